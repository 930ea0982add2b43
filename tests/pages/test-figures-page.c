/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-announcer.h"
#include "hon-composition-chart.h"
#include "hon-explanation-dialog.h"
#include "hon-figure-study.h"
#include "hon-figures-page.h"
#include "hon-scatter-chart.h"
#include "hon-source-row.h"
#include "hon-table-view.h"
#include "hon-tile-chart.h"
#include "hon-time-chart.h"
#include "pages-fixture.h"

static GtkWidget *
open_page (HonCatalogue  *catalogue,
           GtkWidget    **window)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");
  GtkWidget *page = fixture_new_page (HON_TYPE_FIGURES_PAGE, catalogue, settings);

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

static void
choose (GtkWidget  *page,
        const char *topic)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires.Figures");

  g_settings_set_string (settings, "topic", topic);
  fixture_settle ();
}

/* The chart that is shown. */
static HonChart *
get_chart (GtkWidget *page,
           GType      type)
{
  GtkWidget *chart = fixture_find (page, type, NULL);

  g_assert_nonnull (chart);
  g_assert_true (gtk_widget_get_mapped (chart));

  return HON_CHART (chart);
}

/* There are more figures than can be seen at once: they can be searched, by any of their words. */
static void
test_search (void)
{
  HonCatalogue *catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  AdwComboRow *row = ADW_COMBO_ROW (fixture_find (page, ADW_TYPE_COMBO_ROW, "Figure"));

  g_assert_true (adw_combo_row_get_enable_search (row));
  g_assert_nonnull (adw_combo_row_get_expression (row));
  g_assert_cmpint (adw_combo_row_get_search_match_mode (row), ==, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);

  close_page (page, window);
  g_assert_finalize_object (catalogue);
}

static void
test_charts (void)
{
  HonCatalogue *catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  HonChart *chart;

  choose (page, "secteur-2-share");
  chart = get_chart (page, HON_TYPE_TIME_CHART);
  g_assert_cmpstr (hon_chart_get_title (chart), ==, "Share of doctors in secteur 2, France");
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, "31%"));

  choose (page, "sectors-2024");
  chart = get_chart (page, HON_TYPE_COMPOSITION_CHART);
  g_assert_cmpstr (hon_chart_get_title (chart), ==, "Self-employed doctors by sector, France, end of 2024");

  close_page (page, window);
  g_assert_finalize_object (catalogue);
}

/* Parts that are added up have their sum in the table and in the chart, said to be computed wherever it leaves to. */
static void
test_sums (void)
{
  static const char * const title = "Secteur 2 (computed)";
  static const char * const note = "“Secteur 2” is computed: Secteur 2 with OPTAM + Secteur 2 without OPTAM.";
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  g_autoptr (HonPlace) line = hon_place_new (
    HON_PLACE_FIGURE, "sectors-by-speciality-2021/s-2021-gynecologues-medicaux-et-obstetriciens", "Gynaecologists", NULL);
  g_autofree char *text = NULL;
  GtkWidget *dialog;
  HonChart *chart;

  choose (page, "sectors-2024");
  chart = get_chart (page, HON_TYPE_COMPOSITION_CHART);
  text = hon_chart_sheet_to_text (hon_chart_get_sheet (chart));
  g_assert_nonnull (strstr (text, title));
  g_assert_nonnull (strstr (text, "34322"));
  g_assert_nonnull (strstr (hon_chart_get_credits (chart), note));
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, note));
  g_assert_nonnull (fixture_find (fixture_find (page, HON_TYPE_TABLE_VIEW, NULL), GTK_TYPE_LABEL, "34322"));

  hon_page_open (HON_PAGE (page), line);
  fixture_settle ();
  dialog = fixture_find (window, HON_TYPE_EXPLANATION_DIALOG, NULL);
  g_assert_nonnull (fixture_find (dialog, GTK_TYPE_LABEL,
                                  "Secteur 1: 29.4%.\nSecteur 2 with OPTAM: 36.2%.\nSecteur 2 without OPTAM: 33.9%.\n"
                                  "Secteur 2: 70.1%, computed: 36.2% + 33.9%."));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  close_page (page, window);
}

