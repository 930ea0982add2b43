/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-income-column.h"
#include "hon-income-search.h"
#include "hon-practice.h"
#include "hon-table.h"

G_BEGIN_DECLS

#define HON_TYPE_INCOME (hon_income_get_type ())

G_DECLARE_FINAL_TYPE (HonIncome, hon_income, HON, INCOME, GObject)

gboolean               hon_income_compute_practice (HonCatalogue          *catalogue,
                                                    HonPractice           *practice,
                                                    HonIncomeResult       *result,
                                                    GError               **error);
void                   hon_income_result_append_json (const HonIncomeResult *result,
                                                      GString               *text);
HonDate                hon_income_get_valid        (HonCatalogue          *catalogue);
HonIncome             *hon_income_new              (HonCatalogue          *catalogue,
                                                    HonPractice           *practice,
                                                    GError               **error) G_GNUC_WARN_UNUSED_RESULT;
HonCatalogue          *hon_income_get_catalogue    (HonIncome             *self);
HonPractice           *hon_income_get_practice     (HonIncome             *self);
const HonIncomeInput  *hon_income_get_input        (HonIncome             *self);
const HonIncomeRates  *hon_income_get_rates        (HonIncome             *self);
const HonIncomeResult *hon_income_get_result       (HonIncome             *self);
HonTable              *hon_income_get_table        (HonIncome             *self);
guint                  hon_income_get_near_cliffs  (HonIncome             *self,
                                                    HonIncomeCliff         cliffs[HON_INCOME_CLIFFS_MAX]);

G_END_DECLS
