/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-commitment.h"
#include "hon-input.h"

G_BEGIN_DECLS

#define HON_TYPE_CAREER (hon_career_get_type ())

G_DECLARE_FINAL_TYPE (HonCareer, hon_career, HON, CAREER, HonInput)

HonCareer     *hon_career_new                     (void);
GVariant      *hon_career_dup_activity            (HonCatalogue   *catalogue,
                                                   GVariant       *practice,
                                                   HonDate         opening) G_GNUC_WARN_UNUSED_RESULT;
gboolean       hon_career_check                   (HonCareer      *self,
                                                   HonCatalogue   *catalogue,
                                                   GError        **error);
void           hon_career_get_input               (HonCareer      *self,
                                                   HonYearsInput  *input);
void           hon_career_get_openings            (HonCatalogue   *catalogue,
                                                   HonDate        *first,
                                                   HonDate        *last);
gint64         hon_career_get_overruns_limit      (HonCareer      *self);
gint64         hon_career_get_outside_limit       (HonCareer      *self);
gint64         hon_career_get_next_overruns_limit (HonCareer      *self);
const char    *hon_career_get_id                   (HonCareer      *self);
const char    *hon_career_get_name                (HonCareer      *self);
const char    *hon_career_get_speciality          (HonCareer      *self);
HonSpeciality *hon_career_find_speciality         (HonCareer      *self,
                                                   HonCatalogue   *catalogue);
HonDate        hon_career_get_opening             (HonCareer      *self);
HonSectorKind  hon_career_get_sector              (HonCareer      *self);
gint64         hon_career_get_receipts            (HonCareer      *self);
HonSectorKind  hon_career_get_next_sector         (HonCareer      *self);
HonDate        hon_career_get_change              (HonCareer      *self);
gboolean       hon_career_is_couple               (HonCareer      *self);
gint64         hon_career_get_expenses            (HonCareer      *self);
gboolean       hon_career_is_in_optam              (HonCareer      *self);
gboolean       hon_career_is_in_s1                 (HonCareer      *self);
gboolean       hon_career_is_locum                 (HonCareer      *self);
HonCommitment  hon_career_get_commitment           (HonCareer      *self);
gint64         hon_career_get_waiting_income      (HonCareer      *self);

G_END_DECLS
