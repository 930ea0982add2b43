/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-explain.h"

#include "hon-income-lines-private.h"
#include "hon-income-rules.h"
#include "hon-steps.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* The days of a year that is not prorated. */
#define DAYS_OF_YEAR 365

/* The months of a year of affiliation that is not. */
#define MONTHS_OF_YEAR 12

/* Tells in steps, with the numbers filled in, what the engine did. Nothing is computed here: every number is one of the
 * engine.
 */
typedef struct
{
  HonExplanation        *explanation;
  HonSteps              *out;   /* writes its steps */
  const HonIncomeRates  *rates;
  const HonIncomeInput  *input;
  const HonIncomeResult *result;
  const HonIncomeSteps  *steps;
  const HonIncomeBases  *bases; /* (nullable): what was computed on, where that is not the income itself */
  const char            *base;  /* (nullable): what they are, in words */
} Writer;

static const char *
euros (Writer *writer,
       double  amount)
{
  return hon_steps_money (writer->out, llround (amount * 100.0));
}

static const char *
in_pass (Writer *writer,
         double  bound)
{
  /* Bounds have one decimal, bases compared with them have two. */
  int decimals = bound == floor (bound) ? 0 : fabs (bound * 10.0 - round (bound * 10.0)) < 1e-9 ? 1 : 2;
  const char *number = hon_steps_keep (writer->out, hon_format_number (bound, decimals));

  /* Translators: %s is a number; PASS is the yearly ceiling of the French social security. */
  return hon_steps_text (writer->out, _("%s PASS"), number);
}

static gboolean
is_s1 (Writer *writer)
{
  return writer->input->sector == HON_SECTOR_S1;
}

/* Several lines on given bases follow each other: what they have in common is told once. */
static void
step (Writer     *writer,
      const char *label,
      const char *expression,
      const char *result)
{
  if (writer->bases != NULL)
    hon_steps_add_once (writer->out, label, expression, result);
  else
    hon_steps_add (writer->out, label, expression, result);
}

/* Why nothing is due. */
static void
write_none (Writer     *writer,
            const char *reason)
{
  step (writer, _("Contribution"), reason, hon_steps_money (writer->out, 0));
}

/* A contribution that is one rate of one base. */
static void
write_rate (Writer     *writer,
            const char *label,
            double      rate,
            gint64      base,
            gint64      amount)
{
  step (writer, label, hon_steps_product (writer->out, rate, base), hon_steps_money (writer->out, amount));
}

static void
write_gross_income (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;

  step (writer, _("Gross income"),
        hon_steps_difference (out, result->receipts, result->expenses), hon_steps_money (out, result->gross_income));
}

static void
write_abatement (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;

  if (writer->input->micro)
    {
      step (writer, _("Flat-rate expenses (micro-BNC)"),
            /* Translators: a rate times an amount, and the least that it can be. */
            hon_steps_text (out, _("%1$s × %2$s, at least %3$s"), hon_steps_percent (out, rates->micro_rate),
                            hon_steps_money (out, result->receipts), euros (writer, rates->micro_floor)),
            hon_steps_money (out, writer->steps->micro_abatement));
      return;
    }

  step (writer, _("Flat abatement"),
        /* Translators: a rate times an amount, and the least and most that it can be. */
        hon_steps_text (out, _("%1$s × %2$s, from %3$s to %4$s"), hon_steps_percent (out, rates->abatement_rate),
                        hon_steps_money (out, result->gross_income),
                        hon_steps_money (out, writer->steps->abatement_floor),
                        hon_steps_money (out, writer->steps->abatement_cap)),
        hon_steps_money (out, result->abatement));
}

static void
write_social_base (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;
  gint64 income = writer->input->micro ? result->receipts : result->gross_income;
  gint64 abatement = writer->input->micro ? writer->steps->micro_abatement : result->abatement;

  if (writer->bases != NULL)
    {
      step (writer, _("Base"), writer->base, hon_steps_money (out, result->social_base));
      return;
    }
  if (!writer->rates->has_abatement)
    {
      step (writer, _("Social base"),
            _("the profit itself: gross income less contributions, CSG-CRDS that is not deductible added back"),
            hon_steps_money (out, result->social_base));
      return;
    }

  write_abatement (writer);
  step (writer, _("Social base"),
        hon_steps_at_least_zero (out, hon_steps_difference (out, income, abatement), income < abatement),
        hon_steps_money (out, result->social_base));
}

