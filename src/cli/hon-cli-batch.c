/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"


#include <glib/gi18n.h>

#include <gio/gunixinputstream.h>

#include <unistd.h>

/* A longer line (bytes) is no situation. It is passed over without being kept,
 * which is why lines are not read by a GDataInputStream: it knows no limit.
 */
#define LINE_MAX_BYTES (1024 * 1024)

#define BUFFER_SIZE (64 * 1024)

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* One run over a file of situations. */
typedef struct
{
  char                 *name;       /* (owned): of the file, for messages */
  GBufferedInputStream *input;      /* (owned) */
  GOutputStream        *output;
  HonCliBatchFunc       func;       /* computes a line */
  gpointer              user_data;
  JsonParser           *parser;     /* (owned) */
  GString              *line;       /* (owned): the present line */
  gboolean              is_too_long;
  GString              *result;     /* (owned): what it gives */
  guint                 n_lines;
  guint                 n_bad;
  guint                 first_bad;
} Batch;

static void
batch_clear (Batch *batch)
{
  g_free (batch->name);
  g_clear_object (&batch->input);
  g_clear_object (&batch->parser);
  if (batch->line != NULL)
    g_string_free (batch->line, TRUE);
  if (batch->result != NULL)
    g_string_free (batch->result, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, batch_clear)

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

/* What messages call the input. */
static char *
dup_input_name (const char *path)
{
  return g_str_equal (path, "-") ? g_strdup (_("standard input")) : g_filename_display_name (path);
}

/* Waits for more bytes. What is done is handed on first, so that a program at
 * both ends can wait for an answer before it asks again.
 */
static gboolean
fill (Batch   *batch,
      gssize  *n_filled,
      GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (!hon_cli_flush (batch->output, error))
    return FALSE;

  *n_filled = g_buffered_input_stream_fill (batch->input, -1, NULL, &reason);
  if (*n_filled >= 0)
    return TRUE;

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is a file, %2$u the number of a line, %3$s the reason. */
               _("%1$s, after line %2$u: %3$s"), batch->name, batch->n_lines, reason->message);

  return FALSE;
}

/* Reads the next line, without its end; the last one need not have any. */
static gboolean
read_line (Batch     *batch,
           gboolean  *is_read,
           GError   **error)
{
  const char *newline = NULL;

  g_string_truncate (batch->line, 0);
  batch->is_too_long = FALSE;
  *is_read = FALSE;

  while (newline == NULL)
    {
      gsize n_available;
      const char *bytes = g_buffered_input_stream_peek_buffer (batch->input, &n_available);
      gssize n_filled;
      gsize n;

      if (n_available == 0)
        {
          if (!fill (batch, &n_filled, error))
            return FALSE;
          if (n_filled == 0)
            break;
          continue;
        }

      *is_read = TRUE;
      newline = memchr (bytes, '\n', n_available);
      n = newline != NULL ? (gsize) (newline - bytes) : n_available;
      if (n > LINE_MAX_BYTES - batch->line->len)
        batch->is_too_long = TRUE;
      else if (!batch->is_too_long)
        g_string_append_len (batch->line, bytes, n);

      /* These bytes are in the buffer: nothing is read, nothing can fail. */
      g_input_stream_skip (G_INPUT_STREAM (batch->input), newline != NULL ? n + 1 : n, NULL, NULL);
    }

  if (*is_read)
    batch->n_lines++;
  if (batch->n_lines == 1 && g_str_has_prefix (batch->line->str, BYTE_ORDER_MARK))
    g_string_erase (batch->line, 0, strlen (BYTE_ORDER_MARK));

  return TRUE;
}

static gboolean
is_blank (const GString *line)
{
  return strspn (line->str, " \t\r") == line->len;
}

/* Drops the “<data>:1:” that the parser begins with: a line is all it sees. */
static const char *
skip_place (const char *message)
{
  static const char place[] = "<data>:1:";

  return g_str_has_prefix (message, place) ? message + strlen (place) : message;
}

static gboolean
parse_line (Batch   *batch,
            GError **error)
{
  g_autoptr (GError) reason = NULL;
  const char *problem = NULL;

  if (batch->is_too_long)
    problem = _("the line is longer than 1 MiB");
  else if (!g_utf8_validate_len (batch->line->str, batch->line->len, NULL))
    problem = _("the line is not UTF-8");
  else if (is_blank (batch->line))
    problem = _("the line is empty");

  if (problem != NULL)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT, problem);
      return FALSE;
    }

  if (!json_parser_load_from_data (batch->parser, batch->line->str, batch->line->len, &reason))
    {
      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
                   /* Translators: %s is a column of the line, and what is wrong there. */
                   _("not valid JSON, column %s"), skip_place (reason->message));
      return FALSE;
    }

  return TRUE;
}

static gboolean
compute_line (Batch   *batch,
              GError **error)
{
  return parse_line (batch, error) &&
         batch->func (json_parser_get_root (batch->parser), batch->result, batch->user_data, error);
}

static void
append_error (GString      *text,
              const GError *error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  const char *field = NULL;

  if (error->domain == HON_INPUT_ERROR && hon_input_error_get_field (error) != NULL)
    field = hon_input_error_get_field (error)->column;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "error");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "field");
  if (field != NULL)
    json_builder_add_string_value (builder, field);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, error->message);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json = json_to_string (root, FALSE);
  g_string_append (text, json);
}

static gboolean
run_line (Batch   *batch,
          GError **error)
{
  g_autoptr (GError) reason = NULL;

  g_string_truncate (batch->result, 0);
  if (!compute_line (batch, &reason))
    {
      append_error (batch->result, reason);
      if (batch->n_bad++ == 0)
        batch->first_bad = batch->n_lines;
    }
  g_string_append_c (batch->result, '\n');

  return hon_cli_write (batch->output, batch->result->str, error);
}

/* Has @func compute every line of the file at @path, or of standard input for “-”,
 * in order and one at a time. Lines that cannot be are told in their place, and
 * counted in @error at the end.
 */
gboolean
hon_cli_batch (const char       *path,
               HonCliBatchFunc   func,
               gpointer          user_data,
               GOutputStream    *output,
               GError          **error)
{
  g_auto (Batch) batch = { NULL, };
  g_autoptr (GInputStream) stream = NULL;
  gboolean is_read = TRUE;

  batch.name = dup_input_name (path);
  stream = open_input (path, error);
  if (stream == NULL)
    {
      g_prefix_error (error, "%s: ", batch.name);
      return FALSE;
    }

  batch.input = G_BUFFERED_INPUT_STREAM (g_buffered_input_stream_new_sized (stream, BUFFER_SIZE));
  batch.output = output;
  batch.func = func;
  batch.user_data = user_data;
  batch.parser = json_parser_new_immutable ();
  json_parser_set_strict (batch.parser, TRUE);
  batch.line = g_string_new (NULL);
  batch.result = g_string_new (NULL);

  while (is_read)
    {
      if (!read_line (&batch, &is_read, error) || (is_read && !run_line (&batch, error)))
        return FALSE;
    }

  if (batch.n_bad == 0)
    return TRUE;

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is a file, %2$u how many lines of %3$u are wrong, %4$u the
                * number of the first of them.
                */
               ngettext ("%1$s: %2$u line of %3$u is wrong: line %4$u",
                         "%1$s: %2$u lines of %3$u are wrong, the first is line %4$u", batch.n_bad),
               batch.name, batch.n_bad, batch.n_lines, batch.first_bad);

  return FALSE;
}
