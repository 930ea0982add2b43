/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-catalogue.h"

#include "hon-act-preset-private.h"
#include "hon-act-private.h"
#include "hon-bill-term-private.h"
#include "hon-dataset-private.h"
#include "hon-datasets-resource.h"
#include "hon-event-private.h"
#include "hon-formality-private.h"
#include "hon-line-info-private.h"
#include "hon-parameter-private.h"
#include "hon-plan-private.h"
#include "hon-prices-private.h"
#include "hon-published-error-private.h"
#include "hon-reason-info-private.h"
#include "hon-sector-private.h"
#include "hon-source-private.h"
#include "hon-speciality-private.h"
#include "hon-tariff-private.h"
#include "hon-tariff-rule-private.h"
#include "hon-title-private.h"
#include "hon-transition-private.h"

#include <glib/gi18n-lib.h>

/* The rules of the engine hold from this year on. */
#define FIRST_YEAR 2024

/* Editors write a file in several steps: wait for the last of them. */
#define WATCH_DELAY_MS 250

#define RESOURCE_FOLDER "/io/github/honoraires/Honoraires/datasets/"

/* Everything that the datasets say, once they have all been read. Immutable. */
typedef struct
{
  GListStore *datasets;      /* (element-type HonDataset) */
  GListStore *sources;       /* (element-type HonSource) */
  GListStore *sectors;       /* (element-type HonSector) */
  GHashTable *source_table;  /* (element-type utf8 HonSource) */
  GHashTable *parameters;    /* (element-type utf8 HonParameter) */
  GHashTable *parameter_lists; /* (element-type utf8 GListStore): by dataset, in its order */
  GHashTable *lines;         /* (element-type utf8 HonLineInfo) */
  GListStore *specialities;  /* (element-type HonSpeciality) */
  GListStore *title_lists;   /* (element-type HonTitleList) */
  GHashTable *title_list_table; /* (element-type utf8 HonTitleList) */
  GListStore *titles;        /* (element-type HonTitle) */
  GListStore *transitions;   /* (element-type HonTransition) */
  GListStore *formalities;   /* (element-type HonFormality) */
  HonReasonInfo *reasons[HON_N_REASONS];
  GArray     *years;         /* (element-type int) */
  GArray     *rates;         /* (element-type HonIncomeRates): by position in years */
  GListStore *acts;          /* (element-type HonAct) */
  GHashTable *act_table;     /* (element-type utf8 HonAct) */
  GListStore *presets;       /* (element-type HonActPreset) */
  GListStore *tariffs;       /* (element-type HonTariff) */
  GHashTable *tariff_table;  /* (element-type utf8 HonTariff) */
  GListStore *plans;         /* (element-type HonPlan): oldest first */
  HonPrices  *prices;
  GListStore *events;        /* (element-type HonEvent): oldest first */
  GListStore *bill_acts;     /* (element-type HonBillTerm) */
  GListStore *grid;          /* (element-type HonTariffRule) */
  GListStore *published_errors; /* (element-type HonPublishedError) */
  GArray     *bill_days;     /* (element-type HonDate): on which bills change */
  GPtrArray  *bill_tariffs;  /* (element-type HonTariffs): by position in bill_days; made when asked for */
} Tables;

/* What a worker brings back. */
typedef struct
{
  Tables *tables;   /* (owned) */
  GStrv   problems; /* (owned) */
} Loaded;

/* A record on its way from a file into the tables. */
typedef struct
{
  HonDataset *dataset;
  guint       index;
} Record;

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
  GFileMonitor *monitor;     /* (nullable) (owned) */
  guint         watch_id;    /* timeout */
  GCancellable *cancellable; /* (owned): of a reload under way */
  Tables       *tables;      /* (nullable) (owned) */
  GStrv         problems;    /* (owned) */
};

