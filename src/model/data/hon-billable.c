/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-billable-private.h"

/**
 * HonBillable:
 *
 * An act or a supplement: what it is called, which encounters it is for, and the series
 * that has its tariff. An act without a series says that no source was found.
 */

struct _HonBillable
{
  HonRecord     parent_instance;

  char         *label;    /* (owned) */
  GStrv         codes;    /* (owned): what doctors write */
  guint         kind;
  HonBillScope  scope;
  char         *series[HON_N_BILL_LEVELS]; /* (nullable) (owned): ids */
  GStrv         excluded; /* (owned): ids of supplements that do not go with it */
  GStrv         needed;   /* (owned): ids of supplements of which one must go with it */
  char         *ceiling;  /* (nullable) (owned): id of a parameter */
  gboolean      is_offered; /* it rests on what no input asks */
  gboolean      is_whole; /* the insurance pays all of it */
  guint         moments;  /* bits of HonBillDay: when its code says that it was; 0 where it does not */
  char         *note;     /* (nullable) (owned) */
  GListModel   *sources;  /* (owned) (element-type HonSource) */
};

enum
{
  KIND_ACT,
  KIND_SUPPLEMENT,
};

static const char * const kinds[] = { [KIND_ACT] = "acte", [KIND_SUPPLEMENT] = "majoration", NULL };

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonBillable, label), .is_key = TRUE },
  { "codes", HON_FIELD_STRINGS, G_STRUCT_OFFSET (HonBillable, codes), .is_optional = TRUE, .is_key = TRUE,
    .minimum = 1 },
  { "kind", HON_FIELD_WORD, G_STRUCT_OFFSET (HonBillable, kind), .words = kinds },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonBillable, scope), .fields = hon_bill_scope_fields },
  { "tarif", HON_FIELD_STRING, G_STRUCT_OFFSET (HonBillable, series[HON_BILL_LEVEL_TARIFF]), .is_optional = TRUE },
  { "depassement", HON_FIELD_STRING, G_STRUCT_OFFSET (HonBillable, series[HON_BILL_LEVEL_OVERRUN]),
    .is_optional = TRUE },
  { "excludes", HON_FIELD_IDS, G_STRUCT_OFFSET (HonBillable, excluded), .is_optional = TRUE, .minimum = 1 },
  { "needs", HON_FIELD_IDS, G_STRUCT_OFFSET (HonBillable, needed), .is_optional = TRUE, .minimum = 1 },
  { "ceiling", HON_FIELD_STRING, G_STRUCT_OFFSET (HonBillable, ceiling), .is_optional = TRUE },
  { "offered", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonBillable, is_offered), .is_optional = TRUE },
  { "moments", HON_FIELD_WORDS, G_STRUCT_OFFSET (HonBillable, moments), .is_optional = TRUE, .minimum = 1,
    .words = hon_bill_scope_days },
  { "whole", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonBillable, is_whole), .is_optional = TRUE },
  { "note", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonBillable, note), .is_optional = TRUE },
  { "sources", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonBillable, sources), .minimum = 1,
    .records = HON_RECORDS_SOURCES },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonBillable, hon_billable, fields)

const HonBillScope *
hon_billable_get_scope (HonBillable *self)
{
  return &self->scope;
}

const char * const *
hon_billable_get_excluded (HonBillable *self)
{
  return (const char * const *) self->excluded;
}

const char * const *
hon_billable_get_needed (HonBillable *self)
{
  return (const char * const *) self->needed;
}

/* The id of the parameter that has the most that may be asked outside the pathway. */
const char *
hon_billable_get_ceiling (HonBillable *self)
{
  return self->ceiling;
}

gboolean
hon_billable_is_whole (HonBillable *self)
{
  return self->is_whole;
}

const char *
hon_billable_get_id (HonBillable *self)
{
  g_return_val_if_fail (HON_IS_BILLABLE (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

const char *
hon_billable_get_label (HonBillable *self)
{
  g_return_val_if_fail (HON_IS_BILLABLE (self), NULL);

  return self->label;
}

/**
 * hon_billable_get_codes:
 * @self: an act or a supplement
 *
 * Returns: (transfer none) (array zero-terminated=1): its codes in the nomenclature, the
 *   usual one first
 */
const char * const *
hon_billable_get_codes (HonBillable *self)
{
  g_return_val_if_fail (HON_IS_BILLABLE (self), NULL);

  return (const char * const *) self->codes;
}

/**
 * hon_billable_is_supplement:
 * @self: an act or a supplement
 *
 * Returns: whether it only goes with an act
 */
gboolean
hon_billable_is_supplement (HonBillable *self)
{
  g_return_val_if_fail (HON_IS_BILLABLE (self), FALSE);

  return self->kind == KIND_SUPPLEMENT;
}

/**
 * hon_billable_is_offered:
 * @self: an act or a supplement
 *
 * Returns: whether it rests on what no input asks, and is only billed where its code is given
 */
gboolean
hon_billable_is_offered (HonBillable *self)
{
  g_return_val_if_fail (HON_IS_BILLABLE (self), FALSE);

  return self->is_offered;
}

/**
 * hon_billable_get_moments:
 * @self: an act or a supplement
 *
 * Returns: when its code says that it was, as bits of `1 << HonBillDay`; 0 where it does not say so
 */
guint
hon_billable_get_moments (HonBillable *self)
{
  g_return_val_if_fail (HON_IS_BILLABLE (self), 0);

  return self->moments;
}

/**
 * hon_billable_has_code:
 * @self: an act or a supplement
 * @code: what doctors write
 *
 * Returns: whether that is one of its codes
 */
gboolean
hon_billable_has_code (HonBillable *self,
                       const char  *code)
{
  g_return_val_if_fail (HON_IS_BILLABLE (self), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  return g_strv_contains ((const char * const *) self->codes, code);
}

/**
 * hon_billable_get_series:
 * @self: an act or a supplement
 * @level: which of its prices
 *
 * Returns: (nullable): the id of a tariff, or of a parameter in euros or percent of the act; %NULL where no
 *   source was found, or it is not billed so
 */
const char *
hon_billable_get_series (HonBillable  *self,
                         HonBillLevel  level)
{
  g_return_val_if_fail (HON_IS_BILLABLE (self), NULL);
  g_return_val_if_fail ((guint) level < HON_N_BILL_LEVELS, NULL);

  return self->series[level];
}

/**
 * hon_billable_get_note:
 * @self: an act or a supplement
 *
 * Returns: (nullable): what the amount alone would hide
 */
const char *
hon_billable_get_note (HonBillable *self)
{
  g_return_val_if_fail (HON_IS_BILLABLE (self), NULL);

  return self->note;
}

/**
 * hon_billable_get_sources:
 * @self: an act or a supplement
 *
 * Returns: (transfer none) (element-type HonSource): where its rule was read
 */
GListModel *
hon_billable_get_sources (HonBillable *self)
{
  g_return_val_if_fail (HON_IS_BILLABLE (self), NULL);

  return self->sources;
}
