/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tariff-history.h"

#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

#include <math.h>

#define WAGE "smic-horaire"

/**
 * HonTariffHistory:
 *
 * A tariff counted in one measure: the days on which it changes, oldest first.
 * It is immutable: what has changed has another history.
 *
 * Nothing is extrapolated: where prices or the minimum wage are not known, the
 * values are NAN, and the reasons say why.
 */

struct _HonTariffHistory
{
  GObject       parent_instance;

  HonTariff    *tariff;       /* (owned) */
  GListModel   *prices;       /* (owned) */
  HonParameter *wage;         /* (nullable) (owned) */
  HonMeasure    measure;
  gint32        base;
  HonDate       end;
  double        base_value;   /* of an index, in euros; or NAN */
  GArray       *points;       /* (owned) (element-type HonTariffPoint) */
  char         *start_reason; /* (nullable) (owned) */
  char         *end_reason;   /* (nullable) (owned) */
};

G_DEFINE_FINAL_TYPE (HonTariffHistory, hon_tariff_history, G_TYPE_OBJECT)

/* The tariff on a day in euros of that day; NaN if there is none or it is not known. */
static double
get_euros (HonTariff *tariff,
           HonDate    date)
{
  HonTariffStep *step = hon_tariff_get_step_at (tariff, date);

  if (step == NULL || hon_tariff_step_is_ended (step) || !hon_tariff_step_is_known_at (step, date))
    return NAN;

  return hon_money_to_euros (hon_tariff_step_get_amount (step));
}

static double
get_wage (HonTariffHistory *self,
          HonDate           date)
{
  HonDatedValue *value = self->wage != NULL ? hon_parameter_get_value_at (self->wage, date) : NULL;
  double wage = value != NULL ? hon_dated_value_get_number (value) : 0.0;

  return wage > 0.0 ? wage : NAN;
}

/* A NaN stays one in every measure. */
static double
get_value (HonTariffHistory *self,
           HonDate           date)
{
  double euros = get_euros (self->tariff, date);

  switch (self->measure)
    {
    case HON_MEASURE_NOMINAL:
      return euros;

    case HON_MEASURE_REAL:
      return euros * hon_prices_get_factor (self->prices, hon_date_get_year (date), self->base);

    case HON_MEASURE_INDEX:
      return euros / self->base_value * 100.0;

    case HON_MEASURE_MINUTES:
      return euros / get_wage (self, date) * 60.0;
    }

  g_return_val_if_reached (NAN);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  HonDate left = *(const HonDate *) a;
  HonDate right = *(const HonDate *) b;

  return left < right ? -1 : left > right;
}

/* Whether there was a tariff on a day for which no source was found. */
static gboolean
is_gap (HonTariffHistory *self,
        HonDate           date)
{
  HonTariffStep *step = hon_tariff_get_step_at (self->tariff, date);

  return step != NULL && !hon_tariff_step_is_ended (step) && !hon_tariff_step_is_known_at (step, date);
}

/* Every day between the first step and the end on which something can change. */
static GArray *
list_dates (HonTariffHistory *self)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (HonDate));
  HonDate first = HON_DATE_NONE;
  guint n = g_list_model_get_n_items (hon_tariff_get_steps (self->tariff));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonTariffStep) step = g_list_model_get_item (hon_tariff_get_steps (self->tariff), i);
      HonDate date = hon_tariff_step_get_date (step);

      HonDate unknown_from = hon_tariff_step_get_known_until (step) + 1;

      if (i == 0)
        first = date;
      if (date <= self->end)
        g_array_append_val (dates, date);
      if (!hon_tariff_step_is_known_at (step, unknown_from) && unknown_from <= self->end)
        g_array_append_val (dates, unknown_from);
    }

  if (self->measure == HON_MEASURE_REAL)
    for (int year = hon_date_get_year (first) + 1; year <= hon_date_get_year (self->end); year++)
      {
        HonDate date = hon_date_new (year, 1, 1);

        g_array_append_val (dates, date);
      }

  n = self->measure == HON_MEASURE_MINUTES && self->wage != NULL
        ? g_list_model_get_n_items (hon_parameter_get_values (self->wage)) : 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonDatedValue) value = g_list_model_get_item (hon_parameter_get_values (self->wage), i);
      HonDate date = hon_dated_value_get_period (value)->from;

      if (date > first && date <= self->end)
        g_array_append_val (dates, date);
    }
  g_array_sort (dates, compare_dates);

  return dates;
}

/* The new amount divided by the old one. Francs are compared as francs: their euros are
 * rounded, and 16 F are 1.6 times 10 F, not 2.44 € ÷ 1.52 €.
 */
static double
get_ratio (HonTariffStep *old_step,
           HonTariffStep *step)
{
  if (hon_tariff_step_get_francs (old_step) > 0 && hon_tariff_step_get_francs (step) > 0)
    return (double) hon_tariff_step_get_francs (step) / (double) hon_tariff_step_get_francs (old_step);

  return (double) hon_tariff_step_get_amount (step) / (double) hon_tariff_step_get_amount (old_step);
}

