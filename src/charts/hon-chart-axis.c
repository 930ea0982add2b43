/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-axis.h"

#include <math.h>

/* The distance from a tick, in steps, at which a value still counts as being on it. */
#define ON_TICK 1e-9

#define MAX_STEPS 12

/* The steps of time, from the closest. */
static const struct
{
  HonChartTimeUnit unit;
  int              days; /* of the shortest unit: the labels of February need room as well */
  int              steps[MAX_STEPS]; /* in units; 0 ends them */
} scales[] = {
  { HON_CHART_TIME_DAY, 1, { 1, 2, 7, 14 } },
  { HON_CHART_TIME_MONTH, 28, { 1, 3, 6 } },
  { HON_CHART_TIME_YEAR, 365, { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 } },
};

/* Finds the smallest of 1, 2, 5 and 10, times a power of ten, that is not below @rough: one of
 * Heckbert's nice numbers.
 */
static double
find_nice_step (double rough)
{
  double power = pow (10.0, floor (log10 (rough)));
  double fraction = rough / power;
  double nice;

  if (fraction <= 1.0 + ON_TICK)
    nice = 1.0;
  else if (fraction <= 2.0 + ON_TICK)
    nice = 2.0;
  else if (fraction <= 5.0 + ON_TICK)
    nice = 5.0;
  else
    nice = 10.0;

  return nice * power;
}

/* Gets the first day of a unit; months and years are counted from the year 0. */
static HonDate
get_day (HonChartTimeUnit unit,
         int              count)
{
  GDate date;

  switch (unit)
    {
    case HON_CHART_TIME_DAY:
      return (HonDate) count;

    case HON_CHART_TIME_MONTH:
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, 1, (GDateMonth) (count % 12 + 1), (GDateYear) (count / 12));
      return (HonDate) g_date_get_julian (&date);

    case HON_CHART_TIME_YEAR:
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, 1, G_DATE_JANUARY, (GDateYear) count);
      return (HonDate) g_date_get_julian (&date);
    }

  g_assert_not_reached ();
}

/* Counts the units that have begun by @date. */
static int
get_count (HonChartTimeUnit unit,
           HonDate          date)
{
  int year, month;

  hon_date_get_ymd (date, &year, &month, NULL);

  switch (unit)
    {
    case HON_CHART_TIME_DAY:
      return date;

    case HON_CHART_TIME_MONTH:
      return year * 12 + month - 1;

    case HON_CHART_TIME_YEAR:
      return year;
    }

  g_assert_not_reached ();
}

static void
set_ticks (HonChartTimeAxis *axis,
           HonChartTimeUnit  unit,
           int               step,
           HonDate           start,
           HonDate           end)
{
  int first = get_count (unit, start);
  int last = get_count (unit, end);

  if (get_day (unit, first) < start)
    first++;
  if (unit != HON_CHART_TIME_DAY || step == 1 || step == 2)
    first += (step - first % step) % step;
  else
    /* Day 1 of the calendar was a Monday. */
    first += (7 - (first - 1) % 7) % 7;

  axis->unit = unit;
  axis->step = step;
  axis->first = first;
  axis->n_ticks = last >= first ? (guint) ((last - first) / step) + 1 : 0;
}

/* Chooses the ticks of a range that is not empty. */
static void
set_range (HonChartAxis *axis,
           double        lowest,
           double        highest,
           guint         max_ticks)
{
  double first, last;

  max_ticks = MAX (max_ticks, 2);
  axis->step = find_nice_step (highest / (max_ticks - 1) - lowest / (max_ticks - 1));
  for (;;)
    {
      first = floor (lowest / axis->step + ON_TICK);
      last = ceil (highest / axis->step - ON_TICK);
      if (last - first < max_ticks || last - first <= 2)
        break;

      /* Rounding outwards needed more ticks than there is room for. */
      axis->step = find_nice_step (axis->step * 1.01);
    }

  axis->lower = first * axis->step + 0.0;
  axis->upper = last * axis->step + 0.0;
  axis->n_ticks = (guint) (last - first) + 1;
}

/**
 * hon_chart_axis_init:
 * @axis: (out caller-allocates): an axis
 * @lowest: the lowest value to be shown
 * @highest: the highest value to be shown
 * @max_ticks: the number of ticks that there is room for
 *
 * Chooses the range and the ticks of an axis of values.
 *
 * Ticks are multiples of 1, 2 or 5 times a power of ten. The range always includes zero, so that
 * sizes can be compared. If no values are known, it is from 0 to 1.
 */
