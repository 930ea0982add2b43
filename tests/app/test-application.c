/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-application.h"
#include "hon-choice-row.h"
#include "hon-csv.h"
#include "hon-dossier-page.h"
#include "hon-help-window.h"
#include "hon-household-page.h"
#include "hon-input-rows.h"
#include "hon-preferences-dialog.h"
#include "hon-search-dialog.h"
#include "hon-shortcuts.h"
#include "hon-test-disk.h"
#include "hon-test-inputs.h"
#include "hon-tour.h"
#include "hon-typed-row.h"
#include "hon-window.h"
#include "hon-wizard-page.h"
#include "pages-fixture.h"

#include <glib/gstdio.h>

/* A run of the application: @drive is called with its window, and then it quits. */
typedef struct
{
  HonApplication *application;
  GtkWidget      *window;
  void          (*drive) (HonApplication *application,
                          GtkWidget      *window);
} Run;

static AdwNavigationPage *
get_content (GtkWidget *window)
{
  GtkWidget *split_view = fixture_find (window, ADW_TYPE_NAVIGATION_SPLIT_VIEW, NULL);

  return adw_navigation_split_view_get_content (ADW_NAVIGATION_SPLIT_VIEW (split_view));
}

/* The window comes up once its page is complete. */
static gboolean
is_ready (gpointer data)
{
  Run *run = data;

  run->window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (run->application)));

  return run->window != NULL && gtk_widget_get_mapped (run->window);
}

static void
drive_cb (gpointer user_data)
{
  Run *run = user_data;

  fixture_wait_for (is_ready, run);
  g_object_add_weak_pointer (G_OBJECT (run->window), (gpointer *) &run->window);
  run->drive (run->application, run->window);
  g_action_group_activate_action (G_ACTION_GROUP (run->application), "quit", NULL);
}

static void
activate_cb (GApplication *application,
             Run          *run)
{
  g_signal_handlers_disconnect_by_func (application, activate_cb, run);
  g_idle_add_once (drive_cb, run);
}

static void
run_application (gconstpointer data)
{
  Run run = { .application = hon_application_new (), .drive = (gpointer) data };

  g_application_set_flags (G_APPLICATION (run.application),
                           g_application_get_flags (G_APPLICATION (run.application)) | G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (run.application, "activate", G_CALLBACK (activate_cb), &run);
  g_assert_cmpint (g_application_run (G_APPLICATION (run.application), 0, NULL), ==, 0);
  g_assert_null (run.window);
  g_assert_finalize_object (run.application);
}

static AdwDialog *
open_dialog (HonApplication *application,
             GtkWidget      *window,
             const char     *action)
{
  AdwDialog *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (application), action, NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (dialog);
  fixture_settle ();

  return g_object_ref (dialog);
}

static void
close_dialog (AdwDialog *dialog)
{
  adw_dialog_force_close (dialog);
  fixture_settle ();
  g_assert_finalize_object (dialog);
}

static void
drive_pages (HonApplication *application,
             GtkWidget      *window)
{
  const char * const *ids = hon_window_list_pages ();
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");
  GtkWidget *list = fixture_find (window, GTK_TYPE_LIST_BOX, "navigation-sidebar");

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *kept = NULL;

      gtk_widget_activate_action (window, "pages.show", "s", ids[i]);
      fixture_settle ();
      kept = g_settings_get_string (settings, "page");
      g_assert_cmpstr (adw_navigation_page_get_tag (get_content (window)), ==, ids[i]);
      g_assert_cmpstr (kept, ==, ids[i]);
      g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (GTK_LIST_BOX (list))), ==, i);
    }

  /* From a list whose rows are chosen, by pointer or Enter and by arrow keys. */
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_cmpstr (adw_navigation_page_get_tag (get_content (window)), ==, ids[0]);
  gtk_list_box_select_row (GTK_LIST_BOX (list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  g_assert_cmpstr (adw_navigation_page_get_tag (get_content (window)), ==, ids[1]);

  gtk_widget_activate_action (window, "pages.show", "s", "no such page");
  g_assert_cmpstr (adw_navigation_page_get_tag (get_content (window)), ==, ids[0]);
}

/* The row of an input on a page, which is made where it is not there yet. */
static GtkWidget *
find_row (GtkWidget  *window,
          const char *page,
          const char *name)
{
  gtk_widget_activate_action (window, "pages.show", "s", page);
  fixture_settle ();

  return hon_input_rows_get (get_content (window), name);
}

/* What a row shows, as a text. */
static char *
dup_shown (GtkWidget *row)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (row), ADW_IS_SWITCH_ROW (row) ? "active" : "value", &value);

  return g_strdup_value_contents (&value);
}

