/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-amount-row.h"
#include "hon-chart-view.h"
#include "hon-choice-row.h"
#include "hon-composition-chart.h"
#include "hon-date-row.h"
#include "hon-explanation-dialog.h"
#include "hon-format.h"
#include "hon-goal-group.h"
#include "hon-income-words.h"
#include "hon-simulator-page.h"
#include "hon-table-view.h"
#include "hon-test-inputs.h"
#include "pages-fixture.h"

typedef FixturePage Fixture;

static gboolean
has_answer (gpointer data)
{
  return *gtk_label_get_label (GTK_LABEL (fixture_find (GTK_WIDGET (data), GTK_TYPE_LABEL, "title-1"))) != '\0';
}

static void
open_page (Fixture *fixture)
{
  fixture_page_open (fixture);
  fixture_wait_for (has_answer, fixture->page);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_page_set_up (fixture, HON_TYPE_SIMULATOR_PAGE, "simulator");
  open_page (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_page_tear_down (fixture);
}

typedef struct
{
  GtkWidget  *root;
  GType       type;
  const char *text;
  GtkWidget  *found;
} Search;

static gboolean
is_found (gpointer data)
{
  Search *search = data;

  search->found = fixture_find (search->root, search->type, search->text);
  if (search->found == NULL)
    fixture_scroll (search->root);

  return search->found != NULL;
}

/* Finds something on the page; parts of it are made once they are in sight. */
static GtkWidget *
find (Fixture    *fixture,
      GType       type,
      const char *text)
{
  Search search = { fixture->page, type, text, NULL };

  fixture_wait_for (is_found, &search);

  return search.found;
}

static const char *
get_amount (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (find (fixture, GTK_TYPE_LABEL, "title-1")));
}

static gboolean
shows_amount (gpointer data)
{
  const char **expected = data;

  return strcmp (gtk_label_get_label (GTK_LABEL (expected[0])), expected[1]) == 0;
}

/* Waits for the answer that the engine has for these receipts. */
static void
wait_for_answer (Fixture       *fixture,
                 HonSectorKind  sector,
                 gint64         receipts)
{
  g_autoptr (HonIncome) income = fixture_new_income (fixture->catalogue, sector, receipts);
  g_autofree char *net = hon_format_money (hon_income_get_result (income)->net, HON_MONEY_EUROS);
  gpointer expected[] = { find (fixture, GTK_TYPE_LABEL, "title-1"), net };

  fixture_wait_for (shows_amount, expected);
}

static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (HonIncome) income = fixture_new_income (fixture->catalogue, HON_SECTOR_S1, 15000000);
  const HonIncomeResult *result = hon_income_get_result (income);
  g_autofree char *receipts = hon_format_money (result->receipts, HON_MONEY_EUROS);
  g_autofree char *net = hon_format_money (result->net, HON_MONEY_EUROS);
  g_autofree char *month = hon_format_money (result->net / 12, HON_MONEY_EUROS);
  g_autofree char *taken_over = hon_format_money (result->taken_over, HON_MONEY_EUROS);
  g_autofree char *sentence =
    g_strdup_printf ("Of %s of fees you keep %s after expenses, contributions and income tax: %s a month.",
                     receipts, net, month);
  g_autofree char *other =
    g_strdup_printf ("The health insurance pays a further %s of contributions in your place.", taken_over);

  g_assert_cmpint (result->net, >=, 8308350);
  g_assert_cmpint (result->net, <, 8308450);
  g_assert_cmpstr (get_amount (fixture), ==, net);
  find (fixture, GTK_TYPE_LABEL, sentence);
  find (fixture, GTK_TYPE_LABEL, other);
}

