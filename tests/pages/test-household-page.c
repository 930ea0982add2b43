/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-announcer.h"
#include "hon-bill-view.h"
#include "hon-composition-chart.h"
#include "hon-encounter-view.h"
#include "hon-group.h"
#include "hon-household-page.h"
#include "hon-import-dialog.h"
#include "hon-household-credits.h"
#include "hon-household-words.h"
#include "hon-number-row.h"
#include "hon-test-disk.h"
#include "hon-test-inputs.h"
#include "hon-time-chart.h"
#include "hon-visit-dialog.h"
#include "pages-fixture.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <unistd.h>

/* Fewer bytes than any table. */
#define ROOM 100

#define TABLE "personne;medecin;date;specialite;secteur;age;honoraires_eur\n" \
              "Anne;Dr A;2025-02-03;generaliste;S1;40;\n" \
              "Luc;Dr B;2025-03-04;specialiste;S2;30;70\n" \
              "Anne;Dr A;2024-05-06;generaliste;S1;39;\n"

/* A page in a window, with a folder of its own. */
typedef struct
{
  HonCatalogue *catalogue;
  GSettings    *settings;
  char         *folder;
  GFile        *file;
  GtkWidget    *page;
  GtkWidget    *window;
} Fixture;

static HonHousehold *
get_household (Fixture *fixture)
{
  return hon_household_page_get_household (HON_HOUSEHOLD_PAGE (fixture->page));
}

static guint
count_visits (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_household (fixture)));
}

static void
open_page (Fixture *fixture)
{
  fixture->page = g_object_ref_sink (g_object_new (HON_TYPE_HOUSEHOLD_PAGE,
                                                   "catalogue", fixture->catalogue,
                                                   "settings", fixture->settings,
                                                   "file", fixture->file,
                                                   NULL));
  fixture->window = fixture_show (fixture->page);
  fixture_settle ();
}

static void
close_page (Fixture *fixture)
{
  fixture_close (fixture->window);
  g_assert_finalize_object (fixture->page);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->catalogue = fixture_new_catalogue ();
  fixture->settings = g_settings_new ("io.github.honoraires.Honoraires");
  g_settings_reset (fixture->settings, "remember-inputs");
  fixture->folder = g_dir_make_tmp ("honoraires-visits-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "kept", "visits.csv", NULL);
  fixture->file = g_file_new_for_path (path);
  open_page (fixture);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_page (fixture);
  remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_object (&fixture->file);
  g_clear_object (&fixture->settings);
  g_assert_finalize_object (fixture->catalogue);
}

static GFile *
write_table (Fixture    *fixture,
             const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, "table.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static gboolean
has_visits (gpointer data)
{
  return count_visits (data) > 0;
}

static gboolean
has_preview (gpointer data)
{
  Fixture *fixture = data;

  return fixture_find (fixture->window, HON_TYPE_IMPORT_DIALOG, NULL) != NULL;
}

static gboolean
has_no_preview (gpointer data)
{
  return !has_preview (data);
}

/* What the table has is looked at before anything changes. */
static void
accept (Fixture *fixture)
{
  guint n = count_visits (fixture);

  fixture_wait_for (has_preview, fixture);
  fixture_settle ();
  g_assert_cmpuint (count_visits (fixture), ==, n);
  gtk_widget_activate_action (fixture_find (fixture->window, HON_TYPE_IMPORT_DIALOG, NULL), "import.accept", NULL);
  fixture_wait_for (has_no_preview, fixture);
}

static void
import (Fixture *fixture)
{
  g_autoptr (GFile) table = write_table (fixture, TABLE);

  hon_household_page_import (HON_HOUSEHOLD_PAGE (fixture->page), table);
  accept (fixture);
  fixture_wait_for (has_visits, fixture);
  fixture_settle ();
}

static gboolean
has_alert (gpointer data)
{
  Fixture *fixture = data;

  return fixture_find (fixture->window, ADW_TYPE_ALERT_DIALOG, NULL) != NULL;
}

static gboolean
has_four_visits (gpointer data)
{
  return count_visits (data) == 4;
}

static gboolean
has_one_visit (gpointer data)
{
  return count_visits (data) == 1;
}

/* Imports where there are visits already, and answers the question. */
static void
import_again (Fixture    *fixture,
              const char *text,
              const char *answer)
{
  g_autoptr (GFile) table = write_table (fixture, text);

  hon_household_page_import (HON_HOUSEHOLD_PAGE (fixture->page), table);
  fixture_settle ();
  g_signal_emit_by_name (fixture_find (fixture->window, GTK_TYPE_BUTTON, answer), "clicked");
  fixture_settle ();
}

/* And takes over what the table has. */
static void
add_again (Fixture    *fixture,
           const char *text,
           const char *answer)
{
  import_again (fixture, text, answer);
  accept (fixture);
}

static const char *
get_shown (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (fixture_find (fixture->page, GTK_TYPE_STACK, NULL)));
}

/* What is said and drawn is what the household has. */
static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  HonCompositionChart *chart;
  AdwComboRow *year;
  g_autoptr (HonChartBar) all = NULL;
  g_autoptr (HonHouseholdYear) of_year = NULL;
  g_autoptr (HonHouseholdYear) of_earlier = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *ceiling = NULL;
  g_autofree char *earlier = NULL;
  double value;

  g_assert_cmpstr (get_shown (fixture), ==, "empty");
  import (fixture);
  g_assert_cmpstr (get_shown (fixture), ==, "year");
  of_year = hon_household_year_new (get_household (fixture), 2025);
  sentence = hon_household_dup_sentence (of_year);
  g_assert_cmpstr (((HonHouseholdPerson *) g_ptr_array_index (of_year->persons, 0))->name, ==, "Anne");
  ceiling = hon_household_dup_ceiling (of_year, g_ptr_array_index (of_year->persons, 0));
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, sentence));
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, ceiling));

  chart = HON_COMPOSITION_CHART (fixture_find (fixture->page, HON_TYPE_COMPOSITION_CHART, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (hon_composition_chart_get_bars (chart)), ==, 3);
  all = g_list_model_get_item (hon_composition_chart_get_bars (chart), 0);
  g_assert_cmpfloat_with_epsilon (hon_chart_bar_get_total (all), 100, 1e-9);

  g_assert_true (hon_chart_series_get_value_at (fixture_get_series (fixture->page, 1),
                                                hon_date_new (2025, 2, 1), &value));
  g_assert_cmpfloat_with_epsilon (value, 11, 1e-9);

  /* Another year has its own. */
  year = ADW_COMBO_ROW (fixture_find (fixture->page, ADW_TYPE_COMBO_ROW, "Year"));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (year)), ==, 2);
  adw_combo_row_set_selected (year, 1);
  fixture_settle ();
  of_earlier = hon_household_year_new (get_household (fixture), 2024);
  earlier = hon_household_dup_sentence (of_earlier);
  g_assert_cmpstr (earlier, !=, sentence);
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, earlier));
  g_assert_cmpuint (g_list_model_get_n_items (
                      G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (
                        fixture_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL))))), ==, 1);
}

