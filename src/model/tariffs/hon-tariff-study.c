/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tariff-study.h"

#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* What a franc was worth when it ended, by the law of the euro. */
#define FRANCS_PER_EURO 6.55957

/**
 * HonTariffMove:
 *
 * One step of a tariff among those that a study looks at: what it was, what it became, and by how
 * much, with and without the prices.
 */

struct _HonTariffMove
{
  GObject         parent_instance;

  HonTariff      *tariff; /* (owned) */
  HonTariffPoint *point;  /* (owned) */
  HonPrices      *prices; /* (owned) */
};

/**
 * HonTariffStudy:
 *
 * Tariffs looked at together: their histories in one measure, their moves, and what there is to
 * say of the first of them. It never changes: another choice has another study.
 */

struct _HonTariffStudy
{
  GObject       parent_instance;

  HonCatalogue *catalogue; /* (owned) */
  HonMeasure    measure;
  gint32        base;
  HonDate       since;
  HonDate       end;
  GListStore   *histories; /* (owned) (element-type HonTariffHistory) */
  GListStore   *moves;     /* (owned) (element-type HonTariffMove): the newest first */
};

G_DEFINE_FINAL_TYPE (HonTariffMove, hon_tariff_move, G_TYPE_OBJECT)

G_DEFINE_FINAL_TYPE (HonTariffStudy, hon_tariff_study, G_TYPE_OBJECT)

static char *
format_change (double percent)
{
  return isnan (percent) ? g_strdup ("") : hon_format_change (percent, 1);
}

/* Centimes of a franc are told only where there are some. */
static char *
format_francs (HonTariffStep *step)
{
  gint64 francs = hon_tariff_step_get_francs (step);

  return hon_format_number (hon_money_to_euros (francs), francs % 100 == 0 ? 0 : 2);
}

/* Where @separator is not a space, francs stand on a line of their own. */
static char *
format_step_apart (HonTariffStep *step,
                   const char    *separator)
{
  g_autofree char *euros = NULL;
  g_autofree char *francs = NULL;

  if (step == NULL)
    return g_strdup ("");
  if (hon_tariff_step_is_ended (step))
    return g_strdup (C_("tariff", "abolished"));

  euros = hon_format_money (hon_tariff_step_get_amount (step), HON_MONEY_AUTO);
  if (hon_tariff_step_get_francs (step) == 0)
    return g_steal_pointer (&euros);

  francs = format_francs (step);
  if (*separator == '\n')
    {
      /* Translators: an amount in French francs. */
      g_autofree char *line = g_strdup_printf (C_("francs", "%s F"), francs);

      return g_strconcat (euros, separator, line, NULL);
    }

  /* Translators: an amount in euros, and the amount in French francs that it was. */
  return g_strdup_printf (_("%1$s (%2$s F)"), euros, francs);
}

static char *
format_step (HonTariffStep *step)
{
  return format_step_apart (step, " ");
}

/* The step before a move, and whether others are missing between the two. */
static char *
format_old_step (HonTariffMove *self,
                 const char    *separator)
{
  HonTariffStep *old = hon_tariff_point_get_old_step (self->point);
  g_autofree char *text = format_step_apart (old, separator);

  if (old == NULL || hon_tariff_step_is_known_at (old, hon_tariff_point_get_date (self->point) - 1))
    return g_steal_pointer (&text);

  return g_strconcat (text, separator, C_("tariff", "then no source"), NULL);
}

static gboolean
is_unchanged (HonTariffMove *self)
{
  return hon_tariff_point_get_change (self->point) == 0;
}

/* A number of percent after its sign, as it stands in a formula. */
static char *
format_term (double percent)
{
  g_autofree char *text = hon_format_percent (fabs (percent), 1);

  return g_strdup_printf ("%s %s", percent < 0 ? "−" : "+", text);
}

static HonSource *
get_price_source (HonPrices *prices,
                  int        year)
{
  return hon_price_get_source (hon_prices_get_price (prices, year));
}

static char *
format_index (HonPrices *prices,
              int        year)
{
  return hon_format_number (hon_price_get_index (hon_prices_get_price (prices, year)), 3);
}

static gboolean
is_priced (HonTariffMove *self,
           HonTariffStep *old,
           HonTariffStep *step)
{
  return old != NULL && !isnan (hon_tariff_point_get_real_change (self->point)) &&
         hon_prices_has_year (self->prices, hon_date_get_year (hon_tariff_step_get_date (old))) &&
         hon_prices_has_year (self->prices, hon_date_get_year (hon_tariff_step_get_date (step)));
}