enum
{
  PROP_0,
  PROP_OVERLAY,
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
tables_free (Tables *tables)
{
  g_clear_object (&tables->datasets);
  g_clear_object (&tables->sources);
  g_clear_object (&tables->sectors);
  g_clear_pointer (&tables->source_table, g_hash_table_unref);
  g_clear_pointer (&tables->parameters, g_hash_table_unref);
  g_clear_pointer (&tables->parameter_lists, g_hash_table_unref);
  g_clear_pointer (&tables->lines, g_hash_table_unref);
  g_clear_object (&tables->specialities);
  g_clear_object (&tables->title_lists);
  g_clear_pointer (&tables->title_list_table, g_hash_table_unref);
  g_clear_object (&tables->titles);
  g_clear_object (&tables->transitions);
  g_clear_object (&tables->formalities);
  for (guint i = 0; i < HON_N_REASONS; i++)
    g_clear_object (&tables->reasons[i]);
  g_clear_pointer (&tables->years, g_array_unref);
  g_clear_pointer (&tables->rates, g_array_unref);
  g_clear_object (&tables->acts);
  g_clear_pointer (&tables->act_table, g_hash_table_unref);
  g_clear_object (&tables->presets);
  g_clear_object (&tables->tariffs);
  g_clear_pointer (&tables->tariff_table, g_hash_table_unref);
  g_clear_object (&tables->plans);
  g_clear_object (&tables->prices);
  g_clear_object (&tables->events);
  g_clear_object (&tables->bill_acts);
  g_clear_object (&tables->grid);
  g_clear_object (&tables->published_errors);
  g_clear_pointer (&tables->bill_days, g_array_unref);
  g_clear_pointer (&tables->bill_tariffs, g_ptr_array_unref);
  g_free (tables);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Tables, tables_free)

static void
loaded_free (Loaded *loaded)
{
  g_clear_pointer (&loaded->tables, tables_free);
  g_clear_pointer (&loaded->problems, g_strfreev);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loaded, loaded_free)

static Tables *
tables_new (void)
{
  Tables *tables = g_new0 (Tables, 1);

  tables->datasets = g_list_store_new (HON_TYPE_DATASET);
  tables->sources = g_list_store_new (HON_TYPE_SOURCE);
  tables->sectors = g_list_store_new (HON_TYPE_SECTOR);
  tables->source_table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  tables->parameters = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  tables->parameter_lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  tables->lines = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  tables->specialities = g_list_store_new (HON_TYPE_SPECIALITY);
  tables->title_lists = g_list_store_new (HON_TYPE_TITLE_LIST);
  tables->title_list_table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  tables->titles = g_list_store_new (HON_TYPE_TITLE);
  tables->transitions = g_list_store_new (HON_TYPE_TRANSITION);
  tables->formalities = g_list_store_new (HON_TYPE_FORMALITY);
  tables->years = g_array_new (FALSE, FALSE, sizeof (int));
  tables->rates = g_array_new (FALSE, FALSE, sizeof (HonIncomeRates));
  tables->acts = g_list_store_new (HON_TYPE_ACT);
  tables->act_table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  tables->presets = g_list_store_new (HON_TYPE_ACT_PRESET);
  tables->tariffs = g_list_store_new (HON_TYPE_TARIFF);
  tables->tariff_table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  tables->plans = g_list_store_new (HON_TYPE_PLAN);
  tables->prices = hon_prices_new ();
  tables->events = g_list_store_new (HON_TYPE_EVENT);
  tables->bill_acts = g_list_store_new (HON_TYPE_BILL_TERM);
  tables->grid = g_list_store_new (HON_TYPE_TARIFF_RULE);
  tables->published_errors = g_list_store_new (HON_TYPE_PUBLISHED_ERROR);

  return tables;
}

/* Lists the records of one array of one file: @ids maps an id to its place in
 * @records, so that a later file replaces what an earlier one said.
 */
static gboolean
collect_file (HonDataset   *dataset,
              HonRecords    kind,
              GHashTable   *ids,
              GArray       *records,
              GError      **error)
{
  g_autoptr (GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);
  HonJsonCursor root;
  HonJsonCursor array;
  guint n;

  if (!hon_dataset_has_records (dataset, kind))
    return TRUE;

  hon_json_cursor_init (&root, hon_dataset_get_label (dataset), hon_dataset_get_root (dataset));
  if (!hon_json_cursor_enter_array (&root, hon_records_get_member (kind), &array, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      Record record = { dataset, i };
      HonJsonCursor element;
      HonJsonCursor child;
      const char *id;
      gpointer place;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_enter (&element, "id", &child, error) ||
          !hon_json_cursor_get_id (&child, &id, error))
        return FALSE;
      if (!g_hash_table_add (own, (gpointer) id))
        {
          hon_json_cursor_fail (&child, HON_DATASET_ERROR_DUPLICATE,
                                _("an id that no other record has"), error);
          return FALSE;
        }

      if (g_hash_table_lookup_extended (ids, id, NULL, &place))
        {
          g_array_index (records, Record, GPOINTER_TO_UINT (place)) = record;
        }
      else
        {
          g_hash_table_insert (ids, (gpointer) id, GUINT_TO_POINTER (records->len));
          g_array_append_val (records, record);
        }
    }

  return TRUE;
}

/* Adds a parameter to those of its dataset. */
static void
list_parameter (Tables       *tables,
                HonDataset   *dataset,
                HonParameter *parameter)
{
  const char *id = hon_dataset_get_id (dataset);
  GListStore *list = g_hash_table_lookup (tables->parameter_lists, id);

  if (list == NULL)
    {
      list = g_list_store_new (HON_TYPE_PARAMETER);
      g_hash_table_insert (tables->parameter_lists, (gpointer) id, list);
    }
  g_list_store_append (list, parameter);
}

static int
compare_plans (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  HonDate left = hon_plan_get_date (HON_PLAN ((gpointer) a));
  HonDate right = hon_plan_get_date (HON_PLAN ((gpointer) b));

  return left < right ? -1 : left > right;
}

static int
compare_events (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  HonDate left = hon_event_get_date (HON_EVENT ((gpointer) a));
  HonDate right = hon_event_get_date (HON_EVENT ((gpointer) b));

  return left < right ? -1 : left > right;
}

/* Adds @item (transfer full) (nullable) to a list, if it was read. */
static gboolean
take_item (GListStore *store,
           gpointer    item)
{
  if (item == NULL)
    return FALSE;

  g_list_store_append (store, item);
  g_object_unref (item);

  return TRUE;
}

/* Reads one record of @dataset into its table. */
static gboolean
read_record (Tables               *tables,
             HonRecords            kind,
             GHashTable           *ids,
             HonDataset           *dataset,
             const HonJsonCursor  *cursor,
             GError              **error)
{
  HonReferences references = {
    .sources = tables->source_table,
    .parameters = tables->parameters,
    .acts = tables->act_table,
    .own = ids,
    .bill_acts = G_LIST_MODEL (tables->bill_acts),
    .specialities = G_LIST_MODEL (tables->specialities),
    .title_lists = tables->title_list_table,
  };
  gpointer item = NULL;

  switch (kind)
    {
    case HON_RECORDS_SOURCES:
      item = hon_source_read (cursor, error);
      if (item == NULL)
        return FALSE;
      g_list_store_append (tables->sources, item);
      g_hash_table_insert (tables->source_table, (gpointer) hon_source_get_id (item), item);
      return TRUE;

    case HON_RECORDS_SECTORS:
      item = hon_sector_read (cursor, &references, error);
      if (item == NULL)
        return FALSE;
      g_list_store_append (tables->sectors, item);
      g_object_unref (item);
      return TRUE;

    case HON_RECORDS_PARAMETERS:
      item = hon_parameter_read (cursor, &references, error);
      if (item == NULL)
        return FALSE;
      list_parameter (tables, dataset, item);
      g_hash_table_insert (tables->parameters, (gpointer) hon_parameter_get_id (item), item);
      return TRUE;

    case HON_RECORDS_LINES:
      item = hon_line_info_read (cursor, &references, error);
      if (item == NULL)
        return FALSE;
      g_hash_table_insert (tables->lines, (gpointer) hon_line_info_get_id (item), item);
      return TRUE;

    case HON_RECORDS_ACTS:
      item = hon_act_read (cursor, &references, error);
      if (item == NULL)
        return FALSE;
      g_list_store_append (tables->acts, item);
      g_hash_table_insert (tables->act_table, (gpointer) hon_act_get_id (item), item);
      return TRUE;

    case HON_RECORDS_PRESETS:
      item = hon_act_preset_read (cursor, &references, error);
      if (item == NULL)
        return FALSE;
      g_list_store_append (tables->presets, item);
      g_object_unref (item);
      return TRUE;

    case HON_RECORDS_TARIFFS:
      item = hon_tariff_read (cursor, &references, error);
      if (item == NULL)
        return FALSE;
      g_list_store_append (tables->tariffs, item);
      g_hash_table_insert (tables->tariff_table, (gpointer) hon_tariff_get_id (item), item);
      return TRUE;

    case HON_RECORDS_PLANS:
      item = hon_plan_read (cursor, &references, error);
      if (item == NULL)
        return FALSE;
      g_list_store_insert_sorted (tables->plans, item, compare_plans, NULL);
      g_object_unref (item);
      return TRUE;

    case HON_RECORDS_PRICES:
      return hon_prices_read (tables->prices, cursor, &references, error);

    case HON_RECORDS_EVENTS:
      item = hon_event_read (cursor, &references, error);
      if (item == NULL)
        return FALSE;
      g_list_store_insert_sorted (tables->events, item, compare_events, NULL);
      g_object_unref (item);
      return TRUE;

    case HON_RECORDS_BILL_ACTS:
      return take_item (tables->bill_acts, hon_bill_term_read_act (cursor, error));

    case HON_RECORDS_GRID:
      return take_item (tables->grid, hon_tariff_rule_read (cursor, &references, error));

    case HON_RECORDS_PUBLISHED_ERRORS:
      return take_item (tables->published_errors,
                        hon_published_error_read (cursor, &references, error));

    case HON_RECORDS_SPECIALITIES:
      return take_item (tables->specialities, hon_speciality_read (cursor, error));

    case HON_RECORDS_TITLE_LISTS:
      item = hon_title_list_read (cursor, &references, error);
      if (item == NULL)
        return FALSE;
      g_list_store_append (tables->title_lists, item);
      g_hash_table_insert (tables->title_list_table, (gpointer) hon_title_list_get_id (item), item);
      return TRUE;

    case HON_RECORDS_TITLES:
      return take_item (tables->titles, hon_title_read (cursor, &references, error));

    case HON_RECORDS_REASONS:
      item = hon_reason_info_read (cursor, &references, error);
      if (item == NULL)
        return FALSE;
      g_clear_object (&tables->reasons[hon_reason_info_get_code (item)]);
      tables->reasons[hon_reason_info_get_code (item)] = item;
      return TRUE;

    case HON_RECORDS_TRANSITIONS:
      return take_item (tables->transitions, hon_transition_read (cursor, &references, error));

    case HON_RECORDS_STEPS:
      return take_item (tables->formalities, hon_formality_read (cursor, &references, error));
    }

  g_return_val_if_reached (FALSE);
}

/* Reads all records of one kind from all files, shipped ones first. */
static gboolean
read_kind (Tables      *tables,
           HonRecords   kind,
           GPtrArray   *files,
           GError     **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (Record));

