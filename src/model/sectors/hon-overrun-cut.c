/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-overrun-cut.h"

#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* What a ceiling on overruns takes away from a doctor: all acts are taken to have the mean overrun of the year, and
 * the fees to come in evenly. Acts above the ceiling beside others below it are not known.
 */

#define N_MONTHS 12

/* The mean of the most that overruns may be, as the months of the year have it; without a ceiling they stay. */
static void
add_months (HonOverrunCut *self,
            int            year)
{
  double most = 0.0;

  for (int month = 1; month <= N_MONTHS; month++)
    {
      HonDate date = hon_date_new (year, month, 1);
      HonDatedValue *value = hon_parameter_get_value_at (self->parameter, date);
      double allowed = (double) self->overruns;

      if (value != NULL)
        {
          allowed = MIN (allowed, self->at_tariff * hon_dated_value_get_number (value) / 100.0);
          if (value != self->value)
            self->n_ceilings++;
          self->value = value;
          self->date = date;
          self->n_months++;
        }
      most += allowed / N_MONTHS;
    }
  self->most = MIN (llround (most), self->overruns);
  self->cut = self->overruns - self->most;
}

/**
 * hon_overrun_cut_make:
 * @self: (out caller-allocates): what is taken away
 * @catalogue: a loaded catalogue, which must outlive @self
 * @practice: the situation of a doctor
 *
 * Finds what the ceiling on overruns of a law takes away from a doctor's fees of a year.
 */
void
hon_overrun_cut_make (HonOverrunCut *self,
                      HonCatalogue  *catalogue,
                      HonPractice   *practice)
{
  const HonIncomeRates *rates;
  HonIncomeInput input;

  g_return_if_fail (self != NULL);
  g_return_if_fail (hon_catalogue_is_loaded (catalogue));
  g_return_if_fail (HON_IS_PRACTICE (practice));

  rates = hon_practice_get_rates (practice, catalogue);
  hon_practice_get_input (practice, &input);
  *self = (HonOverrunCut) {
    .parameter = hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, "overrun-ceiling"),
    .receipts = input.receipts,
    .overruns = input.overruns,
    .at_tariff = input.agreed_receipts - input.overruns,
  };
  if ((input.sector == HON_SECTOR_S2 || input.sector == HON_SECTOR_S2_OPTAM) && self->parameter != NULL &&
      self->at_tariff >= 0 && rates != NULL)
    add_months (self, rates->year);
}

/**
 * hon_overrun_cut_apply:
 * @self: what is taken away
 * @practice: the situation that it was found for
 *
 * Takes it away from the receipts and the overruns.
 */
void
hon_overrun_cut_apply (const HonOverrunCut *self,
                       HonPractice         *practice)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (HON_IS_PRACTICE (practice));

  if (self->cut > 0)
    g_object_set (practice,
                  "receipts", self->receipts - self->cut,
                  "overruns", self->most,
                  NULL);
}

/**
 * hon_overrun_cut_tell:
 * @self: what is taken away, which is something
 *
 * Returns: (transfer full): how much, and by which ceiling, in a sentence
 */
char *
hon_overrun_cut_tell (const HonOverrunCut *self)
{
  g_autofree char *cut = hon_format_money (self->cut, HON_MONEY_EUROS);
  g_autofree char *ceiling = NULL;
  g_autofree char *marked = NULL;

  if (self->n_ceilings > 1)
    /* Translators: %s is an amount. */
    return g_strdup_printf (_("Without %s of overruns, which are above the ceilings of the year."), cut);

  ceiling = hon_parameter_dup_value_text (self->parameter, self->value);
  marked = hon_evidence_mark (hon_dated_value_get_evidence (self->value), ceiling);

  /* Translators: %1$s is an amount, %2$s a ceiling on overruns, such as “50 % of the tariff, scenario “Title””. */
  return g_strdup_printf (_("Without %1$s of overruns, which are above the ceiling (%2$s)."), cut, marked);
}

