/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-words.h"

#include "hon-format.h"
#include "hon-years-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* Sentences about a doctor's years, which the pages and the command line share. */

/* Of how many years the greatest amounts are told. */
#define PEAKS 5

/* From which part of the answer on, a tenth, a difference is told beside it. */
#define GREAT_PART 10

static void
add_notice (GListStore *notices,
            const char *title,
            const char *text)
{
  g_autoptr (HonRemark) notice = hon_remark_new (title, text);

  g_list_store_append (notices, notice);
}

/* The answer names the greatest amount of the first years: the others have to be there too. */
static void
add_peaks (GListStore *notices,
           HonYears   *self)
{
  const HonYearsResult *result = hon_years_get_result (self);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr (HonRemark) notice = NULL;
  guint n = 0;

  for (guint i = 0; i < MIN (PEAKS, result->n_years); i++)
    {
      guint peak = hon_years_find_peak (self, i);
      g_autofree char *month = hon_format_month (hon_years_get_month (self, peak));
      gint64 set_aside = hon_years_get_set_aside (self, peak);
      g_autofree char *amount = hon_format_money (set_aside, HON_MONEY_EUROS);

      if (set_aside == 0)
        continue;
      g_string_append (list, n++ > 0 ? C_("list", ", ") : "");
      /* Translators: an amount of money, and a month such as “May 2029”. */
      g_string_append_printf (list, _("%1$s at the end of %2$s"), amount, month);
    }
  if (n < 2)
    return;

  /* Translators: %s is a list of amounts with their months. */
  text = g_strdup_printf (_("In each year the most to have set aside is: %s."), list->str);
  notice = hon_remark_new (_("Year by year"), text);
  hon_remark_make_tip (notice);
  g_list_store_append (notices, notice);
}

static void
add_projection (GListStore *notices,
                HonYears   *self)
{
  const HonYearsResult *result = hon_years_get_result (self);
  guint i;
  g_autofree char *text = NULL;

  if (!hon_years_find_projection (self, &i))
    return;

  /* Translators: two years. */
  text = g_strdup_printf (_("From %1$d on, everything is computed with the parameters of %2$d and the changes that are known "
                            "already, as if nothing else changed."),
                          result->years[i].year, result->years[i].known_year);
  add_notice (notices, _("Later years are projected"), text);
}

static void
add_rule (GListStore *notices,
          HonYears   *self)
{
  gint64 gap = hon_years_get_rule_gap (self);
  g_autofree char *amount = hon_format_money (ABS (gap), HON_MONEY_EUROS);
  g_autofree char *text = NULL;

  if (gap == 0)
    return;

  if (hon_years_get_input (self)->rule == HON_INCOME_RULE_TEXTES)
    text = g_strdup_printf (gap > 0
                            /* Translators: %s is an amount of money. */
                            ? _("As the Urssaf’s simulator computes, %s more would be due for these years: it charges "
                                "the CARMF from the first day on, and the supplementary pension sooner.")
                            /* Translators: %s is an amount of money. */
                            : _("As the Urssaf’s simulator computes, %s less would be due for these years: it takes "
                                "the income of the year itself, where the CARMF takes that of two years ago."),
                            amount);
  else
    text = g_strdup_printf (gap > 0
                            /* Translators: %s is an amount of money. */
                            ? _("As the texts have it, %s more would be due for these years.")
                            /* Translators: %s is an amount of money. */
                            : _("As the texts have it, %s less would be due for these years."),
                            amount);
  add_notice (notices, _("The texts and the Urssaf’s simulator differ"), text);
}

/* Under the micro-BNC the rule changes the tax too. */
static void
add_rule_of_tax (GListStore *notices,
                 HonYears   *self)
{
  gint64 gap = hon_years_get_tax_gap (self);
  g_autofree char *amount = hon_format_money (ABS (gap), HON_MONEY_EUROS);
  g_autofree char *text = NULL;

  if (gap == 0)
    return;

  if (hon_years_get_input (self)->rule == HON_INCOME_RULE_TEXTES)
    /* Translators: %s is an amount of money. */
    text = g_strdup_printf (_("As the texts have it, the fees less the flat-rate expenses are taxed. The Urssaf’s "
                              "simulator adds the CSG-CRDS that is not deductible: %s more tax over these years."), amount);
  else
    /* Translators: %s is an amount of money. */
    text = g_strdup_printf (_("The Urssaf’s simulator adds the CSG-CRDS that is not deductible to what is taxed. As the "
                              "texts have it, it is not taxed: %s less tax over these years."), amount);
  add_notice (notices, _("The tax under the micro-BNC"), text);
}

