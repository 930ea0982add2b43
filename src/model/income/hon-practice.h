/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-input.h"

G_BEGIN_DECLS

#define HON_TYPE_PRACTICE (hon_practice_get_type ())

G_DECLARE_FINAL_TYPE (HonPractice, hon_practice, HON, PRACTICE, HonInput)

HonPractice   *hon_practice_new             (void);
gboolean       hon_practice_check           (HonPractice          *self,
                                             HonCatalogue         *catalogue,
                                             GError              **error);
const HonIncomeRates *hon_practice_get_rates (HonPractice         *self,
                                             HonCatalogue         *catalogue);
int            hon_practice_get_last_year   (HonPractice          *self,
                                             HonCatalogue         *catalogue);
HonDate        hon_practice_get_last_start  (HonPractice          *self);
void           hon_practice_get_input       (HonPractice          *self,
                                             HonIncomeInput       *input);
void           hon_practice_drop_overruns   (HonPractice          *self);
gint64         hon_practice_get_overruns_limit (HonPractice       *self);
gint64         hon_practice_get_outside_limit  (HonPractice       *self);
gboolean       hon_practice_is_couple       (HonPractice          *self);
int            hon_practice_get_year        (HonPractice          *self);
HonSectorKind  hon_practice_get_sector      (HonPractice          *self);
gint64         hon_practice_get_overruns    (HonPractice          *self);

G_END_DECLS
