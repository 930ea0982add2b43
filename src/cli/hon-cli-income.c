/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-format.h"
#include "hon-income-explain.h"
#include "hon-income-words.h"
#include "hon-income.h"
#include "hon-json-writer.h"
#include "hon-money.h"
#include "hon-overrun-cut.h"

#include <glib/gi18n.h>

#include <math.h>

/* Receipts that keep an amount, which are asked for in place of an income. */
typedef struct
{
  char   *text;   /* (nullable) (owned): as it was given */
  gint64  amount; /* centimes */
} Keep;

static void
keep_clear (Keep *keep)
{
  g_free (keep->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Keep, keep_clear)

static void
append_answer (GString   *text,
               HonIncome *income)
{
  const HonIncomeResult *result = hon_income_get_result (income);
  g_autofree char *receipts = hon_format_money (hon_income_get_input (income)->receipts,
                                                HON_MONEY_AUTO);
  g_autofree char *net = hon_format_money (ABS (result->net), HON_MONEY_EUROS);
  g_autofree char *month = hon_format_money (result->net / 12, HON_MONEY_EUROS);
  g_autofree char *projection = hon_income_dup_projection (income);
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
  if (projection != NULL)
    g_string_append_printf (text, "%s\n", projection);
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
dup_statement (HonIncome *income)
{
  HonSector *sector = hon_catalogue_get_sector (hon_income_get_catalogue (income),
                                                hon_income_get_input (income)->sector);
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

static char *
dup_no_line (gpointer    answer,
             const char *id)
{
  return hon_cli_dup_no_line (id, hon_income_get_table (answer));
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
}

static char *
dup_answers_csv (HonIncome             *income,
                 const HonIncomeAnswer *answers,
                 guint                  n)
{
  static const HonColumn columns[] = {
    { "recettes_de_eur", NULL, HON_COLUMN_MONEY },
    { "recettes_a_eur", NULL, HON_COLUMN_MONEY },
    { "revenu_net_apres_impot_eur", NULL, HON_COLUMN_MONEY },
  };
  g_autoptr (HonTable) table = hon_table_new (columns, G_N_ELEMENTS (columns));
  g_autoptr (HonCredits) credits = hon_income_make_credits (income);
  g_autofree char *origins = hon_credits_dup_origins (credits);

  hon_table_set_origin (table, origins);
  for (guint i = 0; i < n; i++)
    {
      HonTableRow *row = hon_table_append (table, NULL, NULL);

      hon_table_row_set_amount (row, 0, answers[i].from);
      hon_table_row_set_amount (row, 1, answers[i].until < 0 ? HON_TABLE_NO_AMOUNT : answers[i].until);
      hon_table_row_set_amount (row, 2, answers[i].kept);
    }

  return hon_table_to_csv (table);
}

static guint
find_receipts (HonIncome       *income,
               const Keep      *keep,
               HonIncomeAnswer  answers[HON_INCOME_ANSWERS_MAX])
{
  return hon_income_find_receipts (hon_income_get_rates (income), hon_income_get_input (income),
                                   HON_INCOME_GOAL_NET, keep->amount, answers);
}

static gboolean
is_keep_given (gpointer extra)
{
  return ((const Keep *) extra)->text != NULL;
}

/* What is to be kept does not depend on the receipts, but on their shares. */
static void
prepare (gpointer      extra,
         HonCliInputs *inputs)
{
  if (is_keep_given (extra))
    hon_cli_inputs_set_default (inputs, "receipts", "0");
}

static gboolean
check (gpointer       extra,
       gboolean       is_explained,
       HonCliFormat   format,
       GError       **error)
{
  Keep *keep = extra;
  g_autoptr (GError) reason = NULL;

  if (keep->text == NULL)
    return TRUE;

  if (is_explained)
    {
      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                   /* Translators: both are options. */
                   _("%1$s and %2$s do not go together"), "--explain", "--keep");
      return FALSE;
    }
  if (hon_parse_money (keep->text, &keep->amount, &reason) && keep->amount < 0)
    g_set_error_literal (&reason, HON_CLI_ERROR, HON_CLI_ERROR_INPUT, _("the amount is negative"));
  if (reason == NULL)
    return TRUE;

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is an option, %2$s what is wrong. */
               _("%1$s: %2$s"), "--keep", reason->message);

  return FALSE;
}

/* A ceiling on overruns takes away from the fees what is above it. */
static gpointer
adapt (HonCatalogue *catalogue,
       gpointer      input)
{
  HonPractice *adapted = hon_input_dup (input);
  HonOverrunCut cut;

  hon_overrun_cut_make (&cut, catalogue, adapted);
  hon_overrun_cut_apply (&cut, adapted);

  return adapted;
}

static gpointer
compute (HonCatalogue  *catalogue,
         gpointer       input,
         GError       **error)
{
  return hon_income_new (catalogue, input, error);
}

/* Only the figures: no statement is made. */
static gboolean
compute_line (HonCatalogue  *catalogue,
              gpointer       input,
              GString       *json,
              GError       **error)
{
  HonIncomeResult result;

  if (!hon_income_compute_practice (catalogue, input, &result, error))
    return FALSE;
  hon_income_result_append_json (&result, json);

  return TRUE;
}

static HonExplanation *
explain (gpointer    answer,
         const char *id)
{
  return hon_income_explain (answer, id);
}

static HonCredits *
make_credits (gpointer answer)
{
  return hon_income_make_credits (answer);
}

static char *
dup_text (gpointer answer,
          gpointer extra)
{
  const Keep *keep = extra;
  HonIncomeAnswer answers[HON_INCOME_ANSWERS_MAX];
  g_autoptr (GString) text = NULL;

  if (keep->text == NULL)
    return dup_statement (answer);

  text = g_string_new (NULL);
  append_answers_text (text, hon_income_get_rates (answer)->year, keep->amount, answers,
                       find_receipts (answer, keep, answers));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
append_json (gpointer  answer,
             gpointer  extra,
             GString  *json)
{
  const Keep *keep = extra;
  HonIncomeAnswer answers[HON_INCOME_ANSWERS_MAX];

  if (keep->text != NULL)
    append_answers_json (json, keep->amount, answers, find_receipts (answer, keep, answers));
  else
    hon_income_result_append_json (hon_income_get_result (answer), json);
}

static char *
dup_csv (gpointer answer,
         gpointer extra)
{
  const Keep *keep = extra;
  HonIncomeAnswer answers[HON_INCOME_ANSWERS_MAX];

  if (keep->text != NULL)
    return dup_answers_csv (answer, answers, find_receipts (answer, keep, answers));

  return hon_table_to_csv (hon_income_get_table (answer));
}

static char *
dup_note (gpointer answer)
{
  return hon_income_dup_projection (answer);
}

static HonTable *
get_table (gpointer answer)
{
  return hon_income_get_table (answer);
}

static const HonCliAnswer kind = {
  .get_input_type = hon_practice_get_type,
  .explain_summary = N_("Tell how a line comes about; the format csv names the lines"),
  .explain_parameter = N_("LINE"),
  .batch_summary = N_("Read situations, one JSON object a line, from a file or “-”; write one result a line"),
  .batch_alone = N_("--batch goes with no option of a single situation"),
  .is_extra_given = is_keep_given,
  .prepare = prepare,
  .check = check,
  .adapt = adapt,
  .compute = compute,
  .compute_line = compute_line,
  .explain = explain,
  .dup_no_figure = dup_no_line,
  .make_credits = make_credits,
  .dup_text = dup_text,
  .get_table = get_table,
  .dup_note = dup_note,
  .label_column = HON_INCOME_COLUMN_LABEL,
  .figure_column = HON_INCOME_COLUMN_DUE,
  .append_json = append_json,
  .dup_csv = dup_csv,
};

gboolean
hon_cli_income (const HonCliCommand  *command,
                GStrv                *arguments,
                GOutputStream        *output,
                GError              **error)
{
  g_auto (Keep) keep = { NULL, 0 };
  const GOptionEntry entry = {
    "keep", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &keep.text,
    N_("Tell which receipts keep this amount after income tax"), N_("AMOUNT")
  };

  return hon_cli_answer (command, &kind, &entry, &keep, arguments, output, error);
}

gboolean
hon_cli_scenario_income (const HonCliCommand  *command,
                         GStrv                *arguments,
                         GOutputStream        *output,
                         GError              **error)
{
  Keep keep = { NULL, };

  return hon_cli_beside (command, &kind, &keep, arguments, output, error);
}
