/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-search-private.h"

#include "hon-fold.h"
#include "hon-record-list-private.h"
#include "hon-record-private.h"

#include <string.h>

/* How many letters may differ for a name to be suggested. */
#define NEAR_MAX 2

/* The longest text that is compared letter by letter. */
#define LENGTH_MAX 64

/* Ranks of a match, from the best. */
enum
{
  RANK_EXACT,
  RANK_BEGINS,
  RANK_WORD_BEGINS,
  RANK_WORDS,
  RANK_WITHIN,
  RANK_NONE = G_MAXINT,
};

typedef struct
{
  HonRecord *record; /* (owned) */
  guint      rank;
  guint      position;
} Hit;

static void
clear_hit (gpointer data)
{
  Hit *hit = data;

  g_clear_object (&hit->record);
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *left = a;
  const Hit *right = b;

  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;

  return left->position < right->position ? -1 : 1;
}

/* Whether every word of @query begins a word of @key; both are folded. */
static gboolean
has_words (const char *key,
           const char *query)
{
  g_auto (GStrv) words = g_strsplit (query, " ", -1);
  g_auto (GStrv) own = g_strsplit (key, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean is_found = FALSE;

      for (guint j = 0; own[j] != NULL && !is_found; j++)
        is_found = g_str_has_prefix (own[j], words[i]);
      if (!is_found)
        return FALSE;
    }

  return TRUE;
}

static guint
rank_key (const char *key,
          const char *query)
{
  const char *found;

  if (g_str_equal (key, query))
    return RANK_EXACT;
  if (g_str_has_prefix (key, query))
    return RANK_BEGINS;

  found = strstr (key, query);
  if (found != NULL && found[-1] == ' ')
    return RANK_WORD_BEGINS;
  if (has_words (key, query))
    return RANK_WORDS;

  return found != NULL ? RANK_WITHIN : RANK_NONE;
}

/* How many letters must be put in, left out or changed to get from one to the other. */
static guint
measure_distance (const char *a,
                  const char *b)
{
  gsize length = strlen (b);
  guint row[LENGTH_MAX + 1];

  if (strlen (a) > LENGTH_MAX || length > LENGTH_MAX)
    return RANK_NONE;

  for (guint j = 0; j <= length; j++)
    row[j] = j;
  for (guint i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i + 1;
      for (guint j = 0; j < length; j++)
        {
          guint changed = diagonal + (a[i] == b[j] ? 0 : 1);

          diagonal = row[j + 1];
          row[j + 1] = MIN (changed, MIN (row[j], row[j + 1]) + 1);
        }
    }

  return row[length];
}

static GListModel *
list_hits (GListModel *records,
           GArray     *hits)
{
  GListStore *store = g_list_store_new (g_list_model_get_item_type (records));

  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    g_list_store_append (store, g_array_index (hits, Hit, i).record);

  return G_LIST_MODEL (store);
}

static GArray *
hits_new (void)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  g_array_set_clear_func (hits, clear_hit);

  return hits;
}

/* How well @folded finds what goes by @keys, which are folded too. */
static guint
rank_keys (const char * const *keys,
           const char         *folded)
{
  guint best = RANK_NONE;

  for (guint i = 0; keys[i] != NULL; i++)
    best = MIN (best, rank_key (keys[i], folded));

  return best;
}

/* All records that @text finds, the best first; all of them when it is blank. */
GListModel *
hon_search_list (GListModel *records,
                 const char *text)
{
  g_autofree char *folded = hon_fold (text);
  g_autoptr (GArray) hits = hits_new ();

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (HonRecord) record = g_list_model_get_item (records, i);
      guint rank = *folded != '\0' ? rank_keys (hon_record_get_keys (record), folded) : 0;
      Hit hit = { record, rank, i };

      if (rank == RANK_NONE)
        continue;
      g_steal_pointer (&record);
      g_array_append_val (hits, hit);
    }

  return list_hits (records, hits);
}

/* The one record that goes by @text, if there is one, and where in the list, which keeps
 * it alive. @position may be NULL.
 */
gpointer
hon_search_exact (GListModel *records,
                  const char *text,
                  guint      *position)
{
  g_autofree char *folded = NULL;
  guint n = g_list_model_get_n_items (records);
  HonRecord *known;

  /* Ids first: they are what files have, and need no folding. */
  known = hon_record_list_find (HON_RECORD_LIST (records), text, position);
  if (known != NULL)
    return known;

  folded = hon_fold (text);
  for (guint i = 0; i < n && *folded != '\0'; i++)
    {
      HonRecord *record = hon_record_list_get (HON_RECORD_LIST (records), i);

      if (!g_strv_contains (hon_record_get_keys (record), folded))
        continue;
      if (position != NULL)
        *position = i;
      return record;
    }

  return NULL;
}

/* What was perhaps meant by a text that finds nothing exactly. */
GListModel *
hon_search_near (GListModel *records,
                 const char *text)
{
  g_autofree char *folded = hon_fold (text);
  g_autoptr (GArray) hits = hits_new ();

  for (guint i = 0; i < g_list_model_get_n_items (records) && *folded != '\0'; i++)
    {
      g_autoptr (HonRecord) record = g_list_model_get_item (records, i);
      const char * const *keys = hon_record_get_keys (record);
      guint rank = rank_keys (keys, folded);
      Hit hit = { record, rank, i };

      for (guint j = 0; rank == RANK_NONE && keys[j] != NULL; j++)
        {
          guint distance = measure_distance (folded, keys[j]);

          /* Two letters of three are another word. */
          if (distance <= NEAR_MAX && distance < strlen (folded) - distance)
            hit.rank = MIN (hit.rank, RANK_WITHIN + distance);
        }
      if (hit.rank == RANK_NONE)
        continue;
      g_steal_pointer (&record);
      g_array_append_val (hits, hit);
    }

  return list_hits (records, hits);
}
