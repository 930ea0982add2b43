/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-search.h"

#include <math.h>

/* The search counts receipts in whole euros. */
#define EURO            100
#define RECEIPTS_MAX    (HON_INCOME_RECEIPTS_MAX / EURO)

/* Rates are rounded to a hundredth of a percent and lines to the euro, so the
 * net income wavers by some euros on its way up. No waver is wider than this
 * many euros of receipts.
 */
#define WAVER           400

/* A loss below this (centimes) is such a rounding, not a threshold. */
#define LOSS_MIN        (50 * EURO)

/* A threshold is near if the receipts are within one part in this many of them. */
#define NEAR            10

#define BREAKS_MAX      (4 * HON_STEPS_MAX + 2)

/* One situation whose receipts vary while everything else keeps its share. */
typedef struct
{
  const HonIncomeRates *rates;
  const HonIncomeInput *input;
  HonIncomeGoal         goal;
} Search;

/* Receipts from which the net income may jump, and why. */
typedef struct
{
  gint64 receipts;
  double bound;
} Break;

static void
evaluate (const Search    *search,
          gint64           receipts,
          HonIncomeResult *result)
{
  HonIncomeInput input = *search->input;

  hon_income_input_scale (&input, receipts * EURO);
  hon_income_compute (search->rates, &input, result);
}

static gint64
kept_at (const Search *search,
         gint64        receipts)
{
  HonIncomeResult result;

  evaluate (search, receipts, &result);

  return search->goal == HON_INCOME_GOAL_NET ? result.net : result.net_before_tax;
}

/* The first receipts that are above @tier where the result has a tier at @offset;
 * RECEIPTS_MAX + 1 when none are.
 */
static gint64
find_tier (const Search *search,
           gsize         offset,
           guint         tier)
{
  gint64 low = -1;
  gint64 high = RECEIPTS_MAX + 1;

  while (high - low > 1)
    {
      gint64 middle = low + (high - low) / 2;
      HonIncomeResult result;

      evaluate (search, middle, &result);
      if (G_STRUCT_MEMBER (HonIncomeTier, &result, offset).index > tier)
        high = middle;
      else
        low = middle;
    }

  return high;
}

static int
compare_breaks (gconstpointer a,
                gconstpointer b)
{
  const Break *left = a;
  const Break *right = b;

  return (left->receipts > right->receipts) - (left->receipts < right->receipts);
}

static guint
add_tiers (const Search   *search,
           const HonTiers *tiers,
           gsize           offset,
           Break          *breaks,
           guint           n)
{
  for (guint i = 0; i + 1 < tiers->n; i++)
    {
      gint64 receipts = find_tier (search, offset, i);

      if (receipts > 0 && receipts <= RECEIPTS_MAX)
        breaks[n++] = (Break) { receipts, tiers->below[i] };
    }

  return n;
}

/* All receipts where a tier changes, in order and once each, between 0 and a
 * first one that is out of reach.
 */
static guint
find_breaks (const Search *search,
             Break         breaks[BREAKS_MAX])
{
  const HonIncomeRates *rates = search->rates;
  guint n = 0;
  guint n_unique = 1;

  breaks[n++] = (Break) { 0, 0.0 };
  n = add_tiers (search, &rates->id, G_STRUCT_OFFSET (HonIncomeResult, steps.id), breaks, n);
  if (search->input->sector == HON_SECTOR_S1)
    {
      n = add_tiers (search, &rates->rb_takeover,
                     G_STRUCT_OFFSET (HonIncomeResult, steps.rb_takeover), breaks, n);
      n = add_tiers (search, &rates->af_takeover,
                     G_STRUCT_OFFSET (HonIncomeResult, steps.af_takeover), breaks, n);
    }
  qsort (breaks, n, sizeof *breaks, compare_breaks);

  for (guint i = 1; i < n; i++)
    if (breaks[i].receipts != breaks[n_unique - 1].receipts)
      breaks[n_unique++] = breaks[i];
  breaks[n_unique++] = (Break) { RECEIPTS_MAX + 1, INFINITY };

  return n_unique;
}

/* The least receipts in [first, last] that keep @wanted, or -1. Between two
 * breaks the net income grows, apart from its waver.
 */
static gint64
find_in_segment (const Search *search,
                 gint64        wanted,
                 gint64        first,
                 gint64        last)
{
  gint64 low = first - 1;
  gint64 high = last + 1;

  while (high - low > 1)
    {
      gint64 middle = low + (high - low) / 2;

      if (kept_at (search, middle) >= wanted)
        high = middle;
      else
        low = middle;
    }

  for (gint64 receipts = MAX (first, high - WAVER); receipts < MIN (high, last + 1); receipts++)
    if (kept_at (search, receipts) >= wanted)
      return receipts;

  return high <= last ? high : -1;
}

static gint64
find_last_in_segment (const Search *search,
                      gint64        wanted,
                      gint64        first,
                      gint64        last)
{
  gint64 receipts = last;

  while (receipts > first && kept_at (search, receipts) < wanted)
    receipts--;

  return receipts;
}

