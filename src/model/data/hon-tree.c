/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tree-private.h"

#include "hon-json-print.h"

static void
append_word (GByteArray *bytes,
             guint32     word)
{
  guint32 stored = GUINT32_TO_LE (word);

  g_byte_array_append (bytes, (const guint8 *) &stored, sizeof stored);
}

/* Begins a node; tells where it is. */
static guint32
begin (GByteArray  *bytes,
       HonTreeType  type,
       gsize        size)
{
  guint32 start = bytes->len;

  append_word (bytes, (guint32) type | (guint32) size << HON_TREE_TYPE_BITS);

  return start;
}

static guint32
pack_string (GByteArray *bytes,
             const char *text)
{
  static const guint8 filler[HON_TREE_WORD] = { 0 };
  gsize size = strlen (text);
  guint32 start = begin (bytes, HON_TREE_STRING, size);

  g_byte_array_append (bytes, (const guint8 *) text, (guint) size);
  g_byte_array_append (bytes, filler, (guint) (HON_TREE_WORD - size % HON_TREE_WORD));

  return start;
}

static guint32
pack_number (GByteArray  *bytes,
             HonTreeType  type,
             guint64      bits)
{
  guint32 start = begin (bytes, type, 0);
  guint64 stored = GUINT64_TO_LE (bits);

  g_byte_array_append (bytes, (const guint8 *) &stored, sizeof stored);

  return start;
}

static guint32 pack_node (GByteArray *bytes,
                          JsonNode   *node);

static guint32
pack_array (GByteArray *bytes,
            JsonArray  *array)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n = json_array_get_length (array);
  guint32 start;

  for (guint i = 0; i < n; i++)
    {
      guint32 entry = pack_node (bytes, json_array_get_element (array, i));

      g_array_append_val (entries, entry);
    }

  start = begin (bytes, HON_TREE_ARRAY, n);
  for (guint i = 0; i < n; i++)
    append_word (bytes, start - g_array_index (entries, guint32, i));

  return start;
}

static guint32
pack_object (GByteArray *bytes,
             JsonObject *object)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (guint32));
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  guint32 start;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      guint32 member[] = { pack_string (bytes, name), pack_node (bytes, node) };

      g_array_append_vals (entries, member, G_N_ELEMENTS (member));
    }

  start = begin (bytes, HON_TREE_OBJECT, entries->len / 2);
  for (guint i = 0; i < entries->len; i++)
    append_word (bytes, start - g_array_index (entries, guint32, i));

  return start;
}

static guint32
pack_value (GByteArray *bytes,
            JsonNode   *node)
{
  GType type = json_node_get_value_type (node);
  guint64 bits;

  if (type == G_TYPE_STRING)
    return pack_string (bytes, json_node_get_string (node));
  if (type == G_TYPE_BOOLEAN)
    return begin (bytes, json_node_get_boolean (node) ? HON_TREE_TRUE : HON_TREE_FALSE, 0);
  if (type == G_TYPE_INT64)
    return pack_number (bytes, HON_TREE_INTEGER, (guint64) json_node_get_int (node));

  memcpy (&bits, &(double) { json_node_get_double (node) }, sizeof bits);

  return pack_number (bytes, HON_TREE_NUMBER, bits);
}

/* Appends a node, behind all that it holds; tells where it is. */
static guint32
pack_node (GByteArray *bytes,
           JsonNode   *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return pack_object (bytes, json_node_get_object (node));

    case JSON_NODE_ARRAY:
      return pack_array (bytes, json_node_get_array (node));

    case JSON_NODE_VALUE:
      return pack_value (bytes, node);

    case JSON_NODE_NULL:
      return begin (bytes, HON_TREE_NULL, 0);
    }

  g_return_val_if_reached (0);
}

static guint64
get_bits (const HonTree *self)
{
  return hon_tree_get_word (self, 1) | (guint64) hon_tree_get_word (self, 2) << 32;
}

/* A copy of what stands there, as it was before it was packed. */
JsonNode *
hon_tree_unpack (const HonTree *self)
{
  HonTreeType type = hon_tree_get_type (self);
  JsonNode *node = json_node_alloc ();
  JsonObject *object;
  JsonArray *array;

  switch (type)
    {
    case HON_TREE_NULL:
      return json_node_init_null (node);

    case HON_TREE_FALSE:
    case HON_TREE_TRUE:
      return json_node_init_boolean (node, type == HON_TREE_TRUE);

    case HON_TREE_INTEGER:
      return json_node_init_int (node, (gint64) get_bits (self));

    case HON_TREE_NUMBER:
      return json_node_init_double (node, hon_tree_get_number (self));

    case HON_TREE_STRING:
      return json_node_init_string (node, hon_tree_get_string (self));

    case HON_TREE_ARRAY:
      array = json_array_new ();
      for (guint i = 0; i < hon_tree_get_size (self); i++)
        json_array_add_element (array, hon_tree_unpack (hon_tree_get_child (self, i)));
      json_node_init_array (node, array);
      json_array_unref (array);
      return node;

    case HON_TREE_OBJECT:
      object = json_object_new ();
      for (guint i = 0; i < hon_tree_get_size (self); i++)
        json_object_set_member (object, hon_tree_get_name (self, i), hon_tree_unpack (hon_tree_get_child (self, i)));
      json_node_init_object (node, object);
      json_object_unref (object);
      return node;
    }

  g_return_val_if_reached (node);
}

/* Packs a document that has been parsed. */
GBytes *
hon_tree_pack (JsonNode *node)
{
  GByteArray *bytes = g_byte_array_new ();
  guint32 root = pack_node (bytes, node);

  append_word (bytes, bytes->len - root);

  return g_byte_array_free_to_bytes (bytes);
}

/* The root of a document of hon_tree_pack(), which owns all of it. */
const HonTree *
hon_tree_get_root (GBytes *packed)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (packed, &size);

  return hon_tree_follow ((const HonTree *) (data + size - HON_TREE_WORD), 0);
}

/* The value of any number. */
double
hon_tree_get_number (const HonTree *self)
{
  guint64 bits = get_bits (self);
  double number;

  if (hon_tree_get_type (self) == HON_TREE_INTEGER)
    return (double) (gint64) bits;
  memcpy (&number, &bits, sizeof number);

  return number;
}

/* The value of the member @name of an object, or NULL when it has none. */
const HonTree *
hon_tree_get_member (const HonTree *self,
                     const char    *name)
{
  guint n = hon_tree_get_size (self);

  for (guint i = 0; i < n; i++)
    if (strcmp (hon_tree_get_name (self, i), name) == 0)
      return hon_tree_get_child (self, i);

  return NULL;
}

/* Whether two places say the same, whatever the order of members. */
gboolean
hon_tree_equal (const HonTree *self,
                const HonTree *other)
{
  g_autoptr (JsonNode) left = hon_tree_unpack (self);
  g_autoptr (JsonNode) right = hon_tree_unpack (other);

  return json_node_equal (left, right);
}

/* What stands there, in one line of JSON. */
char *
hon_tree_to_json (const HonTree *self)
{
  g_autoptr (JsonNode) node = hon_tree_unpack (self);

  return hon_json_print (node, 0);
}
