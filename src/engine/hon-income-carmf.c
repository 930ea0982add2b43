/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-rules-private.h"

#include "hon-rounding-private.h"

/* What the CARMF collects: how long a doctor has been affiliated, the pensions, disability and death. */

/* The first day of the quarter that follows @start, also where @start is itself the first of one. */
static HonDate
find_next_quarter (HonDate start,
                   int     quarter)
{
  int year;
  int month;
  int day;

  hon_date_get_ymd (start, &year, &month, &day);
  month = (month - 1) / quarter * quarter + quarter + 1;

  return month > 12 ? hon_date_new (year + 1, 1, 1) : hon_date_new (year, month, 1);
}

/* How long the doctor has been affiliated to the CARMF. The model knows no affiliation apart from
 * the start, and reduces nothing to it but ceilings, by days.
 */
void
hon_income_read_affiliation (const HonIncomeRates *rates,
                             const HonIncomeInput *input,
                             Situation            *situation)
{
  int year = rates->year;
  int month = 1;
  int day;

  situation->affiliation = input->start;
  situation->carmf_months = 12;
  situation->carmf_days = situation->active_days;
  situation->rb_pass = situation->active_pass;
  if (input->rule == HON_INCOME_RULE_TEXTES)
    {
      situation->affiliation = find_next_quarter (input->start, (int) rates->carmf_quarter);
      if (situation->affiliation >= rates->first_day)
        hon_date_get_ymd (situation->affiliation, &year, &month, &day);
      situation->carmf_months = year > rates->year ? 0 : 13 - month;
      situation->carmf_days = MIN (situation->active_days,
                                   MAX (0, rates->last_day - situation->affiliation + 1));
      situation->rb_pass = rates->pass * situation->carmf_months / 12.0;
    }
  situation->carmf_years = rates->year - hon_date_get_year (situation->affiliation);
  situation->carmf_share = situation->carmf_months / 12.0;
}

/* CSS D642-3; participation of the insurance: amendment 5 to the agreement of 2016. Article 69 leaves
 * overruns and fees outside the agreement out of it; the model does not.
 */
void
hon_income_compute_rb (const HonIncomeRates *rates,
                       const HonIncomeInput *input,
                       const Situation      *situation,
                       double                social_base,
                       Lines                *lines)
{
  double takeover_base = input->tariff_takeover
                         ? social_base * situation->agreed_share * situation->tariff_share
                         : social_base;

  lines->rb_tier = hon_tiers_find (&rates->rb_takeover, takeover_base / situation->pass);
  if (situation->carmf_months == 0)
    return;

  lines->rb_base = social_base;
  if (situation->carmf_days >= rates->rb_floor_days)
    lines->rb_base = MAX (social_base, round_euro (rates->rb_floor_hours * rates->smic_hourly));

  lines->rb_lower_base = MIN (lines->rb_base, rates->rb_lower_cap * situation->rb_pass);
  lines->rb_upper_base = MIN (lines->rb_base, rates->rb_upper_cap * situation->rb_pass);
  lines->rb_lower = round_euro (percent_of (rates->rb_lower_rate, lines->rb_lower_base));
  lines->rb_upper = round_euro (percent_of (rates->rb_upper_rate, lines->rb_upper_base));
  if (situation->is_s1)
    lines->rb_taken_over = percent_of (rates->rb_takeover.amount[lines->rb_tier], takeover_base);
  lines->rb_due = round_euro (MAX (0.0, lines->rb_lower + lines->rb_upper - lines->rb_taken_over));
}

/* CARMF, page on reductions: who earns little may ask not to belong to the ASV, or for a flat part in
 * proportion to the income under the agreement. The limit of the latter is where both are equal.
 */
static double
get_asv_flat (const HonIncomeRates *rates,
              const HonIncomeInput *input,
              const Bases          *bases)
{
  if (!input->reduced)
    return rates->asv_flat;

  return MIN (rates->asv_flat, percent_of (rates->asv_reduced_rate, bases->carmf * bases->carmf_agreed));
}

