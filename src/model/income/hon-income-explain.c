/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-explain.h"

#include "hon-income-lines-private.h"
#include "hon-income-writer-private.h"

#include <glib/gi18n-lib.h>

/* The days of a year that is not prorated. */
#define DAYS_OF_YEAR 365

/* The months of a year of affiliation that is not. */
#define MONTHS_OF_YEAR 12

/* Several lines on given bases follow each other: what they have in common is told once. */
static void
step (Writer     *writer,
      const char *label,
      const char *expression,
      const char *result)
{
  if (writer->bases != NULL && hon_explanation_has_step (writer->explanation, label, expression, result))
    return;

  hon_explanation_add_step (writer->explanation, label, expression, result);
}

/* Why nothing is due. */
static void
write_none (Writer     *writer,
            const char *reason)
{
  step (writer, _("Contribution"), reason, money (writer, 0));
}

/* A contribution that is one rate of one base. */
static void
write_rate (Writer     *writer,
            const char *label,
            double      rate,
            gint64      base,
            gint64      amount)
{
  step (writer, label, product (writer, rate, base), money (writer, amount));
}

static void
write_gross_income (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  step (writer, _("Gross income"),
        difference (writer, result->receipts, result->expenses),
        money (writer, result->gross_income));
}

static void
write_abatement (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;

  if (writer->input->micro)
    {
      step (writer, _("Flat-rate expenses (micro-BNC)"),
            /* Translators: a rate times an amount, and the least that it can be. */
            text (writer, _("%1$s × %2$s, at least %3$s"), percent (writer, rates->micro_rate),
                  money (writer, result->receipts), euros (writer, rates->micro_floor)),
            money (writer, writer->steps->micro_abatement));
      return;
    }

  step (writer, _("Flat abatement"),
        /* Translators: a rate times an amount, and the least and most that it can be. */
        text (writer, _("%1$s × %2$s, from %3$s to %4$s"), percent (writer, rates->abatement_rate),
              money (writer, result->gross_income),
              money (writer, writer->steps->abatement_floor),
              money (writer, writer->steps->abatement_cap)),
        money (writer, result->abatement));
}

static void
write_social_base (Writer *writer)
{
  const HonIncomeResult *result = writer->result;
  gint64 income = writer->input->micro ? result->receipts : result->gross_income;
  gint64 abatement = writer->input->micro ? writer->steps->micro_abatement : result->abatement;

  if (writer->bases != NULL)
    {
      step (writer, _("Base"), writer->base, money (writer, result->social_base));
      return;
    }
  if (!writer->rates->has_abatement)
    {
      step (writer, _("Social base"),
            _("the profit itself: gross income less contributions, CSG-CRDS that is not deductible added back"),
            money (writer, result->social_base));
      return;
    }

  write_abatement (writer);
  step (writer, _("Social base"),
        at_least_zero (writer, difference (writer, income, abatement), income < abatement),
        money (writer, result->social_base));
}

static void
write_prorated_pass (Writer *writer)
{
  int days = writer->steps->active_days;

  if (days == DAYS_OF_YEAR)
    return;

  step (writer, _("PASS for the days of activity"),
        /* Translators: an amount times a number of days over those of a year. */
        text (writer, _("%1$s × %2$d/365"), money (writer, writer->result->pass), days),
        money (writer, writer->steps->active_pass));
}

/* The same for the retraite de base, whose year is that of affiliation by the texts. */
static void
write_carmf_pass (Writer *writer)
{
  int months = writer->steps->carmf_months;

  if (writer->input->rule == HON_INCOME_RULE_URSSAF)
    {
      write_prorated_pass (writer);
      return;
    }
  if (months == MONTHS_OF_YEAR)
    return;

  step (writer, _("PASS for the months of affiliation"),
        /* Translators: an amount times a number of months over those of a year. */
        text (writer, _("%1$s × %2$d/12"), money (writer, writer->result->pass), months),
        money (writer, writer->steps->carmf_pass));
}

