/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-lines-private.h"

#include "hon-bill-column.h"
#include "hon-bill-part.h"
#include "hon-billable.h"
#include "hon-credits.h"
#include "hon-statement.h"

#include <glib/gi18n-lib.h>

#define LIMIT "bill-plafond-depassement"

/* The lines on the way. */
typedef struct
{
  HonTable           *table;
  HonCatalogue       *catalogue;
  const HonBillInput *input;
} Writer;

static HonTableRow *
add_line (Writer     *writer,
          const char *id,
          gint64      amount)
{
  HonTableRow *line = hon_table_append (writer->table, NULL, id);
  HonLineInfo *info = hon_catalogue_find (writer->catalogue, HON_RECORDS_LINES, id);

  hon_table_row_set_text (line, HON_BILL_COLUMN_ID, id);
  hon_table_row_set_text (line, HON_BILL_COLUMN_LABEL, info != NULL ? hon_line_info_get_label (info) : id);
  if (info != NULL)
    hon_statement_mark_row (line, writer->catalogue, info, writer->input->date);
  if (amount != HON_BILL_UNKNOWN)
    hon_table_row_set_amount (line, HON_BILL_COLUMN_FIGURE, amount);

  return line;
}

static void
add_total (Writer     *writer,
           const char *id,
           gint64      amount)
{
  hon_table_row_set_total (add_line (writer, id, amount), TRUE);
}

/* Adds a line whose amount the ceiling on overruns decides where less may be asked than was. */
static void
add_limited (Writer              *writer,
             const HonBillResult *result,
             const char          *id,
             gint64               amount)
{
  HonTableRow *line = add_line (writer, id, amount);
  HonLineInfo *info = hon_catalogue_find (writer->catalogue, HON_RECORDS_LINES, LIMIT);

  if (result->limit != HON_BILL_UNKNOWN && result->refused > 0 && info != NULL)
    hon_statement_mark_row (line, writer->catalogue, info, writer->input->date);
}

/* Adds what the amount of an act or a supplement in euros rests on. */
static void
add_series (Writer     *writer,
            HonCredits *credits,
            const char *series)
{
  HonTariff *tariff = hon_catalogue_find (writer->catalogue, HON_RECORDS_TARIFFS, series);
  HonParameter *parameter = hon_catalogue_find (writer->catalogue, HON_RECORDS_PARAMETERS, series);
  HonTariffStep *step = tariff != NULL ? hon_tariff_get_step_at (tariff, writer->input->date) : NULL;
  HonDatedValue *value = parameter != NULL ? hon_parameter_get_value_at (parameter, writer->input->date) : NULL;

  if (step != NULL)
    hon_credits_add_evidence (credits, hon_tariff_step_get_evidence (step));
  else if (value != NULL)
    hon_credits_add_evidence (credits, hon_dated_value_get_evidence (value));
}

/* Marks what is billed where its amount, or what allows it, is the reader's own. */
static void
mark_part (Writer              *writer,
           HonTableRow         *line,
           const HonBillResult *result,
           guint                position,
           HonRecord           *record)
{
  g_autoptr (HonCredits) credits = hon_credits_new ();
  g_autofree char *origins = NULL;

  if (HON_IS_BILLABLE (record))
    {
      const char *series = hon_billable_get_series (HON_BILLABLE (record), result->level);
      GListModel *sources = hon_billable_get_sources (HON_BILLABLE (record));

      for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
        {
          g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

          hon_credits_add_source (credits, source);
        }
      if (series != NULL)
        add_series (writer, credits, series);
    }
  else if (HON_IS_TECHNICAL_ACT (record))
    {
      const HonEvidence *evidence = hon_bill_part_get_evidence (&result->parts[position], HON_TECHNICAL_ACT (record),
                                                                writer->catalogue, writer->input->date);

      if (evidence != NULL)
        hon_credits_add_evidence (credits, evidence);
    }
  else
    {
      g_autoptr (GPtrArray) values = hon_bill_part_list_values (HON_MODIFIER (record), writer->catalogue, writer->input);

      for (guint i = 0; i < values->len; i++)
        hon_credits_add_evidence (credits, hon_modifier_value_get_evidence (g_ptr_array_index (values, i)));
    }
  origins = hon_credits_dup_origins (credits);
  hon_table_row_set_origin (line, origins);
}