/* What the euro that reaches @receipts takes away, centimes. */
static gint64
loss_at (const Search *search,
         gint64        receipts)
{
  return kept_at (search, receipts - 1) - kept_at (search, receipts);
}

/**
 * hon_income_input_scale:
 * @input: (inout): a situation
 * @receipts: other receipts, centimes
 *
 * Gives @input other receipts: the part under the agreement and the overruns
 * keep their share, everything else stays. Without receipts to take shares of,
 * all are taken to be at the tariff of the agreement.
 */
void
hon_income_input_scale (HonIncomeInput *input,
                        gint64          receipts)
{
  double agreed = input->sector == HON_SECTOR_NC ? 0.0 : 1.0;
  double overruns = 0.0;

  if (input->receipts > 0)
    {
      agreed = (double) input->agreed_receipts / input->receipts;
      overruns = (double) input->overruns / input->receipts;
    }
  input->receipts = receipts;
  input->agreed_receipts = MIN ((gint64) (agreed * receipts + 0.5), receipts);
  input->overruns = MIN ((gint64) (overruns * receipts + 0.5), input->agreed_receipts);
}

/**
 * hon_income_find_receipts:
 * @rates: the parameters of the year
 * @input: a situation; its receipts give the shares that are kept
 * @goal: which income is wanted
 * @wanted: how much of it, centimes
 * @answers: (out caller-allocates): where the answers are written, least first
 *
 * Finds all receipts that keep @wanted. There may be several stretches of
 * them: past a threshold one must receive much more to keep the same.
 *
 * Returns: how many answers there are; 0 when no receipts up to
 *   `HON_INCOME_RECEIPTS_MAX` suffice
 */
guint
hon_income_find_receipts (const HonIncomeRates *rates,
                          const HonIncomeInput *input,
                          HonIncomeGoal         goal,
                          gint64                wanted,
                          HonIncomeAnswer       answers[HON_INCOME_ANSWERS_MAX])
{
  Search search = { rates, input, goal };
  Break breaks[BREAKS_MAX];
  guint n_breaks = find_breaks (&search, breaks);
  guint n = 0;

  for (guint i = 0; i + 1 < n_breaks; i++)
    {
      gint64 first = breaks[i].receipts;
      gint64 last = breaks[i + 1].receipts - 1;
      gint64 from = find_in_segment (&search, wanted, first, last);
      gint64 until;

      if (from < 0)
        continue;
      until = find_last_in_segment (&search, wanted, from, last);

      /* Where enough is kept on both sides of a break, or only a rounding is
       * lost there, both sides are one answer.
       */
      if (n > 0 && answers[n - 1].until == (first - 1) * EURO &&
          (from == first || loss_at (&search, first) < LOSS_MIN))
        answers[n - 1].until = until * EURO;
      else if (n < HON_INCOME_ANSWERS_MAX)
        answers[n++] = (HonIncomeAnswer) { from * EURO, until * EURO, kept_at (&search, from) };
    }

  if (n > 0 && answers[n - 1].until == RECEIPTS_MAX * EURO)
    answers[n - 1].until = -1;

  return n;
}

/**
 * hon_income_find_cliffs:
 * @rates: the parameters of the year
 * @input: a situation; its receipts give the shares that are kept
 * @cliffs: (out caller-allocates): where the thresholds are written, lowest first
 *
 * Finds the receipts where one euro more leaves less, by 50 € or more.
 *
 * Returns: how many there are
 */
guint
hon_income_find_cliffs (const HonIncomeRates *rates,
                        const HonIncomeInput *input,
                        HonIncomeCliff        cliffs[HON_INCOME_CLIFFS_MAX])
{
  Search search = { rates, input, HON_INCOME_GOAL_NET_BEFORE_TAX };
  Break breaks[BREAKS_MAX];
  guint n_breaks = find_breaks (&search, breaks);
  guint n = 0;

  for (guint i = 1; i + 1 < n_breaks && n < HON_INCOME_CLIFFS_MAX; i++)
    {
      gint64 first = breaks[i].receipts;
      gint64 loss = loss_at (&search, first);
      gint64 before;
      gint64 recovered = -1;

      if (loss < LOSS_MIN)
        continue;
      before = kept_at (&search, first - 1);
      for (guint j = i; j + 1 < n_breaks && recovered < 0; j++)
        recovered = find_in_segment (&search, before, breaks[j].receipts,
                                     breaks[j + 1].receipts - 1);
      cliffs[n++] = (HonIncomeCliff) {
        .receipts = first * EURO,
        .bound = breaks[i].bound,
        .loss = loss,
        .recovered = recovered < 0 ? -1 : recovered * EURO,
        .is_near = ABS (first * EURO - input->receipts) <= input->receipts / NEAR,
        .is_open = first * EURO <= input->receipts &&
                   (recovered < 0 || input->receipts < recovered * EURO),
      };
    }

  return n;
}