/* Two maps against each other, with the doctors and the year of the map; a dot leads to both figures. */
static void
test_scatter (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires.Figures");
  HonChart *chart;
  GtkWidget *dialog;
  gboolean used = FALSE;

  g_settings_set_string (settings, "map", "overruns-surgeons");
  g_settings_set_int (settings, "year", 2015);
  choose (page, "overruns-and-income");
  chart = get_chart (page, HON_TYPE_SCATTER_CHART);
  g_assert_cmpstr (hon_chart_get_title (chart), ==,
                   "Overruns and median standard of living by département: Surgeons, 2015");
  g_assert_cmpstr (hon_chart_get_subtitle (chart), ==, "A correlation only: it says nothing of causes.");
  g_assert_nonnull (strstr (hon_chart_get_credits (chart), "Insee"));
  g_assert_cmpuint (hon_chart_sheet_get_n_rows (hon_chart_get_sheet (chart)), >, 70);
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, "Départements with Both Figures"));

  g_signal_emit_by_name (chart, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, 1, &used);
  g_signal_emit_by_name (chart, "activate-cursor", &used);
  fixture_settle ();
  dialog = fixture_find (window, HON_TYPE_EXPLANATION_DIALOG, NULL);
  g_assert_nonnull (dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  fixture_settle ();

  /* Another year, and a map alone again. */
  adw_spin_row_set_value (ADW_SPIN_ROW (fixture_find (page, ADW_TYPE_SPIN_ROW, "Year")), 2017);
  fixture_settle ();
  g_assert_true (g_str_has_suffix (hon_chart_get_title (chart), "Surgeons, 2017"));
  choose (page, "map-overruns");
  g_assert_nonnull (strstr (hon_chart_get_title (get_chart (page, HON_TYPE_TILE_CHART)), "Surgeons, 2017"));
  g_settings_reset (settings, "map");
  g_settings_reset (settings, "year");

  close_page (page, window);
}

/* Another theme shows its first topic. */
static void
test_themes (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires.Figures");
  g_autofree char *topic = NULL;

  choose (page, "sectors-2024");
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_find (page, ADW_TYPE_COMBO_ROW, "Theme")), 4);
  fixture_settle ();
  topic = g_settings_get_string (settings, "topic");
  g_assert_cmpstr (topic, ==, "outside-agreement");
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, "927 · 1347 · 1124 · 800"));

  close_page (page, window);
}

/* Every figure leads to who published it. */
static void
test_explanation (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  g_autoptr (HonFigureStudy) study =
    hon_figure_study_new (catalogue, hon_catalogue_find (catalogue, HON_RECORDS_TOPICS, "outside-agreement"));
  GListModel *splits = hon_figure_study_get_splits (study);
  g_autoptr (HonFigureSplit) split = NULL;
  GtkWidget *dialog;

  choose (page, "outside-agreement");
  split = g_list_model_get_item (splits, 1);
  g_signal_emit_by_name (get_chart (page, HON_TYPE_COMPOSITION_CHART), "bar-activated", 1);
  fixture_settle ();
  dialog = fixture_find (window, HON_TYPE_EXPLANATION_DIALOG, NULL);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, hon_figure_split_get_label (split));
  g_assert_nonnull (fixture_find (dialog, GTK_TYPE_LABEL, "Doctors: 1347."));
  g_assert_nonnull (fixture_find (dialog, HON_TYPE_SOURCE_ROW,
                                  hon_source_get_title (hon_evidence_get_source (hon_figure_split_get_evidence (split)))));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  fixture_settle ();

  close_page (page, window);
}

/* What the table is copied as: with what is counted, and in which unit. */
static void
assert_copied (GtkWidget  *page,
               const char *beginning)
{
  GtkWidget *view = fixture_find (page, HON_TYPE_TABLE_VIEW, NULL);
  g_auto (GValue) value = G_VALUE_INIT;

  gtk_widget_activate_action (view, "table.copy", NULL);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (gtk_widget_get_clipboard (view)), &value, NULL));
  g_assert_true (g_str_has_prefix (g_value_get_string (&value), beginning));
}

