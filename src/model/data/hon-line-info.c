/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-line-info.h"

#include "hon-record-private.h"

/**
 * HonLineInfo:
 *
 * What a line of a statement is, for any doctor: its name, what it
 * pays for, the parameters it rests on and where they come from.
 */

struct _HonLineInfo
{
  HonRecord    parent_instance;

  guint        organism; /* position in the table of organisms */
  char        *label;      /* (owned) */
  char        *summary;    /* (owned) */
  GListModel  *parameters; /* (owned) (element-type HonParameter) */
  GListModel  *sources;    /* (owned) (element-type HonSource) */
  GListModel  *terms;      /* (owned) (element-type HonTerm) */
  GListModel  *departures; /* (owned) (element-type HonDeparture) */
};

/* What datasets call each organism. */
static const char * const organisms[] = {
  "urssaf",
  "carmf",
  "impots",
  "none",
  NULL,
};

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "organism", HON_FIELD_WORD, G_STRUCT_OFFSET (HonLineInfo, organism), .words = organisms },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonLineInfo, label) },
  { "summary", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonLineInfo, summary) },
  { "parameters", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonLineInfo, parameters),
    .records = HON_RECORDS_PARAMETERS },
  { "sources", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonLineInfo, sources), .minimum = 1,
    .records = HON_RECORDS_SOURCES },
  { "terms", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonLineInfo, terms), .is_optional = TRUE,
    .minimum = 1, .records = HON_RECORDS_TERMS },
  { "departures", HON_FIELD_RECORDS, G_STRUCT_OFFSET (HonLineInfo, departures), .is_distinct = TRUE,
    .type = hon_departure_get_type },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonLineInfo, hon_line_info, fields)

const char *
hon_line_info_get_label (HonLineInfo *self)
{
  g_return_val_if_fail (HON_IS_LINE_INFO (self), NULL);

  return self->label;
}

const char *
hon_line_info_get_summary (HonLineInfo *self)
{
  g_return_val_if_fail (HON_IS_LINE_INFO (self), NULL);

  return self->summary;
}

/**
 * hon_line_info_get_parameters:
 * @self: a line
 *
 * Returns: (transfer none) (element-type HonParameter): what it is computed with
 */
GListModel *
hon_line_info_get_parameters (HonLineInfo *self)
{
  g_return_val_if_fail (HON_IS_LINE_INFO (self), NULL);

  return self->parameters;
}

/**
 * hon_line_info_get_sources:
 * @self: a line
 *
 * Returns: (transfer none) (element-type HonSource): the texts that create it
 */
GListModel *
hon_line_info_get_sources (HonLineInfo *self)
{
  g_return_val_if_fail (HON_IS_LINE_INFO (self), NULL);

  return self->sources;
}

/**
 * hon_line_info_get_terms:
 * @self: a line
 *
 * Returns: (transfer none) (element-type HonTerm): what the field calls what it is about
 */
GListModel *
hon_line_info_get_terms (HonLineInfo *self)
{
  g_return_val_if_fail (HON_IS_LINE_INFO (self), NULL);

  return self->terms;
}

/**
 * hon_line_info_get_departures:
 * @self: a line
 *
 * Returns: (transfer none) (element-type HonDeparture): where the Urssaf's
 *   model departs from those texts
 */
GListModel *
hon_line_info_get_departures (HonLineInfo *self)
{
  g_return_val_if_fail (HON_IS_LINE_INFO (self), NULL);

  return self->departures;
}
