/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-view.h"
#include "hon-composition-chart.h"

#include <locale.h>
#include <math.h>

/* Shows charts to look at: manual-chart [CASE [WIDTH [TEXT-SCALE]]]. It is not
 * run by the tests. The appearance follows ADW_DEBUG_COLOR_SCHEME and
 * ADW_DEBUG_HIGH_CONTRAST; the case `rtl` mirrors.
 */

typedef struct
{
  const char *name;
  guint       n_bars;
  double      values[3][6];
} Example;

static const char *bar_labels[] = { "Secteur 1", "Secteur 2 avec Optam", "Non conventionné" };
static const char *part_labels[] = {
  "Charges professionnelles", "Urssaf", "CARMF", "Impôt sur le revenu", "Revenu disponible",
};
static const guint styles[] = { 5, 1, 3, 0, 2 };

static const Example examples[] = {
  { "usual", 3, { { 45000, 5210, 19480, 11840, 68470 },
                  { 52000, 14350, 21990, 14120, 77540 },
                  { 62000, 24410, 22870, 18980, 96740 } } },
  { "deficit", 3, { { 65000, 5210, 19480, 0, -32690 },
                    { 52000, 14350, 21990, 240, -2580 },
                    { 31000, 4410, 9870, 1200, 28520 } } },
  { "small", 3, { { 45000, 210, 480, 12, 104298 },
                  { 45000, 1210, 4480, 1200, 98110 },
                  { 45000, 1210, NAN, 1200, 98110 } } },
  { "zero", 3, { { 0 }, { 0 }, { 0 } } },
  { "one", 1, { { 45000, 5210, 19480, 11840, 68470 } } },
  { "none", 0, { { 0 } } },
};

static char *
format_euros (double   value,
              gpointer user_data)
{
  g_autofree char *number = g_strdup_printf ("%'.0f", fabs (value));

  return g_strdup_printf ("%s%s\u00a0€", value < 0.0 ? "\u2212" : "", number);
}

static GListModel *
make_bars (const Example *example)
{
  GListStore *bars = g_list_store_new (HON_TYPE_CHART_BAR);

  for (guint i = 0; i < example->n_bars; i++)
    {
      g_autoptr (HonChartBar) bar = hon_chart_bar_new (bar_labels[i], bar_labels[i]);

      for (guint j = 0; j < G_N_ELEMENTS (part_labels); j++)
        hon_chart_bar_append (bar, part_labels[j], part_labels[j], styles[j], example->values[i][j]);
      g_list_store_append (bars, bar);
    }

  return G_LIST_MODEL (bars);
}

static void
bar_activated_cb (HonCompositionChart *chart,
                  guint                position)
{
  hon_composition_chart_set_selected (chart, position);
}

static void
activate_cb (GApplication  *application,
             char         **arguments)
{
  guint n_arguments = g_strv_length (arguments);
  const char *name = n_arguments > 1 ? arguments[1] : "usual";
  int width = n_arguments > 2 ? atoi (arguments[2]) : 720;
  double scale = n_arguments > 3 ? g_ascii_strtod (arguments[3], NULL) : 1.0;
  const Example *example = &examples[0];
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_euros, NULL, NULL);
  g_autoptr (GListModel) bars = NULL;
  HonCompositionChart *chart;
  GtkWidget *window, *toolbar_view, *page, *group, *card, *view;
  gint64 start;

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      if (strcmp (examples[i].name, name) == 0)
        example = &examples[i];
    }
  if (strcmp (name, "rtl") == 0)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (scale * 96 * 1024), NULL);

  bars = make_bars (example);

  start = g_get_monotonic_time ();
  chart = HON_COMPOSITION_CHART (hon_composition_chart_new ());
  hon_chart_set_title (HON_CHART (chart), "Où vont les honoraires");
  hon_chart_set_format (HON_CHART (chart), format);
  hon_composition_chart_set_bars (chart, bars);
  hon_composition_chart_set_selected (chart, 1);
  view = hon_chart_view_new (HON_CHART (chart));
  g_message ("Made in %" G_GINT64_FORMAT " µs", g_get_monotonic_time () - start);
  g_signal_connect (chart, "bar-activated", G_CALLBACK (bar_activated_cb), NULL);

  card = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (card), view);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_margin_top (view, 12);
  gtk_widget_set_margin_bottom (view, 12);
  gtk_widget_set_margin_start (view, 12);
  gtk_widget_set_margin_end (view, 12);

  group = adw_preferences_group_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), card);
  page = adw_preferences_page_new ();
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  toolbar_view = adw_toolbar_view_new ();
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar_view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar_view), page);

  window = adw_application_window_new (GTK_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (window), width, 560);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), toolbar_view);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  setlocale (LC_ALL, "");

  application = g_object_new (ADW_TYPE_APPLICATION,
                              "flags", G_APPLICATION_NON_UNIQUE,
                              "resource-base-path", "/io/github/honoraires/Honoraires",
                              NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), argv);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
