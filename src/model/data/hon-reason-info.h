/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-eligibility-rules.h"
#include "hon-finding.h"

G_BEGIN_DECLS

#define HON_TYPE_REASON_KIND (hon_reason_kind_get_type ())

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

GType       hon_reason_kind_get_type (void) G_GNUC_CONST;
const char *hon_reason_code_to_id    (HonReasonCode  code);
gboolean    hon_reason_code_from_id  (const char    *id,
                                      HonReasonCode *code);

#define HON_TYPE_REASON_INFO (hon_reason_info_get_type ())

G_DECLARE_FINAL_TYPE (HonReasonInfo, hon_reason_info, HON, REASON_INFO, GObject)

HonReasonCode  hon_reason_info_get_code    (HonReasonInfo *self);
HonReasonKind  hon_reason_info_get_kind    (HonReasonInfo *self);
HonFinding    *hon_reason_info_get_finding (HonReasonInfo *self);

G_END_DECLS
