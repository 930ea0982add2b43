/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-figure-map.h"

#include "hon-date.h"
#include "hon-evidence-private.h"
#include "hon-place-values-private.h"
#include "hon-record-reader-private.h"
#include "hon-territory.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/**
 * HonFigureMap:
 *
 * One figure of every place, in one or several years. What was not published is told from zero.
 */

struct _HonFigureMap
{
  HonRecord       parent_instance;

  HonFigureTopic *topic;  /* (owned) */
  char           *label;  /* (owned) */
  GArray         *years;  /* (owned) (element-type guint): the oldest first */
  GArray         *values; /* (owned) (element-type double): of all places, year after year; NAN: not published */
  HonEvidence     evidence;
};

static gboolean
read_year (HonFigureMap         *self,
           const HonJsonCursor  *element,
           guint                 n_places,
           GError              **error)
{
  static const char * const members[] = { "year", "values", NULL };
  HonJsonCursor child;
  double number;
  guint year;

  if (!hon_json_cursor_only (element, members, error))
    return FALSE;
  hon_json_cursor_enter (element, "year", &child);
  if (!hon_json_cursor_get_number (&child, HON_DATE_YEAR_MIN, HON_DATE_YEAR_MAX, &number, error))
    return FALSE;
  year = (guint) number;
  if (number != year || (self->years->len > 0 && year <= g_array_index (self->years, guint, self->years->len - 1)))
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("a later year than the one before"), error);
      return FALSE;
    }
  g_array_append_val (self->years, year);

  hon_json_cursor_enter (element, "values", &child);

  return hon_place_values_read (&child, n_places, self->values, error);
}

static gboolean
read_years (gpointer              record,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  HonFigureMap *self = HON_FIGURE_MAP (record);
  guint n_places = hon_record_list_len (references->lists[HON_RECORDS_PLACES]);
  HonJsonCursor child;
  guint n_bounds;
  guint n;

  if (hon_figure_topic_get_scale (self->topic, &n_bounds) == NULL)
    {
      hon_json_cursor_enter (cursor, "topic", &child);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_REFERENCE, _("the id of a topic with a scale"), error);
      return FALSE;
    }

  hon_json_cursor_enter (cursor, "years", &child);
  if (!hon_json_cursor_get_length (&child, &n, error))
    return FALSE;
  if (n == 0)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_MISSING, _("at least one year"), error);
      return FALSE;
    }

  g_clear_pointer (&self->years, g_array_unref);
  g_clear_pointer (&self->values, g_array_unref);
  self->years = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  self->values = g_array_sized_new (FALSE, FALSE, sizeof (double), n * n_places);
  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;

      hon_json_cursor_element (&child, i, &element);
      if (!read_year (self, &element, n_places, error))
        return FALSE;
    }

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "topic", HON_FIELD_REFERENCE, G_STRUCT_OFFSET (HonFigureMap, topic), .records = HON_RECORDS_TOPICS },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonFigureMap, label), .is_key = TRUE },
  { "years", HON_FIELD_ARRAY, G_STRUCT_OFFSET (HonFigureMap, years), .read = read_years },
  { NULL, HON_FIELD_ARRAY, G_STRUCT_OFFSET (HonFigureMap, values) },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonFigureMap, evidence), .fields = hon_evidence_step_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonFigureMap, hon_figure_map, fields)

const char *
hon_figure_map_get_id (HonFigureMap *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_MAP (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

/**
 * hon_figure_map_get_topic:
 * @self: a map
 *
 * Returns: (transfer none): what its figures are
 */
HonFigureTopic *
hon_figure_map_get_topic (HonFigureMap *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_MAP (self), NULL);

  return self->topic;
}

/**
 * hon_figure_map_get_label:
 * @self: a map
 *
 * Returns: whom it counts: its scope inside that of the topic
 */
const char *
hon_figure_map_get_label (HonFigureMap *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_MAP (self), NULL);

  return self->label;
}

guint
hon_figure_map_get_n_years (HonFigureMap *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_MAP (self), 0);

  return self->years->len;
}

/**
 * hon_figure_map_get_year:
 * @self: a map
 * @position: which of its years, the oldest first
 *
 * Returns: the year
 */
int
hon_figure_map_get_year (HonFigureMap *self,
                         guint         position)
{
  g_return_val_if_fail (HON_IS_FIGURE_MAP (self), 0);
  g_return_val_if_fail (position < self->years->len, 0);

  return (int) g_array_index (self->years, guint, position);
}

/**
 * hon_figure_map_dup_years:
 * @self: a map
 *
 * Returns: (transfer full): its year, or the first and the last of them
 */
char *
hon_figure_map_dup_years (HonFigureMap *self)
{
  int first;
  int last;

  g_return_val_if_fail (HON_IS_FIGURE_MAP (self), NULL);

  first = hon_figure_map_get_year (self, 0);
  last = hon_figure_map_get_year (self, self->years->len - 1);

  return first == last ? g_strdup_printf ("%d", first) : g_strdup_printf ("%d–%d", first, last);
}

/**
 * hon_figure_map_get_value:
 * @self: a map
 * @position: which of its years
 * @place: the position of a place among those of the catalogue
 *
 * Returns: the figure, in the unit of the topic; NAN where it was not published
 */
double
hon_figure_map_get_value (HonFigureMap *self,
                          guint         position,
                          guint         place)
{
  guint n_places;

  g_return_val_if_fail (HON_IS_FIGURE_MAP (self), NAN);
  g_return_val_if_fail (position < self->years->len, NAN);

  n_places = self->values->len / self->years->len;
  g_return_val_if_fail (place < n_places, NAN);

  return g_array_index (self->values, double, position * n_places + place);
}

/**
 * hon_figure_map_get_evidence:
 * @self: a map
 *
 * Returns: (transfer none): who published it, and what must be known about it
 */
const HonEvidence *
hon_figure_map_get_evidence (HonFigureMap *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_MAP (self), NULL);

  return &self->evidence;
}
