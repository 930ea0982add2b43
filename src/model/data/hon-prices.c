/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-prices.h"

#include <math.h>

/* Consumer prices: the list of years that the catalogue has, oldest first. What is not
 * in it is not known; nothing is extrapolated.
 */

static int
get_year (GListModel *prices,
          guint       position)
{
  g_autoptr (HonPrice) price = g_list_model_get_item (prices, position);

  return price != NULL ? hon_price_get_year (price) : 0;
}

/**
 * hon_prices_get_first_year:
 * @prices: (element-type HonPrice): prices
 *
 * Returns: the oldest year known, or 0 when there is none
 */
int
hon_prices_get_first_year (GListModel *prices)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (prices), 0);

  return get_year (prices, 0);
}

/**
 * hon_prices_get_last_year:
 * @prices: (element-type HonPrice): prices
 *
 * Returns: the newest year known, or 0 when there is none
 */
int
hon_prices_get_last_year (GListModel *prices)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (prices), 0);

  return get_year (prices, g_list_model_get_n_items (prices) - 1);
}

/**
 * hon_prices_find_year:
 * @prices: (element-type HonPrice): prices
 * @year: a year
 *
 * Returns: the year known that is nearest to @year, or 0 when there is none
 */
int
hon_prices_find_year (GListModel *prices,
                      int         year)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (prices), 0);

  return CLAMP (year, hon_prices_get_first_year (prices), hon_prices_get_last_year (prices));
}

/**
 * hon_prices_get_price:
 * @prices: (element-type HonPrice): prices
 * @year: a year
 *
 * Returns: (transfer none) (nullable): the prices of @year, if they are known
 */
HonPrice *
hon_prices_get_price (GListModel *prices,
                      int         year)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (prices), NULL);

  for (guint low = 0, high = g_list_model_get_n_items (prices); low < high;)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (HonPrice) price = g_list_model_get_item (prices, middle);

      /* The list keeps it alive. */
      if (hon_price_get_year (price) == year)
        return price;
      if (hon_price_get_year (price) < year)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

/**
 * hon_prices_get_factor:
 * @prices: (element-type HonPrice): prices
 * @from_year: a year
 * @to_year: another
 *
 * Returns: how many euros of @to_year one euro of @from_year is; NAN when one
 *   of them is not known
 */
double
hon_prices_get_factor (GListModel *prices,
                       int         from_year,
                       int         to_year)
{
  HonPrice *from = hon_prices_get_price (prices, from_year);
  HonPrice *to = hon_prices_get_price (prices, to_year);

  return from != NULL && to != NULL ? hon_price_get_index (to) / hon_price_get_index (from) : NAN;
}

/**
 * hon_prices_convert:
 * @prices: (element-type HonPrice): prices
 * @centimes: an amount
 * @from_year: the year that it is of
 * @to_year: the year whose euros are wanted
 * @result: (out): return location for the amount, rounded to the centime
 *
 * Returns: whether both years are known
 */
gboolean
hon_prices_convert (GListModel *prices,
                    gint64      centimes,
                    int         from_year,
                    int         to_year,
                    gint64     *result)
{
  double factor = hon_prices_get_factor (prices, from_year, to_year);

  g_return_val_if_fail (result != NULL, FALSE);

  if (isnan (factor))
    return FALSE;
  *result = llround ((double) centimes * factor);

  return TRUE;
}
