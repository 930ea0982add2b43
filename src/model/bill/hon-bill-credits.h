/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"
#include "hon-credits.h"

G_BEGIN_DECLS

HonDate     hon_bill_get_valid    (HonCatalogue    *catalogue);
char       *hon_bill_dup_validity (HonCatalogue    *catalogue,
                                   HonDate          date) G_GNUC_WARN_UNUSED_RESULT;
HonCredits *hon_bill_make_credits (HonBill * const *bills,
                                   guint            n_bills) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_bill_dup_credits  (HonBill * const *bills,
                                   guint            n_bills) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_bill_tell_credits (HonCredits      *credits,
                                   HonCatalogue    *catalogue) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_bill_dup_basis    (HonCatalogue    *catalogue,
                                   const HonBillInput *input,
                                   const HonBillResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
