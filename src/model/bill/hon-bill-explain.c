/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-explain.h"

#include "hon-bill-contract.h"
#include "hon-bill-part.h"
#include "hon-bill-remarks.h"
#include "hon-bill-technical.h"
#include "hon-format.h"

#include <glib/gi18n-lib.h>

#include <stdarg.h>

/* Tells in steps, with the numbers filled in, what the engine did. */
typedef struct
{
  HonExplanation      *explanation;
  HonBill             *bill;
  HonCatalogue        *catalogue;
  const HonTariffs    *tariffs;
  const HonBillInput  *input;
  const HonBillResult *result;
  GPtrArray           *strings; /* (element-type utf8): all texts made on the way */
} Writer;

static const char *
keep (Writer *writer,
      char   *text)
{
  g_ptr_array_add (writer->strings, text);

  return text;
}

static const char *
money (Writer *writer,
       gint64  centimes)
{
  if (centimes == HON_BILL_UNKNOWN)
    return _("not known");

  return keep (writer, hon_format_money (centimes, HON_MONEY_CENTIMES));
}

static const char *
percent (Writer *writer,
         int     hundredths)
{
  return keep (writer, hon_format_percent (hundredths / 100.0, 2));
}

static const char *
text (Writer     *writer,
      const char *format,
      ...) G_GNUC_PRINTF (2, 3);

static const char *
text (Writer     *writer,
      const char *format,
      ...)
{
  va_list arguments;
  char *made;

  va_start (arguments, format);
  made = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return keep (writer, made);
}

static void
step (Writer     *writer,
      const char *label,
      const char *expression,
      const char *result)
{
  hon_explanation_add_step (writer->explanation, label, expression, result);
}

static gboolean
is_technical (Writer *writer)
{
  return writer->input->act == writer->tariffs->technical;
}

/* What is billed, as a sum with its names. */
static const char *
list_parts (Writer *writer)
{
  g_autoptr (GString) sum = g_string_new (NULL);

  for (guint i = 0; i < hon_bill_get_n_parts (writer->bill); i++)
    {
      const HonBillPart *part = &writer->result->parts[i];
      HonRecord *record = hon_bill_get_part (writer->bill, i);

      g_string_append_printf (sum, "%s%s (%s)", i == 0 ? "" : " + ", money (writer, part->amount),
                              HON_IS_BILLABLE (record) ? hon_billable_get_label (HON_BILLABLE (record))
                                                       : hon_bill_part_get_code (part, record));
    }

  return keep (writer, g_string_free_and_steal (g_steal_pointer (&sum)));
}

/* The name of an act of the bill: that of its first part. */
static const char *
get_act_label (Writer           *writer,
               const HonBillAct *act)
{
  return keep (writer, hon_bill_part_dup_label (&writer->result->parts[act->part],
                                                hon_bill_get_part (writer->bill, act->part)));
}

static void
explain_fee (Writer *writer)
{
  const HonBillResult *result = writer->result;

  if (result->refused > 0)
    step (writer, _("Fee allowed"),
          text (writer, "%s − %s", money (writer, result->asked + result->refused),
                money (writer, result->refused)),
          money (writer, result->asked));
  else if (writer->input->fee != HON_BILL_UNKNOWN)
    step (writer, _("Fee asked"), _("as told"), money (writer, result->asked));
  else if (result->tariff != HON_BILL_UNKNOWN)
    step (writer, _("Fee asked"), _("the tariff of the agreement"), money (writer, result->asked));
}

static void
explain_da (Writer *writer)
{
  const HonBillResult *result = writer->result;

  if (hon_bill_get_printed_ceiling (writer->bill) != NULL)
    step (writer, _("Most that may be asked"), _("as published"), money (writer, result->ceiling));
  else
    step (writer, _("Most that may be asked"),
          text (writer, _("tariff inside the pathway + %s"), percent (writer, writer->tariffs->da_rate)),
          money (writer, result->ceiling));
  if (result->overrun_da > 0)
    step (writer, _("Part of the overrun within it"),
          text (writer, "%s − %s", money (writer, MIN (result->asked, result->ceiling)),
                money (writer, result->base)),
          money (writer, result->overrun_da));
}

