/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"

G_BEGIN_DECLS

/* Contracts are often named after what they pay with doctors of the OPTAM, and pay less with others. */

gboolean hon_bill_contract_is_limited   (const HonBillInput  *input,
                                         const HonBillResult *result);
char    *hon_bill_contract_dup_sentence (HonBill             *bill) G_GNUC_WARN_UNUSED_RESULT;
char    *hon_bill_contract_dup_remark   (HonBill             *bill) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
