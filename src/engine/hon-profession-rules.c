/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-profession-rules.h"

#include <math.h>

/* How often an interval is halved: what is found is then known to twelve digits. */
#define N_HALVINGS 40

/* The widest spread, and the greatest share, that a search considers. */
#define SPREAD_MAX 4.0
#define SHARE_MAX  100.0

/* No doctor has rates outside these. */
#define RATE_MIN 1e-6
#define RATE_MAX 1e6

/* Below this, all rates of a cell are the same. */
#define SPREAD_MIN 1e-6

/* How far the highest rates may be from those that were published, in proportion to them. */
#define SPREAD_TOLERANCE 1e-3

/* The part of the doctors of the spread group that has the highest rates. */
#define HIGHEST 0.1

/* No amount of a year is further from zero, centimes: a million billion euros, of which some can still be summed. */
#define AMOUNT_MAX 1e17

/*
 * What is known of a cell are its doctors and their means, not what each of them asks. A ceiling takes away what is
 * above it, max (0, o − c·f) of a doctor with the overruns o and the fees f, which is convex in o and f: so by
 * Jensen's inequality the sum over doctors is never less than max (0, O − c·F) of the sums O and F. Each of the
 * following suppositions spreads the same O more, without changing it, and so none takes away less than the one
 * before:
 *
 * - least: all doctors of a cell are alike.
 * - central: only those beyond secteur 1 have overruns, and their rates are spread log-normally.
 * - most: and they have them only on the part of their fees that comes with an overrun, since a ceiling is one of each
 *   act and not of a year.
 *
 * So the first one supposes nothing of how the doctors of a cell differ. It is no bound of what a ceiling brings: it
 * rests on the totals that cells are raised to, on what doctors are supposed to make up for, and it also takes away
 * overruns of secteur 1, which a ceiling leaves as they are. The last one is no bound either: it is what is supposed.
 * Doctors of whose cell no mean was published are not there. The published totals hold for all, so those of the cells
 * that are there are raised to them.
 */
typedef enum
{
  SPREAD_LEAST,
  SPREAD_CENTRAL,
  SPREAD_MOST,
} SpreadKind;

#define N_SPREADS 3

static double
get_normal (double x)
{
  return erfc (-x * M_SQRT1_2) / 2;
}

/* What is above @ceiling of a rate with the mean @rate, on average. */
static double
get_excess (double rate,
            double ceiling,
            double spread)
{
  double distance;

  if (isinf (ceiling) || rate <= 0)
    return 0;
  if (ceiling <= 0)
    return rate;
  if (spread < SPREAD_MIN)
    return MAX (0, rate - ceiling);

  distance = log (rate / ceiling) / spread + spread / 2;

  return rate * get_normal (distance) - ceiling * get_normal (distance - spread);
}

static double
get_fees (const HonProfessionCell *cell,
          const HonProfessionFit  *fit)
{
  return cell->doctors * (double) cell->fees * fit->fees;
}

static double
get_overruns (const HonProfessionCell *cell,
              const HonProfessionFit  *fit)
{
  return cell->doctors * (double) cell->overruns * fit->overruns[cell->group];
}

/* The part of a cell's fees that doctors beyond secteur 1 have: the share of the speciality, more where overruns are
 * higher than elsewhere. Where no share was published, or none is there although there are overruns, all doctors are
 * taken to be alike.
 */
static double
get_share (const HonProfessionCell         *cell,
           const HonProfessionPopulation   *population,
           const HonProfessionFit          *fit,
           const HonProfessionSuppositions *suppositions)
{
  double beyond = population->groups[cell->group].beyond;
  double rate = fit->rates[cell->group];
  double fees = get_fees (cell, fit);

  if (!(beyond > 0) || rate <= 0 || fees <= 0)
    return 1;

  return MIN (1, fit->share * beyond * pow (get_overruns (cell, fit) / fees / rate, suppositions->of_places));
}

