/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-career.h"
#include "hon-explanation.h"
#include "hon-table.h"

G_BEGIN_DECLS

/**
 * HonYearsColumn:
 * @HON_YEARS_COLUMN_ID: a year, or a month as YYYY-MM
 * @HON_YEARS_COLUMN_RULES: the year whose parameters are used
 * @HON_YEARS_COLUMN_PERIOD: its name
 * @HON_YEARS_COLUMN_BRIEF_PERIOD: the same where there is little room
 * @HON_YEARS_COLUMN_RECEIPTS: what is received
 * @HON_YEARS_COLUMN_EXPENSES: what is spent, without contributions
 * @HON_YEARS_COLUMN_URSSAF: what the Urssaf calls for the present year
 * @HON_YEARS_COLUMN_CARMF: what the CARMF does
 * @HON_YEARS_COLUMN_SETTLED: what both ask for, or pay back, on the year before
 * @HON_YEARS_COLUMN_TAX: instalments and balance of the income tax
 * @HON_YEARS_COLUMN_CALLED: all that together, where there is no room for its parts
 * @HON_YEARS_COLUMN_CASH: what is left so far, at the end of the period
 * @HON_YEARS_COLUMN_SET_ASIDE: the part of that which later calls will take
 * @HON_YEARS_COLUMN_URSSAF_ASIDE: what of it is the Urssaf’s; negative where that has been paid in advance
 * @HON_YEARS_COLUMN_CARMF_ASIDE: the same for the CARMF
 * @HON_YEARS_COLUMN_TAX_ASIDE: the same for the tax
 * @HON_YEARS_COLUMN_AHEAD: what has been paid so far beyond contributions and tax on the days so far
 *
 * The columns of what comes in and goes out, year by year and month by month.
 */
typedef enum
{
  HON_YEARS_COLUMN_ID,
  HON_YEARS_COLUMN_RULES,
  HON_YEARS_COLUMN_PERIOD,
  HON_YEARS_COLUMN_BRIEF_PERIOD,
  HON_YEARS_COLUMN_RECEIPTS,
  HON_YEARS_COLUMN_EXPENSES,
  HON_YEARS_COLUMN_URSSAF,
  HON_YEARS_COLUMN_CARMF,
  HON_YEARS_COLUMN_SETTLED,
  HON_YEARS_COLUMN_TAX,
  HON_YEARS_COLUMN_CALLED,
  HON_YEARS_COLUMN_CASH,
  HON_YEARS_COLUMN_SET_ASIDE,
  HON_YEARS_COLUMN_URSSAF_ASIDE,
  HON_YEARS_COLUMN_CARMF_ASIDE,
  HON_YEARS_COLUMN_TAX_ASIDE,
  HON_YEARS_COLUMN_AHEAD,
} HonYearsColumn;

/**
 * HonAccountColumn:
 * @HON_ACCOUNT_COLUMN_ID: a year
 * @HON_ACCOUNT_COLUMN_RULES: the year whose parameters are used
 * @HON_ACCOUNT_COLUMN_YEAR: its name, with the year whose rules are used where its own are not known
 * @HON_ACCOUNT_COLUMN_BRIEF_YEAR: the same where there is little room
 * @HON_ACCOUNT_COLUMN_GROSS: receipts less expenses
 * @HON_ACCOUNT_COLUMN_DUE_URSSAF: contributions due to the Urssaf for the year
 * @HON_ACCOUNT_COLUMN_DUE_CARMF: the same for the CARMF
 * @HON_ACCOUNT_COLUMN_DUE: both together, where there is no room for each
 * @HON_ACCOUNT_COLUMN_CALLED: what of both is called
 * @HON_ACCOUNT_COLUMN_SETTLED: what is left of them, asked for in the next year
 * @HON_ACCOUNT_COLUMN_DUE_TAX: the tax on the year that the practice causes
 * @HON_ACCOUNT_COLUMN_KEPT: what all that leaves of the year
 * @HON_ACCOUNT_COLUMN_QUARTERS: quarters of insurance that it makes
 * @HON_ACCOUNT_COLUMN_RB_POINTS: points of the retraite de base
 * @HON_ACCOUNT_COLUMN_RC_POINTS: points of the retraite complémentaire
 * @HON_ACCOUNT_COLUMN_ASV_POINTS: points of the flat part of the ASV
 *
 * The columns of what is due for each year.
 */
