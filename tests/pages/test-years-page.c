/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-amount-row.h"
#include "hon-chart-view.h"
#include "hon-choice-row.h"
#include "hon-date-row.h"
#include "hon-explanation-dialog.h"
#include "hon-row-dialog.h"
#include "hon-table-view.h"
#include "hon-practice.h"
#include "hon-test-inputs.h"
#include "hon-time-chart.h"
#include "hon-years-page.h"
#include "hon-years-words.h"
#include "pages-fixture.h"

typedef FixturePage Fixture;

static GtkWidget *
get_answer (Fixture *fixture)
{
  return fixture_find (fixture->page, GTK_TYPE_LABEL, "title-1");
}

static gboolean
has_answer (gpointer data)
{
  return *gtk_label_get_label (GTK_LABEL (get_answer (data))) != '\0';
}

static void
open_page (Fixture *fixture)
{
  fixture_page_open (fixture);
  fixture_wait_for (has_answer, fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_page_set_up (fixture, HON_TYPE_YEARS_PAGE, "years");
  open_page (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_page_tear_down (fixture);
}

static GtkWidget *
find (Fixture    *fixture,
      GType       type,
      const char *text)
{
  GtkWidget *found = fixture_find (fixture->page, type, text);

  g_assert_nonnull (found);

  return found;
}

/* A rheumatologist who opens in November 2027 in secteur 2, with a partner who earns. */
static HonCareer *
make_career (void)
{
  HonCareer *career = hon_career_new ();

  g_object_set (career,
                "opening", hon_date_new (2027, 11, 2),
                "sector", HON_SECTOR_S2,
                "receipts", (gint64) 18000000,
                "overruns", (gint64) 4153800,
                "other-expenses", (gint64) 5000000,
                "couple", TRUE,
                "partner-income", (gint64) 3000000,
                NULL);

  return career;
}

static void
type_career (Fixture *fixture)
{
  fixture_type (find (fixture, HON_TYPE_DATE_ROW, "Opening Day"), "02/11/2027");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (fixture, HON_TYPE_CHOICE_ROW, "Sector")), 1);
  fixture_type (find (fixture, HON_TYPE_AMOUNT_ROW, "Fees of a Whole Year"), "180000");
  fixture_type (find (fixture, HON_TYPE_AMOUNT_ROW, "Of Which Overruns"), "41538");
  fixture_type (find (fixture, HON_TYPE_AMOUNT_ROW, "Other Expenses"), "50000");
  adw_switch_row_set_active (ADW_SWITCH_ROW (find (fixture, ADW_TYPE_SWITCH_ROW, "Taxed as a Couple")), TRUE);
  fixture_type (find (fixture, HON_TYPE_AMOUNT_ROW, "Taxable Income of the Partner"), "30000");
}

typedef struct
{
  GtkWidget *label;
  char      *text; /* (owned) */
} Expected;

static gboolean
shows_text (gpointer data)
{
  Expected *expected = data;

  return g_str_equal (gtk_label_get_label (GTK_LABEL (expected->label)), expected->text);
}

/* Waits for the answer of these inputs. */
static HonYears *
wait_for_years (Fixture   *fixture,
                HonCareer *career)
{
  g_autoptr (GError) error = NULL;
  HonYears *years = hon_years_new (fixture->catalogue, career, &error);
  Expected expected;

  g_assert_no_error (error);
  expected = (Expected) { get_answer (fixture), hon_years_dup_answer (years) };
  fixture_wait_for (shows_text, &expected);
  g_free (expected.text);

  return years;
}

static void
check_table (HonTable *expected,
             HonTable *table)
{
  g_autofree char *wanted = hon_table_to_csv (expected);
  g_autofree char *found = hon_table_to_csv (table);

  g_assert_cmpstr (found, ==, wanted);
}

static HonTable *
get_table (Fixture    *fixture,
           const char *title)
{
  g_autoptr (HonTable) table = NULL;

  g_object_get (find (fixture, HON_TYPE_TABLE_VIEW, title), "table", &table, NULL);

  /* The view keeps it alive. */
  return table;
}

