/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household.h"

#include "hon-bill-credits.h"
#include "hon-format.h"
#include "hon-visit-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonHousehold:
 *
 * The visits of a household, oldest first, with the ceilings of the flat-rate
 * deduction: a day for each doctor, a calendar year for each person.
 */

struct _HonHousehold
{
  GObject       parent_instance;

  HonCatalogue *catalogue; /* (owned) */
  GPtrArray    *visits;    /* (owned) (element-type HonVisit) */
};

static GType
hon_household_get_item_type (GListModel *model)
{
  return HON_TYPE_VISIT;
}

static guint
hon_household_get_n_items (GListModel *model)
{
  return HON_HOUSEHOLD (model)->visits->len;
}

static gpointer
hon_household_get_item (GListModel *model,
                        guint       position)
{
  HonHousehold *self = HON_HOUSEHOLD (model);

  if (position >= self->visits->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->visits, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hon_household_get_item_type;
  iface->get_n_items = hon_household_get_n_items;
  iface->get_item = hon_household_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HonHousehold, hon_household, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static int
compare_visits (gconstpointer a,
                gconstpointer b)
{
  HonDate left = hon_encounter_get_date (hon_visit_get_encounter (*(HonVisit * const *) a));
  HonDate right = hon_encounter_get_date (hon_visit_get_encounter (*(HonVisit * const *) b));

  return (left > right) - (left < right);
}

/* A number for each key, the same for the same. */
static guint
number_of (GHashTable *numbers,
           const char *key)
{
  gpointer number;

  if (g_hash_table_lookup_extended (numbers, key, NULL, &number))
    return GPOINTER_TO_UINT (number);

  number = GUINT_TO_POINTER (g_hash_table_size (numbers));
  g_hash_table_insert (numbers, g_strdup (key), number);

  return GPOINTER_TO_UINT (number);
}

/* What is the same for all visits of a person to a doctor; a doctor without a name is never that of another visit. */
static char *
dup_pair_key (HonVisit *visit,
              guint     person,
              guint     position)
{
  if (*hon_visit_get_doctor_key (visit) == '\0')
    return g_strdup_printf ("%u", position);

  return g_strdup_printf ("%u %s", person, hon_visit_get_doctor_key (visit));
}

static void
set_all_results (GPtrArray           *visits,
                 const HonBillResult *results)
{
  for (guint i = 0; i < visits->len; i++)
    hon_visit_set_result (g_ptr_array_index (visits, i), &results[i]);
}

/* Computes all visits again, in their order. The facts may have changed since a
 * visit was added: one that cannot be computed any more has no result.
 */
static void
compute (HonHousehold *self)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new ();
  g_autofree const HonTariffs **tariffs = g_new (const HonTariffs *, self->visits->len);
  g_autofree guint *persons = g_new (guint, self->visits->len);
  g_autofree guint *pairs = g_new (guint, self->visits->len);
  g_autofree HonBillInput *inputs = g_new (HonBillInput, self->visits->len);
  g_autofree HonBillResult *results = g_new (HonBillResult, self->visits->len);
  g_autofree gboolean *known = g_new (gboolean, self->visits->len);
  g_autofree HonBillDeducted *years = g_new (HonBillDeducted, self->visits->len);
  g_autofree HonBillDeducted *days = g_new (HonBillDeducted, self->visits->len);
  g_autoptr (GHashTable) person_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) pair_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_ptr_array_sort (self->visits, compare_visits);
  for (guint i = 0; i < self->visits->len; i++)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i);
      guint n = visits->len;
      g_autofree char *pair = NULL;

      hon_visit_set_result (visit, NULL);
      if (!hon_encounter_read (hon_visit_get_encounter (visit), self->catalogue, &inputs[n], NULL))
        continue;
      persons[n] = number_of (person_numbers, hon_visit_get_person_key (visit));
      pair = dup_pair_key (visit, persons[n], n);
      pairs[n] = number_of (pair_numbers, pair);
      tariffs[n] = hon_catalogue_get_bill_tariffs (self->catalogue, inputs[n].date);
      g_ptr_array_add (visits, visit);
    }

  hon_bill_compute_all (tariffs, persons, pairs, inputs, results, known, years, days, visits->len);
  set_all_results (visits, results);
}

static gpointer
ref_visit (gconstpointer visit,
           gpointer      user_data)
{
  return g_object_ref ((gpointer) visit);
}

static void
hon_household_dispose (GObject *object)
{
  HonHousehold *self = HON_HOUSEHOLD (object);

  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (hon_household_parent_class)->dispose (object);
}

