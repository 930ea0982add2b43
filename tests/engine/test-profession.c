/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-profession-rules.h"

#include <math.h>

#define N_PLACES 2

/* Two specialities in two places; the second one has the consultation of general practitioners. */
enum
{
  SURGEONS,
  GENERALISTS,
  N_GROUPS,
};

static const HonProfessionGroup groups[N_GROUPS] = {
  [SURGEONS] = { .beyond = 0.8 },
  [GENERALISTS] = { .is_generalist = TRUE, .is_consulted = TRUE, .beyond = NAN },
};

/* Ten surgeons with 100 000 € and overruns of 60 000 €, ten with 10 000 €; twenty generalists with 200 000 € and 1 000 €. */
static const HonProfessionCell cells[] = {
  { SURGEONS, 0, 10, 10000000, 6000000 },
  { SURGEONS, 1, 10, 10000000, 1000000 },
  { GENERALISTS, 0, 20, 20000000, 100000 },
};

static const HonProfessionSuppositions suppositions = {
  .contracts = 0.4, .at_tariff = 0.4, .of_places = 0.5, .uncovered = 0.05,
};

static const HonProfessionLaw none = { .ceiling = INFINITY, .consultation = 3000, .rate = 70, .deduction = 200 };

/* The totals are those of the cells, so nothing is multiplied. */
static HonProfessionPopulation
make_population (void)
{
  return (HonProfessionPopulation) {
    .cells = cells,
    .n_cells = G_N_ELEMENTS (cells),
    .groups = groups,
    .n_groups = N_GROUPS,
    .totals = {
      .overruns = 72000000,
      .overruns_specialists = 70000000,
      .overruns_of_fees = 72.0 / 672.0,
      .rate_specialists = 0.4375,
      .rate_spread = 0.5,
      .rate_highest = 1.5,
      .spread = SURGEONS,
      .visits = { 4000, 4500, 5000 },
      .rate_point = { 9, 11, 12 },
      .deduction_euro = { 100, 200, 400 },
      .tariff_insurance = 19,
      .tariff_contracts = 1.9,
    },
  };
}

static void
compute (const HonProfessionLaw          *after,
         const HonProfessionSuppositions *supposed,
         HonProfessionResult             *result,
         HonProfessionAmount             *by_group,
         HonProfessionAmount             *by_place)
{
  HonProfessionPopulation population = make_population ();
  HonProfessionFit fit;

  g_assert_true (hon_profession_fit (&fit, &population, supposed));
  hon_profession_compute (result, by_group, by_place, N_PLACES, &population, &fit, supposed, &none, after);
}

