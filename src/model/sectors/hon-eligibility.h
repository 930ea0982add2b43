/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-candidate.h"

G_BEGIN_DECLS

#define HON_TYPE_REASON (hon_reason_get_type ())

G_DECLARE_FINAL_TYPE (HonReason, hon_reason, HON, REASON, GObject)

HonReasonCode  hon_reason_get_code       (HonReason *self);
HonReasonKind  hon_reason_get_kind       (HonReason *self);
const char    *hon_reason_get_text       (HonReason *self);
const char    *hon_reason_get_plain_text (HonReason *self);
HonConfidence  hon_reason_get_confidence (HonReason *self);
GListModel    *hon_reason_get_sources    (HonReason *self);
GListModel    *hon_reason_get_claims     (HonReason *self);

#define HON_TYPE_VERDICT (hon_verdict_get_type ())

G_DECLARE_FINAL_TYPE (HonVerdict, hon_verdict, HON, VERDICT, GObject)

HonSector      *hon_verdict_get_sector      (HonVerdict *self);
HonVerdictKind  hon_verdict_get_kind        (HonVerdict *self);
HonDate         hon_verdict_get_from        (HonVerdict *self);
HonConfidence   hon_verdict_get_confidence  (HonVerdict *self);
gboolean        hon_verdict_is_irreversible (HonVerdict *self);
GListModel     *hon_verdict_get_reasons     (HonVerdict *self);
GListModel     *hon_verdict_get_warnings    (HonVerdict *self);
GListModel     *hon_verdict_get_changes     (HonVerdict *self);
char           *hon_verdict_dup_summary     (HonVerdict *self) G_GNUC_WARN_UNUSED_RESULT;

#define HON_TYPE_ELIGIBILITY (hon_eligibility_get_type ())

G_DECLARE_FINAL_TYPE (HonEligibility, hon_eligibility, HON, ELIGIBILITY, GObject)

HonEligibility *hon_eligibility_new          (HonCatalogue    *catalogue,
                                              HonCandidate    *candidate,
                                              GError         **error);
HonDate         hon_eligibility_get_date     (HonEligibility  *self);
HonVerdict     *hon_eligibility_get_verdict  (HonEligibility  *self,
                                              HonSectorKind    sector);
GListModel     *hon_eligibility_dup_steps    (HonEligibility  *self,
                                              HonSectorKind    sector) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