static void
hon_household_finalize (GObject *object)
{
  HonHousehold *self = HON_HOUSEHOLD (object);

  g_ptr_array_unref (self->visits);

  G_OBJECT_CLASS (hon_household_parent_class)->finalize (object);
}

static void
hon_household_class_init (HonHouseholdClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hon_household_dispose;
  object_class->finalize = hon_household_finalize;
}

static void
hon_household_init (HonHousehold *self)
{
  self->visits = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * hon_household_new:
 * @catalogue: a loaded catalogue
 *
 * Returns: (transfer full): a household without visits
 */
HonHousehold *
hon_household_new (HonCatalogue *catalogue)
{
  HonHousehold *self;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (HON_TYPE_HOUSEHOLD, NULL);
  self->catalogue = g_object_ref (catalogue);

  return self;
}

/**
 * hon_household_add:
 * @self: a household
 * @person: who was seen
 * @doctor: by whom; empty if no other visit is to the same doctor
 * @encounter: what was done
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Adds a copy of a visit in its place.
 *
 * Returns: whether it can be computed
 */
gboolean
hon_household_add (HonHousehold  *self,
                   const char    *person,
                   const char    *doctor,
                   HonEncounter  *encounter,
                   GError       **error)
{
  guint n;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), FALSE);
  g_return_val_if_fail (person != NULL && doctor != NULL, FALSE);
  g_return_val_if_fail (HON_IS_ENCOUNTER (encounter), FALSE);

  if (!hon_encounter_check (encounter, self->catalogue, error))
    return FALSE;

  n = self->visits->len;
  g_ptr_array_add (self->visits, hon_visit_new (self->catalogue, person, doctor, encounter));
  compute (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, n + 1);

  return TRUE;
}

/**
 * hon_household_replace:
 * @self: a household
 * @visit: one of its visits
 * @person: who was seen
 * @doctor: by whom; empty if no other visit is to the same doctor
 * @encounter: what was done
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Puts another visit in the place of one.
 *
 * Returns: whether it can be computed
 */
gboolean
hon_household_replace (HonHousehold  *self,
                       HonVisit      *visit,
                       const char    *person,
                       const char    *doctor,
                       HonEncounter  *encounter,
                       GError       **error)
{
  guint position;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), FALSE);
  g_return_val_if_fail (person != NULL && doctor != NULL, FALSE);
  g_return_val_if_fail (HON_IS_ENCOUNTER (encounter), FALSE);
  g_return_val_if_fail (g_ptr_array_find (self->visits, visit, &position), FALSE);

  if (!hon_encounter_check (encounter, self->catalogue, error))
    return FALSE;

  g_object_unref (visit);
  self->visits->pdata[position] = hon_visit_new (self->catalogue, person, doctor, encounter);
  hon_household_refresh (self);

  return TRUE;
}

/**
 * hon_household_remove:
 * @self: a household
 * @visit: a visit
 *
 * Returns: whether it was there
 */
gboolean
hon_household_remove (HonHousehold *self,
                      HonVisit     *visit)
{
  guint n;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), FALSE);
  g_return_val_if_fail (HON_IS_VISIT (visit), FALSE);

  n = self->visits->len;
  if (!g_ptr_array_remove (self->visits, visit))
    return FALSE;

  compute (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, n - 1);

  return TRUE;
}

/**
 * hon_household_find_latest:
 * @self: a household
 * @person: a name, however it is spelt
 *
 * Returns: (transfer none) (nullable): the last visit of that person
 */
HonVisit *
hon_household_find_latest (HonHousehold *self,
                           const char   *person)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);
  g_return_val_if_fail (person != NULL, NULL);

  key = hon_visit_dup_key (person);
  for (guint i = self->visits->len; i > 0; i--)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i - 1);

      if (g_str_equal (hon_visit_get_person_key (visit), key))
        return visit;
    }

  return NULL;
}

/**
 * hon_household_dup_visits:
 * @self: a household
 *
 * Returns: (transfer full) (element-type HonVisit): its visits as they are, for
 *   hon_household_revert() to come back to
 */
GPtrArray *
hon_household_dup_visits (HonHousehold *self)
{
  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  return g_ptr_array_copy (self->visits, ref_visit, NULL);
}

/**
 * hon_household_revert:
 * @self: a household
 * @before: (element-type HonVisit): its visits before a change
 * @after: (element-type HonVisit): its visits after that change
 *
 * Takes the change back: what it added goes, what it removed comes back. Visits
 * that were added since are left alone.
 */
