/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-scope-private.h"

#include "hon-record-reader-private.h"

#include <glib/gi18n-lib.h>

/* Doctors without agreement have tariffs of their own, which no record has. */
static const char * const sectors[] = {
  [HON_BILL_SECTOR_S1] = "S1",
  [HON_BILL_SECTOR_S1_DP] = "S1_DP",
  [HON_BILL_SECTOR_S2] = "S2",
  [HON_BILL_SECTOR_S2_OPTAM] = "S2_OPTAM",
  NULL,
};

static const char * const pathways[] = {
  [HON_PATHWAY_REGULAR] = "medecin_traitant",
  [HON_PATHWAY_CORRESPONDENT] = "correspondant",
  [HON_PATHWAY_ONE_OFF] = "avis_ponctuel",
  [HON_PATHWAY_DIRECT] = "acces_direct",
  [HON_PATHWAY_EMERGENCY] = "urgence",
  [HON_PATHWAY_OUTSIDE] = "hors_parcours",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (pathways) == HON_N_PATHWAYS + 1);

static gboolean
read_act (gpointer              self,
          const HonJsonCursor  *cursor,
          const HonReferences  *references,
          GError              **error)
{
  HonBillScope *scope = self;
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, "acte", &child);

  return hon_references_read (references, HON_RECORDS_BILL_ACTS, &child, &scope->act, error) != NULL;
}

static gboolean
read_specialities (gpointer              self,
                   const HonJsonCursor  *cursor,
                   const HonReferences  *references,
                   GError              **error)
{
  HonBillScope *scope = self;
  HonJsonCursor array;
  guint n;

  hon_json_cursor_enter (cursor, "specialite", &array);
  if (!hon_json_cursor_get_length (&array, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      guint position;

      hon_json_cursor_element (&array, i, &element);
      if (hon_references_read (references, HON_RECORDS_SPECIALITIES, &element, &position,
                               error) == NULL)
        return FALSE;
      if ((scope->specialities >> position & 1) != 0)
        {
          hon_json_cursor_fail (&element, HON_DATASET_ERROR_DUPLICATE, _("each entry once"), error);
          return FALSE;
        }
      scope->specialities |= G_GUINT64_CONSTANT (1) << position;
    }

  return TRUE;
}

/* A record without ages holds for all. */
static gboolean
read_ages (gpointer              self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  HonBillScope *scope = self;
  HonJsonCursor child;

  scope->age_below = HON_BILL_AGE_MAX + 1;
  hon_json_cursor_enter (cursor, "age", &child);

  return hon_json_cursor_is_absent (&child) ||
         hon_json_cursor_get_ages (&child, HON_BILL_AGE_MAX + 1, &scope->age_min, &scope->age_below,
                                   error);
}

static gboolean
check_period (gpointer              self,
              const HonJsonCursor  *cursor,
              const HonReferences  *references,
              GError              **error)
{
  const HonBillScope *scope = self;
  HonJsonCursor child;

  if (scope->period.until == HON_DATE_NONE || scope->period.until > scope->period.from)
    return TRUE;

  hon_json_cursor_enter (cursor, "until", &child);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("a date after the one before"), error);

  return FALSE;
}

const HonRecordField hon_bill_scope_fields[] = {
  { "acte", HON_FIELD_OTHER, .read = read_act },
  { "specialite", HON_FIELD_OTHER, .read = read_specialities },
  { "secteurs", HON_FIELD_WORDS, G_STRUCT_OFFSET (HonBillScope, sectors), .words = sectors },
  { "parcours", HON_FIELD_WORDS, G_STRUCT_OFFSET (HonBillScope, pathways), .words = pathways },
  { "age", HON_FIELD_OTHER, .read = read_ages },
  { "from", HON_FIELD_DATE, G_STRUCT_OFFSET (HonBillScope, period.from), .is_optional = TRUE },
  { "until", HON_FIELD_DATE, G_STRUCT_OFFSET (HonBillScope, period.until), .is_optional = TRUE },
  { NULL, HON_FIELD_OTHER, .read = check_period },
  { NULL, HON_FIELD_END },
};

/* Whether a bill is one of those; @pathway is the way as the rules see it. */
gboolean
hon_bill_scope_fits (const HonBillScope *scope,
                     const HonBillInput *input,
                     HonPathway          pathway)
{
  return scope->act == input->act &&
         (scope->specialities == 0 || (scope->specialities >> input->speciality & 1) != 0) &&
         (scope->sectors >> input->sector & 1) != 0 && (scope->pathways >> pathway & 1) != 0 &&
         input->age >= scope->age_min && input->age < scope->age_below &&
         hon_period_contains (&scope->period, input->date);
}
