/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-act-dialog.h"
#include "hon-chart-view.h"
#include "hon-conversion-group.h"
#include "hon-conversion.h"
#include "hon-explanation-dialog.h"
#include "hon-format.h"
#include "hon-revaluations-page.h"
#include "hon-table-view.h"
#include "hon-tariff-words.h"
#include "hon-time-chart.h"
#include "hon-time-plot-private.h"
#include "pages-fixture.h"

typedef FixturePage Fixture;

static HonTimeChart *
get_chart (Fixture *fixture)
{
  return HON_TIME_CHART (fixture_find (fixture->page, HON_TYPE_TIME_CHART, NULL));
}

static GPtrArray *
get_markers (Fixture *fixture)
{
  GtkWidget *plot = fixture_find (fixture->page, HON_TYPE_TIME_PLOT, NULL);

  return hon_time_plot_get_view (HON_TIME_PLOT (plot))->data->markers;
}

/* The table of moves: another one for every study. */
static HonTable *
get_moves (Fixture *fixture)
{
  return fixture_get_table (fixture->page);
}

static gboolean
has_moves (gpointer data)
{
  return get_moves (data) != NULL;
}

/* What is on show, once it is of another study. */
typedef struct
{
  Fixture  *fixture;
  HonTable *before;
} Change;

static gboolean
is_changed (gpointer data)
{
  Change *change = data;

  return get_moves (change->fixture) != change->before;
}

static void
wait_for_change (Fixture  *fixture,
                 HonTable *before)
{
  Change change = { fixture, before };

  fixture_wait_for (is_changed, &change);
  g_object_unref (before);
}

static HonTable *
hold_moves (Fixture *fixture)
{
  return g_object_ref (get_moves (fixture));
}

static void
open_page (Fixture *fixture)
{
  fixture_page_open (fixture);
  fixture_wait_for (has_moves, fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_page_set_up (fixture, HON_TYPE_REVALUATIONS_PAGE, "revaluations");
  open_page (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_page_tear_down (fixture);
}

/* The study that the page begins with. */
static HonTariffStudy *
make_study (Fixture *fixture)
{
  static const char * const acts[] = { "GP_REF", "GP_S2_BASE", NULL };

  return hon_tariff_study_new (fixture->catalogue, acts, HON_MEASURE_NOMINAL, 0, hon_date_new (2011, 1, 1),
                               hon_date_new (2026, 11, 22));
}

/* What is said and drawn is what the study has. */
static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (HonTariffStudy) study = make_study (fixture);
  g_autofree char *thirty = hon_format_money (3000, HON_MONEY_AUTO);
  g_autofree char *sentence = hon_tariff_study_dup_sentence (study);
  HonChartSeries *tariff = fixture_get_series (fixture->page, 0);
  HonChartSeries *base = fixture_get_series (fixture->page, 1);
  g_autofree char *gap = NULL;
  double value;

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (fixture_find (fixture->page, GTK_TYPE_LABEL, "title-1"))),
                   ==, thirty);
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, sentence));

  g_assert_cmpuint (fixture_get_layers (fixture->page)->len, ==, 2);
  g_assert_true (hon_chart_series_get_value_at (tariff, hon_date_new (2024, 12, 21), &value));
  g_assert_cmpfloat (value, ==, 26.5);
  g_assert_true (hon_chart_series_get_value_at (tariff, hon_date_new (2024, 12, 22), &value));
  g_assert_cmpfloat (value, ==, 30);
  g_assert_true (hon_chart_series_get_value_at (base, hon_date_new (2024, 12, 22), &value));
  g_assert_cmpfloat (value, ==, 23);

  /* Missing steps are a gap that tells itself. */
  g_assert_false (hon_chart_series_get_value_at (tariff, hon_date_new (1975, 1, 1), &value));
  gap = hon_chart_series_dup_gap_at (tariff, hon_date_new (1975, 1, 1));
  g_assert_cmpstr (gap, ==, "no source");
  g_assert_false (hon_chart_series_get_dashed (tariff));
  g_assert_true (hon_chart_series_get_dashed (base));
}

