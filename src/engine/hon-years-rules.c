/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-rules.h"

#include "hon-rounding-private.h"
#include "hon-tax-rules.h"
#include "hon-years-calls-private.h"

#define MONTHS HON_CALLS_MAX

/* A career on its way. */
typedef struct
{
  const HonIncomeRates * const *rates;
  const HonCalendar            *calendar;
  const HonYearsInput          *input;
  HonYearsResult               *result;
  HonIncomeInput                incomes[HON_YEARS_MAX]; /* of the first sector of the year */
  HonIncomeS1Activity           s1[HON_YEARS_MAX];
  gint64                        deferred;               /* called for the first year, but paid in the second */
} Career;

static HonDate
get_opening (const Career *career)
{
  return career->input->phases[0].from;
}

/* The first day that is no longer of a phase. */
static HonDate
get_phase_end (const HonYearsInput *input,
               guint                phase)
{
  return phase + 1 < input->n_phases ? input->phases[phase + 1].from : G_MAXINT32;
}

/* From 1 on. */
static guint
get_opening_month (const Career *career)
{
  int year;
  int month;
  int day;

  hon_date_get_ymd (get_opening (career), &year, &month, &day);

  return month;
}

static int
count_common_days (HonDate from,
                   HonDate until,
                   HonDate other_from,
                   HonDate other_until)
{
  return MAX (0, MIN (until, other_until) - MAX (from, other_from));
}

static gint64
scale_amount (gint64 amount,
              double factor)
{
  return round_half_up (amount * factor);
}

static int
get_month_length (const HonIncomeRates *rates,
                  guint                 month)
{
  static const int lengths[MONTHS] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean is_leap = rates->last_day - rates->first_day == 365;

  return lengths[month] + (month == 1 && is_leap ? 1 : 0);
}

static int
get_year_length (const Career *career,
                 guint         i)
{
  return career->rates[i]->last_day - career->rates[i]->first_day + 1;
}

/* What of a yearly amount falls between two parts of the year; parts that follow each other make the
 * whole to the centime.
 */
static gint64
get_share (gint64 amount,
           double from,
           double until,
           double growth)
{
  return scale_amount (amount, until * growth) - scale_amount (amount, from * growth);
}

/* Adds what a phase brings in a month, which stands for a twelfth of the year, or less where it
 * begins or ends in it.
 */
static void
add_activity (const Career        *career,
              const HonYearsPhase *phase,
              double               from,
              double               until,
              double               growth,
              HonYear             *year,
              HonYearsMonth       *month,
              HonIncomeInput      *income,
              HonIncomeS1Activity *s1)
{
  gint64 receipts = get_share (phase->receipts, from, until, growth) + get_share (phase->premium, from, until, 1.0);
  gint64 outside = get_share (phase->outside, from, until, growth);
  gint64 overruns = get_share (phase->overruns, from, until, growth);
  gint64 expenses = get_share (career->input->expenses, from, until, 1.0);

  month->receipts += receipts;
  month->expenses += expenses;
  year->receipts += receipts;
  year->expenses += expenses;
  if (phase->sector != HON_SECTOR_NC)
    {
      year->outside += outside;
      year->overruns += overruns;
      income->agreed_receipts += receipts - outside;
      income->overruns += overruns;
    }
  if (phase->sector == HON_SECTOR_S1)
    {
      s1->receipts += receipts;
      s1->fees += receipts - outside - overruns;
    }
}

/* The aid for a first practice is for doctors who keep to the tariff or to the OPTAM. */
static gint64
get_aid (const Career *career)
{
  const HonYearsInput *input = career->input;
  HonSectorKind sector = input->phases[0].sector;

  if (input->locum || (sector != HON_SECTOR_S1 && sector != HON_SECTOR_S2_OPTAM))
    return 0;

  switch (input->zone)
    {
    case HON_ZONE_NONE:
      return 0;

    case HON_ZONE_ZIP:
      return to_centimes (career->rates[0]->aid_zip);

    case HON_ZONE_ZAC:
      return to_centimes (career->rates[0]->aid_zac);
    }

  g_return_val_if_reached (0);
}