/* What is wrong in a table is shown before anything changes, and can be said otherwise or left out. */
static void
test_mistakes (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *dialog;
  AdwPreferencesGroup *group;

  import (fixture);
  import_again (fixture,
                "personne;date;specialite;secteur;age;quoi\nMarie;2025-02-03;generaliste;S1;200;x\n"
                "Marie;2025-02-04;generaliste;S1;20;x\n", "_Replace");
  fixture_wait_for (has_preview, fixture);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_IMPORT_DIALOG, NULL);
  group = ADW_PREFERENCES_GROUP (gtk_widget_get_template_child (dialog, HON_TYPE_IMPORT_DIALOG, "question_group"));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (hon_group_get_row (group, 0))), ==,
                   "Line 2, age: “200”");
  gtk_widget_activate_action (dialog, "import.accept", NULL);
  g_assert_cmpuint (count_visits (fixture), ==, 3);

  gtk_editable_set_text (GTK_EDITABLE (hon_group_get_row (group, 1)), "20");
  g_signal_emit_by_name (hon_group_get_row (group, 1), "apply");
  fixture_settle ();
  g_assert_cmpuint (hon_group_get_n_rows (group), ==, 0);
  g_assert_cmpuint (count_visits (fixture), ==, 3);
  gtk_widget_activate_action (dialog, "import.accept", NULL);
  fixture_wait_for (has_no_preview, fixture);
  g_assert_cmpuint (count_visits (fixture), ==, 2);

  /* What is no table is told. */
  import_again (fixture, "", "_Add");
  fixture_wait_for (has_alert, fixture);
  adw_dialog_force_close (ADW_DIALOG (fixture_find (fixture->window, ADW_TYPE_ALERT_DIALOG, NULL)));
  g_assert_cmpuint (count_visits (fixture), ==, 2);
}

/* Visits that are there stay, go or come back, as is asked for. */
static void
test_import_again (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *text = "personne,date,specialite,secteur\nMarie,2025-02-03,generaliste,S1\n";
  g_autoptr (HonVisit) visit = NULL;

  import (fixture);
  import_again (fixture, text, "_Cancel");
  g_assert_cmpuint (count_visits (fixture), ==, 3);

  add_again (fixture, text, "_Add");
  fixture_wait_for (has_four_visits, fixture);
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  g_assert_cmpuint (count_visits (fixture), ==, 3);

  add_again (fixture, text, "_Replace");
  fixture_wait_for (has_one_visit, fixture);
  visit = g_list_model_get_item (G_LIST_MODEL (get_household (fixture)), 0);
  g_assert_cmpstr (hon_visit_get_person (visit), ==, "Marie");
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  g_assert_cmpuint (count_visits (fixture), ==, 3);
}

