/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-comparison-words.h"

#include "hon-format.h"
#include "hon-years-private.h"
#include "hon-years-words.h"

#include <glib/gi18n-lib.h>

/* Sentences about careers side by side, and how their figures came about. */

/* Which line of the datasets tells about a row; the others are what is kept. */
static const struct
{
  const char *row;
  const char *line;
} lines[] = {
  { "recettes", "recettes" },
  { "charges", "charges" },
  { "urssaf", "total-urssaf" },
  { "carmf", "total-carmf" },
  { "impot", "impot-revenu" },
  { "pris-en-charge", "total-cpam" },
};

/* The career that leaves most, and the one that it is compared with: the first, or the next best. */
static guint
find_best (HonYearsComparison *self,
           guint              *other)
{
  guint n = hon_years_comparison_get_n (self);
  guint best = 0;

  for (guint i = 1; i < n; i++)
    if (hon_years_comparison_get_total (self, i) > hon_years_comparison_get_total (self, best))
      best = i;
  *other = best == 0 ? 1 : 0;
  for (guint i = 1; best == 0 && i < n; i++)
    if (hon_years_comparison_get_total (self, i) > hon_years_comparison_get_total (self, *other))
      *other = i;

  return best;
}

/* Whether a career differs from the first one by its tax, and nothing else. */
static gboolean
is_tax_alone (HonYearsComparison *self,
              guint               i)
{
  HonComparisonChange changes[HON_COMPARISON_MAX_CHANGES];
  guint n = hon_years_comparison_list_changes (self, i, changes);

  for (guint c = 0; c < n; c++)
    if (changes[c].amount != 0 && !g_str_equal (changes[c].id, "impot"))
      return FALSE;

  return TRUE;
}

/* The two leave what their households make of one practice: which leaves more is no answer. */
static char *
dup_household_sentence (HonYearsComparison *self,
                        guint               i)
{
  g_autofree char *first = hon_format_money (hon_years_comparison_get_total (self, 0), HON_MONEY_EUROS);
  g_autofree char *other = hon_format_money (hon_years_comparison_get_total (self, i), HON_MONEY_EUROS);

  /* Translators: two years; an amount of money and the number of a situation, twice. */
  return g_strdup_printf (_("The same practice from %1$d to %2$d, taxed with another household: %3$s in situation %4$u, "
                            "%5$s in situation %6$u. Income beside the practice is counted in neither."),
                          hon_years_comparison_get_first_year (self), hon_years_comparison_get_last_year (self),
                          first, 1, other, i + 1);
}

/**
 * hon_years_comparison_dup_answer:
 * @self: a comparison
 *
 * Returns: (transfer full): which career leaves most, and by how much; where the household alone makes the
 *   difference, that
 */
char *
hon_years_comparison_dup_answer (HonYearsComparison *self)
{
  guint best, other;
  gint64 gap;
  g_autofree char *title = NULL;
  g_autofree char *other_title = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);

  best = find_best (self, &other);
  gap = hon_years_comparison_get_total (self, best) - hon_years_comparison_get_total (self, other);
  title = hon_years_comparison_dup_title (self, best);
  other_title = hon_years_comparison_dup_title (self, other);
  if (gap == 0)
    /* Translators: the numbers and the names of two situations. */
    return g_strdup_printf (_("%1$s and %2$s leave the same"), title, other_title);
  if (hon_years_comparison_differs_by_household (self, MAX (best, other)))
    return g_strdup_printf (is_tax_alone (self, MAX (best, other))
                            /* Translators: the numbers and the names of two situations. */
                            ? _("%1$s and %2$s: only the tax differs")
                            /* Translators: the numbers and the names of two situations. */
                            : _("%1$s and %2$s: only the household differs"),
                            best == 0 ? title : other_title, best == 0 ? other_title : title);

  amount = hon_format_money (gap, HON_MONEY_EUROS);

  /* Translators: the number and the name of a situation, and an amount of money. */
  return g_strdup_printf (_("%1$s leaves %2$s more"), title, amount);
}

/**
 * hon_years_comparison_dup_sentence:
 * @self: a comparison
 *
 * Returns: (transfer full): what that is compared with, and over which years
 */
