/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-format.h"
#include "hon-years-comparison-words.h"

#define EURO 100

static HonCareer *
make_career (HonSectorKind sector,
             gint64        tariff,
             gint64        overruns)
{
  HonCareer *career = hon_career_new ();

  g_object_set (career,
                "opening", hon_date_new (2027, 11, 2),
                "years", 6,
                "sector", sector,
                "receipts", (tariff + overruns) * EURO,
                "overruns", overruns * EURO,
                "other-expenses", (gint64) 50000 * EURO,
                NULL);

  return career;
}

static HonYearsComparison *
compare (HonCareer *first,
         HonCareer *other)
{
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (GError) error = NULL;
  HonYearsComparison *comparison;

  g_list_store_append (careers, first);
  g_list_store_append (careers, other);
  comparison = hon_years_comparison_new (hon_test_get_catalogue (), G_LIST_MODEL (careers), &error);
  g_assert_no_error (error);

  return comparison;
}

/* What the lines differ by makes what is kept differ. */
static void
test_gaps (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, 45000);
  g_autoptr (HonYearsComparison) comparison = compare (first, other);
  HonTable *table = hon_years_comparison_get_table (comparison);
  HonTableRow *kept = hon_table_find (table, "reste");
  gint64 sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), i);

      if (!g_str_has_prefix (hon_table_row_get_id (row), "reste") &&
          !g_str_equal (hon_table_row_get_id (row), "pris-en-charge"))
        sum += hon_table_row_get_amount (row, 4);
    }
  g_assert_cmpint (sum, ==, hon_table_row_get_amount (kept, 4));
  g_assert_cmpint (hon_table_row_get_amount (kept, 4), ==,
                   hon_years_comparison_get_total (comparison, 1) - hon_years_comparison_get_total (comparison, 0));
  g_assert_cmpint (hon_years_comparison_get_total (comparison, 1), ==,
                   hon_years_get_kept (hon_years_comparison_get_years (comparison, 1)));
}

static gint64
find_change (const HonComparisonChange *changes,
             guint                      n,
             const char                *id)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (changes[i].id, id))
      return changes[i].amount;

  g_assert_not_reached ();
}

static gint64
get_gap (HonYearsComparison *comparison,
         const char         *id)
{
  return hon_table_row_get_amount (hon_table_find (hon_years_comparison_get_table (comparison), id), 4);
}

/* Changes lead from what the first career leaves to what the other one does, whatever the sectors; what
 * the insurance pays is told apart, and belongs to the two funds.
 */
static void
test_changes (void)
{
  for (HonSectorKind sector = 0; sector < HON_N_SECTORS; sector++)
    for (HonSectorKind other_sector = 0; other_sector < HON_N_SECTORS; other_sector++)
      {
        g_autoptr (HonCareer) first = make_career (sector, 150000, 0);
        g_autoptr (HonCareer) other = make_career (other_sector, 120000, other_sector == HON_SECTOR_NC ? 0 : 20000);
        g_autoptr (HonYearsComparison) comparison = compare (first, other);
        HonComparisonChange changes[HON_COMPARISON_MAX_CHANGES];
        guint n = hon_years_comparison_list_changes (comparison, 1, changes);
        gint64 level = hon_years_comparison_get_total (comparison, 0);

        for (guint i = 0; i < n; i++)
          level += changes[i].amount;
        g_assert_cmpint (level, ==, hon_years_comparison_get_total (comparison, 1));
        g_assert_cmpuint (n, ==, HON_COMPARISON_MAX_CHANGES - 1);
        g_assert_cmpint (find_change (changes, n, "recettes"), ==, get_gap (comparison, "recettes"));
        g_assert_cmpint (find_change (changes, n, "pris-en-charge"), ==, get_gap (comparison, "pris-en-charge"));
        g_assert_cmpint (find_change (changes, n, "urssaf-avant") + find_change (changes, n, "carmf-avant") +
                         find_change (changes, n, "pris-en-charge"), ==,
                         get_gap (comparison, "urssaf") + get_gap (comparison, "carmf"));
        /* It does so in secteur 1 only. */
        if (sector == HON_SECTOR_S1 && other_sector == HON_SECTOR_S2)
          g_assert_cmpint (find_change (changes, n, "pris-en-charge"), <, 0);
      }
}