/* A map has its year and whom it counts; both come back. */
static void
test_map (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires.Figures");
  HonChart *chart;
  GtkWidget *row;

  choose (page, "map-overruns");
  g_settings_set_string (settings, "map", "overruns-cardiologists");
  g_settings_set_int (settings, "year", 2015);
  fixture_settle ();
  chart = get_chart (page, HON_TYPE_TILE_CHART);
  g_assert_cmpstr (hon_chart_get_title (chart), ==,
                   "Overruns by département: Cardiologists, 2015");
  row = fixture_find (page, ADW_TYPE_SPIN_ROW, "Year");
  g_assert_true (gtk_widget_get_visible (row));
  adw_spin_row_set_value (ADW_SPIN_ROW (row), 2016);
  fixture_settle ();
  g_assert_cmpstr (hon_chart_get_title (chart), ==,
                   "Overruns by département: Cardiologists, 2016");
  assert_copied (page, "Overruns by département: Cardiologists, 2016\n");

  choose (page, "map-income");
  g_assert_false (gtk_widget_get_visible (row));
  g_assert_cmpstr (hon_chart_get_title (chart), ==,
                   "Median standard of living by département: All inhabitants, 2020");
  assert_copied (page, "Median standard of living by département: All inhabitants, 2020\n");

  close_page (page, window);
}

/* The row shows the year of the map, also where none was published in the year that was chosen. */
static void
test_year (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires.Figures");

  choose (page, "map-overruns");
  g_settings_set_string (settings, "map", "overruns-cardiologists");
  g_settings_set_int (settings, "year", 1950);
  fixture_settle ();
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (fixture_find (page, ADW_TYPE_SPIN_ROW, "Year"))), ==, 2010);
  g_assert_true (g_str_has_suffix (hon_chart_get_title (get_chart (page, HON_TYPE_TILE_CHART)), ", 2010"));

  choose (page, "secteur-2-share");
  g_assert_false (gtk_widget_get_visible (fixture_find (page, ADW_TYPE_SPIN_ROW, "Year")));

  close_page (page, window);
}

static void
told_cb (HonAnnouncer *announcer,
         const char   *text,
         gboolean      is_error,
         char        **told)
{
  g_free (*told);
  *told = g_strdup (text);
}

static gboolean
has_told (gpointer data)
{
  return *(char **) data != NULL;
}

/* What is read out has the figures, of maps too. */
static void
test_announcement (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  char *told = NULL;

  choose (page, "sectors-2024");
  g_signal_connect (hon_announcer_of (page), "told", G_CALLBACK (told_cb), &told);
  choose (page, "secteur-2-share");
  fixture_wait_for (has_told, &told);
  g_assert_true (g_str_has_suffix (told, ": 31%"));
  g_clear_pointer (&told, g_free);
  choose (page, "map-overruns");
  fixture_wait_for (has_told, &told);
  g_assert_nonnull (strstr (told, "Paris"));

  close_page (page, window);
  g_free (told);
}

/* A search leads to a topic, to one line of it, and to a map. */
static void
test_open (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonPlace) line =
    hon_place_new (HON_PLACE_FIGURE, "outside-agreement/outside-ms3", "Counted by MS3", NULL);
  g_autoptr (HonPlace) map = hon_place_new (HON_PLACE_FIGURE, "map-overruns/overruns-surgeons", "Surgeons", NULL);
  g_autoptr (HonPlace) none = hon_place_new (HON_PLACE_FIGURE, "xyzzy", "Nothing", NULL);
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  GtkWidget *dialog;

  hon_page_open (HON_PAGE (page), line);
  fixture_settle ();
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, "927 · 1347 · 1124 · 800"));
  dialog = fixture_find (window, HON_TYPE_EXPLANATION_DIALOG, NULL);
  g_assert_nonnull (fixture_find (dialog, GTK_TYPE_LABEL, "Doctors: 1347."));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  fixture_settle ();

  hon_page_open (HON_PAGE (page), map);
  hon_page_open (HON_PAGE (page), none);
  fixture_settle ();
  g_assert_nonnull (strstr (hon_chart_get_title (get_chart (page, HON_TYPE_TILE_CHART)), "Surgeons"));
  g_assert_null (fixture_find (window, HON_TYPE_EXPLANATION_DIALOG, NULL));

  close_page (page, window);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/figures-page/charts", test_charts);
  g_test_add_func ("/figures-page/search", test_search);
  g_test_add_func ("/figures-page/sums", test_sums);
  g_test_add_func ("/figures-page/scatter", test_scatter);
  g_test_add_func ("/figures-page/themes", test_themes);
  g_test_add_func ("/figures-page/explanation", test_explanation);
  g_test_add_func ("/figures-page/map", test_map);
  g_test_add_func ("/figures-page/year", test_year);
  g_test_add_func ("/figures-page/announcement", test_announcement);
  g_test_add_func ("/figures-page/open", test_open);

  return fixture_run ();
}
