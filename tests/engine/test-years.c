/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-careers.h"

#include <math.h>

#define EURO      100
#define N_CAREERS 100000 /* all of them with -m slow, else one in ten */
#define N_LONG    500

static void
set_random_career (HonTestCareer *career,
                   guint   n_years)
{
  HonYearsInput *input = &career->input;
  HonDate opening = hon_date_new (2025, 1, 1) + g_test_rand_int_range (0, 1500);

  hon_test_set_career (career, HON_SECTOR_S2, opening, n_years, g_test_rand_int_range (0, 400000),
                       g_test_rand_int_range (0, 150000));
  for (guint p = 0; p == 0 || (p < HON_YEARS_PHASES_MAX && g_test_rand_bit ()); p++)
    {
      HonYearsPhase *phase = &input->phases[p];

      *phase = (HonYearsPhase) {
        .from = p == 0 ? opening : input->phases[p - 1].from + g_test_rand_int_range (1, 900),
        .sector = g_test_rand_int_range (0, HON_N_SECTORS),
        .receipts = (gint64) (exp (g_test_rand_double_range (0.0, log (6e5))) * EURO),
      };
      phase->overruns = (gint64) (phase->receipts * g_test_rand_double_range (0.0, 0.5));
      phase->outside = g_test_rand_bit () ? 0 : phase->receipts / 4;
      input->n_phases = p + 1;
    }
  input->growth = g_test_rand_bit () ? 0.0 : g_test_rand_double_range (-10.0, 10.0);
  input->estimate = g_test_rand_bit () ? -1 : g_test_rand_int_range (0, 200000) * EURO;
  input->other_income = g_test_rand_bit () ? 0 : g_test_rand_int_range (0, 90000) * EURO;
  input->income_before = g_test_rand_bit () ? 0 : g_test_rand_int_range (0, 50000) * EURO;
  input->n_children = g_test_rand_int_range (0, 4);
  input->age = g_test_rand_int_range (25, 56);
  input->rule = g_test_rand_bit () ? HON_INCOME_RULE_TEXTES : HON_INCOME_RULE_URSSAF;
  input->couple = g_test_rand_bit ();
  input->locum = g_test_rand_int_range (0, 6) == 0;
  input->retired = g_test_rand_int_range (0, 6) == 0;
  input->micro = g_test_rand_int_range (0, 6) == 0;
  input->urssaf_quarterly = g_test_rand_bit ();
  input->carmf_monthly = g_test_rand_bit ();
  input->tax_quarterly = g_test_rand_bit ();
  input->tax_voluntary = g_test_rand_bit ();
  input->own_income = g_test_rand_bit () ? input->other_income : 0;
  input->reduced = g_test_rand_bit ();
  input->tariff_takeover = g_test_rand_bit ();
  input->s1_deductions = g_test_rand_bit ();
  input->s1_expenses = g_test_rand_bit ();
  input->acre = g_test_rand_bit ();
  input->frr = g_test_rand_int_range (0, 4) == 0;
  input->rspm = input->locum && g_test_rand_bit () ? g_test_rand_int_range (HON_RSPM_PART, HON_RSPM_WHOLE + 1) : HON_RSPM_NONE;
  input->zone = g_test_rand_int_range (HON_ZONE_NONE, HON_ZONE_ZAC + 1);
}

static gint64
get_contributions (const HonIncomeDue *due)
{
  return hon_income_due_get_urssaf (due) + hon_income_due_get_carmf (due);
}

/* What is due is called or settled; what is called and settled is paid in some month or left; months
 * make years.
 */
