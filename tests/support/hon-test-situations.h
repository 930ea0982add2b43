/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-income-rules.h"

G_BEGIN_DECLS

HonCatalogue         *hon_test_get_catalogue    (void);
void                  hon_test_drop_catalogue   (void);
const HonIncomeRates *hon_test_get_rates        (int                   year);
void                  hon_test_set_situation    (HonIncomeInput       *input,
                                                 HonSectorKind         sector,
                                                 gint64                euros);
void                  hon_test_random_situation (const HonIncomeRates *rates,
                                                 HonIncomeInput       *input);
void                  hon_test_random_rule      (HonIncomeInput       *input);
char                 *hon_test_describe         (const HonIncomeRates *rates,
                                                 const HonIncomeInput *input);

G_END_DECLS
