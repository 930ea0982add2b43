/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-measure.h"
#include "hon-tariff.h"

G_BEGIN_DECLS

#define HON_TYPE_TARIFF_POINT (hon_tariff_point_get_type ())

G_DECLARE_FINAL_TYPE (HonTariffPoint, hon_tariff_point, HON, TARIFF_POINT, GObject)

HonDate        hon_tariff_point_get_date        (HonTariffPoint *self);
double         hon_tariff_point_get_value       (HonTariffPoint *self);
HonTariffStep *hon_tariff_point_get_step        (HonTariffPoint *self);
gboolean       hon_tariff_point_is_own          (HonTariffPoint *self);
HonTariffStep *hon_tariff_point_get_old_step    (HonTariffPoint *self);
double         hon_tariff_point_get_old_value   (HonTariffPoint *self);
double         hon_tariff_point_get_change      (HonTariffPoint *self);
double         hon_tariff_point_get_real_change (HonTariffPoint *self);

#define HON_TYPE_TARIFF_HISTORY (hon_tariff_history_get_type ())

G_DECLARE_FINAL_TYPE (HonTariffHistory, hon_tariff_history, HON, TARIFF_HISTORY, GObject)

HonTariffHistory *hon_tariff_history_new              (HonCatalogue     *catalogue,
                                                       HonTariff        *tariff,
                                                       HonMeasure        measure,
                                                       gint32            base,
                                                       HonDate           end);
HonTariff        *hon_tariff_history_get_tariff       (HonTariffHistory *self);
HonMeasure        hon_tariff_history_get_measure      (HonTariffHistory *self);
gint32            hon_tariff_history_get_base         (HonTariffHistory *self);
HonDate           hon_tariff_history_get_end          (HonTariffHistory *self);
double            hon_tariff_history_get_value_at     (HonTariffHistory *self,
                                                       HonDate           date);
const char       *hon_tariff_history_get_start_reason (HonTariffHistory *self);
const char       *hon_tariff_history_get_end_reason   (HonTariffHistory *self);
gboolean          hon_tariff_history_is_gap           (HonTariffHistory *self,
                                                       HonDate           date);

G_END_DECLS
