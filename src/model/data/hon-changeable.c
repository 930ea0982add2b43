/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-changeable.h"

#include "hon-fold.h"
#include "hon-format.h"
#include "hon-json-print.h"
#include "hon-money.h"
#include "hon-record-private.h"
#include "hon-search-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* What tells when things are called: no figure of a bill or of a year rests on it. */
#define CALENDAR "calendar"

/* No value has more. */
#define DECIMALS_MAX 6

/**
 * HonChangeable:
 *
 * A figure of the law that a scenario can change: a parameter or a tariff whose value is one number, or a fraction,
 * so that people can type another one.
 */

struct _HonChangeable
{
  GObject     parent_instance;

  HonRecords  records;
  HonRecord  *record; /* (owned): a parameter or a tariff */
};

/* What datasets call the units, and what stands behind a number that is typed. */
static const struct
{
  const char *unit;
  const char *label;
} units[] = {
  { "euro", NC_("unit", "euros") },
  { "euro-per-year", NC_("unit", "euros a year") },
  { "euro-per-hour", NC_("unit", "euros an hour") },
  { "percent", NC_("unit", "%") },
  /* xgettext:no-c-format */
  { "percent-of-pass", NC_("unit", "% of the PASS") },
  /* xgettext:no-c-format */
  { "percent-of-base", NC_("unit", "% of the base") },
  /* xgettext:no-c-format */
  { "percent-of-tariff", NC_("unit", "% of the tariff") },
  { "pass", NC_("unit", "times the PASS") },
  { "hours", NC_("unit", "hours") },
  { "days", NC_("unit", "days") },
  { "day-of-month", NC_("unit", "day of the month") },
  { "month", NC_("unit", "month, from 1 to 12") },
  { "months", NC_("unit", "months") },
  { "years", NC_("unit", "years") },
  { "calendar-year", NC_("unit", "calendar year") },
  { "calls", NC_("unit", "payments a year") },
  { "parts", NC_("unit", "parts") },
  { "points", NC_("unit", "points") },
  { "fraction", NC_("unit", "a fraction such as 2/3") },
};

G_DEFINE_FINAL_TYPE (HonChangeable, hon_changeable, G_TYPE_OBJECT)

static HonChangeable *
make (HonRecords  records,
      HonRecord  *record)
{
  HonChangeable *self = g_object_new (HON_TYPE_CHANGEABLE, NULL);

  self->records = records;
  self->record = g_object_ref (record);

  return self;
}

/* What a parameter is worth on a day, also that the law has none, or NULL. */
static HonDatedValue *
find_value (HonChangeable *self,
            HonDate        date)
{
  return hon_parameter_get_stated_at (HON_PARAMETER (self->record), date);
}

/* The step of a tariff that holds on a day, or NULL. */
static HonTariffStep *
find_step (HonChangeable *self,
           HonDate        date)
{
  HonTariffStep *step = hon_tariff_get_step_at (HON_TARIFF (self->record), date);

  return step != NULL && !hon_tariff_step_is_ended (step) ? step : NULL;
}

static gboolean
has_value (HonChangeable *self,
           HonDate        date)
{
  return self->records == HON_RECORDS_TARIFFS ? find_step (self, date) != NULL : find_value (self, date) != NULL;
}

static gboolean
is_number (HonParameter *parameter)
{
  HonParameterKind kind = hon_parameter_get_kind (parameter);

  return kind == HON_PARAMETER_SCALAR || kind == HON_PARAMETER_FRACTION;
}

static gboolean
is_typed (HonParameter *parameter)
{
  return is_number (parameter) &&
         !g_str_equal (hon_record_get_dataset (HON_RECORD (parameter)), CALENDAR);
}

/* A number with the decimals that it has, and no more. */
static char *
format_typed (double number)
{
  int decimals = 0;

  while (decimals < DECIMALS_MAX && fabs (number * pow (10.0, decimals) - round (number * pow (10.0, decimals))) > 1e-6)
    decimals++;

  return hon_format_number (number, decimals);
}

