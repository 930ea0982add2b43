/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-marker.h"
#include "hon-chart-series.h"
#include "hon-time-range-private.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HonTimeLayer:
 * @series: (owned): a series that is shown
 * @kind: its kind
 * @points: its points, which belong to the series
 * @n_points: the number of points
 *
 * A series as it is drawn.
 */
typedef struct
{
  HonChartSeries      *series;
  HonChartSeriesKind   kind;
  const HonChartPoint *points;
  gsize                n_points;
} HonTimeLayer;

/**
 * HonTimeData:
 * @layers: (owned) (element-type HonTimeLayer): the series that are shown
 * @markers: (owned) (element-type HonChartMarker): ordered by date
 * @stops: (owned) (element-type double): where the cursor stops: each day with a point of a shown
 *   series or with a marker, in order
 * @whole: from the first to the last day of any series; 0 and 0 if there are no points
 * @lowest: the lowest value shown; NAN if there is none
 * @highest: the highest value shown; NAN if there is none
 * @bar_distance: the shortest time between two bars of a series, in days
 * @n_bars: the number of series of bars
 * @has_steps: whether a series has a value on any day
 *
 * Everything that is computed once from the series, and again when they change.
 */
typedef struct
{
  GArray       *layers;
  GPtrArray    *markers;
  GArray       *stops;
  HonTimeRange  whole;
  double        lowest;
  double        highest;
  double        bar_distance;
  guint         n_bars;
  gboolean      has_steps;
} HonTimeData;

HonTimeData        *hon_time_data_new         (GListModel        *series,
                                               GListModel        *markers,
                                               HonDate            today) G_GNUC_WARN_UNUSED_RESULT;
void                hon_time_data_free        (HonTimeData       *self);
const HonTimeLayer *hon_time_data_find_layer  (const HonTimeData *self,
                                               HonChartSeries    *series);
HonChartMarker     *hon_time_data_find_marker (const HonTimeData *self,
                                               HonDate            date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonTimeData, hon_time_data_free)

G_END_DECLS
