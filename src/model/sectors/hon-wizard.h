/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-candidate.h"

G_BEGIN_DECLS

#define HON_TYPE_QUESTION (hon_question_get_type ())

/**
 * HonQuestion:
 * @HON_QUESTION_SITUATION: what the doctor does now
 * @HON_QUESTION_SPECIALITY: which speciality
 * @HON_QUESTION_INSTALLED: whether and where there was a practice
 * @HON_QUESTION_TITLES: which titles are held or under way
 * @HON_QUESTION_PLACES: where they are gained
 * @HON_QUESTION_FEES: which fees are wished for
 * @HON_QUESTION_SHARE: how many patients are to pay the tariff
 * @HON_QUESTION_HOSPITAL: whether some activity stays in a hospital
 *
 * The questions, in their order. No more than these are asked, one a screen.
 */
typedef enum
{
  HON_QUESTION_SITUATION,
  HON_QUESTION_SPECIALITY,
  HON_QUESTION_INSTALLED,
  HON_QUESTION_TITLES,
  HON_QUESTION_PLACES,
  HON_QUESTION_FEES,
  HON_QUESTION_SHARE,
  HON_QUESTION_HOSPITAL,
} HonQuestion;

#define HON_N_QUESTIONS 8

extern const HonChoices hon_question_choices;

GType hon_question_get_type (void) G_GNUC_CONST;

#define HON_TYPE_WIZARD (hon_wizard_get_type ())

G_DECLARE_FINAL_TYPE (HonWizard, hon_wizard, HON, WIZARD, GObject)

HonWizard    *hon_wizard_new             (void);
HonCandidate *hon_wizard_get_candidate   (HonWizard    *self);
HonCandidate *hon_wizard_dup_effective   (HonWizard    *self) G_GNUC_WARN_UNUSED_RESULT;
HonQuestion   hon_wizard_get_question    (HonWizard    *self);
gboolean      hon_wizard_is_finished     (HonWizard    *self);
guint         hon_wizard_get_n_questions (HonWizard    *self);
gboolean      hon_wizard_asks            (HonWizard    *self,
                                          HonQuestion   question);
gboolean      hon_wizard_can_go_forward  (HonWizard    *self);
void          hon_wizard_go_back         (HonWizard    *self);
void          hon_wizard_go_forward      (HonWizard    *self);
void          hon_wizard_go_to           (HonWizard    *self,
                                          HonQuestion   question);
void          hon_wizard_restart         (HonWizard    *self);
char         *hon_wizard_dup_answer      (HonWizard    *self,
                                          HonCatalogue *catalogue,
                                          HonQuestion   question) G_GNUC_WARN_UNUSED_RESULT;
char         *hon_wizard_to_string       (HonWizard    *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      hon_wizard_restore         (HonWizard    *self,
                                          const char   *text);

G_END_DECLS
