/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-types.h"

G_BEGIN_DECLS

/* A share of an amount, at the centime, half up. */
static inline gint64
hon_bill_share_of (int    rate,
                   gint64 amount)
{
  return (amount * rate + HON_BILL_WHOLE / 2) / HON_BILL_WHOLE;
}

/**
 * HonBillComposition:
 * @refusal: why there is none
 * @record: that has no tariff, or does not go; G_MAXUINT without one
 * @act: the act; %NULL where there are technical acts alone
 * @clinical: what it and its supplements are worth
 * @sum: what all are worth
 * @n_acts: how many acts there are
 * @acts: what each is worth: the act with its supplements, then the technical acts
 * @n_parts: how many parts there are
 * @parts: the act, its supplements, then technical acts with their modifiers
 *
 * What is billed, at one of the two prices.
 */
typedef struct
{
  HonBillRefusal       refusal;
  guint                record;
  const HonTariffItem *act;
  gint64               clinical;
  gint64               sum;
  guint                n_acts;
  HonBillAct           acts[HON_BILL_ACTS_MAX];
  guint                n_parts;
  HonBillPart          parts[HON_BILL_PARTS_MAX];
} HonBillComposition;

gboolean hon_bill_add_technical (const HonBillInput *input,
                                 HonBillLevel        level,
                                 HonBillComposition *composition);

G_END_DECLS
