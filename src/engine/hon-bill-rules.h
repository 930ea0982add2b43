/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-types.h"

G_BEGIN_DECLS

/* What a patient is asked for an act of a doctor in town, and who pays it: the
 * compulsory insurance, a complementary contract, the patient.
 *
 * The identities, for a fee H, a base B and a rate t:
 *
 *   gross        = B × t, at the centime, half up, act by act
 *   deduction    = the flat-rate deduction, never more than gross
 *   net          = gross − deduction
 *   overrun      = H − B
 *   H + P        = net + complementary + patient, for prescriptions of P of which nothing is paid back
 *   patient      = what is left of the co-payment + deduction + what is left of the overrun + P
 *
 * The deduction is taken after rounding, as every published table has it.
 */

/**
 * HonBillDeducted:
 * @since: a year or a day
 * @amount: what was deducted in it so far, centimes
 *
 * How far a ceiling of the flat-rate deduction is reached.
 */
typedef struct
{
  gint64 since;
  gint64 amount;
} HonBillDeducted;

gboolean hon_bill_condition_fits   (const HonBillCondition   *condition,
                                    const HonBillInput       *input,
                                    const HonBillResult      *result);
gboolean hon_bill_compute          (const HonTariffs         *tariffs,
                                    const HonBillInput       *input,
                                    HonBillResult            *result);
gint64   hon_bill_find_fee         (const HonTariffs         *tariffs,
                                    const HonBillInput       *input,
                                    gint64                    overrun);
void     hon_bill_compute_all      (const HonTariffs * const *tariffs,
                                    const guint              *persons,
                                    const guint              *pairs,
                                    HonBillInput             *inputs,
                                    HonBillResult            *results,
                                    gboolean                 *known,
                                    HonBillDeducted          *years,
                                    HonBillDeducted          *days,
                                    guint                     n);

G_END_DECLS
