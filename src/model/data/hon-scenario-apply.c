/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-scenario-private.h"

#include "hon-format.h"
#include "hon-json-print.h"
#include "hon-record-private.h"
#include "hon-source-private.h"

#include <glib/gi18n-lib.h>

/* A scenario laid over the law: it becomes files as a reader may write them, which repeat what they do not
 * change. So one reader checks all, and all that is told of such files is told of it.
 */

/* A file on its way. */
typedef struct
{
  const char *id;       /* of the dataset */
  JsonObject *root;     /* (owned) */
  HonDataset *dataset;  /* (nullable) (owned) */
} Draft;

/* Where a change went, to tell what is wrong with it in the words of its own document. */
typedef struct
{
  const char *dataset; /* the file that was made */
  char       *place;   /* (owned): in it */
  guint       change;
} Trace;

typedef struct
{
  HonScenario *scenario;
  GPtrArray   *files;   /* (element-type HonDataset): what the law is */
  HonSource   *origin;  /* (owned) */
  GArray      *drafts;  /* (owned) (element-type Draft) */
  GArray      *traces;  /* (owned) (element-type Trace) */
} Application;

static void
draft_clear (gpointer data)
{
  Draft *draft = data;

  json_object_unref (draft->root);
  g_clear_object (&draft->dataset);
}

static void
trace_clear (gpointer data)
{
  g_free (((Trace *) data)->place);
}

static void
application_clear (Application *self)
{
  g_clear_object (&self->origin);
  g_clear_pointer (&self->drafts, g_array_unref);
  g_clear_pointer (&self->traces, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Application, application_clear)

/* Fails because of a member of a change in the document. */
static gboolean
fail_change (Application      *self,
             guint             position,
             const char       *member,
             HonDatasetError   code,
             const char       *expected,
             const char       *found,
             GError          **error)
{
  g_set_error (error, HON_DATASET_ERROR, code,
               /* Translators: %1$s is a file, %2$u the number of a change in it, %3$s the name of a member, %4$s what
                * should be there, %5$s what is there.
                */
               _("%1$s: at $.changes[%2$u].%3$s: expected %4$s, found %5$s"),
               hon_scenario_get_label (self->scenario), position, member, expected, found);

  return FALSE;
}

/* The record that is in force: that of the last file that has it. */
static const HonTree *
find_record (GPtrArray   *files,
             HonRecords   records,
             const char  *id,
             const char **dataset)
{
  for (guint i = files->len; i > 0; i--)
    {
      HonDataset *file = g_ptr_array_index (files, i - 1);
      const HonTree *array = hon_tree_get_member (hon_dataset_get_root (file), hon_records_get_member (records));

      for (guint j = 0; array != NULL && j < hon_tree_get_size (array); j++)
        {
          const HonTree *record = hon_tree_get_child (array, j);

          if (!g_str_equal (hon_tree_get_string (hon_tree_get_member (record, "id")), id))
            continue;
          *dataset = hon_dataset_get_id (file);
          return record;
        }
    }

  return NULL;
}

static Draft *
find_draft (Application *self,
            const char  *id)
{
  Draft draft = { .id = id };

  for (guint i = 0; i < self->drafts->len; i++)
    if (g_str_equal (g_array_index (self->drafts, Draft, i).id, id))
      return &g_array_index (self->drafts, Draft, i);

  draft.root = json_object_new ();
  json_object_set_string_member (draft.root, "dataset", id);
  json_object_set_string_member (draft.root, "version", "scenario");
  json_object_set_string_member (draft.root, "valid", "2000-01-01");
  json_object_set_string_member (draft.root, "licence", "scenario");
  g_array_append_val (self->drafts, draft);

  return &g_array_index (self->drafts, Draft, self->drafts->len - 1);
}

/* The list of records of a draft; it is made when first asked for. */
static JsonArray *
get_records (Draft      *draft,
             HonRecords  records)
{
  const char *member = hon_records_get_member (records);

  if (!json_object_has_member (draft->root, member))
    json_object_set_array_member (draft->root, member, json_array_new ());

  return json_object_get_array_member (draft->root, member);
}

/* The record of a draft that is to change, as it is by now. */
static JsonObject *
find_copy (JsonArray     *array,
           const HonTree *record,
           guint         *position)
{
  const char *id = hon_tree_get_string (hon_tree_get_member (record, "id"));

  for (*position = 0; *position < json_array_get_length (array); (*position)++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (array, *position), "id"), id))
      return json_array_get_object_element (array, *position);

  json_array_add_element (array, hon_tree_unpack (record));

  return json_array_get_object_element (array, *position);
}