static void
change_row (GtkWidget *row)
{
  if (ADW_IS_SWITCH_ROW (row))
    adw_switch_row_set_active (ADW_SWITCH_ROW (row), !adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  else if (ADW_IS_SPIN_ROW (row))
    adw_spin_row_set_value (ADW_SPIN_ROW (row), adw_spin_row_get_value (ADW_SPIN_ROW (row)) + 1);
  else if (ADW_IS_COMBO_ROW (row))
    adw_combo_row_set_selected (ADW_COMBO_ROW (row), adw_combo_row_get_selected (ADW_COMBO_ROW (row)) == 0 ? 1 : 0);
  else
    hon_typed_row_set_value (HON_TYPED_ROW (row), hon_typed_row_get_value (HON_TYPED_ROW (row)) + 1000);
  fixture_settle ();
}

/* Changed on one page, an input is changed on the other. */
static void
assert_shared (GtkWidget  *window,
               const char *page,
               const char *name,
               const char *other,
               const char *other_name)
{
  g_autofree char *before = dup_shown (find_row (window, other, other_name));
  g_autofree char *changed = NULL;
  g_autofree char *after = NULL;

  change_row (find_row (window, page, name));
  changed = dup_shown (find_row (window, page, name));
  after = dup_shown (find_row (window, other, other_name));
  g_test_message ("%s on %s: %s, on %s: %s before", name, page, changed, other, before);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpstr (after, ==, changed);
}

/* All pages show one situation: whatever is changed on one of them is changed on all. */
static void
drive_shared (HonApplication *application,
              GtkWidget      *window)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");
  g_autoptr (GSettings) kept = g_settings_get_child (settings, "years");
  const char * const *names = hon_reader_list_shared ();
  AdwNavigationPage *wizard;
  HonCandidate *candidate;

  fixture_reset_settings (kept);
  for (guint i = 0; names[i] != NULL; i++)
    {
      assert_shared (window, "simulator", names[i], "years", names[i]);
      assert_shared (window, "years", names[i], "simulator", names[i]);
    }
  hon_typed_row_set_value (HON_TYPED_ROW (find_row (window, "years", "opening")), hon_date_new (2026, 3, 1));
  assert_shared (window, "years", "opening", "simulator", "start");
  assert_shared (window, "years", "age", "simulator", "age");
  assert_shared (window, "simulator", "age", "years", "age");
  assert_shared (window, "years", "other-expenses", "simulator", "expenses");

  /* So is the speciality, which the choice of a sector asks for, and which it does not take back. */
  gtk_widget_activate_action (window, "pages.show", "s", "wizard");
  fixture_settle ();
  wizard = get_content (window);
  candidate = hon_wizard_get_candidate (hon_wizard_page_get_wizard (HON_WIZARD_PAGE (wizard)));
  g_object_set (candidate, "speciality", "rhumatologue", NULL);
  g_assert_cmpstr (hon_choice_row_get_value (HON_CHOICE_ROW (find_row (window, "years", "speciality"))), ==,
                   "rhumatologue");
  hon_choice_row_set_value (HON_CHOICE_ROW (find_row (window, "years", "speciality")), "psychiatre");
  g_assert_cmpstr (hon_candidate_get_speciality (candidate), ==, "psychiatre");
  gtk_widget_activate_action (GTK_WIDGET (wizard), "wizard.restart", NULL);
  g_assert_cmpstr (hon_choice_row_get_value (HON_CHOICE_ROW (find_row (window, "years", "speciality"))), ==,
                   "psychiatre");
  fixture_reset_settings (kept);
}

