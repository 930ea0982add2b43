/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-career.h"
#include "hon-compare-page.h"
#include "hon-explanation-dialog.h"
#include "hon-row-dialog.h"
#include "hon-table-view.h"
#include "hon-time-chart.h"
#include "hon-years-comparison-words.h"
#include "pages-fixture.h"

#include <glib/gstdio.h>

typedef FixturePage Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_page_set_up (fixture, HON_TYPE_COMPARE_PAGE, "compare");
  fixture_page_open (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_page_tear_down (fixture);
}

static HonCareer *
make_career (HonSectorKind sector,
             gint64        overruns)
{
  HonCareer *career = hon_career_new ();

  g_object_set (career,
                "opening", hon_date_new (2027, 11, 2),
                "years", 6,
                "sector", sector,
                "receipts", 15000000 + overruns,
                "overruns", overruns,
                "other-expenses", (gint64) 5000000,
                NULL);

  return career;
}

static void
add (Fixture   *fixture,
     HonCareer *career)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (career)));

  hon_compare_page_add (HON_COMPARE_PAGE (fixture->page), variant);
  fixture_settle ();
}

static guint
count_rows (Fixture *fixture)
{
  return fixture_count (fixture->page, ADW_TYPE_ENTRY_ROW, NULL);
}

static guint
count_kept (Fixture *fixture)
{
  g_autoptr (GVariant) kept = g_settings_get_value (fixture->inputs, "situations");

  return (guint) g_variant_n_children (kept);
}

static void
add_two (Fixture *fixture)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 4500000);

  add (fixture, first);
  add (fixture, other);
}

static gboolean
has_remarks (gpointer data)
{
  return fixture_find (data, ADW_TYPE_ACTION_ROW, "property") != NULL;
}

static gboolean
is_shown (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_mapped (widget);
}

/* Until there are two, the page says where they come from. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 0);

  g_assert_true (is_shown (fixture_find (fixture->page, ADW_TYPE_PREFERENCES_GROUP, "At Least Two Situations")));
  g_assert_false (is_shown (fixture_find (fixture->page, HON_TYPE_TABLE_VIEW, NULL)));
  add (fixture, first);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  g_assert_true (is_shown (fixture_find (fixture->page, ADW_TYPE_PREFERENCES_GROUP, "At Least Two Situations")));
}

/* What is shown is what the comparison gives. */
static void
test_results (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 4500000);
  g_autoptr (HonYearsComparison) comparison = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;

  add_two (fixture);
  g_list_store_append (careers, first);
  g_list_store_append (careers, other);
  comparison = hon_years_comparison_new (fixture->catalogue, G_LIST_MODEL (careers), NULL);
  answer = hon_years_comparison_dup_answer (comparison);
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, answer));
  wanted = hon_table_to_csv (hon_years_comparison_get_table (comparison));
  found = hon_table_to_csv (fixture_get_table (fixture->page));
  g_assert_cmpstr (found, ==, wanted);
  g_assert_cmpuint (fixture_get_layers (fixture->page)->len, ==, 2);
  fixture_wait_for (has_remarks, fixture->page);
}

/* Every figure of a line opens how it comes about. */
static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  HonTable *table;
  GtkWidget *view;

  add_two (fixture);
  table = fixture_get_table (fixture->page);
  view = fixture_find (fixture->page, HON_TYPE_TABLE_VIEW, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), i);
      AdwDialog *dialog;

      g_signal_emit_by_name (view, "row-activated", row);
      dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
      g_assert_true (HON_IS_ROW_DIALOG (dialog));
      adw_action_row_activate (ADW_ACTION_ROW (fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "2: S2, 2027")));
      g_assert_true (HON_IS_EXPLANATION_DIALOG (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))));
      adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
      fixture_settle ();
      adw_dialog_force_close (dialog);
      fixture_settle ();
    }
}

/* What is done to the list can be taken back, and is kept. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  add_two (fixture);
  g_assert_cmpuint (count_kept (fixture), ==, 2);
  gtk_widget_activate_action (fixture->page, "compare.duplicate", "u", 1);
  fixture_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  g_assert_true (g_str_has_prefix (
    adw_preferences_row_get_title (ADW_PREFERENCES_ROW (fixture_find (fixture->page, ADW_TYPE_ENTRY_ROW, NULL))),
    "1: S1, 2027, "));
  g_assert_cmpuint (fixture_get_layers (fixture->page)->len, ==, 3);
  gtk_widget_activate_action (fixture->page, "compare.remove", "u", 0);
  fixture_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  fixture_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  g_assert_cmpuint (count_kept (fixture), ==, 3);

  fixture_page_close (fixture);
  fixture_page_open (fixture);
  fixture_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, 3);
}

/* A name is taken at once; the table and the chart follow. */
static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *row;

  add_two (fixture);
  row = fixture_find (fixture->page, ADW_TYPE_ENTRY_ROW, NULL);
  fixture_type (row, "At home");
  fixture_settle ();
  g_assert_cmpstr (hon_table_get_column (fixture_get_table (fixture->page), 2)->title, ==, "1: At home");
  g_assert_cmpstr (hon_chart_series_get_title (fixture_get_series (fixture->page, 0)), ==, "1: At home");
  g_assert_cmpuint (count_kept (fixture), ==, 2);
}

