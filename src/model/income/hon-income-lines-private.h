/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-income-rules.h"
#include "hon-table.h"

G_BEGIN_DECLS

/* The figures of an income that can be explained, in the order of a statement. What lays them out
 * and what explains them have a row for each, in this order.
 */
typedef enum
{
  HON_INCOME_LINE_RECEIPTS,
  HON_INCOME_LINE_EXPENSES,
  HON_INCOME_LINE_GROSS_INCOME,

  HON_INCOME_LINE_TOTAL_URSSAF,
  HON_INCOME_LINE_MALADIE,
  HON_INCOME_LINE_ADDITIONAL,
  HON_INCOME_LINE_IJ,
  HON_INCOME_LINE_AF,
  HON_INCOME_LINE_CSG_DEDUCTIBLE,
  HON_INCOME_LINE_CSG_CRDS,
  HON_INCOME_LINE_CFP,
  HON_INCOME_LINE_CURPS,

  HON_INCOME_LINE_TOTAL_CARMF,
  HON_INCOME_LINE_RB,
  HON_INCOME_LINE_RC,
  HON_INCOME_LINE_ASV,
  HON_INCOME_LINE_ID,

  HON_INCOME_LINE_TAKEN_OVER,
  HON_INCOME_LINE_TOTAL,
  HON_INCOME_LINE_NET_BEFORE_TAX,
  HON_INCOME_LINE_TAX,
  HON_INCOME_LINE_NET,
  HON_INCOME_LINE_PROVISIONAL,
  HON_INCOME_LINE_OPTAM,

  /* Not in the statement: */
  HON_INCOME_LINE_ABATEMENT,
  HON_INCOME_LINE_SOCIAL_BASE,
  HON_INCOME_LINE_CSG_BASE,
  HON_INCOME_LINE_AGREED_BASE,
  HON_INCOME_LINE_TAKEOVER_BASE,
  HON_INCOME_LINE_OTHER_BASE,
  HON_INCOME_LINE_TAXABLE,
} HonIncomeLine;

#define HON_N_INCOME_LINES (HON_INCOME_LINE_TAXABLE + 1)

HonTable *hon_income_lines_new_table (HonCatalogue          *catalogue,
                                      const HonIncomeRates  *rates,
                                      const HonIncomeInput  *input,
                                      const HonIncomeResult *result) G_GNUC_WARN_UNUSED_RESULT;
gboolean  hon_income_lines_find      (const char            *id,
                                      HonIncomeLine         *line);

G_END_DECLS
