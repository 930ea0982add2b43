/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-credits.h"

#include "hon-bill-explain.h"
#include "hon-format.h"

#include <glib/gi18n-lib.h>

/* The lines that rest on figures of the law, and not on other lines. */
static const char * const sourced[] = {
  "bill-base", "bill-non-conventionne", "bill-da", "bill-taux", "bill-acte-lourd", "bill-regime-local",
  "bill-participation-forfaitaire",
};

/**
 * hon_bill_get_valid:
 * @catalogue: a loaded catalogue
 *
 * Returns: the day up to which everything that bills rest on was checked
 */
HonDate
hon_bill_get_valid (HonCatalogue *catalogue)
{
  static const char * const ids[] = { "acts", "reimbursement", "specialities", "tariffs", "technical-acts", NULL };

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), HON_DATE_NONE);

  return hon_catalogue_get_valid_of (catalogue, ids);
}

/**
 * hon_bill_dup_validity:
 * @catalogue: a loaded catalogue
 * @date: the day of a bill
 *
 * Returns: (transfer full): until when the figures were checked, and what that means for a
 *   bill of a later day
 */
char *
hon_bill_dup_validity (HonCatalogue *catalogue,
                       HonDate       date)
{
  HonDate valid;
  g_autofree char *day = NULL;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  valid = hon_bill_get_valid (catalogue);
  if (date <= valid)
    return hon_credits_dup_validity (valid);

  day = hon_format_date (valid);

  /* Translators: %s is a date. */
  return g_strdup_printf (_("Figures checked up to %s; what changed since may be missing."), day);
}

/**
 * hon_bill_make_credits:
 * @bills: (array length=n_bills): bills
 * @n_bills: how many there are
 *
 * Returns: (transfer full): what their figures rest on
 */
HonCredits *
hon_bill_make_credits (HonBill * const *bills,
                       guint            n_bills)
{
  HonCredits *credits = hon_credits_new ();

  for (guint i = 0; i < n_bills; i++)
    for (guint j = 0; j < G_N_ELEMENTS (sourced); j++)
      {
        g_autoptr (HonExplanation) explanation = hon_bill_explain (bills[i], sourced[j]);

        if (explanation != NULL)
          hon_credits_add_explanation (credits, explanation);
      }

  return credits;
}

/**
 * hon_bill_dup_credits:
 * @bills: (array length=n_bills): bills, at least one
 * @n_bills: how many there are
 *
 * Tells where the figures come from, and until when they were checked, for
 * those who publish them.
 *
 * Returns: (transfer full): three lines
 */
char *
hon_bill_dup_credits (HonBill * const *bills,
                      guint            n_bills)
{
  g_autoptr (HonCredits) credits = NULL;
  g_autofree char *names = NULL;
  g_autofree char *valid = NULL;

  g_return_val_if_fail (bills != NULL && n_bills > 0, NULL);

  credits = hon_bill_make_credits (bills, n_bills);
  names = hon_credits_dup_publishers (credits);
  valid = hon_credits_dup_validity (hon_bill_get_valid (hon_bill_get_catalogue (bills[0])));

  return g_strjoin ("\n", names, valid, _("An estimate by Honoraires, not legal advice."), NULL);
}
