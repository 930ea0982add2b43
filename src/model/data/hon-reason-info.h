/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-eligibility-rules.h"
#include "hon-finding.h"

G_BEGIN_DECLS

/**
 * HonReasonKind:
 * @HON_REASON_KIND_GROUND: what a verdict rests on
 * @HON_REASON_KIND_WARNING: what to know before choosing
 * @HON_REASON_KIND_CHANGE: what would change the verdict
 *
 * What a reason is good for.
 */
typedef enum
{
  HON_REASON_KIND_GROUND,
  HON_REASON_KIND_WARNING,
  HON_REASON_KIND_CHANGE,
} HonReasonKind;

const char *hon_reason_kind_to_id (HonReasonKind kind);
const char *hon_reason_code_to_id (HonReasonCode code);

#define HON_TYPE_REASON_INFO (hon_reason_info_get_type ())

G_DECLARE_FINAL_TYPE (HonReasonInfo, hon_reason_info, HON, REASON_INFO, HonRecord)

HonReasonCode     hon_reason_info_get_code    (HonReasonInfo *self);
HonReasonKind     hon_reason_info_get_kind    (HonReasonInfo *self);
const HonFinding *hon_reason_info_get_finding (HonReasonInfo *self);
char             *hon_reason_info_fill        (HonReasonInfo      *self,
                                               const char * const *values) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
