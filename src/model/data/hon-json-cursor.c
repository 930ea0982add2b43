/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-json-cursor-private.h"

#include "hon-money.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* The longest excerpt of a bad value that a message repeats. */
#define EXCERPT_MAX 60

/* The longest id of a record. */
#define ID_MAX 64

/* No amount in francs is larger. */
#define FRANCS_MAX 1e6

G_DEFINE_QUARK (hon-dataset-error-quark, hon_dataset_error)

static void
append_path (const HonJsonCursor *cursor,
             GString             *path)
{
  if (cursor->parent == NULL)
    {
      g_string_append_c (path, '$');
      return;
    }

  append_path (cursor->parent, path);
  if (cursor->member != NULL)
    g_string_append_printf (path, ".%s", cursor->member);
  else
    g_string_append_printf (path, "[%u]", cursor->index);
}

static char *
describe_found (const HonJsonCursor *cursor)
{
  g_autofree char *text = NULL;
  g_autofree char *start = NULL;

  if (cursor->node == NULL)
    return g_strdup (_("nothing"));

  text = json_to_string (cursor->node, FALSE);
  if (g_utf8_strlen (text, -1) <= EXCERPT_MAX)
    return g_steal_pointer (&text);

  start = g_utf8_substring (text, 0, EXCERPT_MAX);

  return g_strconcat (start, "…", NULL);
}

/* Sets an error that names the place of @cursor; @expected is translated. */
void
hon_json_cursor_fail (const HonJsonCursor  *cursor,
                      HonDatasetError       code,
                      const char           *expected,
                      GError              **error)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autofree char *found = describe_found (cursor);

  append_path (cursor, path);
  g_set_error (error, HON_DATASET_ERROR, code,
               /* Translators: %1$s is a file, %2$s a place in it such as
                * $.parameters[3].label, %3$s what should be there, %4$s what is there.
                */
               _("%1$s: at %2$s: expected %3$s, found %4$s"),
               cursor->file, path->str, expected, found);
}

void
hon_json_cursor_init (HonJsonCursor *cursor,
                      const char    *file,
                      JsonNode      *root)
{
  *cursor = (HonJsonCursor) { .file = file, .node = root };
}

gboolean
hon_json_cursor_is_absent (const HonJsonCursor *cursor)
{
  return cursor->node == NULL;
}

gboolean
hon_json_cursor_is_null (const HonJsonCursor *cursor)
{
  return cursor->node != NULL && JSON_NODE_HOLDS_NULL (cursor->node);
}

/* Goes to a member, which may be absent, of an object. */
gboolean
hon_json_cursor_enter (const HonJsonCursor  *cursor,
                       const char           *member,
                       HonJsonCursor        *child,
                       GError              **error)
{
  if (cursor->node == NULL || !JSON_NODE_HOLDS_OBJECT (cursor->node))
    {
      hon_json_cursor_fail (cursor, HON_DATASET_ERROR_TYPE, _("an object"), error);
      return FALSE;
    }

  *child = (HonJsonCursor) {
    .parent = cursor,
    .file = cursor->file,
    .member = member,
    .node = json_object_get_member (json_node_get_object (cursor->node), member),
  };

  return TRUE;
}

/* Goes to a member that must be an array. */
gboolean
hon_json_cursor_enter_array (const HonJsonCursor  *cursor,
                             const char           *member,
                             HonJsonCursor        *child,
                             guint                *n_elements,
                             GError              **error)
{
  if (!hon_json_cursor_enter (cursor, member, child, error))
    return FALSE;
  if (child->node == NULL || !JSON_NODE_HOLDS_ARRAY (child->node))
    {
      hon_json_cursor_fail (child,
                            child->node == NULL ? HON_DATASET_ERROR_MISSING : HON_DATASET_ERROR_TYPE,
                            _("a list"), error);
      return FALSE;
    }
  *n_elements = json_array_get_length (json_node_get_array (child->node));

  return TRUE;
}

