/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-explanation-dialog.h"
#include "hon-row-dialog.h"
#include "pages-fixture.h"

static HonTable *
new_table (void)
{
  const HonColumn columns[] = {
    { "id", NULL, HON_COLUMN_TEXT, HON_COLUMN_ALWAYS },
    { NULL, "Month", HON_COLUMN_NAME, HON_COLUMN_ALWAYS },
    { "in_eur", "In", HON_COLUMN_MONEY, HON_COLUMN_ALWAYS },
    { "out_eur", "Out & back", HON_COLUMN_MONEY, HON_COLUMN_UNLESS_BRIEF },
    { "empty_eur", "Empty", HON_COLUMN_MONEY, HON_COLUMN_ALWAYS },
    { NULL, "Both", HON_COLUMN_MONEY, HON_COLUMN_IF_BRIEF },
  };
  HonTable *table = hon_table_new (columns, G_N_ELEMENTS (columns));
  HonTableRow *row = hon_table_append (table, NULL, "2028-05");

  hon_table_row_set_text (row, 0, "2028-05");
  hon_table_row_set_text (row, 1, "May 2028");
  hon_table_row_set_amount (row, 2, 1500000);
  hon_table_row_set_amount (row, 3, 400000);
  hon_table_row_set_amount (row, 5, 1900000);

  return table;
}

/* What was asked to be explained; only one of the figures can be. */
static HonExplanation *
explain (const char *row_id,
         const char *column,
         gpointer    user_data)
{
  GString *asked = user_data;

  g_string_append_printf (asked, "%s:%s ", row_id, column);

  return g_str_equal (column, "in_eur") ? hon_explanation_new_titled ("In", "What comes in.") : NULL;
}

static void
free_asked (gpointer data)
{
  g_string_append (data, "freed");
}

/* Every figure of the row is there, whatever room its column has, and opens its explanation. */
static void
test_figures (void)
{
  g_autoptr (HonTable) table = new_table ();
  g_autoptr (GString) asked = g_string_new (NULL);
  GtkWidget *window = fixture_show (gtk_label_new ("Page"));
  AdwDialog *dialog = hon_row_dialog_new (table, hon_table_find (table, "2028-05"), explain, asked, free_asked);
  GtkWidget *in;
  GtkWidget *out;

  g_object_ref_sink (dialog);
  adw_dialog_present (dialog, window);
  fixture_settle ();
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "May 2028");
  in = fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "In");
  out = fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "Out & back");
  g_assert_nonnull (in);
  g_assert_nonnull (out);
  g_assert_null (fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "Empty"));
  g_assert_null (fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "Both"));
  g_assert_null (fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "Month"));

  adw_action_row_activate (ADW_ACTION_ROW (out));
  g_assert_true (adw_window_get_visible_dialog (ADW_WINDOW (window)) == dialog);
  adw_action_row_activate (ADW_ACTION_ROW (in));
  g_assert_true (HON_IS_EXPLANATION_DIALOG (adw_window_get_visible_dialog (ADW_WINDOW (window))));
  g_assert_cmpstr (asked->str, ==, "2028-05:out_eur 2028-05:in_eur ");

  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  fixture_settle ();
  adw_dialog_force_close (dialog);
  fixture_settle ();
  fixture_close (window);
  g_assert_finalize_object (dialog);
  g_assert_true (g_str_has_suffix (asked->str, "freed"));
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/row-dialog/figures", test_figures);

  return fixture_run ();
}