/* Tariffs are found by what their acts are called; @tariffs has that of each act. */
static GListStore *
list_records (HonCatalogue *catalogue,
              GHashTable   *tariffs)
{
  GListStore *all = g_list_store_new (HON_TYPE_RECORD);
  GListModel *list = hon_catalogue_get_list (catalogue, HON_RECORDS_TARIFFS);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonTariff) tariff = g_list_model_get_item (list, i);
      HonAct *act = hon_tariff_get_act (tariff);

      g_hash_table_insert (tariffs, act, tariff);
      g_list_store_append (all, act);
    }

  list = hon_catalogue_get_list (catalogue, HON_RECORDS_PARAMETERS);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonParameter) parameter = g_list_model_get_item (list, i);

      if (is_typed (parameter))
        g_list_store_append (all, parameter);
    }

  return all;
}

static void
hon_changeable_dispose (GObject *object)
{
  HonChangeable *self = HON_CHANGEABLE (object);

  g_clear_object (&self->record);

  G_OBJECT_CLASS (hon_changeable_parent_class)->dispose (object);
}

static void
hon_changeable_class_init (HonChangeableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hon_changeable_dispose;
}

static void
hon_changeable_init (HonChangeable *self)
{
}

/* What is found by the one who publishes it, such as the CARMF, and not by its own name. */
static void
append_published (GListStore *items,
                  GListModel *all,
                  const char *words,
                  guint       max)
{
  g_auto (GStrv) forms = hon_search_dup_forms (words);
  HonDate today = hon_date_get_today ();

  for (guint i = 0; i < g_list_model_get_n_items (all) && g_list_model_get_n_items (G_LIST_MODEL (items)) < max; i++)
    {
      g_autoptr (HonRecord) record = g_list_model_get_item (all, i);
      HonDatedValue *value = HON_IS_PARAMETER (record) ? hon_parameter_get_value_at (HON_PARAMETER (record), today) : NULL;
      HonSource *source = value != NULL ? hon_evidence_get_source (hon_dated_value_get_evidence (value)) : NULL;
      g_autofree char *publisher = NULL;
      g_autoptr (HonChangeable) item = NULL;

      if (source == NULL || hon_source_get_origin (source) != NULL ||
          hon_search_rank (hon_record_get_keys (record), forms) != HON_SEARCH_NONE)
        continue;
      publisher = hon_fold (hon_source_get_publisher (source));
      if (hon_search_rank ((const char * const[]) { publisher, NULL }, forms) == HON_SEARCH_NONE)
        continue;
      item = make (HON_RECORDS_PARAMETERS, record);
      g_list_store_append (items, item);
    }
}

/**
 * hon_changeable_search:
 * @catalogue: a loaded catalogue
 * @words: words in any language, or a code
 * @max: how many are wanted at most
 *
 * Returns: (transfer full) (element-type HonChangeable): what is in force, or could be, and can be changed that @words
 *   find, the best first, and then what is found by its publisher; tariffs and then parameters when they are blank
 */
GListModel *
hon_changeable_search (HonCatalogue *catalogue,
                       const char   *words,
                       guint         max)
{
  g_autoptr (GListStore) items = g_list_store_new (HON_TYPE_CHANGEABLE);
  g_autoptr (GHashTable) tariffs = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GListStore) all = NULL;
  g_autoptr (GListModel) found = NULL;
  HonDate today = hon_date_get_today ();

  g_return_val_if_fail (hon_catalogue_is_loaded (catalogue), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  all = list_records (catalogue, tariffs);
  found = hon_search_list (G_LIST_MODEL (all), words);
  for (guint i = 0; i < g_list_model_get_n_items (found) && g_list_model_get_n_items (G_LIST_MODEL (items)) < max; i++)
    {
      g_autoptr (HonRecord) record = g_list_model_get_item (found, i);
      HonRecord *tariff = g_hash_table_lookup (tariffs, record);
      g_autoptr (HonChangeable) item = tariff != NULL ? make (HON_RECORDS_TARIFFS, tariff)
                                                      : make (HON_RECORDS_PARAMETERS, record);

      if (has_value (item, today))
        g_list_store_append (items, item);
    }
  append_published (items, G_LIST_MODEL (all), words, max);

  return G_LIST_MODEL (g_steal_pointer (&items));
}

