/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tables-private.h"

#include "hon-act-preset.h"
#include "hon-act.h"
#include "hon-aggregate.h"
#include "hon-association.h"
#include "hon-bill-term.h"
#include "hon-billable.h"
#include "hon-edition.h"
#include "hon-event.h"
#include "hon-figure-map.h"
#include "hon-figure-series.h"
#include "hon-figure-split.h"
#include "hon-formality.h"
#include "hon-line-info.h"
#include "hon-modifier.h"
#include "hon-parameter.h"
#include "hon-territory.h"
#include "hon-plan.h"
#include "hon-population.h"
#include "hon-position.h"
#include "hon-price.h"
#include "hon-published-error.h"
#include "hon-reason-info.h"
#include "hon-record-reader-private.h"
#include "hon-sector.h"
#include "hon-speciality.h"
#include "hon-tariff.h"
#include "hon-technical-act.h"
#include "hon-term.h"
#include "hon-title-private.h"
#include "hon-transition.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* The rules of the engine hold from this year on. */
#define FIRST_YEAR 2024

/* How far the change of prices that is published may be from that of the index, in percent. */
#define CHANGE_TOLERANCE 0.01

/* A record on its way from a file into the tables. */
typedef struct
{
  HonDataset *dataset;
  guint       index;
  HonLayer    layer;
} Place;

static int
compare_dates (HonDate left,
               HonDate right)
{
  return left < right ? -1 : left > right;
}

static int
compare_plans (gconstpointer a,
               gconstpointer b)
{
  return compare_dates (hon_plan_get_date ((HonPlan *) a), hon_plan_get_date ((HonPlan *) b));
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  return compare_dates (hon_event_get_date ((HonEvent *) a), hon_event_get_date ((HonEvent *) b));
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  return compare_dates (hon_position_get_date ((HonPosition *) a), hon_position_get_date ((HonPosition *) b));
}

static int
compare_editions (gconstpointer a,
                  gconstpointer b)
{
  return compare_dates (hon_edition_get_date ((HonEdition *) a), hon_edition_get_date ((HonEdition *) b));
}

static int
compare_prices (gconstpointer a,
                gconstpointer b)
{
  return hon_price_get_year ((HonPrice *) a) - hon_price_get_year ((HonPrice *) b);
}

/* What the records of each kind are, and how they are sorted, if not as they stand. */
static const struct
{
  GType        (*get_type) (void);
  GCompareFunc   compare;
} kinds[] = {
  [HON_RECORDS_SOURCES] = { hon_source_get_type },
  [HON_RECORDS_TERMS] = { hon_term_get_type },
  [HON_RECORDS_SECTORS] = { hon_sector_get_type },
  [HON_RECORDS_PARAMETERS] = { hon_parameter_get_type },
  [HON_RECORDS_LINES] = { hon_line_info_get_type },
  [HON_RECORDS_ACTS] = { hon_act_get_type },
  [HON_RECORDS_PRESETS] = { hon_act_preset_get_type },
  [HON_RECORDS_TARIFFS] = { hon_tariff_get_type },
  [HON_RECORDS_PLANS] = { hon_plan_get_type, compare_plans },
  [HON_RECORDS_PRICES] = { hon_price_get_type, compare_prices },
  [HON_RECORDS_EVENTS] = { hon_event_get_type, compare_events },
  [HON_RECORDS_QUARRELS] = { hon_quarrel_get_type },
  [HON_RECORDS_POSITIONS] = { hon_position_get_type, compare_positions },
  [HON_RECORDS_SPECIALITIES] = { hon_speciality_get_type },
  [HON_RECORDS_EDITIONS] = { hon_edition_get_type, compare_editions },
  [HON_RECORDS_TECHNICAL_ACTS] = { hon_technical_act_get_type },
  [HON_RECORDS_BILL_ACTS] = { hon_bill_term_get_type },
  [HON_RECORDS_BILLABLES] = { hon_billable_get_type },
  [HON_RECORDS_MODIFIERS] = { hon_modifier_get_type },
  [HON_RECORDS_ASSOCIATIONS] = { hon_association_get_type },
  [HON_RECORDS_PUBLISHED_ERRORS] = { hon_published_error_get_type },
  [HON_RECORDS_TITLE_LISTS] = { hon_title_list_get_type },
  [HON_RECORDS_TITLES] = { hon_title_get_type },
  [HON_RECORDS_REASONS] = { hon_reason_info_get_type },
  [HON_RECORDS_TRANSITIONS] = { hon_transition_get_type },
  [HON_RECORDS_STEPS] = { hon_formality_get_type },
  [HON_RECORDS_TOPICS] = { hon_figure_topic_get_type },
  [HON_RECORDS_SERIES] = { hon_figure_series_get_type },
  [HON_RECORDS_SPLITS] = { hon_figure_split_get_type },
  [HON_RECORDS_PLACES] = { hon_territory_get_type },
  [HON_RECORDS_MAPS] = { hon_figure_map_get_type },
  [HON_RECORDS_AGGREGATES] = { hon_aggregate_get_type },
  [HON_RECORDS_POPULATIONS] = { hon_population_get_type },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == HON_N_RECORDS);