/* Whether two values are the same: whole numbers may be written in two ways. */
static gboolean
is_same (JsonNode *a,
         JsonNode *b)
{
  if (JSON_NODE_HOLDS_VALUE (a) && JSON_NODE_HOLDS_VALUE (b) && json_node_get_value_type (a) != G_TYPE_STRING &&
      json_node_get_value_type (b) != G_TYPE_STRING)
    return json_node_get_double (a) == json_node_get_double (b);

  if (JSON_NODE_HOLDS_ARRAY (a) && JSON_NODE_HOLDS_ARRAY (b))
    {
      JsonArray *left = json_node_get_array (a);
      JsonArray *right = json_node_get_array (b);

      if (json_array_get_length (left) != json_array_get_length (right))
        return FALSE;
      for (guint i = 0; i < json_array_get_length (left); i++)
        if (!is_same (json_array_get_element (left, i), json_array_get_element (right, i)))
          return FALSE;
      return TRUE;
    }

  if (JSON_NODE_HOLDS_OBJECT (a) && JSON_NODE_HOLDS_OBJECT (b))
    {
      JsonObject *left = json_node_get_object (a);
      JsonObject *right = json_node_get_object (b);
      g_autoptr (GList) names = json_object_get_members (left);

      if (json_object_get_size (left) != json_object_get_size (right))
        return FALSE;
      for (GList *name = names; name != NULL; name = name->next)
        if (!json_object_has_member (right, name->data) ||
            !is_same (json_object_get_member (left, name->data), json_object_get_member (right, name->data)))
          return FALSE;
      return TRUE;
    }

  return json_node_equal (a, b);
}

/* Whether a dated value says what the change does. */
static gboolean
says_the_same (JsonObject              *value,
               const HonScenarioChange *change)
{
  JsonNode *member = json_object_get_member (value, change->payload);

  return member != NULL && is_same (member, change->value);
}

/* Adds the source that the reader gives, and tells its id. */
static char *
add_source (Application             *self,
            const HonScenarioChange *change)
{
  JsonArray *sources = get_records (find_draft (self, "sources"), HON_RECORDS_SOURCES);
  JsonObject *source = json_object_new ();
  char *id = g_strdup_printf ("scenario-%u", json_array_get_length (sources) + 1);

  json_object_set_string_member (source, "id", id);
  json_object_set_string_member (source, "title", change->title);
  json_object_set_string_member (source, "publisher", hon_scenario_get_title (self->scenario));
  json_object_set_string_member (source, "kind", "private");
  if (change->url != NULL)
    json_object_set_string_member (source, "url", change->url);
  json_array_add_object_element (sources, source);

  return id;
}

/* Makes the value that holds from the day of a change on. */
static JsonObject *
make_value (Application             *self,
            const HonScenarioChange *change,
            JsonObject              *like)
{
  JsonObject *value = json_object_new ();
  g_autofree char *from = hon_date_to_iso (change->from);
  /* A file must name a source. That of the law is never shown: what changes has the scenario as its source. */
  g_autofree char *source = change->title != NULL ? add_source (self, change)
                                                  : g_strdup (json_object_get_string_member (like, "source"));

  json_object_set_string_member (value, "from", from);
  json_object_set_member (value, change->payload, json_node_copy (change->value));
  json_object_set_string_member (value, "source", source);
  json_object_set_string_member (value, "confidence", "secondary");

  return value;
}

