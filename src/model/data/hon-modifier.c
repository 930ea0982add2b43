/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-modifier.h"

#include "hon-bill-scope-private.h"
#include "hon-record-list-private.h"
#include "hon-record-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonModifier:
 *
 * What is added to the tariff of a technical act for how, when or on whom it is performed.
 */

struct _HonModifier
{
  HonRecord   parent_instance;

  char       *label;        /* (owned) */
  gboolean    is_by_itself;
  guint       moments;      /* bits of HonBillDay: when it says that the act was; 0 where it does not */
  GListModel *values;       /* (owned) (element-type HonModifierValue) */
};

static HonDate
get_date (HonModifierValue *value)
{
  return hon_modifier_value_get_evidence (value)->since;
}

static gboolean
is_same (HonModifierValue *one,
         HonModifierValue *other)
{
  return get_date (one) == get_date (other) &&
         hon_modifier_value_get_percent (one) == hon_modifier_value_get_percent (other) &&
         hon_modifier_value_get_amount (one) == hon_modifier_value_get_amount (other) &&
         g_strcmp0 (hon_modifier_value_get_scope (one), hon_modifier_value_get_scope (other)) == 0;
}

/* Values of several kinds of doctors may begin on one day, but none before another, and none twice. */
static gboolean
check_values (gpointer              self,
              const HonJsonCursor  *cursor,
              const HonReferences  *references,
              GError              **error)
{
  HonRecordList *values = HON_RECORD_LIST (HON_MODIFIER (self)->values);
  HonJsonCursor array;
  HonJsonCursor element;
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, "values", &array);
  for (guint i = 1; i < hon_record_list_len (values); i++)
    {
      HonModifierValue *value = hon_record_list_get (values, i);

      hon_json_cursor_element (&array, i, &element);
      if (get_date (value) < get_date (hon_record_list_get (values, i - 1)))
        {
          hon_json_cursor_enter (&element, "from", &child);
          hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("no date before the one before"), error);
          return FALSE;
        }
      for (guint j = 0; j < i; j++)
        if (is_same (value, hon_record_list_get (values, j)))
          {
            hon_json_cursor_fail (&element, HON_DATASET_ERROR_DUPLICATE, _("each entry once"), error);
            return FALSE;
          }
    }

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonModifier, label) },
  { "by_itself", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonModifier, is_by_itself), .is_optional = TRUE },
  { "moments", HON_FIELD_WORDS, G_STRUCT_OFFSET (HonModifier, moments), .is_optional = TRUE, .minimum = 1,
    .words = hon_bill_scope_days },
  { "values", HON_FIELD_RECORDS, G_STRUCT_OFFSET (HonModifier, values), .type = hon_modifier_value_get_type },
  { NULL, HON_FIELD_OTHER, .read = check_values },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonModifier, hon_modifier, fields)

/**
 * hon_modifier_get_id:
 * @self: a modifier
 *
 * Returns: the letter or digit by which claims name it
 */
const char *
hon_modifier_get_id (HonModifier *self)
{
  g_return_val_if_fail (HON_IS_MODIFIER (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

const char *
hon_modifier_get_label (HonModifier *self)
{
  g_return_val_if_fail (HON_IS_MODIFIER (self), NULL);

  return self->label;
}

/**
 * hon_modifier_is_by_itself:
 * @self: a modifier
 *
 * Returns: whether it is billed without being asked for, wherever a value of it holds
 */
gboolean
hon_modifier_is_by_itself (HonModifier *self)
{
  g_return_val_if_fail (HON_IS_MODIFIER (self), FALSE);

  return self->is_by_itself;
}

/**
 * hon_modifier_get_moments:
 * @self: a modifier
 *
 * Returns: when it says that the act was, as bits of `1 << HonBillDay`; 0 where it does not say so
 */
guint
hon_modifier_get_moments (HonModifier *self)
{
  g_return_val_if_fail (HON_IS_MODIFIER (self), 0);

  return self->moments;
}

/**
 * hon_modifier_is_ever_for:
 * @self: a modifier
 * @input: an encounter
 *
 * Returns: whether any of its values is for such an encounter, on whatever day
 */
gboolean
hon_modifier_is_ever_for (HonModifier        *self,
                          const HonBillInput *input)
{
  g_return_val_if_fail (HON_IS_MODIFIER (self), FALSE);
  g_return_val_if_fail (input != NULL, FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (self->values); i++)
    if (hon_modifier_value_is_for (hon_record_list_get (HON_RECORD_LIST (self->values), i), input))
      return TRUE;

  return FALSE;
}

/* The last day until @date from which a value is for @speciality, or, when it is NULL,
 * for all others.
 */
static HonDate
find_day (HonModifier   *self,
          HonSpeciality *speciality,
          HonDate        date)
{
  HonRecordList *values = HON_RECORD_LIST (self->values);
  HonDate day = HON_DATE_NONE;

  for (guint i = 0; i < hon_record_list_len (values); i++)
    {
      HonModifierValue *value = hon_record_list_get (values, i);
      gboolean is_for_others =
        g_list_model_get_n_items (hon_modifier_value_get_specialities (value)) == 0;

      if (get_date (value) <= date &&
          (speciality != NULL ? hon_modifier_value_names (value, speciality) : is_for_others))
        day = get_date (value);
    }

  return day;
}

/**
 * hon_modifier_get_values_at:
 * @self: a modifier
 * @speciality: a speciality
 * @date: a day
 *
 * Returns: (transfer full) (element-type HonModifierValue): what it adds to acts of a
 *   doctor of @speciality on @date: nothing where no value was read, and several where
 *   only their scope tells them apart
 */
GListModel *
hon_modifier_get_values_at (HonModifier   *self,
                            HonSpeciality *speciality,
                            HonDate        date)
{
  HonRecordList *found;
  HonRecordList *values;
  gboolean is_named;
  HonDate day;

  g_return_val_if_fail (HON_IS_MODIFIER (self), NULL);
  g_return_val_if_fail (HON_IS_SPECIALITY (speciality), NULL);

  day = find_day (self, speciality, date);
  is_named = day != HON_DATE_NONE;
  if (!is_named)
    day = find_day (self, NULL, date);

  found = hon_record_list_new (HON_TYPE_MODIFIER_VALUE);
  values = HON_RECORD_LIST (self->values);
  for (guint i = 0; i < hon_record_list_len (values) && day != HON_DATE_NONE; i++)
    {
      HonModifierValue *value = hon_record_list_get (values, i);
      gboolean is_for_others =
        g_list_model_get_n_items (hon_modifier_value_get_specialities (value)) == 0;

      if (get_date (value) == day &&
          (is_named ? hon_modifier_value_names (value, speciality) : is_for_others))
        hon_record_list_add (found, g_object_ref (value));
    }

  return G_LIST_MODEL (found);
}
