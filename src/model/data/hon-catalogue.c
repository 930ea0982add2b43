/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-catalogue.h"

#include "hon-overlay-private.h"
#include "hon-record-private.h"
#include "hon-scenario-private.h"
#include "hon-tables-private.h"

#include <glib/gi18n-lib.h>

/* Editors write a file in several steps: wait for the last of them. */
#define WATCH_DELAY_MS 250

/* What a worker brings back. */
typedef struct
{
  HonTables  *tables;   /* (owned) */
  GListStore *datasets; /* (owned) */
  GStrv       problems; /* (owned) */
} Loaded;

/* What a worker reads beside the shipped facts; a scenario does not change once it is read. */
typedef struct
{
  GFile       *overlay;  /* (nullable) (owned) */
  HonScenario *scenario; /* (nullable) (owned) */
} Facts;

/**
 * HonCatalogue:
 *
 * All facts, as shipped and as overlaid by the reader's own files.
 *
 * Records of files in the overlay folder replace those of the same id. A bad
 * file there is left out and told as a problem; the shipped data stay in force.
 */

struct _HonCatalogue
{
  GObject       parent_instance;

  GFile        *overlay;     /* (nullable) (owned) */
  HonScenario  *scenario;    /* (nullable) (owned) */
  GFileMonitor *monitor;     /* (nullable) (owned) */
  guint         watch_id;    /* timeout */
  GCancellable *cancellable; /* (owned): of a reload under way */
  HonTables    *tables;      /* (nullable) (owned) */
  GListStore   *datasets;    /* (nullable) (owned) (element-type HonDataset): the shipped ones */
  HonGlossary  *glossary;    /* (nullable) (owned): made when it is first asked for */
  GStrv         problems;    /* (owned) */
};

enum
{
  PROP_0,
  PROP_OVERLAY,
  PROP_SCENARIO,
  PROP_LOADED,
  PROP_PROBLEMS,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonCatalogue, hon_catalogue, G_TYPE_OBJECT)

static void
loaded_free (Loaded *loaded)
{
  g_clear_pointer (&loaded->tables, hon_tables_free);
  g_clear_object (&loaded->datasets);
  g_clear_pointer (&loaded->problems, g_strfreev);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loaded, loaded_free)

static void
facts_free (gpointer data)
{
  Facts *facts = data;

  g_clear_object (&facts->overlay);
  g_clear_object (&facts->scenario);
  g_free (facts);
}

static guint
count_records (HonDataset *dataset,
               GPtrArray  *files,
               guint       n_shipped)
{
  guint n = 0;

  for (guint i = n_shipped; i < files->len; i++)
    {
      HonDataset *overlay = g_ptr_array_index (files, i);

      if (g_str_equal (hon_dataset_get_id (overlay), hon_dataset_get_id (dataset)))
        n += hon_dataset_get_n_records (overlay);
    }

  return n;
}

