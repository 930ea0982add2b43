/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-line-info-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonDeparture:
 *
 * One place where the Urssaf's model departs from the text of the law or of
 * the agreement.
 */

struct _HonDeparture
{
  GObject     parent_instance;

  char       *text;    /* (owned) */
  GListModel *sources; /* (owned) (element-type HonSource) */
};

G_DEFINE_FINAL_TYPE (HonDeparture, hon_departure, G_TYPE_OBJECT)

/**
 * HonLineInfo:
 *
 * What a line of a statement is, whoever it is computed for: its name, what it
 * pays for, the parameters it rests on and where they come from.
 */

struct _HonLineInfo
{
  GObject      parent_instance;

  char        *id;         /* (owned) */
  HonOrganism  organism;
  char        *label;      /* (owned) */
  char        *summary;    /* (owned) */
  GListModel  *parameters; /* (owned) (element-type HonParameter) */
  GListModel  *sources;    /* (owned) (element-type HonSource) */
  GListStore  *departures; /* (owned) (element-type HonDeparture) */
};

G_DEFINE_FINAL_TYPE (HonLineInfo, hon_line_info, G_TYPE_OBJECT)

GType
hon_organism_get_type (void)
{
  static const GEnumValue values[] = {
    { HON_ORGANISM_NONE, "HON_ORGANISM_NONE", "none" },
    { HON_ORGANISM_URSSAF, "HON_ORGANISM_URSSAF", "urssaf" },
    { HON_ORGANISM_CARMF, "HON_ORGANISM_CARMF", "carmf" },
    { HON_ORGANISM_IMPOTS, "HON_ORGANISM_IMPOTS", "impots" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (g_once_init_enter_pointer (&type))
    g_once_init_leave_pointer (&type, g_enum_register_static ("HonOrganism", values));

  return type;
}

static void
hon_departure_finalize (GObject *object)
{
  HonDeparture *self = HON_DEPARTURE (object);

  g_free (self->text);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (hon_departure_parent_class)->finalize (object);
}

static void
hon_departure_class_init (HonDepartureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_departure_finalize;
}

static void
hon_departure_init (HonDeparture *self)
{
}

static void
hon_line_info_finalize (GObject *object)
{
  HonLineInfo *self = HON_LINE_INFO (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->summary);
  g_clear_object (&self->parameters);
  g_clear_object (&self->sources);
  g_clear_object (&self->departures);

  G_OBJECT_CLASS (hon_line_info_parent_class)->finalize (object);
}

static void
hon_line_info_class_init (HonLineInfoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_line_info_finalize;
}

static void
hon_line_info_init (HonLineInfo *self)
{
  self->departures = g_list_store_new (HON_TYPE_DEPARTURE);
}

static gboolean
read_organism (const HonJsonCursor  *cursor,
               HonOrganism          *organism,
               GError              **error)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (HON_TYPE_ORGANISM);
  HonJsonCursor child;
  const char *nick;
  GEnumValue *found;

  if (!hon_json_cursor_enter (cursor, "organism", &child, error) ||
      !hon_json_cursor_get_string (&child, &nick, error))
    return FALSE;

  found = g_enum_get_value_by_nick (enum_class, nick);
  if (found == NULL)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN, "urssaf, carmf, impots, none", error);
      return FALSE;
    }
  *organism = found->value;

  return TRUE;
}

static gboolean
read_departures (HonLineInfo          *self,
                 const HonJsonCursor  *cursor,
                 const HonReferences  *references,
                 GError              **error)
{
  static const char * const members[] = { "text", "sources", NULL };
  HonJsonCursor array;
  guint n;

  if (!hon_json_cursor_enter_array (cursor, "departures", &array, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonDeparture) departure = g_object_new (HON_TYPE_DEPARTURE, NULL);
      HonJsonCursor element;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_only (&element, members, error) ||
          !hon_json_cursor_dup_text (&element, "text", FALSE, &departure->text, error))
        return FALSE;
      departure->sources = hon_references_read_sources (references, &element, "sources", error);
      if (departure->sources == NULL)
        return FALSE;
      g_list_store_append (self->departures, departure);
    }

  return TRUE;
}

/* Reads one record of an array `lines`. */
HonLineInfo *
hon_line_info_read (const HonJsonCursor  *cursor,
                    const HonReferences  *references,
                    GError              **error)
{
  static const char * const members[] = {
    "id", "organism", "label", "summary", "parameters", "sources", "departures", NULL
  };
  g_autoptr (HonLineInfo) self = g_object_new (HON_TYPE_LINE_INFO, NULL);

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !read_organism (cursor, &self->organism, error) ||
      !hon_json_cursor_dup_text (cursor, "label", FALSE, &self->label, error) ||
      !hon_json_cursor_dup_text (cursor, "summary", FALSE, &self->summary, error))
    return NULL;

  self->parameters = hon_references_read_parameters (references, cursor, "parameters", error);
  if (self->parameters == NULL)
    return NULL;
  self->sources = hon_references_read_sources (references, cursor, "sources", error);
  if (self->sources == NULL || !read_departures (self, cursor, references, error))
    return NULL;

  return g_steal_pointer (&self);
}

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

const char *
hon_line_info_get_id (HonLineInfo *self)
{
  g_return_val_if_fail (HON_IS_LINE_INFO (self), NULL);

  return self->id;
}

HonOrganism
hon_line_info_get_organism (HonLineInfo *self)
{
  g_return_val_if_fail (HON_IS_LINE_INFO (self), HON_ORGANISM_NONE);

  return self->organism;
}

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

  return G_LIST_MODEL (self->departures);
}
