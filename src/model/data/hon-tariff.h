/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-act.h"
#include "hon-confidence.h"
#include "hon-date.h"
#include "hon-precision.h"
#include "hon-sector.h"
#include "hon-source.h"

G_BEGIN_DECLS

#define HON_TYPE_TARIFF_STEP (hon_tariff_step_get_type ())

G_DECLARE_FINAL_TYPE (HonTariffStep, hon_tariff_step, HON, TARIFF_STEP, GObject)

HonDate        hon_tariff_step_get_date         (HonTariffStep *self);
HonPrecision   hon_tariff_step_get_precision    (HonTariffStep *self);
char          *hon_tariff_step_dup_date_text    (HonTariffStep *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean       hon_tariff_step_is_ended         (HonTariffStep *self);
gint64         hon_tariff_step_get_amount       (HonTariffStep *self);
gint64         hon_tariff_step_get_francs       (HonTariffStep *self);
const char    *hon_tariff_step_get_code         (HonTariffStep *self);
HonDate        hon_tariff_step_get_planned      (HonTariffStep *self);
gboolean       hon_tariff_step_is_known_at      (HonTariffStep *self,
                                                 HonDate        date);
HonDate        hon_tariff_step_get_known_until  (HonTariffStep *self);
HonSource     *hon_tariff_step_get_source       (HonTariffStep *self);
GListModel    *hon_tariff_step_get_more_sources (HonTariffStep *self);
HonConfidence  hon_tariff_step_get_confidence   (HonTariffStep *self);
const char    *hon_tariff_step_get_note         (HonTariffStep *self);
guint          hon_tariff_step_get_n_claims     (HonTariffStep *self);
const char    *hon_tariff_step_get_claim        (HonTariffStep *self,
                                                 guint          position);
HonSource     *hon_tariff_step_get_claim_source (HonTariffStep *self,
                                                 guint          position);

#define HON_TYPE_TARIFF (hon_tariff_get_type ())

G_DECLARE_FINAL_TYPE (HonTariff, hon_tariff, HON, TARIFF, GObject)

const char    *hon_tariff_get_id         (HonTariff     *self);
HonAct        *hon_tariff_get_act        (HonTariff     *self);
const char    *hon_tariff_get_unit       (HonTariff     *self);
gboolean       hon_tariff_applies_to     (HonTariff     *self,
                                          HonSectorKind  kind);
HonTariffStep *hon_tariff_get_step_at    (HonTariff     *self,
                                          HonDate        date);

G_END_DECLS
