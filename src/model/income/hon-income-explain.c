/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-explain-private.h"

#include "hon-format.h"
#include "hon-income-rules-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>
#include <stdarg.h>

/* Tells in steps, with the numbers filled in, what the engine did. Nothing is
 * computed anew here but the intermediate values that a step names: results
 * are those of the engine.
 */
typedef struct
{
  HonExplanation        *explanation;
  const HonIncomeRates  *rates;
  const HonIncomeInput  *input;
  const HonIncomeResult *result;
  HonIncomeTiers         tiers;
  GPtrArray             *strings; /* (element-type utf8): all texts made on the way */
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
  return keep (writer, hon_format_money (centimes, HON_MONEY_AUTO));
}

static const char *
euros (Writer *writer,
       double  amount)
{
  return money (writer, llround (amount * 100.0));
}

static const char *
percent (Writer *writer,
         double  rate)
{
  return keep (writer, hon_format_percent (rate, 2));
}

static const char *
in_pass (Writer *writer,
         double  bound)
{
  /* Bounds have one decimal, what is held against them has two. */
  int decimals = bound == floor (bound) ? 0 : fabs (bound * 10.0 - round (bound * 10.0)) < 1e-9 ? 1 : 2;
  const char *number = keep (writer, hon_format_number (bound, decimals));

  /* Translators: %s is a number; PASS is the yearly ceiling of the French social security. */
  return keep (writer, g_strdup_printf (_("%s PASS"), number));
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
is_s1 (Writer *writer)
{
  return writer->input->sector == HON_SECTOR_S1;
}

static double
pass_of_base (Writer *writer,
              gint64  base)
{
  return base / 100.0 / writer->rates->pass;
}

/* Days of activity in a year of creation, or 0 when the year is whole. The
 * model of the Urssaf counts them over 365 in a leap year too.
 */
static int
days_of_first_year (Writer *writer)
{
  int days = writer->rates->last_day - writer->input->start + 1;

  return writer->input->start < writer->rates->first_day || days == 365 ? 0 : days;
}

/* The ceiling that prorated scales are read with, centimes. */
static gint64
active_pass (Writer *writer)
{
  int days = days_of_first_year (writer);

  if (days == 0)
    return writer->result->pass;

  return (gint64) floor (writer->rates->pass * days / 365.0 + 0.5) * 100;
}

/* A difference that counts as nothing when it is below nothing. */
static const char *
at_least_nothing (Writer     *writer,
                  const char *difference,
                  gint64      amount)
{
  if (amount >= 0)
    return difference;

  /* Translators: a difference of amounts, and the least that it counts for. */
  return text (writer, _("%1$s, at least %2$s"), difference, money (writer, 0));
}

static void
write_gross_income (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  step (writer, _("Gross income"),
        text (writer, "%s − %s", money (writer, result->receipts), money (writer, result->expenses)),
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
            money (writer, result->micro_abatement));
      return;
    }

  step (writer, _("Flat abatement"),
        /* Translators: a rate times an amount, and the least and most that it can be. */
        text (writer, _("%1$s × %2$s, from %3$s to %4$s"), percent (writer, rates->abatement_rate),
              money (writer, result->gross_income),
              euros (writer, rates->abatement_floor * rates->pass / 100.0),
              euros (writer, rates->abatement_cap * rates->pass / 100.0)),
        money (writer, result->abatement));
}

static void
write_social_base (Writer *writer)
{
  const HonIncomeResult *result = writer->result;
  gint64 income = writer->input->micro ? result->receipts : result->gross_income;
  gint64 abatement = writer->input->micro ? result->micro_abatement : result->abatement;

  if (!writer->rates->has_abatement)
    {
      step (writer, _("Social base"),
            _("the profit itself: gross income less contributions, CSG-CRDS that is not deductible added back"),
            money (writer, result->social_base));
      return;
    }

  write_abatement (writer);
  step (writer, _("Social base"),
        at_least_nothing (writer, text (writer, "%s − %s", money (writer, income),
                                        money (writer, abatement)), income - abatement),
        money (writer, result->social_base));
}