/* Counts it where it is paid, as other receipts under the agreement. */
static void
add_aid (Career *career,
         guint   i)
{
  HonYear *year = &career->result->years[i];
  guint month = get_opening_month (career) - 1 + (guint) career->rates[0]->aid_months;

  if (month / MONTHS != i)
    return;

  year->aid = get_aid (career);
  year->receipts += year->aid;
  career->result->months[month].receipts += year->aid;
  career->result->months[month].aid = year->aid;
  career->incomes[i].agreed_receipts += year->aid;
}

/* Receipts and expenses of a year, month by month. */
static void
read_activity (Career *career,
               guint   i,
               double  growth)
{
  const HonYearsInput *input = career->input;
  const HonIncomeRates *rates = career->rates[i];
  HonYear *year = &career->result->years[i];
  HonIncomeInput *income = &career->incomes[i];
  HonDate first = rates->first_day;
  double done[HON_YEARS_PHASES_MAX] = { 0.0 };

  *year = (HonYear) { .year = rates->year, .known_year = rates->known_year };
  *income = (HonIncomeInput) {
    .start = get_opening (career),
    .age = input->age,
    .rule = input->rule,
    .n_children = input->n_children,
    .locum = input->locum,
    .retired = input->retired,
    .couple = input->couple,
    .micro = input->micro,
    .tariff_takeover = input->tariff_takeover,
  };
  career->s1[i] = (HonIncomeS1Activity) { .deductions = input->s1_deductions, .expenses = input->s1_expenses };

  for (guint m = 0; m < MONTHS; m++)
    {
      int length = get_month_length (rates, m);
      HonYearsMonth *month = &career->result->months[i * MONTHS + m];

      *month = (HonYearsMonth) { 0 };
      for (guint p = 0; p < input->n_phases; p++)
        {
          int days = count_common_days (first, first + length, input->phases[p].from,
                                        get_phase_end (input, p));

          double until = done[p] + days / (double) (length * MONTHS);

          year->days[p] += days;
          year->active_days += days;
          if (days > 0)
            add_activity (career, &input->phases[p], done[p], until, growth, year, month, income, &career->s1[i]);
          if (input->phases[p].sector == HON_SECTOR_S1)
            career->s1[i].share += days / (double) get_year_length (career, i);
          done[p] = until;
        }
      first += length;
    }
  add_aid (career, i);
  income->receipts = year->receipts;
  income->expenses = year->expenses;
}

static void
add_weighed (HonIncomeDue       *sum,
             const HonIncomeDue *part,
             int                 days,
             int                 all_days)
{
  gint64 *to = (gint64 *) sum;
  const gint64 *from = (const gint64 *) part;

  for (gsize i = 0; i < sizeof *sum / sizeof *to; i++)
    to[i] += days == all_days ? from[i] : scale_amount (from[i], days / (double) all_days);
}

/* The day on which as many months have passed since the opening; in a month that is too short for it, some days later. */
static HonDate
get_day_after (const Career *career,
               int           months)
{
  int year;
  int month;
  int day;

  hon_date_get_ymd (get_opening (career), &year, &month, &day);
  months += month - 1;

  return hon_date_new (year + months / MONTHS, months % MONTHS + 1, 1) + day - 1;
}

/* What the Acre takes off, for as long as it lasts. Income of a part of a year counts for a whole one. */
static void
apply_acre (const Career         *career,
            guint                 i,
            const HonIncomeBases *bases,
            HonIncomeDue         *due)
{
  const HonIncomeRates *rates = career->rates[i];
  int active = career->result->years[i].active_days;
  HonDate end = get_day_after (career, (int) career->rates[0]->acre_months);
  int days = count_common_days (rates->first_day, rates->last_day + 1, get_opening (career), end);
  gint64 income = scale_amount (bases->social, i == 0 ? get_year_length (career, i) / (double) active : 1.0);
  double left = 1.0 - hon_income_get_acre_share (rates, income) * days / active;

  if (left >= 1.0)
    return;

  due->acre = hon_income_due_get_urssaf (due) + hon_income_due_get_carmf (due);
  due->carmf_acre = hon_income_due_get_carmf (due);
  due->maladie = to_centimes (round_euro (due->maladie * left / 100.0));
  due->af = to_centimes (round_euro (due->af * left / 100.0));
  due->rb = to_centimes (round_euro (due->rb * left / 100.0));
  due->id = scale_amount (due->id, left);
  due->acre -= hon_income_due_get_urssaf (due) + hon_income_due_get_carmf (due);
  due->carmf_acre -= hon_income_due_get_carmf (due);
}

