/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-scope-private.h"
#include "hon-billable.h"

G_BEGIN_DECLS

const HonBillScope *hon_billable_get_scope    (HonBillable  *self);
const char * const *hon_billable_get_excluded (HonBillable  *self);
const char * const *hon_billable_get_needed   (HonBillable  *self);
const char         *hon_billable_get_ceiling  (HonBillable  *self);
gboolean            hon_billable_is_whole     (HonBillable  *self);

G_END_DECLS
