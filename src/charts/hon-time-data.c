/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-data-private.h"

#include "hon-time-layout.h"

#include <math.h>

/* 9999-12-31, the last day of the calendar of HonDate. */
#define LAST_DAY 3652059.0

/* How long a planned step is drawn, as a part of the time before it. */
#define PLANNED_PART 0.04

static void
clear_layer (gpointer data)
{
  HonTimeLayer *layer = data;

  g_clear_object (&layer->series);
}

static int
compare_markers (gconstpointer a,
                 gconstpointer b)
{
  HonDate date_a = hon_chart_marker_get_date ((HonChartMarker *) a);
  HonDate date_b = hon_chart_marker_get_date ((HonChartMarker *) b);

  return (date_a > date_b) - (date_a < date_b);
}

static void
add_markers (HonTimeData *self,
             GListModel  *markers)
{
  for (guint i = 0; markers != NULL && i < g_list_model_get_n_items (markers); i++)
    {
      HonChartMarker *marker = g_list_model_get_item (markers, i);

      g_assert (HON_IS_CHART_MARKER (marker));

      g_ptr_array_add (self->markers, marker);
    }

  g_ptr_array_sort_values (self->markers, compare_markers);
}

static void
include_layer (HonTimeData        *self,
               const HonTimeLayer *layer)
{
  for (gsize i = 0; i < layer->n_points; i++)
    {
      double value = layer->points[i].y;

      if (isfinite (value))
        {
          self->lowest = fmin (self->lowest, value);
          self->highest = fmax (self->highest, value);
        }
      if (layer->kind == HON_CHART_SERIES_BAR && i > 0)
        self->bar_distance = fmin (self->bar_distance,
                                   layer->points[i].x - layer->points[i - 1].x);
    }

  self->has_steps |= layer->kind == HON_CHART_SERIES_STEP;
  self->n_bars += layer->kind == HON_CHART_SERIES_BAR;
}

static void
add_stop (HonTimeData *self,
          double       date)
{
  GArray *stops = self->stops;

  if (stops->len == 0 || g_array_index (stops, double, stops->len - 1) < date)
    g_array_append_val (stops, date);
}

/* Merges the days of points and markers. */
static void
add_stops (HonTimeData                *self,
           const HonChartPoint *const *points,
           const gsize                *n_points)
{
  g_autoptr (GArray) dates = hon_time_merge (points, n_points, self->layers->len);
  guint next_marker = 0;

  for (guint i = 0; i <= dates->len; i++)
    {
      double date = INFINITY;

      if (i < dates->len)
        date = CLAMP (round (g_array_index (dates, double, i)), self->whole.start, self->whole.end);

      for (; next_marker < self->markers->len; next_marker++)
        {
          HonDate marker = hon_chart_marker_get_date (g_ptr_array_index (self->markers,
                                                                         next_marker));

          if (marker >= date)
            break;
          if (marker >= self->whole.start && marker <= self->whole.end)
            add_stop (self, marker);
        }

      if (isfinite (date))
        add_stop (self, date);
    }
}

static void
add_series (HonTimeData *self,
            GListModel  *series,
            HonDate      today)
{
  guint n_series = series != NULL ? g_list_model_get_n_items (series) : 0;
  g_autofree const HonChartPoint **points = g_new0 (const HonChartPoint *, n_series);
  g_autofree gsize *n_points = g_new0 (gsize, n_series);
  double first = INFINITY;
  double last = -INFINITY;
  gboolean is_planned = FALSE;

  for (guint i = 0; i < n_series; i++)
    {
      g_autoptr (HonChartSeries) item = g_list_model_get_item (series, i);
      HonTimeLayer layer = { .kind = hon_chart_series_get_kind (item) };

      layer.points = hon_chart_series_get_points (item, &layer.n_points);
      if (layer.n_points == 0)
        continue;

      first = fmin (first, layer.points[0].x);
      last = fmax (last, layer.points[layer.n_points - 1].x);
      is_planned |= (layer.kind == HON_CHART_SERIES_STEP && today != HON_DATE_NONE &&
                     layer.points[layer.n_points - 1].x > today);
      if (!hon_chart_series_get_visible (item))
        continue;

      points[self->layers->len] = layer.points;
      n_points[self->layers->len] = layer.n_points;
      layer.series = g_steal_pointer (&item);
      g_array_append_val (self->layers, layer);
    }

  if (isfinite (first))
    {
      if (is_planned)
        last += fmax ((last - first) * PLANNED_PART, 1.0);
      if (today != HON_DATE_NONE)
        last = fmax (last, today);
      self->whole.start = (HonDate) floor (CLAMP (first, 1.0, LAST_DAY));
      self->whole.end = (HonDate) ceil (CLAMP (last, 1.0, LAST_DAY));
    }
  add_stops (self, points, n_points);

  for (guint i = 0; i < self->layers->len; i++)
    include_layer (self, &g_array_index (self->layers, HonTimeLayer, i));
}

/**
 * hon_time_data_new:
 * @series: (nullable): a list of [class@ChartSeries]
 * @markers: (nullable): a list of [class@ChartMarker]
 * @today: the last day that is not in the future, or 0
 *
 * Computes what is needed to show series. It is valid until they change.
 *
 * Returns: (transfer full): the data
 */
HonTimeData *
hon_time_data_new (GListModel *series,
                   GListModel *markers,
                   HonDate     today)
{
  HonTimeData *self = g_new0 (HonTimeData, 1);

  self->layers = g_array_new (FALSE, FALSE, sizeof (HonTimeLayer));
  g_array_set_clear_func (self->layers, clear_layer);
  self->markers = g_ptr_array_new_with_free_func (g_object_unref);
  self->lowest = NAN;
  self->highest = NAN;
  self->bar_distance = INFINITY;

  self->stops = g_array_new (FALSE, FALSE, sizeof (double));
  add_markers (self, markers);
  add_series (self, series, today);

  return self;
}

/**
 * hon_time_data_free:
 * @self: (transfer full): data
 *
 * Frees data.
 */
void
hon_time_data_free (HonTimeData *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->layers);
  g_ptr_array_unref (self->markers);
  g_array_unref (self->stops);
  g_free (self);
}

/**
 * hon_time_data_find_layer:
 * @self: data
 * @series: a series
 *
 * Finds the layer that shows a series.
 *
 * Returns: (transfer none) (nullable): the layer; %NULL if the series is hidden or has no points
 */
const HonTimeLayer *
hon_time_data_find_layer (const HonTimeData *self,
                          HonChartSeries    *series)
{
  for (guint i = 0; i < self->layers->len; i++)
    {
      const HonTimeLayer *layer = &g_array_index (self->layers, HonTimeLayer, i);

      if (layer->series == series)
        return layer;
    }

  return NULL;
}

/**
 * hon_time_data_find_marker:
 * @self: data
 * @date: a day
 *
 * Finds the marker of a day.
 *
 * Returns: (transfer none) (nullable): the first marker with that date
 */
HonChartMarker *
hon_time_data_find_marker (const HonTimeData *self,
                           HonDate            date)
{
  for (guint i = 0; i < self->markers->len; i++)
    {
      HonChartMarker *marker = g_ptr_array_index (self->markers, i);

      if (hon_chart_marker_get_date (marker) == date)
        return marker;
    }

  return NULL;
}
