/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-rules.h"

#include "hon-rounding-private.h"

/**
 * hon_income_rates_project:
 * @known: the parameters of a year
 * @year: a later year
 * @projected: (out caller-allocates): the same parameters for @year
 *
 * Supposes that nothing changes until @year. What rests on it has to say so: `known_year` of
 * @projected is that of @known.
 */
void
hon_income_rates_project (const HonIncomeRates *known,
                          int                   year,
                          HonIncomeRates       *projected)
{
  *projected = *known;
  projected->year = year;
  projected->first_day = hon_date_new (year, 1, 1);
  projected->last_day = hon_date_new (year, 12, 31);
}

/**
 * hon_income_due_get_urssaf:
 * @due: the contributions of a year
 *
 * Returns: what the Urssaf collects of them, centimes
 */
gint64
hon_income_due_get_urssaf (const HonIncomeDue *due)
{
  return due->maladie + due->additional + due->ij + due->af + due->csg_deductible + due->csg_crds +
         due->cfp + due->curps + due->rspm + due->rspm_id;
}

/**
 * hon_income_due_get_carmf:
 * @due: the contributions of a year
 *
 * Returns: what the CARMF collects of them, centimes
 */
gint64
hon_income_due_get_carmf (const HonIncomeDue *due)
{
  return due->rb + due->rc + due->asv + due->id;
}

/**
 * hon_income_get_rspm:
 * @rates: the parameters of the year
 * @receipts: of a part of it from its first day on, centimes
 *
 * Computes the one contribution of the régime simplifié des professions médicales (CSS D642-4-1). Nothing
 * read says what is due above the limit at which one leaves the scheme: the upper rate goes on.
 *
 * Returns: centimes
 */
gint64
hon_income_get_rspm (const HonIncomeRates *rates,
                     gint64                receipts)
{
  double euros = receipts / 100.0;

  return to_centimes (percent_of (rates->rspm_rate, MIN (euros, rates->rspm_cap)) +
                      percent_of (rates->rspm_upper_rate, MAX (0.0, euros - rates->rspm_cap)));
}

/**
 * hon_income_get_acre_share:
 * @rates: the parameters of the year
 * @income: the base of contributions of a whole year, centimes
 *
 * Returns: the part of the contributions for health, family, basic pension and disability that the Acre
 *   takes off, 0 to 1 (CSS D131-6-1)
 */
double
hon_income_get_acre_share (const HonIncomeRates *rates,
                           gint64                income)
{
  double left;

  if (rates->acre_rate <= 0.0)
    return 0.0;

  left = (rates->acre_end - income / 100.0 / rates->pass) / (rates->acre_end - rates->acre_full);

  return rates->acre_rate / 100.0 * CLAMP (left, 0.0, 1.0);
}
