/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-json-load.h"

#include <glib/gi18n.h>

#include <gio/gunixinputstream.h>

#include <errno.h>
#include <unistd.h>

/* A longer line (bytes) is no situation. It is passed over without being kept,
 * which is why lines are not read by a GDataInputStream: it knows no limit.
 */
#define LINE_MAX_BYTES (1024 * 1024)

#define BUFFER_SIZE (64 * 1024)

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* A file that is read line by line. */
typedef struct
{
  char                 *name;        /* (owned): for messages */
  GBufferedInputStream *input;       /* (owned) */
  GOutputStream        *output;      /* (nullable) */
  GString              *line;        /* (owned): the present line */
  gboolean              is_too_long;
  guint                 n_lines;
} Reader;

static void
reader_clear (Reader *reader)
{
  g_free (reader->name);
  g_clear_object (&reader->input);
  if (reader->line != NULL)
    g_string_free (reader->line, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static GInputStream *
open_input (const char  *path,
            GError     **error)
{
  g_autoptr (GFile) file = NULL;
  GFileInputStream *stream;

  if (g_str_equal (path, "-"))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);

  file = g_file_new_for_commandline_arg (path);
  stream = g_file_read (file, NULL, error);

  return stream != NULL ? G_INPUT_STREAM (stream) : NULL;
}

/* Waits for more bytes. What is done is handed on first, so that a program at
 * both ends can wait for an answer before it asks again.
 */
static gboolean
fill (Reader  *reader,
      gssize  *n_filled,
      GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (reader->output != NULL && !hon_cli_flush (reader->output, error))
    return FALSE;

  *n_filled = g_buffered_input_stream_fill (reader->input, -1, NULL, &reason);
  if (*n_filled >= 0)
    return TRUE;

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is a file, %2$u the number of a line, %3$s the reason. */
               _("%1$s, after line %2$u: %3$s"), reader->name, reader->n_lines, reason->message);

  return FALSE;
}

/* Reads the next line, without its end; the last one need not have any. */
static gboolean
read_line (Reader    *reader,
           gboolean  *is_read,
           GError   **error)
{
  const char *newline = NULL;

  g_string_truncate (reader->line, 0);
  reader->is_too_long = FALSE;
  *is_read = FALSE;

  while (newline == NULL)
    {
      gsize n_available;
      const char *bytes = g_buffered_input_stream_peek_buffer (reader->input, &n_available);
      gssize n_filled;
      gsize n;

      if (n_available == 0)
        {
          if (!fill (reader, &n_filled, error))
            return FALSE;
          if (n_filled == 0)
            break;
          continue;
        }

      *is_read = TRUE;
      newline = memchr (bytes, '\n', n_available);
      n = newline != NULL ? (gsize) (newline - bytes) : n_available;
      if (n > LINE_MAX_BYTES - reader->line->len)
        reader->is_too_long = TRUE;
      else if (!reader->is_too_long)
        g_string_append_len (reader->line, bytes, n);

      /* These bytes are in the buffer: nothing is read, nothing can fail. */
      g_input_stream_skip (G_INPUT_STREAM (reader->input), newline != NULL ? n + 1 : n, NULL, NULL);
    }

  if (*is_read)
    reader->n_lines++;
  if (reader->n_lines == 1 && g_str_has_prefix (reader->line->str, BYTE_ORDER_MARK))
    g_string_erase (reader->line, 0, strlen (BYTE_ORDER_MARK));

  return TRUE;
}

/* What is wrong with the present line before anything is looked for in it, or %NULL. */
static const char *
find_problem (const Reader *reader)
{
  if (reader->is_too_long)
    return _("the line is longer than 1 MiB");
  if (!g_utf8_validate_len (reader->line->str, reader->line->len, NULL))
    return _("the line is not UTF-8");

  return NULL;
}

/* Drops the “<data>:1:” that the parser begins with: a line is all it sees. */
static const char *
skip_place (const char *message)
{
  static const char place[] = "<data>:1:";

  return g_str_has_prefix (message, place) ? message + strlen (place) : message;
}

/* What messages call the file at @path. */
char *
hon_cli_dup_input_name (const char *path)
{
  return g_str_equal (path, "-") ? g_strdup (_("standard input")) : g_filename_display_name (path);
}

/* Reads all of the file at @path, or of standard input for “-”: a pipe as well, but no more than
 * @max_size bytes.
 */
GBytes *
hon_cli_load (const char  *path,
              gsize        max_size,
              GError     **error)
{
  g_autoptr (GInputStream) stream = open_input (path, error);
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  g_autofree char *name = hon_cli_dup_input_name (path);
  g_autofree guint8 *buffer = g_malloc (BUFFER_SIZE);
  gssize n = -1;

  while (stream != NULL && contents->len <= max_size &&
         (n = g_input_stream_read (stream, buffer, BUFFER_SIZE, NULL, error)) > 0)
    g_byte_array_append (contents, buffer, (guint) n);
  if (n == 0)
    return g_byte_array_free_to_bytes (g_steal_pointer (&contents));
  if (n > 0)
    g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT, g_strerror (EFBIG));
  g_prefix_error (error, "%s: ", name);

  return NULL;
}

/* Calls @func for every line of the file at @path, or of standard input for “-”, in order, without
 * keeping more than one. Before it waits for more, it flushes @output, if there is one.
 */
gboolean
hon_cli_read_lines (const char       *path,
                    GOutputStream    *output,
                    HonCliLineFunc    func,
                    gpointer          user_data,
                    GError          **error)
{
  g_auto (Reader) reader = { NULL, };
  g_autoptr (GInputStream) stream = NULL;
  gboolean is_read = TRUE;

  reader.name = hon_cli_dup_input_name (path);
  stream = open_input (path, error);
  if (stream == NULL)
    {
      g_prefix_error (error, "%s: ", reader.name);
      return FALSE;
    }

  reader.input = G_BUFFERED_INPUT_STREAM (g_buffered_input_stream_new_sized (stream, BUFFER_SIZE));
  reader.output = output;
  reader.line = g_string_new (NULL);

  while (is_read)
    {
      if (!read_line (&reader, &is_read, error) ||
          (is_read && !func (reader.line->str, find_problem (&reader), reader.n_lines, user_data, error)))
        return FALSE;
    }

  return TRUE;
}

/* Reads a line that is one JSON value. */
JsonNode *
hon_cli_parse_line (const char  *line,
                    GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) reason = NULL;

  if (hon_json_load (parser, line, -1, &reason))
    return json_parser_steal_root (parser);

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %s is a column of the line, and what is wrong there. */
               _("not valid JSON, column %s"), skip_place (reason->message));

  return NULL;
}

/* Whether nothing stands on a line. */
gboolean
hon_cli_is_blank (const char *line)
{
  return line[strspn (line, " \t\r")] == '\0';
}

/* What is wrong with a line, and with which of its inputs. */
char *
hon_cli_dup_reason (const GError *reason)
{
  const HonInputField *field = reason->domain == HON_INPUT_ERROR ? hon_input_error_get_field (reason) : NULL;

  return field != NULL ? g_strdup_printf ("%s: %s", field->column, reason->message) : g_strdup (reason->message);
}