static void
write_prorated_pass (Writer *writer)
{
  int days = days_of_first_year (writer);

  if (days == 0)
    return;

  step (writer, _("PASS for the days of activity"),
        /* Translators: an amount times a number of days over those of a year. */
        text (writer, _("%1$s × %2$d/365"), money (writer, writer->result->pass), days),
        money (writer, active_pass (writer)));
}

/* The parts of the receipts as the engine takes them: whole euros in all. */
static gint64
agreed_receipts (Writer *writer)
{
  return MIN (writer->input->agreed_receipts, writer->result->receipts);
}

static gint64
overruns (Writer *writer)
{
  return MIN (writer->input->overruns, agreed_receipts (writer));
}

static void
explain_agreed_base (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  step (writer, _("Base under the agreement"),
        result->receipts == 0 ? money (writer, result->agreed_base)
                              : text (writer, "%s × %s / %s", money (writer, result->social_base),
                                      money (writer, agreed_receipts (writer)),
                                      money (writer, result->receipts)),
        money (writer, result->agreed_base));
}

static void
explain_takeover_base (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  explain_agreed_base (writer);
  step (writer, _("Base that the insurance takes part in"),
        agreed_receipts (writer) == 0 ? money (writer, result->takeover_base)
                                      : text (writer, "%s × (%s − %s) / %s",
                                              money (writer, result->agreed_base),
                                              money (writer, agreed_receipts (writer)),
                                              money (writer, overruns (writer)),
                                              money (writer, agreed_receipts (writer))),
        money (writer, result->takeover_base));
}

static void
write_agreed_base (Writer *writer)
{
  if (agreed_receipts (writer) != writer->result->receipts)
    explain_agreed_base (writer);
}

static void
write_takeover_base (Writer *writer)
{
  if (overruns (writer) == 0)
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
        text (writer, "%s − %s", money (writer, result->social_base),
              money (writer, result->takeover_base)),
        money (writer, result->other_base));
}

/* What is left to pay of two parts for those whom nobody takes anything over
 * from.
 */
static void
write_sum (Writer *writer,
           gint64  part,
           gint64  other_part,
           gint64  due)
{
  if (is_s1 (writer))
    return;

  step (writer, _("To pay"),
        text (writer, "%s + %s", money (writer, part), money (writer, other_part)),
        money (writer, due));
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
        at_least_nothing (writer, text (writer, "%s − %s", money (writer, gross),
                                        money (writer, taken_over)), gross - taken_over),
        money (writer, due));
}

/* A contribution that is one rate of one base. */
static void
write_rate (Writer     *writer,
            const char *label,
            double      rate,
            gint64      base,
            gint64      amount)
{
  step (writer, label, text (writer, "%s × %s", percent (writer, rate), money (writer, base)),
        money (writer, amount));
}

static void
explain_maladie (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;
  gint64 pass = rates->has_abatement ? active_pass (writer) : result->pass;
  gint64 limit = isinf (rates->maladie_upper_from) ? G_MAXINT64
                                                   : llround (rates->maladie_upper_from * pass);
  gint64 amount = is_s1 (writer) ? result->maladie_gross : result->maladie_due;

  write_social_base (writer);
  write_prorated_pass (writer);
  step (writer, _("Rate"),
        /* Translators: where a progressive rate is read: an amount and what it is in PASS. */
        text (writer, _("progressive, at %1$s = %2$s"), money (writer, result->social_base),
              in_pass (writer, (double) result->social_base / pass)),
        percent (writer, result->maladie_rate));
  if (result->social_base > limit)
    step (writer, _("Contribution"),
          text (writer, "%s × %s + %s × %s", percent (writer, result->maladie_rate),
                money (writer, limit), percent (writer, rates->maladie_upper_rate),
                money (writer, result->social_base - limit)),
          money (writer, amount));
  else
    write_rate (writer, _("Contribution"), result->maladie_rate, result->social_base, amount);

  if (is_s1 (writer))
    {
      double average = result->social_base > 0 ? 100.0 * result->maladie_gross / result->social_base : 0.0;

      if (!rates->has_abatement)
        average = result->maladie_rate;
      write_takeover_base (writer);
      step (writer, _("Taken over by the insurance"),
            at_least_nothing (writer, text (writer, "(%s − %s) × %s", percent (writer, average),
                                            percent (writer, rates->maladie_s1_kept),
                                            money (writer, result->takeover_base)),
                              average < rates->maladie_s1_kept ? -1 : 0),
            money (writer, result->maladie_taken_over));
    }
  write_due (writer, result->maladie_gross, result->maladie_taken_over, result->maladie_due);
}