void
hon_chart_axis_init (HonChartAxis *axis,
                     double        lowest,
                     double        highest,
                     guint         max_ticks)
{
  g_return_if_fail (axis != NULL);

  if (!isfinite (lowest) || !isfinite (highest) || lowest > highest ||
      (lowest == 0.0 && highest == 0.0))
    {
      lowest = 0.0;
      highest = 1.0;
    }
  set_range (axis, MIN (lowest, 0.0), MAX (highest, 0.0), max_ticks);
}

/**
 * hon_chart_axis_init_close:
 * @axis: (out caller-allocates): an axis
 * @lowest: the lowest value to be shown
 * @highest: the highest value to be shown
 * @max_ticks: the number of ticks that there is room for
 *
 * Chooses the range and the ticks of an axis on which values have places and no sizes, such as that of dots:
 * as hon_chart_axis_init() does, without including zero.
 */
void
hon_chart_axis_init_close (HonChartAxis *axis,
                           double        lowest,
                           double        highest,
                           guint         max_ticks)
{
  g_return_if_fail (axis != NULL);

  if (!isfinite (lowest) || !isfinite (highest) || lowest >= highest)
    {
      double only = isfinite (lowest) ? lowest : 0.5;

      lowest = only - MAX (fabs (only) / 2.0, 0.5);
      highest = only + MAX (fabs (only) / 2.0, 0.5);
    }

  set_range (axis, lowest, highest, max_ticks);
}

/**
 * hon_chart_axis_get_tick:
 * @axis: an axis
 * @tick: the number of a tick
 *
 * Gets the value of a tick.
 *
 * It is computed as a multiple of the step, so that errors do not add up and zero is exact.
 *
 * Returns: the value
 */
double
hon_chart_axis_get_tick (const HonChartAxis *axis,
                         guint               tick)
{
  g_return_val_if_fail (axis != NULL, 0.0);

  /* Adding zero makes −0 a plain 0. */
  return (round (axis->lower / axis->step) + tick) * axis->step + 0.0;
}

/**
 * hon_chart_time_axis_init:
 * @axis: (out caller-allocates): an axis
 * @start: the first day shown
 * @end: the last day shown
 * @length: the length of the axis, in pixels
 * @spacings: the smallest distance between ticks that leaves room for their labels, in pixels, for
 *   each unit
 *
 * Chooses the closest ticks, on units of the calendar, whose labels fit.
 *
 * Steps are of 1, 2, 5, 10, 20, 50 and so on years; of 1, 3 or 6 months; of 1 or 2 days, or of 1 or
 * 2 weeks from Monday.
 */
void
hon_chart_time_axis_init (HonChartTimeAxis *axis,
                          HonDate           start,
                          HonDate           end,
                          double            length,
                          const double      spacings[HON_CHART_N_TIME_UNITS])
{
  double pixels_per_day;

  g_return_if_fail (axis != NULL);
  g_return_if_fail (start > HON_DATE_NONE && start <= end);

  pixels_per_day = length / MAX (end - start, 1);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      for (guint j = 0; j < MAX_STEPS && scales[i].steps[j] > 0; j++)
        {
          /* Without room for any, the longest steps are the last ones set. */
          set_ticks (axis, scales[i].unit, scales[i].steps[j], start, end);
          if (scales[i].steps[j] * scales[i].days * pixels_per_day >= spacings[scales[i].unit])
            return;
        }
    }
}

/**
 * hon_chart_time_axis_get_tick:
 * @axis: an axis
 * @tick: the number of a tick
 *
 * Gets the day of a tick.
 *
 * Returns: the day
 */
HonDate
hon_chart_time_axis_get_tick (const HonChartTimeAxis *axis,
                              guint                   tick)
{
  g_return_val_if_fail (axis != NULL, HON_DATE_NONE);
  g_return_val_if_fail (tick < axis->n_ticks, HON_DATE_NONE);

  return get_day (axis->unit, axis->first + (int) tick * axis->step);
}

/**
 * hon_chart_axis_to_pixel:
 * @value: a value
 * @from: the value at pixel 0
 * @to: the value at the far end
 * @length: the length of the axis, in pixels
 *
 * Converts a value to a position.
 *
 * Returns: the pixel, beyond the ends of the axis if the value is
 */
double
hon_chart_axis_to_pixel (double value,
                         double from,
                         double to,
                         double length)
{
  double part = from == to ? 0.5 : (value - from) / (to - from);

  return part * length;
}

/**
 * hon_chart_axis_to_value:
 * @pixel: a pixel
 * @from: the value at pixel 0
 * @to: the value at the far end
 * @length: the length of the axis, in pixels
 *
 * Converts a position to a value: the inverse of hon_chart_axis_to_pixel().
 *
 * Returns: the value
 */
double
hon_chart_axis_to_value (double pixel,
                         double from,
                         double to,
                         double length)
{
  double part = length > 0.0 ? pixel / length : 0.0;

  return from + part * (to - from);
}
