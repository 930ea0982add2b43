/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-income-types.h"

G_BEGIN_DECLS

gint64 hon_tax_compute (const HonIncomeRates *rates,
                        gboolean              couple,
                        guint                 n_children,
                        gint64                taxable_income,
                        HonIncomeTax         *steps);

gint64 hon_tax_get_s1_deduction (const HonIncomeRates      *rates,
                                 const HonIncomeInput      *input,
                                 const HonIncomeS1Activity *activity);

G_END_DECLS
