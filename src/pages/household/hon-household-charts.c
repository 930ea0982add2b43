/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household-charts.h"

#include "hon-format.h"
#include "hon-money-chart.h"
#include "hon-money.h"

#include <glib/gi18n.h>

/* Who paid for the visits of a year, by person and by month. */

static char *
format_month (double   value,
              gpointer user_data)
{
  return hon_format_month ((HonDate) value);
}

static void
set_words (HonChart   *chart,
           int         year,
           const char *credits)
{
  /* Translators: %d is a year. */
  g_autofree char *subtitle = g_strdup_printf (_("Euros in %d"), year);

  hon_chart_set_subtitle (chart, subtitle);
  hon_chart_set_credits (chart, credits);
}

/* Who paid for one person, or for all. */
static void
append_bar (GListStore               *bars,
            const char               *id,
            const char               *label,
            const HonHouseholdTotals *totals)
{
  g_autoptr (HonChartBar) bar = hon_chart_bar_new (id, label);
  const HonPayers payers = {
    .insurance = totals->insurance,
    .complementary = totals->complementary,
    .copayment = totals->copayment,
    .deduction = totals->deduction,
    .overrun = totals->overrun,
    .prescribed = totals->prescribed,
  };

  hon_money_chart_append_payers (bar, &payers);
  g_list_store_append (bars, bar);
}

/* What one of the payers paid in each month. */
static void
append_series (GListStore             *all,
               const char             *label,
               guint                   style_index,
               const HonHouseholdYear *year,
               gsize                   offset)
{
  g_autoptr (HonChartSeries) series = hon_chart_series_new (label, HON_CHART_SERIES_BAR, style_index);
  HonChartPoint points[HON_N_MONTHS];

  for (guint i = 0; i < HON_N_MONTHS; i++)
    points[i] = (HonChartPoint) {
      hon_date_new (year->year, i + 1, 1), hon_money_to_euros (G_STRUCT_MEMBER (gint64, &year->months[i], offset)),
    };
  hon_chart_series_set_points (series, points, HON_N_MONTHS);
  g_list_store_append (all, series);
}

/* A bar for each person, and one for all of them where there are several. */
static void
show_persons (HonCompositionChart    *chart,
              const HonHouseholdYear *year)
{
  g_autoptr (GListStore) bars = g_list_store_new (HON_TYPE_CHART_BAR);

  if (year->persons->len != 1)
    append_bar (bars, "all", _("Whole household"), &year->totals);
  for (guint i = 0; i < year->persons->len; i++)
    {
      const HonHouseholdPerson *person = g_ptr_array_index (year->persons, i);
      g_autofree char *id = g_strdup_printf ("person-%u", i);

      append_bar (bars, id, hon_visit_label_person (person->name), &person->totals);
    }
  hon_composition_chart_set_bars (chart, G_LIST_MODEL (bars));
}

/* What each payer paid in every month. */
static void
show_months (HonTimeChart           *chart,
             const HonHouseholdYear *year)
{
  g_autoptr (GListStore) all = g_list_store_new (HON_TYPE_CHART_SERIES);

  append_series (all, C_("curve", "Paid back"), 2, year, G_STRUCT_OFFSET (HonHouseholdTotals, insurance));
  /* Without a contract, the legend has none either. */
  if (year->totals.complementary > 0)
    append_series (all, C_("curve", "Contracts"), 0, year, G_STRUCT_OFFSET (HonHouseholdTotals, complementary));
  append_series (all, C_("curve", "Left to pay"), 1, year, G_STRUCT_OFFSET (HonHouseholdTotals, patient));
  hon_time_chart_set_series (chart, G_LIST_MODEL (all));
}

/**
 * hon_household_charts_set_up:
 * @persons: the chart of the persons
 * @months: the chart of the months
 *
 * Gives the charts their titles and formats.
 */
void
hon_household_charts_set_up (HonCompositionChart *persons,
                             HonTimeChart        *months)
{
  g_autoptr (HonChartFormat) format = hon_money_chart_format_new (HON_MONEY_CENTIMES);
  g_autoptr (HonChartFormat) axis_format = hon_money_chart_format_new (HON_MONEY_AUTO);
  g_autoptr (HonChartFormat) month_format = hon_chart_format_new (format_month, NULL, NULL);

  hon_chart_set_title (HON_CHART (persons), _("Who Paid"));
  hon_chart_set_format (HON_CHART (persons), format);
  hon_chart_set_title (HON_CHART (months), _("By Month"));
  hon_chart_set_format (HON_CHART (months), format);
  hon_time_chart_set_axis_format (months, axis_format);
  hon_time_chart_set_date_format (months, month_format);
}

/**
 * hon_household_charts_show:
 * @persons: the chart of the persons
 * @months: the chart of the months
 * @year: the visits of a year
 * @credits: (nullable): where the figures come from
 *
 * Shows who paid for each person, and what each payer paid in every month.
 */
void
hon_household_charts_show (HonCompositionChart    *persons,
                           HonTimeChart           *months,
                           const HonHouseholdYear *year,
                           const char             *credits)
{
  set_words (HON_CHART (persons), year->year, credits);
  show_persons (persons, year);
  set_words (HON_CHART (months), year->year, credits);
  show_months (months, year);
}
