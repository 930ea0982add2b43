/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-scope-private.h"
#include "hon-tariff-rule.h"

G_BEGIN_DECLS

const HonBillScope *hon_tariff_rule_get_scope     (HonTariffRule        *self);
const char * const *hon_tariff_rule_get_at_tariff (HonTariffRule        *self);
const char         *hon_tariff_rule_get_ceiling   (HonTariffRule        *self);
gboolean            hon_tariff_rule_is_whole      (HonTariffRule        *self);

G_END_DECLS
