/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-confidence.h"
#include "hon-references-private.h"

G_BEGIN_DECLS

/**
 * HonEvidence:
 * @source: (owned): who says so
 * @confidence: how far it can be relied on
 * @note: (nullable) (owned): what must be known about it
 * @claims: (nullable) (owned): who says what, where sources disagree
 *
 * What a fact rests on. It is cleared memory before it is read.
 */
typedef struct
{
  HonSource     *source;
  HonConfidence  confidence;
  char          *note;
  GArray        *claims;
} HonEvidence;

gboolean    hon_evidence_read             (HonEvidence          *self,
                                           const HonJsonCursor  *cursor,
                                           const HonReferences  *references,
                                           GError              **error);
void        hon_evidence_clear            (HonEvidence          *self);
guint       hon_evidence_get_n_claims     (const HonEvidence    *self);
const char *hon_evidence_get_claim        (const HonEvidence    *self,
                                           guint                 position);
HonSource  *hon_evidence_get_claim_source (const HonEvidence    *self,
                                           guint                 position);

G_END_DECLS
