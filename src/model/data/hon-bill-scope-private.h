/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-rules.h"
#include "hon-period.h"
#include "hon-record-private.h"

G_BEGIN_DECLS

/**
 * HonBillScope:
 * @condition: which encounters
 * @period: when
 *
 * Which bills a record is about.
 */
typedef struct
{
  HonBillCondition condition;
  HonPeriod        period;
} HonBillScope;

/* The group of members that fill a HonBillScope: actes, specialites, secteurs, parcours,
 * prix, regions, jours, regule, age, from and until. One that is absent sets no limit.
 */
extern const HonRecordField hon_bill_scope_fields[];

/* The words of datasets for the values of HonBillDay. */
extern const char * const hon_bill_scope_days[];

gboolean hon_bill_scope_fits (const HonBillScope *scope,
                              const HonBillInput *input);

G_END_DECLS
