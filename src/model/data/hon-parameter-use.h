/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-parameter.h"

G_BEGIN_DECLS

#define HON_TYPE_PARAMETER_USE (hon_parameter_use_get_type ())

G_DECLARE_FINAL_TYPE (HonParameterUse, hon_parameter_use, HON, PARAMETER_USE, GObject)

HonParameterUse *hon_parameter_use_new           (HonParameter    *parameter,
                                                  HonDatedValue   *value) G_GNUC_WARN_UNUSED_RESULT;
HonParameter    *hon_parameter_use_get_parameter (HonParameterUse *self);
HonDatedValue   *hon_parameter_use_get_value     (HonParameterUse *self);
char            *hon_parameter_use_dup_text      (HonParameterUse *self) G_GNUC_WARN_UNUSED_RESULT;
char            *hon_parameter_use_dup_period    (HonParameterUse *self) G_GNUC_WARN_UNUSED_RESULT;
char            *hon_parameter_use_dup_validity  (HonParameterUse *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