char *
hon_years_comparison_dup_sentence (HonYearsComparison *self)
{
  guint best, other;
  g_autofree char *title = NULL;
  g_autofree char *most = NULL;
  g_autofree char *less = NULL;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);

  best = find_best (self, &other);
  if (hon_years_comparison_differs_by_household (self, MAX (best, other)))
    return dup_household_sentence (self, MAX (best, other));

  title = hon_years_comparison_dup_title (self, other);
  most = hon_format_money (hon_years_comparison_get_total (self, best), HON_MONEY_EUROS);
  less = hon_format_money (hon_years_comparison_get_total (self, other), HON_MONEY_EUROS);
  if (hon_years_comparison_get_total (self, best) == hon_years_comparison_get_total (self, other))
    /* Translators: two years and an amount of money. */
    return g_strdup_printf (_("From %1$d to %2$d: %3$s each, after expenses, contributions and tax."),
                            hon_years_comparison_get_first_year (self), hon_years_comparison_get_last_year (self), most);

  /* Translators: the number and the name of a situation, two years, two amounts of money. */
  return g_strdup_printf (_("Compared with %1$s, from %2$d to %3$d: %4$s instead of %5$s, after expenses, contributions "
                            "and tax."),
                          title, hon_years_comparison_get_first_year (self), hon_years_comparison_get_last_year (self),
                          most, less);
}

/* The first year that rests on the rules of another one. */
static const HonYear *
find_projected (HonYearsComparison *self)
{
  const HonYear *first = NULL;

  for (guint i = 0; i < hon_years_comparison_get_n (self); i++)
    {
      HonYears *years = hon_years_comparison_get_years (self, i);
      const HonYear *projected;
      guint position;

      if (!hon_years_find_projection (years, &position))
        continue;
      projected = &hon_years_get_result (years)->years[position];
      if (first == NULL || projected->year < first->year)
        first = projected;
    }

  return first != NULL && first->year <= hon_years_comparison_get_last_year (self) ? first : NULL;
}

/**
 * hon_years_comparison_dup_subtitle:
 * @self: a comparison
 *
 * Returns: (transfer full): the unit of a chart of what is kept, and from when on it is projected
 */
char *
hon_years_comparison_dup_subtitle (HonYearsComparison *self)
{
  const HonYear *first;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);

  first = find_projected (self);
  if (first == NULL)
    return g_strdup (_("Euros, all years so far together"));

  /* Translators: two years. */
  return g_strdup_printf (_("Euros, all years so far together; from %1$d on by the rules of %2$d"), first->year,
                          first->known_year);
}

/**
 * hon_years_comparison_dup_changes_subtitle:
 * @self: a comparison
 * @i: the position of a career after the first one
 *
 * Returns: (transfer full): what a chart of the changes from the first career to another one shows, and
 *   from when on it is projected
 */
char *
hon_years_comparison_dup_changes_subtitle (HonYearsComparison *self,
                                           guint               i)
{
  const HonYear *projected;
  g_autofree char *first = NULL;
  g_autofree char *other = NULL;
  int first_year, last_year;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);
  g_return_val_if_fail (i > 0 && i < hon_years_comparison_get_n (self), NULL);

  projected = find_projected (self);
  first = hon_years_comparison_dup_title (self, 0);
  other = hon_years_comparison_dup_title (self, i);
  first_year = hon_years_comparison_get_first_year (self);
  last_year = hon_years_comparison_get_last_year (self);
  if (projected == NULL)
    /* Translators: the numbers and the names of two situations, and two years. */
    return g_strdup_printf (_("Euros kept, from “%1$s” to “%2$s”, %3$d to %4$d together"), first, other, first_year,
                            last_year);

  /* Translators: the numbers and the names of two situations, and four years. */
  return g_strdup_printf (_("Euros kept, from “%1$s” to “%2$s”, %3$d to %4$d together; from %5$d on by the rules of %6$d"),
                          first, other, first_year, last_year, projected->year, projected->known_year);
}

/**
 * hon_years_comparison_make_credits:
 * @self: a comparison
 *
 * Returns: (transfer full): what its figures rest on
 */
HonCredits *
hon_years_comparison_make_credits (HonYearsComparison *self)
{
  HonYears *years[HON_COMPARISON_MAX];
  guint n;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);

  n = hon_years_comparison_get_n (self);
  for (guint i = 0; i < n; i++)
    years[i] = hon_years_comparison_get_years (self, i);

  return hon_years_make_credits (years, n);
}

