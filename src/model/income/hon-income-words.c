/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-words.h"

#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

/* Sentences about an income, which the pages and the command line share. */

static void
add_notice (GListStore *notices,
            const char *title,
            const char *text)
{
  g_autoptr (HonRemark) notice = hon_remark_new (title, text);

  g_list_store_append (notices, notice);
}

/* One that opens what explains it. */
static void
add_notice_about (GListStore *notices,
                  const char *title,
                  const char *text,
                  const char *line)
{
  g_autoptr (HonRemark) notice = hon_remark_new_about (title, text, line);

  g_list_store_append (notices, notice);
}

static void
add_cliff (GListStore           *notices,
           HonIncome            *self,
           const HonIncomeCliff *cliff)
{
  g_autofree char *bound = hon_format_number (cliff->bound, 1);
  g_autofree char *receipts = hon_format_money (cliff->receipts, HON_MONEY_EUROS);
  g_autofree char *loss = hon_format_money (cliff->loss, HON_MONEY_EUROS);
  g_autofree char *recovered = hon_format_money (cliff->recovered, HON_MONEY_EUROS);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  /* Translators: an amount of money received, and the bound that the base of
   * contributions then reaches, in PASS, the yearly ceiling of the French
   * social security.
   */
  title = g_strdup_printf (_("Threshold at %1$s of fees (base of %2$s PASS)"), receipts, bound);
  if (hon_income_get_input (self)->receipts < cliff->receipts)
    /* Translators: two amounts of money. */
    text = g_strdup_printf (_("Reaching it costs %1$s a year before tax: the insurance then takes over less. "
                              "You must receive %2$s to keep as much again."), loss, recovered);
  else
    /* Translators: two amounts of money. */
    text = g_strdup_printf (_("You are past it; it cost %1$s a year before tax. "
                              "Only from %2$s on do you keep more than just below it."), loss, recovered);
  /* Its tiers are those of the basic pension too. */
  add_notice_about (notices, title, text, "allocations-familiales");
}

static void
add_provisional (GListStore *notices,
                 HonIncome  *self)
{
  const HonIncomeResult *result = hon_income_get_result (self);
  g_autofree char *amount = hon_format_money (result->provisional, HON_MONEY_EUROS);
  g_autofree char *text = NULL;

  /* Translators: %s is an amount of money. */
  text = g_strdup_printf (result->total > result->provisional
                          ? _("They are %s now, and settled later on the true income: "
                              "put the difference aside.")
                          : _("They are %s now, and settled later on the true income."),
                          amount);
  add_notice_about (notices, _("Contributions of the first two years are called on a flat base"), text, "provisoire");
}

/* A first year that is spared a contribution is not like those that follow. */
static void
add_spared (GListStore *notices,
            HonIncome  *self)
{
  HonIncomeInput settled = *hon_income_get_input (self);
  HonIncomeResult later;
  g_autofree char *amount = NULL;
  g_autofree char *text = NULL;

  if (!hon_income_get_result (self)->steps.is_rc_exempt)
    return;

  settled.start = hon_date_new (HON_DATE_YEAR_MIN, 1, 1);
  hon_income_compute (hon_income_get_rates (self), &settled, &later);
  amount = hon_format_money (later.rc, HON_MONEY_EUROS);
  /* Translators: %s is an amount of money. */
  text = g_strdup_printf (_("It is not due in the first years. With the same fees later years have it too: %s a year."),
                          amount);
  if (later.rc > 0)
    add_notice_about (notices, _("No supplementary pension yet"), text, "retraite-complementaire");
}

static void
add_projection (GListStore *notices,
                HonIncome  *self)
{
  g_autofree char *text = hon_income_dup_projection (self);

  if (text != NULL)
    add_notice (notices, _("A projection"), text);
}

/* Whether the rule of an income is that of the texts; what the other one makes of it. */
static gboolean
compute_other_rule (HonIncome       *self,
                    HonIncomeResult *result)
{
  HonIncomeInput other = *hon_income_get_input (self);
  gboolean is_by_texts = other.rule == HON_INCOME_RULE_TEXTES;

  other.rule = is_by_texts ? HON_INCOME_RULE_URSSAF : HON_INCOME_RULE_TEXTES;
  hon_income_compute (hon_income_get_rates (self), &other, result);

  return is_by_texts;
}

