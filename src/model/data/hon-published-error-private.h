/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-scope-private.h"
#include "hon-published-error.h"

G_BEGIN_DECLS

const HonBillScope *hon_published_error_get_scope (HonPublishedError    *self);

G_END_DECLS
