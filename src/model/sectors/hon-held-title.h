/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-input.h"

G_BEGIN_DECLS

#define HON_TYPE_HELD_TITLE (hon_held_title_get_type ())

G_DECLARE_FINAL_TYPE (HonHeldTitle, hon_held_title, HON, HELD_TITLE, HonInput)

HonHeldTitle   *hon_held_title_new              (const char           *title_id);
void            hon_held_title_get_facts        (HonHeldTitle         *self,
                                                 HonCatalogue         *catalogue,
                                                 HonEligibilityTitle  *title);
const char     *hon_held_title_get_title_id     (HonHeldTitle         *self);
HonTitlePlace   hon_held_title_get_place        (HonHeldTitle         *self);
int             hon_held_title_get_absence      (HonHeldTitle         *self);
int             hon_held_title_get_family_leave (HonHeldTitle         *self);
gboolean        hon_held_title_asks_early_leave (HonHeldTitle         *self,
                                                 HonTitle             *title);
gboolean        hon_held_title_check            (HonHeldTitle         *self,
                                                 GError              **error);
char           *hon_held_title_dup_period       (HonHeldTitle         *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