static void
explain_additional (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  write_social_base (writer);
  write_other_base (writer);
  write_rate (writer, _("Contribution"), writer->rates->additional_rate, result->other_base,
              result->additional);
}

static void
explain_ij (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;

  write_social_base (writer);
  step (writer, _("Base of this line"),
        /* Translators: an amount kept between two others. */
        text (writer, _("%1$s, from %2$s to %3$s"), money (writer, result->social_base),
              euros (writer, round (rates->ij_floor * rates->pass / 100.0)),
              euros (writer, rates->ij_cap * rates->pass)),
        money (writer, result->ij_base));
  write_rate (writer, _("Contribution"), rates->ij_rate, result->ij_base, result->ij);
}

/* What passing the next tier of a takeover would change. */
static void
write_next_tier (Writer         *writer,
                 const HonTiers *tiers,
                 guint           tier)
{
  if (!is_s1 (writer) || tier + 1 >= tiers->n)
    return;

  hon_explanation_set_outlook (writer->explanation,
    /* Translators: a bound in euros and in PASS, then two rates. */
    text (writer, _("From a base of %1$s (%2$s) on, the rate taken over is %4$s instead of %3$s."),
          euros (writer, tiers->below[tier] * writer->rates->pass),
          in_pass (writer, tiers->below[tier]), percent (writer, tiers->amount[tier]),
          percent (writer, tiers->amount[tier + 1])));
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
              in_pass (writer, (double) result->social_base / active_pass (writer))),
        percent (writer, result->af_rate));
  write_rate (writer, _("Contribution"), result->af_rate, result->social_base, result->af_gross);
  if (is_s1 (writer))
    {
      guint tier = writer->tiers.af_takeover;

      write_takeover_base (writer);
      write_rate (writer, _("Taken over by the insurance"), rates->af_takeover.amount[tier],
                  result->af_gross, result->af_taken_over);
      write_next_tier (writer, &rates->af_takeover, tier);
    }
  write_due (writer, result->af_gross, result->af_taken_over, result->af_due);
}

static void
write_csg_base (Writer *writer)
{
  if (writer->rates->has_abatement)
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
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeInput *input = writer->input;
  const HonIncomeResult *result = writer->result;

  if (result->curps == 0 &&
      (result->taxable == 0 || input->locum || input->start > rates->first_day))
    {
      const char *reason = _("no profit this year");

      if (input->locum)
        reason = _("not due by locums");
      else if (input->start > rates->first_day)
        reason = _("not due in the year of the start");
      step (writer, _("Contribution"), reason, money (writer, 0));
      return;
    }

  write_social_base (writer);
  step (writer, _("Contribution"),
        /* Translators: a rate times an amount, and the most that it can be. */
        text (writer, _("%1$s × %2$s, at most %3$s"), percent (writer, rates->curps_rate),
              money (writer, result->social_base),
              euros (writer, rates->curps_cap * rates->pass / 100.0)),
        money (writer, result->curps));
}