/* Of a person who was there before, a new visit knows what was said of the patient. */
static void
test_person (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  HonEncounter *shown;
  GtkWidget *dialog;
  GtkWidget *row;

  hon_encounter_set_date (encounter, hon_date_new (2025, 2, 3));
  g_object_set (encounter, "age", 82, NULL);
  g_object_set (encounter, "ald", TRUE, NULL);
  g_object_set (encounter, "guarantee", 150, NULL);
  hon_encounter_set_speciality (encounter, "cardiologue");
  g_assert_true (hon_household_add (get_household (fixture), "Jeanne", "", encounter, NULL));

  gtk_widget_activate_action (fixture->page, "household.add", NULL);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_VISIT_DIALOG, NULL);
  row = fixture_find (dialog, ADW_TYPE_ENTRY_ROW, "Person");
  shown = hon_encounter_view_get_encounter (HON_ENCOUNTER_VIEW (fixture_find (dialog, HON_TYPE_ENCOUNTER_VIEW, NULL)));
  fixture_type (row, "Jean");
  g_assert_cmpint (hon_encounter_get_age (shown), !=, 82);
  fixture_type (row, "Jeanne");
  g_assert_cmpint (hon_encounter_get_age (shown), ==, 82);
  /* Not every visit is for a long-term illness. */
  g_assert_false (hon_test_get_number (shown, "ald"));
  g_assert_cmpint (hon_encounter_get_guarantee (shown), ==, 150);
  g_assert_cmpstr (hon_encounter_get_speciality (shown), ==, "cardiologue");

  /* How it is computed is there, and is that of what is entered. */
  g_assert_nonnull (hon_bill_view_get_study (HON_BILL_VIEW (fixture_find (dialog, HON_TYPE_BILL_VIEW, NULL))));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static gboolean
is_written (gpointer data)
{
  Fixture *fixture = data;

  return fixture_find (fixture->window, GTK_TYPE_LABEL, "Saved as “written.csv”") != NULL;
}

static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "written.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;

  import (fixture);
  hon_household_page_export (HON_HOUSEHOLD_PAGE (fixture->page), file);
  fixture_wait_for (is_written, fixture);
  fixture_settle ();
  expected = hon_household_export_csv (get_household (fixture));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "\xEF\xBB\xBF"));
  g_assert_cmpstr (text + 3, ==, expected);
}

/* Whichever spreadsheet a table is saved for, it is written for that, and read as it was. */
static void
test_export_french (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "written.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *text = NULL;

  import (fixture);
  before = hon_household_to_csv (get_household (fixture));
  g_settings_set_string (fixture->settings, "spreadsheet", "french");
  hon_household_page_export (HON_HOUSEHOLD_PAGE (fixture->page), file);
  fixture_wait_for (is_written, fixture);
  g_settings_reset (fixture->settings, "spreadsheet");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "\xEF\xBB\xBFpersonne;medecin;date;"));
  g_assert_nonnull (strstr (text, ";70,00;"));
  add_again (fixture, text, "_Replace");
  after = hon_household_to_csv (get_household (fixture));
  g_assert_cmpstr (after, ==, before);
}

/* A table to fill in is saved from where one sees what is understood, and that is told there. */
static void
test_template (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "written.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) table = write_table (fixture, TABLE);
  g_autofree char *expected = hon_visit_table_dup_template (hon_page_get_catalogue (HON_PAGE (fixture->page)));
  g_autofree char *text = NULL;
  GtkWidget *dialog;

  hon_household_page_import (HON_HOUSEHOLD_PAGE (fixture->page), table);
  fixture_wait_for (has_preview, fixture);
  dialog = fixture_find (fixture->window, HON_TYPE_IMPORT_DIALOG, NULL);
  hon_import_dialog_save_template (HON_IMPORT_DIALOG (dialog), file);
  fixture_wait_for (is_written, fixture);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text + strlen ("\xEF\xBB\xBF"), ==, expected);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* A new visit takes what was said last: of the person, of the doctor, and nothing over what was chosen. */
static void
test_dialog_takes_over (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *dialog;
  GtkWidget *person;
  GtkWidget *doctor;
  HonEncounter *encounter;

  g_assert_true (hon_household_restore_csv (get_household (fixture),
                                            "personne;medecin;date;specialite;secteur;age;garantie_pct\n"
                                            "Anne;Dr A;2025-01-03;generaliste;S1;41;100\n"
                                            "Anne;Dr B;2025-02-03;ophtalmologue;S2;41;200\n"
                                            "Luc;Dr C;2025-03-03;psychiatre;S1;12;\n", NULL));
  gtk_widget_activate_action (fixture->page, "household.add", NULL);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_VISIT_DIALOG, NULL);
  person = fixture_find (dialog, ADW_TYPE_ENTRY_ROW, "Person");
  doctor = fixture_find (dialog, ADW_TYPE_ENTRY_ROW, "Name of the Doctor");
  encounter = hon_encounter_view_get_encounter (HON_ENCOUNTER_VIEW (fixture_find (dialog, HON_TYPE_ENCOUNTER_VIEW,
                                                                                  NULL)));

  gtk_editable_set_text (GTK_EDITABLE (person), "anne");
  g_assert_cmpint (hon_encounter_get_guarantee (encounter), ==, 200);
  g_assert_cmpstr (hon_encounter_get_speciality (encounter), ==, "ophtalmologue");
  g_assert_cmpint (hon_encounter_get_sector (encounter), ==, HON_BILL_SECTOR_S2);

  gtk_editable_set_text (GTK_EDITABLE (doctor), "dr a");
  g_assert_cmpint (hon_encounter_get_guarantee (encounter), ==, 200);
  g_assert_cmpstr (hon_encounter_get_speciality (encounter), ==, "generaliste");
  g_assert_cmpint (hon_encounter_get_sector (encounter), ==, HON_BILL_SECTOR_S1);

  /* The doctor that is named is not that of another person. */
  gtk_editable_set_text (GTK_EDITABLE (person), "Luc");
  g_assert_cmpint (hon_encounter_get_age (encounter), ==, 12);
  g_assert_cmpint (hon_encounter_get_guarantee (encounter), ==, HON_INPUT_NONE);
  g_assert_cmpstr (hon_encounter_get_speciality (encounter), ==, "generaliste");

  hon_encounter_set_sector (encounter, HON_BILL_SECTOR_NC);
  gtk_editable_set_text (GTK_EDITABLE (doctor), "Dr B");
  g_assert_cmpstr (hon_encounter_get_speciality (encounter), ==, "generaliste");
  g_assert_cmpint (hon_encounter_get_sector (encounter), ==, HON_BILL_SECTOR_NC);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  fixture_settle ();
}

