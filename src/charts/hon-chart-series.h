/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-format.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HonChartSeriesKind:
 * @HON_CHART_SERIES_STEP: a value holds until the next one
 * @HON_CHART_SERIES_LINE: values are measured, and joined by straight lines
 * @HON_CHART_SERIES_POINT: values are known on their own days only: each has a dot, straight lines
 *   lead the eye from one to the next, and nothing is read between them
 * @HON_CHART_SERIES_BAR: each value stands for itself
 *
 * How the points of a series are read and drawn.
 */
typedef enum
{
  HON_CHART_SERIES_STEP,
  HON_CHART_SERIES_LINE,
  HON_CHART_SERIES_POINT,
  HON_CHART_SERIES_BAR,
} HonChartSeriesKind;

/**
 * HonChartPoint:
 * @x: the position; on a time axis a [type@Date]
 * @y: the value, or NAN if there is none from here on
 *
 * A point of a series.
 */
typedef struct
{
  double x;
  double y;
} HonChartPoint;

#define HON_TYPE_CHART_SERIES (hon_chart_series_get_type ())

G_DECLARE_FINAL_TYPE (HonChartSeries, hon_chart_series, HON, CHART_SERIES, GObject)

HonChartSeries      *hon_chart_series_new             (const char          *title,
                                                       HonChartSeriesKind   kind,
                                                       guint                style_index)
                                                       G_GNUC_WARN_UNUSED_RESULT;
const char          *hon_chart_series_get_title       (HonChartSeries      *self);
const char          *hon_chart_series_get_short_title (HonChartSeries      *self);
void                 hon_chart_series_set_short_title (HonChartSeries      *self,
                                                       const char          *short_title);
HonChartSeriesKind   hon_chart_series_get_kind        (HonChartSeries      *self);
guint                hon_chart_series_get_style_index (HonChartSeries      *self);
gboolean             hon_chart_series_get_visible     (HonChartSeries      *self);
gboolean             hon_chart_series_get_dashed      (HonChartSeries      *self);
void                 hon_chart_series_set_dashed      (HonChartSeries      *self,
                                                       gboolean             dashed);
const HonChartPoint *hon_chart_series_get_points      (HonChartSeries      *self,
                                                       gsize               *n_points);
void                 hon_chart_series_set_points      (HonChartSeries      *self,
                                                       const HonChartPoint *points,
                                                       gsize                n_points);
gboolean             hon_chart_series_get_value_at    (HonChartSeries      *self,
                                                       double               x,
                                                       double              *y);
void                 hon_chart_series_set_gap_format  (HonChartSeries      *self,
                                                       HonChartFormat      *format);
char                *hon_chart_series_dup_gap_at      (HonChartSeries      *self,
                                                       double               x)
                                                       G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
