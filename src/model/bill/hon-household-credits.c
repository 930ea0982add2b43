/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household-credits.h"

#include "hon-bill-credits.h"

/* What the figures of a household rest on. Most of its visits rest on the same as others: their bills are made, and
 * explained, once for all of those.
 */

/* What tells a visit apart by what it rests on; %NULL for one that cannot be computed. */
static char *
dup_basis (HonVisit     *visit,
           HonCatalogue *catalogue)
{
  HonBillInput input;

  if (hon_visit_get_problem (visit) != NULL ||
      !hon_encounter_read (hon_visit_get_encounter (visit), catalogue, &input, NULL))
    return NULL;

  return hon_bill_dup_basis (catalogue, &input, hon_visit_get_result (visit));
}

/* What a visit rests on. */
static HonCredits *
make_credits (HonVisit     *visit,
              HonCatalogue *catalogue)
{
  g_autoptr (HonBill) bill = hon_bill_new (catalogue, hon_visit_get_encounter (visit), NULL);

  return bill != NULL ? hon_bill_make_credits (&bill, 1) : NULL;
}

/* For each visit what of the reader's own it rests on, or %NULL where it rests on publications alone; %NULL where all do. */
static GPtrArray *
dup_origins (GPtrArray    *visits,
             HonCatalogue *catalogue)
{
  g_autoptr (GPtrArray) origins = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gboolean has_origins = FALSE;

  for (guint i = 0; i < visits->len; i++)
    {
      HonVisit *visit = g_ptr_array_index (visits, i);
      g_autofree char *basis = dup_basis (visit, catalogue);
      const char *origin = NULL;

      if (basis != NULL && !g_hash_table_contains (known, basis))
        {
          g_autoptr (HonCredits) credits = make_credits (visit, catalogue);

          g_hash_table_insert (known, g_strdup (basis), credits != NULL ? hon_credits_dup_origins (credits) : NULL);
        }
      if (basis != NULL)
        origin = g_hash_table_lookup (known, basis);
      has_origins = has_origins || origin != NULL;
      g_ptr_array_add (origins, g_strdup (origin));
    }

  return has_origins ? g_steal_pointer (&origins) : NULL;
}

/**
 * hon_household_make_credits:
 * @self: a household
 * @year: a year; 0 for all
 *
 * Returns: (transfer full): what the figures of its visits rest on
 */
HonCredits *
hon_household_make_credits (HonHousehold *self,
                            int           year)
{
  HonCredits *credits;
  HonCatalogue *catalogue;
  g_autoptr (GHashTable) seen = NULL;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  credits = hon_credits_new ();
  catalogue = hon_household_get_catalogue (self);
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (HonVisit) visit = g_list_model_get_item (G_LIST_MODEL (self), i);
      g_autofree char *basis = NULL;
      g_autoptr (HonCredits) of_visit = NULL;

      if (year != 0 && hon_visit_get_year (visit) != year)
        continue;
      basis = dup_basis (visit, catalogue);
      if (basis == NULL || !g_hash_table_add (seen, g_steal_pointer (&basis)))
        continue;
      of_visit = make_credits (visit, catalogue);
      if (of_visit != NULL)
        hon_credits_add_all (credits, of_visit);
    }

  return credits;
}

/**
 * hon_household_dup_credits:
 * @self: a household
 * @year: a year
 *
 * Returns: (transfer full) (nullable): where the figures come from, for those
 *   who publish them; %NULL without figures
 */
char *
hon_household_dup_credits (HonHousehold *self,
                           int           year)
{
  g_autoptr (HonCredits) credits = NULL;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  credits = hon_household_make_credits (self, year);
  if (g_list_model_get_n_items (hon_credits_get_sources (credits)) == 0)
    return NULL;

  return hon_bill_tell_credits (credits, hon_household_get_catalogue (self));
}

/**
 * hon_household_export_csv:
 * @self: a household
 *
 * Writes its visits as hon_household_to_csv() does, with what was asked for each, what the insurance and the contract
 * paid back, what was left to pay, and what of the reader's own that rests on, if anything does.
 * hon_household_restore_csv() reads it as well.
 *
 * Returns: (transfer full): the table, the same in every locale
 */
char *
hon_household_export_csv (HonHousehold *self)
{
  g_autoptr (HonHouseholdTable) table = NULL;
  g_autoptr (GPtrArray) origins = NULL;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  table = hon_household_table_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    g_ptr_array_add (table->visits, g_list_model_get_item (G_LIST_MODEL (self), i));
  origins = dup_origins (table->visits, hon_household_get_catalogue (self));

  return hon_household_table_export (table, origins);
}
