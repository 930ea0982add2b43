/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-rules-private.h"

#include <math.h>

/* The law rounds exact decimals half up. A product of an amount and a rate has
 * at most four more decimals than the amount, so a true half is never nearer
 * than 1e-4 to anything else: this much is added to undo what binary doubles
 * lose (37 000 × 4.85 % is 1 794.5, not 1 794.4999…).
 */
#define TIE 1e-6

/* Far more rounds than the rates of any law need. */
#define MICRO_ROUNDS_MAX 32

/* What the rules work on: euros, not yet rounded to centimes. */
typedef struct
{
  double pass;           /* of the whole year */
  double active_pass;    /* prorated by days of activity */
  double receipts;
  double expenses;
  double agreed_share;   /* of the receipts, 0 to 1 */
  double tariff_share;   /* of the agreed receipts, without overruns, 0 to 1 */
  int    active_days;    /* in this year */
  int    seniority_days; /* on 31 December */
  gboolean agreed;       /* bound by the agreement */
  gboolean s1;
} Situation;

/* The bases that one pass over the lines starts from, in euros. */
typedef struct
{
  double social;
  double csg;
  double ij;
  double profit; /* that contributions were computed on; NaN when they are not */
} Bases;

/* One pass over the lines, in euros. */
typedef struct
{
  double agreed_base;
  double takeover_base;
  double other_base;
  double rb_base;
  double maladie_rate;
  double maladie_gross;
  double maladie_taken_over;
  double maladie_due;
  double additional;
  double ij;
  double af_rate;
  double af_gross;
  double af_taken_over;
  double af_due;
  double csg_deductible;
  double csg_crds;
  double rb_lower;
  double rb_upper;
  double rb_taken_over;
  double rb_due;
  double rc;
  double asv_flat;
  double asv_proportional;
  double asv_taken_over;
  double asv_due;
  double id;
  double cfp;
  double curps;
  double contributions;
  double total;
  HonIncomeTiers tiers;
} Lines;

static double
round_euro (double x)
{
  return floor (x + 0.5 + TIE);
}

static double
round_2 (double x)
{
  return floor (x * 100.0 + 0.5 + TIE) / 100.0;
}

static double
percent_of (double rate,
            double base)
{
  return rate * base / 100.0;
}

static double
share (double part,
       double whole)
{
  return whole > 0.0 ? part / whole : 0.0;
}

/* NaN where there is nothing to be a share of. */
static double
rate_of (double part,
         double whole)
{
  return whole > 0.0 ? 100.0 * part / whole : (double) NAN;
}

static gint64
to_centimes (double euros)
{
  return (gint64) floor (euros * 100.0 + 0.5 + TIE);
}

static void
read_situation (const HonIncomeRates *rates,
                const HonIncomeInput *input,
                Situation            *situation)
{
  /* Whole euros of receipts, as in the declaration. */
  double receipts = round_euro (input->receipts / 100.0);
  double agreed = input->agreed_receipts == input->receipts
                  ? receipts
                  : MIN (input->agreed_receipts / 100.0, receipts);
  double overruns = MIN (input->overruns / 100.0, agreed);

  situation->pass = rates->pass;
  situation->receipts = receipts;
  situation->expenses = input->expenses / 100.0;
  situation->agreed = input->sector != HON_SECTOR_NC;
  situation->s1 = input->sector == HON_SECTOR_S1;
  situation->agreed_share = situation->agreed ? share (agreed, receipts) : 0.0;
  situation->tariff_share = situation->agreed ? share (agreed - overruns, agreed) : 0.0;

  /* Both ends count. Only the year of creation is prorated, over 365 days. */
  situation->seniority_days = rates->last_day - input->start + 1;
  if (input->start >= rates->first_day)
    {
      situation->active_days = situation->seniority_days;
      situation->active_pass = round_euro (rates->pass * situation->active_days / 365.0);
    }
  else
    {
      situation->active_days = 365;
      situation->active_pass = rates->pass;
    }
}

