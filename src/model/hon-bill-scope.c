/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-scope-private.h"

#include "hon-bill-term-private.h"
#include "hon-bill-words.h"

#include <glib/gi18n-lib.h>

static gboolean
find_term (GListModel           *terms,
           const HonJsonCursor  *cursor,
           const char           *expected,
           guint                *position,
           GError              **error)
{
  const char *id;
  HonBillTerm *term;

  if (!hon_json_cursor_get_string (cursor, &id, error))
    return FALSE;

  term = hon_bill_terms_find (terms, id, position);
  if (term != NULL && g_str_equal (hon_bill_term_get_id (term), id))
    return TRUE;

  hon_json_cursor_fail (cursor, HON_DATASET_ERROR_REFERENCE, expected, error);

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
      guint position;

      hon_json_cursor_element (&array, i, &element);
      if (!find_term (references->specialities, &element, _("the id of a speciality"), &position, error))
        return FALSE;
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
read_ages (HonBillScope         *scope,
           const HonJsonCursor  *cursor,
           GError              **error)
{
  HonJsonCursor array;
  double ages[2];
  guint n;

  scope->age_min = 0;
  scope->age_below = HON_BILL_AGE_MAX + 1;
  if (!hon_json_cursor_enter (cursor, "age", &array, error))
    return FALSE;
  if (hon_json_cursor_is_absent (&array))
    return TRUE;
  if (!hon_json_cursor_enter_array (cursor, "age", &array, &n, error))
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
  scope->age_min = (guint8) ages[0];
  scope->age_below = (guint8) ages[1];

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

  *scope = (HonBillScope) { 0, };
  if (!hon_json_cursor_enter (cursor, "acte", &child, error) ||
      !find_term (references->bill_acts, &child, _("the id of an act"), &scope->act, error) ||
      !read_specialities (scope, cursor, references, error) ||
      !read_sectors (scope, cursor, error) ||
      !read_pathways (scope, cursor, error) ||
      !read_ages (scope, cursor, error) ||
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
