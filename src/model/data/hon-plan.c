/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-plan.h"

#include "hon-record-list-private.h"
#include "hon-record-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonPlan:
 *
 * A day on which an agreement announced new tariffs, and what became of it.
 */

struct _HonPlan
{
  HonRecord      parent_instance;

  HonDate        date;
  HonPlanStatus  status;
  HonDate        applied_on;
  char          *label;      /* (owned) */
  char          *text;       /* (owned) */
  GListModel    *promises;   /* (owned) (element-type HonPromise) */
  HonSource     *source;     /* (owned) */
};

/* What datasets call each status. */
static const char * const statuses[] = {
  [HON_PLAN_APPLIED] = "applied",
  [HON_PLAN_SUSPENDED] = "suspended",
  [HON_PLAN_PLANNED] = "planned",
  NULL,
};

/* What is applied has a day, and what is still planned has none. */
static gboolean
read_applied_on (gpointer              self,
                 const HonJsonCursor  *cursor,
                 const HonReferences  *references,
                 GError              **error)
{
  HonPlan *plan = self;
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, "applied_on", &child);
  if (hon_json_cursor_is_null (&child))
    {
      if (plan->status != HON_PLAN_APPLIED)
        return TRUE;
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_MISSING, _("a date such as 2026-01-31"), error);
      return FALSE;
    }
  if (plan->status == HON_PLAN_PLANNED)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_RANGE, "null", error);
      return FALSE;
    }
  if (!hon_json_cursor_get_date (&child, &plan->applied_on, error))
    return FALSE;
  if (plan->applied_on < plan->date)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER,
                            _("a day that is not before the one announced"), error);
      return FALSE;
    }

  return TRUE;
}

/* A measure promises one tariff an act. */
static gboolean
check_promises (gpointer              self,
                const HonJsonCursor  *cursor,
                const HonReferences  *references,
                GError              **error)
{
  HonRecordList *promises = HON_RECORD_LIST (HON_PLAN (self)->promises);

  for (guint i = 0; i < hon_record_list_len (promises); i++)
    for (guint j = 0; j < i; j++)
      if (hon_promise_get_act (hon_record_list_get (promises, i)) ==
          hon_promise_get_act (hon_record_list_get (promises, j)))
        {
          HonJsonCursor array;
          HonJsonCursor element;

          hon_json_cursor_enter (cursor, "acts", &array);
          hon_json_cursor_element (&array, i, &element);
          hon_json_cursor_fail (&element, HON_DATASET_ERROR_DUPLICATE, _("each entry once"), error);
          return FALSE;
        }

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "date", HON_FIELD_DATE, G_STRUCT_OFFSET (HonPlan, date) },
  { "status", HON_FIELD_WORD, G_STRUCT_OFFSET (HonPlan, status), .words = statuses },
  { "applied_on", HON_FIELD_OTHER, .read = read_applied_on },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonPlan, label) },
  { "text", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonPlan, text) },
  { "acts", HON_FIELD_RECORDS, G_STRUCT_OFFSET (HonPlan, promises), .type = hon_promise_get_type },
  { NULL, HON_FIELD_OTHER, .read = check_promises },
  { "source", HON_FIELD_REFERENCE, G_STRUCT_OFFSET (HonPlan, source), .records = HON_RECORDS_SOURCES },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonPlan, hon_plan, fields)

/**
 * hon_plan_get_date:
 * @self: a plan
 *
 * Returns: the day that was announced
 */
HonDate
hon_plan_get_date (HonPlan *self)
{
  g_return_val_if_fail (HON_IS_PLAN (self), HON_DATE_NONE);

  return self->date;
}

HonPlanStatus
hon_plan_get_status (HonPlan *self)
{
  g_return_val_if_fail (HON_IS_PLAN (self), HON_PLAN_APPLIED);

  return self->status;
}

const char *
hon_plan_get_label (HonPlan *self)
{
  g_return_val_if_fail (HON_IS_PLAN (self), NULL);

  return self->label;
}

const char *
hon_plan_get_text (HonPlan *self)
{
  g_return_val_if_fail (HON_IS_PLAN (self), NULL);

  return self->text;
}

/**
 * hon_plan_get_promises:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type HonPromise): the acts that it gives a new
 *   tariff
 */
GListModel *
hon_plan_get_promises (HonPlan *self)
{
  g_return_val_if_fail (HON_IS_PLAN (self), NULL);

  return self->promises;
}
