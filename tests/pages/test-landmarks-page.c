/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-explanation-dialog.h"
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

/* A list in which nothing is found says that another one has it. */
static void
test_other_lists (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  GtkWidget *entry = fixture_find (fixture_find (page, GTK_TYPE_SEARCH_BAR, NULL), GTK_TYPE_SEARCH_ENTRY, NULL);
  AdwViewStack *stack = ADW_VIEW_STACK (fixture_find (page, ADW_TYPE_VIEW_STACK, NULL));
  g_autoptr (GtkSelectionModel) views = adw_view_stack_get_pages (stack);
  g_autoptr (AdwViewStackPage) terms = g_list_model_get_item (G_LIST_MODEL (views), 2);
  AdwStatusPage *status = ADW_STATUS_PAGE (fixture_find (page, ADW_TYPE_STATUS_PAGE, "No Event Found"));

  g_assert_cmpuint (adw_view_stack_page_get_badge_number (terms), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ticket modérateur forfaitaire");
  fixture_wait_for (is_hidden, page);
  g_assert_cmpuint (adw_view_stack_page_get_badge_number (terms), >, 0);
  if (is_empty (page))
    g_assert_cmpstr (adw_status_page_get_description (status), ==, "Another list has it: its number says how often.");

  gtk_editable_set_text (GTK_EDITABLE (entry), "xyzzy");
  fixture_wait_for (is_empty, page);
  g_assert_cmpuint (adw_view_stack_page_get_badge_number (terms), ==, 0);
  g_assert_cmpstr (adw_status_page_get_description (status), ==, "Try other words.");

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
  g_assert_nonnull (find_row (dialog, "Secteur optionnel"));
  gtk_widget_activate (find_row (dialog, "CISS, users of the health system, July 2008"));
  fixture_settle ();
  g_assert_nonnull (find_row (dialog, "Collectif interassociatif sur la santé"));
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

static HonTerm *
find_term (HonCatalogue *catalogue,
           const char   *id)
{
  return hon_catalogue_find (catalogue, HON_RECORDS_TERMS, id);
}

/* One dialog goes from page to page, comes back, and copies the page on show. */
static void
test_dialog_pages (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *window = fixture_show (gtk_label_new (NULL));
  AdwDialog *dialog = hon_landmark_dialog_new (catalogue, HON_RECORD (find_term (catalogue, "da")));
  AdwNavigationView *view;
  GtkWidget *row;
  GtkWidget *arrow;

  adw_dialog_present (dialog, window);
  fixture_settle ();
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Dépassement autorisé");
  view = ADW_NAVIGATION_VIEW (fixture_find (GTK_WIDGET (dialog), ADW_TYPE_NAVIGATION_VIEW, NULL));
  row = find_row (GTK_WIDGET (dialog), "Parcours de soins coordonnés");
  arrow = fixture_find (row, GTK_TYPE_IMAGE, NULL);
  /* That it leads on is said by the row itself. */
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (arrow)), ==, GTK_ACCESSIBLE_ROLE_PRESENTATION);

  gtk_widget_activate (row);
  fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (adw_navigation_view_get_navigation_stack (view)), ==, 2);
  g_assert_cmpstr (adw_navigation_page_get_title (adw_navigation_view_get_visible_page (view)), ==,
                   "Parcours de soins coordonnés");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "landmark.copy", NULL);
  fixture_settle ();
  g_assert_nonnull (gdk_clipboard_get_content (gtk_widget_get_clipboard (window)));
  adw_navigation_view_pop (view);
  fixture_settle ();
  g_assert_cmpstr (adw_navigation_page_get_title (adw_navigation_view_get_visible_page (view)), ==,
                   "Dépassement autorisé");

  adw_dialog_force_close (dialog);
  fixture_settle ();
  fixture_close (window);
}

/* A rule that an event changed is explained as it has been since. */
static void
test_dialog_rule (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *window = fixture_show (gtk_label_new (NULL));
  HonEvent *event = hon_catalogue_find (catalogue, HON_RECORDS_EVENTS, "2004-medecin-traitant");
  g_autoptr (HonParameter) parameter = g_list_model_get_item (hon_event_get_parameters (event), 0);
  AdwDialog *dialog = hon_landmark_dialog_new (catalogue, HON_RECORD (event));

  adw_dialog_present (dialog, window);
  fixture_settle ();
  gtk_widget_activate (find_row (GTK_WIDGET (dialog), hon_parameter_get_label (parameter)));
  fixture_settle ();
  g_assert_nonnull (fixture_find (window, HON_TYPE_EXPLANATION_DIALOG, NULL));

  fixture_close (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/landmarks-page/lists", test_lists);
  g_test_add_func ("/landmarks-page/search", test_search);
  g_test_add_func ("/landmarks-page/other-lists", test_other_lists);
  g_test_add_func ("/landmarks-page/themes", test_themes);
  g_test_add_func ("/landmarks-page/dialog", test_dialog);
  g_test_add_func ("/landmarks-page/dialog/pages", test_dialog_pages);
  g_test_add_func ("/landmarks-page/dialog/rule", test_dialog_rule);

  return fixture_run ();
}
