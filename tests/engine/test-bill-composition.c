/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-composition-private.h"

/* Technical acts that are billed together: ranks, shares, modifiers, supplements, what is unknown. */

#define TARIFF HON_BILL_LEVEL_TARIFF

/* Acts of some tariffs, the best paid whole, the next by half. */
static HonBillInput
make_input (const gint64 *tariffs,
            guint         n)
{
  HonBillInput input = { .n_technical = n, .shares = { HON_BILL_WHOLE, HON_BILL_WHOLE / 2 } };

  for (guint i = 0; i < n; i++)
    input.technical[i] = (HonBillTechnical) { .record = 100 + i, .amounts = { tariffs[i], tariffs[i] / 2 }, .share = -1 };

  return input;
}

static void
add (HonBillTechnical *technical,
     gboolean          is_share,
     int               value)
{
  technical->modifiers[technical->n_modifiers] = (HonBillModifier) {
    .record = 200 + technical->n_modifiers, .is_share = is_share, .value = value,
  };
  technical->n_modifiers++;
}

/* The dearer act is paid best, whichever comes first; of two of one tariff, the first. */
static void
test_ranks (void)
{
  static const struct
  {
    gint64 tariffs[2];
    gint64 amounts[2];
  } cases[] = {
    { { 1000, 600 }, { 1000, 300 } },
    { { 600, 1000 }, { 300, 1000 } },
    { { 800, 800 }, { 800, 400 } },
    /* Half a centime is rounded up. */
    { { 1000, 601 }, { 1000, 301 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonBillInput input = make_input (cases[i].tariffs, 2);
      HonBillComposition composition = { 0 };

      g_assert_true (hon_bill_add_technical (&input, TARIFF, &composition));
      g_assert_cmpuint (composition.n_acts, ==, 2);
      g_assert_cmpuint (composition.n_parts, ==, 2);
      for (guint j = 0; j < 2; j++)
        {
          g_assert_cmpint (composition.acts[j].base, ==, cases[i].amounts[j]);
          g_assert_cmpint (composition.acts[j].tariff, ==, cases[i].tariffs[j]);
          g_assert_cmpuint (composition.acts[j].part, ==, j);
          g_assert_cmpint (composition.parts[j].amount, ==, cases[i].amounts[j]);
          g_assert_cmpuint (composition.parts[j].record, ==, 100 + j);
        }
      g_assert_cmpint (composition.sum, ==, cases[i].amounts[0] + cases[i].amounts[1]);
    }
}

/* The share is on the tariff and on modifiers in percent, not on those in euros; the sum of the former is
 * rounded once.
 */
static void
test_modifiers (void)
{
  const gint64 tariffs[] = { 5000, 3333 };
  HonBillInput input = make_input (tariffs, 2);
  HonBillComposition composition = { 0 };

  add (&input.technical[1], FALSE, 2515);
  add (&input.technical[1], TRUE, 3000);
  add (&input.technical[1], TRUE, 350);
  g_assert_true (hon_bill_add_technical (&input, TARIFF, &composition));

  /* 33.33 × 133.5 % × 50 % is 22.25, and 25.15 are added. */
  g_assert_cmpint (composition.acts[1].base, ==, 2225 + 2515);
  g_assert_cmpuint (composition.n_parts, ==, 5);
  g_assert_cmpuint (composition.parts[2].record, ==, 201);
  g_assert_cmpuint (composition.parts[3].record, ==, 202);
  g_assert_cmpuint (composition.parts[4].record, ==, 200);
  g_assert_cmpint (composition.parts[4].amount, ==, 2515);
  g_assert_cmpuint (composition.parts[4].share, ==, HON_BILL_WHOLE);
  g_assert_cmpint (composition.parts[1].amount + composition.parts[2].amount + composition.parts[3].amount, ==, 2225);
}

/* A supplement belongs to the act before it, is paid whole and takes no rank. */
static void
test_supplements (void)
{
  const gint64 tariffs[] = { 500, 9000, 700 };
  HonBillInput input = make_input (tariffs, 3);
  HonBillComposition composition = { 0 };

  input.technical[1].is_supplement = TRUE;
  input.technical[1].share = HON_BILL_WHOLE;
  g_assert_true (hon_bill_add_technical (&input, TARIFF, &composition));
  g_assert_cmpuint (composition.n_acts, ==, 2);
  g_assert_cmpuint (composition.n_parts, ==, 3);
  g_assert_cmpint (composition.acts[0].base, ==, 250 + 9000);
  g_assert_cmpint (composition.acts[0].tariff, ==, 500);
  g_assert_cmpint (composition.acts[1].base, ==, 700);
  g_assert_cmpuint (composition.acts[1].part, ==, 2);
}

/* Acts stand after the act of the encounter, at the price that is asked for, and keep what they are. */
static void
test_beside (void)
{
  const gint64 tariffs[] = { 1000 };
  HonBillInput input = make_input (tariffs, 1);
  HonBillComposition composition = { .sum = 3000, .n_acts = 1, .n_parts = 1, .acts = { { .base = 3000 } } };

  input.technical[0].is_anaesthesia = TRUE;
  input.technical[0].is_light = TRUE;
  g_assert_true (hon_bill_add_technical (&input, HON_BILL_LEVEL_OVERRUN, &composition));
  g_assert_cmpint (composition.sum, ==, 3500);
  g_assert_cmpuint (composition.n_acts, ==, 2);
  g_assert_cmpint (composition.acts[0].base, ==, 3000);
  g_assert_cmpint (composition.acts[1].base, ==, 500);
  g_assert_true (composition.acts[1].is_light);
  g_assert_cmpuint (composition.acts[1].part, ==, 1);
  g_assert_cmpint (composition.parts[1].kind, ==, HON_BILL_PART_ANAESTHESIA);
}

/* An act whose tariff is not known is refused by its record, and so are more parts than there is room for. */
static void
test_refusals (void)
{
  const gint64 tariffs[] = { 1000, 800 };
  HonBillInput input = make_input (tariffs, 2);
  HonBillComposition composition = { 0 };
  HonBillComposition full = { .n_parts = HON_BILL_PARTS_MAX - 1 };

  input.technical[1].amounts[TARIFF] = HON_BILL_UNKNOWN;
  g_assert_false (hon_bill_add_technical (&input, TARIFF, &composition));
  g_assert_cmpint (composition.refusal, ==, HON_BILL_REFUSAL_TECHNICAL);
  g_assert_cmpuint (composition.record, ==, 101);

  add (&input.technical[0], FALSE, 100);
  g_assert_false (hon_bill_add_technical (&input, TARIFF, &full));
  g_assert_cmpint (full.refusal, ==, HON_BILL_REFUSAL_TECHNICAL);
  g_assert_cmpuint (full.record, ==, 100);
  g_assert_cmpuint (full.n_parts, ==, HON_BILL_PARTS_MAX - 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bill-composition/ranks", test_ranks);
  g_test_add_func ("/bill-composition/modifiers", test_modifiers);
  g_test_add_func ("/bill-composition/supplements", test_supplements);
  g_test_add_func ("/bill-composition/beside", test_beside);
  g_test_add_func ("/bill-composition/refusals", test_refusals);

  return g_test_run ();
}
