/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-announcer.h"
#include "hon-career.h"
#include "hon-compare-page.h"
#include "hon-explanation-dialog.h"
#include "hon-format.h"
#include "hon-row-dialog.h"
#include "hon-table-view.h"
#include "hon-test-disk.h"
#include "hon-time-chart.h"
#include "hon-waterfall-chart.h"
#include "hon-years-comparison-words.h"
#include "pages-fixture.h"

#include <glib/gstdio.h>

#include <sys/stat.h>

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

/* Another household is told beside the answer, which names no winner, and explains itself. */
static void
test_household (Fixture       *fixture,
                gconstpointer  data)
{
  static const char title[] = "The households differ, not only the practices";
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S1, 0);
  g_autoptr (HonCareer) third = make_career (HON_SECTOR_S1, 0);
  GtkWidget *notice;

  add (fixture, first);
  add (fixture, third);
  g_assert_false (is_shown (fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, title)));
  gtk_widget_activate_action (fixture->page, "compare.remove", "u", 1);
  g_object_set (other, "salaries", (gint64) 3000000, NULL);
  add (fixture, other);
  notice = fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, title);
  g_assert_true (is_shown (notice));
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL,
                                  "1: S1, 2027 and 2: S1, 2027: only the tax differs"));
  g_assert_true (gtk_widget_activate (notice));
  g_assert_true (HON_IS_EXPLANATION_DIALOG (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))));
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  fixture_settle ();
}

static HonChartSheet *
get_difference (Fixture *fixture)
{
  return hon_chart_get_sheet (HON_CHART (fixture_find (fixture->page, HON_TYPE_WATERFALL_CHART, NULL)));
}

static void
assert_last_step (Fixture *fixture,
                  guint    situation)
{
  HonChartSheet *sheet = get_difference (fixture);
  guint last = hon_chart_sheet_get_n_rows (sheet) - 1;
  g_autofree char *name = hon_chart_sheet_dup_cell (sheet, last, 0, HON_CHART_SHEET_SCREEN);
  g_autofree char *level = hon_chart_sheet_dup_cell (sheet, last, 2, HON_CHART_SHEET_SCREEN);
  g_autofree char *before = hon_chart_sheet_dup_cell (sheet, last - 1, 2, HON_CHART_SHEET_SCREEN);
  HonTable *table = fixture_get_table (fixture->page);
  g_autofree char *kept = hon_format_money (hon_table_row_get_amount (hon_table_find (table, "reste"), 1 + situation),
                                            HON_MONEY_EUROS);

  g_assert_cmpstr (name, ==, hon_table_get_column (table, 1 + situation)->title);
  g_assert_cmpstr (level, ==, kept);
  /* The changes lead there. */
  g_assert_cmpstr (before, ==, kept);
}