/* What was kept of a situation, as another page is handed it. */
static HonCareer *
dup_kept (Fixture *fixture,
          guint    position)
{
  g_autoptr (GVariant) kept = g_settings_get_value (fixture->inputs, "situations");
  g_autoptr (GVariant) situation = g_variant_get_child_value (kept, position);
  HonCareer *career = hon_career_new ();

  g_assert_true (hon_input_set_variant (HON_INPUT (career), situation));

  return career;
}

/* A situation that was changed takes its own place, whatever it is called and whatever the others are. */
static void
test_identity (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (HonCareer) changed = NULL;
  g_autoptr (HonCareer) first = NULL;
  g_autoptr (HonCareer) other = NULL;

  add_two (fixture);
  changed = dup_kept (fixture, 1);
  /* While it is changed elsewhere, another one gets its name, and it gets that of the other. */
  gtk_editable_set_text (GTK_EDITABLE (fixture_find (fixture->page, ADW_TYPE_ENTRY_ROW, NULL)), "In town");
  g_object_set (changed, "name", "In town", "sector", HON_SECTOR_S2_OPTAM, NULL);
  add (fixture, changed);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  first = dup_kept (fixture, 0);
  other = dup_kept (fixture, 1);
  g_assert_cmpint (hon_career_get_sector (first), ==, HON_SECTOR_S1);
  g_assert_cmpint (hon_career_get_sector (other), ==, HON_SECTOR_S2_OPTAM);
  g_assert_cmpstr (hon_career_get_id (first), !=, hon_career_get_id (other));
  g_assert_cmpstr (hon_career_get_id (other), ==, hon_career_get_id (changed));

  /* A copy is another one. */
  gtk_widget_activate_action (fixture->page, "compare.duplicate", "u", 1);
  fixture_settle ();
  g_clear_object (&first);
  first = dup_kept (fixture, 2);
  g_assert_cmpstr (hon_career_get_id (first), !=, hon_career_get_id (other));
  g_assert_cmpstr (hon_career_get_name (first), ==, "In town (2)");
}

static gboolean
is_stale (Fixture *fixture)
{
  gboolean stale;

  g_object_get (fixture->page, "stale", &stale, NULL);

  return stale;
}

/* What was said of situations goes with them. */
static void
test_too_few (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (HonCareer) wrong = NULL;

  add_two (fixture);
  wrong = dup_kept (fixture, 1);
  g_object_set (wrong, "overruns", (gint64) 99999999, NULL);
  add (fixture, wrong);
  g_assert_true (is_stale (fixture));
  gtk_widget_activate_action (fixture->page, "compare.remove", "u", 1);
  fixture_settle ();
  g_assert_false (is_stale (fixture));
  g_assert_false (is_shown (fixture_find (fixture->page, HON_TYPE_TABLE_VIEW, NULL)));
}

/* One that is there takes its place; a fifth is not taken. */
static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (HonCareer) changed = NULL;

  add_two (fixture);
  changed = dup_kept (fixture, 1);
  g_object_set (changed, "overruns", (gint64) 6000000, NULL);
  add (fixture, changed);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  add_two (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 4);
  g_object_set (changed, "id", "", NULL);
  add (fixture, changed);
  g_assert_cmpuint (count_rows (fixture), ==, 4);
}

/* Nothing is kept where inputs are not. */
static void
test_forget (Fixture       *fixture,
             gconstpointer  data)
{
  g_settings_set_boolean (fixture->settings, "remember-inputs", FALSE);
  add_two (fixture);
  g_assert_cmpuint (count_kept (fixture), ==, 0);
  g_settings_set_boolean (fixture->settings, "remember-inputs", TRUE);
  g_assert_cmpuint (count_kept (fixture), ==, 2);
}

typedef struct
{
  Fixture    *fixture;
  const char *text;
} Expectation;

/* The document has a text. */
static gboolean
is_saved (gpointer data)
{
  Expectation *expected = data;
  g_autofree char *uri = g_settings_get_string (expected->fixture->inputs, "document");
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *contents = NULL;

  return (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL) &&
          strstr (contents, expected->text) != NULL);
}

static gboolean
has_two (gpointer data)
{
  return count_rows (data) == 2;
}

static gboolean
has_none (gpointer data)
{
  return count_rows (data) == 0;
}

static void
assert_document (Fixture    *fixture,
                 const char *expected)
{
  g_autofree char *uri = g_settings_get_string (fixture->inputs, "document");

  g_assert_cmpstr (uri, ==, expected);
}

