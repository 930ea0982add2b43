/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-word-index.h"

#include <string.h>

/* A shorter word stands within too many others to say anything. */
#define WITHIN_LENGTH_MIN 3

/* Which items have which words, so that a search looks only at items that it can find: what the
 * matcher need not read makes it quick. All words stand in one text, each after a line break, which
 * is faster to go through than any list of them.
 */

struct _HonWordIndex
{
  GString    *words;   /* (owned): every word once */
  GHashTable *numbers; /* (owned) (element-type utf8 guint): the number of each word */
  GArray     *starts;  /* (owned) (element-type guint): where each word stands */
  GPtrArray  *items;   /* (owned) (element-type GArray): which items have each word, in order */
  guint       n_items;
};

/* The word that stands at @offset, by its number. */
static guint
find_word (HonWordIndex *self,
           guint         offset)
{
  guint first = 0;
  guint end = self->starts->len;

  while (end - first > 1)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (self->starts, guint, middle) <= offset)
        first = middle;
      else
        end = middle;
    }

  return first;
}

/* The items that have @word. */
static GArray *
get_items (HonWordIndex *self,
           const char   *word)
{
  gpointer number;
  guint start = (guint) self->words->len;
  GArray *items;

  if (g_hash_table_lookup_extended (self->numbers, word, NULL, &number))
    return g_ptr_array_index (self->items, GPOINTER_TO_UINT (number));

  items = g_array_new (FALSE, FALSE, sizeof (guint));
  g_hash_table_insert (self->numbers, g_strdup (word), GUINT_TO_POINTER (self->items->len));
  g_ptr_array_add (self->items, items);
  g_array_append_val (self->starts, start);
  g_string_append_printf (self->words, "\n%s", word);

  return items;
}

/* Has all items counted that have a word with @word in it, or beginning with it when it is short:
 * those that had as many as @n before have one more.
 */
static void
count_word (HonWordIndex *self,
            const char   *word,
            guint         n,
            guint        *counts)
{
  g_autofree char *needle = g_strconcat (strlen (word) < WITHIN_LENGTH_MIN ? "\n" : "", word, NULL);
  const char *text = self->words->str;

  for (const char *found = strstr (text, needle); found != NULL;)
    {
      guint number = find_word (self, (guint) (found - text));
      const GArray *items = g_ptr_array_index (self->items, number);

      for (guint i = 0; i < items->len; i++)
        {
          guint item = g_array_index (items, guint, i);

          if (counts[item] == n)
            counts[item]++;
        }
      if (number + 1 == self->starts->len)
        return;
      found = strstr (text + g_array_index (self->starts, guint, number + 1), needle);
    }
}

/**
 * hon_word_index_new:
 *
 * Returns: (transfer full): an index of nothing
 */
HonWordIndex *
hon_word_index_new (void)
{
  HonWordIndex *self = g_new0 (HonWordIndex, 1);

  self->words = g_string_new (NULL);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  return self;
}

void
hon_word_index_free (HonWordIndex *self)
{
  g_string_free (self->words, TRUE);
  g_hash_table_unref (self->numbers);
  g_array_unref (self->starts);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * hon_word_index_add:
 * @self: an index
 * @item: the number of an item, none less than those before
 * @texts: (array zero-terminated=1): what it has, folded by hon_fold()
 *
 * Notes the words of an item.
 */
void
hon_word_index_add (HonWordIndex       *self,
                    guint               item,
                    const char * const *texts)
{
  self->n_items = item + 1;
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (texts[i], " ", -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          GArray *items = get_items (self, words[j]);

          if (items->len == 0 || g_array_index (items, guint, items->len - 1) != item)
            g_array_append_val (items, item);
        }
    }
}

/**
 * hon_word_index_find:
 * @self: an index
 * @forms: (array zero-terminated=1): a text in its forms, folded
 *
 * Returns: (transfer full): for each item whether it has all words of one of @forms, as the
 *   beginning of words of its own or within them; a short word begins one
 */
guint8 *
hon_word_index_find (HonWordIndex       *self,
                     const char * const *forms)
{
  guint8 *is_found = g_new0 (guint8, self->n_items);

  for (guint i = 0; forms[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (forms[i], " ", -1);
      g_autofree guint *counts = g_new0 (guint, self->n_items);
      guint n = 0;

      for (; words[n] != NULL; n++)
        count_word (self, words[n], n, counts);
      for (guint item = 0; item < self->n_items; item++)
        is_found[item] |= counts[item] == n;
    }

  return is_found;
}