void
hon_json_cursor_element (const HonJsonCursor *cursor,
                         guint                index,
                         HonJsonCursor       *child)
{
  *child = (HonJsonCursor) {
    .parent = cursor,
    .file = cursor->file,
    .index = index,
    .node = json_array_get_element (json_node_get_array (cursor->node), index),
  };
}

/* Fails when an object has a member that is not in @members: a typing error in
 * a name must not be passed over in silence.
 */
gboolean
hon_json_cursor_only (const HonJsonCursor  *cursor,
                      const char * const   *members,
                      GError              **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (cursor->node == NULL || !JSON_NODE_HOLDS_OBJECT (cursor->node))
    {
      hon_json_cursor_fail (cursor, HON_DATASET_ERROR_TYPE, _("an object"), error);
      return FALSE;
    }

  json_object_iter_init (&iter, json_node_get_object (cursor->node));
  while (json_object_iter_next (&iter, &name, &node))
    {
      HonJsonCursor child = { .parent = cursor, .file = cursor->file, .member = name, .node = node };

      if (g_strv_contains (members, name))
        continue;
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN, _("no member of this name"), error);
      return FALSE;
    }

  return TRUE;
}

/* Reads a string that is not empty; it is borrowed from the JSON tree. */
gboolean
hon_json_cursor_get_string (const HonJsonCursor  *cursor,
                            const char          **value,
                            GError              **error)
{
  if (cursor->node == NULL || json_node_get_value_type (cursor->node) != G_TYPE_STRING ||
      *json_node_get_string (cursor->node) == '\0')
    {
      hon_json_cursor_fail (cursor,
                            cursor->node == NULL ? HON_DATASET_ERROR_MISSING : HON_DATASET_ERROR_TYPE,
                            _("a text"), error);
      return FALSE;
    }
  *value = json_node_get_string (cursor->node);

  return TRUE;
}

/* Whether @id is made of letters and digits of ASCII, with single marks between. */
static gboolean
is_id (const char *id)
{
  gboolean after_mark = TRUE;
  gsize length = 0;

  for (; id[length] != '\0'; length++)
    {
      gboolean is_mark = id[length] == '-' || id[length] == '_';

      if (is_mark ? after_mark : !g_ascii_isalnum (id[length]))
        return FALSE;
      after_mark = is_mark;
    }

  return !after_mark && length <= ID_MAX;
}

/* Reads the id of a record; it is borrowed from the JSON tree. */
gboolean
hon_json_cursor_get_id (const HonJsonCursor  *cursor,
                        const char          **value,
                        GError              **error)
{
  if (!hon_json_cursor_get_string (cursor, value, error))
    return FALSE;
  if (!is_id (*value))
    {
      hon_json_cursor_fail (cursor, HON_DATASET_ERROR_RANGE, _("an id such as asv-forfait"), error);
      return FALSE;
    }

  return TRUE;
}

gboolean
hon_json_cursor_get_number (const HonJsonCursor  *cursor,
                            double                minimum,
                            double                maximum,
                            double               *value,
                            GError              **error)
{
  GType type = cursor->node != NULL ? json_node_get_value_type (cursor->node) : G_TYPE_INVALID;
  g_autofree char *expected = NULL;
  double number;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    {
      hon_json_cursor_fail (cursor,
                            cursor->node == NULL ? HON_DATASET_ERROR_MISSING : HON_DATASET_ERROR_TYPE,
                            _("a number"), error);
      return FALSE;
    }

  number = json_node_get_double (cursor->node);
  if (!isfinite (number) || number < minimum || number > maximum)
    {
      /* Translators: in “expected …, found …”; both are numbers. */
      expected = g_strdup_printf (_("a number from %1$g to %2$g"), minimum, maximum);
      hon_json_cursor_fail (cursor, HON_DATASET_ERROR_RANGE, expected, error);
      return FALSE;
    }
  *value = number;

  return TRUE;
}

