/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-search.h"
#include "hon-test-situations.h"

#include <math.h>

#define EURO 100

/* What is kept of each whole euro of receipts in a range, computed one by one. */
typedef struct
{
  const HonIncomeRates *rates;
  HonIncomeInput        input;
  HonIncomeGoal         goal;
  gint64                first;
  gint64                last;
  gint64               *kept; /* (owned) */
} Sweep;

static void
sweep_clear (Sweep *sweep)
{
  g_clear_pointer (&sweep->kept, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sweep, sweep_clear)

static gint64
evaluate (const Sweep *sweep,
          gint64       receipts)
{
  HonIncomeInput input = sweep->input;
  HonIncomeResult result;

  hon_income_input_scale (&input, receipts * EURO);
  hon_income_compute (sweep->rates, &input, &result);

  return sweep->goal == HON_INCOME_GOAL_NET ? result.net : result.net_before_tax;
}

static void
sweep_init (Sweep                *sweep,
            const HonIncomeRates *rates,
            const HonIncomeInput *input,
            HonIncomeGoal         goal,
            gint64                first,
            gint64                last)
{
  *sweep = (Sweep) { rates, *input, goal, first, last, g_new (gint64, last - first + 1) };
  for (gint64 receipts = first; receipts <= last; receipts++)
    sweep->kept[receipts - first] = evaluate (sweep, receipts);
}

static gint64
kept_at (const Sweep *sweep,
         gint64       receipts)
{
  return sweep->kept[receipts - sweep->first];
}

static void
expect (const Sweep *sweep,
        gboolean     holds,
        const char  *property,
        gint64       receipts,
        gint64       wanted)
{
  g_autofree char *situation = NULL;

  if (holds || g_test_failed ())
    return;

  situation = hon_test_describe (sweep->rates, &sweep->input);
  g_test_fail_printf ("%s: at %" G_GINT64_FORMAT " for %" G_GINT64_FORMAT ": %s", property,
                      receipts, wanted / EURO, situation);
}

/* The answers are all receipts of the range that keep the wanted income, and
 * nothing else but short dips of rounding.
 */
static guint
check_answers (const Sweep *sweep,
               gint64       wanted)
{
  HonIncomeAnswer answers[HON_INCOME_ANSWERS_MAX];
  guint n = hon_income_find_receipts (sweep->rates, &sweep->input, sweep->goal, wanted, answers);
  gint64 beyond = sweep->first;

  for (guint i = 0; i < n; i++)
    {
      gint64 from = answers[i].from / EURO;
      gint64 until = answers[i].until < 0 ? G_MAXINT64 : answers[i].until / EURO;

      expect (sweep,
              answers[i].from % EURO == 0 && (answers[i].until < 0 || answers[i].until % EURO == 0),
              "answers are whole euros", from, wanted);
      expect (sweep, until >= from && from >= 0, "an answer is a stretch", from, wanted);
      expect (sweep, answers[i].until >= 0 || i + 1 == n, "only the last answer is open", from,
              wanted);
      expect (sweep, i == 0 || answers[i].from > answers[i - 1].until, "answers are in order", from,
              wanted);
      expect (sweep, answers[i].kept == evaluate (sweep, from) && answers[i].kept >= wanted,
              "an answer tells what is kept", from, wanted);

      for (; beyond < MIN (from, sweep->last + 1); beyond++)
        expect (sweep, kept_at (sweep, beyond) < wanted, "nothing outside the answers keeps it",
                beyond, wanted);
      for (; beyond <= MIN (until, sweep->last); beyond++)
        expect (sweep, kept_at (sweep, beyond) > wanted - 50 * EURO, "nothing inside loses it",
                beyond, wanted);
      if (until >= sweep->first && until <= sweep->last)
        expect (sweep, kept_at (sweep, until) >= wanted, "the last of an answer keeps it", until,
                wanted);
    }
  for (; beyond <= sweep->last; beyond++)
    expect (sweep, kept_at (sweep, beyond) < wanted, "nothing after the answers keeps it", beyond,
            wanted);

  return n;
}

/* The thresholds are all losses of 50 € or more, and what is lost comes back
 * where it is told.
 */
static guint
check_cliffs (const Sweep *sweep)
{
  HonIncomeCliff cliffs[HON_INCOME_CLIFFS_MAX];
  guint n = hon_income_find_cliffs (sweep->rates, &sweep->input, cliffs);
  guint next = 0;

  g_assert_cmpint (sweep->goal, ==, HON_INCOME_GOAL_NET_BEFORE_TAX);
  while (next < n && cliffs[next].receipts / EURO <= sweep->first)
    next++;

  for (gint64 receipts = sweep->first + 1; receipts <= sweep->last; receipts++)
    {
      gint64 loss = kept_at (sweep, receipts - 1) - kept_at (sweep, receipts);

      if (loss < 50 * EURO)
        continue;
      expect (sweep, next < n && cliffs[next].receipts == receipts * EURO, "every loss is found",
              receipts, loss);
      if (g_test_failed ())
        return n;
      expect (sweep, cliffs[next].loss == loss, "a loss is told", receipts, cliffs[next].loss);
      next++;
    }
  expect (sweep, next == n || cliffs[next].receipts / EURO > sweep->last,
          "nothing but losses is found", next < n ? cliffs[next].receipts / EURO : 0, 0);

  for (guint i = 0; i < n; i++)
    {
      gint64 receipts = cliffs[i].receipts / EURO;
      gint64 before = evaluate (sweep, receipts - 1);
      gint64 recovered = cliffs[i].recovered / EURO;

      expect (sweep, cliffs[i].loss >= 50 * EURO, "a loss counts", receipts, cliffs[i].loss);
      if (cliffs[i].recovered < 0)
        {
          expect (sweep, cliffs[i].recovered == -1, "nothing told is minus one", receipts, before);
          continue;
        }
      expect (sweep, recovered > receipts && cliffs[i].recovered % EURO == 0,
              "a loss comes back later", receipts, recovered);
      expect (sweep, evaluate (sweep, recovered) >= before, "a loss has come back", recovered,
              before);
      for (gint64 between = receipts; between < recovered;
           between += MAX (1, (recovered - receipts) / 500))
        expect (sweep, evaluate (sweep, between) < before, "a loss comes back no sooner", between,
                before);
      expect (sweep, evaluate (sweep, recovered - 1) < before, "a loss comes back no sooner",
              recovered - 1, before);
    }

  return n;
}

/* Just before a threshold of secteur 1 there are two ways to keep the same. */
static void
test_two_answers (void)
{
  const struct
  {
    gint64 threshold;
    gint64 below;
    guint n;
  } cases[] = {
    { 90924, 1, 2 },     { 90924, 500, 2 },   { 90924, 900, 2 },  { 90924, 1200, 1 },
    { 90924, -100, 1 },  { 162365, 1, 2 },    { 162365, 500, 2 }, { 162365, 1000, 2 },
    { 162365, 1300, 1 }, { 162365, -100, 1 },
  };
  g_auto (Sweep) sweep = { 0 };
  HonIncomeInput input;

  hon_test_set_situation (&input, HON_SECTOR_S1, 100000);
  sweep_init (&sweep, hon_test_get_rates (2026), &input, HON_INCOME_GOAL_NET_BEFORE_TAX, 80000,
              180000);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 wanted = kept_at (&sweep, cases[i].threshold - 1) - cases[i].below * EURO;
      HonIncomeAnswer answers[HON_INCOME_ANSWERS_MAX];

      g_assert_cmpuint (check_answers (&sweep, wanted), ==, cases[i].n);
      g_assert_cmpuint (hon_income_find_receipts (sweep.rates, &input, sweep.goal, wanted, answers),
                        ==, cases[i].n);
      if (cases[i].n == 2)
        g_assert_cmpint (answers[0].until, ==, (cases[i].threshold - 1) * EURO);
      g_assert_cmpint (answers[cases[i].n - 1].until, ==, -1);
    }
}

