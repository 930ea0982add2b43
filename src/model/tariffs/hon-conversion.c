/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-conversion.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

/**
 * hon_conversion_dup_text:
 * @prices: consumer prices
 * @amount: an amount, in centimes
 * @from_year: the year in which it was paid
 * @to_year: the year to compare with
 *
 * Tells what an amount is worth in another year.
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL if the prices of a year are not known
 */
char *
hon_conversion_dup_text (GListModel *prices,
                         gint64     amount,
                         int        from_year,
                         int        to_year)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 result;

  g_return_val_if_fail (G_IS_LIST_MODEL (prices), NULL);

  if (!hon_prices_convert (prices, amount, from_year, to_year, &result))
    return NULL;

  before = hon_format_money (amount, HON_MONEY_AUTO);
  after = hon_format_money (result, HON_MONEY_CENTIMES);

  /* Translators: an amount of money, its year, what it is worth, and in which year. */
  return g_strdup_printf (_("%1$s of %2$d are %3$s of %4$d"), before, from_year, after, to_year);
}

/**
 * hon_conversion_explain:
 * @prices: consumer prices
 * @amount: an amount, in centimes
 * @from_year: the year in which it was paid
 * @to_year: the year to compare with
 *
 * Tells how an amount is converted, and who says what the prices are.
 *
 * Returns: (transfer full) (nullable): an explanation; %NULL if the prices of a year are not known
 */
HonExplanation *
hon_conversion_explain (GListModel *prices,
                        gint64     amount,
                        int        from_year,
                        int        to_year)
{
  HonExplanation *explanation;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *index_from = NULL;
  g_autofree char *index_to = NULL;
  g_autofree char *factor = NULL;
  g_autofree char *division = NULL;
  g_autofree char *product = NULL;
  gint64 result;

  g_return_val_if_fail (G_IS_LIST_MODEL (prices), NULL);

  if (!hon_prices_convert (prices, amount, from_year, to_year, &result))
    return NULL;

  before = hon_format_money (amount, HON_MONEY_CENTIMES);
  after = hon_format_money (result, HON_MONEY_CENTIMES);
  index_from = hon_format_number (hon_price_get_index (hon_prices_get_price (prices, from_year)), 4);
  index_to = hon_format_number (hon_price_get_index (hon_prices_get_price (prices, to_year)), 4);
  factor = hon_format_number (hon_prices_get_factor (prices, from_year, to_year), 6);
  division = g_strdup_printf ("%s ÷ %s", index_to, index_from);
  product = g_strdup_printf ("%s × %s", before, factor);

  explanation =
    hon_explanation_new_titled (_("Worth in Another Year"),
                                _("An amount of one year buys as much, on average, as the result in the other year. "
                                  "Prices are yearly averages of all goods and services that households consume."));
  hon_explanation_add_step (explanation, _("Index of consumer prices"), division, factor);
  hon_explanation_add_step (explanation, _("Amount"), product, after);
  hon_explanation_add_evidence (explanation,
                                hon_price_get_evidence (hon_prices_get_price (prices, from_year)));
  hon_explanation_add_evidence (explanation,
                                hon_price_get_evidence (hon_prices_get_price (prices, to_year)));

  return explanation;
}