/* Francs are compared with francs. */
static char *
format_compared (HonTariffStep *step,
                 HonTariffStep *other)
{
  g_autofree char *francs = NULL;

  if (hon_tariff_step_get_francs (step) == 0 || hon_tariff_step_get_francs (other) == 0)
    return hon_format_money (hon_tariff_step_get_amount (step), HON_MONEY_CENTIMES);

  francs = format_francs (step);

  /* Translators: an amount in French francs. */
  return g_strdup_printf (C_("francs", "%s F"), francs);
}

static void
explain_change (HonTariffMove  *self,
                HonTariffStep  *old,
                HonTariffStep  *step,
                HonExplanation *explanation)
{
  g_autofree char *before = format_compared (old, step);
  g_autofree char *after = format_compared (step, old);
  g_autofree char *change = format_change (hon_tariff_point_get_change (self->point));
  g_autofree char *real_change = format_change (hon_tariff_point_get_real_change (self->point));
  g_autofree char *expression = g_strdup_printf ("%s ÷ %s − 1", after, before);
  int from = hon_date_get_year (hon_tariff_step_get_date (old));
  int to = hon_date_get_year (hon_tariff_step_get_date (step));

  hon_explanation_add_step (explanation, _("Change"), expression, change);
  if (!is_priced (self, old, step))
    return;

  {
    g_autofree char *index_before = format_index (self->prices, from);
    g_autofree char *index_after = format_index (self->prices, to);
    g_autofree char *rise = format_change ((hon_prices_get_factor (self->prices, from, to) - 1) * 100);
    /* Translators: two years. */
    g_autofree char *label = g_strdup_printf (_("Consumer prices from %1$d to %2$d"), from, to);
    g_autofree char *prices = g_strdup_printf ("%s ÷ %s − 1", index_after, index_before);
    g_autofree char *change_term = format_term (hon_tariff_point_get_change (self->point));
    g_autofree char *rise_term = format_term ((hon_prices_get_factor (self->prices, from, to) - 1) * 100);
    g_autofree char *real = g_strdup_printf ("(1 %s) ÷ (1 %s) − 1", change_term, rise_term);

    hon_explanation_add_step (explanation, label, prices, rise);
    hon_explanation_add_step (explanation, _("Change in real terms"), real, real_change);
  }
  hon_explanation_add_source (explanation, get_price_source (self->prices, to));
}

static void
explain_francs (HonTariffStep  *step,
                HonExplanation *explanation)
{
  g_autofree char *francs = format_francs (step);
  g_autofree char *rate = hon_format_number (FRANCS_PER_EURO, 5);
  g_autofree char *euros = hon_format_money (hon_tariff_step_get_amount (step), HON_MONEY_CENTIMES);
  g_autofree char *expression = g_strdup_printf ("%s F ÷ %s", francs, rate);

  hon_explanation_add_step (explanation, _("From francs to euros"), expression, euros);
}

static void
explain_sources (HonTariffStep  *step,
                 HonExplanation *explanation)
{
  GListModel *more = hon_tariff_step_get_more_sources (step);

  hon_explanation_add_source (explanation, hon_tariff_step_get_source (step));
  for (guint i = 0; more != NULL && i < g_list_model_get_n_items (more); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (more, i);

      hon_explanation_add_source (explanation, source);
    }
}

static void
explain_remarks (HonTariffStep  *step,
                 HonExplanation *explanation)
{
  HonDate planned = hon_tariff_step_get_planned (step);

  hon_explanation_add_remark (explanation, _("Confidence"),
                              hon_confidence_get_label (hon_tariff_step_get_confidence (step)));
  if (planned != HON_DATE_NONE)
    {
      g_autofree char *date = hon_format_date (planned);

      hon_explanation_add_remark (explanation, _("First announced for"), date);
    }
  if (hon_tariff_step_get_note (step) != NULL)
    hon_explanation_add_remark (explanation, _("Note"), hon_tariff_step_get_note (step));
  for (guint i = 0; i < hon_tariff_step_get_n_claims (step); i++)
    {
      g_autofree char *reference = hon_source_dup_reference (hon_tariff_step_get_claim_source (step, i));

      hon_explanation_add_remark (explanation, reference, hon_tariff_step_get_claim (step, i));
    }
}

static HonTariffHistory *
get_lead (HonTariffStudy *self)
{
  g_autoptr (HonTariffHistory) lead = g_list_model_get_item (G_LIST_MODEL (self->histories), 0);

  /* The list keeps it alive. */
  return lead;
}