/* Goes to the array of records of one kind in a file; absent where it has none. */
static void
enter_records (HonDataset    *dataset,
               HonRecords     kind,
               HonJsonCursor *root,
               HonJsonCursor *array)
{
  hon_json_cursor_init (root, hon_dataset_get_label (dataset), hon_dataset_get_root (dataset));
  hon_json_cursor_enter (root, hon_records_get_member (kind), array);
}

/* Lists the records of one kind of one file: @ids maps an id to its position in
 * @places, so that a later file replaces what an earlier one said, which goes to @replaced.
 */
static gboolean
collect_file (HonDataset  *dataset,
              HonRecords   kind,
              GHashTable  *ids,
              GArray      *places,
              GPtrArray   *replaced,
              GError     **error)
{
  g_autoptr (GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);
  HonJsonCursor root;
  HonJsonCursor array;
  guint n;

  enter_records (dataset, kind, &root, &array);
  if (hon_json_cursor_is_absent (&array))
    return TRUE;
  if (!hon_json_cursor_get_length (&array, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      Place place = { dataset, i, { .origin = (HonRecord *) hon_dataset_get_origin (dataset) } };
      HonJsonCursor element;
      HonJsonCursor child;
      const char *id;
      gpointer position;

      hon_json_cursor_element (&array, i, &element);
      hon_json_cursor_enter (&element, "id", &child);
      if (!hon_json_cursor_check_object (&element, error) ||
          !hon_json_cursor_get_id (&child, &id, error))
        return FALSE;
      if (!g_hash_table_add (own, (gpointer) id))
        {
          hon_json_cursor_fail (&child, HON_DATASET_ERROR_DUPLICATE,
                                _("an id that no other record has"), error);
          return FALSE;
        }

      place.layer.record = element.node;
      if (g_hash_table_lookup_extended (ids, id, NULL, &position))
        {
          Place *known = &g_array_index (places, Place, GPOINTER_TO_UINT (position));
          HonLayer *below = g_memdup2 (&known->layer, sizeof known->layer);

          g_ptr_array_add (replaced, below);
          place.layer.below = below;
          *known = place;
        }
      else
        {
          g_hash_table_insert (ids, (gpointer) id, GUINT_TO_POINTER (places->len));
          g_array_append_val (places, place);
        }
    }

  return TRUE;
}

/* Reads all records of one kind from all files, shipped ones first. */
static gboolean
read_kind (HonTables    *self,
           HonRecords    kind,
           GPtrArray    *files,
           GError      **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GPtrArray) replaced = g_ptr_array_new_with_free_func (g_free);
  HonReferences references = { .own = ids };

  for (guint i = 0; i < files->len; i++)
    if (!collect_file (g_ptr_array_index (files, i), kind, ids, places, replaced, error))
      return FALSE;

  memcpy (references.lists, self->lists, sizeof self->lists);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      g_autoptr (HonRecord) record = g_object_new (kinds[kind].get_type (), NULL);
      HonJsonCursor root;
      HonJsonCursor array;
      HonJsonCursor element;

      enter_records (place->dataset, kind, &root, &array);
      hon_json_cursor_element (&array, place->index, &element);
      references.layer = &place->layer;
      self->has_own |= place->layer.origin != NULL;
      if (!hon_record_read (record, &element, &references, error))
        return FALSE;
      hon_record_set_dataset (record, hon_dataset_get_id (place->dataset));
      hon_record_list_add (self->lists[kind], g_steal_pointer (&record));
    }
  if (kinds[kind].compare != NULL)
    hon_record_list_sort (self->lists[kind], kinds[kind].compare);

  return TRUE;
}

/* Reads the parameters of the years: of those that are known, which have a ceiling of their own and a value of
 * everything else (a record laid over a shipped one may leave out years); of those after @known_until up to
 * @last_year, which can be simulated too; and of later ones in which something is known to change. What is not
 * known of a year is as it was before.
 */
