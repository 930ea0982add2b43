/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-chart.h"
#include "hon-explanation-dialog.h"
#include "hon-figures-page.h"
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
  GtkWidget *dialog;

  choose (page, "outside-agreement");
  g_signal_emit_by_name (get_chart (page, HON_TYPE_COMPOSITION_CHART), "bar-activated", 1);
  fixture_settle ();
  dialog = fixture_find (window, HON_TYPE_EXPLANATION_DIALOG, NULL);
  g_assert_nonnull (dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  fixture_settle ();

  close_page (page, window);
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

  choose (page, "map-income");
  g_assert_false (gtk_widget_get_visible (row));
  g_assert_cmpstr (hon_chart_get_title (chart), ==,
                   "Median standard of living by département: All inhabitants, 2020");

  close_page (page, window);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/figures-page/charts", test_charts);
  g_test_add_func ("/figures-page/themes", test_themes);
  g_test_add_func ("/figures-page/explanation", test_explanation);
  g_test_add_func ("/figures-page/map", test_map);

  return fixture_run ();
}