/* The last day on which a history has a value, up to its end. */
static HonDate
get_last_day (HonTariffHistory *history)
{
  HonDate last = HON_DATE_NONE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (history)); i++)
    {
      g_autoptr (HonTariffPoint) point = g_list_model_get_item (G_LIST_MODEL (history), i);

      if (hon_tariff_point_get_date (point) > hon_tariff_history_get_end (history))
        break;
      last = isnan (hon_tariff_point_get_value (point)) ? hon_tariff_point_get_date (point) - 1
                                                        : hon_tariff_history_get_end (history);
    }

  return last;
}

static void
append_line (GString    *text,
             const char *line)
{
  if (line == NULL || *line == '\0' || strstr (text->str, line) != NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static int
compare_moves (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  HonTariffMove *first = HON_TARIFF_MOVE ((gpointer) a);
  HonTariffMove *second = HON_TARIFF_MOVE ((gpointer) b);

  return hon_tariff_point_get_date (second->point) - hon_tariff_point_get_date (first->point);
}

static void
add_moves (HonTariffStudy   *self,
           HonTariffHistory *history)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (history)); i++)
    {
      g_autoptr (HonTariffPoint) point = g_list_model_get_item (G_LIST_MODEL (history), i);
      g_autoptr (HonTariffMove) move = NULL;

      if (!hon_tariff_point_is_own (point))
        continue;
      move = g_object_new (HON_TYPE_TARIFF_MOVE, NULL);
      move->tariff = g_object_ref (hon_tariff_history_get_tariff (history));
      move->point = g_object_ref (point);
      move->prices = g_object_ref (hon_catalogue_get_prices (self->catalogue));
      g_list_store_insert_sorted (self->moves, move, compare_moves, NULL);
    }
}

static void
hon_tariff_move_dispose (GObject *object)
{
  HonTariffMove *self = HON_TARIFF_MOVE (object);

  g_clear_object (&self->tariff);
  g_clear_object (&self->point);
  g_clear_object (&self->prices);

  G_OBJECT_CLASS (hon_tariff_move_parent_class)->dispose (object);
}

static void
hon_tariff_move_class_init (HonTariffMoveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hon_tariff_move_dispose;
}

static void
hon_tariff_move_init (HonTariffMove *self)
{
}

static void
hon_tariff_study_dispose (GObject *object)
{
  HonTariffStudy *self = HON_TARIFF_STUDY (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->histories);
  g_clear_object (&self->moves);

  G_OBJECT_CLASS (hon_tariff_study_parent_class)->dispose (object);
}

static void
hon_tariff_study_class_init (HonTariffStudyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hon_tariff_study_dispose;
}

static void
hon_tariff_study_init (HonTariffStudy *self)
{
  self->histories = g_list_store_new (HON_TYPE_TARIFF_HISTORY);
  self->moves = g_list_store_new (HON_TYPE_TARIFF_MOVE);
}

/**
 * hon_move_column_get_title:
 * @column: a column
 *
 * Returns: (transfer none): the title of the column
 */
const char *
hon_move_column_get_title (HonMoveColumn column)
{
  switch (column)
    {
    case HON_MOVE_COLUMN_DATE:
      return _("Since");

    case HON_MOVE_COLUMN_TARIFF:
      return _("Tariff");

    case HON_MOVE_COLUMN_OLD:
      return _("Before");

    case HON_MOVE_COLUMN_NEW:
      return _("After");

    case HON_MOVE_COLUMN_CHANGE:
      return _("Change");

    case HON_MOVE_COLUMN_REAL_CHANGE:
      return _("In Real Terms");

    case HON_MOVE_COLUMN_SOURCE:
      return _("Source");
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_tariff_move_get_tariff:
 * @self: a move
 *
 * Returns: (transfer none): the tariff that moved
 */
HonTariff *
hon_tariff_move_get_tariff (HonTariffMove *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_MOVE (self), NULL);

  return self->tariff;
}

/**
 * hon_tariff_move_get_point:
 * @self: a move
 *
 * Returns: (transfer none): where its history has it
 */
HonTariffPoint *
hon_tariff_move_get_point (HonTariffMove *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_MOVE (self), NULL);

  return self->point;
}

/**
 * hon_tariff_move_dup_text:
 * @self: a move
 * @column: what to tell of it
 *
 * Amounts are in euros of their day, whatever the measure of the study.
 *
 * Returns: (transfer full): the text, for people; "" where there is nothing to say
 */