/* What makes the difference leads from the first situation to the one that is chosen. */
static void
test_difference (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (HonCareer) third = make_career (HON_SECTOR_S2_OPTAM, 3000000);
  GtkWidget *row;

  add_two (fixture);
  row = fixture_find (fixture->page, ADW_TYPE_COMBO_ROW, NULL);
  g_assert_false (is_shown (row));
  assert_last_step (fixture, 2);
  add (fixture, third);
  g_assert_true (is_shown (row));
  assert_last_step (fixture, 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  assert_last_step (fixture, 3);
  /* A change of a name does not choose another one. */
  fixture_type (fixture_find (fixture->page, ADW_TYPE_ENTRY_ROW, NULL), "At home");
  fixture_settle ();
  assert_last_step (fixture, 3);
  gtk_widget_activate_action (fixture->page, "compare.remove", "u", 2);
  fixture_settle ();
  g_assert_false (is_shown (row));
  assert_last_step (fixture, 2);
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

/* The situation that the others are compared with is chosen: all that is told follows, and one step leads back. */
static void
test_first (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (HonCareer) third = make_career (HON_SECTOR_S2_OPTAM, 3000000);
  g_autofree char *before = NULL;
  g_autofree char *back = NULL;
  g_autoptr (HonCareer) kept = NULL;
  HonTable *table;
  gint64 gap;

  add_two (fixture);
  add (fixture, third);
  before = hon_table_to_csv (fixture_get_table (fixture->page));
  table = fixture_get_table (fixture->page);
  gap = hon_table_row_get_amount (hon_table_find (table, "reste"), 4) -
        hon_table_row_get_amount (hon_table_find (table, "reste"), 2);
  gtk_widget_activate_action (fixture->page, "compare.first", "u", 2);
  fixture_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  kept = dup_kept (fixture, 0);
  g_assert_cmpint (hon_career_get_sector (kept), ==, HON_SECTOR_S2_OPTAM);
  table = fixture_get_table (fixture->page);
  g_assert_true (g_str_has_prefix (hon_table_get_column (table, 3)->title, "2: S1"));
  g_assert_true (g_str_has_prefix (hon_table_get_column (table, 4)->title, "3: S2"));
  /* The first of before is now the second, which is compared with the third of before. */
  g_assert_cmpint (hon_table_row_get_amount (hon_table_find (table, "reste"), 5), ==, -gap);
  assert_last_step (fixture, 2);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         fixture_find (fixture->page, ADW_TYPE_ENTRY_ROW, NULL)));

  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  fixture_settle ();
  back = hon_table_to_csv (fixture_get_table (fixture->page));
  g_assert_cmpstr (back, ==, before);
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

/* Two situations, and what another version has put beside them. */
static const char document_text[] =
  "{ \"format\": \"honoraires\", \"version\": 1, \"note\": \"to keep\", \"situations\": ["
  "  { \"identifiant\": \"a\", \"nom\": \"One\", \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S2\","
  "    \"recettes_eur\": 180000, \"couleur\": \"bleu\" },"
  "  { \"identifiant\": \"b\", \"nom\": \"Two\", \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S1\","
  "    \"recettes_eur\": 150000 } ] }";

/* A document on the disk. */
typedef struct
{
  char  *folder; /* (owned) */
  GFile *file;   /* (owned) */
} Document;

static void
clear_document (Document *document)
{
  g_file_delete (document->file, NULL, NULL);
  g_object_unref (document->file);
  /* Nothing is left beside it. */
  g_assert_no_errno (g_rmdir (document->folder));
  g_free (document->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, clear_document)

static Document
write_document (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  Document document;

  document.folder = g_dir_make_tmp ("honoraires-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (document.folder, "Mes situations.honoraires", NULL);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  document.file = g_file_new_for_path (path);

  return document;
}

static char *
read_file (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_load_contents (file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static gboolean
file_has (GFile      *file,
          const char *text)
{
  g_autofree char *contents = read_file (file);

  return strstr (contents, text) != NULL;
}

static void
assert_file (Fixture *fixture,
             GFile   *expected)
{
  g_autofree char *uri = g_settings_get_string (fixture->inputs, "document");
  g_autofree char *expected_uri = expected != NULL ? g_file_get_uri (expected) : g_strdup ("");

  g_assert_cmpstr (uri, ==, expected_uri);
}

static gboolean
is_told_opened (gpointer data)
{
  return fixture_find (data, GTK_TYPE_LABEL, "Document opened") != NULL;
}

static gboolean
is_not_told_opened (gpointer data)
{
  return !is_told_opened (data);
}

static void
undo (Fixture *fixture)
{
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  fixture_settle ();
}

/* Waits until the document is open that was asked for. */
static void
open_document (Fixture *fixture,
               GFile   *file)
{
  fixture_wait_for (is_not_told_opened, fixture->window);
  hon_compare_page_open (HON_COMPARE_PAGE (fixture->page), file);
  fixture_wait_for (is_told_opened, fixture->window);
  fixture_settle ();
  assert_file (fixture, file);
}

static GtkWidget *
get_name_row (Fixture *fixture)
{
  return fixture_find (fixture->page, ADW_TYPE_ENTRY_ROW, NULL);
}

/* As at the next start. */
static void
reopen_page (Fixture *fixture)
{
  fixture_page_close (fixture);
  fixture_page_open (fixture);
  fixture_settle ();
}

/* A document takes the place of what was there, is saved by itself, comes back, and can be left. */
static void
test_document (Fixture       *fixture,
               gconstpointer  data)
{
  g_auto (Document) document = write_document (document_text);

  open_document (fixture, document.file);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, "Mes situations.honoraires"));
  fixture_type (get_name_row (fixture), "Another");
  reopen_page (fixture);
  g_assert_true (file_has (document.file, "Another"));
  g_assert_true (file_has (document.file, "to keep"));
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  assert_file (fixture, document.file);

  /* Left, it changes no more. */
  gtk_widget_activate_action (fixture->page, "compare.close", NULL);
  assert_file (fixture, NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  gtk_widget_activate_action (fixture->page, "compare.remove", "u", 0);
  reopen_page (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  g_assert_true (file_has (document.file, "Another"));
}

/* An undo of opening brings back what was there, and does not write it into the document. */
static void
test_undo_document (Fixture       *fixture,
                    gconstpointer  data)
{
  g_auto (Document) document = write_document (document_text);
  g_autofree char *contents = NULL;

  open_document (fixture, document.file);
  undo (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  assert_file (fixture, NULL);
  reopen_page (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  contents = read_file (document.file);
  g_assert_cmpstr (contents, ==, document_text);
}

/* What another page sends to a page that was never shown goes to the document that was open last. */
static void
test_add_to_document (Fixture       *fixture,
                      gconstpointer  data)
{
  g_auto (Document) document = write_document (document_text);
  g_autoptr (HonCareer) career = make_career (HON_SECTOR_S1, 0);
  g_autoptr (GVariant) variant = NULL;

  g_object_set (career, "name", "Three", NULL);
  variant = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (career)));
  open_document (fixture, document.file);
  fixture_page_close (fixture);

  fixture->page = fixture_new_page (HON_TYPE_COMPARE_PAGE, fixture->catalogue, fixture->settings);
  hon_compare_page_add (HON_COMPARE_PAGE (fixture->page), variant);
  fixture->window = fixture_show (fixture->page);
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  reopen_page (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  g_assert_true (file_has (document.file, "Three"));
  g_assert_true (file_has (document.file, "Two"));
}

static void
change_by_adding (Fixture *fixture)
{
  g_autoptr (HonCareer) career = make_career (HON_SECTOR_S1, 0);

  add (fixture, career);
}

static void
change_by_updating (Fixture *fixture)
{
  g_autoptr (HonCareer) career = dup_kept (fixture, 0);

  g_object_set (career, "receipts", (gint64) 17000000, NULL);
  add (fixture, career);
}

static void
change_by_renaming (Fixture *fixture)
{
  fixture_type (get_name_row (fixture), "Another");
}

static void
change_by_duplicating (Fixture *fixture)
{
  gtk_widget_activate_action (fixture->page, "compare.duplicate", "u", 0);
}

static void
change_by_removing (Fixture *fixture)
{
  gtk_widget_activate_action (fixture->page, "compare.remove", "u", 0);
}

/* What a file had once. */
typedef struct
{
  GFile      *file;
  const char *text;
} Saved;

static gboolean
is_changed (gpointer data)
{
  Saved *saved = data;
  g_autofree char *text = read_file (saved->file);

  return !g_str_equal (text, saved->text);
}

/* Each change of a document can be taken back in one step, in its file as well. */
static void
test_undo_in_document (Fixture       *fixture,
                       gconstpointer  data)
{
  static void (* const changes[]) (Fixture *fixture) = {
    change_by_adding, change_by_updating, change_by_renaming, change_by_duplicating, change_by_removing,
  };
  g_auto (Document) document = write_document (document_text);
  g_autofree char *before = NULL;
  Saved saved;

  open_document (fixture, document.file);
  /* So that the document is as it is written. */
  change_by_removing (fixture);
  undo (fixture);
  reopen_page (fixture);
  before = read_file (document.file);
  saved = (Saved) { document.file, before };
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *after = NULL;

      changes[i] (fixture);
      fixture_wait_for (is_changed, &saved);
      undo (fixture);
      reopen_page (fixture);
      after = read_file (document.file);
      g_assert_cmpstr (after, ==, saved.text);
      g_assert_cmpuint (count_rows (fixture), ==, 2);
    }
}

/* Leaving a document can be taken back: it is the document again, and is saved. */
static void
test_undo_leaving (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char * const actions[] = { "compare.close", "compare.new" };
  g_auto (Document) document = write_document (document_text);

  open_document (fixture, document.file);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %" G_GSIZE_FORMAT, i);

      gtk_widget_activate_action (fixture->page, actions[i], NULL);
      fixture_settle ();
      if (i == 0)
        g_assert_nonnull (fixture_find (fixture->window, GTK_TYPE_LABEL,
                                        "“Mes situations.honoraires” closed: the file has all changes, and its "
                                        "situations stay here"));
      assert_file (fixture, NULL);
      g_assert_cmpuint (count_rows (fixture), ==, i == 0 ? 2 : 0);
      undo (fixture);
      assert_file (fixture, document.file);
      g_assert_cmpuint (count_rows (fixture), ==, 2);
      fixture_type (get_name_row (fixture), name);
      reopen_page (fixture);
      g_assert_true (file_has (document.file, name));
    }
}

/* Another file gets all that the document has, and nothing goes to the first one any more. */
static void
test_save_as (Fixture       *fixture,
              gconstpointer  data)
{
  g_auto (Document) document = write_document (document_text);
  g_auto (Document) other = write_document ("");
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;

  open_document (fixture, document.file);
  gtk_widget_activate_action (fixture->page, "compare.remove", "u", 1);
  g_assert_true (hon_compare_page_save_as (HON_COMPARE_PAGE (fixture->page), other.file, &error));
  g_assert_no_error (error);
  assert_file (fixture, other.file);
  g_assert_true (file_has (other.file, "to keep"));
  /* The change was made in the first one. */
  g_assert_false (file_has (document.file, "Two"));

  first = read_file (document.file);
  undo (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  fixture_type (get_name_row (fixture), "Another");
  reopen_page (fixture);
  g_assert_true (file_has (other.file, "Another"));
  g_assert_true (file_has (other.file, "to keep"));
  g_free (first);
  first = read_file (document.file);
  g_assert_null (strstr (first, "Another"));
}

/* What was changed right before is in the document that is opened. */
static void
test_open_again (Fixture       *fixture,
                 gconstpointer  data)
{
  g_auto (Document) document = write_document (document_text);

  open_document (fixture, document.file);
  fixture_type (get_name_row (fixture), "Another");
  open_document (fixture, document.file);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_name_row (fixture))), ==, "Another");
}

static AdwBanner *
get_banner (Fixture    *fixture,
            const char *name)
{
  return ADW_BANNER (gtk_widget_get_template_child (fixture->page, HON_TYPE_COMPARE_PAGE, name));
}

static gboolean
is_told_unsaved (gpointer data)
{
  return adw_banner_get_revealed (get_banner (data, "unsaved_banner"));
}

static gboolean
is_not_told_unsaved (gpointer data)
{
  return !is_told_unsaved (data);
}

static void
recent_changed_cb (gboolean *is_written)
{
  *is_written = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* Fills the disk, once the list of recent files is written that is being. */
static void
fill_disk (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  gboolean is_written = FALSE;
  gulong id = g_signal_connect_data (manager, "changed", G_CALLBACK (recent_changed_cb), &is_written, NULL,
                                     G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  gtk_recent_manager_add_item (manager, "file:///nowhere.honoraires");
  fixture_wait_for (is_true, &is_written);
  g_signal_handler_disconnect (manager, id);
  hon_test_disk_fill (100);
}

/* Closes the dialog on show, which says a text. */
static void
assert_alert (Fixture    *fixture,
              const char *heading,
              const char *text)
{
  AdwDialog *dialog;

  while ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, heading);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), text));
  adw_dialog_force_close (dialog);
  fixture_settle ();
}