/* What the other rule would make of a first year. */
static void
add_rule (GListStore *notices,
          HonIncome  *self)
{
  HonIncomeResult result;
  gboolean is_by_texts = compute_other_rule (self, &result);
  g_autofree char *amount = NULL;
  g_autofree char *text = NULL;

  if (result.total == hon_income_get_result (self)->total)
    return;

  amount = hon_format_money (result.total, HON_MONEY_EUROS);
  text = g_strdup_printf (is_by_texts
                          /* Translators: %s is an amount of money. */
                          ? _("As the Urssaf’s simulator computes, contributions are %s: it knows neither the day "
                              "from which the CARMF counts nor the age.")
                          /* Translators: %s is an amount of money. */
                          : _("As the texts have it, contributions are %s: the CARMF counts from the quarter after the "
                              "start, and spares young doctors one contribution in their first years."),
                          amount);
  add_notice (notices, _("The texts and the Urssaf’s simulator differ"), text);
}

/* Under the micro-BNC the rule changes the tax too, in every year. */
static void
add_rule_of_tax (GListStore *notices,
                 HonIncome  *self)
{
  HonIncomeResult result;
  gboolean is_by_texts = compute_other_rule (self, &result);
  g_autofree char *amount = NULL;
  g_autofree char *text = NULL;

  if (!hon_income_get_input (self)->micro || result.tax == hon_income_get_result (self)->tax)
    return;

  amount = hon_format_money (result.tax, HON_MONEY_EUROS);
  text = g_strdup_printf (is_by_texts
                          /* Translators: %s is an amount of money. */
                          ? _("The Urssaf’s simulator adds the CSG-CRDS that is not deductible to what is taxed: the tax "
                              "would be %s.")
                          /* Translators: %s is an amount of money. */
                          : _("As the texts have it, the CSG-CRDS that is not deductible is not taxed: the tax would be "
                              "%s."), amount);
  add_notice (notices, _("The tax under the micro-BNC"), text);
}

/* The regime is for small receipts; whether those of the years before were above is not known here. */
static void
add_micro (GListStore *notices,
           HonIncome  *self)
{
  double cap = hon_income_get_rates (self)->micro_cap;
  g_autofree char *limit = NULL;
  g_autofree char *text = NULL;

  if (!hon_income_get_input (self)->micro || hon_income_get_result (self)->receipts / 100.0 <= cap)
    return;

  limit = hon_format_money (hon_money_from_euros (cap), HON_MONEY_AUTO);
  /* Translators: %s is an amount of money. */
  text = g_strdup_printf (_("The fees are above %s: it applies only where those of one of the two years before were not."),
                          limit);
  add_notice_about (notices, _("The micro-BNC has a limit"), text, "recettes");
}

/* A locum with small receipts has another choice. */
static void
add_rspm (GListStore *notices,
          HonIncome  *self)
{
  double cap = hon_income_get_rates (self)->rspm_cap;
  g_autofree char *limit = NULL;
  g_autofree char *text = NULL;

  if (!hon_income_get_input (self)->locum || hon_income_get_result (self)->receipts / 100.0 > cap)
    return;

  limit = hon_format_money (hon_money_from_euros (cap), HON_MONEY_AUTO);
  /* Translators: %s is an amount of money. RSPM is the régime simplifié des professions médicales. */
  text = g_strdup_printf (_("Up to %s of fees a year a locum may choose the RSPM, with one rate on all fees: “My First "
                            "Years” computes it."), limit);
  add_notice_about (notices, _("Locums have a simplified scheme"), text, "recettes");
}

static void
add_answer (GListStore *answers,
            const char *text)
{
  add_notice (answers,
              g_list_model_get_n_items (G_LIST_MODEL (answers)) == 0 ? _("Receipts needed")
                                                                     : C_("receipts", "Or"),
              text);
}

