/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-code.h"

/* How much of a bill is for what has a code. */

/* A modifier has the code of its technical act before its own. */
static gboolean
has_code (HonBill    *self,
          guint       position,
          const char *code)
{
  HonRecord *record = hon_bill_get_part (self, position);
  g_autofree char *id = hon_bill_dup_part_id (self, position);

  if (HON_IS_BILLABLE (record))
    return hon_billable_has_code (HON_BILLABLE (record), code);
  if (HON_IS_MODIFIER (record))
    return g_str_equal (hon_modifier_get_id (HON_MODIFIER (record)), code);

  return g_str_equal (id, code);
}

/**
 * hon_bill_get_code_amount:
 * @self: a bill
 * @code: a code, in capitals
 *
 * Returns: what is billed for that code, in centimes; `HON_BILL_UNKNOWN` where nothing is
 */
gint64
hon_bill_get_code_amount (HonBill    *self,
                          const char *code)
{
  const HonBillResult *result;
  gint64 amount = 0;
  gboolean is_billed = FALSE;

  g_return_val_if_fail (HON_IS_BILL (self), HON_BILL_UNKNOWN);
  g_return_val_if_fail (code != NULL, HON_BILL_UNKNOWN);

  result = hon_bill_get_result (self);
  for (guint i = 0; i < hon_bill_get_n_parts (self); i++)
    if (has_code (self, i, code))
      {
        amount += result->parts[i].amount;
        is_billed = TRUE;
      }

  return is_billed ? amount : HON_BILL_UNKNOWN;
}
