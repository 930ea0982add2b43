/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-money.h"

#include <math.h>

typedef struct
{
  double euros;
  gint64 centimes;
} MoneyCase;

static const MoneyCase money_cases[] = {
  { 0, 0 },
  { -0.0, 0 },
  { 26.5, 2650 },
  { 0.01, 1 },
  { 0.1 + 0.2, 30 },

  /* Halves that no double holds. */
  { 1.005, 101 },
  { -1.005, -101 },
  { 0.285, 29 },
  { 2.675, 268 },
  { 8.345, 835 },
  { 4097.115, 409712 },
  { 999999999.995, 100000000000 },

  /* Halves that a double holds. */
  { 0.125, 13 },
  { -0.125, -13 },
  { 2.5 / 100, 3 },

  /* Next to a half. */
  { 0.005, 1 },
  { 0.00499999, 0 },
  { -0.00499999, 0 },
  { 1.00499999999, 100 },
  { 999999999.9949, 99999999999 },

  /* Large amounts stay what they are. */
  { 1e9, HON_MONEY_MAX },
  { -1e9, -HON_MONEY_MAX },
  { 703687441776.64, 70368744177664 },
  { 1e13, 1000000000000000 },
  { 45035996273704.96, 4503599627370496 },
  { 45035996273704.97, 4503599627370497 },
  { 8e16, 8000000000000000000 },
};

static void
test_from_euros (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (money_cases); i++)
    g_assert_cmpint (hon_money_from_euros (money_cases[i].euros), ==, money_cases[i].centimes);
}

static void
test_from_euros_misuse (void)
{
  const double bad_euros[] = { NAN, INFINITY, -INFINITY, 1e17, -1e17, G_MAXDOUBLE };

  if (!g_test_undefined ())
    {
      g_test_skip ("Programmer errors are not tried");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (bad_euros); i++)
    {
      g_test_expect_message ("HonBase", G_LOG_LEVEL_CRITICAL, "*MAX_EUROS*");
      g_assert_cmpint (hon_money_from_euros (bad_euros[i]), ==, 0);
      g_test_assert_expected_messages ();
    }
}

static void
test_to_euros (void)
{
  g_assert_cmpfloat (hon_money_to_euros (0), ==, 0);
  g_assert_cmpfloat (hon_money_to_euros (2650), ==, 26.5);
  g_assert_cmpfloat (hon_money_to_euros (-1), ==, -0.01);
  g_assert_cmpfloat (hon_money_to_euros (HON_MONEY_MAX), ==, 1e9);
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 100000; i++)
    {
      gint64 centimes = (gint64) g_test_rand_double_range (-0x1p51, 0x1p51);
      gint64 small = centimes / (1 << 20);

      g_assert_cmpint (hon_money_from_euros (hon_money_to_euros (centimes)), ==, centimes);
      g_assert_cmpint (hon_money_from_euros (hon_money_to_euros (small)), ==, small);
    }
}

/* Every half of a centime up to a million euros, written with three decimals,
 * is rounded away from zero; the thousandths around it are not.
 */
static void
test_halves (void)
{
  for (gint64 thousandths = 5; thousandths < 1000000000; thousandths += 9990)
    {
      gint64 centimes = thousandths / 10;

      g_assert_cmpint (hon_money_from_euros ((double) thousandths / 1000), ==, centimes + 1);
      g_assert_cmpint (hon_money_from_euros ((double) -thousandths / 1000), ==, -centimes - 1);
      g_assert_cmpint (hon_money_from_euros ((double) (thousandths - 1) / 1000), ==, centimes);
      g_assert_cmpint (hon_money_from_euros ((double) thousandths * 0.001), ==, centimes + 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/from-euros", test_from_euros);
  g_test_add_func ("/money/from-euros/misuse", test_from_euros_misuse);
  g_test_add_func ("/money/to-euros", test_to_euros);
  g_test_add_func ("/money/round-trip", test_round_trip);
  g_test_add_func ("/money/halves", test_halves);

  return g_test_run ();
}