static void
add_lines (HonIncome  *self,
           GListModel *rows,
           HonCredits *credits)
{
  HonCatalogue *catalogue = hon_income_get_catalogue (self);
  const HonIncomeRates *rates = hon_income_get_rates (self);
  HonDate day = hon_catalogue_get_rules_day (catalogue, rates->year);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (rows, i);
      HonLineInfo *line = hon_catalogue_find (catalogue, HON_RECORDS_LINES, hon_table_row_get_id (row));

      if (line != NULL)
        hon_credits_add_line (credits, line, day);
      if (hon_table_row_get_children (row) != NULL)
        add_lines (self, hon_table_row_get_children (row), credits);
    }
}

static char *
dup_year (HonIncome *self)
{
  const HonIncomeRates *rates = hon_income_get_rates (self);

  if (rates->known_year == rates->year)
    return g_strdup_printf ("%d", rates->year);

  /* Translators: a year, and the earlier year whose rules are used for it. */
  return g_strdup_printf (_("%1$d, by the rules of %2$d"), rates->year, rates->known_year);
}

static HonSector *
get_sector (HonIncome *self)
{
  return hon_catalogue_get_sector (hon_income_get_catalogue (self),
                                   hon_income_get_input (self)->sector);
}

/**
 * hon_income_dup_title:
 * @self: an income
 *
 * Returns: (transfer full): the sector, the year and the fees that it is of
 */
char *
hon_income_dup_title (HonIncome *self)
{
  g_autofree char *receipts = NULL;
  g_autofree char *overruns = NULL;
  g_autofree char *year = NULL;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  year = dup_year (self);
  receipts = hon_format_money (hon_income_get_result (self)->receipts, HON_MONEY_AUTO);
  overruns = hon_format_money (hon_income_get_input (self)->overruns, HON_MONEY_AUTO);

  /* Translators: a sector, a year, and two amounts of money. */
  return g_strdup_printf (_("%1$s, %2$s: %3$s of fees, of which %4$s of overruns"),
                          hon_sector_get_label (get_sector (self)), year, receipts, overruns);
}

/**
 * hon_income_dup_context:
 * @self: an income
 *
 * Returns: (transfer full): the sector and the year
 */
char *
hon_income_dup_context (HonIncome *self)
{
  g_autofree char *year = NULL;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  year = dup_year (self);

  /* Translators: the name of a sector and a year. */
  return g_strdup_printf (_("%1$s, %2$s"), hon_sector_get_label (get_sector (self)), year);
}

/**
 * hon_income_dup_net:
 * @self: an income
 *
 * Returns: (transfer full): what is left after tax
 */
char *
hon_income_dup_net (HonIncome *self)
{
  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  return hon_format_money (hon_income_get_result (self)->net, HON_MONEY_EUROS);
}

/**
 * hon_income_dup_sentence:
 * @self: an income
 *
 * Returns: (transfer full): what is kept or lost of the fees
 */
char *
hon_income_dup_sentence (HonIncome *self)
{
  const HonIncomeResult *result;
  g_autofree char *receipts = NULL;
  g_autofree char *net = NULL;
  g_autofree char *month = NULL;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  result = hon_income_get_result (self);
  receipts = hon_format_money (result->receipts, HON_MONEY_EUROS);
  net = hon_format_money (ABS (result->net), HON_MONEY_EUROS);
  if (result->net < 0)
    /* Translators: two amounts of money; the second is a loss, without a sign. */
    return g_strdup_printf (_("With %1$s of fees you lose %2$s: expenses and the contributions that are due "
                              "whatever the income are more than the fees."), receipts, net);

  month = hon_format_money (result->net / 12, HON_MONEY_EUROS);

  /* Translators: three amounts of money. */
  return g_strdup_printf (_("Of %1$s of fees you keep %2$s after expenses, contributions and income tax: "
                            "%3$s a month."), receipts, net, month);
}

/**
 * hon_income_dup_takeover:
 * @self: an income
 *
 * Returns: (transfer full): what the health insurance pays in the doctor's place
 */
