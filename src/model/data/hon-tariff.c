/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tariff.h"

#include "hon-record-list-private.h"
#include "hon-record-private.h"
#include "hon-sector-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonTariff:
 *
 * What an act has been worth: the list of its steps, oldest first.
 */

struct _HonTariff
{
  HonRecord   parent_instance;

  HonAct     *act;     /* (owned) */
  guint       sectors; /* bits of HonSectorKind */
  guint       unit;
  GListModel *steps;   /* (owned) (element-type HonTariffStep) */
};

static const char * const units[] = { "euro", "euro-per-year", NULL };

/* The tariff of an act goes by its id. */
static gboolean
check_act (gpointer              self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  const char *id = hon_record_get_id (self);
  HonJsonCursor child;

  if (g_strcmp0 (hon_act_get_id (HON_TARIFF (self)->act), id) == 0)
    return TRUE;

  hon_json_cursor_enter (cursor, "act", &child);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_REFERENCE, id, error);

  return FALSE;
}

/* Steps follow each other, and none begins while another is known to hold. */
static gboolean
check_steps (gpointer              self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  HonRecordList *steps = HON_RECORD_LIST (HON_TARIFF (self)->steps);
  HonDate last = HON_DATE_NONE;

  for (guint i = 0; i < hon_record_list_len (steps); i++)
    {
      HonTariffStep *step = hon_record_list_get (steps, i);
      HonDate date = hon_tariff_step_get_date (step);

      if (date <= last)
        {
          HonJsonCursor array;
          HonJsonCursor element;
          HonJsonCursor child;

          hon_json_cursor_enter (cursor, "values", &array);
          hon_json_cursor_element (&array, i, &element);
          hon_json_cursor_enter (&element, "from", &child);
          hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("a date after the one before"), error);
          return FALSE;
        }
      last = MAX (date, hon_tariff_step_get_known_until (step));
    }

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "act", HON_FIELD_REFERENCE, G_STRUCT_OFFSET (HonTariff, act), .records = HON_RECORDS_ACTS },
  { NULL, HON_FIELD_OTHER, .read = check_act },
  { "secteurs", HON_FIELD_WORDS, G_STRUCT_OFFSET (HonTariff, sectors), .minimum = 1,
    .words = hon_sector_words },
  { "unit", HON_FIELD_WORD, G_STRUCT_OFFSET (HonTariff, unit), .words = units },
  { "values", HON_FIELD_RECORDS, G_STRUCT_OFFSET (HonTariff, steps), .minimum = 1,
    .expected = N_("at least one value"), .type = hon_tariff_step_get_type },
  { NULL, HON_FIELD_OTHER, .read = check_steps },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonTariff, hon_tariff, fields)

/**
 * hon_tariff_get_act:
 * @self: a tariff
 *
 * Returns: (transfer none): what it is the price of
 */
HonAct *
hon_tariff_get_act (HonTariff *self)
{
  g_return_val_if_fail (HON_IS_TARIFF (self), NULL);

  return self->act;
}

/**
 * hon_tariff_get_unit:
 * @self: a tariff
 *
 * Returns: what datasets call the unit of its amounts
 */
const char *
hon_tariff_get_unit (HonTariff *self)
{
  g_return_val_if_fail (HON_IS_TARIFF (self), NULL);

  return units[self->unit];
}

/**
 * hon_tariff_applies_to:
 * @self: a tariff
 * @kind: a sector
 *
 * Returns: whether patients of @kind are reimbursed on it
 */
gboolean
hon_tariff_applies_to (HonTariff     *self,
                       HonSectorKind  kind)
{
  g_return_val_if_fail (HON_IS_TARIFF (self), FALSE);
  g_return_val_if_fail ((guint) kind < HON_N_SECTORS, FALSE);

  return (self->sectors & (1u << kind)) != 0;
}

/**
 * hon_tariff_get_steps:
 * @self: a tariff
 *
 * Returns: (transfer none) (element-type HonTariffStep): what it has been worth, oldest
 *   first
 */
GListModel *
hon_tariff_get_steps (HonTariff *self)
{
  g_return_val_if_fail (HON_IS_TARIFF (self), NULL);

  return self->steps;
}

/**
 * hon_tariff_get_step_at:
 * @self: a tariff
 * @date: a day
 *
 * Returns: (transfer none) (nullable): what is in force on @date, which may be
 *   the end of the tariff
 */
HonTariffStep *
hon_tariff_get_step_at (HonTariff *self,
                        HonDate    date)
{
  g_return_val_if_fail (HON_IS_TARIFF (self), NULL);

  for (guint i = g_list_model_get_n_items (self->steps); i > 0; i--)
    {
      HonTariffStep *step = hon_record_list_get (HON_RECORD_LIST (self->steps), i - 1);

      if (hon_tariff_step_get_date (step) <= date)
        return step;
    }

  return NULL;
}