static void
test_one_answer (void)
{
  static const HonSectorKind sectors[] = { HON_SECTOR_S2, HON_SECTOR_S2_OPTAM, HON_SECTOR_NC };

  for (gsize i = 0; i < G_N_ELEMENTS (sectors); i++)
    for (int goal = 0; goal < 2; goal++)
      {
        g_auto (Sweep) sweep = { 0 };
        HonIncomeInput input;

        hon_test_set_situation (&input, sectors[i], 100000);
        sweep_init (&sweep, hon_test_get_rates (2026), &input, goal, 0, 80000);
        for (gint64 wanted = 0; wanted <= 100000; wanted += 4900)
          g_assert_cmpuint (check_answers (&sweep, wanted * EURO), ==, 1);
      }
}

/* Every income, in every sector, with and without tax. */
static void
test_sweep (void)
{
  for (int sector = 0; sector < HON_N_SECTORS; sector++)
    for (int goal = 0; goal < 2; goal++)
      {
        g_auto (Sweep) sweep = { 0 };
        HonIncomeInput input;

        hon_test_set_situation (&input, sector, 100000);
        sweep_init (&sweep, hon_test_get_rates (2026), &input, goal, 40000, 180000);
        for (gint64 wanted = -8000; wanted <= 140000; wanted += 3990)
          check_answers (&sweep, wanted * EURO + g_test_rand_int_range (0, EURO));
      }
}