static void
explain_rb (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;
  gint64 pass = active_pass (writer);

  write_social_base (writer);
  write_prorated_pass (writer);
  if (result->rb_base != result->social_base)
    step (writer, _("Minimum base"),
          /* Translators: hours of work times the minimum wage. */
          text (writer, _("%1$d h × %2$s"), (int) rates->rb_floor_hours,
                euros (writer, rates->smic_hourly)),
          money (writer, result->rb_base));
  write_rate (writer, _("First slice"), rates->rb_lower_rate,
              MIN (result->rb_base, llround (rates->rb_lower_cap * pass)), result->rb_lower);
  write_rate (writer, _("Second slice"), rates->rb_upper_rate,
              MIN (result->rb_base, llround (rates->rb_upper_cap * pass)), result->rb_upper);
  if (is_s1 (writer))
    {
      guint tier = writer->tiers.rb_takeover;

      write_rate (writer, _("Taken over by the insurance"), rates->rb_takeover.amount[tier],
                  result->social_base, result->rb_taken_over);
      write_next_tier (writer, &rates->rb_takeover, tier);
    }
  write_sum (writer, result->rb_lower, result->rb_upper, result->rb_due);
  write_due (writer, result->rb_lower + result->rb_upper, result->rb_taken_over, result->rb_due);
}

static void
explain_rc (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;
  int days = rates->last_day - writer->input->start + 1;
  gint64 cap = llround (rates->rc_cap * rates->pass * 100.0);

  if (days < rates->rc_exempt_days)
    {
      step (writer, _("Contribution"),
            /* Translators: two numbers of days; a year ends on 31 December. */
            text (writer, ngettext ("%1$d day of activity on 31 December, less than %2$d",
                                    "%1$d days of activity on 31 December, less than %2$d", days),
                  days, (int) rates->rc_exempt_days),
            money (writer, 0));
      return;
    }

  write_social_base (writer);
  write_rate (writer, _("Contribution"), rates->rc_rate, MIN (result->social_base, cap), result->rc);
  if (result->social_base > cap)
    hon_explanation_set_outlook (writer->explanation,
      /* Translators: a bound in euros and in PASS. */
      text (writer, _("Nothing more is due above a base of %1$s (%2$s)."), money (writer, cap),
            in_pass (writer, rates->rc_cap)));
}

static void
explain_asv (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;
  gint64 cap = llround (rates->asv_cap * rates->pass * 100.0);

  write_social_base (writer);
  write_agreed_base (writer);
  step (writer, _("Flat part"), _("the same for all"), money (writer, result->asv_flat));
  write_rate (writer, _("Proportional part"), rates->asv_rate, MIN (result->agreed_base, cap),
              result->asv_proportional);
  if (is_s1 (writer))
    write_rate (writer, _("Taken over by the insurance"), 100.0 * rates->asv_takeover,
                result->asv_flat + result->asv_proportional, result->asv_taken_over);
  write_sum (writer, result->asv_flat, result->asv_proportional, result->asv_due);
  write_due (writer, result->asv_flat + result->asv_proportional, result->asv_taken_over,
             result->asv_due);
}

static void
explain_id (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeResult *result = writer->result;
  guint tier = writer->tiers.id;

  if (writer->input->retired)
    {
      step (writer, _("Contribution"), _("not due by those who draw a pension and go on working"),
            money (writer, 0));
      return;
    }

  write_social_base (writer);
  if (rates->id.rate[tier] > 0.0)
    step (writer, _("Contribution"),
          text (writer, "%s + %s × %s", euros (writer, rates->id.amount[tier]),
                percent (writer, rates->id.rate[tier]), money (writer, result->social_base)),
          money (writer, result->id));
  else
    step (writer, _("Contribution"),
          /* Translators: where a class is read: an amount and what it is in PASS. */
          text (writer, _("class of %1$s = %2$s"), money (writer, result->social_base),
                in_pass (writer, pass_of_base (writer, result->social_base))),
          money (writer, result->id));
}

