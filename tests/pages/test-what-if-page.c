/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-change-dialog.h"
#include "hon-choice-row.h"
#include "hon-explanation-dialog.h"
#include "hon-group.h"
#include "hon-profession-view.h"
#include "hon-row-dialog.h"
#include "hon-table-view.h"
#include "hon-test-disk.h"
#include "hon-typed-row.h"
#include "hon-what-if-page.h"
#include "pages-fixture.h"

typedef FixtureKept Fixture;

static gpointer
get_child (gpointer    widget,
           GType       type,
           const char *name)
{
  return gtk_widget_get_template_child (widget, type, name);
}

static gpointer
get_part (Fixture    *fixture,
          const char *name)
{
  return get_child (fixture->page, HON_TYPE_WHAT_IF_PAGE, name);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_kept_set_up (fixture, HON_TYPE_WHAT_IF_PAGE, "scenario.json");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_kept_tear_down (fixture);
}

static HonScenario *
get_scenario (Fixture *fixture)
{
  return hon_scenario_draft_get_scenario (hon_what_if_page_get_draft (fixture->page));
}

static const char *
get_state (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (get_part (fixture, "stack"));
}

static const char *
get_text (Fixture    *fixture,
          const char *label)
{
  return gtk_label_get_label (get_part (fixture, label));
}

static gboolean
is_shown (gpointer data)
{
  Fixture *fixture = data;
  gboolean is_stale;

  g_object_get (fixture->page, "stale", &is_stale, NULL);

  return !is_stale && gtk_widget_get_visible (get_part (fixture, "results_box"));
}

static void
wait_for_result (Fixture *fixture)
{
  fixture_wait_for (is_shown, fixture);
  fixture_settle ();
}

static void
take_example (Fixture            *fixture,
              HonScenarioExample  example)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "what-if.take-example", "i", (int) example);
  wait_for_result (fixture);
}

/* The dialog on show of a type, or NULL. */
static gpointer
find_dialog (Fixture *fixture,
             GType    type)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));

  return dialog != NULL && g_type_is_a (G_OBJECT_TYPE (dialog), type) ? dialog : NULL;
}

static gboolean
has_alert (gpointer data)
{
  return find_dialog (data, ADW_TYPE_ALERT_DIALOG) != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return find_dialog (data, ADW_TYPE_DIALOG) == NULL;
}

/* Nothing is there at first; an example is taken with one click, answers, is marked, and can be taken back. */
static void
test_example (Fixture       *fixture,
              gconstpointer  data)
{
  AdwBanner *banner;
  HonTable *table;
  g_autofree char *csv = NULL;

  g_assert_cmpstr (get_state (fixture), ==, "empty");
  take_example (fixture, HON_SCENARIO_EXAMPLE_CONSULTATION);
  g_assert_cmpstr (get_state (fixture), ==, "scenario");
  g_assert_nonnull (strstr (get_text (fixture, "answer_label"), "1.50"));
  g_assert_nonnull (strstr (get_text (fixture, "answer_label"), "3.50"));
  g_assert_nonnull (strstr (get_text (fixture, "context_label"), hon_scenario_get_title (get_scenario (fixture))));
  g_assert_cmpstr (adw_window_title_get_subtitle (get_part (fixture, "window_title")), ==,
                   hon_scenario_get_name (get_scenario (fixture)));

  /* The page is marked, and what leaves it. */
  banner = ADW_BANNER (fixture_find (GTK_WIDGET (fixture->page), ADW_TYPE_BANNER,
                                     "Unpublished figures: scenario “GP consultation at 35\302\240€”."));
  g_assert_true (adw_banner_get_revealed (banner));
  table = fixture_get_table (get_part (fixture, "patients_view"));
  csv = hon_table_to_csv (table);
  g_assert_nonnull (strstr (csv, hon_scenario_get_name (get_scenario (fixture))));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.undo", NULL);
  fixture_settle ();
  g_assert_cmpstr (get_state (fixture), ==, "empty");
  g_assert_false (adw_banner_get_revealed (banner));
}

