/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household.h"

#include "hon-household-compare.h"
#include "hon-visit-private.h"

/**
 * HonHousehold:
 *
 * The visits of a household, oldest first, with the ceilings of the flat-rate
 * deduction: a day for each doctor, a calendar year for each person.
 *
 * Visits that cannot be computed have no result and count nowhere; rows of its table that cannot be
 * read are kept beside the visits.
 */

struct _HonHousehold
{
  GObject       parent_instance;

  HonCatalogue *catalogue; /* (owned) */
  GPtrArray    *visits;    /* (owned) (element-type HonVisit) */
  GPtrArray    *unread;    /* (owned) (element-type HonUnreadVisit) */
  GStrv         extra;     /* (nullable) (owned): columns of its table that are not known */
};

enum
{
  SIGNAL_MERGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

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
    hon_visit_set_result (g_ptr_array_index (visits, i), &results[i], NULL);
}

/* Tells that something has changed, wherever it was. */
static void
tell_changed (HonHousehold *self,
              guint         n_before)
{
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->visits->len);
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
      g_autoptr (GError) error = NULL;
      g_autofree char *pair = NULL;

      if (!hon_encounter_read (hon_visit_get_encounter (visit), self->catalogue, &inputs[n], &error))
        {
          hon_visit_set_result (visit, NULL, error->message);
          continue;
        }
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
ref_row (gconstpointer row,
         gpointer      user_data)
{
  return g_object_ref ((gpointer) row);
}

/* What a file has of it. */
static HonHouseholdTable
get_table (HonHousehold *self)
{
  return (HonHouseholdTable) { self->visits, self->unread, self->extra };
}

/* Where a row of a table stands. */
static GPtrArray *
get_list (HonHousehold *self,
          gpointer      row)
{
  return HON_IS_VISIT (row) ? self->visits : self->unread;
}

/* A set of the rows of a list. */
static GHashTable *
make_set (GPtrArray *rows)
{
  GHashTable *set = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (set, g_ptr_array_index (rows, i));

  return set;
}

static void
remove_all (GPtrArray  *list,
            GHashTable *rows)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; i < list->len; i++)
    if (!g_hash_table_contains (rows, g_ptr_array_index (list, i)))
      g_ptr_array_add (kept, g_object_ref (g_ptr_array_index (list, i)));
  g_ptr_array_set_size (list, 0);
  g_ptr_array_extend_and_steal (list, g_steal_pointer (&kept));
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
  g_ptr_array_unref (self->unread);
  g_strfreev (self->extra);

  G_OBJECT_CLASS (hon_household_parent_class)->finalize (object);
}

static void
hon_household_class_init (HonHouseholdClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hon_household_dispose;
  object_class->finalize = hon_household_finalize;

  /**
   * HonHousehold::merged:
   * @self: a household
   * @before: (element-type GObject): its rows before, for [method@Household.revert]
   * @n_added: how many rows were added
   * @n_removed: how many rows were removed
   *
   * Emitted when what was done to another one has been done to this one.
   */
  signals[SIGNAL_MERGED] =
    g_signal_new ("merged", HON_TYPE_HOUSEHOLD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_PTR_ARRAY, G_TYPE_UINT, G_TYPE_UINT);
}

static void
hon_household_init (HonHousehold *self)
{
  self->visits = g_ptr_array_new_with_free_func (g_object_unref);
  self->unread = g_ptr_array_new_with_free_func (g_object_unref);
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
 * hon_household_get_catalogue:
 * @self: a household
 *
 * Returns: (transfer none): what it is computed from
 */
HonCatalogue *
hon_household_get_catalogue (HonHousehold *self)
{
  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  return self->catalogue;
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
  g_ptr_array_add (self->visits, hon_visit_new (self->catalogue, person, doctor, encounter, NULL));
  compute (self);
  tell_changed (self, n);

  return TRUE;
}

/**
 * hon_household_replace:
 * @self: a household
 * @visit: a visit that it has, or had until others removed it
 * @person: who was seen
 * @doctor: by whom; empty if no other visit is to the same doctor
 * @encounter: what was done
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Puts another visit in the place of one. Where that has gone meanwhile, the other one is added: what was
 * entered is not lost.
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
  g_autoptr (HonVisit) other = NULL;
  guint n;
  guint position;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), FALSE);
  g_return_val_if_fail (HON_IS_VISIT (visit), FALSE);
  g_return_val_if_fail (person != NULL && doctor != NULL, FALSE);
  g_return_val_if_fail (HON_IS_ENCOUNTER (encounter), FALSE);

  if (!hon_encounter_check (encounter, self->catalogue, error))
    return FALSE;

  n = self->visits->len;
  other = hon_visit_new (self->catalogue, person, doctor, encounter, hon_visit_get_extra (visit));
  if (g_ptr_array_find (self->visits, visit, &position))
    g_ptr_array_remove_index (self->visits, position);
  else
    position = n;
  g_ptr_array_insert (self->visits, (int) position, g_steal_pointer (&other));
  compute (self);
  tell_changed (self, n);

  return TRUE;
}

/**
 * hon_household_remove:
 * @self: a household
 * @row: (type GObject): a visit, or a row that was not read
 *
 * Returns: whether it was there
 */
gboolean
hon_household_remove (HonHousehold *self,
                      gpointer      row)
{
  guint n;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), FALSE);
  g_return_val_if_fail (HON_IS_VISIT (row) || HON_IS_UNREAD_VISIT (row), FALSE);

  n = self->visits->len;
  if (!g_ptr_array_remove (get_list (self, row), row))
    return FALSE;

  compute (self);
  tell_changed (self, n);

  return TRUE;
}