/* From an explanation another value of a figure is asked for; the dialogs before it close, and one can go back. */
static void
drive_change_figure (HonApplication *application,
                     GtkWidget      *window)
{
  AdwDialog *dialog = adw_dialog_new ();

  gtk_widget_activate_action (window, "pages.show", "s", "bill");
  fixture_settle ();
  adw_dialog_present (dialog, window);
  fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (dialog), "pages.change-figure", "(us)", HON_PLACE_TARIFF, "GP_REF");
  fixture_settle ();
  g_assert_cmpstr (hon_window_get_page (HON_WINDOW (window)), ==, "what-if");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (dialog);
  g_assert_nonnull (fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "New Value, euros"));
  adw_dialog_force_close (dialog);
  fixture_settle ();
  gtk_widget_activate_action (window, "pages.back", NULL);
  g_assert_cmpstr (hon_window_get_page (HON_WINDOW (window)), ==, "bill");
}

/* A page that is reset leaves what only others have; one step back, on whichever page, brings all of it back. */
static void
drive_undo (HonApplication *application,
            GtkWidget      *window)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");
  g_autoptr (GSettings) kept = g_settings_get_child (settings, "years");
  AdwDialog *dialog;

  fixture_reset_settings (kept);
  gtk_widget_activate_action (window, "pages.show", "s", "simulator");
  g_settings_set_int64 (kept, "receipts", 18000000);
  g_settings_set_int64 (kept, "rent", 1200000);
  g_settings_set_int64 (kept, "income-before", 3000000);
  g_settings_set_int (kept, "opening", hon_date_new (2027, 11, 2));
  fixture_settle ();

  gtk_widget_activate_action (GTK_WIDGET (get_content (window)), "page.reset", NULL);
  g_assert_cmpint (g_settings_get_int64 (kept, "receipts"), ==, 15000000);
  g_assert_cmpint (g_settings_get_int64 (kept, "rent"), ==, 1200000);
  g_assert_cmpint (g_settings_get_int64 (kept, "income-before"), ==, 3000000);
  g_assert_cmpint (g_settings_get_int (kept, "opening"), !=, hon_date_new (2027, 11, 2));

  gtk_widget_activate_action (window, "pages.show", "s", "bill");
  fixture_settle ();

  /* Behind a dialog nothing changes. */
  dialog = adw_dialog_new ();
  adw_dialog_present (dialog, window);
  fixture_settle ();
  gtk_widget_activate_action (window, "pages.undo", NULL);
  g_assert_cmpint (g_settings_get_int64 (kept, "receipts"), ==, 15000000);
  adw_dialog_force_close (dialog);
  fixture_settle ();

  gtk_widget_activate_action (window, "pages.undo", NULL);
  g_assert_cmpint (g_settings_get_int64 (kept, "receipts"), ==, 18000000);
  g_assert_cmpint (g_settings_get_int (kept, "opening"), ==, hon_date_new (2027, 11, 2));
  gtk_widget_activate_action (window, "pages.undo", NULL);
  g_assert_cmpint (g_settings_get_int64 (kept, "receipts"), ==, 18000000);
  fixture_reset_settings (kept);
}

