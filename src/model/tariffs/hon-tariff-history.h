/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-measure.h"
#include "hon-tariff.h"

G_BEGIN_DECLS

/**
 * HonTariffPoint:
 * @date: the day from which on the value holds
 * @value: the value in the measure of the history; NaN where there is none
 * @step: the step of the tariff that is in force
 * @old_step: (nullable): the step before, if the tariff itself moved and it is not the first
 * @change: by how much percent the amount of @step is above that of @old_step, in money of their
 *   days whatever the measure; NaN where either is missing
 * @real_change: the same without the rise of prices from the year of the step before to that of
 *   this one; NaN where prices are not known
 * @is_own: whether the tariff itself moved, rather than prices or the minimum wage
 *
 * A day on which a history takes another value. Steps belong to the tariff.
 */
typedef struct
{
  HonDate        date;
  double         value;
  HonTariffStep *step;
  HonTariffStep *old_step;
  double         change;
  double         real_change;
  gboolean       is_own;
} HonTariffPoint;

#define HON_TYPE_TARIFF_HISTORY (hon_tariff_history_get_type ())

G_DECLARE_FINAL_TYPE (HonTariffHistory, hon_tariff_history, HON, TARIFF_HISTORY, GObject)

HonTariffHistory *hon_tariff_history_new              (HonCatalogue     *catalogue,
                                                       HonTariff        *tariff,
                                                       HonMeasure        measure,
                                                       gint32            base,
                                                       HonDate           end);
HonTariff        *hon_tariff_history_get_tariff       (HonTariffHistory *self);
HonDate           hon_tariff_history_get_end          (HonTariffHistory *self);
const HonTariffPoint *
                  hon_tariff_history_get_points       (HonTariffHistory *self,
                                                       guint            *n_points);
double            hon_tariff_history_get_value_at     (HonTariffHistory *self,
                                                       HonDate           date);
const char       *hon_tariff_history_get_start_reason (HonTariffHistory *self);
const char       *hon_tariff_history_get_end_reason   (HonTariffHistory *self);
char             *hon_tariff_history_dup_gap_text     (HonTariffHistory *self,
                                                       HonDate           date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
