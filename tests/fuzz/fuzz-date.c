/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "hon-date.h"
#include "hon-fold.h"
#include "hon-format.h"

/* Any bytes as a day, as files have it and as people type it: what is read is written and read again. */

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *folded = NULL;
  g_autoptr (GError) error = NULL;
  HonDate date;

  if (!g_utf8_validate (text, -1, NULL))
    return 0;

  folded = hon_fold (text);
  g_assert_true (g_utf8_validate (folded, -1, NULL));
  date = hon_date_parse (text, &error);
  g_assert_true ((date == HON_DATE_NONE) == (error != NULL));
  if (date != HON_DATE_NONE)
    {
      g_autofree char *iso = hon_date_to_iso (date);

      g_assert_cmpint (hon_date_parse (iso, NULL), ==, date);
    }

  return 0;
}