static void
told_cb (HonAnnouncer  *announcer,
         const char    *text,
         gboolean       is_error,
         char         **told)
{
  if (is_error)
    g_set_str (told, text);
}

static gboolean
has_told (gpointer data)
{
  return *(char **) data != NULL;
}

/* A full disk is told, aloud as well, and no other document is opened over the changes. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  g_auto (Document) document = write_document (document_text);
  g_auto (Document) other = write_document (document_text);
  g_autofree char *told = NULL;

  g_signal_connect (hon_announcer_of (fixture->page), "told", G_CALLBACK (told_cb), &told);
  open_document (fixture, document.file);
  fill_disk ();
  fixture_type (get_name_row (fixture), "Another");
  fixture_wait_for (is_told_unsaved, fixture);
  fixture_wait_for (has_told, &told);
  g_assert_cmpstr (told, ==, adw_banner_get_title (get_banner (fixture, "unsaved_banner")));
  g_assert_nonnull (strstr (told, "Mes situations.honoraires"));
  g_signal_emit_by_name (get_banner (fixture, "unsaved_banner"), "button-clicked");
  assert_alert (fixture, "Document", told);

  hon_compare_page_open (HON_COMPARE_PAGE (fixture->page), other.file);
  assert_alert (fixture, "Document Not Saved", "Mes situations.honoraires");
  assert_file (fixture, document.file);
  hon_test_disk_free ();
  fixture_wait_for (is_not_told_unsaved, fixture);
  g_assert_true (file_has (document.file, "Another"));
}

static gboolean
is_late (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *) data;
}

/* A document that is left while it cannot be saved is told once, and stays as it is from then on, unless it is
 * brought back.
 */