static void
test_random (int    year,
             gint64 width,
             guint  n_situations)
{
  const HonIncomeRates *rates = hon_test_get_rates (year);

  for (guint i = 0; i < n_situations && !g_test_failed (); i++)
    {
      static const double bounds[] = { 0.0, 1.0, 1.4, 2.5, 3.0 };
      gint64 first;
      HonIncomeInput input;

      hon_test_random_situation (rates, &input);
      first = (gint64) (bounds[g_test_rand_int_range (0, G_N_ELEMENTS (bounds))] * rates->pass *
                        g_test_rand_double_range (1.0, 2.2)) + input.expenses / EURO;
      first -= g_test_rand_int_range (0, width);
      first = MAX (0, first);

      for (int goal = 0; goal < 2; goal++)
        {
          g_auto (Sweep) sweep = { 0 };

          sweep_init (&sweep, rates, &input, goal, first, first + width);
          if (goal == HON_INCOME_GOAL_NET_BEFORE_TAX)
            check_cliffs (&sweep);
          for (guint j = 0; j < 5; j++)
            check_answers (&sweep, kept_at (&sweep, first + g_test_rand_int_range (0, width + 1)) +
                                   g_test_rand_int_range (-200 * EURO, 200 * EURO));
        }
    }
}

static void
test_random_2024 (void)
{
  test_random (2024, 600, 25);
}

static void
test_random_2025 (void)
{
  test_random (2025, 8000, 50);
}

static void
test_random_2026 (void)
{
  test_random (2026, 8000, 50);
}

static void
test_unreachable (void)
{
  HonIncomeAnswer answers[HON_INCOME_ANSWERS_MAX];

  for (int year = 2024; year <= 2026; year++)
    for (int sector = 0; sector < HON_N_SECTORS; sector++)
      for (int goal = 0; goal < 2; goal++)
        {
          HonIncomeInput input;

          hon_test_set_situation (&input, sector, 100000);
          g_assert_cmpuint (hon_income_find_receipts (hon_test_get_rates (year), &input, goal,
                                                      HON_INCOME_RECEIPTS_MAX, answers), ==, 0);
          g_assert_cmpuint (hon_income_find_receipts (hon_test_get_rates (year), &input, goal,
                                                      G_MAXINT64, answers), ==, 0);
        }
}

/* Without receipts contributions are due all the same: what is kept is less
 * than nothing, and anything below that is kept by all.
 */
