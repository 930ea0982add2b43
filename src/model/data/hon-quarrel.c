/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-quarrel.h"

#include "hon-record-private.h"

/**
 * HonQuarrel:
 *
 * A question on which those concerned disagree. What they say are positions.
 */

struct _HonQuarrel
{
  HonRecord   parent_instance;

  char       *title;  /* (owned) */
  char       *text;   /* (owned) */
  GListModel *events; /* (owned) (element-type HonEvent) */
};

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "title", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonQuarrel, title), .is_key = TRUE },
  { "text", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonQuarrel, text), .is_key = TRUE },
  { "events", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonQuarrel, events), .minimum = 1,
    .records = HON_RECORDS_EVENTS },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonQuarrel, hon_quarrel, fields)

const char *
hon_quarrel_get_id (HonQuarrel *self)
{
  g_return_val_if_fail (HON_IS_QUARREL (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

/**
 * hon_quarrel_get_title:
 * @self: a quarrel
 *
 * Returns: the question
 */
const char *
hon_quarrel_get_title (HonQuarrel *self)
{
  g_return_val_if_fail (HON_IS_QUARREL (self), NULL);

  return self->title;
}

/**
 * hon_quarrel_get_text:
 * @self: a quarrel
 *
 * Returns: what it is about, which is not disputed
 */
const char *
hon_quarrel_get_text (HonQuarrel *self)
{
  g_return_val_if_fail (HON_IS_QUARREL (self), NULL);

  return self->text;
}

/**
 * hon_quarrel_get_events:
 * @self: a quarrel
 *
 * Returns: (transfer none) (element-type HonEvent): what it was fought over, oldest first
 */
GListModel *
hon_quarrel_get_events (HonQuarrel *self)
{
  g_return_val_if_fail (HON_IS_QUARREL (self), NULL);

  return self->events;
}
