/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-marker.h"
#include "hon-chart-series.h"

#include <math.h>

static void
count_notify_cb (GObject    *object,
                 GParamSpec *pspec,
                 guint      *count)
{
  (*count)++;
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  guint      *sums)
{
  sums[0] += removed;
  sums[1] += added;
}

static void
test_properties (void)
{
  HonChartSeries *series = hon_chart_series_new ("id", "Title", HON_CHART_SERIES_LINE, 3);
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *short_title = NULL;
  HonChartSeriesKind kind;
  guint style_index, n_points;
  gboolean visible, dashed;
  guint n_notify = 0;

  g_object_get (series,
                "id", &id,
                "title", &title,
                "short-title", &short_title,
                "kind", &kind,
                "style-index", &style_index,
                "visible", &visible,
                "dashed", &dashed,
                "n-points", &n_points,
                NULL);
  g_assert_cmpstr (id, ==, "id");
  g_assert_cmpstr (title, ==, "Title");
  g_assert_cmpstr (short_title, ==, "Title");
  g_assert_cmpint (kind, ==, HON_CHART_SERIES_LINE);
  g_assert_cmpuint (style_index, ==, 3);
  g_assert_true (visible);
  g_assert_false (dashed);
  g_assert_cmpuint (n_points, ==, 0);

  g_signal_connect (series, "notify", G_CALLBACK (count_notify_cb), &n_notify);
  for (guint i = 0; i < 2; i++)
    {
      g_object_set (series,
                    "short-title", "Short",
                    "title", "Another",
                    "kind", HON_CHART_SERIES_BAR,
                    "style-index", 4,
                    "visible", FALSE,
                    "dashed", TRUE,
                    NULL);
      g_assert_cmpuint (n_notify, ==, 6);
    }
  g_assert_cmpstr (hon_chart_series_get_short_title (series), ==, "Short");

  /* Without a short title, the title is one. */
  hon_chart_series_set_short_title (series, NULL);
  hon_chart_series_set_title (series, NULL);
  g_assert_cmpuint (n_notify, ==, 9);
  g_assert_cmpstr (hon_chart_series_get_title (series), ==, "");
  g_assert_cmpstr (hon_chart_series_get_short_title (series), ==, "");

  g_assert_finalize_object (series);
}

static void
test_list (void)
{
  const HonChartPoint points[] = { { 1, 10 }, { 3, NAN }, { 7, -2.5 } };
  HonChartSeries *series = hon_chart_series_new ("id", "Title", HON_CHART_SERIES_STEP, 0);
  HonChartSeriesPoint *item;
  guint sums[2] = { 0, 0 };
  guint n_notify = 0;

  g_signal_connect (series, "items-changed", G_CALLBACK (items_changed_cb), sums);
  g_signal_connect (series, "notify::n-points", G_CALLBACK (count_notify_cb), &n_notify);

  hon_chart_series_set_points (series, points, G_N_ELEMENTS (points));
  g_assert_cmpuint (sums[0], ==, 0);
  g_assert_cmpuint (sums[1], ==, 3);
  g_assert_cmpuint (n_notify, ==, 1);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (series)) ==
                 HON_TYPE_CHART_SERIES_POINT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (series)), ==, 3);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (series), 3));

  item = g_list_model_get_item (G_LIST_MODEL (series), 2);
  g_assert_cmpfloat (hon_chart_series_point_get_x (item), ==, 7);
  g_assert_cmpfloat (hon_chart_series_point_get_y (item), ==, -2.5);
  g_assert_finalize_object (item);
  item = g_list_model_get_item (G_LIST_MODEL (series), 1);
  g_assert_true (isnan (hon_chart_series_point_get_y (item)));
  g_assert_finalize_object (item);

  /* As many other points are told as well. */
  hon_chart_series_set_points (series, points, G_N_ELEMENTS (points));
  g_assert_cmpuint (sums[0], ==, 3);
  g_assert_cmpuint (n_notify, ==, 1);
  hon_chart_series_set_points (series, NULL, 0);
  g_assert_cmpuint (n_notify, ==, 2);
  g_assert_cmpuint (sums[0], ==, 6);
  hon_chart_series_set_points (series, NULL, 0);
  g_assert_cmpuint (sums[0], ==, 6);

  g_assert_finalize_object (series);
}

static void
assert_value (HonChartSeries *series,
              double          x,
              double          expected)
{
  double value = NAN;
  gboolean has_value = hon_chart_series_get_value_at (series, x, &value);

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
  g_autoptr (HonChartSeries) series = hon_chart_series_new ("id", "", HON_CHART_SERIES_STEP, 0);

  assert_value (series, 10, NAN);
  hon_chart_series_set_points (series, points, G_N_ELEMENTS (points));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      hon_chart_series_set_kind (series, HON_CHART_SERIES_STEP);
      assert_value (series, cases[i].x, cases[i].step);
      hon_chart_series_set_kind (series, HON_CHART_SERIES_LINE);
      assert_value (series, cases[i].x, cases[i].line);
      hon_chart_series_set_kind (series, HON_CHART_SERIES_AREA);
      assert_value (series, cases[i].x, cases[i].line);
      hon_chart_series_set_kind (series, HON_CHART_SERIES_BAR);
      assert_value (series, cases[i].x, cases[i].bar);
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
  g_autoptr (HonChartSeries) series = hon_chart_series_new ("id", "", HON_CHART_SERIES_STEP, 0);

  hon_chart_series_set_points (series, &good, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_test_expect_message ("HonCharts", G_LOG_LEVEL_CRITICAL, "*points*");
      hon_chart_series_set_points (series, mistakes[i], lengths[i]);
      g_test_assert_expected_messages ();
      g_assert_cmpuint (hon_chart_series_get_n_points (series), ==, 1);
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

  g_test_add_func ("/chart-series/properties", test_properties);
  g_test_add_func ("/chart-series/list", test_list);
  g_test_add_func ("/chart-series/value-at", test_value_at);
  g_test_add_func ("/chart-series/mistakes", test_mistakes);
  g_test_add_func ("/chart-series/marker", test_marker);

  return g_test_run ();
}
