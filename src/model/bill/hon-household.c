/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household.h"

#include "hon-bill-term-private.h"
#include "hon-format.h"
#include "hon-speciality-private.h"

#include <glib/gi18n-lib.h>

/* The columns of a table that are no input of an encounter. */
#define COLUMN_PERSON "personne"
#define COLUMN_DOCTOR "medecin"

/* A table may be wrong from end to end: more lines than these are only counted. */
#define PROBLEMS_TOLD 5

/* All columns of a table that is written. */
#define COLUMNS COLUMN_PERSON "," COLUMN_DOCTOR ",date,acte,specialite,secteur,parcours,age,honoraires_eur," \
                "tarif_eur,garantie_pct,ald,maternite,c2s,ame,alsace_moselle,imagerie,tiers_payant"

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
  HonEncounter  *encounter; /* (owned) */
  HonBillResult  result;
};

G_DEFINE_FINAL_TYPE (HonVisit, hon_visit, G_TYPE_OBJECT)

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

G_DEFINE_QUARK (hon-household-error-quark, hon_household_error)

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
  HonDate left = hon_encounter_get_date ((*(HonVisit * const *) a)->encounter);
  HonDate right = hon_encounter_get_date ((*(HonVisit * const *) b)->encounter);

  return (left > right) - (left < right);
}

/* A number for each name: the same for the same. Nobody's doctor is nobody else's. */
static guint
number_of (GHashTable *numbers,
           const char *name)
{
  gpointer number;

  if (*name != '\0' && g_hash_table_lookup_extended (numbers, name, NULL, &number))
    return GPOINTER_TO_UINT (number);

  number = GUINT_TO_POINTER (g_hash_table_size (numbers));
  g_hash_table_insert (numbers, *name != '\0' ? g_strdup (name) : g_uuid_string_random (), number);

  return GPOINTER_TO_UINT (number);
}

/* Computes all visits anew, in their order. The facts may have changed since a
 * visit was added: one that cannot be computed any more has no result.
 */
static void
compute (HonHousehold *self)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new ();
  g_autofree const HonTariffs **tariffs = g_new (const HonTariffs *, self->visits->len);
  g_autofree guint *persons = g_new (guint, self->visits->len);
  g_autofree guint *doctors = g_new (guint, self->visits->len);
  g_autofree HonBillInput *inputs = g_new (HonBillInput, self->visits->len);
  g_autofree HonBillResult *results = g_new (HonBillResult, self->visits->len);
  g_autofree gboolean *known = g_new (gboolean, self->visits->len);
  g_autoptr (GHashTable) person_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) doctor_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_ptr_array_sort (self->visits, compare_visits);
  for (guint i = 0; i < self->visits->len; i++)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i);
      guint n = visits->len;

      visit->result = (HonBillResult) { .asked = HON_BILL_UNKNOWN, .patient = HON_BILL_UNKNOWN };
      if (!hon_encounter_check (visit->encounter, self->catalogue, NULL))
        continue;
      persons[n] = number_of (person_numbers, visit->person);
      doctors[n] = number_of (doctor_numbers, visit->doctor);
      hon_encounter_get_input (visit->encounter, self->catalogue, &inputs[n]);
      tariffs[n] = hon_catalogue_get_bill_tariffs (self->catalogue, inputs[n].date);
      g_ptr_array_add (visits, visit);
    }

  hon_bill_compute_all (tariffs, persons, doctors, inputs, results, known, visits->len);
  for (guint i = 0; i < visits->len; i++)
    ((HonVisit *) g_ptr_array_index (visits, i))->result = results[i];
}

/* The encounter was checked: its act and speciality exist. */
static HonVisit *
make_visit (HonHousehold *self,
            const char   *person,
            const char   *doctor,
            HonEncounter *encounter)
{
  HonVisit *visit = g_object_new (HON_TYPE_VISIT, NULL);
  HonBillTerm *act;
  HonSpeciality *speciality;

  visit->catalogue = g_object_ref (self->catalogue);
  visit->person = g_strdup (person);
  visit->doctor = g_strdup (doctor);
  visit->encounter = hon_encounter_new ();
  hon_encounter_copy (visit->encounter, encounter);

  /* Tables write them in many ways. */
  act = hon_bill_terms_find (hon_catalogue_get_bill_acts (self->catalogue), hon_encounter_get_act (encounter), NULL);
  hon_encounter_set_act (visit->encounter, hon_bill_term_get_id (act));
  speciality = hon_specialities_find (hon_catalogue_get_specialities (self->catalogue),
                                      hon_encounter_get_speciality (encounter), NULL);
  hon_encounter_set_speciality (visit->encounter, hon_speciality_get_id (speciality));

  return visit;
}

