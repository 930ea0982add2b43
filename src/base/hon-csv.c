/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-csv.h"

#include <glib/gi18n.h>

#include <string.h>

/* Tables after RFC 4180, with the dialects of spreadsheets when they are read:
 * semicolons or tabs in place of commas, a byte order mark, a first line such as
 * “sep=;”, any line ends, and columns or lines that are empty.
 */

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* What a spreadsheet would take for the beginning of a formula; some pass over spaces before it. */
#define FORMULA "=+-@\t\r"

/* What stands between cells in whichever dialect, ends lines, or quotes. */
#define SPECIAL "\",;\t\r\n"

/* Before a formula, it keeps a cell a text. */
#define GUARD "'"

struct _HonCsvReader
{
  char       *table;     /* (owned) */
  const char *rest;      /* what is not read yet */
  char        separator;
  GStrv       columns;   /* (owned): what the first line names */
  guint       line;      /* where the next record begins, from 1 */
  guint       record;    /* where the last record began */
  GStrv       cells;     /* (nullable) (owned): those of a record in which something is wrong */
};

G_DEFINE_QUARK (hon-csv-error-quark, hon_csv_error)

/* Whether @text, without the guards before it, is a formula. */
static gboolean
is_formula (const char *text)
{
  text += strspn (text, GUARD " ");

  return *text != '\0' && strchr (FORMULA, *text) != NULL;
}

/* Whether @n bytes of @text are a number as C writes it. */
static gboolean
is_number (const char *text,
           gsize       n)
{
  g_autofree char *number = g_strndup (text, n);
  const char *digits = number + (*number == '-');
  char *end;

  if (!g_ascii_isdigit (*digits) || strspn (digits, "0123456789.eE+-") != strlen (digits))
    return FALSE;

  g_ascii_strtod (number, &end);

  return *end == '\0';
}

/* Whether they are one with a decimal point, which not every dialect has. */
static gboolean
is_decimal (const char *text,
            gsize       n)
{
  return memchr (text, '.', n) != NULL && is_number (text, n);
}

/* How many bytes a cell has, its quotes included. */
static gsize
measure_cell (const char *cell)
{
  const char *end = cell;

  if (*cell != '"')
    return strcspn (cell, ",\r\n");

  do
    {
      end += 1 + strcspn (end + 1, "\"");
      if (*end == '"')
        end++;
    }
  while (*end == '"');

  return (gsize) (end - cell);
}

/* What is not in quotes and is a number gets a decimal comma; all else is good as it is. */
static void
append_french (GString    *text,
               const char *table)
{
  while (*table != '\0')
    {
      gsize n = measure_cell (table);
      gsize begin = text->len;

      g_string_append_len (text, table, (gssize) n);
      if (is_decimal (table, n))
        g_strdelimit (text->str + begin, ".", ',');
      table += n;
      if (*table == ',')
        g_string_append_c (text, ';');
      else if (*table != '\0')
        g_string_append_c (text, *table);
      if (*table != '\0')
        table++;
    }
}

static char *
dup_cell (const char *text)
{
  g_autofree char *cell = g_strstrip (g_strdup (text));

  if (g_str_has_prefix (cell, GUARD) && is_formula (cell))
    return g_strdup (cell + strlen (GUARD));

  return g_steal_pointer (&cell);
}

/* The first record tells: comma, unless it has a semicolon or a tab. What stands in quotes is text, line breaks
 * included.
 */
static char
find_separator (const char *table)
{
  gboolean is_quoted = FALSE;
  char found = ',';

  for (const char *c = table; *c != '\0' && (is_quoted || (*c != '\r' && *c != '\n')); c++)
    {
      if (*c == '"')
        is_quoted = !is_quoted;
      else if (is_quoted)
        continue;
      else if (*c == ';')
        return ';';
      else if (*c == '\t')
        found = '\t';
    }

  return found;
}

static void
skip_line_end (HonCsvReader *self)
{
  if (*self->rest == '\r')
    self->rest++;
  if (*self->rest == '\n')
    self->rest++;
  self->line++;
}

