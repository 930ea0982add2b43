/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-axis.h"

#include <math.h>

/* Zero is kept when the values are no farther from it than this part of their
 * spread: cutting so little off would only mislead.
 */
#define NEAR_ZERO 0.25

/* Equal values are shown in the middle of a range this much wider than they are large. */
#define WIDENING 0.1

/* How far from a tick, in steps, a value still counts as being on it. */
#define ON_TICK 1e-9

static const int month_steps[] = { 1, 3, 6 };
static const int year_steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 };
static const int day_steps[] = { 1, 2, 7, 14 };

/* Heckbert's nice numbers: the smallest of 1, 2, (2.5,) 5, 10 by a power of ten
 * that is not below @rough.
 */
static double
find_nice_step (double   rough,
                gboolean with_quarters)
{
  double power = pow (10.0, floor (log10 (rough)));
  double fraction = rough / power;
  double nice;

  if (fraction <= 1.0 + ON_TICK)
    nice = 1.0;
  else if (fraction <= 2.0 + ON_TICK)
    nice = 2.0;
  else if (with_quarters && fraction <= 2.5 + ON_TICK)
    nice = 2.5;
  else if (fraction <= 5.0 + ON_TICK)
    nice = 5.0;
  else
    nice = 10.0;

  return nice * power;
}

/* The first day of a unit that is counted since the year 0. */
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

/* Sets the finest steps of @unit that leave @spacing from tick to tick.
 *
 * Returns: whether there are any
 */
static gboolean
choose_step (HonChartTimeAxis *axis,
             HonChartTimeUnit  unit,
             double            days_per_unit,
             const int        *steps,
             guint             n_steps,
             HonDate           start,
             HonDate           end,
             double            pixels_per_day,
             double            spacing)
{
  for (guint i = 0; i < n_steps; i++)
    {
      if (steps[i] * days_per_unit * pixels_per_day < spacing)
        continue;

      set_ticks (axis, unit, steps[i], start, end);

      return TRUE;
    }

  return FALSE;
}

/**
 * hon_chart_axis_init:
 * @axis: an axis
 * @lowest: the lowest value to be shown
 * @highest: the highest value to be shown
 * @max_ticks: how many ticks there is room for
 * @flags: what to respect
 *
 * Chooses the range and the ticks for values.
 *
 * Ticks are multiples of a step of 1, 2 or 5 by a power of ten. Zero stays in the range when the
 * values are near it. Values that are all equal, or unknown, get a range around them.
 */
void
hon_chart_axis_init (HonChartAxis      *axis,
                     double             lowest,
                     double             highest,
                     guint              max_ticks,
                     HonChartAxisFlags  flags)
{
  gboolean with_quarters = (flags & HON_CHART_AXIS_QUARTERS) != 0;
  double first, last;

  g_return_if_fail (axis != NULL);

  if (!isfinite (lowest) || !isfinite (highest) || lowest > highest)
    {
      lowest = 0.0;
      highest = 1.0;
    }
  max_ticks = MAX (max_ticks, 2);

  if (lowest > 0.0 && ((flags & HON_CHART_AXIS_ZERO) != 0 ||
                       (lowest < highest && lowest <= (highest - lowest) * NEAR_ZERO)))
    lowest = 0.0;
  if (highest < 0.0 && ((flags & HON_CHART_AXIS_ZERO) != 0 ||
                        (lowest < highest && -highest <= (highest - lowest) * NEAR_ZERO)))
    highest = 0.0;

  if (highest - lowest <= MAX (fabs (lowest), fabs (highest)) * 1e-12)
    {
      double margin = lowest == 0.0 ? 1.0 : fabs (lowest) * WIDENING;

      if (lowest != 0.0)
        lowest -= margin;
      highest += margin;
    }

  axis->step = find_nice_step (highest / (max_ticks - 1) - lowest / (max_ticks - 1),
                               with_quarters);
  for (;;)
    {
      first = floor (lowest / axis->step + ON_TICK);
      last = ceil (highest / axis->step - ON_TICK);
      if (last - first < max_ticks || last - first <= 2)
        break;

      /* Rounding outwards needed more ticks than there is room for. */
      axis->step = find_nice_step (axis->step * 1.01, with_quarters);
    }

  axis->lower = first * axis->step + 0.0;
  axis->upper = last * axis->step + 0.0;
  axis->n_ticks = (guint) (last - first) + 1;
}

/**
 * hon_chart_axis_get_tick:
 * @axis: an axis
 * @tick: the number of a tick
 *
 * Gets the value of a tick.
 *
 * It is a multiple of the step, not a sum of steps, so errors do not add up, and zero is zero.
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
 * @axis: an axis
 * @start: the first day shown
 * @end: the last day shown
 * @length: the room, in pixels
 * @spacings: how far ticks must at least be apart for their labels, in pixels, for each unit
 *
 * Chooses the finest ticks on units of the calendar whose labels fit.
 *
 * Years go by 1, 2, 5, 10, 20, 50 and so on; months by 1, 3 and 6; days by 1, 2, and weeks from
 * Monday.
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

  /* The shortest of each unit, so that the labels of February have room as well. */
  if (choose_step (axis, HON_CHART_TIME_DAY, 1.0, day_steps, G_N_ELEMENTS (day_steps),
                   start, end, pixels_per_day, spacings[HON_CHART_TIME_DAY]))
    return;
  if (choose_step (axis, HON_CHART_TIME_MONTH, 28.0, month_steps, G_N_ELEMENTS (month_steps),
                   start, end, pixels_per_day, spacings[HON_CHART_TIME_MONTH]))
    return;
  if (choose_step (axis, HON_CHART_TIME_YEAR, 365.0, year_steps, G_N_ELEMENTS (year_steps),
                   start, end, pixels_per_day, spacings[HON_CHART_TIME_YEAR]))
    return;

  set_ticks (axis, HON_CHART_TIME_YEAR, year_steps[G_N_ELEMENTS (year_steps) - 1], start, end);
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
 * @mirrored: whether the axis runs the other way
 *
 * Tells where a value stands.
 *
 * Returns: the pixel, beyond the axis if the value is
 */
double
hon_chart_axis_to_pixel (double   value,
                         double   from,
                         double   to,
                         double   length,
                         gboolean mirrored)
{
  double part = from == to ? 0.5 : (value - from) / (to - from);

  return (mirrored ? 1.0 - part : part) * length;
}

/**
 * hon_chart_axis_to_value:
 * @pixel: a pixel
 * @from: the value at pixel 0
 * @to: the value at the far end
 * @length: the length of the axis, in pixels
 * @mirrored: whether the axis runs the other way
 *
 * Tells which value stands at a pixel: the inverse of [func@chart_axis_to_pixel].
 *
 * Returns: the value
 */
double
hon_chart_axis_to_value (double   pixel,
                         double   from,
                         double   to,
                         double   length,
                         gboolean mirrored)
{
  double part = length > 0.0 ? pixel / length : 0.0;

  return from + (mirrored ? 1.0 - part : part) * (to - from);
}