/* Results follow every input, and come from one statement. */
static void
test_inputs (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *receipts = find (fixture, HON_TYPE_AMOUNT_ROW, "Fees Received in the Year");
  GtkWidget *sector = find (fixture, ADW_TYPE_COMBO_ROW, "Sector");
  g_autoptr (HonIncome) expected = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;

  for (const char *p = "123456"; *p != '\0'; p++)
    {
      g_autofree char *text = g_strndup ("123456", 7 - strlen (p));

      fixture_type (receipts, text);
      wait_for_answer (fixture, HON_SECTOR_S1, g_ascii_strtoll (text, NULL, 10) * 100);
    }

  adw_combo_row_set_selected (ADW_COMBO_ROW (sector), 3);
  wait_for_answer (fixture, HON_SECTOR_NC, 12345600);
  g_assert_false (gtk_widget_get_visible (find (fixture, HON_TYPE_AMOUNT_ROW, "Of Which Overruns")));
  adw_combo_row_set_selected (ADW_COMBO_ROW (sector), 1);
  wait_for_answer (fixture, HON_SECTOR_S2, 12345600);
  g_assert_true (gtk_widget_get_visible (find (fixture, HON_TYPE_AMOUNT_ROW, "Of Which Overruns")));

  expected = fixture_new_income (fixture->catalogue, HON_SECTOR_S2, 12345600);
  wanted = hon_table_to_csv (hon_income_get_table (expected));
  found = hon_table_to_csv (fixture_get_table (fixture->page));
  g_assert_cmpstr (found, ==, wanted);
}

/* Until another year is chosen it is the last one, whichever that is. */
static void
test_year (Fixture       *fixture,
           gconstpointer  data)
{
  AdwComboRow *row = ADW_COMBO_ROW (find (fixture, ADW_TYPE_COMBO_ROW, "Year"));
  guint n = g_list_model_get_n_items (adw_combo_row_get_model (row));
  guint n_years;
  const int *years = hon_catalogue_get_years (fixture->catalogue, &n_years);

  g_assert_cmpuint (n, ==, n_years);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, n - 1);
  g_assert_cmpint (g_settings_get_int (fixture->inputs, "year"), ==, HON_INPUT_NONE);
  adw_combo_row_set_selected (row, 0);
  g_assert_cmpint (g_settings_get_int (fixture->inputs, "year"), ==, years[0]);
  adw_combo_row_set_selected (row, n - 1);
  g_assert_cmpint (g_settings_get_int (fixture->inputs, "year"), ==, HON_INPUT_NONE);
  g_settings_set_int (fixture->inputs, "year", years[0]);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
}

static gboolean
has_rows (gpointer data)
{
  return fixture_find (data, GTK_TYPE_TREE_EXPANDER, NULL) != NULL;
}

/* Amounts of the statement are those of a year or of a month. */
static void
test_period (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *statement = find (fixture, HON_TYPE_TABLE_VIEW, NULL);
  HonTableRow *net = hon_table_find (fixture_get_table (statement), "revenu-net");
  AdwToggleGroup *toggles = ADW_TOGGLE_GROUP (find (fixture, ADW_TYPE_TOGGLE_GROUP, NULL));
  g_autofree char *year = hon_table_row_dup_text (net, HON_INCOME_COLUMN_DUE, 1);
  g_autofree char *month = hon_table_row_dup_text (net, HON_INCOME_COLUMN_DUE, 12);
  g_autofree char *period = NULL;

  fixture_wait_for (has_rows, statement);
  g_assert_nonnull (fixture_find (statement, GTK_TYPE_LABEL, year));
  adw_toggle_group_set_active_name (toggles, "month");
  fixture_settle ();
  g_assert_nonnull (fixture_find (statement, GTK_TYPE_LABEL, month));
  period = g_settings_get_string (fixture->inputs, "period");
  g_assert_cmpstr (period, ==, "month");

  g_settings_set_string (fixture->inputs, "period", "year");
  fixture_settle ();
  g_assert_cmpstr (adw_toggle_group_get_active_name (toggles), ==, "year");
  g_assert_nonnull (fixture_find (statement, GTK_TYPE_LABEL, year));
}

/* Every line opens its explanation. */
static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *statement = find (fixture, HON_TYPE_TABLE_VIEW, NULL);
  GtkColumnView *table = GTK_COLUMN_VIEW (fixture_find (statement, GTK_TYPE_COLUMN_VIEW, NULL));
  GListModel *rows;

  fixture_wait_for (has_rows, statement);
  rows = G_LIST_MODEL (gtk_column_view_get_model (table));
  g_assert_cmpuint (g_list_model_get_n_items (rows), >, 20);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) item = g_list_model_get_item (rows, i);
      g_autoptr (HonTableRow) row = gtk_tree_list_row_get_item (item);
      g_autoptr (HonExplanation) explanation = NULL;
      AdwDialog *dialog;

      g_signal_emit_by_name (table, "activate", i);
      dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
      g_assert_true (HON_IS_EXPLANATION_DIALOG (dialog));
      g_object_get (dialog, "explanation", &explanation, NULL);
      g_assert_cmpstr (hon_record_get_id (HON_RECORD (hon_explanation_get_info (explanation))), ==, hon_table_row_get_id (row));
      adw_dialog_force_close (dialog);
      fixture_settle ();
      g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
    }
}

