/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-visit-private.h"

#include "hon-bill-conflicts.h"
#include "hon-bill-term-private.h"
#include "hon-fold.h"
#include "hon-format.h"
#include "hon-speciality-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonVisit:
 *
 * One encounter of one person of a household, and its bill among the others.
 */

struct _HonVisit
{
  GObject        parent_instance;

  HonCatalogue  *catalogue; /* (nullable) (owned) */
  char          *person;    /* (owned) */
  char          *doctor;    /* (owned): may be empty */
  char          *person_key; /* (owned): what is the same for all spellings of a name */
  char          *doctor_key; /* (owned): likewise */
  HonEncounter  *encounter; /* (owned) */
  GStrv          extra;     /* (nullable) (owned): the cells of columns that this version does not know */
  char          *problem;   /* (nullable) (owned): why it cannot be computed */
  HonBillResult  result;
};

G_DEFINE_FINAL_TYPE (HonVisit, hon_visit, G_TYPE_OBJECT)

static char *
format_amount (gint64 centimes)
{
  return centimes != HON_BILL_UNKNOWN ? hon_format_money (centimes, HON_MONEY_CENTIMES) : g_strdup ("–");
}

/* The doctor of a visit; a speciality that the facts no longer have stays as it was written. */
static const char *
get_doctor_label (HonVisit *self)
{
  const char *word = hon_encounter_get_speciality (self->encounter);
  HonSpeciality *speciality =
    hon_specialities_find (hon_catalogue_get_list (self->catalogue, HON_RECORDS_SPECIALITIES), word, NULL);

  return speciality != NULL ? hon_speciality_get_doctor (speciality) : word;
}

static void
hon_visit_finalize (GObject *object)
{
  HonVisit *self = HON_VISIT (object);

  g_clear_object (&self->catalogue);
  g_free (self->person);
  g_free (self->doctor);
  g_free (self->person_key);
  g_free (self->doctor_key);
  g_clear_object (&self->encounter);
  g_strfreev (self->extra);
  g_free (self->problem);

  G_OBJECT_CLASS (hon_visit_parent_class)->finalize (object);
}

static void
hon_visit_class_init (HonVisitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_visit_finalize;
}

static void
hon_visit_init (HonVisit *self)
{
}

/* People write a name in any case, with and without accents, with more and with fewer spaces. A name
 * that has no letters is what it is.
 */
char *
hon_visit_dup_key (const char *name)
{
  g_autofree char *key = hon_fold (name);

  return *key != '\0' ? g_steal_pointer (&key) : g_strdup (name);
}

/* A visit of any encounter; @extra are the cells of columns that are not known, if any. */
HonVisit *
hon_visit_new (HonCatalogue *catalogue,
               const char   *person,
               const char   *doctor,
               HonEncounter *encounter,
               GStrv         extra)
{
  HonVisit *self = g_object_new (HON_TYPE_VISIT, NULL);
  HonBillTerm *act;
  HonSpeciality *speciality;

  self->catalogue = g_object_ref (catalogue);
  self->person = g_strdup (person);
  self->doctor = g_strdup (doctor);
  self->person_key = hon_visit_dup_key (person);
  self->doctor_key = hon_visit_dup_key (doctor);
  self->encounter = hon_input_dup (HON_INPUT (encounter));
  self->extra = g_strdupv (extra);

  /* A table may call them by any of their names; one that the facts do not have stays as it was written. */
  act = hon_bill_terms_find (hon_catalogue_get_list (catalogue, HON_RECORDS_BILL_ACTS), hon_encounter_get_act (encounter), NULL);
  if (act != NULL)
    hon_encounter_set_act (self->encounter, hon_bill_term_get_id (act));
  speciality = hon_specialities_find (hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES),
                                      hon_encounter_get_speciality (encounter), NULL);
  if (speciality != NULL)
    hon_encounter_set_speciality (self->encounter, hon_speciality_get_id (speciality));

  return self;
}

const char *
hon_visit_get_person_key (HonVisit *self)
{
  return self->person_key;
}

const char *
hon_visit_get_doctor_key (HonVisit *self)
{
  return self->doctor_key;
}

GStrv
hon_visit_get_extra (HonVisit *self)
{
  return self->extra;
}

/* Either who pays what, or why that cannot be computed. */
void
hon_visit_set_result (HonVisit            *self,
                      const HonBillResult *result,
                      const char          *problem)
{
  g_set_str (&self->problem, problem);
  if (result != NULL)
    self->result = *result;
  else
    self->result = (HonBillResult) {
      .asked = HON_BILL_UNKNOWN,
      .net = HON_BILL_UNKNOWN,
      .complementary = HON_BILL_UNKNOWN,
      .patient = HON_BILL_UNKNOWN,
    };
}

/**
 * hon_visit_column_get_title:
 * @column: a column
 *
 * Returns: (transfer none): the title of the column
 */