char *
hon_income_dup_takeover (HonIncome *self)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  if (hon_income_get_result (self)->taken_over == 0)
    return g_strdup (_("In this sector the health insurance takes over none of the contributions."));

  amount = hon_format_money (hon_income_get_result (self)->taken_over, HON_MONEY_EUROS);

  /* Translators: %s is an amount of money. */
  return g_strdup_printf (_("The health insurance pays a further %s of contributions in your place."), amount);
}

/**
 * hon_income_dup_refusal:
 * @error: what is wrong with a situation
 *
 * Returns: (transfer full): a sentence that says so
 */
char *
hon_income_dup_refusal (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  /* Translators: %s says what is wrong with the inputs. */
  return g_strdup_printf (_("Nothing can be computed: %s."), error->message);
}

/**
 * hon_income_get_overruns_warning:
 * @sector: a sector
 * @overruns: overruns of a year that were entered for it
 *
 * Returns: (nullable): in a few words, already translated, why they may mislead
 */
const char *
hon_income_get_overruns_warning (HonSectorKind sector,
                                 gint64        overruns)
{
  return sector == HON_SECTOR_S1 && overruns > 0 ? _("limited in secteur 1") : NULL;
}

/**
 * hon_income_dup_projection:
 * @self: an income
 *
 * Returns: (transfer full) (nullable): that the parameters of its year are not known, and whose it has;
 *   %NULL where they are known
 */
char *
hon_income_dup_projection (HonIncome *self)
{
  const HonIncomeRates *rates;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  rates = hon_income_get_rates (self);
  if (rates->known_year == rates->year)
    return NULL;

  /* Translators: two years. */
  return g_strdup_printf (_("What will hold in %1$d is not known yet: the parameters of %2$d are taken, with the changes "
                            "that are known already."),
                          rates->year, rates->known_year);
}

/**
 * hon_income_list_notices:
 * @self: an income
 *
 * Lists what calls for caution: thresholds, what is not counted, what comes later.
 *
 * Returns: (transfer full) (element-type HonRemark): notices
 */
GListModel *
hon_income_list_notices (HonIncome *self)
{
  GListStore *notices;
  HonIncomeCliff cliffs[HON_INCOME_CLIFFS_MAX];
  guint n;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  notices = g_list_store_new (HON_TYPE_REMARK);
  add_projection (notices, self);
  n = hon_income_get_near_cliffs (self, cliffs);
  for (guint i = 0; i < n; i++)
    add_cliff (notices, self, &cliffs[i]);
  if (hon_income_get_input (self)->sector == HON_SECTOR_S2_OPTAM)
    add_notice_about (notices, _("What the OPTAM pays is not counted"),
                      _("It depends on the speciality and on the fees at the tariff, and its rates were seen in part "
                        "only: see its line in the table."), "prime-optam");
  add_micro (notices, self);
  add_rspm (notices, self);
  add_rule (notices, self);
  add_rule_of_tax (notices, self);
  if (hon_income_get_result (self)->provisional > 0)
    add_provisional (notices, self);
  add_spared (notices, self);

  return G_LIST_MODEL (notices);
}

/**
 * hon_income_list_answers:
 * @self: an income
 * @goal: which income is wanted
 * @wanted: how much of it, centimes a year
 *
 * Lists the receipts that keep the wanted income, everything else alike. There may be several
 * stretches of them, or none.
 *
 * Returns: (transfer full) (element-type HonRemark): answers, at least one
 */
GListModel *
hon_income_list_answers (HonIncome     *self,
                         HonIncomeGoal  goal,
                         gint64         wanted)
{
  GListStore *list;
  HonIncomeAnswer answers[HON_INCOME_ANSWERS_MAX];
  guint n;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  list = g_list_store_new (HON_TYPE_REMARK);
  n = hon_income_find_receipts (hon_income_get_rates (self), hon_income_get_input (self), goal, wanted, answers);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *from = hon_format_money (answers[i].from, HON_MONEY_EUROS);
      g_autofree char *until = hon_format_money (answers[i].until, HON_MONEY_EUROS);
      g_autofree char *text = NULL;

      if (answers[i].until < 0)
        /* Translators: %s is an amount of money received in a year. */
        text = g_strdup_printf (_("%s, or more"), from);
      else
        /* Translators: two amounts of money received in a year. */
        text = g_strdup_printf (_("from %1$s to %2$s"), from, until);
      add_answer (list, text);
    }
  if (n == 0)
    {
      g_autofree char *maximum = hon_format_money (HON_INCOME_RECEIPTS_MAX, HON_MONEY_EUROS);
      /* Translators: %s is an amount of money. */
      g_autofree char *text = g_strdup_printf (_("no receipts up to %s keep as much"), maximum);

      add_answer (list, text);
    }

  return G_LIST_MODEL (list);
}

