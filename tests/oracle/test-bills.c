/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-export.h"
#include "hon-bill.h"

#include <math.h>

/* The reference cases: worked examples that public pages print. */

/* Comparing doubles that have two decimals. */
#define EXACT 0.0005

/* What a page that rounds may be off by, euros. */
#define ROUNDED 0.0505

/* Cases whose printed remainder rests on what the case does not tell, here a
 * guarantee of 200 %, and leaves out the deduction: the model's tests compute it.
 */
static const char * const without_remainder[] = { "O172", NULL };

static HonCatalogue *catalogue;

static JsonObject *
compute (JsonObject *reference)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autoptr (HonBill) bill = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;

  hon_input_read_json (HON_INPUT (encounter), json_object_get_member (reference, "inputs"), &error);
  g_assert_no_error (error);
  bill = hon_bill_new (catalogue, encounter, &error);
  g_assert_no_error (error);
  hon_bill_result_append_json (hon_bill_get_result (bill), catalogue, text);
  node = json_from_string (text->str, &error);
  g_assert_no_error (error);

  return json_node_dup_object (node);
}

static gboolean
is_compared (const char *id,
             const char *name)
{
  return !g_str_equal (name, "reste_a_charge") || !g_strv_contains (without_remainder, id);
}

static void
test_equal (gconstpointer data)
{
  JsonObject *reference = (JsonObject *) data;
  JsonObject *expected = json_object_get_object_member (reference, "expected");
  const char *kind = json_object_get_string_member (reference, "kind");
  const char *id = json_object_get_string_member (reference, "id");
  double tolerance = g_str_equal (kind, "rounded") ? ROUNDED : EXACT;
  g_autoptr (JsonObject) found = compute (reference);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  guint n_compared = 0;

  json_object_iter_init (&iter, expected);
  while (json_object_iter_next (&iter, &name, &value))
    {
      if (!is_compared (id, name) || JSON_NODE_HOLDS_NULL (value))
        continue;
      n_compared++;
      g_assert_true (json_object_has_member (found, name));
      if (json_object_get_null_member (found, name))
        g_test_fail_printf ("%s: expected %.2f, found nothing", name, json_node_get_double (value));
      else if (fabs (json_node_get_double (value) - json_object_get_double_member (found, name)) > tolerance)
        g_test_fail_printf ("%s: expected %.2f, found %.2f", name, json_node_get_double (value),
                            json_object_get_double_member (found, name));
    }
  g_assert_cmpuint (n_compared, >, 0);
}

/* A page that contradicts itself, or the others: what it prints is not what is
 * computed. Where that is what is paid back, the bill tells so.
 */
static void
test_not_reproduced (gconstpointer data)
{
  JsonObject *reference = (JsonObject *) data;
  JsonObject *expected = json_object_get_object_member (reference, "expected");
  gboolean has_net = json_object_has_member (expected, "amo_net");
  const char *name = has_net ? "amo_net" : "base_remboursement";
  double printed = json_object_get_double_member (expected, name);
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autoptr (HonBill) bill = NULL;
  g_autoptr (JsonObject) found = compute (reference);
  g_autoptr (GError) error = NULL;
  HonPublishedError *published;

  g_assert_cmpfloat (fabs (printed - json_object_get_double_member (found, name)), >, EXACT);
  if (!has_net)
    return;

  hon_input_read_json (HON_INPUT (encounter), json_object_get_member (reference, "inputs"), &error);
  g_assert_no_error (error);
  bill = hon_bill_new (catalogue, encounter, &error);
  g_assert_no_error (error);
  published = hon_bill_get_published_error (bill);
  g_assert_nonnull (published);
  g_assert_cmpfloat (fabs (printed * 100.0 - hon_published_error_get_printed (published)), <, 0.5);
}

/* The cases of a file, those that are only told in passing left out. */
static void
add_cases (JsonObject *file)
{
  JsonArray *cases = json_object_get_array_member (file, "cases");

  g_assert_cmpuint (json_array_get_length (cases), >=, 123);
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *reference = json_array_get_object_element (cases, i);
      const char *kind = json_object_get_string_member (reference, "kind");
      g_autofree char *test_path = g_strconcat ("/oracle/bills/", kind, "/",
                                                json_object_get_string_member (reference, "id"), NULL);

      if (g_str_equal (kind, "published_error"))
        g_test_add_data_func (test_path, reference, test_not_reproduced);
      else if (!g_str_equal (kind, "indicative"))
        g_test_add_data_func (test_path, reference, test_equal);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char * const files[] = { "bills.json", "bills-2.json" };
  g_autoptr (GPtrArray) parsers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_set_nonfatal_assertions ();

  catalogue = hon_catalogue_new (NULL);
  hon_catalogue_load (catalogue, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "oracle", files[i], NULL);
      JsonParser *parser = json_parser_new_immutable ();

      g_ptr_array_add (parsers, parser);
      json_parser_load_from_file (parser, path, &error);
      g_assert_no_error (error);
      add_cases (json_node_get_object (json_parser_get_root (parser)));
    }

  status = g_test_run ();
  g_object_unref (catalogue);

  return status;
}
