/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-explain.h"

#include "hon-bill-contract.h"
#include "hon-bill-part.h"
#include "hon-bill-remarks.h"
#include "hon-bill-technical.h"
#include "hon-format.h"
#include "hon-steps.h"

#include <glib/gi18n-lib.h>

/* Tells in steps, with the numbers filled in, what the engine did. */
typedef struct
{
  HonExplanation      *explanation;
  HonBill             *bill;
  HonCatalogue        *catalogue;
  const HonTariffs    *tariffs;
  const HonBillInput  *input;
  const HonBillResult *result;
  HonSteps            *out;
} Writer;

static const char *
money (Writer *writer,
       gint64  centimes)
{
  return centimes == HON_BILL_UNKNOWN ? _("not known") : hon_steps_money (writer->out, centimes);
}

static const char *
percent (Writer *writer,
         int     hundredths)
{
  return hon_steps_percent (writer->out, hundredths / 100.0);
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

  return hon_steps_keep (writer->out, g_string_free_and_steal (g_steal_pointer (&sum)));
}

/* The name of an act of the bill: that of its first part. */
static const char *
get_act_label (Writer           *writer,
               const HonBillAct *act)
{
  return hon_steps_keep (writer->out, hon_bill_part_dup_label (&writer->result->parts[act->part],
                                                               hon_bill_get_part (writer->bill, act->part)));
}

static HonParameter *
get_overrun_ceiling (Writer *writer)
{
  return hon_catalogue_find (writer->catalogue, HON_RECORDS_PARAMETERS, "overrun-ceiling");
}

/* The most that may be asked in secteur 2, where overruns have a ceiling. */
static void
explain_limit (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;
  HonDatedValue *value = hon_parameter_get_value_at (get_overrun_ceiling (writer), writer->input->date);
  const char *ceiling;
  const char *label;

  if (result->limit == HON_BILL_UNKNOWN || value == NULL)
    return;
  ceiling = percent (writer, writer->tariffs->overrun_ceiling);
  /* Translators: %s is a percentage. */
  label = hon_steps_keep (out, hon_evidence_mark (hon_dated_value_get_evidence (value),
                                                  hon_steps_text (out, _("Overrun capped at %s of the tariff"), ceiling)));
  hon_steps_add (out, label, hon_steps_text (out, "%s × %s", money (writer, result->limit_base), ceiling),
                 money (writer, result->limit_overrun));
  if (result->limit == result->limit_base + result->limit_overrun)
    hon_steps_add (out, _("Most that may be asked"),
                   hon_steps_text (out, "%s + %s", money (writer, result->limit_base),
                                   money (writer, result->limit_overrun)),
                   money (writer, result->limit));
  else
    hon_steps_add (out, _("Most that may be asked"), _("the tariff without an overrun, which is more"),
                   money (writer, result->limit));
}

static void
explain_fee (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;

  if (result->refused > 0 && result->limit != HON_BILL_UNKNOWN)
    {
      explain_limit (writer);
      hon_explanation_add_parameter (writer->explanation, get_overrun_ceiling (writer), writer->input->date);
    }
  if (result->refused > 0)
    hon_steps_add (out, _("Fee allowed"),
                   hon_steps_text (out, "%s − %s", money (writer, result->asked + result->refused),
                                   money (writer, result->refused)),
                   money (writer, result->asked));
  else if (writer->input->fee != HON_BILL_UNKNOWN)
    hon_steps_add (out, _("Fee asked"), _("as told"), money (writer, result->asked));
  else if (result->tariff != HON_BILL_UNKNOWN)
    hon_steps_add (out, _("Fee asked"), _("the tariff of the agreement"), money (writer, result->asked));
}