/* Replaces what holds from the day of the change on, unless the law says the same. */
static guint
change_values (Application             *self,
               const HonScenarioChange *change,
               JsonObject              *record)
{
  JsonArray *values = json_object_get_array_member (record, "values");
  JsonObject *first = json_array_get_object_element (values, 0);
  JsonObject *last;
  guint n = 0;

  for (; n < json_array_get_length (values); n++)
    {
      JsonObject *value = json_array_get_object_element (values, n);
      HonDate from = hon_date_parse (json_object_get_string_member (value, "from"), NULL);

      if (from > change->from || (from == change->from && !says_the_same (value, change)))
        break;
    }
  while (json_array_get_length (values) > n)
    json_array_remove_element (values, n);

  last = n > 0 ? json_array_get_object_element (values, n - 1) : NULL;
  if (last != NULL && says_the_same (last, change))
    return n - 1;
  json_array_add_object_element (values, make_value (self, change, last != NULL ? last : first));

  return n;
}

static gboolean
draft_change (Application  *self,
              guint         position,
              GError      **error)
{
  const HonScenarioChange *change = hon_scenario_get_change (self->scenario, position);
  const char *dataset = NULL;
  const HonTree *record = find_record (self->files, change->records, change->id, &dataset);
  const char *member = hon_records_get_member (change->records);
  JsonArray *array;
  JsonObject *copy;
  Trace trace = { .change = position };
  guint index;
  guint value;

  if (record == NULL)
    return fail_change (self, position, change->records == HON_RECORDS_PARAMETERS ? "parameter" : "tariff",
                        HON_DATASET_ERROR_REFERENCE,
                        change->records == HON_RECORDS_PARAMETERS ? _("the id of a parameter")
                                                                  : _("the id of a tariff"),
                        change->id, error);

  array = get_records (find_draft (self, dataset), change->records);
  copy = find_copy (array, record, &index);
  value = change_values (self, change, copy);
  trace.dataset = dataset;
  trace.place = g_strdup_printf ("$.%s[%u].values[%u]", member, index, value);
  g_array_append_val (self->traces, trace);

  return TRUE;
}

static int
compare_days (gconstpointer a,
              gconstpointer b,
              gpointer      scenario)
{
  HonDate left = hon_scenario_get_change (scenario, *(const guint *) a)->from;
  HonDate right = hon_scenario_get_change (scenario, *(const guint *) b)->from;

  return left < right ? -1 : left > right;
}

/* The positions of all changes, by their days: what a change says holds until the next one of the same figure, wherever
 * in the document that stands.
 */
static GArray *
sort_changes (HonScenario *scenario)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < hon_scenario_get_n_changes (scenario); i++)
    g_array_append_val (positions, i);
  g_array_sort_with_data (positions, compare_days, scenario);

  return positions;
}

/* Tells what is wrong with a file that was made in the words of the document. Messages begin with the file, in every
 * language.
 */
static void
translate_place (Application  *self,
                 GError      **error)
{
  if (error == NULL || *error == NULL)
    return;

  for (guint i = 0; i < self->traces->len; i++)
    {
      const Trace *trace = &g_array_index (self->traces, Trace, i);
      g_autoptr (GString) message = NULL;
      g_autofree char *place = g_strdup_printf ("$.changes[%u]", trace->change);

      if (!g_str_has_prefix ((*error)->message, trace->dataset))
        continue;
      message = g_string_new ((*error)->message + strlen (trace->dataset));
      if (g_string_replace (message, trace->place, place, 1) == 0)
        continue;
      g_string_prepend (message, hon_scenario_get_label (self->scenario));
      g_free ((*error)->message);
      (*error)->message = g_string_free_and_steal (g_steal_pointer (&message));
      return;
    }
  g_prefix_error (error, "%s: ", hon_scenario_get_label (self->scenario));
}