/**
 * hon_changeable_find:
 * @catalogue: a loaded catalogue
 * @records: `HON_RECORDS_PARAMETERS` or `HON_RECORDS_TARIFFS`
 * @id: an id
 *
 * Returns: (transfer full) (nullable): the figure of that id, also where its value is no single number
 */
HonChangeable *
hon_changeable_find (HonCatalogue *catalogue,
                     HonRecords    records,
                     const char   *id)
{
  HonRecord *record;

  g_return_val_if_fail (hon_catalogue_is_loaded (catalogue), NULL);
  g_return_val_if_fail (records == HON_RECORDS_PARAMETERS || records == HON_RECORDS_TARIFFS, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  record = hon_catalogue_find (catalogue, records, id);

  return record != NULL ? make (records, record) : NULL;
}

/**
 * hon_changeable_can_change:
 * @record: a parameter or a tariff
 *
 * Returns: whether people can type another value of it than today's
 */
gboolean
hon_changeable_can_change (HonRecord *record)
{
  g_autoptr (HonChangeable) figure = NULL;

  g_return_val_if_fail (HON_IS_PARAMETER (record) || HON_IS_TARIFF (record), FALSE);

  figure = make (HON_IS_TARIFF (record) ? HON_RECORDS_TARIFFS : HON_RECORDS_PARAMETERS, record);

  return (HON_IS_TARIFF (record) || is_typed (HON_PARAMETER (record))) && has_value (figure, hon_date_get_today ());
}

/**
 * hon_changeable_get_records:
 * @self: a figure
 *
 * Returns: whether it is one of `HON_RECORDS_PARAMETERS` or of `HON_RECORDS_TARIFFS`
 */
HonRecords
hon_changeable_get_records (HonChangeable *self)
{
  g_return_val_if_fail (HON_IS_CHANGEABLE (self), HON_RECORDS_PARAMETERS);

  return self->records;
}

const char *
hon_changeable_get_id (HonChangeable *self)
{
  g_return_val_if_fail (HON_IS_CHANGEABLE (self), NULL);

  return hon_record_get_id (self->record);
}

const char *
hon_changeable_get_label (HonChangeable *self)
{
  g_return_val_if_fail (HON_IS_CHANGEABLE (self), NULL);

  return self->records == HON_RECORDS_TARIFFS
           ? hon_act_get_label (hon_tariff_get_act (HON_TARIFF (self->record)))
           : hon_parameter_get_label (HON_PARAMETER (self->record));
}

/**
 * hon_changeable_get_unit:
 * @self: a figure
 *
 * Returns: what stands behind a number that is typed, such as "euros" or "% of the PASS"
 */
const char *
hon_changeable_get_unit (HonChangeable *self)
{
  const char *unit;

  g_return_val_if_fail (HON_IS_CHANGEABLE (self), NULL);

  unit = self->records == HON_RECORDS_TARIFFS ? hon_tariff_get_unit (HON_TARIFF (self->record))
                                              : hon_parameter_get_unit (HON_PARAMETER (self->record));
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].unit, unit))
      return g_dpgettext2 (GETTEXT_PACKAGE, "unit", units[i].label);

  g_return_val_if_reached (unit);
}

/**
 * hon_changeable_is_none:
 * @self: a figure
 * @date: a day
 *
 * Returns: whether the law has no value on that day where it could have one
 */
gboolean
hon_changeable_is_none (HonChangeable *self,
                        HonDate        date)
{
  HonDatedValue *value;

  g_return_val_if_fail (HON_IS_CHANGEABLE (self), FALSE);

  value = self->records == HON_RECORDS_PARAMETERS ? find_value (self, date) : NULL;

  return value != NULL && hon_dated_value_is_end (value);
}

/**
 * hon_changeable_dup_value:
 * @self: a figure
 * @date: a day
 *
 * Returns: (transfer full) (nullable): what it is worth on that day, for people, in one line, such as "no ceiling"
 *   where the law has none; %NULL where it is worth nothing
 */