const char *
hon_visit_column_get_title (HonVisitColumn column)
{
  switch (column)
    {
    case HON_VISIT_COLUMN_DATE:
      return _("Day");

    case HON_VISIT_COLUMN_PERSON:
      return _("Person");

    case HON_VISIT_COLUMN_ACT:
      return _("Visit");

    case HON_VISIT_COLUMN_ASKED:
      return C_("column", "Asked");

    case HON_VISIT_COLUMN_INSURANCE:
      return C_("column", "Paid Back");

    case HON_VISIT_COLUMN_COMPLEMENTARY:
      return C_("visit", "Contract");

    case HON_VISIT_COLUMN_PATIENT:
      return C_("column", "Left to Pay");
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_visit_label_person:
 * @name: the name of a person, which may be empty
 *
 * Returns: (transfer none): what to call the person
 */
const char *
hon_visit_label_person (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return *name != '\0' ? name : _("Without a name");
}

const char *
hon_visit_get_person (HonVisit *self)
{
  g_return_val_if_fail (HON_IS_VISIT (self), NULL);

  return self->person;
}

const char *
hon_visit_get_doctor (HonVisit *self)
{
  g_return_val_if_fail (HON_IS_VISIT (self), NULL);

  return self->doctor;
}

/**
 * hon_visit_get_encounter:
 * @self: a visit
 *
 * Returns: (transfer none): what was done; not to be changed
 */
HonEncounter *
hon_visit_get_encounter (HonVisit *self)
{
  g_return_val_if_fail (HON_IS_VISIT (self), NULL);

  return self->encounter;
}

/**
 * hon_visit_get_result:
 * @self: a visit
 *
 * Returns: who pays what, after the visits before it
 */
const HonBillResult *
hon_visit_get_result (HonVisit *self)
{
  g_return_val_if_fail (HON_IS_VISIT (self), NULL);

  return &self->result;
}

/**
 * hon_visit_dup_conflicts:
 * @self: a visit
 *
 * Returns: (transfer full) (array zero-terminated=1): which of its choices contradict the day or each other, a
 *   sentence each; nothing of a visit that cannot be computed
 */
GStrv
hon_visit_dup_conflicts (HonVisit *self)
{
  HonBillInput input;

  g_return_val_if_fail (HON_IS_VISIT (self), NULL);

  if (self->problem != NULL)
    return g_new0 (char *, 1);

  hon_encounter_get_input (self->encounter, self->catalogue, &input);

  return hon_bill_dup_conflicts (self->catalogue, &input, &self->result);
}

/**
 * hon_visit_dup_title:
 * @self: a visit
 *
 * Returns: (transfer full): its day and its person
 */
char *
hon_visit_dup_title (HonVisit *self)
{
  g_autofree char *person = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (HON_IS_VISIT (self), NULL);

  person = hon_visit_dup_text (self, HON_VISIT_COLUMN_PERSON);
  day = hon_visit_dup_text (self, HON_VISIT_COLUMN_DATE);

  return g_strdup_printf ("%s, %s", day, person);
}

/**
 * hon_visit_get_problem:
 * @self: a visit
 *
 * Returns: (transfer none) (nullable): why it cannot be computed; %NULL when it is
 */
const char *
hon_visit_get_problem (HonVisit *self)
{
  g_return_val_if_fail (HON_IS_VISIT (self), NULL);

  return self->problem;
}

int
hon_visit_get_year (HonVisit *self)
{
  g_return_val_if_fail (HON_IS_VISIT (self), 0);

  return hon_date_get_year (hon_encounter_get_date (self->encounter));
}

/**
 * hon_visit_dup_text:
 * @self: a visit
 * @column: what to tell of it
 *
 * Returns: (transfer full): the text, for people; a dash for what is not known
 */
char *
hon_visit_dup_text (HonVisit       *self,
                    HonVisitColumn  column)
{
  g_return_val_if_fail (HON_IS_VISIT (self), NULL);

  switch (column)
    {
    case HON_VISIT_COLUMN_DATE:
      return hon_format_short_date (hon_encounter_get_date (self->encounter));

    case HON_VISIT_COLUMN_PERSON:
      return g_strdup (hon_visit_label_person (self->person));

    case HON_VISIT_COLUMN_ACT:
      {
        g_autofree char *act = hon_encounter_dup_act_label (self->encounter, self->catalogue);
        g_autofree char *sector = hon_bill_sector_dup_label (hon_encounter_get_sector (self->encounter));

        /* Translators: the speciality of a doctor, an act, and the doctor's sector. */
        return g_strdup_printf (C_("visit", "%1$s, %2$s, %3$s"),
                                get_doctor_label (self), act, sector);
      }

    case HON_VISIT_COLUMN_ASKED:
      return format_amount (self->result.asked);

    case HON_VISIT_COLUMN_INSURANCE:
      return format_amount (self->result.net);

    case HON_VISIT_COLUMN_COMPLEMENTARY:
      return format_amount (self->result.complementary);

    case HON_VISIT_COLUMN_PATIENT:
      return format_amount (self->result.patient);
    }

  g_return_val_if_reached (NULL);
}
