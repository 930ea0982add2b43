/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-formality.h"

#include "hon-finding-private.h"
#include "hon-sector-private.h"

#include <glib/gi18n-lib.h>

/* When a step is to be taken. */
typedef enum
{
  WHEN_FIRST,     /* at a first installation only */
  WHEN_INSTALLED, /* by those who are installed only */
  WHEN_ALWAYS,    /* datasets do not say it */
} When;

/**
 * HonFormality:
 *
 * A step to take to work in a sector: what to send, to whom, until when.
 */

struct _HonFormality
{
  HonRecord   parent_instance;

  guint       organism; /* position in the table of organisms */
  char       *label;    /* (owned) */
  char       *deadline; /* (nullable) (owned) */
  guint       sectors;  /* bits of HonSectorKind */
  When        when;
  guint       places;   /* bits of HonTitlePlace; 0 for any title and none */
  HonFinding  finding;
};

/* Whom a step is taken with. */
static const char * const organisms[] = { "ordre", "hopital", "cpam", "urssaf", "carmf", NULL };
static const char * const organism_labels[] = {
  NC_("organism", "Ordre des médecins"),
  NC_("organism", "Hospital or university"),
  NC_("organism", "CPAM"),
  NC_("organism", "Urssaf"),
  NC_("organism", "CARMF"),
};

/* What datasets call the places where a title is gained. */
static const char * const title_places[] = {
  [HON_TITLE_PLACE_PUBLIC] = "public",
  [HON_TITLE_PLACE_ARMY] = "army",
  [HON_TITLE_PLACE_ESPIC] = "espic",
  [HON_TITLE_PLACE_EU] = "eu",
  [HON_TITLE_PLACE_QUEBEC] = "quebec",
  [HON_TITLE_PLACE_ELSEWHERE] = "elsewhere",
  NULL,
};

static const char * const moments[] = { [WHEN_FIRST] = "first", [WHEN_INSTALLED] = "installed", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (organisms) == G_N_ELEMENTS (organism_labels) + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (title_places) == HON_N_TITLE_PLACES + 1);

/* What is not said holds always. */
static gboolean
set_always (gpointer              self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  HON_FORMALITY (self)->when = WHEN_ALWAYS;

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "organism", HON_FIELD_WORD, G_STRUCT_OFFSET (HonFormality, organism), .words = organisms },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonFormality, label) },
  { "deadline", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonFormality, deadline), .is_optional = TRUE },
  { "sectors", HON_FIELD_WORDS, G_STRUCT_OFFSET (HonFormality, sectors), .minimum = 1,
    .words = hon_sector_words },
  { "places", HON_FIELD_WORDS, G_STRUCT_OFFSET (HonFormality, places), .is_optional = TRUE,
    .minimum = 1, .words = title_places },
  { NULL, HON_FIELD_OTHER, .read = set_always },
  { "when", HON_FIELD_WORD, G_STRUCT_OFFSET (HonFormality, when),
    .is_optional = TRUE, .words = moments },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonFormality, finding), .fields = hon_finding_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonFormality, hon_formality, fields)

const char *
hon_formality_get_id (HonFormality *self)
{
  g_return_val_if_fail (HON_IS_FORMALITY (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

const char *
hon_formality_get_label (HonFormality *self)
{
  g_return_val_if_fail (HON_IS_FORMALITY (self), NULL);

  return self->label;
}

/**
 * hon_formality_get_deadline:
 * @self: a formality
 *
 * Returns: (nullable): until when it is due
 */
const char *
hon_formality_get_deadline (HonFormality *self)
{
  g_return_val_if_fail (HON_IS_FORMALITY (self), NULL);

  return self->deadline;
}

/**
 * hon_formality_get_organism_label:
 * @self: a formality
 *
 * Returns: whom it is taken with
 */
const char *
hon_formality_get_organism_label (HonFormality *self)
{
  g_return_val_if_fail (HON_IS_FORMALITY (self), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "organism", organism_labels[self->organism]);
}

/**
 * hon_formality_get_finding:
 * @self: a formality
 *
 * Returns: (transfer none): how it is done, and where that was read
 */
const HonFinding *
hon_formality_get_finding (HonFormality *self)
{
  g_return_val_if_fail (HON_IS_FORMALITY (self), NULL);

  return &self->finding;
}

/**
 * hon_formality_applies:
 * @self: a formality
 * @sector: the sector that was chosen
 * @installed: where the doctor is installed
 * @places: where titles were gained, as bits of `HonTitlePlace`
 *
 * Returns: whether it is to be taken
 */
gboolean
hon_formality_applies (HonFormality  *self,
                       HonSectorKind  sector,
                       HonInstalled   installed,
                       guint          places)
{
  gboolean was_installed = installed != HON_INSTALLED_NEVER;

  g_return_val_if_fail (HON_IS_FORMALITY (self), FALSE);

  return (self->sectors & (1u << sector)) != 0 &&
         (self->places == 0 || (self->places & places) != 0) &&
         (self->when == WHEN_ALWAYS || was_installed == (self->when == WHEN_INSTALLED));
}
