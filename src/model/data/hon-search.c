/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-search-private.h"

#include "hon-fold.h"

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
};

typedef struct
{
  gpointer item; /* (owned) */
  guint    rank;
  guint    position;
} Hit;

static void
clear_hit (gpointer data)
{
  Hit *hit = data;

  g_clear_object (&hit->item);
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

  return found != NULL ? RANK_WITHIN : HON_SEARCH_NONE;
}

/* How many letters must be put in, left out or changed to get from one to the other. */
static guint
measure_distance (const char *a,
                  const char *b)
{
  gsize length = strlen (b);
  guint row[LENGTH_MAX + 1];

  if (strlen (a) > LENGTH_MAX || length > LENGTH_MAX)
    return HON_SEARCH_NONE;

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
list_hits (GListModel *items,
           GArray     *hits)
{
  GListStore *store = g_list_store_new (g_list_model_get_item_type (items));

  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    g_list_store_append (store, g_array_index (hits, Hit, i).item);

  return G_LIST_MODEL (store);
}

static GArray *
hits_new (void)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  g_array_set_clear_func (hits, clear_hit);

  return hits;
}

/* An item that its list keeps alive, and where that has it. */
static gpointer
found (gpointer  item,
       guint     index,
       guint    *position)
{
  if (position != NULL)
    *position = index;

  return item;
}

/* How well @folded finds what goes by @keys, which are folded too. */
guint
hon_search_rank (GStrv       keys,
                 const char *folded)
{
  guint best = HON_SEARCH_NONE;

  for (guint i = 0; keys[i] != NULL; i++)
    best = MIN (best, rank_key (keys[i], folded));

  return best;
}

/* Adds a text in all its languages: what people type and files hold is the same in
 * every locale.
 */
gboolean
hon_search_add_text (GStrvBuilder         *keys,
                     const HonJsonCursor  *cursor,
                     const char           *member,
                     GError              **error)
{
  static const char * const languages[] = { "fr", "en" };
  HonJsonCursor text;

  if (!hon_json_cursor_enter (cursor, member, &text, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      HonJsonCursor child;
      const char *name;

      if (!hon_json_cursor_enter (&text, languages[i], &child, error) ||
          !hon_json_cursor_get_string (&child, &name, error))
        return FALSE;
      g_strv_builder_take (keys, hon_fold (name));
    }

  return TRUE;
}

/* Adds a list of names, which may be absent. */
gboolean
hon_search_add_names (GStrvBuilder         *keys,
                      const HonJsonCursor  *cursor,
                      const char           *member,
                      GError              **error)
{
  g_auto (GStrv) names = NULL;

  if (!hon_json_cursor_dup_strv (cursor, member, TRUE, &names, error))
    return FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    g_strv_builder_take (keys, hon_fold (names[i]));

  return TRUE;
}

/* All items that @text finds, the best first; all of them when it is blank. */
GListModel *
hon_search_list (GListModel    *items,
                 HonSearchFunc  get_keys,
                 const char    *text)
{
  g_autofree char *folded = hon_fold (text);
  g_autoptr (GArray) hits = hits_new ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);
      guint rank = *folded != '\0' ? hon_search_rank (get_keys (item), folded) : 0;
      Hit hit = { item, rank, i };

      if (rank == HON_SEARCH_NONE)
        continue;
      g_steal_pointer (&item);
      g_array_append_val (hits, hit);
    }

  return list_hits (items, hits);
}

/* The one item that goes by @text, if there is one, and where in the list, which keeps
 * it alive. @position may be NULL.
 */
gpointer
hon_search_exact (GListModel      *items,
                  HonSearchIdFunc  get_id,
                  HonSearchFunc    get_keys,
                  const char      *text,
                  guint           *position)
{
  g_autofree char *folded = NULL;
  guint n = g_list_model_get_n_items (items);

  /* Ids first: they are what files have, and need no folding. */
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      if (g_str_equal (get_id (item), text))
        return found (item, i, position);
    }

  folded = hon_fold (text);
  for (guint i = 0; i < n && *folded != '\0'; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      if (g_strv_contains ((const char * const *) get_keys (item), folded))
        return found (item, i, position);
    }

  return NULL;
}

/* What was perhaps meant by a text that finds nothing exactly. */
GListModel *
hon_search_near (GListModel    *items,
                 HonSearchFunc  get_keys,
                 const char    *text)
{
  g_autofree char *folded = hon_fold (text);
  g_autoptr (GArray) hits = hits_new ();

  for (guint i = 0; i < g_list_model_get_n_items (items) && *folded != '\0'; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);
      GStrv keys = get_keys (item);
      guint rank = hon_search_rank (keys, folded);
      Hit hit = { item, rank, i };

      for (guint j = 0; rank == HON_SEARCH_NONE && keys[j] != NULL; j++)
        {
          guint distance = measure_distance (folded, keys[j]);

          /* Two letters of three are another word. */
          if (distance <= NEAR_MAX && distance < strlen (folded) - distance)
            hit.rank = MIN (hit.rank, RANK_WITHIN + distance);
        }
      if (hit.rank == HON_SEARCH_NONE)
        continue;
      g_steal_pointer (&item);
      g_array_append_val (hits, hit);
    }

  return list_hits (items, hits);
}