/* What is kept until the opening is a change of its own, where there is any. */
static void
test_waiting_change (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, 45000);
  HonComparisonChange changes[HON_COMPARISON_MAX_CHANGES];
  g_autoptr (HonYearsComparison) comparison = NULL;
  gint64 level;
  guint n;

  g_object_set (other, "opening", hon_date_new (2029, 1, 1), "waiting-income", (gint64) 40000 * EURO, NULL);
  comparison = compare (first, other);
  n = hon_years_comparison_list_changes (comparison, 1, changes);
  g_assert_cmpuint (n, ==, HON_COMPARISON_MAX_CHANGES);
  g_assert_cmpint (find_change (changes, n, "attente"), ==, get_gap (comparison, "attente"));
  g_assert_cmpint (find_change (changes, n, "attente"), >, 0);
  level = hon_years_comparison_get_total (comparison, 0);
  for (guint i = 0; i < n; i++)
    level += changes[i].amount;
  g_assert_cmpint (level, ==, hon_years_comparison_get_total (comparison, 1));
}

/* A year and a month are those from the first opening on, whatever is earned before it. */
static void
test_mean (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, 45000);

  for (guint i = 0; i < 2; i++)
    {
      gint64 n_months = 5 * 12 + 2;
      g_autoptr (HonYearsComparison) comparison = compare (first, other);
      HonTable *table = hon_years_comparison_get_table (comparison);
      gint64 total = hon_years_comparison_get_total (comparison, 1);

      g_assert_cmpint (hon_years_comparison_get_n_months (comparison), ==, n_months);
      g_assert_cmpint (total, ==, hon_years_get_kept (hon_years_comparison_get_years (comparison, 1)));
      g_assert_cmpint (hon_table_row_get_amount (hon_table_find (table, "reste-mois"), 3), ==, total / n_months);
      g_assert_cmpint (hon_table_row_get_amount (hon_table_find (table, "reste-an"), 3), ==, total * 12 / n_months);
      g_object_set (other, "waiting-income", (gint64) 45000 * EURO, NULL);
    }
}

/* What the health insurance pays is that of the years, and of secteur 1 alone. */
static void
test_takeover (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, 45000);
  g_autoptr (HonYearsComparison) comparison = compare (first, other);
  HonTableRow *row = hon_table_find (hon_years_comparison_get_table (comparison), "pris-en-charge");
  HonIncomeResult expected;
  HonIncomeInput input;

  hon_test_set_situation (&input, HON_SECTOR_S1, 150000);
  input.expenses = (gint64) 50000 * EURO;
  hon_income_compute (hon_test_get_rates (2026), &input, &expected);
  g_assert_cmpint (hon_years_comparison_get_amount (comparison, 0, "pris-en-charge", 2032), ==, expected.taken_over);
  g_assert_cmpint (hon_table_row_get_amount (row, 2), >, 4 * expected.taken_over);
  g_assert_cmpint (hon_table_row_get_amount (row, 3), ==, 0);
}

/* Every figure has an explanation whose last step it is, and years add up to their line. */
static void
test_explain (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, 45000);
  g_autoptr (HonYearsComparison) comparison = compare (first, other);
  HonTable *table = hon_years_comparison_get_table (comparison);

  for (guint r = 0; r < g_list_model_get_n_items (G_LIST_MODEL (table)); r++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), r);
      const char *id = hon_table_row_get_id (row);
      gint64 sum = 0;

      for (guint column = 2; column <= 4; column++)
        {
          g_autoptr (HonExplanation) explanation =
            hon_years_comparison_explain (comparison, id, hon_table_get_column (table, column)->name);
          GListModel *steps = hon_explanation_get_steps (explanation);
          g_autoptr (HonStep) last = g_list_model_get_item (steps, g_list_model_get_n_items (steps) - 1);
          g_autofree char *amount = hon_format_money (hon_table_row_get_amount (row, column), HON_MONEY_EUROS);

          g_assert_cmpstr (hon_step_get_result (last), ==, amount);
          g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_sources (explanation)), >, 0);
        }
      for (int year = hon_years_comparison_get_first_year (comparison);
           year <= hon_years_comparison_get_last_year (comparison);
           year++)
        sum += hon_years_comparison_get_amount (comparison, 1, id, year);
      if (!g_str_has_prefix (id, "reste-"))
        g_assert_cmpint (sum, ==, hon_table_row_get_amount (row, 3));
    }
  g_assert_null (hon_years_comparison_explain (comparison, "reste", "ligne"));
  g_assert_null (hon_years_comparison_explain (comparison, "nothing", "situation_1_eur"));
}