/* The income that contributions rest on, in the sector of a phase. */
static HonIncomeInput
get_phase_income (const HonYearsInput *input,
                  const HonYearBasis  *basis,
                  guint                phase)
{
  HonIncomeInput income = basis->income;

  income.sector = input->phases[phase].sector;

  return income;
}

/* The contributions of a year on given bases, with the shares of the income that made them; what is
 * asked for on low incomes is that of the year.
 */
static void
compute_due (const Career         *career,
             guint                 i,
             const HonIncomeInput *income,
             const HonIncomeBases *bases,
             HonYearBasis         *basis,
             HonIncomeDue         *due)
{
  const HonYearsInput *input = career->input;
  const HonYear *year = &career->result->years[i];

  *due = (HonIncomeDue) { 0 };
  *basis = (HonYearBasis) { *income, *bases };
  basis->income.reduced = career->incomes[i].reduced;
  basis->income.taxable_before = career->incomes[i].taxable_before;
  for (guint p = 0; p < input->n_phases; p++)
    {
      HonIncomeInput of_phase = get_phase_income (input, basis, p);
      HonIncomeDue part;

      if (year->days[p] == 0)
        continue;
      hon_income_compute_due (career->rates[i], &of_phase, bases, &part);
      add_weighed (due, &part, year->days[p], year->active_days);
    }
  if (input->acre && i < 2)
    apply_acre (career, i, bases, due);
}

/* Any sector under the agreement does where bases are found: they differ by shares only. */
static void
set_any_sector (Career *career,
                guint   i)
{
  HonIncomeInput *income = &career->incomes[i];

  for (guint p = 0; p < career->input->n_phases; p++)
    if (career->result->years[i].days[p] > 0)
      {
        income->sector = career->input->phases[p].sector;
        if (income->sector != HON_SECTOR_NC)
          return;
      }
}

/* An amount of an earlier year, as that of a whole one (CSS D131-2). */
static gint64
get_whole_amount (const Career *career,
                  guint         i,
                  gint64        amount)
{
  int active = career->result->years[i].active_days;
  int length = get_year_length (career, i);

  return active == length ? amount : scale_amount (amount, length / (double) active);
}

/* Has contributions rest on the income of an earlier year. Those of a whole year are held against what
 * a whole one brings.
 */
static void
set_known_income (const Career   *career,
                  guint           i,
                  HonIncomeBases *bases)
{
  const HonIncomeBases *own = &career->result->years[i].own;

  bases->income = get_whole_amount (career, i, own->income);
  bases->social = get_whole_amount (career, i, own->social);
  bases->csg = bases->social;
  bases->rb = bases->social;
  bases->carmf = bases->social;
  bases->carmf_agreed = own->carmf_agreed;
}

/* What is told to the Urssaf for the first years, prorated as the flat base is: that of the same practice
 * with more or less of all.
 */
static void
set_estimate (const Career   *career,
              guint           i,
              HonIncomeBases *bases)
{
  const HonYear *year = &career->result->years[i];
  gint64 estimate = career->input->estimate;

  bases->social = scale_amount (estimate, year->active_days / (double) get_year_length (career, i));
  if (year->own.social > 0)
    bases->income = scale_amount (year->own.income, bases->social / (double) year->own.social);
  bases->csg = bases->social;
  bases->rb = scale_amount (estimate, year->carmf_months / (double) MONTHS);
  bases->carmf = bases->rb;
}

/* What the contributions of the CARMF beside the retraite de base rest on, by the texts: a flat base
 * as long as there is no income of two years ago, then that income, without later adjustment.
 */
static void
set_carmf_base (const Career         *career,
                guint                 i,
                const HonIncomeBases *flat,
                HonIncomeBases       *bases)
{
  if (i < career->rates[i]->start_years || i < 2)
    {
      bases->carmf = flat->carmf;
      bases->carmf_agreed = flat->carmf_agreed;
    }
  else
    {
      bases->carmf = career->result->years[i - 2].own.social;
      bases->carmf_agreed = career->result->years[i - 2].own.carmf_agreed;
    }
}

