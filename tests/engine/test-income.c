/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-money.h"

#include <math.h>
#include <string.h>

#define EURO         100
#define N_SITUATIONS 20000

/* One situation and what came out of it. */
typedef struct
{
  const HonIncomeRates *rates;
  HonIncomeInput        input;
  HonIncomeResult       result;
} Case;

typedef void (*CaseFunc) (const Case *c);

/* Results are compared byte by byte. */
G_STATIC_ASSERT (sizeof (HonIncomeResult) % sizeof (gint64) == 0);

static void
compute (Case *c)
{
  hon_income_compute (c->rates, &c->input, &c->result);
}

/* Says which situation broke a property, and lets the test go on. */
static void
expect (const Case *c,
        gboolean    holds,
        const char *property)
{
  g_autofree char *situation = NULL;

  if (holds || g_test_failed ())
    return;

  situation = hon_test_describe (c->rates, &c->input);
  g_test_fail_printf ("%s: %s", property, situation);
}

static gboolean
is_near (gint64 a,
         gint64 b,
         gint64 tolerance)
{
  return ABS (a - b) <= tolerance;
}

static void
foreach_situation (CaseFunc func)
{
  for (guint i = 0; i < N_SITUATIONS; i++)
    {
      Case c = { .rates = hon_test_get_rates (g_test_rand_int_range (2024, 2027)) };

      hon_test_random_situation (c.rates, &c.input);
      hon_test_random_rule (&c.input);
      compute (&c);
      func (&c);
    }
}

static void
check_sums (const Case *c)
{
  const HonIncomeResult *r = &c->result;

  expect (c, r->gross_income == r->receipts - r->expenses,
          "gross income is receipts less expenses");
  expect (c, r->receipts % EURO == 0 && is_near (r->receipts, c->input.receipts, EURO / 2),
          "receipts are whole euros");
  expect (c, r->expenses == c->input.expenses, "expenses are as given");
  expect (c, r->csg_total == r->csg_deductible + r->csg_crds, "CSG-CRDS is both of its parts");
  expect (c,
          r->contributions ==
              r->maladie_due + r->ij + r->af_due + r->rb_due + r->rc + r->asv_due + r->id,
          "contributions are the sum of their lines");
  expect (c, r->total == r->contributions + r->csg_total + r->cfp + r->additional + r->curps,
          "the total is the sum of all lines");
  expect (c, is_near (r->total_carmf, r->rb_due + r->rc + r->asv_due + r->id, EURO / 2),
          "CARMF is the sum of its lines");
  expect (c, is_near (r->total_urssaf, r->total - r->total_carmf, EURO / 2),
          "Urssaf is the rest");
  expect (c, r->total_urssaf == r->maladie_due + r->ij + r->af_due + r->csg_total + r->cfp +
                                r->additional + r->curps, "Urssaf is the sum of its lines");
  expect (c, is_near (r->taken_over, r->maladie_taken_over + r->af_taken_over + r->rb_taken_over +
                                     r->asv_taken_over, EURO / 2 + 2),
          "what is taken over is the sum of its parts");
  expect (c, is_near (r->net_before_tax, r->gross_income - r->total, EURO),
          "income before tax is the gross income less the total");
  expect (c, r->net == r->net_before_tax - r->tax, "what is left is that less tax");
}

static void
test_sums (void)
{
  foreach_situation (check_sums);
}

static gboolean
is_split (gint64 gross,
          gint64 taken_over,
          gint64 due)
{
  /* Nothing is paid back when more is taken over than there is. */
  return is_near (due, MAX (0, gross - taken_over), EURO / 2);
}

static void
check_takeover (const Case *c)
{
  const HonIncomeResult *r = &c->result;

  expect (c, is_split (r->maladie_gross, r->maladie_taken_over, r->maladie_due),
          "maladie is split");
  expect (c, is_split (r->af_gross, r->af_taken_over, r->af_due), "AF is split");
  expect (c, is_split (r->rb_lower + r->rb_upper, r->rb_taken_over, r->rb_due), "RB is split");
  expect (c, is_split (r->asv_flat + r->asv_proportional, r->asv_taken_over, r->asv_due),
          "ASV is split");
  expect (c, r->af_taken_over <= r->af_gross, "no more of AF is taken over than there is");
  expect (c, r->maladie_taken_over <= r->maladie_gross + EURO / 2,
          "no more of maladie is taken over than there is");
  if (c->input.sector != HON_SECTOR_S1)
    expect (c, r->taken_over == 0 && r->maladie_taken_over == 0 && r->af_taken_over == 0 &&
               r->rb_taken_over == 0 && r->asv_taken_over == 0, "only secteur 1 is taken over");
}

static void
test_takeover (void)
{
  foreach_situation (check_takeover);
}

static void
check_bases (const Case *c)
{
  const HonIncomeResult *r = &c->result;

  if (c->input.sector == HON_SECTOR_NC)
    {
      expect (c, r->agreed_base == 0 && r->takeover_base == 0 && r->other_base == 0,
              "nothing is under the agreement");
      expect (c, r->takeover_share_rate == 0.0, "no share is under the agreement");
    }
  else
    {
      expect (c, is_near (r->takeover_base + r->other_base, r->social_base, 1),
              "the parts make the social base");
      expect (c, r->agreed_base <= r->social_base && r->takeover_base <= r->agreed_base,
              "no part is larger than the whole");
    }
  if (r->steps.carmf_months == 0)
    expect (c, r->rb_base == 0, "without affiliation there is no base of RB");
  else
    expect (c, r->rb_base >= r->social_base, "the least base of RB only raises it");
  expect (c, r->ij_base >= (gint64) floor (0.4 * c->rates->pass) * EURO &&
             r->ij_base <= (gint64) ceil (3.0 * c->rates->pass) * EURO, "the base of IJ is kept");
  if (c->rates->has_abatement)
    expect (c, r->csg_base == r->social_base, "there is one base");
  if (c->rates->has_abatement && !c->input.micro)
    expect (c, is_near (r->social_base, MAX (0, r->gross_income - r->abatement), EURO / 2),
            "the base is the gross income less the abatement");
  if (c->input.micro)
    expect (c, r->steps.micro_abatement == MAX (305 * EURO, (r->receipts * 34 + 50) / 100),
            "deemed expenses are a third of the receipts");
  else
    expect (c, r->steps.micro_abatement == 0, "there are no deemed expenses");
}