  for (guint i = 0; i < files->len; i++)
    if (!collect_file (g_ptr_array_index (files, i), kind, ids, records, error))
      return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      const Record *record = &g_array_index (records, Record, i);
      HonJsonCursor root;
      HonJsonCursor array;
      HonJsonCursor element;
      guint n;

      hon_json_cursor_init (&root, hon_dataset_get_label (record->dataset),
                            hon_dataset_get_root (record->dataset));
      if (!hon_json_cursor_enter_array (&root, hon_records_get_member (kind), &array, &n, error))
        return FALSE;
      hon_json_cursor_element (&array, record->index, &element);
      if (!read_record (tables, kind, ids, record->dataset, &element, error))
        return FALSE;
    }

  return TRUE;
}

/* The years that can be simulated are those that have a ceiling of their own and
 * a value of everything else: a record laid over a shipped one may leave out years.
 */
static gboolean
read_rates (Tables  *tables,
            GError **error)
{
  HonParameter *pass = g_hash_table_lookup (tables->parameters, "plafond-securite-sociale");
  guint n = pass != NULL ? g_list_model_get_n_items (G_LIST_MODEL (pass)) : 0;
  int last_year = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonDatedValue) value = g_list_model_get_item (G_LIST_MODEL (pass), i);
      g_autoptr (GError) reason = NULL;
      int year = hon_date_get_year (hon_dated_value_get_period (value)->from);
      HonIncomeRates rates;

      if (year < FIRST_YEAR || year <= last_year || hon_dated_value_is_end (value))
        continue;
      if (!hon_income_rates_read (&rates, year, tables->parameters, &reason))
        {
          if (g_error_matches (reason, HON_DATASET_ERROR, HON_DATASET_ERROR_MISSING))
            {
              g_debug ("Leaving out %d: %s", year, reason->message);
              continue;
            }
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      last_year = year;
      g_array_append_val (tables->years, year);
      g_array_append_val (tables->rates, rates);
    }

  if (tables->years->len == 0)
    {
      g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_MISSING,
                   _("no year since %d has a value of every parameter"), FIRST_YEAR);
      return FALSE;
    }

  return TRUE;
}

