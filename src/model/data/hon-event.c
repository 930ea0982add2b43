/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-event.h"

#include "hon-evidence-private.h"
#include "hon-precision-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonEvent:
 *
 * Something that happened between doctors, health insurance and State.
 */

struct _HonEvent
{
  HonRecord         parent_instance;

  HonEventCategory  category;
  char             *title;      /* (owned) */
  char             *text;       /* (owned) */
  guint             themes;     /* bits of HonTheme */
  GListModel       *terms;      /* (owned) (element-type HonTerm) */
  GListModel       *tariffs;    /* (owned) (element-type HonTariff) */
  GListModel       *parameters; /* (owned) (element-type HonParameter) */
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

/* What datasets call each theme. */
static const char * const themes[] = {
  [HON_THEME_ASSURANCE] = "assurance",
  [HON_THEME_CONVENTIONS] = "conventions",
  [HON_THEME_SECTEURS] = "secteurs",
  [HON_THEME_TARIFS] = "tarifs",
  [HON_THEME_NEGOCIATIONS] = "negociations",
  [HON_THEME_LOIS] = "lois",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (themes) == HON_N_THEMES + 1);

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
  { "themes", HON_FIELD_WORDS, G_STRUCT_OFFSET (HonEvent, themes), .minimum = 1, .words = themes },
  { "title", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonEvent, title), .is_key = TRUE },
  { "text", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonEvent, text), .is_key = TRUE },
  { "terms", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonEvent, terms), .is_optional = TRUE,
    .minimum = 1, .records = HON_RECORDS_TERMS },
  { "tariffs", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonEvent, tariffs), .is_optional = TRUE,
    .minimum = 1, .records = HON_RECORDS_TARIFFS },
  { "parameters", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonEvent, parameters), .is_optional = TRUE,
    .minimum = 1, .records = HON_RECORDS_PARAMETERS },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonEvent, evidence), .fields = hon_evidence_step_fields },
  { "major", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonEvent, is_major), .is_optional = TRUE },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonEvent, hon_event, fields)

/**
 * hon_theme_get_label:
 * @theme: a theme
 *
 * Returns: what to call it
 */
const char *
hon_theme_get_label (HonTheme theme)
{
  switch (theme)
    {
    case HON_THEME_ASSURANCE:
      return C_("theme", "Insurance");

    case HON_THEME_CONVENTIONS:
      return C_("theme", "Agreements");

    case HON_THEME_SECTEURS:
      return C_("theme", "Sectors");

    case HON_THEME_TARIFS:
      return C_("theme", "Tariffs");

    case HON_THEME_NEGOCIATIONS:
      return C_("theme", "Talks");

    case HON_THEME_LOIS:
      return C_("theme", "Laws");
    }

  g_return_val_if_reached (NULL);
}

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
 * hon_event_has_theme:
 * @self: an event
 * @theme: a theme
 *
 * Returns: whether the event is about it
 */
gboolean
hon_event_has_theme (HonEvent *self,
                     HonTheme  theme)
{
  g_return_val_if_fail (HON_IS_EVENT (self), FALSE);

  return (self->themes & (1u << theme)) != 0;
}

/**
 * hon_event_get_terms:
 * @self: an event
 *
 * Returns: (transfer none) (element-type HonTerm): what must be known to read it
 */
GListModel *
hon_event_get_terms (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), NULL);

  return self->terms;
}

/**
 * hon_event_get_tariffs:
 * @self: an event
 *
 * Returns: (transfer none) (element-type HonTariff): the tariffs that it changed
 */
GListModel *
hon_event_get_tariffs (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), NULL);

  return self->tariffs;
}

/**
 * hon_event_get_parameters:
 * @self: an event
 *
 * Returns: (transfer none) (element-type HonParameter): the rules that it changed
 */
GListModel *
hon_event_get_parameters (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), NULL);

  return self->parameters;
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
