/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-rules.h"

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
         due->cfp + due->curps;
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