/**
 * hon_household_find_latest:
 * @self: a household
 * @person: (nullable): a name, however it is spelt; %NULL for any person
 * @doctor: (nullable): likewise
 *
 * Returns: (transfer none) (nullable): the last visit of that person to that doctor
 */
HonVisit *
hon_household_find_latest (HonHousehold *self,
                           const char   *person,
                           const char   *doctor)
{
  g_autofree char *person_key = NULL;
  g_autofree char *doctor_key = NULL;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  person_key = person != NULL ? hon_visit_dup_key (person) : NULL;
  doctor_key = doctor != NULL ? hon_visit_dup_key (doctor) : NULL;
  for (guint i = self->visits->len; i > 0; i--)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i - 1);

      if ((person_key == NULL || g_str_equal (hon_visit_get_person_key (visit), person_key)) &&
          (doctor_key == NULL || g_str_equal (hon_visit_get_doctor_key (visit), doctor_key)))
        return visit;
    }

  return NULL;
}

/**
 * hon_household_get_unread:
 * @self: a household
 *
 * Returns: (transfer none) (element-type HonUnreadVisit): the rows of its table that were not read
 */
GPtrArray *
hon_household_get_unread (HonHousehold *self)
{
  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  return self->unread;
}

/**
 * hon_household_dup_rows:
 * @self: a household
 *
 * Returns: (transfer full) (element-type GObject): its visits as they are, and the rows that were not
 *   read, for hon_household_revert() to come back to
 */
GPtrArray *
hon_household_dup_rows (HonHousehold *self)
{
  GPtrArray *rows;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  rows = g_ptr_array_copy (self->visits, ref_row, NULL);
  g_ptr_array_extend (rows, self->unread, ref_row, NULL);

  return rows;
}

/**
 * hon_household_revert:
 * @self: a household
 * @before: (element-type GObject): its rows before a change
 * @after: (element-type GObject): its rows after that change
 *
 * Takes the change back: what it added goes, what it removed comes back. Visits
 * that were added since are left alone.
 */
void
hon_household_revert (HonHousehold *self,
                      GPtrArray    *before,
                      GPtrArray    *after)
{
  g_autoptr (GHashTable) old = NULL;
  g_autoptr (GHashTable) added = NULL;
  g_autoptr (GHashTable) kept = NULL;
  guint n;

  g_return_if_fail (HON_IS_HOUSEHOLD (self));
  g_return_if_fail (before != NULL);
  g_return_if_fail (after != NULL);

  n = self->visits->len;
  old = make_set (before);
  kept = make_set (after);
  added = g_hash_table_new (g_direct_hash, g_direct_equal);
  for (guint i = 0; i < after->len; i++)
    if (!g_hash_table_contains (old, g_ptr_array_index (after, i)))
      g_hash_table_add (added, g_ptr_array_index (after, i));
  remove_all (self->visits, added);
  remove_all (self->unread, added);
  for (guint i = 0; i < before->len; i++)
    {
      gpointer row = g_ptr_array_index (before, i);

      if (!g_hash_table_contains (kept, row))
        g_ptr_array_add (get_list (self, row), g_object_ref (row));
    }
  compute (self);
  tell_changed (self, n);
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
  tell_changed (self, self->visits->len);
}