/* Runs anywhere: touches no instance. */
static Loaded *
load_everything (GFile         *overlay,
                 HonScenario   *scenario,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (Loaded) loaded = g_new0 (Loaded, 1);
  g_autoptr (GStrvBuilder) problems = g_strv_builder_new ();
  g_autoptr (GPtrArray) files = hon_dataset_read_shipped (error);
  guint n_shipped;

  if (files == NULL)
    return NULL;
  n_shipped = files->len;
  loaded->tables = hon_tables_new (files, error);
  if (loaded->tables == NULL)
    return NULL;

  if (overlay != NULL)
    hon_overlay_add (overlay, files, &loaded->tables, problems, cancellable);

  if (scenario != NULL && !hon_scenario_apply (scenario, files, &loaded->tables, error))
    return NULL;

  /* A file that was left out for want of time is no problem to tell. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  loaded->datasets = g_list_store_new (HON_TYPE_DATASET);
  for (guint i = 0; i < n_shipped; i++)
    {
      HonDataset *dataset = g_ptr_array_index (files, i);

      hon_dataset_finish (dataset, count_records (dataset, files, n_shipped));
      g_list_store_append (loaded->datasets, dataset);
    }
  loaded->problems = g_strv_builder_end (problems);

  return g_steal_pointer (&loaded);
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  Facts *facts = task_data;
  Loaded *loaded = load_everything (facts->overlay, facts->scenario, cancellable, &error);

  if (loaded == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, loaded, (GDestroyNotify) loaded_free);
}

static void
take_loaded (HonCatalogue *self,
             Loaded       *loaded)
{
  g_autoptr (Loaded) owned = loaded;
  gboolean was_loaded = self->tables != NULL;
  gboolean problems_changed = !g_strv_equal ((const char * const *) self->problems,
                                             (const char * const *) owned->problems);

  g_clear_pointer (&self->tables, hon_tables_free);
  self->tables = g_steal_pointer (&owned->tables);
  g_clear_object (&self->glossary);
  g_set_object (&self->datasets, owned->datasets);
  g_strfreev (self->problems);
  self->problems = g_steal_pointer (&owned->problems);

  if (!was_loaded)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADED]);
  if (problems_changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEMS]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
reloaded_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!hon_catalogue_load_finish (HON_CATALOGUE (object), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_debug ("Reloading: %s", error->message);
}

static void
reload_cb (gpointer user_data)
{
  HonCatalogue *self = HON_CATALOGUE (user_data);

  self->watch_id = 0;
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  hon_catalogue_load_async (self, self->cancellable, reloaded_cb, NULL);
}

static void
overlay_changed_cb (HonCatalogue *self)
{
  g_clear_handle_id (&self->watch_id, g_source_remove);
  self->watch_id = g_timeout_add_once (WATCH_DELAY_MS, reload_cb, self);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  Loaded *loaded = g_task_propagate_pointer (G_TASK (result), &error);

  if (loaded == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, loaded, (GDestroyNotify) loaded_free);
}

static void
hon_catalogue_dispose (GObject *object)
{
  HonCatalogue *self = HON_CATALOGUE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->watch_id, g_source_remove);
  g_clear_object (&self->monitor);
  g_clear_object (&self->overlay);
  g_clear_object (&self->scenario);

  G_OBJECT_CLASS (hon_catalogue_parent_class)->dispose (object);
}

static void
hon_catalogue_finalize (GObject *object)
{
  HonCatalogue *self = HON_CATALOGUE (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->glossary);
  g_clear_pointer (&self->tables, hon_tables_free);
  g_clear_object (&self->datasets);
  g_clear_pointer (&self->problems, g_strfreev);

  G_OBJECT_CLASS (hon_catalogue_parent_class)->finalize (object);
}

static void
hon_catalogue_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HonCatalogue *self = HON_CATALOGUE (object);

  switch (prop_id)
    {
    case PROP_OVERLAY:
      g_value_set_object (value, self->overlay);
      break;

    case PROP_SCENARIO:
      g_value_set_object (value, self->scenario);
      break;

    case PROP_LOADED:
      g_value_set_boolean (value, hon_catalogue_is_loaded (self));
      break;

    case PROP_PROBLEMS:
      g_value_set_boxed (value, self->problems);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_catalogue_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HonCatalogue *self = HON_CATALOGUE (object);

  switch (prop_id)
    {
    case PROP_OVERLAY:
      self->overlay = g_value_dup_object (value);
      break;

    case PROP_SCENARIO:
      self->scenario = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_catalogue_class_init (HonCatalogueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hon_catalogue_dispose;
  object_class->finalize = hon_catalogue_finalize;
  object_class->get_property = hon_catalogue_get_property;
  object_class->set_property = hon_catalogue_set_property;

  /**
   * HonCatalogue:overlay: (nullable)
   *
   * The folder of the reader's own datasets; it need not exist.
   */
  props[PROP_OVERLAY] =
    g_param_spec_object ("overlay", NULL, NULL, G_TYPE_FILE,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonCatalogue:scenario: (nullable)
   *
   * What is laid over the law, the reader's own datasets included. Where it does not fit, nothing is loaded.
   */
  props[PROP_SCENARIO] =
    g_param_spec_object ("scenario", NULL, NULL, HON_TYPE_SCENARIO,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonCatalogue:loaded:
   *
   * Whether the facts are there.
   */
  props[PROP_LOADED] =
    g_param_spec_boolean ("loaded", NULL, NULL, FALSE, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonCatalogue:problems:
   *
   * Messages about files of the overlay folder that were left out.
   */
  props[PROP_PROBLEMS] =
    g_param_spec_boxed ("problems", NULL, NULL, G_TYPE_STRV, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * HonCatalogue::changed:
   * @self: a catalogue
   *
   * The facts were read, or read again: what was taken from @self before is
   * out of date.
   */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
hon_catalogue_init (HonCatalogue *self)
{
  self->cancellable = g_cancellable_new ();
  self->problems = g_new0 (char *, 1);
}

/**
 * hon_catalogue_new:
 * @overlay_folder: (nullable): the folder of the reader's own datasets
 *
 * Returns: (transfer full): a catalogue that is still to be loaded
 */
HonCatalogue *
hon_catalogue_new (GFile *overlay_folder)
{
  g_return_val_if_fail (overlay_folder == NULL || G_IS_FILE (overlay_folder), NULL);

  return g_object_new (HON_TYPE_CATALOGUE, "overlay", overlay_folder, NULL);
}

/**
 * hon_catalogue_new_scenario:
 * @overlay_folder: (nullable): the folder of the reader's own datasets
 * @scenario: (nullable): a law that is not in force
 *
 * Returns: (transfer full): a catalogue of the law as @scenario changes it, still to be loaded; that in
 *   force stays as it is
 */
HonCatalogue *
hon_catalogue_new_scenario (GFile       *overlay_folder,
                            HonScenario *scenario)
{
  g_return_val_if_fail (overlay_folder == NULL || G_IS_FILE (overlay_folder), NULL);
  g_return_val_if_fail (scenario == NULL || HON_IS_SCENARIO (scenario), NULL);

  return g_object_new (HON_TYPE_CATALOGUE, "overlay", overlay_folder, "scenario", scenario, NULL);
}

/**
 * hon_catalogue_get_overlay:
 * @self: a catalogue
 *
 * Returns: (transfer none) (nullable): the folder of the reader's own datasets
 */
GFile *
hon_catalogue_get_overlay (HonCatalogue *self)
{
  g_return_val_if_fail (HON_IS_CATALOGUE (self), NULL);

  return self->overlay;
}

/**
 * hon_catalogue_load:
 * @self: a catalogue
 * @cancellable: (nullable): to stop early
 * @error: return location for an error in the `HON_DATASET_ERROR` domain
 *
 * Reads all datasets, blocking. A bad file of the overlay folder is no error:
 * see `HonCatalogue:problems`.
 *
 * Returns: whether the facts were read; on failure the old ones stay
 */
gboolean
hon_catalogue_load (HonCatalogue  *self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  Loaded *loaded;

  g_return_val_if_fail (HON_IS_CATALOGUE (self), FALSE);

  loaded = load_everything (self->overlay, self->scenario, cancellable, error);
  if (loaded == NULL)
    return FALSE;
  take_loaded (self, loaded);

  return TRUE;
}

/**
 * hon_catalogue_load_async:
 * @self: a catalogue
 * @cancellable: (nullable): to stop early
 * @callback: (scope async): called when done
 * @user_data: data for @callback
 *
 * Reads all datasets in a worker.
 */
void
hon_catalogue_load_async (HonCatalogue        *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) worker = NULL;
  Facts *facts;

  g_return_if_fail (HON_IS_CATALOGUE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hon_catalogue_load_async);

  /* The worker's task has no source object: the catalogue must never be
   * finalized on another thread.
   */
  worker = g_task_new (NULL, cancellable, loaded_cb, g_steal_pointer (&task));
  g_task_set_source_tag (worker, load_in_thread);
  facts = g_new0 (Facts, 1);
  g_set_object (&facts->overlay, self->overlay);
  g_set_object (&facts->scenario, self->scenario);
  g_task_set_task_data (worker, facts, facts_free);
  g_task_run_in_thread (worker, load_in_thread);
}

/**
 * hon_catalogue_load_finish:
 * @self: a catalogue
 * @result: the result passed to the callback
 * @error: return location for an error in the `HON_DATASET_ERROR` or `G_IO_ERROR` domain
 *
 * Returns: whether the facts were read; on failure the old ones stay
 */
gboolean
hon_catalogue_load_finish (HonCatalogue  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  Loaded *loaded;

  g_return_val_if_fail (HON_IS_CATALOGUE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (loaded == NULL)
    return FALSE;
  take_loaded (self, loaded);

  return TRUE;
}

/**
 * hon_catalogue_validate_file:
 * @self: a catalogue
 * @file: a dataset, named as one
 * @cancellable: (nullable): to stop early
 * @error: return location for an error in the `HON_DATASET_ERROR` or `G_IO_ERROR` domain
 *
 * Reads @file as if it stood in the overlay folder, over the shipped datasets.
 *
 * Returns: whether it would be accepted
 */
gboolean
hon_catalogue_validate_file (HonCatalogue  *self,
                             GFile         *file,
                             GCancellable  *cancellable,
                             GError       **error)
{
  g_autoptr (HonDataset) dataset = NULL;

  g_return_val_if_fail (HON_IS_CATALOGUE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  dataset = hon_overlay_read_file (file, cancellable, error);

  return dataset != NULL && hon_overlay_check (dataset, error);
}

/**
 * hon_catalogue_validate_bytes:
 * @self: a catalogue
 * @dataset_id: the id of the dataset that they are for
 * @bytes: the content of a file
 * @error: return location for an error in the `HON_DATASET_ERROR` domain
 *
 * Reads @bytes as if they stood in the overlay folder, over the shipped datasets.
 *
 * Returns: whether they would be accepted
 */
gboolean
hon_catalogue_validate_bytes (HonCatalogue  *self,
                              const char    *dataset_id,
                              GBytes        *bytes,
                              GError       **error)
{
  g_autoptr (HonDataset) dataset = NULL;

  g_return_val_if_fail (HON_IS_CATALOGUE (self), FALSE);
  g_return_val_if_fail (dataset_id != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  dataset = hon_dataset_parse (dataset_id, dataset_id, bytes, NULL, error);

  return dataset != NULL && hon_overlay_check (dataset, error);
}

/**
 * hon_catalogue_watch:
 * @self: a catalogue
 *
 * Loads again whenever something changes in the overlay folder.
 */
void
hon_catalogue_watch (HonCatalogue *self)
{
  g_return_if_fail (HON_IS_CATALOGUE (self));

  if (self->overlay == NULL || self->monitor != NULL)
    return;

  self->monitor = g_file_monitor_directory (self->overlay, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (overlay_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

gboolean
hon_catalogue_is_loaded (HonCatalogue *self)
{
  g_return_val_if_fail (HON_IS_CATALOGUE (self), FALSE);

  return self->tables != NULL;
}

/**
 * hon_catalogue_get_datasets:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonDataset): the shipped datasets
 */
GListModel *
hon_catalogue_get_datasets (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->datasets);
}

/**
 * hon_catalogue_find_dataset:
 * @self: a loaded catalogue
 * @id: the id of a dataset
 *
 * Returns: (transfer none) (nullable): the dataset, if there is one of that id
 */
HonDataset *
hon_catalogue_find_dataset (HonCatalogue *self,
                            const char   *id)
{
  GListModel *datasets;

  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  datasets = hon_catalogue_get_datasets (self);
  for (guint i = 0; i < g_list_model_get_n_items (datasets); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (datasets, i);

      /* The list keeps it alive. */
      if (g_str_equal (hon_dataset_get_id (dataset), id))
        return dataset;
    }

  return NULL;
}

/**
 * hon_catalogue_get_valid_of:
 * @self: a loaded catalogue
 * @ids: (array zero-terminated=1): ids of datasets
 *
 * Returns: the day on which all those datasets had been checked
 */
HonDate
hon_catalogue_get_valid_of (HonCatalogue       *self,
                            const char * const *ids)
{
  HonDate valid = HON_DATE_NONE;

  g_return_val_if_fail (hon_catalogue_is_loaded (self), HON_DATE_NONE);
  g_return_val_if_fail (ids != NULL, HON_DATE_NONE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->datasets)); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (G_LIST_MODEL (self->datasets), i);
      HonDate own = hon_dataset_get_valid (dataset);

      if (g_strv_contains (ids, hon_dataset_get_id (dataset)) && (valid == HON_DATE_NONE || own < valid))
        valid = own;
    }

  return valid;
}

/**
 * hon_catalogue_get_glossary:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none): what finds the terms of the field in texts
 */
HonGlossary *
hon_catalogue_get_glossary (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  if (self->glossary == NULL)
    self->glossary = hon_glossary_new (hon_catalogue_get_list (self, HON_RECORDS_TERMS));

  return self->glossary;
}

/**
 * hon_catalogue_get_problems:
 * @self: a catalogue
 *
 * Returns: (transfer none) (array zero-terminated=1): messages about files of
 *   the overlay folder that were left out
 */
const char * const *
hon_catalogue_get_problems (HonCatalogue *self)
{
  g_return_val_if_fail (HON_IS_CATALOGUE (self), NULL);

  return (const char * const *) self->problems;
}

/**
 * hon_catalogue_has_own:
 * @self: a loaded catalogue
 *
 * Returns: whether any of its records is not a shipped one
 */
gboolean
hon_catalogue_has_own (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), FALSE);

  return self->tables->has_own;
}

/**
 * hon_catalogue_get_list:
 * @self: a loaded catalogue
 * @records: a kind of records
 *
 * Returns: (transfer none) (element-type HonRecord): all records of that kind
 */
GListModel *
hon_catalogue_get_list (HonCatalogue *self,
                        HonRecords    records)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);
  g_return_val_if_fail ((guint) records < HON_N_RECORDS, NULL);

  return G_LIST_MODEL (self->tables->lists[records]);
}

/**
 * hon_catalogue_find:
 * @self: a loaded catalogue
 * @records: a kind of records
 * @id: the id of a record
 *
 * Returns: (type HonRecord) (transfer none) (nullable): the record of that kind, if there
 *   is one
 */
gpointer
hon_catalogue_find (HonCatalogue *self,
                    HonRecords    records,
                    const char   *id)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);
  g_return_val_if_fail ((guint) records < HON_N_RECORDS, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return hon_record_list_find (self->tables->lists[records], id, NULL);
}

/**
 * hon_catalogue_dup_records:
 * @self: a loaded catalogue
 * @dataset_id: the id of a dataset
 *
 * Returns: (transfer full) (nullable) (element-type HonRecord): the facts in force that
 *   @dataset_id holds: those that it is about, such as acts without their presets; %NULL
 *   when there is no such dataset
 */
GListModel *
hon_catalogue_dup_records (HonCatalogue *self,
                           const char   *dataset_id)
{
  HonRecordList *found;
  HonRecordList *all;
  HonRecords records;

  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);
  g_return_val_if_fail (dataset_id != NULL, NULL);

  if (!hon_dataset_get_main_records (dataset_id, &records))
    return NULL;

  all = self->tables->lists[records];
  found = hon_record_list_new (g_list_model_get_item_type (G_LIST_MODEL (all)));
  for (guint i = 0; i < hon_record_list_len (all); i++)
    {
      HonRecord *record = hon_record_list_get (all, i);

      if (g_str_equal (hon_record_get_dataset (record), dataset_id))
        hon_record_list_add (found, g_object_ref (record));
    }

  return G_LIST_MODEL (found);
}

/**
 * hon_catalogue_get_sector:
 * @self: a loaded catalogue
 * @kind: which sector
 *
 * Returns: (transfer none): its description
 */
HonSector *
hon_catalogue_get_sector (HonCatalogue  *self,
                          HonSectorKind  kind)
{
  return hon_catalogue_find (self, HON_RECORDS_SECTORS, hon_sector_kind_to_id (kind));
}

/**
 * hon_catalogue_get_reason:
 * @self: a loaded catalogue
 * @code: which reason
 *
 * Returns: (transfer none): its sentence
 */
HonReasonInfo *
hon_catalogue_get_reason (HonCatalogue  *self,
                          HonReasonCode  code)
{
  return hon_catalogue_find (self, HON_RECORDS_REASONS, hon_reason_code_to_id (code));
}

/**
 * hon_catalogue_get_years:
 * @self: a loaded catalogue
 * @n_years: (out): return location for how many there are
 *
 * Returns: (transfer none) (array length=n_years): the years that can be
 *   simulated, oldest first
 */
const int *
hon_catalogue_get_years (HonCatalogue *self,
                         guint        *n_years)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);
  g_return_val_if_fail (n_years != NULL, NULL);

  *n_years = self->tables->years->len;

  return (const int *) self->tables->years->data;
}