/**
 * hon_years_comparison_dup_credits:
 * @self: a comparison
 *
 * Returns: (transfer full): lines that must stand wherever a chart of the comparison is published
 */
char *
hon_years_comparison_dup_credits (HonYearsComparison *self)
{
  HonYears *years[HON_COMPARISON_MAX];
  g_autoptr (GString) subject = g_string_new (NULL);
  guint n;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);

  n = hon_years_comparison_get_n (self);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = hon_years_comparison_dup_title (self, i);

      years[i] = hon_years_comparison_get_years (self, i);
      g_string_append_printf (subject, "%s%s", i > 0 ? C_("list", ", ") : "", title);
    }

  return hon_years_dup_credits (years, n, subject->str);
}

/**
 * hon_years_comparison_dup_overtaking:
 * @self: a comparison
 * @i: the position of a career after the first
 * @year: a year that hon_years_comparison_find_overtaking() found
 * @is_ahead: what it found
 *
 * Returns: (transfer full): a sentence that says it
 */
char *
hon_years_comparison_dup_overtaking (HonYearsComparison *self,
                                     guint               i,
                                     int                 year,
                                     gboolean            is_ahead)
{
  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);

  return g_strdup_printf (is_ahead
                          /* Translators: the number of a situation, and a year. */
                          ? _("Situation %1$u has left more than the first, all years together, from the end of %2$d "
                              "on.")
                          /* Translators: the number of a situation, and a year. */
                          : _("Situation %1$u has left less than the first, all years together, from the end of %2$d "
                              "on."),
                          i + 1, year);
}

static void
add_remark (GListStore *remarks,
            const char *title,
            char       *text)
{
  g_autoptr (HonRemark) remark = hon_remark_new (title, text);

  g_list_store_append (remarks, remark);
  g_free (text);
}

static char *
dup_crossing (HonYearsComparison *self,
              guint               i,
              HonBreakEven        what,
              const HonCrossing  *crossing)
{
  const HonYearsPhase *first = &hon_years_get_input (hon_years_comparison_get_years (self, i))->phases[0];
  int from = hon_years_comparison_get_first_year (self);
  int until = hon_years_comparison_get_last_year (self);
  g_autofree char *amount = hon_format_money (crossing->at, HON_MONEY_EUROS);
  g_autofree char *percent = NULL;

  switch (what)
    {
    case HON_BREAK_EVEN_OVERRUNS:
      percent = hon_format_percent (100.0 * crossing->at / MAX (first->receipts - first->overruns, 1), 1);
      if (crossing->is_ahead)
        /* Translators: two years, the number of a situation, an amount of money, and a share in percent. */
        return g_strdup_printf (_("From %1$d to %2$d together, situation %3$u leaves more than the first if its "
                                  "overruns are at least %4$s a year, %5$s of its fees at the tariff."),
                                from, until, i + 1, amount, percent);
      /* Translators: two years, the number of a situation, an amount of money, and a share in percent. */
      return g_strdup_printf (_("From %1$d to %2$d together, situation %3$u leaves less than the first if its "
                                "overruns are at least %4$s a year, %5$s of its fees at the tariff."),
                              from, until, i + 1, amount, percent);

    case HON_BREAK_EVEN_RECEIPTS:
      if (crossing->is_ahead)
        /* Translators: two years, the number of a situation, and an amount of money. */
        return g_strdup_printf (_("From %1$d to %2$d together, situation %3$u leaves more than the first if its "
                                  "fees are at least %4$s a year."), from, until, i + 1, amount);
      /* Translators: two years, the number of a situation, and an amount of money. */
      return g_strdup_printf (_("From %1$d to %2$d together, situation %3$u leaves less than the first if its "
                                "fees are at least %4$s a year."), from, until, i + 1, amount);
    }

  g_return_val_if_reached (NULL);
}

