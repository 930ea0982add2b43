/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-part.h"

#include "hon-billable-private.h"
#include "hon-format.h"
#include "hon-record-list-private.h"

#include <glib/gi18n-lib.h>

static HonRecords
get_records (const HonBillPart *part)
{
  switch ((HonBillPartKind) part->kind)
    {
    case HON_BILL_PART_BILLABLE:
      return HON_RECORDS_BILLABLES;

    case HON_BILL_PART_TECHNICAL:
    case HON_BILL_PART_ANAESTHESIA:
      return HON_RECORDS_TECHNICAL_ACTS;

    case HON_BILL_PART_MODIFIER:
      return HON_RECORDS_MODIFIERS;
    }

  g_return_val_if_reached (HON_RECORDS_BILLABLES);
}

/**
 * hon_bill_part_find:
 * @part: a part of a bill
 * @catalogue: the catalogue that the bill was computed with
 *
 * Returns: (transfer none): the record that says what it is
 */
HonRecord *
hon_bill_part_find (const HonBillPart *part,
                    HonCatalogue      *catalogue)
{
  g_return_val_if_fail (part != NULL, NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  return hon_record_list_get (HON_RECORD_LIST (hon_catalogue_get_list (catalogue, get_records (part))), part->record);
}

/**
 * hon_bill_part_get_code:
 * @part: a part of a bill
 * @record: its record
 *
 * Returns: (nullable): what doctors write
 */
const char *
hon_bill_part_get_code (const HonBillPart *part,
                        HonRecord         *record)
{
  g_return_val_if_fail (part != NULL, NULL);
  g_return_val_if_fail (HON_IS_RECORD (record), NULL);

  return part->kind == HON_BILL_PART_BILLABLE ? *hon_billable_get_codes (HON_BILLABLE (record))
                                              : hon_record_get_id (record);
}

/**
 * hon_bill_part_dup_id:
 * @result: a bill
 * @position: which of its parts
 * @records: the records of all parts
 *
 * Returns: (transfer full): what no other part of the bill is called; a modifier is called
 *   after its technical act
 */
char *
hon_bill_part_dup_id (const HonBillResult *result,
                      guint                position,
                      HonRecord * const   *records)
{
  const HonBillPart *part;
  guint owner = position;

  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (position < result->n_parts, NULL);

  part = &result->parts[position];
  if (part->kind == HON_BILL_PART_ANAESTHESIA)
    return g_strconcat (hon_record_get_id (records[position]), "-4", NULL);
  if (part->kind != HON_BILL_PART_MODIFIER)
    return g_strdup (hon_record_get_id (records[position]));

  while (result->parts[owner].kind == HON_BILL_PART_MODIFIER)
    owner--;

  return g_strconcat (hon_record_get_id (records[owner]),
                      result->parts[owner].kind == HON_BILL_PART_ANAESTHESIA ? "-4-" : "-",
                      hon_record_get_id (records[position]), NULL);
}

/* What a part is, without its code and share. */
static char *
dup_name (const HonBillPart *part,
          HonRecord         *record)
{
  switch ((HonBillPartKind) part->kind)
    {
    case HON_BILL_PART_BILLABLE:
      return g_strdup (hon_billable_get_label (HON_BILLABLE (record)));

    case HON_BILL_PART_TECHNICAL:
      return g_strdup (hon_technical_act_get_label (HON_TECHNICAL_ACT (record)));

    case HON_BILL_PART_ANAESTHESIA:
      /* Translators: %s is a technical act. */
      return g_strdup_printf (_("Anaesthesia: %s"), hon_technical_act_get_label (HON_TECHNICAL_ACT (record)));

    case HON_BILL_PART_MODIFIER:
      return g_strdup (hon_modifier_get_label (HON_MODIFIER (record)));
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_bill_part_dup_label:
 * @part: a part of a bill
 * @record: its record
 *
 * Returns: (transfer full): what it is, with the code that doctors write
 */
char *
hon_bill_part_dup_label (const HonBillPart *part,
                         HonRecord         *record)
{
  g_autofree char *name = NULL;
  const char *code;

  g_return_val_if_fail (part != NULL, NULL);
  g_return_val_if_fail (HON_IS_RECORD (record), NULL);

  name = dup_name (part, record);
  code = hon_bill_part_get_code (part, record);
  if (part->share < HON_BILL_WHOLE)
    {
      g_autofree char *share = hon_format_percent (part->share / 100.0, 0);

      /* Translators: %1$s is what an act is, %2$s its code, %3$s the percentage of it that is paid. */
      return g_strdup_printf (C_("act", "%1$s (%2$s), at %3$s"), name, code, share);
    }
  if (code == NULL)
    return g_steal_pointer (&name);

  /* Translators: %1$s is what an act or a supplement is, %2$s its code. */
  return g_strdup_printf (C_("act", "%1$s (%2$s)"), name, code);
}

/**
 * hon_bill_part_get_printed_ceiling:
 * @result: a bill
 * @catalogue: the catalogue that it was computed with
 * @date: its day
 *
 * Returns: (transfer none) (nullable): the parameter that has the most that may be asked outside the
 *   pathway, as a page prints it; %NULL where it is computed, or where nothing may be
 */
HonParameter *
hon_bill_part_get_printed_ceiling (const HonBillResult *result,
                                   HonCatalogue        *catalogue,
                                   HonDate              date)
{
  HonRecord *act;
  const char *id;
  HonParameter *parameter;
  HonDatedValue *value;

  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  if (result->ceiling == HON_BILL_UNKNOWN || result->n_parts == 0)
    return NULL;

  act = hon_bill_part_find (&result->parts[0], catalogue);
  id = HON_IS_BILLABLE (act) ? hon_billable_get_ceiling (HON_BILLABLE (act)) : NULL;
  parameter = id != NULL ? hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, id) : NULL;
  value = parameter != NULL ? hon_parameter_get_value_at (parameter, date) : NULL;

  return value != NULL && !hon_dated_value_is_end (value) ? parameter : NULL;
}

/**
 * hon_bill_part_get_subject:
 * @part: a technical act of a bill
 *
 * Returns: what of the act is billed
 */
HonSubject
hon_bill_part_get_subject (const HonBillPart *part)
{
  g_return_val_if_fail (part != NULL, HON_SUBJECT_ACT);

  return part->kind == HON_BILL_PART_ANAESTHESIA ? HON_SUBJECT_ANAESTHESIA : HON_SUBJECT_ACT;
}

/**
 * hon_bill_part_get_evidence:
 * @part: a technical act of a bill
 * @act: its record
 * @catalogue: a loaded catalogue
 * @date: the day of the bill
 *
 * Returns: (transfer none) (nullable): what its tariff was read in
 */
const HonEvidence *
hon_bill_part_get_evidence (const HonBillPart *part,
                            HonTechnicalAct   *act,
                            HonCatalogue      *catalogue,
                            HonDate            date)
{
  g_return_val_if_fail (part != NULL, NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  return hon_technical_act_get_evidence (act, hon_catalogue_get_list (catalogue, HON_RECORDS_EDITIONS),
                                         hon_bill_part_get_subject (part), date);
}

/**
 * hon_bill_part_list_values:
 * @modifier: a modifier
 * @catalogue: a loaded catalogue
 * @input: a bill
 *
 * Returns: (transfer container) (element-type HonModifierValue): the values of the modifier that are for this bill
 */
GPtrArray *
hon_bill_part_list_values (HonModifier        *modifier,
                           HonCatalogue       *catalogue,
                           const HonBillInput *input)
{
  g_autoptr (HonSpeciality) speciality = NULL;
  g_autoptr (GListModel) values = NULL;
  GPtrArray *fitting;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (input != NULL, NULL);

  speciality = g_list_model_get_item (hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES), input->speciality);
  values = hon_modifier_get_values_at (modifier, speciality, input->date);
  fitting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (HonModifierValue) value = g_list_model_get_item (values, i);

      if (hon_modifier_value_is_for (value, input))
        g_ptr_array_add (fitting, g_steal_pointer (&value));
    }

  return fitting;
}