static void
test_measures (Fixture       *fixture,
               gconstpointer  data)
{
  AdwComboRow *row = ADW_COMBO_ROW (fixture_find (fixture->page, ADW_TYPE_COMBO_ROW, "Unit"));
  GtkWidget *year = fixture_find (fixture->page, ADW_TYPE_SPIN_ROW, "Reference Year");
  GtkWidget *day = fixture_find (fixture->page, GTK_TYPE_WIDGET, "Compare Since");
  GListModel *prices = hon_catalogue_get_list (fixture->catalogue, HON_RECORDS_PRICES);
  HonChartSeries *series;
  HonTable *before;
  gint64 expected;
  double value;

  g_assert_false (gtk_widget_get_visible (year));
  g_assert_true (gtk_widget_get_visible (day));

  before = hold_moves (fixture);
  adw_combo_row_set_selected (row, HON_MEASURE_REAL);
  wait_for_change (fixture, before);
  g_assert_true (gtk_widget_get_visible (year));
  series = fixture_get_series (fixture->page, 0);
  g_assert_true (hon_chart_series_get_value_at (series, hon_date_new (2011, 6, 1), &value));
  g_assert_true (hon_prices_convert (prices, 2300, 2011, hon_prices_get_last_year (prices), &expected));
  g_assert_cmpfloat_with_epsilon (value, expected / 100.0, 0.005);
  g_assert_cmpint (g_settings_get_int (fixture->inputs, "year"), ==, HON_DATE_YEAR_MAX);

  before = hold_moves (fixture);
  adw_spin_row_set_value (ADW_SPIN_ROW (year), 2002);
  wait_for_change (fixture, before);
  g_assert_cmpint (g_settings_get_int (fixture->inputs, "year"), ==, 2002);
  series = fixture_get_series (fixture->page, 0);
  g_assert_true (hon_chart_series_get_value_at (series, hon_date_new (2002, 7, 1), &value));
  g_assert_cmpfloat_with_epsilon (value, 20, 1e-9);

  before = hold_moves (fixture);
  adw_combo_row_set_selected (row, HON_MEASURE_INDEX);
  wait_for_change (fixture, before);
  g_assert_false (gtk_widget_get_visible (year));
  series = fixture_get_series (fixture->page, 0);
  g_assert_true (hon_chart_series_get_value_at (series, hon_date_new (2024, 12, 22), &value));
  g_assert_cmpfloat_with_epsilon (value, 30 / 23.0 * 100, 1e-9);

  before = hold_moves (fixture);
  adw_combo_row_set_selected (row, HON_MEASURE_MINUTES);
  wait_for_change (fixture, before);
  series = fixture_get_series (fixture->page, 0);
  g_assert_true (hon_chart_series_get_value_at (series, hon_date_new (2026, 2, 1), &value));
  g_assert_cmpfloat_with_epsilon (value, 30 / 12.02 * 60, 1e-9);
  g_assert_false (hon_chart_series_get_value_at (series, hon_date_new (1970, 6, 1), &value));
}

static void
test_presets (Fixture       *fixture,
              gconstpointer  data)
{
  AdwComboRow *row = ADW_COMBO_ROW (fixture_find (fixture->page, ADW_TYPE_COMBO_ROW, "Tariffs"));
  GListModel *presets = hon_catalogue_get_list (fixture->catalogue, HON_RECORDS_PRESETS);
  guint n = g_list_model_get_n_items (presets);

  g_assert_cmpuint (n, ==, 7);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonActPreset) preset = g_list_model_get_item (presets, i);
      HonTable *before = hold_moves (fixture);

      if (adw_combo_row_get_selected (row) == i)
        {
          g_object_unref (before);
          continue;
        }
      adw_combo_row_set_selected (row, i);
      wait_for_change (fixture, before);
      g_assert_cmpuint (fixture_get_layers (fixture->page)->len, ==,
                        g_list_model_get_n_items (hon_act_preset_get_acts (preset)));
      g_assert_cmpuint (adw_combo_row_get_selected (row), ==, i);
    }
}

