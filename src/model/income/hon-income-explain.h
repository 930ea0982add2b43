/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-explanation.h"
#include "hon-income.h"

G_BEGIN_DECLS

HonExplanation *hon_income_explain          (HonIncome             *self,
                                             const char            *line_id) G_GNUC_WARN_UNUSED_RESULT;
void            hon_income_explain_on_bases (HonExplanation        *explanation,
                                             const HonIncomeRates  *rates,
                                             const HonIncomeInput  *input,
                                             const HonIncomeResult *result,
                                             const HonIncomeBases  *bases,
                                             const char            *base,
                                             const char            *line_id);

G_END_DECLS
