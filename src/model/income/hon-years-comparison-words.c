/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-comparison-words.h"

#include "hon-format.h"
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

/**
 * hon_years_comparison_dup_answer:
 * @self: a comparison
 *
 * Returns: (transfer full): which career leaves most, and by how much
 */
char *
hon_years_comparison_dup_answer (HonYearsComparison *self)
{
  guint best, other;
  gint64 gap;
  g_autofree char *title = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);

  best = find_best (self, &other);
  gap = hon_years_comparison_get_total (self, best) - hon_years_comparison_get_total (self, other);
  if (gap == 0)
    return g_strdup (_("They leave as much"));

  title = hon_years_comparison_dup_title (self, best);
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
  title = hon_years_comparison_dup_title (self, other);
  most = hon_format_money (hon_years_comparison_get_total (self, best), HON_MONEY_EUROS);
  less = hon_format_money (hon_years_comparison_get_total (self, other), HON_MONEY_EUROS);

  /* Translators: the number and the name of a situation, two years, two amounts of money. */
  return g_strdup_printf (_("Compared with %1$s, from %2$d to %3$d: %4$s instead of %5$s, after expenses, contributions "
                            "and tax."),
                          title, hon_years_comparison_get_first_year (self), hon_years_comparison_get_last_year (self),
                          most, less);
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
  HonYears *years;
  guint i;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);

  years = hon_years_comparison_get_years (self, 0);
  if (!hon_years_find_projection (years, &i))
    return g_strdup (_("Euros, all years so far together"));

  /* Translators: two years. */
  return g_strdup_printf (_("Euros, all years so far together; from %1$d on by the rules of %2$d"),
                          hon_years_get_result (years)->years[i].year,
                          hon_years_get_result (years)->years[i].known_year);
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
  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);

  return hon_years_dup_credits (hon_years_comparison_get_years (self, 0));
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

      add_step (explanation, label, "", hon_years_comparison_get_amount (self, i, id, year));
    }
  if (is_part)
    add_step (explanation, _("All years together"), "", hon_years_comparison_get_total (self, i));
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
                                     hon_date_new (hon_years_get_result (years)->years[0].known_year, 1, 1));
  if (career >= 0)
    explain_years (self, explanation, row, career);
  else
    explain_gap (self, explanation, row, gap);

  return explanation;
}
