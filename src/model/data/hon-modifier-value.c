/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-modifier-value.h"

#include "hon-bill-scope-private.h"
#include "hon-evidence-private.h"
#include "hon-money.h"
#include "hon-precision-private.h"
#include "hon-record-list-private.h"

/* No modifier adds more, in percent or in euros. */
#define VALUE_MAX 1000.0

/**
 * HonModifierValue:
 *
 * What a modifier adds to the tariff of a technical act, from a day on: a part of the
 * tariff, or an amount.
 */

struct _HonModifierValue
{
  HonRecord    parent_instance;

  double       number;
  guint        unit;
  GListModel  *specialities; /* (owned) (element-type HonSpeciality): none: all others */
  char        *scope;        /* (nullable) (owned) */
  HonBillScope when;         /* no acts: no limit */
  HonEvidence  evidence;
};

enum
{
  UNIT_EURO,
  UNIT_PERCENT,
};

static const char * const units[] = {
  [UNIT_EURO] = "euro",
  [UNIT_PERCENT] = "percent",
  NULL,
};

static const HonRecordField when_fields[] = {
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonModifierValue, when), .fields = hon_bill_scope_fields },
  { NULL, HON_FIELD_END },
};

static const HonRecordField fields[] = {
  { "from", HON_FIELD_DATE, G_STRUCT_OFFSET (HonModifierValue, evidence.since) },
  { "precision", HON_FIELD_WORD, G_STRUCT_OFFSET (HonModifierValue, evidence.precision),
    .is_optional = TRUE, .words = hon_precision_words },
  { "value", HON_FIELD_NUMBER, G_STRUCT_OFFSET (HonModifierValue, number), .maximum = VALUE_MAX },
  { "unit", HON_FIELD_WORD, G_STRUCT_OFFSET (HonModifierValue, unit), .words = units },
  { "specialities", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonModifierValue, specialities),
    .is_optional = TRUE, .minimum = 1, .records = HON_RECORDS_SPECIALITIES },
  { "scope", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonModifierValue, scope), .is_optional = TRUE },
  { "when", HON_FIELD_OBJECT, .is_optional = TRUE, .fields = when_fields },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonModifierValue, evidence), .fields = hon_evidence_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonModifierValue, hon_modifier_value, fields)

/**
 * hon_modifier_value_get_percent:
 * @self: a value
 *
 * Returns: what it adds, in percent of the tariff; 0 where it adds an amount
 */
double
hon_modifier_value_get_percent (HonModifierValue *self)
{
  g_return_val_if_fail (HON_IS_MODIFIER_VALUE (self), 0.0);

  return self->unit == UNIT_PERCENT ? self->number : 0.0;
}

/**
 * hon_modifier_value_get_amount:
 * @self: a value
 *
 * Returns: what it adds, in centimes; 0 where it adds a part of the tariff
 */
gint64
hon_modifier_value_get_amount (HonModifierValue *self)
{
  g_return_val_if_fail (HON_IS_MODIFIER_VALUE (self), 0);

  return self->unit == UNIT_EURO ? hon_money_from_euros (self->number) : 0;
}

/**
 * hon_modifier_value_get_specialities:
 * @self: a value
 *
 * Returns: (transfer none) (element-type HonSpeciality): whose doctors have it; when empty,
 *   all those whom no other value of the day names
 */
GListModel *
hon_modifier_value_get_specialities (HonModifierValue *self)
{
  g_return_val_if_fail (HON_IS_MODIFIER_VALUE (self), NULL);

  return self->specialities;
}

/**
 * hon_modifier_value_names:
 * @self: a value
 * @speciality: a speciality
 *
 * Returns: whether it is for doctors of @speciality by name
 */
gboolean
hon_modifier_value_names (HonModifierValue *self,
                          HonSpeciality    *speciality)
{
  g_return_val_if_fail (HON_IS_MODIFIER_VALUE (self), FALSE);

  return hon_record_list_contains (HON_RECORD_LIST (self->specialities), speciality);
}

/**
 * hon_modifier_value_get_scope:
 * @self: a value
 *
 * Returns: (nullable): whose it is, for people
 */
const char *
hon_modifier_value_get_scope (HonModifierValue *self)
{
  g_return_val_if_fail (HON_IS_MODIFIER_VALUE (self), NULL);

  return self->scope;
}

/**
 * hon_modifier_value_is_for:
 * @self: a value
 * @input: an encounter
 *
 * Returns: whether it is for such an encounter
 */
gboolean
hon_modifier_value_is_for (HonModifierValue   *self,
                           const HonBillInput *input)
{
  g_return_val_if_fail (HON_IS_MODIFIER_VALUE (self), FALSE);
  g_return_val_if_fail (input != NULL, FALSE);

  return self->when.condition.acts == 0 || hon_bill_scope_fits (&self->when, input);
}

/**
 * hon_modifier_value_get_evidence:
 * @self: a value
 *
 * Returns: (transfer none): since when it holds, and who says so
 */
const HonEvidence *
hon_modifier_value_get_evidence (HonModifierValue *self)
{
  g_return_val_if_fail (HON_IS_MODIFIER_VALUE (self), NULL);

  return &self->evidence;
}
