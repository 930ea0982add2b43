/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"
#include "hon-credits.h"

G_BEGIN_DECLS

#define HON_TYPE_BILL_STUDY (hon_bill_study_get_type ())

G_DECLARE_FINAL_TYPE (HonBillStudy, hon_bill_study, HON, BILL_STUDY, GObject)

HonBillStudy *hon_bill_study_new              (HonCatalogue  *catalogue,
                                               HonEncounter  *encounter,
                                               GError       **error);
HonBill      *hon_bill_study_get_bill         (HonBillStudy  *self);
HonBill      *hon_bill_study_get_sector_bill  (HonBillStudy  *self,
                                               HonBillSector  sector);
char         *hon_bill_study_dup_context      (HonBillStudy  *self) G_GNUC_WARN_UNUSED_RESULT;
char         *hon_bill_study_dup_amount       (HonBillStudy  *self) G_GNUC_WARN_UNUSED_RESULT;
char         *hon_bill_study_dup_situation    (HonBillStudy  *self) G_GNUC_WARN_UNUSED_RESULT;
char         *hon_bill_study_dup_note         (HonBillStudy  *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv         hon_bill_study_dup_other_doubts (HonBillStudy  *self) G_GNUC_WARN_UNUSED_RESULT;
char         *hon_bill_study_dup_fee_notice   (HonBillStudy  *self) G_GNUC_WARN_UNUSED_RESULT;
HonCredits   *hon_bill_study_make_credits     (HonBillStudy  *self) G_GNUC_WARN_UNUSED_RESULT;
char         *hon_bill_study_dup_credits      (HonBillStudy  *self) G_GNUC_WARN_UNUSED_RESULT;
char         *hon_bill_study_to_text          (HonBillStudy  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
