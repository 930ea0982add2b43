/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household-compare.h"

/* What has become of a table that two have changed at the same time: row by row, whatever their order. */

static guint
get_count (GHashTable *counts,
           const char *row)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, row));
}

/* How often each row is there. */
static GHashTable *
count_rows (const HonHouseholdTable *table)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *lists[] = { table->visits, table->unread };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      {
        char *row = hon_household_table_dup_row (table, g_ptr_array_index (lists[i], j));
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, row));

        g_hash_table_replace (counts, row, GUINT_TO_POINTER (n + 1));
      }

  return counts;
}

/* How often a row has to be there after others have changed the table too: what one of both has added
 * or removed is. What both have added in the same way is there once.
 */
static guint
merge_counts (guint before,
              guint ours,
              guint theirs)
{
  if (ours > before && theirs > before)
    return MAX (ours, theirs);

  return ours + theirs > before ? ours + theirs - before : 0;
}

/* Adds to @found the rows of which there should be more than there are. */
static void
find_missing (const HonHouseholdTable *table,
              GHashTable              *missing,
              GPtrArray               *found)
{
  GPtrArray *lists[] = { table->visits, table->unread };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      {
        gpointer item = g_ptr_array_index (lists[i], j);
        g_autofree char *row = hon_household_table_dup_row (table, item);
        guint n = get_count (missing, row);

        if (n == 0)
          continue;
        g_ptr_array_add (found, item);
        g_hash_table_replace (missing, g_steal_pointer (&row), GUINT_TO_POINTER (n - 1));
      }
}

/* Notes how many of each row of @rows there are too many or too few among ours. */
static void
compare_counts (GHashTable *rows,
                GHashTable *before,
                GHashTable *ours,
                GHashTable *theirs,
                GHashTable *surplus,
                GHashTable *missing)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      guint n = get_count (ours, row);
      guint wanted = merge_counts (get_count (before, row), n, get_count (theirs, row));

      if (wanted < n)
        g_hash_table_replace (surplus, g_strdup (row), GUINT_TO_POINTER (n - wanted));
      else if (wanted > n)
        g_hash_table_replace (missing, g_strdup (row), GUINT_TO_POINTER (wanted - n));
    }
}

/**
 * hon_household_compare:
 * @before: the table that both had in common
 * @ours: the one to change
 * @theirs: the other one
 * @added: (element-type GObject): where to add the rows of @theirs that @ours lacks
 * @removed: (element-type GObject): where to add the rows of @ours that others have removed
 *
 * Compares tables of the same columns.
 */
void
hon_household_compare (const HonHouseholdTable *before,
                       const HonHouseholdTable *ours,
                       const HonHouseholdTable *theirs,
                       GPtrArray               *added,
                       GPtrArray               *removed)
{
  g_autoptr (GHashTable) before_counts = count_rows (before);
  g_autoptr (GHashTable) our_counts = count_rows (ours);
  g_autoptr (GHashTable) their_counts = count_rows (theirs);
  g_autoptr (GHashTable) surplus = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  compare_counts (our_counts, before_counts, our_counts, their_counts, surplus, missing);
  compare_counts (their_counts, before_counts, our_counts, their_counts, surplus, missing);
  find_missing (ours, surplus, removed);
  find_missing (theirs, missing, added);
}
