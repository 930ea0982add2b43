/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-finder.h"

#include "hon-billable-private.h"
#include "hon-fold.h"
#include "hon-record-private.h"
#include "hon-search-private.h"
#include "hon-word-index.h"

#include <string.h>

/* A text says nothing within a word, or anywhere but in what something is called, when it is shorter. */
#define LONG_LENGTH_MIN 3

/* How many entries are added to the index at once: about a millisecond's work. */
#define STEP 50

/**
 * HonFinder:
 *
 * All that can be gone to, found by words: what the catalogue has, and what is added to that, such
 * as pages. What the catalogue has is listed when it is first asked for, and again once the facts
 * have changed. An index of words tells which can be found at all; those are compared by the one
 * matcher of the catalogue, hon_search_rank().
 */

struct _HonFinder
{
  GObject       parent_instance;

  HonCatalogue *catalogue;  /* (owned) */
  GPtrArray    *added;      /* (owned) (element-type Entry): what was added */
  GPtrArray    *facts;      /* (nullable) (owned) (element-type Entry): what the catalogue has */
  HonWordIndex *index;      /* (nullable) (owned): the words of both, those that were added first */
  GHashTable   *names;      /* (nullable) (owned) (element-type utf8 HonPlace): all places by their names */
  guint         n_lists;    /* of the facts that are listed */
  guint         n_items;    /* that the index has */
  guint         prepare_id; /* idle */
};

/* A place and what it is found by. */
typedef struct
{
  HonPlace  *place;  /* (owned) */
  HonRecord *record; /* (nullable) (owned): found by its keys too */
  GStrv      names;  /* (owned): what it is called, folded */
  GStrv      keys;   /* (nullable) (owned): what else finds it, folded, where there is no record */
  GStrv      said;   /* (nullable) (owned): what is said of it beside its record, folded: finds it less well */
} Entry;

typedef struct
{
  Entry *entry;
  guint  score;
  guint  position;
} Hit;

G_DEFINE_FINAL_TYPE (HonFinder, hon_finder, G_TYPE_OBJECT)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->place);
  g_clear_object (&entry->record);
  g_strfreev (entry->names);
  g_strfreev (entry->keys);
  g_strfreev (entry->said);
  g_free (entry);
}

/* An entry for @place (transfer full), called by its title, and by @name when it has one. */
static Entry *
entry_new (HonPlace   *place,
           const char *name,
           gpointer    record)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  Entry *entry = g_new0 (Entry, 1);

  g_strv_builder_take (names, hon_fold (hon_place_get_title (place)));
  if (name != NULL)
    g_strv_builder_take (names, hon_fold (name));
  entry->place = place;
  entry->record = record != NULL ? g_object_ref (HON_RECORD (record)) : NULL;
  entry->names = g_strv_builder_end (names);

  return entry;
}

/* The keys of an entry, the names among them or not. */
static const char * const *
get_keys (const Entry *entry)
{
  if (entry->record != NULL)
    return hon_record_get_keys (entry->record);

  return (const char * const *) entry->keys;
}

static void
add_fact (HonFinder    *self,
          HonPlaceKind  kind,
          const char   *id,
          const char   *title,
          const char   *detail,
          const char   *name,
          gpointer      record)
{
  g_ptr_array_add (self->facts, entry_new (hon_place_new (kind, id, title, detail), name, record));
}

static void
add_billables (HonFinder *self)
{
  GListModel *list = hon_catalogue_get_list (self->catalogue, HON_RECORDS_BILLABLES);
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  HonDate today = hon_date_get_today ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonBillable) billable = g_list_model_get_item (list, i);
      const char *code = *hon_billable_get_codes (billable);

      if (code == NULL || !hon_period_contains (&hon_billable_get_scope (billable)->period, today) ||
          !g_hash_table_add (codes, (gpointer) code))
        continue;
      add_fact (self, HON_PLACE_ACT, code, hon_billable_get_label (billable), code, code, billable);
    }
}

static void
add_technical_acts (HonFinder *self)
{
  GListModel *list = hon_catalogue_get_list (self->catalogue, HON_RECORDS_TECHNICAL_ACTS);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonTechnicalAct) act = g_list_model_get_item (list, i);
      const char *code = hon_technical_act_get_code (act);

      add_fact (self, HON_PLACE_ACT, code, hon_technical_act_get_label (act), code, code, act);
    }
}

