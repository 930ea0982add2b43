/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-format.h"
#include "hon-income-explain.h"
#include "hon-income.h"
#include "hon-json-writer.h"
#include "hon-money.h"

#include <glib/gi18n.h>

#include <math.h>

/* What was asked for beside the inputs. */
typedef struct
{
  char *explain;
  char *keep;
  char *format;
  char *batch;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->explain);
  g_free (options->keep);
  g_free (options->format);
  g_free (options->batch);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static HonIncome *
make_income (HonCatalogue  *catalogue,
             HonPractice   *practice,
             GError       **error)
{
  g_autoptr (GError) reason = NULL;
  HonIncome *income = hon_income_new (catalogue, practice, &reason);

  if (income == NULL)
    hon_cli_inputs_set_error (error, reason);

  return income;
}

static void
append_answer (GString   *text,
               HonIncome *income)
{
  const HonIncomeResult *result = hon_income_get_result (income);
  g_autofree char *receipts = hon_format_money (hon_income_get_input (income)->receipts,
                                                HON_MONEY_AUTO);
  g_autofree char *net = hon_format_money (ABS (result->net), HON_MONEY_EUROS);
  g_autofree char *month = hon_format_money (result->net / 12, HON_MONEY_EUROS);
  int year = hon_income_get_rates (income)->year;

  if (result->net >= 0)
    /* Translators: %1$s, %3$s and %4$s are amounts, %2$d is a year. */
    g_string_append_printf (text,
                            _("Of %1$s received in %2$d, the doctor keeps %3$s after expenses, "
                              "contributions and income tax: %4$s a month."),
                            receipts, year, net, month);
  else
    /* Translators: %1$s and %3$s are amounts, %2$d is a year. */
    g_string_append_printf (text,
                            _("Of %1$s received in %2$d, the doctor keeps nothing: expenses, "
                              "contributions and income tax are %3$s more."),
                            receipts, year, net);
  g_string_append_c (text, '\n');
}

/* A threshold in PASS has at most two decimals; zeros at their end are not shown. */
static char *
dup_bound (double bound)
{
  long hundredths = lround (bound * 100.0);

  if (hundredths % 100 == 0)
    return hon_format_number (bound, 0);

  return hon_format_number (bound, hundredths % 10 == 0 ? 1 : 2);
}

static void
append_cliff (GString              *text,
              const HonIncomeCliff *cliff)
{
  g_autofree char *receipts = hon_format_money (cliff->receipts, HON_MONEY_AUTO);
  g_autofree char *bound = dup_bound (cliff->bound);
  g_autofree char *loss = hon_format_money (cliff->loss, HON_MONEY_EUROS);

  if (cliff->recovered > 0)
    {
      g_autofree char *recovered = hon_format_money (cliff->recovered, HON_MONEY_AUTO);

      /* Translators: %1$s, %3$s and %4$s are amounts, %2$s is a number; the PASS is the
       * yearly ceiling of the social security.
       */
      g_string_append_printf (text,
                              _("A threshold is near: the euro that makes receipts reach %1$s "
                                "(base of %2$s PASS) costs %3$s of income before tax, which is made up "
                                "for only at %4$s."),
                              receipts, bound, loss, recovered);
    }
  else
    {
      /* Translators: %1$s and %3$s are amounts, %2$s is a number; the PASS is the yearly
       * ceiling of the social security.
       */
      g_string_append_printf (text,
                              _("A threshold is near: the euro that makes receipts reach %1$s "
                                "(base of %2$s PASS) costs %3$s of income before tax."),
                              receipts, bound, loss);
    }
  g_string_append_c (text, '\n');
}

static void
append_cliffs (GString   *text,
               HonIncome *income)
{
  HonIncomeCliff cliffs[HON_INCOME_CLIFFS_MAX];
  guint n = hon_income_find_cliffs (hon_income_get_rates (income), hon_income_get_input (income),
                                    cliffs);

  for (guint i = 0; i < n; i++)
    if (cliffs[i].is_near)
      append_cliff (text, &cliffs[i]);
}

