/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-words.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

/* Sentences about a doctor's years, which the pages and the command line share. */

#define MONTHS 12

/* The years in which most is still to come: those until the second income has been declared. */
#define FIRST_YEARS 3

static void
add_notice (GListStore *notices,
            const char *title,
            const char *text)
{
  g_autoptr (HonRemark) notice = hon_remark_new (title, text);

  g_list_store_append (notices, notice);
}

static void
add_projection (GListStore *notices,
                HonYears   *self)
{
  const HonYearsResult *result = hon_years_get_result (self);
  guint i = 0;
  g_autofree char *text = NULL;

  while (i < result->n_years && result->years[i].known_year == result->years[i].year)
    i++;
  if (i == result->n_years)
    return;

  /* Translators: two years. */
  text = g_strdup_printf (_("From %1$d on, everything is computed with the parameters of %2$d, as if nothing changed."),
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

/**
 * hon_years_dup_sentence:
 * @self: years
 *
 * Returns: (transfer full): what has to be set aside in the first years, and by when
 */
char *
hon_years_dup_sentence (HonYears *self)
{
  const HonYearsResult *result;
  guint peak;
  g_autofree char *amount = NULL;
  g_autofree char *month = NULL;
  g_autofree char *kept = NULL;

  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  result = hon_years_get_result (self);
  peak = hon_years_find_peak (self, FIRST_YEARS * MONTHS);
  amount = hon_format_money (MAX (0, result->months[peak].set_aside), HON_MONEY_EUROS);
  month = hon_format_month (hon_date_new (result->years[peak / MONTHS].year, peak % MONTHS + 1, 1));
  kept = hon_format_money (hon_years_get_kept (self), HON_MONEY_EUROS);

  /* Translators: an amount of money, a month such as “May 2029”, another amount and two years. */
  return g_strdup_printf (_("At the end of %2$s, %1$s have to be set aside for contributions and tax that are not "
                            "called yet. From %4$d to %5$d, %3$s are kept after all of them."),
                          amount, month, kept, result->years[0].year, result->years[result->n_years - 1].year);
}

/**
 * hon_years_list_notices:
 * @self: years
 *
 * Lists what calls for caution: projections, what the rules differ in, what is not entered, what
 * comes later.
 *
 * Returns: (transfer full) (element-type HonRemark): notices
 */
GListModel *
hon_years_list_notices (HonYears *self)
{
  GListStore *notices;

  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  notices = g_list_store_new (HON_TYPE_REMARK);
  add_projection (notices, self);
  add_rule (notices, self);
  add_left (notices, self);
  if (hon_years_get_input (self)->expenses == 0)
    add_notice (notices, _("No expenses were entered"),
                _("Rent, insurance, the Ordre and equipment cost something in every practice: without them too much "
                  "seems to be left."));

  return G_LIST_MODEL (notices);
}
