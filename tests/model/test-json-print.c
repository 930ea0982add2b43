/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-json-print.h"

static void
test_numbers (void)
{
  static const struct
  {
    double      number;
    const char *text;
  } cases[] = {
    { 35.4, "35.4" },
    { 0.1, "0.1" },
    { -0.3, "-0.3" },
    { 35.0, "35.0" },
    { 40.0, "40.0" },
    { 1e15, "1000000000000000.0" },
    { 0.0, "0.0" },
    { 1.0 / 3.0, "0.3333333333333333" },
    { 1e300, "1e+300" },
    { 5e-324, "5e-324" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), cases[i].number);
      g_autofree char *text = hon_json_print (node, 0);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Every number is read back as it was, with no more digits than it needs. */
static void
test_exact (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      double number = i % 2 == 0 ? g_test_rand_int_range (-10000000, 10000000) / 100.0
                                 : g_test_rand_double_range (-1e12, 1e12) / (1 + i % 977);
      g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), number);
      g_autofree char *text = hon_json_print (node, 0);

      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, number);
      /* A sign, seven digits, a point and two more. */
      if (i % 2 == 0)
        g_assert_cmpuint (strlen (text), <=, 10);
    }
}

/* All else is as JsonGenerator writes it: whole numbers, and strings that look like numbers or have quotes. */
static void
test_others (void)
{
  static const char * const texts[] = {
    "{\"a\":[1,-2,true,null,\"35.399999999999999\"],\"1.50\":{\"b \\\"2.500\\\" \\\\\":\"\\\\\"}}",
    "[]", "{}", "\"\"", "9007199254740993",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint indent = 0; indent < 3; indent++)
      {
        g_autoptr (JsonNode) node = json_from_string (texts[i], NULL);
        g_autoptr (JsonGenerator) generator = json_generator_new ();
        g_autofree char *text = hon_json_print (node, indent);
        g_autofree char *usual = NULL;

        json_generator_set_root (generator, node);
        json_generator_set_pretty (generator, indent > 0);
        json_generator_set_indent (generator, indent);
        usual = json_generator_to_data (generator, NULL);
        g_assert_cmpstr (text, ==, usual);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-print/numbers", test_numbers);
  g_test_add_func ("/json-print/exact", test_exact);
  g_test_add_func ("/json-print/others", test_others);

  return g_test_run ();
}
