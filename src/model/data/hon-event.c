/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-event.h"

#include "hon-evidence-private.h"
#include "hon-precision-private.h"

/**
 * HonEvent:
 *
 * Something that happened between doctors, health insurance and State.
 */

struct _HonEvent
{
  HonRecord         parent_instance;

  HonEventCategory  category;
  char             *title;    /* (owned) */
  char             *text;     /* (owned) */
  HonEvidence       evidence;
  gboolean          is_major;
};

/* What datasets call each category. */
static const char * const categories[] = {
  [HON_EVENT_CONVENTION] = "convention",
  [HON_EVENT_AVENANT] = "avenant",
  [HON_EVENT_REGLEMENT] = "reglement",
  [HON_EVENT_LOI] = "loi",
  [HON_EVENT_TARIF] = "tarif",
  [HON_EVENT_SECTEURS] = "secteurs",
  [HON_EVENT_NEGOCIATION] = "negociation",
  [HON_EVENT_CONTENTIEUX] = "contentieux",
  [HON_EVENT_CONTEXTE] = "contexte",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (categories) == HON_N_EVENT_CATEGORIES + 1);

static gboolean
read_date (gpointer              self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  HonEvidence *evidence = &HON_EVENT (self)->evidence;
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, "date", &child);

  return hon_precision_read_date (&child, &evidence->since, &evidence->precision, error);
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "date", HON_FIELD_OTHER, .read = read_date },
  { "category", HON_FIELD_WORD, G_STRUCT_OFFSET (HonEvent, category), .words = categories },
  { "title", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonEvent, title) },
  { "text", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonEvent, text) },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonEvent, evidence), .fields = hon_evidence_fields },
  { "major", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonEvent, is_major), .is_optional = TRUE },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonEvent, hon_event, fields)

const char *
hon_event_get_id (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

/**
 * hon_event_get_date:
 * @self: an event
 *
 * Returns: the first day that it can have been on
 */
HonDate
hon_event_get_date (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), HON_DATE_NONE);

  return self->evidence.since;
}

const char *
hon_event_get_title (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), NULL);

  return self->title;
}

const char *
hon_event_get_text (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), NULL);

  return self->text;
}

/**
 * hon_event_get_evidence:
 * @self: an event
 *
 * Returns: (transfer none): when it happened, and who says so
 */
const HonEvidence *
hon_event_get_evidence (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), NULL);

  return &self->evidence;
}

/**
 * hon_event_is_major:
 * @self: an event
 *
 * Returns: whether a chart of sixty years should mark it
 */
gboolean
hon_event_is_major (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), FALSE);

  return self->is_major;
}
