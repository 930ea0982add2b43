/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-rules.h"
#include "hon-evidence.h"
#include "hon-speciality.h"

G_BEGIN_DECLS

#define HON_TYPE_MODIFIER_VALUE (hon_modifier_value_get_type ())

G_DECLARE_FINAL_TYPE (HonModifierValue, hon_modifier_value, HON, MODIFIER_VALUE, HonRecord)

double             hon_modifier_value_get_percent      (HonModifierValue   *self);
gint64             hon_modifier_value_get_amount       (HonModifierValue   *self);
GListModel        *hon_modifier_value_get_specialities (HonModifierValue   *self);
gboolean           hon_modifier_value_names            (HonModifierValue   *self,
                                                        HonSpeciality      *speciality);
const char        *hon_modifier_value_get_scope        (HonModifierValue   *self);
gboolean           hon_modifier_value_is_for           (HonModifierValue   *self,
                                                        const HonBillInput *input);
const HonEvidence *hon_modifier_value_get_evidence     (HonModifierValue   *self);

G_END_DECLS
