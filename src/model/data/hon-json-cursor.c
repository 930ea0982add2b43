/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-json-cursor-private.h"

#include "hon-json-print.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* The longest excerpt of a bad value that a message repeats. */
#define EXCERPT_MAX 60

/* The longest id of a record. */
#define ID_MAX 64

/* No text is longer, in characters. */
#define TEXT_MAX 2000

/* No amount in francs is larger. */
#define FRANCS_MAX 1e6

G_DEFINE_QUARK (hon-dataset-error-quark, hon_dataset_error)

/* Cuts @text (transfer full), which is JSON, short. */
static char *
cut_short (char *text)
{
  g_autofree char *owned = text;
  g_autofree char *start = NULL;

  if (g_utf8_strlen (owned, -1) <= EXCERPT_MAX)
    return g_steal_pointer (&owned);

  start = g_utf8_substring (owned, 0, EXCERPT_MAX);

  return g_strconcat (start, "…", NULL);
}

/* Whether the cursor is at something of one of these types. */
static gboolean
holds (const HonJsonCursor *cursor,
       HonTreeType          type,
       HonTreeType          other)
{
  return cursor->node != NULL &&
         (hon_tree_get_type (cursor->node) == type || hon_tree_get_type (cursor->node) == other);
}

static gboolean
is_plain_name (const char *name)
{
  gsize length = strspn (name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-$");

  return name[length] == '\0' && length > 0 && length <= EXCERPT_MAX;
}

/* The name of a member as JSON writes it: one that a file made up may hold anything,
 * also what a terminal obeys.
 */
static void
append_name (const char *name,
             GString    *path)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *excerpt = NULL;

  if (is_plain_name (name))
    {
      g_string_append_printf (path, ".%s", name);
      return;
    }

  node = json_node_init_string (json_node_alloc (), name);
  excerpt = cut_short (hon_json_print (node, 0));
  g_string_append_printf (path, "[%s]", excerpt);
}

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
    append_name (cursor->member, path);
  else
    g_string_append_printf (path, "[%u]", cursor->index);
}

/* Sets an error that names the place of @cursor; @expected is translated. */
void
hon_json_cursor_fail (const HonJsonCursor  *cursor,
                      HonDatasetError       code,
                      const char           *expected,
                      GError              **error)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autofree char *found = cursor->node != NULL ? cut_short (hon_tree_to_json (cursor->node))
                                                  : g_strdup (_("nothing"));

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
                      const HonTree *root)
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
  return holds (cursor, HON_TREE_NULL, HON_TREE_NULL);
}

/* Goes to a member of an object; it is absent where there is none. */
void
hon_json_cursor_enter (const HonJsonCursor *cursor,
                       const char          *member,
                       HonJsonCursor       *child)
{
  *child = (HonJsonCursor) {
    .parent = cursor,
    .file = cursor->file,
    .member = member,
    .node = holds (cursor, HON_TREE_OBJECT, HON_TREE_OBJECT) ? hon_tree_get_member (cursor->node, member)
                                                             : NULL,
  };
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
    .node = hon_tree_get_child (cursor->node, index),
  };
}

/* Fails as @cursor is not what is expected, whether it is absent or something else. */
static gboolean
fail_type (const HonJsonCursor  *cursor,
           const char           *expected,
           GError              **error)
{
  hon_json_cursor_fail (cursor,
                        cursor->node == NULL ? HON_DATASET_ERROR_MISSING : HON_DATASET_ERROR_TYPE,
                        expected, error);

  return FALSE;
}

gboolean
hon_json_cursor_check_object (const HonJsonCursor  *cursor,
                              GError              **error)
{
  if (holds (cursor, HON_TREE_OBJECT, HON_TREE_OBJECT))
    return TRUE;

  hon_json_cursor_fail (cursor, HON_DATASET_ERROR_TYPE, _("an object"), error);

  return FALSE;
}

/* Fails when an object has the member @member; that it may not, says the caller. */
gboolean
hon_json_cursor_refuse (const HonJsonCursor  *cursor,
                        const char           *member,
                        GError              **error)
{
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, member, &child);
  if (hon_json_cursor_is_absent (&child))
    return TRUE;

  hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN, _("no member of this name"), error);

  return FALSE;
}

/* Fails when an object has a member that is not in @members: a typing error in a name
 * must not be ignored.
 */
gboolean
hon_json_cursor_only (const HonJsonCursor  *cursor,
                      const char * const   *members,
                      GError              **error)
{
  if (!hon_json_cursor_check_object (cursor, error))
    return FALSE;

  for (guint i = 0; i < hon_tree_get_size (cursor->node); i++)
    {
      const char *name = hon_tree_get_name (cursor->node, i);

      if (!g_strv_contains (members, name))
        return hon_json_cursor_refuse (cursor, name, error);
    }

  return TRUE;
}

/* Tells how long a list is, or fails where there is none. */
gboolean
hon_json_cursor_get_length (const HonJsonCursor  *cursor,
                            guint                *n_elements,
                            GError              **error)
{
  if (!holds (cursor, HON_TREE_ARRAY, HON_TREE_ARRAY))
    return fail_type (cursor, _("a list"), error);
  *n_elements = hon_tree_get_size (cursor->node);

  return TRUE;
}