char *
hon_changeable_dup_value (HonChangeable *self,
                          HonDate        date)
{
  HonDatedValue *value;
  g_autofree char *text = NULL;
  g_auto (GStrv) values = NULL;

  g_return_val_if_fail (HON_IS_CHANGEABLE (self), NULL);

  if (self->records == HON_RECORDS_TARIFFS)
    {
      HonTariffStep *step = find_step (self, date);

      return step != NULL ? hon_format_money (hon_tariff_step_get_amount (step), HON_MONEY_AUTO) : NULL;
    }

  value = find_value (self, date);
  if (value == NULL)
    return NULL;
  text = hon_parameter_dup_value_text (HON_PARAMETER (self->record), value);
  values = g_strsplit (text, "\n", -1);

  return g_strjoinv (C_("list separator", "; "), values);
}

/**
 * hon_changeable_dup_since:
 * @self: a figure
 * @date: a day
 *
 * Returns: (transfer full) (nullable): what it is worth on that day and from when on, such as "30 € since 22 December
 *   2024", and what the law has none of without a day; %NULL where it is worth nothing
 */
char *
hon_changeable_dup_since (HonChangeable *self,
                          HonDate        date)
{
  g_autofree char *value = NULL;
  g_autofree char *since = NULL;

  g_return_val_if_fail (HON_IS_CHANGEABLE (self), NULL);

  value = hon_changeable_dup_value (self, date);
  if (value == NULL || hon_changeable_is_none (self, date))
    return g_steal_pointer (&value);
  since = hon_evidence_dup_since (hon_changeable_get_evidence (self, date));

  /* Translators: %1$s is a value with its unit, %2$s is such as “since 1 January 2026”. */
  return g_strdup_printf (_("%1$s %2$s"), value, since);
}

/**
 * hon_changeable_get_number:
 * @self: a figure
 * @date: a day
 *
 * Returns: what it is worth on that day, in its unit; NaN where it is worth nothing or no single number
 */
double
hon_changeable_get_number (HonChangeable *self,
                           HonDate        date)
{
  HonDatedValue *value;

  g_return_val_if_fail (HON_IS_CHANGEABLE (self), NAN);

  if (self->records == HON_RECORDS_TARIFFS)
    {
      HonTariffStep *step = find_step (self, date);

      return step != NULL ? hon_money_to_euros (hon_tariff_step_get_amount (step)) : NAN;
    }

  value = find_value (self, date);

  return value != NULL && !hon_dated_value_is_end (value) && is_number (HON_PARAMETER (self->record))
           ? hon_dated_value_get_number (value) : NAN;
}

/**
 * hon_changeable_get_evidence:
 * @self: a figure
 * @date: a day
 *
 * Returns: (transfer none) (nullable): who says what it is worth on that day
 */
const HonEvidence *
hon_changeable_get_evidence (HonChangeable *self,
                             HonDate        date)
{
  g_return_val_if_fail (HON_IS_CHANGEABLE (self), NULL);

  if (!has_value (self, date))
    return NULL;

  return self->records == HON_RECORDS_TARIFFS ? hon_tariff_step_get_evidence (find_step (self, date))
                                              : hon_dated_value_get_evidence (find_value (self, date));
}

/**
 * hon_changeable_dup_typed:
 * @self: a figure
 * @date: a day
 *
 * Returns: (transfer full): what it is worth on that day, as people type it; empty where it is worth nothing
 */
char *
hon_changeable_dup_typed (HonChangeable *self,
                          HonDate        date)
{
  HonDatedValue *value;

  g_return_val_if_fail (HON_IS_CHANGEABLE (self), NULL);

  if (self->records == HON_RECORDS_TARIFFS)
    {
      HonTariffStep *step = find_step (self, date);

      return step != NULL ? format_typed (hon_money_to_euros (hon_tariff_step_get_amount (step))) : g_strdup ("");
    }

  value = find_value (self, date);
  if (value == NULL || hon_dated_value_is_end (value) || !is_typed (HON_PARAMETER (self->record)))
    return g_strdup ("");

  return hon_parameter_get_kind (HON_PARAMETER (self->record)) == HON_PARAMETER_SCALAR
           ? format_typed (hon_dated_value_get_number (value))
           : hon_parameter_dup_value_text (HON_PARAMETER (self->record), value);
}