/* A year that has nothing of a line tells why. */
static void
test_explain_nothing (void)
{
  static const struct
  {
    const char *line;
    const char *column;
    const char *reason;
  } cases[] = {
    { "carmf", "situation_1_eur", "no affiliation yet: it begins with the quarter after the opening" },
    { "carmf", "situation_2_eur", "before the opening" },
    { "recettes", "situation_1_eur", "" },
    { "recettes", "situation_2_eur", "before the opening" },
    { "attente", "situation_2_eur", "" },
  };
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, 45000);
  g_autoptr (HonYearsComparison) comparison = NULL;

  g_object_set (other, "opening", hon_date_new (2029, 1, 1), NULL);
  comparison = compare (first, other);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonExplanation) explanation =
        hon_years_comparison_explain (comparison, cases[i].line, cases[i].column);
      g_autoptr (HonStep) step = g_list_model_get_item (hon_explanation_get_steps (explanation), 0);

      g_assert_cmpstr (hon_step_get_label (step), ==, "2027");
      g_assert_cmpstr (hon_step_get_expression (step), ==, cases[i].reason);
    }

  /* The simplified scheme has no affiliation, also in a year without fees to pay a rate of. */
  for (gint64 receipts = 0; receipts <= 18000 * EURO; receipts += 18000 * EURO)
    {
      g_autoptr (HonYearsComparison) simplified = NULL;
      g_autoptr (HonExplanation) explanation = NULL;
      g_autoptr (HonStep) step = NULL;

      g_object_set (first, "locum", TRUE, "rspm", HON_RSPM_PART, "receipts", receipts, NULL);
      simplified = compare (first, other);
      explanation = hon_years_comparison_explain (simplified, "carmf", "situation_1_eur");
      step = g_list_model_get_item (hon_explanation_get_steps (explanation), 0);
      g_assert_cmpstr (hon_step_get_expression (step), ==, "the simplified scheme of locums has none");
    }
}

/* The answer names the one that leaves most, by its name where it has one. */
static void
test_words (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, 45000);
  g_autoptr (HonYearsComparison) comparison = NULL;
  g_autoptr (HonYearsComparison) turned = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *turned_answer = NULL;
  g_autofree char *subtitle = NULL;

  g_object_set (other, "name", "In town", NULL);
  comparison = compare (first, other);
  answer = hon_years_comparison_dup_answer (comparison);
  sentence = hon_years_comparison_dup_sentence (comparison);
  subtitle = hon_years_comparison_dup_subtitle (comparison);
  g_assert_true (g_str_has_prefix (answer, "2: In town leaves "));
  g_assert_nonnull (strstr (sentence, "1: S1, 2027"));
  g_assert_nonnull (strstr (sentence, "from 2027 to 2032"));
  g_assert_nonnull (strstr (subtitle, "by the rules of 2026"));

  turned = compare (other, first);
  turned_answer = hon_years_comparison_dup_answer (turned);
  g_assert_true (g_str_has_prefix (turned_answer, "1: In town leaves "));
}

/* Secteur 2 with the same fees needs overruns to overtake secteur 1; found from whichever overruns
 * one starts, and true to the tolerance.
 */
static void
test_break_even (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  gint64 found = 0;

  for (gint64 overruns = 0; overruns <= 90000; overruns += 30000)
    {
      g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, overruns);
      g_autoptr (HonYearsComparison) comparison = compare (first, other);
      HonCrossings crossings;
      gint64 tolerance;

      tolerance = hon_years_comparison_find_break_even (comparison, 1, HON_BREAK_EVEN_OVERRUNS, &crossings);
      g_assert_cmpuint (crossings.n, ==, 1);
      g_assert_true (crossings.all[0].is_ahead);
      g_assert_cmpint (crossings.all[0].at, >, 5000 * EURO);
      g_assert_cmpint (crossings.all[0].at, <, 40000 * EURO);
      if (found != 0)
        g_assert_cmpint (ABS (crossings.all[0].at - found), <=, tolerance);
      found = crossings.all[0].at;
    }

  for (int step = -1; step <= 1; step += 2)
    {
      gint64 overruns = found / EURO + step * 10;
      g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, overruns);
      g_autoptr (HonYearsComparison) comparison = compare (first, other);

      g_assert_true ((hon_years_comparison_get_total (comparison, 1) >
                      hon_years_comparison_get_total (comparison, 0)) == (step > 0));
    }
}

