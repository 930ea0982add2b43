/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-confidence.h"
#include "hon-source.h"

G_BEGIN_DECLS

#define HON_TYPE_CLAIM (hon_claim_get_type ())

G_DECLARE_FINAL_TYPE (HonClaim, hon_claim, HON, CLAIM, GObject)

const char *hon_claim_get_text   (HonClaim *self);
HonSource  *hon_claim_get_source (HonClaim *self);

#define HON_TYPE_FINDING (hon_finding_get_type ())

G_DECLARE_FINAL_TYPE (HonFinding, hon_finding, HON, FINDING, GObject)

const char    *hon_finding_get_text       (HonFinding *self);
GListModel    *hon_finding_get_sources    (HonFinding *self);
HonConfidence  hon_finding_get_confidence (HonFinding *self);
GListModel    *hon_finding_get_claims     (HonFinding *self);

G_END_DECLS
