/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-private.h"

#include "hon-record-private.h"

/* What of the reader's own the years of a career rest on. */

/* Whether a line is one of incomes, and not of bills. */
static gboolean
is_of_incomes (HonLineInfo *line)
{
  return !g_str_equal (hon_record_get_dataset (HON_RECORD (line)), "reimbursement");
}

/* Adds what of the reader's own the years rest on: any parameter of their rules may play a part. */
void
hon_years_result_add_own (const HonYearsResult *result,
                          HonCatalogue         *catalogue,
                          HonCredits           *credits)
{
  GListModel *lines = hon_catalogue_get_list (catalogue, HON_RECORDS_LINES);

  if (!hon_catalogue_has_own (catalogue))
    return;
  for (guint i = 0; i < result->n_years; i++)
    for (guint j = 0; j < g_list_model_get_n_items (lines); j++)
      {
        g_autoptr (HonLineInfo) line = g_list_model_get_item (lines, j);

        if (is_of_incomes (line))
          hon_credits_add_own (credits, line, hon_catalogue_get_rules_day (catalogue, result->years[i].year));
      }
}

/* Marks a table of the years where they rest on figures that are not published. */
HonTable *
hon_years_result_mark (const HonYearsResult *result,
                       HonCatalogue         *catalogue,
                       HonTable             *table)
{
  g_autoptr (HonCredits) credits = hon_credits_new ();
  g_autofree char *origins = NULL;

  hon_years_result_add_own (result, catalogue, credits);
  origins = hon_credits_dup_origins (credits);
  hon_table_set_origin (table, origins);

  return table;
}
