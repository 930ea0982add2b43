/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-remarks.h"

#include "hon-bill-conflicts.h"
#include "hon-bill-contract.h"
#include "hon-bill-part.h"
#include "hon-bill-technical.h"
#include "hon-format.h"
#include "hon-money.h"
#include "hon-reason-info.h"

#include <glib/gi18n-lib.h>

/* What must be said of a bill beside its figures. */

/* How long before and after a day sources that dispute it are told. */
#define DAYS_DISPUTED 31

/* How long before it holds a change is told. */
#define DAYS_AHEAD 366

static const struct
{
  HonBillDoubt  doubt;
  const char   *text;
} doubts[] = {
  { HON_BILL_DOUBT_NC_DEDUCTION,
    N_("No source tells whether the flat-rate deduction is taken outside the agreement; it is not here.") },
  { HON_BILL_DOUBT_LOCAL_OUTSIDE,
    N_("No source tells what the local scheme pays outside the pathway; the same as inside is added here.") },
  { HON_BILL_DOUBT_EXEMPT_OUTSIDE,
    N_("No source tells what an exemption is worth outside the pathway; it is kept here.") },
  { HON_BILL_DOUBT_HEAVY_OUTSIDE,
    N_("No source tells what a heavy act costs outside the pathway; the ordinary rate is taken here.") },
  { HON_BILL_DOUBT_AT_TARIFF,
    N_("No source tells the tariff of secteur 1, which holds without an overrun; the fee is taken to have one.") },
  { HON_BILL_DOUBT_IMAGING,
    N_("Sources disagree on diagnostic imaging above the tariff of heavy acts: the page F165 of Service-public has it "
       "paid whole, others at the ordinary rate, as here.") },
};

static char *
format_amount (gint64 centimes)
{
  return hon_format_money (centimes, HON_MONEY_CENTIMES);
}

/* Who says what of an amount that sources do not agree on. */
static void
add_dispute (GStrvBuilder *remarks,
             const char   *label,
             gint64        amount,
             GPtrArray    *claims)
{
  g_autofree char *counted = format_amount (amount);
  g_autofree char *told = NULL;

  g_ptr_array_add (claims, NULL);
  told = g_strjoinv (" ", (char **) claims->pdata);
  g_strv_builder_take (remarks,
                       /* Translators: %1$s is the name of a tariff, %2$s an amount, %3$s who says
                        * what, in sentences.
                        */
                       g_strdup_printf (_("%1$s: sources disagree. The bill counts with %2$s. %3$s"),
                                        label, counted, told));
}

/* Who says what of something contested. */
static GPtrArray *
list_claims (const HonEvidence *evidence)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < hon_evidence_get_n_claims (evidence); i++)
    {
      HonClaim *claim = hon_evidence_get_claim (evidence, i);
      g_autofree char *reference = hon_source_dup_reference (hon_claim_get_source (claim));

      /* Translators: who says something, and what. */
      g_ptr_array_add (claims,
                       g_strdup_printf (_("%1$s: %2$s"), reference, hon_claim_get_text (claim)));
    }

  return claims;
}

static void
add_parameter_doubts (GStrvBuilder *remarks,
                      HonParameter *parameter,
                      HonDate       date)
{
  HonDatedValue *value = hon_parameter_get_value_at (parameter, date);
  g_autoptr (GPtrArray) claims = NULL;

  if (value == NULL || hon_dated_value_is_end (value) ||
      hon_dated_value_get_evidence (value)->confidence != HON_CONFIDENCE_CONTESTED)
    return;

  claims = list_claims (hon_dated_value_get_evidence (value));
  add_dispute (remarks, hon_parameter_get_label (parameter),
               hon_money_from_euros (hon_dated_value_get_number (value)), claims);
}

