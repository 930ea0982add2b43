/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-geometry-private.h"

#include <math.h>

/* The length between the first and the last day. */
static double
get_length (const HonTimeGeometry *self)
{
  return self->plot_width - 2.0 * self->inset;
}

/**
 * hon_time_geometry_flip:
 * @self: a geometry
 * @place: a place
 *
 * Converts a place to a position, or a position to a place.
 *
 * Returns: the distance from the other edge if time runs to the left
 */
double
hon_time_geometry_flip (const HonTimeGeometry *self,
                        double                 place)
{
  return self->is_mirrored ? self->width - place : place;
}

/**
 * hon_time_geometry_flip_span:
 * @self: a geometry
 * @place: the start of a span
 * @width: its width
 *
 * Finds the position of a span.
 *
 * Returns: its left edge
 */
double
hon_time_geometry_flip_span (const HonTimeGeometry *self,
                             double                 place,
                             double                 width)
{
  return MIN (hon_time_geometry_flip (self, place), hon_time_geometry_flip (self, place + width));
}

/**
 * hon_time_geometry_get_place:
 * @self: a geometry
 * @date: a day
 *
 * Gets the place of a day.
 *
 * Returns: the place
 */
double
hon_time_geometry_get_place (const HonTimeGeometry *self,
                             double                 date)
{
  return (self->plot_x + self->inset +
          hon_chart_axis_to_pixel (date, self->view.range.start, self->view.range.end,
                                   get_length (self)));
}

/**
 * hon_time_geometry_get_x:
 * @self: a geometry
 * @date: a day
 *
 * Gets the horizontal position of a day.
 *
 * Returns: the position
 */
double
hon_time_geometry_get_x (const HonTimeGeometry *self,
                         double                 date)
{
  return hon_time_geometry_flip (self, hon_time_geometry_get_place (self, date));
}

/**
 * hon_time_geometry_get_date:
 * @self: a geometry
 * @x: a horizontal position
 *
 * Finds the visible day nearest to a position.
 *
 * Returns: the day
 */
HonDate
hon_time_geometry_get_date (const HonTimeGeometry *self,
                            double                 x)
{
  const HonTimeRange *range = &self->view.range;
  double pixel = hon_time_geometry_flip (self, x) - self->plot_x - self->inset;
  double date = hon_chart_axis_to_value (pixel, range->start, range->end, get_length (self));

  return (HonDate) CLAMP (round (date), range->start, range->end);
}

/**
 * hon_time_geometry_get_y:
 * @self: a geometry
 * @value: a value
 *
 * Gets the vertical position of a value.
 *
 * Returns: the position
 */
double
hon_time_geometry_get_y (const HonTimeGeometry *self,
                         double                 value)
{
  return self->plot_y + hon_chart_axis_to_pixel (value, self->axis.upper, self->axis.lower,
                                                 self->plot_height);
}

/**
 * hon_time_geometry_get_pixels_per_day:
 * @self: a geometry
 *
 * Gets the distance from one day to the next.
 *
 * Returns: the distance
 */
double
hon_time_geometry_get_pixels_per_day (const HonTimeGeometry *self)
{
  return get_length (self) / MAX (self->view.range.end - self->view.range.start, 1);
}

/**
 * hon_time_geometry_shows_today:
 * @self: a geometry
 *
 * Checks whether the plot shows the boundary between values in force and planned values.
 *
 * Returns: whether planned values follow today, and today is visible
 */
gboolean
hon_time_geometry_shows_today (const HonTimeGeometry *self)
{
  const HonTimeView *view = &self->view;

  return (view->today != HON_DATE_NONE && view->today >= view->range.start &&
          view->today < view->range.end && view->data->whole.end > view->today);
}

/**
 * hon_time_geometry_get_layer:
 * @self: a geometry
 * @layer: the position of a layer
 *
 * Gets a layer.
 *
 * Returns: (transfer none): the layer
 */
const HonTimeLayer *
hon_time_geometry_get_layer (const HonTimeGeometry *self,
                             guint                  layer)
{
  return &g_array_index (self->view.data->layers, HonTimeLayer, layer);
}
