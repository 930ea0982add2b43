/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-private.h"

#include "hon-format.h"
#include "hon-income-explain.h"
#include "hon-steps.h"

#include <glib/gi18n-lib.h>

#define MONTHS 12

/* Tells in steps, with the numbers filled in, how a figure of the years came about. Nothing but sums
 * of what the engine gives is computed here.
 */
typedef struct
{
  HonExplanation       *explanation;
  HonSteps             *out;    /* writes its steps */
  HonYears             *years;
  HonCatalogue         *catalogue;
  const HonYearsInput  *input;
  const HonYearsResult *result;
  const HonIncomeRates *rates;
  const HonYear        *year;
  guint                 i;      /* which year */
} Writer;

static void
add_step (Writer     *writer,
          const char *label,
          const char *expression,
          gint64      amount)
{
  hon_steps_add (writer->out, label, expression, hon_steps_money (writer->out, amount));
}

/* The income of an earlier year: one that began in it counts for a whole one. */
static const char *
get_income_of (Writer *writer,
               guint   i)
{
  const HonYear *year = &writer->result->years[i];
  const HonIncomeRates *rates = hon_years_get_rates (writer->years, i);

  if (year->active_days > rates->last_day - rates->first_day)
    /* Translators: a year. */
    return hon_steps_text (writer->out, _("income of %d"), year->year);

  /* Translators: a year. */
  return hon_steps_text (writer->out, _("income of %d, for a whole year"), year->year);
}

/* What contributions rest on before last year's income is declared. */
static const char *
get_first_base (Writer *writer)
{
  if (writer->i < 2 && writer->input->estimate >= 0)
    return _("the estimate that was given");
  if (writer->i < 2)
    return _("flat base of the first two calendar years");

  return get_income_of (writer, writer->i - 2);
}

/* The same once it is. */
static const char *
get_later_base (Writer *writer)
{
  if (writer->i == 0 || (writer->i == 1 && writer->input->estimate >= 0))
    return get_first_base (writer);

  return get_income_of (writer, writer->i - 1);
}

static void
write_bases (Writer *writer)
{
  add_step (writer, _("Base until last year’s income is declared"), get_first_base (writer),
            writer->year->first.social);
  if (writer->i > 0)
    add_step (writer, _("Base afterwards"), get_later_base (writer), writer->year->later.social);
}

/* What makes the contribution for disability and death of the simplified scheme. */
static const char *
get_rspm_id_text (Writer *writer)
{
  if (writer->input->retired)
    return _("not due by those who draw a pension and go on working");
  if (writer->i == 0 && writer->input->rule == HON_INCOME_RULE_TEXTES)
    return _("the least contribution, or a quarter of it, for the months from the quarter after the opening on");

  return _("the least contribution, or a quarter of it");
}

/* The one contribution of the simplified scheme. */
static void
write_rspm (Writer             *writer,
            const HonIncomeDue *due)
{
  add_step (writer, _("Simplified scheme of locums"), _("one rate on the fees, a higher one above the limit"),
            due->rspm);
  add_step (writer, _("Disability and death"), get_rspm_id_text (writer), due->rspm_id);
}

/* What the Acre takes off the contributions before it. */
static void
write_acre (Writer *writer,
            gint64  amount)
{
  if (amount > 0)
    add_step (writer, _("Taken off by the Acre"),
              _("a part of health, family, basic pension and disability, for its months"), amount);
}

/* The aid for a first practice is a part of the receipts. */
static void
write_receipts (Writer *writer,
                gint64  receipts,
                gint64  aid)
{
  if (aid == 0)
    return;

  add_step (writer, _("Fees"), "", receipts - aid);
  add_step (writer, _("Aid for a first practice"), _("paid once"), aid);
  add_step (writer, _("Receipts"), hon_steps_sum (writer->out, receipts - aid, aid), receipts);
}

