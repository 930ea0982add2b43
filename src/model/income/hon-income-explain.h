/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-explanation.h"
#include "hon-income.h"

G_BEGIN_DECLS

HonExplanation *hon_income_explain (HonIncome  *self,
                                    const char *line_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