static void
write_prorated_pass (Writer *writer)
{
  HonSteps *out = writer->out;
  int days = writer->steps->active_days;

  if (days == DAYS_OF_YEAR)
    return;

  step (writer, _("PASS for the days of activity"),
        /* Translators: an amount times a number of days over those of a year. */
        hon_steps_text (out, _("%1$s × %2$d/365"), hon_steps_money (out, writer->result->pass), days),
        hon_steps_money (out, writer->steps->active_pass));
}

/* The same for the retraite de base, whose year is that of affiliation by the texts. */
static void
write_carmf_pass (Writer *writer)
{
  HonSteps *out = writer->out;
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
        hon_steps_text (out, _("%1$s × %2$d/12"), hon_steps_money (out, writer->result->pass), months),
        hon_steps_money (out, writer->steps->carmf_pass));
}

/* Nothing is due to the CARMF before the affiliation. Returns whether that is told. */
static gboolean
write_not_affiliated (Writer *writer)
{
  HonSteps *out = writer->out;

  if (writer->steps->carmf_months == 0)
    /* Translators: %s is a date. */
    write_none (writer, hon_steps_text (out, _("affiliation to the CARMF begins on %s"),
                                        hon_steps_keep (out, hon_format_date (writer->steps->affiliation))));

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
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;

  if (result->receipts == 0)
    return hon_steps_money (out, result->agreed_base);

  return hon_steps_text (out, "%s × %s / %s", hon_steps_money (out, result->social_base),
                         hon_steps_money (out, writer->steps->agreed_receipts),
                         hon_steps_money (out, result->receipts));
}

static void
explain_agreed_base (Writer *writer)
{
  step (writer, _("Base under the agreement"), agreed_part (writer),
        hon_steps_money (writer->out, writer->result->agreed_base));
}

static void
explain_takeover_base (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;
  const HonIncomeSteps *steps = writer->steps;

  explain_agreed_base (writer);
  step (writer, _("Base that the insurance takes part in"),
        steps->agreed_receipts == 0
        ? hon_steps_money (out, result->takeover_base)
        : hon_steps_text (out, "%s × (%s) / %s", hon_steps_money (out, result->agreed_base),
                          hon_steps_difference (out, steps->agreed_receipts, steps->overruns),
                          hon_steps_money (out, steps->agreed_receipts)),
        hon_steps_money (out, result->takeover_base));
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
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;

  write_takeover_base (writer);
  step (writer, _("Income from overruns and outside the agreement"),
        hon_steps_difference (out, result->social_base, result->takeover_base),
        hon_steps_money (out, result->other_base));
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

  step (writer, _("To pay"), hon_steps_sum (writer->out, part, other_part), hon_steps_money (writer->out, due));
}

static void
write_due (Writer *writer,
           gint64  gross,
           gint64  taken_over,
           gint64  due)
{
  HonSteps *out = writer->out;

  if (!is_s1 (writer))
    return;

  step (writer, _("To pay"),
        hon_steps_at_least_zero (out, hon_steps_difference (out, gross, taken_over), gross < taken_over),
        hon_steps_money (out, due));
}

/* What the insurance takes over of a contribution: a rate of it, and by article 69 of the agreement for the income at the
 * tariff only.
 */
static const char *
takeover_of (Writer *writer,
             double  rate,
             gint64  amount)
{
  HonSteps *out = writer->out;
  const HonIncomeSteps *steps = writer->steps;

  if (!writer->input->tariff_takeover || steps->agreed_receipts - steps->overruns == writer->result->receipts)
    return hon_steps_product (out, rate, amount);

  return hon_steps_text (out, "%s × (%s) / %s", hon_steps_product (out, rate, amount),
                         hon_steps_difference (out, steps->agreed_receipts, steps->overruns),
                         hon_steps_money (out, writer->result->receipts));
}

