/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-compare-chart.h"

#include "hon-money-chart.h"
#include "hon-money.h"
#include "hon-years-comparison-words.h"

#include <glib/gi18n.h>

/* What situations that are compared have left so far, as a chart. */

static char *
format_year (double   value,
             gpointer user_data)
{
  /* Translators: %d is a year. */
  return g_strdup_printf (_("end of %d"), hon_date_get_year ((HonDate) value));
}

/* Where the end of a year stands: at the tick that has its name. */
static HonDate
get_place (int year)
{
  return hon_date_new (year, 1, 1);
}

static HonChartSeries *
make_series (HonYearsComparison *comparison,
             guint               i)
{
  static const guint styles[HON_COMPARISON_MAX] = { 2, 1, 0, 3 };
  HonTable *table = hon_years_comparison_get_cumulated (comparison);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (table));
  g_autofree HonChartPoint *points = g_new (HonChartPoint, n);
  g_autofree char *title = hon_years_comparison_dup_title (comparison, i);
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  HonChartSeries *series = hon_chart_series_new (title, HON_CHART_SERIES_LINE, styles[i]);

  for (guint y = 0; y < n; y++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), y);

      points[y] = (HonChartPoint) {
        get_place (hon_years_comparison_get_first_year (comparison) + (int) y),
        hon_money_to_euros (hon_table_row_get_amount (row, 2 + i)),
      };
    }
  hon_chart_series_set_points (series, points, n);
  hon_chart_series_set_short_title (series, number);

  return series;
}

/* Where one overtakes the first. */
static GListModel *
make_markers (HonYearsComparison *comparison)
{
  GListStore *markers = g_list_store_new (HON_TYPE_CHART_MARKER);

  for (guint i = 1; i < hon_years_comparison_get_n (comparison); i++)
    {
      gboolean is_ahead;

      for (int year = 0; hon_years_comparison_find_overtaking (comparison, i, &year, &is_ahead);)
        {
          g_autofree char *text = hon_years_comparison_dup_overtaking (comparison, i, year, is_ahead);
          /* Translators: the numbers of two situations. */
          g_autofree char *title = g_strdup_printf (is_ahead ? _("%1$u gets ahead of %2$u")
                                                             : _("%1$u falls behind %2$u"), i + 1, 1);
          g_autoptr (HonChartMarker) marker = hon_chart_marker_new (get_place (year), title, text);

          g_list_store_append (markers, marker);
        }
    }

  return G_LIST_MODEL (markers);
}

/**
 * hon_compare_chart_set_up:
 * @chart: a chart
 *
 * Makes a chart one of situations.
 */
void
hon_compare_chart_set_up (HonTimeChart *chart)
{
  g_autoptr (HonChartFormat) format = hon_money_chart_format_new (HON_MONEY_EUROS);
  g_autoptr (HonChartFormat) axis_format = hon_money_chart_format_new (HON_MONEY_AUTO);
  g_autoptr (HonChartFormat) date_format = hon_chart_format_new (format_year, NULL, NULL);

  g_return_if_fail (HON_IS_TIME_CHART (chart));

  hon_chart_set_title (HON_CHART (chart), _("Kept So Far, at the End of Each Year"));
  hon_chart_set_format (HON_CHART (chart), format);
  hon_time_chart_set_axis_format (chart, axis_format);
  hon_time_chart_set_date_format (chart, date_format);
}

/**
 * hon_compare_chart_show:
 * @chart: a chart that hon_compare_chart_set_up() was called for
 * @comparison: situations
 *
 * Shows what each situation has left so far, at the end of each year.
 */
void
hon_compare_chart_show (HonTimeChart       *chart,
                        HonYearsComparison *comparison)
{
  g_autoptr (GListStore) all = g_list_store_new (HON_TYPE_CHART_SERIES);
  g_autoptr (GListModel) markers = make_markers (comparison);
  g_autofree char *subtitle = NULL;
  g_autofree char *credits = NULL;

  g_return_if_fail (HON_IS_TIME_CHART (chart));
  g_return_if_fail (HON_IS_YEARS_COMPARISON (comparison));

  subtitle = hon_years_comparison_dup_subtitle (comparison);
  credits = hon_years_comparison_dup_credits (comparison);
  for (guint i = 0; i < hon_years_comparison_get_n (comparison); i++)
    {
      g_autoptr (HonChartSeries) series = make_series (comparison, i);

      g_list_store_append (all, series);
    }
  hon_chart_set_subtitle (HON_CHART (chart), subtitle);
  hon_chart_set_credits (HON_CHART (chart), credits);
  hon_time_chart_set_series (chart, G_LIST_MODEL (all));
  hon_time_chart_set_markers (chart, markers);
}
