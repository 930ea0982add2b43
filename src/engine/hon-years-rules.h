/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-income-rules.h"

G_BEGIN_DECLS

/* A doctor's years from the opening day on: what is received and spent, which contributions are due,
 * when they are called and settled, when the tax is paid, and what is left at each month's end.
 *
 * Contributions of a year are due on income that is known only in the next one. Until then they are
 * called provisionally (CSS L131-6-2): on a flat base in the first two calendar years, then on the
 * income of two years ago, and once it is declared on that of last year, an income of a part of a
 * year counting for a whole one (D131-2). The difference is asked for with the calls that are left
 * after the declaration. Of the CARMF this holds for the retraite de base; its other contributions
 * rest on the income of two years ago for good. As the Urssaf's model has it, all of them rest on the
 * income of the year and are settled.
 *
 * The profit that is taxed is what was received less what was paid in the calendar year, so the tax
 * follows what was called. What the practice causes of it is the tax of the household less that
 * without the practice.
 *
 * Locums with small receipts may choose one rate on all of them, which is paid as they come in; they
 * leave that scheme after a year above its upper limit, or two years in a row above the lower one.
 *
 * A year with two sectors is computed for each of them on the amounts of the whole year, and weighed
 * by days: no text read says how it is split.
 */

#define HON_YEARS_MAX        40
#define HON_YEARS_PHASES_MAX 4

/**
 * HonCalendar:
 *
 * When contributions and tax are called. Months count from 1; calls are parts in a year, which lie
 * evenly from the first month on.
 */
typedef struct
{
  double urssaf_monthly_calls;
  double urssaf_quarterly_calls;
  double urssaf_quarter_month;    /* of the first quarterly call */
  double urssaf_first_call;       /* days from the start to the first call */
  double urssaf_deferral_month;   /* a start after this day is called in the next year */
  double urssaf_deferral_day;
  double adjustment_month;        /* the first with calls on the income that was declared */
  double carmf_calls;
  double carmf_delay;             /* days to pay a call */
  double carmf_advance_month;
  double carmf_balance_month;
  double carmf_monthly_calls;
  double tax_monthly_calls;
  double tax_quarterly_calls;
  double tax_quarter_month;       /* of the first quarterly instalment */
  double tax_update_month;        /* the first with instalments after the declaration, and the balance */
  double tax_balance_calls;
  double tax_balance_threshold;   /* euros up to which the balance is one call */
} HonCalendar;

/**
 * HonYearsPhase:
 * @from: its first day
 * @sector: the sector from then on
 * @receipts: fees of a whole year, centimes
 * @outside: the part of them outside the agreement
 * @overruns: the part of those under it that is overrun
 * @premium: what the health insurance pays besides in a whole year, such as that of the OPTAM, centimes;
 *   it does not grow
 *
 * A way to practise that lasts until the next one.
 */
typedef struct
{
  HonDate       from;
  HonSectorKind sector;
  gint64        receipts;
  gint64        outside;
  gint64        overruns;
  gint64        premium;
} HonYearsPhase;

/**
 * HonRspm:
 * @HON_RSPM_NONE: not chosen
 * @HON_RSPM_PART: with a part of the cover for disability and death
 * @HON_RSPM_WHOLE: with all of it
 *
 * The régime simplifié des professions médicales, which locums with small receipts may choose.
 */
typedef enum
{
  HON_RSPM_NONE,
  HON_RSPM_PART,
  HON_RSPM_WHOLE,
} HonRspm;

/**
 * HonZone:
 * @HON_ZONE_NONE: none with an aid
 * @HON_ZONE_ZIP: a *zone d'intervention prioritaire*
 * @HON_ZONE_ZAC: a *zone d'action complémentaire*
 *
 * Where a first practice opens, for the aid of the health insurance.
 */
typedef enum
{
  HON_ZONE_NONE,
  HON_ZONE_ZIP,
  HON_ZONE_ZAC,
} HonZone;

/**
 * HonYearsInput:
 * @phases: in order of their days; the first one begins on the opening day
 * @n_phases: from 1 to `HON_YEARS_PHASES_MAX`
 * @n_years: calendar years, that of the opening included, from 1 to `HON_YEARS_MAX`
 * @growth: percent by which receipts grow from one calendar year to the next
 * @expenses: professional expenses of a whole year without contributions, centimes
 * @estimate: income of a whole year that the Urssaf is told of for the first years, centimes, or -1
 * @other_income: taxable income of the household beside the practice, a year, centimes
 * @own_income: the part of it that is the doctor's own
 * @income_before: taxable income of the doctor in the opening year before the opening, centimes
 * @age: years of age on the opening day
 *
 * One career. Amounts are not negative and at most `HON_MONEY_MAX`.
 */
typedef struct
{
  HonYearsPhase phases[HON_YEARS_PHASES_MAX];
  guint         n_phases;
  guint         n_years;
  double        growth;
  gint64        expenses;
  gint64        estimate;
  gint64        other_income;
  gint64        own_income;
  gint64        income_before;
  guint         n_children;
  guint         age;
  HonIncomeRule rule;
  gboolean      couple;
  gboolean      locum;
  gboolean      retired;
  gboolean      micro;
  gboolean      urssaf_quarterly;
  gboolean      carmf_monthly;
  gboolean      tax_quarterly;
  gboolean      tax_voluntary;    /* pays instalments from the first month on */
  gboolean      reduced;          /* asks the CARMF for the reductions of low incomes, from the third year on */
  gboolean      tariff_takeover;  /* these as HonIncomeInput has them */
  gboolean      s1_deductions;
  gboolean      s1_expenses;
  gboolean      acre;             /* asks for the aid to those who start a business */
  gboolean      frr;              /* opens in a zone FRR, where the profit is exempt at first */
  HonRspm       rspm;             /* of a locum; until receipts are above its limits */
  HonZone       zone;
} HonYearsInput;

