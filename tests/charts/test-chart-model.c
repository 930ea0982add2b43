/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-bar.h"
#include "hon-chart-format.h"

#include <math.h>

static void
test_bar (void)
{
  HonChartBar *bar = hon_chart_bar_new ("id", "Label");
  g_autofree double *values = NULL;
  const HonChartPart *part;

  g_assert_cmpstr (hon_chart_bar_get_id (bar), ==, "id");
  g_assert_cmpstr (hon_chart_bar_get_label (bar), ==, "Label");
  g_assert_cmpuint (hon_chart_bar_get_n_parts (bar), ==, 0);
  g_assert_cmpfloat (hon_chart_bar_get_total (bar), ==, 0);

  hon_chart_bar_append (bar, "first", "First", 0, 10);
  hon_chart_bar_append (bar, "second", "Second", 3, -4);
  g_assert_cmpfloat (hon_chart_bar_get_total (bar), ==, 6);

  /* Unknown values are not in the total. */
  hon_chart_bar_append (bar, "third", "Third", 1, NAN);
  hon_chart_bar_append (bar, "fourth", "Fourth", 1, INFINITY);
  g_assert_cmpfloat (hon_chart_bar_get_total (bar), ==, 6);

  g_assert_cmpuint (hon_chart_bar_get_n_parts (bar), ==, 4);
  part = hon_chart_bar_get_part (bar, 1);
  g_assert_cmpstr (part->id, ==, "second");
  g_assert_cmpstr (part->label, ==, "Second");
  g_assert_cmpuint (part->style_index, ==, 3);
  g_assert_cmpfloat (part->value, ==, -4);
  g_assert_true (hon_chart_bar_find_part (bar, "second") == part);
  g_assert_null (hon_chart_bar_find_part (bar, "fifth"));
  values = hon_chart_bar_dup_values (bar);
  g_assert_cmpfloat (values[0], ==, 10);
  g_assert_true (isnan (values[2]));

  g_assert_finalize_object (bar);
}

static void
test_kinds (void)
{
  g_autoptr (GPtrArray) bars = g_ptr_array_new_with_free_func (g_object_unref);
  static const char *ids[][2] = { { "a", "b" }, { "b", "c" } };
  static const char *expected[] = { "a", "b", "c" };
  g_autoptr (GPtrArray) none = hon_chart_bar_list_kinds (bars);
  g_autoptr (GPtrArray) kinds = NULL;

  g_assert_cmpuint (none->len, ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      HonChartBar *bar = hon_chart_bar_new ("", "");

      for (guint j = 0; j < G_N_ELEMENTS (ids[i]); j++)
        hon_chart_bar_append (bar, ids[i][j], "", 0, 0);
      g_ptr_array_add (bars, bar);
    }

  kinds = hon_chart_bar_list_kinds (bars);
  g_assert_cmpuint (kinds->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < kinds->len; i++)
    {
      const HonChartPart *kind = g_ptr_array_index (kinds, i);

      g_assert_cmpstr (kind->id, ==, expected[i]);
    }
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
  HonChartFormat *field = NULL;
  gboolean freed = FALSE;

  g_assert_cmpstr (number, ==, "1.5 m");
  g_assert_cmpstr (zero, ==, "0 m");
  g_assert_cmpstr (unknown, ==, "no value");
  g_assert_cmpstr (plain, ==, "42");
  hon_chart_format_unref (format);

  format = hon_chart_format_new (format_nothing, &freed, set_flag);
  g_assert_true (hon_chart_format_set (&field, format));
  g_assert_false (hon_chart_format_set (&field, format));
  hon_chart_format_unref (format);
  g_assert_false (freed);
  g_assert_true (hon_chart_format_set (&field, NULL));
  g_assert_true (freed);
  g_assert_false (hon_chart_format_set (&field, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-model/bar", test_bar);
  g_test_add_func ("/chart-model/kinds", test_kinds);
  g_test_add_func ("/chart-model/format", test_format);

  return g_test_run ();
}