static void
add_terms (HonFinder *self)
{
  GListModel *list = hon_catalogue_get_list (self->catalogue, HON_RECORDS_TERMS);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (list, i);
      const char *abbreviation = hon_term_get_abbreviation (term);

      add_fact (self, HON_PLACE_TERM, hon_term_get_id (term), hon_term_get_term (term), abbreviation, abbreviation, term);
    }
}

static void
add_events (HonFinder *self)
{
  GListModel *list = hon_catalogue_get_list (self->catalogue, HON_RECORDS_EVENTS);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonEvent) event = g_list_model_get_item (list, i);
      g_autofree char *date = hon_evidence_dup_date (hon_event_get_evidence (event));

      add_fact (self, HON_PLACE_EVENT, hon_event_get_id (event), hon_event_get_title (event), date, NULL, event);
    }
}

static void
add_quarrels (HonFinder *self)
{
  GListModel *list = hon_catalogue_get_list (self->catalogue, HON_RECORDS_QUARRELS);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonQuarrel) quarrel = g_list_model_get_item (list, i);

      add_fact (self, HON_PLACE_QUARREL, hon_quarrel_get_id (quarrel), hon_quarrel_get_title (quarrel), NULL, NULL,
                quarrel);
    }
}

static void
add_positions (HonFinder *self)
{
  GListModel *list = hon_catalogue_get_list (self->catalogue, HON_RECORDS_POSITIONS);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonPosition) position = g_list_model_get_item (list, i);

      add_fact (self, HON_PLACE_POSITION, hon_position_get_id (position), hon_position_get_actor (position),
                hon_quarrel_get_title (hon_position_get_quarrel (position)), NULL, position);
    }
}

/* One of the lines, curves or maps of a topic, which its name tells. It is found by the words of its
 * title with its own, and tells what is computed of it.
 */
static void
add_figures (HonFinder      *self,
             HonFigureTopic *topic,
             const char     *id,
             const char     *label,
             const char     *computed,
             gpointer        record)
{
  const char *title = hon_figure_topic_get_title (topic);
  g_autofree char *name = g_strdup_printf ("%s/%s", hon_figure_topic_get_id (topic), id);
  g_autofree char *detail = g_strjoin (" · ", title, computed, NULL);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  Entry *entry;

  add_fact (self, HON_PLACE_FIGURE, name, label, detail, NULL, record);
  g_strv_builder_take (words, hon_fold (detail));
  g_strv_builder_addv (words, (const char **) hon_record_get_keys (record));
  entry = g_ptr_array_index (self->facts, self->facts->len - 1);
  entry->said = g_strv_builder_end (words);
}

static void
add_topics (HonFinder *self)
{
  GListModel *topics = hon_catalogue_get_list (self->catalogue, HON_RECORDS_TOPICS);
  GListModel *series = hon_catalogue_get_list (self->catalogue, HON_RECORDS_SERIES);
  GListModel *splits = hon_catalogue_get_list (self->catalogue, HON_RECORDS_SPLITS);
  GListModel *maps = hon_catalogue_get_list (self->catalogue, HON_RECORDS_MAPS);

  for (guint i = 0; i < g_list_model_get_n_items (topics); i++)
    {
      g_autoptr (HonFigureTopic) topic = g_list_model_get_item (topics, i);

      add_fact (self, HON_PLACE_FIGURE, hon_figure_topic_get_id (topic), hon_figure_topic_get_title (topic),
                hon_figure_unit_get_label (hon_figure_topic_get_unit (topic)), NULL, topic);
    }
  for (guint i = 0; i < g_list_model_get_n_items (series); i++)
    {
      g_autoptr (HonFigureSeries) one = g_list_model_get_item (series, i);

      add_figures (self, hon_figure_series_get_topic (one), hon_figure_series_get_id (one),
                   hon_figure_series_get_label (one), NULL, one);
    }
  for (guint i = 0; i < g_list_model_get_n_items (splits); i++)
    {
      g_autoptr (HonFigureSplit) split = g_list_model_get_item (splits, i);
      g_autofree char *sums = hon_figure_split_dup_sums (split);

      add_figures (self, hon_figure_split_get_topic (split), hon_figure_split_get_id (split),
                   hon_figure_split_get_label (split), sums, split);
    }
  for (guint i = 0; i < g_list_model_get_n_items (maps); i++)
    {
      g_autoptr (HonFigureMap) map = g_list_model_get_item (maps, i);

      add_figures (self, hon_figure_map_get_topic (map), hon_figure_map_get_id (map), hon_figure_map_get_label (map),
                   NULL, map);
    }
}

