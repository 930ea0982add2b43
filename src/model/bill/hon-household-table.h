/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-visit.h"

G_BEGIN_DECLS

#define HON_HOUSEHOLD_ERROR (hon_household_error_quark ())

/**
 * HonHouseholdError:
 * @HON_HOUSEHOLD_ERROR_TABLE: the text is not a table whose columns can be told apart
 *
 * What is wrong with a table of visits as a whole.
 */
typedef enum
{
  HON_HOUSEHOLD_ERROR_TABLE = 1,
} HonHouseholdError;

/**
 * HonHouseholdTable:
 * @visits: (element-type HonVisit): the rows that were understood
 * @unread: (element-type HonUnreadVisit): the others
 * @extra: what it calls the columns that are not known; %NULL for none
 *
 * What a table of visits has.
 */
typedef struct
{
  GPtrArray *visits;
  GPtrArray *unread;
  GStrv      extra;
} HonHouseholdTable;

GQuark             hon_household_error_quark       (void);
HonHouseholdTable *hon_household_table_new         (GStrv                     extra) G_GNUC_WARN_UNUSED_RESULT;
HonHouseholdTable *hon_household_table_restore     (HonCatalogue             *catalogue,
                                                    const char               *table,
                                                    GStrv                     extra,
                                                    GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
void               hon_household_table_free        (HonHouseholdTable        *self);
char              *hon_household_table_write       (const HonHouseholdTable  *self) G_GNUC_WARN_UNUSED_RESULT;
char              *hon_household_table_export      (const HonHouseholdTable  *self,
                                                    GPtrArray                *origins) G_GNUC_WARN_UNUSED_RESULT;
char              *hon_household_table_dup_row     (const HonHouseholdTable  *self,
                                                    gpointer                  row) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonHouseholdTable, hon_household_table_free)

G_END_DECLS
