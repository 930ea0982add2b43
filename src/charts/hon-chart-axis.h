/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"

G_BEGIN_DECLS

/* The axes of a chart: the range they show, their ticks, and the conversion between values and
 * pixels. Arithmetic only, no widgets.
 */

/**
 * HonChartAxis:
 * @lower: the lowest value shown; a tick
 * @upper: the highest value shown; a tick
 * @step: from one tick to the next
 * @n_ticks: the number of ticks, at least two
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
 * The units of the ticks of a time axis.
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
 * @unit: the unit
 * @step: the number of units from one tick to the next
 * @first: the first tick: a day, or months or years since the year 0
 * @n_ticks: the number of ticks
 *
 * The ticks of a time axis.
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
                                      guint                   max_ticks);
void    hon_chart_axis_init_close    (HonChartAxis           *axis,
                                      double                  lowest,
                                      double                  highest,
                                      guint                   max_ticks);
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
                                      double                  length);
double  hon_chart_axis_to_value      (double                  pixel,
                                      double                  from,
                                      double                  to,
                                      double                  length);

G_END_DECLS
