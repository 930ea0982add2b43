/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-references-private.h"

#include "hon-parameter.h"

#include <glib/gi18n-lib.h>

static gpointer
look_up (GHashTable           *table,
         const HonJsonCursor  *cursor,
         const char           *expected,
         GError              **error)
{
  const char *id;
  gpointer found;

  if (!hon_json_cursor_get_string (cursor, &id, error))
    return NULL;

  found = g_hash_table_lookup (table, id);
  if (found == NULL)
    hon_json_cursor_fail (cursor, HON_DATASET_ERROR_REFERENCE, expected, error);

  return found;
}

static GListModel *
read_list (GHashTable           *table,
           GType                 type,
           const HonJsonCursor  *cursor,
           const char           *member,
           guint                 least,
           const char           *expected,
           GError              **error)
{
  g_autoptr (GListStore) store = g_list_store_new (type);
  HonJsonCursor array;
  guint n;

  if (!hon_json_cursor_enter_array (cursor, member, &array, &n, error))
    return NULL;
  if (n < least)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_MISSING, expected, error);
      return NULL;
    }

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      gpointer item;

      hon_json_cursor_element (&array, i, &element);
      item = look_up (table, &element, expected, error);
      if (item == NULL)
        return NULL;
      g_list_store_append (store, item);
    }

  return G_LIST_MODEL (g_steal_pointer (&store));
}

/* Reads the id of one source; it is borrowed from @references. */
HonSource *
hon_references_read_source (const HonReferences  *references,
                            const HonJsonCursor  *cursor,
                            const char           *member,
                            GError              **error)
{
  HonJsonCursor child;

  if (!hon_json_cursor_enter (cursor, member, &child, error))
    return NULL;

  return look_up (references->sources, &child, _("the id of a source"), error);
}

/* Reads a list of sources; nothing is said without one. */
GListModel *
hon_references_read_sources (const HonReferences  *references,
                             const HonJsonCursor  *cursor,
                             const char           *member,
                             GError              **error)
{
  return read_list (references->sources, HON_TYPE_SOURCE, cursor, member, 1,
                    _("the id of a source"), error);
}

GListModel *
hon_references_read_parameters (const HonReferences  *references,
                                const HonJsonCursor  *cursor,
                                const char           *member,
                                GError              **error)
{
  return read_list (references->parameters, HON_TYPE_PARAMETER, cursor, member, 0,
                    _("the id of a parameter"), error);
}

/* Reads the id of one act; it is borrowed from @references. */
HonAct *
hon_references_read_act (const HonReferences  *references,
                         const HonJsonCursor  *cursor,
                         const char           *member,
                         GError              **error)
{
  HonJsonCursor child;

  if (!hon_json_cursor_enter (cursor, member, &child, error))
    return NULL;

  return look_up (references->acts, &child, _("the id of an act"), error);
}

GListModel *
hon_references_read_acts (const HonReferences  *references,
                          const HonJsonCursor  *cursor,
                          const char           *member,
                          GError              **error)
{
  return read_list (references->acts, HON_TYPE_ACT, cursor, member, 1, _("the id of an act"), error);
}
