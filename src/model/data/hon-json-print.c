/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-json-print.h"

#include <string.h>

/* No number needs more digits to be read back as it is. */
#define DIGITS_MAX 17

/* Appends a number with the fewest digits that are read back as the same one. It has a power of ten where it had one,
 * and one that is whole stays one with decimals.
 */
static void
append_number (GString    *text,
               const char *number)
{
  double value = g_ascii_strtod (number, NULL);
  gboolean has_power = strpbrk (number, "eE") != NULL;
  char shortest[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 1; digits <= DIGITS_MAX; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (shortest, sizeof shortest, format, value);
      if (g_ascii_strtod (shortest, NULL) == value && (strchr (shortest, 'e') != NULL) == has_power)
        break;
    }
  g_string_append (text, shortest);
  if (strpbrk (shortest, ".e") == NULL)
    g_string_append (text, ".0");
}

/* Where a string ends that begins at @text: behind its last quote. */
static const char *
skip_string (const char *text)
{
  for (text++; *text != '"'; text++)
    if (*text == '\\')
      text++;

  return text + 1;
}

/**
 * hon_json_print:
 * @node: a value
 * @indent: how many spaces further in members stand, on lines of their own; 0 for all in one line
 *
 * Writes JSON as JsonGenerator does, whose numbers have seventeen digits, such as 35.399999999999999.
 *
 * Returns: (transfer full): the text, with numbers as short as they can be
 */
char *
hon_json_print (JsonNode *node,
                guint     indent)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *json = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, indent > 0);
  json_generator_set_indent (generator, indent);
  json = json_generator_to_data (generator, NULL);

  for (const char *rest = json; *rest != '\0';)
    {
      gsize length = strcspn (rest, "\"-0123456789");
      const char *token = rest + length;
      const char *end;
      g_autofree char *number = NULL;

      g_string_append_len (text, rest, length);
      if (*token == '\0')
        break;
      if (*token == '"')
        {
          end = skip_string (token);
          g_string_append_len (text, token, end - token);
        }
      else
        {
          end = token + strspn (token, "+-.0123456789eE");
          number = g_strndup (token, end - token);
          if (strpbrk (number, ".eE") != NULL)
            append_number (text, number);
          else
            g_string_append (text, number);
        }
      rest = end;
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
