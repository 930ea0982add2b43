/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-careers.h"

#include "hon-tax-rules.h"
#include "hon-years-rules.h"

#include <math.h>

#define EURO 100

/* What a doctor may ask for or choose: in a year, and over the years of a career. */

static void
compute (HonIncomeInput  *input,
         HonIncomeResult *result)
{
  hon_income_compute (hon_test_get_rates (2026), input, result);
}

/* Under the micro-BNC 66 % of the receipts are taxed, and rest under contributions in 2024 too; the model
 * has the CSG-CRDS that is not deductible besides (figures of the comparison with the model).
 */
static void
test_micro (void)
{
  HonIncomeInput input;
  HonIncomeResult result;

  hon_test_set_situation (&input, HON_SECTOR_S2, 60000);
  input.micro = TRUE;
  input.rule = HON_INCOME_RULE_TEXTES;
  compute (&input, &result);
  g_assert_cmpint (result.taxable, ==, 39600 * EURO);
  input.rule = HON_INCOME_RULE_URSSAF;
  compute (&input, &result);
  g_assert_cmpint (result.taxable, ==, 40748 * EURO);

  hon_test_set_situation (&input, HON_SECTOR_S2, 77701);
  input.micro = TRUE;
  input.rule = HON_INCOME_RULE_TEXTES;
  hon_income_compute (hon_test_get_rates (2024), &input, &result);
  g_assert_cmpint (result.social_base / EURO, ==, 51282);
  input.rule = HON_INCOME_RULE_URSSAF;
  hon_income_compute (hon_test_get_rates (2024), &input, &result);
  g_assert_cmpint (result.social_base, >, 52000 * EURO);
}

/* What the insurance takes over too much, by article 69: half of the fees outside the agreement, 30 % of
 * overruns, all outside.
 */
static void
test_tariff_takeover (void)
{
  const struct { gint64 agreed; gint64 overruns; gint64 less; } cases[] = {
    { 75000, 0, 1543 }, { 150000, 45000, 1348 }, { 0, 0, 3582 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonIncomeInput input;
      HonIncomeResult by_model, by_texts;

      hon_test_set_situation (&input, HON_SECTOR_S1, 150000);
      input.expenses = 45000 * EURO;
      input.agreed_receipts = cases[i].agreed * EURO;
      input.overruns = cases[i].overruns * EURO;
      compute (&input, &by_model);
      input.tariff_takeover = TRUE;
      compute (&input, &by_texts);
      g_assert_cmpint (ABS (by_model.taken_over - by_texts.taken_over - cases[i].less * EURO), <=, 2 * EURO);
      g_assert_cmpint (ABS (by_texts.total - by_model.total - cases[i].less * EURO), <=, 2 * EURO);
    }

  /* Where all fees are at the tariff nothing changes. */
  for (gint64 receipts = 10000; receipts < 400000; receipts += 10000)
    {
      HonIncomeInput input;
      HonIncomeResult by_model, by_texts;

      hon_test_set_situation (&input, HON_SECTOR_S1, receipts);
      compute (&input, &by_model);
      input.tariff_takeover = TRUE;
      compute (&input, &by_texts);
      g_assert_cmpint (by_model.total, ==, by_texts.total);
    }
}

/* Group III and 3 %: what three practices save (tax of 2026, a single doctor). */
static void
test_s1_deductions (void)
{
  const struct { gint64 receipts; gint64 expenses; gint64 tax; gint64 less; } cases[] = {
    { 100000, 35000, 7581, 1815 }, { 150000, 45000, 17434, 2265 }, { 250000, 90000, 35953, 4326 },
  };
  const HonIncomeRates *rates = hon_test_get_rates (2026);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 receipts = cases[i].receipts * EURO;
      HonIncomeS1Activity activity = { receipts, receipts, 1.0, TRUE, FALSE };
      HonIncomeInput input;
      HonIncomeResult plain;
      HonIncomeTax steps;
      gint64 deduction;

      hon_test_set_situation (&input, HON_SECTOR_S1, cases[i].receipts);
      input.expenses = cases[i].expenses * EURO;
      compute (&input, &plain);
      g_assert_cmpint (plain.tax, ==, cases[i].tax * EURO);
      deduction = hon_tax_get_s1_deduction (rates, &input, &activity);
      g_assert_cmpint (deduction, ==, 3050 * EURO + receipts * 3 / 100);
      g_assert_cmpint (ABS (plain.tax - hon_tax_compute (rates, FALSE, 0, plain.taxable - deduction, &steps) -
                            cases[i].less * EURO), <=, EURO);
      activity.expenses = TRUE;
      g_assert_cmpint (hon_tax_get_s1_deduction (rates, &input, &activity), ==, deduction + receipts * 2 / 100);

      /* Half a year has half of the amount; nothing is deducted by locums and under the micro-BNC. */
      activity = (HonIncomeS1Activity) { receipts / 2, receipts / 2, 0.5, TRUE, FALSE };
      g_assert_cmpint (hon_tax_get_s1_deduction (rates, &input, &activity), ==, deduction / 2);
      input.locum = TRUE;
      g_assert_cmpint (hon_tax_get_s1_deduction (rates, &input, &activity), ==, 0);
      input.locum = FALSE;
      input.micro = TRUE;
      g_assert_cmpint (hon_tax_get_s1_deduction (rates, &input, &activity), ==, 0);
    }
}