/* Reads a truth value; *value stays as it is when an optional one is absent. */
gboolean
hon_json_cursor_get_boolean (const HonJsonCursor  *cursor,
                             const char           *member,
                             gboolean              optional,
                             gboolean             *value,
                             GError              **error)
{
  HonJsonCursor child;

  if (!hon_json_cursor_enter (cursor, member, &child, error))
    return FALSE;
  if (optional && hon_json_cursor_is_absent (&child))
    return TRUE;
  if (child.node == NULL || json_node_get_value_type (child.node) != G_TYPE_BOOLEAN)
    {
      hon_json_cursor_fail (&child,
                            child.node == NULL ? HON_DATASET_ERROR_MISSING : HON_DATASET_ERROR_TYPE,
                            _("true or false"), error);
      return FALSE;
    }
  *value = json_node_get_boolean (child.node);

  return TRUE;
}

/* Reads a word that must be one of @n known ones: those that pointers @stride
 * bytes apart in @table point to.
 */
gboolean
hon_json_cursor_get_choice (const HonJsonCursor  *cursor,
                            const char           *member,
                            gconstpointer         table,
                            gsize                 stride,
                            guint                 n,
                            guint                *choice,
                            GError              **error)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  HonJsonCursor child;
  const char *word;

  if (!hon_json_cursor_enter (cursor, member, &child, error) ||
      !hon_json_cursor_get_string (&child, &word, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const char *known = *(const char * const *) ((const char *) table + i * stride);

      if (g_str_equal (known, word))
        {
          *choice = i;
          return TRUE;
        }
      g_string_append_printf (expected, "%s%s", i == 0 ? "" : ", ", known);
    }
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN, expected->str, error);

  return FALSE;
}

/* Reads the member `francs`, which may be absent: what a text said before the
 * euro. It must make @euros, rounded to the centime.
 */
gboolean
hon_json_cursor_get_francs (const HonJsonCursor  *cursor,
                            double                euros,
                            double               *francs,
                            GError              **error)
{
  HonJsonCursor child;
  double number;

  if (!hon_json_cursor_enter (cursor, "francs", &child, error))
    return FALSE;
  if (hon_json_cursor_is_absent (&child))
    return TRUE;
  if (!hon_json_cursor_get_number (&child, 0.0, FRANCS_MAX, &number, error))
    return FALSE;
  if (fabs (number / HON_MONEY_FRANCS_PER_EURO - euros) > 0.005 + 1e-6)
    {
      /* Translators: in “expected …, found …”; %.2f is a number of euros. */
      g_autofree char *expected = g_strdup_printf (_("the francs that make %.2f euros"), euros);

      hon_json_cursor_fail (&child, HON_DATASET_ERROR_RANGE, expected, error);
      return FALSE;
    }
  *francs = number;

  return TRUE;
}

/* Reads a day. Files have one way of writing it, whatever people type. */
gboolean
hon_json_cursor_get_date (const HonJsonCursor  *cursor,
                          HonDate              *value,
                          GError              **error)
{
  const char *text;
  HonDate date;

  if (!hon_json_cursor_get_string (cursor, &text, error))
    return FALSE;

  date = strchr (text, '/') == NULL ? hon_date_parse (text, NULL) : HON_DATE_NONE;
  if (date == HON_DATE_NONE)
    {
      hon_json_cursor_fail (cursor, HON_DATASET_ERROR_RANGE, _("a date such as 2026-01-31"), error);
      return FALSE;
    }
  *value = date;

  return TRUE;
}