/* CSS D621-1 and D621-2; since 2025 a second rate applies above three PASS.
 * Before 2025 the rate was read on the whole year's ceiling, the line was
 * rounded, and outside the agreement the base had a floor.
 */
static void
compute_maladie (const HonIncomeRates *rates,
                 const Situation      *situation,
                 double                social_base,
                 Lines                *lines)
{
  double average;

  if (rates->has_abatement)
    {
      double limit = rates->maladie_upper_from * situation->active_pass;

      lines->maladie_rate = round_2 (hon_curve_rate (&rates->maladie,
                                                     social_base / situation->active_pass));
      lines->maladie_gross = percent_of (lines->maladie_rate, MIN (social_base, limit)) +
                             percent_of (rates->maladie_upper_rate, MAX (0.0, social_base - limit));
      average = 100.0 * share (lines->maladie_gross, social_base);
    }
  else
    {
      double base = social_base;

      if (!situation->agreed)
        base = MAX (base, round_euro (percent_of (rates->maladie_nc_floor, situation->active_pass)));
      lines->maladie_rate = round_2 (hon_curve_rate (&rates->maladie, social_base / situation->pass));
      lines->maladie_gross = round_euro (percent_of (lines->maladie_rate, base));
      average = lines->maladie_rate;
    }

  if (situation->s1)
    lines->maladie_taken_over = round_euro (percent_of (MAX (0.0, average - rates->maladie_s1_kept),
                                                        lines->takeover_base));
  lines->maladie_due = round_euro (MAX (0.0, lines->maladie_gross - lines->maladie_taken_over));
}

/* CSS D613-1; the takeover tier is chosen on the income that the insurance
 * takes part in, but covers the whole contribution.
 */
static void
compute_af (const HonIncomeRates *rates,
            const Situation      *situation,
            double                social_base,
            Lines                *lines)
{
  lines->af_rate = round_2 (hon_curve_rate (&rates->af, social_base / situation->active_pass));
  lines->af_gross = round_euro (percent_of (lines->af_rate, round_euro (social_base)));
  lines->tiers.af_takeover = hon_tiers_find (&rates->af_takeover,
                                             lines->takeover_base / situation->pass);
  if (situation->s1)
    lines->af_taken_over =
      round_euro (percent_of (rates->af_takeover.amount[lines->tiers.af_takeover], lines->af_gross));
  lines->af_due = round_euro (MAX (0.0, lines->af_gross - lines->af_taken_over));
}

/* CSS D642-3; participation of the insurance: amendment 5 to the agreement of 2016. */
static void
compute_rb (const HonIncomeRates *rates,
            const Situation      *situation,
            double                social_base,
            Lines                *lines)
{
  lines->rb_base = social_base;
  if (situation->active_days >= rates->rb_floor_days)
    lines->rb_base = MAX (social_base, round_euro (rates->rb_floor_hours * rates->smic_hourly));

  lines->rb_lower = round_euro (percent_of (rates->rb_lower_rate,
                                            MIN (lines->rb_base,
                                                 rates->rb_lower_cap * situation->active_pass)));
  lines->rb_upper = round_euro (percent_of (rates->rb_upper_rate,
                                            MIN (lines->rb_base,
                                                 rates->rb_upper_cap * situation->active_pass)));
  lines->tiers.rb_takeover = hon_tiers_find (&rates->rb_takeover, social_base / situation->pass);
  if (situation->s1)
    lines->rb_taken_over = percent_of (rates->rb_takeover.amount[lines->tiers.rb_takeover],
                                       social_base);
  lines->rb_due = round_euro (MAX (0.0, lines->rb_lower + lines->rb_upper - lines->rb_taken_over));
}