/* They lower the tax, not the contributions, in secteur 1 only. */
static void
test_s1_over_years (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);

  for (guint i = 0; i < 2; i++)
    {
      HonYear plain;

      hon_test_set_career (career, i == 0 ? HON_SECTOR_S1 : HON_SECTOR_S2, hon_date_new (2027, 1, 1), 2, 120000, 30000);
      hon_test_compute_career (career);
      plain = career->result.years[1];
      career->input.s1_deductions = career->input.s1_expenses = TRUE;
      hon_test_compute_career (career);
      g_assert_cmpint (plain.taxable - career->result.years[1].taxable, ==, i == 0 ? (3050 + 3600 + 2400) * EURO : 0);
      g_assert_cmpmem (&career->result.years[1].due, sizeof plain.due, &plain.due, sizeof plain.due);
    }
}

/* A year with two sectors has the deductions for the part in secteur 1. */
static void
test_s1_part_of_year (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);

  hon_test_set_career (career, HON_SECTOR_S1, hon_date_new (2026, 1, 1), 3, 120000, 30000);
  career->input.s1_deductions = TRUE;
  career->input.n_phases = 2;
  career->input.phases[1] = (HonYearsPhase) { hon_date_new (2027, 7, 1), HON_SECTOR_S2, 120000 * EURO, 0, 0, 0 };
  hon_test_compute_career (career);
  g_assert_cmpint (career->result.years[0].s1_deduction, ==, (3050 + 3600) * EURO);
  g_assert_cmpint (career->result.years[1].s1_deduction / EURO, ==, (gint64) (3050 * 181 / 365.0 + 1800));
  g_assert_cmpint (career->result.years[2].s1_deduction, ==, 0);
}

/* The reductions that the CARMF gives on request, by its page of 2024. */
static void
test_reductions (void)
{
  const struct { gint64 taxable; double percent; } cases[] = {
    { 0, 100.0 }, { 6000, 100.0 }, { 6001, 75.0 }, { 14100, 75.0 }, { 14101, 50.0 }, { 22800, 50.0 },
    { 22801, 25.0 }, { 32000, 25.0 }, { 32001, 0.0 }, { 150000, 0.0 },
  };
  const HonIncomeRates *rates = hon_test_get_rates (2024);
  HonIncomeInput input;
  HonIncomeResult plain, result;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpfloat (hon_income_get_rc_reduction (rates, cases[i].taxable * EURO), ==, cases[i].percent);

      hon_test_set_situation (&input, HON_SECTOR_S2, 60000);
      compute (&input, &plain);
      input.reduced = TRUE;
      input.taxable_before = cases[i].taxable * EURO;
      compute (&input, &result);
      g_assert_cmpint (ABS (result.rc - llround (plain.rc * (1.0 - cases[i].percent / 100.0))), <=, EURO);
    }

  /* In 2024 the flat part is whole from 60 233 € of income on. */
  g_assert_cmpint (llround (rates->asv_flat / rates->asv_reduced_rate * 100.0), ==, 60233);

  /* A doctor of secteur 2 with 30 000 € of fees and 4 000 € of expenses. */
  hon_test_set_situation (&input, HON_SECTOR_S2, 30000);
  input.expenses = 4000 * EURO;
  compute (&input, &plain);
  g_assert_cmpint (plain.asv_due, ==, 6521 * EURO);
  input.reduced = TRUE;
  input.taxable_before = 40000 * EURO;
  compute (&input, &result);
  g_assert_cmpint (ABS (result.asv_flat - 1732 * EURO), <, EURO);
  g_assert_cmpint (result.rc, ==, plain.rc);

  /* A third of it in secteur 1; nothing up to 13 250 €. */
  input.sector = HON_SECTOR_S1;
  compute (&input, &result);
  g_assert_cmpint (ABS (result.asv_flat - result.asv_taken_over + result.asv_proportional - 834 * EURO), <, 3 * EURO);
  hon_test_set_situation (&input, HON_SECTOR_S2, 17000);
  input.reduced = TRUE;
  compute (&input, &result);
  g_assert_cmpint (result.social_base, <=, 13250 * EURO);
  g_assert_cmpint (result.asv_due, ==, 0);
}