/* Supplementary pension for doctors under the agreement (ASV, also PCV). */
void
hon_income_compute_asv (const HonIncomeRates *rates,
                        const HonIncomeInput *input,
                        const Situation      *situation,
                        const Bases          *bases,
                        Lines                *lines)
{
  double takeover_share = rates->asv_takeover * (input->tariff_takeover ? situation->tariff_share : 1.0);

  if (!situation->is_agreed)
    return;

  lines->asv_lowered = rates->asv_flat * situation->carmf_share;
  if (input->reduced && bases->carmf <= rates->asv_dispensed_until)
    return;

  lines->asv_flat = get_asv_flat (rates, input, bases) * situation->carmf_share;
  lines->asv_lowered -= lines->asv_flat;
  lines->asv_base = MIN (bases->carmf * bases->carmf_agreed,
                         rates->asv_cap * situation->pass * situation->carmf_share);
  lines->asv_proportional = percent_of (rates->asv_rate, lines->asv_base);
  if (situation->is_s1)
    lines->asv_taken_over = round_euro (rates->asv_takeover * lines->asv_flat) +
                            takeover_share * lines->asv_proportional;
  lines->asv_due = round_euro (lines->asv_flat + lines->asv_proportional - lines->asv_taken_over);
}

/* CARMF, page on the start of activity: nothing is due for the first years of affiliation by
 * those below an age. The model counts days of activity instead.
 */
gboolean
hon_income_is_rc_exempt (const HonIncomeRates *rates,
                         const HonIncomeInput *input,
                         const Situation      *situation)
{
  switch (input->rule)
    {
    case HON_INCOME_RULE_TEXTES:
      return situation->carmf_years < rates->rc_exempt_years && input->age < rates->rc_exempt_age;

    case HON_INCOME_RULE_URSSAF:
      return situation->seniority_days < rates->rc_exempt_days;
    }

  g_return_val_if_reached (FALSE);
}

/* The part of the supplementary pension that is due: on request the CARMF lowers that of who had little
 * taxable income in the year before.
 */
static double
get_rc_share (const HonIncomeRates *rates,
              const HonIncomeInput *input)
{
  return input->reduced ? 1.0 - hon_income_get_rc_reduction (rates, input->taxable_before) / 100.0 : 1.0;
}

void
hon_income_compute_other_carmf (const HonIncomeRates *rates,
                                const HonIncomeInput *input,
                                const Situation      *situation,
                                const Bases          *bases,
                                Lines                *lines)
{
  lines->rc_base = MIN (bases->carmf, rates->rc_cap * situation->pass * situation->carmf_share);
  if (!hon_income_is_rc_exempt (rates, input, situation))
    lines->rc = round_euro (percent_of (rates->rc_rate, lines->rc_base) * get_rc_share (rates, input));

  lines->id_tier = hon_tiers_find (&rates->id, bases->carmf / situation->pass);
  if (!input->retired)
    lines->id = round_2 (situation->carmf_share *
                         (rates->id.amount[lines->id_tier] +
                          percent_of (rates->id.rate[lines->id_tier], bases->carmf)));
}

/* What contributions acquire: in each scheme in proportion to the highest one, to the hundredth of a
 * point. Sources disagree on what the proportional part of the ASV acquires: it is not counted.
 */
void
hon_income_count_points (const HonIncomeRates *rates,
                         const Lines          *lines,
                         HonIncomeDue         *due)
{
  double rc_highest = percent_of (rates->rc_rate, rates->rc_cap * rates->pass);

  due->rb_base = to_centimes (lines->rb_base);
  due->rb_points = round_half_up (100.0 * (rates->rb_lower_points * lines->rb_lower_base /
                                           (rates->rb_lower_cap * rates->pass) +
                                           rates->rb_upper_points * lines->rb_upper_base /
                                           (rates->rb_upper_cap * rates->pass)));
  due->rc_points = round_half_up (100.0 * MIN (rates->rc_points, rates->rc_points * lines->rc / rc_highest));
  due->asv_points = round_half_up (100.0 * rates->asv_flat_points * lines->asv_flat / rates->asv_flat);
}

/**
 * hon_income_get_rc_reduction:
 * @rates: the parameters of the year
 * @taxable: the taxable income of the doctor in the year before, centimes
 *
 * Returns: the percent of the supplementary pension that need not be paid, on request
 */
double
hon_income_get_rc_reduction (const HonIncomeRates *rates,
                             gint64                taxable)
{
  return rates->rc_reduction.amount[hon_tiers_find (&rates->rc_reduction, round_euro (taxable / 100.0))];
}
