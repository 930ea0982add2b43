/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-bill-credits.h"
#include "hon-bill-explain.h"
#include "hon-bill-export.h"
#include "hon-bill-remarks.h"

#include <glib/gi18n.h>

static gpointer
compute (HonCatalogue  *catalogue,
         gpointer       input,
         GError       **error)
{
  return hon_bill_new (catalogue, input, error);
}

/* Only the figures: no bill with its lines is made. */
static gboolean
compute_line (HonCatalogue  *catalogue,
              gpointer       input,
              GString       *json,
              GError       **error)
{
  HonBillInput given;
  HonBillResult result;

  if (!hon_encounter_read (input, catalogue, &given, error))
    return FALSE;

  hon_bill_compute (hon_catalogue_get_bill_tariffs (catalogue, given.date), &given, &result);
  hon_bill_result_append_json (&result, catalogue, json);

  return TRUE;
}

static HonExplanation *
explain (gpointer    answer,
         const char *id)
{
  return hon_bill_explain (answer, id);
}

static char *
dup_no_line (gpointer    answer,
             const char *id)
{
  return hon_cli_dup_no_line (id, hon_bill_get_table (answer));
}

static HonCredits *
make_credits (gpointer answer)
{
  HonBill *bill = answer;

  return hon_bill_make_credits (&bill, 1);
}

static char *
dup_text (gpointer answer,
          gpointer extra)
{
  HonBill *bill = answer;
  g_autofree char *validity = hon_bill_dup_validity (hon_bill_get_catalogue (bill),
                                                     hon_bill_get_input (bill)->date);
  g_autofree char *sentence = hon_bill_dup_sentence (bill);
  g_autofree char *cells = hon_table_rows_to_text (hon_bill_get_table (bill), 1);
  g_auto (GStrv) remarks = hon_bill_dup_remarks (bill);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n", sentence);
  hon_cli_append_table (text, cells, 1);
  for (guint i = 0; remarks[i] != NULL; i++)
    g_string_append_printf (text, "%s%s\n", i == 0 ? "\n" : "", remarks[i]);
  g_string_append_printf (text, "\n%s\n", validity);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
append_json (gpointer  answer,
             gpointer  extra,
             GString  *json)
{
  hon_bill_result_append_json (hon_bill_get_result (answer), hon_bill_get_catalogue (answer), json);
}

static char *
dup_csv (gpointer answer,
         gpointer extra)
{
  return hon_table_to_csv (hon_bill_get_table (answer));
}

static HonTable *
get_table (gpointer answer)
{
  return hon_bill_get_table (answer);
}

static const HonCliAnswer kind = {
  .get_input_type = hon_encounter_get_type,
  .explain_summary = N_("Tell how a line comes about; the format csv names the lines"),
  .explain_parameter = N_("LINE"),
  .batch_summary = N_("Read encounters, one JSON object a line, from a file or “-”; write one result a line"),
  .batch_alone = N_("--batch goes with no option of a single encounter"),
  .compute = compute,
  .compute_line = compute_line,
  .explain = explain,
  .dup_no_figure = dup_no_line,
  .make_credits = make_credits,
  .dup_text = dup_text,
  .get_table = get_table,
  .label_column = HON_BILL_COLUMN_LABEL,
  .figure_column = HON_BILL_COLUMN_FIGURE,
  .append_json = append_json,
  .dup_csv = dup_csv,
};

gboolean
hon_cli_bill (const HonCliCommand  *command,
              GStrv                *arguments,
              GOutputStream        *output,
              GError              **error)
{
  return hon_cli_answer (command, &kind, NULL, NULL, arguments, output, error);
}

gboolean
hon_cli_scenario_bill (const HonCliCommand  *command,
                       GStrv                *arguments,
                       GOutputStream        *output,
                       GError              **error)
{
  return hon_cli_beside (command, &kind, NULL, arguments, output, error);
}
