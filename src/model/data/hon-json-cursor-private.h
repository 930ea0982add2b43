/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"
#include "hon-dataset-error.h"
#include "hon-tree-private.h"

G_BEGIN_DECLS

/* A place in a JSON file that knows its name: every error from reading it says
 * which file, where in it, what was expected and what was found.
 *
 * Cursors live on the stack and point to their parent; a child must not outlive
 * it. The document is borrowed.
 */
typedef struct _HonJsonCursor HonJsonCursor;

struct _HonJsonCursor
{
  const HonJsonCursor *parent; /* (nullable) */
  const char          *file;
  const char          *member; /* (nullable): name in the parent object */
  guint                index;  /* position in the parent array when there is no member */
  const HonTree       *node;   /* (nullable): NULL for a member that is absent */
};

/* The languages that every text of a dataset has. */
#define HON_N_LANGUAGES 2

void     hon_json_cursor_init         (HonJsonCursor        *cursor,
                                       const char           *file,
                                       const HonTree        *root);
gboolean hon_json_cursor_is_absent    (const HonJsonCursor  *cursor);
gboolean hon_json_cursor_is_null      (const HonJsonCursor  *cursor);
void     hon_json_cursor_enter        (const HonJsonCursor  *cursor,
                                       const char           *member,
                                       HonJsonCursor        *child);
void     hon_json_cursor_element      (const HonJsonCursor  *cursor,
                                       guint                 index,
                                       HonJsonCursor        *child);
gboolean hon_json_cursor_check_object (const HonJsonCursor  *cursor,
                                       GError              **error);
gboolean hon_json_cursor_only         (const HonJsonCursor  *cursor,
                                       const char * const   *members,
                                       GError              **error);
gboolean hon_json_cursor_refuse       (const HonJsonCursor  *cursor,
                                       const char           *member,
                                       GError              **error);
gboolean hon_json_cursor_get_length   (const HonJsonCursor  *cursor,
                                       guint                *n_elements,
                                       GError              **error);
gboolean hon_json_cursor_get_string   (const HonJsonCursor  *cursor,
                                       const char          **value,
                                       GError              **error);
gboolean hon_json_cursor_get_id       (const HonJsonCursor  *cursor,
                                       const char          **value,
                                       GError              **error);
gboolean hon_json_cursor_get_number   (const HonJsonCursor  *cursor,
                                       double                minimum,
                                       double                maximum,
                                       double               *value,
                                       GError              **error);
gboolean hon_json_cursor_get_boolean  (const HonJsonCursor  *cursor,
                                       gboolean             *value,
                                       GError              **error);
gboolean hon_json_cursor_get_word     (const HonJsonCursor  *cursor,
                                       const char * const   *words,
                                       const char           *expected,
                                       guint                *position,
                                       GError              **error);
gboolean hon_json_cursor_get_francs   (const HonJsonCursor  *cursor,
                                       double                euros,
                                       double               *francs,
                                       GError              **error);
gboolean hon_json_cursor_get_date     (const HonJsonCursor  *cursor,
                                       HonDate              *value,
                                       GError              **error);
gboolean hon_json_cursor_get_texts    (const HonJsonCursor  *cursor,
                                       const char           *texts[HON_N_LANGUAGES],
                                       GError              **error);
gboolean hon_json_cursor_get_ages     (const HonJsonCursor  *cursor,
                                       guint                 maximum,
                                       guint8               *min,
                                       guint8               *below,
                                       GError              **error);
void     hon_json_cursor_fail         (const HonJsonCursor  *cursor,
                                       HonDatasetError       code,
                                       const char           *expected,
                                       GError              **error);

G_END_DECLS
