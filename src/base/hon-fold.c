/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-fold.h"

#include <string.h>

/* The most letters that one is made of. */
#define PARTS_MAX 18

/* Adds a letter that is decomposed and has no case. */
static void
append_letter (GString  *result,
               gunichar  letter)
{
  if (g_unichar_ismark (letter))
    return;
  if (letter == 0x153)
    g_string_append (result, "oe");
  else if (letter == 0xe6)
    g_string_append (result, "ae");
  else if (g_unichar_isalnum (letter))
    g_string_append_unichar (result, letter);
  else if (result->len > 0 && result->str[result->len - 1] != ' ')
    g_string_append_c (result, ' ');
}

/* Whether folding a letter by itself does what folding the text around it would: so it
 * is with the letters and signs of French and its neighbours, save ß.
 */
static gboolean
is_plain (gunichar letter)
{
  return (letter < 0x180 && letter != 0xdf) || (letter >= 0x2000 && letter < 0x2070);
}

/* How long what parts thousands is where @text begins with it: a space of any kind, or a comma in English. */
static gsize
get_separator_length (const char *text)
{
  static const char * const separators[] = { " ", ",", "\u00a0", "\u202f" };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (g_str_has_prefix (text, separators[i]))
      return strlen (separators[i]);

  return 0;
}

/* Whether @text begins with three digits, and no more. */
static gboolean
is_group (const char *text)
{
  return (g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) && g_ascii_isdigit (text[2]) &&
          !g_ascii_isdigit (text[3]));
}

/* Takes out what parts the thousands of numbers, which some people write and others do not. */
static void
join_thousands (char *text)
{
  char *end = text;
  guint n_digits = 0; /* of a number so far; 0 where none can be parted */
  gboolean is_word = FALSE;

  for (const char *c = text; *c != '\0';)
    {
      gsize length = n_digits > 0 && n_digits <= 3 ? get_separator_length (c) : 0;

      if (length > 0 && is_group (c + length))
        {
          memmove (end, c + length, 3);
          end += 3;
          c += length + 3;
          n_digits = 3;
          continue;
        }
      if (!g_ascii_isdigit (*c))
        n_digits = 0;
      else if (n_digits > 0 || (!is_word && *c != '0'))
        n_digits++;
      is_word = g_ascii_isalnum (*c);
      *end++ = *c++;
    }
  *end = '\0';
}

/* Folds letter by letter, which is much faster; fails where a text has letters that are not plain. */
static gboolean
fold_plain (const char *text,
            GString    *result)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar parts[PARTS_MAX];
      gunichar letter = (guchar) *c < 0x80 ? (gunichar) *c : g_utf8_get_char (c);
      gsize n;

      if (letter < 0x80)
        {
          append_letter (result, (gunichar) g_ascii_tolower ((char) letter));
          continue;
        }
      if (!is_plain (letter))
        return FALSE;
      n = g_unichar_fully_decompose (g_unichar_tolower (letter), TRUE, parts, PARTS_MAX);
      for (gsize i = 0; i < n; i++)
        append_letter (result, parts[i]);
    }

  return TRUE;
}

/**
 * hon_fold:
 * @text: any text
 *
 * Makes texts comparable which people type in many ways: letters without
 * accents or case, in words with one space between; numbers without what parts
 * their thousands.
 *
 * Returns: (transfer full): the text, folded
 */
char *
hon_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) result = g_string_sized_new (strlen (valid));

  join_thousands (valid);
  if (!fold_plain (valid, result))
    {
      g_autofree char *folded = g_utf8_casefold (valid, -1);
      g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);

      g_string_truncate (result, 0);
      for (const char *c = apart; *c != '\0'; c = g_utf8_next_char (c))
        append_letter (result, g_utf8_get_char (c));
    }
  if (result->len > 0 && result->str[result->len - 1] == ' ')
    g_string_truncate (result, result->len - 1);

  return g_string_free_and_steal (g_steal_pointer (&result));
}