/* The reductions of the CARMF rest on what was earned before: those who have just begun get none, as no
 * text read says how they would.
 */
static void
set_reductions (Career *career,
                guint   i)
{
  const HonYearsInput *input = career->input;
  HonIncomeInput *income = &career->incomes[i];

  income->reduced = input->reduced && i >= 2;
  if (!income->reduced)
    return;

  income->taxable_before = career->result->years[i - 1].taxable + input->own_income;
  career->result->years[i].rc_reduction = hon_income_get_rc_reduction (career->rates[i], income->taxable_before);
}

/* Whether a locum still is in the simplified scheme: out of it after a year above the upper limit, or two
 * in a row above the lower one (AGA France).
 */
static gboolean
is_in_rspm (const Career *career,
            guint         i)
{
  const HonYear *years = career->result->years;
  const HonIncomeRates * const *rates = career->rates;

  if (i == 0)
    return career->input->rspm != HON_RSPM_NONE && career->input->locum && rates[0]->rspm_cap > 0.0;
  if (!years[i - 1].is_rspm || years[i - 1].receipts > to_centimes (rates[i - 1]->rspm_upper_cap))
    return FALSE;

  return i < 2 || years[i - 1].receipts <= to_centimes (rates[i - 1]->rspm_cap) ||
         years[i - 2].receipts <= to_centimes (rates[i - 2]->rspm_cap);
}

/* What a locum in the simplified scheme pays for disability and death: as at the CARMF, nothing while drawing a
 * pension, and a twelfth for each month of affiliation.
 */
static gint64
get_rspm_id (const Career *career,
             guint         i,
             int           months)
{
  const HonIncomeRates *rates = career->rates[i];
  double cover = career->input->rspm == HON_RSPM_WHOLE ? 100.0 : rates->rspm_cover;

  if (career->input->retired)
    return 0;

  return to_centimes (round_euro (percent_of (cover, rates->id.amount[0]) * months / MONTHS));
}

/* One rate on the receipts stands for all contributions; nothing is settled afterwards. */
static void
compute_rspm (Career *career,
              guint   i)
{
  const HonIncomeRates *rates = career->rates[i];
  HonYear *year = &career->result->years[i];

  year->first = year->own;
  year->later = year->own;
  year->due = (HonIncomeDue) {
    .rspm = hon_income_get_rspm (rates, year->receipts),
    .rspm_id = get_rspm_id (career, i, year->carmf_months),
  };
  year->called = year->due;
  year->carmf_months = 0;
  year->urssaf_settled = 0;
  year->carmf_settled = 0;
}

/* Quarters of insurance follow what the retraite de base rests on (CNAVPL). */
static guint
count_quarters (const HonIncomeRates *rates,
                const HonIncomeDue   *due)
{
  double quarter = rates->rb_quarter_hours * rates->smic_hourly;

  return MIN (4, (guint) ((due->rb_base / 100.0 + 1.0) / quarter));
}

/* What is due for a year, and what is called for it before and after last year's income is known. */
static void
compute_contributions (Career *career,
                       guint   i)
{
  const HonIncomeInput *income = &career->incomes[i];
  const HonIncomeInput *before = &career->incomes[i > 0 ? i - 1 : 0];
  const HonIncomeInput *long_before = &career->incomes[i > 1 ? i - 2 : 0];
  HonYear *year = &career->result->years[i];
  gboolean is_estimated = career->input->estimate >= 0;
  gboolean is_flat = i < career->rates[i]->start_years;
  HonIncomeBases due;
  HonIncomeBases flat;

  year->carmf_months = hon_income_count_carmf_months (career->rates[i], income);
  hon_income_get_own_bases (career->rates[i], income, &year->own);
  hon_income_get_flat_bases (career->rates[i], income, &flat);
  if (year->is_rspm)
    {
      compute_rspm (career, i);
      year->first_called = year->due;
      return;
    }

  year->first = flat;
  if (is_flat && is_estimated)
    set_estimate (career, i, &year->first);
  else if (!is_flat && i >= 2)
    set_known_income (career, i - 2, &year->first);

  year->later = year->first;
  if (i > 0 && !(is_flat && is_estimated))
    set_known_income (career, i - 1, &year->later);

  due = year->own;
  if (career->input->rule == HON_INCOME_RULE_TEXTES)
    {
      set_carmf_base (career, i, &flat, &due);
      set_carmf_base (career, i, &flat, &year->first);
      set_carmf_base (career, i, &flat, &year->later);
    }

  compute_due (career, i, income, &due, &year->of_due, &year->due);
  year->quarters = count_quarters (career->rates[i], &year->due);
  compute_due (career, i, is_flat || i < 2 ? income : long_before, &year->first, &year->of_first, &year->first_called);
  year->of_called = year->of_first;
  year->called = year->first_called;
  if (i > 0 && !(is_flat && is_estimated))
    compute_due (career, i, before, &year->later, &year->of_called, &year->called);

  year->urssaf_settled = hon_income_due_get_urssaf (&year->due) - hon_income_due_get_urssaf (&year->called);
  year->carmf_settled = hon_income_due_get_carmf (&year->due) - hon_income_due_get_carmf (&year->called);
}

