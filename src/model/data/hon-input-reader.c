/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-input-private.h"

#include "hon-date.h"
#include "hon-format.h"
#include "hon-json-print.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

#include <math.h>
#include <string.h>

/* What tables have for yes and for no; the first of each is written. */
static const char * const yes[] = { "oui", "1", "true", "vrai", "x", "yes", NULL };
static const char * const no[] = { "non", "0", "false", "faux", "no", NULL };

/* Reads one value, in whatever form it is given, into @self. */
typedef gboolean (*ReadFunc) (HonInput             *self,
                              const HonInputField  *field,
                              gconstpointer         value,
                              GError              **error);

static char *
excerpt_node (JsonNode *node)
{
  g_autofree char *text = hon_json_print (node, 0);

  return hon_input_excerpt (text);
}

/* A number as files tell it, of its value, and the other way round. */
gint64
hon_input_turn_number (HonInput            *self,
                       const HonInputField *field,
                       gint64               number)
{
  if (field->rest_of == NULL)
    return number;

  return hon_input_get_number (self, hon_input_find_field (self, field->rest_of)) - number;
}

static gboolean
take_number (HonInput             *self,
             const HonInputField  *field,
             gint64                number,
             const char           *shown,
             GError              **error)
{
  if (!hon_input_check_number (field, number, shown, error))
    return FALSE;

  hon_input_set_number (self, field, hon_input_turn_number (self, field, number));

  return TRUE;
}

/* A number that is too large for a 64-bit integer is taken for the largest of them. */
static gboolean
take_integer (HonInput             *self,
              const HonInputField  *field,
              const char           *text,
              GError              **error)
{
  g_autofree char *found = hon_input_excerpt (text);
  g_autoptr (GError) reason = NULL;
  gint64 number = 0;
  double years;

  if (g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, &reason))
    return take_number (self, field, number, found, error);
  if (g_error_matches (reason, G_NUMBER_PARSER_ERROR, G_NUMBER_PARSER_ERROR_OUT_OF_BOUNDS))
    return take_number (self, field, *text == '-' ? G_MININT64 : G_MAXINT64, found, error);

  /* Numbers are strict in files; only one with a word behind it is read as people write ages. */
  if ((field->flags & HON_INPUT_AGE) != 0 && *text != '\0' && g_ascii_isalpha (text[strlen (text) - 1]) &&
      hon_parse_age (text, &years, NULL) && years == floor (years))
    return take_number (self, field, (gint64) years, found, error);

  /* Translators: %s is what was given. */
  hon_input_set_field_error (error, field, HON_INPUT_ERROR_VALUE, _("“%s” is not a whole number"), found);

  return FALSE;
}

/* Takes a day, a choice, a text, or a flag that has words of its own. */
static gboolean
take_word (HonInput             *self,
           const HonInputField  *field,
           const char           *word,
           GError              **error)
{
  g_autofree char *found = hon_input_excerpt (word);
  g_autoptr (GError) reason = NULL;
  gint64 number = HON_DATE_NONE;

  if (field->kind == HON_INPUT_TEXT)
    {
      hon_input_set_text (self, field, word);
      return TRUE;
    }

  if (field->kind == HON_INPUT_DATE)
    {
      number = hon_parse_date (found, &reason);
      if (reason != NULL)
        hon_input_set_field_error (error, field, HON_INPUT_ERROR_VALUE, "%s", reason->message);
    }
  else
    {
      number = hon_choices_find (field->choices, word);
      if (number < 0)
        {
          g_autofree char *known = hon_choices_join (field->choices, ", ");

          hon_input_set_choice_error (self, field->name, error, word, known);
        }
    }
  if (number < 0 || reason != NULL)
    return FALSE;

  hon_input_set_number (self, field, number);

  return TRUE;
}

static gboolean
read_money_node (HonInput             *self,
                 const HonInputField  *field,
                 JsonNode             *node,
                 GError              **error)
{
  GType type = json_node_get_value_type (node);
  double euros = type == G_TYPE_INT64 || type == G_TYPE_DOUBLE ? json_node_get_double (node) : (double) NAN;

  if (isnan (euros))
    {
      g_autofree char *found = excerpt_node (node);

      hon_input_set_field_error (error, field, HON_INPUT_ERROR_VALUE, _("%s is not an amount in euros"), found);
      return FALSE;
    }

  /* What is out of range need not be rounded, and what is below zero not be rounded to it. */
  if (euros < 0)
    return take_number (self, field, G_MININT64, NULL, error);
  if (euros > HON_MONEY_MAX)
    return take_number (self, field, G_MAXINT64, NULL, error);

  return take_number (self, field, hon_money_from_euros (euros), NULL, error);
}

