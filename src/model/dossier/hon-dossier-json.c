/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-json.h"

#include "hon-dossier-item-private.h"
#include "hon-dossier-private.h"
#include "hon-json-cursor-private.h"
#include "hon-json-pack-private.h"
#include "hon-json-print.h"

#include <glib/gi18n-lib.h>

/* A dossier as a JSON document. What a member of a later version says is kept as it is; what one of
 * this version says must be right, or the document is refused with the place and the reason.
 */

/* What every document says it is. */
#define FORMAT "honoraires-dossier"

/* What this program knows; a document of a later one may mean something else by the same members. */
#define VERSION 1

static const char * const kinds[] = { "chart", "table", "explanation", "result", NULL };

static const char * const dossier_members[] = { "format", "version", "title", "author", "day", "items", NULL };

static const char * const item_members[] = {
  "kind", "title", "note", "personal", "origin", "contents", "sources", "claims", NULL,
};

static const char * const paragraph_members[] = { "paragraph", NULL };

static const char * const table_members[] = { "table", "figures", "rows", NULL };

static const char * const picture_members[] = { "picture", "png", NULL };

static const char * const source_members[] = { "title", "publisher", "date", "url", NULL };

static const char * const claim_members[] = { "text", "title", "publisher", "date", "url", NULL };

static const char * const no_members[] = { NULL };

/* Writing */

static void
add_member (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  if (text == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_unknown (JsonBuilder *builder,
             JsonObject  *unknown)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (unknown == NULL)
    return;

  json_object_iter_init_ordered (&iter, unknown);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      json_builder_set_member_name (builder, name);
      json_builder_add_value (builder, json_node_copy (node));
    }
}

