/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-json-writer.h"

#include "hon-json-print.h"

#include <json-glib/json-glib.h>

#include <math.h>

/* What stands before an item or the name of a member. */
static void
separate (HonJsonWriter *self)
{
  gboolean *has_items = &self->has_items[self->depth];
  int indent = self->indent[self->depth];

  if (self->is_member)
    {
      self->is_member = FALSE;
      return;
    }

  if (*has_items)
    g_string_append_c (self->text, ',');
  if (indent >= 0)
    g_string_append_printf (self->text, "\n%*s", indent, "");
  else if (*has_items && self->is_spaced)
    g_string_append_c (self->text, ' ');
  *has_items = TRUE;
}

static void
begin (HonJsonWriter *self,
       char           mark,
       int            indent)
{
  g_return_if_fail (self->depth + 1 < HON_JSON_DEPTH_MAX);

  separate (self);
  g_string_append_c (self->text, mark);
  self->depth++;
  self->has_items[self->depth] = FALSE;
  self->indent[self->depth] = indent;
}

static void
end (HonJsonWriter *self,
     char           mark)
{
  g_return_if_fail (self->depth > 0);

  g_string_append_c (self->text, mark);
  self->depth--;
}

static void
append_string (GString    *text,
               const char *string)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), string);
  g_autofree char *json = hon_json_print (node, 0);

  g_string_append (text, json);
}

/**
 * hon_json_writer_init:
 * @self: (out caller-allocates): a writer
 * @text: where it appends
 * @is_spaced: whether a space follows commas and colons
 *
 * Begins to write one value.
 */
void
hon_json_writer_init (HonJsonWriter *self,
                      GString       *text,
                      gboolean       is_spaced)
{
  *self = (HonJsonWriter) { .text = text, .is_spaced = is_spaced, .indent = { -1 } };
}

/**
 * hon_json_writer_begin_object:
 * @self: a writer
 *
 * Opens an object, whose members follow.
 */
void
hon_json_writer_begin_object (HonJsonWriter *self)
{
  begin (self, '{', -1);
}

/**
 * hon_json_writer_end_object:
 * @self: a writer
 *
 * Closes the object.
 */
void
hon_json_writer_end_object (HonJsonWriter *self)
{
  end (self, '}');
}

/**
 * hon_json_writer_begin_array:
 * @self: a writer
 *
 * Opens an array, whose items follow.
 */
void
hon_json_writer_begin_array (HonJsonWriter *self)
{
  begin (self, '[', -1);
}

/**
 * hon_json_writer_begin_lines:
 * @self: a writer
 * @indent: how many spaces stand before each item
 *
 * Opens an array, whose items follow on lines of their own.
 */
void
hon_json_writer_begin_lines (HonJsonWriter *self,
                             int            indent)
{
  begin (self, '[', indent);
}

/**
 * hon_json_writer_end_array:
 * @self: a writer
 *
 * Closes the array.
 */
void
hon_json_writer_end_array (HonJsonWriter *self)
{
  end (self, ']');
}

/**
 * hon_json_writer_add_name:
 * @self: a writer in an object
 * @name: the name of a member, of letters
 *
 * Begins a member, whose value follows.
 */
void
hon_json_writer_add_name (HonJsonWriter *self,
                          const char    *name)
{
  separate (self);
  g_string_append_c (self->text, '"');
  g_string_append (self->text, name);
  g_string_append (self->text, self->is_spaced ? "\": " : "\":");
  self->is_member = TRUE;
}

/**
 * hon_json_writer_add_string:
 * @self: a writer
 * @string: a text
 *
 * Writes a string.
 */
void
hon_json_writer_add_string (HonJsonWriter *self,
                            const char    *string)
{
  separate (self);
  append_string (self->text, string);
}

/**
 * hon_json_writer_add_text:
 * @self: a writer, in an object
 * @name: the name of a member
 * @text: (nullable): a text, or %NULL where there is none
 *
 * Writes a member: a string, or null.
 */
void
hon_json_writer_add_text (HonJsonWriter *self,
                          const char    *name,
                          const char    *text)
{
  hon_json_writer_add_name (self, name);
  if (text != NULL)
    hon_json_writer_add_string (self, text);
  else
    hon_json_writer_add_null (self);
}

/**
 * hon_json_writer_add_amount:
 * @self: a writer
 * @centimes: hundredths: an amount, or a rate
 *
 * Writes a number that has two decimals unless it is whole.
 */
void
hon_json_writer_add_amount (HonJsonWriter *self,
                            gint64         centimes)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  separate (self);
  if (centimes < 0)
    g_string_append_c (self->text, '-');
  g_snprintf (buffer, sizeof buffer, "%" G_GINT64_FORMAT, ABS (centimes) / 100);
  g_string_append (self->text, buffer);
  if (centimes % 100 != 0)
    g_string_append_printf (self->text, ".%02d", (int) (ABS (centimes) % 100));
}

/**
 * hon_json_writer_add_number:
 * @self: a writer
 * @number: a number, or NaN
 * @digits: the most digits that it has
 *
 * Writes a number, or `null` for NaN.
 */
void
hon_json_writer_add_number (HonJsonWriter *self,
                            double         number,
                            guint          digits)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char format[8];

  if (isnan (number))
    {
      hon_json_writer_add_null (self);
      return;
    }

  separate (self);
  g_snprintf (format, sizeof format, "%%.%ug", MIN (digits, 17));
  g_string_append (self->text, g_ascii_formatd (buffer, sizeof buffer, format, number));
}

/**
 * hon_json_writer_add_boolean:
 * @self: a writer
 * @value: a truth value
 *
 * Writes `true` or `false`.
 */
void
hon_json_writer_add_boolean (HonJsonWriter *self,
                             gboolean       value)
{
  separate (self);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * hon_json_writer_add_null:
 * @self: a writer
 *
 * Writes `null`.
 */
void
hon_json_writer_add_null (HonJsonWriter *self)
{
  separate (self);
  g_string_append (self->text, "null");
}
