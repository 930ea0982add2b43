/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-sector-private.h"

#include "hon-finding-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonSectorPoint:
 *
 * One thing that a sector gives, asks or forbids.
 */

struct _HonSectorPoint
{
  GObject             parent_instance;

  char               *id;      /* (owned) */
  HonSectorPointKind  kind;
  HonFinding         *finding; /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonSectorPoint, hon_sector_point, G_TYPE_OBJECT)

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
  GListStore    *points;      /* (owned) (element-type HonSectorPoint) */
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

static gboolean
read_points (HonSector            *self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  static const char * const members[] = { "id", "kind", HON_FINDING_MEMBERS, NULL };
  HonJsonCursor array;
  guint n;

  if (!hon_json_cursor_enter (cursor, "points", &array, error))
    return FALSE;
  if (hon_json_cursor_is_absent (&array))
    return TRUE;
  if (!hon_json_cursor_enter_array (cursor, "points", &array, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonSectorPoint) point = g_object_new (HON_TYPE_SECTOR_POINT, NULL);
      HonJsonCursor element;
      int kind;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_only (&element, members, error) ||
          !hon_json_cursor_dup_string (&element, "id", FALSE, &point->id, error) ||
          !hon_json_cursor_get_enum (&element, "kind", HON_TYPE_SECTOR_POINT_KIND, &kind, error))
        return FALSE;
      point->kind = kind;
      point->finding = hon_finding_read (&element, references, error);
      if (point->finding == NULL)
        return FALSE;
      g_list_store_append (self->points, point);
    }

  return TRUE;
}

static void
hon_sector_point_finalize (GObject *object)
{
  HonSectorPoint *self = HON_SECTOR_POINT (object);

  g_free (self->id);
  g_clear_object (&self->finding);

  G_OBJECT_CLASS (hon_sector_point_parent_class)->finalize (object);
}

static void
hon_sector_point_class_init (HonSectorPointClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_sector_point_finalize;
}

static void
hon_sector_point_init (HonSectorPoint *self)
{
}

static void
hon_sector_finalize (GObject *object)
{
  HonSector *self = HON_SECTOR (object);

  g_free (self->label);
  g_free (self->short_label);
  g_free (self->summary);
  g_clear_object (&self->sources);
  g_clear_object (&self->points);

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
  self->points = g_list_store_new (HON_TYPE_SECTOR_POINT);
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

GType
hon_sector_point_kind_get_type (void)
{
  static const GEnumValue values[] = {
    { HON_SECTOR_POINT_RIGHT, "HON_SECTOR_POINT_RIGHT", "right" },
    { HON_SECTOR_POINT_DUTY, "HON_SECTOR_POINT_DUTY", "duty" },
    { HON_SECTOR_POINT_LIMIT, "HON_SECTOR_POINT_LIMIT", "limit" },
    { HON_SECTOR_POINT_CONTRIBUTIONS, "HON_SECTOR_POINT_CONTRIBUTIONS", "contributions" },
    { HON_SECTOR_POINT_REIMBURSEMENT, "HON_SECTOR_POINT_REIMBURSEMENT", "reimbursement" },
    { HON_SECTOR_POINT_OPTION, "HON_SECTOR_POINT_OPTION", "option" },
    { HON_SECTOR_POINT_HISTORY, "HON_SECTOR_POINT_HISTORY", "history" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (g_once_init_enter_pointer (&type))
    g_once_init_leave_pointer (&type, g_enum_register_static ("HonSectorPointKind", values));

  return type;
}

const char *
hon_sector_point_get_id (HonSectorPoint *self)
{
  g_return_val_if_fail (HON_IS_SECTOR_POINT (self), NULL);

  return self->id;
}

HonSectorPointKind
hon_sector_point_get_kind (HonSectorPoint *self)
{
  g_return_val_if_fail (HON_IS_SECTOR_POINT (self), HON_SECTOR_POINT_RIGHT);

  return self->kind;
}

/**
 * hon_sector_point_get_finding:
 * @self: a point
 *
 * Returns: (transfer none): what it says, and where that was read
 */
HonFinding *
hon_sector_point_get_finding (HonSectorPoint *self)
{
  g_return_val_if_fail (HON_IS_SECTOR_POINT (self), NULL);

  return self->finding;
}

/* Reads one record of the dataset `sectors`. */
HonSector *
hon_sector_read (const HonJsonCursor  *cursor,
                 const HonReferences  *references,
                 GError              **error)
{
  static const char * const members[] = {
    "id", "label", "short", "summary", "sources", "points", NULL
  };
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
  if (self->sources == NULL || !read_points (self, cursor, references, error))
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

/**
 * hon_sector_get_points:
 * @self: a sector
 *
 * Returns: (transfer none) (element-type HonSectorPoint): what it gives, asks and
 *   forbids
 */
GListModel *
hon_sector_get_points (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), NULL);

  return G_LIST_MODEL (self->points);
}