/* What a ceiling takes away from a cell. */
static double
get_cut (const HonProfessionCell         *cell,
         const HonProfessionPopulation   *population,
         const HonProfessionFit          *fit,
         const HonProfessionSuppositions *suppositions,
         double                           ceiling,
         SpreadKind                       kind)
{
  double fees = get_fees (cell, fit);
  double overruns = get_overruns (cell, fit);
  double part = fees;

  if (isinf (ceiling) || overruns <= 0)
    return 0;
  if (kind == SPREAD_LEAST)
    return MAX (0, overruns - MAX (0, ceiling) * fees);

  part *= get_share (cell, population, fit, suppositions);
  if (kind == SPREAD_MOST)
    part *= 1 - suppositions->at_tariff;
  if (part <= 0)
    return overruns;

  return part * get_excess (overruns / part, ceiling, fit->spread);
}

/* Overruns and fees as they are in the cells, of each group. */
static void
sum_cells (const HonProfessionPopulation *population,
           double                        *fees,
           double                        *overruns)
{
  for (gsize i = 0; i < population->n_cells; i++)
    {
      const HonProfessionCell *cell = &population->cells[i];

      fees[cell->group] += cell->doctors * (double) cell->fees;
      overruns[cell->group] += cell->doctors * (double) cell->overruns;
    }
}

/* Groups of which a total was published have it; the others have together what is left. */
static gboolean
fit_overruns (HonProfessionFit              *fit,
              const HonProfessionPopulation *population,
              const double                  *overruns)
{
  const HonProfessionTotals *totals = &population->totals;
  double left[2] = {
    [FALSE] = (double) totals->overruns_specialists,
    [TRUE] = (double) (totals->overruns - totals->overruns_specialists),
  };
  double raw[2] = { 0 };

  for (gsize i = 0; i < population->n_groups; i++)
    {
      const HonProfessionGroup *group = &population->groups[i];

      if (group->overruns > 0)
        left[!!group->is_generalist] -= (double) group->overruns;
      else
        raw[!!group->is_generalist] += overruns[i];
    }
  for (gsize i = 0; i < G_N_ELEMENTS (left); i++)
    if (left[i] < 0 || (left[i] > 0 && raw[i] <= 0))
      return FALSE;

  for (gsize i = 0; i < population->n_groups; i++)
    {
      const HonProfessionGroup *group = &population->groups[i];
      double wanted = group->overruns > 0 ? (double) group->overruns : left[!!group->is_generalist];
      double there = group->overruns > 0 ? overruns[i] : raw[!!group->is_generalist];

      if (there <= 0 && wanted > 0)
        return FALSE;
      fit->overruns[i] = there > 0 ? wanted / there : 0;
    }

  return TRUE;
}

/* The greater the share, the lower the rates of those who have overruns. */
static void
fit_share (HonProfessionFit                *fit,
           const HonProfessionPopulation   *population,
           const HonProfessionSuppositions *suppositions)
{
  double low = 0;
  double high = SHARE_MAX;

  for (guint i = 0; i < N_HALVINGS; i++)
    {
      fit->share = (low + high) / 2;
      if (hon_profession_get_rate (population, fit, suppositions, -1, -1) > population->totals.rate_specialists)
        low = fit->share;
      else
        high = fit->share;
    }
}

/* What the doctors beyond secteur 1 of a cell of the spread group count for, and their mean rate. */
typedef struct
{
  double weight;
  double rate;
  double logarithm; /* of the rate */
} SpreadCell;