/* Reads a member that is one of the words of an enumeration. */
gboolean
hon_json_cursor_get_enum (const HonJsonCursor  *cursor,
                          const char           *member,
                          GType                 type,
                          int                  *value,
                          GError              **error)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (type);
  g_autoptr (GString) nicks = NULL;
  HonJsonCursor child;
  const char *nick;
  GEnumValue *found;

  if (!hon_json_cursor_enter (cursor, member, &child, error) ||
      !hon_json_cursor_get_string (&child, &nick, error))
    return FALSE;

  found = g_enum_get_value_by_nick (enum_class, nick);
  if (found == NULL)
    {
      nicks = g_string_new (NULL);
      for (guint i = 0; i < enum_class->n_values; i++)
        g_string_append_printf (nicks, "%s%s", i > 0 ? ", " : "", enum_class->values[i].value_nick);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN, nicks->str, error);
      return FALSE;
    }
  *value = found->value;

  return TRUE;
}

/* Copies a list of strings of which there is at least one; an optional one that is
 * absent is empty.
 */
gboolean
hon_json_cursor_dup_strv (const HonJsonCursor  *cursor,
                          const char           *member,
                          gboolean              optional,
                          GStrv                *value,
                          GError              **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  HonJsonCursor array;
  guint n = 0;

  if (!hon_json_cursor_enter (cursor, member, &array, error))
    return FALSE;
  if (!optional || !hon_json_cursor_is_absent (&array))
    {
      if (!hon_json_cursor_enter_array (cursor, member, &array, &n, error))
        return FALSE;
      if (n == 0)
        {
          hon_json_cursor_fail (&array, HON_DATASET_ERROR_MISSING, _("a text"), error);
          return FALSE;
        }
    }

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      const char *text;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_string (&element, &text, error))
        return FALSE;
      g_strv_builder_add (builder, text);
    }
  *value = g_strv_builder_end (builder);

  return TRUE;
}

/* Copies a string member; *value stays as it is when an optional one is absent. */
gboolean
hon_json_cursor_dup_string (const HonJsonCursor  *cursor,
                            const char           *member,
                            gboolean              optional,
                            char                **value,
                            GError              **error)
{
  HonJsonCursor child;
  const char *text;

  if (!hon_json_cursor_enter (cursor, member, &child, error))
    return FALSE;
  if (optional && hon_json_cursor_is_absent (&child))
    return TRUE;
  if (!hon_json_cursor_get_string (&child, &text, error))
    return FALSE;
  *value = g_strdup (text);

  return TRUE;
}

/* Copies a member that holds a text in both languages, in the reader's one. */
gboolean
hon_json_cursor_dup_text (const HonJsonCursor  *cursor,
                          const char           *member,
                          gboolean              optional,
                          char                **value,
                          GError              **error)
{
  static const char * const members[] = { "fr", "en", NULL };
  const char *texts[2];
  HonJsonCursor text;

  if (!hon_json_cursor_enter (cursor, member, &text, error))
    return FALSE;
  if (optional && hon_json_cursor_is_absent (&text))
    return TRUE;
  if (hon_json_cursor_is_absent (&text))
    {
      hon_json_cursor_fail (&text, HON_DATASET_ERROR_MISSING, _("a text in French and English"), error);
      return FALSE;
    }
  if (!hon_json_cursor_only (&text, members, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      HonJsonCursor child;

      if (!hon_json_cursor_enter (&text, members[i], &child, error) ||
          !hon_json_cursor_get_string (&child, &texts[i], error))
        return FALSE;
    }

  /* Translators: the language in which to show the datasets: fr or en. */
  *value = g_strdup (g_str_equal (C_("dataset language", "en"), "fr") ? texts[0] : texts[1]);

  return TRUE;
}

/* A string member, or NULL when it is absent or something else. */
const char *
hon_json_cursor_peek_string (const HonJsonCursor *cursor,
                             const char          *member)
{
  JsonNode *node;

  if (cursor->node == NULL || !JSON_NODE_HOLDS_OBJECT (cursor->node))
    return NULL;
  node = json_object_get_member (json_node_get_object (cursor->node), member);
  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}