/* A threshold opens what it is one of. */
static void
test_threshold (Fixture       *fixture,
                gconstpointer  data)
{
  GListModel *notices;
  g_autoptr (HonIncome) income = fixture_new_income (fixture->catalogue, HON_SECTOR_S1, 16300000);
  g_autoptr (HonRemark) threshold = NULL;
  g_autoptr (HonExplanation) explanation = NULL;
  AdwDialog *dialog;

  fixture_type (find (fixture, HON_TYPE_AMOUNT_ROW, "Fees Received in the Year"), "163000");
  wait_for_answer (fixture, HON_SECTOR_S1, 16300000);
  notices = hon_income_list_notices (income);
  threshold = g_list_model_get_item (notices, 0);
  g_object_unref (notices);
  g_assert_nonnull (strstr (hon_remark_get_title (threshold), "PASS"));
  g_assert_true (gtk_widget_activate (find (fixture, ADW_TYPE_ACTION_ROW, hon_remark_get_title (threshold))));
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (HON_IS_EXPLANATION_DIALOG (dialog));
  g_object_get (dialog, "explanation", &explanation, NULL);
  g_assert_cmpstr (hon_record_get_id (HON_RECORD (hon_explanation_get_info (explanation))), ==,
                   "allocations-familiales");
  adw_dialog_force_close (dialog);
  fixture_settle ();
}

static void
test_chart (Fixture       *fixture,
            gconstpointer  data)
{
  GListModel *sectors = hon_catalogue_get_list (fixture->catalogue, HON_RECORDS_SECTORS);
  HonCompositionChart *chart;
  const char *subtitle, *credits;
  GListModel *bars;

  chart = HON_COMPOSITION_CHART (hon_chart_view_get_chart (HON_CHART_VIEW (find (fixture, HON_TYPE_CHART_VIEW,
                                                                                 NULL))));
  bars = hon_composition_chart_get_bars (chart);
  g_assert_cmpuint (g_list_model_get_n_items (bars), ==, 4);
  g_assert_cmpuint (fixture_get_selected (GTK_WIDGET (chart)), ==, 0);

  for (guint i = 0; i < g_list_model_get_n_items (bars); i++)
    {
      g_autoptr (HonChartBar) bar = g_list_model_get_item (bars, i);
      g_autoptr (HonSector) sector = g_list_model_get_item (sectors, i);
      g_autoptr (HonIncome) income =
        fixture_new_income (fixture->catalogue, hon_sector_get_kind (sector), 15000000);

      g_assert_cmpstr (hon_chart_bar_get_label (bar), ==, hon_sector_get_label (sector));
      g_assert_cmpfloat_with_epsilon (hon_chart_bar_find_part (bar, "net")->value,
                                      hon_income_get_result (income)->net / 100.0, 0.005);
      g_assert_cmpfloat_with_epsilon (hon_chart_bar_get_total (bar), 150000, 0.005);
    }

  /* It can be published as it is: for what, from where, until when. */
  subtitle = hon_chart_get_subtitle (HON_CHART (chart));
  g_assert_true (g_str_has_prefix (subtitle, "Euros in 2026, for 150000"));
  credits = hon_chart_get_credits (HON_CHART (chart));
  g_assert_nonnull (strstr (credits, "Urssaf, "));
  g_assert_nonnull (strstr (credits, "CARMF"));
  g_assert_nonnull (strstr (credits, "were checked up to "));

  /* A bar that is activated becomes the sector. */
  g_signal_emit_by_name (chart, "bar-activated", 2);
  wait_for_answer (fixture, HON_SECTOR_S2_OPTAM, 15000000);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find (fixture, ADW_TYPE_COMBO_ROW, "Sector"))),
                    ==, 2);
  g_assert_cmpuint (fixture_get_selected (GTK_WIDGET (chart)), ==, 2);
}