/* What was entered since, on whichever page, is not taken back with it. */
static void
drive_late_undo (HonApplication *application,
                 GtkWidget      *window)
{
  static const struct
  {
    const char *page;
    const char *other;
    const char *name; /* of an input that only the other has */
  } cases[] = {
    { "simulator", "years", "rent" },
    { "simulator", "years", "income-before" },
    { "years", "simulator", "year" },
    { "years", "simulator", "expenses" },
  };
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");
  g_autoptr (GSettings) kept = g_settings_get_child (settings, "years");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *changed = NULL;
      g_autofree char *after = NULL;
      GtkWidget *row = find_row (window, cases[i].other, cases[i].name);

      fixture_reset_settings (kept);
      g_settings_set_int64 (kept, "receipts", 18000000);
      g_settings_set_boolean (kept, "couple", TRUE);
      gtk_widget_activate_action (window, "pages.show", "s", cases[i].page);
      fixture_settle ();
      gtk_widget_activate_action (GTK_WIDGET (get_content (window)), "page.reset", NULL);
      g_assert_cmpint (g_settings_get_int64 (kept, "receipts"), ==, 15000000);

      gtk_widget_activate_action (window, "pages.show", "s", cases[i].other);
      change_row (row);
      changed = dup_shown (row);
      gtk_widget_activate_action (window, "pages.undo", NULL);
      fixture_settle ();
      after = dup_shown (row);
      g_test_message ("%s after a reset of %s", cases[i].name, cases[i].page);
      g_assert_cmpstr (after, ==, changed);
      g_assert_cmpint (g_settings_get_int64 (kept, "receipts"), ==, 15000000);
    }
  fixture_reset_settings (kept);
}

/* Another page carries what it knows of a practice to a page, which leaves the rest; what cannot be is not taken. */
static void
drive_take (HonApplication *application,
            GtkWidget      *window)
{
  static const char * const ids[] = { "simulator", "years" };
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");
  g_autoptr (GSettings) kept = g_settings_get_child (settings, "years");

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GVariant) impossible =
        g_variant_ref_sink (g_variant_new_parsed ("(%s, {'receipts': <int64 -18>})", ids[i]));
      g_autoptr (GVariant) situation =
        g_variant_ref_sink (g_variant_new_parsed ("(%s, {'sector': <int64 1>, 'receipts': <int64 18000000>})", ids[i]));

      fixture_reset_settings (kept);
      g_settings_set_boolean (kept, "couple", TRUE);
      gtk_widget_activate_action (window, "pages.show", "s", "wizard");
      fixture_settle ();
      gtk_widget_activate_action_variant (window, "pages.take", impossible);
      g_assert_cmpint (g_settings_get_int64 (kept, "receipts"), ==, 15000000);
      gtk_widget_activate_action_variant (window, "pages.take", situation);
      fixture_settle ();
      g_assert_cmpstr (adw_navigation_page_get_tag (get_content (window)), ==, ids[i]);
      g_assert_cmpint (g_settings_get_int64 (kept, "receipts"), ==, 18000000);
      g_assert_cmpint (g_settings_get_enum (kept, "sector"), ==, HON_SECTOR_S2);
      g_assert_true (g_settings_get_boolean (kept, "couple"));
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_content (window)), "page.undo", NULL));
      g_assert_cmpint (g_settings_get_int64 (kept, "receipts"), ==, 15000000);
    }
  fixture_reset_settings (kept);
}

static gboolean
is_gone (gpointer data)
{
  return !g_file_query_exists (data, NULL);
}