/* Every sector that the engine knows must be described. */
static gboolean
check_sectors (Tables  *tables,
               GError **error)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (tables->sectors));

  if (n == HON_N_SECTORS)
    return TRUE;

  g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_MISSING,
               ngettext ("The dataset of sectors describes %u sector only",
                         "The dataset of sectors describes %u sectors only", n), n);

  return FALSE;
}

static void
get_bill_facts (Tables       *tables,
                HonBillFacts *facts)
{
  *facts = (HonBillFacts) {
    .parameters = tables->parameters,
    .tariffs = tables->tariff_table,
    .bill_acts = G_LIST_MODEL (tables->bill_acts),
    .specialities = G_LIST_MODEL (tables->specialities),
    .grid = G_LIST_MODEL (tables->grid),
  };
}

/* Makes ready for bills; their tariffs are made day by day, when asked for. */
static gboolean
read_bills (Tables  *tables,
            GError **error)
{
  HonBillFacts facts;

  get_bill_facts (tables, &facts);
  if (!hon_bill_facts_check (&facts, error))
    return FALSE;
  tables->bill_days = hon_bill_facts_list_days (&facts);
  tables->bill_tariffs = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (tables->bill_tariffs, tables->bill_days->len);

  return TRUE;
}

/* Every reason that the engine gives must have a sentence, titles must count towards
 * titles that exist, and the engine holds so many lists.
 */