/* Keys do nothing in what is not on the screen yet. */
static gboolean
is_on_screen (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

static HonEncounter *
open_dialog (Fixture    *fixture,
             GtkWidget **person_row)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (fixture->page, "household.add", NULL);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_VISIT_DIALOG, NULL);
  *person_row = fixture_find (dialog, ADW_TYPE_ENTRY_ROW, "Person");
  fixture_wait_for (is_on_screen, *person_row);

  return hon_encounter_view_get_encounter (HON_ENCOUNTER_VIEW (fixture_find (dialog, HON_TYPE_ENCOUNTER_VIEW, NULL)));
}

/* What was taken over goes again once the name is another one, save what was chosen. */
static void
test_dialog_takes_back (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *person;
  GtkWidget *doctor;
  HonEncounter *encounter;
  HonBillSector sector;
  g_autofree char *speciality = NULL;
  int age;

  g_assert_true (hon_household_restore_csv (get_household (fixture),
                                            "personne;medecin;date;specialite;secteur;age;garantie_pct;c2s\n"
                                            "Anne;Dr A;2025-02-03;ophtalmologue;S2;71;200;oui\n"
                                            "Luc;Dr B;2025-02-03;psychiatre;S2;12;;\n", NULL));
  encounter = open_dialog (fixture, &person);
  doctor = fixture_find (gtk_widget_get_ancestor (person, HON_TYPE_VISIT_DIALOG), ADW_TYPE_ENTRY_ROW,
                         "Name of the Doctor");
  age = hon_encounter_get_age (encounter);
  speciality = g_strdup (hon_encounter_get_speciality (encounter));
  sector = hon_encounter_get_sector (encounter);

  fixture_type (person, "Anne");
  g_assert_cmpint (hon_encounter_get_age (encounter), ==, 71);
  fixture_type (person, "Anne-Marie");
  g_assert_cmpint (hon_encounter_get_age (encounter), ==, age);
  g_assert_cmpint (hon_encounter_get_guarantee (encounter), ==, HON_INPUT_NONE);
  g_assert_false (hon_test_get_number (encounter, "c2s"));
  g_assert_cmpstr (hon_encounter_get_speciality (encounter), ==, speciality);
  g_assert_cmpint (hon_encounter_get_sector (encounter), ==, sector);

  fixture_type (doctor, "Dr B");
  g_assert_cmpstr (hon_encounter_get_speciality (encounter), ==, "psychiatre");
  fixture_type (doctor, "Dr Bernard");
  g_assert_cmpstr (hon_encounter_get_speciality (encounter), ==, speciality);
  g_assert_cmpint (hon_encounter_get_sector (encounter), ==, sector);

  g_object_set (encounter, "age", 33, NULL);
  fixture_type (person, "Anne");
  g_assert_cmpint (hon_encounter_get_age (encounter), ==, 33);
  g_assert_cmpint (hon_encounter_get_guarantee (encounter), ==, 200);
}

/* A visit is added, changed and removed, and comes back. */
static void
test_dialog (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog;
  GtkWidget *age;
  HonEncounter *encounter;
  g_autoptr (HonVisit) added = NULL;
  g_autoptr (HonVisit) changed = NULL;

  gtk_widget_activate_action (fixture->page, "household.add", NULL);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_VISIT_DIALOG, NULL);
  fixture_type (fixture_find (dialog, ADW_TYPE_ENTRY_ROW, "Person"), " Anne ");
  encounter = hon_encounter_view_get_encounter (HON_ENCOUNTER_VIEW (fixture_find (dialog, HON_TYPE_ENCOUNTER_VIEW,
                                                                                  NULL)));
  hon_encounter_set_date (encounter, hon_date_new (2023, 2, 3));

  /* What is wrong cannot be saved. */
  age = fixture_find (dialog, HON_TYPE_NUMBER_ROW, "Age");
  gtk_editable_set_text (GTK_EDITABLE (age), "200");
  gtk_widget_activate_action (dialog, "visit.save", NULL);
  fixture_settle ();
  g_assert_cmpuint (count_visits (fixture), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (age), "33");
  gtk_widget_activate_action (dialog, "visit.save", NULL);
  fixture_settle ();
  g_assert_cmpuint (count_visits (fixture), ==, 1);
  added = g_list_model_get_item (G_LIST_MODEL (get_household (fixture)), 0);
  g_assert_cmpstr (hon_visit_get_person (added), ==, "Anne");
  g_assert_cmpint (hon_encounter_get_age (hon_visit_get_encounter (added)), ==, 33);

  g_signal_emit_by_name (fixture_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL), "activate", 0);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_VISIT_DIALOG, "Change Visit");
  g_assert_nonnull (dialog);
  fixture_type (fixture_find (dialog, ADW_TYPE_ENTRY_ROW, "Person"), "Marie");
  gtk_widget_activate_action (dialog, "visit.save", NULL);
  fixture_settle ();
  changed = g_list_model_get_item (G_LIST_MODEL (get_household (fixture)), 0);
  g_assert_cmpstr (hon_visit_get_person (changed), ==, "Marie");

  g_signal_emit_by_name (fixture_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL), "activate", 0);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_VISIT_DIALOG, "Change Visit");
  gtk_widget_activate_action (dialog, "visit.remove", NULL);
  fixture_settle ();
  g_assert_cmpuint (count_visits (fixture), ==, 0);
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  fixture_settle ();
  g_assert_cmpuint (count_visits (fixture), ==, 1);

  /* Once, and no more. */
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  fixture_settle ();
  g_assert_cmpuint (count_visits (fixture), ==, 1);
}

