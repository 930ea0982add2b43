/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HON_TYPE_STEP (hon_step_get_type ())

G_DECLARE_FINAL_TYPE (HonStep, hon_step, HON, STEP, GObject)

HonStep    *hon_step_new            (const char *label,
                                     const char *expression,
                                     const char *result) G_GNUC_WARN_UNUSED_RESULT;
const char *hon_step_get_label      (HonStep    *self);
const char *hon_step_get_expression (HonStep    *self);
const char *hon_step_get_result     (HonStep    *self);

G_END_DECLS
