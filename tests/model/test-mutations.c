/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-catalogue.h"

#include <locale.h>
#include <stdlib.h>

/* Each dataset with one thing in it that makes no sense: what is of a wrong type is refused, and what is absurd is
 * refused or could be true; whatever is refused is told with its place.
 */

/* How many changes of each kind are tried in a dataset, unless the environment says another number. */
#define N_TRIES 3
#define TRIES_VARIABLE "HONORAIRES_MUTATIONS"

typedef enum
{
  TARGET_NUMBER,
  TARGET_TEXT,
  TARGET_ARRAY,
  TARGET_OBJECT,
} Target;

/* A change, and what it takes the place of. */
typedef struct
{
  const char *name;
  Target      target;
  const char *json;       /* what stands there instead */
  gboolean    is_refused; /* whatever it takes the place of */
} Mutation;

static const Mutation mutations[] = {
  { "a text for a number", TARGET_NUMBER, "\"12\"", TRUE },
  { "a list for a number", TARGET_NUMBER, "[]", TRUE },
  { "an infinite number", TARGET_NUMBER, "1e300", TRUE },
  { "a number a million times too large", TARGET_NUMBER, NULL, FALSE },
  { "a number below zero", TARGET_NUMBER, "-1e6", FALSE },
  { "a number for a text", TARGET_TEXT, "12", TRUE },
  { "an object for a text", TARGET_TEXT, "{}", TRUE },
  { "an empty text", TARGET_TEXT, "\"\"", FALSE },
  { "the year 9999 for a text", TARGET_TEXT, "\"9999-12-31\"", FALSE },
  { "an unknown id for a text", TARGET_TEXT, "\"nothing-of-the-kind\"", FALSE },
  { "a text for a list", TARGET_ARRAY, "\"a\"", TRUE },
  { "a list of blanks", TARGET_ARRAY, "[null]", TRUE },
  { "a list for an object", TARGET_OBJECT, "[]", TRUE },
  { "an object with nothing that is known", TARGET_OBJECT, "{\"nothing-of-the-kind\":1}", TRUE },
};

/* A place in a document where a mutation can be. */
typedef struct
{
  JsonObject *object; /* (nullable) (unowned): what it is a member of */
  JsonArray  *array;  /* (nullable) (unowned): what it is an element of */
  guint       position;
  char       *member; /* (nullable) (owned) */
} Place;

static const char *folder;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->member);
  g_free (place);
}

static gboolean
is_target (JsonNode *node,
           Target    target)
{
  switch (target)
    {
    case TARGET_NUMBER:
      return JSON_NODE_HOLDS_VALUE (node) &&
             (json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE);
    case TARGET_TEXT:
      return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
    case TARGET_ARRAY:
      return JSON_NODE_HOLDS_ARRAY (node);
    case TARGET_OBJECT:
      return JSON_NODE_HOLDS_OBJECT (node);
    default:
      g_assert_not_reached ();
    }
}

static void find_places (JsonNode  *parent,
                         Target     target,
                         GPtrArray *places);

static JsonNode *
get_node (const Place *place)
{
  return place->object != NULL ? json_object_get_member (place->object, place->member)
                               : json_array_get_element (place->array, place->position);
}

static void
find_place (Place      place,
            Target     target,
            GPtrArray *places)
{
  JsonNode *node = get_node (&place);

  if (is_target (node, target))
    {
      place.member = g_strdup (place.member);
      g_ptr_array_add (places, g_memdup2 (&place, sizeof place));
    }
  find_places (node, target, places);
}

static void
find_places (JsonNode  *parent,
             Target     target,
             GPtrArray *places)
{
  if (JSON_NODE_HOLDS_OBJECT (parent))
    {
      JsonObject *object = json_node_get_object (parent);
      g_autoptr (GList) names = json_object_get_members (object);

      for (GList *name = names; name != NULL; name = name->next)
        find_place ((Place) { .object = object, .member = name->data }, target, places);
    }
  else if (JSON_NODE_HOLDS_ARRAY (parent))
    {
      JsonArray *array = json_node_get_array (parent);

      for (guint i = 0; i < json_array_get_length (array); i++)
        find_place ((Place) { .array = array, .position = i }, target, places);
    }
}

