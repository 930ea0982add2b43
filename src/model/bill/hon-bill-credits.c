/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-credits.h"

#include "hon-bill-contract.h"
#include "hon-bill-explain.h"
#include "hon-bill-part.h"
#include "hon-format.h"

#include <glib/gi18n-lib.h>

/* Which figures of the law, beside the acts themselves, a bill was computed with. */

/* A bill: one by itself, or that of a visit among others. */
typedef struct
{
  HonCatalogue        *catalogue;
  const HonTariffs    *tariffs;
  const HonBillInput  *input;
  const HonBillResult *result;
} Facts;

static gboolean
has_rate (const Facts *facts)
{
  const HonBillResult *result = facts->result;

  return result->rate >= 0 && !result->is_exempt && !(result->is_heavy && result->rate == HON_BILL_WHOLE);
}

static gboolean
has_outside_rate (const Facts *facts)
{
  return has_rate (facts) && facts->result->pathway == HON_PATHWAY_OUTSIDE;
}

static gboolean
has_penalty (const Facts *facts)
{
  return facts->result->penalty > 0;
}

static gboolean
is_exempt (const Facts *facts)
{
  return facts->result->is_exempt;
}

/* Children need no pathway. */
static gboolean
is_without_pathway (const Facts *facts)
{
  return facts->result->pathway != facts->input->pathway && facts->input->age < facts->tariffs->pathway_age;
}

static gboolean
is_local (const Facts *facts)
{
  return facts->result->local > 0;
}

static gboolean
is_heavy (const Facts *facts)
{
  return facts->result->is_heavy;
}

/* A ceiling that is reached decides as well. */
static gboolean
has_deduction (const Facts *facts)
{
  return !facts->result->deduction_exempt && facts->result->gross > 0;
}

static gboolean
is_young (const Facts *facts)
{
  return facts->input->age < facts->tariffs->deduction_age;
}

static gboolean
has_limited_contract (const Facts *facts)
{
  return hon_bill_contract_is_limited (facts->input, facts->result);
}

/* The parameter that prints the most that may be asked, or %NULL where it is computed. */
static HonParameter *
get_printed_ceiling (const Facts *facts)
{
  return hon_bill_part_get_printed_ceiling (facts->result, facts->catalogue, facts->input->date);
}

static gboolean
has_computed_ceiling (const Facts *facts)
{
  return facts->result->ceiling != HON_BILL_UNKNOWN && get_printed_ceiling (facts) == NULL;
}

static gboolean
is_limited (const Facts *facts)
{
  return facts->result->limit != HON_BILL_UNKNOWN && facts->result->refused > 0;
}

static gboolean
has_prescriptions (const Facts *facts)
{
  return facts->result->patient_prescribed > 0;
}

static const struct
{
  const char *parameter;
  gboolean  (*is_used) (const Facts *facts);
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
  { "contrat-responsable-plafond", has_limited_contract },
  { "contrat-responsable-ecart", has_limited_contract },
  { "da-taux", has_computed_ceiling },
  { "overrun-ceiling", is_limited },
  { "prescriptions-non-conventionne", has_prescriptions },
};

static Facts
get_facts (HonBill *bill)
{
  return (Facts) { hon_bill_get_catalogue (bill), hon_bill_get_tariffs (bill), hon_bill_get_input (bill),
                   hon_bill_get_result (bill) };
}

static HonDatedValue *
get_value (const Facts  *facts,
           HonParameter *parameter)
{
  return parameter != NULL ? hon_parameter_get_value_at (parameter, facts->input->date) : NULL;
}

/* The value of the figure of the law that stands at @position among those that may be used. */
static HonDatedValue *
find_value (const Facts *facts,
            gsize        position)
{
  return get_value (facts, hon_catalogue_find (facts->catalogue, HON_RECORDS_PARAMETERS, uses[position].parameter));
}

static void
add_value (HonCredits    *credits,
           HonDatedValue *value)
{
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
    return hon_credits_dup_validity (HON_CHECK_REIMBURSEMENT, valid);

  day = hon_format_date (valid);

  /* Translators: %s is a date. */
  return g_strdup_printf (_("Tariffs and rules of reimbursement were checked up to %s; what changed "
                            "since may be missing."), day);
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
      const Facts facts = get_facts (bills[i]);

      add_base (credits, bills[i]);
      for (gsize j = 0; j < G_N_ELEMENTS (uses); j++)
        if (uses[j].is_used (&facts))
          add_value (credits, find_value (&facts, j));
      add_value (credits, get_value (&facts, get_printed_ceiling (&facts)));
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

  g_return_val_if_fail (bills != NULL && n_bills > 0, NULL);

  credits = hon_bill_make_credits (bills, n_bills);

  return hon_bill_tell_credits (credits, hon_bill_get_catalogue (bills[0]));
}

/**
 * hon_bill_tell_credits:
 * @credits: what bills rest on
 * @catalogue: what they were computed with
 *
 * Tells where the figures come from, and until when they were checked, for those who publish them.
 *
 * Returns: (transfer full): three lines
 */
char *
hon_bill_tell_credits (HonCredits   *credits,
                       HonCatalogue *catalogue)
{
  g_autofree char *names = NULL;
  g_autofree char *valid = NULL;

  g_return_val_if_fail (HON_IS_CREDITS (credits), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  names = hon_credits_dup_publishers (credits);
  valid = hon_credits_dup_validity (HON_CHECK_REIMBURSEMENT, hon_bill_get_valid (catalogue));

  return g_strjoin ("\n", names, valid, _("An estimate by Honoraires, not legal advice."), NULL);
}

/**
 * hon_bill_dup_basis:
 * @catalogue: what the bill was computed with
 * @input: what was billed
 * @result: who pays what
 *
 * Tells bills apart by what they rest on, without making them: it takes far less time.
 *
 * Returns: (transfer full): a text for a hash table; two bills that have the same one have the same credits
 */
char *
hon_bill_dup_basis (HonCatalogue        *catalogue,
                    const HonBillInput  *input,
                    const HonBillResult *result)
{
  const Facts facts = { catalogue, hon_catalogue_get_bill_tariffs (catalogue, input->date), input, result };
  g_autoptr (GString) basis = g_string_new (NULL);

  /* All that acts and supplements rest on is the same while the tariffs of a day are. */
  g_string_append_printf (basis, "%p %u %d %d", facts.tariffs, input->act, input->sector, result->level);
  for (guint i = 0; i < result->n_parts; i++)
    g_string_append_printf (basis, " %d:%u", result->parts[i].kind, result->parts[i].record);
  /* Tariffs of technical acts and values of their modifiers have days of their own. */
  if (input->n_technical > 0)
    g_string_append_printf (basis, " %d %u %d %d %d %u", input->date, input->speciality, input->age, input->region,
                            input->day, input->association);
  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    if (uses[i].is_used (&facts))
      g_string_append_printf (basis, " %p", find_value (&facts, i));

  return g_string_free_and_steal (g_steal_pointer (&basis));
}
