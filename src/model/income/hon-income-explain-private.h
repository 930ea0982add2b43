/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-explanation.h"
#include "hon-income-lines-private.h"

G_BEGIN_DECLS

void hon_income_explain_line (HonExplanation        *explanation,
                              HonIncomeLine          line,
                              const HonIncomeRates  *rates,
                              const HonIncomeInput  *input,
                              const HonIncomeResult *result);

G_END_DECLS
