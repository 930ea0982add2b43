/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-axis.h"

#include <float.h>
#include <math.h>

typedef struct
{
  const char   *name;
  double        lowest;
  double        highest;
  guint         max_ticks;
  HonChartAxis  expected; /* lower, upper, step, n_ticks */
} AxisCase;

static const AxisCase axis_cases[] = {
  { "from-zero", 20, 30, 7, { 0, 30, 5, 7 } },
  { "near-zero", 2, 30, 4, { 0, 30, 10, 4 } },
  { "negative-near-zero", -30, -2, 4, { -30, 0, 10, 4 } },
  { "negative-from-zero", -30, -25, 4, { -30, 0, 10, 4 } },
  { "both-sides", -7, 12, 6, { -10, 15, 5, 6 } },
  { "both-sides-no-room", -1, 1, 2, { -2, 2, 2, 3 } },
  { "no-quarters", 0, 10, 5, { 0, 10, 5, 3 } },
  { "decimals", 0.12, 0.38, 5, { 0, 0.4, 0.1, 5 } },
  { "large", 0, 187000, 5, { 0, 200000, 50000, 5 } },
  { "on-ticks", 10, 50, 5, { 0, 60, 20, 4 } },
  { "equal", 25, 25, 6, { 0, 25, 5, 6 } },
  { "equal-negative", -25, -25, 6, { -25, 0, 5, 6 } },
  { "all-zero", 0, 0, 3, { 0, 1, 0.5, 3 } },
  { "unknown", NAN, NAN, 3, { 0, 1, 0.5, 3 } },
  { "infinite", 0, INFINITY, 3, { 0, 1, 0.5, 3 } },
  { "wrong-way", 3, 2, 3, { 0, 1, 0.5, 3 } },
  { "tiny", 0, 3e-9, 4, { 0, 3e-9, 1e-9, 4 } },
  { "no-room", 0, 7, 0, { 0, 10, 10, 2 } },
};

typedef struct
{
  const char       *name;
  const char       *start;
  const char       *end;
  double            length;
  HonChartTimeUnit  unit;
  int               step;
  const char       *ticks; /* those that are there, from the first */
} TimeCase;

/* With 40, 60 and 80 pixels for years, months and days. */
static const TimeCase time_cases[] = {
  { "days", "2024-02-27", "2024-03-02", 400, HON_CHART_TIME_DAY, 1,
    "2024-02-27 2024-02-28 2024-02-29 2024-03-01 2024-03-02" },
  { "weeks-begin-on-monday", "2024-05-01", "2024-05-31", 400, HON_CHART_TIME_DAY, 7,
    "2024-05-06 2024-05-13 2024-05-20 2024-05-27" },
  { "months", "2023-11-15", "2024-03-15", 400, HON_CHART_TIME_MONTH, 1,
    "2023-12-01 2024-01-01 2024-02-01 2024-03-01" },
  { "quarters", "2023-11-15", "2024-12-15", 300, HON_CHART_TIME_MONTH, 3,
    "2024-01-01 2024-04-01 2024-07-01 2024-10-01" },
  { "half-years", "2022-01-01", "2024-01-01", 300, HON_CHART_TIME_MONTH, 6,
    "2022-01-01 2022-07-01 2023-01-01 2023-07-01 2024-01-01" },
  { "years", "2020-03-01", "2024-06-01", 220, HON_CHART_TIME_YEAR, 1,
    "2021-01-01 2022-01-01 2023-01-01 2024-01-01" },
  { "two-years", "2013-03-01", "2021-06-01", 220, HON_CHART_TIME_YEAR, 2,
    "2014-01-01 2016-01-01 2018-01-01 2020-01-01" },
  { "five-years", "2002-06-20", "2025-11-22", 400, HON_CHART_TIME_YEAR, 5,
    "2005-01-01 2010-01-01 2015-01-01 2020-01-01 2025-01-01" },
  { "fifty-years", "1900-01-01", "2200-12-31", 300, HON_CHART_TIME_YEAR, 50,
    "1900-01-01 1950-01-01 2000-01-01 2050-01-01 2100-01-01 2150-01-01 2200-01-01" },
  { "one-day", "2020-05-05", "2020-05-05", 300, HON_CHART_TIME_DAY, 1, "2020-05-05" },
  { "no-room", "2001-01-01", "2024-01-01", 1, HON_CHART_TIME_YEAR, 1000, "" },
};