static void
drive_preferences (HonApplication *application,
                   GtkWidget      *window)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");
  g_autoptr (GFile) visits = hon_household_page_new_file ();
  g_autoptr (GFile) folder = g_file_get_parent (visits);
  g_autoptr (GFile) copy = g_file_get_child (folder, "visits.csv.damaged-20261129-120000");
  g_autoptr (GFile) leftover = g_file_get_child (folder, ".goutputstream-AB12CD");
  g_autoptr (GSettings) inputs = g_settings_get_child (settings, "years");
  AdwDialog *dialog = open_dialog (application, window, "preferences");
  GtkWidget *row = fixture_find (GTK_WIDGET (dialog), ADW_TYPE_SWITCH_ROW, NULL);
  AdwComboRow *spreadsheet;

  g_assert_true (HON_IS_PREFERENCES_DIALOG (dialog));

  /* How tables are written is chosen once. */
  spreadsheet = ADW_COMBO_ROW (fixture_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, NULL));
  g_assert_cmpuint (adw_combo_row_get_selected (spreadsheet), ==, 0);
  adw_combo_row_set_selected (spreadsheet, 1);
  g_assert_cmpint (g_settings_get_enum (settings, "spreadsheet"), ==, HON_CSV_FRENCH);
  g_settings_set_string (settings, "spreadsheet", "standard");
  g_assert_cmpuint (adw_combo_row_get_selected (spreadsheet), ==, 0);
  g_settings_reset (settings, "spreadsheet");
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));

  /* What was kept is forgotten as soon as it is no longer wanted. */
  g_settings_set_int64 (inputs, "receipts", 20000000);
  g_assert_true (g_file_make_directory_with_parents (folder, NULL, NULL));
  g_assert_true (g_file_replace_contents (copy, "date\n", 5, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  g_assert_true (g_file_replace_contents (leftover, "date\n", 5, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  /* It was written long ago. */
  g_assert_true (g_file_set_attribute_uint64 (leftover, G_FILE_ATTRIBUTE_TIME_MODIFIED, 1, G_FILE_QUERY_INFO_NONE,
                                              NULL, NULL));
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), FALSE);
  g_assert_false (g_settings_get_boolean (settings, "remember-inputs"));
  g_assert_null (g_settings_get_user_value (inputs, "receipts"));
  fixture_settle ();
  g_assert_true (g_file_query_exists (copy, NULL));
  g_signal_emit_by_name (fixture_find (window, GTK_TYPE_BUTTON, "_Delete"), "clicked");
  fixture_wait_for (is_gone, copy);
  fixture_wait_for (is_gone, leftover);
  g_assert_true (g_file_delete (folder, NULL, NULL));

  g_settings_reset (settings, "remember-inputs");
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  close_dialog (dialog);
}

static GtkWindow *
find_help (HonApplication *application)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (HON_IS_HELP_WINDOW (l->data))
      return l->data;

  return NULL;
}

/* The help is there once, on the page that is shown; the window stays the one of the pages, and takes
 * the help along when it closes.
 */
static void
drive_help (HonApplication *application,
            GtkWidget      *window)
{
  GtkWindow *help;
  GtkWidget *view;

  gtk_widget_activate_action (window, "pages.show", "s", "bill");
  g_action_group_activate_action (G_ACTION_GROUP (application), "help", NULL);
  fixture_settle ();
  help = find_help (application);
  g_assert_nonnull (help);
  view = fixture_find (GTK_WIDGET (help), ADW_TYPE_NAVIGATION_VIEW, NULL);
  g_assert_cmpstr (adw_navigation_view_get_visible_page_tag (ADW_NAVIGATION_VIEW (view)), ==, "bill");

  for (guint i = 0; hon_window_list_pages ()[i] != NULL; i++)
    {
      gtk_widget_activate_action (window, "pages.show", "s", hon_window_list_pages ()[i]);
      g_assert_cmpstr (hon_window_get_page (HON_WINDOW (window)), ==, hon_window_list_pages ()[i]);
      g_action_group_activate_action (G_ACTION_GROUP (application), "help", NULL);
      fixture_settle ();
      g_assert_true (find_help (application) == help);
      g_assert_cmpstr (adw_navigation_view_get_visible_page_tag (ADW_NAVIGATION_VIEW (view)), ==,
                       hon_window_list_pages ()[i]);
    }

  g_application_activate (G_APPLICATION (application));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==, 2);

  g_object_add_weak_pointer (G_OBJECT (help), (gpointer *) &help);
  g_assert_true (gtk_widget_activate_action (window, "window.close", NULL));
  fixture_settle ();
  g_assert_null (help);
}