/* What cannot be true is told at its row; the last results stay, dimmed, until it is mended. */
static void
test_invalid (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *receipts = find (fixture, HON_TYPE_AMOUNT_ROW, "Fees Received in the Year");
  GtkWidget *overruns = find (fixture, HON_TYPE_AMOUNT_ROW, "Of Which Overruns");
  GtkWidget *amount = find (fixture, GTK_TYPE_LABEL, "title-1");
  GtkWidget *statement = find (fixture, HON_TYPE_TABLE_VIEW, NULL);
  GtkWidget *why = find (fixture, GTK_TYPE_LABEL, "Figures of before: a field is not right yet.");
  g_autofree char *before = g_strdup (get_amount (fixture));

  fixture_type (overruns, "150000");
  fixture_settle ();
  g_assert_true (gtk_widget_is_sensitive (amount));

  /* More overruns than fees. */
  fixture_type (receipts, "100000");
  fixture_settle ();
  g_assert_false (gtk_widget_is_sensitive (amount));
  g_assert_false (gtk_widget_is_sensitive (statement));
  g_assert_true (gtk_widget_get_visible (why));
  g_assert_true (gtk_widget_has_css_class (overruns, "error"));

  fixture_type (overruns, "0");
  wait_for_answer (fixture, HON_SECTOR_S1, 10000000);
  g_assert_true (gtk_widget_is_sensitive (amount));
  g_assert_true (gtk_widget_is_sensitive (statement));
  g_assert_false (gtk_widget_get_visible (why));
  g_assert_false (gtk_widget_has_css_class (overruns, "error"));

  fixture_type (receipts, "150000");
  wait_for_answer (fixture, HON_SECTOR_S1, 15000000);
  g_assert_cmpstr (get_amount (fixture), ==, before);
}

/* Overruns that secteur 1 hardly allows are counted with, and said to be so where they are entered. */
static void
test_warning (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *overruns = find (fixture, HON_TYPE_AMOUNT_ROW, "Of Which Overruns");
  GtkWidget *sector = find (fixture, ADW_TYPE_COMBO_ROW, "Sector");

  adw_combo_row_set_selected (ADW_COMBO_ROW (sector), 0);
  fixture_settle ();
  g_assert_false (gtk_widget_has_css_class (overruns, "warning"));
  fixture_type (overruns, "10000");
  fixture_settle ();
  g_assert_true (gtk_widget_has_css_class (overruns, "warning"));
  g_assert_nonnull (strstr (fixture_get_remark (overruns), "secteur 1"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (sector), 1);
  fixture_settle ();
  g_assert_false (gtk_widget_has_css_class (overruns, "warning"));
}

static void
test_reset (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *receipts = find (fixture, HON_TYPE_AMOUNT_ROW, "Fees Received in the Year");
  GtkWidget *start = find (fixture, HON_TYPE_DATE_ROW, NULL);
  GtkWidget *couple = find (fixture, ADW_TYPE_SWITCH_ROW, "Taxed as a Couple");
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (HonIncome) income = NULL;
  g_autofree char *changed = NULL;
  gpointer expected[2] = { find (fixture, GTK_TYPE_LABEL, "title-1"), NULL };

  g_object_set (practice, "receipts", (gint64) 20000000, NULL);
  g_object_set (practice, "start", hon_date_new (2020, 7, 1), NULL);
  g_object_set (practice, "couple", TRUE, NULL);
  income = hon_income_new (fixture->catalogue, practice, NULL);
  changed = hon_format_money (hon_income_get_result (income)->net, HON_MONEY_EUROS);
  expected[1] = changed;

  fixture_type (receipts, "200000");
  fixture_type (start, "01/07/2020");
  adw_switch_row_set_active (ADW_SWITCH_ROW (couple), TRUE);
  fixture_wait_for (shows_amount, expected);

  gtk_widget_activate_action (fixture->page, "page.reset", NULL);
  wait_for_answer (fixture, HON_SECTOR_S1, 15000000);
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (couple)));
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (start)), ==, hon_date_new (2015, 1, 1));

  g_signal_emit_by_name (fixture_find (fixture->window, GTK_TYPE_BUTTON, "Undo"), "clicked");
  fixture_wait_for (shows_amount, expected);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (receipts)), ==, 20000000);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (start)), ==, hon_date_new (2020, 7, 1));
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (couple)));
}

