/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

G_BEGIN_DECLS

#define HON_HOUSEHOLD_ERROR (hon_household_error_quark ())

/**
 * HonHouseholdError:
 * @HON_HOUSEHOLD_ERROR_TABLE: the text is not a table with these columns
 * @HON_HOUSEHOLD_ERROR_VALUE: a value of the table is wrong
 *
 * What is wrong with a table of visits; messages name line and column.
 */
typedef enum
{
  HON_HOUSEHOLD_ERROR_TABLE = 1,
  HON_HOUSEHOLD_ERROR_VALUE,
} HonHouseholdError;

GQuark     hon_household_error_quark (void);
GPtrArray *hon_household_table_read  (HonCatalogue  *catalogue,
                                      const char    *table,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
char      *hon_household_table_write (GPtrArray     *visits,
                                      gboolean       with_results) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
