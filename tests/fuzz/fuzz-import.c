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

/* What is right for a field, whatever else a row has; %NULL where that depends. */
static const char *
get_right_answer (HonVisitTable          *table,
                  const HonVisitQuestion *question)
{
  static const char * const answers[][2] = {
    { "date", "2025-02-03" }, { "secteur", "S1" }, { "honoraires_eur", "30" },
  };
  const char *field = question->field;

  if (question->column >= 0)
    field = hon_visit_table_get_field (table, (guint) question->column);
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    if (g_strcmp0 (field, answers[i][0]) == 0)
      return answers[i][1];

  return NULL;
}

/* Where the same is asked about @value or @other; -1 for nowhere. */
static int
find_question (HonVisitTable *table,
               int            column,
               const char    *field,
               const char    *value,
               const char    *other)
{
  GPtrArray *questions = hon_visit_table_get_questions (table);

  for (guint i = 0; i < questions->len; i++)
    {
      const HonVisitQuestion *question = g_ptr_array_index (questions, i);

      if (question->column == column && g_strcmp0 (question->field, field) == 0 &&
          (g_str_equal (question->value, value) || g_str_equal (question->value, other)))
        return (int) i;
    }

  return -1;
}

/* Answers the first question. What was answered wrong is asked again, until a right answer removes it. */
static void
answer_first (HonVisitTable *table)
{
  const char *wrong = "?";
  const HonVisitQuestion *question = g_ptr_array_index (hon_visit_table_get_questions (table), 0);
  const char *right = get_right_answer (table, question);
  int column = question->column;
  g_autofree char *field = g_strdup (question->field);
  g_autofree char *value = g_strdup (question->value);
  g_autofree char *answer = g_strdup (question->answer != NULL ? question->answer : "1");
  int position;

  g_assert_true (g_utf8_validate (question->message, -1, NULL));
  hon_visit_table_answer (table, 0, right != NULL ? wrong : answer);
  if (right == NULL)
    return;

  position = find_question (table, column, field, value, wrong);
  g_assert_cmpint (position, >=, 0);
  hon_visit_table_answer (table, (guint) position, right);
  g_assert_cmpint (find_question (table, column, field, value, wrong), ==, -1);
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
    answer_first (table);
  visits = hon_visit_table_dup_visits (table);
  hon_household_add_visits (household, visits);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (household)), ==, visits->len);

  return 0;
}