/* Over the years they rest on what was earned before, and begin with the third. */
static void
test_reductions_over_years (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  HonYear plain;

  hon_test_set_career (career, HON_SECTOR_S2, hon_date_new (2026, 1, 1), 4, 40000, 8000);
  hon_test_compute_career (career);
  plain = career->result.years[3];
  career->input.reduced = TRUE;
  hon_test_compute_career (career);
  g_assert_cmpfloat (career->result.years[1].rc_reduction, ==, 0.0);
  g_assert_cmpfloat (career->result.years[3].rc_reduction, ==,
                     hon_income_get_rc_reduction (career->years[3], career->result.years[2].taxable));
  g_assert_cmpfloat (career->result.years[3].rc_reduction, ==, 50.0);
  g_assert_cmpint (ABS (career->result.years[3].due.rc - plain.due.rc / 2), <=, EURO);
  g_assert_cmpint (career->result.years[3].due.asv_lowered, >, 0);
  g_assert_cmpint (ABS (plain.due.asv - career->result.years[3].due.asv - career->result.years[3].due.asv_lowered), <=,
                   EURO);
  g_assert_cmpint (ABS (career->result.years[3].due.rc_points - plain.due.rc_points / 2), <=, 1);
  g_assert_cmpfloat_with_epsilon (career->result.years[3].due.asv_points / (double) plain.due.asv_points,
                                  1.0 - career->result.years[3].due.asv_lowered / 100.0 / career->years[3]->asv_flat,
                                  0.001);

  /* What a doctor earns elsewhere counts too. */
  career->input.other_income = career->input.own_income = 40000 * EURO;
  hon_test_compute_career (career);
  g_assert_cmpfloat (career->result.years[3].rc_reduction, ==, 0.0);
}

/* One rate on all receipts, two above the limit; out of it after two years above that, at once above the
 * other one.
 */
static void
test_rspm (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  const HonYearsResult *result = &career->result;
  gint64 due = 0;

  hon_test_set_career (career, HON_SECTOR_S1, hon_date_new (2026, 1, 1), 4, 19000, 0);
  career->input.locum = TRUE;
  career->input.micro = TRUE;
  career->input.rspm = HON_RSPM_PART;
  hon_test_compute_career (career);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_true (result->years[i].is_rspm);
      g_assert_cmpint (result->years[i].due.rspm, ==, 2565 * EURO);
      g_assert_cmpint (hon_income_due_get_carmf (&result->years[i].due), ==, 0);
      g_assert_cmpint (result->years[i].urssaf_paid, ==, hon_income_due_get_urssaf (&result->years[i].due));
      /* 631 € in 2024 made 158 €; 626 € in 2026 make 157 €, and in the first year nine twelfths of that. */
      g_assert_cmpint (result->years[i].due.rspm_id, ==, (i == 0 ? 117 : 157) * EURO);
    }
  for (guint m = 0; m < 12; m++)
    due += result->months[m].urssaf;
  g_assert_cmpint (due, ==, (2565 + 117) * EURO);
  g_assert_cmpint (result->months[0].urssaf, ==, 2565 * EURO / 12 + 117 * EURO);
  g_assert_cmpint (ABS (result->months[5].urssaf - 2565 * EURO / 12), <=, 1);
  career->input.rspm = HON_RSPM_WHOLE;
  hon_test_compute_career (career);
  g_assert_cmpint (result->years[1].due.rspm_id, ==, 626 * EURO);

  /* Who draws a pension is not covered for disability and death, here as in the ordinary scheme. */
  career->input.retired = TRUE;
  hon_test_compute_career (career);
  g_assert_cmpint (result->years[1].due.rspm, ==, 2565 * EURO);
  g_assert_cmpint (result->years[1].due.rspm_id, ==, 0);
  career->input.retired = FALSE;

  career->input.phases[0].receipts = 25000 * EURO;
  hon_test_compute_career (career);
  g_assert_cmpint (result->years[0].due.rspm, ==, 2565 * EURO + 6000 * 212 / 10 * EURO / 100);
  g_assert_true (result->years[0].is_rspm && result->years[1].is_rspm);
  g_assert_false (result->years[2].is_rspm || result->years[3].is_rspm);
  g_assert_cmpint (hon_income_due_get_carmf (&result->years[2].due), >, 0);

  career->input.phases[0].receipts = 40000 * EURO;
  hon_test_compute_career (career);
  g_assert_true (result->years[0].is_rspm);
  g_assert_false (result->years[1].is_rspm);

  career->input.locum = FALSE;
  hon_test_compute_career (career);
  g_assert_false (result->years[0].is_rspm);
}