typedef enum
{
  HON_ACCOUNT_COLUMN_ID,
  HON_ACCOUNT_COLUMN_RULES,
  HON_ACCOUNT_COLUMN_YEAR,
  HON_ACCOUNT_COLUMN_BRIEF_YEAR,
  HON_ACCOUNT_COLUMN_GROSS,
  HON_ACCOUNT_COLUMN_DUE_URSSAF,
  HON_ACCOUNT_COLUMN_DUE_CARMF,
  HON_ACCOUNT_COLUMN_DUE,
  HON_ACCOUNT_COLUMN_CALLED,
  HON_ACCOUNT_COLUMN_SETTLED,
  HON_ACCOUNT_COLUMN_DUE_TAX,
  HON_ACCOUNT_COLUMN_KEPT,
  HON_ACCOUNT_COLUMN_QUARTERS,
  HON_ACCOUNT_COLUMN_RB_POINTS,
  HON_ACCOUNT_COLUMN_RC_POINTS,
  HON_ACCOUNT_COLUMN_ASV_POINTS,
} HonAccountColumn;

#define HON_TYPE_YEARS (hon_years_get_type ())

G_DECLARE_FINAL_TYPE (HonYears, hon_years, HON, YEARS, GObject)

HonDate               hon_years_get_valid       (HonCatalogue   *catalogue);
HonYears             *hon_years_new             (HonCatalogue   *catalogue,
                                                 HonCareer      *career,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;
HonCatalogue         *hon_years_get_catalogue   (HonYears       *self);
const HonYearsInput  *hon_years_get_input       (HonYears       *self);
HonCommitment         hon_years_get_commitment  (HonYears       *self);
const HonYearsResult *hon_years_get_result      (HonYears       *self);
gint64                hon_years_get_kept        (HonYears       *self);
guint                 hon_years_find_first_peak (HonYears       *self);
guint                 hon_years_find_peak       (HonYears       *self,
                                                 guint           year);
gboolean              hon_years_find_first_call (HonYears       *self,
                                                 guint          *month);
gboolean              hon_years_find_projection (HonYears       *self,
                                                 guint          *year);
gint64                hon_years_get_micro_limit (HonYears       *self,
                                                 guint           year);
gboolean              hon_years_find_end_of_micro
                                                (HonYears       *self,
                                                 guint          *year);
gint64                hon_years_get_rspm_limit  (HonYears       *self);
guint                 hon_years_get_n_months    (HonYears       *self);
guint                 hon_years_get_first_month (HonYears       *self);
HonDate               hon_years_get_month       (HonYears       *self,
                                                 guint           month);
gint64                hon_years_get_called      (HonYears       *self,
                                                 guint           month);
gint64                hon_years_get_left        (HonYears       *self,
                                                 guint           month);
gint64                hon_years_get_set_aside   (HonYears       *self,
                                                 guint           month);
gint64                hon_years_get_rule_gap    (HonYears       *self);
gint64                hon_years_get_tax_gap     (HonYears       *self);
char                 *hon_years_dup_month_text  (HonYears       *self,
                                                 HonDate         date) G_GNUC_WARN_UNUSED_RESULT;
char                 *hon_years_dup_month_id    (HonDate         date) G_GNUC_WARN_UNUSED_RESULT;
HonTable             *hon_years_get_table       (HonYears       *self);
HonTable             *hon_years_get_account     (HonYears       *self);
HonExplanation       *hon_years_explain         (HonYears       *self,
                                                 const char     *row_id,
                                                 const char     *column) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation       *hon_years_explain_line    (HonYears       *self,
                                                 const char     *line) G_GNUC_WARN_UNUSED_RESULT;
void                  hon_years_append_json     (HonYears       *self,
                                                 GString        *text);

G_END_DECLS
