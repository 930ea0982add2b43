/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-income-rules.h"

G_BEGIN_DECLS

/* The classes that a situation falls into. The bases of a result are rounded
 * to the centime; classes are read before that.
 */
typedef struct
{
  guint id;
  guint rb_takeover;
  guint af_takeover;
} HonIncomeTiers;

void hon_income_find_tiers (const HonIncomeRates *rates,
                            const HonIncomeInput *input,
                            HonIncomeTiers       *tiers);

G_END_DECLS