/* Fills @spread with the cells of the spread group, as many as there is room for, and returns how many there are. */
static gsize
list_spread (SpreadCell                      *spread,
             const HonProfessionPopulation   *population,
             const HonProfessionFit          *fit,
             const HonProfessionSuppositions *suppositions)
{
  gsize n = 0;

  for (gsize i = 0; i < population->n_cells && n < HON_PROFESSION_SPREAD_MAX; i++)
    {
      const HonProfessionCell *cell = &population->cells[i];
      double share;
      double rate;

      if (cell->group != population->totals.spread || cell->overruns <= 0 || cell->fees <= 0)
        continue;
      share = get_share (cell, population, fit, suppositions);
      rate = get_overruns (cell, fit) / (get_fees (cell, fit) * share);
      if (!(rate > 0))
        continue;
      spread[n++] = (SpreadCell) { cell->doctors * share, rate, log (rate) };
    }

  return n;
}

/* The part of the doctors whose rates are above a threshold, and the sum of these rates; both in proportion to all. */
static void
look_above (const SpreadCell *spread,
            gsize             n,
            double            width,
            double            threshold, /* its logarithm */
            double           *part,
            double           *rates)
{
  double doctors = 0;
  double sum = 0;

  *part = 0;
  *rates = 0;
  for (gsize i = 0; i < n; i++)
    {
      double distance = (spread[i].logarithm - threshold) / MAX (width, SPREAD_MIN);

      doctors += spread[i].weight;
      sum += spread[i].weight * spread[i].rate;
      *part += spread[i].weight * get_normal (distance - width / 2);
      *rates += spread[i].weight * spread[i].rate * get_normal (distance + width / 2);
    }
  if (doctors > 0 && sum > 0)
    {
      *part /= doctors;
      *rates /= sum;
    }
}

/* How many times the mean rate the tenth with the highest ones has, where rates are spread by @width inside cells. */
static double
find_highest (const SpreadCell *spread,
              gsize             n,
              double            width)
{
  double low = log (RATE_MIN);
  double high = log (RATE_MAX);
  double part = 0;
  double rates = 0;

  for (guint i = 0; i < N_HALVINGS; i++)
    {
      double middle = (low + high) / 2;

      look_above (spread, n, width, middle, &part, &rates);
      if (part > HIGHEST)
        low = middle;
      else
        high = middle;
    }

  return rates / HIGHEST;
}

/* Returns whether rates can be spread so that the highest ones are as published. */
static gboolean
fit_spread (HonProfessionFit                *fit,
            const HonProfessionPopulation   *population,
            const HonProfessionSuppositions *suppositions)
{
  SpreadCell spread[HON_PROFESSION_SPREAD_MAX];
  gsize n = list_spread (spread, population, fit, suppositions);
  double wanted = population->totals.rate_highest / population->totals.rate_spread;
  double low = 0;
  double high = SPREAD_MAX;

  for (guint i = 0; i < N_HALVINGS; i++)
    {
      fit->spread = (low + high) / 2;
      if (find_highest (spread, n, fit->spread) < wanted)
        low = fit->spread;
      else
        high = fit->spread;
    }

  return fabs (find_highest (spread, n, fit->spread) / wanted - 1) < SPREAD_TOLERANCE;
}

static void
add (HonProfessionRange *range,
     double              least,
     double              central,
     double              most)
{
  range->least += MIN (MIN (least, central), most);
  range->central += central;
  range->most += MAX (MAX (least, central), most);
}

/* Adds a range times @factor, which may be negative. */
static void
add_times (HonProfessionRange       *range,
           const HonProfessionRange *other,
           double                    factor)
{
  add (range, other->least * factor, other->central * factor, other->most * factor);
}

static gint64
round_amount (double centimes)
{
  return llround (CLAMP (centimes, -AMOUNT_MAX, AMOUNT_MAX));
}

static HonProfessionAmount
round_range (const HonProfessionRange *range)
{
  return (HonProfessionAmount) { round_amount (range->least), round_amount (range->central), round_amount (range->most) };
}

static gint64
sum_amounts (gint64 a,
             gint64 b)
{
  return CLAMP (a + b, (gint64) -AMOUNT_MAX, (gint64) AMOUNT_MAX);
}