static gboolean
check_titles (Tables  *tables,
              GError **error)
{
  GListModel *titles = G_LIST_MODEL (tables->titles);

  for (guint i = 0; i < HON_N_REASONS; i++)
    if (tables->reasons[i] == NULL)
      {
        g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_MISSING,
                     /* Translators: %s is an id. */
                     _("the reason %s has no sentence"), hon_reason_code_to_id (i));
        return FALSE;
      }

  if (g_list_model_get_n_items (G_LIST_MODEL (tables->title_lists)) > HON_ELIGIBILITY_LISTS_MAX)
    {
      g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_RANGE,
                   _("there are more than %d lists of titles"), HON_ELIGIBILITY_LISTS_MAX);
      return FALSE;
    }

  for (guint i = 0; i < g_list_model_get_n_items (titles); i++)
    {
      g_autoptr (HonTitle) title = g_list_model_get_item (titles, i);

      if (!hon_title_resolve (title, titles, error))
        return FALSE;
    }

  return TRUE;
}

static Tables *
build_tables (GPtrArray  *files,
              GError    **error)
{
  g_autoptr (Tables) tables = tables_new ();

  if (!read_kind (tables, HON_RECORDS_SOURCES, files, error) ||
      !read_kind (tables, HON_RECORDS_SECTORS, files, error) ||
      !read_kind (tables, HON_RECORDS_PARAMETERS, files, error) ||
      !read_kind (tables, HON_RECORDS_LINES, files, error) ||
      !read_kind (tables, HON_RECORDS_ACTS, files, error) ||
      !read_kind (tables, HON_RECORDS_PRESETS, files, error) ||
      !read_kind (tables, HON_RECORDS_TARIFFS, files, error) ||
      !read_kind (tables, HON_RECORDS_PLANS, files, error) ||
      !read_kind (tables, HON_RECORDS_PRICES, files, error) ||
      !read_kind (tables, HON_RECORDS_EVENTS, files, error) ||
      !read_kind (tables, HON_RECORDS_SPECIALITIES, files, error) ||
      !read_kind (tables, HON_RECORDS_BILL_ACTS, files, error) ||
      !read_kind (tables, HON_RECORDS_GRID, files, error) ||
      !read_kind (tables, HON_RECORDS_PUBLISHED_ERRORS, files, error) ||
      !read_kind (tables, HON_RECORDS_TITLE_LISTS, files, error) ||
      !read_kind (tables, HON_RECORDS_TITLES, files, error) ||
      !read_kind (tables, HON_RECORDS_REASONS, files, error) ||
      !read_kind (tables, HON_RECORDS_TRANSITIONS, files, error) ||
      !read_kind (tables, HON_RECORDS_STEPS, files, error))
    return NULL;

  /* What these find has no place in a file; the last one has brought it about. */
  if (!check_sectors (tables, error) || !read_rates (tables, error) ||
      !check_titles (tables, error) || !read_bills (tables, error))
    {
      HonDataset *last = g_ptr_array_index (files, files->len - 1);

      g_prefix_error (error, "%s: ", hon_dataset_get_label (last));
      return NULL;
    }

  return g_steal_pointer (&tables);
}

/* The shipped datasets; they are tested, so an error here means a broken build. */
static GPtrArray *
read_shipped (GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  const char * const *ids = hon_dataset_get_known_ids ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (ids[i], ".json", NULL);
      g_autofree char *path = g_strconcat (RESOURCE_FOLDER, name, NULL);
      g_autoptr (GBytes) bytes = NULL;
      HonDataset *dataset;

      bytes = g_resource_lookup_data (hon_datasets_get_resource (), path,
                                      G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      if (bytes == NULL)
        return NULL;
      dataset = hon_dataset_parse (ids[i], name, bytes, FALSE, error);
      if (dataset == NULL)
        return NULL;
      g_ptr_array_add (files, dataset);
    }

  return g_steal_pointer (&files);
}

/* The name of the dataset that a file is for. */
static char *
dup_dataset_id (GFile *file)
{
  char *name = g_file_get_basename (file);

  if (g_str_has_suffix (name, ".json"))
    name[strlen (name) - strlen (".json")] = '\0';

  return name;
}

static HonDataset *
read_overlay_file (GFile         *file,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autofree char *label = g_file_get_parse_name (file);
  g_autofree char *name = dup_dataset_id (file);
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_file_load_bytes (file, cancellable, NULL, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", label);
      return NULL;
    }

  return hon_dataset_parse (name, label, bytes, TRUE, error);
}

/* Where a file stands among those that build on each other; those of unknown
 * names come last, so that they are told.
 */
static guint
get_place (const char *name)
{
  const char * const *ids = hon_dataset_get_known_ids ();
  guint place = 0;

  while (ids[place] != NULL && !(g_str_has_prefix (name, ids[place]) &&
                                 g_str_equal (name + strlen (ids[place]), ".json")))
    place++;

  return place;
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *left = g_file_get_basename (*(GFile * const *) a);
  g_autofree char *right = g_file_get_basename (*(GFile * const *) b);
  guint left_place = get_place (left);
  guint right_place = get_place (right);

  if (left_place != right_place)
    return left_place < right_place ? -1 : 1;

  return strcmp (left, right);
}

