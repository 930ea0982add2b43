/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-credits.h"
#include "hon-explanation.h"
#include "hon-practice.h"
#include "hon-table.h"

G_BEGIN_DECLS

#define HON_TYPE_WHAT_IF (hon_what_if_get_type ())

G_DECLARE_FINAL_TYPE (HonWhatIf, hon_what_if, HON, WHAT_IF, GObject)

HonWhatIf      *hon_what_if_new               (HonCatalogue *law,
                                               HonCatalogue *changed,
                                               HonScenario  *scenario,
                                               HonPractice  *practice,
                                               const char   *speciality,
                                               const char   *act,
                                               HonDate       day) G_GNUC_WARN_UNUSED_RESULT;
HonTable       *hon_what_if_get_patients      (HonWhatIf    *self);
HonTable       *hon_what_if_get_doctors       (HonWhatIf    *self);
HonExplanation *hon_what_if_explain           (HonWhatIf    *self,
                                               const char   *row_id,
                                               const char   *column) G_GNUC_WARN_UNUSED_RESULT;
HonCredits     *hon_what_if_make_credits      (HonWhatIf    *self,
                                               gboolean      of_patients,
                                               gboolean      of_doctors) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