static void
check_sums (const HonTestCareer *career)
{
  const HonYearsResult *result = &career->result;
  gint64 due = 0;
  gint64 tax = 0;
  gint64 paid = 0;
  gint64 tax_paid = 0;
  gint64 cash = 0;
  const HonYear *last = &result->years[result->n_years - 1];

  for (guint i = 0; i < result->n_years; i++)
    {
      const HonYear *year = &result->years[i];
      HonYearsMonth sum = { 0 };

      for (guint m = 0; m < 12; m++)
        {
          const HonYearsMonth *month = &result->months[i * 12 + m];

          sum.receipts += month->receipts;
          sum.expenses += month->expenses;
          sum.urssaf += month->urssaf + month->urssaf_settled;
          sum.carmf += month->carmf + month->carmf_settled;
          sum.instalments += month->instalments;
          sum.balance += month->balance;
          cash += month->receipts - month->expenses - month->urssaf - month->urssaf_settled -
                  month->carmf - month->carmf_settled - month->instalments - month->balance;
          g_assert_cmpint (month->cash, ==, cash);
          g_assert_cmpint (month->set_aside, ==, month->urssaf_aside + month->carmf_aside + month->tax_aside);
        }
      g_assert_cmpint (sum.receipts, ==, year->receipts);
      g_assert_cmpint (sum.expenses, ==, year->expenses);
      g_assert_cmpint (sum.urssaf, ==, year->urssaf_paid);
      g_assert_cmpint (sum.carmf, ==, year->carmf_paid);
      g_assert_cmpint (sum.instalments, ==, year->instalments);
      g_assert_cmpint (sum.balance, ==, year->balance);
      g_assert_cmpint (hon_income_due_get_urssaf (&year->due), ==,
                       hon_income_due_get_urssaf (&year->called) + year->urssaf_settled);
      g_assert_cmpint (hon_income_due_get_carmf (&year->due), ==,
                       hon_income_due_get_carmf (&year->called) + year->carmf_settled);
      due += get_contributions (&year->due);
      paid += year->urssaf_paid + year->carmf_paid;
      tax += year->tax;
      tax_paid += year->instalments + year->balance;
    }

  g_assert_cmpint (paid + result->contributions_left, ==, due);
  g_assert_cmpint (tax_paid + result->tax_left, ==, tax);
  g_assert_cmpint (result->tax_left, ==, last->tax - last->instalments);
  if (result->n_years > 1)
    g_assert_cmpint (result->contributions_left, ==, last->urssaf_settled + last->carmf_settled);
  g_assert_cmpint (result->months[result->n_years * 12 - 1].set_aside, ==,
                   result->contributions_left + result->tax_left);
  g_assert_cmpint (result->months[result->n_years * 12 - 1].tax_aside, ==, result->tax_left);
}

static void
test_sums (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  guint n = g_test_slow () ? N_CAREERS : N_CAREERS / 10;

  for (guint i = 0; i < n; i++)
    {
      set_random_career (career, g_test_rand_int_range (1, 5));
      hon_test_compute_career (career);
      check_sums (career);
    }
  for (guint i = 0; i < N_LONG; i++)
    {
      set_random_career (career, HON_YEARS_MAX);
      hon_test_compute_career (career);
      check_sums (career);
    }
}

/* Once three years have been alike, nothing is settled any more and all is as the engine of incomes
 * has it, to the centime.
 */