static void
explain_base (Writer *writer)
{
  const HonBillResult *result = writer->result;

  if (result->n_parts == 0 && is_technical (writer))
    {
      step (writer, _("Base"), _("the tariff of the act"), money (writer, result->base));
      return;
    }
  if (result->n_parts > 0)
    step (writer, _("Tariff"), list_parts (writer), money (writer, result->base));
  if (result->asked != HON_BILL_UNKNOWN && result->base == result->asked && result->overrun == 0 &&
      writer->input->fee != HON_BILL_UNKNOWN)
    step (writer, _("Base"), _("never more than the fee"), money (writer, result->base));
}

static void
explain_rate (Writer *writer)
{
  const HonBillResult *result = writer->result;

  if (result->rate < 0)
    return;
  if (result->is_exempt)
    step (writer, _("Rate"), _("exempted care"), percent (writer, result->rate));
  else if (result->penalty_rate > 0)
    step (writer, _("Rate"),
          text (writer, "%s − %s%s%s", percent (writer, writer->tariffs->rate),
                percent (writer, result->penalty_rate), writer->input->local_scheme ? " + " : "",
                writer->input->local_scheme ? percent (writer, writer->tariffs->local_rate) : ""),
          percent (writer, result->rate));
  else if (writer->input->local_scheme && !result->is_heavy)
    step (writer, _("Rate"),
          text (writer, "%s + %s", percent (writer, writer->tariffs->rate),
                percent (writer, writer->tariffs->local_rate)),
          percent (writer, result->rate));
}

/* What is paid back of one act, which @label names. */
static void
explain_act_gross (Writer           *writer,
                   const char       *label,
                   const HonBillAct *act)
{
  gint64 product = (act->base * act->rate + HON_BILL_WHOLE / 2) / HON_BILL_WHOLE;

  if (act->is_heavy)
    step (writer, label,
          text (writer, "%s − %s", money (writer, act->base), money (writer, act->base - act->gross)),
          money (writer, act->gross));
  else
    step (writer, label, text (writer, "%s × %s", money (writer, act->base), percent (writer, act->rate)),
          money (writer, product));
  if (!act->is_heavy && product != act->gross)
    step (writer, _("With the limit of the penalty"),
          text (writer, "%s + %s", money (writer, product), money (writer, act->gross - product)),
          money (writer, act->gross));
}

static void
explain_gross (Writer *writer)
{
  const HonBillResult *result = writer->result;
  g_autoptr (GString) sum = g_string_new (NULL);

  if (result->rate < 0)
    return;
  if (result->n_acts == 1)
    {
      explain_act_gross (writer, _("Before the deduction"), &result->acts[0]);
      return;
    }
  for (guint i = 0; i < result->n_acts; i++)
    {
      explain_act_gross (writer, get_act_label (writer, &result->acts[i]), &result->acts[i]);
      g_string_append_printf (sum, "%s%s", i == 0 ? "" : " + ", money (writer, result->acts[i].gross));
    }
  step (writer, _("Before the deduction"), keep (writer, g_string_free_and_steal (g_steal_pointer (&sum))),
        money (writer, result->gross));
}

/* Part of the base of an act, at a rate; an amount that is no such part stands as it is. */
static const char *
format_part (Writer *writer,
             gint64  base,
             int     rate,
             gint64  part)
{
  gint64 product = (base * rate + HON_BILL_WHOLE / 2) / HON_BILL_WHOLE;

  if (product != part)
    return money (writer, part);

  return text (writer, "%s × %s", money (writer, base), percent (writer, rate));
}

/* The local scheme adds to each act that has a rate. */
static void
explain_local (Writer *writer)
{
  const HonBillResult *result = writer->result;
  g_autoptr (GString) sum = g_string_new (NULL);

  for (guint i = 0; i < result->n_acts; i++)
    if (result->acts[i].local > 0)
      g_string_append_printf (sum, "%s%s", sum->len > 0 ? " + " : "",
                              format_part (writer, result->acts[i].base, writer->tariffs->local_rate,
                                           result->acts[i].local));
  step (writer, _("Share of the local scheme"), keep (writer, g_string_free_and_steal (g_steal_pointer (&sum))),
        money (writer, result->local));
}

static void
explain_deduction (Writer *writer)
{
  const HonBillResult *result = writer->result;

  if (result->deduction_exempt)
    {
      step (writer, _("Flat-rate deduction"), _("exempted"), money (writer, 0));
      return;
    }
  step (writer, _("Flat-rate deduction"),
        /* Translators: all are amounts; the second and the third are what is left of the
         * ceilings of a day and of a year.
         */
        text (writer, result->n_acts > 1 ? _("%1$s for each act, at most %2$s that day and %3$s that year")
                                         : _("%1$s, at most %2$s that day and %3$s that year"),
              money (writer, writer->tariffs->deduction),
              money (writer, MAX (writer->tariffs->deduction_day - writer->input->deducted_today, 0)),
              money (writer, MAX (writer->tariffs->deduction_year - writer->input->deducted_year, 0))),
        money (writer, result->deduction));
}

