/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-record.h"

G_BEGIN_DECLS

#define HON_TYPE_TARIFF_RULE (hon_tariff_rule_get_type ())

G_DECLARE_FINAL_TYPE (HonTariffRule, hon_tariff_rule, HON, TARIFF_RULE, HonRecord)

const char         *hon_tariff_rule_get_id      (HonTariffRule *self);
const char * const *hon_tariff_rule_get_added   (HonTariffRule *self);
const char * const *hon_tariff_rule_get_removed (HonTariffRule *self);
const char         *hon_tariff_rule_get_note    (HonTariffRule *self);
GListModel         *hon_tariff_rule_get_sources (HonTariffRule *self);

G_END_DECLS
