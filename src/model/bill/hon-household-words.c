/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household-words.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

/* What is said of a household's year. */

/* Says which visits are not counted. */
static void
append_uncounted (GString                  *sentences,
                  const HonHouseholdTotals *totals)
{
  if (totals->n_unknown > 0)
    {
      g_string_append_c (sentences, ' ');
      g_string_append_printf (sentences,
                              ngettext ("%u visit whose fee is not known is not counted.",
                                        "%u visits whose fee is not known are not counted.", totals->n_unknown),
                              totals->n_unknown);
    }
  if (totals->n_problems > 0)
    {
      g_string_append_c (sentences, ' ');
      g_string_append_printf (sentences,
                              ngettext ("%u visit that cannot be calculated is not counted.",
                                        "%u visits that cannot be calculated are not counted.", totals->n_problems),
                              totals->n_problems);
    }
}

/**
 * hon_household_dup_context:
 * @self: the visits of a year
 *
 * Returns: (transfer full): the year, and how many visits there are in it
 */
char *
hon_household_dup_context (const HonHouseholdYear *self)
{
  guint n;

  g_return_val_if_fail (self != NULL, NULL);

  n = self->totals.n + self->totals.n_unknown + self->totals.n_problems;

  /* Translators: a year, and how many visits to doctors there were. */
  return g_strdup_printf (ngettext ("%1$d, %2$u visit", "%1$d, %2$u visits", n), self->year, n);
}

/**
 * hon_household_dup_amount:
 * @self: the visits of a year
 *
 * Returns: (transfer full): what was left to pay
 */
char *
hon_household_dup_amount (const HonHouseholdYear *self)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  amount = hon_format_money (self->totals.patient, HON_MONEY_CENTIMES);

  /* Translators: %s is an amount. */
  return g_strdup_printf (_("%s left to pay"), amount);
}

/**
 * hon_household_dup_sentence:
 * @self: the visits of a year
 *
 * Returns: (transfer full): who paid what, and what could not be counted
 */
char *
hon_household_dup_sentence (const HonHouseholdYear *self)
{
  g_autofree char *asked = NULL;
  g_autofree char *insurance = NULL;
  g_autofree char *complementary = NULL;
  g_autofree char *patient = NULL;
  g_autofree char *copayment = NULL;
  g_autofree char *deduction = NULL;
  g_autofree char *overrun = NULL;
  g_autofree char *prescribed = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GString) sentences = NULL;
  const HonHouseholdTotals *totals;

  g_return_val_if_fail (self != NULL, NULL);

  totals = &self->totals;
  asked = hon_format_money (totals->asked, HON_MONEY_CENTIMES);
  insurance = hon_format_money (totals->insurance, HON_MONEY_CENTIMES);
  complementary = hon_format_money (totals->complementary, HON_MONEY_CENTIMES);
  patient = hon_format_money (totals->patient, HON_MONEY_CENTIMES);
  copayment = hon_format_money (totals->copayment, HON_MONEY_CENTIMES);
  deduction = hon_format_money (totals->deduction, HON_MONEY_CENTIMES);
  overrun = hon_format_money (totals->overrun, HON_MONEY_CENTIMES);
  prescribed = hon_format_money (totals->prescribed, HON_MONEY_CENTIMES);
  if (totals->prescribed > 0)
    /* Translators: all are amounts; the last four add up to the fourth. */
    sentence = g_strdup_printf (_("Doctors asked %1$s: the insurance pays back %2$s, complementary contracts %3$s, and "
                                  "%4$s is left: %5$s of ticket modérateur, %6$s of flat-rate deductions, %7$s of "
                                  "overruns and %8$s of prescriptions that are not paid back."),
                                asked, insurance, complementary, patient, copayment, deduction, overrun, prescribed);
  else
    /* Translators: all are amounts; the last three add up to the fourth. */
    sentence = g_strdup_printf (_("Doctors asked %1$s: the insurance pays back %2$s, complementary contracts %3$s, and "
                                  "%4$s is left: %5$s of ticket modérateur, %6$s of flat-rate deductions and %7$s of "
                                  "overruns."),
                                asked, insurance, complementary, patient, copayment, deduction, overrun);
  sentences = g_string_new (sentence);
  append_uncounted (sentences, totals);

  return g_string_free_and_steal (g_steal_pointer (&sentences));
}

/**
 * hon_household_dup_ceiling:
 * @self: the visits of a year
 * @person: one of its persons
 *
 * Returns: (transfer full) (nullable): how far the flat-rate deductions of the
 *   year are from their ceiling, or when it was reached; %NULL without rules for
 *   that year
 */
char *
hon_household_dup_ceiling (const HonHouseholdYear   *self,
                           const HonHouseholdPerson *person)
{
  const HonTariffs *last;
  g_autofree char *at_end = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL && self->year != 0, NULL);
  g_return_val_if_fail (person != NULL, NULL);

  last = hon_catalogue_get_bill_tariffs (self->catalogue, hon_date_new (self->year, 12, 31));
  if (last == NULL)
    return NULL;

  at_end = hon_format_money (last->deduction_year, HON_MONEY_AUTO);
  taken = hon_format_money (person->deducted, HON_MONEY_AUTO);
  if (person->reached == HON_DATE_NONE)
    /* Translators: two amounts. */
    return g_strdup_printf (_("%1$s of flat-rate deductions; the ceiling is %2$s a year."), taken, at_end);

  /* What was taken is the ceiling then. */
  date = hon_format_date (person->reached);
  if (person->deducted < last->deduction_year)
    /* Translators: an amount, a day and an amount. */
    return g_strdup_printf (_("The ceiling of %1$s of flat-rate deductions a year was reached on %2$s; at the end of "
                              "the year it is %3$s."), taken, date, at_end);

  /* Translators: an amount and a day. */
  return g_strdup_printf (_("The ceiling of %1$s of flat-rate deductions a year was reached on %2$s."), taken, date);
}
