/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-json-print.h"

#include <glib/gi18n.h>

/* One run over a file of situations. */
typedef struct
{
  GOutputStream   *output;
  HonCliBatchFunc  func;      /* computes a line */
  gpointer         user_data;
  GString         *result;    /* (owned): what the present line gives */
  guint            n_lines;
  guint            n_bad;
  guint            first_bad;
} Batch;

static void
batch_clear (Batch *batch)
{
  g_string_free (batch->result, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, batch_clear)

static gboolean
compute_line (Batch       *batch,
              const char  *line,
              const char  *problem,
              GError     **error)
{
  g_autoptr (JsonNode) node = NULL;

  if (problem == NULL && hon_cli_is_blank (line))
    problem = _("the line is empty");
  if (problem != NULL)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT, problem);
      return FALSE;
    }
  node = hon_cli_parse_line (line, error);

  return node != NULL && batch->func (node, batch->result, batch->user_data, error);
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
  json = hon_json_print (root, 0);
  g_string_append (text, json);
}

static gboolean
run_line (const char  *line,
          const char  *problem,
          guint        number,
          gpointer     user_data,
          GError     **error)
{
  Batch *batch = user_data;
  g_autoptr (GError) reason = NULL;

  batch->n_lines = number;
  g_string_truncate (batch->result, 0);
  if (!compute_line (batch, line, problem, &reason))
    {
      append_error (batch->result, reason);
      if (batch->n_bad++ == 0)
        batch->first_bad = number;
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
  g_auto (Batch) batch = { .output = output, .func = func, .user_data = user_data };
  g_autofree char *name = NULL;

  batch.result = g_string_new (NULL);
  if (!hon_cli_read_lines (path, output, run_line, &batch, error))
    return FALSE;
  if (batch.n_bad == 0)
    return TRUE;

  name = hon_cli_dup_input_name (path);
  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is a file, %2$u how many lines of %3$u are wrong, %4$u the
                * number of the first of them.
                */
               ngettext ("%1$s: %2$u line of %3$u is wrong: line %4$u",
                         "%1$s: %2$u lines of %3$u are wrong, the first is line %4$u", batch.n_bad),
               name, batch.n_bad, batch.n_lines, batch.first_bad);

  return FALSE;
}