static void
test_events (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *row = fixture_find (fixture->page, ADW_TYPE_SWITCH_ROW, "Show Agreements");
  HonChartMarker *marker = g_ptr_array_index (get_markers (fixture), 0);
  HonTable *before;
  GtkWidget *dialog;

  g_assert_cmpuint (get_markers (fixture)->len, >=, 10);
  g_signal_emit_by_name (get_chart (fixture), "marker-activated", marker);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_EXPLANATION_DIALOG, NULL);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, hon_chart_marker_get_title (marker));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  before = hold_moves (fixture);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), FALSE);
  wait_for_change (fixture, before);
  g_assert_cmpuint (get_markers (fixture)->len, ==, 0);
}

static void
test_moves (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *view = fixture_find (fixture->page, HON_TYPE_TABLE_VIEW, NULL);
  GtkWidget *table = fixture_find (view, GTK_TYPE_COLUMN_VIEW, NULL);
  g_autoptr (HonTariffStudy) study = make_study (fixture);
  g_autoptr (HonTableRow) move = g_list_model_get_item (G_LIST_MODEL (get_moves (fixture)), 0);
  g_autoptr (HonExplanation) explanation = hon_tariff_study_explain (study, hon_table_row_get_id (move));
  g_autofree char *expected = hon_table_to_text (hon_tariff_study_get_table (study), 1);
  g_autofree char *shown = hon_table_to_text (get_moves (fixture), 1);
  GtkWidget *dialog;

  g_assert_cmpstr (shown, ==, expected);
  g_signal_emit_by_name (table, "activate", 0);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_EXPLANATION_DIALOG, NULL);
  g_assert_nonnull (fixture_find (dialog, GTK_TYPE_LABEL, hon_explanation_get_summary (explanation)));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* Ticks follow the choice, the search finds by code, and there is a limit that is told. */
