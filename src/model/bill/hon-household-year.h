/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-household.h"

G_BEGIN_DECLS

/**
 * HonHouseholdTotals:
 * @n: how many visits
 * @n_unknown: how many more there are whose fee is free and was not told; they count nowhere
 * @n_problems: how many more there are that cannot be computed; they count nowhere
 * @asked: by doctors, centimes
 * @insurance: paid back by the insurance
 * @complementary: by complementary contracts
 * @patient: what is left
 * @copayment: part of that: what the insurance and the contract leave of the base
 * @deduction: part of that: flat-rate deductions
 * @overrun: part of that: overruns
 * @prescribed: part of that: prescriptions of which nothing is paid back
 *
 * Who paid what.
 */
typedef struct
{
  guint  n;
  guint  n_unknown;
  guint  n_problems;
  gint64 asked;
  gint64 insurance;
  gint64 complementary;
  gint64 patient;
  gint64 copayment;
  gint64 deduction;
  gint64 overrun;
  gint64 prescribed;
} HonHouseholdTotals;

/**
 * HonHouseholdPerson:
 * @name: as it was written first in that year; it may be empty
 * @totals: who paid what
 * @deducted: the flat-rate deductions of all visits, those whose fee is not known included
 * @reached: the day on which they reached their ceiling; `HON_DATE_NONE` where they did not
 *
 * One person of a household, in a year.
 */
typedef struct
{
  char               *name;
  HonHouseholdTotals  totals;
  gint64              deducted;
  HonDate             reached;
} HonHouseholdPerson;

#define HON_N_MONTHS 12

/**
 * HonHouseholdYear:
 * @catalogue: what it was computed from
 * @year: which year; 0 for all
 * @totals: who paid what
 * @months: the same for each month
 * @persons: (element-type HonHouseholdPerson): the same for each person, in the order in which they were first seen
 *
 * What the visits of a household sum up to in a year.
 */
typedef struct
{
  HonCatalogue       *catalogue;
  int                 year;
  HonHouseholdTotals  totals;
  HonHouseholdTotals  months[HON_N_MONTHS];
  GPtrArray          *persons;
} HonHouseholdYear;

HonHouseholdYear *hon_household_year_new  (HonHousehold     *household,
                                           int               year) G_GNUC_WARN_UNUSED_RESULT;
void              hon_household_year_free (HonHouseholdYear *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonHouseholdYear, hon_household_year_free)

G_END_DECLS
