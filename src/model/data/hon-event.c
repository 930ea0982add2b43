/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-event-private.h"

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
  GObject           parent_instance;

  char             *id;       /* (owned) */
  HonDate           date;
  HonPrecision      precision;
  HonEventCategory  category;
  char             *title;    /* (owned) */
  char             *text;     /* (owned) */
  HonEvidence       evidence;
  gboolean          is_major;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

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
};

G_STATIC_ASSERT (G_N_ELEMENTS (categories) == HON_N_EVENT_CATEGORIES);

G_DEFINE_FINAL_TYPE (HonEvent, hon_event, G_TYPE_OBJECT)

static void
hon_event_finalize (GObject *object)
{
  HonEvent *self = HON_EVENT (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->text);
  hon_evidence_clear (&self->evidence);

  G_OBJECT_CLASS (hon_event_parent_class)->finalize (object);
}

static void
hon_event_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  HonEvent *self = HON_EVENT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_event_class_init (HonEventClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_event_finalize;
  object_class->get_property = hon_event_get_property;

  /**
   * HonEvent:id:
   *
   * What datasets call it.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonEvent:title:
   *
   * What happened, in a few words.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonEvent:text:
   *
   * What happened, in a sentence or two.
   */
  props[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_event_init (HonEvent *self)
{
}

/* Reads one record of the dataset `conventions`. */
HonEvent *
hon_event_read (const HonJsonCursor  *cursor,
                const HonReferences  *references,
                GError              **error)
{
  static const char * const members[] = {
    "id", "date", "category", "title", "text", "source", "confidence", "note", "claims", "major", NULL
  };
  g_autoptr (HonEvent) self = g_object_new (HON_TYPE_EVENT, NULL);
  guint category;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !hon_precision_read_partial (cursor, "date", &self->date, &self->precision, error) ||
      !hon_json_cursor_get_choice (cursor, "category", categories, sizeof *categories,
                                   G_N_ELEMENTS (categories), &category, error) ||
      !hon_json_cursor_dup_text (cursor, "title", FALSE, &self->title, error) ||
      !hon_json_cursor_dup_text (cursor, "text", FALSE, &self->text, error) ||
      !hon_evidence_read (&self->evidence, cursor, references, error) ||
      !hon_json_cursor_get_boolean (cursor, "major", TRUE, &self->is_major, error))
    return NULL;
  self->category = category;

  return g_steal_pointer (&self);
}

GType
hon_event_category_get_type (void)
{
  static const GEnumValue values[] = {
    { HON_EVENT_CONVENTION, "HON_EVENT_CONVENTION", "convention" },
    { HON_EVENT_AVENANT, "HON_EVENT_AVENANT", "avenant" },
    { HON_EVENT_REGLEMENT, "HON_EVENT_REGLEMENT", "reglement" },
    { HON_EVENT_LOI, "HON_EVENT_LOI", "loi" },
    { HON_EVENT_TARIF, "HON_EVENT_TARIF", "tarif" },
    { HON_EVENT_SECTEURS, "HON_EVENT_SECTEURS", "secteurs" },
    { HON_EVENT_NEGOCIATION, "HON_EVENT_NEGOCIATION", "negociation" },
    { HON_EVENT_CONTENTIEUX, "HON_EVENT_CONTENTIEUX", "contentieux" },
    { HON_EVENT_CONTEXTE, "HON_EVENT_CONTEXTE", "contexte" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (g_once_init_enter_pointer (&type))
    g_once_init_leave_pointer (&type, g_enum_register_static ("HonEventCategory", values));

  return type;
}

/**
 * hon_event_category_dup_label:
 * @category: a kind of events
 *
 * Returns: (transfer full): its name, for people
 */
char *
hon_event_category_dup_label (HonEventCategory category)
{
  switch (category)
    {
    case HON_EVENT_CONVENTION:
      return g_strdup (C_("event", "Agreement"));

    case HON_EVENT_AVENANT:
      return g_strdup (C_("event", "Amendment"));

    case HON_EVENT_REGLEMENT:
      return g_strdup (C_("event", "Rules without agreement"));

    case HON_EVENT_LOI:
      return g_strdup (C_("event", "Law"));

    case HON_EVENT_TARIF:
      return g_strdup (C_("event", "Tariff"));

    case HON_EVENT_SECTEURS:
      return g_strdup (C_("event", "Sectors"));

    case HON_EVENT_NEGOCIATION:
      return g_strdup (C_("event", "Talks"));

    case HON_EVENT_CONTENTIEUX:
      return g_strdup (C_("event", "Judgment"));

    case HON_EVENT_CONTEXTE:
      return g_strdup (C_("event", "Context"));
    }

  g_return_val_if_reached (NULL);
}

const char *
hon_event_get_id (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), NULL);

  return self->id;
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

  return self->date;
}

HonPrecision
hon_event_get_precision (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), HON_PRECISION_DAY);

  return self->precision;
}

/**
 * hon_event_dup_date_text:
 * @self: an event
 *
 * Returns: (transfer full): as much of its date as is known, for people
 */
char *
hon_event_dup_date_text (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), NULL);

  return hon_precision_dup_text (self->precision, self->date);
}

HonEventCategory
hon_event_get_category (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), HON_EVENT_CONTEXTE);

  return self->category;
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
 * hon_event_get_source:
 * @self: an event
 *
 * Returns: (transfer none): who says so
 */
HonSource *
hon_event_get_source (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), NULL);

  return self->evidence.source;
}

HonConfidence
hon_event_get_confidence (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), HON_CONFIDENCE_OFFICIAL);

  return self->evidence.confidence;
}

/**
 * hon_event_get_note:
 * @self: an event
 *
 * Returns: (nullable): what must be known about it
 */
const char *
hon_event_get_note (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), NULL);

  return self->evidence.note;
}

/**
 * hon_event_get_n_claims:
 * @self: an event
 *
 * Returns: how many claims dispute it; 0 when it is not contested
 */
guint
hon_event_get_n_claims (HonEvent *self)
{
  g_return_val_if_fail (HON_IS_EVENT (self), 0);

  return hon_evidence_get_n_claims (&self->evidence);
}

const char *
hon_event_get_claim (HonEvent *self,
                     guint     position)
{
  g_return_val_if_fail (HON_IS_EVENT (self), NULL);

  return hon_evidence_get_claim (&self->evidence, position);
}

/**
 * hon_event_get_claim_source:
 * @self: an event
 * @position: which of its claims
 *
 * Returns: (transfer none): who makes the claim
 */
HonSource *
hon_event_get_claim_source (HonEvent *self,
                            guint     position)
{
  g_return_val_if_fail (HON_IS_EVENT (self), NULL);

  return hon_evidence_get_claim_source (&self->evidence, position);
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