/* Twelve months of a quarter of some contributions, less from three quarters of the PASS on. */
static void
test_acre (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  const HonIncomeRates *rates = hon_test_get_rates (2026);
  HonYear plain;

  g_assert_cmpfloat (hon_income_get_acre_share (rates, 36045 * EURO), ==, 0.25);
  g_assert_cmpfloat_with_epsilon (hon_income_get_acre_share (rates, 42052 * EURO + 50), 0.125, 1e-9);
  g_assert_cmpfloat (hon_income_get_acre_share (rates, 48060 * EURO), ==, 0.0);
  g_assert_cmpfloat (hon_income_get_acre_share (hon_test_get_rates (2025), 20000 * EURO), ==, 0.0);

  hon_test_set_career (career, HON_SECTOR_S2, hon_date_new (2027, 1, 1), 3, 45000, 10000);
  hon_test_compute_career (career);
  plain = career->result.years[0];
  career->input.acre = TRUE;
  hon_test_compute_career (career);
  g_assert_cmpint (ABS (career->result.years[0].due.maladie - plain.due.maladie * 3 / 4), <=, EURO);
  g_assert_cmpint (ABS (career->result.years[0].due.rb - plain.due.rb * 3 / 4), <=, EURO);
  g_assert_cmpint (career->result.years[0].due.asv, ==, plain.due.asv);
  g_assert_cmpint (career->result.years[0].due.acre, ==,
                   hon_income_due_get_urssaf (&plain.due) + hon_income_due_get_carmf (&plain.due) -
                   hon_income_due_get_urssaf (&career->result.years[0].due) -
                   hon_income_due_get_carmf (&career->result.years[0].due));
  g_assert_cmpint (career->result.years[0].due.carmf_acre, ==,
                   hon_income_due_get_carmf (&plain.due) - hon_income_due_get_carmf (&career->result.years[0].due));
  g_assert_cmpint (career->result.years[0].due.csg_crds, ==, plain.due.csg_crds);

  /* In the second year for what is left of the twelve months, then not at all. */
  career->input.phases[0].from = hon_date_new (2027, 7, 1);
  career->input.acre = FALSE;
  hon_test_compute_career (career);
  plain = career->result.years[1];
  career->input.acre = TRUE;
  hon_test_compute_career (career);
  g_assert_cmpint (ABS (career->result.years[1].due.rb - (gint64) (plain.due.rb * (1.0 - 0.25 * 182 / 366.0))),
                   <=, EURO);
  g_assert_cmpint (career->result.years[2].due.acre, ==, 0);

  /* From the PASS on there is nothing. */
  career->input.phases[0].receipts = 150000 * EURO;
  hon_test_compute_career (career);
  plain = career->result.years[0];
  career->input.acre = FALSE;
  hon_test_compute_career (career);
  g_assert_cmpmem (&career->result.years[0].due, sizeof plain.due, &plain.due, sizeof plain.due);
}