static void
write_gross (Writer *writer)
{
  const HonYear *year = writer->year;

  write_receipts (writer, year->receipts, year->aid);
  add_step (writer, _("Gross income"),
            hon_steps_difference (writer->out, year->receipts, year->expenses), year->receipts - year->expenses);
}

static void
write_affiliation (Writer *writer)
{
  g_autofree char *text = NULL;

  if (writer->year->is_rspm)
    {
      add_step (writer, _("Affiliation"), _("the simplified scheme of locums has none"), 0);
      return;
    }
  if (writer->year->carmf_months == MONTHS)
    return;
  if (writer->year->carmf_months == 0)
    {
      hon_explanation_add_step (writer->explanation, _("Affiliation"),
                                _("not in this year: it begins with the quarter after the opening"), "");
      return;
    }

  /* Translators: %d is a number of months, from 1 to 11. */
  text = g_strdup_printf (ngettext ("%d month of affiliation, from the quarter after the opening",
                                    "%d months of affiliation, from the quarter after the opening",
                                    writer->year->carmf_months), writer->year->carmf_months);
  hon_explanation_add_step (writer->explanation, _("Affiliation"), text, "");
}

/* What the contributions of a year rest on in the end. */
static const char *
get_own_base (Writer *writer)
{
  return writer->year->aid > 0 ? _("the income of the year itself, with the aid for a first practice")
                               : _("the income of the year itself");
}

/* What the contributions that were computed from @basis rest on. */
static const char *
get_base_of (Writer             *writer,
             const HonYearBasis *basis)
{
  if (basis == &writer->year->of_due)
    return get_own_base (writer);

  return basis == &writer->year->of_first ? get_first_base (writer) : get_later_base (writer);
}

/* What those of the CARMF beside the basic pension rest on. */
static const char *
get_carmf_base (Writer             *writer,
                const HonYearBasis *basis)
{
  if (writer->input->rule == HON_INCOME_RULE_URSSAF)
    return get_base_of (writer, basis);
  if (writer->i < 2)
    return _("flat base of the first two calendar years");

  /* Translators: a year. */
  return hon_steps_text (writer->out, _("income of %d"), writer->year->year - 2);
}

/* The contributions of a year, in the order of a statement. */
static const struct
{
  const char *label;
  const char *id;     /* of the line of the datasets */
  gsize       offset; /* in HonIncomeResult */
  gboolean    is_urssaf;
  gboolean    is_agreed; /* not due outside the agreement */
} lines[] = {
  { N_("Health and maternity"), "maladie", G_STRUCT_OFFSET (HonIncomeResult, maladie_due), TRUE },
  { N_("Additional contribution"), "contribution-additionnelle", G_STRUCT_OFFSET (HonIncomeResult, additional), TRUE, TRUE },
  { N_("Daily benefits"), "indemnites-journalieres", G_STRUCT_OFFSET (HonIncomeResult, ij), TRUE },
  { N_("Family allowances"), "allocations-familiales", G_STRUCT_OFFSET (HonIncomeResult, af_due), TRUE },
  { N_("Deductible CSG"), "csg-deductible", G_STRUCT_OFFSET (HonIncomeResult, csg_deductible), TRUE },
  { N_("CSG-CRDS that is not deductible"), "csg-crds", G_STRUCT_OFFSET (HonIncomeResult, csg_crds), TRUE },
  { N_("CFP"), "cfp", G_STRUCT_OFFSET (HonIncomeResult, cfp), TRUE },
  { N_("CURPS"), "curps", G_STRUCT_OFFSET (HonIncomeResult, curps), TRUE, TRUE },
  { N_("Basic pension"), "retraite-base", G_STRUCT_OFFSET (HonIncomeResult, rb_due), FALSE },
  { N_("Supplementary pension"), "retraite-complementaire", G_STRUCT_OFFSET (HonIncomeResult, rc), FALSE },
  { N_("ASV"), "asv", G_STRUCT_OFFSET (HonIncomeResult, asv_due), FALSE, TRUE },
  { N_("Disability and death"), "invalidite-deces", G_STRUCT_OFFSET (HonIncomeResult, id), FALSE },
};