/* The most that overruns may be: one ceiling in all of the year, one in a part of it, or several. */
static void
explain_limit (const HonOverrunCut *self,
               HonExplanation      *explanation)
{
  g_autofree char *at_tariff = hon_format_money (self->at_tariff, HON_MONEY_CENTIMES);
  g_autofree char *most = hon_format_money (self->most, HON_MONEY_CENTIMES);
  g_autofree char *percent = hon_format_percent (hon_dated_value_get_number (self->value), 4);
  g_autofree char *ceiling = hon_parameter_dup_value_text (self->parameter, self->value);
  /* Translators: %s is a ceiling on overruns, such as “50 % of the tariff”. */
  g_autofree char *limit = g_strdup_printf (_("Overruns capped at %s"), ceiling);
  g_autofree char *marked = hon_evidence_mark (hon_dated_value_get_evidence (self->value), limit);
  g_autofree char *formula = NULL;

  if (self->n_ceilings > 1)
    {
      hon_explanation_add_step (explanation, _("Overruns capped"), _("the mean of the twelve months, each with its ceiling"),
                                most);
      return;
    }

  if (self->n_months == N_MONTHS)
    formula = g_strdup_printf ("%s × %s", at_tariff, percent);
  else
    /* Translators: %d is a number of months. */
    formula = g_strdup_printf (ngettext ("in %d month of the year, and as asked in the others",
                                         "in %d months of the year, and as asked in the others", self->n_months),
                               self->n_months);
  hon_explanation_add_step (explanation, marked, formula, most);
}

/* Adds each ceiling of the year. */
static void
add_ceilings (const HonOverrunCut *self,
              HonExplanation      *explanation)
{
  HonDatedValue *before = NULL;

  for (int month = 1; month <= N_MONTHS; month++)
    {
      HonDate date = hon_date_new (hon_date_get_year (self->date), month, 1);
      HonDatedValue *value = hon_parameter_get_value_at (self->parameter, date);

      if (value == NULL || value == before)
        continue;
      hon_explanation_add_parameter (explanation, self->parameter, date);
      hon_explanation_add_evidence (explanation, hon_dated_value_get_evidence (value));
      before = value;
    }
}

/**
 * hon_overrun_cut_explain:
 * @self: what is taken away, which is something
 * @title: what receipts are called
 *
 * Returns: (transfer full): the steps that lead to the receipts that are left
 */
HonExplanation *
hon_overrun_cut_explain (const HonOverrunCut *self,
                         const char          *title)
{
  g_autofree char *receipts = hon_format_money (self->receipts, HON_MONEY_CENTIMES);
  g_autofree char *overruns = hon_format_money (self->overruns, HON_MONEY_CENTIMES);
  g_autofree char *at_tariff = hon_format_money (self->at_tariff, HON_MONEY_CENTIMES);
  g_autofree char *most = hon_format_money (self->most, HON_MONEY_CENTIMES);
  g_autofree char *cut = hon_format_money (self->cut, HON_MONEY_CENTIMES);
  g_autofree char *left = hon_format_money (self->receipts - self->cut, HON_MONEY_CENTIMES);
  g_autofree char *mean = NULL;
  g_autofree char *subtraction = g_strdup_printf ("%s − %s", overruns, most);
  g_autofree char *rest = g_strdup_printf ("%s − %s", receipts, cut);
  HonExplanation *explanation =
    hon_explanation_new_titled (title, _("The fees of the year, without the part of the overruns that is above the "
                                         "ceiling. All acts are taken to have the mean overrun of the year, and the fees "
                                         "to come in evenly."));

  if (self->at_tariff > 0)
    {
      g_autofree char *quotient = g_strdup_printf ("%s / %s", overruns, at_tariff);

      mean = hon_format_percent (100.0 * self->overruns / self->at_tariff, 2);
      hon_explanation_add_step (explanation, _("Mean overrun"), quotient, mean);
    }
  explain_limit (self, explanation);
  hon_explanation_add_step (explanation, _("Overruns above the ceiling"), subtraction, cut);
  hon_explanation_add_step (explanation, title, rest, left);
  add_ceilings (self, explanation);

  return explanation;
}

/**
 * hon_overrun_cut_add_to:
 * @self: what is taken away
 * @credits: credits
 *
 * Adds what the ceiling rests on, where it takes something away.
 */
void
hon_overrun_cut_add_to (const HonOverrunCut *self,
                        HonCredits          *credits)
{
  if (self->cut > 0)
    hon_credits_add_evidence (credits, hon_dated_value_get_evidence (self->value));
}