static gboolean
read_word_node (HonInput             *self,
                const HonInputField  *field,
                JsonNode             *node,
                GError              **error)
{
  g_autofree char *found = NULL;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return take_word (self, field, json_node_get_string (node), error);

  found = excerpt_node (node);
  hon_input_set_field_error (error, field, HON_INPUT_ERROR_VALUE, _("%s is not a text"), found);

  return FALSE;
}

/* Reads a list of texts as one. */
static gboolean
read_list_node (HonInput             *self,
                const HonInputField  *field,
                JsonArray            *array,
                GError              **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autofree char *found = NULL;

      if (json_node_get_value_type (node) != G_TYPE_STRING)
        {
          found = excerpt_node (node);
          hon_input_set_field_error (error, field, HON_INPUT_ERROR_VALUE, _("%s is not a text"), found);
          return FALSE;
        }
      g_string_append_printf (text, "%s%s", i == 0 ? "" : "+", json_node_get_string (node));
    }

  return take_word (self, field, text->str, error);
}

/* Reads a member of an object. */
static gboolean
read_node (HonInput             *self,
           const HonInputField  *field,
           gconstpointer         value,
           GError              **error)
{
  JsonNode *node = (JsonNode *) value;
  GType type = json_node_get_value_type (node);
  g_autofree char *found = NULL;

  switch (field->kind)
    {
    case HON_INPUT_MONEY:
      return read_money_node (self, field, node, error);

    case HON_INPUT_INTEGER:
    case HON_INPUT_PERCENT:
      if (type == G_TYPE_INT64)
        return take_number (self, field, json_node_get_int (node), NULL, error);
      found = excerpt_node (node);
      hon_input_set_field_error (error, field, HON_INPUT_ERROR_VALUE, _("%s is not a whole number"), found);
      return FALSE;

    case HON_INPUT_FLAG:
      if (field->choices != NULL)
        return read_word_node (self, field, node, error);
      if (type == G_TYPE_BOOLEAN)
        {
          hon_input_set_number (self, field, json_node_get_boolean (node));
          return TRUE;
        }
      found = excerpt_node (node);
      hon_input_set_field_error (error, field, HON_INPUT_ERROR_VALUE, _("%s is neither true nor false"), found);
      return FALSE;

    case HON_INPUT_DATE:
    case HON_INPUT_CHOICE:
    case HON_INPUT_TEXT:
      if ((field->flags & HON_INPUT_LIST) != 0 && JSON_NODE_HOLDS_ARRAY (node))
        return read_list_node (self, field, json_node_get_array (node), error);
      return read_word_node (self, field, node, error);
    }

  g_return_val_if_reached (FALSE);
}

/* Takes an amount as it was parsed, or says why it was not. */
static gboolean
take_money (HonInput             *self,
            const HonInputField  *field,
            gboolean              is_parsed,
            gint64                centimes,
            const GError         *reason,
            GError              **error)
{
  if (is_parsed)
    return take_number (self, field, centimes, NULL, error);

  hon_input_set_field_error (error, field, HON_INPUT_ERROR_VALUE, "%s", reason->message);

  return FALSE;
}

static gboolean
read_flag_cell (HonInput             *self,
                const HonInputField  *field,
                const char           *cell,
                GError              **error)
{
  g_autofree char *lower = g_ascii_strdown (cell, -1);
  g_autofree char *found = NULL;

  if (g_strv_contains (yes, lower) || g_strv_contains (no, lower))
    {
      hon_input_set_number (self, field, g_strv_contains (yes, lower));
      return TRUE;
    }

  found = hon_input_excerpt (cell);
  hon_input_set_field_error (error, field, HON_INPUT_ERROR_VALUE,
                             /* Translators: %1$s is what was given; the rest are words of the file. */
                             _("“%1$s” is neither %2$s nor %3$s"), found, yes[0], no[0]);

  return FALSE;
}