/* How the contributions to one of both, or a single one of them, come about in a phase, each with its formula, base and
 * rate.
 */
static void
write_phase (Writer             *writer,
             const HonYearBasis *basis,
             guint               phase,
             gboolean            is_urssaf,
             const char         *only)
{
  const char *base = get_base_of (writer, basis);
  const char *carmf_base = get_carmf_base (writer, basis);
  HonIncomeInput income;
  HonIncomeResult detail;

  hon_years_detail (writer->rates, writer->input, basis, phase, &income, &detail);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      gboolean is_rb = lines[i].offset == G_STRUCT_OFFSET (HonIncomeResult, rb_due);

      if (lines[i].is_urssaf != is_urssaf || (lines[i].is_agreed && income.sector == HON_SECTOR_NC) ||
          (only != NULL && !g_str_equal (lines[i].id, only)))
        continue;
      hon_explanation_add_line (writer->explanation, hon_catalogue_find (writer->catalogue, HON_RECORDS_LINES, lines[i].id),
                                hon_catalogue_get_rules_day (writer->catalogue, writer->year->year));
      add_step (writer, _(lines[i].label), "", G_STRUCT_MEMBER (gint64, &detail, lines[i].offset));
      hon_income_explain_on_bases (writer->explanation, writer->rates, &income, &detail, &basis->bases,
                                   is_urssaf || is_rb ? base : carmf_base, lines[i].id);
    }
}

/* A year with a change has the lines of each sector, for its days. */
static void
write_lines (Writer             *writer,
             const HonYearBasis *basis,
             gboolean            is_urssaf,
             const char         *only)
{
  const HonYear *year = writer->year;

  for (guint p = 0; p < writer->input->n_phases; p++)
    {
      if (year->days[p] == 0)
        continue;
      if (year->days[p] < year->active_days)
        {
          g_autofree char *from = hon_format_date (MAX (writer->input->phases[p].from, writer->rates->first_day));
          g_autofree char *label = NULL;
          g_autofree char *text = NULL;

          /* Translators: %s is a date. */
          label = g_strdup_printf (_("From %s on"), from);
          /* Translators: two numbers of days. */
          text = g_strdup_printf (ngettext ("the following counts for %1$d day of %2$d",
                                            "the following counts for %1$d days of %2$d", year->days[p]),
                                  year->days[p], year->active_days);
          hon_explanation_add_step (writer->explanation, label, text, "");
        }
      write_phase (writer, basis, p, is_urssaf, only);
    }
}

/* What is called before or after last year’s income is declared. */
static void
write_urssaf (Writer   *writer,
              gboolean  is_first)
{
  const HonYear *year = writer->year;
  const HonIncomeDue *called = is_first ? &year->first_called : &year->called;

  if (year->is_rspm)
    {
      write_rspm (writer, called);
      add_step (writer, _("Called for the year"),
                hon_steps_sum (writer->out, called->rspm, called->rspm_id), hon_income_due_get_urssaf (called));
      return;
    }
  write_bases (writer);
  write_lines (writer, is_first ? &year->of_first : &year->of_called, TRUE, NULL);
  write_acre (writer, called->acre - called->carmf_acre);
  add_step (writer, is_first ? _("Called for the year, at first") : _("Called for the year"),
            _("all contributions that the Urssaf collects, on that base"), hon_income_due_get_urssaf (called));
}

