/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-format.h"
#include "hon-chart-palette.h"

G_BEGIN_DECLS

/**
 * HonWaterfallScene:
 * @steps: (element-type HonChartStep): the steps, from top to bottom
 * @format: (nullable): how values are written
 *
 * What a waterfall draws; it is borrowed.
 */
typedef struct
{
  GPtrArray      *steps;
  HonChartFormat *format;
} HonWaterfallScene;

double  hon_waterfall_scene_get_level       (const HonWaterfallScene *self,
                                             guint                    position);
char   *hon_waterfall_scene_dup_value       (const HonWaterfallScene *self,
                                             guint                    position) G_GNUC_WARN_UNUSED_RESULT;
int     hon_waterfall_scene_measure         (const HonWaterfallScene *self,
                                             PangoContext            *context,
                                             int                      width);
int     hon_waterfall_scene_find            (const HonWaterfallScene *self,
                                             PangoContext            *context,
                                             int                      width,
                                             double                   y);
void    hon_waterfall_scene_snapshot        (const HonWaterfallScene *self,
                                             const HonChartPalette   *palette,
                                             PangoContext            *context,
                                             GtkSnapshot             *snapshot,
                                             int                      width);
void    hon_waterfall_scene_snapshot_cursor (const HonWaterfallScene *self,
                                             const HonChartPalette   *palette,
                                             PangoContext            *context,
                                             GtkSnapshot             *snapshot,
                                             int                      width,
                                             guint                    position);

G_END_DECLS