static void
explain_net (Writer *writer)
{
  const HonBillResult *result = writer->result;
  HonPublishedError *published = hon_bill_get_published_error (writer->bill);

  explain_base (writer);
  explain_gross (writer);
  step (writer, _("Paid back"),
        text (writer, "%s − %s", money (writer, result->gross), money (writer, result->deduction)),
        money (writer, result->net));
  if (published != NULL)
    {
      HonSource *source = hon_published_error_get_source (published);

      hon_explanation_add_remark (writer->explanation, _("Where a published table is wrong"),
                                  /* Translators: %1$s is the title of a page, %2$s and %3$s are
                                   * amounts, %4$s is a sentence.
                                   */
                                  text (writer, _("“%1$s” prints %2$s, the rule gives %3$s. %4$s"),
                                        hon_source_get_title (source),
                                        money (writer, hon_published_error_get_printed (published)),
                                        money (writer, result->net),
                                        hon_published_error_get_text (published)));
      hon_explanation_add_source (writer->explanation, source);
    }
}

static void
explain_contract (Writer *writer)
{
  const HonBillResult *result = writer->result;
  const HonBillInput *input = writer->input;
  const char *guarantee = percent (writer, MAX (result->guarantee, 0) * 100);

  if (input->guarantee < 0)
    return;
  step (writer, _("Guarantee, with the insurance’s part"),
        text (writer, "%s × %s", guarantee, money (writer, result->base)),
        money (writer, (result->base * result->guarantee + 50) / 100));
  step (writer, _("Of the co-payment"),
        text (writer, "%s − %s", money (writer, result->copayment), money (writer, result->penalty)),
        money (writer, result->contract_copayment));
  if (result->pathway == HON_PATHWAY_OUTSIDE)
    step (writer, _("Of the overrun"), _("nothing outside the pathway"), money (writer, 0));
  else
    step (writer, _("Of the overrun"), _("up to the guarantee"), money (writer, result->contract_overrun));

  if (hon_bill_contract_is_limited (writer->input, writer->result))
    hon_explanation_set_outlook (writer->explanation,
                                 /* Translators: both are percentages of the base. */
                                 text (writer, _("The contract pays up to %2$s with a doctor of the OPTAM, and up to "
                                                 "%1$s with this one."),
                                       guarantee, percent (writer, input->guarantee * 100)));
}

/* What is lost outside the pathway, act by act: each has the limit of the penalty for itself. */
static const char *
list_penalties (Writer *writer)
{
  const HonBillResult *result = writer->result;
  g_autoptr (GString) sum = g_string_new (NULL);

  if (result->n_acts == 1 && result->penalty == writer->tariffs->penalty_cap)
    return _("with the limit of the penalty");
  for (guint i = 0; i < result->n_acts; i++)
    if (result->acts[i].penalty > 0)
      g_string_append_printf (sum, "%s%s", sum->len > 0 ? " + " : "",
                              format_part (writer, result->acts[i].base, result->penalty_rate,
                                           result->acts[i].penalty));

  return keep (writer, g_string_free_and_steal (g_steal_pointer (&sum)));
}

static void
explain_copayment (Writer *writer)
{
  const HonBillResult *result = writer->result;

  if (result->penalty > 0)
    step (writer, _("Of which for being outside the pathway"), list_penalties (writer),
          money (writer, result->penalty));
  step (writer, _("Co-payment"),
        text (writer, "%s − %s%s%s", money (writer, result->base), money (writer, result->gross),
              result->heavy > 0 ? " − " : "", result->heavy > 0 ? money (writer, result->heavy) : ""),
        money (writer, result->copayment - result->heavy));
}

static void
explain_overrun (Writer *writer)
{
  const HonBillResult *result = writer->result;

  if (result->overrun == HON_BILL_UNKNOWN)
    return;
  step (writer, _("Overrun"),
        text (writer, "%s − %s", money (writer, result->asked), money (writer, result->base)),
        money (writer, result->overrun));
}