static gboolean
make_dataset (Application  *self,
              Draft        *draft,
              GError      **error)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  json_node_set_object (node, draft->root);
  text = hon_json_print (node, 0);
  bytes = g_bytes_new (text, strlen (text));
  /* Messages call it after the dataset, until they are told in the words of the document. */
  draft->dataset = hon_dataset_parse (draft->id, draft->id, bytes, self->origin, error);

  return draft->dataset != NULL;
}

/* Lays the files over the law, in the order in which they build on each other. */
static HonTables *
make_tables (Application  *self,
             GError      **error)
{
  for (guint i = 0; i < self->drafts->len; i++)
    if (!make_dataset (self, &g_array_index (self->drafts, Draft, i), error))
      return NULL;

  for (guint i = 0; i < self->drafts->len; i++)
    g_ptr_array_add (self->files, g_object_ref (g_array_index (self->drafts, Draft, i).dataset));

  return hon_tables_new (self->files, error);
}

/* There is one calendar for all years, that of the last known one: a later change to it would reach none. */
static gboolean
check_calendar (Application  *self,
                HonTables    *law,
                GError      **error)
{
  int last_year = g_array_index (law->years, int, law->years->len - 1);

  for (guint i = 0; i < hon_scenario_get_n_changes (self->scenario); i++)
    {
      const HonScenarioChange *change = hon_scenario_get_change (self->scenario, i);
      HonRecord *record = hon_record_list_find (law->lists[change->records], change->id, NULL);
      g_autofree char *day = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;

      if (record == NULL || !g_str_equal (hon_record_get_dataset (record), "calendar") ||
          hon_date_get_whole_year (change->from) <= last_year)
        continue;
      day = hon_date_to_iso (hon_date_new (last_year, 1, 1));
      /* Translators: in “expected …, found …”; %s is a date. */
      expected = g_strdup_printf (_("a day up to %s, since things are called alike in all years"), day);
      found = hon_date_to_iso (change->from);

      return fail_change (self, i, "from", HON_DATASET_ERROR_RANGE, expected, found, error);
    }

  return TRUE;
}

/* Lays a scenario over the law: its own files are added to @files (element-type HonDataset), and other @tables are made
 * of them all. On failure both stay as they were.
 */
gboolean
hon_scenario_apply (HonScenario  *self,
                    GPtrArray    *files,
                    HonTables   **tables,
                    GError      **error)
{
  g_autofree char *id = g_strconcat ("scenario:", hon_scenario_get_title (self), NULL);
  g_auto (Application) application = {
    self,
    files,
    hon_source_new_own (id, hon_scenario_get_name (self)),
    g_array_new (FALSE, FALSE, sizeof (Draft)),
    g_array_new (FALSE, FALSE, sizeof (Trace)),
  };
  int last_year = hon_scenario_get_last_year (self);
  guint n_files = files->len;
  g_autoptr (GArray) positions = NULL;
  g_autoptr (HonTables) made = NULL;
  g_autoptr (GError) reason = NULL;

  g_array_set_clear_func (application.drafts, draft_clear);
  g_array_set_clear_func (application.traces, trace_clear);

  if (hon_scenario_get_n_changes (self) == 0)
    return hon_tables_project (*tables, *tables, last_year, hon_scenario_get_name (self), error);
  if (!check_calendar (&application, *tables, error))
    return FALSE;
  /* The file of sources is made first, as the others name what it has. */
  find_draft (&application, "sources");
  positions = sort_changes (self);
  for (guint i = 0; i < positions->len; i++)
    if (!draft_change (&application, g_array_index (positions, guint, i), error))
      return FALSE;

  made = make_tables (&application, &reason);
  if (made == NULL || !hon_tables_project (made, *tables, last_year, hon_scenario_get_name (self), &reason))
    {
      g_ptr_array_set_size (files, n_files);
      translate_place (&application, &reason);
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  hon_tables_free (*tables);
  *tables = g_steal_pointer (&made);

  return TRUE;
}