static void
test_bases (void)
{
  foreach_situation (check_bases);
}

/* What a rate of a base makes, centimes. */
static gint64
part_of (double rate,
         gint64 base)
{
  return llround (rate * base / 100.0);
}

/* What explanations tell makes the components that they explain. */
static void
check_steps (const Case *c)
{
  const HonIncomeRates *rates = c->rates;
  const HonIncomeResult *r = &c->result;
  const HonIncomeSteps *s = &r->steps;
  gint64 pass = rates->has_abatement ? s->active_pass : r->pass;

  expect (c, is_near (s->active_pass, llround (rates->pass * s->active_days / 365.0) * EURO, EURO),
          "the PASS is prorated by the days of activity");
  expect (c, s->overruns <= s->agreed_receipts && s->agreed_receipts <= r->receipts,
          "parts of the receipts are not more than the whole");
  if (c->input.agreed_receipts == c->input.receipts)
    expect (c, s->agreed_receipts == r->receipts, "the whole is rounded as such");
  if (c->input.sector != HON_SECTOR_NC && r->receipts > 0)
    expect (c, is_near (r->agreed_base, llround ((double) r->social_base * s->agreed_receipts /
                                                 r->receipts), 1),
            "the share under the agreement is that of the receipts");

  expect (c, is_near (s->maladie_lower_base + s->maladie_upper_base, r->social_base, 1),
          "both parts make the base of maladie");
  expect (c, is_near (llround (s->maladie_at * pass), r->social_base, 1) &&
             is_near (llround (s->af_at * s->active_pass), r->social_base, 1) &&
             is_near (llround (s->id_at * r->pass), r->social_base, 1),
          "rates are read at the base");
  expect (c, r->abatement == 0 || (is_near (r->abatement, MAX (r->abatement, s->abatement_floor), EURO) &&
                                   is_near (r->abatement, MIN (r->abatement, s->abatement_cap), EURO)),
          "the abatement is kept");
  expect (c, r->ij_base == CLAMP (r->social_base, s->ij_floor, s->ij_cap), "the base of IJ is kept");
  expect (c, is_near (r->rb_lower, part_of (rates->rb_lower_rate, s->rb_lower_base), EURO / 2 + 1) &&
             is_near (r->rb_upper, part_of (rates->rb_upper_rate, s->rb_upper_base), EURO / 2 + 1) &&
             s->rb_gross == r->rb_lower + r->rb_upper, "slices make RB");
  expect (c, is_near (r->rc, s->is_rc_exempt ? 0 : part_of (rates->rc_rate, s->rc_base),
                      EURO / 2 + 1) && s->rc_base <= s->rc_cap, "a rate makes RC");
  expect (c, is_near (r->asv_proportional, part_of (rates->asv_rate, s->asv_base), 1) &&
             s->asv_gross == r->asv_flat + r->asv_proportional, "parts make ASV");
  expect (c, r->curps <= llround ((double) s->curps_cap / EURO) * EURO, "CURPS has a cap");
  expect (c, r->curps == 0 || s->curps == HON_INCOME_CURPS_DUE, "what is not due is not paid");
  expect (c, c->input.micro || s->deducted == r->total, "contributions are deducted");
  expect (c, r->taxable == llround (MAX (0, s->profit) / (double) EURO) * EURO ||
             is_near (r->taxable, s->profit, EURO / 2), "the profit is taxed");
}

static void
test_steps (void)
{
  foreach_situation (check_steps);
}

static void
check_tiers (const Case *c)
{
  const HonIncomeResult *r = &c->result;
  const struct
  {
    const HonTiers      *tiers;
    const HonIncomeTier *tier;
    gint64               base;
  } found[] = {
    { &c->rates->id, &r->steps.id, r->social_base },
    { &c->rates->rb_takeover, &r->steps.rb_takeover, r->social_base },
    { &c->rates->af_takeover, &r->steps.af_takeover, r->takeover_base },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (found); i++)
    {
      guint index = found[i].tier->index;
      gint64 from = index > 0 ? llround (found[i].tiers->below[index - 1] * r->pass) : 0;

      expect (c, found[i].tier->is_last == (index + 1 == found[i].tiers->n), "the last tier is told");
      expect (c, found[i].base + 1 >= from, "a base is in its tier");
      if (!found[i].tier->is_last)
        expect (c, found[i].base <= found[i].tier->next + 1 &&
                   found[i].tier->next == llround (found[i].tiers->below[index] * r->pass),
                "a base is below the next tier");
    }
}

static void
test_tiers (void)
{
  foreach_situation (check_tiers);
}

static void
check_tax_steps (const Case *c)
{
  const HonIncomeResult *r = &c->result;
  const HonIncomeTax *tax = &r->steps.tax;

  expect (c, is_near (llround (tax->by_part * tax->parts), r->taxable, 5), "parts make the income");
  expect (c, tax->due == MAX (tax->scale, tax->least), "the cap of the family quotient holds");
  expect (c, c->input.n_children == 0 ||
             is_near (tax->least, tax->without_children - tax->children_cap, 1),
          "the cap limits what children save");
  expect (c, c->input.n_children > 0 || (tax->least == 0 && tax->without_children == tax->scale),
          "without children there is no cap");
  expect (c, tax->rebated == MIN (tax->rebate, tax->due), "a rebate is at most the tax");
  expect (c, is_near (r->tax, tax->due - tax->rebated + tax->high_incomes, EURO / 2 + 2),
          "steps make the tax");
}

static void
test_tax_steps (void)
{
  foreach_situation (check_tax_steps);
}