static char *
dup_statement (HonIncome    *income,
               HonCatalogue *catalogue)
{
  HonSector *sector = hon_catalogue_get_sector (catalogue, hon_income_get_input (income)->sector);
  g_autofree char *cells = hon_table_to_text (hon_income_get_table (income), 1);
  g_autoptr (GString) text = g_string_new (NULL);

  append_answer (text, income);
  append_cliffs (text, income);
  g_string_append_c (text, '\n');
  /* Translators: the title of a table; %1$s is a sector, %2$d a year. */
  g_string_append_printf (text, _("%1$s, amounts for the whole of %2$d"),
                          hon_sector_get_label (sector), hon_income_get_rates (income)->year);
  g_string_append (text, "\n\n");
  hon_cli_append_table (text, cells, 1);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
write_statement (HonIncome      *income,
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
      text = dup_statement (income, catalogue);
      return hon_cli_write_text (output, text, error);

    case HON_CLI_FORMAT_JSON:
      json = g_string_new (NULL);
      hon_income_result_append_json (hon_income_get_result (income), json);
      g_string_append_c (json, '\n');
      return hon_cli_write (output, json->str, error);

    case HON_CLI_FORMAT_CSV:
      text = hon_table_to_csv (hon_income_get_table (income));
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

static gboolean
write_explanation (HonIncome      *income,
                   const char     *line,
                   GOutputStream  *output,
                   GError        **error)
{
  g_autofree char *id = g_utf8_make_valid (line, -1);
  g_autoptr (HonExplanation) explanation = hon_income_explain (income, id);
  g_autofree char *text = NULL;

  if (explanation == NULL)
    {
      g_autoptr (GString) ids = g_string_new (NULL);

      append_ids (ids, G_LIST_MODEL (hon_income_get_table (income)));
      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
                   /* Translators: %1$s is what was given, %2$s what there is. */
                   _("--explain: there is no line “%1$s”; there are: %2$s"), id, ids->str);
      return FALSE;
    }
  text = hon_explanation_to_text (explanation);

  return hon_cli_write_text (output, text, error);
}

static void
append_answers_text (GString               *text,
                     int                    year,
                     gint64                 wanted,
                     const HonIncomeAnswer *answers,
                     guint                  n)
{
  g_autofree char *amount = hon_format_money (wanted, HON_MONEY_AUTO);

  if (n == 0)
    {
      g_autofree char *most = hon_format_money (HON_INCOME_RECEIPTS_MAX, HON_MONEY_AUTO);

      /* Translators: %1$s and %3$s are amounts, %2$d is a year. */
      g_string_append_printf (text, _("No receipts up to %3$s keep %1$s in %2$d."),
                              amount, year, most);
      g_string_append_c (text, '\n');
      return;
    }

  /* Translators: %1$s is an amount, %2$d a year; a list of receipts follows. */
  g_string_append_printf (text,
                          _("To keep %1$s in %2$d after expenses, contributions and income tax, "
                            "the doctor receives:"),
                          amount, year);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *from = hon_format_money (answers[i].from, HON_MONEY_AUTO);
      g_autofree char *until = NULL;

      g_string_append (text, "  ");
      if (answers[i].until < 0)
        {
          /* Translators: %s is an amount, the least of those that will do. */
          g_string_append_printf (text, _("%s or more"), from);
        }
      else
        {
          until = hon_format_money (answers[i].until, HON_MONEY_AUTO);
          /* Translators: both are amounts. */
          g_string_append_printf (text, _("from %1$s to %2$s"), from, until);
        }
      g_string_append_c (text, '\n');
    }
}

static void
append_answers_json (GString               *text,
                     gint64                 wanted,
                     const HonIncomeAnswer *answers,
                     guint                  n)
{
  HonJsonWriter json;

  hon_json_writer_init (&json, text, FALSE);
  hon_json_writer_begin_object (&json);
  hon_json_writer_add_name (&json, "revenu_net_voulu");
  hon_json_writer_add_amount (&json, wanted);
  hon_json_writer_add_name (&json, "recettes");
  hon_json_writer_begin_array (&json);
  for (guint i = 0; i < n; i++)
    {
      hon_json_writer_begin_object (&json);
      hon_json_writer_add_name (&json, "de");
      hon_json_writer_add_amount (&json, answers[i].from);
      hon_json_writer_add_name (&json, "a");
      if (answers[i].until < 0)
        hon_json_writer_add_null (&json);
      else
        hon_json_writer_add_amount (&json, answers[i].until);
      hon_json_writer_add_name (&json, "revenu_net_apres_impot");
      hon_json_writer_add_amount (&json, answers[i].kept);
      hon_json_writer_end_object (&json);
    }
  hon_json_writer_end_array (&json);
  hon_json_writer_end_object (&json);
  g_string_append_c (text, '\n');
}

static char *
dup_answers_csv (const HonIncomeAnswer *answers,
                 guint                  n)
{
  static const HonColumn columns[] = {
    { "recettes_de_eur", NULL, HON_COLUMN_MONEY },
    { "recettes_a_eur", NULL, HON_COLUMN_MONEY },
    { "revenu_net_apres_impot_eur", NULL, HON_COLUMN_MONEY },
  };
  g_autoptr (HonTable) table = hon_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < n; i++)
    {
      HonTableRow *row = hon_table_append (table, NULL, NULL);

      hon_table_row_set_amount (row, 0, answers[i].from);
      hon_table_row_set_amount (row, 1, answers[i].until < 0 ? HON_TABLE_NO_AMOUNT : answers[i].until);
      hon_table_row_set_amount (row, 2, answers[i].kept);
    }

  return hon_table_to_csv (table);
}

