/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-cursor-private.h"

#include <math.h>

/* How near the pointer must be to a stop to move the cursor there, in pixels. */
#define SNAP_DISTANCE 8.0

/* Finds the first stop that is not before @date. */
static gint64
find_stop (const HonTimeData *data,
           double             date)
{
  guint low = 0;
  guint high = data->stops->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (data->stops, double, middle) < date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Gets the day of a stop, or of the nearest one that exists; @cursor if there is none. */
static HonDate
get_stop (const HonTimeData *data,
          gint64             stop,
          HonDate            cursor)
{
  if (data->stops->len == 0)
    return cursor;

  stop = CLAMP (stop, 0, (gint64) data->stops->len - 1);

  return (HonDate) g_array_index (data->stops, double, stop);
}

/**
 * hon_time_cursor_find_last:
 * @data: data
 * @until: a day
 *
 * Finds where the cursor appears at the first key press.
 *
 * Returns: the last stop that is not after @until, else the first stop; 0 if there are none
 */
HonDate
hon_time_cursor_find_last (const HonTimeData *data,
                           HonDate            until)
{
  return get_stop (data, find_stop (data, until + 1.0) - 1, HON_DATE_NONE);
}

/**
 * hon_time_cursor_move:
 * @data: data
 * @cursor: the day with the cursor
 * @count: the number of stops to move over; towards earlier days if negative
 *
 * Moves the cursor by stops.
 *
 * Returns: the new day of the cursor
 */
HonDate
hon_time_cursor_move (const HonTimeData *data,
                      HonDate            cursor,
                      int                count)
{
  gint64 stop = find_stop (data, cursor);

  /* From between two stops, the next one is the first step. */
  if (count > 0 && get_stop (data, stop, cursor) > cursor)
    stop--;

  return get_stop (data, stop + count, cursor);
}

/**
 * hon_time_cursor_move_end:
 * @data: data
 * @cursor: the day with the cursor, or 0
 * @direction: negative for the first stop, positive for the last one
 *
 * Moves the cursor to the first or the last stop.
 *
 * Returns: the new day of the cursor
 */
HonDate
hon_time_cursor_move_end (const HonTimeData *data,
                          HonDate            cursor,
                          int                direction)
{
  return get_stop (data, direction < 0 ? 0 : G_MAXINT, cursor);
}

/**
 * hon_time_cursor_pick:
 * @scene: a scene with data
 * @x: a position in the scene, in pixels
 * @y: a position in the scene, in pixels
 *
 * Finds the day that a position stands for: that of a marker or of a stop near by. If a series has
 * a value on any day, a position far from all stops stands for its own day.
 *
 * Returns: the day
 */
HonDate
hon_time_cursor_pick (HonTimeScene *scene,
                      double        x,
                      double        y)
{
  const HonTimeGeometry *geometry = hon_time_scene_get_geometry (scene);
  const HonTimeRange *range = &geometry->view.range;
  const HonTimeData *data = geometry->view.data;
  int marker = hon_time_scene_find_marker (scene, x, y);
  HonDate date = hon_time_geometry_get_date (geometry, x);
  HonDate found = date;
  double nearest = INFINITY;
  gint64 stop;

  if (marker >= 0)
    return hon_chart_marker_get_date (g_ptr_array_index (data->markers, marker));

  stop = find_stop (data, date);
  for (gint64 i = MAX (stop - 1, 0); i <= stop && i < data->stops->len; i++)
    {
      double candidate = g_array_index (data->stops, double, i);
      double distance = fabs (hon_time_geometry_get_x (geometry, candidate) - x);

      if (candidate < range->start || candidate > range->end || distance >= nearest)
        continue;

      nearest = distance;
      if (distance <= SNAP_DISTANCE || !data->has_steps)
        found = (HonDate) candidate;
    }

  return found;
}