void
hon_household_revert (HonHousehold *self,
                      GPtrArray    *before,
                      GPtrArray    *after)
{
  guint n;

  g_return_if_fail (HON_IS_HOUSEHOLD (self));
  g_return_if_fail (before != NULL);
  g_return_if_fail (after != NULL);

  n = self->visits->len;
  for (guint i = 0; i < after->len; i++)
    if (!g_ptr_array_find (before, g_ptr_array_index (after, i), NULL))
      g_ptr_array_remove (self->visits, g_ptr_array_index (after, i));
  for (guint i = 0; i < before->len; i++)
    if (!g_ptr_array_find (after, g_ptr_array_index (before, i), NULL))
      g_ptr_array_add (self->visits, g_object_ref (g_ptr_array_index (before, i)));
  compute (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, self->visits->len);
}

/**
 * hon_household_refresh:
 * @self: a household
 *
 * Computes all visits again, for the facts have changed.
 */
void
hon_household_refresh (HonHousehold *self)
{
  g_return_if_fail (HON_IS_HOUSEHOLD (self));

  compute (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, self->visits->len, self->visits->len);
}

/**
 * hon_household_read_csv:
 * @self: a household
 * @text: a table after RFC 4180, as spreadsheets write it
 * @error: return location for an error in the `HON_HOUSEHOLD_ERROR` domain
 *
 * Adds the visits of a table. Its first line names the columns: `personne`,
 * `medecin`, and the inputs of an encounter as files have them, in any order. A
 * cell that is empty is left out. On failure nothing is added, and the message
 * tells what is wrong line by line.
 *
 * Returns: whether every line was read
 */
gboolean
hon_household_read_csv (HonHousehold  *self,
                        const char    *text,
                        GError       **error)
{
  g_autoptr (GPtrArray) visits = NULL;
  guint n;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  visits = hon_household_table_read (self->catalogue, text, error);
  if (visits == NULL)
    return FALSE;

  n = self->visits->len;
  g_ptr_array_extend (self->visits, visits, ref_visit, NULL);
  compute (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, self->visits->len);

  return TRUE;
}

/**
 * hon_household_to_csv:
 * @self: a household
 *
 * Writes the table that hon_household_read_csv() reads.
 *
 * Returns: (transfer full): the table, the same in every locale
 */
char *
hon_household_to_csv (HonHousehold *self)
{
  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  return hon_household_table_write (self->visits, FALSE);
}

/**
 * hon_household_export_csv:
 * @self: a household
 *
 * Writes the same table, with what was asked for each visit, what the insurance and the contract paid
 * back, and what was left to pay. hon_household_read_csv() reads it as well.
 *
 * Returns: (transfer full): the table, the same in every locale
 */
char *
hon_household_export_csv (HonHousehold *self)
{
  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  return hon_household_table_write (self->visits, TRUE);
}

/**
 * hon_household_dup_persons:
 * @self: a household
 *
 * Returns: (transfer full) (array zero-terminated=1): its persons, in the order
 *   in which they were first seen, as they were written then
 */
GStrv
hon_household_dup_persons (HonHousehold *self)
{
  g_autoptr (GStrvBuilder) persons = g_strv_builder_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  for (guint i = 0; i < self->visits->len; i++)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i);

      if (g_hash_table_add (known, (gpointer) hon_visit_get_person_key (visit)))
        g_strv_builder_add (persons, hon_visit_get_person (visit));
    }

  return g_strv_builder_end (persons);
}

/**
 * hon_household_dup_years:
 * @self: a household
 * @n_years: (out): how many there are
 *
 * Returns: (transfer full) (array length=n_years): the years of its visits, the newest first
 */
int *
hon_household_dup_years (HonHousehold *self,
                         guint        *n_years)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);
  g_return_val_if_fail (n_years != NULL, NULL);

  /* Visits are in order. */
  for (guint i = self->visits->len; i-- > 0;)
    {
      int year = hon_visit_get_year (g_ptr_array_index (self->visits, i));

      if (years->len == 0 || g_array_index (years, int, years->len - 1) != year)
        g_array_append_val (years, year);
    }
  *n_years = years->len;

  return (int *) g_array_free (g_steal_pointer (&years), FALSE);
}

/**
 * hon_household_get_totals:
 * @self: a household
 * @person: (nullable): of whom, however the name is spelt; %NULL for all
 * @year: of which year; 0 for all
 * @month: of which month, from 1; 0 for all
 * @totals: (out caller-allocates): who paid what
 *
 * Adds up the visits whose fee is known.
 */
