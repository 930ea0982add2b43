/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-json-load.h"

/**
 * hon_json_load:
 * @parser: a parser
 * @text: (array length=length): what to parse
 * @length: of it in bytes, or -1 up to a zero byte
 * @error: return location for an error of the parser, whose message can be shown
 *
 * Parses JSON from outside: JSON and nothing beside it. The other mode of a parser takes a second value for nothing,
 * and may end the program there. Its messages repeat the text, and may end within a letter of it.
 *
 * Returns: whether @parser has a root
 */
gboolean
hon_json_load (JsonParser  *parser,
               const char  *text,
               gssize       length,
               GError     **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (JSON_IS_PARSER (parser), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  json_parser_set_strict (parser, TRUE);
  if (json_parser_load_from_data (parser, text, length, &reason))
    return TRUE;

  message = g_utf8_make_valid (reason->message, -1);
  g_set_error_literal (error, reason->domain, reason->code, message);

  return FALSE;
}