static char *
dup_no_crossing (HonYearsComparison *self,
                 guint               i,
                 HonBreakEven        what,
                 const HonCrossings *crossings)
{
  int from = hon_years_comparison_get_first_year (self);
  int until = hon_years_comparison_get_last_year (self);

  if (crossings->is_equal)
    /* Translators: two years, and the number of a situation. */
    return g_strdup_printf (_("From %1$d to %2$d together, situation %3$u leaves as much as the first, whatever it asks."),
                            from, until, i + 1);

  switch (what)
    {
    case HON_BREAK_EVEN_OVERRUNS:
      if (crossings->is_ahead)
        /* Translators: two years, and the number of a situation. */
        return g_strdup_printf (_("From %1$d to %2$d together, situation %3$u leaves more than the first with any overruns, and "
                 "without."),
                            from, until, i + 1);
      /* Translators: two years, and the number of a situation. */
      return g_strdup_printf (_("From %1$d to %2$d together, situation %3$u leaves less than the first, even with overruns as high as "
               "its fees at the tariff."),
                            from, until, i + 1);

    case HON_BREAK_EVEN_RECEIPTS:
      if (crossings->is_ahead)
        /* Translators: two years, and the number of a situation. */
        return g_strdup_printf (_("From %1$d to %2$d together, situation %3$u leaves more than the first with any fees."),
                            from, until, i + 1);
      /* Translators: two years, and the number of a situation. */
      return g_strdup_printf (_("From %1$d to %2$d together, situation %3$u leaves less than the first, even with twice its fees."),
                            from, until, i + 1);
    }

  g_return_val_if_reached (NULL);
}

static void
add_break_even (GListStore         *remarks,
                HonYearsComparison *self,
                guint               i,
                HonBreakEven        what)
{
  HonCrossings crossings;
  gint64 tolerance = hon_years_comparison_find_break_even (self, i, what, &crossings);
  g_autofree char *within = hon_format_money (tolerance, HON_MONEY_AUTO);
  /* Translators: an amount of money. */
  g_autofree char *title = g_strdup_printf (_("Break-even, to within %s"), within);

  for (guint c = 0; c < crossings.n; c++)
    add_remark (remarks, title, dup_crossing (self, i, what, &crossings.all[c]));
  if (crossings.n == 0)
    add_remark (remarks, title, dup_no_crossing (self, i, what, &crossings));
}

/* Whether its sector leaves its fees to the doctor, and tells them from the tariff. */
static gboolean
has_overruns (HonYearsComparison *self,
              guint               i)
{
  HonSectorKind sector = hon_years_get_input (hon_years_comparison_get_years (self, i))->phases[0].sector;

  return sector != HON_SECTOR_S1 && sector != HON_SECTOR_NC;
}

/* It may look worse than it is. */
static void
add_waiting (GListStore         *remarks,
             HonYearsComparison *self,
             guint               i)
{
  if (hon_years_comparison_is_waiting_for_nothing (self, i))
    add_remark (remarks, _("Time until the opening"),
                /* Translators: the number of a situation. */
                g_strdup_printf (_("Situation %u opens later than another one, and nothing was entered that the time "
                                   "until then leaves: it counts nothing."), i + 1));
}

static void
add_overtaking (GListStore         *remarks,
                HonYearsComparison *self,
                guint               i)
{
  gboolean is_ahead;

  for (int year = 0; hon_years_comparison_find_overtaking (self, i, &year, &is_ahead);)
    add_remark (remarks, _("Who is ahead"), hon_years_comparison_dup_overtaking (self, i, year, is_ahead));
}

/**
 * hon_years_comparison_list_remarks:
 * @self: a comparison
 *
 * Lists where a career counts nothing until its opening, where careers break even with the first one,
 * and when they overtake it.
 *
 * Returns: (transfer full) (element-type HonRemark): sentences
 */
GListModel *
hon_years_comparison_list_remarks (HonYearsComparison *self)
{
  GListStore *remarks;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);

  remarks = g_list_store_new (HON_TYPE_REMARK);
  for (guint i = 0; i < hon_years_comparison_get_n (self); i++)
    add_waiting (remarks, self, i);
  for (guint i = 1; i < hon_years_comparison_get_n (self); i++)
    {
      /* Of one practice that is taxed in two ways, none overtakes the other. */
      if (hon_years_comparison_differs_by_household (self, i))
        continue;
      for (guint what = 0; what < HON_N_BREAK_EVENS; what++)
        if (what != HON_BREAK_EVEN_OVERRUNS || has_overruns (self, i))
          add_break_even (remarks, self, i, what);
      add_overtaking (remarks, self, i);
    }

  return G_LIST_MODEL (remarks);
}