static void
explain_da (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;

  if (hon_bill_get_printed_ceiling (writer->bill) != NULL)
    hon_steps_add (out, _("Most that may be asked"), _("as published"), money (writer, result->ceiling));
  else
    hon_steps_add (out, _("Most that may be asked"),
                   hon_steps_text (out, _("tariff inside the pathway + %s"),
                                   percent (writer, writer->tariffs->da_rate)),
                   money (writer, result->ceiling));
  if (result->overrun_da > 0)
    hon_steps_add (out, _("Part of the overrun within it"),
                   hon_steps_text (out, "%s − %s", money (writer, MIN (result->asked, result->ceiling)),
                                   money (writer, result->base)),
                   money (writer, result->overrun_da));
}

static void
explain_base (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;

  if (result->n_parts == 0 && is_technical (writer))
    {
      hon_steps_add (out, _("Base"), _("the tariff of the act"), money (writer, result->base));
      return;
    }
  if (result->n_parts > 0)
    hon_steps_add (out, _("Tariff"), list_parts (writer), money (writer, result->base));
  if (result->asked != HON_BILL_UNKNOWN && result->base == result->asked && result->overrun == 0 &&
      writer->input->fee != HON_BILL_UNKNOWN)
    hon_steps_add (out, _("Base"), _("never more than the fee"), money (writer, result->base));
}

static void
explain_rate (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;

  if (result->rate < 0)
    return;
  if (result->is_exempt)
    hon_steps_add (out, _("Rate"), _("exempted care"), percent (writer, result->rate));
  else if (result->penalty_rate > 0)
    hon_steps_add (out, _("Rate"),
                   hon_steps_text (out, "%s − %s%s%s", percent (writer, writer->tariffs->rate),
                                   percent (writer, result->penalty_rate), writer->input->local_scheme ? " + " : "",
                                   writer->input->local_scheme ? percent (writer, writer->tariffs->local_rate) : ""),
                   percent (writer, result->rate));
  else if (writer->input->local_scheme && !result->is_heavy)
    hon_steps_add (out, _("Rate"),
                   hon_steps_text (out, "%s + %s", percent (writer, writer->tariffs->rate),
                                   percent (writer, writer->tariffs->local_rate)),
                   percent (writer, result->rate));
}

/* What is paid back of one act, which @label names. */
static void
explain_act_gross (Writer           *writer,
                   const char       *label,
                   const HonBillAct *act)
{
  HonSteps *out = writer->out;
  gint64 product = (act->base * act->rate + HON_BILL_WHOLE / 2) / HON_BILL_WHOLE;

  if (act->is_heavy)
    hon_steps_add (out, label,
                   hon_steps_text (out, "%s − %s", money (writer, act->base), money (writer, act->base - act->gross)),
                   money (writer, act->gross));
  else
    hon_steps_add (out, label,
                   hon_steps_text (out, "%s × %s", money (writer, act->base), percent (writer, act->rate)),
                   money (writer, product));
  if (!act->is_heavy && product != act->gross)
    hon_steps_add (out, _("With the limit of the penalty"),
                   hon_steps_text (out, "%s + %s", money (writer, product), money (writer, act->gross - product)),
                   money (writer, act->gross));
}

static void
explain_gross (Writer *writer)
{
  HonSteps *out = writer->out;
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
  hon_steps_add (out, _("Before the deduction"),
                 hon_steps_keep (out, g_string_free_and_steal (g_steal_pointer (&sum))), money (writer, result->gross));
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

  return hon_steps_text (writer->out, "%s × %s", money (writer, base), percent (writer, rate));
}

/* The local scheme adds to each act that has a rate. */
static void
explain_local (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;
  g_autoptr (GString) sum = g_string_new (NULL);

  for (guint i = 0; i < result->n_acts; i++)
    if (result->acts[i].local > 0)
      g_string_append_printf (sum, "%s%s", sum->len > 0 ? " + " : "",
                              format_part (writer, result->acts[i].base, writer->tariffs->local_rate,
                                           result->acts[i].local));
  hon_steps_add (out, _("Share of the local scheme"),
                 hon_steps_keep (out, g_string_free_and_steal (g_steal_pointer (&sum))), money (writer, result->local));
}

