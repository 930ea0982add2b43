/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-eligibility.h"
#include "hon-explanation.h"

G_BEGIN_DECLS

HonExplanation *hon_reason_explain  (HonReason        *reason,
                                     const char       *title) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation *hon_finding_explain (const HonFinding *finding,
                                     const char       *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