static void
test_settled (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);

  for (guint i = 0; i < 2000; i++)
    {
      HonYearsInput *input = &career->input;
      HonIncomeInput income;
      HonIncomeResult expected;
      const HonYear *year;

      set_random_career (career, 12);
      input->n_phases = 1;
      input->growth = 0.0;
      input->other_income = 0;
      input->own_income = 0;
      input->income_before = 0;
      input->frr = FALSE;
      input->s1_deductions = FALSE;
      input->s1_expenses = FALSE;
      input->rspm = HON_RSPM_NONE;
      input->phases[0].from = hon_date_new (2026, 1, 1) + g_test_rand_int_range (0, 365);
      hon_test_compute_career (career);
      year = &career->result.years[11];

      income = (HonIncomeInput) {
        .sector = input->phases[0].sector,
        .receipts = year->receipts,
        .agreed_receipts = input->phases[0].sector == HON_SECTOR_NC ? 0 : year->receipts - year->outside,
        .overruns = year->overruns,
        .expenses = year->expenses,
        .start = input->phases[0].from,
        .age = input->age,
        .rule = input->rule,
        .n_children = input->n_children,
        .locum = input->locum,
        .retired = input->retired,
        .couple = input->couple,
        .micro = input->micro,
        .reduced = input->reduced,
        .taxable_before = career->result.years[10].taxable,
        .tariff_takeover = input->tariff_takeover,
      };
      g_assert_cmpint (year->receipts, ==, input->phases[0].receipts);
      hon_income_compute (career->years[11], &income, &expected);
      g_assert_cmpint (get_contributions (&year->due), ==, expected.total);
      g_assert_cmpint (year->due.rb, ==, expected.rb_due);
      g_assert_cmpint (year->due.rc, ==, expected.rc);
      g_assert_cmpint (year->due.asv, ==, expected.asv_due);
      g_assert_cmpint (year->due.id, ==, expected.id);
      g_assert_cmpint (year->due.maladie, ==, expected.maladie_due);
      g_assert_cmpint (year->due.csg_crds, ==, expected.csg_crds);
      g_assert_cmpint (year->urssaf_settled, ==, 0);
      g_assert_cmpint (year->carmf_settled, ==, 0);
      g_assert_cmpint (year->urssaf_paid + year->carmf_paid, ==, expected.total);
      g_assert_cmpint (year->taxable, ==, expected.taxable);
      g_assert_cmpint (year->tax, ==, expected.tax);
      /* A reduction leaves more taxable income, which may end it a year later. */
      if (input->reduced)
        continue;
      g_assert_cmpint (year->instalments, ==, expected.tax);
      g_assert_cmpint (year->balance, ==, 0);
    }
}

/* What is called at first is what the engine of incomes gives as the flat-rate contributions. */
static void
test_first_calls (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);

  for (guint i = 0; i < 2000; i++)
    {
      HonYearsInput *input = &career->input;
      HonIncomeResult expected;
      HonIncomeInput income;
      const HonYear *year;

      set_random_career (career, 1);
      input->n_phases = 1;
      input->estimate = -1;
      input->phases[0].outside = 0;
      input->acre = FALSE;
      input->rspm = HON_RSPM_NONE;
      input->zone = HON_ZONE_NONE;
      hon_test_compute_career (career);
      year = &career->result.years[0];
      income = (HonIncomeInput) {
        .sector = input->phases[0].sector,
        .receipts = year->receipts,
        .agreed_receipts = input->phases[0].sector == HON_SECTOR_NC ? 0 : year->receipts,
        .overruns = year->overruns,
        .expenses = year->expenses,
        .start = input->phases[0].from,
        .age = input->age,
        .rule = input->rule,
        .locum = input->locum,
        .retired = input->retired,
        .micro = input->micro,
        .tariff_takeover = input->tariff_takeover,
      };
      hon_income_compute (career->years[0], &income, &expected);
      g_assert_cmpint (get_contributions (&year->called), ==, expected.provisional);
    }
}

/* What is told of the lines of a year is what was computed, of what is due and of what is called. */
static void
test_detail (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);

  for (guint n = 0; n < 2000; n++)
    {
      HonYearsInput *input = &career->input;

      set_random_career (career, 5);
      input->n_phases = 1;
      input->acre = FALSE;
      input->rspm = HON_RSPM_NONE;
      hon_test_compute_career (career);
      for (guint i = 0; i < 5; i++)
        {
          const HonYear *year = &career->result.years[i];
          const struct { const HonYearBasis *basis; const HonIncomeDue *due; } parts[] = {
            { &year->of_due, &year->due }, { &year->of_first, &year->first_called }, { &year->of_called, &year->called },
          };

          for (gsize p = 0; p < G_N_ELEMENTS (parts); p++)
            {
              const HonIncomeDue *due = parts[p].due;
              HonIncomeInput income;
              HonIncomeResult lines;

              hon_years_detail (career->years[i], input, parts[p].basis, 0, &income, &lines);
              g_assert_cmpint (income.sector, ==, input->phases[0].sector);
              g_assert_cmpint (lines.social_base, ==, parts[p].basis->bases.social);
              g_assert_cmpint (lines.maladie_due, ==, due->maladie);
              g_assert_cmpint (lines.additional, ==, due->additional);
              g_assert_cmpint (lines.ij, ==, due->ij);
              g_assert_cmpint (lines.af_due, ==, due->af);
              g_assert_cmpint (lines.csg_deductible, ==, due->csg_deductible);
              g_assert_cmpint (lines.csg_crds, ==, due->csg_crds);
              g_assert_cmpint (lines.cfp, ==, due->cfp);
              g_assert_cmpint (lines.curps, ==, due->curps);
              g_assert_cmpint (lines.rb_due, ==, due->rb);
              g_assert_cmpint (lines.rc, ==, due->rc);
              g_assert_cmpint (lines.asv_due, ==, due->asv);
              g_assert_cmpint (lines.id, ==, due->id);
              g_assert_cmpint (lines.taken_over, ==, due->taken_over);
            }
        }
    }
}

