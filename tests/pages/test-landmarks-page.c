/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-landmark-dialog.h"
#include "hon-landmarks-page.h"
#include "hon-source-row.h"
#include "pages-fixture.h"

static GtkWidget *
open_page (HonCatalogue  *catalogue,
           GtkWidget    **window)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");
  GtkWidget *page = fixture_new_page (HON_TYPE_LANDMARKS_PAGE, catalogue, settings);

  *window = fixture_show (page);

  return page;
}

static void
close_page (GtkWidget *page,
            GtkWidget *window)
{
  fixture_close (window);
  g_assert_finalize_object (page);
}

/* The row of a record, or NULL. */
static GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  return fixture_find (root, ADW_TYPE_ACTION_ROW, title);
}

/* Whether a row is shown where its view is. */
static gboolean
is_shown (GtkWidget  *page,
          const char *title)
{
  GtkWidget *row = find_row (page, title);

  g_assert_nonnull (row);

  return gtk_widget_get_child_visible (row);
}

static void
show_view (GtkWidget  *page,
           const char *name)
{
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (fixture_find (page, ADW_TYPE_VIEW_STACK, NULL)), name);
  fixture_settle ();
}

static void
test_lists (void)
{
  HonCatalogue *catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);

  g_assert_true (is_shown (page, "Secteur 2 is made"));
  g_assert_nonnull (fixture_find (page, ADW_TYPE_PREFERENCES_GROUP, "The 1980s"));
  show_view (page, "quarrels");
  g_assert_true (is_shown (page, "Should there be a secteur optionnel?"));
  show_view (page, "terms");
  g_assert_true (is_shown (page, "Dépassement autorisé (DA)"));

  close_page (page, window);
  g_assert_finalize_object (catalogue);
}

static gboolean
is_hidden (gpointer data)
{
  return !is_shown (GTK_WIDGET (data), "Secteur 2 is made");
}

static gboolean
is_back (gpointer data)
{
  return is_shown (GTK_WIDGET (data), "Secteur 2 is made");
}

static gboolean
is_empty (gpointer data)
{
  return gtk_widget_get_mapped (fixture_find (GTK_WIDGET (data), ADW_TYPE_STATUS_PAGE, "No Event Found"));
}

static void
test_search (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  GtkWidget *bar = fixture_find (page, GTK_TYPE_SEARCH_BAR, NULL);
  GtkWidget *entry = fixture_find (bar, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), "etats generaux");
  fixture_wait_for (is_hidden, page);
  g_assert_true (is_shown (page, "Close of the états généraux"));
  g_assert_false (gtk_widget_get_visible (fixture_find (page, ADW_TYPE_PREFERENCES_GROUP, "The 1980s")));

  gtk_editable_set_text (GTK_EDITABLE (entry), "xyzzy");
  fixture_wait_for (is_empty, page);

  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  fixture_wait_for (is_back, page);

  close_page (page, window);
}

static void
test_themes (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  GtkWidget *row = fixture_find (page, ADW_TYPE_COMBO_ROW, "Theme");

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  fixture_settle ();
  g_assert_false (is_shown (page, "Secteur 2 is made"));
  g_assert_true (is_shown (page, "Three national funds"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  fixture_settle ();
  g_assert_true (is_shown (page, "Secteur 2 is made"));

  close_page (page, window);
}

/* What was decided leads to who opposed it, to what the words mean, and to where it was read. */
static void
test_dialog (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  GtkWidget *dialog;

  gtk_widget_activate (find_row (page, "Protocol on the secteur optionnel"));
  fixture_settle ();
  dialog = fixture_find (window, HON_TYPE_LANDMARK_DIALOG, NULL);
  g_assert_nonnull (dialog);
  g_assert_cmpuint (fixture_count (dialog, HON_TYPE_SOURCE_ROW, NULL), ==, 2);

  gtk_widget_activate (find_row (dialog, "Should there be a secteur optionnel?"));
  fixture_settle ();
  g_assert_nonnull (find_row (dialog, "CISS, users of the health system, July 2008"));
  gtk_widget_activate (find_row (dialog, "CISS, users of the health system, July 2008"));
  fixture_settle ();
  adw_dialog_force_close (ADW_DIALOG (dialog));
  fixture_settle ();

  show_view (page, "terms");
  gtk_widget_activate (find_row (page, "Dépassement autorisé (DA)"));
  fixture_settle ();
  dialog = fixture_find (window, HON_TYPE_LANDMARK_DIALOG, NULL);
  g_assert_nonnull (find_row (dialog, "Parcours de soins coordonnés"));
  g_assert_nonnull (find_row (dialog, "Agreement of 2005"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  fixture_settle ();

  close_page (page, window);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/landmarks-page/lists", test_lists);
  g_test_add_func ("/landmarks-page/search", test_search);
  g_test_add_func ("/landmarks-page/themes", test_themes);
  g_test_add_func ("/landmarks-page/dialog", test_dialog);

  return fixture_run ();
}
