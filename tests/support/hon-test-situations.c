/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include <math.h>

#define EURO 100

static HonCatalogue *catalogue;

/* The shipped facts, read once a program. */
HonCatalogue *
hon_test_get_catalogue (void)
{
  g_autoptr (GError) error = NULL;

  if (catalogue != NULL)
    return catalogue;

  catalogue = hon_catalogue_new (NULL);
  hon_catalogue_load (catalogue, NULL, &error);
  g_assert_no_error (error);

  return catalogue;
}

void
hon_test_drop_catalogue (void)
{
  if (catalogue != NULL)
    g_assert_finalize_object (catalogue);
  catalogue = NULL;
}

const HonIncomeRates *
hon_test_get_rates (int year)
{
  const HonIncomeRates *rates = hon_catalogue_get_rates (hon_test_get_catalogue (), year);

  g_assert_nonnull (rates);

  return rates;
}

/* A doctor of long standing who has nothing but receipts, all at the tariff of
 * the agreement.
 */
void
hon_test_set_situation (HonIncomeInput *input,
                        HonSectorKind   sector,
                        gint64          euros)
{
  *input = (HonIncomeInput) {
    .sector = sector,
    .receipts = euros * EURO,
    .agreed_receipts = sector == HON_SECTOR_NC ? 0 : euros * EURO,
    .start = hon_date_new (2015, 1, 1),
    .rule = HON_INCOME_RULE_URSSAF,
  };
}

static gint64
random_part (gint64 whole)
{
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      return 0;

    case 1:
      return whole;

    default:
      return (gint64) (whole * g_test_rand_double ());
    }
}

/* Amounts of all sizes, many of them near a threshold, some with centimes. */
static gint64
random_receipts (const HonIncomeRates *rates)
{
  static const double bounds[] = { 0.2, 0.4, 0.6, 1.0, 1.1, 1.4, 2.0, 2.5, 3.0, 3.5, 5.0 };
  gint64 receipts;

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      return 0;

    case 1:
    case 2:
      receipts = (gint64) (bounds[g_test_rand_int_range (0, G_N_ELEMENTS (bounds))] * rates->pass /
                           (g_test_rand_bit () ? 1.0 : 0.74)) + g_test_rand_int_range (-3, 4);
      break;

    default:
      receipts = (gint64) exp (g_test_rand_double_range (0.0, log (3e6)));
    }

  return receipts * EURO +
         (g_test_rand_int_range (0, 4) == 0 ? g_test_rand_int_range (0, EURO) : 0);
}

static HonDate
random_start (const HonIncomeRates *rates)
{
  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      return g_test_rand_int_range (rates->first_day, rates->last_day + 1);

    case 1:
      return g_test_rand_int_range (rates->first_day - 800, rates->first_day);

    case 2:
      return rates->first_day;

    default:
      return hon_date_new (g_test_rand_int_range (1980, 2020), 1, 1);
    }
}

/* Any situation that the engine takes, with one in eight that loses money. */
void
hon_test_random_situation (const HonIncomeRates *rates,
                           HonIncomeInput       *input)
{
  *input = (HonIncomeInput) {
    .sector = g_test_rand_int_range (0, HON_N_SECTORS),
    .receipts = random_receipts (rates),
    .start = random_start (rates),
    .rule = HON_INCOME_RULE_URSSAF,
    .n_children = g_test_rand_bit () ? 0 : g_test_rand_int_range (0, 7),
    .locum = g_test_rand_int_range (0, 6) == 0,
    .retired = g_test_rand_int_range (0, 6) == 0,
    .couple = g_test_rand_bit (),
    .micro = g_test_rand_int_range (0, 6) == 0,
  };
  if (input->sector != HON_SECTOR_NC)
    {
      input->agreed_receipts = g_test_rand_bit () ? input->receipts : random_part (input->receipts);
      input->overruns = g_test_rand_bit () ? 0 : random_part (input->agreed_receipts);
    }
  input->expenses = g_test_rand_bit () ? 0 : random_part (input->receipts);
  if (g_test_rand_int_range (0, 8) == 0)
    input->expenses = input->receipts + g_test_rand_int_range (0, 50000) * EURO;
}

/* Has the first years of a situation follow any rule, for a doctor of any age. */
void
hon_test_random_rule (HonIncomeInput *input)
{
  input->rule = g_test_rand_bit () ? HON_INCOME_RULE_TEXTES : HON_INCOME_RULE_URSSAF;
  input->age = g_test_rand_int_range (25, 56);
}

/* What to type to see the situation again. */
char *
hon_test_describe (const HonIncomeRates *rates,
                   const HonIncomeInput *input)
{
  static const char * const sectors[HON_N_SECTORS] = { "S1", "S2", "S2_OPTAM", "NC" };
  g_autofree char *start = hon_date_to_iso (input->start);

  return g_strdup_printf ("%d %s receipts %.2f agreed %.2f overruns %.2f expenses %.2f start %s "
                          "age %u %s children %u%s%s%s%s",
                          rates->year, sectors[input->sector], input->receipts / 100.0,
                          input->agreed_receipts / 100.0, input->overruns / 100.0,
                          input->expenses / 100.0, start, input->age,
                          input->rule == HON_INCOME_RULE_TEXTES ? "textes" : "urssaf", input->n_children,
                          input->locum ? " locum" : "", input->retired ? " retired" : "",
                          input->couple ? " couple" : "", input->micro ? " micro" : "");
}
