/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-technical.h"

#include "hon-bill-part.h"
#include "hon-format.h"
#include "hon-record-list-private.h"

#include <glib/gi18n-lib.h>

static gboolean
is_act (const HonBillPart *part)
{
  return part->kind == HON_BILL_PART_TECHNICAL || part->kind == HON_BILL_PART_ANAESTHESIA;
}

/* What the tariff of a technical act was read in. */
static const HonEvidence *
get_evidence (HonBill           *bill,
              const HonBillPart *part,
              HonTechnicalAct   *act)
{
  return hon_bill_part_get_evidence (part, act, hon_bill_get_catalogue (bill), hon_bill_get_input (bill)->date);
}

/* Since when the tariff of a technical act holds; nothing where it has no step. */
static char *
dup_since (HonBill           *bill,
           const HonBillPart *part,
           HonTechnicalAct   *act)
{
  HonEvidence evidence = { .since = HON_DATE_NONE };
  guint n;
  const HonTechnicalStep *steps = hon_technical_act_get_steps (act, hon_bill_part_get_subject (part), &n);

  for (guint i = 0; i < n && steps[i].from <= hon_bill_get_input (bill)->date; i++)
    {
      evidence.since = steps[i].from;
      evidence.precision = steps[i].precision;
    }

  return evidence.since != HON_DATE_NONE ? hon_evidence_dup_since (&evidence) : NULL;
}

/* The value of a modifier that the bill counts with. */
static const HonBillModifier *
find_modifier (HonBill           *bill,
               const HonBillPart *part)
{
  const HonBillTechnical *technical = &hon_bill_get_input (bill)->technical[part->technical];

  for (guint i = 0; i < technical->n_modifiers; i++)
    if (technical->modifiers[i].record == part->record)
      return &technical->modifiers[i];

  return NULL;
}

/* The rule that acts together follow, unless there is one act alone. */
static void
add_association (HonExplanation *explanation,
                 HonBill        *bill)
{
  HonAssociation *rule = hon_bill_get_association (bill);

  if (rule == NULL)
    return;
  hon_explanation_add_remark (explanation, _("Acts together"), hon_association_get_label (rule));
  hon_explanation_add_evidence (explanation, hon_association_get_evidence (rule));
}

static void
explain_act (HonExplanation    *explanation,
             HonBill           *bill,
             const HonBillPart *part,
             HonTechnicalAct   *act)
{
  gint64 tariff = hon_bill_get_input (bill)->technical[part->technical].amounts[hon_bill_get_result (bill)->level];
  g_autofree char *amount = hon_format_money (part->amount, HON_MONEY_CENTIMES);
  g_autofree char *whole = hon_format_money (tariff, HON_MONEY_CENTIMES);
  g_autofree char *share = hon_format_percent (part->share / 100.0, 0);
  g_autofree char *product = g_strdup_printf ("%s × %s", whole, share);
  g_autofree char *since = dup_since (bill, part, act);
  const HonEvidence *evidence = get_evidence (bill, part, act);

  hon_explanation_add_step (explanation, _("Base of reimbursement"),
                            part->share < HON_BILL_WHOLE ? product : _("the tariff of the act"), amount);
  if (since != NULL)
    {
      /* Translators: an amount, and since when it holds. */
      g_autofree char *told = g_strdup_printf (C_("tariff", "%1$s, %2$s"), whole, since);

      hon_explanation_add_remark (explanation, hon_technical_act_get_label (act), told);
    }
  if (evidence != NULL)
    hon_explanation_add_evidence (explanation, evidence);
  add_association (explanation, bill);
}

