/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-years-words.h"

#include <glib/gi18n.h>

/* What was asked for beside the inputs. */
typedef struct
{
  char     *explain;
  gboolean  is_yearly;
  char     *format;
  char     *batch;
} Options;

/* What lines of a batch are computed with. */
typedef struct
{
  HonCatalogue *catalogue; /* (owned) */
  HonCareer    *career;    /* (owned): of the present line */
} BatchData;

static void
options_clear (Options *options)
{
  g_free (options->explain);
  g_free (options->format);
  g_free (options->batch);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
batch_data_clear (BatchData *data)
{
  g_clear_object (&data->catalogue);
  g_clear_object (&data->career);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BatchData, batch_data_clear)

static HonYears *
make_years (HonCatalogue  *catalogue,
            HonCareer     *career,
            GError       **error)
{
  g_autoptr (GError) reason = NULL;
  HonYears *years = hon_years_new (catalogue, career, &reason);

  if (years == NULL)
    hon_cli_inputs_set_error (error, reason);

  return years;
}

static char *
dup_years (HonYears *years)
{
  g_autofree char *answer = hon_years_dup_answer (years);
  g_autofree char *outlook = hon_years_dup_outlook (years);
  g_autofree char *sentence = hon_years_dup_sentence (years);
  g_autoptr (GListModel) notices = hon_years_list_notices (years);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n%s\n\n", answer, outlook, sentence);
  hon_cli_append_titled_table (text, _("What is due for each year"), hon_years_get_account (years));
  g_string_append_c (text, '\n');
  hon_cli_append_titled_table (text, _("What comes in and goes out"), hon_years_get_table (years));
  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (HonRemark) notice = g_list_model_get_item (notices, i);

      g_string_append_printf (text, "%s%s: %s\n", i == 0 ? "\n" : "", hon_remark_get_title (notice),
                              hon_remark_get_text (notice));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
write_years (HonYears       *years,
             gboolean        is_yearly,
             HonCliFormat    format,
             GOutputStream  *output,
             GError        **error)
{
  g_autoptr (GString) json = NULL;
  g_autofree char *text = NULL;

  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      text = dup_years (years);
      return hon_cli_write_text (output, text, error);

    case HON_CLI_FORMAT_JSON:
      json = g_string_new (NULL);
      hon_years_append_json (years, json);
      g_string_append_c (json, '\n');
      return hon_cli_write (output, json->str, error);

    case HON_CLI_FORMAT_CSV:
      text = hon_table_to_csv (is_yearly ? hon_years_get_account (years) : hon_years_get_table (years));
      return hon_cli_write (output, text, error);
    }

  g_return_val_if_reached (FALSE);
}

/* A figure is named by its row and its column, as in 2028-05:urssaf_eur. */
static gboolean
write_explanation (HonYears       *years,
                   const char     *figure,
                   GOutputStream  *output,
                   GError        **error)
{
  g_autofree char *valid = g_utf8_make_valid (figure, -1);
  g_auto (GStrv) parts = g_strsplit (valid, ":", 2);
  g_autoptr (HonExplanation) explanation = NULL;
  g_autofree char *text = NULL;

  if (g_strv_length (parts) == 2)
    explanation = hon_years_explain (years, parts[0], parts[1]);
  if (explanation == NULL)
    {
      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
                   /* Translators: %1$s is what was given, %2$s an example. */
                   _("--explain: there is no figure “%1$s”; one is named as %2$s, with a row and a column of the "
                     "format csv"), valid, "2028-05:urssaf_eur");
      return FALSE;
    }
  text = hon_explanation_to_text (explanation);

  return hon_cli_write_text (output, text, error);
}

static gboolean
compute_line (JsonNode  *line,
              GString   *text,
              gpointer   user_data,
              GError   **error)
{
  BatchData *data = user_data;
  g_autoptr (HonYears) years = NULL;

  if (!hon_input_read_json (HON_INPUT (data->career), line, error))
    return FALSE;
  years = hon_years_new (data->catalogue, data->career, error);
  if (years == NULL)
    return FALSE;
  hon_years_append_json (years, text);

  return TRUE;
}

static gboolean
run_batch (const Options  *options,
           HonCliInputs   *inputs,
           GOutputStream  *output,
           GError        **error)
{
  g_auto (BatchData) data = { NULL, NULL };

  if (hon_cli_inputs_are_given (inputs) || options->explain != NULL || options->is_yearly)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                           _("--batch goes with no option of a single career"));
      return FALSE;
    }
  if (options->format != NULL && !g_str_equal (options->format, "json"))
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("--batch gives json only"));
      return FALSE;
    }

  data.catalogue = hon_cli_load_catalogue (error);
  if (data.catalogue == NULL)
    return FALSE;
  data.career = hon_career_new ();

  return hon_cli_batch (options->batch, compute_line, &data, output, error);
}

static gboolean
check_options (const Options  *options,
               HonCliFormat    format,
               GError        **error)
{
  if (options->explain != NULL && format != HON_CLI_FORMAT_TEXT)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("--explain gives text only"));
      return FALSE;
    }
  if (options->is_yearly && format != HON_CLI_FORMAT_CSV)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("--par-annee goes with the format csv"));
      return FALSE;
    }

  return TRUE;
}

gboolean
hon_cli_years (const HonCliCommand  *command,
               GStrv                *arguments,
               GOutputStream        *output,
               GError              **error)
{
  g_autoptr (HonCliInputs) inputs = hon_cli_inputs_new (HON_TYPE_CAREER);
  g_auto (Options) options = { NULL, };
  const GOptionEntry entries[] = {
    { "explain", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.explain,
      N_("Tell how a figure comes about, such as 2028-05:urssaf_eur"), N_("FIGURE") },
    { "par-annee", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.is_yearly,
      N_("Write what is due for each year, in the format csv"), NULL },
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.format,
      N_("How to write the result"), "text|json|csv" },
    { "batch", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.batch,
      N_("Read careers, one JSON object a line, from a file or “-”; write one result a line"),
      N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (HonCatalogue) catalogue = NULL;
  g_autoptr (HonCareer) career = NULL;
  g_autoptr (HonYears) years = NULL;
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  gboolean is_done;

  if (!hon_cli_parse (command, inputs, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (options.format, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;
  if (options.batch != NULL)
    return run_batch (&options, inputs, output, error);

  if (!hon_cli_inputs_check (inputs, error) || !check_options (&options, format, error))
    return FALSE;
  career = hon_cli_inputs_read (inputs, error);
  if (career == NULL)
    return FALSE;
  catalogue = hon_cli_load_catalogue (error);
  if (catalogue == NULL)
    return FALSE;
  years = make_years (catalogue, career, error);
  if (years == NULL)
    return FALSE;

  if (options.explain != NULL)
    return write_explanation (years, options.explain, output, error);

  return write_years (years, options.is_yearly, format, output, error);
}