/* Reads one record of RFC 4180 from *@text on, with the separator that the
 * first line has; *@text is left behind it.
 */
static GStrv
read_record (const char **text,
             char         separator,
             guint       *line,
             GError     **error)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  g_autoptr (GString) field = g_string_new (NULL);
  const char *c = *text;
  guint first = *line;
  gboolean is_quoted = FALSE;

  while (*c != '\0' && (is_quoted || (*c != '\n' && *c != '\r')))
    {
      if (*c == '\n')
        (*line)++;
      if (is_quoted && c[0] == '"' && c[1] == '"')
        {
          g_string_append_c (field, '"');
          c++;
        }
      else if (*c == '"')
        {
          is_quoted = !is_quoted;
        }
      else if (*c == separator && !is_quoted)
        {
          g_strv_builder_add (fields, g_strstrip (field->str));
          g_string_truncate (field, 0);
        }
      else
        {
          g_string_append_c (field, *c);
        }
      c++;
    }
  if (is_quoted)
    {
      g_set_error (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE,
                   /* Translators: %u is the number of a line. */
                   _("line %u: a quote is not closed"), first);
      return NULL;
    }
  g_strv_builder_add (fields, g_strstrip (field->str));

  if (*c == '\r')
    c++;
  if (*c == '\n')
    c++;
  (*line)++;
  *text = c;

  return g_strv_builder_end (fields);
}

/* A cell as a member of an encounter: a number, yes or no, or a text. */
static JsonNode *
make_node (const char *column,
           const char *cell)
{
  static const char * const numbers[] = { "age", "honoraires_eur", "tarif_eur", "garantie_pct", NULL };
  static const char * const flags[] = {
    "ald", "maternite", "c2s", "ame", "alsace_moselle", "imagerie", "tiers_payant", NULL
  };
  static const char * const yes[] = { "1", "oui", "true", "vrai", "x", "yes", NULL };
  static const char * const no[] = { "0", "non", "false", "faux", "no", NULL };
  JsonNode *node = json_node_new (JSON_NODE_VALUE);
  g_autofree char *lower = g_ascii_strdown (cell, -1);
  g_autofree char *point = g_strdelimit (g_strdup (cell), ",", '.');
  char *end;
  double number = g_ascii_strtod (point, &end);

  if (g_strv_contains (numbers, column) && *end == '\0')
    json_node_set_double (node, number);
  else if (g_strv_contains (flags, column) && g_strv_contains (yes, lower))
    json_node_set_boolean (node, TRUE);
  else if (g_strv_contains (flags, column) && g_strv_contains (no, lower))
    json_node_set_boolean (node, FALSE);
  else
    json_node_set_string (node, cell);

  return node;
}

static void
append_text (GString    *text,
             const char *cell)
{
  if (strpbrk (cell, ",;\"\r\n") == NULL)
    {
      g_string_append (text, cell);
      return;
    }

  g_string_append_c (text, '"');
  for (const char *c = cell; *c != '\0'; c++)
    g_string_append_printf (text, *c == '"' ? "\"%c" : "%c", *c);
  g_string_append_c (text, '"');
}

/* An amount that is not known is left out. */
static void
append_amount (GString *text,
               gint64   centimes)
{
  g_string_append_c (text, ',');
  if (centimes != HON_BILL_UNKNOWN)
    g_string_append_printf (text, "%" G_GINT64_FORMAT ".%02d", centimes / 100, (int) (centimes % 100));
}

