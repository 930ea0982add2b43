/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-rule.h"

#include <glib/gi18n-lib.h>

static const HonChoice rules[] = {
  [HON_INCOME_RULE_TEXTES] = { "textes", N_("As the texts have it"), .nick = "textes" },
  [HON_INCOME_RULE_URSSAF] = { "urssaf", N_("As the Urssaf’s simulator computes"), .nick = "urssaf" },
};

HON_DEFINE_CHOICES (HonIncomeRule, hon_income_rule, NULL, rules)
