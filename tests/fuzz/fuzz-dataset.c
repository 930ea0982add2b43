/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "hon-catalogue.h"

/* Any bytes as a dataset of the reader's own: they are accepted or told to be
 * wrong, and nothing else happens. Bytes for another dataset are refused early,
 * so that it costs little to try them all.
 */

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  static const char * const ids[] = {
    "sources", "sectors", "contributions", "taxation", "calendar", "acts", "tariffs", "prices",
    "minimum-wage", "glossary", "conventions", "positions", "reimbursement", "specialities",
    "technical-acts", "titles", "transitions", "statistics", "territories", "profession",
  };
  static HonCatalogue *catalogue;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  if (catalogue == NULL)
    catalogue = hon_catalogue_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;

      if (hon_catalogue_validate_bytes (catalogue, ids[i], bytes, &error))
        {
          g_assert_no_error (error);
        }
      else
        {
          g_assert_nonnull (error);
          g_assert_true (error->domain == HON_DATASET_ERROR);
          g_assert_true (g_str_has_prefix (error->message, ids[i]));
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
    }

  return 0;
}
