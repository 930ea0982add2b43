/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-price.h"

#include "hon-evidence-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* The index counts 2025 as 100: none of its years is outside of these. */
#define INDEX_MIN 1e-3
#define INDEX_MAX 1e6

/* No year had, or will have, prices that change more, in percent. */
#define CHANGE_MIN -50.0
#define CHANGE_MAX 1000.0

/**
 * HonPrice:
 *
 * The level of consumer prices in one year.
 */

struct _HonPrice
{
  HonRecord    parent_instance;

  guint        year;
  double       index;
  double       change;
  HonEvidence  evidence;
};

/* The id of a record is its year, so that an overlay replaces years. */
static gboolean
check_id (gpointer              self,
          const HonJsonCursor  *cursor,
          const HonReferences  *references,
          GError              **error)
{
  g_autofree char *name = g_strdup_printf ("%u", HON_PRICE (self)->year);
  HonJsonCursor child;

  if (g_strcmp0 (hon_record_get_id (self), name) == 0)
    return TRUE;

  hon_json_cursor_enter (cursor, "id", &child);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_RANGE, name, error);

  return FALSE;
}

static const HonRecordField fields[] = {
  { "year", HON_FIELD_WHOLE, G_STRUCT_OFFSET (HonPrice, year), .minimum = HON_DATE_YEAR_MIN, .maximum = HON_DATE_YEAR_MAX,
    .expected = N_("a year") },
  { "id", HON_FIELD_ID },
  { NULL, HON_FIELD_OTHER, .read = check_id },
  { "index", HON_FIELD_NUMBER, G_STRUCT_OFFSET (HonPrice, index),
    .minimum = INDEX_MIN, .maximum = INDEX_MAX },
  { "change", HON_FIELD_NUMBER, G_STRUCT_OFFSET (HonPrice, change),
    .minimum = CHANGE_MIN, .maximum = CHANGE_MAX },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonPrice, evidence),
    .fields = hon_evidence_uncontested_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonPrice, hon_price, fields)

int
hon_price_get_year (HonPrice *self)
{
  g_return_val_if_fail (HON_IS_PRICE (self), 0);

  return (int) self->year;
}

/**
 * hon_price_get_index:
 * @self: the prices of a year
 *
 * Returns: their level, where 2025 is 100
 */
double
hon_price_get_index (HonPrice *self)
{
  g_return_val_if_fail (HON_IS_PRICE (self), NAN);

  return self->index;
}

/**
 * hon_price_get_change:
 * @self: the prices of a year
 *
 * Returns: how much they changed since the year before, in percent
 */
double
hon_price_get_change (HonPrice *self)
{
  g_return_val_if_fail (HON_IS_PRICE (self), NAN);

  return self->change;
}

/**
 * hon_price_get_evidence:
 * @self: the prices of a year
 *
 * Returns: (transfer none): who says so
 */
const HonEvidence *
hon_price_get_evidence (HonPrice *self)
{
  g_return_val_if_fail (HON_IS_PRICE (self), NULL);

  return &self->evidence;
}
