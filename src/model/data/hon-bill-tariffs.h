/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-rules.h"
#include "hon-record-list-private.h"

G_BEGIN_DECLS

/**
 * HonBillFacts:
 * @parameters: (element-type HonParameter): parameters
 * @tariffs: (element-type HonTariff): tariffs
 * @bill_acts: (element-type HonBillTerm): the acts of bills
 * @specialities: (element-type HonSpeciality): the specialities of doctors
 * @billables: (element-type HonBillable): acts and supplements; the first act that fits is
 *   the one, every supplement that fits is added
 *
 * What the datasets say that bills rest on.
 */
typedef struct
{
  HonRecordList *parameters;
  HonRecordList *tariffs;
  GListModel    *bill_acts;
  GListModel    *specialities;
  HonRecordList *billables;
} HonBillFacts;

gboolean hon_bill_facts_check     (const HonBillFacts  *facts,
                                   GError             **error);
GArray  *hon_bill_facts_list_days (const HonBillFacts  *facts);
void     hon_bill_tariffs_read    (HonTariffs          *tariffs,
                                   const HonBillFacts  *facts,
                                   HonDate              date);

G_END_DECLS
