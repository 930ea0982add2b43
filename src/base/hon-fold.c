/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-fold.h"

/**
 * hon_fold:
 * @text: any text
 *
 * Makes texts comparable which people type in many ways: letters without
 * accents or case, in words with one space between.
 *
 * Returns: (transfer full): the text, folded
 */
char *
hon_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) result = g_string_new (NULL);

  for (const char *c = apart; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_ismark (letter))
        continue;
      if (letter == 0x153)
        g_string_append (result, "oe");
      else if (letter == 0xe6)
        g_string_append (result, "ae");
      else if (g_unichar_isalnum (letter))
        g_string_append_unichar (result, letter);
      else if (result->len > 0 && result->str[result->len - 1] != ' ')
        g_string_append_c (result, ' ');
    }
  if (result->len > 0 && result->str[result->len - 1] == ' ')
    g_string_truncate (result, result->len - 1);

  return g_string_free_and_steal (g_steal_pointer (&result));
}
