/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-data-private.h"

#include "hon-time-layout.h"

#include <math.h>

/* 9999-12-31, the last day of the calendar of HonDate. */
#define LAST_DAY 3652059.0

/* A step that is planned is drawn over this part of the time before it. */
#define PLANNED_PART 0.04

static void
clear_layer (gpointer data)
{
  HonTimeLayer *layer = data;

  g_clear_object (&layer->series);
  g_clear_pointer (&layer->bases, g_free);
  g_clear_pointer (&layer->tops, g_free);
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
include_value (HonTimeData *self,
               double       value)
{
  if (!isfinite (value))
    return;

  self->lowest = fmin (self->lowest, value);
  self->highest = fmax (self->highest, value);
}

static void
include_layer (HonTimeData        *self,
               const HonTimeLayer *layer)
{
  for (gsize i = 0; i < layer->n_points; i++)
    {
      if (layer->kind != HON_CHART_SERIES_AREA || layer->n_points == 1)
        include_value (self, layer->points[i].y);
      if (layer->kind == HON_CHART_SERIES_BAR && i > 0)
        self->bar_distance = fmin (self->bar_distance,
                                   layer->points[i].x - layer->points[i - 1].x);
    }

  for (gsize i = 0; i < layer->n_stacked; i++)
    include_value (self, layer->tops[i].y);

  self->has_steps |= layer->kind == HON_CHART_SERIES_STEP;
  self->n_bars += layer->kind == HON_CHART_SERIES_BAR;
  self->from_zero |= (layer->kind == HON_CHART_SERIES_BAR ||
                      layer->kind == HON_CHART_SERIES_AREA);
}

static void
stack_areas (HonTimeData                *self,
             const HonChartPoint *const *points,
             const gsize                *n_points,
             guint                       n_areas)
{
  g_autoptr (GArray) xs = hon_time_merge (points, n_points, n_areas);
  g_autofree double *above = g_new0 (double, 2 * xs->len);
  g_autofree double *below = g_new0 (double, 2 * xs->len);

  for (guint i = 0; i < self->layers->len; i++)
    {
      HonTimeLayer *layer = &g_array_index (self->layers, HonTimeLayer, i);

      if (layer->kind != HON_CHART_SERIES_AREA)
        continue;

      layer->n_stacked = 2 * xs->len;
      layer->bases = g_new (HonChartPoint, layer->n_stacked);
      layer->tops = g_new (HonChartPoint, layer->n_stacked);
      hon_time_stack (layer->points, layer->n_points,
                      (const double *) (gpointer) xs->data, xs->len,
                      above, below, layer->bases, layer->tops);
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
  guint n_areas = 0;

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

  self->dates = hon_time_merge (points, n_points, self->layers->len);

  for (guint i = 0; i < self->layers->len; i++)
    {
      const HonTimeLayer *layer = &g_array_index (self->layers, HonTimeLayer, i);

      if (layer->kind != HON_CHART_SERIES_AREA)
        continue;

      points[n_areas] = layer->points;
      n_points[n_areas] = layer->n_points;
      n_areas++;
    }
  if (n_areas > 0)
    stack_areas (self, points, n_points, n_areas);
  for (guint i = 0; i < self->layers->len; i++)
    include_layer (self, &g_array_index (self->layers, HonTimeLayer, i));

  if (!isfinite (first))
    return;

  if (is_planned)
    last += fmax ((last - first) * PLANNED_PART, 1.0);
  if (today != HON_DATE_NONE)
    last = fmax (last, today);
  self->first = (HonDate) floor (CLAMP (first, 1.0, LAST_DAY));
  self->last = (HonDate) ceil (CLAMP (last, 1.0, LAST_DAY));
}

/**
 * hon_time_data_new:
 * @series: (nullable): a list of [class@ChartSeries]
 * @markers: (nullable): a list of [class@ChartMarker]
 * @today: until when steps are in force, or 0
 *
 * Reckons what is needed to show series. It must be made anew when they change.
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

  add_series (self, series, today);
  add_markers (self, markers);

  return self;
}

/**
 * hon_time_data_free:
 * @self: (transfer full): data
 *
 * Frees it.
 */
void
hon_time_data_free (HonTimeData *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->layers);
  g_ptr_array_unref (self->markers);
  g_array_unref (self->dates);
  g_free (self);
}

/**
 * hon_time_data_find_date:
 * @self: data
 * @date: a day
 *
 * Finds the first date that is not before a day.
 *
 * Returns: its position, or how many dates there are if all are before
 */
guint
hon_time_data_find_date (const HonTimeData *self,
                         double             date)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, 0);

  high = self->dates->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->dates, double, middle) < date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
