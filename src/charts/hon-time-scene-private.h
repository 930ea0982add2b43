/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-axis.h"
#include "hon-chart-format.h"
#include "hon-chart-palette.h"
#include "hon-chart-stroke.h"
#include "hon-time-data-private.h"

G_BEGIN_DECLS

/**
 * HonTimeView:
 * @data: what there is; it must live as long as the scene
 * @format: (nullable): how values are written
 * @axis_format: (nullable): how they are written at the axis; as elsewhere if not set
 * @percent: whether they are percentages
 * @from_zero: whether the axis of values has zero
 * @start: the first day shown
 * @end: the last day shown
 * @today: after which day everything is planned, or 0
 * @contrast: whether lines are stronger, and each has its dashes
 * @with_legend: whether it stands alone: with a legend, and without events that have no title
 *
 * What is to be seen of the data.
 */
typedef struct
{
  const HonTimeData *data;
  HonChartFormat    *format;
  HonChartFormat    *axis_format;
  gboolean           percent;
  gboolean           from_zero;
  HonDate            start;
  HonDate            end;
  HonDate            today;
  gboolean           contrast;
  gboolean           with_legend;
} HonTimeView;

typedef struct _HonTimeScene HonTimeScene;

HonTimeScene *hon_time_scene_new             (const HonTimeView     *view,
                                              PangoContext          *context,
                                              int                    width,
                                              int                    height)
                                              G_GNUC_WARN_UNUSED_RESULT;
void          hon_time_scene_free            (HonTimeScene          *self);
int           hon_time_scene_measure         (const HonTimeView     *view,
                                              PangoContext          *context,
                                              int                    width);
void          hon_time_scene_snapshot        (HonTimeScene          *self,
                                              const HonChartPalette *palette,
                                              GtkSnapshot           *snapshot);
void          hon_time_scene_snapshot_cursor (HonTimeScene          *self,
                                              const HonChartPalette *palette,
                                              GtkSnapshot           *snapshot,
                                              HonDate                date);
void          hon_time_scene_snapshot_sample (HonChartSeriesKind     kind,
                                              guint                  style_index,
                                              HonChartStroke         stroke,
                                              gboolean               contrast,
                                              const GdkRGBA         *color,
                                              GtkSnapshot           *snapshot,
                                              double                 width,
                                              double                 height);
gboolean      hon_time_scene_has_labels      (HonTimeScene          *self);
gboolean      hon_time_scene_has_patterns    (HonTimeScene          *self);
void          hon_time_scene_get_plot        (HonTimeScene          *self,
                                              graphene_rect_t       *plot);
double        hon_time_scene_get_x           (HonTimeScene          *self,
                                              double                 date);
double        hon_time_scene_get_y           (HonTimeScene          *self,
                                              double                 value);
HonDate       hon_time_scene_get_date        (HonTimeScene          *self,
                                              double                 x);
int           hon_time_scene_find_marker     (HonTimeScene          *self,
                                              double                 x,
                                              double                 y);
char         *hon_time_scene_dup_texts       (HonTimeScene          *self)
                                              G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonTimeScene, hon_time_scene_free)

G_END_DECLS