/* What is typed is what is computed, shown, and kept. */
static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (HonCareer) career = make_career ();
  g_autoptr (HonYears) years = NULL;
  const char *answer;

  type_career (fixture);
  years = wait_for_years (fixture, career);
  answer = gtk_label_get_label (GTK_LABEL (get_answer (fixture)));
  g_assert_nonnull (strstr (answer, "July 2028"));
  g_assert_nonnull (strstr (answer, "31"));
  check_table (hon_years_get_account (years), get_table (fixture, "What Is Due for Each Year"));
  check_table (hon_years_get_table (years), get_table (fixture, "What Comes In and Goes Out, Month by Month"));
  g_assert_cmpint (g_settings_get_int (fixture->inputs, "opening"), ==, hon_date_new (2027, 11, 2));
  g_assert_cmpint (g_settings_get_int64 (fixture->inputs, "partner-income"), ==, 3000000);

  fixture_page_close (fixture);
  open_page (fixture);
  g_object_unref (wait_for_years (fixture, career));
}

/* The chart begins with the month of the opening, and what was hidden stays so. */
static void
test_chart (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (HonCareer) career = make_career ();
  g_autoptr (HonYears) years = NULL;
  HonChartSeries *series;
  const HonChartPoint *points;
  HonChart *chart;
  gsize n_points;

  type_career (fixture);
  years = wait_for_years (fixture, career);
  series = fixture_get_series (fixture->page, 0);
  points = hon_chart_series_get_points (series, &n_points);
  g_assert_cmpuint (n_points, ==, 2 + 4 * 12);
  g_assert_cmpfloat (points[0].x, ==, hon_date_new (2027, 11, 1));
  for (gsize i = 0; i < n_points; i++)
    g_assert_cmpfloat_with_epsilon (points[i].y, hon_years_get_called (years, 10 + i) / 100.0, 0.005);

  chart = hon_chart_view_get_chart (HON_CHART_VIEW (find (fixture, HON_TYPE_CHART_VIEW, NULL)));
  g_assert_nonnull (strstr (hon_chart_get_subtitle (chart), "by the rules of 2026"));
  g_assert_nonnull (strstr (hon_chart_get_credits (chart), "were checked up to "));

  g_object_set (series, "visible", FALSE, NULL);
  g_object_set (career, "receipts", (gint64) 19000000, NULL);
  fixture_type (find (fixture, HON_TYPE_AMOUNT_ROW, "Fees of a Whole Year"), "190000");
  g_object_unref (wait_for_years (fixture, career));
  g_assert_false (hon_chart_series_get_visible (series));
  g_assert_true (fixture_get_series (fixture->page, 0) != series);
}

/* Every row opens its figures, and each of them how it came about. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  static const char * const titles[] = { "What Is Due for Each Year", "What Comes In and Goes Out, Month by Month" };

  for (gsize t = 0; t < G_N_ELEMENTS (titles); t++)
    {
      HonTable *table = get_table (fixture, titles[t]);
      GtkWidget *view = find (fixture, HON_TYPE_TABLE_VIEW, titles[t]);
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), 1);
      guint n = 0;

      for (guint column = 0; column < hon_table_get_n_columns (table); column++)
        {
          const HonColumn *of = hon_table_get_column (table, column);
          GtkWidget *figure;
          AdwDialog *dialog;

          if (of->name == NULL || of->title == NULL)
            continue;
          n++;
          g_signal_emit_by_name (view, "row-activated", row);
          dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
          g_assert_true (HON_IS_ROW_DIALOG (dialog));
          g_assert_nonnull (strstr (adw_dialog_get_title (dialog), hon_table_row_get_id (row)));
          figure = fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, of->title);
          g_assert_nonnull (figure);
          adw_action_row_activate (ADW_ACTION_ROW (figure));
          g_assert_true (HON_IS_EXPLANATION_DIALOG (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))));
          adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
          fixture_settle ();
          adw_dialog_force_close (dialog);
          fixture_settle ();
        }
      g_assert_cmpuint (n, >=, 7);
    }
}

static gboolean
has_short_name (gpointer data)
{
  return fixture_find (data, GTK_TYPE_LABEL, "2027 *") != NULL;
}

/* Where there is little room, names stand on two lines, and at the edge where nothing unfolds. */
static void
test_brief (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *account = find (fixture, HON_TYPE_TABLE_VIEW, "What Is Due for Each Year");
  GtkWidget *months = find (fixture, HON_TYPE_TABLE_VIEW, "What Comes In and Goes Out, Month by Month");

  g_object_set (account, "brief", TRUE, NULL);
  g_object_set (months, "brief", TRUE, NULL);
  fixture_scroll (fixture->page);
  fixture_wait_for (has_short_name, account);
  fixture_wait_for (has_short_name, months);
  g_assert_false (gtk_tree_expander_get_indent_for_icon (
    GTK_TREE_EXPANDER (fixture_find (account, GTK_TYPE_TREE_EXPANDER, NULL))));
  g_assert_true (gtk_tree_expander_get_indent_for_icon (
    GTK_TREE_EXPANDER (fixture_find (months, GTK_TYPE_TREE_EXPANDER, NULL))));
}

