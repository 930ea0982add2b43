/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-rules.h"

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
  double agreed;         /* receipts under the agreement */
  double overruns;       /* of those */
  double agreed_share;   /* of the receipts, 0 to 1 */
  double tariff_share;   /* of the agreed receipts, without overruns, 0 to 1 */
  int    active_days;    /* in this year */
  int    seniority_days; /* on 31 December */
  gboolean is_agreed;    /* bound by the agreement */
  gboolean is_s1;
} Situation;

/* The bases that one pass over the lines starts from, in euros. */
typedef struct
{
  double social;
  double csg;
  double ij;
  double profit; /* taxed; before 2025 contributions were computed on it too */
} Bases;

/* One pass over the lines, in euros. */
typedef struct
{
  double agreed_base;
  double takeover_base;
  double other_base;
  double rb_base;
  double rb_lower_base;
  double rb_upper_base;
  double rc_base;
  double asv_base;
  double maladie_at;       /* PASS */
  double maladie_limit;    /* above which a second rate applies */
  double maladie_average;  /* percent of the whole base */
  double maladie_rate;
  double maladie_gross;
  double maladie_taken_over;
  double maladie_due;
  double additional;
  double ij;
  double af_at;            /* PASS */
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
  guint  af_tier;
  guint  rb_tier;
  guint  id_tier;
} Lines;

/* Rounds half up without a call of floor(); amounts always fit into an integer. */
static gint64
round_half_up (double x)
{
  double above = x + 0.5 + TIE;
  gint64 whole = (gint64) above;

  return whole > above ? whole - 1 : whole;
}

static double
round_euro (double x)
{
  return round_half_up (x);
}