/* Reads a cell of a table, whatever the locale. */
static gboolean
read_cell (HonInput             *self,
           const HonInputField  *field,
           gconstpointer         value,
           GError              **error)
{
  const char *cell = value;
  g_autofree char *number = NULL;
  g_autoptr (GError) reason = NULL;
  gboolean is_parsed;
  gint64 centimes = 0;

  switch (field->kind)
    {
    case HON_INPUT_MONEY:
      is_parsed = hon_parse_plain_money (cell, &centimes, &reason);
      return take_money (self, field, is_parsed, centimes, reason, error);

    case HON_INPUT_PERCENT:
      number = g_strdup (cell);
      if (g_str_has_suffix (number, "%"))
        number[strlen (number) - 1] = '\0';
      return take_integer (self, field, g_strchomp (number), error);

    case HON_INPUT_INTEGER:
      return take_integer (self, field, cell, error);

    case HON_INPUT_FLAG:
      if (field->choices != NULL)
        return take_word (self, field, cell, error);
      return read_flag_cell (self, field, cell, error);

    case HON_INPUT_DATE:
    case HON_INPUT_CHOICE:
    case HON_INPUT_TEXT:
      return take_word (self, field, cell, error);
    }

  g_return_val_if_reached (FALSE);
}

/* Reads the value of an option, as people write it. */
static gboolean
read_option (HonInput             *self,
             const HonInputField  *field,
             gconstpointer         value,
             GError              **error)
{
  const char *text = value;
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GError) reason = NULL;
  gboolean is_parsed;
  gint64 centimes = 0;

  switch (field->kind)
    {
    case HON_INPUT_MONEY:
      is_parsed = hon_parse_money (text, &centimes, &reason);
      return take_money (self, field, is_parsed, centimes, reason, error);

    case HON_INPUT_INTEGER:
    case HON_INPUT_PERCENT:
      return take_integer (self, field, valid, error);

    case HON_INPUT_FLAG:
      hon_input_set_number (self, field, TRUE);
      return TRUE;

    case HON_INPUT_TEXT:
      if (!g_utf8_validate (value, -1, NULL))
        {
          /* Translators: %s is as much of it as can be shown. */
          hon_input_set_field_error (error, field, HON_INPUT_ERROR_VALUE, _("“%s” is not text"), valid);
          return FALSE;
        }
      return take_word (self, field, valid, error);

    case HON_INPUT_DATE:
    case HON_INPUT_CHOICE:
      return take_word (self, field, valid, error);
    }

  g_return_val_if_reached (FALSE);
}

/* Reads what was given for each field, %NULL for what was left out: all of it or nothing. */
static gboolean
read_all (HonInput              *self,
          const gconstpointer   *values,
          ReadFunc               read,
          GError               **error)
{
  g_autoptr (HonInput) scratch = g_object_new (G_OBJECT_TYPE (self), NULL);
  const HonInputField *fields;
  guint n_fields;

  fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (self), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      if (values[i] == NULL && (fields[i].flags & HON_INPUT_REQUIRED))
        {
          hon_input_set_missing_error (self, fields[i].name, error);
          return FALSE;
        }
      if (values[i] != NULL && !read (scratch, &fields[i], values[i], error))
        return FALSE;
    }
  hon_input_copy (self, scratch);

  return TRUE;
}

static gboolean
check_members (HonInput    *self,
               JsonObject  *object,
               GError     **error)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    if (!hon_input_has_column (self, name))
      {
        g_autofree char *found = hon_input_excerpt (name);

        hon_input_set_field_error (error, NULL, HON_INPUT_ERROR_UNKNOWN, _("there is no input “%s”"), found);
        return FALSE;
      }

  return TRUE;
}

/* What was given for a field; null is the same as nothing where there may be nothing. */
static JsonNode *
find_member (JsonObject          *object,
             const HonInputField *field)
{
  JsonNode *node = json_object_get_member (object, field->column);

  if (node != NULL && JSON_NODE_HOLDS_NULL (node) &&
      (hon_input_field_is_optional (field) || (field->flags & HON_INPUT_REQUIRED)))
    return NULL;

  return node;
}

/**
 * hon_input_has_column:
 * @self: inputs
 * @name: a name
 *
 * Returns: whether files call one of the inputs so
 */
gboolean
hon_input_has_column (HonInput   *self,
                      const char *name)
{
  const HonInputField *fields;
  guint n_fields;

  g_return_val_if_fail (HON_IS_INPUT (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (self), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].column, name))
      return TRUE;

  return FALSE;
}

/**
 * hon_input_read_json:
 * @self: inputs
 * @node: (nullable): an object with inputs, by their names in files
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Reads inputs. What is left out is as in a new object, and so is null where a value may be not known.
 * On failure @self is left as it was.
 *
 * Returns: whether every input is there that has to be, of its kind and in its range
 */
