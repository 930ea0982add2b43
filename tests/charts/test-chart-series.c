/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-marker.h"
#include "hon-chart-series.h"

#include <math.h>

static void
count (guint *counter)
{
  (*counter)++;
}

static char *
format_nothing (double   value,
                gpointer user_data)
{
  return g_strdup ("");
}

/* Each change is signalled once, and no change not at all. */
static void
test_changes (void)
{
  HonChartSeries *series = hon_chart_series_new ("Title", HON_CHART_SERIES_LINE, 3);
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_nothing, NULL, NULL);
  const HonChartPoint points[] = { { 1, 10 }, { 3, NAN }, { 7, -2.5 } };
  const HonChartPoint *read_points;
  guint n_changes = 0;
  guint n_notify = 0;
  gsize n_points;

  g_assert_cmpstr (hon_chart_series_get_title (series), ==, "Title");
  g_assert_cmpstr (hon_chart_series_get_short_title (series), ==, "Title");
  g_assert_cmpint (hon_chart_series_get_kind (series), ==, HON_CHART_SERIES_LINE);
  g_assert_cmpuint (hon_chart_series_get_style_index (series), ==, 3);
  g_assert_true (hon_chart_series_get_visible (series));
  g_assert_false (hon_chart_series_get_dashed (series));
  hon_chart_series_get_points (series, &n_points);
  g_assert_cmpuint (n_points, ==, 0);

  g_signal_connect_swapped (series, "changed", G_CALLBACK (count), &n_changes);
  g_signal_connect_swapped (series, "notify::visible", G_CALLBACK (count), &n_notify);
  for (guint i = 0; i < 2; i++)
    {
      hon_chart_series_set_short_title (series, "Short");
      hon_chart_series_set_dashed (series, TRUE);
      hon_chart_series_set_gap_format (series, format);
      g_object_set (series, "visible", FALSE, NULL);
      g_assert_cmpuint (n_changes, ==, 4);
      g_assert_cmpuint (n_notify, ==, 1);
    }
  g_assert_cmpstr (hon_chart_series_get_short_title (series), ==, "Short");
  g_assert_true (hon_chart_series_get_dashed (series));
  g_assert_false (hon_chart_series_get_visible (series));

  /* Without a short title, the title is one. */
  hon_chart_series_set_short_title (series, NULL);
  g_assert_cmpuint (n_changes, ==, 5);
  g_assert_cmpstr (hon_chart_series_get_short_title (series), ==, "Title");

  hon_chart_series_set_points (series, points, G_N_ELEMENTS (points));
  g_assert_cmpuint (n_changes, ==, 6);
  read_points = hon_chart_series_get_points (series, &n_points);
  g_assert_cmpmem (read_points, n_points * sizeof (HonChartPoint), points, sizeof points);
  hon_chart_series_set_points (series, NULL, 0);
  g_assert_cmpuint (n_changes, ==, 7);
  hon_chart_series_get_points (series, &n_points);
  g_assert_cmpuint (n_points, ==, 0);

  g_assert_finalize_object (series);
}

static void
assert_value (HonChartSeriesKind   kind,
              const HonChartPoint *points,
              gsize                n_points,
              double               x,
              double               expected)
{
  g_autoptr (HonChartSeries) series = hon_chart_series_new ("", kind, 0);
  double value = NAN;
  gboolean has_value;

  hon_chart_series_set_points (series, points, n_points);
  has_value = hon_chart_series_get_value_at (series, x, &value);
  g_assert_true (has_value == hon_chart_series_get_value_at (series, x, NULL));
  g_assert_true (has_value == isfinite (expected));
  if (isfinite (expected))
    g_assert_cmpfloat (value, ==, expected);
  else
    g_assert_true (isnan (value));
}

static void
test_value_at (void)
{
  const HonChartPoint points[] = { { 10, 1 }, { 20, 3 }, { 30, NAN }, { 40, 5 } };
  static const struct
  {
    double x;
    double step;
    double line;
    double bar;
  } cases[] = {
    { 9, NAN, NAN, NAN },
    { 10, 1, 1, 1 },
    { 15, 1, 2, NAN },
    { 20, 3, 3, 3 },
    { 25, 3, NAN, NAN },
    { 30, NAN, NAN, NAN },
    { 35, NAN, NAN, NAN },
    { 40, 5, 5, 5 },
    { 41, 5, NAN, NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_value (HON_CHART_SERIES_STEP, points, 0, cases[i].x, NAN);
      assert_value (HON_CHART_SERIES_STEP, points, G_N_ELEMENTS (points), cases[i].x,
                    cases[i].step);
      assert_value (HON_CHART_SERIES_LINE, points, G_N_ELEMENTS (points), cases[i].x,
                    cases[i].line);
      assert_value (HON_CHART_SERIES_BAR, points, G_N_ELEMENTS (points), cases[i].x,
                    cases[i].bar);
      /* Nothing is known between two points. */
      assert_value (HON_CHART_SERIES_POINT, points, G_N_ELEMENTS (points), cases[i].x,
                    cases[i].bar);
    }
}

/* Points in no order, or nowhere, are a mistake of the program: nothing changes. */
static void
test_mistakes (void)
{
  const HonChartPoint unordered[] = { { 1, 1 }, { 3, 1 }, { 2, 1 } };
  const HonChartPoint twice[] = { { 1, 1 }, { 1, 2 } };
  const HonChartPoint nowhere[] = { { 1, 1 }, { NAN, 2 } };
  const HonChartPoint *mistakes[] = { unordered, twice, nowhere };
  const gsize lengths[] = { 3, 2, 2 };
  const HonChartPoint good = { 5, 5 };
  gsize n_points;
  g_autoptr (HonChartSeries) series = hon_chart_series_new ("", HON_CHART_SERIES_STEP, 0);

  hon_chart_series_set_points (series, &good, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_test_expect_message ("HonCharts", G_LOG_LEVEL_CRITICAL, "*points*");
      hon_chart_series_set_points (series, mistakes[i], lengths[i]);
      g_test_assert_expected_messages ();
      hon_chart_series_get_points (series, &n_points);
      g_assert_cmpuint (n_points, ==, 1);
    }
}

static void
test_marker (void)
{
  HonChartMarker *marker = hon_chart_marker_new (hon_date_new (2024, 6, 4), "Title", "Text.");
  HonChartMarker *plain = hon_chart_marker_new (hon_date_new (2024, 6, 4), "Title", NULL);

  g_assert_cmpint (hon_chart_marker_get_date (marker), ==, hon_date_new (2024, 6, 4));
  g_assert_cmpstr (hon_chart_marker_get_title (marker), ==, "Title");
  g_assert_cmpstr (hon_chart_marker_get_text (marker), ==, "Text.");
  g_assert_null (hon_chart_marker_get_text (plain));

  g_assert_finalize_object (marker);
  g_assert_finalize_object (plain);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-series/changes", test_changes);
  g_test_add_func ("/chart-series/value-at", test_value_at);
  g_test_add_func ("/chart-series/mistakes", test_mistakes);
  g_test_add_func ("/chart-series/marker", test_marker);

  return g_test_run ();
}