/* Nothing is due to the CARMF before the affiliation. Returns whether that is told. */
static gboolean
write_not_affiliated (Writer *writer)
{
  if (writer->steps->carmf_months == 0)
    /* Translators: %s is a date. */
    write_none (writer, text (writer, _("affiliation to the CARMF begins on %s"),
                              keep (writer, hon_format_date (writer->steps->affiliation))));

  return writer->steps->carmf_months == 0;
}

/* Some contributions are due under the agreement only. Returns whether that is told. */
static gboolean
write_not_agreed (Writer *writer)
{
  gboolean is_outside = writer->input->sector == HON_SECTOR_NC;

  if (is_outside)
    write_none (writer, _("not due outside the agreement"));

  return is_outside;
}

/* The part of the base that the receipts under the agreement are of all. */
static const char *
agreed_part (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  if (result->receipts == 0)
    return money (writer, result->agreed_base);

  return text (writer, "%s × %s / %s", money (writer, result->social_base),
               money (writer, writer->steps->agreed_receipts), money (writer, result->receipts));
}

static void
explain_agreed_base (Writer *writer)
{
  step (writer, _("Base under the agreement"), agreed_part (writer), money (writer, writer->result->agreed_base));
}

static void
explain_takeover_base (Writer *writer)
{
  const HonIncomeResult *result = writer->result;
  const HonIncomeSteps *steps = writer->steps;

  explain_agreed_base (writer);
  step (writer, _("Base that the insurance takes part in"),
        steps->agreed_receipts == 0 ? money (writer, result->takeover_base)
                                    : text (writer, "%s × (%s) / %s",
                                            money (writer, result->agreed_base),
                                            difference (writer, steps->agreed_receipts, steps->overruns),
                                            money (writer, steps->agreed_receipts)),
        money (writer, result->takeover_base));
}

static void
write_agreed_base (Writer *writer)
{
  if (writer->steps->agreed_receipts != writer->result->receipts)
    explain_agreed_base (writer);
}

static void
write_takeover_base (Writer *writer)
{
  if (writer->steps->overruns == 0)
    write_agreed_base (writer);
  else
    explain_takeover_base (writer);
}

static void
write_other_base (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  write_takeover_base (writer);
  step (writer, _("Income from overruns and outside the agreement"),
        difference (writer, result->social_base, result->takeover_base),
        money (writer, result->other_base));
}

/* What two parts make together where the insurance takes nothing over. */
static void
write_sum (Writer *writer,
           gint64  part,
           gint64  other_part,
           gint64  due)
{
  if (is_s1 (writer))
    return;

  step (writer, _("To pay"), sum (writer, part, other_part), money (writer, due));
}

static void
write_due (Writer *writer,
           gint64  gross,
           gint64  taken_over,
           gint64  due)
{
  if (!is_s1 (writer))
    return;

  step (writer, _("To pay"),
        at_least_zero (writer, difference (writer, gross, taken_over), gross < taken_over),
        money (writer, due));
}

/* What the insurance takes over of a contribution: a rate of it, and by article 69 of the agreement for the income at the
 * tariff only.
 */
static const char *
takeover_of (Writer *writer,
             double  rate,
             gint64  amount)
{
  const HonIncomeSteps *steps = writer->steps;

  if (!writer->input->tariff_takeover || steps->agreed_receipts - steps->overruns == writer->result->receipts)
    return product (writer, rate, amount);

  return text (writer, "%s × (%s) / %s", product (writer, rate, amount),
               difference (writer, steps->agreed_receipts, steps->overruns), money (writer, writer->result->receipts));
}

static void
explain_maladie (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;
  const HonIncomeSteps *steps = writer->steps;
  gint64 amount = is_s1 (writer) ? result->maladie_gross : result->maladie_due;

  write_social_base (writer);
  write_prorated_pass (writer);
  step (writer, _("Rate"),
        /* Translators: where a progressive rate is read: an amount and what it is in PASS. */
        text (writer, _("progressive, at %1$s = %2$s"), money (writer, result->social_base),
              in_pass (writer, steps->maladie_at)),
        percent (writer, result->maladie_rate));
  if (steps->maladie_upper_base > 0)
    step (writer, _("Contribution"),
          text (writer, "%s + %s",
                product (writer, result->maladie_rate, steps->maladie_lower_base),
                product (writer, rates->maladie_upper_rate, steps->maladie_upper_base)),
          money (writer, amount));
  else
    write_rate (writer, _("Contribution"), result->maladie_rate, result->social_base, amount);

  if (is_s1 (writer))
    {
      write_takeover_base (writer);
      step (writer, _("Taken over by the insurance"),
            at_least_zero (writer, text (writer, "(%s − %s) × %s",
                                         percent (writer, steps->maladie_average_rate),
                                         percent (writer, rates->maladie_s1_kept),
                                         money (writer, result->takeover_base)),
                           steps->maladie_average_rate < rates->maladie_s1_kept),
            money (writer, result->maladie_taken_over));
    }
  write_due (writer, result->maladie_gross, result->maladie_taken_over, result->maladie_due);
}

