/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-credits.h"
#include "hon-years.h"

G_BEGIN_DECLS

/* The parameters of every year of a career: known ones, then projections of the last of these. */
typedef struct
{
  const HonIncomeRates *years[HON_YEARS_MAX];
  HonIncomeRates        projected[HON_YEARS_MAX];
} HonYearsRates;

void      hon_years_result_add_own  (const HonYearsResult *result,
                                     HonCatalogue         *catalogue,
                                     HonCredits           *credits);
HonTable *hon_years_result_mark     (const HonYearsResult *result,
                                     HonCatalogue         *catalogue,
                                     HonTable             *table);
const HonIncomeRates *
          hon_years_get_rates        (HonYears             *self,
                                      guint                 year);
gint64    hon_years_compute_kept     (HonYears             *self,
                                      const HonYearsInput  *input);
gint64    hon_years_month_get_amount (const HonYearsMonth  *month,
                                      HonYearsColumn        column);
HonTable *hon_years_make_table       (HonYears             *self);
HonTable *hon_years_make_account     (HonYears             *self);
void      hon_years_add_options      (HonYears             *self,
                                      GListStore           *notices);
void      hon_years_rates_read       (HonYearsRates        *rates,
                                      HonCatalogue         *catalogue,
                                      int                   first_year,
                                      guint                 n_years);
void      hon_years_explain_in_year  (HonExplanation       *explanation,
                                      HonYearsColumn        column,
                                      HonYears             *years,
                                      guint                 year);
void      hon_years_explain_in_month (HonExplanation       *explanation,
                                      HonYearsColumn        column,
                                      HonYears             *years,
                                      guint                 month);
void      hon_years_explain_account  (HonExplanation       *explanation,
                                      HonAccountColumn      column,
                                      HonYears             *years,
                                      guint                 year);

G_END_DECLS