static void
test_choose (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog;
  GtkWidget *search;
  GtkWidget *row;
  GtkWidget *banner;
  HonTable *before;
  guint n_rows;

  gtk_widget_activate_action (fixture->page, "revaluations.choose", NULL);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_ACT_DIALOG, NULL);
  search = fixture_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL);
  banner = fixture_find (dialog, ADW_TYPE_BANNER, NULL);
  n_rows = fixture_count (dialog, ADW_TYPE_ACTION_ROW, NULL);
  g_assert_cmpuint (n_rows, >, 50);

  gtk_editable_set_text (GTK_EDITABLE (search), "apc");
  g_signal_emit_by_name (search, "search-changed");
  fixture_settle ();
  g_assert_cmpuint (fixture_count (dialog, ADW_TYPE_ACTION_ROW, NULL), <, 6);
  before = hold_moves (fixture);
  row = fixture_find (dialog, ADW_TYPE_ACTION_ROW, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture_find (row, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  wait_for_change (fixture, before);
  g_assert_cmpuint (fixture_get_layers (fixture->page)->len, ==, 3);

  gtk_editable_set_text (GTK_EDITABLE (search), "xyzzy");
  g_signal_emit_by_name (search, "search-changed");
  fixture_settle ();
  g_assert_nonnull (fixture_find (dialog, ADW_TYPE_STATUS_PAGE, "No Tariff Found"));

  gtk_editable_set_text (GTK_EDITABLE (search), "");
  g_signal_emit_by_name (search, "search-changed");
  fixture_settle ();
  g_assert_cmpuint (fixture_count (dialog, ADW_TYPE_ACTION_ROW, NULL), ==, n_rows);
  for (GtkWidget *child = gtk_widget_get_first_child (fixture_find (dialog, GTK_TYPE_LIST_BOX, NULL));
       child != NULL && !adw_banner_get_revealed (ADW_BANNER (banner));
       child = gtk_widget_get_next_sibling (child))
    if (ADW_IS_ACTION_ROW (child))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture_find (child, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  fixture_settle ();
  g_assert_cmpuint (fixture_get_layers (fixture->page)->len, ==,
                    HON_TARIFF_CHOICE_MAX);

  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_conversion (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *group = fixture_find (fixture->page, HON_TYPE_CONVERSION_GROUP, NULL);
  GListModel *prices = hon_catalogue_get_list (fixture->catalogue, HON_RECORDS_PRICES);
  g_autofree char *first = hon_conversion_dup_text (prices, 2300, 2011, 2025);
  g_autofree char *second = hon_conversion_dup_text (prices, 2300, 1995, 2025);
  GtkWidget *dialog;

  g_assert_nonnull (fixture_find (group, ADW_TYPE_ACTION_ROW, first));
  adw_spin_row_set_value (ADW_SPIN_ROW (fixture_find (group, ADW_TYPE_SPIN_ROW, "Year Paid")), 1995);
  g_assert_nonnull (fixture_find (group, ADW_TYPE_ACTION_ROW, second));
  g_assert_cmpint (g_settings_get_int (fixture->inputs, "from-year"), ==, 1995);

  adw_action_row_activate (ADW_ACTION_ROW (fixture_find (group, ADW_TYPE_ACTION_ROW, second)));
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_EXPLANATION_DIALOG, NULL);
  g_assert_nonnull (dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_reset (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const acts[] = { "APC", NULL };
  g_auto (GStrv) kept = NULL;
  HonTable *before = hold_moves (fixture);

  g_settings_set_strv (fixture->inputs, "acts", acts);
  g_settings_set_enum (fixture->inputs, "measure", HON_MEASURE_MINUTES);
  wait_for_change (fixture, before);
  g_assert_cmpuint (fixture_get_layers (fixture->page)->len, ==, 1);

  before = hold_moves (fixture);
  gtk_widget_activate_action (fixture->page, "page.reset", NULL);
  wait_for_change (fixture, before);
  g_assert_cmpuint (fixture_get_layers (fixture->page)->len, ==, 2);
  g_assert_cmpint (g_settings_get_enum (fixture->inputs, "measure"), ==, HON_MEASURE_NOMINAL);

  before = hold_moves (fixture);
  g_signal_emit_by_name (fixture_find (fixture->window, GTK_TYPE_BUTTON, "Undo"), "clicked");
  wait_for_change (fixture, before);
  kept = g_settings_get_strv (fixture->inputs, "acts");
  g_assert_cmpstr (kept[0], ==, "APC");
  g_assert_null (kept[1]);
}

/* Kept acts that the datasets do not know any more, and none at all. */
static void
test_strangers (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const acts[] = { "GONE", NULL };
  HonTable *before = hold_moves (fixture);

  g_settings_set_strv (fixture->inputs, "acts", acts);
  wait_for_change (fixture, before);
  g_assert_nonnull (fixture_find (fixture->page, ADW_TYPE_STATUS_PAGE, "No Tariff Chosen"));
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, "No Tariff Chosen"));
  g_assert_false (gtk_widget_get_visible (fixture_find (fixture->page, GTK_TYPE_LABEL, "title-1")));
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/revaluations-page/answer", Fixture, NULL, set_up, test_answer, tear_down);
  g_test_add ("/revaluations-page/measures", Fixture, NULL, set_up, test_measures, tear_down);
  g_test_add ("/revaluations-page/presets", Fixture, NULL, set_up, test_presets, tear_down);
  g_test_add ("/revaluations-page/events", Fixture, NULL, set_up, test_events, tear_down);
  g_test_add ("/revaluations-page/moves", Fixture, NULL, set_up, test_moves, tear_down);
  g_test_add ("/revaluations-page/choose", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/revaluations-page/conversion", Fixture, NULL, set_up, test_conversion, tear_down);
  g_test_add ("/revaluations-page/reset", Fixture, NULL, set_up, test_reset, tear_down);
  g_test_add ("/revaluations-page/strangers", Fixture, NULL, set_up, test_strangers, tear_down);

  return fixture_run ();
}