/* A row opens its figures, and a figure its explanation. */
static void
test_explained (Fixture       *fixture,
                gconstpointer  data)
{
  HonTable *table;
  HonTableRow *row;
  AdwDialog *dialog;

  take_example (fixture, HON_SCENARIO_EXAMPLE_DEDUCTION);
  table = fixture_get_table (get_part (fixture, "patients_view"));
  row = hon_table_find (table, "S1/rembourse_eur");
  g_signal_emit_by_name (get_part (fixture, "patients_view"), "row-activated", row);
  fixture_settle ();
  dialog = find_dialog (fixture, HON_TYPE_ROW_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_nonnull (fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "In force"));
  adw_action_row_activate (ADW_ACTION_ROW (fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "Difference")));
  fixture_settle ();
  g_assert_nonnull (find_dialog (fixture, HON_TYPE_EXPLANATION_DIALOG));
  adw_dialog_force_close (find_dialog (fixture, HON_TYPE_EXPLANATION_DIALOG));
  adw_dialog_force_close (dialog);
  fixture_settle ();
}

static void
save_change (Fixture   *fixture,
             AdwDialog *dialog)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "change.save", NULL);
  fixture_settle ();
}

static gboolean
has_error (gpointer data)
{
  return gtk_widget_get_visible (get_child (data, HON_TYPE_CHANGE_DIALOG, "error_label"));
}

/* Of the rows of the form, that one alone is marked, and has the focus. */
static void
check_wrong (gpointer    dialog,
             const char *wrong)
{
  static const char * const rows[] = { "value_row", "source_row", "url_row" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = get_child (dialog, HON_TYPE_CHANGE_DIALOG, rows[i]);
      gboolean is_wrong = g_str_equal (rows[i], wrong);
      GtkAccessible *field = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row)));

      g_assert_cmpint (gtk_widget_has_css_class (row, "error"), ==, is_wrong);
      g_assert_cmpint (gtk_test_accessible_has_state (field, GTK_ACCESSIBLE_STATE_INVALID), ==, is_wrong);
      g_assert_cmpint (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (row)), row), ==, is_wrong);
    }
}

/* A figure is looked for by words; what the datasets would not take is told, and what they take is a row. */
static void
test_dialog (Fixture       *fixture,
             gconstpointer  data)
{
  AdwDialog *dialog;
  GtkWidget *value_row;
  GtkWidget *list;
  GtkLabel *error_label;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "what-if.add", NULL);
  fixture_settle ();
  dialog = find_dialog (fixture, HON_TYPE_CHANGE_DIALOG);
  g_assert_nonnull (dialog);
  value_row = get_child (dialog, HON_TYPE_CHANGE_DIALOG, "value_row");
  error_label = get_child (dialog, HON_TYPE_CHANGE_DIALOG, "error_label");
  list = get_child (dialog, HON_TYPE_CHANGE_DIALOG, "list");

  /* Nothing is saved before a figure is chosen. */
  save_change (fixture, dialog);
  g_assert_true (find_dialog (fixture, HON_TYPE_CHANGE_DIALOG) == dialog);
  fixture_type (get_child (dialog, HON_TYPE_CHANGE_DIALOG, "search_entry"), "care pathway rate");
  fixture_settle ();
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  fixture_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (value_row)), ==, "70");
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (value_row)), "%"));

  fixture_type (value_row, "a lot");
  save_change (fixture, dialog);
  g_assert_nonnull (strstr (gtk_label_get_label (error_label), "“a lot”"));
  /* What no law can have is told while it is typed, and once it is right again nothing is. */
  fixture_type (value_row, "170");
  g_assert_cmpstr (gtk_label_get_label (error_label), ==, "The value must be from 0 to 100.");
  g_assert_true (gtk_widget_has_css_class (value_row, "error"));
  fixture_type (value_row, "17");
  g_assert_false (has_error (dialog));
  g_assert_false (gtk_widget_has_css_class (value_row, "error"));
  fixture_type (value_row, "170");
  save_change (fixture, dialog);
  g_assert_true (has_error (dialog));
  check_wrong (dialog, "value_row");
  g_assert_true (hon_scenario_draft_is_empty (hon_what_if_page_get_draft (fixture->page)));

  fixture_type (value_row, "60");
  fixture_type (get_child (dialog, HON_TYPE_CHANGE_DIALOG, "url_row"), "example.org");
  save_change (fixture, dialog);
  g_assert_nonnull (strstr (gtk_label_get_label (error_label), "title"));
  check_wrong (dialog, "source_row");
  fixture_type (get_child (dialog, HON_TYPE_CHANGE_DIALOG, "source_row"), "A proposal");
  save_change (fixture, dialog);
  g_assert_nonnull (strstr (gtk_label_get_label (error_label), "address"));
  check_wrong (dialog, "url_row");
  fixture_type (get_child (dialog, HON_TYPE_CHANGE_DIALOG, "url_row"), "https://example.org/");
  save_change (fixture, dialog);
  fixture_wait_for (has_no_dialog, fixture);
  wait_for_result (fixture);

  g_assert_cmpuint (hon_scenario_get_n_changes (get_scenario (fixture)), ==, 1);
  g_assert_cmpstr (hon_scenario_get_change (get_scenario (fixture), 0)->title, ==, "A proposal");
  g_assert_cmpint (hon_scenario_get_last_day (get_scenario (fixture)), ==,
                   hon_scenario_get_usual_day (fixture->catalogue));
  g_assert_nonnull (fixture_find (GTK_WIDGET (fixture->page), ADW_TYPE_ACTION_ROW, "Rate in the care pathway"));
}