/* Every key that the application knows is told; of those from one to nine, the first and the last. */
static void
drive_shortcuts (HonApplication *application,
                 GtkWidget      *window)
{
  AdwDialog *dialog = open_dialog (application, window, "shortcuts");
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));

  g_assert_cmpuint (g_strv_length (actions), >, 0);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accelerators = gtk_application_get_accels_for_action (GTK_APPLICATION (application),
                                                                           actions[i]);

      for (guint j = 0; accelerators[j] != NULL; j++)
        {
          gboolean is_between = g_str_has_prefix (accelerators[j], "<Alt>") && accelerators[j][5] > '1' &&
                                accelerators[j][5] < '9';
          g_autofree char *label = NULL;
          GdkModifierType modifiers;
          guint key;

          g_assert_true (gtk_accelerator_parse (accelerators[j], &key, &modifiers));
          label = gtk_accelerator_get_label (key, modifiers);
          g_test_message ("%s: %s", actions[i], label);
          if (!is_between)
            g_assert_nonnull (fixture_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, label));
        }
    }

  close_dialog (dialog);
}

static void
drive_about (HonApplication *application,
             GtkWidget      *window)
{
  AdwDialog *dialog = open_dialog (application, window, "about");

  g_assert_cmpstr (adw_about_dialog_get_version (ADW_ABOUT_DIALOG (dialog)), ==, PACKAGE_VERSION);
  g_assert_cmpstr (adw_about_dialog_get_application_icon (ADW_ABOUT_DIALOG (dialog)), ==, APPLICATION_ID);
  g_assert_cmpint (adw_about_dialog_get_license_type (ADW_ABOUT_DIALOG (dialog)), ==, GTK_LICENSE_GPL_3_0);
  close_dialog (dialog);
}

/* Once more, the application shows the window that it has. */
static void
drive_activate (HonApplication *application,
                GtkWidget      *window)
{
  g_application_activate (G_APPLICATION (application));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==, 1);
  g_assert_true (GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application))) == window);
}

/* All that cannot be saved is told before the window goes, and is kept until it is given up. */
static void
drive_unsaved (HonApplication *application,
               GtkWidget      *window)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  HonHouseholdPage *page;
  HonDossier *dossier;
  AdwDialog *dialog;

  gtk_widget_activate_action (window, "pages.show", "s", "household");
  fixture_settle ();
  page = HON_HOUSEHOLD_PAGE (fixture_find (window, HON_TYPE_HOUSEHOLD_PAGE, NULL));
  hon_encounter_set_date (encounter, hon_date_new (2025, 2, 3));
  hon_test_disk_fill (10);
  g_assert_true (hon_household_add (hon_household_page_get_household (page), "Anne", "", encounter, NULL));
  gtk_widget_activate_action (window, "pages.show", "s", "dossier");
  fixture_settle ();
  dossier = hon_dossier_page_get_dossier (HON_DOSSIER_PAGE (fixture_find (window, HON_TYPE_DOSSIER_PAGE, NULL)));
  g_object_set (dossier, "title", "My dossier", NULL);
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "visits.csv"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "dossier.json"));
  g_signal_emit_by_name (fixture_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Keep Open"), "clicked");
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (window));

  /* The end of the program asks as well, and once, however often it is wanted. */
  for (guint i = 0; i < 2; i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
      fixture_settle ();
    }
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (dialog);
  adw_dialog_force_close (dialog);
  fixture_settle ();
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  fixture_settle ();
  g_signal_emit_by_name (fixture_find (window, GTK_TYPE_BUTTON, "_Discard Changes"), "clicked");
  fixture_settle ();
  hon_test_disk_free ();
}

static void
drive_close (HonApplication *application,
             GtkWidget      *window)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");

  gtk_window_set_default_size (GTK_WINDOW (window), 777, 555);
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 777);
  g_assert_cmpint (g_settings_get_int (settings, "window-height"), ==, 555);
  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
  g_assert_true (gtk_widget_activate_action (window, "window.close", NULL));
}

static void
test_tour (void)
{
  HonTour *tour = hon_tour_new ("nowhere");

  g_assert_finalize_object (tour);
}

