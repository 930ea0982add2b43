/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-contract.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

/* Who says how much less a contract pays outside the OPTAM; NULL where no text does. */
static char *
dup_reference (HonBill *bill)
{
  HonParameter *margin = hon_catalogue_find (hon_bill_get_catalogue (bill), HON_RECORDS_PARAMETERS,
                                             "contrat-responsable-ecart");
  HonDatedValue *value = margin != NULL ? hon_parameter_get_value_at (margin, hon_bill_get_input (bill)->date) : NULL;

  return value != NULL ? hon_source_dup_reference (hon_evidence_get_source (hon_dated_value_get_evidence (value)))
                       : NULL;
}

/**
 * hon_bill_contract_is_limited:
 * @input: what was billed
 * @result: its bill
 *
 * Returns: whether the contract pays less of the overrun than it says, for the doctor is outside the OPTAM
 */
gboolean
hon_bill_contract_is_limited (const HonBillInput  *input,
                              const HonBillResult *result)
{
  return result->guarantee != input->guarantee;
}

/**
 * hon_bill_contract_dup_sentence:
 * @bill: a bill
 *
 * Returns: (transfer full) (nullable): what the contract pays up to with this doctor; %NULL where that is
 *   what it pays with any
 */
char *
hon_bill_contract_dup_sentence (HonBill *bill)
{
  g_autofree char *guarantee = NULL;

  g_return_val_if_fail (HON_IS_BILL (bill), NULL);

  if (!hon_bill_contract_is_limited (hon_bill_get_input (bill), hon_bill_get_result (bill)))
    return NULL;

  guarantee = hon_format_percent (hon_bill_get_result (bill)->guarantee, 0);

  /* Translators: %s is a percentage of the base. */
  return g_strdup_printf (_("Your contract pays up to %s of the base with this doctor."), guarantee);
}

/**
 * hon_bill_contract_dup_remark:
 * @bill: a bill
 *
 * Returns: (transfer full) (nullable): why the contract pays less with this doctor than it says; %NULL
 *   where it does not
 */
char *
hon_bill_contract_dup_remark (HonBill *bill)
{
  const HonTariffs *tariffs;
  g_autofree char *margin = NULL;
  g_autofree char *cap = NULL;
  g_autofree char *reference = NULL;

  g_return_val_if_fail (HON_IS_BILL (bill), NULL);

  reference = dup_reference (bill);
  if (!hon_bill_contract_is_limited (hon_bill_get_input (bill), hon_bill_get_result (bill)) || reference == NULL)
    return NULL;

  tariffs = hon_bill_get_tariffs (bill);
  margin = hon_format_percent (tariffs->responsible_margin / 100.0, 0);
  cap = hon_format_percent (tariffs->responsible_cap / 100.0, 0);

  /* Translators: %1$s and %2$s are percentages of the base, %3$s says who says so. */
  return g_strdup_printf (_("The contract pays less for this doctor, who is outside the OPTAM: a “responsible” one "
                            "leaves out at least %1$s of the base there, and pays overruns up to %2$s of the base "
                            "at most (%3$s)."), margin, cap, reference);
}