static void
explain_authority (Writer *writer)
{
  const HonBillResult *result = writer->result;

  if (is_technical (writer))
    step (writer, _("Authority tariff"),
          text (writer, "%s × %s", money (writer, result->acts[0].tariff),
                percent (writer, writer->tariffs->authority_technical)),
          money (writer, result->base));
  else
    step (writer, _("Authority tariff"),
          /* Translators: both are amounts. */
          text (writer, _("from %1$s to %2$s, as sources have it"), money (writer, result->gross_low),
                money (writer, result->gross)),
          money (writer, result->gross));
}

static void
explain_patient (Writer *writer)
{
  const HonBillResult *result = writer->result;

  if (result->patient == HON_BILL_UNKNOWN)
    return;
  step (writer, _("Left to the patient"),
        text (writer, "%s − %s − %s%s%s", money (writer, result->asked), money (writer, result->net),
              money (writer, result->complementary), result->patient_prescribed > 0 ? " + " : "",
              result->patient_prescribed > 0 ? money (writer, result->patient_prescribed) : ""),
        money (writer, result->patient));
  step (writer, C_("step", "Breakdown"),
        text (writer, "%s + %s + %s%s%s%s%s", money (writer, result->copayment),
              money (writer, result->deduction), money (writer, result->overrun),
              result->patient_prescribed > 0 ? " + " : "",
              result->patient_prescribed > 0 ? money (writer, result->patient_prescribed) : "",
              result->complementary > 0 ? " − " : "",
              result->complementary > 0 ? money (writer, result->complementary) : ""),
        money (writer, result->patient));
}

static void
explain_prescriptions (Writer *writer)
{
  step (writer, _("Prescriptions"), _("nothing of them is paid back"),
        money (writer, writer->result->patient_prescribed));
}

static void
explain_payment (Writer *writer)
{
  const HonBillResult *result = writer->result;

  if (result->at_desk == HON_BILL_UNKNOWN)
    return;
  if (result->third_party)
    step (writer, _("At the desk"),
          text (writer, "%s − %s", money (writer, result->asked), money (writer, result->gross)),
          money (writer, result->at_desk));
  else
    step (writer, _("At the desk"), _("the whole fee"), money (writer, result->at_desk));
  if (result->later > 0)
    step (writer, _("Taken later"), _("the flat-rate deduction"), money (writer, result->later));
}

static const struct
{
  const char *id;
  void      (*explain) (Writer *writer);
} explainers[] = {
  { "bill-honoraires", explain_fee },
  { "bill-da", explain_da },
  { "bill-base", explain_base },
  { "bill-non-conventionne", explain_authority },
  { "bill-taux", explain_rate },
  { "bill-acte-lourd", explain_gross },
  { "bill-amo-brut", explain_gross },
  { "bill-regime-local", explain_local },
  { "bill-participation-forfaitaire", explain_deduction },
  { "bill-amo-net", explain_net },
  { "bill-complementaire", explain_contract },
  { "bill-ticket-moderateur", explain_copayment },
  { "bill-depassement", explain_overrun },
  { "bill-prescriptions", explain_prescriptions },
  { "bill-reste-a-charge", explain_patient },
  { "bill-paiement", explain_payment },
};

/* Adds what the datasets say of a line: parameters, sources, departures. */
static void
add_info (Writer      *writer,
          HonLineInfo *info)
{
  GListModel *parameters = hon_line_info_get_parameters (info);
  GListModel *departures = hon_line_info_get_departures (info);

  for (guint i = 0; i < g_list_model_get_n_items (parameters); i++)
    {
      g_autoptr (HonParameter) parameter = g_list_model_get_item (parameters, i);

      hon_explanation_add_parameter (writer->explanation, parameter, writer->input->date);
    }
  for (guint i = 0; i < g_list_model_get_n_items (departures); i++)
    {
      g_autoptr (HonDeparture) departure = g_list_model_get_item (departures, i);

      hon_explanation_add_remark (writer->explanation, _("What sources leave open"),
                                  hon_departure_get_text (departure));
    }
  hon_explanation_add_sources (writer->explanation, hon_line_info_get_sources (info));
}

