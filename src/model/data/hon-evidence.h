/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-claim.h"
#include "hon-confidence.h"
#include "hon-precision.h"

G_BEGIN_DECLS

/**
 * HonEvidence:
 * @sources: (nullable) (element-type HonSource): who says so, the main source first
 * @confidence: how far it can be relied on
 * @note: (nullable): what must be known about it
 * @claims: (nullable) (element-type HonClaim): who says what, where sources disagree
 * @since: the first day on which it can have held; `HON_DATE_NONE` for what has no date
 * @precision: how exactly that day is known
 *
 * What is known of a fact: who says so, how sure it is, and since when it holds.
 * The record that hands it out owns it. All is empty where a record says nothing.
 */
typedef struct
{
  GListModel    *sources;
  HonConfidence  confidence;
  char          *note;
  GListModel    *claims;
  HonDate        since;
  HonPrecision   precision;
} HonEvidence;

HonSource *hon_evidence_get_source   (const HonEvidence *self);
guint      hon_evidence_get_n_claims (const HonEvidence *self);
HonClaim  *hon_evidence_get_claim    (const HonEvidence *self,
                                      guint              position);
char      *hon_evidence_mark        (const HonEvidence *self,
                                     const char        *text) G_GNUC_WARN_UNUSED_RESULT;
char      *hon_evidence_dup_date     (const HonEvidence *self) G_GNUC_WARN_UNUSED_RESULT;
char      *hon_evidence_dup_since    (const HonEvidence *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