/* A tariff may have no source any more, or several that do not agree. */
static void
add_tariff_doubts (GStrvBuilder *remarks,
                   HonTariff    *tariff,
                   HonDate       date)
{
  HonTariffStep *step = hon_tariff_get_step_at (tariff, date);
  const char *label = hon_act_get_label (hon_tariff_get_act (tariff));
  const HonEvidence *evidence;
  g_autoptr (GPtrArray) claims = NULL;

  if (step == NULL || hon_tariff_step_is_ended (step))
    return;

  evidence = hon_tariff_step_get_evidence (step);

  if (!hon_tariff_step_is_known_at (step, date))
    {
      g_autofree char *from = hon_format_date (hon_tariff_step_get_known_until (step) + 1);
      g_autofree char *amount = format_amount (hon_tariff_step_get_amount (step));
      g_autofree char *since = hon_evidence_dup_since (evidence);
      g_autofree char *reference = hon_source_dup_reference (hon_evidence_get_source (evidence));

      g_strv_builder_take (remarks,
                           /* Translators: %1$s is the name of a tariff, %2$s a day, %3$s an amount, %4$s
                            * since when it holds (“since 1 November 2023”), %5$s who published it.
                            */
                           g_strdup_printf (_("%1$s: the authors of Honoraires found no source for the tariff from "
                                              "%2$s on. The bill keeps the last one that they found: %3$s, %4$s "
                                              "(%5$s)."),
                                            label, from, amount, since, reference));
      return;
    }
  if (evidence->confidence != HON_CONFIDENCE_CONTESTED)
    return;

  claims = list_claims (evidence);
  add_dispute (remarks, label, hon_tariff_step_get_amount (step), claims);
}

static void
add_series_doubts (HonBill      *self,
                   GStrvBuilder *remarks,
                   const char   *series)
{
  HonCatalogue *catalogue = hon_bill_get_catalogue (self);
  HonDate date = hon_bill_get_input (self)->date;
  HonTariff *tariff = hon_catalogue_find (catalogue, HON_RECORDS_TARIFFS, series);
  HonParameter *parameter = hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, series);

  if (tariff != NULL)
    add_tariff_doubts (remarks, tariff, date);
  else if (parameter != NULL)
    add_parameter_doubts (remarks, parameter, date);
}

static void
add_base_doubts (HonBill      *self,
                 GStrvBuilder *remarks)
{
  for (guint i = 0; i < hon_bill_get_n_parts (self); i++)
    {
      const char *series = hon_bill_get_part_series (self, i);

      if (series != NULL)
        add_series_doubts (self, remarks, series);
    }
}

static gboolean
has_part (const HonBillResult *result,
          const HonBillPart   *part)
{
  for (guint i = 0; i < result->n_parts; i++)
    if (result->parts[i].kind == part->kind && result->parts[i].record == part->record)
      return TRUE;

  return FALSE;
}

/* The most that may be asked outside the pathway is printed, or counts from what a patient who
 * was sent is asked: what sources dispute of that.
 */
static void
add_ceiling_doubts (HonBill      *self,
                    GStrvBuilder *remarks)
{
  HonCatalogue *catalogue = hon_bill_get_catalogue (self);
  HonParameter *printed = hon_bill_get_printed_ceiling (self);
  HonBillInput input = *hon_bill_get_input (self);
  HonBillResult sent;

  if (hon_bill_get_result (self)->ceiling == HON_BILL_UNKNOWN)
    return;
  if (printed != NULL)
    {
      add_parameter_doubts (remarks, printed, input.date);
      return;
    }

  input.pathway = HON_PATHWAY_CORRESPONDENT;
  if (!hon_bill_compute (hon_bill_get_tariffs (self), &input, &sent))
    return;
  for (guint i = 0; i < sent.n_parts; i++)
    {
      HonRecord *record = hon_bill_part_find (&sent.parts[i], catalogue);
      const char *series = HON_IS_BILLABLE (record) ? hon_billable_get_series (HON_BILLABLE (record), sent.level) : NULL;

      if (series != NULL && !has_part (hon_bill_get_result (self), &sent.parts[i]))
        add_series_doubts (self, remarks, series);
    }
}

