/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence.h"

G_BEGIN_DECLS

/* No act or lump sum is worth more, in euros. */
#define HON_TARIFF_EUROS_MAX 1e5

#define HON_TYPE_TARIFF_STEP (hon_tariff_step_get_type ())

G_DECLARE_FINAL_TYPE (HonTariffStep, hon_tariff_step, HON, TARIFF_STEP, HonRecord)

HonDate            hon_tariff_step_get_date        (HonTariffStep *self);
char              *hon_tariff_step_dup_date       (HonTariffStep *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean           hon_tariff_step_is_ended        (HonTariffStep *self);
gint64             hon_tariff_step_get_amount      (HonTariffStep *self);
gint64             hon_tariff_step_get_francs      (HonTariffStep *self);
const char        *hon_tariff_step_get_code        (HonTariffStep *self);
HonDate            hon_tariff_step_get_planned     (HonTariffStep *self);
gboolean           hon_tariff_step_is_known_at     (HonTariffStep *self,
                                                    HonDate        date);
HonDate            hon_tariff_step_get_known_until (HonTariffStep *self);
const HonEvidence *hon_tariff_step_get_evidence    (HonTariffStep *self);

G_END_DECLS