/* Nor does any of it make a jump from one opening day to the next, but where affiliation to the CARMF moves on. */
static void
test_every_opening (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  gint64 before = 0;

  for (HonDate day = hon_date_new (2027, 1, 1); day <= hon_date_new (2028, 12, 31); day++)
    {
      int year;
      int month;
      int day_of_month;
      gint64 due = 0;

      hon_test_set_career (career, HON_SECTOR_S1, day, 4, 50000, 12000);
      career->input.acre = TRUE;
      career->input.reduced = TRUE;
      career->input.s1_deductions = TRUE;
      career->input.tariff_takeover = TRUE;
      hon_test_compute_career (career);
      for (guint i = 0; i < 2; i++)
        due += hon_income_due_get_urssaf (&career->result.years[i].due) +
               hon_income_due_get_carmf (&career->result.years[i].due) - career->result.years[i].due.curps;
      hon_date_get_ymd (day, &year, &month, &day_of_month);
      if (day > hon_date_new (2027, 1, 1) && !(day_of_month == 1 && (month - 1) % 3 == 0))
        g_assert_cmpint (ABS (due - before), <, 60 * EURO);
      before = due;
    }
}

/* The aid for a first practice comes once, three months after the opening, to secteur 1 and the OPTAM. */
static void
test_aid (void)
{
  const struct { HonSectorKind sector; HonZone zone; gint64 aid; } cases[] = {
    { HON_SECTOR_S1, HON_ZONE_ZIP, 10000 }, { HON_SECTOR_S2_OPTAM, HON_ZONE_ZAC, 5000 },
    { HON_SECTOR_S2, HON_ZONE_ZIP, 0 }, { HON_SECTOR_NC, HON_ZONE_ZIP, 0 }, { HON_SECTOR_S1, HON_ZONE_NONE, 0 },
  };
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  gint64 kept;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      hon_test_set_career (career, cases[i].sector, hon_date_new (2027, 11, 2), 3, 120000, 30000);
      career->input.zone = cases[i].zone;
      hon_test_compute_career (career);
      g_assert_cmpint (career->result.years[0].aid, ==, 0);
      g_assert_cmpint (career->result.years[1].aid, ==, cases[i].aid * EURO);
      g_assert_cmpint (career->result.years[1].receipts, ==, (120000 + cases[i].aid) * EURO);
      g_assert_cmpint (career->result.months[13].receipts, ==, (10000 + cases[i].aid) * EURO);
      g_assert_cmpint (career->result.months[13].aid, ==, cases[i].aid * EURO);
      g_assert_cmpint (career->result.years[2].receipts, ==, 120000 * EURO);
    }

  /* Contributions and tax leave a part of it. */
  hon_test_set_career (career, HON_SECTOR_S1, hon_date_new (2027, 11, 2), 3, 120000, 30000);
  hon_test_compute_career (career);
  kept = career->result.years[1].kept;
  career->input.zone = HON_ZONE_ZIP;
  hon_test_compute_career (career);
  g_assert_cmpint (career->result.years[1].kept - kept, >, 3000 * EURO);
  g_assert_cmpint (career->result.years[1].kept - kept, <, 7000 * EURO);
}

/* Five years without tax on the profit, then three with a part of it. */
static void
test_frr (void)
{
  const double rates[] = { 100.0, 100.0, 100.0, 100.0, 100.0, 75.0, 50.0, 25.0, 0.0 };
  const struct { HonDate opening; double rate; } openings[] = {
    { hon_date_new (2024, 1, 1), 0.0 }, { hon_date_new (2024, 6, 30), 0.0 }, { hon_date_new (2024, 7, 1), 100.0 },
    { hon_date_new (2025, 1, 1), 100.0 }, { hon_date_new (2029, 12, 31), 100.0 }, { hon_date_new (2030, 1, 1), 0.0 },
  };
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  g_autofree HonYearsResult *plain = NULL;

  hon_test_set_career (career, HON_SECTOR_S2, hon_date_new (2027, 1, 1), 9, 150000, 45000);
  hon_test_compute_career (career);
  plain = g_memdup2 (&career->result, sizeof career->result);
  career->input.frr = TRUE;
  hon_test_compute_career (career);
  for (guint i = 0; i < 9; i++)
    {
      const HonYear *year = &career->result.years[i];

      g_assert_cmpfloat (year->frr_rate, ==, rates[i]);
      g_assert_cmpint (ABS (year->taxable - llround (plain->years[i].taxable * (1.0 - rates[i] / 100.0))), <=, EURO);
      g_assert_cmpmem (&year->due, sizeof year->due, &plain->years[i].due, sizeof year->due);
    }

  /* Months count from that of the opening. */
  career->input.phases[0].from = hon_date_new (2027, 7, 15);
  hon_test_compute_career (career);
  g_assert_cmpfloat (career->result.years[5].frr_rate, ==, (100.0 + 75.0) / 2.0);

  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      career->input.phases[0].from = openings[i].opening;
      hon_test_compute_career (career);
      g_assert_cmpfloat (career->result.years[0].frr_rate, ==, openings[i].rate);
    }
  career->input.phases[0].from = hon_date_new (2027, 1, 1);
  career->input.micro = TRUE;
  hon_test_compute_career (career);
  g_assert_cmpfloat (career->result.years[0].frr_rate, ==, 0.0);
}