static void
told_cb (HonAnnouncer *announcer,
         const char   *text,
         gboolean      is_error,
         char        **told)
{
  g_set_str (told, text);
}

static gboolean
is_told (gpointer data)
{
  char **told = data;

  return *told != NULL;
}

/* A visit like another one needs little more than its day, and can be taken back. */
static void
test_duplicate (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *dialog;
  HonEncounter *encounter;
  g_autoptr (HonVisit) first = NULL;
  g_autoptr (HonVisit) second = NULL;
  g_autofree char *told = NULL;

  g_assert_true (hon_household_restore_csv (get_household (fixture),
                                            "personne;medecin;date;specialite;secteur;age;honoraires_eur\n"
                                            "Anne;Dr A;2025-02-03;specialiste;S2;41;70\n", NULL));
  fixture_settle ();
  g_signal_emit_by_name (fixture_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL), "activate", 0);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_VISIT_DIALOG, "Change Visit");
  g_signal_connect (hon_announcer_of (dialog), "told", G_CALLBACK (told_cb), &told);
  gtk_widget_activate_action (dialog, "visit.duplicate", NULL);
  fixture_wait_for (is_told, &told);
  g_assert_true (g_str_has_prefix (told, "New visit like the one before"));
  g_assert_cmpuint (count_visits (fixture), ==, 1);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Add Visit");
  encounter = hon_encounter_view_get_encounter (HON_ENCOUNTER_VIEW (fixture_find (dialog, HON_TYPE_ENCOUNTER_VIEW,
                                                                                  NULL)));
  g_clear_pointer (&told, g_free);
  hon_encounter_set_date (encounter, hon_date_new (2025, 3, 2));
  fixture_wait_for (is_told, &told);
  g_assert_nonnull (strstr (told, "the day is a Sunday: check both."));
  hon_encounter_set_date (encounter, hon_date_new (2025, 3, 4));
  gtk_widget_activate_action (dialog, "visit.save", NULL);
  fixture_settle ();
  g_assert_cmpuint (count_visits (fixture), ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (get_household (fixture)), 0);
  second = g_list_model_get_item (G_LIST_MODEL (get_household (fixture)), 1);
  g_assert_cmpint (hon_encounter_get_date (hon_visit_get_encounter (first)), ==, hon_date_new (2025, 2, 3));
  g_assert_cmpint (hon_encounter_get_date (hon_visit_get_encounter (second)), ==, hon_date_new (2025, 3, 4));
  g_assert_cmpstr (hon_visit_get_person (second), ==, "Anne");
  g_assert_cmpstr (hon_visit_get_doctor (second), ==, "Dr A");
  g_assert_cmpint (hon_encounter_get_fee (hon_visit_get_encounter (second)), ==, 7000);

  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  fixture_settle ();
  g_assert_cmpuint (count_visits (fixture), ==, 1);
}

/* Visits that contradict themselves are listed, and lead to where they are corrected. */
static void
test_conflicts (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *row;

  g_assert_true (hon_household_restore_csv (get_household (fixture),
                                            "personne;medecin;date;specialite;secteur;jour\n"
                                            "Anne;Dr A;2026-12-01;generaliste;S1;dimanche\n"
                                            "Luc;Dr A;2026-11-29;generaliste;S1;dimanche\n", NULL));
  fixture_settle ();
  row = fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, "Dec 1, 2026, Anne");
  if (row == NULL)
    row = fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, "1 Dec 2026, Anne");
  g_assert_nonnull (row);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "“On Sunday”, and the day is a Tuesday"));
  g_assert_null (fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, "29 Nov 2026, Luc"));
  g_signal_emit_by_name (row, "activated");
  fixture_settle ();
  g_assert_nonnull (fixture_find (fixture->window, HON_TYPE_VISIT_DIALOG, "Change Visit"));
}

/* What others remove while it is open can be changed, and is not removed twice. */
static void
test_gone_meanwhile (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char * const actions[] = { "visit.save", "visit.remove" };

  import (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      guint n = count_visits (fixture);
      GListModel *shown = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (
                                          fixture_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL))));
      g_autoptr (HonVisit) visit = g_list_model_get_item (shown, 0);

      g_signal_emit_by_name (fixture_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL), "activate", 0);
      fixture_settle ();
      g_assert_true (hon_household_remove (get_household (fixture), visit));
      gtk_widget_activate_action (fixture_find (fixture->window, HON_TYPE_VISIT_DIALOG, NULL), actions[i], NULL);
      fixture_settle ();
      g_assert_cmpuint (count_visits (fixture), ==, i == 0 ? n : n - 1);
      g_assert_null (fixture_find (fixture->window, GTK_TYPE_LABEL, "Visit removed"));
    }
}

