/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

G_BEGIN_DECLS

#define HON_CANDIDATE_ERROR (hon_candidate_error_quark ())

/**
 * HonCandidateError:
 * @HON_CANDIDATE_ERROR_DATE: a day of which no list of titles is known
 * @HON_CANDIDATE_ERROR_SPECIALITY: a speciality that does not exist
 * @HON_CANDIDATE_ERROR_INSTALLED: installed, and nobody says where
 * @HON_CANDIDATE_ERROR_TITLE: a title that does not exist, or too many of them
 * @HON_CANDIDATE_ERROR_UNTIL: functions that end before they begin
 * @HON_CANDIDATE_ERROR_ABSENCE: more leave than functions
 *
 * What is wrong with what somebody says of themselves; every code is one input.
 */
typedef enum
{
  HON_CANDIDATE_ERROR_DATE = 1,
  HON_CANDIDATE_ERROR_SPECIALITY,
  HON_CANDIDATE_ERROR_INSTALLED,
  HON_CANDIDATE_ERROR_TITLE,
  HON_CANDIDATE_ERROR_UNTIL,
  HON_CANDIDATE_ERROR_ABSENCE,
} HonCandidateError;

GQuark      hon_candidate_error_quark     (void);
const char *hon_candidate_error_get_field (const GError *error);

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

GType       hon_situation_get_type  (void) G_GNUC_CONST;
const char *hon_situation_get_label (HonSituation situation);

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

GType       hon_fee_wish_get_type  (void) G_GNUC_CONST;
const char *hon_fee_wish_get_label (HonFeeWish wish);

/* Nobody is on leave for longer. */
#define HON_HELD_TITLE_ABSENCE_MAX 3660

#define HON_TYPE_HELD_TITLE (hon_held_title_get_type ())

G_DECLARE_FINAL_TYPE (HonHeldTitle, hon_held_title, HON, HELD_TITLE, GObject)

HonHeldTitle   *hon_held_title_new              (const char    *title_id);
const char     *hon_held_title_get_title_id     (HonHeldTitle  *self);
void            hon_held_title_set_title_id     (HonHeldTitle  *self,
                                                 const char    *title_id);
HonTitlePlace   hon_held_title_get_place        (HonHeldTitle  *self);
void            hon_held_title_set_place        (HonHeldTitle  *self,
                                                 HonTitlePlace  place);
HonDate         hon_held_title_get_from         (HonHeldTitle  *self);
void            hon_held_title_set_from         (HonHeldTitle  *self,
                                                 HonDate        from);
HonDate         hon_held_title_get_until        (HonHeldTitle  *self);
void            hon_held_title_set_until        (HonHeldTitle  *self,
                                                 HonDate        until);
guint           hon_held_title_get_absence      (HonHeldTitle  *self);
void            hon_held_title_set_absence      (HonHeldTitle  *self,
                                                 guint          absence);
guint           hon_held_title_get_family_leave (HonHeldTitle  *self);
void            hon_held_title_set_family_leave (HonHeldTitle  *self,
                                                 guint          family_leave);
guint           hon_held_title_get_early_leave  (HonHeldTitle  *self);
void            hon_held_title_set_early_leave  (HonHeldTitle  *self,
                                                 guint          early_leave);
gboolean        hon_held_title_asks_early_leave (HonHeldTitle  *self,
                                                 HonTitle      *title);
gboolean        hon_held_title_check            (HonHeldTitle  *self,
                                                 GError       **error);
char           *hon_held_title_dup_period       (HonHeldTitle  *self) G_GNUC_WARN_UNUSED_RESULT;

#define HON_TYPE_CANDIDATE (hon_candidate_get_type ())

G_DECLARE_FINAL_TYPE (HonCandidate, hon_candidate, HON, CANDIDATE, GObject)

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
void            hon_candidate_set_date             (HonCandidate *self,
                                                    HonDate       date);
HonSituation    hon_candidate_get_situation        (HonCandidate *self);
void            hon_candidate_set_situation        (HonCandidate *self,
                                                    HonSituation  situation);
const char     *hon_candidate_get_speciality       (HonCandidate *self);
void            hon_candidate_set_speciality       (HonCandidate *self,
                                                    const char   *speciality);
HonInstalled    hon_candidate_get_installed        (HonCandidate *self);
void            hon_candidate_set_installed        (HonCandidate *self,
                                                    HonInstalled  installed);
gboolean        hon_candidate_get_other_speciality (HonCandidate *self);
void            hon_candidate_set_other_speciality (HonCandidate *self,
                                                    gboolean      other_speciality);
HonFeeWish      hon_candidate_get_fees             (HonCandidate *self);
void            hon_candidate_set_fees             (HonCandidate *self,
                                                    HonFeeWish    fees);
guint           hon_candidate_get_share            (HonCandidate *self);
void            hon_candidate_set_share            (HonCandidate *self,
                                                    guint         share);
gboolean        hon_candidate_get_hospital         (HonCandidate *self);
void            hon_candidate_set_hospital         (HonCandidate *self,
                                                    gboolean      hospital);

G_END_DECLS
