/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-figure-value.h"

#include "hon-evidence-private.h"
#include "hon-precision-private.h"

#include <math.h>

/* No figure that is published is larger. */
#define VALUE_MAX 1e9

/**
 * HonFigureValue:
 *
 * What was published of one day or year.
 */

struct _HonFigureValue
{
  HonRecord    parent_instance;

  double       value;
  HonEvidence  evidence;
};

static gboolean
read_date (gpointer              self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  HonEvidence *evidence = &HON_FIGURE_VALUE (self)->evidence;
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, "date", &child);

  return hon_precision_read_date (&child, &evidence->since, &evidence->precision, error);
}

static const HonRecordField fields[] = {
  { "date", HON_FIELD_OTHER, .read = read_date },
  { "value", HON_FIELD_NUMBER, G_STRUCT_OFFSET (HonFigureValue, value), .maximum = VALUE_MAX },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonFigureValue, evidence), .fields = hon_evidence_step_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonFigureValue, hon_figure_value, fields)

/**
 * hon_figure_value_get_date:
 * @self: a value
 *
 * Returns: the first day that it can be of; its evidence says how exactly that is known
 */
HonDate
hon_figure_value_get_date (HonFigureValue *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_VALUE (self), HON_DATE_NONE);

  return self->evidence.since;
}

/**
 * hon_figure_value_get_value:
 * @self: a value
 *
 * Returns: the figure, in the unit of its topic
 */
double
hon_figure_value_get_value (HonFigureValue *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_VALUE (self), NAN);

  return self->value;
}

/**
 * hon_figure_value_get_evidence:
 * @self: a value
 *
 * Returns: (transfer none): who published it, of which day, and who says something else
 */
const HonEvidence *
hon_figure_value_get_evidence (HonFigureValue *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_VALUE (self), NULL);

  return &self->evidence;
}
