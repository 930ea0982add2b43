/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income.h"

#include <math.h>

/* The reference cases: situations with every component, as the model behind
 * the Urssaf's public simulator computes them.
 */

static HonCatalogue *catalogue;

static double
tolerance_of (JsonObject *tolerances,
              const char *output)
{
  if (!json_object_has_member (tolerances, output))
    output = "default";

  return json_object_get_double_member (tolerances, output);
}

static void
test_case (gconstpointer data)
{
  JsonObject *reference = (JsonObject *) data;
  JsonObject *expected = json_object_get_object_member (reference, "outputs");
  JsonObject *tolerances = json_object_get_object_member (reference, "tolerance_eur");
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (HonIncome) income = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *found;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  guint n_compared = 0;

  g_test_summary (json_object_get_string_member (reference, "tag"));

  hon_input_read_json (HON_INPUT (practice), json_object_get_member (reference, "inputs"), &error);
  g_assert_no_error (error);
  g_object_set (practice, "rule", HON_INCOME_RULE_URSSAF, NULL);
  income = hon_income_new (catalogue, practice, &error);
  g_assert_no_error (error);
  hon_income_result_append_json (hon_income_get_result (income), text);
  node = json_from_string (text->str, &error);
  g_assert_no_error (error);
  found = json_node_get_object (node);

  json_object_iter_init (&iter, expected);
  while (json_object_iter_next (&iter, &name, &value))
    {
      g_assert_true (json_object_has_member (found, name));
      n_compared++;
      if (JSON_NODE_HOLDS_NULL (value) || json_object_get_null_member (found, name))
        {
          if (JSON_NODE_HOLDS_NULL (value) != json_object_get_null_member (found, name))
            g_test_fail_printf ("%s: one is null", name);
          continue;
        }

      if (fabs (json_node_get_double (value) - json_object_get_double_member (found, name)) >
          tolerance_of (tolerances, name) + 1e-9)
        g_test_fail_printf ("%s: expected %.2f, found %.2f", name, json_node_get_double (value),
                            json_object_get_double_member (found, name));
    }
  g_assert_cmpuint (n_compared, ==, json_object_get_size (found));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  JsonArray *cases;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_set_nonfatal_assertions ();

  catalogue = hon_catalogue_new (NULL);
  hon_catalogue_load (catalogue, NULL, &error);
  g_assert_no_error (error);

  path = g_test_build_filename (G_TEST_DIST, "tests", "oracle", "income.json", NULL);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  cases = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "cases");
  g_assert_cmpuint (json_array_get_length (cases), >=, 120);

  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *reference = json_array_get_object_element (cases, i);
      g_autofree char *test_path = g_strconcat ("/oracle/income/",
                                                json_object_get_string_member (reference, "id"), NULL);

      g_test_add_data_func (test_path, reference, test_case);
    }

  status = g_test_run ();
  g_object_unref (catalogue);

  return status;
}