static void
explain_additional (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  if (write_not_agreed (writer))
    return;

  write_social_base (writer);
  write_other_base (writer);
  write_rate (writer, _("Contribution"), writer->rates->additional_rate, result->other_base,
              result->additional);
}

static void
explain_ij (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  write_social_base (writer);
  step (writer, _("Base of this line"),
        /* Translators: an amount kept between two others. */
        text (writer, _("%1$s, from %2$s to %3$s"), money (writer, result->social_base),
              money (writer, writer->steps->ij_floor), money (writer, writer->steps->ij_cap)),
        money (writer, result->ij_base));
  write_rate (writer, _("Contribution"), writer->rates->ij_rate, result->ij_base, result->ij);
}

/* What passing the next tier of a takeover would change. */
static void
write_next_tier (Writer              *writer,
                 const HonTiers      *tiers,
                 const HonIncomeTier *tier)
{
  if (tier->is_last || writer->bases != NULL)
    return;

  hon_explanation_set_outlook (writer->explanation,
    /* Translators: a bound in euros and in PASS, then two rates. */
    text (writer, _("From a base of %1$s (%2$s) on, the rate taken over is %4$s instead of %3$s."),
          money (writer, tier->next), in_pass (writer, tiers->below[tier->index]),
          percent (writer, tiers->amount[tier->index]),
          percent (writer, tiers->amount[tier->index + 1])));
}

static void
explain_af (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;

  write_social_base (writer);
  write_prorated_pass (writer);
  step (writer, _("Rate"),
        text (writer, _("progressive, at %1$s = %2$s"), money (writer, result->social_base),
              in_pass (writer, writer->steps->af_at)),
        percent (writer, result->af_rate));
  write_rate (writer, _("Contribution"), result->af_rate, result->social_base, result->af_gross);
  if (is_s1 (writer))
    {
      const HonIncomeTier *tier = &writer->steps->af_takeover;

      write_takeover_base (writer);
      step (writer, _("Taken over by the insurance"),
            takeover_of (writer, rates->af_takeover.amount[tier->index], result->af_gross),
            money (writer, result->af_taken_over));
      write_next_tier (writer, &rates->af_takeover, tier);
    }
  write_due (writer, result->af_gross, result->af_taken_over, result->af_due);
}

static void
write_csg_base (Writer *writer)
{
  if (writer->rates->has_abatement || (writer->bases != NULL && writer->bases->csg == writer->bases->social))
    {
      write_social_base (writer);
      return;
    }

  step (writer, _("Base of the CSG-CRDS"), _("the profit, compulsory contributions added back"),
        money (writer, writer->result->csg_base));
}

static void
explain_csg_deductible (Writer *writer)
{
  write_csg_base (writer);
  write_rate (writer, _("Contribution"), writer->rates->csg_deductible_rate, writer->result->csg_base,
              writer->result->csg_deductible);
}

static void
explain_csg_crds (Writer *writer)
{
  write_csg_base (writer);
  write_rate (writer, _("Contribution"), writer->rates->csg_crds_rate, writer->result->csg_base,
              writer->result->csg_crds);
}

static void
explain_cfp (Writer *writer)
{
  write_rate (writer, _("Contribution"), writer->rates->cfp_rate, writer->result->pass,
              writer->result->cfp);
}