/* Reads the cells of one record up to its end or, where a quote is not closed, to that of the table. */
static GStrv
scan_record (HonCsvReader *self,
             gboolean      has_quotes,
             gboolean     *is_closed)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *c = self->rest;
  gboolean is_quoted = FALSE;

  for (; *c != '\0' && (is_quoted || (*c != '\n' && *c != '\r')); c++)
    {
      if (*c == '\n')
        self->line++;
      if (is_quoted && c[0] == '"' && c[1] == '"')
        g_string_append_c (cell, *c++);
      else if (*c == '"' && has_quotes)
        is_quoted = !is_quoted;
      else if (*c == self->separator && !is_quoted)
        {
          g_strv_builder_take (cells, dup_cell (cell->str));
          g_string_truncate (cell, 0);
        }
      else
        g_string_append_c (cell, *c);
    }
  self->rest = c;
  *is_closed = !is_quoted;
  g_strv_builder_take (cells, dup_cell (cell->str));

  return g_strv_builder_end (cells);
}

/* Reads the cells of one record. Of one with a quote that is not closed, only its first line is taken:
 * what comes after it may be right.
 */
static GStrv
read_record (HonCsvReader  *self,
             GError       **error)
{
  const char *begin = self->rest;
  gboolean is_closed;
  g_auto (GStrv) cells = NULL;

  self->record = self->line;
  cells = scan_record (self, TRUE, &is_closed);
  if (is_closed)
    {
      skip_line_end (self);
      return g_steal_pointer (&cells);
    }

  g_set_error_literal (error, HON_CSV_ERROR, HON_CSV_ERROR_QUOTE, _("a quote is not closed"));
  self->rest = begin;
  self->line = self->record;
  self->cells = scan_record (self, FALSE, &is_closed);
  skip_line_end (self);

  return NULL;
}

/* How many cells there are up to the last that is not empty. */
static guint
count_filled (GStrv cells)
{
  guint n = g_strv_length (cells);

  while (n > 0 && *cells[n - 1] == '\0')
    n--;

  return n;
}

static void
cut (GStrv cells,
     guint n)
{
  for (guint i = n; cells[i] != NULL; i++)
    g_clear_pointer (&cells[i], g_free);
}

static gboolean
check_cells (HonCsvReader  *self,
             GStrv          cells,
             GError       **error)
{
  guint n_columns = g_strv_length (self->columns);

  if (count_filled (cells) > n_columns)
    {
      g_set_error_literal (error, HON_CSV_ERROR, HON_CSV_ERROR_CELLS, _("there are more cells than columns"));
      return FALSE;
    }
  if (g_strv_length (cells) < n_columns)
    {
      g_set_error_literal (error, HON_CSV_ERROR, HON_CSV_ERROR_CELLS,
                           _("there are fewer cells than columns; the line may have been cut off"));
      return FALSE;
    }

  return TRUE;
}

/**
 * hon_csv_append_text:
 * @table: where it is written
 * @text: what a cell has to say
 *
 * Writes a text as a cell. A text with a quote, a line break or a separator gets quotes, and so does one
 * that looks like a number with a decimal point. A text that begins like a formula gets an apostrophe
 * before it, so that a spreadsheet takes it for a text. [method@CsvReader.next] reads the text without
 * the quotes and the apostrophe.
 */
void
hon_csv_append_text (GString    *table,
                     const char *text)
{
  const char *guard = is_formula (text) ? GUARD : "";
  g_auto (GStrv) parts = NULL;
  g_autofree char *quoted = NULL;

  if (strpbrk (text, SPECIAL) == NULL && !is_decimal (text, strlen (text)))
    {
      g_string_append_printf (table, "%s%s", guard, text);
      return;
    }

  parts = g_strsplit (text, "\"", -1);
  quoted = g_strjoinv ("\"\"", parts);
  g_string_append_printf (table, "\"%s%s\"", guard, quoted);
}

/**
 * hon_csv_append_cell:
 * @table: where it is written
 * @cell: a number as C writes it, or a text
 *
 * Writes a number as it is, which no quotes set apart from other texts, and else a text.
 */
void
hon_csv_append_cell (GString    *table,
                     const char *cell)
{
  if (is_number (cell, strlen (cell)))
    g_string_append (table, cell);
  else
    hon_csv_append_text (table, cell);
}

/**
 * hon_csv_to_bytes:
 * @table: a table after RFC 4180, with numbers as C writes them
 * @dialect: how it is to be written
 *
 * Returns: (transfer full): what a file of the table contains; a mark at its beginning tells
 *   spreadsheets that it is UTF-8
 */
