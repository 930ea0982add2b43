/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tariff-study.h"

/**
 * HonTariffStudy:
 *
 * Tariffs looked at together: their histories in one measure and their moves. It never changes:
 * another choice has another study.
 */

struct _HonTariffStudy
{
  GObject       parent_instance;

  HonCatalogue *catalogue; /* (owned) */
  HonMeasure    measure;
  HonDate       since;
  HonDate       end;
  GListStore   *histories; /* (owned) (element-type HonTariffHistory) */
  GArray       *moves;     /* (owned) (element-type HonTariffMove): the newest first */
  HonTable     *table;     /* (nullable) (owned): of the moves */
};

G_DEFINE_FINAL_TYPE (HonTariffStudy, hon_tariff_study, G_TYPE_OBJECT)

static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  const HonTariffMove *first = a;
  const HonTariffMove *second = b;

  return second->point->date - first->point->date;
}

static void
add_moves (HonTariffStudy   *self,
           HonTariffHistory *history)
{
  guint n_points;
  const HonTariffPoint *points = hon_tariff_history_get_points (history, &n_points);

  for (guint i = 0; i < n_points; i++)
    {
      HonTariffMove move = { hon_tariff_history_get_tariff (history), &points[i] };

      if (points[i].is_own)
        g_array_append_val (self->moves, move);
    }
}

static void
hon_tariff_study_finalize (GObject *object)
{
  HonTariffStudy *self = HON_TARIFF_STUDY (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->table);
  g_array_unref (self->moves);
  g_clear_object (&self->histories);

  G_OBJECT_CLASS (hon_tariff_study_parent_class)->finalize (object);
}

static void
hon_tariff_study_class_init (HonTariffStudyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_tariff_study_finalize;
}

static void
hon_tariff_study_init (HonTariffStudy *self)
{
  self->histories = g_list_store_new (HON_TYPE_TARIFF_HISTORY);
  self->moves = g_array_new (FALSE, FALSE, sizeof (HonTariffMove));
}

/**
 * hon_tariff_study_new:
 * @catalogue: the facts
 * @acts: (array zero-terminated=1): ids of acts; those that have no tariff are left out
 * @measure: what the tariffs are counted in
 * @base: the year of the euros, or the day that is 100; unused for other measures
 * @since: the day with which the last value is compared
 * @end: the last day looked at
 *
 * Returns: (transfer full): the study
 */
HonTariffStudy *
hon_tariff_study_new (HonCatalogue       *catalogue,
                      const char * const *acts,
                      HonMeasure          measure,
                      gint32              base,
                      HonDate             since,
                      HonDate             end)
{
  HonTariffStudy *self;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (acts != NULL, NULL);

  self = g_object_new (HON_TYPE_TARIFF_STUDY, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->measure = measure;
  self->since = since;
  self->end = end;

  for (guint i = 0; acts[i] != NULL; i++)
    {
      HonTariff *tariff = hon_catalogue_find (catalogue, HON_RECORDS_TARIFFS, acts[i]);
      g_autoptr (HonTariffHistory) history = NULL;

      if (tariff == NULL)
        continue;
      history = hon_tariff_history_new (catalogue, tariff, measure, base, end);
      g_list_store_append (self->histories, history);
      add_moves (self, history);
    }
  g_array_sort (self->moves, compare_moves);
  self->table = hon_tariff_moves_new_table ((const HonTariffMove *) self->moves->data, self->moves->len);

  return self;
}

/**
 * hon_tariff_study_get_catalogue:
 * @self: a study
 *
 * Returns: (transfer none): the facts that it rests on
 */
HonCatalogue *
hon_tariff_study_get_catalogue (HonTariffStudy *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  return self->catalogue;
}

/**
 * hon_tariff_study_get_measure:
 * @self: a study
 *
 * Returns: what the tariffs are counted in
 */
HonMeasure
hon_tariff_study_get_measure (HonTariffStudy *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), HON_MEASURE_NOMINAL);

  return self->measure;
}

/**
 * hon_tariff_study_get_since:
 * @self: a study
 *
 * Returns: the day with which the last value is compared
 */
