/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-rules.h"

#include "hon-income-rules-private.h"
#include "hon-rounding-private.h"
#include "hon-tax-rules.h"

#include <math.h>

/* Far more rounds than the rates of any law need. */
#define MICRO_ROUNDS_MAX 32

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
  situation->income = input->micro ? receipts : receipts - situation->expenses;
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
  situation->years = rates->year - hon_date_get_year (input->start);
  hon_income_read_affiliation (rates, input, situation);
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
 * takes part in. The model has it cover the whole contribution, article 69 of
 * the agreement that income only.
 */
static void
compute_af (const HonIncomeRates *rates,
            const HonIncomeInput *input,
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
      round_euro (percent_of (rates->af_takeover.amount[lines->af_tier], lines->af_gross) *
                  (input->tariff_takeover ? situation->agreed_share * situation->tariff_share : 1.0));
  lines->af_due = round_euro (MAX (0.0, lines->af_gross - lines->af_taken_over));
}

/* CGI 102 ter: expenses are deemed to be a share of the receipts. */
static double
micro_abatement (const HonIncomeRates *rates,
                 double                receipts)
{
  return MAX (rates->micro_floor, percent_of (rates->micro_rate, receipts));
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
                  const Bases          *bases,
                  const Lines          *lines)
{
  return input->micro ? MIN (micro_abatement (rates, bases->income), bases->income) : lines->total;
}

/* Revenu professionnel: what the tax calls the profit. Under the micro-BNC it is a share of the
 * receipts and nothing else (CGI 102 ter); the model adds the CSG-CRDS that is not deductible.
 */
static double
compute_profit (const HonIncomeRates *rates,
                const HonIncomeInput *input,
                const Bases          *bases,
                const Lines          *lines)
{
  return bases->income - compute_deducted (rates, input, bases, lines) +
         (input->micro && input->rule == HON_INCOME_RULE_TEXTES ? 0.0 : lines->csg_crds);
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
  compute_af (rates, input, situation, social, lines);
  lines->csg_deductible = round_euro (percent_of (rates->csg_deductible_rate, bases->csg));
  lines->csg_crds = round_euro (percent_of (rates->csg_crds_rate, bases->csg));
  hon_income_compute_rb (rates, input, situation, bases->rb, lines);
  hon_income_compute_asv (rates, input, situation, bases, lines);
  hon_income_compute_other_carmf (rates, input, situation, bases, lines);
  lines->cfp = round_euro (percent_of (rates->cfp_rate, situation->pass));

  lines->contributions = lines->maladie_due + lines->ij + lines->af_due + lines->rb_due +
                         lines->rc + lines->asv_due + lines->id;
  lines->curps = compute_curps (rates, input, situation, social);
  lines->total = lines->contributions + lines->csg_deductible + lines->csg_crds + lines->cfp +
                 lines->additional + lines->curps;
  if (lines->curps > 0.0 && compute_profit (rates, input, bases, lines) <= 0.0)
    {
      lines->total -= lines->curps;
      lines->curps = 0.0;
    }
}

/* One base for everything: that of the year itself. */
static void
set_own_bases (const Situation *situation,
               double           social,
               Bases           *bases)
{
  bases->income = situation->income;
  bases->social = social;
  bases->rb = social;
  bases->carmf = social;
  bases->carmf_agreed = situation->agreed_share;
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
    base = situation->receipts - micro_abatement (rates, situation->receipts);
  else
    base = situation->receipts - situation->expenses - flat_abatement (rates, situation);

  set_own_bases (situation, round_euro (MAX (0.0, base)), bases);
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
  set_own_bases (situation, MAX (0.0, profit), bases);
  bases->csg = 0.0;
  bases->ij = clamp_ij_base (rates, bases->social);
  compute_lines (rates, input, situation, bases, lines);
  bases->csg = MAX (0.0, profit + lines->contributions);
  compute_lines (rates, input, situation, bases, lines);
}