/* Break-even says over which years, and how far above the tariff. */
static void
test_break_even_words (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, 45000);
  g_autoptr (HonYearsComparison) comparison = compare (first, other);
  g_autoptr (GListModel) remarks = hon_years_comparison_list_remarks (comparison);
  g_autoptr (HonRemark) remark = g_list_model_get_item (remarks, 0);
  g_autofree char *amount = NULL;
  g_autofree char *percent = NULL;
  HonCrossings crossings;

  hon_years_comparison_find_break_even (comparison, 1, HON_BREAK_EVEN_OVERRUNS, &crossings);
  amount = hon_format_money (crossings.all[0].at, HON_MONEY_EUROS);
  percent = hon_format_percent (crossings.all[0].at / (150000.0 * EURO) * 100, 1);
  g_assert_true (g_str_has_prefix (hon_remark_get_text (remark), "From 2027 to 2032 together, situation 2 leaves more"));
  g_assert_nonnull (strstr (hon_remark_get_text (remark), amount));
  g_assert_nonnull (strstr (hon_remark_get_text (remark), percent));
}

/* What is told of all situations is of all of them: where projections begin, and what is published. */
static void
test_all (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, 45000);
  g_autoptr (HonYearsComparison) comparison = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *credits = NULL;

  g_object_set (first, "opening", hon_date_new (2025, 3, 1), "years", 4, NULL);
  g_object_set (other, "opening", hon_date_new (2028, 3, 1), "name", "In town", NULL);
  comparison = compare (other, first);
  subtitle = hon_years_comparison_dup_subtitle (comparison);
  credits = hon_years_comparison_dup_credits (comparison);
  g_assert_nonnull (strstr (subtitle, "from 2027 on by the rules of 2026"));
  g_assert_nonnull (strstr (credits, "1: In town"));
  g_assert_nonnull (strstr (credits, "2: S1, 2025"));
}

/* A tie names both. */
static void
test_tie (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonYearsComparison) comparison = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *sentence = NULL;

  g_object_set (other, "name", "In town", NULL);
  comparison = compare (first, other);
  answer = hon_years_comparison_dup_answer (comparison);
  sentence = hon_years_comparison_dup_sentence (comparison);
  g_assert_cmpstr (answer, ==, "1: S1, 2027 and 2: In town leave the same");
  g_assert_nonnull (strstr (sentence, "each"));
}

static char *
dup_notice (HonYearsComparison *comparison)
{
  g_autoptr (GListModel) notices = hon_years_comparison_list_notices (comparison);
  g_autoptr (HonRemark) notice = g_list_model_get_item (notices, 0);

  g_assert_cmpuint (g_list_model_get_n_items (notices), <=, 1);
  if (notice != NULL)
    g_assert_cmpstr (hon_remark_get_line (notice), ==, "impot-revenu");

  return notice != NULL ? g_strdup (hon_remark_get_text (notice)) : NULL;
}

static char *
dup_euros (gint64 amount)
{
  return hon_format_money (amount, HON_MONEY_EUROS);
}