/**
 * hon_catalogue_get_rates:
 * @self: a loaded catalogue
 * @year: a year
 *
 * Returns: (transfer none) (nullable): what the engine needs for @year, if it
 *   can be simulated
 */
const HonIncomeRates *
hon_catalogue_get_rates (HonCatalogue *self,
                         int           year)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return hon_tables_is_year (self->tables, year) ? hon_tables_find_rates (self->tables, year) : NULL;
}

/**
 * hon_catalogue_project_rates:
 * @self: a loaded catalogue
 * @year: a year, not before the first one that can be simulated
 * @projected: (out caller-allocates): room for the parameters of a year without any of its own
 *
 * Supposes of what is not known yet of a year that it stays as it was. What rests on it has to say so, where
 * the `known_year` of the parameters is another one.
 *
 * Returns: (transfer none): what the engine needs for @year; good for as long as @projected is
 */
const HonIncomeRates *
hon_catalogue_project_rates (HonCatalogue   *self,
                             int             year,
                             HonIncomeRates *projected)
{
  const HonIncomeRates *rates;

  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);
  g_return_val_if_fail (projected != NULL, NULL);

  rates = hon_tables_find_rates (self->tables, year);
  if (rates->year == year)
    return rates;
  hon_income_rates_project (rates, year, projected);

  return projected;
}