gboolean
hon_input_read_json (HonInput  *self,
                     JsonNode  *node,
                     GError   **error)
{
  g_autofree gconstpointer *values = NULL;
  const HonInputField *fields;
  JsonObject *object;
  guint n_fields;

  g_return_val_if_fail (HON_IS_INPUT (self), FALSE);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      hon_input_set_field_error (error, NULL, HON_INPUT_ERROR_SYNTAX, "%s",
                                 _("an object with the inputs is expected"));
      return FALSE;
    }
  object = json_node_get_object (node);
  if (!check_members (self, object, error))
    return FALSE;

  fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (self), &n_fields);
  values = g_new (gconstpointer, n_fields);
  for (guint i = 0; i < n_fields; i++)
    values[i] = find_member (object, &fields[i]);

  return read_all (self, values, read_node, error);
}

/**
 * hon_input_read_cells:
 * @self: inputs
 * @cells: the cell of each input in a table, in the order of the fields; %NULL for what is left out
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Reads inputs as hon_input_read_json() does. Numbers and days are read in the same way in every
 * locale, and a number that could mean two amounts is refused.
 *
 * Returns: whether every input is there that has to be, of its kind and in its range
 */
gboolean
hon_input_read_cells (HonInput            *self,
                      const char * const  *cells,
                      GError             **error)
{
  g_return_val_if_fail (HON_IS_INPUT (self), FALSE);
  g_return_val_if_fail (cells != NULL, FALSE);

  return read_all (self, (const gconstpointer *) cells, read_cell, error);
}

/**
 * hon_input_read_one_cell:
 * @self: inputs
 * @field: one of them
 * @cell: its cell in a table, as hon_input_read_cells() takes it
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Reads one input, and leaves the others as they are.
 *
 * Returns: whether the value is of its kind and in its range
 */
gboolean
hon_input_read_one_cell (HonInput             *self,
                         const HonInputField  *field,
                         const char           *cell,
                         GError              **error)
{
  g_return_val_if_fail (HON_IS_INPUT (self), FALSE);
  g_return_val_if_fail (field != NULL && cell != NULL, FALSE);

  return read_cell (self, field, cell, error);
}

/**
 * hon_input_read_options:
 * @self: inputs
 * @texts: the value of the option of each input, in any encoding and in the order of the fields; %NULL
 *   for what is left out, and anything else for a flag that is set
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Reads inputs as hon_input_read_json() does. Amounts are written as the locale has them.
 *
 * Returns: whether every input is there that has to be, of its kind and in its range
 */
gboolean
hon_input_read_options (HonInput            *self,
                        const char * const  *texts,
                        GError             **error)
{
  g_return_val_if_fail (HON_IS_INPUT (self), FALSE);
  g_return_val_if_fail (texts != NULL, FALSE);

  return read_all (self, (const gconstpointer *) texts, read_option, error);
}

/**
 * hon_input_read_option:
 * @self: inputs
 * @name: the name of the property of one of them
 * @text: its value, as hon_input_read_options() takes it
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Reads one input, and leaves the others as they are.
 *
 * Returns: whether the value is of its kind and in its range
 */
gboolean
hon_input_read_option (HonInput    *self,
                       const char  *name,
                       const char  *text,
                       GError     **error)
{
  g_return_val_if_fail (HON_IS_INPUT (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return read_option (self, hon_input_find_field (self, name), text, error);
}

/**
 * hon_input_dup_cell:
 * @self: inputs
 * @field: one of them
 *
 * Writes a value for a table, the same in every locale.
 *
 * Returns: (transfer full): the cell, as hon_input_read_cells() reads it; empty for what is not known
 */
char *
hon_input_dup_cell (HonInput            *self,
                    const HonInputField *field)
{
  gint64 number;

  g_return_val_if_fail (HON_IS_INPUT (self), NULL);

  if (field->kind == HON_INPUT_TEXT)
    return g_strdup (hon_input_get_text (self, field));
  number = hon_input_get_number (self, field);
  if (number == HON_INPUT_NONE && hon_input_field_is_optional (field))
    return g_strdup ("");

  switch (field->kind)
    {
    case HON_INPUT_MONEY:
      number = hon_input_turn_number (self, field, number);
      return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", number / 100, (int) (number % 100));

    case HON_INPUT_INTEGER:
    case HON_INPUT_PERCENT:
      return g_strdup_printf ("%d", (int) number);

    case HON_INPUT_DATE:
      return number != HON_DATE_NONE ? hon_date_to_iso ((HonDate) number) : g_strdup ("");

    case HON_INPUT_FLAG:
      if (field->choices == NULL)
        return g_strdup (number != 0 ? yes[0] : no[0]);
      G_GNUC_FALLTHROUGH;

    case HON_INPUT_CHOICE:
      return g_strdup (hon_choices_get_id (field->choices, (int) number));

    case HON_INPUT_TEXT:
      break;
    }

  g_return_val_if_reached (NULL);
}
