/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-study.h"
#include "hon-table.h"

G_BEGIN_DECLS

HonTable *hon_bill_variants_new           (HonCatalogue *catalogue,
                                           HonEncounter *encounter,
                                           HonBillStudy *study) G_GNUC_WARN_UNUSED_RESULT;
int       hon_bill_variants_get_guarantee (HonTableRow  *row);
char     *hon_bill_variants_dup_note      (HonEncounter *encounter,
                                           HonBillStudy *study) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