/* By how much percent a tariff changed from one step to the next: in money of its day, and in
 * constant euros.
 */
static void
compare_steps (HonTariffHistory *self,
               HonTariffPoint   *point)
{
  double ratio;
  double prices;

  if (point->old_step == NULL || hon_tariff_step_is_ended (point->old_step) ||
      hon_tariff_step_is_ended (point->step) || hon_tariff_step_get_amount (point->old_step) == 0)
    return;

  ratio = get_ratio (point->old_step, point->step);
  prices = hon_prices_get_factor (self->prices,
                                  hon_date_get_year (hon_tariff_step_get_date (point->old_step)),
                                  hon_date_get_year (point->date));
  point->change = (ratio - 1.0) * 100.0;
  point->real_change = (ratio / prices - 1.0) * 100.0;
}

static void
add_point (HonTariffHistory *self,
           HonDate           date,
           double            value,
           gboolean          is_own)
{
  HonTariffPoint point = {
    .date = date,
    .value = value,
    .step = hon_tariff_get_step_at (self->tariff, date),
    .old_step = is_own ? hon_tariff_get_step_at (self->tariff, date - 1) : NULL,
    .change = NAN,
    .real_change = NAN,
    .is_own = is_own,
  };

  compare_steps (self, &point);
  g_array_append_val (self->points, point);
}

static void
add_points (HonTariffHistory *self)
{
  g_autoptr (GArray) dates = list_dates (self);
  HonDate previous = HON_DATE_NONE;
  double last = NAN;

  for (guint i = 0; i < dates->len; i++)
    {
      HonDate date = g_array_index (dates, HonDate, i);
      HonTariffStep *step = hon_tariff_get_step_at (self->tariff, date);
      gboolean is_own = hon_tariff_step_get_date (step) == date;
      double value;

      if (date == previous)
        continue;
      previous = date;

      value = get_value (self, date);
      if (is_own || (value != last && !(isnan (value) && isnan (last))))
        add_point (self, date, value, is_own);
      last = value;
    }
}

static char *
explain_start (HonTariffHistory *self,
               HonDate           first)
{
  g_autofree char *day = NULL;

  switch (self->measure)
    {
    case HON_MEASURE_NOMINAL:
    case HON_MEASURE_INDEX:
      return NULL;

    case HON_MEASURE_REAL:
      if (hon_date_get_year (first) >= hon_prices_get_first_year (self->prices))
        return NULL;
      return g_strdup_printf (_("Prices are known from %d on."),
                              hon_prices_get_first_year (self->prices));

    case HON_MEASURE_MINUTES:
      if (self->wage == NULL || !isnan (get_wage (self, first)))
        return NULL;
      for (guint i = 0; i < g_list_model_get_n_items (hon_parameter_get_values (self->wage)); i++)
        {
          g_autoptr (HonDatedValue) value = g_list_model_get_item (hon_parameter_get_values (self->wage), i);
          HonDate from = hon_dated_value_get_period (value)->from;

          if (from <= first || hon_dated_value_is_end (value))
            continue;
          day = hon_format_date (from);
          /* Translators: %s is a date. */
          return g_strdup_printf (_("The minimum wage is known from %s on."), day);
        }
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

static char *
explain_end (HonTariffHistory *self)
{
  HonTariffStep *step = hon_tariff_get_step_at (self->tariff, self->end);
  g_autofree char *day = NULL;

  if (step != NULL && hon_tariff_step_is_ended (step))
    {
      day = hon_format_date (hon_tariff_step_get_date (step));
      /* Translators: %s is a date. */
      return g_strdup_printf (_("It ended on %s."), day);
    }

  switch (self->measure)
    {
    case HON_MEASURE_NOMINAL:
      return NULL;

    case HON_MEASURE_REAL:
      if (hon_prices_get_price (self->prices, self->base) == NULL)
        return g_strdup_printf (_("There is no price index of %d."), self->base);
      if (hon_date_get_year (self->end) <= hon_prices_get_last_year (self->prices))
        return NULL;
      return g_strdup_printf (_("Prices are known up to %d."),
                              hon_prices_get_last_year (self->prices));

    case HON_MEASURE_INDEX:
      if (!isnan (self->base_value))
        return NULL;
      day = hon_format_date (self->base);
      /* Translators: %s is a date. */
      return g_strdup_printf (_("No tariff of %s is known to compare with."), day);

    case HON_MEASURE_MINUTES:
      return isnan (get_wage (self, self->end)) ? g_strdup (_("The minimum wage is not known.")) : NULL;
    }

  g_return_val_if_reached (NULL);
}

static void
hon_tariff_history_finalize (GObject *object)
{
  HonTariffHistory *self = HON_TARIFF_HISTORY (object);

  g_clear_object (&self->tariff);
  g_clear_object (&self->prices);
  g_clear_object (&self->wage);
  g_array_unref (self->points);
  g_free (self->start_reason);
  g_free (self->end_reason);

  G_OBJECT_CLASS (hon_tariff_history_parent_class)->finalize (object);
}

static void
hon_tariff_history_class_init (HonTariffHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_tariff_history_finalize;
}

static void
hon_tariff_history_init (HonTariffHistory *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (HonTariffPoint));
}

/**
 * hon_tariff_history_new:
 * @catalogue: a loaded catalogue
 * @tariff: a tariff
 * @measure: what to count it in
 * @base: the year whose euros `HON_MEASURE_REAL` counts, the day on which
 *   `HON_MEASURE_INDEX` is 100; 0 for the others
 * @end: the last day
 *
 * Returns: (transfer full): the history of @tariff up to @end
 */
HonTariffHistory *
hon_tariff_history_new (HonCatalogue *catalogue,
                        HonTariff    *tariff,
                        HonMeasure    measure,
                        gint32        base,
                        HonDate       end)
{
  g_autoptr (HonTariffStep) first = NULL;
  HonTariffHistory *self;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_TARIFF (tariff), NULL);
  g_return_val_if_fail ((guint) measure < HON_N_MEASURES, NULL);
  g_return_val_if_fail (measure != HON_MEASURE_INDEX || base != HON_DATE_NONE, NULL);
  g_return_val_if_fail (end != HON_DATE_NONE, NULL);

  self = g_object_new (HON_TYPE_TARIFF_HISTORY, NULL);
  self->tariff = g_object_ref (tariff);
  self->prices = g_object_ref (hon_catalogue_get_list (catalogue, HON_RECORDS_PRICES));
  g_set_object (&self->wage, hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, WAGE));
  self->measure = measure;
  self->base = base;
  self->end = end;
  self->base_value = measure == HON_MEASURE_INDEX ? get_euros (tariff, base) : NAN;
  if (self->base_value <= 0.0)
    self->base_value = NAN;

  add_points (self);
  first = g_list_model_get_item (hon_tariff_get_steps (tariff), 0);
  self->start_reason = explain_start (self, hon_tariff_step_get_date (first));
  self->end_reason = explain_end (self);

  return self;
}