/* Under the micro-BNC the profit is deemed; as the model has it, the CSG-CRDS, which is paid on
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
  double profit = MAX (0.0, situation->receipts - micro_abatement (rates, situation->receipts));
  double next = profit;

  for (guint i = 0; i < MICRO_ROUNDS_MAX && (i == 0 || next > profit); i++)
    {
      profit = next;
      suppose_profit (rates, input, situation, profit, bases, lines);
      next = compute_profit (rates, input, bases, lines);
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
  gint64 above = to_centimes (situation->receipts - situation->expenses);
  gint64 below;
  double missed_above;

  suppose_profit (rates, input, situation, above / 100.0, bases, lines);
  below = to_centimes (compute_profit (rates, input, bases, lines)) - 100;

  /* Profits are whole centimes, so that both ends stay on their side of a step. */
  while (above - below > 1)
    {
      gint64 middle = below + (above - below) / 2;

      suppose_profit (rates, input, situation, middle / 100.0, bases, lines);
      if (compute_profit (rates, input, bases, lines) >= middle / 100.0)
        below = middle;
      else
        above = middle;
    }

  /* Where a step lies between them, neither reproduces itself exactly: the one that is closer is
   * the answer.
   */
  suppose_profit (rates, input, situation, above / 100.0, bases, lines);
  missed_above = fabs (above / 100.0 - compute_profit (rates, input, bases, lines));
  suppose_profit (rates, input, situation, below / 100.0, bases, lines);
  if (fabs (compute_profit (rates, input, bases, lines) - below / 100.0) > missed_above)
    suppose_profit (rates, input, situation, above / 100.0, bases, lines);
}

