/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "hon-visit-table.h"

/* Any bytes as a table from elsewhere: whatever is asked can be answered, and what is understood is
 * kept as a table that gives the same visits again.
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

/* What is kept between starts gives the same again, whatever it was. */
static void
check_kept (const char *text)
{
  g_autoptr (HonHousehold) household = hon_household_new (get_catalogue ());
  g_autoptr (HonHousehold) again = hon_household_new (get_catalogue ());
  g_autofree char *table = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;

  if (!hon_household_restore_csv (household, text, NULL))
    return;

  table = hon_household_to_csv (household);
  hon_household_restore_csv (again, table, &error);
  g_assert_no_error (error);
  second = hon_household_to_csv (again);
  g_assert_cmpstr (second, ==, table);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) contents = g_bytes_new (data, size);
  g_autoptr (GString) text = g_string_new_len ((const char *) data, (gssize) size);
  g_autoptr (HonHousehold) household = hon_household_new (get_catalogue ());
  g_autoptr (GError) error = NULL;
  g_autoptr (HonVisitTable) table = hon_visit_table_new (get_catalogue (), contents, &error);
  g_autoptr (GPtrArray) visits = NULL;

  g_assert_true ((table == NULL) == (error != NULL));
  check_kept (text->str);
  if (table == NULL)
    return 0;

  for (guint i = 0; i < 10 && hon_visit_table_get_questions (table)->len > 0; i++)
    {
      const HonVisitQuestion *question = g_ptr_array_index (hon_visit_table_get_questions (table), 0);
      g_autofree char *answer = g_strdup (question->answer != NULL ? question->answer : "1");

      g_assert_true (g_utf8_validate (question->message, -1, NULL));
      hon_visit_table_answer (table, 0, answer);
    }
  visits = hon_visit_table_dup_visits (table);
  hon_household_add_visits (household, visits);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (household)), ==, visits->len);

  return 0;
}
