/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-encoding.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Texts as programs write them: a mark at the beginning tells, else the bytes do. */

static const char * const names[] = {
  [HON_ENCODING_UTF8] = "UTF-8",
  [HON_ENCODING_UTF16_LE] = "UTF-16LE",
  [HON_ENCODING_UTF16_BE] = "UTF-16BE",
  [HON_ENCODING_WINDOWS_1252] = "WINDOWS-1252",
};

static const struct
{
  const char  *mark;
  HonEncoding  encoding;
} marks[] = {
  { "\xef\xbb\xbf", HON_ENCODING_UTF8 },
  { "\xff\xfe", HON_ENCODING_UTF16_LE },
  { "\xfe\xff", HON_ENCODING_UTF16_BE },
};

/* In a table in a European language, most letters are ASCII: in UTF-16, every other byte is 0. */
static HonEncoding
guess (const char *data,
       gsize       length)
{
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < length; i++)
    if (data[i] == '\0')
      zeros[i % 2]++;
  if (length % 2 == 0 && zeros[1] > length / 4 && zeros[0] <= length / 20)
    return HON_ENCODING_UTF16_LE;
  if (length % 2 == 0 && zeros[0] > length / 4 && zeros[1] <= length / 20)
    return HON_ENCODING_UTF16_BE;

  return g_utf8_validate_len (data, length, NULL) || zeros[0] + zeros[1] > 0 ? HON_ENCODING_UTF8
                                                                             : HON_ENCODING_WINDOWS_1252;
}

const char *
hon_encoding_get_name (HonEncoding encoding)
{
  g_return_val_if_fail (encoding <= HON_ENCODING_WINDOWS_1252, NULL);

  return names[encoding];
}

/**
 * hon_encoding_decode:
 * @bytes: what a file contains
 * @encoding: (out): how it was written
 * @error: return location for an error of #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the text, without a mark; %NULL where there is none
 */
char *
hon_encoding_decode (GBytes       *bytes,
                     HonEncoding  *encoding,
                     GError      **error)
{
  g_autofree char *text = NULL;
  const char *data;
  gsize length;
  gsize written;
  gsize skipped = 0;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (encoding != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  *encoding = length > 0 ? guess (data, length) : HON_ENCODING_UTF8;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= strlen (marks[i].mark) && memcmp (data, marks[i].mark, strlen (marks[i].mark)) == 0)
      {
        *encoding = marks[i].encoding;
        skipped = strlen (marks[i].mark);
        break;
      }
  if (length == 0)
    return g_strdup ("");

  text = g_convert (data + skipped, (gssize) (length - skipped), "UTF-8", names[*encoding], NULL, &written, NULL);
  if (text != NULL && strlen (text) == written)
    return g_steal_pointer (&text);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("it is not text"));

  return NULL;
}