/* What cannot be true is told at its row, which is unfolded; the last results stay, dimmed. */
static void
test_invalid (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *opening = find (fixture, HON_TYPE_DATE_ROW, "Opening Day");
  GtkWidget *receipts = find (fixture, HON_TYPE_AMOUNT_ROW, "Fees of a Whole Year");
  GtkWidget *outside = find (fixture, HON_TYPE_AMOUNT_ROW, "Of Which Outside the Agreement");
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (find (fixture, ADW_TYPE_EXPANDER_ROW, "Career"));
  GtkWidget *answer = get_answer (fixture);
  GtkWidget *why = find (fixture, GTK_TYPE_LABEL, "Figures of before: a field is not right yet.");

  fixture_type (opening, "31/12/2023");
  fixture_settle ();
  g_assert_true (gtk_widget_has_css_class (opening, "error"));
  g_assert_false (gtk_widget_is_sensitive (answer));
  g_assert_true (gtk_widget_get_visible (why));
  fixture_type (opening, "01/01/2027");
  fixture_settle ();
  g_assert_true (gtk_widget_is_sensitive (answer));
  g_assert_false (gtk_widget_get_visible (why));

  fixture_type (outside, "150000");
  fixture_settle ();
  adw_expander_row_set_expanded (expander, FALSE);
  g_assert_true (gtk_widget_is_sensitive (answer));
  fixture_type (receipts, "100000");
  fixture_settle ();
  g_assert_true (gtk_widget_has_css_class (outside, "error"));
  g_assert_true (adw_expander_row_get_expanded (expander));
  g_assert_false (gtk_widget_is_sensitive (answer));
  fixture_type (outside, "0");
  fixture_settle ();
  g_assert_true (gtk_widget_is_sensitive (answer));
}

/* Overruns that secteur 1 hardly allows are counted with, and said to be so where they are entered. */
static void
test_warning (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *overruns = find (fixture, HON_TYPE_AMOUNT_ROW, "Of Which Overruns");
  GtkWidget *sector = find (fixture, HON_TYPE_CHOICE_ROW, "Sector");
  GtkWidget *next;

  adw_combo_row_set_selected (ADW_COMBO_ROW (sector), 0);
  fixture_settle ();
  g_assert_false (gtk_widget_has_css_class (overruns, "warning"));
  fixture_type (overruns, "10000");
  fixture_settle ();
  g_assert_true (gtk_widget_has_css_class (overruns, "warning"));
  g_assert_nonnull (strstr (fixture_get_remark (overruns), "secteur 1"));
  g_assert_true (gtk_widget_is_sensitive (get_answer (fixture)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (sector), 1);
  fixture_settle ();
  g_assert_false (gtk_widget_has_css_class (overruns, "warning"));

  /* Those before a change hold after it, unless others are entered. */
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find (fixture, ADW_TYPE_EXPANDER_ROW, "Change of Sector")), TRUE);
  fixture_type (find (fixture, HON_TYPE_DATE_ROW, "Day of the Change"), "01/01/2029");
  fixture_settle ();
  next = find (fixture, HON_TYPE_AMOUNT_ROW, "Of Which Overruns, if Others");
  fixture_type (next, "0");
  fixture_settle ();
  g_assert_false (gtk_widget_has_css_class (next, "warning"));
}

static void
test_reset (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (HonCareer) career = make_career ();
  g_autoptr (HonCareer) fresh = hon_career_new ();

  type_career (fixture);
  g_object_unref (wait_for_years (fixture, career));
  gtk_widget_activate_action (fixture->page, "page.reset", NULL);
  g_object_unref (wait_for_years (fixture, fresh));
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  g_object_unref (wait_for_years (fixture, career));
}

/* What another page knows is taken, and the rest stays. */
static void
test_take (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (HonCareer) before = make_career ();
  g_autoptr (HonCareer) after = make_career ();
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GVariant) inputs = NULL;
  g_autoptr (GVariant) activity = NULL;

  type_career (fixture);
  g_object_unref (wait_for_years (fixture, before));
  g_object_set (practice,
                "sector", HON_SECTOR_S1,
                "receipts", (gint64) 12000000,
                "expenses", (gint64) 3000000,
                NULL);
  inputs = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (practice)));
  activity = hon_career_dup_activity (fixture->catalogue, inputs, hon_date_new (2028, 3, 1));
  hon_page_take (HON_PAGE (fixture->page), activity);
  g_object_set (after,
                "opening", hon_date_new (2028, 3, 1),
                "sector", HON_SECTOR_S1,
                "receipts", (gint64) 12000000,
                "overruns", (gint64) 0,
                "other-expenses", (gint64) 3000000,
                NULL);
  g_object_unref (wait_for_years (fixture, after));
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  g_object_unref (wait_for_years (fixture, before));
}

