/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dated-value.h"

G_BEGIN_DECLS

/* No amount or bound of the law is larger. */
#define HON_DATED_VALUE_MAX 1e9

/* The smallest and the largest amount. */
typedef struct
{
  double minimum;
  double maximum;
} HonRange;

HonDatedValue *hon_dated_value_new          (HonParameterKind  kind,
                                             const HonRange   *range);
void           hon_dated_value_set_until    (HonDatedValue    *self,
                                             HonDate           until);
char          *hon_dated_value_dup_fraction (HonDatedValue    *self);

G_END_DECLS
