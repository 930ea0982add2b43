/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-money-chart.h"

#include "hon-money.h"

#include <glib/gi18n.h>

/* How charts of amounts write euros, and how they show who pays: with the same names and colours on
 * every page.
 */

static char *
format_euros (double   value,
              gpointer user_data)
{
  return hon_format_money (hon_money_from_euros (value), GPOINTER_TO_INT (user_data));
}

/**
 * hon_money_chart_format_new:
 * @style: how much of an amount is shown
 *
 * Returns: (transfer full): how a chart writes euros
 */
HonChartFormat *
hon_money_chart_format_new (HonMoneyStyle style)
{
  return hon_chart_format_new (format_euros, GINT_TO_POINTER (style), NULL);
}

/**
 * hon_money_chart_append_parts:
 * @bar: a bar of euros
 * @parts: (array length=n_parts): its parts, in order
 * @n_parts: how many there are
 *
 * Appends amounts to a bar.
 */
void
hon_money_chart_append_parts (HonChartBar        *bar,
                              const HonMoneyPart *parts,
                              guint               n_parts)
{
  g_return_if_fail (HON_IS_CHART_BAR (bar));

  for (guint i = 0; i < n_parts; i++)
    hon_chart_bar_append (bar, parts[i].id, parts[i].label, parts[i].style_index,
                          hon_money_to_euros (parts[i].amount));
}

/**
 * hon_money_chart_append_payers:
 * @bar: a bar of euros
 * @payers: who pays how much
 *
 * Appends what each of them pays. Without a contract, the legend has none either.
 */
void
hon_money_chart_append_payers (HonChartBar     *bar,
                               const HonPayers *payers)
{
  const HonMoneyPart parts[] = {
    { "insurance", C_("part of a bill", "Insurance"), 2, payers->insurance },
    { "complementary", C_("part of a bill", "Complementary contract"), 0, payers->complementary },
    { "copayment", C_("part of a bill", "Patient: co-payment"), 3, payers->copayment },
    { "deduction", C_("part of a bill", "Patient: flat-rate deduction"), 5, payers->deduction },
    { "overrun", C_("part of a bill", "Patient: overrun"), 1, payers->overrun },
    { "prescribed", C_("part of a bill", "Patient: prescriptions"), 4, payers->prescribed },
  };

  hon_money_chart_append_parts (bar, parts, 1);
  if (payers->complementary >= 0)
    hon_money_chart_append_parts (bar, parts + 1, 1);
  hon_money_chart_append_parts (bar, parts + 2, G_N_ELEMENTS (parts) - 2 - (payers->prescribed <= 0));
}