static void
explain_maladie (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;
  const HonIncomeSteps *steps = writer->steps;
  gint64 amount = is_s1 (writer) ? result->maladie_gross : result->maladie_due;

  write_social_base (writer);
  write_prorated_pass (writer);
  step (writer, _("Rate"),
        /* Translators: where a progressive rate is read: an amount and what it is in PASS. */
        hon_steps_text (out, _("progressive, at %1$s = %2$s"), hon_steps_money (out, result->social_base),
                        in_pass (writer, steps->maladie_at)),
        hon_steps_percent (out, result->maladie_rate));
  if (steps->maladie_upper_base > 0)
    step (writer, _("Contribution"),
          hon_steps_text (out, "%s + %s",
                          hon_steps_product (out, result->maladie_rate, steps->maladie_lower_base),
                          hon_steps_product (out, rates->maladie_upper_rate, steps->maladie_upper_base)),
          hon_steps_money (out, amount));
  else
    write_rate (writer, _("Contribution"), result->maladie_rate, result->social_base, amount);

  if (is_s1 (writer))
    {
      write_takeover_base (writer);
      step (writer, _("Taken over by the insurance"),
            hon_steps_at_least_zero (out, hon_steps_text (out, "(%s − %s) × %s",
                                                          hon_steps_percent (out, steps->maladie_average_rate),
                                                          hon_steps_percent (out, rates->maladie_s1_kept),
                                                          hon_steps_money (out, result->takeover_base)),
                                     steps->maladie_average_rate < rates->maladie_s1_kept),
            hon_steps_money (out, result->maladie_taken_over));
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
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;

  write_social_base (writer);
  step (writer, _("Base of this line"),
        /* Translators: an amount kept between two others. */
        hon_steps_text (out, _("%1$s, from %2$s to %3$s"), hon_steps_money (out, result->social_base),
                        hon_steps_money (out, writer->steps->ij_floor), hon_steps_money (out, writer->steps->ij_cap)),
        hon_steps_money (out, result->ij_base));
  write_rate (writer, _("Contribution"), writer->rates->ij_rate, result->ij_base, result->ij);
}

/* What passing the next tier of a takeover would change. */
static void
write_next_tier (Writer              *writer,
                 const HonTiers      *tiers,
                 const HonIncomeTier *tier)
{
  HonSteps *out = writer->out;

  if (tier->is_last || writer->bases != NULL)
    return;

  hon_explanation_set_outlook (writer->explanation,
    /* Translators: a bound in euros and in PASS, then two rates. */
    hon_steps_text (out, _("From a base of %1$s (%2$s) on, the rate taken over is %4$s instead of %3$s."),
                    hon_steps_money (out, tier->next), in_pass (writer, tiers->below[tier->index]),
                    hon_steps_percent (out, tiers->amount[tier->index]),
                    hon_steps_percent (out, tiers->amount[tier->index + 1])));
}

static void
explain_af (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;

  write_social_base (writer);
  write_prorated_pass (writer);
  step (writer, _("Rate"),
        hon_steps_text (out, _("progressive, at %1$s = %2$s"), hon_steps_money (out, result->social_base),
                        in_pass (writer, writer->steps->af_at)),
        hon_steps_percent (out, result->af_rate));
  write_rate (writer, _("Contribution"), result->af_rate, result->social_base, result->af_gross);
  if (is_s1 (writer))
    {
      const HonIncomeTier *tier = &writer->steps->af_takeover;

      write_takeover_base (writer);
      step (writer, _("Taken over by the insurance"),
            takeover_of (writer, rates->af_takeover.amount[tier->index], result->af_gross),
            hon_steps_money (out, result->af_taken_over));
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
        hon_steps_money (writer->out, writer->result->csg_base));
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
  HonSteps *out = writer->out;
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
        hon_steps_text (out, _("%1$s × %2$s, at most %3$s"), hon_steps_percent (out, writer->rates->curps_rate),
                        hon_steps_money (out, result->social_base), hon_steps_money (out, writer->steps->curps_cap)),
        hon_steps_money (out, result->curps));
}