static void
test_negative (void)
{
  HonIncomeAnswer answers[HON_INCOME_ANSWERS_MAX];
  HonIncomeInput input;

  hon_test_set_situation (&input, HON_SECTOR_S1, 0);
  g_assert_cmpuint (hon_income_find_receipts (hon_test_get_rates (2026), &input,
                                              HON_INCOME_GOAL_NET, -4000 * EURO, answers),
                    ==, 1);
  g_assert_cmpint (answers[0].from, ==, 0);
  g_assert_cmpint (answers[0].until, ==, -1);
  g_assert_cmpint (answers[0].kept, ==, -3294 * EURO);

  g_assert_cmpuint (hon_income_find_receipts (hon_test_get_rates (2026), &input,
                                              HON_INCOME_GOAL_NET, G_MININT64, answers),
                    ==, 1);
  g_assert_cmpint (answers[0].from, ==, 0);

  g_assert_cmpuint (hon_income_find_receipts (hon_test_get_rates (2026), &input,
                                              HON_INCOME_GOAL_NET, -1000 * EURO, answers),
                    ==, 1);
  g_assert_cmpint (answers[0].from, >, 0);
  g_assert_cmpint (answers[0].kept, >=, -1000 * EURO);
}

/* The published thresholds. */
static void
test_cliffs (void)
{
  const HonIncomeRates *rates = hon_test_get_rates (2026);
  HonIncomeCliff cliffs[HON_INCOME_CLIFFS_MAX];
  HonIncomeInput input;
  g_auto (Sweep) sweep = { 0 };

  hon_test_set_situation (&input, HON_SECTOR_S1, 100000);
  g_assert_cmpuint (hon_income_find_cliffs (rates, &input, cliffs), ==, 2);
  g_assert_cmpint (cliffs[0].receipts, ==, 90924 * EURO);
  g_assert_cmpfloat (cliffs[0].bound, ==, 1.4);
  g_assert_cmpint (cliffs[0].loss, ==, 952 * EURO);
  g_assert_cmpint (cliffs[1].receipts, ==, 162365 * EURO);
  g_assert_cmpfloat (cliffs[1].bound, ==, 2.5);
  g_assert_cmpint (cliffs[1].loss, ==, 1026 * EURO);

  sweep_init (&sweep, rates, &input, HON_INCOME_GOAL_NET_BEFORE_TAX, 40000, 200000);
  g_assert_cmpuint (check_cliffs (&sweep), ==, 2);

  hon_test_set_situation (&input, HON_SECTOR_S2, 100000);
  g_assert_cmpuint (hon_income_find_cliffs (rates, &input, cliffs), ==, 0);
  hon_test_set_situation (&input, HON_SECTOR_NC, 100000);
  g_assert_cmpuint (hon_income_find_cliffs (rates, &input, cliffs), ==, 0);
}

/* Overruns part the two thresholds of each tier: one is read on the whole
 * base, the other on the part that the insurance takes part in.
 */
static void
test_cliffs_with_overruns (void)
{
  for (int year = 2025; year <= 2026; year++)
    for (gint64 overruns = 4100; overruns <= 60000; overruns += 22300)
      for (gint64 expenses = 0; expenses <= 30000; expenses += 30000)
        {
          g_auto (Sweep) sweep = { 0 };
          HonIncomeInput input;

          hon_test_set_situation (&input, HON_SECTOR_S1, 150000);
          input.overruns = overruns * EURO;
          input.expenses = expenses * EURO;
          sweep_init (&sweep, hon_test_get_rates (year), &input, HON_INCOME_GOAL_NET_BEFORE_TAX,
                      80000, 280000);
          check_cliffs (&sweep);
        }
}

/* Whether less than the whole contribution for families is taken over. */
static gboolean
is_past_first_tier (const HonIncomeRates *rates,
                    HonIncomeInput       *input,
                    gint64                receipts)
{
  HonIncomeResult result;

  hon_income_input_scale (input, receipts * EURO);
  hon_income_compute (rates, input, &result);

  return result.af_taken_over < result.af_gross;
}

/* The base that the insurance takes part in is no whole amount: the threshold
 * is where the engine changes its mind, for every share. Overruns of whole
 * centimes may make it hesitate for some euros.
 */