static gboolean
has_focus (gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* From elsewhere the form is reached, about a figure: with today's value, or as the scenario has it. */
static void
test_figure (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (HonPlace) deduction =
    hon_place_new (HON_PLACE_PARAMETER, "participation-forfaitaire", "Deduction", NULL);
  g_autoptr (HonPlace) tariff = hon_place_new (HON_PLACE_TARIFF, "GP_REF", "Consultation", NULL);
  g_autoptr (HonPlace) ceiling = hon_place_new (HON_PLACE_PARAMETER, "overrun-ceiling", "Ceiling", NULL);
  g_autoptr (HonPlace) unknown = hon_place_new (HON_PLACE_PARAMETER, "no-such", "Nothing", NULL);
  const struct
  {
    HonPlace   *place;
    const char *typed;
  } cases[] = { { tariff, "30" }, { ceiling, "" }, { deduction, "3" } };

  take_example (fixture, HON_SCENARIO_EXAMPLE_DEDUCTION);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AdwDialog *dialog;
      GtkWidget *row;

      hon_page_open (HON_PAGE (fixture->page), cases[i].place);
      fixture_settle ();
      dialog = find_dialog (fixture, HON_TYPE_CHANGE_DIALOG);
      g_assert_nonnull (dialog);
      row = get_child (dialog, HON_TYPE_CHANGE_DIALOG, "value_row");
      fixture_wait_for (has_focus, row);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, cases[i].typed);
      adw_dialog_force_close (dialog);
      fixture_settle ();
    }

  hon_page_open (HON_PAGE (fixture->page), unknown);
  fixture_settle ();
  g_assert_true (has_no_dialog (fixture));
}

/* As a sheet from below the form has the focus where one types, and nothing is searched, nor told. */
static void
test_sheet (Fixture       *fixture,
            gconstpointer  data)
{
  AdwDialog *dialog;
  GtkWidget *row;
  GtkWidget *list;

  take_example (fixture, HON_SCENARIO_EXAMPLE_DEDUCTION);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "what-if.edit", "u", 0);
  fixture_settle ();
  dialog = find_dialog (fixture, HON_TYPE_CHANGE_DIALOG);
  row = get_child (dialog, HON_TYPE_CHANGE_DIALOG, "value_row");
  list = get_child (dialog, HON_TYPE_CHANGE_DIALOG, "list");
  fixture_wait_for (has_focus, row);
  g_signal_emit_by_name (get_child (dialog, HON_TYPE_CHANGE_DIALOG, "search_entry"), "search-changed");
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  adw_dialog_force_close (dialog);
  fixture_settle ();
}

static gboolean
is_written (gpointer data)
{
  return g_file_query_exists (((Fixture *) data)->file, NULL);
}

/* Before the window closes, it is told that the disk is full. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  take_example (fixture, HON_SCENARIO_EXAMPLE_DEDUCTION);
  fixture_wait_for (is_written, fixture);
  g_assert_true (hon_page_flush (HON_PAGE (fixture->page), NULL));
  hon_test_disk_fill (10);
  take_example (fixture, HON_SCENARIO_EXAMPLE_CONSULTATION);
  g_assert_false (hon_page_flush (HON_PAGE (fixture->page), &error));
  g_assert_nonnull (strstr (error->message, g_file_peek_path (fixture->file)));
  hon_test_disk_free ();
}

static const char *
get_subtitle (Fixture *fixture)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (fixture_find (GTK_WIDGET (fixture->page), ADW_TYPE_ACTION_ROW,
                                                                    "Flat-rate deduction, for each act")));
}

/* Whether a widget or one inside it is named by that tooltip. */
static gboolean
has_tooltip (GtkWidget  *widget,
             const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_tooltip (child, text))
      return TRUE;

  return FALSE;
}