static void
explain_curps (Writer *writer)
{
  const HonIncomeResult *result = writer->result;
  const char *reason = NULL;

  switch (writer->steps->curps)
    {
    case HON_INCOME_CURPS_DUE:
      break;

    case HON_INCOME_CURPS_LOCUM:
      reason = _("not due by locums");
      break;

    case HON_INCOME_CURPS_FIRST_YEAR:
      reason = _("not due in the year of the start");
      break;

    case HON_INCOME_CURPS_NO_PROFIT:
      reason = _("no profit this year");
      break;
    }
  if (write_not_agreed (writer))
    return;
  if (reason != NULL)
    {
      write_none (writer, reason);
      return;
    }

  write_social_base (writer);
  step (writer, _("Contribution"),
        /* Translators: a rate times an amount, and the most that it can be. */
        text (writer, _("%1$s × %2$s, at most %3$s"), percent (writer, writer->rates->curps_rate),
              money (writer, result->social_base), money (writer, writer->steps->curps_cap)),
        money (writer, result->curps));
}

static void
explain_rb (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;
  const HonIncomeSteps *steps = writer->steps;

  if (write_not_affiliated (writer))
    return;

  write_social_base (writer);
  write_carmf_pass (writer);
  if (result->rb_base != result->social_base)
    step (writer, _("Minimum base"),
          /* Translators: hours of work times the minimum wage. */
          text (writer, _("%1$d h × %2$s"), (int) rates->rb_floor_hours,
                euros (writer, rates->smic_hourly)),
          money (writer, result->rb_base));
  write_rate (writer, _("First slice"), rates->rb_lower_rate, steps->rb_lower_base, result->rb_lower);
  write_rate (writer, _("Second slice"), rates->rb_upper_rate, steps->rb_upper_base,
              result->rb_upper);
  if (is_s1 (writer))
    {
      step (writer, _("Taken over by the insurance"),
            takeover_of (writer, rates->rb_takeover.amount[steps->rb_takeover.index], result->social_base),
            money (writer, result->rb_taken_over));
      write_next_tier (writer, &rates->rb_takeover, &steps->rb_takeover);
    }
  write_sum (writer, result->rb_lower, result->rb_upper, result->rb_due);
  write_due (writer, steps->rb_gross, result->rb_taken_over, result->rb_due);
}

static void
explain_rc (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;
  const HonIncomeSteps *steps = writer->steps;
  double reduction;

  if (write_not_affiliated (writer))
    return;
  if (steps->is_rc_exempt && writer->input->rule == HON_INCOME_RULE_TEXTES)
    {
      /* Translators: %s is a date. */
      write_none (writer, text (writer, _("nothing in the first years of an affiliation that began on %s"),
                                keep (writer, hon_format_date (steps->affiliation))));
      return;
    }
  if (steps->is_rc_exempt)
    {
      /* Translators: two numbers of days; a year ends on 31 December. */
      write_none (writer, text (writer, ngettext ("%1$d day of activity on 31 December, less than %2$d",
                                                  "%1$d days of activity on 31 December, less than %2$d",
                                                  steps->seniority_days),
                                steps->seniority_days, (int) rates->rc_exempt_days));
      return;
    }

  write_social_base (writer);
  if (result->social_base > steps->rc_cap)
    step (writer, _("Base of this line"), capped (writer, money (writer, result->social_base), steps->rc_cap),
          money (writer, steps->rc_base));
  reduction = writer->input->reduced ? hon_income_get_rc_reduction (rates, writer->input->taxable_before) : 0.0;
  step (writer, _("Contribution"),
        reduction > 0.0
        /* Translators: a formula and a rate. */
        ? text (writer, _("%1$s, less %2$s on request"), product (writer, rates->rc_rate, steps->rc_base),
                percent (writer, reduction))
        : product (writer, rates->rc_rate, steps->rc_base),
        money (writer, result->rc));
  if (result->social_base > steps->rc_cap && writer->bases == NULL)
    hon_explanation_set_outlook (writer->explanation,
      /* Translators: a bound in euros and in PASS. */
      text (writer, _("Nothing more is due above a base of %1$s (%2$s)."),
            money (writer, steps->rc_cap), in_pass (writer, rates->rc_cap)));
}