static void
write_carmf (Writer   *writer,
             gboolean  is_first)
{
  const HonYear *year = writer->year;
  const HonIncomeDue *called = is_first ? &year->first_called : &year->called;

  write_affiliation (writer);
  if (year->is_rspm)
    return;
  add_step (writer, _("Base of the basic pension, at first"), get_first_base (writer), year->first.rb);
  if (writer->i > 0)
    add_step (writer, _("Base afterwards"), get_later_base (writer), year->later.rb);
  write_lines (writer, is_first ? &year->of_first : &year->of_called, FALSE, NULL);
  write_acre (writer, called->carmf_acre);
  add_step (writer, is_first ? _("Called for the year, at first") : _("Called for the year"),
            hon_steps_sum (writer->out, called->rb + called->rc, called->asv + called->id),
            hon_income_due_get_carmf (called));
}

static void
write_due (Writer   *writer,
           gboolean  is_urssaf)
{
  const HonIncomeDue *due = &writer->year->due;

  if (is_urssaf && writer->year->is_rspm)
    write_rspm (writer, due);
  else if (!is_urssaf)
    write_affiliation (writer);
  if (!writer->year->is_rspm)
    write_lines (writer, &writer->year->of_due, is_urssaf, NULL);
  write_acre (writer, is_urssaf ? due->acre - due->carmf_acre : due->carmf_acre);
  add_step (writer, _("Due for the year"), _("all of these together"),
            is_urssaf ? hon_income_due_get_urssaf (due) : hon_income_due_get_carmf (due));
}

/* What is asked for in a year on the year before. */
static void
write_settled (Writer *writer)
{
  const HonYear *before = writer->year - 1;

  if (writer->i == 0)
    {
      add_step (writer, _("Asked for this year"), _("nothing: there is no year before"), 0);
      return;
    }

  add_step (writer, _("Urssaf"),
            hon_steps_difference (writer->out, hon_income_due_get_urssaf (&before->due),
                                  hon_income_due_get_urssaf (&before->called)),
            before->urssaf_settled);
  add_step (writer, _("CARMF"),
            hon_steps_difference (writer->out, hon_income_due_get_carmf (&before->due),
                                  hon_income_due_get_carmf (&before->called)),
            before->carmf_settled);
  add_step (writer, _("Asked for this year"),
            hon_steps_sum (writer->out, before->urssaf_settled, before->carmf_settled),
            before->urssaf_settled + before->carmf_settled);
}

static void
write_tax_paid (Writer *writer)
{
  const HonYear *year = writer->year;

  add_step (writer, _("Instalments"), _("by the last declaration, worked out again in the autumn"),
            year->instalments);
  if (writer->i == 0)
    return;

  add_step (writer, _("Balance of the year before"),
            hon_steps_difference (writer->out, year[-1].tax, year[-1].instalments), year->balance);
  add_step (writer, _("Paid in the year"), hon_steps_sum (writer->out, year->instalments, year->balance),
            year->instalments + year->balance);
}

static const char *
get_taxable (Writer *writer)
{
  if (!writer->input->micro)
    return _("the difference, CSG-CRDS that is not deductible added back");
  if (writer->input->rule == HON_INCOME_RULE_TEXTES)
    return _("fees less the flat-rate expenses");

  return _("fees less the flat-rate expenses, CSG-CRDS that is not deductible added back");
}

/* The tax of a year, and what of it the practice causes. */
static void
write_tax_due (Writer *writer)
{
  const HonYear *year = writer->year;

  write_gross (writer);
  add_step (writer, _("Contributions paid in the year"),
            hon_steps_sum (writer->out, year->urssaf_paid, year->carmf_paid), year->urssaf_paid + year->carmf_paid);
  if (year->s1_deduction > 0)
    add_step (writer, _("Deductions of secteur 1"), _("for the tax only"), year->s1_deduction);
  if (year->frr_rate > 0.0)
    {
      g_autofree char *rate = hon_format_percent (year->frr_rate, 1);

      hon_explanation_add_step (writer->explanation, _("Exempt in a zone FRR"), "", rate);
    }
  add_step (writer, _("Taxable income of the practice"), get_taxable (writer), year->taxable);
  if (year->other_income > 0)
    {
      add_step (writer, _("Taxable income of the household"),
                hon_steps_sum (writer->out, year->taxable, year->other_income), year->taxable + year->other_income);
      add_step (writer, _("Tax of the household"), _("scale, family quotient and rebate"), year->household_tax);
      add_step (writer, _("Tax without the practice"), _("on the other income alone"), year->other_tax);
      add_step (writer, _("Caused by the practice"),
                hon_steps_difference (writer->out, year->household_tax, year->other_tax), year->tax);
    }
  else
    {
      add_step (writer, _("Income tax"), _("scale, family quotient and rebate"), year->tax);
    }
}

