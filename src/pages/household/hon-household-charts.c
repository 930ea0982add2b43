/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household-charts.h"

#include "hon-format.h"
#include "hon-household-credits.h"
#include "hon-money-chart.h"
#include "hon-money.h"

#include <glib/gi18n.h>

/* Who paid for the visits of a year, by person and by month. */

#define N_MONTHS 12

static char *
format_month (double   value,
              gpointer user_data)
{
  return hon_format_month ((HonDate) value);
}

static void
set_words (HonChart     *chart,
           HonHousehold *household,
           int           year)
{
  /* Translators: %d is a year. */
  g_autofree char *subtitle = g_strdup_printf (_("Euros in %d"), year);
  g_autofree char *credits = hon_household_dup_credits (household, year);

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
append_series (GListStore               *all,
               const char               *label,
               guint                     style_index,
               int                       year,
               const HonHouseholdTotals *months,
               gsize                     offset)
{
  g_autoptr (HonChartSeries) series = hon_chart_series_new (label, HON_CHART_SERIES_BAR, style_index);
  HonChartPoint points[N_MONTHS];

  for (guint i = 0; i < N_MONTHS; i++)
    points[i] = (HonChartPoint) {
      hon_date_new (year, i + 1, 1), hon_money_to_euros (G_STRUCT_MEMBER (gint64, &months[i], offset)),
    };
  hon_chart_series_set_points (series, points, N_MONTHS);
  g_list_store_append (all, series);
}

/**
 * hon_household_charts_get_name:
 * @person: the name of a person, which may be empty
 *
 * Returns: what to call the person
 */
const char *
hon_household_charts_get_name (const char *person)
{
  g_return_val_if_fail (person != NULL, NULL);

  return *person != '\0' ? person : _("Without a name");
}

/**
 * hon_household_charts_dup_persons:
 * @household: visits
 * @year: a year
 *
 * Returns: (transfer full): the names of the persons who have a visit in the year
 */
GStrv
hon_household_charts_dup_persons (HonHousehold *household,
                                  int           year)
{
  g_auto (GStrv) persons = NULL;
  g_autoptr (GStrvBuilder) seen = NULL;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (household), NULL);

  persons = hon_household_dup_persons (household);
  seen = g_strv_builder_new ();
  for (guint i = 0; persons[i] != NULL; i++)
    {
      HonHouseholdTotals totals;

      hon_household_get_totals (household, persons[i], year, 0, &totals);
      if (totals.n + totals.n_unknown + totals.n_problems > 0)
        g_strv_builder_add (seen, persons[i]);
    }

  return g_strv_builder_end (seen);
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
 * hon_household_charts_show_persons:
 * @chart: the chart of the persons
 * @household: visits
 * @year: a year
 *
 * Shows a bar for each person, and one for all of them where there are several.
 */
void
hon_household_charts_show_persons (HonCompositionChart *chart,
                                   HonHousehold        *household,
                                   int                  year)
{
  g_autoptr (GListStore) bars = g_list_store_new (HON_TYPE_CHART_BAR);
  g_auto (GStrv) persons = hon_household_charts_dup_persons (household, year);
  HonHouseholdTotals totals;

  hon_household_get_totals (household, NULL, year, 0, &totals);
  if (g_strv_length (persons) != 1)
    append_bar (bars, "all", _("Whole household"), &totals);
  for (guint i = 0; persons[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("person-%u", i);

      hon_household_get_totals (household, persons[i], year, 0, &totals);
      append_bar (bars, id, hon_household_charts_get_name (persons[i]), &totals);
    }
  set_words (HON_CHART (chart), household, year);
  hon_composition_chart_set_bars (chart, G_LIST_MODEL (bars));
}

/**
 * hon_household_charts_show_months:
 * @chart: the chart of the months
 * @household: visits
 * @year: a year
 *
 * Shows what each payer paid in every month.
 */
void
hon_household_charts_show_months (HonTimeChart *chart,
                                  HonHousehold *household,
                                  int           year)
{
  g_autoptr (GListStore) all = g_list_store_new (HON_TYPE_CHART_SERIES);
  HonHouseholdTotals months[N_MONTHS];
  HonHouseholdTotals whole;

  for (guint i = 0; i < N_MONTHS; i++)
    hon_household_get_totals (household, NULL, year, i + 1, &months[i]);
  hon_household_get_totals (household, NULL, year, 0, &whole);

  append_series (all, C_("curve", "Paid back"), 2, year, months, G_STRUCT_OFFSET (HonHouseholdTotals, insurance));
  /* Without a contract, the legend has none either. */
  if (whole.complementary > 0)
    append_series (all, C_("curve", "Contracts"), 0, year, months,
                   G_STRUCT_OFFSET (HonHouseholdTotals, complementary));
  append_series (all, C_("curve", "Left to pay"), 1, year, months, G_STRUCT_OFFSET (HonHouseholdTotals, patient));
  set_words (HON_CHART (chart), household, year);
  hon_time_chart_set_series (chart, G_LIST_MODEL (all));
}