static void
append_visit (GString  *text,
              HonVisit *visit)
{
  HonEncounter *encounter = visit->encounter;
  g_autofree char *date = hon_date_to_iso (hon_encounter_get_date (encounter));
  const gboolean flags[] = {
    hon_encounter_get_ald (encounter),
    hon_encounter_get_maternity (encounter),
    hon_encounter_get_c2s (encounter),
    hon_encounter_get_ame (encounter),
    hon_encounter_get_local_scheme (encounter),
    hon_encounter_get_imaging (encounter),
    hon_encounter_get_third_party (encounter),
  };

  append_text (text, visit->person);
  g_string_append_c (text, ',');
  append_text (text, visit->doctor);
  g_string_append_printf (text, ",%s,%s,%s,%s,%s,%d", date, hon_encounter_get_act (encounter),
                          hon_encounter_get_speciality (encounter),
                          hon_bill_sector_to_id (hon_encounter_get_sector (encounter)),
                          hon_pathway_to_id (hon_encounter_get_pathway (encounter)),
                          hon_encounter_get_age (encounter));
  append_amount (text, hon_encounter_get_fee (encounter));
  append_amount (text, hon_encounter_get_tariff (encounter));
  g_string_append_c (text, ',');
  if (hon_encounter_get_guarantee (encounter) >= 0)
    g_string_append_printf (text, "%d", hon_encounter_get_guarantee (encounter));
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    g_string_append (text, flags[i] ? ",oui" : ",non");
  g_string_append (text, "\r\n");
}

/* What a table has besides persons and doctors. */
static gboolean
check_columns (GStrv    columns,
               GError **error)
{
  for (guint i = 0; columns[i] != NULL; i++)
    if (!g_str_equal (columns[i], COLUMN_PERSON) && !g_str_equal (columns[i], COLUMN_DOCTOR) &&
        !hon_encounter_has_input (columns[i]))
      {
        g_auto (GStrv) names = g_strsplit (COLUMNS, ",", -1);
        g_autofree char *list = g_strjoinv (", ", names);

        g_set_error (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE,
                     /* Translators: %1$s is what a table calls a column, %2$s a list of all columns. */
                     _("line 1: there is no column “%1$s”; there are: %2$s"), columns[i], list);
        return FALSE;
      }

  return TRUE;
}

static HonVisit *
read_visit (HonHousehold        *self,
            const char * const  *columns,
            const char * const  *cells,
            guint                line,
            GError             **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autoptr (GError) reason = NULL;
  const char *person = "";
  const char *doctor = "";
  const char *column;

  if (g_strv_length ((GStrv) cells) > g_strv_length ((GStrv) columns))
    {
      g_set_error (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE,
                   /* Translators: %u is the number of a line. */
                   _("line %u: more cells than columns"), line);
      return NULL;
    }

  for (guint i = 0; columns[i] != NULL && cells[i] != NULL; i++)
    {
      if (g_str_equal (columns[i], COLUMN_PERSON))
        person = cells[i];
      else if (g_str_equal (columns[i], COLUMN_DOCTOR))
        doctor = cells[i];
      else if (*cells[i] != '\0')
        json_object_set_member (object, columns[i], make_node (columns[i], cells[i]));
    }
  json_node_set_object (node, object);

  if (hon_encounter_read_json (encounter, node, &reason) &&
      hon_encounter_check (encounter, self->catalogue, &reason))
    return make_visit (self, person, doctor, encounter);

  column = hon_encounter_error_get_field (reason);
  if (column != NULL)
    g_set_error (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_VALUE,
                 /* Translators: %1$u is the number of a line, %2$s the name of a column, %3$s what is
                  * wrong there.
                  */
                 _("line %1$u, column “%2$s”: %3$s"), line, column, reason->message);
  else
    g_set_error (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE,
                 /* Translators: %1$u is the number of a line, %2$s what is wrong there. */
                 _("line %1$u: %2$s"), line, reason->message);

  return NULL;
}

/* What is wrong with the lines of a table as one error. */
static GError *
join_problems (GPtrArray *problems)
{
  const GError *first = g_ptr_array_index (problems, 0);
  guint n_told = MIN (problems->len, PROBLEMS_TOLD);
  guint n_more = problems->len - n_told;
  g_autoptr (GString) text = g_string_new (first->message);

  for (guint i = 1; i < n_told; i++)
    g_string_append_printf (text, "\n%s", ((const GError *) g_ptr_array_index (problems, i))->message);
  if (n_more > 0)
    {
      g_string_append_c (text, '\n');
      /* Translators: the end of a list of lines in which something is wrong. */
      g_string_append_printf (text, ngettext ("and %u more line", "and %u more lines", n_more), n_more);
    }

  return g_error_new_literal (first->domain, first->code, text->str);
}