static gboolean
read_rates (HonTables  *self,
            int         known_until,
            int         last_year,
            GError    **error)
{
  HonRecordList *parameters = self->lists[HON_RECORDS_PARAMETERS];
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) rates = g_array_new (FALSE, FALSE, sizeof (HonIncomeRates));
  int known_year = 0;
  int next;

  for (int year = FIRST_YEAR; year <= HON_DATE_YEAR_MAX; year = next)
    {
      g_autoptr (GError) reason = NULL;
      gboolean is_known = year <= known_until && hon_income_rates_has_ceiling (parameters, year);
      gboolean is_wanted = year > known_until && year <= last_year;
      HonIncomeRates of_year;

      next = year >= known_until && year < last_year ? year + 1 : hon_income_rates_find_change (parameters, year);
      if (!is_known && known_year == 0)
        continue;
      if (!hon_income_rates_read (&of_year, year, parameters, &reason))
        {
          if (!is_wanted && g_error_matches (reason, HON_DATASET_ERROR, HON_DATASET_ERROR_MISSING))
            {
              g_debug ("Leaving out %d: %s", year, reason->message);
              continue;
            }
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      if (is_known)
        known_year = year;
      of_year.known_year = known_year;
      g_array_append_val (rates, of_year);
      if (is_known || is_wanted)
        g_array_append_val (years, year);
    }

  if (known_year == 0)
    {
      g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_MISSING,
                   _("no year since %d has a value of every parameter"), FIRST_YEAR);
      return FALSE;
    }
  if (!hon_calendar_read (&self->calendar, known_year, parameters, error))
    return FALSE;

  g_array_unref (self->years);
  self->years = g_steal_pointer (&years);
  g_array_unref (self->rates);
  self->rates = g_steal_pointer (&rates);

  return TRUE;
}

/* Every sector that the engine knows must be described. */
static gboolean
check_sectors (HonTables  *self,
               GError    **error)
{
  guint n = hon_record_list_len (self->lists[HON_RECORDS_SECTORS]);

  if (n == HON_N_SECTORS)
    return TRUE;

  g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_MISSING,
               ngettext ("The dataset of sectors describes %u sector only",
                         "The dataset of sectors describes %u sectors only", n), n);

  return FALSE;
}

/* Gathers what bills rest on; it is borrowed from @self. */
static void
get_bill_facts (HonTables    *self,
                HonBillFacts *facts)
{
  *facts = (HonBillFacts) {
    .parameters = self->lists[HON_RECORDS_PARAMETERS],
    .tariffs = self->lists[HON_RECORDS_TARIFFS],
    .bill_acts = G_LIST_MODEL (self->lists[HON_RECORDS_BILL_ACTS]),
    .specialities = G_LIST_MODEL (self->lists[HON_RECORDS_SPECIALITIES]),
    .billables = self->lists[HON_RECORDS_BILLABLES],
  };
}

/* Makes ready for bills; their tariffs are made day by day, when asked for. */
static gboolean
read_bills (HonTables  *self,
            GError    **error)
{
  HonBillFacts facts;

  get_bill_facts (self, &facts);
  if (!hon_bill_facts_check (&facts, error))
    return FALSE;
  self->bill_days = hon_bill_facts_list_days (&facts);
  self->bill_tariffs = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (self->bill_tariffs, self->bill_days->len);

  return TRUE;
}

/* Prices change by what their index does, where both years are known. */
static gboolean
check_prices (HonTables  *self,
              GError    **error)
{
  HonRecordList *prices = self->lists[HON_RECORDS_PRICES];

  for (guint i = 1; i < hon_record_list_len (prices); i++)
    {
      HonPrice *before = hon_record_list_get (prices, i - 1);
      HonPrice *price = hon_record_list_get (prices, i);
      double change = (hon_price_get_index (price) / hon_price_get_index (before) - 1.0) * 100.0;

      if (hon_price_get_year (price) != hon_price_get_year (before) + 1 ||
          fabs (change - hon_price_get_change (price)) <= CHANGE_TOLERANCE)
        continue;

      g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_RANGE,
                   /* Translators: %1$d is a year; what follows are percentages. */
                   _("at $.prices[%1$d].change: expected %2$.3f, as the index changes, found %3$.3f"),
                   hon_price_get_year (price), change, hon_price_get_change (price));
      return FALSE;
    }

  return TRUE;
}

/* Every reason that the engine gives must have a sentence, titles must count towards
 * titles that exist, and the engine holds so many lists.
 */
