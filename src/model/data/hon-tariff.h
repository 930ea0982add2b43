/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-act.h"
#include "hon-sector.h"
#include "hon-tariff-step.h"

G_BEGIN_DECLS

#define HON_TYPE_TARIFF (hon_tariff_get_type ())

G_DECLARE_FINAL_TYPE (HonTariff, hon_tariff, HON, TARIFF, HonRecord)

HonAct        *hon_tariff_get_act        (HonTariff     *self);
const char    *hon_tariff_get_unit       (HonTariff     *self);
gboolean       hon_tariff_applies_to     (HonTariff     *self,
                                          HonSectorKind  kind);
GListModel    *hon_tariff_get_steps      (HonTariff     *self);
HonTariffStep *hon_tariff_get_step_at    (HonTariff     *self,
                                          HonDate        date);

G_END_DECLS