static void
explain_rb (Writer *writer)
{
  HonSteps *out = writer->out;
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
          hon_steps_text (out, _("%1$d h × %2$s"), (int) rates->rb_floor_hours,
                          euros (writer, rates->smic_hourly)),
          hon_steps_money (out, result->rb_base));
  write_rate (writer, _("First slice"), rates->rb_lower_rate, steps->rb_lower_base, result->rb_lower);
  write_rate (writer, _("Second slice"), rates->rb_upper_rate, steps->rb_upper_base,
              result->rb_upper);
  if (is_s1 (writer))
    {
      step (writer, _("Taken over by the insurance"),
            takeover_of (writer, rates->rb_takeover.amount[steps->rb_takeover.index], result->social_base),
            hon_steps_money (out, result->rb_taken_over));
      write_next_tier (writer, &rates->rb_takeover, &steps->rb_takeover);
    }
  write_sum (writer, result->rb_lower, result->rb_upper, result->rb_due);
  write_due (writer, steps->rb_gross, result->rb_taken_over, result->rb_due);
}

static void
explain_rc (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;
  const HonIncomeSteps *steps = writer->steps;
  double reduction;

  if (write_not_affiliated (writer))
    return;
  if (steps->is_rc_exempt && writer->input->rule == HON_INCOME_RULE_TEXTES)
    {
      /* Translators: %s is a date. */
      write_none (writer, hon_steps_text (out, _("nothing in the first years of an affiliation that began on %s"),
                                          hon_steps_keep (out, hon_format_date (steps->affiliation))));
      return;
    }
  if (steps->is_rc_exempt)
    {
      /* Translators: two numbers of days; a year ends on 31 December. */
      write_none (writer, hon_steps_text (out, ngettext ("%1$d day of activity on 31 December, less than %2$d",
                                                         "%1$d days of activity on 31 December, less than %2$d",
                                                         steps->seniority_days),
                                          steps->seniority_days, (int) rates->rc_exempt_days));
      return;
    }

  write_social_base (writer);
  if (result->social_base > steps->rc_cap)
    step (writer, _("Base of this line"),
          hon_steps_capped (out, hon_steps_money (out, result->social_base), steps->rc_cap),
          hon_steps_money (out, steps->rc_base));
  reduction = writer->input->reduced ? hon_income_get_rc_reduction (rates, writer->input->taxable_before) : 0.0;
  step (writer, _("Contribution"),
        reduction > 0.0
        /* Translators: a formula and a rate. */
        ? hon_steps_text (out, _("%1$s, less %2$s on request"),
                          hon_steps_product (out, rates->rc_rate, steps->rc_base), hon_steps_percent (out, reduction))
        : hon_steps_product (out, rates->rc_rate, steps->rc_base),
        hon_steps_money (out, result->rc));
  if (result->social_base > steps->rc_cap && writer->bases == NULL)
    hon_explanation_set_outlook (writer->explanation,
      /* Translators: a bound in euros and in PASS. */
      hon_steps_text (out, _("Nothing more is due above a base of %1$s (%2$s)."),
                      hon_steps_money (out, steps->rc_cap), in_pass (writer, rates->rc_cap)));
}

/* How the flat part of the ASV comes about. */
static const char *
flat_part (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeSteps *steps = writer->steps;
  const char *whole = euros (writer, writer->rates->asv_flat);

  if (steps->carmf_months < MONTHS_OF_YEAR)
    /* Translators: an amount times a number of months over those of a year. */
    whole = hon_steps_text (out, _("%1$s × %2$d/12"), whole, steps->carmf_months);
  if (steps->asv_lowered > 0)
    /* Translators: an amount or a formula, and an amount. */
    return hon_steps_text (out, _("%1$s, lowered by %2$s on request"), whole,
                           hon_steps_money (out, steps->asv_lowered));

  return steps->carmf_months == MONTHS_OF_YEAR ? _("the same for all") : whole;
}

/* What the proportional part of the ASV rests on: the part under the agreement of what it is computed on, up to a cap. */
static void
write_asv_base (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;
  const HonIncomeSteps *steps = writer->steps;
  gboolean is_capped = steps->asv_base == steps->asv_cap;
  const char *agreed;

  if (steps->asv_base == result->social_base)
    return;

  if (writer->bases != NULL)
    agreed = hon_steps_product (out, 100.0 * writer->bases->carmf_agreed, result->social_base);
  else
    agreed = agreed_part (writer);
  step (writer, _("Base under the agreement"), is_capped ? hon_steps_capped (out, agreed, steps->asv_cap) : agreed,
        hon_steps_money (out, steps->asv_base));
}