/**
 * hon_income_dup_chart_subtitle:
 * @self: an income
 *
 * Returns: (transfer full): the unit of a chart that compares the sectors, and what its readers
 *   must know of the inputs
 */
char *
hon_income_dup_chart_subtitle (HonIncome *self)
{
  const HonIncomeResult *result;
  gint64 overruns_given;
  g_autofree char *receipts = NULL;
  g_autofree char *overruns = NULL;
  g_autofree char *expenses = NULL;
  g_autofree char *year = NULL;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  result = hon_income_get_result (self);
  overruns_given = hon_practice_get_overruns (hon_income_get_practice (self));
  receipts = hon_format_money (result->receipts, HON_MONEY_AUTO);
  overruns = hon_format_money (overruns_given, HON_MONEY_AUTO);
  expenses = hon_format_money (result->expenses, HON_MONEY_AUTO);
  year = dup_year (self);
  if (overruns_given > 0)
    /* Translators: a year and three amounts of money. */
    return g_strdup_printf (_("Euros in %1$s, for %2$s of fees, of which %3$s of overruns, and %4$s of expenses"),
                            year, receipts, overruns, expenses);

  /* Translators: a year and two amounts of money. */
  return g_strdup_printf (_("Euros in %1$s, for %2$s of fees and %3$s of expenses"), year, receipts, expenses);
}

/**
 * hon_income_dup_chart_note:
 * @self: an income
 *
 * Returns: (transfer full): what a comparison of the sectors assumes
 */
char *
hon_income_dup_chart_note (HonIncome *self)
{
  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  if (hon_practice_get_overruns (hon_income_get_practice (self)) == 0)
    return g_strdup (_("Fees and expenses alike in every sector; outside the agreement patients get next to "
                       "nothing back. What the OPTAM pays is not counted."));

  return hon_format_sentences (_("Fees, overruns and expenses alike in every sector, although secteur 1 allows overruns in "
                                 "narrow cases only; outside the agreement patients get next to nothing back. "
                                 "What the OPTAM pays is not counted."),
                               hon_income_get_input (self)->sector == HON_SECTOR_S2
                               ? _("Outside the OPTAM overruns are counted from a lower base than the tariff of secteur 1: "
                                   "at that tariff the same patients would bring more than “without overruns” shows.")
                               : NULL);
}

/**
 * hon_income_make_credits:
 * @self: an income
 *
 * Returns: (transfer full): what its figures rest on
 */
HonCredits *
hon_income_make_credits (HonIncome *self)
{
  HonCredits *credits;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  credits = hon_credits_new ();
  add_lines (self, G_LIST_MODEL (hon_income_get_table (self)), credits);

  return credits;
}

/**
 * hon_income_dup_credits:
 * @self: an income
 *
 * Returns: (transfer full): lines that must stand wherever a comparison of the sectors is published
 */
char *
hon_income_dup_credits (HonIncome *self)
{
  g_autoptr (HonCredits) credits = NULL;
  g_autofree char *note = NULL;
  g_autofree char *publishers = NULL;
  g_autofree char *validity = NULL;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  note = hon_income_dup_chart_note (self);
  credits = hon_income_make_credits (self);
  publishers = hon_credits_dup_publishers (credits);
  validity = hon_credits_dup_validity (HON_CHECK_CONTRIBUTIONS, hon_income_get_valid (hon_income_get_catalogue (self)));

  return g_strjoin ("\n", note, publishers, validity,
                    _("An estimate by Honoraires, not legal or tax advice."), NULL);
}
