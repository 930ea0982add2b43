/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-rules.h"
#include "hon-period.h"
#include "hon-record-private.h"

G_BEGIN_DECLS

/**
 * HonBillScope:
 * @act: position among the acts
 * @specialities: bits of `1 << position among the specialities`; 0 for all
 * @sectors: bits of `1 << HonBillSector`
 * @pathways: bits of `1 << HonPathway`
 * @age_min: the youngest patient
 * @age_below: the first age that is too old
 * @period: when
 *
 * Which bills a record is about.
 */
typedef struct
{
  guint     act;
  guint64   specialities;
  guint     sectors;
  guint     pathways;
  guint8    age_min;
  guint8    age_below;
  HonPeriod period;
} HonBillScope;

/* The group of members that fill a HonBillScope: acte, specialite, secteurs, parcours,
 * age, from and until.
 */
extern const HonRecordField hon_bill_scope_fields[];

gboolean hon_bill_scope_fits (const HonBillScope *scope,
                              const HonBillInput *input,
                              HonPathway          pathway);

G_END_DECLS