static void
explain_asv (Writer *writer)
{
  HonSteps *out = writer->out;
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
  step (writer, _("Flat part"), flat_part (writer), hon_steps_money (out, result->asv_flat));
  write_rate (writer, _("Proportional part"), rates->asv_rate, steps->asv_base,
              result->asv_proportional);
  if (is_s1 (writer))
    step (writer, _("Taken over by the insurance"),
          writer->input->tariff_takeover && steps->overruns > 0
          ? hon_steps_text (out, "%s + %s × (%s) / %s",
                            hon_steps_product (out, 100.0 * rates->asv_takeover, result->asv_flat),
                            hon_steps_product (out, 100.0 * rates->asv_takeover, result->asv_proportional),
                            hon_steps_difference (out, steps->agreed_receipts, steps->overruns),
                            hon_steps_money (out, steps->agreed_receipts))
          : hon_steps_product (out, 100.0 * rates->asv_takeover, steps->asv_gross),
          hon_steps_money (out, result->asv_taken_over));
  write_sum (writer, result->asv_flat, result->asv_proportional, result->asv_due);
  write_due (writer, steps->asv_gross, result->asv_taken_over, result->asv_due);
}

static void
explain_id (Writer *writer)
{
  HonSteps *out = writer->out;
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
    whole = hon_steps_text (out, "%s + %s", euros (writer, rates->id.amount[tier]),
                            hon_steps_product (out, rates->id.rate[tier], result->social_base));
  else
    /* Translators: where a class is read: an amount and what it is in PASS. */
    whole = hon_steps_text (out, _("class of %1$s = %2$s"), hon_steps_money (out, result->social_base),
                            in_pass (writer, writer->steps->id_at));
  step (writer, _("Contribution"),
        /* Translators: a formula, and the months out of twelve that count. */
        months == MONTHS_OF_YEAR ? whole : hon_steps_text (out, _("(%1$s) × %2$d/12"), whole, months),
        hon_steps_money (out, result->id));
}

static void
explain_total_urssaf (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;

  step (writer, _("Total"), hon_steps_difference (out, result->total, result->total_carmf),
        hon_steps_money (out, result->total_urssaf));
}

static void
explain_total_carmf (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;

  step (writer, _("Total"),
        hon_steps_text (out, "%s + %s", hon_steps_sum (out, result->rb_due, result->rc),
                        hon_steps_sum (out, result->asv_due, result->id)),
        hon_steps_money (out, result->total_carmf));
}

static void
explain_total_cpam (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;

  step (writer, _("Total"),
        hon_steps_text (out, "%s + %s", hon_steps_sum (out, result->maladie_taken_over, result->af_taken_over),
                        hon_steps_sum (out, result->rb_taken_over, result->asv_taken_over)),
        hon_steps_money (out, result->taken_over));
}

static void
explain_total (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;

  step (writer, _("Total"), hon_steps_sum (out, result->total_urssaf, result->total_carmf),
        hon_steps_money (out, result->total));
}

static void
explain_net_before_tax (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;

  write_gross_income (writer);
  step (writer, _("Income before tax"), hon_steps_difference (out, result->gross_income, result->total),
        hon_steps_money (out, result->net_before_tax));
}

static void
write_taxable (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;
  gint64 income = writer->input->micro ? result->receipts : result->gross_income;

  /* Where the profit lies at a tier, no formula with these amounts comes out exactly. */
  if (!writer->rates->has_abatement && !writer->input->micro)
    {
      step (writer, _("Taxable income"),
            _("the profit itself: gross income less contributions, CSG-CRDS that is not deductible added back"),
            hon_steps_money (out, result->taxable));
      return;
    }

  if (writer->input->micro && writer->input->rule == HON_INCOME_RULE_TEXTES)
    {
      step (writer, _("Taxable income"), hon_steps_difference (out, income, writer->steps->deducted),
            hon_steps_money (out, result->taxable));
      return;
    }

  step (writer, _("Taxable income"),
        hon_steps_at_least_zero (out, hon_steps_text (out, "%s + %s",
                                                      hon_steps_difference (out, income, writer->steps->deducted),
                                                      hon_steps_money (out, result->csg_crds)),
                                 writer->steps->profit < 0),
        hon_steps_money (out, result->taxable));
}