/* What another page knows becomes the situation of the reader, and the rest stays; all of it comes back. */
static void
test_take (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GVariant) taken = g_variant_ref_sink (
    g_variant_new_parsed ("{'sector': <int64 1>, 'receipts': <int64 18000000>, 'other-expenses': <int64 2000000>}"));

  g_settings_set_boolean (fixture->situation, "couple", TRUE);
  g_settings_set_int (fixture->inputs, "year", 2025);
  hon_page_take (HON_PAGE (fixture->page), taken);
  fixture_settle ();
  g_assert_nonnull (fixture_find (fixture->window, GTK_TYPE_LABEL, "Carried over: sector, fees, expenses"));
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (find (fixture, HON_TYPE_AMOUNT_ROW,
                                                                 "Expenses, Without Contributions"))), ==, 2000000);
  g_assert_true (g_settings_get_boolean (fixture->situation, "couple"));
  g_assert_cmpint (g_settings_get_int (fixture->inputs, "year"), ==, 2025);

  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  g_assert_cmpint (g_settings_get_int64 (fixture->situation, "receipts"), ==, 15000000);
  g_assert_cmpint (g_settings_get_int64 (fixture->situation, "other-expenses"), ==, 0);

  /* What was changed since is not lost to an undo that comes late. */
  hon_page_take (HON_PAGE (fixture->page), taken);
  g_settings_set_int (fixture->situation, "children", 2);
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  g_assert_cmpint (g_settings_get_int (fixture->situation, "children"), ==, 2);
  g_assert_cmpint (g_settings_get_int64 (fixture->situation, "other-expenses"), ==, 2000000);
}

/* Where another page knows only part, it is told what is still that of an example. */
static void
test_handover (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GVariant) sector = g_variant_ref_sink (g_variant_new_parsed ("{'sector': <int64 1>}"));
  AdwBanner *banner = ADW_BANNER (gtk_widget_get_ancestor (find (fixture, GTK_TYPE_BUTTON, "Enter Yours"), ADW_TYPE_BANNER));

  hon_page_take (HON_PAGE (fixture->page), sector);
  fixture_settle ();
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_true (g_str_has_prefix (adw_banner_get_title (banner), "Fees are still"));
  g_settings_set_int64 (fixture->situation, "receipts", 20000000);
  fixture_settle ();
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_true (g_str_has_prefix (adw_banner_get_title (banner), "There are no expenses"));
  g_settings_set_int64 (fixture->situation, "rent", 3000000);
  fixture_settle ();
  g_assert_false (adw_banner_get_revealed (banner));
}

/* The lines of the expenses are not lost to one amount. */
static void
test_expenses (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *row = find (fixture, HON_TYPE_AMOUNT_ROW, "Expenses, Without Contributions");

  g_settings_set_int64 (fixture->situation, "rent", 1200000);
  fixture_settle ();
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 1200000);
  fixture_type (row, "2");
  fixture_settle ();
  g_assert_false (hon_typed_row_is_valid (HON_TYPED_ROW (row)));
  fixture_type (row, "20000");
  fixture_settle ();
  g_assert_cmpint (g_settings_get_int64 (fixture->situation, "rent"), ==, 1200000);
  g_assert_cmpint (g_settings_get_int64 (fixture->situation, "other-expenses"), ==, 800000);
}

/* An opening after the last year that is known brings its first whole year, by the rules of that one. */
static void
test_projection (Fixture       *fixture,
                 gconstpointer  data)
{
  AdwComboRow *row = ADW_COMBO_ROW (find (fixture, ADW_TYPE_COMBO_ROW, "Year"));
  guint n_years;
  const int *years = hon_catalogue_get_years (fixture->catalogue, &n_years);
  g_autofree char *whole = g_strdup_printf ("%d", years[n_years - 1] + 3);

  g_settings_set_int (fixture->situation, "opening", hon_date_new (years[n_years - 1] + 2, 3, 1));
  fixture_settle ();
  g_assert_cmpstr (hon_choice_row_get_value (HON_CHOICE_ROW (row)), ==, whole);
  g_assert_nonnull (fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, "A projection"));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, n_years + 1);

  /* Another year can be chosen, and that one again. */
  adw_combo_row_set_selected (row, n_years - 1);
  g_assert_cmpint (g_settings_get_int (fixture->inputs, "year"), ==, years[n_years - 1]);
  adw_combo_row_set_selected (row, n_years);
  g_assert_cmpint (g_settings_get_int (fixture->inputs, "year"), ==, HON_INPUT_NONE);
}