char *
hon_tariff_move_dup_text (HonTariffMove *self,
                          HonMoveColumn  column)
{
  HonTariffStep *step;

  g_return_val_if_fail (HON_IS_TARIFF_MOVE (self), NULL);

  step = hon_tariff_point_get_step (self->point);
  switch (column)
    {
    case HON_MOVE_COLUMN_DATE:
      return hon_tariff_step_dup_date_text (step);

    case HON_MOVE_COLUMN_TARIFF:
      return g_strdup (hon_act_get_short_label (hon_tariff_get_act (self->tariff)));

    case HON_MOVE_COLUMN_OLD:
      return format_old_step (self, " – ");

    case HON_MOVE_COLUMN_NEW:
      return format_step (step);

    case HON_MOVE_COLUMN_CHANGE:
      if (is_unchanged (self))
        return g_strdup (C_("tariff", "unchanged"));
      return format_change (hon_tariff_point_get_change (self->point));

    case HON_MOVE_COLUMN_REAL_CHANGE:
      if (is_unchanged (self))
        return g_strdup ("");
      return format_change (hon_tariff_point_get_real_change (self->point));

    case HON_MOVE_COLUMN_SOURCE:
      return hon_source_dup_reference (hon_tariff_step_get_source (step));
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_tariff_move_dup_lines:
 * @self: a move
 * @column: what to tell of it
 *
 * Does as hon_tariff_move_dup_text(), for narrow columns.
 *
 * Returns: (transfer full): the text in one line or two, for people
 */
char *
hon_tariff_move_dup_lines (HonTariffMove *self,
                           HonMoveColumn  column)
{
  g_return_val_if_fail (HON_IS_TARIFF_MOVE (self), NULL);

  if (column == HON_MOVE_COLUMN_OLD)
    return format_old_step (self, "\n");
  if (column == HON_MOVE_COLUMN_NEW)
    return format_step_apart (hon_tariff_point_get_step (self->point), "\n");

  return hon_tariff_move_dup_text (self, column);
}

/**
 * hon_tariff_move_explain:
 * @self: a move
 *
 * Tells how the figures of the move come about, and who says so.
 *
 * Returns: (transfer full): an explanation
 */
HonExplanation *
hon_tariff_move_explain (HonTariffMove *self)
{
  g_autofree char *date = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *summary = NULL;
  HonExplanation *explanation;
  HonTariffStep *old;
  HonTariffStep *step;

  g_return_val_if_fail (HON_IS_TARIFF_MOVE (self), NULL);

  step = hon_tariff_point_get_step (self->point);
  old = hon_tariff_point_get_old_step (self->point);
  date = hon_tariff_step_dup_date_text (step);
  amount = format_step (step);
  if (hon_tariff_step_get_code (step) != NULL)
    /* Translators: a date as exactly as it is known, an amount, and the code of an act. */
    summary = g_strdup_printf (_("%1$s: %2$s, under the code %3$s."), date, amount,
                               hon_tariff_step_get_code (step));
  else
    /* Translators: a date as exactly as it is known, and an amount. */
    summary = g_strdup_printf (_("%1$s: %2$s."), date, amount);

  explanation = hon_explanation_new_titled (hon_act_get_label (hon_tariff_get_act (self->tariff)), summary);
  explain_sources (step, explanation);
  if (hon_tariff_step_get_francs (step) > 0)
    explain_francs (step, explanation);
  if (old != NULL && !isnan (hon_tariff_point_get_change (self->point)) && !is_unchanged (self))
    explain_change (self, old, step, explanation);
  if (old != NULL && !hon_tariff_step_is_known_at (old, hon_tariff_point_get_date (self->point) - 1))
    hon_explanation_add_remark (explanation, _("Gap"),
                                _("Steps are missing between this value and the one before: no source was found."));
  explain_remarks (step, explanation);

  return explanation;
}

/**
 * hon_tariff_study_new:
 * @catalogue: the facts
 * @acts: (array zero-terminated=1): ids of acts; those that have no tariff are left out
 * @measure: what the tariffs are counted in
 * @base: the year of the euros, or the day that is 100; whatever it is for other measures
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
  self->base = base;
  self->since = since;
  self->end = end;

  for (guint i = 0; acts[i] != NULL; i++)
    {
      HonTariff *tariff = hon_catalogue_get_tariff (catalogue, acts[i]);
      g_autoptr (HonTariffHistory) history = NULL;

      if (tariff == NULL)
        continue;
      history = hon_tariff_history_new (catalogue, tariff, measure, base, end);
      g_list_store_append (self->histories, history);
      add_moves (self, history);
    }

  return self;
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
 *
 * Returns: (transfer none): a list of [class@TariffMove] of all its tariffs, the newest first
 */
GListModel *
hon_tariff_study_get_moves (HonTariffStudy *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  return G_LIST_MODEL (self->moves);
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
 * hon_tariff_study_dup_date_text:
 * @self: a study
 * @date: a day
 *
 * Writes a day as exactly as it is known: the day on which a step of a tariff is drawn may stand for
 * a month or a year.
 *
 * Returns: (transfer full): the date, for people
 */
char *
hon_tariff_study_dup_date_text (HonTariffStudy *self,
                                HonDate         date)
{
  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->moves)); i++)
    {
      g_autoptr (HonTariffMove) move = g_list_model_get_item (G_LIST_MODEL (self->moves), i);

      if (hon_tariff_point_get_date (move->point) == date)
        return hon_tariff_step_dup_date_text (hon_tariff_point_get_step (move->point));
    }

  return hon_format_date (date);
}