static GPtrArray *
list_overlay (GFile         *folder,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) enumerator = NULL;

  enumerator = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                          G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (enumerator == NULL)
    return NULL;

  while (TRUE)
    {
      GFileInfo *info;
      GFile *file;

      if (!g_file_enumerator_iterate (enumerator, &info, &file, cancellable, error))
        return NULL;
      if (info == NULL)
        break;
      if (g_str_has_suffix (g_file_info_get_name (info), ".json"))
        g_ptr_array_add (files, g_object_ref (file));
    }
  g_ptr_array_sort (files, compare_files);

  return g_steal_pointer (&files);
}

/* Whether @dataset (transfer full) can be laid over the shipped ones. */
static gboolean
fits_shipped (HonDataset  *dataset,
              GError     **error)
{
  g_autoptr (HonDataset) owned = dataset;
  g_autoptr (GPtrArray) files = read_shipped (error);
  g_autoptr (Tables) tables = NULL;

  if (files == NULL)
    return FALSE;
  g_ptr_array_add (files, g_steal_pointer (&owned));
  tables = build_tables (files, error);

  return tables != NULL;
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

/* A record replaces the shipped one whole: tells the years whose values it lacks. */
static void
tell_lost_years (HonDataset   *dataset,
                 Tables       *before,
                 Tables       *after,
                 GStrvBuilder *problems)
{
  for (guint i = 0; i < before->years->len; i++)
    {
      int year = g_array_index (before->years, int, i);
      gboolean is_kept = FALSE;

      for (guint j = 0; j < after->years->len && !is_kept; j++)
        is_kept = g_array_index (after->years, int, j) == year;
      if (!is_kept)
        g_strv_builder_take (problems,
                             /* Translators: %1$s is a file, %2$d a year. */
                             g_strdup_printf (_("%1$s: has no value for %2$d, which can no longer be simulated"),
                                              hon_dataset_get_label (dataset), year));
    }
}

/* Adds the files of the overlay folder one by one: one that does not fit is
 * told and left out.
 */
static void
add_overlay (GFile         *folder,
             GPtrArray     *files,
             Tables       **tables,
             GStrvBuilder  *problems,
             GCancellable  *cancellable)
{
  g_autoptr (GError) list_error = NULL;
  g_autoptr (GPtrArray) paths = list_overlay (folder, cancellable, &list_error);

  if (paths == NULL)
    {
      if (!g_error_matches (list_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) &&
          !g_error_matches (list_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_autofree char *label = g_file_get_parse_name (folder);

          g_strv_builder_take (problems,
                               /* Translators: %1$s is a folder, %2$s the reason. */
                               g_strdup_printf (_("%1$s: the folder of own datasets cannot be read: %2$s"),
                                                label, list_error->message));
        }
      return;
    }

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GError) error = NULL;
      HonDataset *dataset = read_overlay_file (g_ptr_array_index (paths, i), cancellable, &error);
      Tables *overlaid = NULL;

      if (dataset != NULL)
        {
          g_ptr_array_add (files, dataset);
          overlaid = build_tables (files, &error);
        }
      if (overlaid == NULL)
        {
          if (dataset != NULL)
            g_ptr_array_set_size (files, files->len - 1);
          g_strv_builder_add (problems, error->message);
          continue;
        }
      tell_lost_years (dataset, *tables, overlaid, problems);
      tables_free (*tables);
      *tables = overlaid;
    }
}