static GFile *
write_document (const char  *text,
                char       **folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  *folder = g_dir_make_tmp ("honoraires-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (*folder, "Mes situations.honoraires", NULL);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static void
remove_document (GFile *file,
                 char  *folder)
{
  g_file_delete (file, NULL, NULL);
  g_assert_no_errno (g_rmdir (folder));
  g_free (folder);
}

/* A document takes the place of what was there, is saved by itself, comes back, and can be left; an undo
 * leaves it as it is.
 */
static void
test_document (Fixture       *fixture,
               gconstpointer  data)
{
  static const char text[] =
    "{ \"format\": \"honoraires\", \"version\": 1, \"note\": \"to keep\", \"situations\": ["
    "  { \"identifiant\": \"a\", \"nom\": \"One\", \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S2\","
    "    \"recettes_eur\": 180000 },"
    "  { \"identifiant\": \"b\", \"nom\": \"Two\", \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S1\","
    "    \"recettes_eur\": 150000 } ] }";
  char *folder;
  g_autoptr (GFile) file = write_document (text, &folder);
  g_autofree char *uri = g_file_get_uri (file);
  Expectation named = { fixture, "Another" };
  Expectation kept = { fixture, "to keep" };
  GtkWidget *row;

  hon_compare_page_open (HON_COMPARE_PAGE (fixture->page), file);
  fixture_wait_for (has_two, fixture);
  fixture_settle ();
  assert_document (fixture, uri);
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, "Mes situations.honoraires"));

  row = fixture_find (fixture->page, ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), "Another");
  fixture_wait_for (is_saved, &named);
  g_assert_true (is_saved (&kept));

  /* It comes back at the next start. */
  fixture_page_close (fixture);
  fixture_page_open (fixture);
  fixture_wait_for (has_two, fixture);
  assert_document (fixture, uri);

  /* Left, it changes no more. */
  gtk_widget_activate_action (fixture->page, "compare.close", NULL);
  assert_document (fixture, "");
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  gtk_widget_activate_action (fixture->page, "compare.remove", "u", 0);
  fixture_settle ();
  g_settings_set_string (fixture->inputs, "document", uri);
  g_assert_true (is_saved (&named));
  g_settings_set_string (fixture->inputs, "document", "");

  remove_document (file, folder);
}

/* An undo of opening brings back what was there, and does not write it into the document. */
static void
test_undo_document (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char text[] =
    "{ \"format\": \"honoraires\", \"version\": 1, \"situations\": ["
    "  { \"identifiant\": \"a\", \"nom\": \"One\", \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S2\","
    "    \"recettes_eur\": 180000 },"
    "  { \"identifiant\": \"b\", \"nom\": \"Two\", \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S1\","
    "    \"recettes_eur\": 150000 } ] }";
  char *folder;
  g_autoptr (GFile) file = write_document (text, &folder);
  g_autofree char *contents = NULL;

  hon_compare_page_open (HON_COMPARE_PAGE (fixture->page), file);
  fixture_wait_for (has_two, fixture);
  fixture_settle ();
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  fixture_wait_for (has_none, fixture);
  assert_document (fixture, "");
  fixture_settle ();
  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  g_assert_nonnull (strstr (contents, "Two"));

  remove_document (file, folder);
}

/* What is no document is told, and nothing changes. */
static void
test_no_document (Fixture       *fixture,
                  gconstpointer  data)
{
  char *folder;
  g_autoptr (GFile) file = write_document ("{ \"format\": \"honoraires\", \"version\": 9 }", &folder);
  g_autoptr (HonCareer) career = make_career (HON_SECTOR_S1, 0);
  AdwDialog *dialog;

  add (fixture, career);
  hon_compare_page_open (HON_COMPARE_PAGE (fixture->page), file);
  while ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "newer Honoraires"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "Mes situations.honoraires"));
  adw_dialog_force_close (dialog);
  g_assert_cmpuint (count_rows (fixture), ==, 1);

  remove_document (file, folder);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/compare-page/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/compare-page/results", Fixture, NULL, set_up, test_results, tear_down);
  g_test_add ("/compare-page/lines", Fixture, NULL, set_up, test_lines, tear_down);
  g_test_add ("/compare-page/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/compare-page/rename", Fixture, NULL, set_up, test_rename, tear_down);
  g_test_add ("/compare-page/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/compare-page/identity", Fixture, NULL, set_up, test_identity, tear_down);
  g_test_add ("/compare-page/too-few", Fixture, NULL, set_up, test_too_few, tear_down);
  g_test_add ("/compare-page/forget", Fixture, NULL, set_up, test_forget, tear_down);
  g_test_add ("/compare-page/document", Fixture, NULL, set_up, test_document, tear_down);
  g_test_add ("/compare-page/undo-document", Fixture, NULL, set_up, test_undo_document, tear_down);
  g_test_add ("/compare-page/no-document", Fixture, NULL, set_up, test_no_document, tear_down);

  return fixture_run ();
}
