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
 * hon_bill_contract_get_capped:
 * @bill: a bill
 *
 * Returns: what a responsible contract that has its guarantee with doctors of the OPTAM pays up to with
 *   this one, in percent of the base; `HON_INPUT_NONE` where that makes no difference
 */
int
hon_bill_contract_get_capped (HonBill *bill)
{
  HonBillInput input;
  HonBillResult result;

  g_return_val_if_fail (HON_IS_BILL (bill), HON_INPUT_NONE);

  input = *hon_bill_get_input (bill);
  if (input.guarantee < 0)
    return HON_INPUT_NONE;
  input.guarantee = hon_bill_cap_guarantee (hon_bill_get_tariffs (bill), input.sector, input.guarantee);
  if (input.guarantee == hon_bill_get_input (bill)->guarantee ||
      !hon_bill_compute (hon_bill_get_tariffs (bill), &input, &result))
    return HON_INPUT_NONE;

  return result.contract_overrun == HON_BILL_UNKNOWN ||
         result.contract_overrun < hon_bill_get_result (bill)->contract_overrun ? input.guarantee : HON_INPUT_NONE;
}

/**
 * hon_bill_contract_dup_remark:
 * @bill: a bill
 *
 * Returns: (transfer full) (nullable): what would be left to pay if its guarantee is that for doctors of
 *   the OPTAM; %NULL where that makes no difference
 */
char *
hon_bill_contract_dup_remark (HonBill *bill)
{
  int capped;
  HonBillInput input;
  HonBillResult result;
  g_autofree char *guarantee = NULL;
  g_autofree char *less = NULL;
  g_autofree char *left = NULL;
  g_autofree char *reference = NULL;

  g_return_val_if_fail (HON_IS_BILL (bill), NULL);

  capped = hon_bill_contract_get_capped (bill);
  reference = dup_reference (bill);
  if (capped == HON_INPUT_NONE || reference == NULL)
    return NULL;

  input = *hon_bill_get_input (bill);
  guarantee = hon_format_percent (input.guarantee, 0);
  less = hon_format_percent (capped, 0);
  input.guarantee = capped;
  hon_bill_compute (hon_bill_get_tariffs (bill), &input, &result);
  if (result.patient == HON_BILL_UNKNOWN)
    /* Translators: %1$s and %2$s are percentages of the base, %3$s who says so. */
    return g_strdup_printf (_("If %1$s is what the contract pays with a doctor of the OPTAM, a responsible one pays "
                              "%2$s at most with this doctor (%3$s)."), guarantee, less, reference);

  left = hon_format_money (result.patient, HON_MONEY_CENTIMES);

  /* Translators: %1$s and %2$s are percentages of the base, %3$s an amount, %4$s who says so. */
  return g_strdup_printf (_("If %1$s is what the contract pays with a doctor of the OPTAM, a responsible one pays %2$s "
                            "at most with this doctor, and %3$s would be left to pay (%4$s)."),
                          guarantee, less, left, reference);
}