/* A change is changed in the same form, and removed; both can be taken back. */
static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  AdwDialog *dialog;
  GtkWidget *value_row;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "what-if.take-example", "i",
                              (int) HON_SCENARIO_EXAMPLE_DEDUCTION);
  /* What is typed is shown before the law is loaded. */
  g_assert_nonnull (strstr (get_subtitle (fixture), "3 (euros) instead of 2\302\240€"));
  wait_for_result (fixture);
  g_assert_nonnull (strstr (get_subtitle (fixture), "3\302\240€ instead of 2\302\240€"));
  g_assert_true (has_tooltip (get_part (fixture, "changes_group"), "Remove Flat-rate deduction, for each act"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "what-if.edit", "u", 0);
  fixture_settle ();
  dialog = find_dialog (fixture, HON_TYPE_CHANGE_DIALOG);
  value_row = get_child (dialog, HON_TYPE_CHANGE_DIALOG, "value_row");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (value_row)), ==, "3");
  fixture_type (value_row, "5");
  save_change (fixture, dialog);
  fixture_wait_for (has_no_dialog, fixture);
  wait_for_result (fixture);
  g_assert_nonnull (strstr (get_subtitle (fixture), "5\302\240€ instead of 2\302\240€"));
  g_assert_nonnull (strstr (get_text (fixture, "answer_label"), "3.00"));
  /* The title of the example tells of another value. */
  g_assert_cmpstr (hon_scenario_get_title (get_scenario (fixture)), ==, "My Reform");

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "what-if.remove", "u", 0);
  fixture_settle ();
  g_assert_cmpstr (get_state (fixture), ==, "empty");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.undo", NULL);
  wait_for_result (fixture);
  g_assert_nonnull (strstr (get_subtitle (fixture), "5\302\240€"));
}

/* Saves a value for a figure as a new change. */
static void
add_change (Fixture    *fixture,
            const char *words,
            const char *value,
            HonDate     from)
{
  AdwDialog *dialog;
  GtkWidget *list;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "what-if.add", NULL);
  fixture_settle ();
  dialog = find_dialog (fixture, HON_TYPE_CHANGE_DIALOG);
  list = get_child (dialog, HON_TYPE_CHANGE_DIALOG, "list");
  fixture_type (get_child (dialog, HON_TYPE_CHANGE_DIALOG, "search_entry"), words);
  fixture_settle ();
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  fixture_settle ();
  fixture_type (get_child (dialog, HON_TYPE_CHANGE_DIALOG, "value_row"), value);
  hon_typed_row_set_value (get_child (dialog, HON_TYPE_CHANGE_DIALOG, "from_row"), from);
  save_change (fixture, dialog);
  fixture_wait_for (has_no_dialog, fixture);
  wait_for_result (fixture);
}

static void
check_focus (Fixture *fixture,
             guint    position)
{
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 hon_group_get_row (get_part (fixture, "changes_group"), position));
}

/* The focus goes to the change that was saved, which may be one that was there; and back, where none was. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *day_row = get_part (fixture, "day_row");
  HonDate day = hon_date_new (2030, 1, 1);
  AdwDialog *dialog;

  add_change (fixture, "care pathway rate", "60", day);
  check_focus (fixture, 0);
  add_change (fixture, "care pathway rate", "50", hon_date_new (2031, 1, 1));
  check_focus (fixture, 1);
  g_assert_nonnull (fixture_find (fixture->window, GTK_TYPE_LABEL, "Change added"));
  add_change (fixture, "care pathway rate", "65", day);
  g_assert_cmpuint (hon_scenario_get_n_changes (get_scenario (fixture)), ==, 2);
  check_focus (fixture, 0);
  g_assert_nonnull (fixture_find (fixture->window, GTK_TYPE_LABEL, "Change updated"));

  gtk_widget_grab_focus (day_row);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "what-if.edit", "u", 1);
  fixture_settle ();
  dialog = find_dialog (fixture, HON_TYPE_CHANGE_DIALOG);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Change of a Figure");
  adw_dialog_force_close (dialog);
  fixture_wait_for (has_no_dialog, fixture);
  fixture_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), day_row));
}

/* Where all doctors are the only ones for whom something changes, the page says so, and that it is no law; the answer
 * follows what is supposed.
 */
