/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "hon-household.h"

/* Any bytes as a table of visits: what is accepted is written as a table that
 * gives the same visits again.
 */

static HonCatalogue *
get_catalogue (void)
{
  static HonCatalogue *catalogue;

  if (catalogue == NULL)
    {
      g_autoptr (GError) error = NULL;

      catalogue = hon_catalogue_new (NULL);
      hon_catalogue_load (catalogue, NULL, &error);
      g_assert_no_error (error);
    }

  return catalogue;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GString) text = g_string_new_len ((const char *) data, (gssize) size);
  g_autoptr (HonHousehold) household = hon_household_new (get_catalogue ());
  g_autoptr (HonHousehold) again = hon_household_new (get_catalogue ());
  g_autofree char *table = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;

  if (!hon_household_read_csv (household, text->str, &error))
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == HON_HOUSEHOLD_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (household)), ==, 0);
      return 0;
    }

  g_assert_no_error (error);
  table = hon_household_to_csv (household);
  hon_household_read_csv (again, table, &error);
  g_assert_no_error (error);
  second = hon_household_to_csv (again);
  g_assert_cmpstr (second, ==, table);

  return 0;
}