static void
explain_total_urssaf (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  step (writer, _("Total"),
        text (writer, "%s − %s", money (writer, result->total), money (writer, result->total_carmf)),
        money (writer, result->total_urssaf));
}

static void
explain_total_carmf (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  step (writer, _("Total"),
        text (writer, "%s + %s + %s + %s", money (writer, result->rb_due), money (writer, result->rc),
              money (writer, result->asv_due), money (writer, result->id)),
        money (writer, result->total_carmf));
}

static void
explain_total_cpam (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  step (writer, _("Total"),
        text (writer, "%s + %s + %s + %s", money (writer, result->maladie_taken_over),
              money (writer, result->af_taken_over), money (writer, result->rb_taken_over),
              money (writer, result->asv_taken_over)),
        money (writer, result->taken_over));
}

static void
explain_total (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  step (writer, _("Total"),
        text (writer, "%s + %s", money (writer, result->total_urssaf),
              money (writer, result->total_carmf)),
        money (writer, result->total));
}

static void
explain_net_before_tax (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  write_gross_income (writer);
  step (writer, _("Income before tax"),
        text (writer, "%s − %s", money (writer, result->gross_income), money (writer, result->total)),
        money (writer, result->net_before_tax));
}

static void
write_taxable (Writer *writer)
{
  const HonIncomeResult *result = writer->result;
  gint64 income = writer->input->micro ? result->receipts : result->gross_income;
  gint64 deducted = writer->input->micro ? MIN (result->micro_abatement, income) : result->total;

  /* Where a tier lies at the very profit, nothing is left exactly as supposed. */
  if (!writer->rates->has_abatement && !writer->input->micro)
    {
      step (writer, _("Taxable income"),
            _("the profit itself: gross income less contributions, CSG-CRDS that is not deductible added back"),
            money (writer, result->taxable));
      return;
    }

  step (writer, _("Taxable income"),
        at_least_nothing (writer, text (writer, "%s − %s + %s", money (writer, income),
                                        money (writer, deducted), money (writer, result->csg_crds)),
                          income - deducted + result->csg_crds),
        money (writer, result->taxable));
}

static void
explain_tax (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;
  const HonIncomeInput *input = writer->input;
  const HonIncomeResult *result = writer->result;
  guint first_children = MIN (input->n_children, 2);
  double own = input->couple ? 2.0 : 1.0;
  double children = first_children * rates->tax_child_parts +
                    (input->n_children - first_children) * rates->tax_more_child_parts;
  double parts = own + children;
  double taxable = result->taxable / 100.0;
  double by_part = taxable / parts;
  double whole = hon_scale_total (&rates->tax, by_part) * parts;
  double without = hon_scale_total (&rates->tax, taxable / own) * own;
  double least = without - rates->tax_half_part_cap * 2.0 * children;
  double due = MAX (whole, children > 0.0 ? least : 0.0);
  double decote = MAX (0.0, (input->couple ? rates->tax_decote_couple : rates->tax_decote_single) -
                            rates->tax_decote_rate * due / 100.0);
  double cehr = hon_scale_total (input->couple ? &rates->cehr_couple : &rates->cehr_single, taxable);
  const char *shown_parts = keep (writer, hon_format_number (parts, parts == floor (parts) ? 0 : 1));

  write_taxable (writer);
  step (writer, _("Income for each part"),
        text (writer, "%s / %s", money (writer, result->taxable), shown_parts), euros (writer, by_part));
  step (writer, _("Tax of the scale"),
        /* Translators: the income tax scale, read at an income, times the parts of the household. */
        text (writer, _("scale at %1$s × %2$s"), euros (writer, by_part), shown_parts),
        euros (writer, whole));
  if (children > 0.0 && least > whole)
    step (writer, _("Family quotient cap"),
          text (writer, "%s − %s", euros (writer, without),
                euros (writer, rates->tax_half_part_cap * 2.0 * children)),
          euros (writer, least));
  if (decote > 0.0 && due > 0.0)
    {
      const char *rebate =
        text (writer, "%s − %s × %s",
              euros (writer, input->couple ? rates->tax_decote_couple : rates->tax_decote_single),
              percent (writer, rates->tax_decote_rate), euros (writer, due));

      if (decote > due)
        /* Translators: a difference of amounts, and the most that it counts for. */
        rebate = text (writer, _("%1$s, at most %2$s"), rebate, euros (writer, due));
      step (writer, _("Rebate on low taxes (décote)"), rebate, euros (writer, MIN (decote, due)));
    }
  if (cehr > 0.0)
    step (writer, _("Contribution on high incomes"),
          /* Translators: a scale read at an income. */
          text (writer, _("scale at %s"), money (writer, result->taxable)), euros (writer, cehr));
  step (writer, _("Income tax"),
        text (writer, "%s − %s + %s", euros (writer, due), euros (writer, MIN (decote, due)),
              euros (writer, cehr)),
        money (writer, result->tax));
}

