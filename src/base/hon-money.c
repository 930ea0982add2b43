/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-money-private.h"

#include <float.h>
#include <math.h>

/* Short of 2^63 centimes by a margin that no rounding of a double can cross. */
static const double MAX_EUROS = 9e16;

/* A decimal fraction is rarely a binary one: 1.005 is stored a little below
 * what was meant, and a product with 100 moves it once more. Whatever lies
 * within four units in the last place of a half is taken for that half.
 */
static const double TOLERANCE = 4 * DBL_EPSILON;

/* From here on the tolerance would be a visible part of a unit. */
static const double TOLERANCE_LIMIT = 0x1p46;

/* From here on every double is a whole number, and adding a half would not be
 * exact.
 */
static const double WHOLE_LIMIT = 0x1p52;

/*< private >
 * hon_money_round_scaled:
 * @value: a number
 * @scale: a power of ten
 *
 * Rounds `value × scale` to the nearest integer, half away from zero.
 *
 * The one rule of rounding for amounts and for numbers that are shown, so that
 * the two never disagree. The product must fit a 64-bit integer.
 *
 * Returns: the integer
 */
gint64
hon_money_round_scaled (double value,
                        double scale)
{
  double magnitude = fabs (value) * scale;
  gint64 rounded;

  g_assert (magnitude < 0x1p63);

  if (magnitude < TOLERANCE_LIMIT)
    magnitude += magnitude * TOLERANCE;

  if (magnitude < WHOLE_LIMIT)
    magnitude += 0.5;

  rounded = (gint64) magnitude;

  return value < 0 ? -rounded : rounded;
}

/**
 * hon_money_from_euros:
 * @euros: an amount in euros, finite and below 9·10¹⁶ in absolute value
 *
 * Rounds an amount to the nearest centime, half away from zero.
 *
 * What a person would call a half counts as one, although no double holds it:
 * 1.005 makes 101 centimes.
 *
 * Returns: the amount in centimes
 */
gint64
hon_money_from_euros (double euros)
{
  /* A NaN fails every comparison. */
  g_return_val_if_fail (fabs (euros) < MAX_EUROS, 0);

  return hon_money_round_scaled (euros, 100);
}

/**
 * hon_money_to_euros:
 * @centimes: an amount in centimes
 *
 * Gives the double that is closest to an amount.
 *
 * [func@money_from_euros] gives the same centimes back for every amount below
 * 2⁵¹ centimes, which no input comes near to.
 *
 * Returns: the amount in euros
 */
double
hon_money_to_euros (gint64 centimes)
{
  return (double) centimes / 100;
}
