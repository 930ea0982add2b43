/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years.h"

#include "hon-json-writer.h"

/* A doctor’s years as files have them. */

/* The amounts and numbers of a row, by the names of their columns. */
static void
add_row_json (HonJsonWriter *json,
              HonTable      *table,
              HonTableRow   *row)
{
  hon_json_writer_add_name (json, hon_table_get_column (table, 0)->name);
  hon_json_writer_add_string (json, hon_table_row_get_id (row));
  for (guint i = 0; i < hon_table_get_n_columns (table); i++)
    {
      const HonColumn *column = hon_table_get_column (table, i);

      if (column->name == NULL || (column->kind != HON_COLUMN_MONEY && column->kind != HON_COLUMN_NUMBER))
        continue;
      hon_json_writer_add_name (json, column->name);
      if (column->kind == HON_COLUMN_NUMBER)
        hon_json_writer_add_number (json, hon_table_row_get_number (row, i), 15);
      else
        hon_json_writer_add_amount (json, hon_table_row_get_amount (row, i));
    }
}

static void
add_months_json (HonJsonWriter *json,
                 HonTable      *table,
                 HonTableRow   *row)
{
  GListModel *months = hon_table_row_get_children (row);

  hon_json_writer_add_name (json, "mois");
  hon_json_writer_begin_array (json);
  for (guint m = 0; m < g_list_model_get_n_items (months); m++)
    {
      g_autoptr (HonTableRow) month = g_list_model_get_item (months, m);

      hon_json_writer_begin_object (json);
      add_row_json (json, table, month);
      hon_json_writer_end_object (json);
    }
  hon_json_writer_end_array (json);
}

/**
 * hon_years_append_json:
 * @self: years
 * @text: where to append to
 *
 * Appends all years, with their months, as one object on one line; amounts are euros.
 */
void
hon_years_append_json (HonYears *self,
                       GString  *text)
{
  const HonYearsResult *result;
  HonTable *account, *table;
  HonJsonWriter json;

  g_return_if_fail (HON_IS_YEARS (self));
  g_return_if_fail (text != NULL);

  result = hon_years_get_result (self);
  account = hon_years_get_account (self);
  table = hon_years_get_table (self);
  hon_json_writer_init (&json, text, FALSE);
  hon_json_writer_begin_object (&json);
  hon_json_writer_add_name (&json, "annees");
  hon_json_writer_begin_array (&json);
  for (guint i = 0; i < result->n_years; i++)
    {
      g_autoptr (HonTableRow) due = g_list_model_get_item (G_LIST_MODEL (account), i);
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), i);

      hon_json_writer_begin_object (&json);
      add_row_json (&json, account, due);
      hon_json_writer_add_name (&json, "regles_de");
      hon_json_writer_add_number (&json, result->years[i].known_year, 4);
      add_row_json (&json, table, row);
      add_months_json (&json, table, row);
      hon_json_writer_end_object (&json);
    }
  hon_json_writer_end_array (&json);
  hon_json_writer_add_name (&json, "cotisations_a_venir_eur");
  hon_json_writer_add_amount (&json, result->contributions_left);
  hon_json_writer_add_name (&json, "impot_a_venir_eur");
  hon_json_writer_add_amount (&json, result->tax_left);
  hon_json_writer_end_object (&json);
}