static void
add_amount (HonProfessionAmount       *sum,
            const HonProfessionAmount *other)
{
  sum->least = sum_amounts (sum->least, other->least);
  sum->central = sum_amounts (sum->central, other->central);
  sum->most = sum_amounts (sum->most, other->most);
}

/* Who pays what of more care at the tariff: as of a rise of tariffs; of what contracts do not pay, households pay it. */
static void
get_shares (const HonProfessionPopulation   *population,
            const HonProfessionSuppositions *suppositions,
            double                          *shares)
{
  const HonProfessionTotals *totals = &population->totals;
  double covered = 1 - suppositions->uncovered;
  double copayment = covered > 0 ? totals->tariff_contracts / covered : totals->tariff_contracts;
  double all = totals->tariff_insurance + copayment;

  shares[HON_PROFESSION_INSURANCE] = totals->tariff_insurance / all;
  shares[HON_PROFESSION_CONTRACTS] = (covered > 0 ? totals->tariff_contracts : 0) / all;
  shares[HON_PROFESSION_HOUSEHOLDS] = 1 - shares[HON_PROFESSION_INSURANCE] - shares[HON_PROFESSION_CONTRACTS];
  shares[HON_PROFESSION_DOCTORS] = 1;
}

static gboolean
is_share (double value)
{
  return value >= 0 && value <= 1;
}

static gboolean
are_shares (const HonProfessionSuppositions *suppositions)
{
  return is_share (suppositions->contracts) && is_share (suppositions->at_tariff) && is_share (suppositions->of_places) &&
         is_share (suppositions->uncovered) && is_share (suppositions->regained);
}

/* Whether the totals that are divided by can be. */
static gboolean
are_totals (const HonProfessionTotals *totals)
{
  return totals->overruns_of_fees > 0 && totals->overruns_of_fees < 1 && totals->rate_spread > 0 &&
         totals->tariff_insurance + totals->tariff_contracts > 0;
}

/**
 * hon_profession_fit:
 * @fit: (out caller-allocates): where to write what was found
 * @population: all doctors
 * @suppositions: what is supposed of them
 *
 * Finds what makes @population give back its totals: the overruns and the fees of all, the overruns of specialists, the
 * rate of specialists of secteur 2, as far as shares can be raised to it, and how far the highest rates are from the
 * mean.
 *
 * Returns: whether the totals can be met, and @suppositions are shares; @fit is written only then
 */
gboolean
hon_profession_fit (HonProfessionFit                *fit,
                    const HonProfessionPopulation   *population,
                    const HonProfessionSuppositions *suppositions)
{
  const HonProfessionTotals *totals = &population->totals;
  HonProfessionFit found = { .share = 1 };
  double fees[HON_PROFESSION_GROUPS_MAX] = { 0 };
  double overruns[HON_PROFESSION_GROUPS_MAX] = { 0 };
  double all = 0;

  g_return_val_if_fail (population->n_groups <= HON_PROFESSION_GROUPS_MAX, FALSE);
  g_return_val_if_fail (totals->spread < population->n_groups, FALSE);

  sum_cells (population, fees, overruns);
  for (gsize i = 0; i < population->n_groups; i++)
    all += fees[i];
  if (all <= 0 || !are_totals (totals) || !are_shares (suppositions) || !fit_overruns (&found, population, overruns))
    return FALSE;

  found.fees = (double) totals->overruns * (1 / totals->overruns_of_fees - 1) / all;
  for (gsize i = 0; i < population->n_groups; i++)
    found.rates[i] = fees[i] > 0 ? overruns[i] * found.overruns[i] / (fees[i] * found.fees) : 0;
  fit_share (&found, population, suppositions);
  if (!fit_spread (&found, population, suppositions))
    return FALSE;
  *fit = found;

  return TRUE;
}

