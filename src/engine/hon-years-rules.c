/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-rules.h"

#include "hon-rounding-private.h"
#include "hon-tax-rules.h"

#define MONTHS 12

/* Instalments in a year are at most one a month. */
typedef struct
{
  guint n;
  int   month[MONTHS]; /* from 1 on */
} Calls;

/* A career on its way. */
typedef struct
{
  const HonIncomeRates * const *rates;
  const HonCalendar            *calendar;
  const HonYearsInput          *input;
  HonYearsResult               *result;
  HonIncomeInput                incomes[HON_YEARS_MAX];                     /* of the first sector of the year */
  int                           days[HON_YEARS_MAX][HON_YEARS_PHASES_MAX];  /* of each phase in each year */
  gint64                        deferred; /* called for the first year, but paid in the second */
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
              HonIncomeInput      *income)
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
  };

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

          career->days[i][p] = (m == 0 ? 0 : career->days[i][p]) + days;
          year->active_days += days;
          if (days > 0)
            add_activity (career, &input->phases[p], done[p], until, growth, year, month, income);
          done[p] = until;
        }
      first += length;
    }
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

/* The contributions of a year on given bases, with the shares of the income that made them. */
static void
compute_due (const Career         *career,
             guint                 i,
             const HonIncomeInput *income,
             const HonIncomeBases *bases,
             HonIncomeDue         *due)
{
  const HonYearsInput *input = career->input;

  *due = (HonIncomeDue) { 0 };
  for (guint p = 0; p < input->n_phases; p++)
    {
      int days = career->days[i][p];
      HonIncomeInput of_phase = *income;
      HonIncomeDue part;

      if (days == 0)
        continue;
      of_phase.sector = input->phases[p].sector;
      hon_income_compute_due (career->rates[i], &of_phase, bases, &part);
      add_weighed (due, &part, days, career->result->years[i].active_days);
    }
}

/* Any sector under the agreement does where bases are found: they differ by shares only. */
static void
set_any_sector (Career *career,
                guint   i)
{
  HonIncomeInput *income = &career->incomes[i];

  for (guint p = 0; p < career->input->n_phases; p++)
    if (career->days[i][p] > 0)
      {
        income->sector = career->input->phases[p].sector;
        if (income->sector != HON_SECTOR_NC)
          return;
      }
}

/* The income of an earlier year, as that of a whole one (CSS D131-2). */
static gint64
get_whole_income (const Career *career,
                  guint         i)
{
  const HonYear *year = &career->result->years[i];
  int length = get_year_length (career, i);

  return year->active_days == length ? year->own.social
                                     : scale_amount (year->own.social, length / (double) year->active_days);
}

/* Has contributions rest on the income of an earlier year. */
static void
set_known_income (const Career   *career,
                  guint           i,
                  HonIncomeBases *bases)
{
  bases->social = get_whole_income (career, i);
  bases->csg = bases->social;
  bases->rb = bases->social;
  bases->carmf = bases->social;
  bases->carmf_agreed = career->result->years[i].own.carmf_agreed;
}

/* What is told to the Urssaf for the first years, prorated as the flat base is. */
static void
set_estimate (const Career   *career,
              guint           i,
              HonIncomeBases *bases)
{
  const HonYear *year = &career->result->years[i];
  gint64 estimate = career->input->estimate;

  bases->social = scale_amount (estimate, year->active_days / (double) get_year_length (career, i));
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

/* What is due for a year, and what is called for it before and after last year's income is known. */
static void
compute_contributions (Career       *career,
                       guint         i,
                       HonIncomeDue *first_called)
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

  compute_due (career, i, income, &due, &year->due);
  compute_due (career, i, is_flat || i < 2 ? income : long_before, &year->first, first_called);
  if (i == 0 || (is_flat && is_estimated))
    year->called = *first_called;
  else
    compute_due (career, i, before, &year->later, &year->called);

  year->urssaf_settled = hon_income_due_get_urssaf (&year->due) - hon_income_due_get_urssaf (&year->called);
  year->carmf_settled = hon_income_due_get_carmf (&year->due) - hon_income_due_get_carmf (&year->called);
}