/* The month of a year in which a day lies; 1 if it is before, 13 if after. */
static int
get_month_in (const HonIncomeRates *rates,
              HonDate               day)
{
  int year;
  int month;
  int day_of_month;

  if (day < rates->first_day)
    return 1;
  if (day > rates->last_day)
    return MONTHS + 1;
  hon_date_get_ymd (day, &year, &month, &day_of_month);

  return month;
}

/* Whether all calls for the year of the opening come in the next one: the Urssaf has those who start
 * after a day of the summer pay then.
 */
static gboolean
is_deferred (const Career *career,
             int           first_month)
{
  const HonCalendar *calendar = career->calendar;
  HonDate last = hon_date_new (career->rates[0]->year, (int) calendar->urssaf_deferral_month,
                               (int) calendar->urssaf_deferral_day);

  return get_opening (career) > last || first_month > MONTHS;
}

/* The simplified scheme is paid as receipts come in, by the month or by the quarter; what is for
 * disability and death, with the first payment.
 */
static void
pay_rspm (Career *career,
          guint   i)
{
  HonYear *year = &career->result->years[i];
  HonYearsMonth *months = &career->result->months[i * MONTHS];
  guint step = career->input->urssaf_quarterly ? MONTHS / (guint) career->calendar->urssaf_quarterly_calls
                                               : MONTHS / (guint) career->calendar->urssaf_monthly_calls;
  gint64 receipts = 0;

  for (guint m = 0; m < MONTHS; m++)
    {
      gint64 due = year->due.rspm_id;

      receipts += months[m].receipts;
      if ((m + 1) % step != 0 || receipts == 0)
        continue;
      due += hon_income_get_rspm (career->rates[i], receipts);
      months[m].urssaf = due - year->urssaf_paid;
      year->urssaf_paid = due;
    }
  /* Without receipts there is no month to pay in but the last one. */
  months[MONTHS - 1].urssaf += hon_income_due_get_urssaf (&year->due) - year->urssaf_paid;
  year->urssaf_paid = hon_income_due_get_urssaf (&year->due);
}

static void
pay_urssaf (Career *career,
            guint   i)
{
  const HonCalendar *calendar = career->calendar;
  HonYear *year = &career->result->years[i];
  HonCalls calls = career->input->urssaf_quarterly
                   ? hon_calls_list (calendar->urssaf_quarterly_calls, calendar->urssaf_quarter_month)
                   : hon_calls_list (calendar->urssaf_monthly_calls, 1);
  int first_month = get_month_in (career->rates[i],
                                  get_opening (career) + (int) calendar->urssaf_first_call);
  gint64 first = hon_income_due_get_urssaf (&year->first_called);
  gint64 later = hon_income_due_get_urssaf (&year->called);
  gint64 settled = i > 0 ? career->result->years[i - 1].urssaf_settled : 0;
  gint64 called[MONTHS] = { 0 };
  gint64 settling[MONTHS] = { 0 };

  if (year->is_rspm)
    {
      pay_rspm (career, i);
      return;
    }

  if (i == 0 && is_deferred (career, first_month))
    {
      career->deferred = later;
      return;
    }

  if (i == 1 && career->deferred > 0)
    {
      HonCalls late = calls;

      hon_calls_drop_before (&late, first_month);
      hon_calls_spread (&late, 1, 0, career->deferred, 0, called, settling);
    }
  if (i == 0)
    hon_calls_drop_before (&calls, first_month);
  year->urssaf_change = hon_calls_spread (&calls, (int) calendar->adjustment_month, first, later, settled, called,
                                          settling);
  for (guint m = 0; m < MONTHS; m++)
    {
      career->result->months[i * MONTHS + m].urssaf = called[m];
      career->result->months[i * MONTHS + m].urssaf_settled = settling[m];
      year->urssaf_paid += called[m] + settling[m];
    }
}

