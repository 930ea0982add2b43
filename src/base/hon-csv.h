/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HON_CSV_ERROR (hon_csv_error_quark ())

/**
 * HonCsvError:
 * @HON_CSV_ERROR_ENCODING: the table is not UTF-8
 * @HON_CSV_ERROR_EMPTY: the table has no columns
 * @HON_CSV_ERROR_QUOTE: a quote is not closed
 * @HON_CSV_ERROR_CELLS: a line has not as many cells as there are columns
 *
 * Errors from reading a table; hon_csv_reader_get_line() has the line.
 */
typedef enum
{
  HON_CSV_ERROR_ENCODING = 1,
  HON_CSV_ERROR_EMPTY,
  HON_CSV_ERROR_QUOTE,
  HON_CSV_ERROR_CELLS,
} HonCsvError;

/**
 * HonCsvDialect:
 * @HON_CSV_STANDARD: commas between cells, decimal points, after RFC 4180
 * @HON_CSV_FRENCH: semicolons between cells, decimal commas, as spreadsheets in French open them
 *
 * How a table is written. All are read.
 */
typedef enum
{
  HON_CSV_STANDARD,
  HON_CSV_FRENCH,
} HonCsvDialect;

typedef struct _HonCsvReader HonCsvReader;

GQuark        hon_csv_error_quark            (void);
void          hon_csv_append_text            (GString       *table,
                                              const char    *text);
void          hon_csv_append_cell            (GString       *table,
                                              const char    *cell);
GBytes       *hon_csv_to_bytes               (const char    *table,
                                              HonCsvDialect  dialect) G_GNUC_WARN_UNUSED_RESULT;
HonCsvReader *hon_csv_reader_new             (const char    *table,
                                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          hon_csv_reader_free            (HonCsvReader  *self);
GStrv         hon_csv_reader_get_columns     (HonCsvReader  *self);
GStrv         hon_csv_reader_next            (HonCsvReader  *self,
                                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv         hon_csv_reader_get_wrong_cells (HonCsvReader  *self);
guint         hon_csv_reader_get_line        (HonCsvReader  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonCsvReader, hon_csv_reader_free)

G_END_DECLS
