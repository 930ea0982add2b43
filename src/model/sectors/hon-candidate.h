/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-held-title.h"

G_BEGIN_DECLS

#define HON_TYPE_SITUATION (hon_situation_get_type ())

/**
 * HonSituation:
 * @HON_SITUATION_STUDENT: still in training
 * @HON_SITUATION_LOCUM: stands in for colleagues
 * @HON_SITUATION_HOSPITAL: works in a hospital
 * @HON_SITUATION_INSTALLED: works in a practice
 *
 * What a doctor does now.
 */
typedef enum
{
  HON_SITUATION_STUDENT,
  HON_SITUATION_LOCUM,
  HON_SITUATION_HOSPITAL,
  HON_SITUATION_INSTALLED,
} HonSituation;

extern const HonChoices hon_situation_choices;

GType hon_situation_get_type (void) G_GNUC_CONST;

#define HON_TYPE_FEE_WISH (hon_fee_wish_get_type ())

/**
 * HonFeeWish:
 * @HON_FEE_WISH_TARIFFS: the tariffs of the agreement
 * @HON_FEE_WISH_MODERATE: moderate overruns
 * @HON_FEE_WISH_FREE: free fees
 *
 * What fees a doctor wishes to charge.
 */
typedef enum
{
  HON_FEE_WISH_TARIFFS,
  HON_FEE_WISH_MODERATE,
  HON_FEE_WISH_FREE,
} HonFeeWish;

extern const HonChoices hon_fee_wish_choices;

GType hon_fee_wish_get_type (void) G_GNUC_CONST;

#define HON_TYPE_CANDIDATE (hon_candidate_get_type ())

G_DECLARE_FINAL_TYPE (HonCandidate, hon_candidate, HON, CANDIDATE, HonInput)

HonCandidate   *hon_candidate_new                  (void);
gboolean        hon_candidate_check                (HonCandidate         *self,
                                                    HonCatalogue         *catalogue,
                                                    GError              **error);
void            hon_candidate_get_input            (HonCandidate         *self,
                                                    HonCatalogue         *catalogue,
                                                    HonEligibilityInput  *input);
guint           hon_candidate_get_places           (HonCandidate         *self);
HonCandidate   *hon_candidate_copy                 (HonCandidate         *self);
void            hon_candidate_reset                (HonCandidate         *self);
GVariant       *hon_candidate_to_variant           (HonCandidate         *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean        hon_candidate_set_variant          (HonCandidate         *self,
                                                    GVariant             *variant);
GListModel     *hon_candidate_get_titles           (HonCandidate         *self);
void            hon_candidate_add_title            (HonCandidate         *self,
                                                    HonHeldTitle         *title);
void            hon_candidate_remove_title         (HonCandidate         *self,
                                                    guint                 position);
void            hon_candidate_remove_titles        (HonCandidate         *self);
HonDate         hon_candidate_get_date             (HonCandidate *self);
HonSituation    hon_candidate_get_situation        (HonCandidate *self);
const char     *hon_candidate_get_speciality       (HonCandidate *self);
HonInstalled    hon_candidate_get_installed        (HonCandidate *self);
gboolean        hon_candidate_get_other_speciality (HonCandidate *self);
HonFeeWish      hon_candidate_get_fees             (HonCandidate *self);
int             hon_candidate_get_share            (HonCandidate *self);
gboolean        hon_candidate_get_hospital         (HonCandidate *self);

G_END_DECLS
