/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-format.h"
#include "hon-chart-palette.h"

G_BEGIN_DECLS

/* A scale has one colour more than bounds. */
#define HON_TILE_N_BOUNDS 5

/**
 * HonTileScene:
 * @tiles: (element-type HonChartTile): the squares
 * @bounds: where the colours change; increasing
 * @format: (nullable): how values are written
 * @missing: what a value that is not known is called, already translated
 *
 * What a chart of tiles draws; it is borrowed.
 */
typedef struct
{
  GPtrArray      *tiles;
  const double   *bounds;
  HonChartFormat *format;
  const char     *missing;
} HonTileScene;

int    hon_tile_scene_measure         (const HonTileScene    *self,
                                       PangoContext          *context,
                                       int                    width);
int    hon_tile_scene_find            (const HonTileScene    *self,
                                       int                    width,
                                       double                 x,
                                       double                 y);
int    hon_tile_scene_step            (const HonTileScene    *self,
                                       guint                  position,
                                       int                    columns,
                                       int                    rows);
char  *hon_tile_scene_dup_value       (const HonTileScene    *self,
                                       double                 value) G_GNUC_WARN_UNUSED_RESULT;
void   hon_tile_scene_snapshot        (const HonTileScene    *self,
                                       const HonChartPalette *palette,
                                       PangoContext          *context,
                                       GtkSnapshot           *snapshot,
                                       int                    width);
void   hon_tile_scene_snapshot_cursor (const HonTileScene    *self,
                                       const HonChartPalette *palette,
                                       GtkSnapshot           *snapshot,
                                       int                    width,
                                       guint                  position);

G_END_DECLS