static void
open_place (HonApplication *application,
            const char     *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "open", g_variant_new_string (name));
  fixture_settle ();
}

/* What a search finds is shown at its place, with its page behind it. */
static void
drive_open (HonApplication *application,
            GtkWidget      *window)
{
  static const struct
  {
    const char *name;
    const char *page;
    const char *title; /* of the dialog, if there is one */
  } cases[] = {
    { "page:household", "household", NULL },
    { "act:G", "bill", NULL },
    { "act:YYYY166", "bill", NULL },
    { "act:MCG", "bill", NULL },
    { "tariff:GP_REF", "revaluations", NULL },
    { "term:tact-et-mesure", "landmarks", "Tact et mesure" },
    { "event:1980-secteur-2", "landmarks", "Secteur 2 is made" },
    { "debate:secteur-optionnel", "landmarks", "Should there be a secteur optionnel?" },
    { "parameter:plafond-securite-sociale", "sources", "Annual social security ceiling (PASS)" },
    { "dataset:glossary", "sources", "Glossary" },
    { "source:css-l131-6", "sources", NULL },
    { "term:xyzzy", "sources", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AdwDialog *dialog;

      open_place (application, cases[i].name);
      g_assert_cmpstr (hon_window_get_page (HON_WINDOW (window)), ==, cases[i].page);
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
      if (cases[i].title != NULL)
        g_assert_cmpstr (adw_dialog_get_title (dialog), ==, cases[i].title);
      else if (!g_str_has_prefix (cases[i].page, "sources"))
        g_assert_null (dialog);
    }

  open_place (application, "help:keyboard");
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==, 2);
}

static gboolean
has_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (data) != NULL;
}

static gboolean
has_scenario (gpointer data)
{
  return fixture_find (data, GTK_TYPE_LABEL, "scenario “A thing”") != NULL;
}

/* Files are opened by the page that is for them. */
static void
drive_files (HonApplication *application,
             GtkWidget      *window)
{
  static const struct
  {
    const char       *name;
    const char       *text;
    const char       *page;
    FixtureCondition  is_done;
  } cases[] = {
    { "visits.csv", "Date;Acte;Honoraires\n02/03/2026;Consultation;30,00 €\n", "household", has_dialog },
    { "visits.TXT", "Date;Acte;Honoraires\n02/03/2026;Consultation;30,00 €\n", "household", has_dialog },
    { "mine.json",
      "{\"format\":\"honoraires-scenario\",\"version\":1,\"title\":\"A thing\",\"changes\":["
      "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":35}]}", "what-if", has_scenario },
    { "broken.json", "{", "what-if", has_dialog },
    { "mine.honoraires", "{", "compare", has_dialog },
    { "picture.png", "?", "compare", has_dialog },
  };
  g_autofree char *folder = g_dir_make_tmp ("honoraires-XXXXXX", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      GFile *file = g_file_new_for_path (path);
      AdwDialog *dialog;

      g_assert_true (g_file_set_contents (path, cases[i].text, -1, NULL));
      g_application_open (G_APPLICATION (application), &file, 1, "");
      fixture_wait_for (cases[i].is_done, window);
      g_assert_cmpstr (hon_window_get_page (HON_WINDOW (window)), ==, cases[i].page);
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
      if (dialog != NULL)
        adw_dialog_force_close (dialog);
      fixture_settle ();
      g_unlink (path);
      g_object_unref (file);
    }
  g_rmdir (folder);
}