/* How the flat part of the ASV comes about. */
static const char *
flat_part (Writer *writer)
{
  const HonIncomeSteps *steps = writer->steps;
  const char *whole = euros (writer, writer->rates->asv_flat);

  if (steps->carmf_months < MONTHS_OF_YEAR)
    /* Translators: an amount times a number of months over those of a year. */
    whole = text (writer, _("%1$s × %2$d/12"), whole, steps->carmf_months);
  if (steps->asv_lowered > 0)
    /* Translators: an amount or a formula, and an amount. */
    return text (writer, _("%1$s, lowered by %2$s on request"), whole, money (writer, steps->asv_lowered));

  return steps->carmf_months == MONTHS_OF_YEAR ? _("the same for all") : whole;
}

/* What the proportional part of the ASV rests on: the part under the agreement of what it is computed on, up to a cap. */
static void
write_asv_base (Writer *writer)
{
  const HonIncomeResult *result = writer->result;
  const HonIncomeSteps *steps = writer->steps;
  gboolean is_capped = steps->asv_base == steps->asv_cap;
  const char *agreed;

  if (steps->asv_base == result->social_base)
    return;

  if (writer->bases != NULL)
    agreed = product (writer, 100.0 * writer->bases->carmf_agreed, result->social_base);
  else
    agreed = agreed_part (writer);
  step (writer, _("Base under the agreement"), is_capped ? capped (writer, agreed, steps->asv_cap) : agreed,
        money (writer, steps->asv_base));
}

static void
explain_asv (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;
  const HonIncomeSteps *steps = writer->steps;

  if (write_not_agreed (writer) || write_not_affiliated (writer))
    return;

  write_social_base (writer);
  if (steps->asv_gross == 0)
    {
      write_none (writer, _("not due for so low an income, on request"));
      return;
    }
  write_asv_base (writer);
  step (writer, _("Flat part"), flat_part (writer), money (writer, result->asv_flat));
  write_rate (writer, _("Proportional part"), rates->asv_rate, steps->asv_base,
              result->asv_proportional);
  if (is_s1 (writer))
    step (writer, _("Taken over by the insurance"),
          writer->input->tariff_takeover && steps->overruns > 0
          ? text (writer, "%s + %s × (%s) / %s", product (writer, 100.0 * rates->asv_takeover, result->asv_flat),
                  product (writer, 100.0 * rates->asv_takeover, result->asv_proportional),
                  difference (writer, steps->agreed_receipts, steps->overruns), money (writer, steps->agreed_receipts))
          : product (writer, 100.0 * rates->asv_takeover, steps->asv_gross),
          money (writer, result->asv_taken_over));
  write_sum (writer, result->asv_flat, result->asv_proportional, result->asv_due);
  write_due (writer, steps->asv_gross, result->asv_taken_over, result->asv_due);
}

static void
explain_id (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;
  guint tier = writer->steps->id.index;
  int months = writer->steps->carmf_months;
  const char *whole;

  if (writer->input->retired)
    {
      write_none (writer, _("not due by those who draw a pension and go on working"));
      return;
    }
  if (write_not_affiliated (writer))
    return;

  write_social_base (writer);
  if (rates->id.rate[tier] > 0.0)
    whole = text (writer, "%s + %s", euros (writer, rates->id.amount[tier]),
                  product (writer, rates->id.rate[tier], result->social_base));
  else
    /* Translators: where a class is read: an amount and what it is in PASS. */
    whole = text (writer, _("class of %1$s = %2$s"), money (writer, result->social_base),
                  in_pass (writer, writer->steps->id_at));
  step (writer, _("Contribution"),
        /* Translators: a formula, and the months out of twelve that count. */
        months == MONTHS_OF_YEAR ? whole : text (writer, _("(%1$s) × %2$d/12"), whole, months),
        money (writer, result->id));
}

static void
explain_total_urssaf (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  step (writer, _("Total"), difference (writer, result->total, result->total_carmf),
        money (writer, result->total_urssaf));
}

static void
explain_total_carmf (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  step (writer, _("Total"),
        text (writer, "%s + %s", sum (writer, result->rb_due, result->rc),
              sum (writer, result->asv_due, result->id)),
        money (writer, result->total_carmf));
}

