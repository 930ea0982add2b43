/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-career-document.h"

#include "hon-json-load.h"
#include "hon-json-print.h"
#include "hon-situations.h"
#include "hon-years-comparison.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* What a document says of itself. A version is only raised where an older program would misread it. */
#define FORMAT "honoraires"
#define VERSION 1

#define FORMAT_MEMBER "format"
#define VERSION_MEMBER "version"
#define CAREERS_MEMBER "situations"
#define ID_MEMBER "identifiant"

struct _HonCareerDocument
{
  JsonObject *root;    /* (owned): as it was read or written last */
  GHashTable *careers; /* (owned) (element-type utf8 JsonObject): each with what this version does not know of
                        * it, by its id; those that were removed as well, for they may come back
                        */
};

static HonCareerDocument *
new_document (JsonObject *root)
{
  HonCareerDocument *self = g_new0 (HonCareerDocument, 1);
  JsonNode *careers = json_object_get_member (root, CAREERS_MEMBER);

  self->root = root;
  self->careers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_object_unref);
  for (guint i = 0; careers != NULL && i < json_array_get_length (json_node_get_array (careers)); i++)
    {
      JsonObject *career = json_array_get_object_element (json_node_get_array (careers), i);

      g_hash_table_insert (self->careers, g_strdup (json_object_get_string_member (career, ID_MEMBER)),
                           json_object_ref (career));
    }

  return self;
}

static gboolean
fail (GError     **error,
      const char  *message)
{
  g_set_error_literal (error, HON_INPUT_ERROR, HON_INPUT_ERROR_SYNTAX, message);

  return FALSE;
}

/* Checks what the document says of itself. */
static gboolean
check_head (JsonObject  *root,
            GError     **error)
{
  JsonNode *format = json_object_get_member (root, FORMAT_MEMBER);
  JsonNode *version = json_object_get_member (root, VERSION_MEMBER);

  if (format == NULL || json_node_get_value_type (format) != G_TYPE_STRING ||
      !g_str_equal (json_node_get_string (format), FORMAT))
    return fail (error, _("it is no document of Honoraires"));
  if (version == NULL || json_node_get_value_type (version) != G_TYPE_INT64 || json_node_get_int (version) < 1)
    return fail (error, _("it does not say which version of the format it has"));
  if (json_node_get_int (version) > VERSION)
    return fail (error, _("it was written by a newer Honoraires, whose documents this one does not know"));

  return TRUE;
}

/* What this version knows of a career; the rest stays in the document. */
static JsonNode *
pick_inputs (HonInput   *career,
             JsonObject *object)
{
  JsonNode *picked = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonObject) inputs = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &value))
    if (hon_input_has_column (career, name))
      json_object_set_member (inputs, name, json_node_copy (value));
  json_node_set_object (picked, inputs);

  return picked;
}

static HonCareer *
read_career (JsonNode  *node,
             GError   **error)
{
  g_autoptr (HonCareer) career = hon_career_new ();
  g_autoptr (JsonNode) inputs = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    inputs = pick_inputs (HON_INPUT (career), json_node_get_object (node));

  return hon_input_read_json (HON_INPUT (career), inputs, error) ? g_steal_pointer (&career) : NULL;
}

/* Gives a career that has no id, or that of another one, an id of its own: in the document as well,
 * so that what is unknown of it is found again.
 */
static void
identify (GListModel *careers,
          HonCareer  *career,
          JsonNode   *node)
{
  hon_situations_identify (careers, career);
  json_object_set_string_member (json_node_get_object (node), ID_MEMBER, hon_career_get_id (career));
}

static GListStore *
read_careers (JsonObject  *root,
              GError     **error)
{
  JsonNode *member = json_object_get_member (root, CAREERS_MEMBER);
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  JsonArray *array;

  if (member == NULL || !JSON_NODE_HOLDS_ARRAY (member))
    {
      fail (error, _("it has no list of situations"));
      return NULL;
    }

  array = json_node_get_array (member);
  if (json_array_get_length (array) > HON_COMPARISON_MAX)
    {
      g_set_error (error, HON_INPUT_ERROR, HON_INPUT_ERROR_SYNTAX,
                   /* Translators: %1$u and %2$u are numbers. */
                   _("it has %1$u situations; %2$u at most can be compared"), json_array_get_length (array),
                   HON_COMPARISON_MAX);
      return NULL;
    }

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autoptr (HonCareer) career = read_career (node, error);

      if (career == NULL)
        {
          /* Translators: the number of a situation; what is wrong with it follows. */
          g_prefix_error (error, _("situation %u: "), i + 1);
          return NULL;
        }
      identify (G_LIST_MODEL (careers), career, node);
      g_list_store_append (careers, career);
    }

  return g_steal_pointer (&careers);
}