/* The day of which the answer is: none later than what was checked. */
static HonDate
get_told_day (HonTariffStudy *self)
{
  HonDate last = get_last_day (get_lead (self));
  HonDate valid = hon_tariff_study_get_valid (self);

  if (self->measure == HON_MEASURE_NOMINAL || valid == HON_DATE_NONE)
    return last;

  return MIN (last, valid);
}

/**
 * hon_tariff_study_dup_title:
 * @self: a study
 *
 * Tells what a chart of the study shows.
 *
 * Returns: (transfer full): the act if there is but one, else what they are; and since when
 */
char *
hon_tariff_study_dup_title (HonTariffStudy *self)
{
  guint n;
  HonDate first = G_MAXINT32;

  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->histories));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonTariffHistory) history = g_list_model_get_item (G_LIST_MODEL (self->histories), i);
      g_autoptr (HonTariffStep) step =
        g_list_model_get_item (G_LIST_MODEL (hon_tariff_history_get_tariff (history)), 0);

      if (step != NULL)
        first = MIN (first, hon_tariff_step_get_date (step));
    }
  if (first == G_MAXINT32)
    return g_strdup (_("Tariffs of the Agreement"));
  if (n == 1)
    /* Translators: the name of an act, and a year. */
    return g_strdup_printf (_("%1$s Since %2$d"),
                            hon_act_get_label (hon_tariff_get_act (hon_tariff_history_get_tariff (get_lead (self)))),
                            hon_date_get_year (first));

  /* Translators: %d is a year. */
  return g_strdup_printf (_("Tariffs of the Agreement Since %d"), hon_date_get_year (first));
}

/* The first step of those that have the amount of @step without a gap: a text may confirm what holds. */
static HonTariffStep *
find_first_step (HonTariff     *tariff,
                 HonTariffStep *step)
{
  HonDate before = hon_tariff_step_get_date (step) - 1;
  HonTariffStep *previous = hon_tariff_get_step_at (tariff, before);

  if (previous == NULL || hon_tariff_step_is_ended (previous) || !hon_tariff_step_is_known_at (previous, before) ||
      hon_tariff_step_get_amount (previous) != hon_tariff_step_get_amount (step))
    return step;

  return find_first_step (tariff, previous);
}

/**
 * hon_tariff_study_dup_context:
 * @self: a study
 *
 * Tells of what the amount is.
 *
 * Returns: (transfer full) (nullable): the first act, and since when or when; %NULL without an act
 */
char *
hon_tariff_study_dup_context (HonTariffStudy *self)
{
  HonTariffHistory *lead;
  HonTariffStep *step;
  const char *label;
  g_autofree char *date = NULL;
  HonDate last;

  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->histories)) == 0)
    return NULL;

  lead = get_lead (self);
  label = hon_act_get_label (hon_tariff_get_act (hon_tariff_history_get_tariff (lead)));
  last = get_told_day (self);
  if (last == HON_DATE_NONE)
    return g_strdup (label);
  step = hon_tariff_get_step_at (hon_tariff_history_get_tariff (lead), last);
  if (self->measure == HON_MEASURE_NOMINAL)
    {
      step = find_first_step (hon_tariff_history_get_tariff (lead), step);
      date = hon_precision_dup_since (hon_tariff_step_get_precision (step), hon_tariff_step_get_date (step));
      /* Translators: the name of an act, and since when its tariff holds. */
      return g_strdup_printf (C_("tariff", "%1$s, %2$s"), label, date);
    }
  date = hon_format_date (last);
  /* Translators: the name of an act, and a day. */
  return g_strdup_printf (_("%1$s, on %2$s"), label, date);
}

