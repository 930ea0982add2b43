/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-variants.h"

#include "hon-bill-contract.h"
#include "hon-format.h"
#include "hon-speciality-private.h"

#include <glib/gi18n-lib.h>

/* What is left to pay for one encounter, without a contract and with usual ones, in the care pathway and
 * outside of it: what patients can do about it.
 */

/* Contracts that many people have, in percent of the base. */
static const int usual_guarantees[] = { HON_INPUT_NONE, 100, 200 };

enum
{
  COLUMN_CONTRACT,
  COLUMN_INSIDE,
  COLUMN_OUTSIDE,
  N_COLUMNS,
};

static HonBill *
make_variant (HonCatalogue *catalogue,
              HonEncounter *encounter,
              int           guarantee,
              HonPathway    pathway)
{
  g_autoptr (HonEncounter) variant = hon_input_dup (HON_INPUT (encounter));

  g_object_set (variant, "guarantee", guarantee, "pathway", pathway, NULL);

  return hon_bill_new (catalogue, variant, NULL);
}

/* What is left to pay of a bill, if there is one. */
static gint64
get_patient (HonBill *bill)
{
  return bill != NULL && hon_bill_get_result (bill)->patient != HON_BILL_UNKNOWN ? hon_bill_get_result (bill)->patient
                                                                                 : HON_TABLE_NO_AMOUNT;
}

static char *
dup_contract (HonBill *bill,
              int      guarantee)
{
  int here = bill != NULL ? hon_bill_get_result (bill)->guarantee : guarantee;
  g_autofree char *name = hon_format_percent (guarantee, 0);
  g_autofree char *percent = hon_format_percent (here, 0);

  if (guarantee == HON_INPUT_NONE)
    return g_strdup (C_("contract", "None"));
  if (bill != NULL && hon_bill_contract_is_limited (hon_bill_get_input (bill), hon_bill_get_result (bill)))
    /* Translators: two guarantees of one contract, in percent of the base: with doctors of the OPTAM, and here. */
    return g_strdup_printf (C_("contract", "%1$s (%2$s with this doctor)"), name, percent);

  return g_steal_pointer (&name);
}

static void
append_contract (HonTable     *table,
                 HonCatalogue *catalogue,
                 HonEncounter *encounter,
                 int           guarantee,
                 HonPathway    inside)
{
  g_autoptr (HonBill) bill = make_variant (catalogue, encounter, guarantee, inside);
  g_autoptr (HonBill) outside = make_variant (catalogue, encounter, guarantee, HON_PATHWAY_OUTSIDE);
  g_autofree char *id = g_strdup_printf ("%d", guarantee);
  HonTableRow *row = hon_table_append (table, NULL, id);

  hon_table_row_take_text (row, COLUMN_CONTRACT, dup_contract (bill, guarantee));
  hon_table_row_set_total (row, guarantee == hon_encounter_get_guarantee (encounter));
  hon_table_row_set_amount (row, COLUMN_INSIDE, get_patient (bill));
  hon_table_row_set_amount (row, COLUMN_OUTSIDE, get_patient (outside));
}

/**
 * hon_bill_variants_new:
 * @catalogue: a loaded catalogue
 * @encounter: an encounter that has a bill
 * @study: what was found out about it
 *
 * A fee that is free and was not told is taken to be the one that @study takes.
 *
 * Returns: (transfer full): what is left to pay, a row for each contract, with columns for inside and
 *   outside of the care pathway
 */
HonTable *
hon_bill_variants_new (HonCatalogue *catalogue,
                       HonEncounter *encounter,
                       HonBillStudy *study)
{
  const HonColumn columns[N_COLUMNS] = {
    [COLUMN_CONTRACT] = { "contrat", C_("column", "Contract"), HON_COLUMN_NAME },
    [COLUMN_INSIDE] = { "dans_parcours", _("In the Care Pathway"), HON_COLUMN_FIGURES },
    [COLUMN_OUTSIDE] = { "hors_parcours", _("Outside"), HON_COLUMN_FIGURES },
  };
  g_autoptr (HonEncounter) known = NULL;
  HonBill *bill;
  HonPathway inside;
  int own;
  int last = G_MININT;
  HonTable *table;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_ENCOUNTER (encounter), NULL);
  g_return_val_if_fail (HON_IS_BILL_STUDY (study), NULL);

  known = hon_input_dup (HON_INPUT (encounter));
  bill = hon_bill_study_get_sector_bill (study, hon_encounter_get_sector (encounter));
  if (bill != NULL)
    hon_encounter_set_fee (known, hon_bill_get_input (bill)->fee);
  g_object_get (known, "pathway", &inside, NULL);
  if (inside == HON_PATHWAY_OUTSIDE)
    {
      GListModel *specialities = hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES);

      inside = hon_speciality_get_usual_pathway (hon_speciality_find (specialities,
                                                                      hon_encounter_get_speciality (known)));
    }

  table = hon_table_new (columns, N_COLUMNS);
  own = hon_encounter_get_guarantee (known);
  for (gsize i = 0; i < G_N_ELEMENTS (usual_guarantees); i++)
    {
      int guarantee = usual_guarantees[i];

      if (own > last && own < guarantee)
        append_contract (table, catalogue, known, own, inside);
      append_contract (table, catalogue, known, guarantee, inside);
      last = guarantee;
    }
  if (own > last)
    append_contract (table, catalogue, known, own, inside);

  return table;
}

/**
 * hon_bill_variants_get_guarantee:
 * @row: a row of such a table
 *
 * Returns: the guarantee of its contract with a doctor of the OPTAM, in percent of the base;
 *   `HON_INPUT_NONE` without one
 */
int
hon_bill_variants_get_guarantee (HonTableRow *row)
{
  g_return_val_if_fail (HON_IS_TABLE_ROW (row), HON_INPUT_NONE);

  return (int) g_ascii_strtoll (hon_table_row_get_id (row), NULL, 10);
}

/**
 * hon_bill_variants_dup_note:
 * @encounter: an encounter that has a bill
 * @study: what was found out about it
 *
 * Returns: (transfer full) (nullable): which fee such a table is for; %NULL where that was entered, or is
 *   the tariff
 */
char *
hon_bill_variants_dup_note (HonEncounter *encounter,
                            HonBillStudy *study)
{
  HonBill *bill;
  g_autofree char *fee = NULL;

  g_return_val_if_fail (HON_IS_ENCOUNTER (encounter), NULL);
  g_return_val_if_fail (HON_IS_BILL_STUDY (study), NULL);

  bill = hon_bill_study_get_sector_bill (study, hon_encounter_get_sector (encounter));
  if (bill == NULL || hon_bill_get_input (bill)->fee == hon_encounter_get_fee (encounter))
    return NULL;

  fee = hon_format_money (hon_bill_get_input (bill)->fee, HON_MONEY_CENTIMES);

  /* Translators: %s is an amount. */
  return g_strdup_printf (hon_bill_get_result (bill)->overrun == 0 ? _("For %s, without an overrun.")
                                                                   : _("For a fee of %s."), fee);
}