static void
add_left (GListStore *notices,
          HonYears   *self)
{
  const HonYearsResult *result = hon_years_get_result (self);
  gint64 left = result->contributions_left + result->tax_left;
  g_autofree char *amount = hon_format_money (ABS (left), HON_MONEY_EUROS);
  g_autofree char *text = NULL;

  if (left == 0)
    return;

  text = g_strdup_printf (left > 0
                          /* Translators: an amount of money and a year. */
                          ? _("Of the contributions and the tax of these years, %1$s are asked for after %2$d.")
                          /* Translators: an amount of money and a year. */
                          : _("Of what was paid in these years, %1$s are paid back after %2$d."),
                          amount, result->years[result->n_years - 1].year);
  add_notice (notices, _("What comes later"), text);
}

/* What is entered is of a whole year. */
static void
add_short_year (GListStore *notices,
                HonYears   *self)
{
  const HonYear *first = &hon_years_get_result (self)->years[0];
  HonDate opening = hon_years_get_input (self)->phases[0].from;
  g_autofree char *receipts = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *text = NULL;

  if (opening == hon_date_new (first->year, 1, 1))
    return;

  receipts = hon_format_money (first->receipts, HON_MONEY_EUROS);
  whole = hon_format_money (hon_years_get_input (self)->phases[0].receipts, HON_MONEY_EUROS);
  /* Translators: two amounts of money and a year. */
  text = g_strdup_printf (_("The %1$s of fees that were entered are those of a whole year: from the opening to the end "
                            "of %2$d %3$s come in."), whole, first->year, receipts);
  add_notice (notices, _("The first year is short"), text);
}

/* The tax of the opening year rests on it, and so does what has to be set aside. */
static void
add_income_before (GListStore *notices,
                   HonYears   *self)
{
  const HonYearsInput *input = hon_years_get_input (self);
  g_autofree char *text = NULL;
  g_autoptr (HonRemark) notice = NULL;

  if (input->income_before != 0 ||
      input->phases[0].from == hon_date_new (hon_date_get_year (input->phases[0].from), 1, 1))
    return;

  /* Translators: a year. */
  text = g_strdup_printf (_("A salary of %d before the opening means more tax on that year, and more to "
                            "set aside: none was entered."), hon_date_get_year (input->phases[0].from));
  notice = hon_remark_new_asking (_("Salary before the opening"), text, "income-before");
  g_list_store_append (notices, notice);
}

static void
add_overruns (GListStore *notices,
              HonYears   *self)
{
  const HonYearsInput *input = hon_years_get_input (self);

  for (guint p = 0; p < input->n_phases; p++)
    if (input->phases[p].sector == HON_SECTOR_S1 && input->phases[p].overruns > 0)
      {
        add_notice (notices, _("Overruns in secteur 1"),
                    _("It allows overruns in narrow cases only: what they bring here may not be asked for."));
        return;
      }
}

/* What parts the OPTAM from secteur 2. */
static void
add_optam (GListStore *notices,
           HonYears   *self)
{
  const HonYearsInput *input = hon_years_get_input (self);
  HonCommitment commitment = hon_years_get_commitment (self);

  for (guint p = 0; p < input->n_phases; p++)
    if (input->phases[p].sector == HON_SECTOR_S2_OPTAM)
      {
        hon_commitment_add_notices (&commitment, &input->phases[p], hon_years_get_catalogue (self), notices);
        return;
      }
}

/* The regime goes after two years above its limit; the first year counts as a whole one. */
static void
add_micro (GListStore *notices,
           HonYears   *self)
{
  guint i;
  g_autofree char *limit = NULL;
  g_autofree char *text = NULL;

  if (!hon_years_find_end_of_micro (self, &i))
    return;

  limit = hon_format_money (hon_years_get_micro_limit (self, i), HON_MONEY_AUTO);
  /* Translators: an amount of money and a year. */
  text = g_strdup_printf (_("After two years above %1$s of fees it no longer applies: from %2$d on the real expenses "
                            "count instead, which is not computed here."),
                          limit, hon_years_get_result (self)->years[i].year);
  add_notice (notices, _("The micro-BNC has a limit"), text);
}

/**
 * hon_years_dup_context:
 * @self: years
 *
 * Returns: (transfer full): the sector, the opening day, and how far the rules are known
 */
char *
hon_years_dup_context (HonYears *self)
{
  const HonYearsInput *input;
  g_autofree char *opening = NULL;

  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  input = hon_years_get_input (self);
  opening = hon_format_date (input->phases[0].from);

  /* Translators: the name of a sector, and the day on which a practice opens. */
  return g_strdup_printf (_("%1$s, from %2$s on"),
                          hon_sector_get_label (hon_catalogue_get_sector (hon_years_get_catalogue (self),
                                                                          input->phases[0].sector)),
                          opening);
}