/**
 * HonYearsMonth:
 * @aid: what of the receipts is the aid for a first practice
 * @settled: what is asked for, or paid back, on contributions of the year before
 * @instalments: of the income tax
 * @balance: of the income tax of the year before; negative when it is paid back
 * @cash: what all months have left so far, at the end of this one
 * @urssaf_aside: what is due to the Urssaf on the days so far, less what has been paid of it
 * @carmf_aside: the same for the CARMF
 * @tax_aside: the same for the tax
 * @set_aside: all three: the part of @cash which later calls and taxes on the income so far will take
 *
 * What comes in and goes out in a month, centimes.
 */
typedef struct
{
  gint64 receipts;
  gint64 aid;
  gint64 expenses;
  gint64 urssaf;
  gint64 carmf;
  gint64 urssaf_settled;
  gint64 carmf_settled;
  gint64 instalments;
  gint64 balance;
  gint64 cash;
  gint64 urssaf_aside;
  gint64 carmf_aside;
  gint64 tax_aside;
  gint64 set_aside;
} HonYearsMonth;

/**
 * HonYearBasis:
 * @income: whose income it is; of its amounts only the shares play a part
 * @bases: what contributions rest on
 *
 * What the contributions of a year were computed from, in whichever sector.
 */
typedef struct
{
  HonIncomeInput income;
  HonIncomeBases bases;
} HonYearBasis;

/**
 * HonYear:
 * @days: of activity in each phase
 * @of_due: what @due was computed from, @of_first what @first_called was, @of_called what @called was
 * @known_year: the year whose parameters were used; an earlier one where the year's own are not known
 * @own: the bases that its own income makes
 * @first: the bases of what is called before the declaration, @later of what is called after it
 * @due: its contributions; what is called and what is settled make them together
 * @first_called: the contributions that are called for it as long as last year's income is not declared
 * @called: the contributions that are called for it, in the end
 * @urssaf_change: the month, from 1 on, from which calls of the Urssaf bring the whole to @called; 0 without calls
 * @carmf_change: the same of the CARMF
 * @urssaf_settled: what is left of those due to the Urssaf when its income is known, asked for later
 * @carmf_settled: the same for the CARMF
 * @urssaf_paid: what is paid to the Urssaf in this calendar year, for whichever year
 * @carmf_paid: the same for the CARMF
 * @is_rspm: whether the simplified scheme of locums stands for all contributions
 * @quarters: of insurance in the retraite de base; not known in the simplified scheme, as its points are not
 * @aid: what of the receipts is the aid for a first practice
 * @frr_rate: the percent of the profit that is exempt in a zone FRR
 * @rc_reduction: the percent of the supplementary pension that need not be paid
 * @s1_deduction: what secteur 1 takes off the taxable income
 * @taxable: the profit that is taxed
 * @other_income: what is taxed with it
 * @household_tax: the tax of the household on this year
 * @other_tax: what that would be without the practice
 * @tax: what the practice causes of it
 * @instalments: paid in this calendar year
 * @balance: of the tax of the year before, paid in this one
 * @kept: receipts less expenses, contributions due and tax
 *
 * A calendar year, centimes.
 */
typedef struct
{
  int            year;
  int            known_year;
  int            active_days;
  int            days[HON_YEARS_PHASES_MAX];
  int            carmf_months;
  gint64         receipts;
  gint64         outside;
  gint64         overruns;
  gint64         expenses;
  HonIncomeBases own;
  HonIncomeBases first;
  HonIncomeBases later;
  HonIncomeDue   due;
  HonIncomeDue   first_called;
  HonIncomeDue   called;
  HonYearBasis   of_due;
  HonYearBasis   of_first;
  HonYearBasis   of_called;
  int            urssaf_change;
  int            carmf_change;
  gint64         urssaf_settled;
  gint64         carmf_settled;
  gint64         urssaf_paid;
  gint64         carmf_paid;
  gboolean       is_rspm;
  guint          quarters;
  gint64         aid;
  double         frr_rate;
  double         rc_reduction;
  gint64         s1_deduction;
  gint64         taxable;
  gint64         other_income;
  gint64         household_tax;
  gint64         other_tax;
  gint64         tax;
  gint64         instalments;
  gint64         balance;
  gint64         kept;
} HonYear;

/**
 * HonYearsResult:
 * @years: the calendar years, that of the opening first
 * @months: their months from January on; the first ones have nothing before the opening
 * @contributions_left: contributions due for these years that are paid after them
 * @tax_left: the same for the tax that the practice causes
 *
 * What comes of a career, centimes.
 */
typedef struct
{
  guint         n_years;
  HonYear       years[HON_YEARS_MAX];
  HonYearsMonth months[HON_YEARS_MAX * 12];
  gint64        contributions_left;
  gint64        tax_left;
} HonYearsResult;

gboolean hon_years_is_frr_opening (const HonIncomeRates         *rates,
                                   HonDate                       opening);
void     hon_years_detail         (const HonIncomeRates         *rates,
                                   const HonYearsInput          *input,
                                   const HonYearBasis           *basis,
                                   guint                         phase,
                                   HonIncomeInput               *of_phase,
                                   HonIncomeResult              *lines);
void     hon_years_compute        (const HonIncomeRates * const *rates,
                                   const HonCalendar            *calendar,
                                   const HonYearsInput          *input,
                                   HonYearsResult               *result);

G_END_DECLS