/* Income beside the practice is no part of what is left, while its tax is: no practice wins by that. */
static void
test_household (void)
{
  static const struct
  {
    const char *input;
    gint64      value;
    gboolean    is_couple;
  } households[] = {
    { "partner-income", 60000 * EURO, TRUE },
    { "salaries", 30000 * EURO, FALSE },
    { "income-before", 40000 * EURO, FALSE },
    { "children", 3, FALSE },
    { "couple", TRUE, FALSE },
  };

  for (gsize h = 0; h < 2 * G_N_ELEMENTS (households); h++)
    {
      gboolean is_turned = h % 2 == 1;
      g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
      g_autoptr (HonCareer) other = make_career (HON_SECTOR_S1, 150000, 0);
      g_autoptr (HonYearsComparison) comparison = NULL;
      g_autoptr (GListModel) remarks = NULL;
      g_autofree char *answer = NULL;
      g_autofree char *sentence = NULL;
      g_autofree char *notice = NULL;
      g_autofree char *alike = NULL;
      g_autofree char *total = NULL;

      if (households[h / 2].is_couple)
        g_object_set (first, "couple", TRUE, NULL);
      g_object_set (other, "couple", households[h / 2].is_couple, NULL);
      if (g_str_equal (households[h / 2].input, "children") || g_str_equal (households[h / 2].input, "couple"))
        g_object_set (other, households[h / 2].input, (int) households[h / 2].value, NULL);
      else
        g_object_set (other, households[h / 2].input, households[h / 2].value, NULL);
      comparison = is_turned ? compare (other, first) : compare (first, other);
      g_assert_cmpint (hon_years_comparison_get_total (comparison, 0), !=,
                       hon_years_comparison_get_total (comparison, 1));
      g_assert_cmpint (hon_years_comparison_get_total_alike (comparison, 1), ==,
                       hon_years_comparison_get_total (comparison, 0));
      g_assert_true (hon_years_comparison_differs_by_household (comparison, 1));
      answer = hon_years_comparison_dup_answer (comparison);
      sentence = hon_years_comparison_dup_sentence (comparison);
      g_assert_cmpstr (answer, ==, "1: S1, 2027 and 2: S1, 2027: only the tax differs");
      g_assert_nonnull (strstr (sentence, "counted in neither"));
      /* Nor does one win later, or from which fees on. */
      remarks = hon_years_comparison_list_remarks (comparison);
      g_assert_cmpuint (g_list_model_get_n_items (remarks), ==, 0);
      notice = dup_notice (comparison);
      alike = dup_euros (hon_years_comparison_get_total (comparison, 0));
      total = dup_euros (hon_years_comparison_get_total (comparison, 1));
      g_assert_nonnull (strstr (notice, alike));
      g_assert_nonnull (strstr (notice, total));
    }
}

/* Where the practices differ too, the notice has what the other one would leave with the same household. */
static void
test_household_and_practice (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, 45000);
  g_autoptr (HonYearsComparison) same = compare (first, other);
  g_autoptr (HonYearsComparison) comparison = NULL;
  g_autoptr (HonExplanation) explanation = NULL;
  g_autofree char *none = dup_notice (same);
  g_autofree char *notice = NULL;
  g_autofree char *alike = NULL;
  g_autofree char *answer = NULL;

  g_assert_null (none);
  g_object_set (other, "salaries", (gint64) 30000 * EURO, NULL);
  comparison = compare (first, other);
  g_assert_false (hon_years_comparison_differs_by_household (comparison, 1));
  g_assert_cmpint (hon_years_comparison_get_total_alike (comparison, 1), ==, hon_years_comparison_get_total (same, 1));
  g_assert_cmpint (hon_years_comparison_get_total (comparison, 1), <, hon_years_comparison_get_total (same, 1));
  g_assert_cmpint (hon_years_comparison_get_other_income (comparison, 0), ==, 0);
  g_assert_cmpint (hon_years_comparison_get_other_income (comparison, 1), ==, 6 * 30000 * EURO);
  alike = dup_euros (hon_years_comparison_get_total (same, 1));
  notice = dup_notice (comparison);
  g_assert_nonnull (strstr (notice, alike));
  answer = hon_years_comparison_dup_answer (comparison);
  g_assert_nonnull (strstr (answer, "more"));
  explanation = hon_years_comparison_explain_line (comparison, "impot-revenu");
  /* Three figures of each, and the one that the notice tells. */
  g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_steps (explanation)), ==, 7);
}

/* Two careers alike are equal where their fees are. */
static void
test_alike (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S2, 150000, 30000);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, 30000);
  g_autoptr (HonYearsComparison) comparison = compare (first, other);
  HonCrossings crossings;
  gint64 tolerance = hon_years_comparison_find_break_even (comparison, 1, HON_BREAK_EVEN_RECEIPTS, &crossings);

  g_assert_cmpint (hon_years_comparison_get_total (comparison, 0), ==, hon_years_comparison_get_total (comparison, 1));
  g_assert_cmpuint (crossings.n, ==, 1);
  g_assert_cmpint (ABS (crossings.all[0].at - 180000 * EURO), <=, 2 * tolerance);
}