static void
write_cash (Writer              *writer,
            const HonYearsMonth *month,
            gint64               before)
{
  gint64 out = month->urssaf + month->carmf + month->urssaf_settled + month->carmf_settled + month->instalments +
               month->balance;

  add_step (writer, _("Left before"), "", before);
  add_step (writer, _("Receipts less expenses"), hon_steps_difference (writer->out, month->receipts, month->expenses),
            month->receipts - month->expenses);
  add_step (writer, _("Contributions and tax paid"), "", out);
  add_step (writer, _("Left at the end"), "", month->cash);
}

/* Whether a column is the part of one of the three who ask for something. */
static gboolean
is_aside (HonYearsColumn column)
{
  return column >= HON_YEARS_COLUMN_URSSAF_ASIDE && column <= HON_YEARS_COLUMN_TAX_ASIDE;
}

/* What is due to one of the three on all days so far, less what has been paid of it. */
static void
write_aside (Writer         *writer,
             HonYearsColumn  column,
             guint           last)
{
  const HonYearsMonth *months = writer->result->months;
  gint64 aside = hon_years_month_get_amount (&months[last], column);
  gint64 paid = 0;

  for (guint m = 0; m <= last; m++)
    {
      if (column == HON_YEARS_COLUMN_URSSAF_ASIDE)
        paid += months[m].urssaf + months[m].urssaf_settled;
      else if (column == HON_YEARS_COLUMN_CARMF_ASIDE)
        paid += months[m].carmf + months[m].carmf_settled;
      else
        paid += months[m].instalments + months[m].balance;
    }
  add_step (writer, _("Due so far"), _("for the years before, and for the days so far of this one"), aside + paid);
  add_step (writer, _("Paid so far"), "", paid);
  if (aside < 0)
    add_step (writer, _("To set aside"), _("negative: more has been paid than is due so far"), aside);
  else
    add_step (writer, _("To set aside"), hon_steps_difference (writer->out, aside + paid, paid), aside);
}

/* One who has paid more than is due so far has nothing to set aside, and all of the cash. */
static void
write_set_aside (Writer         *writer,
                 HonYearsColumn  column,
                 guint           last)
{
  const HonYearsMonth *month = &writer->result->months[last];
  gint64 contributions = month->urssaf_aside + month->carmf_aside;
  gint64 set_aside = hon_years_month_get_amount (month, HON_YEARS_COLUMN_SET_ASIDE);
  gint64 ahead = hon_years_month_get_amount (month, HON_YEARS_COLUMN_AHEAD);

  add_step (writer, _("Urssaf"), _("due on all days so far, less what has been paid of it"), month->urssaf_aside);
  add_step (writer, _("CARMF"), _("due on all days so far, less what has been paid of it"), month->carmf_aside);
  add_step (writer, _("Contributions"),
            hon_steps_sum (writer->out, month->urssaf_aside, month->carmf_aside), contributions);
  add_step (writer, _("Income tax"), _("due on all days so far, less what has been paid of it"), month->tax_aside);
  add_step (writer, _("Left for you"),
            hon_steps_difference (writer->out, month->cash, set_aside), month->cash - set_aside);
  if (column == HON_YEARS_COLUMN_AHEAD)
    add_step (writer, _("Paid in advance"),
              ahead > 0 ? _("the same sum, which is negative") : _("nothing: more is due so far than has been paid"),
              ahead);
  else
    add_step (writer, _("To set aside"),
              ahead > 0 ? _("nothing: more has been paid than is due so far")
                        : hon_steps_sum (writer->out, contributions, month->tax_aside),
              set_aside);
}

