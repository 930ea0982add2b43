/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"

G_BEGIN_DECLS

/* The axes of a chart: which range is shown, where the ticks stand, and how
 * values become pixels. Arithmetic only, no widgets.
 */

/**
 * HonChartAxisFlags:
 * @HON_CHART_AXIS_NONE: nothing special
 * @HON_CHART_AXIS_ZERO: zero is shown, whatever the values
 * @HON_CHART_AXIS_QUARTERS: steps of 2.5 are natural too, as for percentages
 *
 * What an axis of values must respect.
 */
typedef enum
{
  HON_CHART_AXIS_NONE = 0,
  HON_CHART_AXIS_ZERO = 1 << 0,
  HON_CHART_AXIS_QUARTERS = 1 << 1,
} HonChartAxisFlags;

/**
 * HonChartAxis:
 * @lower: the lowest value shown; a tick
 * @upper: the highest value shown; a tick
 * @step: from one tick to the next
 * @n_ticks: how many ticks there are, at least two
 *
 * An axis of values.
 */
typedef struct
{
  double lower;
  double upper;
  double step;
  guint  n_ticks;
} HonChartAxis;

/**
 * HonChartTimeUnit:
 * @HON_CHART_TIME_DAY: ticks on days
 * @HON_CHART_TIME_MONTH: ticks on the first day of months
 * @HON_CHART_TIME_YEAR: ticks on the first day of years
 *
 * What the ticks of an axis of time count.
 */
typedef enum
{
  HON_CHART_TIME_DAY,
  HON_CHART_TIME_MONTH,
  HON_CHART_TIME_YEAR,
} HonChartTimeUnit;

#define HON_CHART_N_TIME_UNITS 3

/**
 * HonChartTimeAxis:
 * @unit: what is counted
 * @step: how many of them lie between two ticks
 * @first: the first tick, in units: a day, months or years since the year 0
 * @n_ticks: how many ticks there are
 *
 * The ticks of an axis of time.
 */
typedef struct
{
  HonChartTimeUnit unit;
  int              step;
  int              first;
  guint            n_ticks;
} HonChartTimeAxis;

void    hon_chart_axis_init          (HonChartAxis           *axis,
                                      double                  lowest,
                                      double                  highest,
                                      guint                   max_ticks,
                                      HonChartAxisFlags       flags);
double  hon_chart_axis_get_tick      (const HonChartAxis     *axis,
                                      guint                   tick);
void    hon_chart_time_axis_init     (HonChartTimeAxis       *axis,
                                      HonDate                 start,
                                      HonDate                 end,
                                      double                  length,
                                      const double            spacings[HON_CHART_N_TIME_UNITS]);
HonDate hon_chart_time_axis_get_tick (const HonChartTimeAxis *axis,
                                      guint                   tick);
double  hon_chart_axis_to_pixel      (double                  value,
                                      double                  from,
                                      double                  to,
                                      double                  length,
                                      gboolean                mirrored);
double  hon_chart_axis_to_value      (double                  pixel,
                                      double                  from,
                                      double                  to,
                                      double                  length,
                                      gboolean                mirrored);

G_END_DECLS