static char *
format_amount (gint64 centimes)
{
  return centimes != HON_BILL_UNKNOWN ? hon_format_money (centimes, HON_MONEY_CENTIMES) : g_strdup ("–");
}

/* The facts may have changed since a visit was added: what they do not know stays as it was written. */
static const char *
get_act_label (HonVisit *self)
{
  const char *word = hon_encounter_get_act (self->encounter);
  HonBillTerm *act = hon_bill_terms_find (hon_catalogue_get_bill_acts (self->catalogue), word, NULL);

  return act != NULL ? hon_bill_term_get_label (act) : word;
}

static const char *
get_doctor_label (HonVisit *self)
{
  const char *word = hon_encounter_get_speciality (self->encounter);
  HonSpeciality *speciality =
    hon_specialities_find (hon_catalogue_get_specialities (self->catalogue), word, NULL);

  return speciality != NULL ? hon_speciality_get_doctor (speciality) : word;
}

static gpointer
ref_visit (gconstpointer visit,
           gpointer      user_data)
{
  return g_object_ref ((gpointer) visit);
}

static void
hon_visit_finalize (GObject *object)
{
  HonVisit *self = HON_VISIT (object);

  g_clear_object (&self->catalogue);
  g_free (self->person);
  g_free (self->doctor);
  g_clear_object (&self->encounter);

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
      return C_("column", "Contract");

    case HON_VISIT_COLUMN_PATIENT:
      return C_("column", "Left to Pay");
    }

  g_return_val_if_reached (NULL);
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
      return g_strdup (*self->person != '\0' ? self->person : _("Without a name"));

    case HON_VISIT_COLUMN_ACT:
      {
        g_autofree char *sector = hon_bill_sector_dup_label (hon_encounter_get_sector (self->encounter));

        /* Translators: the speciality of a doctor, an act, and the doctor's sector. */
        return g_strdup_printf (C_("visit", "%1$s, %2$s, %3$s"),
                                get_doctor_label (self), get_act_label (self), sector);
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

/**
 * hon_household_new:
 * @catalogue: a loaded catalogue
 *
 * Returns: (transfer full): a household that nobody has yet been ill in
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
 * @doctor: by whom; empty for somebody whom no other visit is to
 * @encounter: what was done
 * @error: return location for an error in the `HON_ENCOUNTER_ERROR` domain
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
  g_ptr_array_add (self->visits, make_visit (self, person, doctor, encounter));
  compute (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, n + 1);

  return TRUE;
}

/**
 * hon_household_replace:
 * @self: a household
 * @visit: one of its visits
 * @person: who was seen
 * @doctor: by whom; empty for somebody whom no other visit is to
 * @encounter: what was done
 * @error: return location for an error in the `HON_ENCOUNTER_ERROR` domain
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
  self->visits->pdata[position] = make_visit (self, person, doctor, encounter);
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
 * @person: a name
 *
 * Returns: (transfer none) (nullable): the last visit of that person
 */
HonVisit *
hon_household_find_latest (HonHousehold *self,
                           const char   *person)
{
  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);
  g_return_val_if_fail (person != NULL, NULL);

  for (guint i = self->visits->len; i > 0; i--)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i - 1);

      if (g_str_equal (visit->person, person))
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
 * Computes all visits anew, for the facts have changed.
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
 * @text: a table after RFC 4180, with commas or semicolons
 * @error: return location for an error in the `HON_HOUSEHOLD_ERROR` domain
 *
 * Adds the visits of a table. Its first line names the columns: `personne`,
 * `medecin`, and the inputs of an encounter as files have them (`date`,
 * `specialite`, `secteur`, `acte`, `parcours`, `age`, `honoraires_eur`,
 * `tarif_eur`, `garantie_pct`, `ald`, `maternite`, `c2s`, `ame`,
 * `alsace_moselle`, `imagerie`, `tiers_payant`), in any order. A cell that is
 * empty is left out. On failure nothing is added, and the message tells what is
 * wrong line by line.
 *
 * Returns: whether every line was read
 */