/* Supplementary pension for doctors under the agreement (ASV, also PCV). */
static void
compute_asv (const HonIncomeRates *rates,
             const Situation      *situation,
             Lines                *lines)
{
  if (!situation->agreed)
    return;

  lines->asv_flat = rates->asv_flat;
  lines->asv_proportional = percent_of (rates->asv_rate,
                                        MIN (lines->agreed_base, rates->asv_cap * situation->pass));
  if (situation->s1)
    lines->asv_taken_over = round_euro (rates->asv_takeover * lines->asv_flat) +
                            rates->asv_takeover * lines->asv_proportional;
  lines->asv_due = round_euro (lines->asv_flat + lines->asv_proportional - lines->asv_taken_over);
}

static void
compute_other_carmf (const HonIncomeRates *rates,
                     const HonIncomeInput *input,
                     const Situation      *situation,
                     double                social_base,
                     Lines                *lines)
{
  if (situation->seniority_days >= rates->rc_exempt_days)
    lines->rc = round_euro (percent_of (rates->rc_rate,
                                        MIN (social_base, rates->rc_cap * situation->pass)));

  lines->tiers.id = hon_tiers_find (&rates->id, social_base / situation->pass);
  if (!input->retired)
    lines->id = round_2 (rates->id.amount[lines->tiers.id] +
                         percent_of (rates->id.rate[lines->tiers.id], social_base));
}

/* CGI 102 ter: expenses are deemed to be a share of the receipts. */
static double
micro_abatement (const HonIncomeRates *rates,
                 const Situation      *situation)
{
  return MAX (rates->micro_floor, percent_of (rates->micro_rate, situation->receipts));
}

/* Contribution to the doctors' regional unions: due by those who were
 * installed on 1 January and make a profit.
 */
static double
compute_curps (const HonIncomeRates *rates,
               const HonIncomeInput *input,
               const Situation      *situation,
               double                social_base)
{
  if (!situation->agreed || input->locum || input->start > rates->first_day)
    return 0.0;

  return round_euro (MIN (percent_of (rates->curps_rate, social_base),
                          percent_of (rates->curps_cap, situation->pass)));
}

/* Revenu professionnel: what the tax calls the profit. */
static double
compute_profit (const HonIncomeRates *rates,
                const HonIncomeInput *input,
                const Situation      *situation,
                const Lines          *lines)
{
  double result;

  if (input->micro)
    result = MAX (0.0, situation->receipts - micro_abatement (rates, situation));
  else
    result = situation->receipts - situation->expenses - lines->total;

  return result + lines->csg_crds;
}

static void
compute_lines (const HonIncomeRates *rates,
               const HonIncomeInput *input,
               const Situation      *situation,
               const Bases          *bases,
               Lines                *lines)
{
  double social = bases->social;

  *lines = (Lines) { 0 };
  if (situation->agreed)
    {
      lines->agreed_base = social * situation->agreed_share;
      lines->takeover_base = lines->agreed_base * situation->tariff_share;
      lines->other_base = social - lines->takeover_base;
      lines->additional = round_euro (percent_of (rates->additional_rate, lines->other_base));
    }

  compute_maladie (rates, situation, social, lines);
  lines->ij = round_euro (percent_of (rates->ij_rate, bases->ij));
  compute_af (rates, situation, social, lines);
  lines->csg_deductible = round_euro (percent_of (rates->csg_deductible_rate, bases->csg));
  lines->csg_crds = round_euro (percent_of (rates->csg_crds_rate, bases->csg));
  compute_rb (rates, situation, social, lines);
  compute_asv (rates, situation, lines);
  compute_other_carmf (rates, input, situation, social, lines);
  lines->cfp = round_euro (percent_of (rates->cfp_rate, situation->pass));

  lines->contributions = lines->maladie_due + lines->ij + lines->af_due + lines->rb_due +
                         lines->rc + lines->asv_due + lines->id;
  lines->curps = compute_curps (rates, input, situation, social);
  lines->total = lines->contributions + lines->csg_deductible + lines->csg_crds + lines->cfp +
                 lines->additional + lines->curps;
  if (lines->curps > 0.0 && compute_profit (rates, input, situation, lines) <= 0.0)
    {
      lines->total -= lines->curps;
      lines->curps = 0.0;
    }
}

