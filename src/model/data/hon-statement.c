/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-statement.h"

#include "hon-credits.h"

/**
 * hon_statement_mark_row:
 * @row: a row of a statement
 * @catalogue: what the statement rests on
 * @line: the line that @row shows
 * @date: the day on which its parameters are read
 *
 * Marks @row where a parameter that it is made of is the reader's own.
 */
void
hon_statement_mark_row (HonTableRow  *row,
                        HonCatalogue *catalogue,
                        HonLineInfo  *line,
                        HonDate       date)
{
  g_autoptr (HonCredits) credits = NULL;
  g_autofree char *origins = NULL;

  g_return_if_fail (HON_IS_TABLE_ROW (row));
  g_return_if_fail (HON_IS_LINE_INFO (line));

  if (!hon_catalogue_has_own (catalogue))
    return;
  credits = hon_credits_new ();
  hon_credits_add_own (credits, line, date);
  origins = hon_credits_dup_origins (credits);
  hon_table_row_set_origin (row, origins);
}