/* Where another page knows no fees, those of this page do not pass for the doctor's. */
static void
test_handover (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GVariant) sector = g_variant_ref_sink (g_variant_new_parsed ("{'sector': <int64 1>}"));
  g_autoptr (GVariant) activity = hon_career_dup_activity (fixture->catalogue, sector, hon_date_new (2028, 3, 1));
  AdwBanner *banner = ADW_BANNER (find (fixture, ADW_TYPE_BANNER, NULL));
  GtkWidget *receipts = find (fixture, HON_TYPE_AMOUNT_ROW, "Fees of a Whole Year");

  g_assert_false (adw_banner_get_revealed (banner));
  hon_page_take (HON_PAGE (fixture->page), activity);
  fixture_settle ();
  g_assert_nonnull (fixture_find (fixture->window, GTK_TYPE_LABEL, "Carried over: opening day, sector"));
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_nonnull (strstr (adw_banner_get_title (banner), "Fees are still"));

  /* It goes to what is to be entered, and is done once all of that is. */
  g_signal_emit_by_name (fixture_find (GTK_WIDGET (banner), GTK_TYPE_BUTTON, "Enter Yours"), "clicked");
  fixture_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), receipts));
  g_assert_true (adw_banner_get_revealed (banner));
  fixture_type (receipts, "210000");
  fixture_settle ();
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_true (g_str_has_prefix (adw_banner_get_title (banner), "There are no expenses"));
  g_object_set (find (fixture, HON_TYPE_AMOUNT_ROW, "Rent"), "value", (gint64) 1200000, NULL);
  fixture_settle ();
  g_assert_false (adw_banner_get_revealed (banner));

  /* What was entered is the doctor's. */
  hon_page_take (HON_PAGE (fixture->page), activity);
  fixture_settle ();
  g_assert_false (adw_banner_get_revealed (banner));
  gtk_widget_activate_action (fixture->page, "page.reset", NULL);
  hon_page_take (HON_PAGE (fixture->page), activity);
  fixture_settle ();
  g_assert_true (adw_banner_get_revealed (banner));
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  g_assert_false (adw_banner_get_revealed (banner));
}

/* What the answer rests on and was not entered is asked for, and the notice goes there. */
static void
test_income_before (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char * const title = "Salary before the opening";
  GtkWidget *row = find (fixture, HON_TYPE_AMOUNT_ROW, "Salary Before the Opening");

  g_assert_null (fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, title));
  fixture_type (find (fixture, HON_TYPE_DATE_ROW, "Opening Day"), "02/11/2027");
  fixture_settle ();
  g_assert_true (gtk_widget_activate (find (fixture, ADW_TYPE_ACTION_ROW, title)));
  fixture_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), row));
  fixture_type (row, "30000");
  fixture_settle ();
  g_assert_null (fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, title));
}

/* What is not certain of the answer stands with it. */
static void
test_gap (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (HonCareer) career = make_career ();
  g_autoptr (HonYears) years = NULL;
  g_autofree char *gap = NULL;

  type_career (fixture);
  years = wait_for_years (fixture, career);
  gap = hon_years_dup_gap (years);
  g_assert_nonnull (gap);
  g_assert_true (gtk_widget_get_visible (find (fixture, GTK_TYPE_LABEL, gap)));
}