/**
 * hon_catalogue_get_rules_day:
 * @self: a loaded catalogue
 * @year: a year that was computed
 *
 * Returns: the day on which the parameters of @year were read: its first, or that of the last year before it that
 *   has any
 */
HonDate
hon_catalogue_get_rules_day (HonCatalogue *self,
                             int           year)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), HON_DATE_NONE);

  return hon_tables_find_rates (self->tables, year)->first_day;
}

/**
 * hon_catalogue_get_calendar:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none): when contributions and tax are called, by the facts of the last year that
 *   can be simulated
 */
const HonCalendar *
hon_catalogue_get_calendar (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return &self->tables->calendar;
}

/**
 * hon_catalogue_get_first_bill_day:
 * @self: a loaded catalogue
 *
 * Returns: the first day whose bills can be computed
 */
HonDate
hon_catalogue_get_first_bill_day (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), HON_DATE_NONE);

  return g_array_index (self->tables->bill_days, HonDate, 0);
}

/**
 * hon_catalogue_get_last_bill_day:
 * @self: a loaded catalogue
 *
 * Returns: the last day of the year in which something that bills rest on changes for the last time
 */
HonDate
hon_catalogue_get_last_bill_day (HonCatalogue *self)
{
  GArray *days;

  g_return_val_if_fail (hon_catalogue_is_loaded (self), HON_DATE_NONE);

  days = self->tables->bill_days;

  return hon_date_new (hon_date_get_year (g_array_index (days, HonDate, days->len - 1)), 12, 31);
}

/**
 * hon_catalogue_get_bill_days:
 * @self: a loaded catalogue
 * @n_days: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_days): the days on which what bills
 *   rest on changes, in order; nothing changes between them
 */
const HonDate *
hon_catalogue_get_bill_days (HonCatalogue *self,
                             guint        *n_days)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);
  g_return_val_if_fail (n_days != NULL, NULL);

  *n_days = self->tables->bill_days->len;

  return (const HonDate *) self->tables->bill_days->data;
}

/**
 * hon_catalogue_get_bill_tariffs:
 * @self: a loaded catalogue
 * @date: a day
 *
 * Returns: (transfer none) (nullable): what the engine needs for bills of that
 *   day, if they can be computed
 */
const HonTariffs *
hon_catalogue_get_bill_tariffs (HonCatalogue *self,
                                HonDate       date)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return hon_tables_get_bill_tariffs (self->tables, date);
}