/**
 * hon_profession_count_fees:
 * @population: all doctors
 * @fit: what makes it give back its totals
 *
 * Returns: the fees of a year at the tariff, centimes
 */
gint64
hon_profession_count_fees (const HonProfessionPopulation *population,
                           const HonProfessionFit        *fit)
{
  double sum = 0;

  for (gsize i = 0; i < population->n_cells; i++)
    sum += get_fees (&population->cells[i], fit);

  return round_amount (sum);
}

/**
 * hon_profession_count_overruns:
 * @population: all doctors
 * @fit: what makes it give back its totals
 * @group: a group, or -1 for all
 *
 * Returns: the overruns of a year, centimes
 */
gint64
hon_profession_count_overruns (const HonProfessionPopulation *population,
                               const HonProfessionFit        *fit,
                               int                            group)
{
  double sum = 0;

  for (gsize i = 0; i < population->n_cells; i++)
    if (group < 0 || population->cells[i].group == (guint) group)
      sum += get_overruns (&population->cells[i], fit);

  return round_amount (sum);
}

/**
 * hon_profession_get_rate:
 * @population: all doctors
 * @fit: what makes it give back its totals
 * @suppositions: what is supposed of them
 * @group: a group, or -1 for the specialists of whom a share was published
 * @place: a place, or -1 for all
 *
 * Returns: the overruns of those beyond secteur 1 in proportion to their fees at the tariff
 */
double
hon_profession_get_rate (const HonProfessionPopulation   *population,
                         const HonProfessionFit          *fit,
                         const HonProfessionSuppositions *suppositions,
                         int                              group,
                         int                              place)
{
  double overruns = 0;
  double fees = 0;

  for (gsize i = 0; i < population->n_cells; i++)
    {
      const HonProfessionCell *cell = &population->cells[i];
      const HonProfessionGroup *own = &population->groups[cell->group];

      if (place >= 0 && cell->place != (guint) place)
        continue;
      if (group >= 0 ? cell->group != (guint) group : own->is_generalist || isnan (own->beyond))
        continue;
      overruns += get_overruns (cell, fit);
      fees += get_fees (cell, fit) * get_share (cell, population, fit, suppositions);
    }

  return fees > 0 ? overruns / fees : 0;
}

/**
 * hon_profession_get_highest:
 * @population: all doctors
 * @fit: what makes it give back its totals
 * @suppositions: what is supposed of them
 *
 * Returns: how many times the mean rate of its doctors the tenth of the spread group with the highest rates has, on
 *   average
 */
double
hon_profession_get_highest (const HonProfessionPopulation   *population,
                            const HonProfessionFit          *fit,
                            const HonProfessionSuppositions *suppositions)
{
  SpreadCell spread[HON_PROFESSION_SPREAD_MAX];
  gsize n = list_spread (spread, population, fit, suppositions);

  return find_highest (spread, n, fit->spread);
}

/**
 * hon_profession_compute:
 * @result: (out caller-allocates): what changes
 * @groups: (out caller-allocates): what doctors of each group receive more
 * @places: (out caller-allocates): what doctors of each place receive more
 * @n_places: how many places there are
 * @population: all doctors
 * @fit: what makes it give back its totals
 * @suppositions: what is supposed of them
 * @before: a law
 * @after: another law
 *
 * Finds what another law brings in a year. What the insurance, contracts and households pay more is what doctors receive
 * more; a deduction and a rate only shift what is paid.
 */