static void
test_full_at_leaving (Fixture       *fixture,
                      gconstpointer  action)
{
  g_auto (Document) document = write_document (document_text);
  g_autofree char *text = NULL;
  gint64 end;

  open_document (fixture, document.file);
  fill_disk ();
  fixture_type (get_name_row (fixture), "Another");
  gtk_widget_activate_action (fixture->page, action, NULL);
  assert_alert (fixture, "Document Not Saved", "Mes situations.honoraires");
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  assert_file (fixture, NULL);

  hon_test_disk_free ();
  /* Longer than changes wait. */
  end = g_get_monotonic_time () + G_USEC_PER_SEC;
  fixture_wait_for (is_late, &end);
  text = read_file (document.file);
  g_assert_cmpstr (text, ==, document_text);
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  assert_file (fixture, document.file);
  reopen_page (fixture);
  g_assert_true (file_has (document.file, "Another"));
}

/* Changes that no document has are not hidden by it at the next start. */
static void
test_full_until_end (Fixture       *fixture,
                     gconstpointer  data)
{
  g_auto (Document) document = write_document (document_text);

  open_document (fixture, document.file);
  fill_disk ();
  fixture_type (get_name_row (fixture), "Another");
  fixture_page_close (fixture);
  hon_test_disk_free ();
  fixture_page_open (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_name_row (fixture))), ==, "Another");
  assert_file (fixture, NULL);
}

