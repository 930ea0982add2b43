/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-explanation.h"
#include "hon-income-search.h"
#include "hon-practice.h"

G_BEGIN_DECLS

/* An amount that a line does not have. */
#define HON_INCOME_NO_AMOUNT G_MININT64

/**
 * HonIncomeColumn:
 * @HON_INCOME_COLUMN_BASE: what a line is computed on
 * @HON_INCOME_COLUMN_RATE: its rate
 * @HON_INCOME_COLUMN_GROSS: the whole contribution
 * @HON_INCOME_COLUMN_TAKEN_OVER: what the health insurance pays of it
 * @HON_INCOME_COLUMN_DUE: what is left to pay
 *
 * The columns of a statement.
 */
typedef enum
{
  HON_INCOME_COLUMN_BASE,
  HON_INCOME_COLUMN_RATE,
  HON_INCOME_COLUMN_GROSS,
  HON_INCOME_COLUMN_TAKEN_OVER,
  HON_INCOME_COLUMN_DUE,
} HonIncomeColumn;

#define HON_N_INCOME_COLUMNS 5

#define HON_TYPE_INCOME_LINE (hon_income_line_get_type ())

G_DECLARE_FINAL_TYPE (HonIncomeLine, hon_income_line, HON, INCOME_LINE, GObject)

const char *hon_income_line_get_id         (HonIncomeLine *self);
const char *hon_income_line_get_label      (HonIncomeLine *self);
gboolean    hon_income_line_is_total       (HonIncomeLine *self);
gint64      hon_income_line_get_base       (HonIncomeLine *self);
double      hon_income_line_get_rate       (HonIncomeLine *self);
gint64      hon_income_line_get_gross      (HonIncomeLine *self);
gint64      hon_income_line_get_taken_over (HonIncomeLine *self);
gint64      hon_income_line_get_due        (HonIncomeLine *self);
GListModel *hon_income_line_get_children   (HonIncomeLine *self);
char       *hon_income_line_dup_text       (HonIncomeLine *self,
                                            HonIncomeColumn column,
                                            guint           months) G_GNUC_WARN_UNUSED_RESULT;

#define HON_TYPE_INCOME (hon_income_get_type ())

G_DECLARE_FINAL_TYPE (HonIncome, hon_income, HON, INCOME, GObject)

HonDate                hon_income_get_valid         (HonCatalogue         *catalogue);
HonIncome             *hon_income_new               (HonCatalogue         *catalogue,
                                                     HonPractice          *practice,
                                                     GError              **error);
const HonIncomeInput  *hon_income_get_input         (HonIncome            *self);
const HonIncomeRates  *hon_income_get_rates         (HonIncome            *self);
const HonIncomeResult *hon_income_get_result        (HonIncome            *self);
guint                  hon_income_get_near_cliffs   (HonIncome            *self,
                                                     HonIncomeCliff        cliffs[HON_INCOME_CLIFFS_MAX]);
char                  *hon_income_dup_title         (HonIncome            *self) G_GNUC_WARN_UNUSED_RESULT;
char                  *hon_income_dup_net_a_month   (HonIncome            *self) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation        *hon_income_explain           (HonIncome            *self,
                                                     const char           *line_id);
char                  *hon_income_to_csv            (HonIncome            *self) G_GNUC_WARN_UNUSED_RESULT;
char                  *hon_income_to_text           (HonIncome            *self,
                                                     guint                 months) G_GNUC_WARN_UNUSED_RESULT;
GStrv                  hon_income_dup_publishers    (HonIncome            *self) G_GNUC_WARN_UNUSED_RESULT;
void                   hon_income_result_append_json (const HonIncomeResult *result,
                                                      GString               *text);

G_END_DECLS