void
hon_profession_compute (HonProfessionResult             *result,
                        HonProfessionAmount             *groups,
                        HonProfessionAmount             *places,
                        gsize                            n_places,
                        const HonProfessionPopulation   *population,
                        const HonProfessionFit          *fit,
                        const HonProfessionSuppositions *suppositions,
                        const HonProfessionLaw          *before,
                        const HonProfessionLaw          *after)
{
  const HonProfessionTotals *totals = &population->totals;
  HonProfessionRange sums[HON_N_PROFESSION_MEASURES][HON_N_PROFESSION_PARTIES] = { 0 };
  HonProfessionRange cut = { 0 };
  HonProfessionRange visits = { 0 };
  double shares[HON_N_PROFESSION_PARTIES];
  double points = after->rate - before->rate;
  double euros = (double) (after->deduction - before->deduction) / 100;
  double rise = (double) (after->consultation - before->consultation);

  *result = (HonProfessionResult) { 0 };
  for (gsize i = 0; i < population->n_groups; i++)
    groups[i] = (HonProfessionAmount) { 0 };
  for (gsize i = 0; i < n_places; i++)
    places[i] = (HonProfessionAmount) { 0 };

  for (gsize i = 0; i < population->n_cells; i++)
    {
      const HonProfessionCell *cell = &population->cells[i];
      HonProfessionRange own = { 0 };
      HonProfessionAmount amount;
      double cuts[N_SPREADS];

      for (SpreadKind kind = SPREAD_LEAST; kind <= SPREAD_MOST; kind++)
        cuts[kind] = get_cut (cell, population, fit, suppositions, after->ceiling, kind) -
                     get_cut (cell, population, fit, suppositions, before->ceiling, kind);
      add (&cut, cuts[SPREAD_LEAST], cuts[SPREAD_CENTRAL], cuts[SPREAD_MOST]);
      for (SpreadKind kind = SPREAD_LEAST; kind <= SPREAD_MOST; kind++)
        cuts[kind] *= suppositions->regained - 1;
      add (&own, cuts[SPREAD_LEAST], cuts[SPREAD_CENTRAL], cuts[SPREAD_MOST]);
      if (population->groups[cell->group].is_consulted)
        {
          add_times (&visits, &totals->visits, cell->doctors);
          add_times (&own, &totals->visits, cell->doctors * rise);
        }
      amount = round_range (&own);
      add_amount (&groups[cell->group], &amount);
      if (cell->place < n_places)
        add_amount (&places[cell->place], &amount);
    }

  get_shares (population, suppositions, shares);
  for (HonProfessionParty party = 0; party < HON_N_PROFESSION_PARTIES; party++)
    {
      const double lost[] = {
        [HON_PROFESSION_INSURANCE] = 0,
        [HON_PROFESSION_CONTRACTS] = suppositions->contracts,
        [HON_PROFESSION_HOUSEHOLDS] = 1 - suppositions->contracts,
        [HON_PROFESSION_DOCTORS] = 1,
      };
      const double shifted[] = {
        [HON_PROFESSION_INSURANCE] = 1,
        [HON_PROFESSION_CONTRACTS] = suppositions->uncovered - 1,
        [HON_PROFESSION_HOUSEHOLDS] = -suppositions->uncovered,
        [HON_PROFESSION_DOCTORS] = 0,
      };
      const double deducted[] = {
        [HON_PROFESSION_INSURANCE] = -1,
        [HON_PROFESSION_CONTRACTS] = 0,
        [HON_PROFESSION_HOUSEHOLDS] = 1,
        [HON_PROFESSION_DOCTORS] = 0,
      };

      add_times (&sums[HON_PROFESSION_CEILING][party], &cut, suppositions->regained * shares[party] - lost[party]);
      add_times (&sums[HON_PROFESSION_CONSULTATION][party], &visits, rise * shares[party]);
      add_times (&sums[HON_PROFESSION_RATE][party], &totals->rate_point, points * shifted[party]);
      add_times (&sums[HON_PROFESSION_DEDUCTION][party], &totals->deduction_euro, euros * deducted[party]);
      for (HonProfessionMeasure measure = 0; measure < HON_N_PROFESSION_MEASURES; measure++)
        {
          result->measures[measure][party] = round_range (&sums[measure][party]);
          add_amount (&result->parties[party], &result->measures[measure][party]);
        }
    }
}
