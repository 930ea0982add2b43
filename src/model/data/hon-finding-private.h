/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence-private.h"
#include "hon-finding.h"

G_BEGIN_DECLS

/* The group of members that fill a HonFinding: `text`, and those of its evidence. */
extern const HonRecordField hon_finding_fields[];

G_END_DECLS
