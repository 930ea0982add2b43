/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-glossary.h"

#include "hon-fold.h"
#include "hon-search-private.h"

/**
 * HonGlossary:
 *
 * Finds the terms of the field in texts: by what they are called, what they are called for short, and what else.
 *
 * What is written in capitals is looked for as it is, since DE and PASS are no prepositions and no verbs. All else is
 * found whatever its case, its accents and its number.
 */

struct _HonGlossary
{
  GObject     parent_instance;

  GHashTable *capitals;    /* (owned) (element-type utf8 HonTerm): by what is written in capitals */
  GHashTable *others;      /* (owned) (element-type utf8 HonTerm): by the stems of words */
  guint       n_words_max; /* how many words the longest name has */
};

/* The words of a text, twice. */
typedef struct
{
  GPtrArray *written; /* (owned) (element-type utf8): as they are */
  GPtrArray *stems;   /* (owned) (element-type utf8): folded, and without what makes them plurals */
} Words;

G_DEFINE_FINAL_TYPE (HonGlossary, hon_glossary, G_TYPE_OBJECT)

static void
words_clear (Words *words)
{
  g_ptr_array_unref (words->written);
  g_ptr_array_unref (words->stems);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static void
add_word (Words      *words,
          const char *start,
          const char *end)
{
  char *word = g_strndup (start, (gsize) (end - start));
  char *stem = hon_fold (word);

  stem[hon_search_get_stem_length (stem)] = '\0';
  g_ptr_array_add (words->written, word);
  g_ptr_array_add (words->stems, stem);
}

static void
words_init (Words      *words,
            const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const char *start = NULL;

  words->written = g_ptr_array_new_with_free_func (g_free);
  words->stems = g_ptr_array_new_with_free_func (g_free);
  for (const char *c = valid;; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isalnum (letter) || g_unichar_ismark (letter))
        {
          if (start == NULL)
            start = c;
          continue;
        }
      if (start != NULL)
        add_word (words, start, c);
      start = NULL;
      if (letter == '\0')
        return;
    }
}

/* Puts @n words together that stand one after the other. */
static char *
dup_key (GPtrArray *words,
         guint      first,
         guint      n)
{
  GString *key = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    g_string_append_printf (key, "%s%s", i > first ? " " : "", (const char *) g_ptr_array_index (words, i));

  return g_string_free_and_steal (key);
}

static gboolean
is_capitals (const char *name)
{
  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_islower (g_utf8_get_char (c)))
      return FALSE;

  return TRUE;
}

/* What two terms are called leads to the first one. */
static void
add_name (HonGlossary *self,
          HonTerm     *term,
          const char  *name)
{
  g_auto (Words) words = { 0 };
  gboolean is_exact = is_capitals (name);
  GHashTable *names = is_exact ? self->capitals : self->others;
  g_autofree char *key = NULL;

  words_init (&words, name);
  key = dup_key (is_exact ? words.written : words.stems, 0, words.stems->len);
  self->n_words_max = MAX (self->n_words_max, words.stems->len);
  if (!g_hash_table_contains (names, key))
    g_hash_table_insert (names, g_steal_pointer (&key), g_object_ref (term));
}

/* Finds the term that @n words name. */
static HonTerm *
look_up (HonGlossary *self,
         const Words *words,
         guint        first,
         guint        n)
{
  g_autofree char *written = dup_key (words->written, first, n);
  g_autofree char *stems = dup_key (words->stems, first, n);
  HonTerm *term = g_hash_table_lookup (self->capitals, written);

  return term != NULL ? term : g_hash_table_lookup (self->others, stems);
}

static void
hon_glossary_finalize (GObject *object)
{
  HonGlossary *self = HON_GLOSSARY (object);

  g_hash_table_unref (self->capitals);
  g_hash_table_unref (self->others);

  G_OBJECT_CLASS (hon_glossary_parent_class)->finalize (object);
}

static void
hon_glossary_class_init (HonGlossaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_glossary_finalize;
}

static void
hon_glossary_init (HonGlossary *self)
{
  self->capitals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * hon_glossary_new:
 * @terms: (element-type HonTerm): what it finds
 *
 * Returns: (transfer full): a glossary
 */
HonGlossary *
hon_glossary_new (GListModel *terms)
{
  HonGlossary *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (terms), NULL);

  self = g_object_new (HON_TYPE_GLOSSARY, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (terms, i);
      const char * const *names = hon_term_get_names (term);

      add_name (self, term, hon_term_get_term (term));
      if (hon_term_get_abbreviation (term) != NULL)
        add_name (self, term, hon_term_get_abbreviation (term));
      for (guint j = 0; names[j] != NULL; j++)
        add_name (self, term, names[j]);
    }

  return self;
}

/**
 * hon_glossary_find:
 * @self: a glossary
 * @text: any text
 * @found: (element-type HonTerm): the terms that were found before
 *
 * Appends the terms that a text uses and that were not found before, in its order. Where one name stands within another,
 * the longer one is meant.
 */
void
hon_glossary_find (HonGlossary *self,
                   const char  *text,
                   GListStore  *found)
{
  g_auto (Words) words = { 0 };

  g_return_if_fail (HON_IS_GLOSSARY (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (G_IS_LIST_STORE (found));

  words_init (&words, text);
  for (guint i = 0; i < words.stems->len;)
    {
      guint n = MIN (self->n_words_max, words.stems->len - i);
      HonTerm *term = NULL;

      while (n > 0 && (term = look_up (self, &words, i, n)) == NULL)
        n--;
      if (term != NULL && !g_list_store_find (found, term, NULL))
        g_list_store_append (found, term);
      i += MAX (n, 1);
    }
}
