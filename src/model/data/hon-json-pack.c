/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-json-pack-private.h"

#include "hon-json-cursor-private.h"
#include "hon-json-load.h"

#include <glib/gi18n-lib.h>

/* A dataset of this size is not one of ours. */
#define BYTES_MAX (16 * 1024 * 1024)

/* Which object has a member twice, while a file is parsed. */
typedef struct
{
  GArray     *sizes;     /* (owned) (element-type guint): of the objects that are open */
  JsonObject *object;    /* (nullable) (owned): that has a member twice */
  char       *duplicate; /* (nullable) (owned): the name of that member */
} Members;

static void
clear_members (Members *members)
{
  g_clear_pointer (&members->sizes, g_array_unref);
  g_clear_pointer (&members->object, json_object_unref);
  g_clear_pointer (&members->duplicate, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Members, clear_members)

static void
object_start_cb (Members *members)
{
  guint size = 0;

  g_array_append_val (members->sizes, size);
}

/* An object that has a member twice keeps the last, and does not grow. An object around
 * it is read later: the last one told is still in the tree.
 */
static void
object_member_cb (Members    *members,
                  JsonObject *object,
                  const char *name)
{
  guint *size = &g_array_index (members->sizes, guint, members->sizes->len - 1);

  if (json_object_get_size (object) == *size)
    {
      g_clear_pointer (&members->object, json_object_unref);
      members->object = json_object_ref (object);
      g_set_str (&members->duplicate, name);
    }
  *size = json_object_get_size (object);
}

static void
object_end_cb (Members *members)
{
  g_array_set_size (members->sizes, members->sizes->len - 1);
}

/* Fails at the member that an object below @cursor has twice; tells whether it is there. */
static gboolean
fail_duplicate (const Members        *members,
                const HonJsonCursor  *cursor,
                JsonNode             *node,
                GError              **error)
{
  HonJsonCursor child;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          hon_json_cursor_element (cursor, i, &child);
          if (fail_duplicate (members, &child, json_array_get_element (array, i), error))
            return TRUE;
        }
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      JsonObjectIter iter;
      const char *name;
      JsonNode *value;

      json_object_iter_init (&iter, object);
      while (json_object_iter_next (&iter, &name, &value))
        {
          hon_json_cursor_enter (cursor, name, &child);
          if (object == members->object && g_str_equal (name, members->duplicate))
            {
              hon_json_cursor_fail (&child, HON_DATASET_ERROR_DUPLICATE, _("each member once"), error);
              return TRUE;
            }
          if (fail_duplicate (members, &child, value, error))
            return TRUE;
        }
    }

  return FALSE;
}

/* Fails when a text holds U+0000, which would end it. */
static gboolean
check_characters (const char  *label,
                  const char  *data,
                  gsize        size,
                  GError     **error)
{
  static const char escape[] = "u0000";
  guint line = 1;

  for (gsize i = 0; i < size; i++)
    {
      gboolean is_nul = data[i] == '\0';

      if (data[i] == '\n')
        line++;
      /* What follows a backslash is no backslash that escapes something itself. */
      if (data[i] == '\\')
        {
          i++;
          is_nul = size - i >= strlen (escape) && strncmp (data + i, escape, strlen (escape)) == 0;
        }
      if (!is_nul)
        continue;

      g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_SYNTAX,
                   /* Translators: %1$s is a file, %2$u the number of a line. */
                   _("%1$s: line %2$u: a text may not hold the character U+0000"), label, line);
      return FALSE;
    }

  return TRUE;
}

/* Fails when a file is larger than any dataset. */
gboolean
hon_json_check_size (const char  *label,
                     goffset      size,
                     GError     **error)
{
  g_autofree char *found = NULL;

  if (size <= BYTES_MAX)
    return TRUE;

  found = g_format_size ((guint64) size);
  g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_RANGE,
               /* Translators: %1$s is a file, %2$s its size. */
               _("%1$s: too large for a dataset (%2$s)"), label, found);

  return FALSE;
}

/* Parses and packs a file of the reader's own, and checks what neither form would show: a
 * member that stands there twice, and texts that end early.
 */
GBytes *
hon_json_pack (const char  *label,
               GBytes      *bytes,
               GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) json_error = NULL;
  g_autoptr (GBytes) packed = NULL;
  g_auto (Members) members = { g_array_new (FALSE, FALSE, sizeof (guint)), NULL, NULL };
  HonJsonCursor root;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (!check_characters (label, data, size, error))
    return NULL;

  g_signal_connect_swapped (parser, "object-start", G_CALLBACK (object_start_cb), &members);
  g_signal_connect_swapped (parser, "object-member", G_CALLBACK (object_member_cb), &members);
  g_signal_connect_swapped (parser, "object-end", G_CALLBACK (object_end_cb), &members);

  if (size > 0 && !hon_json_load (parser, data, (gssize) size, &json_error))
    {
      /* Translators: %1$s is a file, %2$s says where and why. */
      g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_SYNTAX,
                   _("%1$s: not valid JSON: %2$s"), label, json_error->message);
      return NULL;
    }
  if (json_parser_get_root (parser) == NULL)
    {
      g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_SYNTAX, _("%s: the file is empty"), label);
      return NULL;
    }

  packed = hon_tree_pack (json_parser_get_root (parser));
  hon_json_cursor_init (&root, label, hon_tree_get_root (packed));
  if (members.object != NULL &&
      fail_duplicate (&members, &root, json_parser_get_root (parser), error))
    return NULL;

  return g_steal_pointer (&packed);
}
