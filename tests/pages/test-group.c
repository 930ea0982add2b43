/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-group.h"
#include "pages-fixture.h"

/* Only the rows that were added go, and others can come in their place. */
static void
test_rows (void)
{
  GtkWidget *widget = g_object_ref_sink (adw_preferences_group_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (widget);
  GtkWidget *row;

  adw_preferences_group_add (group, g_object_new (ADW_TYPE_ACTION_ROW, "title", "Stays", NULL));
  g_assert_cmpuint (hon_group_get_n_rows (group), ==, 0);
  hon_group_clear (group);

  row = hon_group_add_row (group, "A & B", "<b>");
  hon_group_add (group, adw_action_row_new ());
  g_assert_cmpuint (hon_group_get_n_rows (group), ==, 2);
  g_assert_true (hon_group_get_row (group, 0) == row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "A & B");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "<b>");
  g_assert_nonnull (fixture_find (widget, GTK_TYPE_LABEL, "A & B"));

  hon_group_clear (group);
  g_assert_cmpuint (hon_group_get_n_rows (group), ==, 0);
  g_assert_null (fixture_find (widget, GTK_TYPE_LABEL, "A & B"));
  g_assert_nonnull (fixture_find (widget, GTK_TYPE_LABEL, "Stays"));
  hon_group_add_row (group, "C", NULL);
  g_assert_cmpuint (hon_group_get_n_rows (group), ==, 1);

  g_assert_finalize_object (widget);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/group/rows", test_rows);

  return fixture_run ();
}