static void
explain_total_cpam (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  step (writer, _("Total"),
        text (writer, "%s + %s", sum (writer, result->maladie_taken_over, result->af_taken_over),
              sum (writer, result->rb_taken_over, result->asv_taken_over)),
        money (writer, result->taken_over));
}

static void
explain_total (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  step (writer, _("Total"), sum (writer, result->total_urssaf, result->total_carmf),
        money (writer, result->total));
}

static void
explain_net_before_tax (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  write_gross_income (writer);
  step (writer, _("Income before tax"), difference (writer, result->gross_income, result->total),
        money (writer, result->net_before_tax));
}

static void
write_taxable (Writer *writer)
{
  const HonIncomeResult *result = writer->result;
  gint64 income = writer->input->micro ? result->receipts : result->gross_income;

  /* Where the profit lies at a tier, no formula with these amounts comes out exactly. */
  if (!writer->rates->has_abatement && !writer->input->micro)
    {
      step (writer, _("Taxable income"),
            _("the profit itself: gross income less contributions, CSG-CRDS that is not deductible added back"),
            money (writer, result->taxable));
      return;
    }

  if (writer->input->micro && writer->input->rule == HON_INCOME_RULE_TEXTES)
    {
      step (writer, _("Taxable income"), difference (writer, income, writer->steps->deducted),
            money (writer, result->taxable));
      return;
    }

  step (writer, _("Taxable income"),
        at_least_zero (writer, text (writer, "%s + %s",
                                     difference (writer, income, writer->steps->deducted),
                                     money (writer, result->csg_crds)),
                       writer->steps->profit < 0),
        money (writer, result->taxable));
}

static void
explain_tax (Writer *writer)
{
  const HonIncomeResult *result = writer->result;
  const HonIncomeTax *tax = &writer->steps->tax;
  gboolean has_other = writer->steps->household_income != result->taxable;
  const char *parts = keep (writer, hon_format_number (tax->parts,
                                                       tax->parts == floor (tax->parts) ? 0 : 1));

  write_taxable (writer);
  if (has_other)
    step (writer, _("Taxable income of the household"),
          text (writer, "%s + %s", money (writer, result->taxable),
                money (writer, writer->steps->household_income - result->taxable)),
          money (writer, writer->steps->household_income));
  step (writer, _("Income for each part"),
        text (writer, "%s / %s", money (writer, writer->steps->household_income), parts),
        money (writer, tax->by_part));
  step (writer, _("Tax of the scale"),
        /* Translators: the income tax scale, read at an income, times the parts of the household. */
        text (writer, _("scale at %1$s × %2$s"), money (writer, tax->by_part), parts),
        money (writer, tax->scale));
  if (tax->least > tax->scale)
    step (writer, _("Family quotient cap"),
          difference (writer, tax->without_children, tax->children_cap), money (writer, tax->least));
  if (tax->rebated > 0)
    {
      const char *rebate = text (writer, "%s − %s", money (writer, tax->rebate_from),
                                 product (writer, writer->rates->tax_decote_rate, tax->due));

      if (tax->rebate > tax->due)
        rebate = capped (writer, rebate, tax->due);
      step (writer, _("Rebate on low taxes (décote)"), rebate, money (writer, tax->rebated));
    }
  if (tax->high_incomes > 0)
    step (writer, _("Contribution on high incomes"),
          /* Translators: a scale read at an income. */
          text (writer, _("scale at %s"), money (writer, writer->steps->household_income)),
          money (writer, tax->high_incomes));
  step (writer, has_other ? _("Tax of the household") : _("Income tax"),
        text (writer, "%s + %s", difference (writer, tax->due, tax->rebated),
              money (writer, tax->high_incomes)),
        money (writer, writer->steps->household_tax));
  if (!has_other)
    return;

  step (writer, _("Tax without the practice"), _("on the other income alone"), money (writer, writer->steps->other_tax));
  step (writer, _("Caused by the practice"),
        difference (writer, writer->steps->household_tax, writer->steps->other_tax), money (writer, result->tax));
}

static void
explain_net (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  step (writer, _("What is left"), difference (writer, result->net_before_tax, result->tax),
        money (writer, result->net));
}