/* Puts a node in a place, and returns the one that was there. */
static JsonNode *
exchange (const Place *place,
          JsonNode    *node)
{
  JsonNode *before = json_node_copy (get_node (place));

  if (place->object != NULL)
    {
      json_object_set_member (place->object, place->member, node);
      return before;
    }

  /* A list has no way to exchange one of its elements. */
  for (guint i = 0, n = json_array_get_length (place->array); i < n; i++)
    {
      JsonNode *element = json_node_copy (i == place->position ? node : json_array_get_element (place->array, 0));

      json_array_remove_element (place->array, 0);
      json_array_add_element (place->array, element);
    }
  json_node_unref (node);

  return before;
}

static JsonNode *
make_node (const Mutation *mutation,
           const Place    *place)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node;

  if (mutation->json != NULL)
    {
      node = json_from_string (mutation->json, &error);
      g_assert_no_error (error);
      return node;
    }

  return json_node_init_double (json_node_alloc (), (1 + json_node_get_double (get_node (place))) * 1e6);
}

/* Whether a dataset as it now is would be accepted. */
static gboolean
check_document (HonCatalogue   *catalogue,
                const char     *id,
                JsonNode       *root,
                const Mutation *mutation,
                const Place    *place)
{
  g_autofree char *text = json_to_string (root, FALSE);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  if (hon_catalogue_validate_bytes (catalogue, id, bytes, &error))
    {
      g_assert_no_error (error);
      if (mutation->is_refused)
        g_error ("%s: %s at %s %u is accepted", id, mutation->name, place->member, place->position);
      g_test_message ("%s: %s at %s %u is accepted", id, mutation->name, place->member, place->position);
      return TRUE;
    }

  g_assert_nonnull (error);
  g_assert_true (error->domain == HON_DATASET_ERROR);
  g_assert_true (g_str_has_prefix (error->message, id));
  /* Records that name each other are told by their ids. */
  if (strchr (error->message, '$') == NULL && strstr (error->message, "“") == NULL)
    g_error ("%s: %s: “%s” names no place", id, mutation->name, error->message);

  return FALSE;
}

static guint
get_n_tries (void)
{
  const char *text = g_getenv (TRIES_VARIABLE);

  return text != NULL ? (guint) MAX (1, atoi (text)) : N_TRIES;
}

static void
test_dataset (gconstpointer data)
{
  const char *id = data;
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (HonCatalogue) catalogue = hon_catalogue_new (NULL);
  g_autoptr (GError) error = NULL;
  guint n_refused = 0;
  guint n_accepted = 0;
  JsonNode *root;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  root = json_parser_get_root (parser);

  for (gsize i = 0; i < G_N_ELEMENTS (mutations); i++)
    {
      g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (place_free);
      guint n_tries;

      find_places (root, mutations[i].target, places);
      n_tries = MIN (get_n_tries (), places->len);
      for (guint j = 0; j < n_tries; j++)
        {
          const Place *place = g_ptr_array_index (places, g_random_int_range (0, (gint) places->len));
          JsonNode *before = exchange (place, make_node (&mutations[i], place));

          if (check_document (catalogue, id, root, &mutations[i], place))
            n_accepted++;
          else
            n_refused++;
          json_node_unref (exchange (place, before));
        }
    }

  g_test_message ("%s: %u refused, %u accepted", id, n_refused, n_accepted);
  g_assert_cmpuint (n_refused, >, n_accepted);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GDir) datasets = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = argv[1];

  datasets = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (datasets)) != NULL)
    {
      char *id;
      g_autofree char *path = NULL;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      id = g_strndup (name, strlen (name) - strlen (".json"));
      path = g_strconcat ("/mutations/", id, NULL);
      g_test_add_data_func_full (path, id, test_dataset, g_free);
    }

  return g_test_run ();
}