/**
 * hon_changeable_read_value:
 * @self: a figure
 * @text: what a person typed
 * @error: return location for an error in the `HON_FORMAT_ERROR` domain
 *
 * Reads a number in the unit of the figure, or a fraction such as 2/3. Whether it can be, the catalogue says that a
 * scenario with it is laid over.
 *
 * Returns: (transfer full) (nullable): the value, as scenarios write it
 */
JsonNode *
hon_changeable_read_value (HonChangeable  *self,
                           const char     *text,
                           GError        **error)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (JsonArray) array = NULL;
  JsonNode *node;
  double numbers[2] = { 0.0, 0.0 };

  g_return_val_if_fail (HON_IS_CHANGEABLE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  parts = g_strsplit (*text != '\0' ? text : " ", "/", 2);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!hon_parse_number (parts[i], &numbers[i], error))
      return NULL;

  if (parts[1] == NULL)
    {
      node = json_node_new (JSON_NODE_VALUE);
      json_node_set_double (node, numbers[0]);
      return node;
    }
  array = json_array_new ();
  json_array_add_double_element (array, numbers[0]);
  json_array_add_double_element (array, numbers[1]);
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_set_array (node, array);

  return node;
}

/**
 * hon_changeable_dup_problem:
 * @self: a figure
 * @value: a value of it that a person typed
 *
 * Returns: (transfer full) (nullable): why the law can have no such value, for people; %NULL where nothing is known
 *   against it
 */
char *
hon_changeable_dup_problem (HonChangeable *self,
                            JsonNode      *value)
{
  gboolean is_fraction;
  double minimum = 0.0;
  double maximum = HON_TARIFF_EUROS_MAX;
  double number;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  g_return_val_if_fail (HON_IS_CHANGEABLE (self), NULL);
  g_return_val_if_fail (value != NULL, NULL);

  is_fraction = self->records == HON_RECORDS_PARAMETERS &&
                hon_parameter_get_kind (HON_PARAMETER (self->record)) == HON_PARAMETER_FRACTION;
  if (is_fraction != JSON_NODE_HOLDS_ARRAY (value))
    return g_strdup (is_fraction ? _("This figure is a fraction, such as 2/3.")
                                 : _("This figure is a number, and no fraction."));
  if (self->records == HON_RECORDS_PARAMETERS)
    hon_parameter_get_range (HON_PARAMETER (self->record), &minimum, &maximum);
  if (is_fraction)
    {
      JsonArray *parts = json_node_get_array (value);

      number = json_array_get_double_element (parts, 0) / json_array_get_double_element (parts, 1);
    }
  else
    {
      number = json_node_get_double (value);
    }
  if (number >= minimum && number <= maximum)
    return NULL;

  least = format_typed (minimum);
  most = format_typed (maximum);

  /* Translators: both are numbers. */
  return g_strdup_printf (_("The value must be from %1$s to %2$s."), least, most);
}

/**
 * hon_changeable_format:
 * @value: a value, as scenarios write it
 *
 * Returns: (transfer full): the value as people type it, where it is a number or a fraction; else as it stands
 */
char *
hon_changeable_format (JsonNode *value)
{
  JsonArray *array;

  g_return_val_if_fail (value != NULL, NULL);

  array = JSON_NODE_HOLDS_ARRAY (value) ? json_node_get_array (value) : NULL;
  if (JSON_NODE_HOLDS_VALUE (value))
    return format_typed (json_node_get_double (value));
  if (array != NULL && json_array_get_length (array) == 2)
    {
      g_autofree char *above = format_typed (json_array_get_double_element (array, 0));
      g_autofree char *below = format_typed (json_array_get_double_element (array, 1));

      return g_strconcat (above, "/", below, NULL);
    }

  return hon_json_print (value, 0);
}
