/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-credits.h"

#include "hon-bill-contract.h"
#include "hon-bill-explain.h"
#include "hon-format.h"

#include <glib/gi18n-lib.h>

/* Which figures of the law, beside the acts themselves, a bill was computed with. */

static gboolean
has_rate (HonBill *bill)
{
  const HonBillResult *result = hon_bill_get_result (bill);

  return result->rate >= 0 && !result->is_exempt && !(result->is_heavy && result->rate == HON_BILL_WHOLE);
}

static gboolean
has_outside_rate (HonBill *bill)
{
  return has_rate (bill) && hon_bill_get_result (bill)->pathway == HON_PATHWAY_OUTSIDE;
}

static gboolean
has_penalty (HonBill *bill)
{
  return hon_bill_get_result (bill)->penalty > 0;
}

static gboolean
is_exempt (HonBill *bill)
{
  return hon_bill_get_result (bill)->is_exempt;
}

/* Children need no pathway. */
static gboolean
is_without_pathway (HonBill *bill)
{
  const HonBillInput *input = hon_bill_get_input (bill);

  return hon_bill_get_result (bill)->pathway != input->pathway && input->age < hon_bill_get_tariffs (bill)->pathway_age;
}

static gboolean
is_local (HonBill *bill)
{
  return hon_bill_get_result (bill)->local > 0;
}

static gboolean
is_heavy (HonBill *bill)
{
  return hon_bill_get_result (bill)->is_heavy;
}

/* A ceiling that is reached decides as well. */
static gboolean
has_deduction (HonBill *bill)
{
  const HonBillResult *result = hon_bill_get_result (bill);

  return !result->deduction_exempt && result->gross > 0;
}

static gboolean
is_young (HonBill *bill)
{
  return hon_bill_get_input (bill)->age < hon_bill_get_tariffs (bill)->deduction_age;
}

static gboolean
has_computed_ceiling (HonBill *bill)
{
  return hon_bill_get_result (bill)->ceiling != HON_BILL_UNKNOWN && hon_bill_get_printed_ceiling (bill) == NULL;
}

static gboolean
has_prescriptions (HonBill *bill)
{
  return hon_bill_get_result (bill)->patient_prescribed > 0;
}

static const struct
{
  const char *parameter;
  gboolean  (*is_used) (HonBill *bill);
} uses[] = {
  { "taux-parcours", has_rate },
  { "taux-hors-parcours", has_outside_rate },
  { "majoration-plafond", has_penalty },
  { "taux-exoneration", is_exempt },
  { "parcours-age", is_without_pathway },
  { "taux-regime-local", is_local },
  { "pat-seuil", is_heavy },
  { "pat-montant", is_heavy },
  { "participation-forfaitaire", has_deduction },
  { "participation-plafond-jour", has_deduction },
  { "participation-plafond-an", has_deduction },
  { "participation-age", is_young },
  { "contrat-responsable-plafond", hon_bill_contract_is_limited },
  { "contrat-responsable-ecart", hon_bill_contract_is_limited },
  { "da-taux", has_computed_ceiling },
  { "prescriptions-non-conventionne", has_prescriptions },
};

static void
add_parameter (HonCredits   *credits,
               HonBill      *bill,
               HonParameter *parameter)
{
  HonDatedValue *value = parameter != NULL ? hon_parameter_get_value_at (parameter, hon_bill_get_input (bill)->date)
                                           : NULL;

  if (value != NULL)
    hon_credits_add_evidence (credits, hon_dated_value_get_evidence (value));
}

/* The base of an act, or what the insurance counts with outside the agreement. */
static void
add_base (HonCredits *credits,
          HonBill    *bill)
{
  static const char * const bases[] = { "bill-base", "bill-non-conventionne" };

  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, bases[i]);

      if (explanation != NULL)
        hon_credits_add_explanation (credits, explanation);
    }
}

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
 * Returns: (transfer full): what their figures rest on: the acts and supplements, and those of the figures of the
 *   law that they were computed with
 */
HonCredits *
hon_bill_make_credits (HonBill * const *bills,
                       guint            n_bills)
{
  HonCredits *credits = hon_credits_new ();

  for (guint i = 0; i < n_bills; i++)
    {
      add_base (credits, bills[i]);
      for (gsize j = 0; j < G_N_ELEMENTS (uses); j++)
        if (uses[j].is_used (bills[i]))
          add_parameter (credits, bills[i],
                         hon_catalogue_find (hon_bill_get_catalogue (bills[i]), HON_RECORDS_PARAMETERS, uses[j].parameter));
      add_parameter (credits, bills[i], hon_bill_get_printed_ceiling (bills[i]));
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
