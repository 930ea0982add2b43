/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-aggregate.h"

#include "hon-date.h"
#include "hon-evidence-private.h"
#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

/* No figure that is published is larger. */
#define VALUE_MAX 1e12

/**
 * HonAggregate:
 *
 * A figure of all doctors together, or of all of their patients, on which a population is built. Where it is not known
 * exactly, it has bounds.
 */

typedef enum
{
  UNIT_DOCTORS,
  UNIT_EURO,
  UNIT_PERCENT,
  UNIT_ACTS,
} Unit;

struct _HonAggregate
{
  HonRecord    parent_instance;

  char        *label; /* (owned) */
  guint        unit;  /* a Unit */
  guint        year;
  double       value;
  double       least; /* the same as @most where it has no bounds */
  double       most;
  HonEvidence  evidence;
};

static const char * const units[] = {
  [UNIT_DOCTORS] = "doctors",
  [UNIT_EURO] = "euro",
  [UNIT_PERCENT] = "percent",
  [UNIT_ACTS] = "acts",
  NULL
};

static gboolean
check_bounds (gpointer              self,
              const HonJsonCursor  *cursor,
              const HonReferences  *references,
              GError              **error)
{
  HonAggregate *aggregate = HON_AGGREGATE (self);
  HonJsonCursor least;
  HonJsonCursor most;
  HonJsonCursor value;

  hon_json_cursor_enter (cursor, "least", &least);
  hon_json_cursor_enter (cursor, "most", &most);
  if (hon_json_cursor_is_absent (&least) && hon_json_cursor_is_absent (&most))
    {
      aggregate->least = aggregate->value;
      aggregate->most = aggregate->value;
      return TRUE;
    }
  if (aggregate->least <= aggregate->value && aggregate->value <= aggregate->most)
    return TRUE;

  hon_json_cursor_enter (cursor, "value", &value);
  hon_json_cursor_fail (&value, HON_DATASET_ERROR_RANGE, _("a number from “least” to “most”"), error);

  return FALSE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonAggregate, label), .is_key = TRUE },
  { "unit", HON_FIELD_WORD, G_STRUCT_OFFSET (HonAggregate, unit), .words = units },
  { "year", HON_FIELD_WHOLE, G_STRUCT_OFFSET (HonAggregate, year), .minimum = HON_DATE_YEAR_MIN,
    .maximum = HON_DATE_YEAR_MAX },
  { "value", HON_FIELD_NUMBER, G_STRUCT_OFFSET (HonAggregate, value), .maximum = VALUE_MAX },
  { "least", HON_FIELD_NUMBER, G_STRUCT_OFFSET (HonAggregate, least), .is_optional = TRUE, .maximum = VALUE_MAX },
  { "most", HON_FIELD_NUMBER, G_STRUCT_OFFSET (HonAggregate, most), .is_optional = TRUE, .maximum = VALUE_MAX },
  { NULL, HON_FIELD_OTHER, .read = check_bounds },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonAggregate, evidence), .fields = hon_evidence_step_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonAggregate, hon_aggregate, fields)

const char *
hon_aggregate_get_id (HonAggregate *self)
{
  g_return_val_if_fail (HON_IS_AGGREGATE (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

/**
 * hon_aggregate_get_label:
 * @self: a figure
 *
 * Returns: what is counted, and of whom
 */
const char *
hon_aggregate_get_label (HonAggregate *self)
{
  g_return_val_if_fail (HON_IS_AGGREGATE (self), NULL);

  return self->label;
}

int
hon_aggregate_get_year (HonAggregate *self)
{
  g_return_val_if_fail (HON_IS_AGGREGATE (self), 0);

  return (int) self->year;
}

/**
 * hon_aggregate_get_value:
 * @self: a figure
 *
 * Returns: the figure, in its unit
 */
double
hon_aggregate_get_value (HonAggregate *self)
{
  g_return_val_if_fail (HON_IS_AGGREGATE (self), 0);

  return self->value;
}

/**
 * hon_aggregate_get_least:
 * @self: a figure
 *
 * Returns: what it is at least; the figure itself where it has no bounds
 */
double
hon_aggregate_get_least (HonAggregate *self)
{
  g_return_val_if_fail (HON_IS_AGGREGATE (self), 0);

  return self->least;
}

/**
 * hon_aggregate_get_most:
 * @self: a figure
 *
 * Returns: what it is at most; the figure itself where it has no bounds
 */
double
hon_aggregate_get_most (HonAggregate *self)
{
  g_return_val_if_fail (HON_IS_AGGREGATE (self), 0);

  return self->most;
}

/**
 * hon_aggregate_dup_text:
 * @self: a figure
 *
 * Returns: (transfer full): the figure with its unit
 */
char *
hon_aggregate_dup_text (HonAggregate *self)
{
  g_return_val_if_fail (HON_IS_AGGREGATE (self), NULL);

  switch ((Unit) self->unit)
    {
    case UNIT_EURO:
      return hon_format_money (hon_money_from_euros (self->value), HON_MONEY_EUROS);

    case UNIT_PERCENT:
      return hon_format_percent (self->value, 1);

    case UNIT_DOCTORS:
    case UNIT_ACTS:
      return hon_format_number (self->value, 0);
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_aggregate_get_evidence:
 * @self: a figure
 *
 * Returns: (transfer none): who published it, and what must be known about it
 */
const HonEvidence *
hon_aggregate_get_evidence (HonAggregate *self)
{
  g_return_val_if_fail (HON_IS_AGGREGATE (self), NULL);

  return &self->evidence;
}
