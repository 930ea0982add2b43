/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-modifier-value.h"

G_BEGIN_DECLS

#define HON_TYPE_MODIFIER (hon_modifier_get_type ())

G_DECLARE_FINAL_TYPE (HonModifier, hon_modifier, HON, MODIFIER, HonRecord)

const char *hon_modifier_get_id        (HonModifier        *self);
const char *hon_modifier_get_label     (HonModifier        *self);
gboolean    hon_modifier_is_by_itself  (HonModifier        *self);
guint       hon_modifier_get_moments   (HonModifier        *self);
gboolean    hon_modifier_is_ever_for   (HonModifier        *self,
                                        const HonBillInput *input);
GListModel *hon_modifier_get_values_at (HonModifier        *self,
                                        HonSpeciality      *speciality,
                                        HonDate             date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
