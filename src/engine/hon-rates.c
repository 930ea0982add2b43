/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-rates.h"

/**
 * hon_curve_rate:
 * @curve: a linear-progressive rate
 * @base: where to read it, in the unit of its points
 *
 * Returns: the rate at @base, percent
 */
double
hon_curve_rate (const HonCurve *curve,
                double          base)
{
  guint last = curve->n - 1;

  if (base < curve->at[0])
    return curve->rate[0];

  for (guint i = 0; i < last; i++)
    if (base < curve->at[i + 1])
      return curve->rate[i] + ((curve->rate[i + 1] - curve->rate[i]) * (base - curve->at[i]) /
                               (curve->at[i + 1] - curve->at[i]));

  return curve->rate[last];
}

/**
 * hon_scale_total:
 * @scale: a marginal scale
 * @base: the amount to charge, in the unit of its brackets
 *
 * Returns: what is due on @base, in the same unit
 */
double
hon_scale_total (const HonScale *scale,
                 double          base)
{
  double total = 0.0;

  for (guint i = 0; i < scale->n && base > scale->from[i]; i++)
    {
      double upper = base;

      if (i + 1 < scale->n)
        upper = MIN (base, scale->from[i + 1]);
      total += (upper - scale->from[i]) * scale->rate[i] / 100.0;
    }

  return total;
}

/**
 * hon_tiers_find:
 * @tiers: classes
 * @base: what is classed, in the unit of their bounds
 *
 * Returns: the index of the class that @base falls into
 */
guint
hon_tiers_find (const HonTiers *tiers,
                double          base)
{
  guint i = 0;

  while (i + 1 < tiers->n && base >= tiers->below[i])
    i++;

  return i;
}