static double
round_2 (double x)
{
  return round_half_up (x * 100.0) / 100.0;
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

/* In percent; NaN where @whole is zero. */
static double
rate_of (double part,
         double whole)
{
  return whole > 0.0 ? 100.0 * part / whole : (double) NAN;
}

static gint64
to_centimes (double euros)
{
  return round_half_up (euros * 100.0);
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
  situation->agreed = agreed;
  situation->overruns = overruns;
  situation->is_agreed = input->sector != HON_SECTOR_NC;
  situation->is_s1 = input->sector == HON_SECTOR_S1;
  situation->agreed_share = situation->is_agreed ? share (agreed, receipts) : 0.0;
  situation->tariff_share = situation->is_agreed ? share (agreed - overruns, agreed) : 0.0;

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
  double pass = rates->has_abatement ? situation->active_pass : situation->pass;

  lines->maladie_at = social_base / pass;
  lines->maladie_rate = round_2 (hon_curve_rate (&rates->maladie, lines->maladie_at));
  lines->maladie_limit = rates->has_abatement ? rates->maladie_upper_from * pass : INFINITY;
  if (rates->has_abatement)
    {
      lines->maladie_gross = percent_of (lines->maladie_rate, MIN (social_base, lines->maladie_limit)) +
                             percent_of (rates->maladie_upper_rate,
                                         MAX (0.0, social_base - lines->maladie_limit));
      lines->maladie_average = 100.0 * share (lines->maladie_gross, social_base);
    }
  else
    {
      double base = social_base;

      if (!situation->is_agreed)
        base = MAX (base, round_euro (percent_of (rates->maladie_nc_floor, situation->active_pass)));
      lines->maladie_gross = round_euro (percent_of (lines->maladie_rate, base));
      lines->maladie_average = lines->maladie_rate;
    }

  if (situation->is_s1)
    lines->maladie_taken_over =
      round_euro (percent_of (MAX (0.0, lines->maladie_average - rates->maladie_s1_kept),
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
  lines->af_at = social_base / situation->active_pass;
  lines->af_rate = round_2 (hon_curve_rate (&rates->af, lines->af_at));
  lines->af_gross = round_euro (percent_of (lines->af_rate, round_euro (social_base)));
  lines->af_tier = hon_tiers_find (&rates->af_takeover, lines->takeover_base / situation->pass);
  if (situation->is_s1)
    lines->af_taken_over =
      round_euro (percent_of (rates->af_takeover.amount[lines->af_tier], lines->af_gross));
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

  lines->rb_lower_base = MIN (lines->rb_base, rates->rb_lower_cap * situation->active_pass);
  lines->rb_upper_base = MIN (lines->rb_base, rates->rb_upper_cap * situation->active_pass);
  lines->rb_lower = round_euro (percent_of (rates->rb_lower_rate, lines->rb_lower_base));
  lines->rb_upper = round_euro (percent_of (rates->rb_upper_rate, lines->rb_upper_base));
  lines->rb_tier = hon_tiers_find (&rates->rb_takeover, social_base / situation->pass);
  if (situation->is_s1)
    lines->rb_taken_over = percent_of (rates->rb_takeover.amount[lines->rb_tier], social_base);
  lines->rb_due = round_euro (MAX (0.0, lines->rb_lower + lines->rb_upper - lines->rb_taken_over));
}

/* Supplementary pension for doctors under the agreement (ASV, also PCV). */
static void
compute_asv (const HonIncomeRates *rates,
             const Situation      *situation,
             Lines                *lines)
{
  if (!situation->is_agreed)
    return;

  lines->asv_flat = rates->asv_flat;
  lines->asv_base = MIN (lines->agreed_base, rates->asv_cap * situation->pass);
  lines->asv_proportional = percent_of (rates->asv_rate, lines->asv_base);
  if (situation->is_s1)
    lines->asv_taken_over = round_euro (rates->asv_takeover * lines->asv_flat) +
                            rates->asv_takeover * lines->asv_proportional;
  lines->asv_due = round_euro (lines->asv_flat + lines->asv_proportional - lines->asv_taken_over);
}

static gboolean
is_rc_exempt (const HonIncomeRates *rates,
              const Situation      *situation)
{
  return situation->seniority_days < rates->rc_exempt_days;
}

static void
compute_other_carmf (const HonIncomeRates *rates,
                     const HonIncomeInput *input,
                     const Situation      *situation,
                     double                social_base,
                     Lines                *lines)
{
  lines->rc_base = MIN (social_base, rates->rc_cap * situation->pass);
  if (!is_rc_exempt (rates, situation))
    lines->rc = round_euro (percent_of (rates->rc_rate, lines->rc_base));

  lines->id_tier = hon_tiers_find (&rates->id, social_base / situation->pass);
  if (!input->retired)
    lines->id = round_2 (rates->id.amount[lines->id_tier] +
                         percent_of (rates->id.rate[lines->id_tier], social_base));
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
static HonIncomeCurps
find_curps (const HonIncomeRates *rates,
            const HonIncomeInput *input)
{
  if (input->locum)
    return HON_INCOME_CURPS_LOCUM;
  if (input->start > rates->first_day)
    return HON_INCOME_CURPS_FIRST_YEAR;

  return HON_INCOME_CURPS_DUE;
}

static double
curps_cap (const HonIncomeRates *rates)
{
  return percent_of (rates->curps_cap, rates->pass);
}

static double
compute_curps (const HonIncomeRates *rates,
               const HonIncomeInput *input,
               const Situation      *situation,
               double                social_base)
{
  if (!situation->is_agreed || find_curps (rates, input) != HON_INCOME_CURPS_DUE)
    return 0.0;

  return round_euro (MIN (percent_of (rates->curps_rate, social_base), curps_cap (rates)));
}

/* What the tax takes from the receipts under the micro-BNC, from the gross income otherwise. */
static double
compute_deducted (const HonIncomeRates *rates,
                  const HonIncomeInput *input,
                  const Situation      *situation,
                  const Lines          *lines)
{
  return input->micro ? MIN (micro_abatement (rates, situation), situation->receipts) : lines->total;
}

/* Revenu professionnel: what the tax calls the profit. */
static double
compute_profit (const HonIncomeRates *rates,
                const HonIncomeInput *input,
                const Situation      *situation,
                const Lines          *lines)
{
  double income = input->micro ? situation->receipts : situation->receipts - situation->expenses;

  return income - compute_deducted (rates, input, situation, lines) + lines->csg_crds;
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
  if (situation->is_agreed)
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
ij_floor (const HonIncomeRates *rates)
{
  return round_euro (percent_of (rates->ij_floor, rates->pass));
}

static double
ij_cap (const HonIncomeRates *rates)
{
  return rates->ij_cap * rates->pass;
}

static double
clamp_ij_base (const HonIncomeRates *rates,
               double                social_base)
{
  return MAX (ij_floor (rates), MIN (social_base, ij_cap (rates)));
}

static double
abatement_floor (const HonIncomeRates *rates)
{
  return percent_of (rates->abatement_floor, rates->pass);
}

static double
abatement_cap (const HonIncomeRates *rates)
{
  return percent_of (rates->abatement_cap, rates->pass);
}

/* CSS L136-3 and D136-5: 26 % of the gross income, between two bounds. */
static double
flat_abatement (const HonIncomeRates *rates,
                const Situation      *situation)
{
  double abatement = percent_of (rates->abatement_rate, situation->receipts - situation->expenses);

  return round_euro (MAX (MIN (abatement, abatement_cap (rates)), abatement_floor (rates)));
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
 * smallest profit that reproduces itself: each round comes some thirty times closer.
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

  /* Bases are given in centimes. Where a step lies between two of them, neither
   * reproduces itself exactly: the one that is closer is the answer.
   */
  below = floor (low * 100.0 + TIE) / 100.0;
  above = below + 0.01;
  suppose_profit (rates, input, situation, above, bases, lines);
  missed_above = fabs (above - compute_profit (rates, input, situation, lines));
  suppose_profit (rates, input, situation, below, bases, lines);
  if (fabs (compute_profit (rates, input, situation, lines) - below) > missed_above)
    suppose_profit (rates, input, situation, above, bases, lines);
}

/* CGI 197: family quotient with its cap, décote; 223 sexies: high incomes. */
static double
compute_tax (const HonIncomeRates *rates,
             const HonIncomeInput *input,
             double                taxable,
             HonIncomeTax         *steps)
{
  guint first_children = MIN (input->n_children, 2);
  double own_parts = input->couple ? 2.0 : 1.0;
  double child_parts = first_children * rates->tax_child_parts +
                       (input->n_children - first_children) * rates->tax_more_child_parts;
  double parts = own_parts + child_parts;
  double scale = hon_scale_total (&rates->tax, taxable / parts) * parts;
  double without = scale;
  double children_cap = rates->tax_half_part_cap * 2.0 * child_parts;
  double due = scale;
  double rebate_from = input->couple ? rates->tax_decote_couple : rates->tax_decote_single;
  double rebate;
  double high_incomes = hon_scale_total (input->couple ? &rates->cehr_couple : &rates->cehr_single,
                                         taxable);

  if (child_parts > 0.0)
    {
      without = hon_scale_total (&rates->tax, taxable / own_parts) * own_parts;
      due = MAX (scale, without - children_cap);
    }
  rebate = MAX (0.0, rebate_from - percent_of (rates->tax_decote_rate, due));

  *steps = (HonIncomeTax) {
    .parts = parts,
    .by_part = to_centimes (taxable / parts),
    .scale = to_centimes (scale),
    .without_children = to_centimes (without),
    .children_cap = to_centimes (children_cap),
    .least = child_parts > 0.0 ? to_centimes (without - children_cap) : 0,
    .due = to_centimes (due),
    .rebate_from = to_centimes (rebate_from),
    .rebate = to_centimes (rebate),
    .rebated = to_centimes (MIN (rebate, due)),
    .high_incomes = to_centimes (high_incomes),
  };

  return round_euro (MAX (0.0, due - rebate) + high_incomes);
}

static double
provisional_base (const HonIncomeRates *rates,
                  const Situation      *situation)
{
  return round_euro (percent_of (rates->start_base, situation->active_pass));
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

  bases.social = provisional_base (rates, situation);
  bases.csg = bases.social;
  bases.ij = ij_floor (rates);
  compute_lines (rates, input, situation, &bases, &lines);

  return lines.total;
}

static HonIncomeTier
find_tier (const HonTiers  *tiers,
           guint            index,
           const Situation *situation)
{
  gboolean is_last = index + 1 >= tiers->n;

  return (HonIncomeTier) {
    index, is_last, is_last ? 0 : to_centimes (tiers->below[index] * situation->pass)
  };
}

/* What the lines were computed from; the tax writes its own steps. */
static void
write_steps (const HonIncomeRates *rates,
            const HonIncomeInput *input,
            const Situation      *situation,
            const Bases          *bases,
            const Lines          *lines,
            HonIncomeSteps       *steps)
{
  double social = bases->social;

  steps->active_days = situation->active_days;
  steps->seniority_days = situation->seniority_days;
  steps->curps = find_curps (rates, input);
  steps->is_rc_exempt = is_rc_exempt (rates, situation);
  steps->active_pass = to_centimes (situation->active_pass);
  steps->agreed_receipts = to_centimes (situation->agreed);
  steps->overruns = to_centimes (situation->overruns);

  steps->micro_abatement = input->micro ? to_centimes (micro_abatement (rates, situation)) : 0;
  steps->abatement_floor = to_centimes (abatement_floor (rates));
  steps->abatement_cap = to_centimes (abatement_cap (rates));
  steps->ij_floor = to_centimes (ij_floor (rates));
  steps->ij_cap = to_centimes (ij_cap (rates));
  steps->maladie_at = lines->maladie_at;
  steps->maladie_average_rate = lines->maladie_average;
  steps->maladie_lower_base = to_centimes (MIN (social, lines->maladie_limit));
  steps->maladie_upper_base = to_centimes (MAX (0.0, social - lines->maladie_limit));
  steps->af_at = lines->af_at;
  steps->rb_lower_base = to_centimes (lines->rb_lower_base);
  steps->rb_upper_base = to_centimes (lines->rb_upper_base);
  steps->rb_gross = to_centimes (lines->rb_lower + lines->rb_upper);
  steps->rc_base = to_centimes (lines->rc_base);
  steps->rc_cap = to_centimes (rates->rc_cap * situation->pass);
  steps->asv_base = to_centimes (lines->asv_base);
  steps->asv_gross = to_centimes (lines->asv_flat) + to_centimes (lines->asv_proportional);
  steps->id_at = social / situation->pass;
  steps->curps_cap = to_centimes (curps_cap (rates));
  steps->id = find_tier (&rates->id, lines->id_tier, situation);
  steps->rb_takeover = find_tier (&rates->rb_takeover, lines->rb_tier, situation);
  steps->af_takeover = find_tier (&rates->af_takeover, lines->af_tier, situation);

  steps->provisional_base = to_centimes (provisional_base (rates, situation));
  steps->deducted = to_centimes (compute_deducted (rates, input, situation, lines));
  steps->profit = to_centimes (bases->profit);
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

  read_situation (rates, input, &situation);
  if (rates->has_abatement)
    {
      compute_bases (rates, input, &situation, &bases);
      compute_lines (rates, input, &situation, &bases, &lines);
      bases.profit = compute_profit (rates, input, &situation, &lines);
    }
  else if (input->micro)
    {
      solve_micro_bases (rates, input, &situation, &bases, &lines);
    }
  else
    {
      solve_bases (rates, input, &situation, &bases, &lines);
    }

  gross = situation.receipts - situation.expenses;
  carmf = round_euro (lines.rb_due + lines.rc + lines.id + lines.asv_due);
  net_before_tax = round_euro (round_euro (gross) - lines.total);
  taxable = round_euro (MAX (0.0, bases.profit));
  tax = compute_tax (rates, input, taxable, &result->steps.tax);
  write_steps (rates, input, &situation, &bases, &lines, &result->steps);

  result->pass = to_centimes (rates->pass);
  result->receipts = to_centimes (situation.receipts);
  result->expenses = to_centimes (situation.expenses);
  result->gross_income = to_centimes (gross);
  result->abatement = rates->has_abatement ? to_centimes (flat_abatement (rates, &situation)) : 0;
  result->csg_base = to_centimes (bases.csg);
  result->social_base = to_centimes (bases.social);
  result->agreed_base = to_centimes (lines.agreed_base);
  result->takeover_base = to_centimes (lines.takeover_base);
  result->other_base = to_centimes (lines.other_base);
  result->ij_base = to_centimes (bases.ij);
  result->rb_base = to_centimes (lines.rb_base);
  if (!situation.is_agreed)
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

  if (result->curps == 0 && result->taxable == 0 && result->steps.curps == HON_INCOME_CURPS_DUE)
    result->steps.curps = HON_INCOME_CURPS_NO_PROFIT;
}