static void
check_ranges (const Case *c)
{
  const HonIncomeResult *r = &c->result;
  const gint64 amounts[] = {
    r->pass, r->receipts, r->expenses, r->abatement, r->steps.micro_abatement, r->csg_base,
    r->social_base, r->agreed_base, r->takeover_base, r->other_base, r->ij_base, r->rb_base,
    r->maladie_gross, r->maladie_taken_over, r->maladie_due, r->additional, r->ij, r->af_gross,
    r->af_taken_over, r->af_due, r->csg_deductible, r->csg_crds, r->csg_total, r->rb_lower,
    r->rb_upper, r->rb_taken_over, r->rb_due, r->rc, r->asv_flat, r->asv_proportional,
    r->asv_taken_over, r->asv_due, r->id, r->cfp, r->curps, r->taken_over, r->contributions,
    r->total, r->total_urssaf,
    r->total_carmf, r->provisional, r->taxable, r->tax,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    expect (c, amounts[i] >= 0 && amounts[i] < G_GINT64_CONSTANT (1000000000000),
            "amounts are in range");

  expect (c, r->maladie_rate >= 0.0 && r->maladie_rate <= 8.5, "the rate of maladie is in range");
  expect (c, r->af_rate >= 0.0 && r->af_rate <= 3.1, "the rate of AF is in range");
  expect (c, isnan (r->total_of_gross_rate) == (r->gross_income <= 0), "rates of nothing are NaN");
  expect (c, isnan (r->levies_of_gross_rate) == (r->gross_income <= 0), "rates of nothing are NaN");
  expect (c, isnan (r->total_of_receipts_rate) == (r->receipts == 0), "rates of nothing are NaN");
  expect (c, !isinf (r->total_of_gross_rate) && !isinf (r->levies_of_gross_rate) &&
             !isinf (r->total_of_receipts_rate), "no rate is infinite");
  if (c->input.sector != HON_SECTOR_NC)
    expect (c, isnan (r->takeover_share_rate) == (MIN (c->input.agreed_receipts, r->receipts) == 0),
            "the share of nothing is NaN");
  if (!isnan (r->takeover_share_rate))
    expect (c, r->takeover_share_rate >= 0.0 && r->takeover_share_rate <= 100.0 + 1e-9,
            "the share is in range");
}

static void
test_ranges (void)
{
  foreach_situation (check_ranges);
}

/* The first day of the quarter after a start. */
static HonDate
get_affiliation (HonDate start)
{
  static const int next[] = { 4, 4, 4, 7, 7, 7, 10, 10, 10, 1, 1, 1 };
  int year;
  int month;
  int day;

  hon_date_get_ymd (start, &year, &month, &day);

  return hon_date_new (month > 9 ? year + 1 : year, next[month - 1], 1);
}

static gboolean
is_rc_free (const Case *c)
{
  if (c->input.rule == HON_INCOME_RULE_URSSAF)
    return c->rates->last_day - c->input.start + 1 < 730;
  if (get_affiliation (c->input.start) > c->rates->last_day)
    return TRUE;

  return c->input.age < 40 &&
         c->rates->year - hon_date_get_year (get_affiliation (c->input.start)) < 2;
}

static gboolean
is_beginner (const Case *c)
{
  if (c->input.rule == HON_INCOME_RULE_URSSAF)
    return hon_date_new (c->rates->year, 6, 1) - c->input.start + 1 < 730;

  return c->rates->year - hon_date_get_year (c->input.start) < 2;
}

/* Lines that some doctors do not have. */
static void
check_exemptions (const Case *c)
{
  const HonIncomeInput *input = &c->input;
  const HonIncomeResult *r = &c->result;

  if (input->sector == HON_SECTOR_NC)
    expect (c, r->asv_due == 0 && r->asv_flat == 0 && r->asv_proportional == 0 && r->curps == 0 &&
               r->additional == 0 && r->taken_over == 0, "no agreement, no ASV, CURPS, CPAM");
  else
    expect (c, r->asv_flat == llround (c->rates->asv_flat * EURO * r->steps.carmf_months / 12.0),
            "the flat part of ASV is due for the time of affiliation");

  expect (c, (r->id == 0) == (input->retired || r->steps.carmf_months == 0),
          "a pensioner insures no invalidity");
  if (input->locum || input->start > c->rates->first_day)
    expect (c, r->curps == 0, "locums and beginners pay no CURPS");
  expect (c, r->curps == 0 || r->taxable > 0, "no profit, no CURPS");
  expect (c, r->curps <= llround (0.005 * c->rates->pass) * EURO, "CURPS has a cap");
  if (is_rc_free (c))
    expect (c, r->rc == 0, "beginners pay no RC");
  else
    expect (c, (r->rc > 0) == (r->steps.rc_base * c->rates->rc_rate >= 0.5 * EURO * 100),
            "RC is due");
  expect (c, r->cfp == llround (0.0025 * c->rates->pass) * EURO, "CFP is the same for all");
  expect (c, (r->provisional > 0) == is_beginner (c), "beginners pay provisionally");
  expect (c, r->ij > 0, "IJ has a floor");
}

static void
test_exemptions (void)
{
  foreach_situation (check_exemptions);
}

static void
check_optam (const Case *c)
{
  Case other = *c;

  if (c->input.sector != HON_SECTOR_S2)
    return;

  other.input.sector = HON_SECTOR_S2_OPTAM;
  compute (&other);
  expect (c, memcmp (&c->result, &other.result, sizeof other.result) == 0,
          "the moderated option contributes as secteur 2");
}

static void
test_optam (void)
{
  foreach_situation (check_optam);
}

static void
check_pure (const Case *c)
{
  Case zeros = *c;
  Case noise = *c;

  memset (&zeros.result, 0x00, sizeof zeros.result);
  memset (&noise.result, 0xaa, sizeof noise.result);
  compute (&zeros);
  compute (&noise);
  expect (c, memcmp (&zeros.result, &noise.result, sizeof zeros.result) == 0 &&
             memcmp (&zeros.result, &c->result, sizeof zeros.result) == 0,
          "a result depends on nothing but its situation");
}

static void
test_pure (void)
{
  foreach_situation (check_pure);
}

/* More receipts never make a smaller base, but for the rounding of the
 * contributions that it rests on before the reform.
 */
static void
check_monotone (const Case *c)
{
  Case more = *c;
  gint64 waver = c->rates->has_abatement ? 0 : 2 * EURO;

  more.input.receipts += g_test_rand_int_range (1, 20000 * EURO);
  compute (&more);
  expect (c, more.result.social_base >= c->result.social_base - waver, "the social base grows");
  expect (c, more.result.ij_base >= c->result.ij_base - waver, "the base of IJ grows");
  expect (c, more.result.rb_base >= c->result.rb_base - waver, "the base of RB grows");
  expect (c, more.result.maladie_rate >= c->result.maladie_rate - waver * 0.0001,
          "the rate of maladie grows");
  expect (c, more.result.af_rate >= c->result.af_rate - waver * 0.0001, "the rate of AF grows");
}

static void
test_monotone (void)
{
  foreach_situation (check_monotone);
}

/* Where contributions reduce their own base, the profit, that base and the
 * contributions must agree. Only where a rounding step or a tier lies between
 * does no profit agree exactly.
 */
static void
check_fixed_point (const Case *c)
{
  const HonIncomeResult *r = &c->result;
  gint64 profit = r->gross_income - r->total + r->csg_crds;
  gboolean is_before_tier = FALSE;

  if (c->rates->has_abatement)
    return;

  if (c->input.micro)
    profit = MAX (0, r->receipts - r->steps.micro_abatement) +
             (c->input.rule == HON_INCOME_RULE_URSSAF ? r->csg_crds : 0);
  for (guint i = 0; i + 1 < c->rates->rb_takeover.n; i++)
    is_before_tier |= is_near (r->social_base, llround (c->rates->rb_takeover.below[i] *
                                                        c->rates->pass * EURO), 2);
  for (guint i = 0; i + 1 < c->rates->id.n; i++)
    is_before_tier |= is_near (r->social_base, llround (c->rates->id.below[i] *
                                                        c->rates->pass * EURO), 2);
  for (guint i = 0; i + 1 < c->rates->af_takeover.n; i++)
    is_before_tier |= is_near (r->takeover_base, llround (c->rates->af_takeover.below[i] *
                                                          c->rates->pass * EURO), 2);
  if (is_before_tier)
    return;

  expect (c, is_near (r->social_base, MAX (0, profit), 20 * EURO), "the base is the profit");
  expect (c, is_near (r->social_base, r->taxable, EURO / 2), "the taxable income is that base");
  expect (c, is_near (r->csg_base, MAX (0, profit + r->contributions), 20 * EURO),
          "CSG-CRDS is paid on the profit with the contributions");
}

/* Where no profit agrees, the class is still that of the base which is told. */
static void
test_fixed_point_before_tier (void)
{
  const HonIncomeRates *rates = hon_test_get_rates (2024);
  gint64 bound = llround (rates->pass) * EURO;
  guint n_before = 0;

  for (gint64 receipts = 60000; receipts < 67000; receipts += 7)
    {
      Case c = { .rates = rates };

      hon_test_set_situation (&c.input, HON_SECTOR_NC, receipts);
      compute (&c);
      expect (&c, (c.result.id == 631 * EURO) == (c.result.social_base < bound),
              "the class is that of the base");
      n_before += is_near (c.result.social_base, bound, 2) && c.result.social_base < bound;
    }
  g_assert_cmpuint (n_before, >, 0);
}

static void
test_fixed_point (void)
{
  foreach_situation (check_fixed_point);
}

/* Away from thresholds and from the small steps of rounded rates, profit and
 * base agree to two euros.
 */
static void
test_fixed_point_exact (void)
{
  const struct { HonSectorKind sector; gint64 receipts; } cases[] = {
    { HON_SECTOR_S1, 110000 }, { HON_SECTOR_S1, 180000 }, { HON_SECTOR_S2, 90000 },
    { HON_SECTOR_S2, 170000 }, { HON_SECTOR_S2, 350000 }, { HON_SECTOR_NC, 150000 },
    { HON_SECTOR_NC, 500000 }, { HON_SECTOR_S1, 900000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int micro = 0; micro < 2; micro++)
      {
        Case c = { .rates = hon_test_get_rates (2024) };
        gint64 profit;

        hon_test_set_situation (&c.input, cases[i].sector, cases[i].receipts);
        c.input.micro = micro;
        compute (&c);
        profit = c.result.csg_crds + (micro ? c.result.receipts - c.result.steps.micro_abatement
                                            : c.result.gross_income - c.result.total);
        expect (&c, is_near (c.result.taxable, profit, 2 * EURO),
                "the taxable income is the profit");
        expect (&c, is_near (c.result.social_base, profit, 2 * EURO), "the base is the profit");
        expect (&c, is_near (c.result.csg_base, profit + c.result.contributions, 2 * EURO),
                "CSG-CRDS is paid on the profit with the contributions");
      }
}

/* Between two whole euros nothing jumps but where a class changes. */
static void
find_jumps (HonSectorKind  sector,
            GString       *jumps)
{
  Case c = { .rates = hon_test_get_rates (2026) };
  gint64 before;

  hon_test_set_situation (&c.input, sector, 0);
  compute (&c);
  before = c.result.net_before_tax;

  for (gint64 receipts = 1; receipts <= 400000; receipts++)
    {
      gint64 step;

      hon_test_set_situation (&c.input, sector, receipts);
      compute (&c);
      step = c.result.net_before_tax - before;
      if (ABS (step) > 45 * EURO)
        g_string_append_printf (jumps, "%" G_GINT64_FORMAT ": %+d\n", receipts,
                                (int) (step / EURO));
      before = c.result.net_before_tax;
    }
}

static void
test_continuous (void)
{
  const struct { HonSectorKind sector; const char *jumps; } cases[] = {
    { HON_SECTOR_S1, "90924: -952\n162365: -1026\n" },
    { HON_SECTOR_S2, "" },
    { HON_SECTOR_NC, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) jumps = g_string_new (NULL);

      find_jumps (cases[i].sector, jumps);
      g_assert_cmpstr (jumps->str, ==, cases[i].jumps);
    }
}

/* Half up, on exact decimals, for every base up to five PASS. */
static void
test_ties (void)
{
  Case c = { .rates = hon_test_get_rates (2026) };
  guint n_bases = 0;
  gint64 last = -1;

  for (gint64 receipts = 0; receipts <= 330000; receipts++)
    {
      gint64 base;
      gint64 rb;
      gint64 rc;

      hon_test_set_situation (&c.input, HON_SECTOR_NC, receipts);
      compute (&c);
      g_assert_cmpint (c.result.social_base % EURO, ==, 0);
      base = c.result.social_base / EURO;
      if (base == last)
        continue;
      last = base;
      n_bases++;

      rb = MAX (base, 5409);
      rc = MIN (base, 168210);
      g_assert_cmpint (c.result.csg_deductible, ==, (68 * base + 500) / 1000 * EURO);
      g_assert_cmpint (c.result.csg_crds, ==, (29 * base + 500) / 1000 * EURO);
      g_assert_cmpint (c.result.ij, ==, (3 * CLAMP (base, 19224, 144180) + 500) / 1000 * EURO);
      g_assert_cmpint (c.result.rb_lower, ==, (873 * MIN (rb, 48060) + 5000) / 10000 * EURO);
      g_assert_cmpint (c.result.rb_upper, ==, (187 * MIN (rb, 240300) + 5000) / 10000 * EURO);
      g_assert_cmpint (c.result.rc, ==, (118 * rc + 500) / 1000 * EURO);
      if (base < 48060)
        g_assert_cmpint (c.result.id, ==, 626 * EURO);
      else if (base < 144180)
        g_assert_cmpint (c.result.id, ==, 434 * EURO + (4 * base + 5) / 10);
      else
        g_assert_cmpint (c.result.id, ==, 1010 * EURO);

      /* The rates that a base is given have two decimals. */
      g_assert_cmpfloat_with_epsilon (c.result.maladie_rate * 100.0,
                                      round (c.result.maladie_rate * 100.0), 1e-9);
      if (base <= 144180)
        {
          gint64 hundredths = llround (c.result.maladie_rate * 100.0);

          g_assert_cmpint (c.result.maladie_gross, ==, (hundredths * base + 50) / 100);
          g_assert_cmpint (c.result.maladie_due, ==, (hundredths * base + 5000) / 10000 * EURO);
        }
      g_assert_cmpint (c.result.af_gross, ==,
                       (llround (c.result.af_rate * 100.0) * base + 5000) / 10000 * EURO);
    }
  g_assert_cmpuint (n_bases, >, 240000);
}

/* 37 000 × 4.85 % is 1 794.5, which no double holds. */
static void
test_tie_of_the_facts (void)
{
  Case c = { .rates = hon_test_get_rates (2026) };

  hon_test_set_situation (&c.input, HON_SECTOR_S2, 50000);
  compute (&c);
  g_assert_cmpint (c.result.social_base, ==, 37000 * EURO);
  g_assert_cmpfloat_with_epsilon (c.result.maladie_rate, 4.85, 1e-12);
  g_assert_cmpint (c.result.maladie_gross, ==, 179450);
  g_assert_cmpint (c.result.maladie_due, ==, 1795 * EURO);
}

/* What stays due without any income, and whose lines they are. */
static void
test_zero (void)
{
  const struct
  {
    HonSectorKind sector;
    gint64 total;
  } cases[] = {
    { HON_SECTOR_S1, 3294 },
    { HON_SECTOR_S2, 7128 },
    { HON_SECTOR_S2_OPTAM, 7128 },
    { HON_SECTOR_NC, 1377 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Case c = { .rates = hon_test_get_rates (2026) };

      hon_test_set_situation (&c.input, cases[i].sector, 0);
      compute (&c);
      g_assert_cmpint (c.result.total, ==, cases[i].total * EURO);
      g_assert_cmpint (c.result.cfp, ==, 120 * EURO);
      g_assert_cmpint (c.result.ij, ==, 58 * EURO);
      g_assert_cmpint (c.result.rb_due, ==, 573 * EURO);
      g_assert_cmpint (c.result.id, ==, 626 * EURO);
      g_assert_cmpint (c.result.curps, ==, 0);
      g_assert_cmpint (c.result.tax, ==, 0);
      g_assert_cmpint (c.result.net, ==, -cases[i].total * EURO);
      g_assert_true (isnan (c.result.total_of_gross_rate));
      g_assert_true (isnan (c.result.total_of_receipts_rate));
    }
}

/* Who loses money pays as who earns none. */
static void
test_deficit (void)
{
  for (int year = 2024; year <= 2026; year++)
    for (int sector = 0; sector < HON_N_SECTORS; sector++)
      {
        Case none = { .rates = hon_test_get_rates (year) };
        Case loss = none;

        hon_test_set_situation (&none.input, sector, 0);
        compute (&none);
        hon_test_set_situation (&loss.input, sector, 10000);
        loss.input.expenses = 40000 * EURO;
        compute (&loss);
        g_assert_cmpint (loss.result.gross_income, ==, -30000 * EURO);
        g_assert_cmpint (loss.result.social_base, ==, 0);
        g_assert_cmpint (loss.result.total, ==, none.result.total);
        g_assert_cmpint (loss.result.taxable, ==, 0);
        g_assert_true (isnan (loss.result.total_of_gross_rate));
        g_assert_false (isnan (loss.result.total_of_receipts_rate));
      }
}

/* Expenses do not change what the micro-BNC charges, only what is left. */
static void
test_micro (void)
{
  for (int year = 2024; year <= 2026; year++)
    for (int sector = 0; sector < HON_N_SECTORS; sector++)
      for (gint64 expenses = 0; expenses <= 80000; expenses += 16000)
        {
          Case plain = { .rates = hon_test_get_rates (year) };
          Case c = plain;

          hon_test_set_situation (&plain.input, sector, 60000);
          plain.input.micro = TRUE;
          plain.input.rule = HON_INCOME_RULE_TEXTES;
          compute (&plain);
          g_assert_cmpint (plain.result.steps.micro_abatement, ==, 20400 * EURO);
          g_assert_cmpint (plain.result.social_base, ==, 39600 * EURO);
          g_assert_cmpint (plain.result.taxable, ==, 39600 * EURO);

          c.input = plain.input;
          c.input.expenses = expenses * EURO;
          compute (&c);
          g_assert_cmpint (c.result.social_base, ==, plain.result.social_base);
          g_assert_cmpint (c.result.total, ==, plain.result.total);
          g_assert_cmpint (c.result.taxable, ==, plain.result.taxable);
          g_assert_cmpint (c.result.net, ==, plain.result.net - expenses * EURO);
        }
}

static void
test_micro_minimum (void)
{
  Case c = { .rates = hon_test_get_rates (2026) };

  hon_test_set_situation (&c.input, HON_SECTOR_NC, 200);
  c.input.micro = TRUE;
  compute (&c);
  g_assert_cmpint (c.result.steps.micro_abatement, ==, 305 * EURO);
  g_assert_cmpint (c.result.social_base, ==, 0);
}

/* The first full contribution to the supplementary pension, two years on. */
static void
test_730_days (void)
{
  const struct { HonDate start; gboolean is_due; } cases[] = {
    { hon_date_new (2025, 1, 1), TRUE },
    { hon_date_new (2025, 1, 2), FALSE },
    { hon_date_new (2026, 1, 1), FALSE },
    { hon_date_new (2024, 12, 31), TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Case c = { .rates = hon_test_get_rates (2026) };

      hon_test_set_situation (&c.input, HON_SECTOR_S2, 100000);
      c.input.start = cases[i].start;
      compute (&c);
      g_assert_cmpint (c.result.rc, ==, cases[i].is_due ? 8732 * EURO : 0);
    }
}

/* No least base of the basic pension for less than 90 days. */
static void
test_90_days (void)
{
  const struct { HonDate start; gint64 base; } cases[] = {
    { hon_date_new (2025, 12, 31), 5409 },
    { hon_date_new (2026, 1, 1), 5409 },
    { hon_date_new (2026, 10, 3), 5409 },
    { hon_date_new (2026, 10, 4), 0 },
    { hon_date_new (2026, 12, 31), 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Case c = { .rates = hon_test_get_rates (2026) };

      hon_test_set_situation (&c.input, HON_SECTOR_S1, 0);
      c.input.start = cases[i].start;
      compute (&c);
      g_assert_cmpint (c.result.rb_base, ==, cases[i].base * EURO);
    }
}

/* Who starts on 1 January works the whole year, and pays as a doctor who
 * started the day before, but for the provisional contributions.
 */
static void
test_start_on_first_day (void)
{
  for (int year = 2025; year <= 2026; year++)
    for (int sector = 0; sector < HON_N_SECTORS; sector++)
      for (gint64 receipts = 0; receipts <= 240000; receipts += 20000)
        {
          Case first = { .rates = hon_test_get_rates (year) };
          Case before = first;

          hon_test_set_situation (&first.input, sector, receipts);
          first.input.start = first.rates->first_day;
          compute (&first);
          before.input = first.input;
          before.input.start = first.rates->first_day - 1;
          compute (&before);
          expect (&first, first.result.total == before.result.total,
                  "the first day of the year begins a whole year");
        }
}

/* By the texts, over starts on every day of two years: amounts jump only where a text has them do
 * so, at the first day of a quarter, when affiliation moves on. Those who are installed on 1 January
 * owe the CURPS.
 */
static void
test_texts_every_day (void)
{
  for (int sector = 0; sector < HON_N_SECTORS; sector++)
    for (int year = 2025; year <= 2026; year++)
      {
        Case before = { .rates = hon_test_get_rates (year) };

        for (HonDate start = hon_date_new (2024, 1, 1); start <= hon_date_new (year, 12, 31); start++)
          {
            Case c = { .rates = before.rates };
            int month;
            int day;

            hon_test_set_situation (&c.input, sector, 120000);
            c.input.rule = HON_INCOME_RULE_TEXTES;
            c.input.age = 31;
            c.input.start = start;
            compute (&c);
            hon_date_get_ymd (start, NULL, &month, &day);
            g_assert_cmpint (c.result.steps.affiliation, ==, get_affiliation (start));
            if (start > hon_date_new (2024, 1, 1) && !(day == 1 && (month - 1) % 3 == 0))
              {
                expect (&c, is_near (c.result.total - c.result.curps, before.result.total - before.result.curps,
                                     60 * EURO), "there is no cliff in a quarter");
                expect (&c, c.result.total_carmf == before.result.total_carmf,
                        "the CARMF counts quarters only");
              }
            before = c;
          }
      }
}

/* What the texts and the Urssaf's model make of the same start. */
static void
test_texts_and_model (void)
{
  const struct
  {
    HonDate       start;
    int           year;
    HonSectorKind sector;
    int           receipts;
    int           expenses;
    int           age;
    int           rc;          /* euros by the texts */
    int           model_rc;
    int           carmf_months;
    gboolean      is_called_flat;
    gboolean      model_is_called_flat;
  } cases[] = {
    /* Two years of affiliation are free, whatever the first day of the activity was. */
    { hon_date_new (2025, 1, 1), 2026, HON_SECTOR_S1, 150000, 45000, 31, 0, 9169, 12, TRUE, TRUE },
    { hon_date_new (2025, 1, 2), 2026, HON_SECTOR_S1, 150000, 45000, 31, 0, 0, 12, TRUE, TRUE },
    { hon_date_new (2024, 1, 1), 2025, HON_SECTOR_S1, 150000, 45000, 31, 0, 7925, 12, TRUE, TRUE },
    { hon_date_new (2024, 1, 2), 2025, HON_SECTOR_S1, 150000, 45000, 31, 0, 7925, 12, TRUE, TRUE },
    { hon_date_new (2024, 10, 15), 2026, HON_SECTOR_S1, 150000, 45000, 31, 0, 9169, 12, FALSE, TRUE },
    { hon_date_new (2024, 9, 30), 2026, HON_SECTOR_S1, 150000, 45000, 31, 9169, 9169, 12, FALSE, TRUE },
    { hon_date_new (2025, 1, 1), 2026, HON_SECTOR_S1, 150000, 45000, 40, 9169, 9169, 12, TRUE, TRUE },
    { hon_date_new (2025, 1, 1), 2026, HON_SECTOR_S1, 150000, 45000, 39, 0, 9169, 12, TRUE, TRUE },
    /* Affiliation begins with the next quarter. */
    { hon_date_new (2026, 10, 15), 2026, HON_SECTOR_S2, 30000, 8000, 31, 0, 0, 0, TRUE, TRUE },
    { hon_date_new (2026, 4, 1), 2026, HON_SECTOR_S2, 30000, 8000, 31, 0, 0, 6, TRUE, TRUE },
    { hon_date_new (2026, 3, 31), 2026, HON_SECTOR_S2, 30000, 8000, 31, 0, 0, 9, TRUE, TRUE },
    { hon_date_new (2026, 1, 1), 2026, HON_SECTOR_S2, 30000, 8000, 31, 0, 0, 9, TRUE, TRUE },
    { hon_date_new (2025, 12, 31), 2026, HON_SECTOR_S2, 30000, 8000, 31, 0, 0, 12, TRUE, TRUE },
    /* The two first calendar years are called on a flat base. */
    { hon_date_new (2024, 6, 3), 2026, HON_SECTOR_S1, 150000, 45000, 31, 9169, 9169, 12, FALSE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Case c = { .rates = hon_test_get_rates (cases[i].year) };

      hon_test_set_situation (&c.input, cases[i].sector, cases[i].receipts);
      c.input.expenses = cases[i].expenses * EURO;
      c.input.start = cases[i].start;
      c.input.age = cases[i].age;
      compute (&c);
      g_assert_cmpint (c.result.rc, ==, cases[i].model_rc * EURO);
      g_assert_true ((c.result.provisional > 0) == cases[i].model_is_called_flat);

      c.input.rule = HON_INCOME_RULE_TEXTES;
      compute (&c);
      g_assert_cmpint (c.result.rc, ==, cases[i].rc * EURO);
      g_assert_true ((c.result.provisional > 0) == cases[i].is_called_flat);
      g_assert_cmpint (c.result.steps.carmf_months, ==, cases[i].carmf_months);
      if (cases[i].carmf_months == 0)
        g_assert_cmpint (c.result.total_carmf, ==, 0);
    }
}

/* Settled years are the same under both rules, but for the micro-BNC. */
static void
check_settled (const Case *c)
{
  Case other = *c;

  other.input.micro = FALSE;
  other.input.start = c->rates->first_day - 1200;
  other.input.rule = HON_INCOME_RULE_URSSAF;
  compute (&other);
  Case texts = other;
  texts.input.rule = HON_INCOME_RULE_TEXTES;
  compute (&texts);
  texts.result.steps.affiliation = other.result.steps.affiliation;
  expect (&texts, memcmp (&texts.result, &other.result, sizeof other.result) == 0,
          "settled years follow one rule");
}

static void
test_settled (void)
{
  foreach_situation (check_settled);
}

/* A first year as the CARMF published it for 2017, for doctors below 40 who are affiliated for the
 * whole year: 3 087 € in secteur 1, 6 512 € in secteur 2. It leaves aside what the insurance takes
 * over of the basic pension, and says so.
 */
static void
test_carmf_2017 (void)
{
  const struct { HonSectorKind sector; gint64 total; } cases[] = {
    { HON_SECTOR_S1, 3087 },
    { HON_SECTOR_S2, 6512 },
  };
  HonIncomeRates rates = *hon_test_get_rates (2026);

  rates.year = 2017;
  rates.first_day = hon_date_new (2017, 1, 1);
  rates.last_day = hon_date_new (2017, 12, 31);
  rates.pass = 39228.0;
  rates.rb_lower_rate = 8.23;
  rates.rb_upper_rate = 1.87;
  rates.rb_takeover = (HonTiers) { .n = 1, .below = { INFINITY } };
  rates.rb_floor_hours = 0.0;
  rates.asv_flat = 4929.0;
  rates.asv_rate = 2.8;
  rates.id = (HonTiers) { 3, { 1.0, 3.0, INFINITY }, { 622.0, 720.0, 836.0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonIncomeInput input;
      HonIncomeBases bases;
      HonIncomeDue due;

      hon_test_set_situation (&input, cases[i].sector, 60000);
      input.rule = HON_INCOME_RULE_TEXTES;
      input.start = hon_date_new (2016, 12, 1);
      input.age = 30;
      hon_income_get_flat_bases (&rates, &input, &bases);
      g_assert_cmpint (bases.rb, ==, 7453 * EURO);
      hon_income_compute_due (&rates, &input, &bases, &due);
      g_assert_cmpint (due.rb, ==, 752 * EURO);
      g_assert_cmpint (due.rc, ==, 0);
      g_assert_cmpint (hon_income_due_get_carmf (&due), ==, cases[i].total * EURO);
    }
}

/* The flat bases of a whole year. */
static void
test_flat_bases (void)
{
  const struct { int year; gint64 base; } cases[] = { { 2025, 8949 }, { 2026, 9131 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int rule = 0; rule < 2; rule++)
      {
        HonIncomeInput input;
        HonIncomeBases bases;

        hon_test_set_situation (&input, HON_SECTOR_S2, 60000);
        input.rule = rule;
        input.start = hon_date_new (cases[i].year - 1, 12, 1);
        hon_income_get_flat_bases (hon_test_get_rates (cases[i].year), &input, &bases);
        g_assert_cmpint (bases.social, ==, cases[i].base * EURO);
        g_assert_cmpint (bases.rb, ==, cases[i].base * EURO);
      }
}

/* What is due on the own bases is what the engine computes. */
static void
check_due (const Case *c)
{
  const HonIncomeResult *r = &c->result;
  HonIncomeBases bases;
  HonIncomeDue due;

  /* Before 2025 the base has more decimals than centimes. */
  if (!c->rates->has_abatement)
    return;
  hon_income_get_own_bases (c->rates, &c->input, &bases);
  hon_income_compute_due (c->rates, &c->input, &bases, &due);
  expect (c, hon_income_due_get_urssaf (&due) + hon_income_due_get_carmf (&due) == r->total &&
             due.taken_over == r->taken_over && due.rb == r->rb_due && due.rc == r->rc &&
             due.asv == r->asv_due && due.id == r->id && due.maladie == r->maladie_due &&
             due.additional == r->additional && due.ij == r->ij && due.af == r->af_due &&
             due.csg_deductible == r->csg_deductible && due.csg_crds == r->csg_crds &&
             due.cfp == r->cfp && due.curps == r->curps, "what is due on the own bases is all");
}

static void
test_due (void)
{
  foreach_situation (check_due);
}

/* The model of the Urssaf counts days over 365 in a leap year too. */
static void
test_start_in_leap_year (void)
{
  const struct { HonDate start; gint64 rb_lower; } cases[] = {
    { hon_date_new (2023, 12, 31), 3816 },  /* 8.23 % × 46 368 */
    { hon_date_new (2024, 1, 1), 3827 },    /* 8.23 % × 46 495, 366 days */
    { hon_date_new (2024, 1, 2), 3816 },
    { hon_date_new (2024, 12, 31), 10 },    /* 8.23 % × 127 */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Case c = { .rates = hon_test_get_rates (2024) };

      hon_test_set_situation (&c.input, HON_SECTOR_NC, 200000);
      c.input.start = cases[i].start;
      compute (&c);
      g_assert_cmpint (c.result.rb_lower, ==, cases[i].rb_lower * EURO);
    }
}

/* Amounts beyond any real one, but that may be typed. */
static void
test_huge (void)
{
  static const gint64 amounts[] = {
    0, 1, 50, EURO, HON_MONEY_MAX / 2 + 1, HON_MONEY_MAX - 1, HON_MONEY_MAX
  };

  for (int year = 2024; year <= 2026; year++)
    for (int sector = 0; sector < HON_N_SECTORS; sector++)
      for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
        for (gsize j = 0; j < G_N_ELEMENTS (amounts); j++)
          for (int micro = 0; micro < 2; micro++)
            {
              Case c = { .rates = hon_test_get_rates (year) };

              hon_test_set_situation (&c.input, sector, 0);
              c.input.receipts = amounts[i];
              c.input.agreed_receipts = sector == HON_SECTOR_NC ? 0 : amounts[i];
              c.input.expenses = amounts[j];
              c.input.micro = micro;
              c.input.n_children = 20;
              compute (&c);
              check_sums (&c);
              check_takeover (&c);
              check_bases (&c);
              check_ranges (&c);
            }
}

/* Whole euros of a progressive scale, written out bracket by bracket. */
static double
scale_2026 (double by_part)
{
  double tax = 0.0;

  tax += 0.11 * CLAMP (by_part - 11600.0, 0.0, 29579.0 - 11600.0);
  tax += 0.30 * CLAMP (by_part - 29579.0, 0.0, 84577.0 - 29579.0);
  tax += 0.41 * CLAMP (by_part - 84577.0, 0.0, 181917.0 - 84577.0);
  tax += 0.45 * MAX (by_part - 181917.0, 0.0);

  return tax;
}

static double
cehr (double taxable,
      double first,
      double second)
{
  return 0.03 * CLAMP (taxable - first, 0.0, second - first) + 0.04 * MAX (taxable - second, 0.0);
}

/* The family quotient, its cap, the rebate and the contribution of high
 * incomes, for households of all sizes.
 */
static void
test_tax (void)
{
  static const double child_parts[] = { 0.0, 0.5, 1.0, 2.0, 3.0 };
  guint n_capped = 0;
  guint n_rebates = 0;
  guint n_high = 0;

  for (guint children = 0; children < G_N_ELEMENTS (child_parts); children++)
    for (int couple = 0; couple < 2; couple++)
      for (gint64 receipts = 0; receipts <= 3000000; receipts += receipts < 200000 ? 500 : 50000)
        {
          Case c = { .rates = hon_test_get_rates (2026) };
          double own = couple ? 2.0 : 1.0;
          double parts = own + child_parts[children];
          double taxable;
          double tax;
          double least;
          double rebate;
          double high;

          hon_test_set_situation (&c.input, HON_SECTOR_S2, receipts);
          c.input.couple = couple;
          c.input.n_children = children;
          compute (&c);

          taxable = hon_money_to_euros (c.result.taxable);
          tax = scale_2026 (taxable / parts) * parts;
          least = scale_2026 (taxable / own) * own - 1807.0 * 2.0 * child_parts[children];
          n_capped += least > tax;
          tax = MAX (tax, least);
          rebate = MAX (0.0, (couple ? 1483.0 : 897.0) - 0.4525 * tax);
          n_rebates += rebate > 0.0 && rebate < tax;
          tax = MAX (0.0, tax - rebate);
          high = couple ? cehr (taxable, 500000.0, 1000000.0) : cehr (taxable, 250000.0, 500000.0);
          n_high += high > 0.0;
          expect (&c, c.result.tax == (gint64) floor (tax + high + 0.5 + 1e-6) * EURO,
                  "the tax is right");
        }

  g_assert_cmpuint (n_capped, >, 0);
  g_assert_cmpuint (n_rebates, >, 0);
  g_assert_cmpuint (n_high, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/income/sums", test_sums);
  g_test_add_func ("/income/takeover", test_takeover);
  g_test_add_func ("/income/bases", test_bases);
  g_test_add_func ("/income/steps", test_steps);
  g_test_add_func ("/income/steps/tiers", test_tiers);
  g_test_add_func ("/income/steps/tax", test_tax_steps);
  g_test_add_func ("/income/ranges", test_ranges);
  g_test_add_func ("/income/exemptions", test_exemptions);
  g_test_add_func ("/income/optam", test_optam);
  g_test_add_func ("/income/pure", test_pure);
  g_test_add_func ("/income/monotone", test_monotone);
  g_test_add_func ("/income/fixed-point", test_fixed_point);
  g_test_add_func ("/income/fixed-point/exact", test_fixed_point_exact);
  g_test_add_func ("/income/fixed-point/before-tier", test_fixed_point_before_tier);
  g_test_add_func ("/income/continuous", test_continuous);
  g_test_add_func ("/income/ties", test_ties);
  g_test_add_func ("/income/ties/facts", test_tie_of_the_facts);
  g_test_add_func ("/income/zero", test_zero);
  g_test_add_func ("/income/deficit", test_deficit);
  g_test_add_func ("/income/micro", test_micro);
  g_test_add_func ("/income/micro/minimum", test_micro_minimum);
  g_test_add_func ("/income/start/730-days", test_730_days);
  g_test_add_func ("/income/start/texts-every-day", test_texts_every_day);
  g_test_add_func ("/income/start/texts-and-model", test_texts_and_model);
  g_test_add_func ("/income/start/settled", test_settled);
  g_test_add_func ("/income/start/carmf-2017", test_carmf_2017);
  g_test_add_func ("/income/start/flat-bases", test_flat_bases);
  g_test_add_func ("/income/due", test_due);
  g_test_add_func ("/income/start/90-days", test_90_days);
  g_test_add_func ("/income/start/first-day", test_start_on_first_day);
  g_test_add_func ("/income/start/leap-year", test_start_in_leap_year);
  g_test_add_func ("/income/huge", test_huge);
  g_test_add_func ("/income/tax", test_tax);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