static void
test_cliffs_to_the_euro (void)
{
  const HonIncomeRates *rates = hon_test_get_rates (2026);

  for (gint64 overruns = 1; overruns <= 80000; overruns += 311)
    {
      HonIncomeCliff cliffs[HON_INCOME_CLIFFS_MAX];
      HonIncomeInput shares;
      HonIncomeInput input;
      gint64 low = 0;
      gint64 high = 1000000;
      gboolean found = FALSE;
      guint n;

      hon_test_set_situation (&shares, HON_SECTOR_S1, 100000);
      shares.overruns = overruns * EURO;
      while (high - low > 1)
        {
          gint64 middle = (low + high) / 2;

          input = shares;
          if (is_past_first_tier (rates, &input, middle))
            high = middle;
          else
            low = middle;
        }

      n = hon_income_find_cliffs (rates, &shares, cliffs);
      for (guint i = 0; i < n; i++)
        found |= ABS (cliffs[i].receipts - high * EURO) <= 3 * EURO;
      if (!found)
        g_test_fail_printf ("%d € of overruns in 100 000: no threshold at %d", (int) overruns,
                            (int) high);
    }
}

/* Before the reform the base stops at a tier until the receipts have made up
 * for it: the loss comes in the middle of that, where both sides miss alike.
 */
static void
test_cliffs_2024 (void)
{
  const struct { HonSectorKind sector; gint64 receipts; double bound; gint64 loss; } cases[] = {
    { HON_SECTOR_S1, 62329, 1.0, 87 },
    { HON_SECTOR_S1, 84966, 1.4, 1008 },
    { HON_SECTOR_S1, 147543, 2.5, 1088 },
    { HON_SECTOR_S1, 176325, 3.0, 125 },
    { HON_SECTOR_NC, 63527, 1.0, 87 },
    { HON_SECTOR_NC, 186216, 3.0, 126 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Sweep) sweep = { 0 };
      HonIncomeCliff cliffs[HON_INCOME_CLIFFS_MAX];
      HonIncomeInput input;
      gboolean found = FALSE;
      guint n;

      hon_test_set_situation (&input, cases[i].sector, 150000);
      sweep_init (&sweep, hon_test_get_rates (2024), &input, HON_INCOME_GOAL_NET_BEFORE_TAX,
                  cases[i].receipts - 500, cases[i].receipts + 500);
      check_cliffs (&sweep);
      for (gint64 receipts = sweep.first; receipts < sweep.last; receipts += 487)
        check_answers (&sweep, kept_at (&sweep, receipts));

      n = hon_income_find_cliffs (sweep.rates, &input, cliffs);
      for (guint j = 0; j < n; j++)
        found |= cliffs[j].receipts == cases[i].receipts * EURO &&
                 cliffs[j].bound == cases[i].bound && cliffs[j].loss == cases[i].loss * EURO;
      expect (&sweep, found, "the threshold is found", cases[i].receipts, cases[i].loss * EURO);
    }
}

/* The share at the tariff is not one of whole numbers, so that the tier lies anywhere between two
 * centimes of the base; still only one euro passes it.
 */
static void
test_cliffs_2024_shares (void)
{
  const struct { gint64 receipts; gint64 agreed; gint64 overruns; gint64 expenses; int start; } cases[] = {
    { 8000, 8000, 4749, 0, 2022 },
    { 500, 500, 484, 0, 2024 },
    { 224500, 88101, 0, 224500, 2022 },
    { 59000, 59000, 32291, 47428, 2002 },
    { 5003275, 5003275, 4586457, 0, 2014 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Sweep) sweep = { 0 };
      HonIncomeInput input;

      hon_test_set_situation (&input, HON_SECTOR_S1, 0);
      input.receipts = cases[i].receipts;
      input.agreed_receipts = cases[i].agreed;
      input.overruns = cases[i].overruns;
      input.expenses = cases[i].expenses;
      input.start = hon_date_new (cases[i].start, 6, 18);
      sweep_init (&sweep, hon_test_get_rates (2024), &input, HON_INCOME_GOAL_NET_BEFORE_TAX, 0, 1);
      check_cliffs (&sweep);
    }
}