/* What another household brings into a comparison of practices. */
static char *
dup_household (HonYearsComparison *self,
               guint               i)
{
  gint64 income = hon_years_comparison_get_other_income (self, i);
  gint64 first_income = hon_years_comparison_get_other_income (self, 0);
  g_autofree char *alike = hon_format_money (hon_years_comparison_get_total_alike (self, i), HON_MONEY_EUROS);
  g_autofree char *total = hon_format_money (hon_years_comparison_get_total (self, i), HON_MONEY_EUROS);
  g_autofree char *beside = hon_format_money (income, HON_MONEY_EUROS);
  g_autofree char *first_beside = hon_format_money (first_income, HON_MONEY_EUROS);

  if (income == first_income)
    /* Translators: the number of a situation, and two amounts of money. */
    return g_strdup_printf (_("Situation %1$u is taxed with another household than the first (couple, children), which "
                              "is no matter of the practice. With the household of the first it would leave %2$s "
                              "instead of %3$s."),
                            i + 1, alike, total);

  /* Translators: the number of a situation, and four amounts of money. */
  return g_strdup_printf (_("Situation %1$u counts with %2$s that the household earns beside the practice in these years, "
                            "the first with %3$s. That income is no part of what is left, while the tax that it raises "
                            "is charged to the practice. With the household of the first, situation %1$u would leave "
                            "%4$s instead of %5$s."),
                          i + 1, beside, first_beside, alike, total);
}

/**
 * hon_years_comparison_list_notices:
 * @self: a comparison
 *
 * Lists what misleads about which career leaves most: other households than that of the first one.
 *
 * Returns: (transfer full) (element-type HonRemark): notices, which hon_years_comparison_explain_line() explains
 */
GListModel *
hon_years_comparison_list_notices (HonYearsComparison *self)
{
  GListStore *notices;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);

  notices = g_list_store_new (HON_TYPE_REMARK);
  for (guint i = 1; i < hon_years_comparison_get_n (self); i++)
    {
      g_autoptr (HonRemark) notice = NULL;
      g_autofree char *text = NULL;

      if (!hon_years_comparison_has_other_household (self, i))
        continue;
      text = dup_household (self, i);
      notice = hon_remark_new_about (_("The households differ, not only the practices"), text, "impot-revenu");
      g_list_store_append (notices, notice);
    }

  return G_LIST_MODEL (notices);
}

static void
add_step (HonExplanation *explanation,
          const char     *label,
          const char     *expression,
          gint64          amount)
{
  g_autofree char *result = hon_format_money (amount, HON_MONEY_EUROS);

  hon_explanation_add_step (explanation, label, expression, result);
}

/* Which career a column is of; -1 for those that are of none. */
static int
find_career (const char *column,
             const char *prefix)
{
  return g_str_has_prefix (column, prefix) ? (int) g_ascii_strtoll (column + strlen (prefix), NULL, 10) - 1 : -1;
}

/* Why a year has nothing of it; NULL where that speaks for itself. */
static const char *
get_reason (HonYearsComparison *self,
            guint               i,
            const char         *id,
            int                 year)
{
  HonYears *years = hon_years_comparison_get_years (self, i);
  const HonYearsResult *result = hon_years_get_result (years);
  const HonYear *of = &result->years[MAX (0, year - result->years[0].year)];

  if (hon_years_comparison_get_amount (self, i, id, year) != 0 || g_str_equal (id, "attente"))
    return NULL;
  if (year < result->years[0].year)
    return _("before the opening");
  if (g_str_equal (id, "carmf") && of->is_rspm)
    return _("the simplified scheme of locums has none");
  if (g_str_equal (id, "carmf") && of->carmf_months == 0)
    return _("no affiliation yet: it begins with the quarter after the opening");

  return NULL;
}

/* What each year has of it, and all of them. */
static void
explain_years (HonYearsComparison *self,
               HonExplanation     *explanation,
               HonTableRow        *row,
               guint               i)
{
  const char *id = hon_table_row_get_id (row);
  gboolean is_part = g_str_has_prefix (id, "reste-");

  for (int year = hon_years_comparison_get_first_year (self); year <= hon_years_comparison_get_last_year (self); year++)
    {
      g_autofree char *label = g_strdup_printf ("%d", year);
      const char *reason = get_reason (self, i, id, year);

      add_step (explanation, label, reason != NULL ? reason : "", hon_years_comparison_get_amount (self, i, id, year));
    }
  if (is_part)
    {
      int n_months = hon_years_comparison_get_n_months (self);
      g_autofree char *months = g_strdup_printf ("%d", n_months);

      add_step (explanation, _("All years together"), "", hon_years_comparison_get_total (self, i));
      hon_explanation_add_step (explanation, _("Months from the first opening on"), "", months);
    }
  add_step (explanation, hon_table_row_get_text (row, 1), "", hon_table_row_get_amount (row, 2 + i));
}

