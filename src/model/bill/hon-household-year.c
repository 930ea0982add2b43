/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household-year.h"

#include "hon-visit-private.h"

static void
person_free (gpointer data)
{
  HonHouseholdPerson *person = data;

  g_free (person->name);
  g_free (person);
}

/* The person of a visit, who may be a new one. */
static HonHouseholdPerson *
find_person (HonHouseholdYear *self,
             GHashTable       *known,
             HonVisit         *visit)
{
  HonHouseholdPerson *person = g_hash_table_lookup (known, hon_visit_get_person_key (visit));

  if (person != NULL)
    return person;

  person = g_new0 (HonHouseholdPerson, 1);
  person->name = g_strdup (hon_visit_get_person (visit));
  person->reached = HON_DATE_NONE;
  g_ptr_array_add (self->persons, person);
  g_hash_table_insert (known, (gpointer) hon_visit_get_person_key (visit), person);

  return person;
}

static void
add_visit (HonHouseholdTotals *totals,
           HonVisit           *visit)
{
  const HonBillResult *result = hon_visit_get_result (visit);

  if (hon_visit_get_problem (visit) != NULL)
    {
      totals->n_problems++;
      return;
    }
  if (result->asked == HON_BILL_UNKNOWN)
    {
      totals->n_unknown++;
      return;
    }

  totals->n++;
  totals->asked += result->asked;
  totals->insurance += result->net;
  totals->complementary += result->complementary;
  totals->patient += result->patient;
  totals->copayment += result->patient_copayment;
  totals->deduction += result->deduction;
  totals->overrun += result->patient_overrun;
  totals->prescribed += result->patient_prescribed;
}

/* A ceiling may rise within a year: each visit has the one of its day. */
static void
add_deduction (HonHouseholdYear   *self,
               HonHouseholdPerson *person,
               HonVisit           *visit)
{
  HonDate day = hon_encounter_get_date (hon_visit_get_encounter (visit));
  gint64 deduction = hon_visit_get_result (visit)->deduction;

  if (deduction == 0)
    return;
  person->deducted += deduction;
  if (person->deducted >= hon_catalogue_get_bill_tariffs (self->catalogue, day)->deduction_year)
    person->reached = day;
  else
    person->reached = HON_DATE_NONE;
}

/* Visits are in order: where those begin that are not before @day. */
static guint
find_first (GListModel *visits,
            HonDate     day)
{
  guint begin = 0;
  guint end = g_list_model_get_n_items (visits);

  while (begin < end)
    {
      guint middle = begin + (end - begin) / 2;
      g_autoptr (HonVisit) visit = g_list_model_get_item (visits, middle);

      if (hon_encounter_get_date (hon_visit_get_encounter (visit)) < day)
        begin = middle + 1;
      else
        end = middle;
    }

  return begin;
}

/**
 * hon_household_year_new:
 * @household: visits
 * @year: a year; 0 for all
 *
 * Adds up the visits whose fee is known, in all ways that they are looked at, at once: there may be many persons.
 *
 * Returns: (transfer full): what they sum up to
 */
HonHouseholdYear *
hon_household_year_new (HonHousehold *household,
                        int           year)
{
  HonHouseholdYear *self;
  GListModel *visits = G_LIST_MODEL (household);
  g_autoptr (GHashTable) known = NULL;
  guint first;
  guint end;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (household), NULL);

  self = g_new0 (HonHouseholdYear, 1);
  self->catalogue = g_object_ref (hon_household_get_catalogue (household));
  self->year = year;
  self->persons = g_ptr_array_new_with_free_func (person_free);
  known = g_hash_table_new (g_str_hash, g_str_equal);
  first = year != 0 ? find_first (visits, hon_date_new (year, 1, 1)) : 0;
  end = year != 0 ? find_first (visits, hon_date_new (year, 12, 31) + 1) : g_list_model_get_n_items (visits);
  for (guint i = first; i < end; i++)
    {
      g_autoptr (HonVisit) visit = g_list_model_get_item (visits, i);
      HonHouseholdPerson *person = find_person (self, known, visit);
      int month;

      hon_date_get_ymd (hon_encounter_get_date (hon_visit_get_encounter (visit)), NULL, &month, NULL);
      add_visit (&self->totals, visit);
      add_visit (&self->months[month - 1], visit);
      add_visit (&person->totals, visit);
      add_deduction (self, person, visit);
    }

  return self;
}

void
hon_household_year_free (HonHouseholdYear *self)
{
  g_object_unref (self->catalogue);
  g_ptr_array_unref (self->persons);
  g_free (self);
}
