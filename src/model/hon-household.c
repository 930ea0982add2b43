/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household.h"

#include <glib/gi18n-lib.h>

/* The columns of a table that are no input of an encounter. */
#define COLUMN_PERSON "personne"
#define COLUMN_DOCTOR "medecin"

/**
 * HonVisit:
 *
 * One encounter of one person of a household, and its bill among the others.
 */

struct _HonVisit
{
  GObject        parent_instance;

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

/* Computes all visits anew, in their order. */
static void
compute (HonHousehold *self)
{
  guint n = self->visits->len;
  g_autofree const HonTariffs **tariffs = g_new (const HonTariffs *, n);
  g_autofree guint *persons = g_new (guint, n);
  g_autofree guint *doctors = g_new (guint, n);
  g_autofree HonBillInput *inputs = g_new (HonBillInput, n);
  g_autofree HonBillResult *results = g_new (HonBillResult, n);
  g_autofree gboolean *known = g_new (gboolean, n);
  g_autoptr (GHashTable) person_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) doctor_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_ptr_array_sort (self->visits, compare_visits);
  for (guint i = 0; i < n; i++)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i);

      persons[i] = number_of (person_numbers, visit->person);
      doctors[i] = number_of (doctor_numbers, visit->doctor);
      hon_encounter_get_input (visit->encounter, self->catalogue, &inputs[i]);
      tariffs[i] = hon_catalogue_get_bill_tariffs (self->catalogue, inputs[i].date);
    }

  hon_bill_compute_all (tariffs, persons, doctors, inputs, results, known, n);
  for (guint i = 0; i < n; i++)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i);

      visit->result = results[i];
      /* The facts may have changed since it was added. */
      if (!known[i])
        visit->result = (HonBillResult) { .asked = HON_BILL_UNKNOWN, .patient = HON_BILL_UNKNOWN };
    }
}

static HonVisit *
make_visit (const char   *person,
            const char   *doctor,
            HonEncounter *encounter)
{
  HonVisit *visit = g_object_new (HON_TYPE_VISIT, NULL);

  visit->person = g_strdup (person);
  visit->doctor = g_strdup (doctor);
  visit->encounter = hon_encounter_new ();
  hon_encounter_copy (visit->encounter, encounter);

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
    return make_visit (person, doctor, encounter);

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

static void
hon_visit_finalize (GObject *object)
{
  HonVisit *self = HON_VISIT (object);

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
  g_ptr_array_add (self->visits, make_visit (person, doctor, encounter));
  compute (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, n + 1);

  return TRUE;
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
 * empty is left out. On failure nothing is added.
 *
 * Returns: whether every line was read
 */
gboolean
hon_household_read_csv (HonHousehold  *self,
                        const char    *text,
                        GError       **error)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func (g_object_unref);
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
  if (columns == NULL)
    return FALSE;

  while (*text != '\0')
    {
      guint first = line;
      g_auto (GStrv) cells = read_record (&text, separator, &line, error);
      HonVisit *visit;

      if (cells == NULL)
        return FALSE;
      if (g_strv_length (cells) == 1 && *cells[0] == '\0')
        continue;
      if (g_strv_length (cells) > g_strv_length (columns))
        {
          g_set_error (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE,
                       /* Translators: %u is the number of a line. */
                       _("line %u: more cells than columns"), first);
          return FALSE;
        }
      visit = read_visit (self, (const char * const *) columns, (const char * const *) cells, first, error);
      if (visit == NULL)
        return FALSE;
      g_ptr_array_add (visits, visit);
    }

  n = self->visits->len;
  for (guint i = 0; i < visits->len; i++)
    g_ptr_array_add (self->visits, g_object_ref (g_ptr_array_index (visits, i)));
  compute (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, self->visits->len);

  return TRUE;
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
      if (result->asked == HON_BILL_UNKNOWN || (person != NULL && !g_str_equal (person, visit->person)) ||
          (year != 0 && year != visit_year) || (month != 0 && month != visit_month))
        continue;

      totals->n++;
      totals->asked += result->asked;
      totals->insurance += result->net;
      totals->complementary += result->complementary;
      totals->patient += result->patient;
      totals->deduction += result->deduction;
      totals->overrun += result->patient_overrun;
    }
}