/* The day of a change that sources dispute: who says what around it. */
static void
add_day_doubts (GStrvBuilder *remarks,
                HonParameter *parameter,
                HonDate       date)
{
  HonDatedValue *now = hon_parameter_get_value_at (parameter, date);
  HonDatedValue *later = hon_parameter_get_value_at (parameter, date + DAYS_DISPUTED);
  const HonEvidence *evidence = later != NULL ? hon_dated_value_get_evidence (later) : NULL;
  g_autoptr (GPtrArray) claims = NULL;

  if (now == NULL || hon_dated_value_is_end (now) || evidence == NULL ||
      evidence->confidence != HON_CONFIDENCE_CONTESTED || ABS (evidence->since - date) > DAYS_DISPUTED)
    return;

  claims = list_claims (evidence);
  add_dispute (remarks, hon_parameter_get_label (parameter), hon_money_from_euros (hon_dated_value_get_number (now)),
               claims);
}

/* What sources dispute of what patients owe beside the co-payment, where it makes a difference. */
static void
add_flat_doubts (HonBill      *self,
                 GStrvBuilder *remarks)
{
  HonCatalogue *catalogue = hon_bill_get_catalogue (self);
  const HonBillResult *result = hon_bill_get_result (self);
  HonDate date = hon_bill_get_input (self)->date;
  HonParameter *day_ceiling = hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, "participation-plafond-jour");
  HonParameter *heavy = hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, "pat-montant");

  /* Two deductions are within either ceiling. */
  if (result->n_acts > 2 && result->deduction > 0 && day_ceiling != NULL)
    add_parameter_doubts (remarks, day_ceiling, date);
  if (result->heavy > 0 && heavy != NULL)
    add_day_doubts (remarks, heavy, date);
}

/* The same that doctors read of it, from a year before it holds. */
static void
add_prescriptions (HonBill      *self,
                   GStrvBuilder *remarks)
{
  HonCatalogue *catalogue = hon_bill_get_catalogue (self);
  HonDate later = hon_bill_get_input (self)->date + DAYS_AHEAD;
  const HonTariffs *tariffs = hon_catalogue_get_bill_tariffs (catalogue, later);
  HonReasonInfo *reason = hon_catalogue_find (catalogue, HON_RECORDS_REASONS, "nc-prescriptions");

  if (hon_bill_get_input (self)->sector == HON_BILL_SECTOR_NC && reason != NULL && tariffs != NULL &&
      !tariffs->nc_prescriptions)
    g_strv_builder_add (remarks, hon_reason_info_get_finding (reason)->text);
}

/* An amount for prescriptions that is not counted, or that is part of what is left. */
static void
add_prescribed (HonBill      *self,
                GStrvBuilder *remarks)
{
  const HonBillResult *result = hon_bill_get_result (self);
  g_autofree char *amount = format_amount (result->patient_prescribed);

  if (hon_bill_get_input (self)->prescribed <= 0)
    return;
  if (result->patient_prescribed > 0)
    /* Translators: %s is an amount. */
    g_strv_builder_take (remarks, g_strdup_printf (_("Of what is left, %s is for what was prescribed: nothing of it is "
                                                     "paid back."), amount));
  else
    g_strv_builder_add (remarks, _("What was prescribed is not counted: the insurance pays a part of it, which depends "
                                   "on each medicine or examination."));
}

/* What the insurance pays back where the fee has no overrun, for a fee that is not given;
 * `HON_BILL_UNKNOWN` where an overrun makes no difference.
 */
static gint64
compute_net_at_tariff (HonBill *self)
{
  const HonBillResult *result = hon_bill_get_result (self);
  HonBillInput input = *hon_bill_get_input (self);
  HonBillResult at_tariff;

  if (result->at_tariff <= result->base)
    return HON_BILL_UNKNOWN;

  input.fee = result->at_tariff;
  if (!hon_bill_compute (hon_bill_get_tariffs (self), &input, &at_tariff) || at_tariff.overrun > 0)
    return HON_BILL_UNKNOWN;

  return at_tariff.net;
}

