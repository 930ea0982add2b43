/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "hon-dossier-html.h"
#include "hon-dossier-json.h"

/* Any bytes as a dossier: what is read is written as a document that says the same again, and as a page. */

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (HonDossier) dossier = hon_dossier_new ();
  g_autoptr (HonDossier) again = hon_dossier_new ();
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;

  if (!hon_dossier_read_json (dossier, "dossier", bytes, &error))
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  first = hon_dossier_to_json (dossier);
  hon_dossier_read_json (again, "again", first, &error);
  g_assert_no_error (error);
  second = hon_dossier_to_json (again);
  g_assert_true (g_bytes_equal (first, second));

  page = hon_dossier_to_html (dossier);
  g_assert_true (g_utf8_validate (page, -1, NULL));

  return 0;
}
