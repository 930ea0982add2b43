/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-tariff-move.h"

G_BEGIN_DECLS

#define HON_TYPE_TARIFF_STUDY (hon_tariff_study_get_type ())

G_DECLARE_FINAL_TYPE (HonTariffStudy, hon_tariff_study, HON, TARIFF_STUDY, GObject)

HonTariffStudy      *hon_tariff_study_new           (HonCatalogue       *catalogue,
                                                     const char * const *acts,
                                                     HonMeasure          measure,
                                                     gint32              base,
                                                     HonDate             since,
                                                     HonDate             end) G_GNUC_WARN_UNUSED_RESULT;
HonCatalogue        *hon_tariff_study_get_catalogue (HonTariffStudy     *self);
HonMeasure           hon_tariff_study_get_measure   (HonTariffStudy     *self);
HonDate              hon_tariff_study_get_since     (HonTariffStudy     *self);
HonDate              hon_tariff_study_get_end       (HonTariffStudy     *self);
GListModel          *hon_tariff_study_get_histories (HonTariffStudy     *self);
const HonTariffMove *hon_tariff_study_get_moves     (HonTariffStudy     *self,
                                                     guint              *n_moves);
HonTable            *hon_tariff_study_get_table     (HonTariffStudy     *self);
HonExplanation      *hon_tariff_study_explain       (HonTariffStudy     *self,
                                                     const char         *move_id) G_GNUC_WARN_UNUSED_RESULT;
HonDate              hon_tariff_study_get_valid     (HonTariffStudy     *self);
HonDate              hon_tariff_study_find_end      (HonCatalogue       *catalogue,
                                                     const char * const *acts,
                                                     HonDate             today);

G_END_DECLS