/* Visits are entered one after the other: the next is taken to be of about the same time. Enter in a row
 * saves nothing, for it is one of many answers.
 */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  HonDate day = hon_date_new (2023, 2, 3);
  GtkWidget *row;
  HonEncounter *encounter = open_dialog (fixture, &row);

  fixture_type (row, "Anne");
  hon_encounter_set_date (encounter, day);
  g_signal_emit_by_name (fixture_find (row, GTK_TYPE_TEXT, NULL), "activate");
  fixture_settle ();
  g_assert_false (has_one_visit (fixture));
  gtk_widget_activate_action (row, "visit.save", NULL);
  fixture_wait_for (has_one_visit, fixture);
  fixture_settle ();

  encounter = open_dialog (fixture, &row);
  g_assert_cmpint (hon_encounter_get_date (encounter), ==, day);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
}

/* Visits come back, unless nothing is to be kept. */
static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  import (fixture);
  close_page (fixture);
  g_assert_true (g_file_query_exists (fixture->file, NULL));
  open_page (fixture);
  g_assert_cmpuint (count_visits (fixture), ==, 3);

  close_page (fixture);
  g_settings_set_boolean (fixture->settings, "remember-inputs", FALSE);
  open_page (fixture);
  g_assert_cmpuint (count_visits (fixture), ==, 0);
  g_settings_reset (fixture->settings, "remember-inputs");
}

/* Visits that were kept are not overwritten by a page that has not read them. */
static void
test_kept_again (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();

  hon_encounter_set_date (encounter, hon_date_new (2025, 2, 3));
  import (fixture);
  close_page (fixture);
  g_settings_set_boolean (fixture->settings, "remember-inputs", FALSE);
  open_page (fixture);
  g_assert_true (hon_household_add (get_household (fixture), "Jeanne", "", encounter, NULL));
  g_assert_cmpuint (count_visits (fixture), ==, 1);
  g_settings_reset (fixture->settings, "remember-inputs");
  close_page (fixture);
  open_page (fixture);
  g_assert_cmpuint (count_visits (fixture), ==, 4);
}

static guint
count_files (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "kept", NULL);

  return hon_test_disk_count_files (path);
}

static AdwBanner *
get_unsaved_banner (Fixture *fixture)
{
  return ADW_BANNER (gtk_widget_get_template_child (fixture->page, HON_TYPE_HOUSEHOLD_PAGE, "unsaved_banner"));
}

static gboolean
is_told_unsaved (gpointer data)
{
  return adw_banner_get_revealed (get_unsaved_banner (data));
}

static gboolean
is_not_told_unsaved (gpointer data)
{
  return !is_told_unsaved (data);
}

static gboolean
is_saved (gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *expected = hon_household_to_csv (get_household (fixture));
  g_autofree char *text = NULL;

  return (g_file_load_contents (fixture->file, NULL, &text, NULL, NULL, NULL) &&
          g_strcmp0 (text + strlen ("\xEF\xBB\xBF"), expected) == 0);
}

static void
remove_visit (Fixture *fixture)
{
  g_autoptr (HonVisit) visit = g_list_model_get_item (G_LIST_MODEL (get_household (fixture)), 0);

  hon_household_remove (get_household (fixture), visit);
}

/* Changes visits while the disk is full: the table that is there stays whole, nothing is left beside
 * it, and a banner names file and reason.
 */
static void
fail_to_save (Fixture *fixture)
{
  const char *path = g_file_peek_path (fixture->file);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *told;

  fixture_wait_for (is_saved, fixture);
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  hon_test_disk_fill (ROOM);
  remove_visit (fixture);
  fixture_wait_for (is_told_unsaved, fixture);
  told = adw_banner_get_title (get_unsaved_banner (fixture));
  g_assert_nonnull (strstr (told, path));
  g_assert_true (g_str_has_suffix (told, g_strerror (EFBIG)));
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_files (fixture), ==, 1);

  /* So is the window before it closes, as often as it is asked to. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (hon_page_flush (HON_PAGE (fixture->page), &error));
      g_assert_nonnull (strstr (error->message, path));
    }
}

/* What a narrow banner cuts off can be read. */
static void
test_details (Fixture       *fixture,
              gconstpointer  data)
{
  AdwAlertDialog *dialog;

  import (fixture);
  fail_to_save (fixture);
  hon_test_disk_free ();
  g_signal_emit_by_name (get_unsaved_banner (fixture), "button-clicked");
  fixture_wait_for (has_alert, fixture);
  dialog = ADW_ALERT_DIALOG (fixture_find (fixture->window, ADW_TYPE_ALERT_DIALOG, NULL));
  g_assert_cmpstr (adw_alert_dialog_get_heading (dialog), ==, "Visits Not Saved");
  g_assert_cmpstr (adw_alert_dialog_get_body (dialog), ==, adw_banner_get_title (get_unsaved_banner (fixture)));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* What could not be saved is saved after a while, once there is room. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  import (fixture);
  fail_to_save (fixture);
  hon_test_disk_free ();
  fixture_wait_for (is_not_told_unsaved, fixture);
  g_assert_true (is_saved (fixture));
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* The next change does not wait so long. */
static void
test_next_change (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 begin;

  import (fixture);
  fail_to_save (fixture);
  hon_test_disk_free ();
  begin = g_get_monotonic_time ();
  remove_visit (fixture);
  fixture_wait_for (is_not_told_unsaved, fixture);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 4 * G_USEC_PER_SEC);
  g_assert_true (is_saved (fixture));
}