static void
explain_provisional (Writer *writer)
{
  write_prorated_pass (writer);
  write_rate (writer, _("Flat base"), writer->rates->start_base, writer->steps->active_pass,
              writer->steps->provisional_base);
  step (writer, _("Contributions"), _("all lines, on that base"),
        money (writer, writer->result->provisional));
}

/* One for each line, in their order; none for inputs and for what is not computed. */
static void (* const explainers[]) (Writer *writer) = {
  NULL, /* receipts */
  NULL, /* expenses */
  write_gross_income,

  explain_total_urssaf,
  explain_maladie,
  explain_additional,
  explain_ij,
  explain_af,
  explain_csg_deductible,
  explain_csg_crds,
  explain_cfp,
  explain_curps,

  explain_total_carmf,
  explain_rb,
  explain_rc,
  explain_asv,
  explain_id,

  explain_total_cpam,
  explain_total,
  explain_net_before_tax,
  explain_tax,
  explain_net,
  explain_provisional,
  NULL, /* what the OPTAM pays */

  write_abatement,
  write_social_base,
  write_csg_base,
  explain_agreed_base,
  explain_takeover_base,
  write_other_base,
  write_taxable,
};

G_STATIC_ASSERT (G_N_ELEMENTS (explainers) == HON_N_INCOME_LINES);

/* Adds the steps of a line; an input, such as the receipts, has none. */
static void
add_steps (HonExplanation *explanation,
           HonIncome      *income,
           HonIncomeLine   line)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  const HonIncomeResult *result = hon_income_get_result (income);
  Writer writer = {
    explanation, hon_income_get_rates (income), hon_income_get_input (income), result, &result->steps, strings
  };

  if (explainers[line] != NULL)
    explainers[line] (&writer);
}

/**
 * hon_income_explain:
 * @self: an income
 * @line_id: the id of a line
 *
 * Returns: (transfer full) (nullable): how that line came about, if there is
 *   such a line
 */
HonExplanation *
hon_income_explain (HonIncome  *self,
                    const char *line_id)
{
  HonExplanation *explanation;
  HonLineInfo *info;
  HonIncomeLine line;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);
  g_return_val_if_fail (line_id != NULL, NULL);

  info = hon_catalogue_find (hon_income_get_catalogue (self), HON_RECORDS_LINES, line_id);
  if (info == NULL)
    return NULL;

  explanation = hon_explanation_new (info, hon_catalogue_get_rules_day (hon_income_get_catalogue (self),
                                                                        hon_income_get_rates (self)->year));
  if (hon_income_lines_find (line_id, &line))
    add_steps (explanation, self, line);

  return explanation;
}

/**
 * hon_income_explain_on_bases:
 * @explanation: where to append to
 * @rates: the parameters of the year
 * @input: a situation
 * @result: what was computed of it by hon_income_detail()
 * @bases: on what
 * @base: what the base of the line is, in words
 * @line_id: the id of a line of contributions
 *
 * Appends how a contribution came about on given bases.
 */
void
hon_income_explain_on_bases (HonExplanation        *explanation,
                             const HonIncomeRates  *rates,
                             const HonIncomeInput  *input,
                             const HonIncomeResult *result,
                             const HonIncomeBases  *bases,
                             const char            *base,
                             const char            *line_id)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  HonIncomeResult of_line = *result;
  Writer writer = { explanation, rates, input, &of_line, &of_line.steps, strings, bases, base };
  HonIncomeLine line;

  g_return_if_fail (HON_IS_EXPLANATION (explanation));
  g_return_if_fail (rates != NULL && input != NULL && result != NULL && bases != NULL);
  g_return_if_fail (base != NULL && line_id != NULL);

  if (!hon_income_lines_find (line_id, &line) || explainers[line] == NULL)
    return;

  /* Each scheme has a base of its own. */
  if (line == HON_INCOME_LINE_RB)
    of_line.social_base = bases->rb;
  else if (line == HON_INCOME_LINE_RC || line == HON_INCOME_LINE_ASV || line == HON_INCOME_LINE_ID)
    of_line.social_base = bases->carmf;
  explainers[line] (&writer);
}