/**
 * hon_tariff_study_dup_amount:
 * @self: a study
 *
 * Tells the last value of the first act in the measure of the study.
 *
 * Returns: (transfer full) (nullable): the amount; %NULL if there is none
 */
char *
hon_tariff_study_dup_amount (HonTariffStudy *self)
{
  HonTariffHistory *lead;
  HonDate last;

  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->histories)) == 0)
    return NULL;

  lead = get_lead (self);
  last = get_told_day (self);
  if (last == HON_DATE_NONE)
    return NULL;
  if (self->measure == HON_MEASURE_NOMINAL)
    {
      HonTariffStep *step = hon_tariff_get_step_at (hon_tariff_history_get_tariff (lead), last);

      return hon_format_money (hon_tariff_step_get_amount (step), HON_MONEY_AUTO);
    }

  return hon_measure_dup_text (self->measure, hon_tariff_history_get_value_at (lead, last));
}

/* The highest that a tariff ever was in euros of one year. */
static char *
dup_highest (HonTariffStudy *self,
             HonTariff      *tariff,
             int             year)
{
  g_autoptr (HonTariffHistory) real = hon_tariff_history_new (self->catalogue, tariff, HON_MEASURE_REAL, year,
                                                              self->end);
  g_autoptr (HonTariffPoint) highest = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *date = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (real)); i++)
    {
      g_autoptr (HonTariffPoint) point = g_list_model_get_item (G_LIST_MODEL (real), i);
      double value = hon_tariff_point_get_value (point);

      if (!isnan (value) && (highest == NULL || value > hon_tariff_point_get_value (highest)))
        g_set_object (&highest, point);
    }
  if (highest == NULL)
    return NULL;

  amount = hon_measure_dup_text (HON_MEASURE_REAL, hon_tariff_point_get_value (highest));
  if (hon_tariff_point_is_own (highest))
    date = hon_tariff_step_dup_date_text (hon_tariff_point_get_step (highest));
  else
    date = hon_format_date (hon_tariff_point_get_date (highest));

  /* Translators: an amount in euros of a year, that year twice, and a date. */
  return g_strdup_printf (_("Its highest up to %2$d: %1$s of %2$d (%3$s)."), amount, year, date);
}

/* The step with which the last one is compared: that of the day, or the first one. Of a day that no
 * source tells of, it is the one before.
 */
static HonTariffStep *
get_then (HonTariffStudy *self,
          HonTariff      *tariff)
{
  HonTariffStep *then = hon_tariff_get_step_at (tariff, self->since);

  if (then == NULL)
    {
      g_autoptr (HonTariffStep) first = g_list_model_get_item (G_LIST_MODEL (tariff), 0);

      /* The tariff keeps it alive. */
      then = first;
    }

  return then;
}

/**
 * hon_tariff_study_dup_sentence:
 * @self: a study
 *
 * Says what became of the first act against the prices, since the day that was chosen.
 *
 * Returns: (transfer full) (nullable): two sentences; %NULL where prices are not known
 */
char *
hon_tariff_study_dup_sentence (HonTariffStudy *self)
{
  HonPrices *prices;
  HonTariff *tariff;
  HonTariffStep *now;
  HonTariffStep *then;
  g_autofree char *day = NULL;
  g_autofree char *then_text = NULL;
  g_autofree char *now_text = NULL;
  g_autofree char *worth = NULL;
  g_autofree char *change = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *highest = NULL;
  HonDate date;
  gint64 converted;
  double percent;
  int year;

  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->histories)) == 0)
    return NULL;

  prices = hon_catalogue_get_prices (self->catalogue);
  year = hon_prices_get_last_year (prices);
  tariff = hon_tariff_history_get_tariff (get_lead (self));
  now = hon_tariff_get_step_at (tariff, hon_date_new (year, 12, 31));
  then = get_then (self, tariff);
  date = hon_tariff_step_is_known_at (then, self->since) ? MAX (self->since, hon_tariff_step_get_date (then))
                                                         : hon_tariff_step_get_date (then);
  if (now == NULL || hon_tariff_step_is_ended (now) || hon_tariff_step_is_ended (then) ||
      !hon_prices_convert (prices, hon_tariff_step_get_amount (then), hon_date_get_year (date), year, &converted))
    return NULL;

  day = date == self->since ? hon_format_date (date) : hon_tariff_step_dup_date_text (then);
  then_text = format_step (then);
  now_text = hon_format_money (hon_tariff_step_get_amount (now), HON_MONEY_AUTO);
  worth = hon_format_money (converted, HON_MONEY_CENTIMES);
  percent = (hon_tariff_step_get_amount (now) / (double) converted - 1) * 100;
  change = hon_format_percent (fabs (percent), 1);
  if (percent < 0)
    /* Translators: a date, an amount, the same in euros of a year, that year, what it was at the end
     * of that year, and percents.
     */
    sentence = g_strdup_printf (_("%1$s: %2$s, which is %3$s of %4$d. At the end of %4$d (%5$s) "
                                  "it had lost %6$s against prices."),
                                day, then_text, worth, year, now_text, change);
  else
    /* Translators: a date, an amount, the same in euros of a year, that year, what it was at the end
     * of that year, and percents.
     */
    sentence = g_strdup_printf (_("%1$s: %2$s, which is %3$s of %4$d. At the end of %4$d (%5$s) "
                                  "it had gained %6$s over prices."),
                                day, then_text, worth, year, now_text, change);
  highest = dup_highest (self, tariff, year);

  return highest != NULL ? g_strconcat (sentence, " ", highest, NULL) : g_steal_pointer (&sentence);
}

