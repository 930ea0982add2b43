/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tariff-words.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* Sentences about a study of tariffs. */

static HonTariffHistory *
get_lead (HonTariffStudy *self)
{
  g_autoptr (HonTariffHistory) lead = g_list_model_get_item (hon_tariff_study_get_histories (self), 0);

  /* The list keeps it alive. */
  return lead;
}

/* The last day on which a history has a value, up to its end. */
static HonDate
get_last_day (HonTariffHistory *history)
{
  HonDate last = HON_DATE_NONE;
  guint n_points;
  const HonTariffPoint *points = hon_tariff_history_get_points (history, &n_points);

  for (guint i = 0; i < n_points && points[i].date <= hon_tariff_history_get_end (history); i++)
    last = isnan (points[i].value) ? points[i].date - 1 : hon_tariff_history_get_end (history);

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

/* The day that the answer is about: not later than the day up to which the figures were checked. */
static HonDate
get_told_day (HonTariffStudy *self)
{
  HonDate last = get_last_day (get_lead (self));
  HonDate valid = hon_tariff_study_get_valid (self);

  if (hon_tariff_study_get_measure (self) == HON_MEASURE_NOMINAL || valid == HON_DATE_NONE)
    return last;

  return MIN (last, valid);
}

/* The first of the steps up to @step that have its amount without a gap: a text may confirm a tariff. */
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

/* The highest that a tariff ever was in euros of one year. */
static char *
dup_highest (HonTariffStudy *self,
             HonTariff      *tariff,
             int             year)
{
  g_autoptr (HonTariffHistory) real = hon_tariff_history_new (hon_tariff_study_get_catalogue (self), tariff, HON_MEASURE_REAL, year,
                                                              hon_tariff_study_get_end (self));
  guint n_points;
  const HonTariffPoint *points = hon_tariff_history_get_points (real, &n_points);
  const HonTariffPoint *highest = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *date = NULL;

  for (guint i = 0; i < n_points; i++)
    if (!isnan (points[i].value) && (highest == NULL || points[i].value > highest->value))
      highest = &points[i];
  if (highest == NULL)
    return NULL;

  amount = hon_measure_dup_text (HON_MEASURE_REAL, highest->value);
  if (highest->is_own)
    date = hon_evidence_dup_date (hon_tariff_step_get_evidence (highest->step));
  else
    date = hon_format_date (highest->date);

  /* Translators: an amount in euros of a year, that year twice, and a date. */
  return g_strdup_printf (_("Its highest up to %2$d: %1$s of %2$d (%3$s)."), amount, year, date);
}

/* The step with which the last one is compared: that of the day, or the first one. For a day without
 * a source it is the step before.
 */
static HonTariffStep *
get_then (HonTariffStudy *self,
          HonTariff      *tariff)
{
  HonTariffStep *then = hon_tariff_get_step_at (tariff, hon_tariff_study_get_since (self));

  if (then == NULL)
    {
      g_autoptr (HonTariffStep) first = g_list_model_get_item (hon_tariff_get_steps (tariff), 0);

      /* The tariff keeps it alive. */
      then = first;
    }

  return then;
}

/* Whether a plan is about one of the tariffs on show. */
static gboolean
is_planned (HonTariffStudy *self,
            HonPlan        *plan)
{
  GListModel *promises = hon_plan_get_promises (plan);

  for (guint i = 0; i < g_list_model_get_n_items (hon_tariff_study_get_histories (self)); i++)
    {
      g_autoptr (HonTariffHistory) history = g_list_model_get_item (hon_tariff_study_get_histories (self), i);
      HonAct *act = hon_tariff_get_act (hon_tariff_history_get_tariff (history));

      for (guint j = 0; j < g_list_model_get_n_items (promises); j++)
        {
          g_autoptr (HonPromise) promise = g_list_model_get_item (promises, j);

          if (hon_promise_get_act (promise) == act)
            return TRUE;
        }
    }

  return FALSE;
}

/* The days of a history for which no source was found. */
static char *
describe_gaps (HonTariffHistory *history)
{
  HonTariff *tariff = hon_tariff_history_get_tariff (history);
  GListModel *steps = hon_tariff_get_steps (tariff);
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

/* Where the fee is free, the base of reimbursement is not what a doctor asks. */
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

/* What the measure rests on, beside the tariffs. */
static void
add_measure (HonTariffStudy *self,
             HonCredits     *credits)
{
  HonCatalogue *catalogue = hon_tariff_study_get_catalogue (self);
  GListModel *prices = hon_catalogue_get_list (catalogue, HON_RECORDS_PRICES);
  HonParameter *wage = hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, "smic-horaire");
  HonDatedValue *value;

  if (hon_tariff_study_get_measure (self) == HON_MEASURE_REAL)
    {
      hon_credits_add_evidence (credits, hon_price_get_evidence (
                                           hon_prices_get_price (prices, hon_prices_get_first_year (prices))));
      hon_credits_add_evidence (credits, hon_price_get_evidence (
                                           hon_prices_get_price (prices, hon_prices_get_last_year (prices))));
    }
  value = wage != NULL ? hon_parameter_get_value_at (wage, hon_tariff_study_get_end (self)) : NULL;
  if (hon_tariff_study_get_measure (self) == HON_MEASURE_MINUTES && value != NULL)
    hon_credits_add_evidence (credits, hon_dated_value_get_evidence (value));
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
  const HonTariffMove *moves;
  guint n_moves;

  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  moves = hon_tariff_study_get_moves (self, &n_moves);
  for (guint i = 0; i < n_moves; i++)
    if (moves[i].point->date == date)
      return hon_evidence_dup_date (hon_tariff_step_get_evidence (moves[i].point->step));

  return hon_format_date (date);
}

/**
 * hon_tariff_study_dup_title:
 * @self: a study
 *
 * Tells what a chart of the study shows.
 *
 * Returns: (transfer full): the act if there is only one, else what they are
 */
char *
hon_tariff_study_dup_title (HonTariffStudy *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  if (g_list_model_get_n_items (hon_tariff_study_get_histories (self)) == 1)
    return g_strdup (hon_act_get_label (hon_tariff_get_act (hon_tariff_history_get_tariff (get_lead (self)))));

  return g_strdup (_("Tariffs of the Agreement"));
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

  if (g_list_model_get_n_items (hon_tariff_study_get_histories (self)) == 0)
    return NULL;

  lead = get_lead (self);
  label = hon_act_get_label (hon_tariff_get_act (hon_tariff_history_get_tariff (lead)));
  last = get_told_day (self);
  if (last == HON_DATE_NONE)
    return g_strdup (label);
  step = hon_tariff_get_step_at (hon_tariff_history_get_tariff (lead), last);
  if (hon_tariff_study_get_measure (self) == HON_MEASURE_NOMINAL)
    {
      step = find_first_step (hon_tariff_history_get_tariff (lead), step);
      date = hon_evidence_dup_since (hon_tariff_step_get_evidence (step));
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

  if (g_list_model_get_n_items (hon_tariff_study_get_histories (self)) == 0)
    return NULL;

  lead = get_lead (self);
  last = get_told_day (self);
  if (last == HON_DATE_NONE)
    return NULL;
  if (hon_tariff_study_get_measure (self) == HON_MEASURE_NOMINAL)
    {
      HonTariffStep *step = hon_tariff_get_step_at (hon_tariff_history_get_tariff (lead), last);

      return hon_format_money (hon_tariff_step_get_amount (step), HON_MONEY_AUTO);
    }

  return hon_measure_dup_text (hon_tariff_study_get_measure (self), hon_tariff_history_get_value_at (lead, last));
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
  GListModel *prices;
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

  if (g_list_model_get_n_items (hon_tariff_study_get_histories (self)) == 0)
    return NULL;

  prices = hon_catalogue_get_list (hon_tariff_study_get_catalogue (self), HON_RECORDS_PRICES);
  year = hon_prices_get_last_year (prices);
  tariff = hon_tariff_history_get_tariff (get_lead (self));
  now = hon_tariff_get_step_at (tariff, hon_date_new (year, 12, 31));
  then = get_then (self, tariff);
  date = hon_tariff_step_is_known_at (then, hon_tariff_study_get_since (self)) ? MAX (hon_tariff_study_get_since (self), hon_tariff_step_get_date (then))
                                                         : hon_tariff_step_get_date (then);
  if (now == NULL || hon_tariff_step_is_ended (now) || hon_tariff_step_is_ended (then) ||
      !hon_prices_convert (prices, hon_tariff_step_get_amount (then), hon_date_get_year (date), year, &converted))
    return NULL;

  day = date == hon_tariff_study_get_since (self)
          ? hon_format_date (date) : hon_evidence_dup_date (hon_tariff_step_get_evidence (then));
  then_text = hon_tariff_move_format_step (then, " ");
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

  return hon_format_sentences (sentence, highest);
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

  for (guint i = 0; i < g_list_model_get_n_items (hon_tariff_study_get_histories (self)); i++)
    {
      g_autoptr (HonTariffHistory) history = g_list_model_get_item (hon_tariff_study_get_histories (self), i);

      g_autofree char *gaps = describe_gaps (history);
      g_autofree char *base = describe_base (history);

      append_line (text, gaps);
      append_line (text, base);
      append_line (text, hon_tariff_history_get_start_reason (history));
      append_line (text, hon_tariff_history_get_end_reason (history));
    }
  if (hon_tariff_study_get_measure (self) == HON_MEASURE_REAL && g_list_model_get_n_items (hon_tariff_study_get_histories (self)) > 0)
    append_line (text, _("Prices are averages of a year: in constant euros, a tariff changes each 1 January."));

  plans = hon_catalogue_get_list (hon_tariff_study_get_catalogue (self), HON_RECORDS_PLANS);
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

/**
 * hon_tariff_study_make_credits:
 * @self: a study
 *
 * Returns: (transfer full): what its figures rest on
 */
HonCredits *
hon_tariff_study_make_credits (HonTariffStudy *self)
{
  HonCredits *credits;
  const HonTariffMove *moves;
  guint n_moves;

  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  credits = hon_credits_new ();
  moves = hon_tariff_study_get_moves (self, &n_moves);
  for (guint i = 0; i < n_moves; i++)
    hon_credits_add_evidence (credits, hon_tariff_step_get_evidence (moves[i].point->step));
  add_measure (self, credits);

  return credits;
}

/**
 * hon_tariff_study_dup_credits:
 * @self: a study
 *
 * Tells what must be known to read the figures, where they come from, and until when they were
 * checked: what must stand wherever they are published.
 *
 * Returns: (transfer full): the notes of the study, and two lines
 */
char *
hon_tariff_study_dup_credits (HonTariffStudy *self)
{
  g_autoptr (HonCredits) credits = NULL;
  g_autofree char *notes = NULL;

  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  credits = hon_tariff_study_make_credits (self);
  notes = hon_tariff_study_dup_notes (self);

  return hon_credits_dup_footer (credits, notes, HON_CHECK_TARIFFS, hon_tariff_study_get_valid (self));
}

/**
 * hon_tariff_study_dup_validity:
 * @self: a study
 *
 * Returns: (transfer full): a sentence with the day up to which the figures were checked
 */
char *
hon_tariff_study_dup_validity (HonTariffStudy *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STUDY (self), NULL);

  return hon_credits_dup_validity (HON_CHECK_TARIFFS, hon_tariff_study_get_valid (self));
}
