/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-crossing.h"
#include "hon-json-writer.h"
#include "hon-years.h"

G_BEGIN_DECLS

#define HON_COMPARISON_MIN 2
#define HON_COMPARISON_MAX 4

/**
 * HonBreakEven:
 * @HON_BREAK_EVEN_OVERRUNS: the overruns of the other career, its fees at the tariff as they are
 * @HON_BREAK_EVEN_RECEIPTS: all its fees, their shares as they are
 *
 * What is varied to find where two careers leave as much.
 */
typedef enum
{
  HON_BREAK_EVEN_OVERRUNS,
  HON_BREAK_EVEN_RECEIPTS,
} HonBreakEven;

#define HON_N_BREAK_EVENS 2

/**
 * HonComparisonChange:
 * @id: what changes
 * @label: the same for people, already translated
 * @amount: by how much, in centimes; what is paid counts against a career
 *
 * What another career has differently.
 */
typedef struct
{
  const char *id;
  const char *label;
  gint64      amount;
} HonComparisonChange;

#define HON_COMPARISON_MAX_CHANGES 7

#define HON_TYPE_YEARS_COMPARISON (hon_years_comparison_get_type ())

G_DECLARE_FINAL_TYPE (HonYearsComparison, hon_years_comparison, HON, YEARS_COMPARISON, GObject)

HonYearsComparison *hon_years_comparison_new             (HonCatalogue        *catalogue,
                                                          GListModel          *careers,
                                                          GError             **error) G_GNUC_WARN_UNUSED_RESULT;
guint               hon_years_comparison_get_n           (HonYearsComparison  *self);
HonYears           *hon_years_comparison_get_years       (HonYearsComparison  *self,
                                                          guint                i);
char               *hon_years_comparison_dup_title       (HonYearsComparison  *self,
                                                          guint                i) G_GNUC_WARN_UNUSED_RESULT;
gint64              hon_years_comparison_get_total       (HonYearsComparison  *self,
                                                          guint                i);
gboolean            hon_years_comparison_has_other_household
                                                         (HonYearsComparison  *self,
                                                          guint                i);
gint64              hon_years_comparison_get_total_alike (HonYearsComparison  *self,
                                                          guint                i);
gboolean            hon_years_comparison_differs_by_household
                                                         (HonYearsComparison  *self,
                                                          guint                i);
gint64              hon_years_comparison_get_other_income
                                                         (HonYearsComparison  *self,
                                                          guint                i);
HonTable           *hon_years_comparison_get_table       (HonYearsComparison  *self);
guint               hon_years_comparison_list_changes    (HonYearsComparison  *self,
                                                          guint                i,
                                                          HonComparisonChange *found);
HonTable           *hon_years_comparison_get_cumulated   (HonYearsComparison  *self);
int                 hon_years_comparison_get_first_year  (HonYearsComparison  *self);
int                 hon_years_comparison_get_last_year   (HonYearsComparison  *self);
int                 hon_years_comparison_get_n_months    (HonYearsComparison  *self);
gboolean            hon_years_comparison_is_waiting_for_nothing
                                                         (HonYearsComparison  *self,
                                                          guint                i);
gint64              hon_years_comparison_get_amount      (HonYearsComparison  *self,
                                                          guint                i,
                                                          const char          *line,
                                                          int                  year);
gboolean            hon_years_comparison_find_overtaking (HonYearsComparison  *self,
                                                          guint                i,
                                                          int                 *year,
                                                          gboolean            *is_ahead);
gint64              hon_years_comparison_find_break_even (HonYearsComparison  *self,
                                                          guint                i,
                                                          HonBreakEven         what,
                                                          HonCrossings        *crossings);
void                hon_years_comparison_add_json        (HonYearsComparison  *self,
                                                          HonJsonWriter       *json);

G_END_DECLS