static void
explain_deduction (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;
  const HonTariffs *tariffs = writer->tariffs;

  if (result->deduction_exempt)
    {
      hon_steps_add (out, _("Flat-rate deduction"), _("exempted"), money (writer, 0));
      return;
    }
  hon_steps_add (out, _("Flat-rate deduction"),
                 /* Translators: all are amounts; the second and the third are what is left of the
                  * ceilings of a day and of a year.
                  */
                 hon_steps_text (out,
                                 result->n_acts > 1 ? _("%1$s for each act, at most %2$s that day and %3$s that year")
                                                    : _("%1$s, at most %2$s that day and %3$s that year"),
                                 money (writer, tariffs->deduction),
                                 money (writer, MAX (tariffs->deduction_day - writer->input->deducted_today, 0)),
                                 money (writer, MAX (tariffs->deduction_year - writer->input->deducted_year, 0))),
                 money (writer, result->deduction));
}

static void
explain_net (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;
  HonPublishedError *published = hon_bill_get_published_error (writer->bill);

  explain_base (writer);
  explain_gross (writer);
  hon_steps_add (out, _("Paid back"),
                 hon_steps_text (out, "%s − %s", money (writer, result->gross), money (writer, result->deduction)),
                 money (writer, result->net));
  if (published != NULL)
    {
      HonSource *source = hon_published_error_get_source (published);

      hon_explanation_add_remark (writer->explanation, _("Where a published table is wrong"),
                                  /* Translators: %1$s is the title of a page, %2$s and %3$s are
                                   * amounts, %4$s is a sentence.
                                   */
                                  hon_steps_text (out, _("“%1$s” prints %2$s, the rule gives %3$s. %4$s"),
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
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;
  const HonBillInput *input = writer->input;
  const char *guarantee = percent (writer, MAX (result->guarantee, 0) * 100);

  if (input->guarantee < 0)
    return;
  hon_steps_add (out, _("Guarantee, with the insurance’s part"),
                 hon_steps_text (out, "%s × %s", guarantee, money (writer, result->base)),
                 money (writer, (result->base * result->guarantee + 50) / 100));
  hon_steps_add (out, _("Of the co-payment"),
                 hon_steps_text (out, "%s − %s", money (writer, result->copayment), money (writer, result->penalty)),
                 money (writer, result->contract_copayment));
  if (result->pathway == HON_PATHWAY_OUTSIDE)
    hon_steps_add (out, _("Of the overrun"), _("nothing outside the pathway"), money (writer, 0));
  else
    hon_steps_add (out, _("Of the overrun"), _("up to the guarantee"), money (writer, result->contract_overrun));

  if (hon_bill_contract_is_limited (writer->input, writer->result))
    hon_explanation_set_outlook (writer->explanation,
                                 /* Translators: both are percentages of the base. */
                                 hon_steps_text (out, _("The contract pays up to %2$s with a doctor of the OPTAM, "
                                                        "and up to %1$s with this one."),
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

  return hon_steps_keep (writer->out, g_string_free_and_steal (g_steal_pointer (&sum)));
}

static void
explain_copayment (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;

  if (result->penalty > 0)
    hon_steps_add (out, _("Of which for being outside the pathway"), list_penalties (writer),
                   money (writer, result->penalty));
  hon_steps_add (out, _("Co-payment"),
                 hon_steps_text (out, "%s − %s%s%s", money (writer, result->base), money (writer, result->gross),
                                 result->heavy > 0 ? " − " : "",
                                 result->heavy > 0 ? money (writer, result->heavy) : ""),
                 money (writer, result->copayment - result->heavy));
}

static void
explain_overrun (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;

  if (result->overrun == HON_BILL_UNKNOWN)
    return;
  if (result->refused > 0)
    explain_limit (writer);
  hon_steps_add (out, _("Overrun"),
                 hon_steps_text (out, "%s − %s", money (writer, result->asked), money (writer, result->base)),
                 money (writer, result->overrun));
  if (writer->input->sector == HON_BILL_SECTOR_S2 || writer->input->sector == HON_BILL_SECTOR_S2_OPTAM)
    hon_explanation_add_parameter (writer->explanation, get_overrun_ceiling (writer), writer->input->date);
}

static void
explain_authority (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;

  if (is_technical (writer))
    hon_steps_add (out, _("Authority tariff"),
                   hon_steps_text (out, "%s × %s", money (writer, result->acts[0].tariff),
                                   percent (writer, writer->tariffs->authority_technical)),
                   money (writer, result->base));
  else
    hon_steps_add (out, _("Authority tariff"),
                   /* Translators: both are amounts. */
                   hon_steps_text (out, _("from %1$s to %2$s, as sources have it"), money (writer, result->gross_low),
                                   money (writer, result->gross)),
                   money (writer, result->gross));
}

static void
explain_patient (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;

  if (result->patient == HON_BILL_UNKNOWN)
    return;
  hon_steps_add (out, _("Left to the patient"),
                 hon_steps_text (out, "%s − %s − %s%s%s", money (writer, result->asked), money (writer, result->net),
                                 money (writer, result->complementary), result->patient_prescribed > 0 ? " + " : "",
                                 result->patient_prescribed > 0 ? money (writer, result->patient_prescribed) : ""),
                 money (writer, result->patient));
  hon_steps_add (out, C_("step", "Breakdown"),
                 hon_steps_text (out, "%s + %s + %s%s%s%s%s", money (writer, result->copayment),
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
  hon_steps_add (writer->out, _("Prescriptions"), _("nothing of them is paid back"),
                 money (writer, writer->result->patient_prescribed));
}

static void
explain_payment (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonBillResult *result = writer->result;

  if (result->at_desk == HON_BILL_UNKNOWN)
    return;
  if (result->third_party)
    hon_steps_add (out, _("At the desk"),
                   hon_steps_text (out, "%s − %s", money (writer, result->asked), money (writer, result->gross)),
                   money (writer, result->at_desk));
  else
    hon_steps_add (out, _("At the desk"), _("the whole fee"), money (writer, result->at_desk));
  if (result->later > 0)
    hon_steps_add (out, _("Taken later"), _("the flat-rate deduction"), money (writer, result->later));
}

static const struct
{
  const char *id;
  void      (*explain) (Writer *writer);
} explainers[] = {
  { "bill-honoraires", explain_fee },
  { "bill-da", explain_da },
  { "bill-plafond-depassement", explain_limit },
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
  GListModel *departures = hon_line_info_get_departures (info);

  hon_explanation_add_line (writer->explanation, info, writer->input->date);
  for (guint i = 0; i < g_list_model_get_n_items (departures); i++)
    {
      g_autoptr (HonDeparture) departure = g_list_model_get_item (departures, i);

      hon_explanation_add_remark (writer->explanation, _("What sources leave open"),
                                  hon_departure_get_text (departure));
    }
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
    hon_explanation_add_tariff (writer->explanation, tariff, writer->input->date);
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
  g_autoptr (HonSteps) out = hon_steps_new (explanation, HON_MONEY_CENTIMES);
  HonCatalogue *catalogue = hon_bill_get_catalogue (bill);
  Writer writer = {
    explanation, bill, catalogue, hon_bill_get_tariffs (bill), hon_bill_get_input (bill),
    hon_bill_get_result (bill), out
  };
  HonLineInfo *info = hon_catalogue_find (catalogue, HON_RECORDS_LINES, line_id);

  for (guint i = 0; i < G_N_ELEMENTS (explainers); i++)
    if (g_str_equal (explainers[i].id, line_id))
      explainers[i].explain (&writer);

  if (info != NULL)
    hon_explanation_add_terms (explanation, hon_line_info_get_terms (info));
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
