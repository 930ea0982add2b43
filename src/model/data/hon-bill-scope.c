/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-scope-private.h"

#include "hon-bill-term-private.h"
#include "hon-bill-words.h"
#include "hon-speciality-private.h"

#include <glib/gi18n-lib.h>

static gboolean
read_act (HonBillScope         *scope,
          const HonJsonCursor  *cursor,
          const HonReferences  *references,
          GError              **error)
{
  HonJsonCursor child;
  HonBillTerm *act;
  const char *id;

  if (!hon_json_cursor_enter (cursor, "acte", &child, error) ||
      !hon_json_cursor_get_string (&child, &id, error))
    return FALSE;

  act = hon_bill_terms_find (references->bill_acts, id, &scope->act);
  if (act != NULL && g_str_equal (hon_bill_term_get_id (act), id))
    return TRUE;

  hon_json_cursor_fail (&child, HON_DATASET_ERROR_REFERENCE, _("the id of an act"), error);

  return FALSE;
}

static gboolean
read_specialities (HonBillScope         *scope,
                   const HonJsonCursor  *cursor,
                   const HonReferences  *references,
                   GError              **error)
{
  HonJsonCursor array;
  guint n;

  if (!hon_json_cursor_enter_array (cursor, "specialite", &array, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      HonSpeciality *speciality;
      const char *id;
      guint position;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_string (&element, &id, error))
        return FALSE;
      speciality = hon_specialities_find (references->specialities, id, &position);
      if (speciality == NULL || !g_str_equal (hon_speciality_get_id (speciality), id))
        {
          hon_json_cursor_fail (&element, HON_DATASET_ERROR_REFERENCE, _("the id of a speciality"),
                                error);
          return FALSE;
        }
      scope->specialities |= G_GUINT64_CONSTANT (1) << position;
    }

  return TRUE;
}

/* Reads a list of words into bits; nothing is said about none. */
static gboolean
read_sectors (HonBillScope         *scope,
              const HonJsonCursor  *cursor,
              GError              **error)
{
  HonJsonCursor array;
  guint n;

  if (!hon_json_cursor_enter_array (cursor, "secteurs", &array, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      const char *id;
      HonBillSector sector;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_string (&element, &id, error))
        return FALSE;
      if (!hon_bill_sector_from_id (id, &sector) || sector == HON_BILL_SECTOR_NC)
        {
          hon_json_cursor_fail (&element, HON_DATASET_ERROR_UNKNOWN, "S1, S1_DP, S2, S2_OPTAM", error);
          return FALSE;
        }
      scope->sectors |= 1 << sector;
    }

  return TRUE;
}

static gboolean
read_pathways (HonBillScope         *scope,
               const HonJsonCursor  *cursor,
               GError              **error)
{
  HonJsonCursor array;
  guint n;

  if (!hon_json_cursor_enter_array (cursor, "parcours", &array, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      const char *id;
      HonPathway pathway;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_string (&element, &id, error))
        return FALSE;
      if (!hon_pathway_from_id (id, &pathway))
        {
          hon_json_cursor_fail (&element, HON_DATASET_ERROR_UNKNOWN,
                                "medecin_traitant, correspondant, avis_ponctuel, acces_direct, "
                                "urgence, hors_parcours", error);
          return FALSE;
        }
      scope->pathways |= 1 << pathway;
    }

  return TRUE;
}

static gboolean
read_day (const HonJsonCursor  *cursor,
          const char           *member,
          HonDate              *date,
          GError              **error)
{
  HonJsonCursor child;

  *date = HON_DATE_NONE;
  if (!hon_json_cursor_enter (cursor, member, &child, error))
    return FALSE;

  return hon_json_cursor_is_absent (&child) || hon_json_cursor_get_date (&child, date, error);
}

/* Reads the members acte, specialite, secteurs, parcours, age, from and until
 * of a record; the caller checks that there are no others.
 */
gboolean
hon_bill_scope_read (HonBillScope         *scope,
                     const HonJsonCursor  *cursor,
                     const HonReferences  *references,
                     GError              **error)
{
  HonJsonCursor child;

  *scope = (HonBillScope) { .age_below = HON_BILL_AGE_MAX + 1, };
  if (!read_act (scope, cursor, references, error) ||
      !read_specialities (scope, cursor, references, error) ||
      !read_sectors (scope, cursor, error) ||
      !read_pathways (scope, cursor, error) ||
      !hon_bill_scope_read_ages (cursor, "age", &scope->age_min, &scope->age_below, error) ||
      !read_day (cursor, "from", &scope->period.from, error) ||
      !read_day (cursor, "until", &scope->period.until, error))
    return FALSE;

  if (scope->period.until != HON_DATE_NONE && scope->period.until <= scope->period.from)
    {
      hon_json_cursor_enter (cursor, "until", &child, NULL);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("a date after the one before"), error);
      return FALSE;
    }

  return TRUE;
}

/* Reads two ages, from the first of which on, and before the second, something holds;
 * both stay as they are when they are absent.
 */
gboolean
hon_bill_scope_read_ages (const HonJsonCursor  *cursor,
                          const char           *member,
                          guint8               *min,
                          guint8               *below,
                          GError              **error)
{
  HonJsonCursor array;
  double ages[2];
  guint n;

  if (!hon_json_cursor_enter (cursor, member, &array, error))
    return FALSE;
  if (hon_json_cursor_is_absent (&array))
    return TRUE;
  if (!hon_json_cursor_enter_array (cursor, member, &array, &n, error))
    return FALSE;
  if (n != 2)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_TYPE, _("two ages"), error);
      return FALSE;
    }

  for (guint i = 0; i < 2; i++)
    {
      HonJsonCursor element;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_number (&element, 0.0, HON_BILL_AGE_MAX + 1, &ages[i], error))
        return FALSE;
    }
  if (ages[0] >= ages[1])
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_ORDER, _("an age, and one above it"), error);
      return FALSE;
    }
  *min = (guint8) ages[0];
  *below = (guint8) ages[1];

  return TRUE;
}

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
