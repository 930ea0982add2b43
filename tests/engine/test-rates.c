/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-rates.h"

#include <math.h>

/* The rate for families: nothing up to 1.1, then a ramp up to 1.4. */
static const HonCurve ramp = { 2, { 1.1, 1.4 }, { 0.0, 3.1 } };

static const HonCurve flat = { 1, { 2.0 }, { 6.5 } };

static const HonScale scale = { 3, { 0.0, 1000.0, 3000.0 }, { 0.0, 10.0, 30.0 } };

static const HonTiers tiers = {
  3, { 1.4, 2.5, INFINITY }, { 100.0, 75.0, 60.0 }, { 0.0, 0.0, 0.0 }
};

static void
test_curve_points (void)
{
  g_assert_cmpfloat (hon_curve_rate (&ramp, -1.0), ==, 0.0);
  g_assert_cmpfloat (hon_curve_rate (&ramp, 0.0), ==, 0.0);
  g_assert_cmpfloat (hon_curve_rate (&ramp, 1.1), ==, 0.0);
  g_assert_cmpfloat_with_epsilon (hon_curve_rate (&ramp, 1.25), 1.55, 1e-12);
  g_assert_cmpfloat (hon_curve_rate (&ramp, nextafter (1.4, 0.0)), <=, 3.1);
  g_assert_cmpfloat (hon_curve_rate (&ramp, 1.4), ==, 3.1);
  g_assert_cmpfloat (hon_curve_rate (&ramp, 1e9), ==, 3.1);
}

static void
test_curve_one_point (void)
{
  g_assert_cmpfloat (hon_curve_rate (&flat, 0.0), ==, 6.5);
  g_assert_cmpfloat (hon_curve_rate (&flat, 2.0), ==, 6.5);
  g_assert_cmpfloat (hon_curve_rate (&flat, 3.0), ==, 6.5);
}

/* Every step has its own slope, and both sides of a point agree. */
static void
test_curve_continuous (void)
{
  HonCurve curve = { HON_STEPS_MAX, { 0 }, { 0 } };

  for (guint i = 0; i < HON_STEPS_MAX; i++)
    {
      curve.at[i] = i * i;
      curve.rate[i] = i % 2 == 0 ? i : 2.0 * i;
    }

  for (guint i = 0; i < HON_STEPS_MAX; i++)
    {
      g_assert_cmpfloat (hon_curve_rate (&curve, curve.at[i]), ==, curve.rate[i]);
      g_assert_cmpfloat_with_epsilon (hon_curve_rate (&curve, curve.at[i] - 1e-9), curve.rate[i],
                                      1e-6);
      g_assert_cmpfloat_with_epsilon (hon_curve_rate (&curve, curve.at[i] + 1e-9), curve.rate[i],
                                      1e-6);
      if (i + 1 < HON_STEPS_MAX)
        g_assert_cmpfloat_with_epsilon (
            hon_curve_rate (&curve, (curve.at[i] + curve.at[i + 1]) / 2.0),
            (curve.rate[i] + curve.rate[i + 1]) / 2.0, 1e-9);
    }
}

static void
test_scale_brackets (void)
{
  const struct { double base; double total; } cases[] = {
    { -5.0, 0.0 },
    { 0.0, 0.0 },
    { 999.99, 0.0 },
    { 1000.0, 0.0 },
    { 1001.0, 0.1 },
    { 3000.0, 200.0 },
    { 3001.0, 200.3 },
    { 10000.0, 2300.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (hon_scale_total (&scale, cases[i].base), cases[i].total, 1e-9);
}

/* A scale whose first bracket does not begin at nought charges nothing below. */
static void
test_scale_late_start (void)
{
  const HonScale late = { 1, { 500.0 }, { 20.0 } };

  g_assert_cmpfloat (hon_scale_total (&late, 500.0), ==, 0.0);
  g_assert_cmpfloat_with_epsilon (hon_scale_total (&late, 600.0), 20.0, 1e-9);
}

static void
test_scale_full (void)
{
  HonScale full = { HON_STEPS_MAX, { 0 }, { 0 } };
  double expected = 0.0;

  for (guint i = 0; i < HON_STEPS_MAX; i++)
    {
      full.from[i] = 100.0 * i;
      full.rate[i] = i;
      expected += i;
    }

  g_assert_cmpfloat_with_epsilon (hon_scale_total (&full, 100.0 * HON_STEPS_MAX), expected, 1e-9);
}

/* At the bound itself the next tier applies. */
static void
test_tiers_bounds (void)
{
  g_assert_cmpuint (hon_tiers_find (&tiers, 0.0), ==, 0);
  g_assert_cmpuint (hon_tiers_find (&tiers, nextafter (1.4, 0.0)), ==, 0);
  g_assert_cmpuint (hon_tiers_find (&tiers, 1.4), ==, 1);
  g_assert_cmpuint (hon_tiers_find (&tiers, nextafter (2.5, 0.0)), ==, 1);
  g_assert_cmpuint (hon_tiers_find (&tiers, 2.5), ==, 2);
  g_assert_cmpuint (hon_tiers_find (&tiers, 1e12), ==, 2);
  g_assert_cmpuint (hon_tiers_find (&tiers, INFINITY), ==, 2);
}

static void
test_tiers_single (void)
{
  const HonTiers single = { 1, { INFINITY }, { 42.0 }, { 0.0 } };

  g_assert_cmpuint (hon_tiers_find (&single, 0.0), ==, 0);
  g_assert_cmpuint (hon_tiers_find (&single, 1e12), ==, 0);
}

/* A bound in PASS that falls on a whole amount is met by exactly that amount,
 * although 1.4 is no binary fraction.
 */
static void
test_tiers_decimal_bounds (void)
{
  static const double passes[] = { 47100.0, 48060.0, 50000.0, 1000.0 };

  for (gsize i = 0; i < G_N_ELEMENTS (passes); i++)
    {
      double bound = round (passes[i] * 1.4);

      g_assert_cmpuint (hon_tiers_find (&tiers, (bound - 1.0) / passes[i]), ==, 0);
      g_assert_cmpuint (hon_tiers_find (&tiers, bound / passes[i]), ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rates/curve/points", test_curve_points);
  g_test_add_func ("/rates/curve/one-point", test_curve_one_point);
  g_test_add_func ("/rates/curve/continuous", test_curve_continuous);
  g_test_add_func ("/rates/scale/brackets", test_scale_brackets);
  g_test_add_func ("/rates/scale/late-start", test_scale_late_start);
  g_test_add_func ("/rates/scale/full", test_scale_full);
  g_test_add_func ("/rates/tiers/bounds", test_tiers_bounds);
  g_test_add_func ("/rates/tiers/single", test_tiers_single);
  g_test_add_func ("/rates/tiers/decimal-bounds", test_tiers_decimal_bounds);

  return g_test_run ();
}
