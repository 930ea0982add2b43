/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-scope-private.h"

#include "hon-record-reader-private.h"
#include "hon-speciality-private.h"

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

static const char * const levels[] = {
  [HON_BILL_LEVEL_TARIFF] = "tarif",
  [HON_BILL_LEVEL_OVERRUN] = "depassement",
  NULL,
};

static const char * const regions[] = {
  [HON_REGION_METROPOLE] = "metropole",
  [HON_REGION_DROM] = "drom",
  [HON_REGION_MAYOTTE] = "mayotte",
  NULL,
};

const char * const hon_bill_scope_days[] = {
  [HON_BILL_DAY_WEEKDAY] = "semaine",
  [HON_BILL_DAY_SATURDAY] = "samedi",
  [HON_BILL_DAY_SUNDAY] = "dimanche",
  [HON_BILL_DAY_HOLIDAY] = "ferie",
  [HON_BILL_DAY_EVENING] = "soir",
  [HON_BILL_DAY_NIGHT] = "nuit",
  [HON_BILL_DAY_MORNING] = "matin",
  NULL,
};

static const char * const regulated[] = { "non", "oui", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (pathways) == HON_N_PATHWAYS + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (regions) == HON_N_REGIONS + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (hon_bill_scope_days) == HON_N_BILL_DAYS + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (levels) == HON_N_BILL_LEVELS + 1);

/* The members whose words are facts, and the bit of the first word of each. */
static const struct
{
  const char         *member;
  const char * const *words;
  guint32             first;
} kinds[] = {
  { "secteurs", sectors, HON_BILL_FACT_SECTOR (0) },
  { "parcours", pathways, HON_BILL_FACT_PATHWAY (0) },
  { "prix", levels, HON_BILL_FACT_LEVEL (0) },
  { "regions", regions, HON_BILL_FACT_REGION (0) },
  { "jours", hon_bill_scope_days, HON_BILL_FACT_DAY (0) },
  { "regule", regulated, HON_BILL_FACT_REGULATED (0) },
};

/* A speciality stands for those that are like it too. */
static guint64
get_kin (const HonReferences *references,
         guint                position)
{
  HonRecordList *specialities = references->lists[HON_RECORDS_SPECIALITIES];
  const char *id = hon_record_get_id (hon_record_list_get (specialities, position));
  guint64 kin = G_GUINT64_CONSTANT (1) << position;

  for (guint i = 0; i < MIN (hon_record_list_len (specialities), 64); i++)
    if (g_strcmp0 (hon_speciality_get_like (hon_record_list_get (specialities, i)), id) == 0)
      kin |= G_GUINT64_CONSTANT (1) << i;

  return kin;
}

/* Reads a list of ids as bits of their positions; one that is absent has them all. */
static gboolean
read_positions (const char           *member,
                HonRecords            records,
                guint64              *bits,
                const HonJsonCursor  *cursor,
                const HonReferences  *references,
                GError              **error)
{
  HonJsonCursor array;
  guint64 named = 0;
  guint n;

  *bits = G_MAXUINT64;
  hon_json_cursor_enter (cursor, member, &array);
  if (hon_json_cursor_is_absent (&array))
    return TRUE;
  if (!hon_json_cursor_get_length (&array, &n, error))
    return FALSE;

  *bits = 0;
  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      guint position;

      hon_json_cursor_element (&array, i, &element);
      if (hon_references_read (references, records, &element, &position, error) == NULL)
        return FALSE;
      if ((named >> position & 1) != 0)
        {
          hon_json_cursor_fail (&element, HON_DATASET_ERROR_DUPLICATE, _("each entry once"), error);
          return FALSE;
        }
      named |= G_GUINT64_CONSTANT (1) << position;
      *bits |= records == HON_RECORDS_SPECIALITIES ? get_kin (references, position)
                                                   : G_GUINT64_CONSTANT (1) << position;
    }

  return TRUE;
}

static gboolean
read_acts (gpointer              self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  HonBillScope *scope = self;
  guint64 bits;

  if (!read_positions ("actes", HON_RECORDS_BILL_ACTS, &bits, cursor, references, error))
    return FALSE;
  scope->condition.acts = (guint32) bits;

  return TRUE;
}

static gboolean
read_specialities (gpointer              self,
                   const HonJsonCursor  *cursor,
                   const HonReferences  *references,
                   GError              **error)
{
  HonBillScope *scope = self;

  return read_positions ("specialites", HON_RECORDS_SPECIALITIES, &scope->condition.specialities, cursor,
                         references, error);
}

static gboolean
read_facts (gpointer              self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  HonBillScope *scope = self;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint32 all = kinds[i].first * ((1u << g_strv_length ((GStrv) kinds[i].words)) - 1);
      guint32 named = 0;
      HonJsonCursor array;
      guint n = 0;

      hon_json_cursor_enter (cursor, kinds[i].member, &array);
      if (hon_json_cursor_is_absent (&array))
        {
          scope->condition.facts |= all;
          continue;
        }
      if (!hon_json_cursor_get_length (&array, &n, error))
        return FALSE;
      for (guint j = 0; j < n; j++)
        {
          HonJsonCursor element;
          guint word;

          hon_json_cursor_element (&array, j, &element);
          if (!hon_json_cursor_get_word (&element, kinds[i].words, NULL, &word, error))
            return FALSE;
          if ((named & kinds[i].first << word) != 0)
            {
              hon_json_cursor_fail (&element, HON_DATASET_ERROR_DUPLICATE, _("each entry once"), error);
              return FALSE;
            }
          named |= kinds[i].first << word;
        }
      scope->condition.facts |= named;
    }

  return TRUE;
}

static gboolean
read_ages (gpointer              self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  HonBillScope *scope = self;
  HonJsonCursor child;

  scope->condition.age_below = HON_BILL_AGE_MAX + 1;
  hon_json_cursor_enter (cursor, "age", &child);

  return hon_json_cursor_is_absent (&child) ||
         hon_json_cursor_get_ages (&child, HON_BILL_AGE_MAX + 1, &scope->condition.age_min,
                                   &scope->condition.age_below, error);
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
  { "actes", HON_FIELD_OTHER, .read = read_acts },
  { "specialites", HON_FIELD_OTHER, .read = read_specialities },
  { "secteurs", HON_FIELD_OTHER, .read = read_facts },
  { "parcours", HON_FIELD_OTHER },
  { "prix", HON_FIELD_OTHER },
  { "regions", HON_FIELD_OTHER },
  { "jours", HON_FIELD_OTHER },
  { "regule", HON_FIELD_OTHER },
  { "age", HON_FIELD_OTHER, .read = read_ages },
  { "from", HON_FIELD_DATE, G_STRUCT_OFFSET (HonBillScope, period.from), .is_optional = TRUE },
  { "until", HON_FIELD_DATE, G_STRUCT_OFFSET (HonBillScope, period.until), .is_optional = TRUE },
  { NULL, HON_FIELD_OTHER, .read = check_period },
  { NULL, HON_FIELD_END },
};

/* Whether a record is about @input, whose pathway is taken as it was told and whose price is that
 * without an overrun.
 */
gboolean
hon_bill_scope_fits (const HonBillScope *scope,
                     const HonBillInput *input)
{
  HonBillResult result = { .level = HON_BILL_LEVEL_TARIFF, .pathway = input->pathway };

  return hon_period_contains (&scope->period, input->date) &&
         hon_bill_condition_fits (&scope->condition, input, &result);
}
