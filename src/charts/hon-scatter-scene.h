/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-format.h"
#include "hon-chart-palette.h"

G_BEGIN_DECLS

/**
 * HonScatterScene:
 * @dots: (element-type HonChartDot): the dots
 * @x_title: what the values across are, already translated
 * @y_title: what the values upwards are, already translated
 * @x_format: (nullable): how values across are written
 * @y_format: (nullable): how values upwards are written
 *
 * What a scatter chart draws; it is borrowed.
 */
typedef struct
{
  GPtrArray      *dots;
  const char     *x_title;
  const char     *y_title;
  HonChartFormat *x_format;
  HonChartFormat *y_format;
} HonScatterScene;

int    hon_scatter_scene_measure         (const HonScatterScene *self,
                                          PangoContext          *context,
                                          int                    width);
int    hon_scatter_scene_find            (const HonScatterScene *self,
                                          PangoContext          *context,
                                          int                    width,
                                          double                 x,
                                          double                 y);
int    hon_scatter_scene_step            (const HonScatterScene *self,
                                          guint                  position,
                                          int                    columns,
                                          int                    rows);
int    hon_scatter_scene_find_end        (const HonScatterScene *self,
                                          gboolean               is_last);
void   hon_scatter_scene_snapshot        (const HonScatterScene *self,
                                          const HonChartPalette *palette,
                                          PangoContext          *context,
                                          GtkSnapshot           *snapshot,
                                          int                    width,
                                          int                    height);
void   hon_scatter_scene_snapshot_cursor (const HonScatterScene *self,
                                          const HonChartPalette *palette,
                                          PangoContext          *context,
                                          GtkSnapshot           *snapshot,
                                          int                    width,
                                          guint                  position);

G_END_DECLS