static double
clamp_ij_base (const HonIncomeRates *rates,
               double                social_base)
{
  return MAX (round_euro (percent_of (rates->ij_floor, rates->pass)),
              MIN (social_base, rates->ij_cap * rates->pass));
}

/* CSS L136-3 and D136-5: 26 % of the gross income, between two bounds. */
static double
flat_abatement (const HonIncomeRates *rates,
                const Situation      *situation)
{
  double abatement = percent_of (rates->abatement_rate, situation->receipts - situation->expenses);

  abatement = MIN (abatement, percent_of (rates->abatement_cap, rates->pass));
  abatement = MAX (abatement, percent_of (rates->abatement_floor, rates->pass));

  return round_euro (abatement);
}

/* CSS L136-3 and L131-6 since 2025: one base for everything, after a flat
 * abatement.
 */
static void
compute_bases (const HonIncomeRates *rates,
               const HonIncomeInput *input,
               const Situation      *situation,
               Bases                *bases)
{
  double base;

  if (input->micro)
    base = situation->receipts - micro_abatement (rates, situation);
  else
    base = situation->receipts - situation->expenses - flat_abatement (rates, situation);

  bases->social = round_euro (MAX (0.0, base));
  bases->csg = bases->social;
  bases->ij = clamp_ij_base (rates, bases->social);
  bases->profit = (double) NAN;
}

/* Before 2025 the base was the profit itself, which contributions reduce:
 * bases for a supposed profit.
 */
static void
suppose_profit (const HonIncomeRates *rates,
                const HonIncomeInput *input,
                const Situation      *situation,
                double                profit,
                Bases                *bases,
                Lines                *lines)
{
  bases->profit = profit;
  bases->social = MAX (0.0, profit);
  bases->csg = 0.0;
  bases->ij = clamp_ij_base (rates, bases->social);
  compute_lines (rates, input, situation, bases, lines);
  bases->csg = MAX (0.0, profit + lines->contributions);
  compute_lines (rates, input, situation, bases, lines);
}

/* Under the micro-BNC the profit is deemed; only the CSG-CRDS, which is paid on
 * the contributions too, makes it grow a little with itself. The answer is the
 * least profit that is one: each round comes some thirty times closer.
 */
static void
solve_micro_bases (const HonIncomeRates *rates,
                   const HonIncomeInput *input,
                   const Situation      *situation,
                   Bases                *bases,
                   Lines                *lines)
{
  double profit = MAX (0.0, situation->receipts - micro_abatement (rates, situation));
  double next = profit;

  for (guint i = 0; i < MICRO_ROUNDS_MAX && (i == 0 || next > profit); i++)
    {
      profit = next;
      suppose_profit (rates, input, situation, profit, bases, lines);
      next = compute_profit (rates, input, situation, lines);
    }
}

/* The profit is what is left of the gross income when contributions are
 * computed on that very profit. What is left shrinks as the supposed profit
 * grows, so the answer is where both cross; a rounding step or a tier may lie
 * there.
 */
static void
solve_bases (const HonIncomeRates *rates,
             const HonIncomeInput *input,
             const Situation      *situation,
             Bases                *bases,
             Lines                *lines)
{
  double high = situation->receipts - situation->expenses;
  double low;
  double below;
  double above;
  double missed_above;

  suppose_profit (rates, input, situation, high, bases, lines);
  low = compute_profit (rates, input, situation, lines) - 1.0;

  while (high - low > 0.001)
    {
      double middle = low + (high - low) / 2.0;

      suppose_profit (rates, input, situation, middle, bases, lines);
      if (compute_profit (rates, input, situation, lines) >= middle)
        low = middle;
      else
        high = middle;
    }

  /* Bases are told in centimes. Where a step lies between, no profit is left as
   * it was supposed: the side that misses by less is the answer.
   */
  below = floor (low * 100.0 + TIE) / 100.0;
  above = below + 0.01;
  suppose_profit (rates, input, situation, above, bases, lines);
  missed_above = fabs (above - compute_profit (rates, input, situation, lines));
  suppose_profit (rates, input, situation, below, bases, lines);
  if (fabs (compute_profit (rates, input, situation, lines) - below) > missed_above)
    suppose_profit (rates, input, situation, above, bases, lines);
}