/* A threshold that is passed so late that nothing makes up for it any more. */
static void
test_cliff_out_of_reach (void)
{
  HonIncomeCliff cliffs[HON_INCOME_CLIFFS_MAX];
  HonIncomeInput input;
  guint n;
  gboolean found = FALSE;

  for (gint64 share = 66; share < 130; share++)
    {
      g_auto (Sweep) sweep = { 0 };

      hon_test_set_situation (&input, HON_SECTOR_S1, 100000);
      input.overruns = (10000 - share) * 1000;
      n = hon_income_find_cliffs (hon_test_get_rates (2026), &input, cliffs);
      for (guint i = 0; i < n; i++)
        found |= cliffs[i].recovered == -1;
      sweep_init (&sweep, hon_test_get_rates (2026), &input, HON_INCOME_GOAL_NET_BEFORE_TAX, 0, 1);
      check_cliffs (&sweep);
    }
  g_assert_true (found);
}

static void
test_scale (void)
{
  HonIncomeInput input;

  hon_test_set_situation (&input, HON_SECTOR_S2, 90000);
  input.agreed_receipts = 60000 * EURO;
  input.overruns = 30000 * EURO;
  input.expenses = 12345;
  hon_income_input_scale (&input, 30000 * EURO);
  g_assert_cmpint (input.receipts, ==, 30000 * EURO);
  g_assert_cmpint (input.agreed_receipts, ==, 20000 * EURO);
  g_assert_cmpint (input.overruns, ==, 10000 * EURO);
  g_assert_cmpint (input.expenses, ==, 12345);

  hon_income_input_scale (&input, 0);
  g_assert_cmpint (input.agreed_receipts, ==, 0);
  g_assert_cmpint (input.overruns, ==, 0);

  /* Nothing to take a share of: all at the tariff of the agreement. */
  hon_income_input_scale (&input, 500 * EURO);
  g_assert_cmpint (input.agreed_receipts, ==, 500 * EURO);
  g_assert_cmpint (input.overruns, ==, 0);

  hon_test_set_situation (&input, HON_SECTOR_NC, 0);
  hon_income_input_scale (&input, 500 * EURO);
  g_assert_cmpint (input.agreed_receipts, ==, 0);
}

/* Parts stay parts, whatever is rounded. */
static void
test_scale_random (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      const HonIncomeRates *rates = hon_test_get_rates (2026);
      HonIncomeInput input;
      gint64 receipts = g_test_rand_int_range (0, G_MAXINT);

      hon_test_random_situation (rates, &input);
      hon_income_input_scale (&input, receipts);
      g_assert_cmpint (input.receipts, ==, receipts);
      g_assert_cmpint (input.agreed_receipts, >=, 0);
      g_assert_cmpint (input.agreed_receipts, <=, input.receipts);
      g_assert_cmpint (input.overruns, >=, 0);
      g_assert_cmpint (input.overruns, <=, input.agreed_receipts);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/income-search/scale", test_scale);
  g_test_add_func ("/income-search/scale/random", test_scale_random);
  g_test_add_func ("/income-search/receipts/two", test_two_answers);
  g_test_add_func ("/income-search/receipts/one", test_one_answer);
  g_test_add_func ("/income-search/receipts/sweep", test_sweep);
  g_test_add_func ("/income-search/receipts/unreachable", test_unreachable);
  g_test_add_func ("/income-search/receipts/negative", test_negative);
  g_test_add_func ("/income-search/cliffs", test_cliffs);
  g_test_add_func ("/income-search/cliffs/overruns", test_cliffs_with_overruns);
  g_test_add_func ("/income-search/cliffs/to-the-euro", test_cliffs_to_the_euro);
  g_test_add_func ("/income-search/cliffs/2024", test_cliffs_2024);
  g_test_add_func ("/income-search/cliffs/shares", test_cliffs_2024_shares);
  g_test_add_func ("/income-search/cliffs/out-of-reach", test_cliff_out_of_reach);
  g_test_add_func ("/income-search/random/2024", test_random_2024);
  g_test_add_func ("/income-search/random/2025", test_random_2025);
  g_test_add_func ("/income-search/random/2026", test_random_2026);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
