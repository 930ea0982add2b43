/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-source.h"

G_BEGIN_DECLS

#define HON_TYPE_CLAIM (hon_claim_get_type ())

G_DECLARE_FINAL_TYPE (HonClaim, hon_claim, HON, CLAIM, HonRecord)

HonClaim   *hon_claim_new        (const char *text,
                                  HonSource  *source) G_GNUC_WARN_UNUSED_RESULT;
const char *hon_claim_get_text   (HonClaim   *self);
HonSource  *hon_claim_get_source (HonClaim   *self);

G_END_DECLS
