/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-comparison.h"

/* Careers side by side, for programs. */

static void
add_table_json (HonJsonWriter *json,
                const char    *name,
                HonTable      *table)
{
  hon_json_writer_add_name (json, name);
  hon_json_writer_begin_array (json);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), i);

      hon_json_writer_begin_object (json);
      hon_json_writer_add_name (json, hon_table_get_column (table, 0)->name);
      hon_json_writer_add_string (json, hon_table_row_get_id (row));
      for (guint column = 2; column < hon_table_get_n_columns (table); column++)
        if (hon_table_get_column (table, column)->name != NULL)
          {
            hon_json_writer_add_name (json, hon_table_get_column (table, column)->name);
            hon_json_writer_add_amount (json, hon_table_row_get_amount (row, column));
          }
      hon_json_writer_end_object (json);
    }
  hon_json_writer_end_array (json);
}

static void
add_break_even_json (HonJsonWriter      *json,
                     HonYearsComparison *self,
                     guint               i,
                     HonBreakEven        what,
                     const char         *name)
{
  HonCrossings crossings;
  gint64 tolerance = hon_years_comparison_find_break_even (self, i, what, &crossings);

  for (guint c = 0; c < crossings.n; c++)
    {
      hon_json_writer_begin_object (json);
      hon_json_writer_add_name (json, "situation");
      hon_json_writer_add_number (json, i + 1, 1);
      hon_json_writer_add_name (json, name);
      hon_json_writer_add_amount (json, crossings.all[c].at);
      hon_json_writer_add_name (json, "tolerance_eur");
      hon_json_writer_add_amount (json, tolerance);
      hon_json_writer_add_name (json, "devant_ensuite");
      hon_json_writer_add_number (json, crossings.all[c].is_ahead, 1);
      hon_json_writer_end_object (json);
    }
}

/* What those would leave that have another household than the first. */
static void
add_households_json (HonJsonWriter      *json,
                     HonYearsComparison *self)
{
  hon_json_writer_add_name (json, "foyers_differents");
  hon_json_writer_begin_array (json);
  for (guint i = 1; i < hon_years_comparison_get_n (self); i++)
    {
      if (!hon_years_comparison_has_other_household (self, i))
        continue;
      hon_json_writer_begin_object (json);
      hon_json_writer_add_name (json, "situation");
      hon_json_writer_add_number (json, i + 1, 1);
      hon_json_writer_add_name (json, "reste_foyer_de_la_premiere_eur");
      hon_json_writer_add_amount (json, hon_years_comparison_get_total_alike (self, i));
      hon_json_writer_end_object (json);
    }
  hon_json_writer_end_array (json);
}

/**
 * hon_years_comparison_add_json:
 * @self: a comparison
 * @json: where it goes, in an object
 *
 * Adds what the comparison tells; amounts are euros.
 */
void
hon_years_comparison_add_json (HonYearsComparison *self,
                               HonJsonWriter      *json)
{
  g_return_if_fail (HON_IS_YEARS_COMPARISON (self));
  g_return_if_fail (json != NULL);

  add_table_json (json, "lignes", hon_years_comparison_get_table (self));
  add_table_json (json, "cumul", hon_years_comparison_get_cumulated (self));
  hon_json_writer_add_name (json, "seuils");
  hon_json_writer_begin_array (json);
  for (guint i = 1; i < hon_years_comparison_get_n (self); i++)
    {
      add_break_even_json (json, self, i, HON_BREAK_EVEN_OVERRUNS, "depassements_eur");
      add_break_even_json (json, self, i, HON_BREAK_EVEN_RECEIPTS, "recettes_eur");
    }
  hon_json_writer_end_array (json);
  add_households_json (json, self);
}