void
hon_household_get_totals (HonHousehold       *self,
                          const char         *person,
                          int                 year,
                          int                 month,
                          HonHouseholdTotals *totals)
{
  g_autofree char *key = NULL;

  g_return_if_fail (HON_IS_HOUSEHOLD (self));
  g_return_if_fail (totals != NULL);

  key = person != NULL ? hon_visit_dup_key (person) : NULL;
  *totals = (HonHouseholdTotals) { 0, };
  for (guint i = 0; i < self->visits->len; i++)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i);
      const HonBillResult *result = hon_visit_get_result (visit);
      int visit_year;
      int visit_month;
      int day;

      hon_date_get_ymd (hon_encounter_get_date (hon_visit_get_encounter (visit)), &visit_year, &visit_month, &day);
      if ((key != NULL && !g_str_equal (key, hon_visit_get_person_key (visit))) ||
          (year != 0 && year != visit_year) || (month != 0 && month != visit_month))
        continue;

      if (result->asked == HON_BILL_UNKNOWN)
        {
          totals->n_unknown++;
          continue;
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
}

/**
 * hon_household_dup_context:
 * @self: a household
 * @year: a year
 *
 * Returns: (transfer full): the year, and how many visits there are in it
 */
char *
hon_household_dup_context (HonHousehold *self,
                           int           year)
{
  HonHouseholdTotals totals;
  guint n;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  hon_household_get_totals (self, NULL, year, 0, &totals);
  n = totals.n + totals.n_unknown;

  /* Translators: a year, and how many visits to doctors there were. */
  return g_strdup_printf (ngettext ("%1$d, %2$u visit", "%1$d, %2$u visits", n), year, n);
}

/**
 * hon_household_dup_amount:
 * @self: a household
 * @year: a year
 *
 * Returns: (transfer full): what was left to pay
 */
char *
hon_household_dup_amount (HonHousehold *self,
                          int           year)
{
  g_autofree char *amount = NULL;
  HonHouseholdTotals totals;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  hon_household_get_totals (self, NULL, year, 0, &totals);
  amount = hon_format_money (totals.patient, HON_MONEY_CENTIMES);

  /* Translators: %s is an amount. */
  return g_strdup_printf (_("%s left to pay"), amount);
}

/**
 * hon_household_dup_sentence:
 * @self: a household
 * @year: a year
 *
 * Returns: (transfer full): who paid what, and what could not be counted
 */
char *
hon_household_dup_sentence (HonHousehold *self,
                            int           year)
{
  g_autofree char *asked = NULL;
  g_autofree char *insurance = NULL;
  g_autofree char *complementary = NULL;
  g_autofree char *patient = NULL;
  g_autofree char *copayment = NULL;
  g_autofree char *deduction = NULL;
  g_autofree char *overrun = NULL;
  g_autofree char *prescribed = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *rest = NULL;
  HonHouseholdTotals totals;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  hon_household_get_totals (self, NULL, year, 0, &totals);
  asked = hon_format_money (totals.asked, HON_MONEY_CENTIMES);
  insurance = hon_format_money (totals.insurance, HON_MONEY_CENTIMES);
  complementary = hon_format_money (totals.complementary, HON_MONEY_CENTIMES);
  patient = hon_format_money (totals.patient, HON_MONEY_CENTIMES);
  copayment = hon_format_money (totals.copayment, HON_MONEY_CENTIMES);
  deduction = hon_format_money (totals.deduction, HON_MONEY_CENTIMES);
  overrun = hon_format_money (totals.overrun, HON_MONEY_CENTIMES);
  prescribed = hon_format_money (totals.prescribed, HON_MONEY_CENTIMES);
  if (totals.prescribed > 0)
    /* Translators: all are amounts; the last four add up to the fourth. */
    sentence = g_strdup_printf (_("Doctors asked %1$s: the insurance pays back %2$s, complementary contracts %3$s, and "
                                  "%4$s is left: %5$s of ticket modérateur, %6$s of flat-rate deductions, %7$s of "
                                  "overruns and %8$s of prescriptions that are not paid back."),
                                asked, insurance, complementary, patient, copayment, deduction, overrun, prescribed);
  else
    /* Translators: all are amounts; the last three add up to the fourth. */
    sentence = g_strdup_printf (_("Doctors asked %1$s: the insurance pays back %2$s, complementary contracts %3$s, and "
                                  "%4$s is left: %5$s of ticket modérateur, %6$s of flat-rate deductions and %7$s of "
                                  "overruns."),
                                asked, insurance, complementary, patient, copayment, deduction, overrun);
  if (totals.n_unknown == 0)
    return g_steal_pointer (&sentence);

  rest = g_strdup_printf (ngettext ("%u visit whose fee is not known is not counted.",
                                    "%u visits whose fee is not known are not counted.", totals.n_unknown),
                          totals.n_unknown);

  return g_strconcat (sentence, " ", rest, NULL);
}