/* Closing the page is the last time that it is tried. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  import (fixture);
  fail_to_save (fixture);
  hon_test_disk_free ();
  close_page (fixture);
  open_page (fixture);
  g_assert_cmpuint (count_visits (fixture), ==, 2);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* It is not tried again once nothing is to be kept. */
static void
test_no_longer_kept (Fixture       *fixture,
                     gconstpointer  data)
{
  import (fixture);
  fail_to_save (fixture);
  hon_test_disk_free ();
  g_settings_set_boolean (fixture->settings, "remember-inputs", FALSE);
  g_assert_false (is_told_unsaved (fixture));
  close_page (fixture);
  g_settings_reset (fixture->settings, "remember-inputs");
  open_page (fixture);
  g_assert_cmpuint (count_visits (fixture), ==, 3);
}

/* A disk that is full until the end costs the last change, and no more. */
static void
test_full_until_end (Fixture       *fixture,
                     gconstpointer  data)
{
  import (fixture);
  fail_to_save (fixture);
  close_page (fixture);
  hon_test_disk_free ();
  open_page (fixture);
  g_assert_cmpuint (count_visits (fixture), ==, 3);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
export_cb (GtkWidget *widget,
           GFile     *file)
{
  hon_household_page_export (HON_HOUSEHOLD_PAGE (widget), file);
}

/* A table that is exported over another one takes its place whole or not at all. */
static void
test_export_full_disk (Fixture       *fixture,
                       gconstpointer  data)
{
  import (fixture);
  fixture_wait_for (is_saved, fixture);
  fixture_check_export (fixture->window, fixture->page, export_cb);
}

/* A file that cannot be read is told and kept, and does not stand in the way. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  AdwBanner *banner;

  import (fixture);
  close_page (fixture);
  g_assert_true (g_file_set_contents (path, "date,date\nAnne,", -1, NULL));
  open_page (fixture);
  banner = ADW_BANNER (fixture_find (fixture->page, ADW_TYPE_BANNER, NULL));
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_nonnull (strstr (adw_banner_get_title (banner), "visits.csv.damaged-"));
  g_assert_cmpuint (count_visits (fixture), ==, 0);
  g_assert_false (g_file_query_exists (fixture->file, NULL));
  g_assert_cmpuint (count_files (fixture), ==, 1);

  import (fixture);
  close_page (fixture);
  g_assert_cmpuint (count_files (fixture), ==, 2);
  open_page (fixture);
}

#define KEPT "personne,medecin,date,specialite,secteur,age,honoraires_eur,remarque\r\n" \
             "Anne,Dr A,2025-02-03,generaliste,S1,40,30.00,x\r\n"

/* Opens the page on a table that another program has written. */
static void
open_kept (Fixture    *fixture,
           const char *table)
{
  g_autoptr (GFile) folder = g_file_get_parent (fixture->file);

  close_page (fixture);
  g_file_make_directory_with_parents (folder, NULL, NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), table, -1, NULL));
  open_page (fixture);
}

static char *
read_kept (Fixture *fixture)
{
  char *text = NULL;

  g_file_get_contents (g_file_peek_path (fixture->file), &text, NULL, NULL);

  return text;
}

static AdwPreferencesGroup *
get_unknown_group (Fixture *fixture)
{
  return ADW_PREFERENCES_GROUP (gtk_widget_get_template_child (fixture->page, HON_TYPE_HOUSEHOLD_PAGE, "unknown_group"));
}

/* One visit that cannot be computed or read takes no other away, is listed with the reason, and stays in
 * the file until it is removed.
 */
static void
test_one_wrong (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct { const char *row; guint n_visits; const char *reason; } cases[] = {
    { "BAD,Dr A,1999-03-02,generaliste,S1,40,30.00,y\r\n", 2, "the data begin on" },
    { "BAD,Dr A,2025-02-30,generaliste,S1,40,30.00,y\r\n", 1, "column “date”" },
    { "BAD,Dr A,2025-02-03,dompteuse,S1,40,30.00,y\r\n", 2, "dompteuse" },
    { "BAD,Dr A,2025\r\n", 1, "fewer cells" },
    { "BAD,\"Dr A,2025\r\n", 1, "a quote is not closed" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = g_strconcat (KEPT, cases[i].row, NULL);
      GtkWidget *row;
      g_autofree char *text = NULL;

      open_kept (fixture, table);
      g_assert_cmpuint (count_visits (fixture), ==, cases[i].n_visits);
      g_assert_cmpstr (get_shown (fixture), ==, "year");
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_unknown_group (fixture))));
      row = hon_group_get_row (get_unknown_group (fixture), 0);
      g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "BAD"));
      g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), cases[i].reason));
      g_assert_cmpuint (count_files (fixture), ==, 1);

      add_again (fixture, TABLE, "_Add");
      fixture_wait_for (is_saved, fixture);
      text = read_kept (fixture);
      g_assert_nonnull (strstr (text, "BAD,"));
      g_assert_nonnull (strstr (text, ",x\r\n"));

      add_again (fixture, TABLE, "_Replace");
      fixture_wait_for (is_saved, fixture);
      g_free (text);
      text = read_kept (fixture);
      g_assert_cmpint (strstr (text, "BAD,") != NULL, ==, cases[i].n_visits == 1);
    }
}

