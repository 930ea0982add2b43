/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-statement.h"

G_BEGIN_DECLS

#define HON_HOUSEHOLD_ERROR (hon_household_error_quark ())

/**
 * HonHouseholdError:
 * @HON_HOUSEHOLD_ERROR_TABLE: the text is no table with our columns
 * @HON_HOUSEHOLD_ERROR_VALUE: a value of the table cannot be
 *
 * What is wrong with a table of visits; messages name line and column.
 */
typedef enum
{
  HON_HOUSEHOLD_ERROR_TABLE = 1,
  HON_HOUSEHOLD_ERROR_VALUE,
} HonHouseholdError;

/**
 * HonHouseholdTotals:
 * @n: how many visits
 * @asked: by doctors, centimes; visits whose fee is free and not told are left out
 * @insurance: paid back by the insurance
 * @complementary: by complementary contracts
 * @patient: what is left
 * @deduction: part of that: flat-rate deductions
 * @overrun: part of that: overruns
 *
 * Who paid what.
 */
typedef struct
{
  guint  n;
  gint64 asked;
  gint64 insurance;
  gint64 complementary;
  gint64 patient;
  gint64 deduction;
  gint64 overrun;
} HonHouseholdTotals;

#define HON_TYPE_VISIT (hon_visit_get_type ())

G_DECLARE_FINAL_TYPE (HonVisit, hon_visit, HON, VISIT, GObject)

const char          *hon_visit_get_person    (HonVisit *self);
const char          *hon_visit_get_doctor    (HonVisit *self);
HonEncounter        *hon_visit_get_encounter (HonVisit *self);
const HonBillResult *hon_visit_get_result    (HonVisit *self);

#define HON_TYPE_HOUSEHOLD (hon_household_get_type ())

G_DECLARE_FINAL_TYPE (HonHousehold, hon_household, HON, HOUSEHOLD, GObject)

GQuark        hon_household_error_quark  (void);
HonHousehold *hon_household_new          (HonCatalogue        *catalogue);
gboolean      hon_household_add          (HonHousehold        *self,
                                          const char          *person,
                                          const char          *doctor,
                                          HonEncounter        *encounter,
                                          GError             **error);
gboolean      hon_household_read_csv     (HonHousehold        *self,
                                          const char          *text,
                                          GError             **error);
void          hon_household_clear        (HonHousehold        *self);
GStrv         hon_household_dup_persons  (HonHousehold        *self) G_GNUC_WARN_UNUSED_RESULT;
void          hon_household_get_totals   (HonHousehold        *self,
                                          const char          *person,
                                          int                  year,
                                          int                  month,
                                          HonHouseholdTotals  *totals);

G_END_DECLS