/* What the CARMF calls on the flat base of a doctor below 40. A full year of affiliation was worked out at 7 646 € in
 * secteur 2 and 3 385 € in secteur 1, with the rates of 2024: 8.23 % of the first slice, 3.8 % for the ASV.
 */
static void
test_carmf_of_first_year (void)
{
  static const struct
  {
    HonSectorKind sector;
    double        rb_rate;  /* percent of the first slice; 0: that of 2026 */
    double        asv_rate;
    gint64        rb;
    gint64        asv;
    gint64        total;
  } full[] = {
    { HON_SECTOR_S2, 8.23, 3.8, 922, 6098, 7646 },
    { HON_SECTOR_S1, 8.23, 3.8, 726, 2033, 3385 },
    { HON_SECTOR_S2, 0.0, 0.0, 968, 6116, 7710 },
    { HON_SECTOR_S1, 0.0, 0.0, 772, 2039, 3437 },
  };
  static const struct { int month; int day; int months; } starts[] = {
    { 1, 1, 9 }, { 3, 31, 9 }, { 4, 1, 6 }, { 6, 30, 6 }, { 7, 1, 3 }, { 9, 30, 3 }, { 10, 1, 0 }, { 12, 15, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (full); i++)
    {
      HonIncomeRates rates = *hon_test_get_rates (2026);
      HonIncomeInput input;
      HonIncomeBases flat;
      HonIncomeDue due;

      if (full[i].rb_rate > 0.0)
        {
          rates.rb_lower_rate = full[i].rb_rate;
          rates.asv_rate = full[i].asv_rate;
        }
      hon_test_set_situation (&input, full[i].sector, 100000);
      input.rule = HON_INCOME_RULE_TEXTES;
      input.age = 35;
      input.start = hon_date_new (2025, 12, 15);
      hon_income_get_flat_bases (&rates, &input, &flat);
      hon_income_compute_due (&rates, &input, &flat, &due);
      g_assert_cmpint (due.rb, ==, full[i].rb * EURO);
      g_assert_cmpint (due.rc, ==, 0);
      g_assert_cmpint (due.asv, ==, full[i].asv * EURO);
      g_assert_cmpint (due.id, ==, 626 * EURO);
      g_assert_cmpint (hon_income_due_get_carmf (&due), ==, full[i].total * EURO);
    }

  /* The year of the start counts from the quarter after it: a start in the last quarter owes nothing for it. */
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      const HonIncomeRates *rates = hon_test_get_rates (2026);
      HonIncomeInput input;
      HonIncomeBases flat;
      HonIncomeDue due;

      hon_test_set_situation (&input, HON_SECTOR_S2, 100000);
      input.rule = HON_INCOME_RULE_TEXTES;
      input.age = 35;
      input.start = hon_date_new (2026, starts[i].month, starts[i].day);
      hon_income_get_flat_bases (rates, &input, &flat);
      hon_income_compute_due (rates, &input, &flat, &due);
      g_assert_cmpint (hon_income_count_carmf_months (rates, &input), ==, starts[i].months);
      g_assert_cmpint (due.id, ==, (626 * EURO * starts[i].months + 6) / 12);
      g_assert_cmpint (due.rc, ==, 0);
      g_assert_true ((hon_income_due_get_carmf (&due) == 0) == (starts[i].months == 0));
    }
}

