/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-sector-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonSector:
 *
 * A sector that a doctor can work in, with what it means.
 */

struct _HonSector
{
  GObject        parent_instance;

  HonSectorKind  kind;
  char          *label;       /* (owned) */
  char          *short_label; /* (owned) */
  char          *summary;     /* (owned) */
  GListModel    *sources;     /* (owned) (element-type HonSource) */
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_SHORT_LABEL,
  PROP_SUMMARY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* What datasets and the command line call each sector. */
static const char * const ids[] = {
  [HON_SECTOR_S1] = "S1",
  [HON_SECTOR_S2] = "S2",
  [HON_SECTOR_S2_OPTAM] = "S2_OPTAM",
  [HON_SECTOR_NC] = "NC",
};

G_STATIC_ASSERT (G_N_ELEMENTS (ids) == HON_N_SECTORS);

G_DEFINE_FINAL_TYPE (HonSector, hon_sector, G_TYPE_OBJECT)

static void
hon_sector_finalize (GObject *object)
{
  HonSector *self = HON_SECTOR (object);

  g_free (self->label);
  g_free (self->short_label);
  g_free (self->summary);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (hon_sector_parent_class)->finalize (object);
}

static void
hon_sector_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  HonSector *self = HON_SECTOR (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_SHORT_LABEL:
      g_value_set_string (value, self->short_label);
      break;

    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_sector_class_init (HonSectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_sector_finalize;
  object_class->get_property = hon_sector_get_property;

  /**
   * HonSector:label:
   *
   * Its name, such as « Secteur 2 ».
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonSector:short-label:
   *
   * Its name where there is little room.
   */
  props[PROP_SHORT_LABEL] =
    g_param_spec_string ("short-label", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonSector:summary:
   *
   * What it allows and asks.
   */
  props[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_sector_init (HonSector *self)
{
}

GType
hon_sector_kind_get_type (void)
{
  static const GEnumValue values[] = {
    { HON_SECTOR_S1, "HON_SECTOR_S1", "s1" },
    { HON_SECTOR_S2, "HON_SECTOR_S2", "s2" },
    { HON_SECTOR_S2_OPTAM, "HON_SECTOR_S2_OPTAM", "s2-optam" },
    { HON_SECTOR_NC, "HON_SECTOR_NC", "nc" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (g_once_init_enter_pointer (&type))
    g_once_init_leave_pointer (&type, g_enum_register_static ("HonSectorKind", values));

  return type;
}

/**
 * hon_sector_kind_to_id:
 * @kind: a sector
 *
 * Returns: what datasets and the command line call it
 */
const char *
hon_sector_kind_to_id (HonSectorKind kind)
{
  g_return_val_if_fail ((guint) kind < HON_N_SECTORS, NULL);

  return ids[kind];
}

/**
 * hon_sector_kind_from_id:
 * @id: what datasets and the command line call a sector
 * @kind: (out): return location for the sector
 *
 * Returns: whether there is such a sector
 */
gboolean
hon_sector_kind_from_id (const char    *id,
                         HonSectorKind *kind)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_str_equal (ids[i], id))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

/* Reads one record of the dataset `sectors`. */
HonSector *
hon_sector_read (const HonJsonCursor  *cursor,
                 const HonReferences  *references,
                 GError              **error)
{
  static const char * const members[] = { "id", "label", "short", "summary", "sources", NULL };
  g_autoptr (HonSector) self = g_object_new (HON_TYPE_SECTOR, NULL);
  HonJsonCursor child;
  const char *id;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_enter (cursor, "id", &child, error) ||
      !hon_json_cursor_get_string (&child, &id, error))
    return NULL;
  if (!hon_sector_kind_from_id (id, &self->kind))
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN, "S1, S2, S2_OPTAM, NC", error);
      return NULL;
    }

  if (!hon_json_cursor_dup_text (cursor, "label", FALSE, &self->label, error) ||
      !hon_json_cursor_dup_text (cursor, "short", FALSE, &self->short_label, error) ||
      !hon_json_cursor_dup_text (cursor, "summary", FALSE, &self->summary, error))
    return NULL;
  self->sources = hon_references_read_sources (references, cursor, "sources", error);
  if (self->sources == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

HonSectorKind
hon_sector_get_kind (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), HON_SECTOR_S1);

  return self->kind;
}

const char *
hon_sector_get_id (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), NULL);

  return hon_sector_kind_to_id (self->kind);
}

const char *
hon_sector_get_label (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), NULL);

  return self->label;
}

const char *
hon_sector_get_short_label (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), NULL);

  return self->short_label;
}

const char *
hon_sector_get_summary (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), NULL);

  return self->summary;
}

/**
 * hon_sector_get_sources:
 * @self: a sector
 *
 * Returns: (transfer none) (element-type HonSource): where its summary was read
 */
GListModel *
hon_sector_get_sources (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), NULL);

  return self->sources;
}