/* What an earlier version kept of the simulator alone. */
static void
test_earlier (void)
{
  Fixture fixture;

  /* The first years have nothing of the reader's: all of it is taken over. */
  fixture_page_set_up (&fixture, HON_TYPE_SIMULATOR_PAGE, "simulator");
  g_settings_set_enum (fixture.inputs, "sector", HON_SECTOR_S2);
  g_settings_set_uint (fixture.inputs, "children", 2);
  g_settings_set_int64 (fixture.inputs, "expenses", 4000000);
  g_settings_set_int64 (fixture.situation, "partner-income", 3000000);
  open_page (&fixture);
  g_assert_cmpint (g_settings_get_enum (fixture.situation, "sector"), ==, HON_SECTOR_S2);
  g_assert_cmpint (g_settings_get_int (fixture.situation, "children"), ==, 2);
  g_assert_cmpint (g_settings_get_int64 (fixture.situation, "other-expenses"), ==, 4000000);
  g_assert_cmpint (g_settings_get_int64 (fixture.situation, "partner-income"), ==, 3000000);
  g_assert_null (g_settings_get_user_value (fixture.inputs, "sector"));
  g_assert_null (fixture_find (fixture.window, GTK_TYPE_BUTTON, "Undo"));
  tear_down (&fixture, NULL);

  /* Both have something: one is shown, and the other can be had. */
  fixture_page_set_up (&fixture, HON_TYPE_SIMULATOR_PAGE, "simulator");
  g_settings_set_int64 (fixture.inputs, "receipts", 20000000);
  g_settings_set_boolean (fixture.inputs, "couple", TRUE);
  g_settings_set_int64 (fixture.situation, "receipts", 21000000);
  open_page (&fixture);
  g_assert_cmpint (g_settings_get_int64 (fixture.situation, "receipts"), ==, 21000000);
  g_assert_true (g_settings_get_boolean (fixture.situation, "couple"));
  g_assert_true (gtk_widget_activate_action (fixture.page, "page.undo", NULL));
  g_assert_cmpint (g_settings_get_int64 (fixture.situation, "receipts"), ==, 20000000);
  g_assert_true (g_settings_get_boolean (fixture.situation, "couple"));
  tear_down (&fixture, NULL);

  /* Only once. */
  fixture_page_set_up (&fixture, HON_TYPE_SIMULATOR_PAGE, "simulator");
  g_settings_set_int64 (fixture.situation, "receipts", 21000000);
  open_page (&fixture);
  g_assert_null (fixture_find (fixture.window, GTK_TYPE_BUTTON, "Undo"));
  tear_down (&fixture, NULL);
}

static void
test_remember (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 wanted;

  fixture_type (find (fixture, HON_TYPE_AMOUNT_ROW, "Fees Received in the Year"), "200000");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (fixture, ADW_TYPE_COMBO_ROW, "Sector")), 1);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (find (fixture, ADW_TYPE_TOGGLE_GROUP, NULL)), "month");
  g_object_set (find (fixture, HON_TYPE_GOAL_GROUP, NULL), "wanted", (gint64) 7000000, NULL);
  g_assert_cmpint (g_settings_get_int64 (fixture->situation, "receipts"), ==, 20000000);
  g_assert_cmpint (g_settings_get_enum (fixture->situation, "sector"), ==, HON_SECTOR_S2);
  g_assert_cmpint (g_settings_get_int64 (fixture->inputs, "wanted"), ==, 7000000);

  fixture_page_close (fixture);
  open_page (fixture);
  wait_for_answer (fixture, HON_SECTOR_S2, 20000000);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (find (fixture, HON_TYPE_AMOUNT_ROW,
                                                                   "Fees Received in the Year"))),
                   ==, 20000000);
  g_object_get (find (fixture, HON_TYPE_GOAL_GROUP, NULL), "wanted", &wanted, NULL);
  g_assert_cmpint (wanted, ==, 7000000);
}

static void
test_forget (Fixture       *fixture,
             gconstpointer  data)
{
  g_settings_set_boolean (fixture->settings, "remember-inputs", FALSE);
  fixture_type (find (fixture, HON_TYPE_AMOUNT_ROW, "Fees Received in the Year"), "200000");
  wait_for_answer (fixture, HON_SECTOR_S1, 20000000);
  g_assert_null (g_settings_get_user_value (fixture->situation, "receipts"));

  /* Turned on again, what is on screen is what is kept. */
  g_settings_set_boolean (fixture->settings, "remember-inputs", TRUE);
  g_assert_cmpint (g_settings_get_int64 (fixture->situation, "receipts"), ==, 20000000);
  wait_for_answer (fixture, HON_SECTOR_S1, 20000000);

  g_settings_set_boolean (fixture->settings, "remember-inputs", FALSE);
  fixture_reset_settings (fixture->inputs);
  fixture_reset_settings (fixture->situation);
  fixture_page_close (fixture);
  open_page (fixture);
  wait_for_answer (fixture, HON_SECTOR_S1, 15000000);
}