/**
 * hon_years_dup_answer:
 * @self: years
 *
 * Returns: (transfer full): what has to be set aside in the first years, and by when
 */
char *
hon_years_dup_answer (HonYears *self)
{
  guint peak;
  gint64 set_aside;
  g_autofree char *amount = NULL;
  g_autofree char *month = NULL;

  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  peak = hon_years_find_first_peak (self);
  set_aside = hon_years_get_set_aside (self, peak);
  if (set_aside == 0)
    return g_strdup (_("Nothing has to be set aside"));

  amount = hon_format_money (set_aside, HON_MONEY_EUROS);
  month = hon_format_month (hon_years_get_month (self, peak));

  /* Translators: a month such as “May 2029”, and an amount of money. The answer of a page, without a
   * full stop.
   */
  return g_strdup_printf (_("By the end of %1$s, %2$s must be set aside"), month, amount);
}

/* An amount as it is shown. */
static gint64
round_to_euros (gint64 amount)
{
  return 100 * llround (amount / 100.0);
}

/* For whom that is; NULL where nothing has to be set aside. What is shown makes the whole that is shown. */
static char *
dup_parts (HonYears *self)
{
  const HonYearsMonth *month = &hon_years_get_result (self)->months[hon_years_find_first_peak (self)];
  g_autofree char *urssaf = hon_format_money (month->urssaf_aside, HON_MONEY_EUROS);
  g_autofree char *carmf = hon_format_money (month->carmf_aside, HON_MONEY_EUROS);
  gint64 rest = round_to_euros (month->set_aside) - round_to_euros (month->urssaf_aside) -
                round_to_euros (month->carmf_aside);
  g_autofree char *tax = hon_format_money (rest, HON_MONEY_EUROS);

  if (month->set_aside <= 0)
    return NULL;
  if (month->urssaf_aside >= 0 && month->carmf_aside >= 0 && month->tax_aside >= 0)
    /* Translators: three amounts of money that make that of the sentence before. */
    return g_strdup_printf (_("To set aside: %1$s for the Urssaf, %2$s for the CARMF and %3$s for the income tax."),
                            urssaf, carmf, tax);

  /* Translators: three amounts of money that make that of the sentence before, some of them negative. */
  return g_strdup_printf (_("To set aside: %1$s for the Urssaf, %2$s for the CARMF and %3$s for the income tax; what is "
                            "negative has been paid in advance."),
                          urssaf, carmf, tax);
}

/* When the first call comes. */
static char *
dup_first_call (HonYears *self)
{
  guint call;
  g_autofree char *month = NULL;

  if (!hon_years_find_first_call (self, &call))
    return g_strdup (_("No contributions are called in these years."));

  month = hon_format_month (hon_years_get_month (self, call));

  if (hon_years_get_input (self)->tax_voluntary)
    /* Translators: a month such as “May 2029”. */
    return g_strdup_printf (_("Contributions are called late: the first call comes in %s, and what the first income "
                              "brings about is asked for once it has been declared."), month);

  /* Translators: a month such as “May 2029”. */
  return g_strdup_printf (_("Contributions and tax are called late: the first call comes in %s, and what the first "
                            "income brings about is asked for once it has been declared."), month);
}

/**
 * hon_years_dup_outlook:
 * @self: years
 *
 * Returns: (transfer full): for whom has to be set aside, and when the first call comes
 */
char *
hon_years_dup_outlook (HonYears *self)
{
  g_autofree char *parts = NULL;
  g_autofree char *call = NULL;

  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  parts = dup_parts (self);
  call = dup_first_call (self);

  return parts != NULL ? g_strjoin (" ", parts, call, NULL) : g_steal_pointer (&call);
}

/**
 * hon_years_dup_sentence:
 * @self: years
 *
 * Returns: (transfer full): what is kept
 */
char *
hon_years_dup_sentence (HonYears *self)
{
  const HonYearsResult *result;
  g_autofree char *kept = NULL;

  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  result = hon_years_get_result (self);
  kept = hon_format_money (hon_years_get_kept (self), HON_MONEY_EUROS);

  /* Translators: an amount of money and two years. */
  return g_strdup_printf (_("From %2$d to %3$d, %1$s are kept after expenses, contributions and tax."),
                          kept, result->years[0].year, result->years[result->n_years - 1].year);
}

/**
 * hon_years_dup_gap:
 * @self: years
 *
 * Returns: (transfer full) (nullable): how far the texts and the Urssaf's simulator are apart, where that
 *   is much beside the answer
 */
