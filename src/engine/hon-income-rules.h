/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-income-types.h"

G_BEGIN_DECLS

/* What a self-employed doctor keeps of a year's receipts: contributions, the
 * share that the health insurance takes over, income tax.
 *
 * The rules are those of the Code de la sécurité sociale (L131-6, L136-3,
 * D621-1 to D621-3, D613-1, D642-3), of the statutes of the CARMF, of the
 * convention médicale (participation of the insurance) and of the Code général
 * des impôts (197, 223 sexies), as the Urssaf's public model applies them to a
 * sole trader taxed at income tax in metropolitan France with no other income.
 * They are "cruise" contributions: everything is computed on the year's own
 * income, not on the provisional bases that are called month by month.
 */

void   hon_income_rates_project       (const HonIncomeRates *known,
                                       int                   year,
                                       HonIncomeRates       *projected);
void   hon_income_compute             (const HonIncomeRates *rates,
                                       const HonIncomeInput *input,
                                       HonIncomeResult      *result);
gint64 hon_income_get_micro_abatement (const HonIncomeRates *rates,
                                       gint64                receipts);
double hon_income_get_rc_reduction    (const HonIncomeRates *rates,
                                       gint64                taxable);
int    hon_income_count_carmf_months  (const HonIncomeRates *rates,
                                       const HonIncomeInput *input);
void   hon_income_get_own_bases       (const HonIncomeRates *rates,
                                       const HonIncomeInput *input,
                                       HonIncomeBases       *bases);
void   hon_income_get_flat_bases      (const HonIncomeRates *rates,
                                       const HonIncomeInput *input,
                                       HonIncomeBases       *bases);
void   hon_income_compute_due         (const HonIncomeRates *rates,
                                       const HonIncomeInput *input,
                                       const HonIncomeBases *bases,
                                       HonIncomeDue         *due);
void   hon_income_detail              (const HonIncomeRates *rates,
                                       const HonIncomeInput *input,
                                       const HonIncomeBases *bases,
                                       HonIncomeResult      *result);
gint64 hon_income_get_rspm            (const HonIncomeRates *rates,
                                       gint64                receipts);
double hon_income_get_acre_share      (const HonIncomeRates *rates,
                                       gint64                income);
gint64 hon_income_due_get_urssaf      (const HonIncomeDue   *due);
gint64 hon_income_due_get_carmf       (const HonIncomeDue   *due);

G_END_DECLS
