/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-departure.h"

#include "hon-record-private.h"

/**
 * HonDeparture:
 *
 * One place where the Urssaf's model departs from the text of the law or of
 * the agreement.
 */

struct _HonDeparture
{
  HonRecord   parent_instance;

  char       *text;    /* (owned) */
  GListModel *sources; /* (owned) (element-type HonSource) */
};

static const HonRecordField fields[] = {
  { "text", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonDeparture, text) },
  { "sources", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonDeparture, sources), .minimum = 1,
    .records = HON_RECORDS_SOURCES },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonDeparture, hon_departure, fields)

const char *
hon_departure_get_text (HonDeparture *self)
{
  g_return_val_if_fail (HON_IS_DEPARTURE (self), NULL);

  return self->text;
}

/**
 * hon_departure_get_sources:
 * @self: a departure
 *
 * Returns: (transfer none) (element-type HonSource): who says so
 */
GListModel *
hon_departure_get_sources (HonDeparture *self)
{
  g_return_val_if_fail (HON_IS_DEPARTURE (self), NULL);

  return self->sources;
}