/**
 * hon_tariff_history_get_tariff:
 * @self: a history
 *
 * Returns: (transfer none): what it is the history of
 */
HonTariff *
hon_tariff_history_get_tariff (HonTariffHistory *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_HISTORY (self), NULL);

  return self->tariff;
}

/**
 * hon_tariff_history_get_end:
 * @self: a history
 *
 * Returns: its last day
 */
HonDate
hon_tariff_history_get_end (HonTariffHistory *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_HISTORY (self), HON_DATE_NONE);

  return self->end;
}

/**
 * hon_tariff_history_get_points:
 * @self: a history
 * @n_points: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_points): the days on which it takes another value,
 *   oldest first
 */
const HonTariffPoint *
hon_tariff_history_get_points (HonTariffHistory *self,
                               guint            *n_points)
{
  g_return_val_if_fail (HON_IS_TARIFF_HISTORY (self), NULL);
  g_return_val_if_fail (n_points != NULL, NULL);

  *n_points = self->points->len;

  return (const HonTariffPoint *) self->points->data;
}

/**
 * hon_tariff_history_get_value_at:
 * @self: a history
 * @date: a day
 *
 * Returns: the value on @date; NAN when there is none, or @date is past the end
 */
double
hon_tariff_history_get_value_at (HonTariffHistory *self,
                                 HonDate           date)
{
  g_return_val_if_fail (HON_IS_TARIFF_HISTORY (self), NAN);

  return date <= self->end ? get_value (self, date) : NAN;
}

/**
 * hon_tariff_history_get_start_reason:
 * @self: a history
 *
 * Returns: (nullable): why the first steps of the tariff have no value, as a
 *   sentence
 */
const char *
hon_tariff_history_get_start_reason (HonTariffHistory *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_HISTORY (self), NULL);

  return self->start_reason;
}

/**
 * hon_tariff_history_get_end_reason:
 * @self: a history
 *
 * Returns: (nullable): why there is no value on the last day, as a sentence
 */
const char *
hon_tariff_history_get_end_reason (HonTariffHistory *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_HISTORY (self), NULL);

  return self->end_reason;
}

/**
 * hon_tariff_history_dup_gap_text:
 * @self: a history
 * @date: a day without a value
 *
 * Returns: (transfer full): what stands in place of the value; "" where there was no tariff
 */
char *
hon_tariff_history_dup_gap_text (HonTariffHistory *self,
                                 HonDate           date)
{
  g_return_val_if_fail (HON_IS_TARIFF_HISTORY (self), NULL);

  return g_strdup (is_gap (self, date) ? C_("tariff", "no source") : "");
}
