/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-input.h"

G_BEGIN_DECLS

#define HON_TYPE_CAREER (hon_career_get_type ())

G_DECLARE_FINAL_TYPE (HonCareer, hon_career, HON, CAREER, HonInput)

HonCareer    *hon_career_new           (void);
gboolean      hon_career_check         (HonCareer      *self,
                                        HonCatalogue   *catalogue,
                                        GError        **error);
void          hon_career_get_input     (HonCareer      *self,
                                        HonYearsInput  *input);
HonDate       hon_career_get_opening   (HonCareer      *self);
guint         hon_career_get_n_years   (HonCareer      *self);
HonSectorKind hon_career_get_sector    (HonCareer      *self);
gint64        hon_career_get_expenses  (HonCareer      *self);
gint64        hon_career_get_waiting_income (HonCareer *self);

G_END_DECLS