static Writer
start_writer (HonExplanation *explanation,
              HonSteps       *out,
              HonYears       *years,
              guint           year)
{
  const HonYearsResult *result = hon_years_get_result (years);

  return (Writer) {
    explanation, out, years, hon_years_get_catalogue (years), hon_years_get_input (years), result,
    hon_years_get_rates (years, year), &result->years[year], year
  };
}

/* Whether all calls for a year come in the next one. */
static gboolean
is_deferred (const HonYear *year)
{
  return year->urssaf_paid == 0 && hon_income_due_get_urssaf (&year->called) > 0;
}

/* What is called for a year is not what is paid in it where calls come late. */
static void
write_late_calls (Writer *writer)
{
  const HonYear *year = writer->year;
  gint64 called = hon_income_due_get_urssaf (&year->called);

  if (is_deferred (year))
    {
      /* Translators: %d is a year. */
      add_step (writer, _("Paid in the year"),
                hon_steps_text (writer->out, _("nothing: its calls come in %d"), year->year + 1), 0);
    }
  else if (writer->i > 0 && is_deferred (year - 1))
    {
      gint64 late = hon_income_due_get_urssaf (&year[-1].called);
      /* Translators: %d is a year. */
      g_autofree char *label = g_strdup_printf (_("Called late for %d"), year[-1].year);

      add_step (writer, label, "", late);
      add_step (writer, _("Paid in the year"), hon_steps_sum (writer->out, called, late), called + late);
    }
}

/* What is called in a year, and why: the same for a month of it. */
static void
write_calls (Writer         *writer,
             HonYearsColumn  column,
             gboolean        is_first)
{
  switch (column)
    {
    case HON_YEARS_COLUMN_URSSAF:
      write_urssaf (writer, is_first);
      break;

    case HON_YEARS_COLUMN_CARMF:
      write_carmf (writer, is_first);
      break;

    case HON_YEARS_COLUMN_SETTLED:
      write_settled (writer);
      break;

    case HON_YEARS_COLUMN_TAX:
      write_tax_paid (writer);
      break;

    case HON_YEARS_COLUMN_ID:
    case HON_YEARS_COLUMN_RULES:
    case HON_YEARS_COLUMN_PERIOD:
    case HON_YEARS_COLUMN_BRIEF_PERIOD:
    case HON_YEARS_COLUMN_RECEIPTS:
    case HON_YEARS_COLUMN_EXPENSES:
    case HON_YEARS_COLUMN_CALLED:
    case HON_YEARS_COLUMN_CASH:
    case HON_YEARS_COLUMN_SET_ASIDE:
    case HON_YEARS_COLUMN_URSSAF_ASIDE:
    case HON_YEARS_COLUMN_CARMF_ASIDE:
    case HON_YEARS_COLUMN_TAX_ASIDE:
    case HON_YEARS_COLUMN_AHEAD:
      break;
    }
}

/* Adds the steps of a figure of a year; expenses and fees are inputs and have none. */
void
hon_years_explain_in_year (HonExplanation *explanation,
                           HonYearsColumn  column,
                           HonYears       *years,
                           guint           year)
{
  g_autoptr (HonSteps) out = hon_steps_new (explanation, HON_MONEY_AUTO);
  Writer writer = start_writer (explanation, out, years, year);
  const HonYearsMonth *last = &writer.result->months[year * MONTHS + MONTHS - 1];

  if (column == HON_YEARS_COLUMN_SET_ASIDE || column == HON_YEARS_COLUMN_AHEAD)
    write_set_aside (&writer, column, year * MONTHS + MONTHS - 1);
  else if (is_aside (column))
    write_aside (&writer, column, year * MONTHS + MONTHS - 1);
  else if (column == HON_YEARS_COLUMN_CASH)
    write_cash (&writer, last, last[-1].cash);
  else if (column == HON_YEARS_COLUMN_RECEIPTS)
    write_receipts (&writer, writer.year->receipts, writer.year->aid);
  else
    write_calls (&writer, column, FALSE);
  if (column == HON_YEARS_COLUMN_URSSAF)
    write_late_calls (&writer);
}

