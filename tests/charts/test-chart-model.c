/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "charts-fixture.h"
#include "hon-chart-format.h"
#include "hon-chart-observer.h"

#include <math.h>

static void
count (guint *counter)
{
  (*counter)++;
}

static void
test_part (void)
{
  HonChartPart *part = hon_chart_part_new ("id", "Label", 3, 1.5);
  g_autofree char *id = NULL;
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;
  double value;
  guint style_index;
  guint n_notify = 0;

  g_object_get (part,
                "id", &id,
                "label", &label,
                "description", &description,
                "value", &value,
                "style-index", &style_index,
                NULL);
  g_assert_cmpstr (id, ==, "id");
  g_assert_cmpstr (label, ==, "Label");
  g_assert_null (description);
  g_assert_cmpfloat (value, ==, 1.5);
  g_assert_cmpuint (style_index, ==, 3);

  g_signal_connect (part, "notify", G_CALLBACK (fixture_count_notify), &n_notify);
  g_object_set (part,
                "label", "Label",
                "description", NULL,
                "value", 1.5,
                "style-index", 3,
                NULL);
  g_assert_cmpuint (n_notify, ==, 0);

  g_object_set (part,
                "label", "Other",
                "description", "A sentence.",
                "value", 2.5,
                "style-index", 4,
                NULL);
  g_assert_cmpuint (n_notify, ==, 4);

  hon_chart_part_set_value (part, NAN);
  hon_chart_part_set_value (part, NAN);
  g_assert_cmpuint (n_notify, ==, 5);
  g_assert_true (isnan (hon_chart_part_get_value (part)));

  hon_chart_part_set_label (part, NULL);
  g_assert_cmpstr (hon_chart_part_get_label (part), ==, "");

  g_assert_finalize_object (part);
}

static void
test_bar (void)
{
  HonChartBar *bar = hon_chart_bar_new ("id", "Label");
  HonChartPart *first = hon_chart_part_new ("first", "First", 0, 10);
  HonChartPart *second = hon_chart_part_new ("second", "Second", 1, -4);
  guint n_totals = 0;
  guint n_changes = 0;

  g_signal_connect (bar, "notify::total", G_CALLBACK (fixture_count_notify), &n_totals);
  g_signal_connect_swapped (bar, "changed", G_CALLBACK (count), &n_changes);

  hon_chart_bar_append (bar, first);
  hon_chart_bar_append (bar, second);
  g_assert_cmpuint (g_list_model_get_n_items (hon_chart_bar_get_parts (bar)), ==, 2);
  g_assert_cmpfloat (hon_chart_bar_get_total (bar), ==, 6);
  g_assert_cmpuint (n_totals, ==, 2);
  g_assert_cmpuint (n_changes, ==, 2);

  g_assert_true (hon_chart_bar_get_part (bar, "second") == second);
  g_assert_null (hon_chart_bar_get_part (bar, "third"));

  hon_chart_part_set_value (second, NAN);
  g_assert_cmpfloat (hon_chart_bar_get_total (bar), ==, 10);
  g_assert_cmpuint (n_totals, ==, 3);
  g_assert_cmpuint (n_changes, ==, 3);

  hon_chart_part_set_label (first, "Renamed");
  g_assert_cmpuint (n_totals, ==, 3);
  g_assert_cmpuint (n_changes, ==, 4);

  hon_chart_bar_set_label (bar, "Label");
  g_assert_cmpuint (n_changes, ==, 4);
  hon_chart_bar_set_label (bar, "Renamed");
  g_assert_cmpuint (n_changes, ==, 5);

  g_assert_finalize_object (bar);
  hon_chart_part_set_value (first, 11);
  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
}

