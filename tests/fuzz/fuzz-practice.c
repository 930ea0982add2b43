/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "hon-income.h"

/* Any bytes as a situation: what is accepted has an income whose parts agree
 * with each other.
 */

/* Two roundings to the euro, centimes. */
#define ROUNDING 100

static HonCatalogue *
get_catalogue (void)
{
  static HonCatalogue *catalogue;

  if (catalogue == NULL)
    {
      g_autoptr (GError) error = NULL;

      catalogue = hon_catalogue_new (NULL);
      hon_catalogue_load (catalogue, NULL, &error);
      g_assert_no_error (error);
    }

  return catalogue;
}

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == HON_INPUT_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
assert_near (gint64 centimes,
             gint64 expected)
{
  g_assert_cmpint (ABS (centimes - expected), <=, ROUNDING);
}

/* In a year of few days the rules take over more than there is; then nothing is
 * due.
 */
static void
check_due (gint64 gross,
           gint64 taken_over,
           gint64 due)
{
  g_assert_cmpint (due, >=, 0);
  assert_near (MAX (0, gross - taken_over), due);
}

static void
check_result (const HonIncomeInput  *input,
              const HonIncomeResult *result)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;

  /* Lines are rounded to the euro on their own, totals from what was not rounded. */
  check_due (result->maladie_gross, result->maladie_taken_over, result->maladie_due);
  check_due (result->af_gross, result->af_taken_over, result->af_due);
  check_due (result->rb_lower + result->rb_upper, result->rb_taken_over, result->rb_due);
  check_due (result->asv_flat + result->asv_proportional, result->asv_taken_over, result->asv_due);
  g_assert_cmpint (result->csg_deductible + result->csg_crds, ==, result->csg_total);
  assert_near (result->total_urssaf + result->total_carmf, result->total);
  assert_near (result->gross_income - result->total, result->net_before_tax);
  assert_near (result->net_before_tax - result->tax, result->net);

  g_assert_cmpint (result->total, >=, 0);
  g_assert_cmpint (result->taken_over, >=, 0);
  g_assert_cmpint (result->tax, >=, 0);
  g_assert_cmpint (result->net, <=, input->receipts + ROUNDING);

  hon_income_result_append_json (result, text);
  node = json_from_string (text->str, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  HonCatalogue *catalogue = get_catalogue ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GError) error = NULL;
  HonIncomeInput input;
  HonIncomeResult result;

  json_parser_set_strict (parser, TRUE);
  if (size == 0 || !json_parser_load_from_data (parser, (const char *) data, (gssize) size, NULL))
    return 0;

  if (!hon_input_read_json (HON_INPUT (practice), json_parser_get_root (parser), &error) ||
      !hon_practice_check (practice, catalogue, &error))
    {
      check_error (error);
      return 0;
    }
  g_assert_no_error (error);

  hon_practice_get_input (practice, &input);
  hon_income_compute (hon_catalogue_get_rates (catalogue, hon_practice_get_year (practice)), &input,
                      &result);
  check_result (&input, &result);

  return 0;
}
