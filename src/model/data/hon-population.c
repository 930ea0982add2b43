/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-population.h"

#include "hon-evidence-private.h"
#include "hon-place-values-private.h"
#include "hon-record-list-private.h"
#include "hon-record-reader-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/**
 * HonPopulation:
 *
 * The doctors of a speciality in every place: how many, and what one of them receives on average.
 */

struct _HonPopulation
{
  HonRecord       parent_instance;

  char           *label;        /* (owned) */
  GListModel     *specialities; /* (owned) (element-type HonSpeciality) */
  gboolean        is_generalist;
  HonFigureSplit *sectors;      /* (nullable) (owned) */
  HonAggregate   *total;        /* (nullable) (owned) */
  GArray         *doctors;      /* (owned) (element-type double) */
  GArray         *fees;         /* (owned) (element-type double): euros; NAN: not published */
  GArray         *overruns;     /* (owned) (element-type double): the same */
  HonEvidence     evidence;
};

static gboolean
read_figures (const HonJsonCursor  *cursor,
              const char           *member,
              const HonReferences  *references,
              GArray              **figures,
              GError              **error)
{
  guint n_places = hon_record_list_len (references->lists[HON_RECORDS_PLACES]);
  HonJsonCursor child;

  g_clear_pointer (figures, g_array_unref);
  *figures = g_array_sized_new (FALSE, FALSE, sizeof (double), n_places);
  hon_json_cursor_enter (cursor, member, &child);

  return hon_place_values_read (&child, n_places, *figures, error);
}

static gboolean
read_doctors (gpointer              self,
              const HonJsonCursor  *cursor,
              const HonReferences  *references,
              GError              **error)
{
  return read_figures (cursor, "doctors", references, &HON_POPULATION (self)->doctors, error);
}

static gboolean
read_fees (gpointer              self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  return read_figures (cursor, "fees", references, &HON_POPULATION (self)->fees, error);
}

static gboolean
read_overruns (gpointer              self,
               const HonJsonCursor  *cursor,
               const HonReferences  *references,
               GError              **error)
{
  return read_figures (cursor, "overruns", references, &HON_POPULATION (self)->overruns, error);
}

/* Wherever there is no mean there are neither: a fee without an overrun says nothing. */
static gboolean
check_figures (gpointer              record,
               const HonJsonCursor  *cursor,
               const HonReferences  *references,
               GError              **error)
{
  HonPopulation *self = HON_POPULATION (record);

  for (guint i = 0; i < self->doctors->len; i++)
    {
      HonJsonCursor child;
      gboolean is_counted = !isnan (g_array_index (self->doctors, double, i));

      if (is_counted && isnan (g_array_index (self->fees, double, i)) == isnan (g_array_index (self->overruns, double, i)))
        continue;
      hon_json_cursor_enter (cursor, is_counted ? "overruns" : "doctors", &child);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_RANGE,
                            is_counted ? _("figures where fees have some, and hyphens where they have none")
                                       : _("a number of doctors for each place"), error);
      return FALSE;
    }

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonPopulation, label), .is_key = TRUE },
  { "specialities", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonPopulation, specialities), .is_optional = TRUE,
    .is_distinct = TRUE, .minimum = 1, .records = HON_RECORDS_SPECIALITIES },
  { "generalists", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonPopulation, is_generalist), .is_optional = TRUE },
  { "sectors", HON_FIELD_REFERENCE, G_STRUCT_OFFSET (HonPopulation, sectors), .is_optional = TRUE,
    .records = HON_RECORDS_SPLITS },
  { "total", HON_FIELD_REFERENCE, G_STRUCT_OFFSET (HonPopulation, total), .is_optional = TRUE,
    .records = HON_RECORDS_AGGREGATES },
  { "doctors", HON_FIELD_ARRAY, G_STRUCT_OFFSET (HonPopulation, doctors), .read = read_doctors },
  { "fees", HON_FIELD_ARRAY, G_STRUCT_OFFSET (HonPopulation, fees), .read = read_fees },
  { "overruns", HON_FIELD_ARRAY, G_STRUCT_OFFSET (HonPopulation, overruns), .read = read_overruns },
  { NULL, HON_FIELD_OTHER, .read = check_figures },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonPopulation, evidence), .fields = hon_evidence_step_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonPopulation, hon_population, fields)

