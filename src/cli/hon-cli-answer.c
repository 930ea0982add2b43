/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include <glib/gi18n.h>

/* What all commands do that compute something of inputs: for one situation, for the lines of a batch, or to
 * explain a figure.
 */

/* What was asked for beside the inputs. */
typedef struct
{
  char *explain;
  char *format;
  char *batch;
  char *scenario;
} Options;

/* What lines of a batch are computed with. */
typedef struct
{
  const HonCliAnswer *kind;
  HonCatalogue       *catalogue; /* (owned) */
  HonInput           *input;     /* (owned): of the present line */
} BatchData;

static void
options_clear (Options *options)
{
  g_free (options->explain);
  g_free (options->format);
  g_free (options->batch);
  g_free (options->scenario);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
batch_data_clear (BatchData *data)
{
  g_clear_object (&data->catalogue);
  g_clear_object (&data->input);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BatchData, batch_data_clear)

static gboolean
compute_line (JsonNode  *line,
              GString   *text,
              gpointer   user_data,
              GError   **error)
{
  BatchData *data = user_data;
  g_autoptr (GObject) answer = NULL;
  g_autoptr (HonCredits) credits = NULL;

  if (!hon_input_read_json (data->input, line, error) ||
      !data->kind->compute_line (data->catalogue, data->input, text, error))
    return FALSE;
  if (!hon_catalogue_has_own (data->catalogue))
    return TRUE;

  /* What a line rests on is known of the whole answer alone. */
  answer = data->kind->compute (data->catalogue, data->input, error);
  if (answer == NULL)
    return FALSE;
  credits = data->kind->make_credits (answer);
  hon_cli_mark_json (text, credits);

  return TRUE;
}

static gboolean
run_batch (const HonCliAnswer  *kind,
           gpointer             extra,
           const Options       *options,
           HonCliInputs        *inputs,
           GOutputStream       *output,
           GError             **error)
{
  g_auto (BatchData) data = { kind, NULL, NULL };

  if (hon_cli_inputs_are_given (inputs) || options->explain != NULL ||
      (kind->is_extra_given != NULL && kind->is_extra_given (extra)))
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _(kind->batch_alone));
      return FALSE;
    }
  if (options->format != NULL && !g_str_equal (options->format, "json"))
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("--batch gives json only"));
      return FALSE;
    }

  data.catalogue = hon_cli_load_under (options->scenario, error);
  if (data.catalogue == NULL)
    return FALSE;
  data.input = g_object_new (kind->get_input_type (), NULL);

  return hon_cli_batch (options->batch, compute_line, &data, output, error);
}

static gboolean
write_explanation (const HonCliAnswer  *kind,
                   gpointer             answer,
                   const char          *figure,
                   GOutputStream       *output,
                   GError             **error)
{
  g_autofree char *id = g_utf8_make_valid (figure, -1);
  g_autoptr (HonExplanation) explanation = kind->explain (answer, id);
  g_autoptr (HonCredits) credits = NULL;
  g_autofree char *text = NULL;
  g_autofree char *marked = NULL;

  if (explanation == NULL)
    {
      text = kind->dup_no_figure (answer, id);
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT, text);
      return FALSE;
    }
  credits = hon_credits_new ();
  hon_credits_add_explanation (credits, explanation);
  text = hon_explanation_to_text (explanation);
  marked = hon_cli_mark_text (text, credits);

  return hon_cli_write_text (output, marked, error);
}

static gboolean
write_answer (const HonCliAnswer  *kind,
              gpointer             extra,
              gpointer             answer,
              HonCliFormat         format,
              GOutputStream       *output,
              GError             **error)
{
  g_autoptr (HonCredits) credits = kind->make_credits (answer);
  g_autoptr (GString) json = NULL;
  g_autofree char *text = NULL;
  g_autofree char *marked = NULL;

  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      text = kind->dup_text (answer, extra);
      marked = hon_cli_mark_text (text, credits);
      return hon_cli_write_text (output, marked, error);

    case HON_CLI_FORMAT_JSON:
      json = g_string_new (NULL);
      kind->append_json (answer, extra, json);
      hon_cli_mark_json (json, credits);
      g_string_append_c (json, '\n');
      return hon_cli_write (output, json->str, error);

    case HON_CLI_FORMAT_CSV:
      text = kind->dup_csv (answer, extra);
      return hon_cli_write (output, text, error);
    }

  g_return_val_if_reached (FALSE);
}

static void
append_ids (GString    *ids,
            GListModel *rows)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (rows, i);

      g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "", hon_table_row_get_id (row));
      if (hon_table_row_get_children (row) != NULL)
        append_ids (ids, hon_table_row_get_children (row));
    }
}

/* Runs a command that answers with @kind. @entry is one more option, if it has one, and @extra where that
 * goes.
 */
gboolean
hon_cli_answer (const HonCliCommand  *command,
                const HonCliAnswer   *kind,
                const GOptionEntry   *entry,
                gpointer              extra,
                GStrv                *arguments,
                GOutputStream        *output,
                GError              **error)
{
  g_autoptr (HonCliInputs) inputs = hon_cli_inputs_new (kind->get_input_type ());
  g_auto (Options) options = { NULL, };
  const GOptionEntry common[] = {
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.format,
      N_("How to write the result"), "text|json|csv" },
    { "batch", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.batch,
      kind->batch_summary, N_("FILE") },
    { "scenario", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.scenario,
      N_("Compute under a scenario in place of the law in force"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  GOptionEntry entries[1 + 1 + G_N_ELEMENTS (common)] = {
    { "explain", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.explain,
      kind->explain_summary, kind->explain_parameter },
  };
  guint n = 1;
  g_autoptr (HonCatalogue) catalogue = NULL;
  g_autoptr (HonInput) input = NULL;
  g_autoptr (GObject) answer = NULL;
  g_autoptr (GError) reason = NULL;
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  gboolean is_done;

  if (entry != NULL)
    entries[n++] = *entry;
  memcpy (&entries[n], common, sizeof common);
  if (!hon_cli_parse (command, inputs, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (options.format, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;
  if (options.batch != NULL)
    return run_batch (kind, extra, &options, inputs, output, error);

  if (kind->prepare != NULL)
    kind->prepare (extra, inputs);
  if (!hon_cli_inputs_check (inputs, error) ||
      (kind->check != NULL && !kind->check (extra, options.explain != NULL, format, error)))
    return FALSE;
  if (options.explain != NULL && format != HON_CLI_FORMAT_TEXT)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("--explain gives text only"));
      return FALSE;
    }
  input = hon_cli_inputs_read (inputs, error);
  if (input == NULL)
    return FALSE;
  catalogue = hon_cli_load_under (options.scenario, error);
  if (catalogue == NULL)
    return FALSE;
  answer = kind->compute (catalogue, input, &reason);
  if (answer == NULL)
    {
      hon_cli_inputs_set_error (error, reason);
      return FALSE;
    }

  if (options.explain != NULL)
    return write_explanation (kind, answer, options.explain, output, error);

  return write_answer (kind, extra, answer, format, output, error);
}

/* Says that there is no line @id, and which lines @table has. */
char *
hon_cli_dup_no_line (const char *id,
                     HonTable   *table)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  append_ids (ids, G_LIST_MODEL (table));

  /* Translators: %1$s is what was given, %2$s what there is. */
  return g_strdup_printf (_("--explain: there is no line “%1$s”; there are: %2$s"), id, ids->str);
}