static void
compute_situation (const HonIncomeRates *rates,
                   const HonIncomeInput *input,
                   Situation            *situation,
                   Bases                *bases,
                   Lines                *lines)
{
  read_situation (rates, input, situation);
  if (rates->has_abatement)
    {
      compute_bases (rates, input, situation, bases);
      compute_lines (rates, input, situation, bases, lines);
    }
  else if (input->micro)
    {
      solve_micro_bases (rates, input, situation, bases, lines);
    }
  else
    {
      solve_bases (rates, input, situation, bases, lines);
    }
}

/* CGI 197: family quotient with its cap, décote; 223 sexies: high incomes. */
static double
compute_tax (const HonIncomeRates *rates,
             const HonIncomeInput *input,
             double                taxable)
{
  guint first_children = MIN (input->n_children, 2);
  double own_parts = input->couple ? 2.0 : 1.0;
  double child_parts = first_children * rates->tax_child_parts +
                       (input->n_children - first_children) * rates->tax_more_child_parts;
  double parts = own_parts + child_parts;
  double gross = hon_scale_total (&rates->tax, taxable / parts) * parts;
  double decote = input->couple ? rates->tax_decote_couple : rates->tax_decote_single;
  const HonScale *cehr = input->couple ? &rates->cehr_couple : &rates->cehr_single;

  if (child_parts > 0.0)
    {
      double without = hon_scale_total (&rates->tax, taxable / own_parts) * own_parts;

      gross = MAX (gross, without - rates->tax_half_part_cap * 2.0 * child_parts);
    }
  decote = MAX (0.0, decote - percent_of (rates->tax_decote_rate, gross));

  return round_euro (MAX (0.0, gross - decote) + hon_scale_total (cehr, taxable));
}

/* In the two first years contributions are first called on a flat base. */
static double
compute_provisional (const HonIncomeRates *rates,
                     const HonIncomeInput *input,
                     const Situation      *situation)
{
  HonDate first_june = rates->last_day - 213;
  Bases bases;
  Lines lines;

  if (first_june - input->start + 1 >= 730)
    return 0.0;

  bases.social = round_euro (percent_of (rates->start_base, situation->active_pass));
  bases.csg = bases.social;
  bases.ij = round_euro (percent_of (rates->ij_floor, rates->pass));
  compute_lines (rates, input, situation, &bases, &lines);

  return lines.total;
}

/**
 * hon_income_compute:
 * @rates: the parameters of the year
 * @input: a situation within the ranges that `HonIncomeInput` names
 * @result: (out caller-allocates): where every component is written
 *
 * Computes a year of a doctor's income. Reads nothing else, allocates nothing,
 * and may be called from any thread.
 */