/* The first call of the CARMF can be no earlier than its delay after the affiliation. */
static void
pay_carmf (Career *career,
           guint   i)
{
  const HonCalendar *calendar = career->calendar;
  HonYear *year = &career->result->years[i];
  gboolean is_monthly = career->input->carmf_monthly;
  double n = is_monthly ? calendar->carmf_monthly_calls : calendar->carmf_calls;
  HonCalls calls = hon_calls_list (n, is_monthly ? 1 : calendar->carmf_advance_month);
  int change = (int) (is_monthly ? calendar->adjustment_month : calendar->carmf_balance_month);
  gint64 settled = i > 0 ? career->result->years[i - 1].carmf_settled : 0;
  gint64 called[MONTHS] = { 0 };
  gint64 settling[MONTHS] = { 0 };

  if (year->carmf_months == 0 && settled == 0)
    return;

  /* The balance has a month of its own. */
  if (!is_monthly)
    calls.month[calls.n - 1] = change;
  if (year->carmf_months < MONTHS)
    {
      HonDate affiliation = hon_date_new (year->year, MONTHS - year->carmf_months + 1, 1);

      hon_calls_drop_before (&calls, get_month_in (career->rates[i], affiliation + (int) calendar->carmf_delay));
    }
  year->carmf_change = hon_calls_spread (&calls, change, hon_income_due_get_carmf (&year->first_called),
                                         hon_income_due_get_carmf (&year->called), settled, called, settling);
  for (guint m = 0; m < MONTHS; m++)
    {
      career->result->months[i * MONTHS + m].carmf = called[m];
      career->result->months[i * MONTHS + m].carmf_settled = settling[m];
      year->carmf_paid += called[m] + settling[m];
    }
}

/* The part of what is paid in a year that the tax does not deduct. */
static gint64
get_csg_paid (const Career *career,
              guint         i)
{
  const HonYear *years = career->result->years;
  gint64 paid = i == 0 && career->deferred > 0 ? 0 : years[i].called.csg_crds;

  if (i == 1 && career->deferred > 0)
    paid += years[0].called.csg_crds;
  if (i > 0)
    paid += years[i - 1].due.csg_crds - years[i - 1].called.csg_crds;

  return paid;
}

/**
 * hon_years_is_frr_opening:
 * @rates: the parameters of the year of the opening
 * @opening: its day
 *
 * Returns: whether practices that open on that day may be exempt in a zone FRR
 */
gboolean
hon_years_is_frr_opening (const HonIncomeRates *rates,
                          HonDate               opening)
{
  return rates->frr_first_year > 0.0 &&
         opening >= hon_date_new ((int) rates->frr_first_year, (int) rates->frr_first_month, 1) &&
         rates->year <= rates->frr_last_year;
}

/* The percent of the profit of a year that is exempt in a zone FRR (CGI 44 quindecies A), for its months
 * of activity: all of it in the first years, then less in each that follows. Locums and the micro-BNC
 * have none.
 */
static double
get_frr_rate (const Career *career,
              guint         i)
{
  const HonIncomeRates *rates = career->rates[0];
  const HonYearsInput *input = career->input;
  int opening = (int) get_opening_month (career) - 1;
  int first = i == 0 ? opening : 0;
  double sum = 0.0;

  if (!input->frr || input->micro || input->locum || !hon_years_is_frr_opening (rates, get_opening (career)))
    return 0.0;

  for (int m = first; m < MONTHS; m++)
    {
      int past = ((int) i * MONTHS + m - opening) / MONTHS;
      double later = past - rates->frr_full_years + 1.0;

      sum += later <= 0.0 ? 100.0 : MAX (0.0, 100.0 - rates->frr_step * later);
    }

  return sum / (MONTHS - first);
}