/* What was not read can be removed, and that taken back. */
static void
test_remove_unread (Fixture       *fixture,
                    gconstpointer  data)
{
  GPtrArray *unread;

  open_kept (fixture, KEPT "BAD,2025\r\n");
  unread = hon_household_get_unread (get_household (fixture));
  g_assert_cmpuint (unread->len, ==, 1);
  adw_action_row_activate (ADW_ACTION_ROW (hon_group_get_row (get_unknown_group (fixture), 0)));
  fixture_wait_for (has_alert, fixture);
  g_signal_emit_by_name (fixture_find (fixture->window, GTK_TYPE_BUTTON, "_Remove"), "clicked");
  fixture_settle ();
  g_assert_cmpuint (unread->len, ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_unknown_group (fixture))));
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  fixture_settle ();
  g_assert_cmpuint (unread->len, ==, 1);
}

/* What others do to the file meanwhile is taken over and told, not overwritten. */
static void
test_changed_underneath (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *text = NULL;

  open_kept (fixture, KEPT "Luc,Dr B,2025-03-04,generaliste,S1,30,30.00,z\r\n");
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file),
                                      KEPT "Marie,Dr C,2025-04-05,generaliste,S1,20,30.00,\r\n", -1, NULL));
  remove_visit (fixture);
  fixture_wait_for (is_saved, fixture);
  fixture_settle ();
  text = read_kept (fixture);
  g_assert_null (strstr (text, "Anne"));
  g_assert_null (strstr (text, "Luc"));
  g_assert_nonnull (strstr (text, "Marie"));
  g_assert_nonnull (fixture_find (fixture->window, GTK_TYPE_LABEL, "Changed by another program: 1 visit added, 1 removed"));

  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  fixture_wait_for (is_saved, fixture);
  g_free (text);
  text = read_kept (fixture);
  g_assert_nonnull (strstr (text, "Luc"));
  g_assert_null (strstr (text, "Marie"));
}

/* A file that is a link stays one. */
static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "elsewhere.csv", NULL);
  g_autofree char *text = NULL;

  open_kept (fixture, KEPT);
  close_page (fixture);
  g_assert_cmpint (g_rename (g_file_peek_path (fixture->file), target), ==, 0);
  g_assert_cmpint (symlink (target, g_file_peek_path (fixture->file)), ==, 0);
  open_page (fixture);
  add_again (fixture, TABLE, "_Add");
  fixture_wait_for (is_saved, fixture);
  g_assert_true (g_file_test (g_file_peek_path (fixture->file), G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (target, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Luc"));
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/household-page/import", Fixture, NULL, set_up, test_import, tear_down);
  g_test_add ("/household-page/import-again", Fixture, NULL, set_up, test_import_again, tear_down);
  g_test_add ("/household-page/person", Fixture, NULL, set_up, test_person, tear_down);
  g_test_add ("/household-page/mistakes", Fixture, NULL, set_up, test_mistakes, tear_down);
  g_test_add ("/household-page/export", Fixture, NULL, set_up, test_export, tear_down);
  g_test_add ("/household-page/export-french", Fixture, NULL, set_up, test_export_french, tear_down);
  g_test_add ("/household-page/template", Fixture, NULL, set_up, test_template, tear_down);
  g_test_add ("/household-page/dialog-takes-over", Fixture, NULL, set_up, test_dialog_takes_over, tear_down);
  g_test_add ("/household-page/dialog-takes-back", Fixture, NULL, set_up, test_dialog_takes_back, tear_down);
  g_test_add ("/household-page/dialog", Fixture, NULL, set_up, test_dialog, tear_down);
  g_test_add ("/household-page/duplicate", Fixture, NULL, set_up, test_duplicate, tear_down);
  g_test_add ("/household-page/conflicts", Fixture, NULL, set_up, test_conflicts, tear_down);
  g_test_add ("/household-page/gone-meanwhile", Fixture, NULL, set_up, test_gone_meanwhile, tear_down);
  g_test_add ("/household-page/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/household-page/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/household-page/kept-again", Fixture, NULL, set_up, test_kept_again, tear_down);
  g_test_add ("/household-page/details", Fixture, NULL, set_up, test_details, tear_down);
  g_test_add ("/household-page/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/household-page/next-change", Fixture, NULL, set_up, test_next_change, tear_down);
  g_test_add ("/household-page/close", Fixture, NULL, set_up, test_close, tear_down);
  g_test_add ("/household-page/no-longer-kept", Fixture, NULL, set_up, test_no_longer_kept, tear_down);
  g_test_add ("/household-page/full-until-end", Fixture, NULL, set_up, test_full_until_end, tear_down);
  g_test_add ("/household-page/export-full-disk", Fixture, NULL, set_up, test_export_full_disk, tear_down);
  g_test_add ("/household-page/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/household-page/one-wrong", Fixture, NULL, set_up, test_one_wrong, tear_down);
  g_test_add ("/household-page/remove-unread", Fixture, NULL, set_up, test_remove_unread, tear_down);
  g_test_add ("/household-page/changed-underneath", Fixture, NULL, set_up, test_changed_underneath, tear_down);
  g_test_add ("/household-page/link", Fixture, NULL, set_up, test_link, tear_down);

  return fixture_run ();
}