gboolean
hon_household_read_csv (HonHousehold  *self,
                        const char    *text,
                        GError       **error)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_auto (GStrv) columns = NULL;
  char separator;
  guint line = 1;
  guint n;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE,
                           _("the table is not UTF-8"));
      return FALSE;
    }
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    text += strlen ("\xef\xbb\xbf");
  separator = strcspn (text, ";") < strcspn (text, "\r\n") ? ';' : ',';
  columns = read_record (&text, separator, &line, error);
  if (columns == NULL || !check_columns (columns, error))
    return FALSE;

  while (*text != '\0')
    {
      guint first = line;
      g_auto (GStrv) cells = read_record (&text, separator, &line, error);
      GError *problem = NULL;
      HonVisit *visit;

      if (cells == NULL)
        return FALSE;
      if (g_strv_length (cells) == 1 && *cells[0] == '\0')
        continue;
      visit = read_visit (self, (const char * const *) columns, (const char * const *) cells, first, &problem);
      if (visit != NULL)
        g_ptr_array_add (visits, visit);
      else
        g_ptr_array_add (problems, problem);
    }
  if (problems->len > 0)
    {
      g_propagate_error (error, join_problems (problems));
      return FALSE;
    }

  n = self->visits->len;
  for (guint i = 0; i < visits->len; i++)
    g_ptr_array_add (self->visits, g_object_ref (g_ptr_array_index (visits, i)));
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
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  text = g_string_new (COLUMNS "\r\n");
  for (guint i = 0; i < self->visits->len; i++)
    append_visit (text, g_ptr_array_index (self->visits, i));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
hon_household_clear (HonHousehold *self)
{
  guint n;

  g_return_if_fail (HON_IS_HOUSEHOLD (self));

  n = self->visits->len;
  g_ptr_array_set_size (self->visits, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
}

/**
 * hon_household_dup_persons:
 * @self: a household
 *
 * Returns: (transfer full) (array zero-terminated=1): its persons, in the order
 *   in which they were first seen
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

      if (g_hash_table_add (known, visit->person))
        g_strv_builder_add (persons, visit->person);
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
 * @person: (nullable): of whom; %NULL for all
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
  g_return_if_fail (HON_IS_HOUSEHOLD (self));
  g_return_if_fail (totals != NULL);

  *totals = (HonHouseholdTotals) { 0, };
  for (guint i = 0; i < self->visits->len; i++)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i);
      const HonBillResult *result = &visit->result;
      int visit_year;
      int visit_month;
      int day;

      hon_date_get_ymd (hon_encounter_get_date (visit->encounter), &visit_year, &visit_month, &day);
      if ((person != NULL && !g_str_equal (person, visit->person)) ||
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
  HonDate reached = HON_DATE_NONE;
  gint64 total = 0;

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);
  g_return_val_if_fail (person != NULL, NULL);

  last = hon_catalogue_get_bill_tariffs (self->catalogue, hon_date_new (year, 12, 31));
  if (last == NULL)
    return NULL;

  for (guint i = 0; i < self->visits->len; i++)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i);
      HonDate day = hon_encounter_get_date (visit->encounter);

      if (hon_visit_get_year (visit) != year || !g_str_equal (visit->person, person) ||
          visit->result.deduction == 0)
        continue;
      total += visit->result.deduction;
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

/**
 * hon_household_dup_credits:
 * @self: a household
 * @year: a year
 *
 * Returns: (transfer full) (nullable): where the figures come from, for whoever
 *   publishes them; %NULL without figures
 */
char *
hon_household_dup_credits (HonHousehold *self,
                           int           year)
{
  g_autoptr (GPtrArray) bills = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

  g_return_val_if_fail (HON_IS_HOUSEHOLD (self), NULL);

  /* Visits under the same record of the same rules have the same sources. */
  for (guint i = 0; i < self->visits->len; i++)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i);
      HonBill *bill;

      if (hon_visit_get_year (visit) != year || !g_hash_table_add (seen, GUINT_TO_POINTER (visit->result.record)))
        continue;
      bill = hon_bill_new (self->catalogue, visit->encounter, NULL);
      if (bill != NULL)
        g_ptr_array_add (bills, bill);
    }

  return bills->len > 0 ? hon_bill_dup_credits ((HonBill * const *) bills->pdata, bills->len) : NULL;
}