/* In which months of the first two years something is called. */
static void
test_months (void)
{
  const struct
  {
    HonDate  opening;
    gboolean urssaf_quarterly;
    gboolean carmf_monthly;
    guint    urssaf[2]; /* bits of months, January the lowest */
    guint    carmf[2];
  } cases[] = {
    /* Ninety days from 2 March end in May; affiliation on 1 April, balance in August. */
    { hon_date_new (2025, 3, 2), FALSE, FALSE, { 0xff0, 0xfff }, { 0x080, 0x082 } },
    { hon_date_new (2025, 3, 2), TRUE, FALSE, { 0x490, 0x492 }, { 0x080, 0x082 } },
    { hon_date_new (2025, 3, 2), FALSE, TRUE, { 0xff0, 0xfff }, { 0xff0, 0xfff } },
    /* Affiliation on 1 October: a call of its own, to be paid within thirty days. */
    { hon_date_new (2025, 8, 5), FALSE, FALSE, { 0xc00, 0xfff }, { 0x200, 0x082 } },
    /* After 5 August the year is called in the next one. */
    { hon_date_new (2025, 8, 6), FALSE, FALSE, { 0x000, 0xfff }, { 0x200, 0x082 } },
    { hon_date_new (2025, 11, 2), TRUE, FALSE, { 0x000, 0x492 }, { 0x000, 0x082 } },
  };
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      hon_test_set_career (career, HON_SECTOR_S2, cases[i].opening, 2, 150000, 40000);
      career->input.urssaf_quarterly = cases[i].urssaf_quarterly;
      career->input.carmf_monthly = cases[i].carmf_monthly;
      hon_test_compute_career (career);
      for (guint m = 0; m < 24; m++)
        {
          const HonYearsMonth *month = &career->result.months[m];

          g_assert_cmpint (month->urssaf + month->urssaf_settled != 0, ==,
                           (cases[i].urssaf[m / 12] >> (m % 12)) & 1);
          g_assert_cmpint (month->carmf + month->carmf_settled != 0, ==,
                           (cases[i].carmf[m / 12] >> (m % 12)) & 1);
        }
    }
}

/* No tax before the September after the first year; then its balance in four parts, with the first
 * instalments.
 */
static void
test_tax_months (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  const HonYearsResult *result = &career->result;

  hon_test_set_career (career, HON_SECTOR_S2, hon_date_new (2025, 1, 1), 3, 150000, 40000);
  hon_test_compute_career (career);
  for (guint m = 0; m < 20; m++)
    g_assert_cmpint (result->months[m].instalments + result->months[m].balance, ==, 0);
  for (guint m = 20; m < 24; m++)
    {
      g_assert_cmpint (ABS (result->months[m].balance - result->years[0].tax / 4), <=, 1);
      g_assert_cmpint (ABS (result->months[m].instalments - result->years[0].tax / 12), <=, 1);
    }
  for (guint m = 24; m < 32; m++)
    g_assert_cmpint (ABS (result->months[m].instalments - result->years[0].tax / 12), <=, 1);
  for (guint m = 32; m < 36; m++)
    g_assert_cmpint (ABS (result->months[m].instalments - result->years[1].tax / 12), <=, 1);

  /* Who pays from the beginning owes nothing in September. */
  career->input.phases[0].from = hon_date_new (2024, 12, 31);
  career->input.tax_voluntary = TRUE;
  hon_test_compute_career (career);
  g_assert_cmpint (ABS (result->years[1].instalments - result->years[1].tax), <,
                   result->years[1].tax / 2);
  g_assert_cmpint (result->months[12].instalments, >, 0);
}

