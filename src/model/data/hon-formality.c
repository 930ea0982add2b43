/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-formality-private.h"

#include "hon-finding-private.h"
#include "hon-sector.h"

#include <glib/gi18n-lib.h>

/**
 * HonFormality:
 *
 * A step to take to work in a sector: what to send, to whom, until when.
 */

struct _HonFormality
{
  GObject     parent_instance;

  char       *id;         /* (owned) */
  char       *label;      /* (owned) */
  char       *deadline;   /* (nullable) (owned) */
  guint       organism;   /* position in the table of organisms */
  guint       sectors;    /* bits of HonSectorKind */
  guint       places;     /* bits of HonTitlePlace; 0 for any title and none */
  gboolean    is_first;     /* at a first installation only */
  gboolean    is_installed; /* for those who are installed only */
  HonFinding *finding;    /* (owned) */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  PROP_DEADLINE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* Whom a step is taken with. */
static const struct
{
  const char *id;
  const char *label;
} organisms[] = {
  { "ordre", NC_("organism", "Ordre des médecins") },
  { "hopital", NC_("organism", "Hospital or university") },
  { "cpam", NC_("organism", "CPAM") },
  { "urssaf", NC_("organism", "Urssaf") },
  { "carmf", NC_("organism", "CARMF") },
};

G_DEFINE_FINAL_TYPE (HonFormality, hon_formality, G_TYPE_OBJECT)

static gboolean
read_organism (HonFormality         *self,
               const HonJsonCursor  *cursor,
               GError              **error)
{
  HonJsonCursor child;
  const char *text;

  if (!hon_json_cursor_enter (cursor, "organism", &child, error) ||
      !hon_json_cursor_get_string (&child, &text, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (organisms); i++)
    if (g_str_equal (organisms[i].id, text))
      {
        self->organism = i;
        return TRUE;
      }

  hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN, "ordre, hopital, cpam, urssaf, carmf",
                        error);

  return FALSE;
}

static gboolean
read_sectors (HonFormality         *self,
              const HonJsonCursor  *cursor,
              GError              **error)
{
  g_auto (GStrv) ids = NULL;
  HonJsonCursor array;

  if (!hon_json_cursor_dup_strv (cursor, "sectors", FALSE, &ids, error) ||
      !hon_json_cursor_enter (cursor, "sectors", &array, error))
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      HonJsonCursor element;
      HonSectorKind sector;

      if (hon_sector_kind_from_id (ids[i], &sector))
        {
          self->sectors |= 1u << sector;
          continue;
        }
      hon_json_cursor_element (&array, i, &element);
      hon_json_cursor_fail (&element, HON_DATASET_ERROR_UNKNOWN, "S1, S2, S2_OPTAM, NC", error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_places (HonFormality         *self,
             const HonJsonCursor  *cursor,
             GError              **error)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (HON_TYPE_TITLE_PLACE);
  g_auto (GStrv) nicks = NULL;
  HonJsonCursor array;

  if (!hon_json_cursor_dup_strv (cursor, "places", TRUE, &nicks, error) ||
      !hon_json_cursor_enter (cursor, "places", &array, error))
    return FALSE;

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      GEnumValue *found = g_enum_get_value_by_nick (enum_class, nicks[i]);
      HonJsonCursor element;

      if (found != NULL)
        {
          self->places |= 1u << found->value;
          continue;
        }
      hon_json_cursor_element (&array, i, &element);
      hon_json_cursor_fail (&element, HON_DATASET_ERROR_UNKNOWN,
                            "public, army, espic, eu, quebec, elsewhere", error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_when (HonFormality         *self,
           const HonJsonCursor  *cursor,
           GError              **error)
{
  HonJsonCursor child;
  const char *text;

  if (!hon_json_cursor_enter (cursor, "when", &child, error))
    return FALSE;
  if (hon_json_cursor_is_absent (&child))
    return TRUE;
  if (!hon_json_cursor_get_string (&child, &text, error))
    return FALSE;

  self->is_first = g_str_equal (text, "first");
  self->is_installed = g_str_equal (text, "installed");
  if (self->is_first || self->is_installed)
    return TRUE;

  hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN, "first, installed", error);

  return FALSE;
}

static void
hon_formality_finalize (GObject *object)
{
  HonFormality *self = HON_FORMALITY (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->deadline);
  g_clear_object (&self->finding);

  G_OBJECT_CLASS (hon_formality_parent_class)->finalize (object);
}

static void
hon_formality_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HonFormality *self = HON_FORMALITY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_DEADLINE:
      g_value_set_string (value, self->deadline);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_formality_class_init (HonFormalityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_formality_finalize;
  object_class->get_property = hon_formality_get_property;

  /**
   * HonFormality:id:
   *
   * What datasets call it.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonFormality:label:
   *
   * What to do.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonFormality:deadline: (nullable)
   *
   * Until when.
   */
  props[PROP_DEADLINE] =
    g_param_spec_string ("deadline", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_formality_init (HonFormality *self)
{
}

/* Reads one record of the array `steps`. */
HonFormality *
hon_formality_read (const HonJsonCursor  *cursor,
                    const HonReferences  *references,
                    GError              **error)
{
  static const char * const members[] = {
    "id", "organism", "label", "deadline", "sectors", "when", "places", HON_FINDING_MEMBERS, NULL
  };
  g_autoptr (HonFormality) self = g_object_new (HON_TYPE_FORMALITY, NULL);

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !read_organism (self, cursor, error) ||
      !hon_json_cursor_dup_text (cursor, "label", FALSE, &self->label, error) ||
      !hon_json_cursor_dup_text (cursor, "deadline", TRUE, &self->deadline, error) ||
      !read_sectors (self, cursor, error) ||
      !read_places (self, cursor, error) ||
      !read_when (self, cursor, error))
    return NULL;
  self->finding = hon_finding_read (cursor, references, error);
  if (self->finding == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

const char *
hon_formality_get_id (HonFormality *self)
{
  g_return_val_if_fail (HON_IS_FORMALITY (self), NULL);

  return self->id;
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
 * hon_formality_get_organism:
 * @self: a formality
 *
 * Returns: whom it is taken with, as datasets call them
 */
const char *
hon_formality_get_organism (HonFormality *self)
{
  g_return_val_if_fail (HON_IS_FORMALITY (self), NULL);

  return organisms[self->organism].id;
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

  return g_dpgettext2 (GETTEXT_PACKAGE, "organism", organisms[self->organism].label);
}

/**
 * hon_formality_get_finding:
 * @self: a formality
 *
 * Returns: (transfer none): how it is done, and where that was read
 */
HonFinding *
hon_formality_get_finding (HonFormality *self)
{
  g_return_val_if_fail (HON_IS_FORMALITY (self), NULL);

  return self->finding;
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
         !(self->is_first && was_installed) && !(self->is_installed && !was_installed);
}