const char *
hon_population_get_id (HonPopulation *self)
{
  g_return_val_if_fail (HON_IS_POPULATION (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

/**
 * hon_population_get_label:
 * @self: the doctors of a speciality
 *
 * Returns: what they are called
 */
const char *
hon_population_get_label (HonPopulation *self)
{
  g_return_val_if_fail (HON_IS_POPULATION (self), NULL);

  return self->label;
}

/**
 * hon_population_get_specialities:
 * @self: the doctors of a speciality
 *
 * Returns: (transfer none) (element-type HonSpeciality): the specialities that are counted as one
 */
GListModel *
hon_population_get_specialities (HonPopulation *self)
{
  g_return_val_if_fail (HON_IS_POPULATION (self), NULL);

  return self->specialities;
}

/**
 * hon_population_is_generalist:
 * @self: the doctors of a speciality
 *
 * Returns: whether they count among general practitioners
 */
gboolean
hon_population_is_generalist (HonPopulation *self)
{
  g_return_val_if_fail (HON_IS_POPULATION (self), FALSE);

  return self->is_generalist;
}

/**
 * hon_population_get_sectors:
 * @self: the doctors of a speciality
 *
 * Returns: (transfer none) (nullable): their shares by sector; NULL where none were published
 */
HonFigureSplit *
hon_population_get_sectors (HonPopulation *self)
{
  g_return_val_if_fail (HON_IS_POPULATION (self), NULL);

  return self->sectors;
}

/**
 * hon_population_get_total:
 * @self: the doctors of a speciality
 *
 * Returns: (transfer none) (nullable): all of their overruns; NULL where they were not published
 */
HonAggregate *
hon_population_get_total (HonPopulation *self)
{
  g_return_val_if_fail (HON_IS_POPULATION (self), NULL);

  return self->total;
}

guint
hon_population_get_n_places (HonPopulation *self)
{
  g_return_val_if_fail (HON_IS_POPULATION (self), 0);

  return self->doctors->len;
}

double
hon_population_get_doctors (HonPopulation *self,
                            guint          place)
{
  g_return_val_if_fail (HON_IS_POPULATION (self), 0);
  g_return_val_if_fail (place < self->doctors->len, 0);

  return g_array_index (self->doctors, double, place);
}

/**
 * hon_population_get_fees:
 * @self: the doctors of a speciality
 * @place: the position of a place among those of the catalogue
 *
 * Returns: their mean fees of a year without overruns, euros; NAN where they were not published
 */
double
hon_population_get_fees (HonPopulation *self,
                         guint          place)
{
  g_return_val_if_fail (HON_IS_POPULATION (self), NAN);
  g_return_val_if_fail (place < self->fees->len, NAN);

  return g_array_index (self->fees, double, place);
}

/**
 * hon_population_get_overruns:
 * @self: the doctors of a speciality
 * @place: the position of a place among those of the catalogue
 *
 * Returns: their mean overruns of a year, euros; NAN where they were not published
 */
double
hon_population_get_overruns (HonPopulation *self,
                             guint          place)
{
  g_return_val_if_fail (HON_IS_POPULATION (self), NAN);
  g_return_val_if_fail (place < self->overruns->len, NAN);

  return g_array_index (self->overruns, double, place);
}

/**
 * hon_population_get_evidence:
 * @self: the doctors of a speciality
 *
 * Returns: (transfer none): who published their figures
 */
const HonEvidence *
hon_population_get_evidence (HonPopulation *self)
{
  g_return_val_if_fail (HON_IS_POPULATION (self), NULL);

  return &self->evidence;
}