static void
test_ceiling (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = NULL;
  GtkWidget *view = get_part (fixture, "profession_view");

  take_example (fixture, HON_SCENARIO_EXAMPLE_CEILING);
  before = g_strdup (get_text (fixture, "answer_label"));
  g_assert_nonnull (strstr (before, "Households would pay"));
  g_assert_nonnull (fixture_find (fixture->window, ADW_TYPE_BANNER, "Unpublished figures: scenario “Overruns capped at 50%”."));

  adw_spin_row_set_value (get_child (view, HON_TYPE_PROFESSION_VIEW, "contracts_row"), 20);
  fixture_settle ();
  g_assert_cmpstr (get_text (fixture, "answer_label"), !=, before);
}

/* What is looked at is chosen: another day, another doctor; the name is changed; nothing is lost of the scenario. */
static void
test_choices (Fixture       *fixture,
              gconstpointer  data)
{
  take_example (fixture, HON_SCENARIO_EXAMPLE_CONSULTATION);
  hon_typed_row_set_value (get_part (fixture, "day_row"), hon_date_get_today ());
  fixture_settle ();
  g_assert_cmpstr (get_text (fixture, "answer_label"), ==, "Nothing differs here");
  hon_typed_row_set_value (get_part (fixture, "day_row"), HON_DATE_NONE);
  fixture_settle ();
  g_assert_nonnull (strstr (get_text (fixture, "answer_label"), "1.50"));
  /* Nothing differs for these patients and doctors, but all of them together. */
  hon_choice_row_set_value (get_part (fixture, "speciality_row"), "psychiatre");
  fixture_settle ();
  g_assert_nonnull (strstr (get_text (fixture, "answer_label"), "The health insurance would pay"));

  fixture_type (get_part (fixture, "title_row"), "35");
  g_signal_emit_by_name (get_part (fixture, "title_row"), "apply");
  wait_for_result (fixture);
  g_assert_cmpstr (hon_scenario_get_title (get_scenario (fixture)), ==, "35");
  g_assert_nonnull (strstr (get_text (fixture, "context_label"), "“35”"));
  /* A scenario always has a name. */
  fixture_type (get_part (fixture, "title_row"), " ");
  g_signal_emit_by_name (get_part (fixture, "title_row"), "apply");
  g_assert_cmpstr (gtk_editable_get_text (get_part (fixture, "title_row")), ==, "35");
}

/* A name that is typed is not lost: not to another change, nor where the row is left, nor where it has several lines. */
static void
test_title (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *title_row = get_part (fixture, "title_row");
  g_autoptr (HonScenario) changed = NULL;
  g_autoptr (HonScenario) named = NULL;
  g_autofree char *long_title = g_strnfill (150, 'a');

  take_example (fixture, HON_SCENARIO_EXAMPLE_CONSULTATION);
  gtk_widget_grab_focus (title_row);
  fixture_type (title_row, "Half typed");
  changed = hon_scenario_dup_with (get_scenario (fixture), HON_SCENARIO_DRAFT_NEW,
                                   &(HonScenarioChange) {
                                     .records = HON_RECORDS_TARIFFS,
                                     .id = (char *) "GP_REF",
                                     .from = hon_date_new (2030, 1, 1),
                                     .payload = "value",
                                     .value = hon_scenario_get_change (get_scenario (fixture), 0)->value,
                                   });
  hon_scenario_draft_set_scenario (hon_what_if_page_get_draft (fixture->page), changed);
  wait_for_result (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title_row)), ==, "Half typed");

  gtk_widget_grab_focus (get_part (fixture, "day_row"));
  wait_for_result (fixture);
  g_assert_cmpstr (hon_scenario_get_title (get_scenario (fixture)), ==, "Half typed");

  gtk_editable_set_text (GTK_EDITABLE (title_row), " Two\nlines\tand a tab ");
  g_signal_emit_by_name (title_row, "apply");
  wait_for_result (fixture);
  g_assert_cmpstr (hon_scenario_get_title (get_scenario (fixture)), ==, "Two lines and a tab");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title_row)), ==, "Two lines and a tab");

  named = hon_scenario_dup_titled (get_scenario (fixture), long_title);
  hon_scenario_draft_set_scenario (hon_what_if_page_get_draft (fixture->page), named);
  wait_for_result (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title_row)), ==, long_title);
}