/* Who pays what, or, of a fee that is not known, what is paid back. */
static char *
dup_answer (HonBill *self)
{
  g_autofree char *asked = NULL;
  g_autofree char *base = NULL;
  g_autofree char *net = NULL;
  g_autofree char *complementary = NULL;
  g_autofree char *patient = NULL;
  const HonBillResult *result;

  result = hon_bill_get_result (self);
  base = format_amount (result->base);
  net = format_amount (result->net);
  if (result->asked == HON_BILL_UNKNOWN && result->at_tariff > result->base)
    {
      gint64 net_at_tariff = compute_net_at_tariff (self);
      g_autofree char *tariff = format_amount (result->at_tariff);
      g_autofree char *more = net_at_tariff != HON_BILL_UNKNOWN ? format_amount (net_at_tariff) : NULL;

      if (more != NULL)
        /* Translators: all are amounts. */
        return g_strdup_printf (_("The fee is free: for %1$s, without an overrun, the insurance pays back %3$s; for any "
                                  "fee above, %2$s."), tariff, net, more);

      /* Translators: both are amounts. */
      return g_strdup_printf (_("The fee is free: for any fee above %1$s, the insurance pays back %2$s."), tariff, net);
    }
  if (result->asked == HON_BILL_UNKNOWN)
    /* Translators: both are amounts. */
    return g_strdup_printf (_("The fee is free: for any fee from %1$s on, the insurance pays back %2$s."), base, net);

  asked = format_amount (result->asked);
  patient = format_amount (result->patient);
  if (hon_bill_get_input (self)->guarantee < 0)
    /* Translators: all are amounts. */
    return g_strdup_printf (_("%1$s is asked; on a base of %2$s, the insurance pays back %3$s, and %4$s "
                              "is left to the patient, before any complementary contract."),
                            asked, base, net, patient);

  complementary = format_amount (result->complementary);
  /* Translators: all are amounts. */
  return g_strdup_printf (_("%1$s is asked; on a base of %2$s, the insurance pays back %3$s, the "
                            "complementary contract %4$s, and %5$s is left to the patient."),
                          asked, base, net, complementary, patient);
}

/**
 * hon_bill_dup_sentence:
 * @self: a bill
 *
 * Returns: (transfer full): the answer as a patient understands it
 */
char *
hon_bill_dup_sentence (HonBill *self)
{
  g_autofree char *answer = NULL;
  g_autofree char *contract = NULL;

  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  answer = dup_answer (self);
  contract = hon_bill_contract_dup_sentence (self);

  return hon_format_sentences (answer, contract);
}

/**
 * hon_bill_dup_doubts:
 * @self: a bill
 *
 * Returns: (transfer full) (array zero-terminated=1): those of its remarks that
 *   say which of the figures may be wrong
 */
GStrv
hon_bill_dup_doubts (HonBill *self)
{
  g_autoptr (GStrvBuilder) remarks = g_strv_builder_new ();
  const HonBillResult *result;

  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  result = hon_bill_get_result (self);
  add_base_doubts (self, remarks);
  add_ceiling_doubts (self, remarks);
  add_flat_doubts (self, remarks);
  if ((result->doubts & HON_BILL_DOUBT_AUTHORITY) != 0)
    {
      g_autofree char *low = format_amount (result->gross_low);
      g_autofree char *high = format_amount (result->gross);

      g_strv_builder_take (remarks,
                           /* Translators: both are amounts. */
                           g_strdup_printf (_("Sources differ on what is paid back outside the agreement: "
                                              "from %1$s to %2$s."), low, high));
    }
  for (guint i = 0; i < G_N_ELEMENTS (doubts); i++)
    if ((result->doubts & doubts[i].doubt) != 0)
      g_strv_builder_add (remarks, _(doubts[i].text));

  return g_strv_builder_end (remarks);
}

