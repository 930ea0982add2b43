/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-choice.h"
#include "hon-income-rules.h"

G_BEGIN_DECLS

#define HON_TYPE_INCOME_RULE (hon_income_rule_get_type ())

extern const HonChoices hon_income_rule_choices;

GType hon_income_rule_get_type (void) G_GNUC_CONST;

G_END_DECLS