/* Whether a plan is about one of the tariffs on show. */
static gboolean
is_planned (HonTariffStudy *self,
            HonPlan        *plan)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->histories)); i++)
    {
      g_autoptr (HonTariffHistory) history = g_list_model_get_item (G_LIST_MODEL (self->histories), i);
      HonAct *act = hon_tariff_get_act (hon_tariff_history_get_tariff (history));

      for (guint j = 0; j < hon_plan_get_n_acts (plan); j++)
        if (hon_plan_get_act (plan, j) == act)
          return TRUE;
    }

  return FALSE;
}

/* The days of a history of which no source tells the tariff. */
static char *
describe_gaps (HonTariffHistory *history)
{
  HonTariff *tariff = hon_tariff_history_get_tariff (history);
  GListModel *steps = G_LIST_MODEL (tariff);
  HonDate end = hon_tariff_history_get_end (history);
  g_autoptr (GString) gaps = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HonTariffStep) step = g_list_model_get_item (steps, i);
      g_autoptr (HonTariffStep) next = g_list_model_get_item (steps, i + 1);
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;

      if (hon_tariff_step_get_known_until (step) == HON_DATE_NONE ||
          hon_tariff_step_get_known_until (step) >= end)
        continue;
      if (gaps->len > 0)
        g_string_append (gaps, C_("list", ", "));
      first = hon_format_date (hon_tariff_step_get_known_until (step) + 1);
      last = next != NULL ? hon_format_date (hon_tariff_step_get_date (next) - 1) : NULL;
      if (last != NULL)
        /* Translators: the first and the last day of a gap. */
        g_string_append_printf (gaps, C_("gap", "from %1$s to %2$s"), first, last);
      else
        /* Translators: the first day of a gap that has not ended. */
        g_string_append_printf (gaps, C_("gap", "from %s on"), first);
    }
  if (gaps->len == 0)
    return NULL;

  /* Translators: the name of an act, and a list of periods, as “from 1 January 1971 to 31 December 1981”. */
  return g_strdup_printf (_("%1$s: no source was found for the tariff %2$s; the line has a gap there."),
                          hon_act_get_label (hon_tariff_get_act (tariff)), gaps->str);
}

/* What patients are reimbursed on is not what a doctor asks, where the fee is free. */
static char *
describe_base (HonTariffHistory *history)
{
  HonTariff *tariff = hon_tariff_history_get_tariff (history);

  if (!hon_tariff_applies_to (tariff, HON_SECTOR_S2) || hon_tariff_applies_to (tariff, HON_SECTOR_S1))
    return NULL;

  /* Translators: %s is the name of a tariff. */
  return g_strdup_printf (_("%s: what patients are reimbursed on; the doctor’s fee is free."),
                          hon_act_get_label (hon_tariff_get_act (tariff)));
}

/**
 * hon_tariff_study_dup_notes:
 * @self: a study
 *
 * Says what must be known to read the histories: where steps are missing, what a value means, why
 * one begins late or ends early, and what was announced and did not come.
 *
 * Returns: (transfer full): lines; "" if there is nothing to say
 */