/* Whether what is called in a month of the year is a part of what is called at first. */
static gboolean
is_called_first (Writer         *writer,
                 HonYearsColumn  column,
                 guint           month)
{
  int change = column == HON_YEARS_COLUMN_URSSAF ? writer->year->urssaf_change : writer->year->carmf_change;

  return writer->i > 0 && (int) month + 1 < change;
}

/* What a call of a month is of that of the year. */
static const char *
get_call_text (Writer         *writer,
               HonYearsColumn  column,
               gboolean        is_first,
               gint64          called)
{
  if (called == 0)
    return _("no call in this month");
  if (writer->year->is_rspm)
    return _("as receipts come in");
  if (column == HON_YEARS_COLUMN_URSSAF && writer->i > 0 && is_deferred (writer->year - 1))
    /* Translators: %d is a year. */
    return hon_steps_text (writer->out, _("its part of the calls of the year, and of those of %d, which come late"),
                           writer->year->year - 1);
  if (is_first || writer->i == 0)
    return _("one of the equal calls of the year");

  return _("its part of what is still to call");
}

/* The same of a month. */
void
hon_years_explain_in_month (HonExplanation *explanation,
                            HonYearsColumn  column,
                            HonYears       *years,
                            guint           month)
{
  g_autoptr (HonSteps) out = hon_steps_new (explanation, HON_MONEY_AUTO);
  Writer writer = start_writer (explanation, out, years, month / MONTHS);
  const HonYearsMonth *of = &writer.result->months[month];
  gboolean is_first = is_called_first (&writer, column, month % MONTHS);

  if (column == HON_YEARS_COLUMN_SET_ASIDE || column == HON_YEARS_COLUMN_AHEAD)
    write_set_aside (&writer, column, month);
  else if (is_aside (column))
    write_aside (&writer, column, month);
  else if (column == HON_YEARS_COLUMN_CASH)
    write_cash (&writer, of, month > 0 ? of[-1].cash : 0);
  else if (column == HON_YEARS_COLUMN_RECEIPTS)
    write_receipts (&writer, of->receipts, of->aid);
  else
    write_calls (&writer, column, is_first);

  if (column == HON_YEARS_COLUMN_URSSAF)
    add_step (&writer, _("In this month"), get_call_text (&writer, column, is_first, of->urssaf), of->urssaf);
  else if (column == HON_YEARS_COLUMN_CARMF)
    add_step (&writer, _("In this month"), get_call_text (&writer, column, is_first, of->carmf), of->carmf);
  else if (column == HON_YEARS_COLUMN_SETTLED)
    add_step (&writer, _("In this month"), hon_steps_sum (writer.out, of->urssaf_settled, of->carmf_settled),
              of->urssaf_settled + of->carmf_settled);
  else if (column == HON_YEARS_COLUMN_TAX)
    add_step (&writer, _("In this month"),
              hon_steps_sum (writer.out, of->instalments, of->balance), of->instalments + of->balance);
}

/* Points, in hundredths, that a contribution has acquired. */
static void
write_points (Writer     *writer,
              const char *text,
              gint64      points)
{
  g_autofree char *number = hon_format_number (points / 100.0, 2);

  hon_explanation_add_step (writer->explanation, _("Points"), text, number);
}

/* What a year brings for the pensions has no number in the simplified scheme. */
static gboolean
write_unknown (Writer *writer)
{
  if (writer->year->is_rspm)
    hon_explanation_add_step (writer->explanation, _("Simplified scheme of locums"),
                              _("its rate covers pensions, but which points it brings is not known here"), "");

  return writer->year->is_rspm;
}

