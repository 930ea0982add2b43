/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dated-value.h"

G_BEGIN_DECLS

#define HON_TYPE_PARAMETER (hon_parameter_get_type ())

G_DECLARE_FINAL_TYPE (HonParameter, hon_parameter, HON, PARAMETER, HonRecord)

const char       *hon_parameter_get_id         (HonParameter  *self);
const char       *hon_parameter_get_label      (HonParameter  *self);
const char       *hon_parameter_get_unit       (HonParameter  *self);
HonParameterKind  hon_parameter_get_kind       (HonParameter  *self);
void              hon_parameter_get_range      (HonParameter  *self,
                                                double        *minimum,
                                                double        *maximum);
GListModel       *hon_parameter_get_values     (HonParameter  *self);
HonDatedValue    *hon_parameter_get_value_at   (HonParameter  *self,
                                                HonDate        date);
HonDatedValue    *hon_parameter_get_stated_at  (HonParameter  *self,
                                                HonDate        date);
char             *hon_parameter_dup_period     (HonParameter  *self,
                                                HonDatedValue *value) G_GNUC_WARN_UNUSED_RESULT;
char             *hon_parameter_dup_value_text (HonParameter  *self,
                                                HonDatedValue *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