static void
add_tariffs (HonFinder *self)
{
  GListModel *list = hon_catalogue_get_list (self->catalogue, HON_RECORDS_ACTS);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonAct) act = g_list_model_get_item (list, i);
      const char *code = *hon_act_get_codes (act);
      HonPlace *place = hon_place_new (HON_PLACE_TARIFF, hon_act_get_id (act), hon_act_get_label (act), code);
      g_autofree char *description = hon_place_dup_description (place);
      g_autofree char *name = g_strjoin (" ", description, hon_act_get_label (act), NULL);

      /* Of an act, people ask for its tariff. */
      g_ptr_array_add (self->facts, entry_new (place, name, act));
    }
}

/* Adds what the lines of an income that rest on a parameter are said to be. */
static void
add_line_words (HonFinder    *self,
                HonParameter *parameter,
                GStrvBuilder *words)
{
  GListModel *lines = hon_catalogue_get_list (self->catalogue, HON_RECORDS_LINES);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (HonLineInfo) line = g_list_model_get_item (lines, i);
      GListModel *parameters = hon_line_info_get_parameters (line);

      for (guint j = 0; j < g_list_model_get_n_items (parameters); j++)
        {
          g_autoptr (HonParameter) own = g_list_model_get_item (parameters, j);

          if (own == parameter)
            g_strv_builder_take (words, hon_fold (hon_line_info_get_summary (line)));
        }
    }
}

/* Who published the values of a parameter, what is noted of them, and what they are for. */
static GStrv
dup_parameter_words (HonFinder    *self,
                     HonParameter *parameter)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  GListModel *values = hon_parameter_get_values (parameter);

  add_line_words (self, parameter, words);
  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (HonDatedValue) value = g_list_model_get_item (values, i);
      const HonEvidence *evidence = hon_dated_value_get_evidence (value);
      HonSource *source = hon_evidence_get_source (evidence);

      if (source != NULL)
        g_strv_builder_take (words, hon_fold (hon_source_get_origin (source) != NULL
                                                ? hon_source_get_origin (source)
                                                : hon_source_get_publisher (source)));
      if (evidence->note != NULL)
        g_strv_builder_take (words, hon_fold (evidence->note));
    }

  return g_strv_builder_end (words);
}

static void
add_parameters (HonFinder *self)
{
  GListModel *list = hon_catalogue_get_list (self->catalogue, HON_RECORDS_PARAMETERS);
  HonDate today = hon_date_get_today ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonParameter) parameter = g_list_model_get_item (list, i);
      HonDatedValue *value = hon_parameter_get_stated_at (parameter, today);
      g_autofree char *text = value != NULL ? hon_parameter_dup_value_text (parameter, value) : NULL;
      Entry *entry;

      add_fact (self, HON_PLACE_PARAMETER, hon_parameter_get_id (parameter), hon_parameter_get_label (parameter), text,
                NULL, parameter);
      entry = g_ptr_array_index (self->facts, self->facts->len - 1);
      entry->said = dup_parameter_words (self, parameter);
    }
}

static void
add_datasets (HonFinder *self)
{
  GListModel *list = hon_catalogue_get_datasets (self->catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (list, i);
      g_autofree char *title = hon_dataset_dup_title (dataset);

      add_fact (self, HON_PLACE_DATASET, hon_dataset_get_id (dataset), title, NULL, hon_dataset_get_id (dataset), NULL);
    }
}

static void
add_sources (HonFinder *self)
{
  GListModel *list = hon_catalogue_get_list (self->catalogue, HON_RECORDS_SOURCES);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (list, i);
      g_autofree char *reference = hon_source_dup_reference (source);

      add_fact (self, HON_PLACE_SOURCE, hon_source_get_id (source), hon_source_get_title (source), reference, NULL,
                source);
    }
}

typedef void (* ListFunc) (HonFinder *self);

/* What lists the facts, in the order of the kinds. */
static const ListFunc lists[] = {
  add_billables,
  add_technical_acts,
  add_terms,
  add_events,
  add_quarrels,
  add_positions,
  add_topics,
  add_tariffs,
  add_parameters,
  add_datasets,
  add_sources,
};