static void
explain_tax (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;
  const HonIncomeTax *tax = &writer->steps->tax;
  gboolean has_other = writer->steps->household_income != result->taxable;
  const char *parts = hon_steps_keep (out, hon_format_number (tax->parts,
                                                              tax->parts == floor (tax->parts) ? 0 : 1));

  write_taxable (writer);
  if (has_other)
    step (writer, _("Taxable income of the household"),
          hon_steps_text (out, "%s + %s", hon_steps_money (out, result->taxable),
                          hon_steps_money (out, writer->steps->household_income - result->taxable)),
          hon_steps_money (out, writer->steps->household_income));
  step (writer, _("Income for each part"),
        hon_steps_text (out, "%s / %s", hon_steps_money (out, writer->steps->household_income), parts),
        hon_steps_money (out, tax->by_part));
  step (writer, _("Tax of the scale"),
        /* Translators: the income tax scale, read at an income, times the parts of the household. */
        hon_steps_text (out, _("scale at %1$s × %2$s"), hon_steps_money (out, tax->by_part), parts),
        hon_steps_money (out, tax->scale));
  if (tax->least > tax->scale)
    step (writer, _("Family quotient cap"),
          hon_steps_difference (out, tax->without_children, tax->children_cap), hon_steps_money (out, tax->least));
  if (tax->rebated > 0)
    {
      const char *rebate = hon_steps_text (out, "%s − %s", hon_steps_money (out, tax->rebate_from),
                                           hon_steps_product (out, writer->rates->tax_decote_rate, tax->due));

      if (tax->rebate > tax->due)
        rebate = hon_steps_capped (out, rebate, tax->due);
      step (writer, _("Rebate on low taxes (décote)"), rebate, hon_steps_money (out, tax->rebated));
    }
  if (tax->high_incomes > 0)
    step (writer, _("Contribution on high incomes"),
          /* Translators: a scale read at an income. */
          hon_steps_text (out, _("scale at %s"), hon_steps_money (out, writer->steps->household_income)),
          hon_steps_money (out, tax->high_incomes));
  step (writer, has_other ? _("Tax of the household") : _("Income tax"),
        hon_steps_text (out, "%s + %s", hon_steps_difference (out, tax->due, tax->rebated),
                        hon_steps_money (out, tax->high_incomes)),
        hon_steps_money (out, writer->steps->household_tax));
  if (!has_other)
    return;

  step (writer, _("Tax without the practice"), _("on the other income alone"),
        hon_steps_money (out, writer->steps->other_tax));
  step (writer, _("Caused by the practice"),
        hon_steps_difference (out, writer->steps->household_tax, writer->steps->other_tax),
        hon_steps_money (out, result->tax));
}

static void
explain_net (Writer *writer)
{
  HonSteps *out = writer->out;
  const HonIncomeResult *result = writer->result;

  step (writer, _("What is left"), hon_steps_difference (out, result->net_before_tax, result->tax),
        hon_steps_money (out, result->net));
}

static void
explain_provisional (Writer *writer)
{
  write_prorated_pass (writer);
  write_rate (writer, _("Flat base"), writer->rates->start_base, writer->steps->active_pass,
              writer->steps->provisional_base);
  step (writer, _("Contributions"), _("all lines, on that base"),
        hon_steps_money (writer->out, writer->result->provisional));
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
  g_autoptr (HonSteps) out = hon_steps_new (explanation, HON_MONEY_AUTO);
  const HonIncomeResult *result = hon_income_get_result (income);
  Writer writer = {
    explanation, out, hon_income_get_rates (income), hon_income_get_input (income), result, &result->steps, NULL, NULL
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
  g_autoptr (HonSteps) out = hon_steps_new (explanation, HON_MONEY_AUTO);
  HonIncomeResult of_line = *result;
  Writer writer = { explanation, out, rates, input, &of_line, &of_line.steps, bases, base };
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
