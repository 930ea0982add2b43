/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-rules.h"
#include "hon-catalogue.h"

G_BEGIN_DECLS

/* The parts of a bill: acts, supplements, technical acts and modifiers, each with its record. */

HonRecord         *hon_bill_part_find         (const HonBillPart   *part,
                                               HonCatalogue        *catalogue);
const char        *hon_bill_part_get_code     (const HonBillPart   *part,
                                               HonRecord           *record);
char              *hon_bill_part_dup_id       (const HonBillResult *result,
                                               guint                position,
                                               HonRecord * const   *records) G_GNUC_WARN_UNUSED_RESULT;
char              *hon_bill_part_dup_label    (const HonBillPart   *part,
                                               HonRecord           *record) G_GNUC_WARN_UNUSED_RESULT;
HonSubject         hon_bill_part_get_subject  (const HonBillPart   *part);
const HonEvidence *hon_bill_part_get_evidence (const HonBillPart   *part,
                                               HonTechnicalAct     *act,
                                               HonCatalogue        *catalogue,
                                               HonDate              date);
GPtrArray         *hon_bill_part_list_values  (HonModifier         *modifier,
                                               HonCatalogue        *catalogue,
                                               const HonBillInput  *input) G_GNUC_WARN_UNUSED_RESULT;
HonParameter      *hon_bill_part_get_printed_ceiling
                                              (const HonBillResult *result,
                                               HonCatalogue        *catalogue,
                                               HonDate              date);

G_END_DECLS
