/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The shapes that a rate of the law can take. All are plain values of fixed
 * size; every rate is in percent, every step applies from its bound on
 * (`lower <= x < upper`), as in the Urssaf's own model.
 */

#define HON_STEPS_MAX 12

/**
 * HonCurve:
 * @n: how many points, from 1 to `HON_STEPS_MAX`
 * @at: where each point lies, strictly increasing
 * @rate: the rate there, percent
 *
 * A linear-progressive rate (*taux progressif*): linear between the points,
 * constant before the first and after the last.
 */
typedef struct
{
  guint  n;
  double at[HON_STEPS_MAX];
  double rate[HON_STEPS_MAX];
} HonCurve;

/**
 * HonScale:
 * @n: how many brackets, from 1 to `HON_STEPS_MAX`
 * @from: where each bracket begins, strictly increasing
 * @rate: its marginal rate, percent
 *
 * A marginal scale (*barème*): each slice is charged at its own rate.
 */
typedef struct
{
  guint  n;
  double from[HON_STEPS_MAX];
  double rate[HON_STEPS_MAX];
} HonScale;

/**
 * HonTiers:
 * @n: how many tiers, from 1 to `HON_STEPS_MAX`
 * @below: the first base that no longer belongs to each tier, strictly
 *   increasing; the last one is infinite
 * @amount: a flat amount, or the rate itself where the tier gives a rate
 * @rate: a rate added to the amount, percent of the whole base
 *
 * A class or tier (*grille*): the whole base falls into one of them.
 */
typedef struct
{
  guint  n;
  double below[HON_STEPS_MAX];
  double amount[HON_STEPS_MAX];
  double rate[HON_STEPS_MAX];
} HonTiers;

double hon_curve_rate  (const HonCurve *curve,
                        double          base);
double hon_scale_total (const HonScale *scale,
                        double          base);
guint  hon_tiers_find  (const HonTiers *tiers,
                        double          base);

G_END_DECLS