/* A whole household: what the practice causes is what the household pays more. */
static void
test_household (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  gint64 alone;

  hon_test_set_career (career, HON_SECTOR_S2, hon_date_new (2026, 1, 1), 4, 150000, 40000);
  career->input.couple = TRUE;
  hon_test_compute_career (career);
  alone = career->result.years[3].tax;
  career->input.other_income = 30000 * EURO;
  hon_test_compute_career (career);
  for (guint i = 0; i < 4; i++)
    {
      const HonYear *year = &career->result.years[i];

      g_assert_cmpint (year->other_income, ==, 30000 * EURO);
      g_assert_cmpint (year->tax, ==, year->household_tax - year->other_tax);
      g_assert_cmpint (year->other_tax, >=, 0);
    }
  g_assert_cmpint (career->result.years[3].tax, >, alone);

  career->input.other_income = 0;
  career->input.income_before = 40000 * EURO;
  career->input.phases[0].from = hon_date_new (2026, 7, 1);
  hon_test_compute_career (career);
  g_assert_cmpint (career->result.years[0].other_income, ==, 40000 * EURO);
  g_assert_cmpint (career->result.years[1].other_income, ==, 0);
}

/* An opening in November: nothing is called in that year, not even a CARMF; the year after has the
 * calls of both.
 */
static void
test_autumn (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  const HonYearsResult *result = &career->result;

  hon_test_set_career (career, HON_SECTOR_S2, hon_date_new (2027, 11, 2), 4, 180000, 50000);
  career->input.phases[0].overruns = 180000 * EURO * 30 / 130;
  career->input.couple = TRUE;
  career->input.other_income = 30000 * EURO;
  hon_test_compute_career (career);
  g_assert_cmpint (result->years[0].urssaf_paid, ==, 0);
  g_assert_cmpint (result->years[0].carmf_paid, ==, 0);
  g_assert_cmpint (hon_income_due_get_carmf (&result->years[0].due), ==, 0);
  g_assert_cmpint (hon_income_due_get_urssaf (&result->years[0].due), >, 0);
  g_assert_cmpint (result->years[1].carmf_months, ==, 12);
  g_assert_cmpint (result->years[1].due.rc, ==, 0);
  g_assert_cmpint (result->years[2].due.rc, ==, 0);
  g_assert_cmpint (result->years[3].due.rc, >, 0);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpint (result->years[i].year, ==, 2027 + i);
      g_assert_cmpint (result->years[i].known_year, ==, 2026);
    }
  /* What will be asked for grows until the first income has been declared. */
  g_assert_cmpint (result->months[17].set_aside, >, 20000 * EURO);
}

static void
check_curps (const HonIncomeRates *rates,
             const HonIncomeBases *bases,
             const HonIncomeDue   *due)
{
  double most = rates->pass * rates->curps_cap / 100.0;

  g_assert_cmpint (due->curps, ==, llround (MIN (bases->social / 100.0 * rates->curps_rate / 100.0, most)) * EURO);
}

/* The CURPS is called of all who earn, from the second year on, however short the first one was: what is called on
 * the income of a few months as that of a whole year is held against the profit of a whole one.
 */
static void
test_curps (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);

  for (HonDate day = hon_date_new (2024, 1, 2); day <= hon_date_new (2028, 12, 31); day++)
    for (gint64 estimate = -1; estimate <= 200000 * EURO; estimate += 100000 * EURO)
      {
        hon_test_set_career (career, HON_SECTOR_S2, day, 3, 150000, 40000);
        career->input.estimate = estimate;
        hon_test_compute_career (career);
        for (guint i = 0; i < 3; i++)
          {
            const HonYear *year = &career->result.years[i];

            if (i == 0 && day > career->years[0]->first_day)
              {
                g_assert_cmpint (year->called.curps + year->first_called.curps + year->due.curps, ==, 0);
                continue;
              }
            check_curps (career->years[i], &year->of_first.bases, &year->first_called);
            check_curps (career->years[i], &year->of_called.bases, &year->called);
            check_curps (career->years[i], &year->of_due.bases, &year->due);
            /* Of the last days of a year nothing is left after the abatement. */
            g_assert_true (year->called.curps > 0 || career->result.years[0].own.social == 0);
          }
      }

  /* One who earns nothing in the end is called on what was told. */
  hon_test_set_career (career, HON_SECTOR_S2, hon_date_new (2026, 7, 1), 3, 20000, 15000);
  career->input.estimate = 60000 * EURO;
  hon_test_compute_career (career);
  g_assert_cmpint (career->result.years[1].called.curps, >, 0);
  g_assert_cmpint (career->result.years[1].due.curps, ==, 0);
  g_assert_cmpint (career->result.years[2].called.curps, ==, 0);
}

