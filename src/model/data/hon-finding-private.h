/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-finding.h"
#include "hon-references-private.h"

G_BEGIN_DECLS

/* The members of a record that hold its finding. */
#define HON_FINDING_MEMBERS "text", "sources", "confidence", "claims"

HonClaim   *hon_claim_new    (const char           *text,
                              HonSource            *source);
HonFinding *hon_finding_read (const HonJsonCursor  *cursor,
                              const HonReferences  *references,
                              GError              **error);

G_END_DECLS
