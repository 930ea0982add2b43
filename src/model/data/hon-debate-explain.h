/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-explanation.h"

G_BEGIN_DECLS

HonExplanation *hon_term_explain     (HonTerm      *term) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation *hon_position_explain (HonPosition  *position) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation *hon_quarrel_explain  (HonCatalogue *catalogue,
                                      HonQuarrel   *quarrel) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
