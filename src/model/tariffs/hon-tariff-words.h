/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-credits.h"
#include "hon-tariff-study.h"

G_BEGIN_DECLS

char       *hon_tariff_study_dup_date_text (HonTariffStudy *self,
                                            HonDate         date) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_tariff_study_dup_title     (HonTariffStudy *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_tariff_study_dup_context   (HonTariffStudy *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_tariff_study_dup_amount    (HonTariffStudy *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_tariff_study_dup_sentence  (HonTariffStudy *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_tariff_study_dup_notes     (HonTariffStudy *self) G_GNUC_WARN_UNUSED_RESULT;
HonCredits *hon_tariff_study_make_credits  (HonTariffStudy *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_tariff_study_dup_credits   (HonTariffStudy *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_tariff_study_dup_validity  (HonTariffStudy *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
