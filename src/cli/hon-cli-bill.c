/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-credits.h"
#include "hon-bill-explain.h"
#include "hon-bill-export.h"
#include "hon-bill-remarks.h"
#include "hon-cli-private.h"

#include "hon-bill.h"
#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n.h>

/* What was asked for beside the inputs. */
typedef struct
{
  char *explain;
  char *format;
  char *batch;
} Options;

/* What lines of a batch are computed with. */
typedef struct
{
  HonCatalogue *catalogue; /* (owned) */
  HonEncounter *encounter; /* (owned): of the present line */
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
  g_clear_object (&data->encounter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BatchData, batch_data_clear)

static HonBill *
make_bill (HonCatalogue  *catalogue,
           HonEncounter  *encounter,
           GError       **error)
{
  g_autoptr (GError) reason = NULL;
  HonBill *bill = hon_bill_new (catalogue, encounter, &reason);

  if (bill == NULL)
    hon_cli_inputs_set_error (error, reason);

  return bill;
}

static char *
dup_bill (HonBill      *bill,
          HonCatalogue *catalogue)
{
  g_autofree char *validity = hon_bill_dup_validity (catalogue, hon_bill_get_input (bill)->date);
  g_autofree char *sentence = hon_bill_dup_sentence (bill);
  g_autofree char *cells = hon_bill_to_text (bill);
  g_auto (GStrv) remarks = hon_bill_dup_remarks (bill);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n", sentence);
  hon_cli_append_table (text, cells, 1);
  for (guint i = 0; remarks[i] != NULL; i++)
    g_string_append_printf (text, "%s%s\n", i == 0 ? "\n" : "", remarks[i]);
  g_string_append_printf (text, "\n%s\n", validity);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
write_bill (HonBill        *bill,
            HonCatalogue   *catalogue,
            HonCliFormat    format,
            GOutputStream  *output,
            GError        **error)
{
  g_autoptr (GString) json = NULL;
  g_autofree char *text = NULL;

  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      text = dup_bill (bill, catalogue);
      return hon_cli_write_text (output, text, error);

    case HON_CLI_FORMAT_JSON:
      json = g_string_new (NULL);
      hon_bill_result_append_json (hon_bill_get_result (bill), catalogue, json);
      g_string_append_c (json, '\n');
      return hon_cli_write (output, json->str, error);

    case HON_CLI_FORMAT_CSV:
      text = hon_bill_to_csv (bill);
      return hon_cli_write (output, text, error);
    }

  g_return_val_if_reached (FALSE);
}

static gboolean
write_explanation (HonBill        *bill,
                   const char     *line,
                   GOutputStream  *output,
                   GError        **error)
{
  g_autofree char *id = g_utf8_make_valid (line, -1);
  g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, id);
  g_autofree char *text = NULL;

  if (explanation == NULL)
    {
      g_autoptr (GString) ids = g_string_new (NULL);

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (bill)); i++)
        {
          g_autoptr (HonBillLine) item = g_list_model_get_item (G_LIST_MODEL (bill), i);

          g_string_append_printf (ids, "%s%s", i == 0 ? "" : ", ", hon_bill_line_get_id (item));
        }
      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
                   /* Translators: %1$s is what was given, %2$s what there is. */
                   _("--explain: there is no line “%1$s”; there are: %2$s"), id, ids->str);
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
  HonBillInput input;
  HonBillResult result;

  if (!hon_input_read_json (HON_INPUT (data->encounter), line, error) ||
      !hon_encounter_check (data->encounter, data->catalogue, error))
    return FALSE;

  hon_encounter_get_input (data->encounter, data->catalogue, &input);
  hon_bill_compute (hon_catalogue_get_bill_tariffs (data->catalogue, input.date), &input, &result);
  hon_bill_result_append_json (&result, data->catalogue, text);

  return TRUE;
}

static gboolean
run_batch (const Options  *options,
           HonCliInputs   *inputs,
           GOutputStream  *output,
           GError        **error)
{
  g_auto (BatchData) data = { NULL, NULL };

  if (hon_cli_inputs_are_given (inputs) || options->explain != NULL)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                           _("--batch goes with no option of a single encounter"));
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
  data.encounter = hon_encounter_new ();

  return hon_cli_batch (options->batch, compute_line, &data, output, error);
}

static gboolean
check_options (const Options  *options,
               HonCliFormat    format,
               GError        **error)
{
  if (options->explain == NULL || format == HON_CLI_FORMAT_TEXT)
    return TRUE;

  g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("--explain gives text only"));

  return FALSE;
}

gboolean
hon_cli_bill (const HonCliCommand  *command,
              GStrv                *arguments,
              GOutputStream        *output,
              GError              **error)
{
  g_autoptr (HonCliInputs) inputs = hon_cli_inputs_new (HON_TYPE_ENCOUNTER);
  g_auto (Options) options = { NULL, };
  const GOptionEntry entries[] = {
    { "explain", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.explain,
      N_("Tell how a line comes about; the format csv names the lines"), N_("LINE") },
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.format,
      N_("How to write the result"), "text|json|csv" },
    { "batch", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.batch,
      N_("Read encounters, one JSON object a line, from a file or “-”; write one result a line"),
      N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (HonCatalogue) catalogue = NULL;
  g_autoptr (HonEncounter) encounter = NULL;
  g_autoptr (HonBill) bill = NULL;
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
  encounter = hon_cli_inputs_read (inputs, error);
  if (encounter == NULL)
    return FALSE;
  catalogue = hon_cli_load_catalogue (error);
  if (catalogue == NULL)
    return FALSE;
  bill = make_bill (catalogue, encounter, error);
  if (bill == NULL)
    return FALSE;

  if (options.explain != NULL)
    return write_explanation (bill, options.explain, output, error);

  return write_bill (bill, catalogue, format, output, error);
}