static void
test_axis (gconstpointer data)
{
  const AxisCase *axis_case = data;
  HonChartAxis axis;

  hon_chart_axis_init (&axis, axis_case->lowest, axis_case->highest, axis_case->max_ticks);

  g_assert_cmpfloat_with_epsilon (axis.lower, axis_case->expected.lower, 1e-12);
  g_assert_cmpfloat_with_epsilon (axis.upper, axis_case->expected.upper, 1e-9);
  g_assert_cmpfloat_with_epsilon (axis.step, axis_case->expected.step, 1e-12);
  g_assert_cmpuint (axis.n_ticks, ==, axis_case->expected.n_ticks);
  g_assert_cmpfloat (hon_chart_axis_get_tick (&axis, 0), ==, axis.lower);
  g_assert_cmpfloat (hon_chart_axis_get_tick (&axis, axis.n_ticks - 1), ==, axis.upper);
}

/* What holds for any values: they lie between the first and the last tick, there are at most as
 * many ticks as fit, and a tick that should be zero is no rounding error and no −0.
 */
static void
test_axis_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 20000; i++)
    {
      double size = pow (10.0, g_rand_double_range (random, -6.0, 12.0));
      double a = g_rand_double_range (random, -1.0, 1.0) * size;
      double b = g_rand_double_range (random, -1.0, 1.0) * size;
      guint max_ticks = (guint) g_rand_int_range (random, 2, 12);
      HonChartAxis axis;
      double slack;

      hon_chart_axis_init (&axis, MIN (a, b), MAX (a, b), max_ticks);
      slack = axis.step * 1e-6;

      g_assert_cmpfloat (axis.lower, <=, MIN (a, b) + slack);
      g_assert_cmpfloat (axis.upper, >=, MAX (a, b) - slack);
      g_assert_cmpuint (axis.n_ticks, >=, 2);
      g_assert_cmpuint (axis.n_ticks, <=, MAX (max_ticks, 3));
      g_assert_cmpfloat (axis.lower, <=, 0.0);
      g_assert_cmpfloat (axis.upper, >=, 0.0);

      for (guint tick = 0; tick < axis.n_ticks; tick++)
        {
          double value = hon_chart_axis_get_tick (&axis, tick);

          if (fabs (value) < axis.step / 2.0)
            {
              g_assert_cmpfloat (value, ==, 0.0);
              g_assert_false (signbit (value));
            }
        }
    }
}

static void
test_axis_no_sums (void)
{
  HonChartAxis axis;

  hon_chart_axis_init (&axis, -0.3, 0.3, 7);
  g_assert_cmpuint (axis.n_ticks, ==, 7);
  g_assert_cmpfloat (axis.step, ==, 0.1);
  g_assert_cmpfloat (hon_chart_axis_get_tick (&axis, 3), ==, 0.0);

  /* 0.1 + 0.1 + 0.1 is not 0.3. */
  hon_chart_axis_init (&axis, 0.0, 0.4, 5);
  g_assert_cmpfloat (hon_chart_axis_get_tick (&axis, 3), ==, 3 * 0.1);
}

/* An axis of places begins near the lowest value, and has room for a single one. */
static void
test_axis_close (void)
{
  HonChartAxis axis;

  hon_chart_axis_init_close (&axis, 16520, 28810, 6);
  g_assert_cmpfloat (axis.lower, ==, 15000);
  g_assert_cmpfloat (axis.upper, ==, 30000);
  g_assert_cmpuint (axis.n_ticks, <=, 6);

  hon_chart_axis_init_close (&axis, 40, 40, 5);
  g_assert_cmpfloat (axis.lower, <, 40);
  g_assert_cmpfloat (axis.upper, >, 40);

  hon_chart_axis_init_close (&axis, NAN, NAN, 5);
  g_assert_cmpfloat (axis.lower, <, axis.upper);
  g_assert_cmpuint (axis.n_ticks, >=, 2);
}