static void
test_kinds (void)
{
  g_autoptr (GListStore) bars = g_list_store_new (HON_TYPE_CHART_BAR);
  static const char *ids[][2] = { { "a", "b" }, { "b", "c" } };
  g_autoptr (GPtrArray) none = hon_chart_bar_dup_kinds (NULL);
  g_autoptr (GPtrArray) kinds = NULL;

  g_assert_cmpuint (none->len, ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (HonChartBar) bar = hon_chart_bar_new ("", "");

      for (guint j = 0; j < G_N_ELEMENTS (ids[i]); j++)
        {
          g_autoptr (HonChartPart) part = hon_chart_part_new (ids[i][j], "", 0, 0);

          hon_chart_bar_append (bar, part);
        }
      g_list_store_append (bars, bar);
    }

  kinds = hon_chart_bar_dup_kinds (G_LIST_MODEL (bars));
  g_assert_cmpuint (kinds->len, ==, 3);
  g_assert_cmpstr (hon_chart_part_get_id (g_ptr_array_index (kinds, 0)), ==, "a");
  g_assert_cmpstr (hon_chart_part_get_id (g_ptr_array_index (kinds, 1)), ==, "b");
  g_assert_cmpstr (hon_chart_part_get_id (g_ptr_array_index (kinds, 2)), ==, "c");
}

static char *
format_with_unit (double   value,
                  gpointer user_data)
{
  return g_strdup_printf ("%g %s", value, (const char *) user_data);
}

static void
set_flag (gpointer data)
{
  *(gboolean *) data = TRUE;
}

static char *
format_nothing (double   value,
                gpointer user_data)
{
  return g_strdup ("");
}

static void
test_format (void)
{
  HonChartFormat *format = hon_chart_format_new (format_with_unit, g_strdup ("m"), g_free);
  g_autofree char *number = hon_chart_format_to_string (format, 1.5);
  g_autofree char *zero = hon_chart_format_to_string (format, -0.0);
  g_autofree char *unknown = hon_chart_format_to_string (format, NAN);
  g_autofree char *plain = hon_chart_format_to_string (NULL, 42.0);
  gboolean freed = FALSE;

  g_assert_cmpstr (number, ==, "1.5 m");
  g_assert_cmpstr (zero, ==, "0 m");
  g_assert_cmpstr (unknown, ==, "no value");
  g_assert_cmpstr (plain, ==, "42");
  hon_chart_format_unref (format);

  format = hon_chart_format_new (format_nothing, &freed, set_flag);
  hon_chart_format_unref (hon_chart_format_ref (format));
  g_assert_false (freed);
  hon_chart_format_unref (format);
  g_assert_true (freed);
}

static void
test_observer (void)
{
  static const double values[][FIXTURE_N_PARTS] = { { 1, 2, 3 }, { 4, 5, 6 } };
  HonChartObserver *observer = hon_chart_observer_new ();
  GListStore *bars = fixture_new_bars (values, 2);
  HonChartBar *removed;
  guint n_changes = 0;

  g_signal_connect_swapped (observer, "changed", G_CALLBACK (count), &n_changes);

  g_assert_true (hon_chart_observer_set_bars (observer, G_LIST_MODEL (bars)));
  g_assert_false (hon_chart_observer_set_bars (observer, G_LIST_MODEL (bars)));
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (hon_chart_observer_get_n_bars (observer), ==, 2);
  g_assert_null (hon_chart_observer_get_bar (observer, 2));

  /* A burst is told once, later. */
  fixture_set_value (bars, 0, 0, 10);
  fixture_set_value (bars, 0, 1, 11);
  fixture_set_value (bars, 1, 2, 12);
  g_assert_cmpuint (n_changes, ==, 1);
  fixture_wait ();
  g_assert_cmpuint (n_changes, ==, 2);

  /* A change of the list is told at once, and includes what was pending. */
  fixture_set_value (bars, 0, 0, 20);
  removed = g_list_model_get_item (G_LIST_MODEL (bars), 1);
  g_list_store_remove (bars, 1);
  g_assert_cmpuint (n_changes, ==, 3);
  fixture_wait ();
  g_assert_cmpuint (n_changes, ==, 3);

  /* What has left is no longer watched. */
  hon_chart_bar_set_label (removed, "Elsewhere");
  fixture_wait ();
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_finalize_object (removed);

  fixture_set_value (bars, 0, 0, 30);
  g_assert_finalize_object (observer);
  fixture_wait ();
  g_assert_finalize_object (bars);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-model/part", test_part);
  g_test_add_func ("/chart-model/bar", test_bar);
  g_test_add_func ("/chart-model/kinds", test_kinds);
  g_test_add_func ("/chart-model/format", test_format);
  g_test_add_func ("/chart-model/observer", test_observer);

  return g_test_run ();
}