void
hon_income_compute (const HonIncomeRates *rates,
                    const HonIncomeInput *input,
                    HonIncomeResult      *result)
{
  Situation situation;
  Bases bases;
  Lines lines;
  double gross;
  double carmf;
  double net_before_tax;
  double taxable;
  double tax;

  compute_situation (rates, input, &situation, &bases, &lines);

  gross = situation.receipts - situation.expenses;
  carmf = round_euro (lines.rb_due + lines.rc + lines.id + lines.asv_due);
  net_before_tax = round_euro (round_euro (gross) - lines.total);
  if (isnan (bases.profit))
    bases.profit = compute_profit (rates, input, &situation, &lines);
  taxable = round_euro (MAX (0.0, bases.profit));
  tax = compute_tax (rates, input, taxable);

  result->pass = to_centimes (rates->pass);
  result->receipts = to_centimes (situation.receipts);
  result->expenses = to_centimes (situation.expenses);
  result->gross_income = to_centimes (gross);
  result->abatement = rates->has_abatement ? to_centimes (flat_abatement (rates, &situation)) : 0;
  result->micro_abatement = input->micro ? to_centimes (micro_abatement (rates, &situation)) : 0;
  result->csg_base = to_centimes (bases.csg);
  result->social_base = to_centimes (bases.social);
  result->agreed_base = to_centimes (lines.agreed_base);
  result->takeover_base = to_centimes (lines.takeover_base);
  result->other_base = to_centimes (lines.other_base);
  result->ij_base = to_centimes (bases.ij);
  result->rb_base = to_centimes (lines.rb_base);
  if (!situation.agreed)
    result->takeover_share_rate = 0.0;
  else
    result->takeover_share_rate = rate_of (situation.tariff_share * situation.agreed_share,
                                           situation.agreed_share);

  result->maladie_rate = lines.maladie_rate;
  result->maladie_gross = to_centimes (lines.maladie_gross);
  result->maladie_taken_over = to_centimes (lines.maladie_taken_over);
  result->maladie_due = to_centimes (lines.maladie_due);
  result->additional = to_centimes (lines.additional);
  result->ij = to_centimes (lines.ij);
  result->af_rate = lines.af_rate;
  result->af_gross = to_centimes (lines.af_gross);
  result->af_taken_over = to_centimes (lines.af_taken_over);
  result->af_due = to_centimes (lines.af_due);
  result->csg_deductible = to_centimes (lines.csg_deductible);
  result->csg_crds = to_centimes (lines.csg_crds);
  result->csg_total = result->csg_deductible + result->csg_crds;
  result->rb_lower = to_centimes (lines.rb_lower);
  result->rb_upper = to_centimes (lines.rb_upper);
  result->rb_taken_over = to_centimes (lines.rb_taken_over);
  result->rb_due = to_centimes (lines.rb_due);
  result->rc = to_centimes (lines.rc);
  result->asv_flat = to_centimes (lines.asv_flat);
  result->asv_proportional = to_centimes (lines.asv_proportional);
  result->asv_taken_over = to_centimes (lines.asv_taken_over);
  result->asv_due = to_centimes (lines.asv_due);
  result->id = to_centimes (lines.id);
  result->cfp = to_centimes (lines.cfp);
  result->curps = to_centimes (lines.curps);

  result->taken_over = to_centimes (round_euro (lines.af_taken_over + lines.maladie_taken_over +
                                                lines.rb_taken_over + lines.asv_taken_over));
  result->contributions = to_centimes (lines.contributions);
  result->total = to_centimes (lines.total);
  result->total_carmf = to_centimes (carmf);
  result->total_urssaf = to_centimes (round_euro (lines.total - carmf));
  result->provisional = to_centimes (compute_provisional (rates, input, &situation));

  result->net_before_tax = to_centimes (net_before_tax);
  result->taxable = to_centimes (taxable);
  result->tax = to_centimes (tax);
  result->net = to_centimes (round_euro (net_before_tax - tax));

  result->total_of_gross_rate = rate_of (lines.total, gross);
  result->total_of_receipts_rate = rate_of (lines.total, situation.receipts);
  result->levies_of_gross_rate = rate_of (lines.total + tax, gross);
}

/* Tells which classes hon_income_compute() reads for @input. */
void
hon_income_find_tiers (const HonIncomeRates *rates,
                       const HonIncomeInput *input,
                       HonIncomeTiers       *tiers)
{
  Situation situation;
  Bases bases;
  Lines lines;

  compute_situation (rates, input, &situation, &bases, &lines);
  *tiers = lines.tiers;
}
