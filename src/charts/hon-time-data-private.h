/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-marker.h"
#include "hon-chart-series.h"
#include "hon-date.h"

G_BEGIN_DECLS

/**
 * HonTimeLayer:
 * @series: (owned): a series that is shown
 * @kind: its kind
 * @points: its points; they belong to the series
 * @n_points: how many there are
 * @bases: (nullable) (owned): where an area begins, two points for each place of the stack
 * @tops: (nullable) (owned): where it ends
 * @n_stacked: how many points each of them has
 *
 * A series as it is drawn.
 */
typedef struct
{
  HonChartSeries      *series;
  HonChartSeriesKind   kind;
  const HonChartPoint *points;
  gsize                n_points;
  HonChartPoint       *bases;
  HonChartPoint       *tops;
  gsize                n_stacked;
} HonTimeLayer;

/**
 * HonTimeData:
 * @layers: (owned) (element-type HonTimeLayer): the series that are shown
 * @markers: (owned) (element-type HonChartMarker): in the order of their dates
 * @dates: (owned) (element-type double): each date that a shown series has a point at, in order
 * @first: the first day of any series, or 0 if there is none
 * @last: the last day of any series, or 0 if there is none
 * @lowest: the lowest value shown, with stacks; NAN if there is none
 * @highest: the highest value shown, with stacks; NAN if there is none
 * @bar_distance: the shortest time between two bars of a series, in days
 * @n_bars: how many series are bars
 * @from_zero: whether a series is measured from zero, as bars and areas are
 * @has_steps: whether a series has a value on any day
 *
 * Everything that is reckoned from the series once, until they change.
 */
typedef struct
{
  GArray    *layers;
  GPtrArray *markers;
  GArray    *dates;
  HonDate    first;
  HonDate    last;
  double     lowest;
  double     highest;
  double     bar_distance;
  guint      n_bars;
  gboolean   from_zero;
  gboolean   has_steps;
} HonTimeData;

HonTimeData *hon_time_data_new       (GListModel        *series,
                                      GListModel        *markers,
                                      HonDate            today) G_GNUC_WARN_UNUSED_RESULT;
void         hon_time_data_free      (HonTimeData       *self);
guint        hon_time_data_find_date (const HonTimeData *self,
                                      double             date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonTimeData, hon_time_data_free)

G_END_DECLS