static gboolean
write_answers (HonIncome      *income,
               const char     *keep,
               HonCliFormat    format,
               GOutputStream  *output,
               GError        **error)
{
  const HonIncomeRates *rates = hon_income_get_rates (income);
  HonIncomeAnswer answers[HON_INCOME_ANSWERS_MAX];
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *csv = NULL;
  g_autoptr (GError) reason = NULL;
  gint64 wanted;
  guint n;

  if (hon_parse_money (keep, &wanted, &reason) && wanted < 0)
    g_set_error_literal (&reason, HON_CLI_ERROR, HON_CLI_ERROR_INPUT, _("the amount is negative"));
  if (reason != NULL)
    {
      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
                   /* Translators: %1$s is an option, %2$s what is wrong. */
                   _("%1$s: %2$s"), "--keep", reason->message);
      return FALSE;
    }

  n = hon_income_find_receipts (rates, hon_income_get_input (income), HON_INCOME_GOAL_NET, wanted,
                                answers);
  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      append_answers_text (text, rates->year, wanted, answers, n);
      return hon_cli_write_text (output, text->str, error);

    case HON_CLI_FORMAT_JSON:
      append_answers_json (text, wanted, answers, n);
      return hon_cli_write (output, text->str, error);

    case HON_CLI_FORMAT_CSV:
      csv = dup_answers_csv (answers, n);
      return hon_cli_write (output, csv, error);
    }

  g_return_val_if_reached (FALSE);
}

static gboolean
check_options (const Options  *options,
               HonCliFormat    format,
               GError        **error)
{
  if (options->explain != NULL && options->keep != NULL)
    {
      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                   /* Translators: both are options. */
                   _("%1$s and %2$s do not go together"), "--explain", "--keep");
      return FALSE;
    }
  if (options->explain != NULL && format != HON_CLI_FORMAT_TEXT)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                           _("--explain gives text only"));
      return FALSE;
    }

  return TRUE;
}

/* What lines of a batch are computed with. */
typedef struct
{
  HonCatalogue *catalogue; /* (owned) */
  HonPractice  *practice;  /* (owned): of the present line */
} BatchData;

static void
batch_data_clear (BatchData *data)
{
  g_clear_object (&data->catalogue);
  g_clear_object (&data->practice);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BatchData, batch_data_clear)

static gboolean
compute_line (JsonNode  *line,
              GString   *text,
              gpointer   user_data,
              GError   **error)
{
  BatchData *data = user_data;
  HonIncomeResult result;

  if (!hon_input_read_json (HON_INPUT (data->practice), line, error) ||
      !hon_income_compute_practice (data->catalogue, data->practice, &result, error))
    return FALSE;

  hon_income_result_append_json (&result, text);

  return TRUE;
}

static gboolean
run_batch (const Options  *options,
           HonCliInputs   *inputs,
           GOutputStream  *output,
           GError        **error)
{
  g_auto (BatchData) data = { NULL, NULL };

  if (hon_cli_inputs_are_given (inputs) || options->explain != NULL || options->keep != NULL)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                           _("--batch goes with no option of a single situation"));
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
  data.practice = hon_practice_new ();

  return hon_cli_batch (options->batch, compute_line, &data, output, error);
}

gboolean
hon_cli_income (const HonCliCommand  *command,
                GStrv                *arguments,
                GOutputStream        *output,
                GError              **error)
{
  g_autoptr (HonCliInputs) inputs = hon_cli_inputs_new (HON_TYPE_PRACTICE);
  g_auto (Options) options = { NULL, };
  const GOptionEntry entries[] = {
    { "explain", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.explain,
      N_("Tell how a line comes about; the format csv names the lines"), N_("LINE") },
    { "keep", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.keep,
      N_("Tell which receipts keep this amount after income tax"), N_("AMOUNT") },
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.format,
      N_("How to write the result"), "text|json|csv" },
    { "batch", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.batch,
      N_("Read situations, one JSON object a line, from a file or “-”; write one result a line"),
      N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (HonCatalogue) catalogue = NULL;
  g_autoptr (HonPractice) practice = NULL;
  g_autoptr (HonIncome) income = NULL;
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  gboolean is_done;

  if (!hon_cli_parse (command, inputs, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (options.format, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;
  if (options.batch != NULL)
    return run_batch (&options, inputs, output, error);

  /* What is to be kept does not depend on the receipts, but on their shares. */
  if (options.keep != NULL)
    hon_cli_inputs_set_default (inputs, "receipts", "0");
  if (!hon_cli_inputs_check (inputs, error) || !check_options (&options, format, error))
    return FALSE;
  practice = hon_cli_inputs_read (inputs, error);
  if (practice == NULL)
    return FALSE;
  catalogue = hon_cli_load_catalogue (error);
  if (catalogue == NULL)
    return FALSE;
  income = make_income (catalogue, practice, error);
  if (income == NULL)
    return FALSE;

  if (options.explain != NULL)
    return write_explanation (income, options.explain, output, error);
  if (options.keep != NULL)
    return write_answers (income, options.keep, format, output, error);

  return write_statement (income, catalogue, format, output, error);
}