GBytes *
hon_csv_to_bytes (const char    *table,
                  HonCsvDialect  dialect)
{
  g_autoptr (GString) text = g_string_new (BYTE_ORDER_MARK);

  g_return_val_if_fail (table != NULL, NULL);

  switch (dialect)
    {
    case HON_CSV_STANDARD:
      g_string_append (text, table);
      break;

    case HON_CSV_FRENCH:
      append_french (text, table);
      break;
    }

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/**
 * hon_csv_reader_new:
 * @table: a table whose first line names its columns
 * @error: return location for an error in the `HON_CSV_ERROR` domain
 *
 * Begins to read a table.
 *
 * Returns: (transfer full) (nullable): what reads it, or %NULL with @error set
 */
HonCsvReader *
hon_csv_reader_new (const char  *table,
                    GError     **error)
{
  g_autoptr (HonCsvReader) self = g_new0 (HonCsvReader, 1);

  g_return_val_if_fail (table != NULL, NULL);

  if (!g_utf8_validate (table, -1, NULL))
    {
      g_set_error_literal (error, HON_CSV_ERROR, HON_CSV_ERROR_ENCODING,
                           _("the table is not UTF-8; save it as “CSV UTF-8”"));
      return NULL;
    }
  if (g_str_has_prefix (table, BYTE_ORDER_MARK))
    table += strlen (BYTE_ORDER_MARK);

  self->table = g_strdup (table);
  self->rest = self->table;
  self->line = 1;
  self->separator = find_separator (table);
  if (g_ascii_strncasecmp (table, "sep=", 4) == 0 && table[4] != '\0' && strspn (table + 5, "\r\n") > 0)
    {
      self->separator = table[4];
      self->rest += 5;
      skip_line_end (self);
    }

  self->columns = read_record (self, NULL);
  if (self->columns == NULL)
    {
      g_set_error_literal (error, HON_CSV_ERROR, HON_CSV_ERROR_QUOTE,
                           _("a quote in the line that names the columns is not closed"));
      return NULL;
    }
  if (count_filled (self->columns) == 0)
    {
      g_set_error_literal (error, HON_CSV_ERROR, HON_CSV_ERROR_EMPTY, _("the table names no columns"));
      return NULL;
    }
  cut (self->columns, count_filled (self->columns));

  return g_steal_pointer (&self);
}

void
hon_csv_reader_free (HonCsvReader *self)
{
  g_free (self->table);
  g_strfreev (self->columns);
  g_strfreev (self->cells);
  g_free (self);
}

/**
 * hon_csv_reader_get_columns:
 * @self: a reader
 *
 * Returns: (transfer none): what the first line calls the columns
 */
GStrv
hon_csv_reader_get_columns (HonCsvReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->columns;
}

/**
 * hon_csv_reader_next:
 * @self: a reader
 * @error: return location for an error in the `HON_CSV_ERROR` domain
 *
 * Reads the next record that is not empty. After an error, the one after it can be read.
 *
 * Returns: (transfer full) (nullable): a cell for each column; %NULL with @error
 *   unset at the end
 */
GStrv
hon_csv_reader_next (HonCsvReader  *self,
                     GError       **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_clear_pointer (&self->cells, g_strfreev);
  while (*self->rest != '\0')
    {
      g_auto (GStrv) cells = read_record (self, error);

      if (cells == NULL)
        return NULL;
      if (count_filled (cells) == 0)
        continue;
      if (!check_cells (self, cells, error))
        {
          self->cells = g_steal_pointer (&cells);
          return NULL;
        }
      cut (cells, g_strv_length (self->columns));
      return g_steal_pointer (&cells);
    }

  return NULL;
}

/**
 * hon_csv_reader_get_wrong_cells:
 * @self: a reader that has just returned an error
 *
 * Returns: (transfer none): the cells of the record in which something is wrong, however many there are
 */
GStrv
hon_csv_reader_get_wrong_cells (HonCsvReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cells;
}

/**
 * hon_csv_reader_get_line:
 * @self: a reader
 *
 * Returns: the line on which the last record begins, from 1 on
 */
guint
hon_csv_reader_get_line (HonCsvReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->record;
}