static void
add_words (HonFinder *self,
           guint      item)
{
  const Entry *entry = item < self->added->len ? g_ptr_array_index (self->added, item)
                                               : g_ptr_array_index (self->facts, item - self->added->len);
  const char * const *keys = get_keys (entry);

  hon_word_index_add (self->index, item, (const char * const *) entry->names);
  if (keys != NULL)
    hon_word_index_add (self->index, item, keys);
  if (entry->said != NULL)
    hon_word_index_add (self->index, item, (const char * const *) entry->said);
}

static void
forget_facts (HonFinder *self)
{
  g_clear_handle_id (&self->prepare_id, g_source_remove);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->index, hon_word_index_free);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  self->n_lists = 0;
  self->n_items = 0;
}

/* Lists a part of everything, or of its words; tells whether that was all. */
static gboolean
prepare_step (HonFinder *self)
{
  guint n;

  if (self->facts == NULL)
    {
      self->facts = g_ptr_array_new_with_free_func (entry_free);
      self->index = hon_word_index_new ();
    }
  if (self->n_lists < G_N_ELEMENTS (lists) && hon_catalogue_is_loaded (self->catalogue))
    {
      lists[self->n_lists++] (self);
      return FALSE;
    }

  n = self->added->len + self->facts->len;
  for (guint i = 0; i < STEP && self->n_items < n; i++)
    add_words (self, self->n_items++);

  return self->n_items == n;
}

static void
prepare (HonFinder *self)
{
  while (!prepare_step (self))
    ;
}

static gboolean
prepare_cb (gpointer user_data)
{
  HonFinder *self = HON_FINDER (user_data);

  if (!prepare_step (self))
    return G_SOURCE_CONTINUE;
  self->prepare_id = 0;

  return G_SOURCE_REMOVE;
}

/* Whether a text is looked for within words too, and in all that is said of something. */
static gboolean
is_long (GStrv forms)
{
  return strlen (*forms) >= LONG_LENGTH_MIN;
}

/* The forms in which a text is looked for, save what is left of “le n” without its small word. */
static GStrv
dup_forms (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) forms = hon_search_dup_forms (text);

  for (guint i = 0; forms[i] != NULL; i++)
    if (i == 0 || strlen (forms[i]) >= LONG_LENGTH_MIN)
      g_strv_builder_add (builder, forms[i]);

  return g_strv_builder_end (builder);
}

/* How well an entry is found by its keys or, as what says so somewhere, by what is said of it. */
static guint
rank_keys (const Entry *entry,
           GStrv        forms)
{
  const char * const *keys = get_keys (entry);
  guint by_key = keys != NULL ? hon_search_rank (keys, forms) : HON_SEARCH_NONE;

  if (by_key < HON_SEARCH_WITHIN || entry->said == NULL ||
      hon_search_rank ((const char * const *) entry->said, forms) >= HON_SEARCH_WITHIN)
    return by_key;

  return HON_SEARCH_WORDS_APART;
}

/* How well an entry is found, less is better: first what is called so, then what says so
 * somewhere, and last what only has it within a word.
 */
static guint
rank (const Entry *entry,
      GStrv        forms)
{
  const guint n = HON_SEARCH_WITHIN;
  const char * const *keys = get_keys (entry);
  guint by_name = hon_search_rank ((const char * const *) entry->names, forms);
  guint by_key;

  if (by_name < n)
    return by_name;
  if (!is_long (forms))
    return keys != NULL && g_strv_contains (keys, *forms) ? HON_SEARCH_EXACT : HON_SEARCH_NONE;

  by_key = rank_keys (entry, forms);
  if (by_key == HON_SEARCH_EXACT)
    return HON_SEARCH_EXACT;
  if (by_key < n)
    return n + by_key;
  if (MIN (by_name, by_key) == HON_SEARCH_NONE)
    return HON_SEARCH_NONE;

  return by_name == HON_SEARCH_WITHIN ? 2 * n : 2 * n + 1;
}

static void
find_hits (GPtrArray    *entries,
           const guint8 *is_possible,
           GStrv         forms,
           GArray       *hits)
{
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);
      Hit hit = { entry, is_possible[i] ? rank (entry, forms) : HON_SEARCH_NONE, hits->len };

      if (hit.score != HON_SEARCH_NONE)
        g_array_append_val (hits, hit);
    }
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *left = a;
  const Hit *right = b;
  HonPlaceKind left_kind = hon_place_get_kind (left->entry->place);
  HonPlaceKind right_kind = hon_place_get_kind (right->entry->place);

  if (left->score != right->score)
    return left->score < right->score ? -1 : 1;
  if (left_kind != right_kind)
    return left_kind < right_kind ? -1 : 1;

  return left->position < right->position ? -1 : 1;
}

