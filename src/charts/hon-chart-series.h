/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-format.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HonChartSeriesKind:
 * @HON_CHART_SERIES_STEP: a value holds until the next one
 * @HON_CHART_SERIES_LINE: values are measured, and joined by straight lines
 * @HON_CHART_SERIES_AREA: as a line, stacked on the areas before it
 * @HON_CHART_SERIES_BAR: each value stands for itself
 *
 * How the points of a series are understood and drawn.
 */
typedef enum
{
  HON_CHART_SERIES_STEP,
  HON_CHART_SERIES_LINE,
  HON_CHART_SERIES_AREA,
  HON_CHART_SERIES_BAR,
} HonChartSeriesKind;

#define HON_TYPE_CHART_SERIES_KIND (hon_chart_series_kind_get_type ())

GType hon_chart_series_kind_get_type (void) G_GNUC_CONST;

/**
 * HonChartPoint:
 * @x: where; on an axis of time a [type@Date]
 * @y: a value, or NAN: from here on there is none
 *
 * A point of a series.
 */
typedef struct
{
  double x;
  double y;
} HonChartPoint;

#define HON_TYPE_CHART_SERIES_POINT (hon_chart_series_point_get_type ())

G_DECLARE_FINAL_TYPE (HonChartSeriesPoint, hon_chart_series_point,
                      HON, CHART_SERIES_POINT, GObject)

#define HON_TYPE_CHART_SERIES (hon_chart_series_get_type ())

G_DECLARE_FINAL_TYPE (HonChartSeries, hon_chart_series, HON, CHART_SERIES, GObject)

double               hon_chart_series_point_get_x     (HonChartSeriesPoint *self);
double               hon_chart_series_point_get_y     (HonChartSeriesPoint *self);

HonChartSeries      *hon_chart_series_new             (const char          *id,
                                                       const char          *title,
                                                       HonChartSeriesKind   kind,
                                                       guint                style_index)
                                                       G_GNUC_WARN_UNUSED_RESULT;
const char          *hon_chart_series_get_id          (HonChartSeries      *self);
const char          *hon_chart_series_get_title       (HonChartSeries      *self);
void                 hon_chart_series_set_title       (HonChartSeries      *self,
                                                       const char          *title);
const char          *hon_chart_series_get_short_title (HonChartSeries      *self);
void                 hon_chart_series_set_short_title (HonChartSeries      *self,
                                                       const char          *short_title);
HonChartSeriesKind   hon_chart_series_get_kind        (HonChartSeries      *self);
void                 hon_chart_series_set_kind        (HonChartSeries      *self,
                                                       HonChartSeriesKind   kind);
guint                hon_chart_series_get_style_index (HonChartSeries      *self);
void                 hon_chart_series_set_style_index (HonChartSeries      *self,
                                                       guint                style_index);
gboolean             hon_chart_series_get_visible     (HonChartSeries      *self);
void                 hon_chart_series_set_visible     (HonChartSeries      *self,
                                                       gboolean             visible);
gboolean             hon_chart_series_get_dashed      (HonChartSeries      *self);
void                 hon_chart_series_set_dashed      (HonChartSeries      *self,
                                                       gboolean             dashed);
guint                hon_chart_series_get_n_points    (HonChartSeries      *self);
const HonChartPoint *hon_chart_series_get_points      (HonChartSeries      *self,
                                                       gsize               *n_points);
void                 hon_chart_series_set_points      (HonChartSeries      *self,
                                                       const HonChartPoint *points,
                                                       gsize                n_points);
gboolean             hon_chart_series_get_value_at    (HonChartSeries      *self,
                                                       double               x,
                                                       double              *y);
HonChartFormat      *hon_chart_series_get_gap_format  (HonChartSeries      *self);
void                 hon_chart_series_set_gap_format  (HonChartSeries      *self,
                                                       HonChartFormat      *format);
char                *hon_chart_series_dup_gap_at      (HonChartSeries      *self,
                                                       double               x)
                                                       G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