/* Contributions reduce the profit of the year in which they are paid (BOI-BNC-BASE-40-60-50-20); under
 * the micro-BNC expenses are deemed (CGI 102 ter). Deductions of secteur 1 make no loss of a profit.
 */
static void
compute_tax (Career *career,
             guint   i)
{
  const HonYearsInput *input = career->input;
  const HonIncomeRates *rates = career->rates[i];
  HonYear *year = &career->result->years[i];
  gint64 deducted = input->micro ? hon_income_get_micro_abatement (rates, year->receipts)
                                 : year->expenses + year->urssaf_paid + year->carmf_paid;
  gint64 profit = to_centimes (round_euro (year->receipts / 100.0)) - deducted;
  HonIncomeTax steps;

  if (!input->micro || input->rule == HON_INCOME_RULE_URSSAF)
    profit += get_csg_paid (career, i);
  year->s1_deduction = hon_tax_get_s1_deduction (rates, &career->incomes[i], &career->s1[i]);
  year->frr_rate = get_frr_rate (career, i);
  profit = scale_amount (MAX (0, profit - year->s1_deduction), 1.0 - year->frr_rate / 100.0);
  year->taxable = to_centimes (round_euro (profit / 100.0));
  year->other_income = to_centimes (round_euro ((input->other_income + (i == 0 ? input->income_before : 0)) / 100.0));
  year->household_tax = hon_tax_compute (rates, input->couple, input->n_children,
                                         year->taxable + year->other_income, &steps);
  year->other_tax = year->other_income > 0
                    ? hon_tax_compute (rates, input->couple, input->n_children, year->other_income, &steps)
                    : 0;
  year->tax = year->household_tax - year->other_tax;
}

/* What the instalments of a whole year are for the tax of a year: that of a part of a year counts for
 * a whole one, as CGI 204 K has it of voluntary instalments.
 */
static gint64
get_yearly_instalments (const Career *career,
                        guint         i)
{
  return get_whole_amount (career, i, career->result->years[i].tax);
}

/* Instalments follow the last declaration, which counts from the autumn on (BOI-IR-PAS-20-30-30):
 * none are compulsory before the autumn after the first year. Voluntary ones are the tax of the year
 * itself. The balance of the year before comes at the same time, in equal parts when it is more than
 * a little (CGI 1663 B).
 */
static void
pay_tax (Career *career,
         guint   i)
{
  const HonCalendar *calendar = career->calendar;
  HonYear *year = &career->result->years[i];
  HonYearsMonth *months = &career->result->months[i * MONTHS];
  int update = (int) calendar->tax_update_month;
  int opening = i == 0 ? get_month_in (career->rates[i], get_opening (career)) : 0;
  HonCalls calls = career->input->tax_quarterly
                   ? hon_calls_list (calendar->tax_quarterly_calls, calendar->tax_quarter_month)
                   : hon_calls_list (calendar->tax_monthly_calls, 1);

  for (guint c = 0; c < calls.n; c++)
    {
      int month = calls.month[c];
      guint known_from = month < update ? 2 : 1;
      gint64 part = 0;

      if (i >= known_from)
        part = hon_calls_get_part (get_yearly_instalments (career, i - known_from), c, calls.n);
      else if (career->input->tax_voluntary && month > opening)
        part = hon_calls_get_part (get_yearly_instalments (career, i), c, calls.n);
      months[month - 1].instalments += part;
      year->instalments += part;
    }

  if (i > 0)
    {
      const HonYear *before = &career->result->years[i - 1];
      HonCalls parts = hon_calls_list (MONTHS, 1);

      year->balance = before->tax - before->instalments;
      hon_calls_drop_before (&parts, update);
      parts.n = year->balance > to_centimes (calendar->tax_balance_threshold)
                ? MIN (parts.n, (guint) calendar->tax_balance_calls)
                : 1;
      for (guint c = 0; c < parts.n; c++)
        months[parts.month[c] - 1].balance += hon_calls_get_part (year->balance, c, parts.n);
    }
}

