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

/* The word after the one at @word, or NULL. */
static const char *
next_word (const char *word)
{
  const char *space = strchr (word, ' ');

  return space != NULL ? space + 1 : NULL;
}

/* Whether a word of @key begins with the first @length letters of @word. */
static gboolean
has_word (const char *key,
          const char *word,
          gsize       length)
{
  for (const char *own = key; own != NULL; own = next_word (own))
    if (strncmp (own, word, length) == 0)
      return TRUE;

  return FALSE;
}

/* Whether every word of @query begins a word of one of @keys; all are folded. */
static gboolean
has_words (const char * const *keys,
           guint               n_keys,
           const char         *query)
{
  for (const char *word = query; word != NULL; word = next_word (word))
    {
      gboolean is_found = FALSE;

      for (guint i = 0; i < n_keys && !is_found; i++)
        is_found = has_word (keys[i], word, strcspn (word, " "));
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
    return HON_SEARCH_EXACT;
  if (g_str_has_prefix (key, query))
    return HON_SEARCH_BEGINS;

  found = strstr (key, query);
  if (found != NULL && found[-1] == ' ')
    return HON_SEARCH_WORD_BEGINS;
  if (has_words (&key, 1, query))
    return HON_SEARCH_WORDS;

  return found != NULL ? HON_SEARCH_WITHIN : HON_SEARCH_NONE;
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
  guint best = HON_SEARCH_NONE;
  guint n = 0;

  for (; keys[n] != NULL; n++)
    best = MIN (best, rank_key (keys[n], folded));
  if (best > HON_SEARCH_WORDS_APART && has_words (keys, n, folded))
    best = HON_SEARCH_WORDS_APART;

  return best;
}

/* Words that say nothing by themselves. */
static gboolean
is_empty_word (const char *word)
{
  static const char * const words[] = {
    "a", "an", "and", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "of",
    "pour", "the", "un", "une", NULL,
  };

  return g_strv_contains (words, word);
}

/* The words of a folded text without what makes them plurals, and, when @is_short, without
 * those that say nothing; the text itself where none is left.
 */
static char *
dup_stems (const char *folded,
           gboolean    is_short)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GString) stems = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (is_short && is_empty_word (words[i]))
        continue;
      if (stems->len > 0)
        g_string_append_c (stems, ' ');
      g_string_append_len (stems, words[i], (gssize) hon_search_get_stem_length (words[i]));
    }

  return stems->len > 0 ? g_string_free_and_steal (g_steal_pointer (&stems)) : g_strdup (folded);
}

/* How long a folded word is without what makes it a plural. Words are compared by how they begin,
 * so that nothing need stand in its place.
 */
gsize
hon_search_get_stem_length (const char *word)
{
  gsize length = strlen (word);

  if (length > 4 && g_str_has_suffix (word, "aux") && !g_str_has_suffix (word, "eaux"))
    return length - 2;
  if (length > 3 && (word[length - 1] == 's' || word[length - 1] == 'x'))
    return length - 1;

  return length;
}

/* How well what goes by @keys is found by the best of @forms, which are those of one text:
 * less is better, HON_SEARCH_NONE is not at all.
 */
guint
hon_search_rank (const char * const *keys,
                 char * const       *forms)
{
  guint best = HON_SEARCH_NONE;

  for (guint i = 0; forms[i] != NULL; i++)
    best = MIN (best, rank_keys (keys, forms[i]));

  return best;
}

/* The forms in which a text is looked for: as it stands, without plurals, and without small
 * words, where they differ. The first one is blank when the text is.
 */
GStrv
hon_search_dup_forms (const char *text)
{
  g_autoptr (GStrvBuilder) forms = g_strv_builder_new ();
  g_autofree char *folded = hon_fold (text);
  g_autofree char *singular = dup_stems (folded, FALSE);
  g_autofree char *stems = dup_stems (folded, TRUE);

  g_strv_builder_add (forms, folded);
  if (!g_str_equal (singular, folded))
    g_strv_builder_add (forms, singular);
  if (!g_str_equal (stems, singular))
    g_strv_builder_add (forms, stems);

  return g_strv_builder_end (forms);
}

/* All records that @text finds, the best first; all of them when it is blank. */
GListModel *
hon_search_list (GListModel *records,
                 const char *text)
{
  g_auto (GStrv) forms = hon_search_dup_forms (text);
  g_autoptr (GArray) hits = hits_new ();

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (HonRecord) record = g_list_model_get_item (records, i);
      guint rank = *forms[0] != '\0' ? hon_search_rank (hon_record_get_keys (record), forms) : 0;
      Hit hit = { record, rank, i };

      if (rank == HON_SEARCH_NONE)
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

      for (guint j = 0; rank == HON_SEARCH_NONE && keys[j] != NULL; j++)
        {
          guint distance = measure_distance (folded, keys[j]);

          /* Two letters of three are another word. */
          if (distance <= NEAR_MAX && distance < strlen (folded) - distance)
            hit.rank = MIN (hit.rank, HON_SEARCH_WITHIN + distance);
        }
      if (hit.rank == HON_SEARCH_NONE)
        continue;
      g_steal_pointer (&record);
      g_array_append_val (hits, hit);
    }

  return list_hits (records, hits);
}