static void
test_fit (void)
{
  HonProfessionPopulation population = make_population ();
  HonProfessionFit fit;

  g_assert_true (hon_profession_fit (&fit, &population, &suppositions));
  g_assert_cmpfloat_with_epsilon (fit.fees, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (fit.overruns[SURGEONS], 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (fit.overruns[GENERALISTS], 1, 1e-9);
  g_assert_cmpint (hon_profession_count_fees (&population, &fit), ==, 600000000);
  g_assert_cmpint (hon_profession_count_overruns (&population, &fit, -1), ==, 72000000);
  g_assert_cmpint (hon_profession_count_overruns (&population, &fit, SURGEONS), ==, 70000000);
  g_assert_cmpfloat_with_epsilon (hon_profession_get_rate (&population, &fit, &suppositions, -1, -1), 0.4375, 1e-6);
  g_assert_cmpfloat_with_epsilon (hon_profession_get_highest (&population, &fit, &suppositions), 3, 1e-6);
}

/* A speciality of which a total was published has it, and the others have what is left. */
static void
test_fit_totals (void)
{
  HonProfessionPopulation population = make_population ();
  HonProfessionGroup own[N_GROUPS] = { groups[SURGEONS], groups[GENERALISTS] };
  HonProfessionFit fit;

  own[GENERALISTS].is_generalist = FALSE;
  own[SURGEONS].overruns = 50000000;
  population.groups = own;
  population.totals.overruns = 54000000;
  population.totals.overruns_specialists = 54000000;
  g_assert_true (hon_profession_fit (&fit, &population, &suppositions));
  g_assert_cmpint (hon_profession_count_overruns (&population, &fit, SURGEONS), ==, 50000000);
  g_assert_cmpint (hon_profession_count_overruns (&population, &fit, GENERALISTS), ==, 4000000);

  /* More than all, or a total that no cell can have. */
  own[SURGEONS].overruns = 60000000;
  g_assert_false (hon_profession_fit (&fit, &population, &suppositions));
  own[SURGEONS].overruns = 50000000;
  population.totals.overruns = 55000000;
  g_assert_false (hon_profession_fit (&fit, &population, &suppositions));
}

/* What cannot be met, or is no share, is refused instead of being counted with. */
static void
test_fit_refused (void)
{
  HonProfessionFit fit;
  HonProfessionPopulation population = make_population ();
  HonProfessionCell without[G_N_ELEMENTS (cells)] = { cells[0], cells[1], cells[2] };

  /* No tenth has more than ten times the mean rate, or less than the means of its cells say; the mean rate is 0.5. */
  static const double highest[] = { 0, 0.25, 0.5, 5, 6 };
  static const HonProfessionSuppositions wrong[] = {
    { 1.01, 0.4, 0.5, 0.05, 0 }, { 0.4, 1.01, 0.5, 0.05, 0 }, { 0.4, 0.4, 1.01, 0.05, 0 }, { 0.4, 0.4, 0.5, 1.01, 0 },
    { 0.4, 0.4, 0.5, 0.05, 1.01 }, { -0.01, 0.4, 0.5, 0.05, 0 }, { 0.4, 0.4, 0.5, 0.05, NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (highest); i++)
    {
      population.totals.rate_highest = highest[i];
      g_assert_false (hon_profession_fit (&fit, &population, &suppositions));
    }
  population = make_population ();
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (hon_profession_fit (&fit, &population, &wrong[i]));

  /* No one says who pays what of more care. */
  population.totals.tariff_insurance = 0;
  population.totals.tariff_contracts = 0;
  g_assert_false (hon_profession_fit (&fit, &population, &suppositions));

  /* No surgeon has overruns, whose rates are said to be spread. */
  population = make_population ();
  without[0].overruns = 0;
  without[1].overruns = 0;
  population.cells = without;
  population.totals.overruns = 2000000;
  population.totals.overruns_specialists = 0;
  population.totals.overruns_of_fees = 2.0 / 602.0;
  g_assert_false (hon_profession_fit (&fit, &population, &suppositions));
}

/* Overruns of a speciality that is said to be in secteur 1 altogether are not all above any ceiling. */
static void
test_all_in_secteur_1 (void)
{
  const HonProfessionLaw high = { 1, 3000, 70, 200 };
  HonProfessionGroup own[] = { groups[SURGEONS], groups[GENERALISTS], { .beyond = 0 } };
  const HonProfessionCell more[] = { cells[0], cells[1], cells[2], { N_GROUPS, 1, 10, 10000000, 1000000 } };
  HonProfessionPopulation population = make_population ();
  HonProfessionAmount by_group[G_N_ELEMENTS (own)];
  HonProfessionAmount by_place[N_PLACES];
  HonProfessionResult result;
  HonProfessionFit fit;

  population.cells = more;
  population.n_cells = G_N_ELEMENTS (more);
  population.groups = own;
  population.n_groups = G_N_ELEMENTS (own);
  population.totals.overruns = 82000000;
  population.totals.overruns_specialists = 80000000;
  population.totals.overruns_of_fees = 82.0 / 782.0;
  g_assert_true (hon_profession_fit (&fit, &population, &suppositions));
  hon_profession_compute (&result, by_group, by_place, N_PLACES, &population, &fit, &suppositions, &none, &high);
  g_assert_cmpint (by_group[N_GROUPS].least, >, -10000000);
  g_assert_cmpint (by_group[N_GROUPS].central, >, -5000000);
  g_assert_cmpint (by_group[N_GROUPS].most, ==, 0);

  /* Nor does the speciality whose rates are spread have endless ones. */
  own[SURGEONS].beyond = 0;
  g_assert_true (hon_profession_fit (&fit, &population, &suppositions));
  g_assert_cmpfloat_with_epsilon (hon_profession_get_highest (&population, &fit, &suppositions), 3, 1e-6);
}

/* What no law would say overflows nothing: amounts stay within a bound, and so do their sums. */
static void
test_overflow (void)
{
  const HonProfessionLaw laws[] = {
    { INFINITY, 3000, 70, 100000000000 },
    { INFINITY, 3000, -1e30, 200 },
    { INFINITY, G_MAXINT64 / 4, 70, 200 },
    { INFINITY, G_MAXINT64 / 4, 1e30, -100000000000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (laws); i++)
    {
      HonProfessionPopulation population = make_population ();
      HonProfessionAmount by_group[N_GROUPS];
      HonProfessionAmount by_place[N_PLACES];
      HonProfessionResult result;
      HonProfessionFit fit;
      const HonProfessionAmount *insurance = &result.parties[HON_PROFESSION_INSURANCE];
      gboolean is_less = i < 2;

      population.totals.deduction_euro = (HonProfessionRange) { 3.6e10, 7.2e10, 7.2e10 };
      g_assert_true (hon_profession_fit (&fit, &population, &suppositions));
      hon_profession_compute (&result, by_group, by_place, N_PLACES, &population, &fit, &suppositions, &none, &laws[i]);
      g_assert_cmpint (insurance->least, ==, is_less ? -100000000000000000 : 100000000000000000);
      g_assert_cmpint (insurance->most, ==, is_less ? -100000000000000000 : 100000000000000000);
      g_assert_cmpint (by_group[GENERALISTS].most, >=, 0);
      g_assert_cmpint (by_place[0].most, <=, 100000000000000000);
    }
}

/* All doctors alike: only the surgeons of the first place are above 50 %, by 10 % of 1 000 000 €. */
static void
test_ceiling_alike (void)
{
  const HonProfessionLaw half = { 0.5, 3000, 70, 200 };
  HonProfessionAmount by_group[N_GROUPS];
  HonProfessionAmount by_place[N_PLACES];
  HonProfessionResult result;
  const HonProfessionAmount *doctors = &result.parties[HON_PROFESSION_DOCTORS];

  compute (&half, &suppositions, &result, by_group, by_place);
  g_assert_cmpint (doctors->most, ==, -10000000);
  g_assert_cmpint (result.parties[HON_PROFESSION_CONTRACTS].most, ==, -4000000);
  g_assert_cmpint (result.parties[HON_PROFESSION_HOUSEHOLDS].most, ==, -6000000);
  g_assert_cmpint (result.parties[HON_PROFESSION_INSURANCE].least, ==, 0);
  g_assert_cmpint (result.parties[HON_PROFESSION_INSURANCE].most, ==, 0);
  g_assert_cmpint (by_group[SURGEONS].most, ==, -10000000);
  g_assert_cmpint (by_group[GENERALISTS].central, ==, by_group[GENERALISTS].most);
  g_assert_cmpint (by_place[0].most, ==, -10000000);
  g_assert_cmpint (by_place[1].most, ==, 0);
  g_assert_cmpint (doctors->central, <, doctors->most);
  g_assert_cmpint (doctors->least, <, doctors->central);
}

/* A ceiling of nothing takes away all overruns, whatever is supposed of them. */
static void
test_ceiling_zero (void)
{
  const HonProfessionLaw zero = { 0, 3000, 70, 200 };
  HonProfessionAmount by_group[N_GROUPS];
  HonProfessionAmount by_place[N_PLACES];
  HonProfessionResult result;
  const HonProfessionAmount *doctors = &result.parties[HON_PROFESSION_DOCTORS];

  compute (&zero, &suppositions, &result, by_group, by_place);
  g_assert_cmpint (doctors->least, ==, -72000000);
  g_assert_cmpint (doctors->central, ==, -72000000);
  g_assert_cmpint (doctors->most, ==, -72000000);
}

/* A lower ceiling takes away more, never more than there is; who pays less is who receives less; the bounds stay in
 * order whatever is supposed.
 */
static void
test_ceiling_properties (void)
{
  HonProfessionAmount by_group[N_GROUPS];
  HonProfessionAmount by_place[N_PLACES];
  HonProfessionResult result;
  HonProfessionResult last;

  for (double share = 0; share <= 1; share += 0.25)
    {
      const HonProfessionSuppositions supposed = { share, share * 0.9, share, share, share };

      for (int percent = 300; percent >= 0; percent -= 5)
        {
          const HonProfessionLaw law = { percent / 100.0, 3000, 70, 200 };
          const HonProfessionAmount *doctors = &result.parties[HON_PROFESSION_DOCTORS];
          gint64 paid = 0;

          compute (&law, &supposed, &result, by_group, by_place);
          for (HonProfessionParty party = 0; party < HON_N_PROFESSION_PARTIES; party++)
            {
              g_assert_cmpint (result.parties[party].least, <=, result.parties[party].central);
              g_assert_cmpint (result.parties[party].central, <=, result.parties[party].most);
              if (party != HON_PROFESSION_DOCTORS)
                paid += result.parties[party].central;
            }
          g_assert_cmpint (ABS (paid - doctors->central), <=, 2);
          g_assert_cmpint (doctors->least, >=, -72000000);
          if (percent < 300)
            {
              g_assert_cmpint (doctors->least, <=, last.parties[HON_PROFESSION_DOCTORS].least + 1);
              g_assert_cmpint (doctors->central, <=, last.parties[HON_PROFESSION_DOCTORS].central + 1);
              g_assert_cmpint (doctors->most, <=, last.parties[HON_PROFESSION_DOCTORS].most + 1);
            }
          last = result;
        }
    }
}

/* What doctors make up for by other care is paid as care at the tariff: 19 of 21 by the insurance. */
static void
test_regained (void)
{
  const HonProfessionLaw zero = { 0, 3000, 70, 200 };
  HonProfessionSuppositions supposed = suppositions;
  HonProfessionAmount by_group[N_GROUPS];
  HonProfessionAmount by_place[N_PLACES];
  HonProfessionResult result;

  supposed.regained = 0.5;
  compute (&zero, &supposed, &result, by_group, by_place);
  g_assert_cmpint (result.parties[HON_PROFESSION_DOCTORS].central, ==, -36000000);
  g_assert_cmpint (result.parties[HON_PROFESSION_INSURANCE].central, ==, llround (36000000.0 * 19 / 21));
}

/* 20 doctors, 4 500 visits, 5 € more: 450 000 €, of which the insurance pays 19 parts of 21, contracts 1.9 and households
 * without one 0.1.
 */
static void
test_consultation (void)
{
  const HonProfessionLaw law = { INFINITY, 3500, 70, 200 };
  HonProfessionAmount by_group[N_GROUPS];
  HonProfessionAmount by_place[N_PLACES];
  HonProfessionResult result;

  compute (&law, &suppositions, &result, by_group, by_place);
  g_assert_cmpint (result.parties[HON_PROFESSION_DOCTORS].least, ==, 40000000);
  g_assert_cmpint (result.parties[HON_PROFESSION_DOCTORS].central, ==, 45000000);
  g_assert_cmpint (result.parties[HON_PROFESSION_DOCTORS].most, ==, 50000000);
  g_assert_cmpint (result.parties[HON_PROFESSION_INSURANCE].central, ==, llround (45000000.0 * 19 / 21));
  g_assert_cmpint (result.parties[HON_PROFESSION_CONTRACTS].central, ==, llround (45000000.0 * 1.9 / 21));
  g_assert_cmpint (result.parties[HON_PROFESSION_HOUSEHOLDS].central, ==, llround (45000000.0 * 0.1 / 21));
  g_assert_cmpint (by_group[GENERALISTS].central, ==, 45000000);
  g_assert_cmpint (by_group[SURGEONS].central, ==, 0);
  g_assert_cmpint (by_place[0].central, ==, 45000000);
}

/* Ten points less, and a euro more: the insurance pays 110 and 200 less. */
static void
test_shifts (void)
{
  const HonProfessionLaw law = { INFINITY, 3000, 60, 300 };
  HonProfessionAmount by_group[N_GROUPS];
  HonProfessionAmount by_place[N_PLACES];
  HonProfessionResult result;
  const HonProfessionAmount *rate = result.measures[HON_PROFESSION_RATE];
  const HonProfessionAmount *deduction = result.measures[HON_PROFESSION_DEDUCTION];

  compute (&law, &suppositions, &result, by_group, by_place);
  g_assert_cmpint (rate[HON_PROFESSION_INSURANCE].least, ==, -120);
  g_assert_cmpint (rate[HON_PROFESSION_INSURANCE].central, ==, -110);
  g_assert_cmpint (rate[HON_PROFESSION_INSURANCE].most, ==, -90);
  g_assert_cmpint (rate[HON_PROFESSION_HOUSEHOLDS].least, ==, llround (4.5));
  g_assert_cmpint (deduction[HON_PROFESSION_HOUSEHOLDS].least, ==, 100);
  g_assert_cmpint (deduction[HON_PROFESSION_HOUSEHOLDS].most, ==, 400);
  g_assert_cmpint (deduction[HON_PROFESSION_CONTRACTS].most, ==, 0);
  g_assert_cmpint (result.parties[HON_PROFESSION_INSURANCE].central, ==, -310);
  g_assert_cmpint (result.parties[HON_PROFESSION_DOCTORS].central, ==, 0);
}

/* The same law brings exactly nothing. */
static void
test_same (void)
{
  const HonProfessionLaw laws[] = { none, { 0.5, 3500, 60, 100 } };

  for (gsize i = 0; i < G_N_ELEMENTS (laws); i++)
    {
      HonProfessionPopulation population = make_population ();
      HonProfessionAmount by_group[N_GROUPS];
      HonProfessionAmount by_place[N_PLACES];
      HonProfessionResult result;
      HonProfessionFit fit;

      g_assert_true (hon_profession_fit (&fit, &population, &suppositions));
      hon_profession_compute (&result, by_group, by_place, N_PLACES, &population, &fit, &suppositions, &laws[i], &laws[i]);
      for (HonProfessionParty party = 0; party < HON_N_PROFESSION_PARTIES; party++)
        {
          g_assert_cmpint (result.parties[party].least, ==, 0);
          g_assert_cmpint (result.parties[party].central, ==, 0);
          g_assert_cmpint (result.parties[party].most, ==, 0);
        }
      for (gsize j = 0; j < N_GROUPS; j++)
        g_assert_cmpint (by_group[j].central, ==, 0);
      for (gsize j = 0; j < N_PLACES; j++)
        g_assert_cmpint (by_place[j].central, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profession/fit", test_fit);
  g_test_add_func ("/profession/fit/totals", test_fit_totals);
  g_test_add_func ("/profession/fit/refused", test_fit_refused);
  g_test_add_func ("/profession/secteur-1", test_all_in_secteur_1);
  g_test_add_func ("/profession/overflow", test_overflow);
  g_test_add_func ("/profession/ceiling/alike", test_ceiling_alike);
  g_test_add_func ("/profession/ceiling/zero", test_ceiling_zero);
  g_test_add_func ("/profession/ceiling/properties", test_ceiling_properties);
  g_test_add_func ("/profession/regained", test_regained);
  g_test_add_func ("/profession/consultation", test_consultation);
  g_test_add_func ("/profession/shifts", test_shifts);
  g_test_add_func ("/profession/same", test_same);

  return g_test_run ();
}