/* The months of a number of calls that lie evenly in a year. */
static Calls
list_calls (double n,
            double first_month)
{
  Calls calls = { .n = (guint) n };

  for (guint i = 0; i < calls.n; i++)
    calls.month[i] = MIN (MONTHS, (int) first_month + (int) (i * MONTHS / calls.n));

  return calls;
}

/* Leaves the calls from @month on; when there are none, one in that month remains. */
static void
drop_calls_before (Calls *calls,
                   int    month)
{
  guint kept = 0;

  for (guint i = 0; i < calls->n; i++)
    if (calls->month[i] >= month)
      calls->month[kept++] = calls->month[i];
  if (kept == 0)
    calls->month[kept++] = MIN (month, MONTHS);
  calls->n = kept;
}

/* One of @n equal parts that make an amount to the centime together. */
static gint64
get_part (gint64 amount,
          guint  part,
          guint  n)
{
  return amount * (part + 1) / n - amount * part / n;
}

/* Spreads what is called in a year. What is called before the declaration is a part of @first; the
 * calls from @change on bring the whole to @later, and settle the year before (Urssaf, *L'ajustement
 * et la régularisation*: in as many equal parts as there are calls left).
 */
static void
spread_calls (const Calls *calls,
              int          change,
              gint64       first,
              gint64       later,
              gint64       settled,
              gint64       called[MONTHS],
              gint64       settling[MONTHS])
{
  guint n_before = 0;
  gint64 paid = 0;

  while (n_before < calls->n && calls->month[n_before] < change)
    n_before++;
  if (n_before == calls->n)
    n_before--;

  for (guint i = 0; i < n_before; i++)
    {
      gint64 part = get_part (first, i, calls->n);

      called[calls->month[i] - 1] += part;
      paid += part;
    }
  for (guint i = n_before; i < calls->n; i++)
    {
      called[calls->month[i] - 1] += get_part (later - paid, i - n_before, calls->n - n_before);
      settling[calls->month[i] - 1] += get_part (settled, i - n_before, calls->n - n_before);
    }
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

static void
pay_urssaf (Career             *career,
            guint               i,
            const HonIncomeDue *first_called)
{
  const HonCalendar *calendar = career->calendar;
  HonYear *year = &career->result->years[i];
  Calls calls = career->input->urssaf_quarterly
                ? list_calls (calendar->urssaf_quarterly_calls, calendar->urssaf_quarter_month)
                : list_calls (calendar->urssaf_monthly_calls, 1);
  int first_month = get_month_in (career->rates[i],
                                  get_opening (career) + (int) calendar->urssaf_first_call);
  gint64 first = hon_income_due_get_urssaf (first_called);
  gint64 later = hon_income_due_get_urssaf (&year->called);
  gint64 settled = i > 0 ? career->result->years[i - 1].urssaf_settled : 0;
  gint64 called[MONTHS] = { 0 };
  gint64 settling[MONTHS] = { 0 };

  if (i == 0 && is_deferred (career, first_month))
    {
      career->deferred = later;
      return;
    }

  if (i == 1 && career->deferred > 0)
    {
      Calls late = calls;

      drop_calls_before (&late, first_month);
      spread_calls (&late, 1, 0, career->deferred, 0, called, settling);
    }
  if (i == 0)
    drop_calls_before (&calls, first_month);
  spread_calls (&calls, (int) calendar->adjustment_month, first, later, settled, called, settling);
  for (guint m = 0; m < MONTHS; m++)
    {
      career->result->months[i * MONTHS + m].urssaf = called[m];
      career->result->months[i * MONTHS + m].urssaf_settled = settling[m];
      year->urssaf_paid += called[m] + settling[m];
    }
}

/* The first call of the CARMF can be no earlier than its delay after the affiliation. */
static void
pay_carmf (Career             *career,
           guint               i,
           const HonIncomeDue *first_called)
{
  const HonCalendar *calendar = career->calendar;
  HonYear *year = &career->result->years[i];
  gboolean is_monthly = career->input->carmf_monthly;
  double n = is_monthly ? calendar->carmf_monthly_calls : calendar->carmf_calls;
  Calls calls = list_calls (n, is_monthly ? 1 : calendar->carmf_advance_month);
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

      drop_calls_before (&calls, get_month_in (career->rates[i], affiliation + (int) calendar->carmf_delay));
    }
  spread_calls (&calls, change, hon_income_due_get_carmf (first_called),
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

/* Contributions reduce the profit of the year in which they are paid (BOI-BNC-BASE-40-60-50-20); under
 * the micro-BNC expenses are deemed (CGI 102 ter).
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
  gint64 profit = to_centimes (round_euro (year->receipts / 100.0)) - deducted + get_csg_paid (career, i);
  HonIncomeTax steps;

  year->taxable = to_centimes (round_euro (MAX (0, profit) / 100.0));
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
  const HonYear *year = &career->result->years[i];

  return scale_amount (year->tax, get_year_length (career, i) / (double) year->active_days);
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
  Calls calls = career->input->tax_quarterly
                ? list_calls (calendar->tax_quarterly_calls, calendar->tax_quarter_month)
                : list_calls (calendar->tax_monthly_calls, 1);

  for (guint c = 0; c < calls.n; c++)
    {
      int month = calls.month[c];
      guint known_from = month < update ? 2 : 1;
      gint64 part = 0;

      if (i >= known_from)
        part = get_part (get_yearly_instalments (career, i - known_from), c, calls.n);
      else if (career->input->tax_voluntary && month > opening)
        part = get_part (get_yearly_instalments (career, i), c, calls.n);
      months[month - 1].instalments += part;
      year->instalments += part;
    }

  if (i > 0)
    {
      const HonYear *before = &career->result->years[i - 1];
      Calls parts = list_calls (MONTHS, 1);

      year->balance = before->tax - before->instalments;
      drop_calls_before (&parts, update);
      parts.n = year->balance > to_centimes (calendar->tax_balance_threshold)
                ? MIN (parts.n, (guint) calendar->tax_balance_calls)
                : 1;
      for (guint c = 0; c < parts.n; c++)
        months[parts.month[c] - 1].balance += get_part (year->balance, c, parts.n);
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
  gint64 owed_before = 0;
  gint64 paid = 0;

  for (guint i = 0; i < result->n_years; i++)
    {
      HonYear *year = &result->years[i];
      gint64 contributions = hon_income_due_get_urssaf (&year->due) + hon_income_due_get_carmf (&year->due);
      gint64 of_year = contributions + year->tax;
      HonDate end = career->rates[i]->first_day;

      year->kept = year->receipts - year->expenses - of_year;
      for (guint m = 0; m < MONTHS; m++)
        {
          HonYearsMonth *month = &result->months[i * MONTHS + m];
          gint64 out = month->urssaf + month->carmf + month->urssaf_settled + month->carmf_settled +
                       month->instalments + month->balance;
          int days;

          end += get_month_length (career->rates[i], m);
          days = count_common_days (career->rates[i]->first_day, end, get_opening (career), G_MAXINT32);
          cash += month->receipts - month->expenses - out;
          paid += out;
          month->cash = cash;
          month->set_aside = owed_before + scale_amount (of_year, days / (double) year->active_days) - paid;
        }
      owed_before += of_year;
      result->contributions_left += contributions - year->urssaf_paid - year->carmf_paid;
      result->tax_left += year->tax - year->instalments - year->balance;
    }
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
      HonIncomeDue first_called;

      read_activity (&career, i, growth);
      set_any_sector (&career, i);
      compute_contributions (&career, i, &first_called);
      pay_urssaf (&career, i, &first_called);
      pay_carmf (&career, i, &first_called);
      compute_tax (&career, i);
      pay_tax (&career, i);
      growth *= 1.0 + input->growth / 100.0;
    }
  sum_up (&career);
}
