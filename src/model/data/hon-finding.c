/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-finding-private.h"

const HonRecordField hon_finding_fields[] = {
  { "text", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonFinding, text) },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonFinding, evidence),
    .fields = hon_evidence_finding_fields },
  { NULL, HON_FIELD_END },
};
