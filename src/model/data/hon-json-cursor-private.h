/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"
#include "hon-dataset-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A place in a JSON file that knows its name: every error from reading it says
 * which file, where in it, what was expected and what was found.
 *
 * Cursors live on the stack and point to their parent; a child must not outlive
 * it. The JSON tree is borrowed.
 */
typedef struct _HonJsonCursor HonJsonCursor;

struct _HonJsonCursor
{
  const HonJsonCursor *parent; /* (nullable) */
  const char          *file;
  const char          *member; /* (nullable): name in the parent object */
  guint                index;  /* position in the parent array when there is no member */
  JsonNode            *node;   /* (nullable): NULL for a member that is absent */
};

void        hon_json_cursor_init         (HonJsonCursor        *cursor,
                                          const char           *file,
                                          JsonNode             *root);
gboolean    hon_json_cursor_is_absent    (const HonJsonCursor  *cursor);
gboolean    hon_json_cursor_is_null      (const HonJsonCursor  *cursor);
gboolean    hon_json_cursor_enter        (const HonJsonCursor  *cursor,
                                          const char           *member,
                                          HonJsonCursor        *child,
                                          GError              **error);
gboolean    hon_json_cursor_enter_array  (const HonJsonCursor  *cursor,
                                          const char           *member,
                                          HonJsonCursor        *child,
                                          guint                *n_elements,
                                          GError              **error);
void        hon_json_cursor_element      (const HonJsonCursor  *cursor,
                                          guint                 index,
                                          HonJsonCursor        *child);
gboolean    hon_json_cursor_only         (const HonJsonCursor  *cursor,
                                          const char * const   *members,
                                          GError              **error);
gboolean    hon_json_cursor_get_string   (const HonJsonCursor  *cursor,
                                          const char          **value,
                                          GError              **error);
gboolean    hon_json_cursor_get_id       (const HonJsonCursor  *cursor,
                                          const char          **value,
                                          GError              **error);
gboolean    hon_json_cursor_get_number   (const HonJsonCursor  *cursor,
                                          double                minimum,
                                          double                maximum,
                                          double               *value,
                                          GError              **error);
gboolean    hon_json_cursor_get_boolean  (const HonJsonCursor  *cursor,
                                          const char           *member,
                                          gboolean              optional,
                                          gboolean             *value,
                                          GError              **error);
gboolean    hon_json_cursor_get_choice   (const HonJsonCursor  *cursor,
                                          const char           *member,
                                          gconstpointer         table,
                                          gsize                 stride,
                                          guint                 n,
                                          guint                *choice,
                                          GError              **error);
gboolean    hon_json_cursor_get_francs   (const HonJsonCursor  *cursor,
                                          double                euros,
                                          double               *francs,
                                          GError              **error);
gboolean    hon_json_cursor_get_date     (const HonJsonCursor  *cursor,
                                          HonDate              *value,
                                          GError              **error);
gboolean    hon_json_cursor_get_enum     (const HonJsonCursor  *cursor,
                                          const char           *member,
                                          GType                 type,
                                          int                  *value,
                                          GError              **error);
gboolean    hon_json_cursor_dup_strv     (const HonJsonCursor  *cursor,
                                          const char           *member,
                                          gboolean              optional,
                                          GStrv                *value,
                                          GError              **error);
gboolean    hon_json_cursor_dup_string   (const HonJsonCursor  *cursor,
                                          const char           *member,
                                          gboolean              optional,
                                          char                **value,
                                          GError              **error);
gboolean    hon_json_cursor_dup_text     (const HonJsonCursor  *cursor,
                                          const char           *member,
                                          gboolean              optional,
                                          char                **value,
                                          GError              **error);
const char *hon_json_cursor_peek_string  (const HonJsonCursor  *cursor,
                                          const char           *member);
void        hon_json_cursor_fail         (const HonJsonCursor  *cursor,
                                          HonDatasetError       code,
                                          const char           *expected,
                                          GError              **error);

G_END_DECLS