/* Cash at the end of each month, and what of it is not the doctor's to spend: contributions and tax
 * on the days so far, less what was paid.
 */
static void
sum_up (Career *career)
{
  HonYearsResult *result = career->result;
  gint64 cash = 0;
  /* Of the years before, less what was paid so far. */
  gint64 urssaf_owed = 0;
  gint64 carmf_owed = 0;
  gint64 tax_owed = 0;

  for (guint i = 0; i < result->n_years; i++)
    {
      HonYear *year = &result->years[i];
      gint64 urssaf = hon_income_due_get_urssaf (&year->due);
      gint64 carmf = hon_income_due_get_carmf (&year->due);
      HonDate end = career->rates[i]->first_day;

      year->kept = year->receipts - year->expenses - urssaf - carmf - year->tax;
      for (guint m = 0; m < MONTHS; m++)
        {
          HonYearsMonth *month = &result->months[i * MONTHS + m];
          gint64 urssaf_paid = month->urssaf + month->urssaf_settled;
          gint64 carmf_paid = month->carmf + month->carmf_settled;
          gint64 tax_paid = month->instalments + month->balance;
          double share;

          end += get_month_length (career->rates[i], m);
          share = count_common_days (career->rates[i]->first_day, end, get_opening (career), G_MAXINT32) /
                  (double) year->active_days;
          cash += month->receipts - month->expenses - urssaf_paid - carmf_paid - tax_paid;
          urssaf_owed -= urssaf_paid;
          carmf_owed -= carmf_paid;
          tax_owed -= tax_paid;
          month->cash = cash;
          month->urssaf_aside = urssaf_owed + scale_amount (urssaf, share);
          month->carmf_aside = carmf_owed + scale_amount (carmf, share);
          month->tax_aside = tax_owed + scale_amount (year->tax, share);
          month->set_aside = month->urssaf_aside + month->carmf_aside + month->tax_aside;
        }
      urssaf_owed += urssaf;
      carmf_owed += carmf;
      tax_owed += year->tax;
      result->contributions_left += urssaf + carmf - year->urssaf_paid - year->carmf_paid;
      result->tax_left += year->tax - year->instalments - year->balance;
    }
}

/**
 * hon_years_detail:
 * @rates: the parameters of a year
 * @input: the career
 * @basis: what contributions of that year were computed from
 * @phase: a phase that has days in it
 * @of_phase: (out caller-allocates): the income as it was computed with
 * @lines: (out caller-allocates): the contributions, and what they were computed from
 *
 * Computes the contributions of a year line by line, as they would be with no other phase and without the Acre.
 */
void
hon_years_detail (const HonIncomeRates *rates,
                  const HonYearsInput  *input,
                  const HonYearBasis   *basis,
                  guint                 phase,
                  HonIncomeInput       *of_phase,
                  HonIncomeResult      *lines)
{
  *of_phase = get_phase_income (input, basis, phase);
  hon_income_detail (rates, of_phase, &basis->bases, lines);
}

/**
 * hon_years_compute:
 * @rates: the parameters of each year, that of the opening first
 * @calendar: when contributions and tax are called
 * @input: a career
 * @result: (out caller-allocates): where everything is written
 *
 * Computes a career month by month. Reads nothing else, allocates nothing, and may be called from
 * any thread.
 */
void
hon_years_compute (const HonIncomeRates * const *rates,
                   const HonCalendar            *calendar,
                   const HonYearsInput          *input,
                   HonYearsResult               *result)
{
  Career career = { .rates = rates, .calendar = calendar, .input = input, .result = result };
  double growth = 1.0;

  result->n_years = input->n_years;
  result->contributions_left = 0;
  result->tax_left = 0;
  for (guint i = 0; i < input->n_years; i++)
    {
      read_activity (&career, i, growth);
      set_any_sector (&career, i);
      set_reductions (&career, i);
      result->years[i].is_rspm = is_in_rspm (&career, i);
      compute_contributions (&career, i);
      pay_urssaf (&career, i);
      pay_carmf (&career, i);
      compute_tax (&career, i);
      pay_tax (&career, i);
      growth *= 1.0 + input->growth / 100.0;
    }
  sum_up (&career);
}