static void
explain_modifier (HonExplanation    *explanation,
                  HonBill           *bill,
                  const HonBillPart *part,
                  HonModifier       *modifier)
{
  const HonBillInput *input = hon_bill_get_input (bill);
  const HonBillModifier *value = find_modifier (bill, part);
  g_autoptr (GPtrArray) values = hon_bill_part_list_values (modifier, hon_bill_get_catalogue (bill), input);
  g_autofree char *amount = hon_format_money (part->amount, HON_MONEY_CENTIMES);
  g_autofree char *percent = NULL;
  g_autofree char *told = NULL;

  if (value != NULL && value->is_share)
    {
      g_autofree char *share = hon_format_percent (part->share / 100.0, 0);
      gint64 tariff = input->technical[part->technical].amounts[hon_bill_get_result (bill)->level];
      g_autofree char *whole = hon_format_money (tariff, HON_MONEY_CENTIMES);

      percent = hon_format_percent (value->value / 100.0, 2);
      told = part->share < HON_BILL_WHOLE ? g_strdup_printf ("%s × %s × %s", whole, percent, share)
                                          : g_strdup_printf ("%s × %s", whole, percent);
    }
  hon_explanation_add_step (explanation, hon_modifier_get_label (modifier),
                            told != NULL ? told : _("a fixed amount"), amount);
  for (guint i = 0; i < values->len; i++)
    {
      HonModifierValue *one = g_ptr_array_index (values, i);

      if (hon_modifier_value_get_scope (one) != NULL)
        hon_explanation_add_remark (explanation, _("For whom"), hon_modifier_value_get_scope (one));
      hon_explanation_add_evidence (explanation, hon_modifier_value_get_evidence (one));
    }
}

/* What would count without an overrun, where the fee has one. */
static void
add_at_tariff (GStrvBuilder *remarks,
               HonBill      *bill)
{
  const HonBillResult *result = hon_bill_get_result (bill);
  g_autofree char *amount = NULL;

  if (hon_bill_get_input (bill)->n_technical == 0 || result->level != HON_BILL_LEVEL_OVERRUN ||
      result->asked == HON_BILL_UNKNOWN || result->at_tariff <= result->base)
    return;
  amount = hon_format_money (result->at_tariff, HON_MONEY_CENTIMES);
  g_strv_builder_take (remarks,
                       /* Translators: %s is an amount. */
                       g_strdup_printf (_("Without an overrun the insurance would count on the tariff of secteur 1, "
                                          "%s."), amount));
}

static gboolean
is_surgery (HonBill *bill)
{
  for (guint i = 0; i < hon_bill_get_n_parts (bill); i++)
    {
      HonRecord *record = hon_bill_get_part (bill, i);

      if (HON_IS_TECHNICAL_ACT (record) &&
          hon_technical_act_get_group (HON_TECHNICAL_ACT (record)) != HON_TECHNICAL_GROUP_SURGERY)
        return FALSE;
    }

  return TRUE;
}

/* What the anaesthetist of a technical act counts with, without an overrun; HON_BILL_UNKNOWN where the
 * act has no such part, or its tariff is not known.
 */
static gint64
get_anaesthesia (HonBill         *bill,
                 HonTechnicalAct *act)
{
  gint64 centimes;

  return hon_technical_act_get_tariff (act, HON_SUBJECT_ANAESTHESIA, HON_PRICE_LEVEL_S1,
                                       hon_bill_get_input (bill)->date, &centimes) ? centimes : HON_BILL_UNKNOWN;
}

/* Operations cost more than the bill of the doctor who operates. */
static void
add_others (GStrvBuilder *remarks,
            HonBill      *bill)
{
  gboolean is_operation = FALSE;

  for (guint i = 0; i < hon_bill_get_n_parts (bill); i++)
    {
      HonRecord *record = hon_bill_get_part (bill, i);
      g_autofree char *base = NULL;
      HonTechnicalGroup group;
      gint64 centimes;

      if (hon_bill_get_result (bill)->parts[i].kind != HON_BILL_PART_TECHNICAL)
        continue;
      group = hon_technical_act_get_group (HON_TECHNICAL_ACT (record));
      centimes = get_anaesthesia (bill, HON_TECHNICAL_ACT (record));
      is_operation = is_operation || group == HON_TECHNICAL_GROUP_SURGERY || group == HON_TECHNICAL_GROUP_OBSTETRICS ||
                     centimes != HON_BILL_UNKNOWN;
      if (centimes == HON_BILL_UNKNOWN)
        continue;
      base = hon_format_money (centimes, HON_MONEY_CENTIMES);
      g_strv_builder_take (remarks,
                           /* Translators: %1$s is the code of a technical act, %2$s an amount. */
                           g_strdup_printf (_("%1$s: where there is an anaesthesia, the anaesthetist has a bill of their "
                                              "own, on a base of %2$s in secteur 1; it is not counted here."),
                                            hon_technical_act_get_code (HON_TECHNICAL_ACT (record)), base));
    }
  if (is_operation)
    g_strv_builder_add (remarks, _("In a hospital or a clinic: what the establishment asks for the stay, such as the "
                                   "daily charge or a single room, is not counted here."));
  if (is_operation && hon_bill_get_result (bill)->deduction > 0)
    {
      g_autofree char *deduction = hon_format_money (hon_bill_get_result (bill)->deduction, HON_MONEY_CENTIMES);

      g_strv_builder_take (remarks,
                           /* Translators: %s is an amount, the flat-rate deduction. */
                           g_strdup_printf (_("The flat-rate deduction of %s is not taken during a full stay in "
                                              "hospital (page F165 of Service-public). It is counted here, as for "
                                              "care without such a stay."), deduction));
    }
}

