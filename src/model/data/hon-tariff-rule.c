/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tariff-rule-private.h"

/**
 * HonTariffRule:
 *
 * How the base of some bills is made: which tariffs are added up for whom. One
 * without tariffs tells that no source was found.
 */

struct _HonTariffRule
{
  HonRecord     parent_instance;

  HonBillScope  scope;
  GStrv         added;     /* (owned): ids of series */
  GStrv         removed;   /* (owned) */
  GStrv         at_tariff; /* (owned): of a fee without an overrun, where that has another base */
  char         *ceiling;   /* (nullable) (owned): id of a parameter */
  gboolean      is_whole;  /* the insurance pays all of it */
  char         *note;      /* (nullable) (owned) */
  GListModel   *sources;   /* (owned) (element-type HonSource) */
};

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonTariffRule, scope),
    .fields = hon_bill_scope_fields },
  { "tariffs", HON_FIELD_IDS, G_STRUCT_OFFSET (HonTariffRule, added) },
  { "without", HON_FIELD_IDS, G_STRUCT_OFFSET (HonTariffRule, removed), .is_optional = TRUE },
  { "at_tariff", HON_FIELD_IDS, G_STRUCT_OFFSET (HonTariffRule, at_tariff), .is_optional = TRUE },
  { "ceiling", HON_FIELD_STRING, G_STRUCT_OFFSET (HonTariffRule, ceiling), .is_optional = TRUE },
  { "whole", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonTariffRule, is_whole), .is_optional = TRUE },
  { "note", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonTariffRule, note), .is_optional = TRUE },
  { "sources", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonTariffRule, sources), .minimum = 1,
    .records = HON_RECORDS_SOURCES },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonTariffRule, hon_tariff_rule, fields)

const HonBillScope *
hon_tariff_rule_get_scope (HonTariffRule *self)
{
  return &self->scope;
}

const char * const *
hon_tariff_rule_get_at_tariff (HonTariffRule *self)
{
  return (const char * const *) self->at_tariff;
}

/* The id of the parameter that has the most that may be asked outside the pathway. */
const char *
hon_tariff_rule_get_ceiling (HonTariffRule *self)
{
  return self->ceiling;
}

gboolean
hon_tariff_rule_is_whole (HonTariffRule *self)
{
  return self->is_whole;
}

const char *
hon_tariff_rule_get_id (HonTariffRule *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_RULE (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

/**
 * hon_tariff_rule_get_added:
 * @self: a rule
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the tariffs
 *   that make the base together
 */
const char * const *
hon_tariff_rule_get_added (HonTariffRule *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_RULE (self), NULL);

  return (const char * const *) self->added;
}

/**
 * hon_tariff_rule_get_removed:
 * @self: a rule
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of tariffs that
 *   are taken off it
 */
const char * const *
hon_tariff_rule_get_removed (HonTariffRule *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_RULE (self), NULL);

  return (const char * const *) self->removed;
}

/**
 * hon_tariff_rule_get_note:
 * @self: a rule
 *
 * Returns: (nullable): what the tariffs alone would hide
 */
const char *
hon_tariff_rule_get_note (HonTariffRule *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_RULE (self), NULL);

  return self->note;
}

/**
 * hon_tariff_rule_get_sources:
 * @self: a rule
 *
 * Returns: (transfer none) (element-type HonSource): where it was read
 */
GListModel *
hon_tariff_rule_get_sources (HonTariffRule *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_RULE (self), NULL);

  return self->sources;
}