HonDate
hon_tariff_study_get_since (HonTariffStudy *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), HON_DATE_NONE);

  return self->since;
}

/**
 * hon_tariff_study_get_end:
 * @self: a study
 *
 * Returns: the last day looked at
 */
HonDate
hon_tariff_study_get_end (HonTariffStudy *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), HON_DATE_NONE);

  return self->end;
}

/**
 * hon_tariff_study_get_histories:
 * @self: a study
 *
 * Returns: (transfer none): a list of [class@TariffHistory], in the order of the acts
 */
GListModel *
hon_tariff_study_get_histories (HonTariffStudy *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  return G_LIST_MODEL (self->histories);
}

/**
 * hon_tariff_study_get_moves:
 * @self: a study
 * @n_moves: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_moves): the moves of all its tariffs, the newest first
 */
const HonTariffMove *
hon_tariff_study_get_moves (HonTariffStudy *self,
                            guint          *n_moves)
{
  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);
  g_return_val_if_fail (n_moves != NULL, NULL);

  *n_moves = self->moves->len;

  return (const HonTariffMove *) self->moves->data;
}

/**
 * hon_tariff_study_get_table:
 * @self: a study
 *
 * Returns: (transfer none): the table of its moves; columns are those of [enum@MoveColumn]
 */
HonTable *
hon_tariff_study_get_table (HonTariffStudy *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  return self->table;
}

/**
 * hon_tariff_study_explain:
 * @self: a study
 * @move_id: the id of a row of its table
 *
 * Returns: (transfer full) (nullable): how the figures of that move come about, if there is one
 */
HonExplanation *
hon_tariff_study_explain (HonTariffStudy *self,
                          const char     *move_id)
{
  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);
  g_return_val_if_fail (move_id != NULL, NULL);

  for (guint i = 0; i < self->moves->len; i++)
    {
      const HonTariffMove *move = &g_array_index (self->moves, HonTariffMove, i);
      g_autofree char *id = hon_tariff_move_dup_id (move);

      if (g_str_equal (id, move_id))
        return hon_tariff_move_explain (move, hon_catalogue_get_list (self->catalogue, HON_RECORDS_PRICES));
    }

  return NULL;
}

/**
 * hon_tariff_study_get_valid:
 * @self: a study
 *
 * Returns: the day up to which the tariffs, and what they are counted in, were checked
 */
HonDate
hon_tariff_study_get_valid (HonTariffStudy *self)
{
  static const char * const ids[HON_N_MEASURES][4] = {
    [HON_MEASURE_NOMINAL] = { "acts", "tariffs", NULL },
    [HON_MEASURE_REAL] = { "acts", "tariffs", "prices", NULL },
    [HON_MEASURE_INDEX] = { "acts", "tariffs", NULL },
    [HON_MEASURE_MINUTES] = { "acts", "tariffs", "minimum-wage", NULL },
  };

  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), HON_DATE_NONE);

  return hon_catalogue_get_valid_of (self->catalogue, ids[self->measure]);
}

/**
 * hon_tariff_study_find_end:
 * @catalogue: the facts
 * @acts: (array zero-terminated=1): ids of acts
 * @today: the present day
 *
 * Returns: the last day of any of the tariffs that is known: what is announced lies after today
 */
HonDate
hon_tariff_study_find_end (HonCatalogue       *catalogue,
                           const char * const *acts,
                           HonDate             today)
{
  HonDate end = today;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), HON_DATE_NONE);
  g_return_val_if_fail (acts != NULL, HON_DATE_NONE);

  for (guint i = 0; acts[i] != NULL; i++)
    {
      HonTariff *tariff = hon_catalogue_find (catalogue, HON_RECORDS_TARIFFS, acts[i]);
      guint n = tariff != NULL ? g_list_model_get_n_items (hon_tariff_get_steps (tariff)) : 0;
      g_autoptr (HonTariffStep) last = n > 0 ? g_list_model_get_item (hon_tariff_get_steps (tariff), n - 1) : NULL;

      if (last != NULL)
        end = MAX (end, hon_tariff_step_get_date (last));
    }

  return end;
}