/* Operations that are performed together may follow a rule that has to be chosen. */
static void
add_other_rules (GStrvBuilder *remarks,
                 HonBill      *bill)
{
  GListModel *rules = hon_catalogue_get_list (hon_bill_get_catalogue (bill), HON_RECORDS_ASSOCIATIONS);
  HonAssociation *own = hon_bill_get_association (bill);

  if (own == NULL || !hon_association_is_default (own) || !is_surgery (bill))
    return;
  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      HonAssociation *rule = hon_record_list_get (HON_RECORD_LIST (rules), i);

      if (hon_association_rests_on_more (rule))
        /* Translators: %s is a rule for acts that are performed together. */
        g_strv_builder_take (remarks, g_strdup_printf (_("Where it is so, choose it under “Acts Together”: %s"),
                                                       hon_association_get_label (rule)));
    }
}

/**
 * hon_bill_technical_explain:
 * @explanation: where it goes
 * @bill: a bill
 * @position: which of its parts: a technical act or a modifier
 *
 * Tells how the amount of the part comes about: its tariff, since when it holds and who says
 * so, and the rule for acts together.
 */
void
hon_bill_technical_explain (HonExplanation *explanation,
                            HonBill        *bill,
                            guint           position)
{
  const HonBillPart *part;
  HonRecord *record;

  g_return_if_fail (HON_IS_EXPLANATION (explanation));
  g_return_if_fail (HON_IS_BILL (bill));

  part = &hon_bill_get_result (bill)->parts[position];
  record = hon_bill_get_part (bill, position);
  if (is_act (part))
    explain_act (explanation, bill, part, HON_TECHNICAL_ACT (record));
  else
    explain_modifier (explanation, bill, part, HON_MODIFIER (record));
}

/**
 * hon_bill_technical_add_remarks:
 * @remarks: where they go
 * @bill: a bill
 *
 * Adds what the figures of technical acts would hide: which of them no table has, that the
 * insurance must agree, and that the tariff is no price.
 */
void
hon_bill_technical_add_remarks (GStrvBuilder *remarks,
                                HonBill      *bill)
{
  const HonBillResult *result;

  g_return_if_fail (remarks != NULL);
  g_return_if_fail (HON_IS_BILL (bill));

  result = hon_bill_get_result (bill);
  for (guint i = 0; i < result->n_parts; i++)
    {
      const HonBillPart *part = &result->parts[i];
      HonTechnicalAct *act;
      const HonEvidence *evidence;

      if (!is_act (part))
        continue;
      act = HON_TECHNICAL_ACT (hon_bill_get_part (bill, i));
      evidence = get_evidence (bill, part, act);
      if (evidence != NULL && evidence->note != NULL)
        /* Translators: %1$s is the code of a technical act, %2$s a sentence on where its tariff was read. */
        g_strv_builder_take (remarks, g_strdup_printf (C_("technical act", "%1$s: %2$s"),
                                                       hon_technical_act_get_code (act), evidence->note));
      if (hon_technical_act_needs_agreement (act))
        /* Translators: %s is the code of a technical act. */
        g_strv_builder_take (remarks, g_strdup_printf (_("%s: the insurance must agree beforehand."),
                                                       hon_technical_act_get_code (act)));
    }
  if (result->is_heavy && hon_bill_get_input (bill)->n_technical > 0)
    g_strv_builder_add (remarks, _("The flat amount of heavy acts is due once for a visit or a stay in hospital."));
  add_at_tariff (remarks, bill);
  add_others (remarks, bill);
  add_other_rules (remarks, bill);
  if (hon_bill_get_association (bill) != NULL)
    g_strv_builder_add (remarks, hon_association_get_label (hon_bill_get_association (bill)));
}
