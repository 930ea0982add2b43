/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-eligibility-types.h"
#include "hon-finding.h"

G_BEGIN_DECLS

#define HON_TYPE_TRANSITION (hon_transition_get_type ())

G_DECLARE_FINAL_TYPE (HonTransition, hon_transition, HON, TRANSITION, HonRecord)

const char       *hon_transition_get_id          (HonTransition *self);
const char       *hon_transition_get_from        (HonTransition *self);
const char       *hon_transition_get_to          (HonTransition *self);
HonVerdictKind    hon_transition_get_verdict     (HonTransition *self);
const HonFinding *hon_transition_get_finding     (HonTransition *self);

G_END_DECLS
