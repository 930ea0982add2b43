/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HonEncoding:
 * @HON_ENCODING_UTF8: with or without a mark
 * @HON_ENCODING_UTF16_LE: as Windows calls “Unicode”
 * @HON_ENCODING_UTF16_BE: the other way round
 * @HON_ENCODING_WINDOWS_1252: as Excel for Windows writes CSV in Western Europe
 *
 * How a text was written as bytes.
 */
typedef enum
{
  HON_ENCODING_UTF8,
  HON_ENCODING_UTF16_LE,
  HON_ENCODING_UTF16_BE,
  HON_ENCODING_WINDOWS_1252,
} HonEncoding;

const char *hon_encoding_get_name (HonEncoding   encoding);
char       *hon_encoding_decode   (GBytes       *bytes,
                                   HonEncoding  *encoding,
                                   GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