/* The bases that the year itself makes, and its lines. */
static void
solve (const HonIncomeRates *rates,
       const HonIncomeInput *input,
       const Situation      *situation,
       Bases                *bases,
       Lines                *lines)
{
  if (rates->has_abatement)
    {
      compute_bases (rates, input, situation, bases);
      compute_lines (rates, input, situation, bases, lines);
      bases->profit = compute_profit (rates, input, bases, lines);
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

static double
compute_taken_over (const Lines *lines)
{
  return round_euro (lines->af_taken_over + lines->maladie_taken_over + lines->rb_taken_over +
                     lines->asv_taken_over);
}

static double
provisional_base (const HonIncomeRates *rates,
                  const Situation      *situation)
{
  return round_euro (percent_of (rates->start_base, situation->active_pass));
}

/* CSS R131-2-1: in the first calendar years contributions are called on a flat base until the
 * income is known. The model has them do so for less than 730 days on 1 June.
 */
static gboolean
is_called_flat (const HonIncomeRates *rates,
                const HonIncomeInput *input,
                const Situation      *situation)
{
  HonDate first_june = rates->last_day - 213;

  switch (input->rule)
    {
    case HON_INCOME_RULE_TEXTES:
      return situation->years < rates->start_years;

    case HON_INCOME_RULE_URSSAF:
      return first_june - input->start + 1 < 730;
    }

  g_return_val_if_reached (FALSE);
}

/* The flat base is prorated by days of activity, and by the texts that of the CARMF by its quarters
 * of affiliation (CSS D131-1).
 */
static void
read_provisional_bases (const HonIncomeRates *rates,
                        const HonIncomeInput *input,
                        const Situation      *situation,
                        Bases                *bases)
{
  set_own_bases (situation, provisional_base (rates, situation), bases);
  if (input->rule == HON_INCOME_RULE_TEXTES)
    {
      bases->rb = round_euro (percent_of (rates->start_base, situation->rb_pass));
      bases->carmf = bases->rb;
    }
  bases->csg = bases->social;
  bases->ij = ij_floor (rates);
}

static double
compute_provisional (const HonIncomeRates *rates,
                     const HonIncomeInput *input,
                     const Situation      *situation)
{
  Bases bases;
  Lines lines;

  if (!is_called_flat (rates, input, situation))
    return 0.0;

  read_provisional_bases (rates, input, situation, &bases);
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
  steps->affiliation = situation->affiliation;
  steps->carmf_months = situation->carmf_months;
  steps->is_rc_exempt = hon_income_is_rc_exempt (rates, input, situation);
  steps->carmf_pass = to_centimes (situation->rb_pass);
  steps->active_pass = to_centimes (situation->active_pass);
  steps->agreed_receipts = to_centimes (situation->agreed);
  steps->overruns = to_centimes (situation->overruns);

  steps->micro_abatement = input->micro ? to_centimes (micro_abatement (rates, situation->receipts)) : 0;
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
  steps->rc_cap = to_centimes (rates->rc_cap * situation->pass * situation->carmf_share);
  steps->asv_base = to_centimes (lines->asv_base);
  steps->asv_cap = to_centimes (rates->asv_cap * situation->pass * situation->carmf_share);
  steps->asv_gross = to_centimes (lines->asv_flat) + to_centimes (lines->asv_proportional);
  steps->asv_lowered = to_centimes (lines->asv_lowered);
  steps->id_at = bases->carmf / situation->pass;
  steps->curps_cap = to_centimes (curps_cap (rates));
  steps->id = find_tier (&rates->id, lines->id_tier, situation);
  steps->rb_takeover = find_tier (&rates->rb_takeover, lines->rb_tier, situation);
  steps->af_takeover = find_tier (&rates->af_takeover, lines->af_tier, situation);

  steps->provisional_base = to_centimes (provisional_base (rates, situation));
  steps->deducted = to_centimes (compute_deducted (rates, input, bases, lines));
  steps->profit = to_centimes (bases->profit);
}

/* What the practice causes of the tax of its household. */
static gint64
compute_tax (const HonIncomeRates *rates,
             const HonIncomeInput *input,
             gint64                taxable,
             HonIncomeSteps       *steps)
{
  gint64 other = to_centimes (round_euro (input->other_income / 100.0));
  HonIncomeTax of_other;

  steps->household_income = taxable + other;
  steps->household_tax = hon_tax_compute (rates, input->couple, input->n_children, steps->household_income, &steps->tax);
  steps->other_tax = other > 0 ? hon_tax_compute (rates, input->couple, input->n_children, other, &of_other) : 0;

  return steps->household_tax - steps->other_tax;
}

/* The bases and the lines of a year, without what becomes of them. */
static void
write_lines (const HonIncomeRates *rates,
             const HonIncomeInput *input,
             const Situation      *situation,
             const Bases          *bases,
             const Lines          *lines,
             HonIncomeResult      *result)
{
  result->pass = to_centimes (rates->pass);
  result->receipts = to_centimes (situation->receipts);
  result->expenses = to_centimes (situation->expenses);
  result->gross_income = to_centimes (situation->receipts - situation->expenses);
  result->abatement = rates->has_abatement ? to_centimes (flat_abatement (rates, situation)) : 0;
  result->csg_base = to_centimes (bases->csg);
  result->social_base = to_centimes (bases->social);
  result->agreed_base = to_centimes (lines->agreed_base);
  result->takeover_base = to_centimes (lines->takeover_base);
  result->other_base = to_centimes (lines->other_base);
  result->ij_base = to_centimes (bases->ij);
  result->rb_base = to_centimes (lines->rb_base);
  if (!situation->is_agreed)
    result->takeover_share_rate = 0.0;
  else
    result->takeover_share_rate = rate_of (situation->tariff_share * situation->agreed_share,
                                           situation->agreed_share);

  result->maladie_rate = lines->maladie_rate;
  result->maladie_gross = to_centimes (lines->maladie_gross);
  result->maladie_taken_over = to_centimes (lines->maladie_taken_over);
  result->maladie_due = to_centimes (lines->maladie_due);
  result->additional = to_centimes (lines->additional);
  result->ij = to_centimes (lines->ij);
  result->af_rate = lines->af_rate;
  result->af_gross = to_centimes (lines->af_gross);
  result->af_taken_over = to_centimes (lines->af_taken_over);
  result->af_due = to_centimes (lines->af_due);
  result->csg_deductible = to_centimes (lines->csg_deductible);
  result->csg_crds = to_centimes (lines->csg_crds);
  result->csg_total = result->csg_deductible + result->csg_crds;
  result->rb_lower = to_centimes (lines->rb_lower);
  result->rb_upper = to_centimes (lines->rb_upper);
  result->rb_taken_over = to_centimes (lines->rb_taken_over);
  result->rb_due = to_centimes (lines->rb_due);
  result->rc = to_centimes (lines->rc);
  result->asv_flat = to_centimes (lines->asv_flat);
  result->asv_proportional = to_centimes (lines->asv_proportional);
  result->asv_taken_over = to_centimes (lines->asv_taken_over);
  result->asv_due = to_centimes (lines->asv_due);
  result->id = to_centimes (lines->id);
  result->cfp = to_centimes (lines->cfp);
  result->curps = to_centimes (lines->curps);

  result->taken_over = to_centimes (compute_taken_over (lines));
  write_steps (rates, input, situation, bases, lines, &result->steps);
  if (result->curps == 0 && result->steps.curps == HON_INCOME_CURPS_DUE && round_euro (MAX (0.0, bases->profit)) == 0.0)
    result->steps.curps = HON_INCOME_CURPS_NO_PROFIT;
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
  gint64 tax;

  read_situation (rates, input, &situation);
  solve (rates, input, &situation, &bases, &lines);

  gross = situation.receipts - situation.expenses;
  carmf = round_euro (lines.rb_due + lines.rc + lines.id + lines.asv_due);
  net_before_tax = round_euro (round_euro (gross) - lines.total);
  taxable = round_euro (MAX (0.0, bases.profit));
  tax = compute_tax (rates, input, to_centimes (taxable), &result->steps);
  write_lines (rates, input, &situation, &bases, &lines, result);
  result->contributions = to_centimes (lines.contributions);
  result->total = to_centimes (lines.total);
  result->total_carmf = to_centimes (carmf);
  result->total_urssaf = to_centimes (round_euro (lines.total - carmf));
  result->provisional = to_centimes (compute_provisional (rates, input, &situation));

  result->net_before_tax = to_centimes (net_before_tax);
  result->taxable = to_centimes (taxable);
  result->tax = tax;
  result->net = result->net_before_tax - result->tax;

  result->total_of_gross_rate = rate_of (lines.total, gross);
  result->total_of_receipts_rate = rate_of (lines.total, situation.receipts);
  result->levies_of_gross_rate = rate_of (lines.total + tax / 100.0, gross);
}

static void
write_bases (const Bases    *bases,
             HonIncomeBases *written)
{
  *written = (HonIncomeBases) {
    .income = to_centimes (bases->income),
    .social = to_centimes (bases->social),
    .csg = to_centimes (bases->csg),
    .rb = to_centimes (bases->rb),
    .carmf = to_centimes (bases->carmf),
    .carmf_agreed = bases->carmf_agreed,
  };
}

/**
 * hon_income_get_own_bases:
 * @rates: the parameters of the year
 * @input: a situation
 * @bases: (out caller-allocates): what its contributions rest on in the end
 *
 * Finds the bases that the income of the year itself makes.
 */
void
hon_income_get_own_bases (const HonIncomeRates *rates,
                          const HonIncomeInput *input,
                          HonIncomeBases       *bases)
{
  Situation situation;
  Bases found;
  Lines lines;

  read_situation (rates, input, &situation);
  solve (rates, input, &situation, &found, &lines);
  write_bases (&found, bases);
}

/**
 * hon_income_get_flat_bases:
 * @rates: the parameters of the year
 * @input: a situation
 * @bases: (out caller-allocates): what contributions rest on as long as no income is known
 *
 * Finds the flat bases of a first year, which are prorated in the year of the start (CSS D131-1).
 */
void
hon_income_get_flat_bases (const HonIncomeRates *rates,
                           const HonIncomeInput *input,
                           HonIncomeBases       *bases)
{
  Situation situation;
  Bases found;

  read_situation (rates, input, &situation);
  read_provisional_bases (rates, input, &situation, &found);
  write_bases (&found, bases);
}

static Bases
read_bases (const HonIncomeRates *rates,
            const HonIncomeBases *bases)
{
  return (Bases) {
    .income = bases->income / 100.0,
    .social = bases->social / 100.0,
    .csg = bases->csg / 100.0,
    .ij = clamp_ij_base (rates, bases->social / 100.0),
    .rb = bases->rb / 100.0,
    .carmf = bases->carmf / 100.0,
    .carmf_agreed = bases->carmf_agreed,
  };
}

/**
 * hon_income_compute_due:
 * @rates: the parameters of the year
 * @input: a situation; of its amounts only the shares play a part
 * @bases: what contributions rest on
 * @due: (out caller-allocates): the contributions
 *
 * Computes the contributions of a year on given bases. On those of hon_income_get_own_bases() they
 * are those of hon_income_compute().
 */
void
hon_income_compute_due (const HonIncomeRates *rates,
                        const HonIncomeInput *input,
                        const HonIncomeBases *bases,
                        HonIncomeDue         *due)
{
  Situation situation;
  Lines lines;
  Bases given = read_bases (rates, bases);

  read_situation (rates, input, &situation);
  compute_lines (rates, input, &situation, &given, &lines);

  *due = (HonIncomeDue) {
    .maladie = to_centimes (lines.maladie_due),
    .additional = to_centimes (lines.additional),
    .ij = to_centimes (lines.ij),
    .af = to_centimes (lines.af_due),
    .csg_deductible = to_centimes (lines.csg_deductible),
    .csg_crds = to_centimes (lines.csg_crds),
    .cfp = to_centimes (lines.cfp),
    .curps = to_centimes (lines.curps),
    .rb = to_centimes (lines.rb_due),
    .rc = to_centimes (lines.rc),
    .asv = to_centimes (lines.asv_due),
    .id = to_centimes (lines.id),
    .asv_lowered = to_centimes (lines.asv_lowered),
    .taken_over = to_centimes (compute_taken_over (&lines)),
    .carmf_taken_over = to_centimes (round_euro (lines.rb_taken_over + lines.asv_taken_over)),
  };
  hon_income_count_points (rates, &lines, due);
}

/**
 * hon_income_get_micro_abatement:
 * @rates: the parameters of the year
 * @receipts: its receipts, centimes
 *
 * Returns: the deemed expenses of the micro-BNC, at most the receipts, centimes
 */
gint64
hon_income_get_micro_abatement (const HonIncomeRates *rates,
                                gint64                receipts)
{
  double euros = round_euro (receipts / 100.0);

  return to_centimes (MIN (micro_abatement (rates, euros), euros));
}

/**
 * hon_income_count_carmf_months:
 * @rates: the parameters of the year
 * @input: a situation
 *
 * Returns: how many months of the year the doctor is affiliated to the CARMF, from 0 to 12
 */
int
hon_income_count_carmf_months (const HonIncomeRates *rates,
                               const HonIncomeInput *input)
{
  Situation situation;

  read_situation (rates, input, &situation);

  return situation.carmf_months;
}

/**
 * hon_income_detail:
 * @rates: the parameters of the year
 * @input: a situation, as hon_income_compute_due() has it
 * @bases: what contributions rest on
 * @result: (out caller-allocates): the lines, and what they were computed from; no totals, and no tax
 *
 * Computes the same as hon_income_compute_due(), with all of its steps.
 */
void
hon_income_detail (const HonIncomeRates *rates,
                   const HonIncomeInput *input,
                   const HonIncomeBases *bases,
                   HonIncomeResult      *result)
{
  Situation situation;
  Lines lines;
  Bases given = read_bases (rates, bases);

  *result = (HonIncomeResult) { 0 };
  read_situation (rates, input, &situation);
  compute_lines (rates, input, &situation, &given, &lines);
  given.profit = compute_profit (rates, input, &given, &lines);
  write_lines (rates, input, &situation, &given, &lines, result);
}
