/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-event.h"
#include "hon-explanation.h"

G_BEGIN_DECLS

HonExplanation *hon_event_explain           (HonEvent     *event) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation *hon_event_explain_parameter (HonEvent     *event,
                                             HonParameter *parameter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