static void
write_quarters (Writer *writer)
{
  g_autofree char *number = hon_format_number (writer->year->quarters, 0);

  add_step (writer, _("Base of the basic pension"), "", writer->year->due.rb_base);
  hon_explanation_add_step (writer->explanation, _("Quarters of insurance"),
                            _("one for each part of the base that makes one, at most four"), number);
}

/* The same of what is due for a year. */
void
hon_years_explain_account (HonExplanation   *explanation,
                           HonAccountColumn  column,
                           HonYears         *years,
                           guint             year)
{
  g_autoptr (HonSteps) out = hon_steps_new (explanation, HON_MONEY_AUTO);
  Writer writer = start_writer (explanation, out, years, year);
  const HonYear *of = writer.year;
  gint64 due = hon_income_due_get_urssaf (&of->due) + hon_income_due_get_carmf (&of->due);

  switch (column)
    {
    case HON_ACCOUNT_COLUMN_GROSS:
      write_gross (&writer);
      break;

    case HON_ACCOUNT_COLUMN_DUE_URSSAF:
      write_due (&writer, TRUE);
      break;

    case HON_ACCOUNT_COLUMN_DUE_CARMF:
      write_due (&writer, FALSE);
      break;

    case HON_ACCOUNT_COLUMN_CALLED:
      if (of->is_rspm)
        write_rspm (&writer, &of->called);
      else
        write_bases (&writer);
      write_acre (&writer, of->called.acre);
      add_step (&writer, _("Called for the year"),
                hon_steps_sum (writer.out, hon_income_due_get_urssaf (&of->called),
                               hon_income_due_get_carmf (&of->called)),
                due - of->urssaf_settled - of->carmf_settled);
      break;

    case HON_ACCOUNT_COLUMN_SETTLED:
      add_step (&writer, _("Asked for later"),
                hon_steps_difference (writer.out, due, due - of->urssaf_settled - of->carmf_settled),
                of->urssaf_settled + of->carmf_settled);
      break;

    case HON_ACCOUNT_COLUMN_DUE_TAX:
      write_tax_due (&writer);
      break;

    case HON_ACCOUNT_COLUMN_KEPT:
      write_gross (&writer);
      add_step (&writer, _("Contributions and tax of the year"),
                hon_steps_sum (writer.out, due, of->tax), due + of->tax);
      add_step (&writer, _("Kept"),
                hon_steps_difference (writer.out, of->receipts - of->expenses, due + of->tax), of->kept);
      break;

    case HON_ACCOUNT_COLUMN_QUARTERS:
      if (!write_unknown (&writer))
        write_quarters (&writer);
      break;

    case HON_ACCOUNT_COLUMN_RB_POINTS:
      if (write_unknown (&writer))
        break;
      add_step (&writer, _("Base of the basic pension"), "", of->due.rb_base);
      write_points (&writer, _("both slices, in proportion to whole ones"), of->due.rb_points);
      break;

    case HON_ACCOUNT_COLUMN_RC_POINTS:
      if (write_unknown (&writer))
        break;
      write_lines (&writer, &of->of_due, FALSE, "retraite-complementaire");
      write_points (&writer, _("in proportion to the highest contribution"), of->due.rc_points);
      break;

    case HON_ACCOUNT_COLUMN_ASV_POINTS:
      if (write_unknown (&writer))
        break;
      write_points (&writer, _("of the flat part, for the quarters of affiliation; those of the proportional part are not "
                               "counted"), of->due.asv_points);
      break;

    case HON_ACCOUNT_COLUMN_ID:
    case HON_ACCOUNT_COLUMN_RULES:
    case HON_ACCOUNT_COLUMN_YEAR:
    case HON_ACCOUNT_COLUMN_BRIEF_YEAR:
    case HON_ACCOUNT_COLUMN_DUE:
      break;
    }
}
