/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-act.h"

G_BEGIN_DECLS

#define HON_TYPE_PROMISE (hon_promise_get_type ())

G_DECLARE_FINAL_TYPE (HonPromise, hon_promise, HON, PROMISE, HonRecord)

HonAct *hon_promise_get_act    (HonPromise *self);

G_END_DECLS