/* Adds the step of a tariff that is in force: how much, since when, and who says so. */
static void
add_tariff (Writer    *writer,
            HonTariff *tariff)
{
  HonTariffStep *step_then = hon_tariff_get_step_at (tariff, writer->input->date);
  const HonEvidence *evidence;
  g_autofree char *since = NULL;

  if (step_then == NULL || hon_tariff_step_is_ended (step_then))
    return;

  evidence = hon_tariff_step_get_evidence (step_then);
  since = hon_evidence_dup_since (evidence);
  hon_explanation_add_remark (writer->explanation, hon_act_get_label (hon_tariff_get_act (tariff)),
                              /* Translators: an amount, and since when it holds. */
                              text (writer, C_("tariff", "%1$s, %2$s"),
                                    money (writer, hon_tariff_step_get_amount (step_then)), since));
  hon_explanation_add_source (writer->explanation, hon_evidence_get_source (evidence));
}

/* Adds what the datasets say of an act or a supplement. */
static void
add_part (Writer *writer,
          guint   position)
{
  HonRecord *record = hon_bill_get_part (writer->bill, position);
  const char *series = hon_bill_get_part_series (writer->bill, position);
  HonBillable *part;
  HonParameter *parameter;
  HonTariff *tariff;

  if (series == NULL)
    {
      hon_bill_technical_explain (writer->explanation, writer->bill, position);
      return;
    }

  part = HON_BILLABLE (record);
  parameter = hon_catalogue_find (writer->catalogue, HON_RECORDS_PARAMETERS, series);
  tariff = hon_catalogue_find (writer->catalogue, HON_RECORDS_TARIFFS, series);
  if (tariff != NULL)
    add_tariff (writer, tariff);
  else if (parameter != NULL)
    hon_explanation_add_parameter (writer->explanation, parameter, writer->input->date);
  if (hon_billable_get_note (part) != NULL)
    hon_explanation_add_remark (writer->explanation, _("Note"), hon_billable_get_note (part));
  hon_explanation_add_sources (writer->explanation, hon_billable_get_sources (part));
}

/* Adds what the datasets say of the base of this bill, and not of all others. */
static void
add_parts (Writer *writer)
{
  g_auto (GStrv) doubts = hon_bill_dup_doubts (writer->bill);

  for (guint i = 0; i < hon_bill_get_n_parts (writer->bill); i++)
    add_part (writer, i);
  for (guint i = 0; doubts[i] != NULL; i++)
    hon_explanation_add_remark (writer->explanation, _("Doubt"), doubts[i]);
}

/* Adds the steps of the line @line_id, and what they rest on. */
static void
add_steps (HonExplanation *explanation,
           HonBill        *bill,
           const char     *line_id)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  HonCatalogue *catalogue = hon_bill_get_catalogue (bill);
  Writer writer = {
    explanation, bill, catalogue, hon_bill_get_tariffs (bill), hon_bill_get_input (bill),
    hon_bill_get_result (bill), strings
  };
  HonLineInfo *info = hon_catalogue_find (catalogue, HON_RECORDS_LINES, line_id);

  for (guint i = 0; i < G_N_ELEMENTS (explainers); i++)
    if (g_str_equal (explainers[i].id, line_id))
      explainers[i].explain (&writer);

  if (g_str_equal (line_id, "bill-base") && hon_bill_get_n_parts (bill) > 0)
    add_parts (&writer);
  else if (info != NULL)
    add_info (&writer, info);
  for (guint i = 0; i < hon_bill_get_n_parts (bill); i++)
    {
      g_autofree char *id = hon_bill_dup_part_id (bill, i);

      if (g_str_equal (id, line_id))
        add_part (&writer, i);
    }
}

/**
 * hon_bill_explain:
 * @self: a bill
 * @line_id: one of its lines
 *
 * Returns: (transfer full) (nullable): how the line came about; %NULL if there
 *   is no such line
 */
HonExplanation *
hon_bill_explain (HonBill    *self,
                  const char *line_id)
{
  HonExplanation *explanation;
  HonLineInfo *info;
  HonTableRow *line;
  const char *label;

  g_return_val_if_fail (HON_IS_BILL (self), NULL);
  g_return_val_if_fail (line_id != NULL, NULL);

  line = hon_table_find (hon_bill_get_table (self), line_id);
  if (line == NULL)
    return NULL;

  label = hon_table_row_get_text (line, HON_BILL_COLUMN_LABEL);
  info = hon_catalogue_find (hon_bill_get_catalogue (self), HON_RECORDS_LINES, line_id);
  explanation = hon_explanation_new_titled (label, info != NULL ? hon_line_info_get_summary (info) : label);
  add_steps (explanation, self, line_id);

  return explanation;
}