/* Whether @text can be shown as it is: a terminal obeys control characters. */
static gboolean
is_shown (const char *text)
{
  const guchar *c = (const guchar *) text;

  /* Byte by byte, for there are many texts: those from U+0080 to U+009F begin with C2. */
  for (; *c != '\0'; c++)
    if (*c < 0x20 || *c == 0x7f || (*c == 0xc2 && c[1] < 0xa0))
      return FALSE;

  return c - (const guchar *) text <= TEXT_MAX || g_utf8_strlen (text, -1) <= TEXT_MAX;
}

/* Reads a text that is neither empty nor longer than pages can lay out; it is borrowed from the document. */
gboolean
hon_json_cursor_get_string (const HonJsonCursor  *cursor,
                            const char          **value,
                            GError              **error)
{
  if (!holds (cursor, HON_TREE_STRING, HON_TREE_STRING) || *hon_tree_get_string (cursor->node) == '\0')
    return fail_type (cursor, _("a text"), error);
  if (!is_shown (hon_tree_get_string (cursor->node)))
    {
      hon_json_cursor_fail (cursor, HON_DATASET_ERROR_RANGE,
                            _("a text of at most 2 000 characters, none of them a control character"), error);
      return FALSE;
    }
  *value = hon_tree_get_string (cursor->node);

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

/* Reads the id of a record; it is borrowed from the document. */
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
  g_autofree char *expected = NULL;
  double number;

  if (!holds (cursor, HON_TREE_INTEGER, HON_TREE_NUMBER))
    return fail_type (cursor, _("a number"), error);

  number = hon_tree_get_number (cursor->node);
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

gboolean
hon_json_cursor_get_boolean (const HonJsonCursor  *cursor,
                             gboolean             *value,
                             GError              **error)
{
  if (!holds (cursor, HON_TREE_FALSE, HON_TREE_TRUE))
    return fail_type (cursor, _("true or false"), error);
  *value = hon_tree_get_type (cursor->node) == HON_TREE_TRUE;

  return TRUE;
}

/* Reads a word that must be one of @words, which end with NULL: tells its position.
 * @expected says what to expect where a list of them would be too long.
 */
gboolean
hon_json_cursor_get_word (const HonJsonCursor  *cursor,
                          const char * const   *words,
                          const char           *expected,
                          guint                *position,
                          GError              **error)
{
  g_autofree char *list = NULL;
  const char *word;

  if (!hon_json_cursor_get_string (cursor, &word, error))
    return FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      {
        *position = i;
        return TRUE;
      }

  list = g_strjoinv (", ", (char **) words);
  hon_json_cursor_fail (cursor, HON_DATASET_ERROR_UNKNOWN, expected != NULL ? _(expected) : list,
                        error);

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

  hon_json_cursor_enter (cursor, "francs", &child);
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

/* Reads a text that stands there in every language: first French, then English. They
 * are borrowed from the document.
 */
gboolean
hon_json_cursor_get_texts (const HonJsonCursor  *cursor,
                           const char           *texts[HON_N_LANGUAGES],
                           GError              **error)
{
  static const char * const languages[] = { "fr", "en", NULL };

  G_STATIC_ASSERT (G_N_ELEMENTS (languages) == HON_N_LANGUAGES + 1);

  if (hon_json_cursor_is_absent (cursor))
    return fail_type (cursor, _("a text in French and English"), error);
  if (!hon_json_cursor_only (cursor, languages, error))
    return FALSE;

  for (guint i = 0; i < HON_N_LANGUAGES; i++)
    {
      HonJsonCursor child;

      hon_json_cursor_enter (cursor, languages[i], &child);
      if (!hon_json_cursor_get_string (&child, &texts[i], error))
        return FALSE;
    }

  return TRUE;
}

/* Reads two ages: something holds from the first on, and before the second. */
gboolean
hon_json_cursor_get_ages (const HonJsonCursor  *cursor,
                          guint                 maximum,
                          guint8               *min,
                          guint8               *below,
                          GError              **error)
{
  double ages[2];
  guint n;

  if (!hon_json_cursor_get_length (cursor, &n, error))
    return FALSE;
  if (n != G_N_ELEMENTS (ages))
    {
      hon_json_cursor_fail (cursor, HON_DATASET_ERROR_TYPE, _("two ages"), error);
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      HonJsonCursor element;

      hon_json_cursor_element (cursor, i, &element);
      if (!hon_json_cursor_get_number (&element, 0.0, maximum, &ages[i], error))
        return FALSE;
      if (ages[i] != floor (ages[i]))
        {
          hon_json_cursor_fail (&element, HON_DATASET_ERROR_TYPE, _("a whole number"), error);
          return FALSE;
        }
    }
  if (ages[0] >= ages[1])
    {
      hon_json_cursor_fail (cursor, HON_DATASET_ERROR_ORDER, _("an age, and one above it"), error);
      return FALSE;
    }
  *min = (guint8) ages[0];
  *below = (guint8) ages[1];

  return TRUE;
}