static void
test_time (gconstpointer data)
{
  const TimeCase *time_case = data;
  const double spacings[HON_CHART_N_TIME_UNITS] = { 80, 60, 40 };
  g_autoptr (GString) ticks = g_string_new (NULL);
  HonChartTimeAxis axis;

  hon_chart_time_axis_init (&axis, hon_date_parse (time_case->start, NULL),
                            hon_date_parse (time_case->end, NULL), time_case->length, spacings);

  for (guint i = 0; i < axis.n_ticks; i++)
    {
      g_autofree char *tick = hon_date_to_iso (hon_chart_time_axis_get_tick (&axis, i));

      g_string_append_printf (ticks, "%s%s", i > 0 ? " " : "", tick);
    }

  g_assert_cmpint (axis.unit, ==, time_case->unit);
  g_assert_cmpint (axis.step, ==, time_case->step);
  g_assert_cmpstr (ticks->str, ==, time_case->ticks);
}

/* Whatever is shown, ticks lie in it and their labels have the room they need. */
static void
test_time_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  const double spacings[HON_CHART_N_TIME_UNITS] = { 95, 75, 50 };

  for (guint i = 0; i < 5000; i++)
    {
      HonDate start = g_rand_int_range (random, 1, 3000000);
      HonDate end = start + (HonDate) pow (10.0, g_rand_double_range (random, 0.0, 5.7));
      double length = g_rand_double_range (random, 60, 2000);
      HonChartTimeAxis axis;

      hon_chart_time_axis_init (&axis, start, end, length, spacings);
      for (guint tick = 0; tick < axis.n_ticks; tick++)
        {
          HonDate date = hon_chart_time_axis_get_tick (&axis, tick);

          g_assert_cmpint (date, >=, start);
          g_assert_cmpint (date, <=, end);
          if (tick > 0)
            {
              HonDate last = hon_chart_time_axis_get_tick (&axis, tick - 1);

              g_assert_cmpfloat ((date - last) * length / (end - start), >=,
                                 spacings[axis.unit] - 1e-9);
            }
        }
    }
}

static void
test_map (void)
{
  g_assert_cmpfloat (hon_chart_axis_to_pixel (25, 20, 30, 200), ==, 100);
  g_assert_cmpfloat (hon_chart_axis_to_pixel (20, 20, 30, 200), ==, 0);
  g_assert_cmpfloat (hon_chart_axis_to_pixel (32, 20, 30, 200), ==, 240);

  /* An axis of values runs upwards. */
  g_assert_cmpfloat (hon_chart_axis_to_pixel (30, 30, 20, 200), ==, 0);

  /* A range of one value has it in the middle. */
  g_assert_cmpfloat (hon_chart_axis_to_pixel (5, 5, 5, 200), ==, 100);
  g_assert_cmpfloat (hon_chart_axis_to_value (70, 5, 5, 200), ==, 5);
  g_assert_cmpfloat (hon_chart_axis_to_value (70, 5, 9, 0), ==, 5);

  for (int pixel = -50; pixel <= 250; pixel += 25)
    {
      double value = hon_chart_axis_to_value (pixel, 20, 30, 200);

      g_assert_cmpfloat_with_epsilon (hon_chart_axis_to_pixel (value, 20, 30, 200), pixel, 1e-9);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (axis_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart-axis/values/", axis_cases[i].name, NULL);

      g_test_add_data_func (path, &axis_cases[i], test_axis);
    }
  g_test_add_func ("/chart-axis/any-values", test_axis_any);
  g_test_add_func ("/chart-axis/no-sums", test_axis_no_sums);
  g_test_add_func ("/chart-axis/close", test_axis_close);
  for (gsize i = 0; i < G_N_ELEMENTS (time_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart-axis/time/", time_cases[i].name, NULL);

      g_test_add_data_func (path, &time_cases[i], test_time);
    }
  g_test_add_func ("/chart-axis/any-time", test_time_any);
  g_test_add_func ("/chart-axis/map", test_map);

  return g_test_run ();
}