static gboolean
has_remark (GListModel *remarks,
            const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (remarks); i++)
    {
      g_autoptr (HonRemark) remark = g_list_model_get_item (remarks, i);

      if (g_str_equal (hon_remark_get_title (remark), title))
        return TRUE;
    }

  return FALSE;
}

/* Waiting counts with what it leaves, from the first opening on, over the years that both careers reach to;
 * where it leaves nothing, that is told.
 */
static void
test_waiting (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, 60000);
  g_autoptr (HonYearsComparison) comparison = NULL;
  g_autoptr (GListModel) remarks = NULL;
  HonTable *cumulated;
  HonTableRow *row;

  g_object_set (other, "opening", hon_date_new (2029, 1, 1), "waiting-income", (gint64) 3000000, "years", 20, NULL);
  comparison = compare (first, other);
  cumulated = hon_years_comparison_get_cumulated (comparison);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (cumulated)), ==, 6);
  row = hon_table_find (cumulated, "2028");
  g_assert_cmpint (hon_table_row_get_amount (row, 3), ==, 3000000 * 60 / 365 + 3000000);
  row = hon_table_find (cumulated, "2032");
  g_assert_cmpint (hon_table_row_get_amount (row, 3), ==, hon_years_comparison_get_total (comparison, 1));
  remarks = hon_years_comparison_list_remarks (comparison);
  g_assert_cmpuint (g_list_model_get_n_items (remarks), >=, 2);
  g_assert_false (has_remark (remarks, "Time until the opening"));

  g_object_set (first, "waiting-income", (gint64) 4500000, NULL);
  g_object_set (other, "waiting-income", (gint64) 0, NULL);
  g_clear_object (&comparison);
  g_clear_object (&remarks);
  comparison = compare (first, other);
  remarks = hon_years_comparison_list_remarks (comparison);
  g_assert_cmpint (hon_table_row_get_amount (hon_table_find (hon_years_comparison_get_table (comparison), "attente"), 2),
                   ==, 0);
  g_assert_true (has_remark (remarks, "Time until the opening"));
}

/* A career that opens too late, or is wrong, is told with its number. */
static void
test_refused (void)
{
  g_autoptr (HonCareer) first = make_career (HON_SECTOR_S1, 150000, 0);
  g_autoptr (HonCareer) other = make_career (HON_SECTOR_S2, 150000, 0);
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (GError) error = NULL;

  g_list_store_append (careers, first);
  g_list_store_append (careers, other);
  g_object_set (other, "opening", hon_date_new (2033, 1, 1), NULL);
  g_assert_null (hon_years_comparison_new (hon_test_get_catalogue (), G_LIST_MODEL (careers), &error));
  g_assert_true (hon_input_error_is_about (error, "opening"));
  g_assert_nonnull (strstr (error->message, "2"));
  g_clear_error (&error);

  g_object_set (other, "opening", hon_date_new (2027, 1, 1), "years", 0, NULL);
  g_assert_null (hon_years_comparison_new (hon_test_get_catalogue (), G_LIST_MODEL (careers), &error));
  g_assert_true (hon_input_error_is_about (error, "years"));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/years-comparison/gaps", test_gaps);
  g_test_add_func ("/years-comparison/changes", test_changes);
  g_test_add_func ("/years-comparison/waiting-change", test_waiting_change);
  g_test_add_func ("/years-comparison/mean", test_mean);
  g_test_add_func ("/years-comparison/takeover", test_takeover);
  g_test_add_func ("/years-comparison/explain", test_explain);
  g_test_add_func ("/years-comparison/explain/nothing", test_explain_nothing);
  g_test_add_func ("/years-comparison/words", test_words);
  g_test_add_func ("/years-comparison/break-even", test_break_even);
  g_test_add_func ("/years-comparison/break-even-words", test_break_even_words);
  g_test_add_func ("/years-comparison/all", test_all);
  g_test_add_func ("/years-comparison/tie", test_tie);
  g_test_add_func ("/years-comparison/household", test_household);
  g_test_add_func ("/years-comparison/household-and-practice", test_household_and_practice);
  g_test_add_func ("/years-comparison/alike", test_alike);
  g_test_add_func ("/years-comparison/waiting", test_waiting);
  g_test_add_func ("/years-comparison/refused", test_refused);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
