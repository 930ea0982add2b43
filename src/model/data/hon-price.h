/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence.h"

G_BEGIN_DECLS

#define HON_TYPE_PRICE (hon_price_get_type ())

G_DECLARE_FINAL_TYPE (HonPrice, hon_price, HON, PRICE, HonRecord)

int                hon_price_get_year     (HonPrice *self);
double             hon_price_get_index    (HonPrice *self);
double             hon_price_get_change   (HonPrice *self);
const HonEvidence *hon_price_get_evidence (HonPrice *self);

G_END_DECLS
