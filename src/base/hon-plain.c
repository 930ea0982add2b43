/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-plain.h"

#include <string.h>

/* Texts from elsewhere, as they may be shown: a terminal takes control characters for orders, and characters that
 * turn the direction of writing make a text look like another one.
 */

/* They join the letters of some scripts, and of some pictures. */
#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER     0x200d

/* Copies a text; characters of @kept are what they are. */
static char *
copy (const char *text,
      const char *kept)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *plain = g_string_sized_new (strlen (valid));

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      GUnicodeType type = g_unichar_type (character);

      if (character < 0x80 && strchr (kept, (char) character) != NULL)
        g_string_append_c (plain, *c);
      else if (type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_string_append_c (plain, ' ');
      else if (type != G_UNICODE_FORMAT || character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER)
        g_string_append_unichar (plain, character);
    }

  return g_string_free_and_steal (plain);
}

/**
 * hon_plain_dup_text:
 * @text: a text of several lines, in any encoding
 *
 * Returns: (transfer full): the same without what a terminal takes for an order, and without what turns the
 *   direction of writing; only line feeds and tabs stay
 */
char *
hon_plain_dup_text (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return copy (text, "\n\t");
}

/**
 * hon_plain_dup_line:
 * @text: a text that is to stand on a line, or in a cell of a table
 *
 * Returns: (transfer full): the same as of hon_plain_dup_text(), on one line and without tabs
 */
char *
hon_plain_dup_line (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return copy (text, "");
}