/**
 * hon_household_add_visits:
 * @self: a household
 * @visits: (element-type HonVisit): visits
 *
 * Adds visits that were read elsewhere.
 */
void
hon_household_add_visits (HonHousehold *self,
                          GPtrArray    *visits)
{
  guint n;

  g_return_if_fail (HON_IS_HOUSEHOLD (self));
  g_return_if_fail (visits != NULL);

  n = self->visits->len;
  g_ptr_array_extend (self->visits, visits, ref_row, NULL);
  compute (self);
  tell_changed (self, n);
}

/**
 * hon_household_replace_visits:
 * @self: a household
 * @visits: (element-type HonVisit): visits
 *
 * Puts other visits in the place of all that there are. Rows that were not read stay: what they say is not
 * known.
 */
void
hon_household_replace_visits (HonHousehold *self,
                              GPtrArray    *visits)
{
  guint n;

  g_return_if_fail (HON_IS_HOUSEHOLD (self));
  g_return_if_fail (visits != NULL);

  n = self->visits->len;
  g_ptr_array_unref (self->visits);
  self->visits = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_extend (self->visits, visits, ref_row, NULL);
  compute (self);
  tell_changed (self, n);
}

/**
 * hon_household_restore_csv:
 * @self: a household
 * @text: what hon_household_to_csv() has written, by whichever version and whatever was done to it since
 * @error: return location for an error in the `HON_HOUSEHOLD_ERROR` domain
 *
 * Adds the visits of a table, keeps the rows that cannot be read as they are, and columns that are not
 * known: hon_household_to_csv() writes all of them again.
 *
 * Returns: whether there is a table
 */
gboolean
hon_household_restore_csv (HonHousehold  *self,
                           const char    *text,
                           GError       **error)
{
  g_autoptr (HonHouseholdTable) table = NULL;
  guint n;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  table = hon_household_table_restore (self->catalogue, text, self->extra, error);
  if (table == NULL)
    return FALSE;

  n = self->visits->len;
  g_ptr_array_extend (self->visits, table->visits, ref_row, NULL);
  g_ptr_array_extend (self->unread, table->unread, ref_row, NULL);
  g_strfreev (self->extra);
  self->extra = g_steal_pointer (&table->extra);
  compute (self);
  tell_changed (self, n);

  return TRUE;
}

/**
 * hon_household_merge_csv:
 * @self: a household
 * @before: (nullable): the table that it had in common with another one; %NULL if there was none
 * @theirs: the table of the other one
 * @error: return location for an error in the `HON_HOUSEHOLD_ERROR` domain
 *
 * Does what was done to the other one: rows that were added to it are added, rows that were removed
 * from it are removed. A row that was changed in both is there twice, in either way. Emits
 * [signal@Household::merged] where that changes anything.
 *
 * Returns: whether there is a table
 */
gboolean
hon_household_merge_csv (HonHousehold  *self,
                         const char    *before,
                         const char    *theirs,
                         GError       **error)
{
  g_autoptr (HonHouseholdTable) old = NULL;
  g_autoptr (HonHouseholdTable) other = NULL;
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = NULL;
  HonHouseholdTable table;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), FALSE);
  g_return_val_if_fail (theirs != NULL, FALSE);

  other = hon_household_table_restore (self->catalogue, theirs, self->extra, error);
  if (other == NULL)
    return FALSE;
  if (before != NULL)
    old = hon_household_table_restore (self->catalogue, before, other->extra, NULL);
  if (old == NULL)
    old = hon_household_table_new (other->extra);

  /* All three have the same columns, so that rows can be compared. */
  g_strfreev (self->extra);
  self->extra = g_strdupv (old->extra);
  g_strfreev (other->extra);
  other->extra = g_strdupv (old->extra);
  table = get_table (self);
  hon_household_compare (old, &table, other, added, removed);
  if (added->len == 0 && removed->len == 0)
    return TRUE;

  rows = hon_household_dup_rows (self);
  hon_household_revert (self, added, removed);
  g_signal_emit (self, signals[SIGNAL_MERGED], 0, rows, added->len, removed->len);

  return TRUE;
}

/**
 * hon_household_to_csv:
 * @self: a household
 *
 * Writes the table that hon_household_restore_csv() reads.
 *
 * Returns: (transfer full): the table, the same in every locale
 */
char *
hon_household_to_csv (HonHousehold *self)
{
  HonHouseholdTable table;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  table = get_table (self);

  return hon_household_table_write (&table);
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