/* The scenario comes back at the next start, whether or not inputs do. */
static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_settings_set_boolean (fixture->settings, "remember-inputs", FALSE);
  take_example (fixture, HON_SCENARIO_EXAMPLE_DEDUCTION);
  fixture_kept_close (fixture);
  fixture_kept_open (fixture);
  wait_for_result (fixture);
  g_assert_cmpuint (hon_scenario_get_n_changes (get_scenario (fixture)), ==, 1);
  g_assert_nonnull (strstr (get_subtitle (fixture), "3\302\240€"));
}

/* A file that is damaged is told with the place, and is kept beside. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  static const char text[] = "{\"format\":\"honoraires-scenario\",\"version\":1,\"title\":1,\"changes\":[]}";
  AdwBanner *banner;

  fixture_kept_close (fixture);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text, -1, NULL));
  fixture_kept_open (fixture);
  banner = get_part (fixture, "unread_banner");
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_nonnull (strstr (adw_banner_get_title (banner), "$.title"));
  g_assert_cmpstr (get_state (fixture), ==, "empty");
}

static gboolean
has_problem (gpointer data)
{
  return gtk_widget_get_visible (get_part (data, "problem_group"));
}

/* A scenario of figures that there are no more is told where the results would stand, and can be mended. */
static void
test_problem (Fixture       *fixture,
              gconstpointer  data)
{
  static const char text[] =
    "{\"format\":\"honoraires-scenario\",\"version\":1,\"title\":\"Old\","
    "\"changes\":[{\"parameter\":\"no-such\",\"from\":\"2027-01-01\",\"value\":1}]}";
  AdwActionRow *row;

  fixture_kept_close (fixture);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text, -1, NULL));
  fixture_kept_open (fixture);
  fixture_wait_for (has_problem, fixture);
  g_assert_false (gtk_widget_get_visible (get_part (fixture, "results_box")));
  row = ADW_ACTION_ROW (fixture_find (GTK_WIDGET (fixture->page), ADW_TYPE_ACTION_ROW, "no-such"));
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "1, from 1 January 2027 on");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "what-if.remove", "u", 0);
  fixture_settle ();
  g_assert_cmpstr (get_state (fixture), ==, "empty");
}

static gboolean
exists (gpointer data)
{
  return g_file_query_exists (data, NULL);
}

static gboolean
is_reopened (gpointer data)
{
  return g_str_equal (get_state (data), "scenario") && is_shown (data);
}

/* A file that was saved is opened again; of one that is wrong, name, place and reason are told. */
static void
test_files (Fixture       *fixture,
            gconstpointer  data)
{
  static const char text[] =
    "{\"format\":\"honoraires-scenario\",\"version\":1,\"title\":\"Wrong\","
    "\"changes\":[{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":-1}]}";
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "saved.json");
  g_autoptr (GFile) wrong = g_file_get_child (fixture->folder, "wrong.json");
  AdwAlertDialog *alert;

  take_example (fixture, HON_SCENARIO_EXAMPLE_DEDUCTION);
  hon_what_if_page_save (fixture->page, file);
  fixture_wait_for (exists, file);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "what-if.new", NULL);
  fixture_settle ();
  g_assert_cmpstr (get_state (fixture), ==, "empty");
  hon_what_if_page_open (fixture->page, file);
  fixture_wait_for (is_reopened, fixture);
  g_assert_nonnull (strstr (get_subtitle (fixture), "3\302\240€"));

  g_assert_true (g_file_set_contents (g_file_peek_path (wrong), text, -1, NULL));
  hon_what_if_page_open (fixture->page, wrong);
  fixture_wait_for (has_alert, fixture);
  alert = find_dialog (fixture, ADW_TYPE_ALERT_DIALOG);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (alert), "wrong.json: at $.changes[0]"));
  adw_dialog_force_close (ADW_DIALOG (alert));
  fixture_settle ();
  g_assert_cmpstr (hon_scenario_get_title (get_scenario (fixture)), !=, "Wrong");
}