/**
 * hon_household_dup_ceiling:
 * @self: a household
 * @person: one of its persons
 * @year: a year
 *
 * A ceiling may rise within a year: each visit has the one of its day.
 *
 * Returns: (transfer full) (nullable): how far the flat-rate deductions of the
 *   year are from their ceiling, or when it was reached; %NULL without rules for
 *   that year
 */
char *
hon_household_dup_ceiling (HonHousehold *self,
                           const char   *person,
                           int           year)
{
  const HonTariffs *last;
  g_autofree char *at_end = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *date = NULL;
  g_autofree char *key = NULL;
  HonDate reached = HON_DATE_NONE;
  gint64 total = 0;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);
  g_return_val_if_fail (person != NULL, NULL);

  last = hon_catalogue_get_bill_tariffs (self->catalogue, hon_date_new (year, 12, 31));
  if (last == NULL)
    return NULL;

  key = hon_visit_dup_key (person);
  for (guint i = 0; i < self->visits->len; i++)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i);
      HonDate day = hon_encounter_get_date (hon_visit_get_encounter (visit));

      if (hon_visit_get_year (visit) != year || !g_str_equal (hon_visit_get_person_key (visit), key) ||
          hon_visit_get_result (visit)->deduction == 0)
        continue;
      total += hon_visit_get_result (visit)->deduction;
      if (total >= hon_catalogue_get_bill_tariffs (self->catalogue, day)->deduction_year)
        reached = day;
      else
        reached = HON_DATE_NONE;
    }

  at_end = hon_format_money (last->deduction_year, HON_MONEY_AUTO);
  taken = hon_format_money (total, HON_MONEY_AUTO);
  if (reached == HON_DATE_NONE)
    /* Translators: two amounts. */
    return g_strdup_printf (_("%1$s of flat-rate deductions; the ceiling is %2$s a year."), taken, at_end);

  /* What was taken is the ceiling then. */
  date = hon_format_date (reached);
  if (total < last->deduction_year)
    /* Translators: an amount, a day and an amount. */
    return g_strdup_printf (_("The ceiling of %1$s of flat-rate deductions a year was reached on %2$s; at the end of "
                              "the year it is %3$s."), taken, date, at_end);

  /* Translators: an amount and a day. */
  return g_strdup_printf (_("The ceiling of %1$s of flat-rate deductions a year was reached on %2$s."), taken, date);
}

/* A bill of each kind of visit of a year: those under the same record of the same rules have the same
 * sources.
 */
static GPtrArray *
list_bills (HonHousehold *self,
            int           year)
{
  GPtrArray *bills = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < self->visits->len; i++)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i);
      HonBill *bill;

      if (hon_visit_get_year (visit) != year || !g_hash_table_add (seen, GUINT_TO_POINTER (hon_visit_get_result (visit)->record)))
        continue;
      bill = hon_bill_new (self->catalogue, hon_visit_get_encounter (visit), NULL);
      if (bill != NULL)
        g_ptr_array_add (bills, bill);
    }

  return bills;
}

/**
 * hon_household_make_credits:
 * @self: a household
 * @year: a year
 *
 * Returns: (transfer full): what its figures rest on
 */
HonCredits *
hon_household_make_credits (HonHousehold *self,
                            int           year)
{
  g_autoptr (GPtrArray) bills = NULL;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  bills = list_bills (self, year);

  return hon_bill_make_credits ((HonBill * const *) bills->pdata, bills->len);
}

/**
 * hon_household_dup_credits:
 * @self: a household
 * @year: a year
 *
 * Returns: (transfer full) (nullable): where the figures come from, for those
 *   who publish them; %NULL without figures
 */
char *
hon_household_dup_credits (HonHousehold *self,
                           int           year)
{
  g_autoptr (GPtrArray) bills = NULL;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  bills = list_bills (self, year);

  return bills->len > 0 ? hon_bill_dup_credits ((HonBill * const *) bills->pdata, bills->len) : NULL;
}
