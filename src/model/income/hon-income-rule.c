/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-rule.h"

#include <glib/gi18n-lib.h>

static const HonChoice rules[] = {
  [HON_INCOME_RULE_TEXTES] = { "textes", N_("As the texts have it"), NULL },
  [HON_INCOME_RULE_URSSAF] = { "urssaf", N_("As the Urssaf’s simulator computes"), NULL },
};

const HonChoices hon_income_rule_choices = { hon_income_rule_get_type, rules, G_N_ELEMENTS (rules) };

G_DEFINE_ENUM_TYPE (HonIncomeRule, hon_income_rule,
                    G_DEFINE_ENUM_VALUE (HON_INCOME_RULE_TEXTES, "textes"),
                    G_DEFINE_ENUM_VALUE (HON_INCOME_RULE_URSSAF, "urssaf"))