/* Takes a scenario of one change, which holds from a day that all rules know. */
static void
take_change (Fixture    *fixture,
             HonRecords  records,
             const char *id,
             double      value)
{
  g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), value);
  g_autoptr (HonScenario) scenario = hon_scenario_new ("Reform");
  const HonScenarioChange change = {
    .records = records, .id = (char *) id, .from = hon_scenario_get_usual_day (fixture->catalogue), .payload = "value",
    .value = node,
  };

  hon_scenario_set_change (scenario, &change);
  hon_scenario_draft_set_scenario (hon_what_if_page_get_draft (fixture->page), scenario);
  wait_for_result (fixture);
}

/* The whole profession is told where it is known; what is supposed changes its figures, and a row explains itself. */
static void
test_profession (Fixture       *fixture,
                 gconstpointer  data)
{
  HonProfessionView *view = get_part (fixture, "profession_view");
  GtkLabel *answer = get_child (view, HON_TYPE_PROFESSION_VIEW, "answer_label");
  GtkWidget *told = get_child (view, HON_TYPE_PROFESSION_VIEW, "told_box");
  GtkWidget *supposed = get_child (view, HON_TYPE_PROFESSION_VIEW, "supposed_group");
  AdwSpinRow *contracts = get_child (view, HON_TYPE_PROFESSION_VIEW, "contracts_row");
  HonTableView *parties = get_child (view, HON_TYPE_PROFESSION_VIEW, "parties_view");
  g_autoptr (HonCredits) credits = NULL;
  g_autoptr (HonTable) table = NULL;
  g_autofree char *before = NULL;

  take_example (fixture, HON_SCENARIO_EXAMPLE_CONSULTATION);
  g_assert_true (gtk_widget_get_visible (told));
  g_assert_false (gtk_widget_get_visible (supposed));
  credits = hon_page_make_credits (HON_PAGE (fixture->page), GTK_WIDGET (parties));
  g_assert_cmpuint (g_list_model_get_n_items (hon_credits_get_sources (credits)), >, 3);

  take_change (fixture, HON_RECORDS_PARAMETERS, "overrun-ceiling", 50);
  g_assert_true (gtk_widget_get_visible (supposed));
  before = g_strdup (gtk_label_get_label (answer));
  adw_spin_row_set_value (contracts, 60);
  g_assert_cmpstr (gtk_label_get_label (answer), !=, before);
  g_object_get (parties, "table", &table, NULL);
  g_signal_emit_by_name (parties, "row-activated", hon_table_find (table, "menages"));
  g_assert_nonnull (find_dialog (fixture, HON_TYPE_EXPLANATION_DIALOG));
  adw_dialog_force_close (find_dialog (fixture, HON_TYPE_EXPLANATION_DIALOG));
  fixture_wait_for (has_no_dialog, fixture);

  /* What nothing is known of is told, and leaves no figure. */
  take_change (fixture, HON_RECORDS_TARIFFS, "CS", 40);
  g_assert_false (gtk_widget_get_visible (told));
  g_assert_cmpstr (gtk_label_get_label (answer), !=, "");
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/what-if-page/example", Fixture, NULL, set_up, test_example, tear_down);
  g_test_add ("/what-if-page/explained", Fixture, NULL, set_up, test_explained, tear_down);
  g_test_add ("/what-if-page/dialog", Fixture, NULL, set_up, test_dialog, tear_down);
  g_test_add ("/what-if-page/figure", Fixture, NULL, set_up, test_figure, tear_down);
  g_test_add ("/what-if-page/sheet", Fixture, NULL, set_up, test_sheet, tear_down);
  g_test_add ("/what-if-page/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/what-if-page/edit", Fixture, NULL, set_up, test_edit, tear_down);
  g_test_add ("/what-if-page/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/what-if-page/choices", Fixture, NULL, set_up, test_choices, tear_down);
  g_test_add ("/what-if-page/ceiling", Fixture, NULL, set_up, test_ceiling, tear_down);
  g_test_add ("/what-if-page/title", Fixture, NULL, set_up, test_title, tear_down);
  g_test_add ("/what-if-page/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/what-if-page/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/what-if-page/problem", Fixture, NULL, set_up, test_problem, tear_down);
  g_test_add ("/what-if-page/profession", Fixture, NULL, set_up, test_profession, tear_down);
  g_test_add ("/what-if-page/files", Fixture, NULL, set_up, test_files, tear_down);

  return fixture_run ();
}