static void
test_problem (void)
{
  Fixture fixture;
  AdwBanner *banner;

  fixture_write_overlay ("taxation.json", "{ \"dataset\": ");
  set_up (&fixture, NULL);
  banner = ADW_BANNER (find (&fixture, ADW_TYPE_BANNER, NULL));
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_nonnull (strstr (adw_banner_get_title (banner), "taxation.json"));

  /* The shipped data stay in force. */
  wait_for_answer (&fixture, HON_SECTOR_S1, 15000000);

  fixture_write_overlay ("taxation.json", NULL);
  g_assert_true (hon_catalogue_load (fixture.catalogue, NULL, NULL));
  fixture_settle ();
  g_assert_false (adw_banner_get_revealed (banner));
  tear_down (&fixture, NULL);
}

static gboolean
is_own_banner (gpointer data)
{
  GtkWidget *banner = fixture_find (GTK_WIDGET (data), ADW_TYPE_BANNER, "Unpublished figures: own data “contributions.json”.");

  return banner != NULL && adw_banner_get_revealed (ADW_BANNER (banner));
}

/* What the reader lays over the law is said above the figures that rest on it. */
static void
test_own_data (void)
{
  Fixture fixture = { NULL, };
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (GBytes) bytes = hon_dataset_dup_bytes (hon_catalogue_find_dataset (catalogue, "contributions"));
  gsize size;
  const char *shipped = g_bytes_get_data (bytes, &size);
  g_autoptr (GString) text = g_string_new_len (shipped, (gssize) size);

  g_assert_cmpuint (g_string_replace (text, "\"value\": 48060", "\"value\": 48061", 1), ==, 1);
  fixture_write_overlay ("contributions.json", text->str);
  set_up (&fixture, NULL);
  fixture_wait_for (is_own_banner, fixture.page);
  g_assert_nonnull (find (&fixture, GTK_TYPE_LABEL, "Vocational training (CFP) (own data “contributions.json”)"));

  fixture_write_overlay ("contributions.json", NULL);
  g_assert_true (hon_catalogue_load (fixture.catalogue, NULL, NULL));
  fixture_settle ();
  g_assert_false (is_own_banner (fixture.page));
  tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/simulator-page/answer", Fixture, NULL, set_up, test_answer, tear_down);
  g_test_add ("/simulator-page/inputs", Fixture, NULL, set_up, test_inputs, tear_down);
  g_test_add ("/simulator-page/year", Fixture, NULL, set_up, test_year, tear_down);
  g_test_add ("/simulator-page/period", Fixture, NULL, set_up, test_period, tear_down);
  g_test_add ("/simulator-page/lines", Fixture, NULL, set_up, test_lines, tear_down);
  g_test_add ("/simulator-page/threshold", Fixture, NULL, set_up, test_threshold, tear_down);
  g_test_add ("/simulator-page/chart", Fixture, NULL, set_up, test_chart, tear_down);
  g_test_add ("/simulator-page/invalid", Fixture, NULL, set_up, test_invalid, tear_down);
  g_test_add ("/simulator-page/warning", Fixture, NULL, set_up, test_warning, tear_down);
  g_test_add ("/simulator-page/reset", Fixture, NULL, set_up, test_reset, tear_down);
  g_test_add ("/simulator-page/take", Fixture, NULL, set_up, test_take, tear_down);
  g_test_add ("/simulator-page/handover", Fixture, NULL, set_up, test_handover, tear_down);
  g_test_add ("/simulator-page/expenses", Fixture, NULL, set_up, test_expenses, tear_down);
  g_test_add ("/simulator-page/projection", Fixture, NULL, set_up, test_projection, tear_down);
  g_test_add_func ("/simulator-page/earlier", test_earlier);
  g_test_add ("/simulator-page/remember", Fixture, NULL, set_up, test_remember, tear_down);
  g_test_add ("/simulator-page/forget", Fixture, NULL, set_up, test_forget, tear_down);
  g_test_add_func ("/simulator-page/problem", test_problem);
  g_test_add_func ("/simulator-page/own-data", test_own_data);

  return fixture_run ();
}