/* Runs anywhere: touches no instance. */
static Loaded *
load_everything (GFile         *overlay,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (Loaded) loaded = g_new0 (Loaded, 1);
  g_autoptr (GStrvBuilder) problems = g_strv_builder_new ();
  g_autoptr (GPtrArray) files = read_shipped (error);
  guint n_shipped;

  if (files == NULL)
    return NULL;
  n_shipped = files->len;
  loaded->tables = build_tables (files, error);
  if (loaded->tables == NULL)
    return NULL;

  if (overlay != NULL)
    add_overlay (overlay, files, &loaded->tables, problems, cancellable);

  /* A file that was left out for want of time is no problem to tell. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  for (guint i = 0; i < n_shipped; i++)
    {
      HonDataset *dataset = g_ptr_array_index (files, i);

      hon_dataset_finish (dataset, count_records (dataset, files, n_shipped));
      g_list_store_append (loaded->tables->datasets, dataset);
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
  Loaded *loaded = load_everything (task_data, cancellable, &error);

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

  g_clear_pointer (&self->tables, tables_free);
  self->tables = g_steal_pointer (&owned->tables);
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

  G_OBJECT_CLASS (hon_catalogue_parent_class)->dispose (object);
}

static void
hon_catalogue_finalize (GObject *object)
{
  HonCatalogue *self = HON_CATALOGUE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->tables, tables_free);
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

  loaded = load_everything (self->overlay, cancellable, error);
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

  g_return_if_fail (HON_IS_CATALOGUE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hon_catalogue_load_async);

  /* The worker's task has no source object: the catalogue must never be
   * finalized on another thread.
   */
  worker = g_task_new (NULL, cancellable, loaded_cb, g_steal_pointer (&task));
  g_task_set_source_tag (worker, load_in_thread);
  if (self->overlay != NULL)
    g_task_set_task_data (worker, g_object_ref (self->overlay), g_object_unref);
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
  HonDataset *dataset;

  g_return_val_if_fail (HON_IS_CATALOGUE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  dataset = read_overlay_file (file, cancellable, error);

  return dataset != NULL && fits_shipped (dataset, error);
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
  HonDataset *dataset;

  g_return_val_if_fail (HON_IS_CATALOGUE (self), FALSE);
  g_return_val_if_fail (dataset_id != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  dataset = hon_dataset_parse (dataset_id, dataset_id, bytes, TRUE, error);

  return dataset != NULL && fits_shipped (dataset, error);
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

  return G_LIST_MODEL (self->tables->datasets);
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

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tables->datasets)); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (G_LIST_MODEL (self->tables->datasets), i);
      HonDate own = hon_dataset_get_valid (dataset);

      if (g_strv_contains (ids, hon_dataset_get_id (dataset)) && (valid == HON_DATE_NONE || own < valid))
        valid = own;
    }

  return valid;
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
 * hon_catalogue_get_sources:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonSource): all sources
 */
GListModel *
hon_catalogue_get_sources (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->sources);
}

/**
 * hon_catalogue_get_sectors:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonSector): all sectors
 */
GListModel *
hon_catalogue_get_sectors (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->sectors);
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
  GListModel *sectors = hon_catalogue_get_sectors (self);

  g_return_val_if_fail (sectors != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sectors); i++)
    {
      g_autoptr (HonSector) sector = g_list_model_get_item (sectors, i);

      /* The list keeps it alive. */
      if (hon_sector_get_kind (sector) == kind)
        return sector;
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_catalogue_get_parameter:
 * @self: a loaded catalogue
 * @id: the id of a parameter
 *
 * Returns: (transfer none) (nullable): the parameter, if there is one
 */
HonParameter *
hon_catalogue_get_parameter (HonCatalogue *self,
                             const char   *id)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->tables->parameters, id);
}

/**
 * hon_catalogue_get_records:
 * @self: a loaded catalogue
 * @dataset_id: the id of a dataset
 *
 * Returns: (transfer none) (nullable): the facts in force that @dataset_id
 *   holds, in its order: sources, sectors, parameters, acts, tariffs, prices,
 *   events, specialities, titles or transitions; %NULL when it has none
 */
GListModel *
hon_catalogue_get_records (HonCatalogue *self,
                           const char   *dataset_id)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);
  g_return_val_if_fail (dataset_id != NULL, NULL);

  if (g_str_equal (dataset_id, "sources"))
    return G_LIST_MODEL (self->tables->sources);
  if (g_str_equal (dataset_id, "sectors"))
    return G_LIST_MODEL (self->tables->sectors);
  if (g_str_equal (dataset_id, "acts"))
    return G_LIST_MODEL (self->tables->acts);
  if (g_str_equal (dataset_id, "tariffs"))
    return G_LIST_MODEL (self->tables->tariffs);
  if (g_str_equal (dataset_id, "prices"))
    return G_LIST_MODEL (self->tables->prices);
  if (g_str_equal (dataset_id, "conventions"))
    return G_LIST_MODEL (self->tables->events);
  if (g_str_equal (dataset_id, "specialities"))
    return G_LIST_MODEL (self->tables->specialities);
  if (g_str_equal (dataset_id, "titles"))
    return G_LIST_MODEL (self->tables->titles);
  if (g_str_equal (dataset_id, "transitions"))
    return G_LIST_MODEL (self->tables->transitions);

  return g_hash_table_lookup (self->tables->parameter_lists, dataset_id);
}

/**
 * hon_catalogue_get_line:
 * @self: a loaded catalogue
 * @id: the id of a line
 *
 * Returns: (transfer none) (nullable): what the line is, if there is one
 */
HonLineInfo *
hon_catalogue_get_line (HonCatalogue *self,
                        const char   *id)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->tables->lines, id);
}

/**
 * hon_catalogue_get_specialities:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonSpeciality): all specialities
 */