char *
hon_years_dup_gap (HonYears *self)
{
  gint64 gap, set_aside;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  gap = hon_years_get_rule_gap (self);
  set_aside = hon_years_get_set_aside (self, hon_years_find_first_peak (self));
  if (gap == 0 || ABS (gap) < set_aside / GREAT_PART)
    return NULL;

  amount = hon_format_money (ABS (gap), HON_MONEY_EUROS);
  if (hon_years_get_input (self)->rule == HON_INCOME_RULE_TEXTES)
    return g_strdup_printf (gap > 0
                            /* Translators: %s is an amount of money. */
                            ? _("Not certain: as the Urssaf’s simulator computes, %s more would be due for these years.")
                            /* Translators: %s is an amount of money. */
                            : _("Not certain: as the Urssaf’s simulator computes, %s less would be due for these years."),
                            amount);

  return g_strdup_printf (gap > 0
                          /* Translators: %s is an amount of money. */
                          ? _("Not certain: as the texts have it, %s more would be due for these years.")
                          /* Translators: %s is an amount of money. */
                          : _("Not certain: as the texts have it, %s less would be due for these years."),
                          amount);
}

/**
 * hon_years_dup_chart_subtitle:
 * @self: years
 *
 * Returns: (transfer full): the unit of a chart of the months, and whether they are projected
 */
char *
hon_years_dup_chart_subtitle (HonYears *self)
{
  guint i;

  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  if (!hon_years_find_projection (self, &i))
    return g_strdup (_("Euros by month"));

  /* Translators: two years. */
  return g_strdup_printf (_("Euros by month; from %1$d on by the rules of %2$d"),
                          hon_years_get_result (self)->years[i].year,
                          hon_years_get_result (self)->years[i].known_year);
}

/**
 * hon_years_make_credits:
 * @years: (array length=n): years of one or more careers
 * @n: how many
 *
 * Returns: (transfer full): what their figures rest on
 */
HonCredits *
hon_years_make_credits (HonYears * const *years,
                        guint             n)
{
  static const char * const lines[] = {
    "appels-urssaf", "appels-carmf", "regularisations", "appels-impot", "a-mettre-de-cote",
  };
  HonCredits *credits = hon_credits_new ();

  for (guint y = 0; y < n; y++)
    for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
      hon_credits_add_line (credits,
                            hon_catalogue_find (hon_years_get_catalogue (years[y]), HON_RECORDS_LINES, lines[i]),
                            hon_catalogue_get_rules_day (hon_years_get_catalogue (years[y]),
                                                         hon_years_get_result (years[y])->years[0].year));
  for (guint y = 0; y < n; y++)
    hon_years_result_add_own (hon_years_get_result (years[y]), hon_years_get_catalogue (years[y]), credits);

  return credits;
}

/**
 * hon_years_dup_credits:
 * @years: (array length=n): years of one or more careers
 * @n: how many
 * @subject: what they are
 *
 * Returns: (transfer full): lines that must stand wherever a chart of the years is published
 */
char *
hon_years_dup_credits (HonYears * const *years,
                       guint             n,
                       const char       *subject)
{
  g_autoptr (HonCredits) credits = NULL;
  g_autofree char *publishers = NULL;
  g_autofree char *validity = NULL;

  g_return_val_if_fail (years != NULL && n > 0, NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  credits = hon_years_make_credits (years, n);
  publishers = hon_credits_dup_publishers (credits);
  validity = hon_credits_dup_validity (HON_CHECK_CONTRIBUTIONS, hon_years_get_valid (hon_years_get_catalogue (years[0])));

  return g_strjoin ("\n", subject, publishers, validity,
                    _("An estimate by Honoraires, not legal or tax advice."), NULL);
}

/**
 * hon_years_list_notices:
 * @self: years
 *
 * Lists what else to know: what is asked for, what to set aside in each year, projections, what the rules differ in, what comes later, and where
 * the figures mislead.
 *
 * Returns: (transfer full) (element-type HonRemark): notices
 */
GListModel *
hon_years_list_notices (HonYears *self)
{
  GListStore *notices;

  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  notices = g_list_store_new (HON_TYPE_REMARK);
  add_income_before (notices, self);
  add_peaks (notices, self);
  add_projection (notices, self);
  add_rule (notices, self);
  add_rule_of_tax (notices, self);
  add_left (notices, self);
  if (hon_years_get_input (self)->expenses == 0)
    add_notice (notices, _("No expenses were entered"),
                _("Rent, insurance, the Ordre and equipment cost something in every practice: without them too much "
                  "seems to be left."));
  add_short_year (notices, self);
  add_overruns (notices, self);
  add_optam (notices, self);
  add_micro (notices, self);
  hon_years_add_options (self, notices);

  return G_LIST_MODEL (notices);
}
