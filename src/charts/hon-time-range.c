/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-range-private.h"

#include <math.h>

/* The shortest range that can be zoomed to, in days. */
#define MIN_DAYS 14

/* How far a revealed day is from the edge, as a part of the range. */
#define MARGIN 0.1

/* Creates a range of @days from @start, as near to it as the days with data allow; without bounds
 * if it would be @whole.
 */
static HonTimeRange
make_range (double       start,
            double       days,
            HonTimeRange whole)
{
  double whole_days = whole.end - whole.start;

  days = MAX (days, MIN (MIN_DAYS, whole_days));
  if (days >= whole_days)
    return (HonTimeRange) { HON_DATE_NONE, HON_DATE_NONE };

  days = round (days);
  start = CLAMP (round (start), whole.start, whole.end - days);

  return (HonTimeRange) { (HonDate) start, (HonDate) (start + days) };
}

/**
 * hon_time_range_resolve:
 * @self: a range
 * @whole: all days with data
 *
 * Resolves bounds that are 0, and limits the range to days with data.
 *
 * Returns: the range; @whole if it would be empty
 */
HonTimeRange
hon_time_range_resolve (HonTimeRange self,
                        HonTimeRange whole)
{
  HonTimeRange range = whole;

  if (self.start != HON_DATE_NONE)
    range.start = MAX (self.start, whole.start);
  if (self.end != HON_DATE_NONE)
    range.end = MIN (self.end, whole.end);

  return range.start < range.end ? range : whole;
}

/**
 * hon_time_range_is_part:
 * @self: a resolved range
 * @whole: all days with data
 *
 * Checks whether the range leaves out any days.
 *
 * Returns: whether it is only a part of @whole
 */
gboolean
hon_time_range_is_part (HonTimeRange self,
                        HonTimeRange whole)
{
  return self.start > whole.start || self.end < whole.end;
}

/**
 * hon_time_range_can_shrink:
 * @self: a resolved range
 *
 * Checks whether it is possible to zoom in.
 *
 * Returns: whether the range is longer than the shortest one
 */
gboolean
hon_time_range_can_shrink (HonTimeRange self)
{
  return self.end - self.start > MIN_DAYS;
}

/**
 * hon_time_range_get_center:
 * @self: a resolved range
 * @cursor: the day with the cursor, or 0
 *
 * Gets the day that stays in place when the range is zoomed by key.
 *
 * Returns: the cursor if it is in the range, else the middle of the range
 */
double
hon_time_range_get_center (HonTimeRange self,
                           HonDate      cursor)
{
  if (cursor != HON_DATE_NONE && cursor >= self.start && cursor <= self.end)
    return cursor;

  return (self.start + self.end) / 2.0;
}

/**
 * hon_time_range_pan:
 * @self: a resolved range
 * @days: how far, in days; towards earlier days if negative
 * @whole: all days with data
 *
 * Moves a range.
 *
 * Returns: the range, without bounds if it would be @whole
 */
HonTimeRange
hon_time_range_pan (HonTimeRange self,
                    double       days,
                    HonTimeRange whole)
{
  return make_range (self.start + days, self.end - self.start, whole);
}

/**
 * hon_time_range_zoom:
 * @self: a resolved range
 * @days: the new length in days
 * @date: a day
 * @at: the day in whose place @date appears: the same to zoom about a day that stays in place
 * @whole: all days with data
 *
 * Changes the length of a range.
 *
 * Returns: the range, without bounds if it would be @whole
 */
HonTimeRange
hon_time_range_zoom (HonTimeRange self,
                     double       days,
                     double       date,
                     double       at,
                     HonTimeRange whole)
{
  double old_days = self.end - self.start;

  if (old_days <= 0.0)
    return (HonTimeRange) { HON_DATE_NONE, HON_DATE_NONE };

  days = MAX (days, MIN (MIN_DAYS, whole.end - whole.start));

  return make_range (date - (at - self.start) * days / old_days, days, whole);
}

/**
 * hon_time_range_reveal:
 * @self: a resolved range
 * @date: a day
 * @whole: all days with data
 *
 * Moves a range just so far that a day is in it.
 *
 * Returns: the range, without bounds if it would be @whole
 */
HonTimeRange
hon_time_range_reveal (HonTimeRange self,
                       HonDate      date,
                       HonTimeRange whole)
{
  double margin = (self.end - self.start) * MARGIN;
  double days = 0.0;

  if (date < self.start)
    days = date - self.start - margin;
  else if (date > self.end)
    days = date - self.end + margin;

  return hon_time_range_pan (self, days, whole);
}