/* What is billed, with the codes that doctors write. */
static void
add_part (Writer              *writer,
          const HonBillResult *result,
          guint                position,
          HonRecord * const   *parts)
{
  g_autofree char *id = hon_bill_part_dup_id (result, position, parts);
  HonTableRow *line = add_line (writer, id, result->parts[position].amount);

  hon_table_row_take_text (line, HON_BILL_COLUMN_LABEL,
                           hon_bill_part_dup_label (&result->parts[position], parts[position]));
  if (hon_catalogue_has_own (writer->catalogue))
    mark_part (writer, line, result, position, parts[position]);
}

/* Makes the statement of a bill.
 *
 * Returns: (transfer full): its lines; the columns are those of HonBillColumn
 */
HonTable *
hon_bill_lines_new_table (HonCatalogue        *catalogue,
                          const HonBillInput  *input,
                          const HonBillResult *result,
                          HonRecord * const   *parts)
{
  const HonColumn columns[] = {
    [HON_BILL_COLUMN_ID] = { "ligne", NULL, HON_COLUMN_TEXT, HON_COLUMN_ALWAYS },
    [HON_BILL_COLUMN_LABEL] = { NULL, _("Step"), HON_COLUMN_NAME, HON_COLUMN_ALWAYS },
    [HON_BILL_COLUMN_FIGURE] = { "valeur", _("Amount"), HON_COLUMN_FIGURES, HON_COLUMN_ALWAYS },
  };
  Writer writer = { hon_table_new (columns, G_N_ELEMENTS (columns)), catalogue, input };

  add_limited (&writer, result, "bill-honoraires", result->asked);
  for (guint i = 0; i < result->n_parts; i++)
    add_part (&writer, result, i, parts);
  if (result->ceiling != HON_BILL_UNKNOWN)
    add_line (&writer, "bill-da", result->ceiling);
  if (result->limit != HON_BILL_UNKNOWN)
    add_line (&writer, LIMIT, result->limit);
  if (input->sector == HON_BILL_SECTOR_NC)
    add_line (&writer, "bill-non-conventionne", result->base);
  else
    add_line (&writer, "bill-base", result->base);
  if (result->is_heavy)
    add_line (&writer, "bill-acte-lourd", result->heavy);
  if (result->rate >= 0 && (!result->is_heavy || result->rate < HON_BILL_WHOLE))
    hon_table_row_set_number (add_line (&writer, "bill-taux", HON_BILL_UNKNOWN), HON_BILL_COLUMN_FIGURE,
                              result->rate / 100.0);
  add_line (&writer, "bill-amo-brut", result->gross);
  if (result->local > 0)
    add_line (&writer, "bill-regime-local", result->local);
  add_line (&writer, "bill-participation-forfaitaire", result->deduction);
  add_total (&writer, "bill-amo-net", result->net);
  if (input->guarantee >= 0)
    add_line (&writer, "bill-complementaire", result->complementary);
  /* With the deduction and the overrun, what a contract may take over and the rest is left of. */
  if (result->copayment > result->heavy)
    add_line (&writer, "bill-ticket-moderateur", result->copayment - result->heavy);
  add_limited (&writer, result, "bill-depassement", result->overrun);
  if (result->patient_prescribed > 0)
    add_line (&writer, "bill-prescriptions", result->patient_prescribed);
  add_total (&writer, "bill-reste-a-charge", result->patient);
  add_line (&writer, "bill-paiement", result->at_desk);

  return writer.table;
}