/* Points of full contributions: 525 and 25, 10, 27; nothing where nothing is paid. */
static void
test_points (void)
{
  g_autofree HonTestCareer *career = g_new (HonTestCareer, 1);
  const HonYear *year = &career->result.years[5];

  hon_test_set_career (career, HON_SECTOR_S2, hon_date_new (2026, 1, 1), 6, 900000, 100000);
  hon_test_compute_career (career);
  g_assert_cmpint (year->due.rb_points, ==, 55000);
  g_assert_cmpint (year->due.rc_points, ==, 1000);
  g_assert_cmpint (year->due.asv_points, ==, 2700);
  g_assert_cmpuint (year->quarters, ==, 4);
  g_assert_cmpint (career->result.years[0].due.rc_points, ==, 0);
  g_assert_cmpint (career->result.years[0].due.asv_points, ==, 2700 * 3 / 4);

  career->input.phases[0].sector = HON_SECTOR_NC;
  hon_test_compute_career (career);
  g_assert_cmpint (year->due.asv_points, ==, 0);

  /* The least base of 450 hours makes three quarters, and half of the PASS half of the points. */
  hon_test_set_career (career, HON_SECTOR_S2, hon_date_new (2026, 1, 1), 6, 0, 0);
  hon_test_compute_career (career);
  g_assert_cmpuint (year->quarters, ==, 3);
  hon_test_set_career (career, HON_SECTOR_S2, hon_date_new (2026, 1, 1), 6, 32473, 0);
  hon_test_compute_career (career);
  g_assert_cmpint (ABS (year->due.rb_points - (26250 + 250)), <=, 2);
}

/* Of the tax of a household only what the practice causes is counted, in one year as over the years: more of it the
 * more others earn, and nothing else changes.
 */
static void
test_household (void)
{
  HonIncomeTax steps;
  gint64 before = 0;

  for (gint64 other = 0; other <= 100000; other += 20000)
    {
      HonIncomeInput input = { .sector = HON_SECTOR_S2, .receipts = 120000 * EURO, .agreed_receipts = 120000 * EURO,
                               .start = hon_date_new (2015, 1, 1), .age = 32, .couple = TRUE, .n_children = 2 };
      HonIncomeResult alone, result;

      compute (&input, &alone);
      input.other_income = other * EURO;
      compute (&input, &result);
      g_assert_cmpint (result.total, ==, alone.total);
      g_assert_cmpint (result.taxable, ==, alone.taxable);
      g_assert_cmpint (result.tax, ==,
                       hon_tax_compute (hon_test_get_rates (2026), TRUE, 2, result.taxable + other * EURO, &steps) -
                       (other > 0 ? hon_tax_compute (hon_test_get_rates (2026), TRUE, 2, other * EURO, &steps) : 0));
      g_assert_cmpint (result.net, ==, result.net_before_tax - result.tax);
      g_assert_cmpint (result.tax, >=, before);
      before = result.tax;
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/options/micro", test_micro);
  g_test_add_func ("/options/tariff-takeover", test_tariff_takeover);
  g_test_add_func ("/options/s1-deductions", test_s1_deductions);
  g_test_add_func ("/options/s1-over-years", test_s1_over_years);
  g_test_add_func ("/options/s1-part-of-year", test_s1_part_of_year);
  g_test_add_func ("/options/reductions", test_reductions);
  g_test_add_func ("/options/reductions-over-years", test_reductions_over_years);
  g_test_add_func ("/options/rspm", test_rspm);
  g_test_add_func ("/options/acre", test_acre);
  g_test_add_func ("/options/every-opening", test_every_opening);
  g_test_add_func ("/options/aid", test_aid);
  g_test_add_func ("/options/frr", test_frr);
  g_test_add_func ("/options/points", test_points);
  g_test_add_func ("/options/household", test_household);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