char *
hon_tariff_study_dup_notes (HonTariffStudy *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *plans;

  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->histories)); i++)
    {
      g_autoptr (HonTariffHistory) history = g_list_model_get_item (G_LIST_MODEL (self->histories), i);

      g_autofree char *gaps = describe_gaps (history);
      g_autofree char *base = describe_base (history);

      append_line (text, gaps);
      append_line (text, base);
      append_line (text, hon_tariff_history_get_start_reason (history));
      append_line (text, hon_tariff_history_get_end_reason (history));
    }
  if (self->measure == HON_MEASURE_REAL && g_list_model_get_n_items (G_LIST_MODEL (self->histories)) > 0)
    append_line (text, _("Prices are averages of a year: in constant euros, a tariff changes each 1 January."));

  plans = hon_catalogue_get_plans (self->catalogue);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (HonPlan) plan = g_list_model_get_item (plans, i);
      g_autofree char *line = NULL;

      if (hon_plan_get_status (plan) == HON_PLAN_APPLIED || !is_planned (self, plan))
        continue;
      line = g_strdup_printf (_("%1$s: %2$s"), hon_plan_get_label (plan), hon_plan_get_text (plan));
      append_line (text, line);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
collect_source (GPtrArray *references,
                HonSource *source)
{
  g_autofree char *reference = hon_source_dup_reference (source);

  if (!g_ptr_array_find_with_equal_func (references, reference, g_str_equal, NULL))
    g_ptr_array_add (references, g_steal_pointer (&reference));
}

static void
collect_measure (HonTariffStudy *self,
                 GPtrArray      *references)
{
  HonPrices *prices = hon_catalogue_get_prices (self->catalogue);
  HonParameter *wage = hon_catalogue_get_parameter (self->catalogue, "smic-horaire");
  HonDatedValue *value;

  if (self->measure == HON_MEASURE_REAL)
    {
      collect_source (references, get_price_source (prices, hon_prices_get_first_year (prices)));
      collect_source (references, get_price_source (prices, hon_prices_get_last_year (prices)));
    }
  value = wage != NULL ? hon_parameter_get_value_at (wage, self->end) : NULL;
  if (self->measure == HON_MEASURE_MINUTES && value != NULL)
    collect_source (references, hon_dated_value_get_source (value));
}

/**
 * hon_tariff_study_dup_credits:
 * @self: a study
 *
 * Tells what must be known to read the figures, where they come from, and until when they were
 * checked, for whoever publishes them.
 *
 * Returns: (transfer full): the notes of the study, and two lines
 */
char *
hon_tariff_study_dup_credits (HonTariffStudy *self)
{
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *date = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *sources = NULL;
  g_autofree char *valid = NULL;
  g_autofree char *notes = NULL;

  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->moves)); i++)
    {
      g_autoptr (HonTariffMove) move = g_list_model_get_item (G_LIST_MODEL (self->moves), i);

      collect_source (references, hon_tariff_step_get_source (hon_tariff_point_get_step (move->point)));
    }
  collect_measure (self, references);
  g_ptr_array_add (references, NULL);
  joined = g_strjoinv (C_("list separator", "; "), (char **) references->pdata);
  date = hon_format_date (hon_tariff_study_get_valid (self));
  /* Translators: %s is a list of sources. */
  sources = g_strdup_printf (_("Sources: %s"), joined);
  /* Translators: %s is a date. */
  valid = g_strdup_printf (_("Figures checked up to %s. Made with Honoraires."), date);

  notes = hon_tariff_study_dup_notes (self);

  return g_strconcat (notes, *notes != '\0' ? "\n" : "", sources, "\n", valid, NULL);
}

/**
 * hon_tariff_study_to_text:
 * @self: a study
 *
 * Writes the table of moves for a spreadsheet or a letter.
 *
 * Returns: (transfer full): lines of cells between tabs, with their titles
 */
char *
hon_tariff_study_to_text (HonTariffStudy *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  for (HonMoveColumn column = 0; column < HON_N_MOVE_COLUMNS; column++)
    g_string_append_printf (text, "%s%c", hon_move_column_get_title (column),
                            column + 1 < HON_N_MOVE_COLUMNS ? '\t' : '\n');
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->moves)); i++)
    {
      g_autoptr (HonTariffMove) move = g_list_model_get_item (G_LIST_MODEL (self->moves), i);

      for (HonMoveColumn column = 0; column < HON_N_MOVE_COLUMNS; column++)
        {
          g_autofree char *cell = hon_tariff_move_dup_text (move, column);

          g_string_append_printf (text, "%s%c", cell, column + 1 < HON_N_MOVE_COLUMNS ? '\t' : '\n');
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