static void
explain_gap (HonYearsComparison *self,
             HonExplanation     *explanation,
             HonTableRow        *row,
             guint               i)
{
  gint64 amount = hon_table_row_get_amount (row, 2 + i);
  gint64 first = hon_table_row_get_amount (row, 2);
  g_autofree char *title = hon_years_comparison_dup_title (self, i);
  g_autofree char *first_title = hon_years_comparison_dup_title (self, 0);

  add_step (explanation, title, "", amount);
  add_step (explanation, first_title, "", first);
  add_step (explanation, _("Difference"), "", amount - first);
}

/**
 * hon_years_comparison_explain:
 * @self: a comparison
 * @row_id: the id of a row of hon_years_comparison_get_table()
 * @column: what files call one of its columns
 *
 * Returns: (transfer full) (nullable): how that figure came about, if there is such a figure
 */
HonExplanation *
hon_years_comparison_explain (HonYearsComparison *self,
                              const char         *row_id,
                              const char         *column)
{
  HonExplanation *explanation;
  HonTableRow *row;
  HonYears *years;
  const char *line = "revenu-net";
  int career, gap;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);
  g_return_val_if_fail (row_id != NULL && column != NULL, NULL);

  row = hon_table_find (hon_years_comparison_get_table (self), row_id);
  career = find_career (column, "situation_");
  gap = find_career (column, "ecart_");
  if (row == NULL || MAX (career, gap) < 0)
    return NULL;

  for (gsize l = 0; l < G_N_ELEMENTS (lines); l++)
    if (g_str_equal (lines[l].row, row_id))
      line = lines[l].line;
  years = hon_years_comparison_get_years (self, MAX (career, gap));
  explanation = hon_explanation_new (hon_catalogue_find (hon_years_get_catalogue (years), HON_RECORDS_LINES, line),
                                     hon_catalogue_get_rules_day (hon_years_get_catalogue (years),
                                                                  hon_years_get_result (years)->years[0].year));
  if (career >= 0)
    explain_years (self, explanation, row, career);
  else
    explain_gap (self, explanation, row, gap);

  return explanation;
}

/**
 * hon_years_comparison_explain_line:
 * @self: a comparison
 * @line: the id of a line of the datasets, of one of hon_years_comparison_list_notices()
 *
 * Returns: (transfer full) (nullable): what each household brings, and what each career would leave with
 *   that of the first one
 */
HonExplanation *
hon_years_comparison_explain_line (HonYearsComparison *self,
                                   const char         *line)
{
  HonExplanation *explanation;
  HonYears *years;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);
  g_return_val_if_fail (line != NULL, NULL);

  years = hon_years_comparison_get_years (self, 0);
  explanation = hon_explanation_new (hon_catalogue_find (hon_years_get_catalogue (years), HON_RECORDS_LINES, line),
                                     hon_catalogue_get_rules_day (hon_years_get_catalogue (years),
                                                                  hon_years_get_result (years)->years[0].year));
  for (guint i = 0; i < hon_years_comparison_get_n (self); i++)
    {
      g_autofree char *title = hon_years_comparison_dup_title (self, i);
      HonTableRow *tax = hon_table_find (hon_years_comparison_get_table (self), "impot");

      add_step (explanation, _("Taxed with the practice, and no part of what is left"), title,
                hon_years_comparison_get_other_income (self, i));
      add_step (explanation, hon_table_row_get_text (tax, 1), title, -hon_table_row_get_amount (tax, 2 + i));
      add_step (explanation, _("Kept"), title, hon_years_comparison_get_total (self, i));
      if (hon_years_comparison_has_other_household (self, i))
        add_step (explanation, _("Kept, with the household of the first situation"), title,
                  hon_years_comparison_get_total_alike (self, i));
    }

  return explanation;
}
