/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-chart.h"

#include "hon-format.h"
#include "hon-money-chart.h"
#include "hon-money.h"
#include "hon-years-words.h"

#include <glib/gi18n.h>

/* What is called in each month of a doctor’s years, what will be called later, and what the month leaves. */

static char *
format_month (double   value,
              gpointer user_data)
{
  return hon_years_dup_month_text (HON_YEARS (user_data), (HonDate) value);
}

/* The curves, from the front to the back. */
static const struct
{
  const char         *title;
  HonChartSeriesKind  kind;
  guint               style_index;
  gint64            (*get) (HonYears *years,
                            guint     month);
} curves[] = {
  { NC_("curve", "Called in the month"), HON_CHART_SERIES_BAR, 1, hon_years_get_called },
  { NC_("curve", "Called later: to set aside"), HON_CHART_SERIES_LINE, 3, hon_years_get_set_aside },
  { NC_("curve", "Left of the month"), HON_CHART_SERIES_LINE, 2, hon_years_get_left },
};

static void
add_marker (GListStore *markers,
            HonDate     date,
            const char *title,
            const char *text)
{
  g_autoptr (HonChartMarker) marker = hon_chart_marker_new (date, title, text);

  g_list_store_append (markers, marker);
}

static GListModel *
make_markers (HonYears *years)
{
  GListStore *markers = g_list_store_new (HON_TYPE_CHART_MARKER);
  g_autofree char *answer = hon_years_dup_answer (years);
  g_autofree char *outlook = hon_years_dup_outlook (years);
  guint month;

  if (hon_years_find_first_call (years, &month))
    add_marker (markers, hon_years_get_month (years, month), _("First call"), outlook);
  add_marker (markers, hon_years_get_month (years, hon_years_find_first_peak (years)), _("Most to set aside"), answer);

  return G_LIST_MODEL (markers);
}

/**
 * hon_years_chart_set_up:
 * @chart: a chart
 *
 * Gives the chart its title and its formats.
 *
 * Returns: (transfer full): its series, for hon_years_chart_show()
 */
GListModel *
hon_years_chart_set_up (HonTimeChart *chart)
{
  GListStore *all = g_list_store_new (HON_TYPE_CHART_SERIES);
  g_autoptr (HonChartFormat) format = hon_money_chart_format_new (HON_MONEY_EUROS);
  g_autoptr (HonChartFormat) axis_format = hon_money_chart_format_new (HON_MONEY_AUTO);

  hon_chart_set_title (HON_CHART (chart), _("What Is Called, and What Will Be"));
  hon_chart_set_format (HON_CHART (chart), format);
  hon_time_chart_set_axis_format (chart, axis_format);
  for (gsize i = 0; i < G_N_ELEMENTS (curves); i++)
    {
      g_autoptr (HonChartSeries) series =
        hon_chart_series_new (g_dpgettext2 (NULL, "curve", curves[i].title), curves[i].kind, curves[i].style_index);

      g_list_store_append (all, series);
    }

  return G_LIST_MODEL (all);
}

/**
 * hon_years_chart_show:
 * @chart: a chart
 * @series: its series: those that were hidden stay so
 * @years: what to show
 *
 * Shows the months of the years, from the opening on.
 */
void
hon_years_chart_show (HonTimeChart *chart,
                      GListModel   *series,
                      HonYears     *years)
{
  guint first = hon_years_get_first_month (years);
  guint n = hon_years_get_n_months (years);
  g_autofree HonChartPoint *points = g_new (HonChartPoint, n);
  g_autoptr (HonChartFormat) date_format = hon_chart_format_new (format_month, g_object_ref (years), g_object_unref);
  g_autoptr (GListModel) markers = make_markers (years);
  g_autofree char *subtitle = hon_years_dup_chart_subtitle (years);
  g_autofree char *context = hon_years_dup_context (years);
  g_autofree char *credits = hon_years_dup_credits (&years, 1, context);

  for (guint i = 0; i < G_N_ELEMENTS (curves); i++)
    {
      g_autoptr (HonChartSeries) curve = g_list_model_get_item (series, i);

      for (guint m = first; m < n; m++)
        points[m - first] = (HonChartPoint) { hon_years_get_month (years, m),
                                              hon_money_to_euros (curves[i].get (years, m)) };
      hon_chart_series_set_points (curve, points, n - first);
    }
  hon_time_chart_set_date_format (chart, date_format);
  hon_chart_set_subtitle (HON_CHART (chart), subtitle);
  hon_chart_set_credits (HON_CHART (chart), credits);
  hon_time_chart_set_series (chart, series);
  hon_time_chart_set_markers (chart, markers);
}