/* A document that is gone at the next start, or has become what cannot be read to its end, is told; the situations
 * are there.
 */
static void
test_gone (Fixture       *fixture,
           gconstpointer  is_pipe)
{
  g_auto (Document) document = write_document (document_text);

  open_document (fixture, document.file);
  fixture_page_close (fixture);
  g_assert_true (g_file_delete (document.file, NULL, NULL));
  if (is_pipe != NULL)
    g_assert_no_errno (mkfifo (g_file_peek_path (document.file), 0600));
  fixture_page_open (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  assert_file (fixture, NULL);
  g_assert_true (adw_banner_get_revealed (get_banner (fixture, "unread_banner")));
  g_signal_emit_by_name (get_banner (fixture, "unread_banner"), "button-clicked");
  assert_alert (fixture, "Document", "Mes situations.honoraires");
}

/* What is no document is told, and nothing changes. */
static void
test_no_document (Fixture       *fixture,
                  gconstpointer  data)
{
  g_auto (Document) document = write_document ("{ \"format\": \"honoraires\", \"version\": 9 }");
  g_autoptr (HonCareer) career = make_career (HON_SECTOR_S1, 0);

  add (fixture, career);
  hon_compare_page_open (HON_COMPARE_PAGE (fixture->page), document.file);
  assert_alert (fixture, "Document Not Opened", "newer Honoraires");
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  assert_file (fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/compare-page/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/compare-page/results", Fixture, NULL, set_up, test_results, tear_down);
  g_test_add ("/compare-page/household", Fixture, NULL, set_up, test_household, tear_down);
  g_test_add ("/compare-page/difference", Fixture, NULL, set_up, test_difference, tear_down);
  g_test_add ("/compare-page/lines", Fixture, NULL, set_up, test_lines, tear_down);
  g_test_add ("/compare-page/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/compare-page/first", Fixture, NULL, set_up, test_first, tear_down);
  g_test_add ("/compare-page/rename", Fixture, NULL, set_up, test_rename, tear_down);
  g_test_add ("/compare-page/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/compare-page/identity", Fixture, NULL, set_up, test_identity, tear_down);
  g_test_add ("/compare-page/too-few", Fixture, NULL, set_up, test_too_few, tear_down);
  g_test_add ("/compare-page/forget", Fixture, NULL, set_up, test_forget, tear_down);
  g_test_add ("/compare-page/document", Fixture, NULL, set_up, test_document, tear_down);
  g_test_add ("/compare-page/undo-document", Fixture, NULL, set_up, test_undo_document, tear_down);
  g_test_add ("/compare-page/add-to-document", Fixture, NULL, set_up, test_add_to_document, tear_down);
  g_test_add ("/compare-page/undo-in-document", Fixture, NULL, set_up, test_undo_in_document, tear_down);
  g_test_add ("/compare-page/undo-leaving", Fixture, NULL, set_up, test_undo_leaving, tear_down);
  g_test_add ("/compare-page/save-as", Fixture, NULL, set_up, test_save_as, tear_down);
  g_test_add ("/compare-page/open-again", Fixture, NULL, set_up, test_open_again, tear_down);
  g_test_add ("/compare-page/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/compare-page/full-at-closing", Fixture, "compare.close", set_up, test_full_at_leaving, tear_down);
  g_test_add ("/compare-page/full-at-new", Fixture, "compare.new", set_up, test_full_at_leaving, tear_down);
  g_test_add ("/compare-page/full-until-end", Fixture, NULL, set_up, test_full_until_end, tear_down);
  g_test_add ("/compare-page/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/compare-page/gone/pipe", Fixture, GUINT_TO_POINTER (1), set_up, test_gone, tear_down);
  g_test_add ("/compare-page/no-document", Fixture, NULL, set_up, test_no_document, tear_down);

  return fixture_run ();
}
