/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence.h"
#include "hon-record-private.h"

G_BEGIN_DECLS

/* Tables of groups that fill a HonEvidence. */

/* The members `source`, `confidence`, `note` and `claims`. */
extern const HonRecordField hon_evidence_fields[];

/* The same and `more_sources`. */
extern const HonRecordField hon_evidence_step_fields[];

/* The members `source` and `confidence`, of what is not contested by itself. */
extern const HonRecordField hon_evidence_uncontested_fields[];

/* The members `confidence`, `sources` and `claims`. */
extern const HonRecordField hon_evidence_finding_fields[];

G_END_DECLS
