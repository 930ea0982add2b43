/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-household-table.h"
#include "hon-unread-visit.h"
#include "hon-visit.h"

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

#define HON_TYPE_HOUSEHOLD (hon_household_get_type ())

G_DECLARE_FINAL_TYPE (HonHousehold, hon_household, HON, HOUSEHOLD, GObject)

HonHousehold *hon_household_new          (HonCatalogue        *catalogue);
HonCatalogue *hon_household_get_catalogue (HonHousehold       *self);
gboolean      hon_household_add          (HonHousehold        *self,
                                          const char          *person,
                                          const char          *doctor,
                                          HonEncounter        *encounter,
                                          GError             **error);
gboolean      hon_household_replace      (HonHousehold        *self,
                                          HonVisit            *visit,
                                          const char          *person,
                                          const char          *doctor,
                                          HonEncounter        *encounter,
                                          GError             **error);
gboolean      hon_household_remove       (HonHousehold        *self,
                                          gpointer             row);
HonVisit     *hon_household_find_latest  (HonHousehold        *self,
                                          const char          *person);
GPtrArray    *hon_household_get_unread   (HonHousehold        *self);
GPtrArray    *hon_household_dup_rows     (HonHousehold        *self) G_GNUC_WARN_UNUSED_RESULT;
void          hon_household_revert       (HonHousehold        *self,
                                          GPtrArray           *before,
                                          GPtrArray           *after);
void          hon_household_refresh      (HonHousehold        *self);
void          hon_household_add_visits   (HonHousehold        *self,
                                          GPtrArray           *visits);
void          hon_household_replace_visits (HonHousehold      *self,
                                          GPtrArray           *visits);
gboolean      hon_household_restore_csv  (HonHousehold        *self,
                                          const char          *text,
                                          GError             **error);
gboolean      hon_household_merge_csv    (HonHousehold        *self,
                                          const char          *before,
                                          const char          *theirs,
                                          GError             **error);
char         *hon_household_to_csv       (HonHousehold        *self) G_GNUC_WARN_UNUSED_RESULT;
char         *hon_household_export_csv   (HonHousehold        *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv         hon_household_dup_persons  (HonHousehold        *self) G_GNUC_WARN_UNUSED_RESULT;
int          *hon_household_dup_years    (HonHousehold        *self,
                                          guint               *n_years) G_GNUC_WARN_UNUSED_RESULT;
void          hon_household_get_totals   (HonHousehold        *self,
                                          const char          *person,
                                          int                  year,
                                          int                  month,
                                          HonHouseholdTotals  *totals);
char         *hon_household_dup_ceiling  (HonHousehold        *self,
                                          const char          *person,
                                          int                  year) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
