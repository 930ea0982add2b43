/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-claim.h"

G_BEGIN_DECLS

gboolean hon_claim_equal (HonClaim *a,
                          HonClaim *b);

G_END_DECLS