/* What a search finds leaves the page that one is on, and tells how to come back to it. */
static void
drive_return (HonApplication *application,
              GtkWidget      *window)
{
  static const char * const places[] = { "tariff:GP_REF", "page:household", "source:css-l131-6" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      AdwDialog *dialog;
      GtkWidget *toast;

      gtk_widget_activate_action (window, "pages.show", "s", "simulator");
      fixture_settle ();
      open_place (application, places[i]);
      g_assert_cmpstr (hon_window_get_page (HON_WINDOW (window)), !=, "simulator");
      g_assert_nonnull (fixture_find (window, GTK_TYPE_LABEL, "Back to “Simulate My Income”: Alt+Left"));
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
      if (dialog != NULL)
        adw_dialog_force_close (dialog);
      fixture_settle ();
      toast = fixture_find (window, GTK_TYPE_BUTTON, "Back");
      g_signal_emit_by_name (toast, "clicked");
      fixture_settle ();
      g_assert_cmpstr (hon_window_get_page (HON_WINDOW (window)), ==, "simulator");
    }

  /* It leads back from there alone. */
  for (guint i = 0; i < 2; i++)
    {
      open_place (application, "page:household");
      g_assert_nonnull (fixture_find (window, GTK_TYPE_BUTTON, "Back"));
      if (i == 0)
        gtk_widget_activate_action (window, "pages.back", NULL);
      else
        gtk_widget_activate_action (window, "pages.show", "s", "simulator");
      fixture_settle ();
      g_assert_null (fixture_find (window, GTK_TYPE_BUTTON, "Back"));
    }

  /* There is nothing to tell where it is on the same page. */
  open_place (application, "page:simulator");
  g_assert_null (fixture_find (window, GTK_TYPE_BUTTON, "Back"));
}

/* The search stands before whatever is on show, once; what is chosen replaces that. */
static void
drive_search (HonApplication *application,
              GtkWidget      *window)
{
  AdwApplicationWindow *host = ADW_APPLICATION_WINDOW (window);
  AdwDialog *dialog;
  GtkWidget *entry;

  open_place (application, "term:cas");
  g_action_group_activate_action (G_ACTION_GROUP (application), "search", g_variant_new_string ("tact"));
  fixture_settle ();
  dialog = adw_application_window_get_visible_dialog (host);
  g_assert_true (HON_IS_SEARCH_DIALOG (dialog));
  g_action_group_activate_action (G_ACTION_GROUP (application), "search", g_variant_new_string ("tact et mesure"));
  g_assert_true (adw_application_window_get_visible_dialog (host) == dialog);

  entry = fixture_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "tact et mesure");
  fixture_settle ();
  g_signal_emit_by_name (entry, "activate");
  fixture_settle ();
  dialog = adw_application_window_get_visible_dialog (host);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Tact et mesure");
  g_assert_cmpuint (fixture_count (window, ADW_TYPE_DIALOG, NULL), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *data = g_dir_make_tmp ("honoraires-XXXXXX", NULL);
  int status;

  g_assert_nonnull (data);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_data_func ("/application/pages", drive_pages, run_application);
  g_test_add_data_func ("/application/shared", drive_shared, run_application);
  g_test_add_data_func ("/application/change-figure", drive_change_figure, run_application);
  g_test_add_data_func ("/application/undo", drive_undo, run_application);
  g_test_add_data_func ("/application/late-undo", drive_late_undo, run_application);
  g_test_add_data_func ("/application/take", drive_take, run_application);
  g_test_add_data_func ("/application/help", drive_help, run_application);
  g_test_add_data_func ("/application/preferences", drive_preferences, run_application);
  g_test_add_data_func ("/application/shortcuts", drive_shortcuts, run_application);
  g_test_add_data_func ("/application/about", drive_about, run_application);
  g_test_add_data_func ("/application/open", drive_open, run_application);
  g_test_add_data_func ("/application/files", drive_files, run_application);
  g_test_add_data_func ("/application/return", drive_return, run_application);
  g_test_add_data_func ("/application/search", drive_search, run_application);
  g_test_add_data_func ("/application/activate", drive_activate, run_application);
  g_test_add_data_func ("/application/close", drive_close, run_application);
  g_test_add_data_func ("/application/unsaved", drive_unsaved, run_application);
  g_test_add_func ("/tour/finalize", test_tour);

  status = fixture_run ();
  g_rmdir (data);

  return status;
}