/* A situation that came from the comparison goes back there. */
static void
test_comparison (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GVariant) named = g_variant_ref_sink (g_variant_new_parsed ("{'id': <'one'>, 'name': <'In town'>}"));
  g_autoptr (GVariant) unnamed = g_variant_ref_sink (g_variant_new_parsed ("{'id': <'two'>, 'name': <''>}"));
  g_autoptr (GVariant) inputs = NULL;
  g_autoptr (GVariant) activity = NULL;

  find (fixture, ADW_TYPE_BUTTON_ROW, "Add to the Comparison");
  hon_page_take (HON_PAGE (fixture->page), unnamed);
  fixture_settle ();
  find (fixture, ADW_TYPE_BUTTON_ROW, "Update This Situation in the Comparison");
  hon_page_take (HON_PAGE (fixture->page), named);
  fixture_settle ();
  find (fixture, ADW_TYPE_BUTTON_ROW, "Update “In town” in the Comparison");

  /* Once it is there, what is entered next is another one. */
  gtk_widget_activate_action (fixture->page, "years.compare", NULL);
  fixture_settle ();
  find (fixture, ADW_TYPE_BUTTON_ROW, "Add to the Comparison");
  hon_page_take (HON_PAGE (fixture->page), named);
  fixture_settle ();
  find (fixture, ADW_TYPE_BUTTON_ROW, "Update “In town” in the Comparison");

  /* What is handed over by another page is another situation. */
  inputs = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (practice)));
  activity = hon_career_dup_activity (fixture->catalogue, inputs, HON_DATE_NONE);
  hon_page_take (HON_PAGE (fixture->page), activity);
  fixture_settle ();
  find (fixture, ADW_TYPE_BUTTON_ROW, "Add to the Comparison");
}

/* Rows that say nothing without others are not there. */
static void
test_visible (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *partner = find (fixture, HON_TYPE_AMOUNT_ROW, "Taxable Income of the Partner");
  GtkWidget *next = find (fixture, HON_TYPE_CHOICE_ROW, "Sector From Then On");

  g_assert_false (gtk_widget_get_visible (partner));
  g_assert_false (gtk_widget_get_visible (next));
  adw_switch_row_set_active (ADW_SWITCH_ROW (find (fixture, ADW_TYPE_SWITCH_ROW, "Taxed as a Couple")), TRUE);
  fixture_type (find (fixture, HON_TYPE_DATE_ROW, "Day of the Change"), "01/05/2029");
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (partner));
  g_assert_true (gtk_widget_get_visible (next));
}

/* What is asked for is told, and its notice opens what explains it. */
static void
test_options (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *rspm = find (fixture, HON_TYPE_CHOICE_ROW, "Simplified Scheme of Locums (RSPM)");
  GtkWidget *deductions = find (fixture, ADW_TYPE_SWITCH_ROW, "Deductions of Secteur 1");
  GtkWidget *notice;
  AdwDialog *dialog;
  g_autoptr (HonExplanation) explanation = NULL;

  g_assert_false (gtk_widget_get_visible (rspm));
  g_assert_true (gtk_widget_get_visible (deductions));
  adw_switch_row_set_active (ADW_SWITCH_ROW (find (fixture, ADW_TYPE_SWITCH_ROW, "Locum Only")), TRUE);
  adw_switch_row_set_active (ADW_SWITCH_ROW (deductions), TRUE);
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (rspm));

  notice = find (fixture, ADW_TYPE_ACTION_ROW, "Deductions of secteur 1");
  g_assert_true (gtk_widget_activate (notice));
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (HON_IS_EXPLANATION_DIALOG (dialog));
  g_object_get (dialog, "explanation", &explanation, NULL);
  g_assert_cmpstr (hon_record_get_id (HON_RECORD (hon_explanation_get_info (explanation))), ==, "revenu-imposable");
  adw_dialog_force_close (dialog);
  fixture_settle ();
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/years-page/answer", Fixture, NULL, set_up, test_answer, tear_down);
  g_test_add ("/years-page/chart", Fixture, NULL, set_up, test_chart, tear_down);
  g_test_add ("/years-page/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/years-page/brief", Fixture, NULL, set_up, test_brief, tear_down);
  g_test_add ("/years-page/invalid", Fixture, NULL, set_up, test_invalid, tear_down);
  g_test_add ("/years-page/warning", Fixture, NULL, set_up, test_warning, tear_down);
  g_test_add ("/years-page/reset", Fixture, NULL, set_up, test_reset, tear_down);
  g_test_add ("/years-page/take", Fixture, NULL, set_up, test_take, tear_down);
  g_test_add ("/years-page/handover", Fixture, NULL, set_up, test_handover, tear_down);
  g_test_add ("/years-page/income-before", Fixture, NULL, set_up, test_income_before, tear_down);
  g_test_add ("/years-page/gap", Fixture, NULL, set_up, test_gap, tear_down);
  g_test_add ("/years-page/comparison", Fixture, NULL, set_up, test_comparison, tear_down);
  g_test_add ("/years-page/visible", Fixture, NULL, set_up, test_visible, tear_down);
  g_test_add ("/years-page/options", Fixture, NULL, set_up, test_options, tear_down);

  return fixture_run ();
}
