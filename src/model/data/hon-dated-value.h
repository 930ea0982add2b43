/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence.h"
#include "hon-period.h"
#include "hon-rates.h"

G_BEGIN_DECLS

/**
 * HonParameterKind:
 * @HON_PARAMETER_SCALAR: one number
 * @HON_PARAMETER_FRACTION: an exact fraction, such as two thirds
 * @HON_PARAMETER_PROGRESSIVE: a linear-progressive rate
 * @HON_PARAMETER_MARGINAL: a marginal scale
 * @HON_PARAMETER_TIERS: classes
 *
 * The shape of a parameter's values.
 */
typedef enum
{
  HON_PARAMETER_SCALAR,
  HON_PARAMETER_FRACTION,
  HON_PARAMETER_PROGRESSIVE,
  HON_PARAMETER_MARGINAL,
  HON_PARAMETER_TIERS,
} HonParameterKind;

#define HON_TYPE_DATED_VALUE (hon_dated_value_get_type ())

G_DECLARE_FINAL_TYPE (HonDatedValue, hon_dated_value, HON, DATED_VALUE, HonRecord)

const HonPeriod   *hon_dated_value_get_period   (HonDatedValue *self);
gboolean           hon_dated_value_is_end       (HonDatedValue *self);
double             hon_dated_value_get_number   (HonDatedValue *self);
const HonCurve    *hon_dated_value_get_curve    (HonDatedValue *self);
const HonScale    *hon_dated_value_get_scale    (HonDatedValue *self);
const HonTiers    *hon_dated_value_get_tiers    (HonDatedValue *self);
const HonEvidence *hon_dated_value_get_evidence (HonDatedValue *self);

G_END_DECLS