static void
hon_finder_dispose (GObject *object)
{
  HonFinder *self = HON_FINDER (object);

  forget_facts (self);
  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (hon_finder_parent_class)->dispose (object);
}

static void
hon_finder_class_init (HonFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hon_finder_dispose;
}

static void
hon_finder_init (HonFinder *self)
{
  self->added = g_ptr_array_new_with_free_func (entry_free);
}

/**
 * hon_finder_new:
 * @catalogue: the facts, which may still be loading
 *
 * Returns: (transfer full): a finder of all that @catalogue has
 */
HonFinder *
hon_finder_new (HonCatalogue *catalogue)
{
  HonFinder *self;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (HON_TYPE_FINDER, NULL);
  self->catalogue = g_object_ref (catalogue);
  g_signal_connect_object (catalogue, "changed", G_CALLBACK (forget_facts), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * hon_finder_prepare:
 * @self: a finder
 *
 * Lists everything while nothing else is to be done, so that the first search need not.
 */
void
hon_finder_prepare (HonFinder *self)
{
  g_return_if_fail (HON_IS_FINDER (self));

  if (self->prepare_id == 0)
    self->prepare_id = g_idle_add (prepare_cb, self);
}

/**
 * hon_finder_add:
 * @self: a finder
 * @place: something that is no fact: a page, or a page of the help
 * @words: (nullable): what finds it beside its title
 *
 * Has something else found.
 */
void
hon_finder_add (HonFinder  *self,
                HonPlace   *place,
                const char *words)
{
  Entry *entry;

  g_return_if_fail (HON_IS_FINDER (self));
  g_return_if_fail (HON_IS_PLACE (place));

  entry = entry_new (g_object_ref (place), NULL, NULL);
  if (words != NULL)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      g_strv_builder_take (builder, hon_fold (words));
      entry->keys = g_strv_builder_end (builder);
    }
  g_ptr_array_add (self->added, entry);
  forget_facts (self);
}

/**
 * hon_finder_search:
 * @self: a finder
 * @text: what was typed, in any case and with or without accents and plurals
 *
 * Returns: (transfer full) (element-type HonPlace): what @text finds, the best first; the pages
 *   when it is blank
 */
GListModel *
hon_finder_search (HonFinder  *self,
                   const char *text)
{
  GListStore *found;
  g_auto (GStrv) forms = NULL;
  g_autoptr (GArray) hits = NULL;
  g_autoptr (GPtrArray) places = NULL;

  g_return_val_if_fail (HON_IS_FINDER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  forms = dup_forms (text);
  hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  places = g_ptr_array_new ();
  if (**forms != '\0')
    {
      g_autofree guint8 *is_possible = NULL;

      prepare (self);
      is_possible = hon_word_index_find (self->index, (const char * const *) forms);
      find_hits (self->added, is_possible, forms, hits);
      find_hits (self->facts, is_possible + self->added->len, forms, hits);
      g_array_sort (hits, compare_hits);
      for (guint i = 0; i < hits->len; i++)
        g_ptr_array_add (places, g_array_index (hits, Hit, i).entry->place);
    }
  else
    {
      for (guint i = 0; i < self->added->len; i++)
        {
          Entry *entry = g_ptr_array_index (self->added, i);

          if (hon_place_get_kind (entry->place) == HON_PLACE_PAGE)
            g_ptr_array_add (places, entry->place);
        }
    }

  found = g_list_store_new (HON_TYPE_PLACE);
  g_list_store_splice (found, 0, 0, places->pdata, places->len);

  return G_LIST_MODEL (found);
}

static void
add_names (GHashTable *names,
           GPtrArray  *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);

      g_hash_table_insert (names, hon_place_dup_name (entry->place), entry->place);
    }
}

/**
 * hon_finder_find:
 * @self: a finder
 * @name: what hon_place_dup_name() gave
 *
 * Returns: (transfer none) (nullable): the place of that name, if it is there
 */
HonPlace *
hon_finder_find (HonFinder  *self,
                 const char *name)
{
  g_return_val_if_fail (HON_IS_FINDER (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (self->names == NULL)
    {
      prepare (self);
      self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      add_names (self->names, self->added);
      add_names (self->names, self->facts);
    }

  return g_hash_table_lookup (self->names, name);
}
