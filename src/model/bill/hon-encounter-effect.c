/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-encounter-effect.h"

/* Tells which inputs of an encounter change its bill, and which of its codes does not go with the rest. */

/* What is billed with one answer. */
static void
compute (HonEncounter  *encounter,
         HonCatalogue  *catalogue,
         const char    *flag,
         gboolean       answer,
         HonBillResult *result)
{
  g_autoptr (HonEncounter) asked = hon_input_dup (HON_INPUT (encounter));
  HonBillInput input;

  g_object_set (asked, flag, answer, NULL);
  hon_encounter_get_input (asked, catalogue, &input);
  input.age = CLAMP (input.age, 0, HON_BILL_AGE_MAX);
  hon_bill_compute (hon_catalogue_get_bill_tariffs (catalogue, input.date), &input, result);
}

static gboolean
has_same_parts (const HonBillResult *left,
                const HonBillResult *right)
{
  if (left->refusal != right->refusal || left->record != right->record || left->n_parts != right->n_parts)
    return FALSE;

  for (guint i = 0; i < left->n_parts; i++)
    if (left->parts[i].record != right->parts[i].record || left->parts[i].amount != right->parts[i].amount)
      return FALSE;

  return TRUE;
}

/**
 * hon_encounter_has_effect:
 * @self: an encounter
 * @catalogue: a loaded catalogue
 * @flag: the name of an input that is yes or no
 *
 * Returns: whether other acts and supplements are billed with the one answer than with the other
 */
gboolean
hon_encounter_has_effect (HonEncounter *self,
                          HonCatalogue *catalogue,
                          const char   *flag)
{
  HonBillResult with;
  HonBillResult without;

  g_return_val_if_fail (HON_IS_ENCOUNTER (self), FALSE);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), FALSE);
  g_return_val_if_fail (flag != NULL, FALSE);

  if (hon_catalogue_get_bill_tariffs (catalogue, hon_encounter_get_date (self)) == NULL)
    return FALSE;

  compute (self, catalogue, flag, TRUE, &with);
  compute (self, catalogue, flag, FALSE, &without);

  return !has_same_parts (&with, &without);
}

/**
 * hon_encounter_is_act_coded:
 * @self: an encounter whose act and speciality exist
 * @catalogue: a loaded catalogue
 *
 * Returns: whether a code says what was done, in place of the act that was chosen
 */
gboolean
hon_encounter_is_act_coded (HonEncounter *self,
                            HonCatalogue *catalogue)
{
  g_autoptr (HonEncounter) plain = NULL;
  HonBillInput coded;
  HonBillInput chosen;

  g_return_val_if_fail (HON_IS_ENCOUNTER (self), FALSE);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), FALSE);

  plain = hon_input_dup (HON_INPUT (self));
  g_object_set (plain, "codes", "", NULL);
  hon_encounter_get_input (self, catalogue, &coded);
  hon_encounter_get_input (plain, catalogue, &chosen);

  return coded.only != 0 || coded.act != chosen.act;
}

/**
 * hon_encounter_is_act_among_codes:
 * @self: an encounter whose act and speciality exist
 * @catalogue: a loaded catalogue
 *
 * Returns: whether its codes have the act itself, as of an operation, and not only what is billed beside it
 */
gboolean
hon_encounter_is_act_among_codes (HonEncounter *self,
                                  HonCatalogue *catalogue)
{
  const HonTariffs *tariffs;
  HonBillInput input;

  g_return_val_if_fail (HON_IS_ENCOUNTER (self), FALSE);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), FALSE);

  tariffs = hon_catalogue_get_bill_tariffs (catalogue, hon_encounter_get_date (self));
  if (hon_encounter_is_act_coded (self, catalogue))
    return TRUE;

  hon_encounter_get_input (self, catalogue, &input);

  return tariffs != NULL && input.act == tariffs->technical && input.n_technical > 0;
}

/**
 * hon_encounter_find_misfit:
 * @self: an encounter whose codes are wrong
 * @catalogue: a loaded catalogue
 *
 * Returns: (transfer full) (nullable): the code that does not go with the rest: the last one without
 *   which nothing is wrong with the others, or else the last
 */
char *
hon_encounter_find_misfit (HonEncounter *self,
                           HonCatalogue *catalogue)
{
  g_auto (GStrv) codes = NULL;
  guint n;

  g_return_val_if_fail (HON_IS_ENCOUNTER (self), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  codes = hon_encounter_dup_codes (self);
  n = g_strv_length (codes);
  for (guint i = n; i-- > 0;)
    {
      g_autoptr (HonEncounter) without = hon_input_dup (HON_INPUT (self));
      g_autoptr (GError) error = NULL;

      hon_encounter_remove_code (without, catalogue, codes[i]);
      if (hon_encounter_check (without, catalogue, &error) || !hon_input_error_is_about (error, "codes"))
        return g_strdup (codes[i]);
    }

  return n > 0 ? g_strdup (codes[n - 1]) : NULL;
}