static JsonObject *
parse (const char  *text,
       gsize        length,
       GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;

  if (length > HON_CAREER_DOCUMENT_MAX)
    {
      fail (error, _("it is too long for a document of Honoraires"));
      return NULL;
    }
  if (memchr (text, '\0', length) != NULL || !g_utf8_validate (text, (gssize) length, NULL))
    {
      fail (error, _("it is not text"));
      return NULL;
    }
  if (!hon_json_load (parser, text, (gssize) length, error))
    return NULL;

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      fail (error, _("it is no document of Honoraires"));
      return NULL;
    }

  return json_object_ref (json_node_get_object (root));
}

/* The career as it is in the document, with what this version does not know. */
static JsonObject *
get_object (HonCareerDocument *self,
            const char        *id)
{
  JsonObject *object = g_hash_table_lookup (self->careers, id);

  if (object == NULL)
    {
      object = json_object_new ();
      g_hash_table_insert (self->careers, g_strdup (id), object);
    }

  return object;
}

/**
 * hon_career_document_new:
 *
 * Returns: (transfer full): a new document
 */
HonCareerDocument *
hon_career_document_new (void)
{
  JsonObject *root = json_object_new ();

  json_object_set_string_member (root, FORMAT_MEMBER, FORMAT);
  json_object_set_int_member (root, VERSION_MEMBER, VERSION);

  return new_document (root);
}

/**
 * hon_career_document_read:
 * @text: what a file contains
 * @length: how long it is, in bytes
 * @careers: (element-type HonCareer): a list, whose items are replaced
 * @error: return location for an error, which names the situation and the input
 *
 * Reads a document. What this version does not know is kept for hon_career_document_write(). Careers get
 * ids of their own where they have none, or that of another one. On failure @careers is left as it was.
 *
 * Returns: (transfer full) (nullable): the document
 */
HonCareerDocument *
hon_career_document_read (const char  *text,
                          gsize        length,
                          GListStore  *careers,
                          GError     **error)
{
  g_autoptr (JsonObject) root = NULL;
  g_autoptr (GListStore) read = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_STORE (careers), NULL);

  root = parse (text, length, error);
  if (root == NULL || !check_head (root, error))
    return NULL;
  read = read_careers (root, error);
  if (read == NULL)
    return NULL;

  hon_situations_replace (careers, G_LIST_MODEL (read));

  return new_document (g_steal_pointer (&root));
}

/**
 * hon_career_document_dup:
 * @self: a document
 *
 * Returns: (transfer full): another document, with everything that another version has put in this one
 */
HonCareerDocument *
hon_career_document_dup (HonCareerDocument *self)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  /* A copied node shares its object. */
  json_node_set_object (node, self->root);
  text = hon_json_print (node, 0);
  copy = json_from_string (text, NULL);

  return new_document (json_node_dup_object (copy));
}

/**
 * hon_career_document_free:
 * @self: a document
 */
void
hon_career_document_free (HonCareerDocument *self)
{
  g_hash_table_unref (self->careers);
  json_object_unref (self->root);
  g_free (self);
}

/**
 * hon_career_document_write:
 * @self: a document
 * @careers: (element-type HonCareer): the careers, each with an id of its own
 *
 * Writes careers, and what another version has put in the document beside them.
 *
 * Returns: (transfer full): the text of the document
 */
char *
hon_career_document_write (HonCareerDocument *self,
                           GListModel        *careers)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonArray) written = json_array_new ();
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (careers), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (careers); i++)
    {
      g_autoptr (HonCareer) career = g_list_model_get_item (careers, i);
      JsonObject *object = get_object (self, hon_career_get_id (career));

      hon_input_write_json (HON_INPUT (career), object);
      json_array_add_object_element (written, json_object_ref (object));
    }
  json_object_set_array_member (self->root, CAREERS_MEMBER, g_steal_pointer (&written));
  json_node_set_object (node, self->root);
  text = hon_json_print (node, 2);

  return g_strconcat (text, "\n", NULL);
}