GListModel *
hon_catalogue_get_specialities (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->specialities);
}

/**
 * hon_catalogue_get_title_lists:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonTitleList): the lists of titles
 */
GListModel *
hon_catalogue_get_title_lists (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->title_lists);
}

/**
 * hon_catalogue_get_titles:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonTitle): all titles
 */
GListModel *
hon_catalogue_get_titles (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->titles);
}

/**
 * hon_catalogue_get_transitions:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonTransition): the ways from one sector to another
 */
GListModel *
hon_catalogue_get_transitions (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->transitions);
}

/**
 * hon_catalogue_get_formalities:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonFormality): all steps to take
 */
GListModel *
hon_catalogue_get_formalities (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->formalities);
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
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);
  g_return_val_if_fail ((guint) code < HON_N_REASONS, NULL);

  return self->tables->reasons[code];
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

  for (guint i = 0; i < self->tables->years->len; i++)
    if (g_array_index (self->tables->years, int, i) == year)
      return &g_array_index (self->tables->rates, HonIncomeRates, i);

  return NULL;
}

/**
 * hon_catalogue_get_acts:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonAct): all acts
 */
GListModel *
hon_catalogue_get_acts (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->acts);
}

/**
 * hon_catalogue_get_act:
 * @self: a loaded catalogue
 * @id: the id of an act
 *
 * Returns: (transfer none) (nullable): the act, if there is one
 */
HonAct *
hon_catalogue_get_act (HonCatalogue *self,
                       const char   *id)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->tables->act_table, id);
}

/**
 * hon_catalogue_get_presets:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonActPreset): acts that are looked at together
 */
GListModel *
hon_catalogue_get_presets (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->presets);
}

/**
 * hon_catalogue_get_tariffs:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonTariff): all tariffs
 */
GListModel *
hon_catalogue_get_tariffs (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->tariffs);
}

/**
 * hon_catalogue_get_tariff:
 * @self: a loaded catalogue
 * @id: the id of an act
 *
 * Returns: (transfer none) (nullable): its tariff, if there is one
 */
HonTariff *
hon_catalogue_get_tariff (HonCatalogue *self,
                          const char   *id)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->tables->tariff_table, id);
}

/**
 * hon_catalogue_get_plans:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonPlan): what the agreement announced, oldest first
 */
GListModel *
hon_catalogue_get_plans (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->plans);
}

/**
 * hon_catalogue_get_prices:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none): consumer prices
 */
HonPrices *
hon_catalogue_get_prices (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return self->tables->prices;
}

/**
 * hon_catalogue_get_events:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonEvent): what happened, oldest first
 */
GListModel *
hon_catalogue_get_events (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->events);
}

/**
 * hon_catalogue_get_bill_acts:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonBillTerm): the acts of bills
 */
GListModel *
hon_catalogue_get_bill_acts (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->bill_acts);
}

/**
 * hon_catalogue_get_grid:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonTariffRule): how the bases of bills
 *   are made
 */
GListModel *
hon_catalogue_get_grid (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->grid);
}

/**
 * hon_catalogue_get_published_errors:
 * @self: a loaded catalogue
 *
 * Returns: (transfer none) (element-type HonPublishedError): reimbursements that
 *   pages print wrong
 */
GListModel *
hon_catalogue_get_published_errors (HonCatalogue *self)
{
  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  return G_LIST_MODEL (self->tables->published_errors);
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
 * hon_catalogue_get_bill_amount:
 * @self: a loaded catalogue
 * @id: the id of a tariff, or of a parameter in euros
 * @date: a day
 * @centimes: (out): return location for what it is worth then
 *
 * Returns: whether it has a value on that day
 */
gboolean
hon_catalogue_get_bill_amount (HonCatalogue *self,
                               const char   *id,
                               HonDate       date,
                               gint64       *centimes)
{
  HonBillFacts facts;

  g_return_val_if_fail (hon_catalogue_is_loaded (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  get_bill_facts (self->tables, &facts);

  return hon_bill_facts_get_amount (&facts, id, date, centimes);
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
  Tables *tables;
  guint era = 0;

  g_return_val_if_fail (hon_catalogue_is_loaded (self), NULL);

  tables = self->tables;
  while (era < tables->bill_days->len && g_array_index (tables->bill_days, HonDate, era) <= date)
    era++;
  if (era == 0)
    return NULL;
  era--;

  if (tables->bill_tariffs->pdata[era] == NULL)
    {
      HonTariffs *tariffs = g_new (HonTariffs, 1);
      HonBillFacts facts;

      get_bill_facts (tables, &facts);
      hon_bill_tariffs_read (tariffs, &facts, g_array_index (tables->bill_days, HonDate, era));
      tables->bill_tariffs->pdata[era] = tariffs;
    }

  return tables->bill_tariffs->pdata[era];
}