/* An estimate that comes true leaves little to settle. */
static void
test_estimate (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  gint64 settled;

  hon_test_set_career (career, HON_SECTOR_S2, hon_date_new (2026, 1, 1), 3, 150000, 40000);
  hon_test_compute_career (career);
  settled = career->result.years[0].urssaf_settled;
  g_assert_cmpint (settled, >, 10000 * EURO);
  career->input.estimate = career->result.years[0].own.social;
  hon_test_compute_career (career);
  g_assert_cmpint (career->result.years[0].urssaf_settled, ==, 0);
  g_assert_cmpint (career->result.years[1].urssaf_settled, ==, 0);
}

/* A year with two sectors is weighed by days: a day more or less changes little, and a change on the
 * first of January nothing of the year before.
 */
static void
test_change_of_sector (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  gint64 before = 0;
  gint64 unchanged;

  hon_test_set_career (career, HON_SECTOR_S2, hon_date_new (2025, 1, 1), 4, 150000, 40000);
  career->input.phases[0].sector = HON_SECTOR_S1;
  hon_test_compute_career (career);
  unchanged = get_contributions (&career->result.years[2].due);

  career->input.n_phases = 2;
  career->input.phases[1] = career->input.phases[0];
  career->input.phases[1].sector = HON_SECTOR_S2_OPTAM;
  for (HonDate day = hon_date_new (2027, 1, 1); day <= hon_date_new (2028, 1, 1); day++)
    {
      gint64 due;

      career->input.phases[1].from = day;
      hon_test_compute_career (career);
      due = get_contributions (&career->result.years[2].due);
      g_assert_cmpint (career->result.years[2].receipts, ==, 150000 * EURO);
      if (day > hon_date_new (2027, 1, 1))
        g_assert_cmpint (ABS (due - before), <, 60 * EURO);
      before = due;
    }
  g_assert_cmpint (before, ==, unchanged);
}

/* By the texts, no opening day of two years makes a jump that no text makes: at the first day of a
 * quarter affiliation moves on, and after 5 August calls do, but not what is due. The CURPS is owed
 * by those who are installed on 1 January.
 */
static void
test_every_opening (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  gint64 before = 0;

  for (HonDate day = hon_date_new (2026, 1, 1); day <= hon_date_new (2027, 12, 31); day++)
    {
      int year;
      int month;
      int day_of_month;
      gint64 due = 0;

      hon_test_set_career (career, HON_SECTOR_S2, day, 4, 150000, 40000);
      hon_test_compute_career (career);
      check_sums (career);
      for (guint i = 0; i < 3; i++)
        due += get_contributions (&career->result.years[i].due) - career->result.years[i].due.curps;
      hon_date_get_ymd (day, &year, &month, &day_of_month);
      if (day > hon_date_new (2026, 1, 1) && !(day_of_month == 1 && (month - 1) % 3 == 0))
        g_assert_cmpint (ABS (due - before), <, 150 * EURO);
      before = due;
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/years/sums", test_sums);
  g_test_add_func ("/years/settled", test_settled);
  g_test_add_func ("/years/first-calls", test_first_calls);
  g_test_add_func ("/years/detail", test_detail);
  g_test_add_func ("/years/carmf-of-first-year", test_carmf_of_first_year);
  g_test_add_func ("/years/months", test_months);
  g_test_add_func ("/years/tax-months", test_tax_months);
  g_test_add_func ("/years/household", test_household);
  g_test_add_func ("/years/autumn", test_autumn);
  g_test_add_func ("/years/curps", test_curps);
  g_test_add_func ("/years/estimate", test_estimate);
  g_test_add_func ("/years/change-of-sector", test_change_of_sector);
  g_test_add_func ("/years/every-opening", test_every_opening);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
