/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dataset-private.h"
#include "hon-json-print.h"
#include "hon-tree-private.h"

#include <math.h>

static JsonNode *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (json, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);

  return node;
}

/* What is packed says what was parsed. */
static void
test_round_trip (void)
{
  static const char * const cases[] = {
    "null",
    "true",
    "false",
    "0",
    "-1",
    "9223372036854775807",
    "-9223372036854775808",
    "0.1",
    "-1e+300",
    "\"\"",
    "\"abc\"",
    "\"abcd\"",
    "\"à « 30 € » \\\\ \\\" \\n \\u0001\"",
    "[]",
    "{}",
    "[1,[2,[],{}],\"three\",null]",
    "{\"b\":1,\"a\":{\"c\":[true,false]},\"\":\"\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = parse (cases[i]);
      g_autoptr (GBytes) packed = hon_tree_pack (node);
      g_autofree char *expected = hon_json_print (node, 0);
      g_autofree char *json = hon_tree_to_json (hon_tree_get_root (packed));

      g_assert_cmpstr (json, ==, expected);
      g_assert_cmpuint (g_bytes_get_size (packed) % 4, ==, 0);
    }
}

static void
test_access (void)
{
  g_autoptr (JsonNode) node = parse ("{ \"list\": [ 1, 2.5, \"x\" ], \"none\": null, \"yes\": true }");
  g_autoptr (GBytes) packed = hon_tree_pack (node);
  const HonTree *root = hon_tree_get_root (packed);
  const HonTree *list = hon_tree_get_member (root, "list");

  g_assert_cmpint (hon_tree_get_type (root), ==, HON_TREE_OBJECT);
  g_assert_cmpuint (hon_tree_get_size (root), ==, 3);
  g_assert_cmpstr (hon_tree_get_name (root, 0), ==, "list");
  g_assert_cmpstr (hon_tree_get_name (root, 2), ==, "yes");
  g_assert_true (hon_tree_get_child (root, 0) == list);
  g_assert_cmpint (hon_tree_get_type (hon_tree_get_member (root, "none")), ==, HON_TREE_NULL);
  g_assert_cmpint (hon_tree_get_type (hon_tree_get_member (root, "yes")), ==, HON_TREE_TRUE);
  g_assert_null (hon_tree_get_member (root, "lis"));
  g_assert_null (hon_tree_get_member (root, "lists"));

  g_assert_cmpint (hon_tree_get_type (list), ==, HON_TREE_ARRAY);
  g_assert_cmpuint (hon_tree_get_size (list), ==, 3);
  g_assert_cmpint (hon_tree_get_type (hon_tree_get_child (list, 0)), ==, HON_TREE_INTEGER);
  g_assert_cmpfloat (hon_tree_get_number (hon_tree_get_child (list, 0)), ==, 1.0);
  g_assert_cmpint (hon_tree_get_type (hon_tree_get_child (list, 1)), ==, HON_TREE_NUMBER);
  g_assert_cmpfloat (hon_tree_get_number (hon_tree_get_child (list, 1)), ==, 2.5);
  g_assert_cmpstr (hon_tree_get_string (hon_tree_get_child (list, 2)), ==, "x");
}

static void
test_equal (void)
{
  g_autoptr (JsonNode) node = parse ("[ { \"a\": 1, \"b\": [] }, { \"b\": [], \"a\": 1 }, { \"a\": 1 } ]");
  g_autoptr (GBytes) packed = hon_tree_pack (node);
  const HonTree *root = hon_tree_get_root (packed);

  g_assert_true (hon_tree_equal (hon_tree_get_child (root, 0), hon_tree_get_child (root, 1)));
  g_assert_false (hon_tree_equal (hon_tree_get_child (root, 0), hon_tree_get_child (root, 2)));
}

/* A packed file may begin at any byte of what holds it. */
static void
test_alignment (void)
{
  g_autoptr (JsonNode) node = parse ("{ \"number\": 0.5, \"text\": \"abc\" }");
  g_autoptr (GBytes) packed = hon_tree_pack (node);
  gsize size;
  const guint8 *data = g_bytes_get_data (packed, &size);

  for (gsize shift = 1; shift < 8; shift++)
    {
      g_autofree guint8 *shifted = g_malloc (size + shift);
      g_autoptr (GBytes) moved = NULL;
      const HonTree *root;

      memcpy (shifted + shift, data, size);
      moved = g_bytes_new_static (shifted + shift, size);
      root = hon_tree_get_root (moved);
      g_assert_cmpfloat (hon_tree_get_number (hon_tree_get_member (root, "number")), ==, 0.5);
      g_assert_cmpstr (hon_tree_get_string (hon_tree_get_member (root, "text")), ==, "abc");
    }
}

/* What was packed when Honoraires was built is what the files say. */
static void
test_shipped (void)
{
  const char * const *ids = hon_dataset_get_known_ids ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (ids[i], ".json", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "datasets", name, NULL);
      g_autofree char *packed_path =
        g_strdup_printf ("/io/github/honoraires/Honoraires/datasets/%s.packed", ids[i]);
      g_autofree char *text = NULL;
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (GBytes) expected = NULL;
      g_autoptr (GBytes) packed = NULL;
      g_autoptr (GError) error = NULL;

      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      node = parse (text);
      expected = hon_tree_pack (node);
      packed = g_resources_lookup_data (packed_path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (packed, expected));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tree/round-trip", test_round_trip);
  g_test_add_func ("/tree/access", test_access);
  g_test_add_func ("/tree/equal", test_equal);
  g_test_add_func ("/tree/alignment", test_alignment);
  g_test_add_func ("/tree/shipped", test_shipped);

  return g_test_run ();
}
