/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-tariffs.h"
#include "hon-dataset-private.h"
#include "hon-income-rates.h"
#include "hon-record-list-private.h"

G_BEGIN_DECLS

/**
 * HonTables:
 * @lists: the records of each kind
 * @years: (element-type int): the years that can be simulated, oldest first
 * @rates: (element-type HonIncomeRates): of @years, and of others in which something is known to change
 * @calendar: when contributions and tax are called, on the first day of the last year that is known
 * @bill_days: (element-type HonDate): the days on which what bills rest on changes
 * @has_own: whether any record is not a shipped one
 * @bill_tariffs: (element-type HonTariffs): by position in @bill_days; made when first
 *   asked for
 *
 * All that the datasets say, and what is made of it.
 */
typedef struct
{
  HonRecordList *lists[HON_N_RECORDS];
  GArray        *years;
  GArray        *rates;
  HonCalendar    calendar;
  GArray        *bill_days;
  GPtrArray     *bill_tariffs;
  gboolean       has_own;
} HonTables;

HonTables            *hon_tables_new              (GPtrArray        *files,
                                                   GError          **error);
gboolean              hon_tables_project          (HonTables        *self,
                                                   const HonTables  *law,
                                                   int               last_year,
                                                   const char       *name,
                                                   GError          **error);
void                  hon_tables_free             (HonTables        *self);
gboolean              hon_tables_is_year          (HonTables        *self,
                                                   int               year);
const HonIncomeRates *hon_tables_find_rates       (HonTables        *self,
                                                   int               year);
const HonTariffs     *hon_tables_get_bill_tariffs (HonTables        *self,
                                                   HonDate           date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonTables, hon_tables_free)

G_END_DECLS