static void
add_cells (JsonBuilder          *builder,
           const HonDossierPart *part)
{
  json_builder_set_member_name (builder, "figures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < part->n_columns; i++)
    json_builder_add_boolean_value (builder, part->figures[i]);
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; part->cells[i] != NULL; i++)
    {
      if (i % part->n_columns == 0)
        json_builder_begin_array (builder);
      json_builder_add_string_value (builder, part->cells[i]);
      if ((i + 1) % part->n_columns == 0)
        json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

static void
add_part (JsonBuilder          *builder,
          const HonDossierPart *part)
{
  json_builder_begin_object (builder);
  switch (part->kind)
    {
    case HON_DOSSIER_PARAGRAPH:
      add_member (builder, "paragraph", part->text);
      break;

    case HON_DOSSIER_CELLS:
      add_member (builder, "table", part->text);
      add_cells (builder, part);
      break;

    case HON_DOSSIER_PICTURE:
      {
        gsize size;
        const guchar *data = g_bytes_get_data (part->picture, &size);
        g_autofree char *encoded = g_base64_encode (data, size);

        add_member (builder, "picture", part->text);
        add_member (builder, "png", encoded);
        break;
      }

    case HON_DOSSIER_OTHER:
      break;
    }
  add_unknown (builder, part->unknown);
  json_builder_end_object (builder);
}

/* The members of a source, within an object. */
static void
add_source (JsonBuilder            *builder,
            const HonDossierSource *source)
{
  add_member (builder, "title", source->title);
  add_member (builder, "publisher", source->publisher);
  add_member (builder, "date", source->date);
  add_member (builder, "url", source->url);
  add_unknown (builder, source->unknown);
}

static void
add_item (JsonBuilder    *builder,
          HonDossierItem *item)
{
  GPtrArray *parts = hon_dossier_item_get_parts (item);
  GPtrArray *sources = hon_dossier_item_get_sources (item);
  GPtrArray *claims = hon_dossier_item_get_claims (item);

  json_builder_begin_object (builder);
  add_member (builder, "kind", kinds[hon_dossier_item_get_kind (item)]);
  add_member (builder, "title", hon_dossier_item_get_title (item));
  add_member (builder, "note", hon_dossier_item_get_note (item));
  json_builder_set_member_name (builder, "personal");
  json_builder_add_boolean_value (builder, hon_dossier_item_is_personal (item));
  add_member (builder, "origin", hon_dossier_item_get_origin (item));

  json_builder_set_member_name (builder, "contents");
  json_builder_begin_array (builder);
  for (guint i = 0; i < parts->len; i++)
    add_part (builder, g_ptr_array_index (parts, i));
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sources->len; i++)
    {
      json_builder_begin_object (builder);
      add_source (builder, g_ptr_array_index (sources, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 0; i < claims->len; i++)
    {
      const HonDossierClaim *claim = g_ptr_array_index (claims, i);

      json_builder_begin_object (builder);
      add_member (builder, "text", claim->text);
      add_source (builder, claim->source);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  add_unknown (builder, hon_dossier_item_get_unknown (item));
  json_builder_end_object (builder);
}

static char *
write_document (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return hon_json_print (root, 1);
}

/* Reading */

/* Reads a text that may be empty; one that may be left out is NULL then. */
static gboolean
read_text (const HonJsonCursor  *object,
           const char           *member,
           gboolean              is_optional,
           const char          **text,
           GError              **error)
{
  HonJsonCursor cursor;

  *text = NULL;
  hon_json_cursor_enter (object, member, &cursor);
  if (hon_json_cursor_is_absent (&cursor) && is_optional)
    return TRUE;
  if (cursor.node == NULL || hon_tree_get_type (cursor.node) != HON_TREE_STRING)
    {
      hon_json_cursor_fail (&cursor, cursor.node == NULL ? HON_DATASET_ERROR_MISSING : HON_DATASET_ERROR_TYPE,
                            _("a text"), error);
      return FALSE;
    }
  *text = hon_tree_get_string (cursor.node);

  return TRUE;
}

static void
keep_unknown (const HonJsonCursor *object,
              const char * const  *members,
              JsonObject          *unknown)
{
  for (guint i = 0; i < hon_tree_get_size (object->node); i++)
    {
      const char *name = hon_tree_get_name (object->node, i);
      g_autofree char *text = NULL;
      JsonNode *node;

      if (g_strv_contains (members, name))
        continue;
      text = hon_tree_to_json (hon_tree_get_child (object->node, i));
      node = json_from_string (text, NULL);
      if (node != NULL)
        json_object_set_member (unknown, name, node);
    }
}

static gboolean
read_figures (const HonJsonCursor  *part,
              GArray               *figures,
              GError              **error)
{
  HonJsonCursor list;
  guint n;

  hon_json_cursor_enter (part, "figures", &list);
  if (!hon_json_cursor_get_length (&list, &n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor cursor;
      gboolean is_figure;

      hon_json_cursor_element (&list, i, &cursor);
      if (!hon_json_cursor_get_boolean (&cursor, &is_figure, error))
        return FALSE;
      g_array_append_val (figures, is_figure);
    }
  if (n > 0)
    return TRUE;

  hon_json_cursor_fail (&list, HON_DATASET_ERROR_RANGE, _("at least one column"), error);

  return FALSE;
}

static gboolean
read_row (const HonJsonCursor  *row,
          guint                 n_columns,
          GStrvBuilder         *cells,
          GError              **error)
{
  guint n;

  if (!hon_json_cursor_get_length (row, &n, error))
    return FALSE;
  if (n != n_columns)
    {
      hon_json_cursor_fail (row, HON_DATASET_ERROR_RANGE, _("a cell for each column"), error);
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor cursor;

      hon_json_cursor_element (row, i, &cursor);
      if (hon_tree_get_type (cursor.node) != HON_TREE_STRING)
        {
          hon_json_cursor_fail (&cursor, HON_DATASET_ERROR_TYPE, _("a text"), error);
          return FALSE;
        }
      g_strv_builder_add (cells, hon_tree_get_string (cursor.node));
    }

  return TRUE;
}

static gboolean
read_cells (const HonJsonCursor  *part,
            const char           *caption,
            HonDossierItem       *item,
            GError              **error)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  HonJsonCursor rows;
  guint n;

  hon_json_cursor_enter (part, "rows", &rows);
  if (!read_figures (part, figures, error) || !hon_json_cursor_get_length (&rows, &n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor row;

      hon_json_cursor_element (&rows, i, &row);
      if (!read_row (&row, figures->len, cells, error))
        return FALSE;
    }
  if (n == 0)
    {
      hon_json_cursor_fail (&rows, HON_DATASET_ERROR_RANGE, _("at least the titles of the columns"), error);
      return FALSE;
    }
  hon_dossier_item_take_cells (item, caption, figures->len, g_strv_builder_end (cells),
                               (const gboolean *) figures->data);

  return TRUE;
}

static gboolean
read_picture (const HonJsonCursor  *part,
              const char           *text,
              HonDossierItem       *item,
              GError              **error)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  g_autoptr (GBytes) picture = NULL;
  HonJsonCursor cursor;
  const char *encoded;
  guchar *data;
  gsize size;

  if (!read_text (part, "png", FALSE, &encoded, error))
    return FALSE;
  data = g_base64_decode (encoded, &size);
  picture = g_bytes_new_take (data, size);
  if (size < sizeof signature || memcmp (data, signature, sizeof signature) != 0)
    {
      hon_json_cursor_enter (part, "png", &cursor);
      hon_json_cursor_fail (&cursor, HON_DATASET_ERROR_RANGE, _("a PNG image in Base64"), error);
      return FALSE;
    }
  hon_dossier_item_insert_picture (item, hon_dossier_item_get_parts (item)->len, text, picture);

  return TRUE;
}

/* The members of an object that are not known; NULL where all are. */
static JsonObject *
dup_unknown (const HonJsonCursor *object,
             const char * const  *members)
{
  g_autoptr (JsonObject) unknown = json_object_new ();

  keep_unknown (object, members, unknown);

  return json_object_get_size (unknown) > 0 ? g_steal_pointer (&unknown) : NULL;
}

/* Reads a part, if it is of a kind that is known: @members are those of the kind, NULL if it is of none. */
static gboolean
read_known_part (const HonJsonCursor   *part,
                 HonDossierItem        *item,
                 const char * const   **members,
                 GError               **error)
{
  const char *paragraph;
  const char *caption;
  const char *picture;

  if (!read_text (part, "paragraph", TRUE, &paragraph, error) ||
      !read_text (part, "table", TRUE, &caption, error) ||
      !read_text (part, "picture", TRUE, &picture, error))
    return FALSE;

  *members = NULL;
  if (paragraph != NULL)
    {
      hon_dossier_item_add_paragraph (item, paragraph);
      *members = paragraph_members;
    }
  else if (caption != NULL)
    {
      *members = table_members;
      return read_cells (part, caption, item, error);
    }
  else if (picture != NULL)
    {
      *members = picture_members;
      return read_picture (part, picture, item, error);
    }

  return TRUE;
}

/* A part of another kind is kept, without what it is. */
static gboolean
read_part (const HonJsonCursor  *part,
           HonDossierItem       *item,
           GError              **error)
{
  GPtrArray *parts = hon_dossier_item_get_parts (item);
  guint n = parts->len;
  const char * const *members;

  if (!hon_json_cursor_check_object (part, error) || !read_known_part (part, item, &members, error))
    return FALSE;
  if (members == NULL && hon_tree_get_size (part->node) == 0)
    {
      hon_json_cursor_fail (part, HON_DATASET_ERROR_UNKNOWN, _("a paragraph, a table or a picture"), error);
      return FALSE;
    }
  if (members == NULL)
    hon_dossier_item_add_other (item);
  /* An empty paragraph is none. */
  if (parts->len > n)
    ((HonDossierPart *) g_ptr_array_index (parts, n))->unknown = dup_unknown (part, members != NULL ? members : no_members);

  return TRUE;
}

static gboolean
read_source (const HonJsonCursor  *cursor,
             HonDossierSource     *source,
             GError              **error)
{
  return hon_json_cursor_check_object (cursor, error) &&
         read_text (cursor, "title", FALSE, (const char **) &source->title, error) &&
         read_text (cursor, "publisher", FALSE, (const char **) &source->publisher, error) &&
         read_text (cursor, "date", TRUE, (const char **) &source->date, error) &&
         read_text (cursor, "url", TRUE, (const char **) &source->url, error);
}

static gboolean
read_a_source (const HonJsonCursor  *cursor,
               HonDossierItem       *item,
               GError              **error)
{
  HonDossierSource source;
  HonDossierSource *added;
  GPtrArray *sources;

  if (!read_source (cursor, &source, error))
    return FALSE;

  hon_dossier_item_add_source (item, source.title, source.publisher, source.date, source.url);
  sources = hon_dossier_item_get_sources (item);
  added = g_ptr_array_index (sources, sources->len - 1);
  added->unknown = dup_unknown (cursor, source_members);

  return TRUE;
}

static gboolean
read_claim (const HonJsonCursor  *cursor,
            HonDossierItem       *item,
            GError              **error)
{
  HonDossierSource source;
  HonDossierClaim *claim;
  GPtrArray *claims;
  const char *text;

  if (!read_source (cursor, &source, error) || !read_text (cursor, "text", FALSE, &text, error))
    return FALSE;

  hon_dossier_item_add_claim (item, text, source.title, source.publisher, source.date, source.url);
  claims = hon_dossier_item_get_claims (item);
  claim = g_ptr_array_index (claims, claims->len - 1);
  claim->source->unknown = dup_unknown (cursor, claim_members);

  return TRUE;
}

static gboolean
read_list (const HonJsonCursor  *object,
           const char           *member,
           HonDossierItem       *item,
           gboolean           (* read) (const HonJsonCursor *, HonDossierItem *, GError **),
           GError              **error)
{
  HonJsonCursor list;
  guint n;

  hon_json_cursor_enter (object, member, &list);
  if (!hon_json_cursor_get_length (&list, &n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor cursor;

      hon_json_cursor_element (&list, i, &cursor);
      if (!read (&cursor, item, error))
        return FALSE;
    }

  return TRUE;
}

static HonDossierItem *
read_item (const HonJsonCursor  *cursor,
           GError              **error)
{
  g_autoptr (HonDossierItem) item = NULL;
  HonJsonCursor member;
  const char *title;
  const char *note;
  const char *origin;
  gboolean is_personal;
  guint kind;

  if (!hon_json_cursor_check_object (cursor, error))
    return NULL;
  hon_json_cursor_enter (cursor, "kind", &member);
  if (!hon_json_cursor_get_word (&member, kinds, NULL, &kind, error) ||
      !read_text (cursor, "title", FALSE, &title, error) ||
      !read_text (cursor, "note", TRUE, &note, error) ||
      !read_text (cursor, "origin", TRUE, &origin, error))
    return NULL;
  hon_json_cursor_enter (cursor, "personal", &member);
  if (!hon_json_cursor_get_boolean (&member, &is_personal, error))
    return NULL;

  item = hon_dossier_item_new ((HonDossierKind) kind, title, is_personal);
  hon_dossier_item_set_note (item, note);
  hon_dossier_item_set_origin (item, origin);
  if (!read_list (cursor, "contents", item, read_part, error) ||
      !read_list (cursor, "sources", item, read_a_source, error) ||
      !read_list (cursor, "claims", item, read_claim, error))
    return NULL;
  keep_unknown (cursor, item_members, hon_dossier_item_get_unknown (item));

  return g_steal_pointer (&item);
}

static gboolean
read_day (const HonJsonCursor  *root,
          HonDate              *day,
          GError              **error)
{
  HonJsonCursor cursor;

  *day = HON_DATE_NONE;
  hon_json_cursor_enter (root, "day", &cursor);

  return hon_json_cursor_is_absent (&cursor) || hon_json_cursor_get_date (&cursor, day, error);
}

static gboolean
check_format (const HonJsonCursor  *root,
              GError              **error)
{
  static const char * const formats[] = { FORMAT, NULL };
  HonJsonCursor cursor;
  guint position;
  double version;

  if (!hon_json_cursor_check_object (root, error))
    return FALSE;
  hon_json_cursor_enter (root, "format", &cursor);
  if (!hon_json_cursor_get_word (&cursor, formats, NULL, &position, error))
    return FALSE;

  hon_json_cursor_enter (root, "version", &cursor);
  /* The first documents did not say it. */
  if (hon_json_cursor_is_absent (&cursor))
    return TRUE;
  if (!hon_json_cursor_get_number (&cursor, 0, G_MAXINT, &version, error))
    return FALSE;
  if (version == VERSION)
    return TRUE;

  hon_json_cursor_fail (&cursor, HON_DATASET_ERROR_UNKNOWN, _("a version that this program knows, 1"), error);

  return FALSE;
}

/* Reads the items aside: a dossier has all of a document or nothing. */
static GPtrArray *
read_items (const HonJsonCursor  *root,
            GError              **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  HonJsonCursor list;
  guint n;

  hon_json_cursor_enter (root, "items", &list);
  if (!hon_json_cursor_get_length (&list, &n, error))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor cursor;
      HonDossierItem *item;

      hon_json_cursor_element (&list, i, &cursor);
      item = read_item (&cursor, error);
      if (item == NULL)
        return NULL;
      g_ptr_array_add (items, item);
    }

  return g_steal_pointer (&items);
}

/**
 * hon_dossier_to_json:
 * @self: a dossier
 *
 * Returns: (transfer full): it as a JSON document, with all that hon_dossier_read_json() did not
 *   understand
 */
GBytes *
hon_dossier_to_json (HonDossier *self)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *day = NULL;
  char *text;

  g_return_val_if_fail (HON_IS_DOSSIER (self), NULL);

  builder = json_builder_new ();
  day = hon_dossier_get_day (self) != HON_DATE_NONE ? hon_date_to_iso (hon_dossier_get_day (self)) : NULL;
  json_builder_begin_object (builder);
  add_member (builder, "format", FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  add_member (builder, "title", hon_dossier_get_title (self));
  add_member (builder, "author", hon_dossier_get_author (self));
  add_member (builder, "day", day);
  add_unknown (builder, hon_dossier_get_unknown (self));
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    add_item (builder, hon_dossier_get_item (self, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  text = write_document (builder);

  return g_bytes_new_take (text, strlen (text));
}

/**
 * hon_dossier_read_json:
 * @self: a dossier
 * @label: what the document is called in messages
 * @bytes: a document
 * @error: return location for an error in the `HON_DATASET_ERROR` domain
 *
 * Adds what a document has to a dossier, all or nothing.
 *
 * Returns: whether it was read
 */
gboolean
hon_dossier_read_json (HonDossier  *self,
                       const char  *label,
                       GBytes      *bytes,
                       GError     **error)
{
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GPtrArray) items = NULL;
  HonJsonCursor root;
  const char *title;
  const char *author;
  HonDate day;

  g_return_val_if_fail (HON_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (label != NULL && bytes != NULL, FALSE);

  packed = hon_json_pack (label, bytes, error);
  if (packed == NULL)
    return FALSE;
  hon_json_cursor_init (&root, label, hon_tree_get_root (packed));
  if (!check_format (&root, error) ||
      !read_text (&root, "title", FALSE, &title, error) ||
      !read_text (&root, "author", FALSE, &author, error) ||
      !read_day (&root, &day, error))
    return FALSE;
  items = read_items (&root, error);
  if (items == NULL)
    return FALSE;

  g_object_set (self, "title", title, "author", author, "day", day, NULL);
  keep_unknown (&root, dossier_members, hon_dossier_get_unknown (self));
  for (guint i = 0; i < items->len; i++)
    hon_dossier_insert (self, G_MAXUINT, g_ptr_array_index (items, i));

  return TRUE;
}

/**
 * hon_dossier_item_to_json:
 * @item: an item
 *
 * Returns: (transfer full): it as JSON, for what adds it elsewhere
 */
char *
hon_dossier_item_to_json (HonDossierItem *item)
{
  g_autoptr (JsonBuilder) builder = NULL;

  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (item), NULL);

  builder = json_builder_new ();
  add_item (builder, item);

  return write_document (builder);
}

/**
 * hon_dossier_item_from_json:
 * @text: an item as JSON
 * @error: return location for an error in the `HON_DATASET_ERROR` domain
 *
 * Returns: (transfer full) (nullable): the item
 */
HonDossierItem *
hon_dossier_item_from_json (const char  *text,
                            GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) packed = NULL;
  HonJsonCursor root;

  g_return_val_if_fail (text != NULL, NULL);

  bytes = g_bytes_new (text, strlen (text));
  packed = hon_json_pack ("item", bytes, error);
  if (packed == NULL)
    return NULL;
  hon_json_cursor_init (&root, "item", hon_tree_get_root (packed));

  return read_item (&root, error);
}