/**
 * hon_bill_dup_remarks:
 * @self: a bill
 *
 * Returns: (transfer full) (array zero-terminated=1): what the figures alone
 *   would hide, a sentence or two each, the doubts first
 */
GStrv
hon_bill_dup_remarks (HonBill *self)
{
  g_autoptr (GStrvBuilder) remarks = g_strv_builder_new ();
  g_auto (GStrv) found = NULL;
  g_auto (GStrv) conflicts = NULL;
  g_autofree char *contract = NULL;
  const HonBillResult *result;
  HonPublishedError *published;

  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  result = hon_bill_get_result (self);
  found = hon_bill_dup_doubts (self);
  g_strv_builder_addv (remarks, (const char **) found);
  contract = hon_bill_contract_dup_remark (self);
  if (contract != NULL)
    g_strv_builder_add (remarks, contract);
  conflicts = hon_bill_dup_conflicts (hon_bill_get_catalogue (self), hon_bill_get_input (self), result);
  g_strv_builder_addv (remarks, (const char **) conflicts);
  if (result->pathway != hon_bill_get_input (self)->pathway)
    {
      if (result->pathway == HON_PATHWAY_OUTSIDE)
        g_strv_builder_add (remarks, _("This speciality may not be seen without being sent at this age: "
                                       "the bill is that of outside the pathway."));
      else
        /* Translators: %d is an age. */
        g_strv_builder_take (remarks, g_strdup_printf (_("Below the age of %d, everybody is in the pathway."),
                                                       hon_bill_get_tariffs (self)->pathway_age));
    }
  if (result->refused > 0 && result->limit != HON_BILL_UNKNOWN)
    {
      g_autofree char *refused = format_amount (result->refused);

      /* Translators: %s is an amount. */
      g_strv_builder_take (remarks, g_strdup_printf (_("%s of the fee may not be asked: overruns have a ceiling."),
                                                     refused));
    }
  else if (result->refused > 0)
    {
      g_autofree char *refused = format_amount (result->refused);

      /* Translators: %s is an amount. */
      g_strv_builder_take (remarks, g_strdup_printf (_("%s of the fee may not be asked of this patient."),
                                                     refused));
    }
  if (result->overrun_de > 0)
    {
      g_autofree char *more = format_amount (result->overrun_de);

      g_strv_builder_take (remarks,
                           /* Translators: %s is an amount. */
                           g_strdup_printf (_("%s more than a doctor of secteur 1 may ask, but for a special "
                                              "demand of the patient."), more));
    }
  for (guint i = 0; i < result->n_parts; i++)
    {
      HonRecord *part = hon_bill_get_part (self, i);
      const char *note = HON_IS_BILLABLE (part) ? hon_billable_get_note (HON_BILLABLE (part)) : NULL;

      if (note != NULL)
        g_strv_builder_add (remarks, note);
    }
  hon_bill_technical_add_remarks (remarks, self);

  published = hon_bill_get_published_error (self);
  if (published != NULL)
    {
      g_autofree char *printed = format_amount (hon_published_error_get_printed (published));
      g_autofree char *net = format_amount (result->net);

      g_strv_builder_take (remarks,
                           /* Translators: %1$s is the title of a page, %2$s and %3$s are amounts,
                            * %4$s is a sentence.
                            */
                           g_strdup_printf (_("“%1$s” prints %2$s, the rule gives %3$s. %4$s"),
                                            hon_source_get_title (hon_published_error_get_source (published)),
                                            printed, net, hon_published_error_get_text (published)));
    }

  add_prescriptions (self, remarks);
  add_prescribed (self, remarks);
  if (result->written)
    {
      g_autofree char *from = hon_format_money (hon_bill_get_tariffs (self)->written_from, HON_MONEY_AUTO);

      g_strv_builder_take (remarks,
                           /* Translators: %s is an amount. */
                           g_strdup_printf (_("From %s on, the doctor must tell the fee in writing "
                                              "beforehand."), from));
    }

  return g_strv_builder_end (remarks);
}
