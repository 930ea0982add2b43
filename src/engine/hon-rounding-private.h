/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the rules round: in euros until a line is done, in centimes at every boundary. */

/* The law rounds exact decimals half up. A product of an amount and a rate has
 * at most four more decimals than the amount, so a true half is never nearer
 * than 1e-4 to anything else: this much is added to undo what binary doubles
 * lose (37 000 × 4.85 % is 1 794.5, not 1 794.4999…).
 */
#define HON_ROUNDING_TIE 1e-6

/* Rounds half up without a call of floor(); amounts always fit into an integer. */
static inline gint64
round_half_up (double x)
{
  double above = x + 0.5 + HON_ROUNDING_TIE;
  gint64 whole = (gint64) above;

  return whole > above ? whole - 1 : whole;
}

static inline double
round_euro (double x)
{
  return round_half_up (x);
}

static inline double
round_2 (double x)
{
  return round_half_up (x * 100.0) / 100.0;
}

static inline gint64
to_centimes (double euros)
{
  return round_half_up (euros * 100.0);
}

static inline double
percent_of (double rate,
            double base)
{
  return rate * base / 100.0;
}

G_END_DECLS