static gboolean
check_titles (HonTables  *self,
              GError    **error)
{
  HonRecordList *reasons = self->lists[HON_RECORDS_REASONS];
  HonRecordList *titles = self->lists[HON_RECORDS_TITLES];

  for (guint i = 0; i < HON_N_REASONS; i++)
    if (hon_record_list_find (reasons, hon_reason_code_to_id (i), NULL) == NULL)
      {
        g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_MISSING,
                     /* Translators: %s is an id. */
                     _("the reason %s has no sentence"), hon_reason_code_to_id (i));
        return FALSE;
      }

  if (hon_record_list_len (self->lists[HON_RECORDS_TITLE_LISTS]) > HON_ELIGIBILITY_LISTS_MAX)
    {
      g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_RANGE,
                   _("there are more than %d lists of titles"), HON_ELIGIBILITY_LISTS_MAX);
      return FALSE;
    }

  for (guint i = 0; i < hon_record_list_len (titles); i++)
    if (!hon_title_resolve (hon_record_list_get (titles, i), titles, error))
      return FALSE;

  return TRUE;
}

/* Reads the records of all @files (element-type HonDataset), of which a later one
 * replaces what an earlier one says.
 */
HonTables *
hon_tables_new (GPtrArray  *files,
                GError    **error)
{
  g_autoptr (HonTables) self = g_new0 (HonTables, 1);

  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  self->rates = g_array_new (FALSE, FALSE, sizeof (HonIncomeRates));
  for (guint kind = 0; kind < HON_N_RECORDS; kind++)
    self->lists[kind] = hon_record_list_new (kinds[kind].get_type ());

  for (guint kind = 0; kind < HON_N_RECORDS; kind++)
    if (!read_kind (self, kind, files, error))
      return NULL;

  /* What these find stands at no place of a file; without the last file all was right, so it is named. */
  if (!check_sectors (self, error) || !check_prices (self, error) || !read_rates (self, HON_DATE_YEAR_MAX, 0, error) ||
      !check_titles (self, error) || !read_bills (self, error))
    {
      HonDataset *last = g_ptr_array_index (files, files->len - 1);

      g_prefix_error (error, "%s: ", hon_dataset_get_label (last));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Makes the years after the last one of @law that can be simulated, up to @last_year: their parameters are those
 * of @self on their first days. @name is what the law of @self is called.
 */
gboolean
hon_tables_project (HonTables        *self,
                    const HonTables  *law,
                    int               last_year,
                    const char       *name,
                    GError          **error)
{
  guint n_known = law->years->len;
  int known_year = g_array_index (law->years, int, n_known - 1);

  /* A ceiling of a scenario makes no year of the law. */
  if (!read_rates (self, known_year, last_year, error))
    return FALSE;
  if (self->years->len == n_known + MAX (last_year - known_year, 0))
    return TRUE;

  g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_MISSING,
               /* Translators: %s is such as “scenario “50 %””. */
               _("under the %s, a year can no longer be simulated"), name);

  return FALSE;
}

void
hon_tables_free (HonTables *self)
{
  for (guint kind = 0; kind < HON_N_RECORDS; kind++)
    g_clear_object (&self->lists[kind]);
  g_clear_pointer (&self->years, g_array_unref);
  g_clear_pointer (&self->rates, g_array_unref);
  g_clear_pointer (&self->bill_days, g_array_unref);
  g_clear_pointer (&self->bill_tariffs, g_ptr_array_unref);
  g_free (self);
}

/* Whether a year can be simulated by itself. */
gboolean
hon_tables_is_year (HonTables *self,
                    int        year)
{
  for (guint i = 0; i < self->years->len; i++)
    if (g_array_index (self->years, int, i) == year)
      return TRUE;

  return FALSE;
}

/* The parameters of the last year up to @year that has any; before the first one, those of that. */
const HonIncomeRates *
hon_tables_find_rates (HonTables *self,
                       int        year)
{
  guint position = self->rates->len - 1;

  while (position > 0 && g_array_index (self->rates, HonIncomeRates, position).year > year)
    position--;

  return &g_array_index (self->rates, HonIncomeRates, position);
}

/* What the engine needs for bills of a day, or NULL where they cannot be computed. */
const HonTariffs *
hon_tables_get_bill_tariffs (HonTables *self,
                             HonDate    date)
{
  guint era = 0;

  while (era < self->bill_days->len && g_array_index (self->bill_days, HonDate, era) <= date)
    era++;
  if (era == 0)
    return NULL;
  era--;

  if (self->bill_tariffs->pdata[era] == NULL)
    {
      HonTariffs *tariffs = g_new (HonTariffs, 1);
      HonBillFacts facts;

      get_bill_facts (self, &facts);
      hon_bill_tariffs_read (tariffs, &facts, g_array_index (self->bill_days, HonDate, era));
      self->bill_tariffs->pdata[era] = tariffs;
    }

  return self->bill_tariffs->pdata[era];
}