static void
explain_net (Writer *writer)
{
  const HonIncomeResult *result = writer->result;

  step (writer, _("What is left"),
        text (writer, "%s − %s", money (writer, result->net_before_tax), money (writer, result->tax)),
        money (writer, result->net));
}

static void
explain_provisional (Writer *writer)
{
  const HonIncomeRates *rates = writer->rates;

  write_prorated_pass (writer);
  step (writer, _("Flat base"),
        text (writer, "%s × %s", percent (writer, rates->start_base),
              money (writer, active_pass (writer))),
        euros (writer, floor (rates->start_base * active_pass (writer) / 10000.0 + 0.5)));
  step (writer, _("Contributions"), _("all lines, on that base"),
        money (writer, writer->result->provisional));
}

static const struct
{
  const char *id;
  void      (*explain) (Writer *writer);
} explainers[] = {
  { "revenu-brut", write_gross_income },
  { "abattement", write_abatement },
  { "assiette-sociale", write_social_base },
  { "assiette-csg", write_csg_base },
  { "assiette-conventionnee", explain_agreed_base },
  { "assiette-participation", explain_takeover_base },
  { "assiette-autres-revenus", write_other_base },
  { "maladie", explain_maladie },
  { "contribution-additionnelle", explain_additional },
  { "indemnites-journalieres", explain_ij },
  { "allocations-familiales", explain_af },
  { "csg-deductible", explain_csg_deductible },
  { "csg-crds", explain_csg_crds },
  { "cfp", explain_cfp },
  { "curps", explain_curps },
  { "retraite-base", explain_rb },
  { "retraite-complementaire", explain_rc },
  { "asv", explain_asv },
  { "invalidite-deces", explain_id },
  { "total-urssaf", explain_total_urssaf },
  { "total-carmf", explain_total_carmf },
  { "total-cpam", explain_total_cpam },
  { "total-contributions", explain_total },
  { "revenu-net-avant-impot", explain_net_before_tax },
  { "revenu-imposable", write_taxable },
  { "impot-revenu", explain_tax },
  { "revenu-net", explain_net },
  { "provisoire", explain_provisional },
};

/* Adds the steps of the line that @explanation is about; an input, such as the
 * receipts, has none.
 */
void
hon_income_explain_line (HonExplanation        *explanation,
                         const HonIncomeRates  *rates,
                         const HonIncomeInput  *input,
                         const HonIncomeResult *result)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  Writer writer = { explanation, rates, input, result, .strings = strings };
  const char *id = hon_line_info_get_id (hon_explanation_get_info (explanation));

  hon_income_find_tiers (rates, input, &writer.tiers);
  for (guint i = 0; i < G_N_ELEMENTS (explainers); i++)
    if (g_str_equal (explainers[i].id, id))
      explainers[i].explain (&writer);
}
