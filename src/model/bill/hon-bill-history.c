/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-history.h"

#include "hon-bill-credits.h"
#include "hon-format.h"

#include <glib/gi18n-lib.h>

/**
 * HonBillHistory:
 *
 * What the insurance pays back for one act, in secteur 1 at the tariff and in
 * secteur 2 outside the OPTAM, from hon_bill_history_get_first_day() on. It never changes: another
 * encounter has another history.
 */

struct _HonBillHistory
{
  GObject       parent_instance;

  HonCatalogue *catalogue; /* (owned) */
  HonEncounter *encounter; /* (owned) */
  HonDate       start;
  HonDate       end;
  GArray       *moments;   /* (owned) (element-type HonBillMoment) */
};

G_DEFINE_FINAL_TYPE (HonBillHistory, hon_bill_history, G_TYPE_OBJECT)

/* The encounter on another day, in another sector. */
static HonEncounter *
move_encounter (HonBillHistory *self,
                HonBillSector   sector,
                HonDate         date)
{
  HonEncounter *encounter = hon_input_dup (HON_INPUT (self->encounter));

  hon_encounter_set_date (encounter, date);
  hon_encounter_set_sector (encounter, sector);
  if (sector == HON_BILL_SECTOR_S1)
    hon_encounter_set_fee (encounter, HON_BILL_UNKNOWN);

  return encounter;
}

static gint64
compute_net (HonBillHistory *self,
             HonBillSector   sector,
             HonDate         date)
{
  g_autoptr (HonEncounter) encounter = move_encounter (self, sector, date);
  g_autoptr (HonBill) bill = hon_bill_new (self->catalogue, encounter, NULL);

  return bill != NULL && hon_bill_is_sourced (bill) ? hon_bill_get_result (bill)->net : HON_BILL_UNKNOWN;
}

static gboolean
is_known (const HonBillMoment *moment)
{
  return moment->s1 != HON_BILL_UNKNOWN && moment->s2 != HON_BILL_UNKNOWN;
}

/* Days on which this act did not change are left out. */
static void
add_moment (HonBillHistory *self,
            HonDate         date)
{
  HonBillMoment moment = {
    .date = date,
    .s1 = compute_net (self, HON_BILL_SECTOR_S1, date),
    .s2 = compute_net (self, HON_BILL_SECTOR_S2, date),
  };

  if (is_known (&moment))
    moment.gap = moment.s1 - moment.s2;
  if (self->moments->len > 0)
    {
      const HonBillMoment *last = &g_array_index (self->moments, HonBillMoment, self->moments->len - 1);

      if (last->s1 == moment.s1 && last->s2 == moment.s2)
        return;
    }
  g_array_append_val (self->moments, moment);
}

/* Whether the day is one of those that are looked at. */
static gboolean
find_moment (HonBillHistory *self,
             HonDate         date,
             HonBillMoment  *moment)
{
  if (date < self->start || date > self->end)
    return FALSE;

  for (guint i = 0; i < self->moments->len; i++)
    if (g_array_index (self->moments, HonBillMoment, i).date <= date)
      *moment = g_array_index (self->moments, HonBillMoment, i);

  return TRUE;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  HonDate left = *(const HonDate *) a;
  HonDate right = *(const HonDate *) b;

  return left < right ? -1 : left > right;
}

/* The days on which anything may change that the act rests on. */
static GArray *
list_days (HonBillHistory *self)
{
  guint n_days;
  const HonDate *days = hon_catalogue_get_bill_days (self->catalogue, &n_days);
  GArray *all = hon_encounter_list_technical_days (self->encounter, self->catalogue);

  g_array_append_vals (all, days, n_days);
  g_array_sort (all, compare_days);

  return all;
}

static void
hon_bill_history_dispose (GObject *object)
{
  HonBillHistory *self = HON_BILL_HISTORY (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->encounter);

  G_OBJECT_CLASS (hon_bill_history_parent_class)->dispose (object);
}

static void
hon_bill_history_finalize (GObject *object)
{
  HonBillHistory *self = HON_BILL_HISTORY (object);

  g_array_unref (self->moments);

  G_OBJECT_CLASS (hon_bill_history_parent_class)->finalize (object);
}

static void
hon_bill_history_class_init (HonBillHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hon_bill_history_dispose;
  object_class->finalize = hon_bill_history_finalize;
}

static void
hon_bill_history_init (HonBillHistory *self)
{
  self->moments = g_array_new (FALSE, FALSE, sizeof (HonBillMoment));
}

/**
 * hon_bill_history_get_first_day:
 * @catalogue: a loaded catalogue
 *
 * Returns: the first day of histories: that on which specialists may ask more of patients outside the
 *   pathway of care; before it there was no pathway, and no such comparison
 */
HonDate
hon_bill_history_get_first_day (HonCatalogue *catalogue)
{
  const HonDate *days;
  guint n_days;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), HON_DATE_NONE);

  days = hon_catalogue_get_bill_days (catalogue, &n_days);
  for (guint i = 0; i < n_days; i++)
    if (hon_catalogue_get_bill_tariffs (catalogue, days[i])->da_rate > 0)
      return days[i];

  return hon_catalogue_get_first_bill_day (catalogue);
}

/**
 * hon_bill_history_new:
 * @catalogue: a loaded catalogue
 * @encounter: what is done, for whom, by whom; its day and its sector do not matter
 * @end: the last day looked at
 *
 * Follows an act through time. The patient keeps the age, and in secteur 2 the
 * doctor the fee, of @encounter. Where no source tells a tariff, there is a gap.
 *
 * Returns: (transfer full): the history
 */
HonBillHistory *
hon_bill_history_new (HonCatalogue *catalogue,
                      HonEncounter *encounter,
                      HonDate       end)
{
  HonBillHistory *self;
  g_autoptr (GArray) days = NULL;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_ENCOUNTER (encounter), NULL);

  self = g_object_new (HON_TYPE_BILL_HISTORY, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->encounter = hon_input_dup (HON_INPUT (encounter));
  self->start = hon_bill_history_get_first_day (catalogue);
  self->end = MAX (end, self->start);

  add_moment (self, self->start);
  days = list_days (self);
  for (guint i = 0; i < days->len; i++)
    {
      HonDate day = g_array_index (days, HonDate, i);

      if (day > self->start && day <= self->end)
        add_moment (self, day);
    }

  return self;
}

/**
 * hon_bill_history_get_moments:
 * @self: a history
 * @n_moments: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_moments): every day on which
 *   something changed, in order, the first day first
 */
const HonBillMoment *
hon_bill_history_get_moments (HonBillHistory *self,
                              guint          *n_moments)
{
  g_return_val_if_fail (HON_IS_BILL_HISTORY (self), NULL);
  g_return_val_if_fail (n_moments != NULL, NULL);

  *n_moments = self->moments->len;

  return (const HonBillMoment *) self->moments->data;
}

/**
 * hon_bill_history_dup_sentence:
 * @self: a history
 * @date: a day
 *
 * Returns: (transfer full) (nullable): the gap on that day; %NULL where it is not known
 */
char *
hon_bill_history_dup_sentence (HonBillHistory *self,
                               HonDate         date)
{
  g_autofree char *s1 = NULL;
  g_autofree char *s2 = NULL;
  g_autofree char *gap = NULL;
  g_autofree char *day = NULL;
  HonBillMoment moment = { .date = HON_DATE_NONE };

  g_return_val_if_fail (HON_IS_BILL_HISTORY (self), NULL);

  if (!find_moment (self, date, &moment) || !is_known (&moment))
    return NULL;

  day = hon_format_date (date);
  s1 = hon_format_money (moment.s1, HON_MONEY_CENTIMES);
  if (moment.gap == 0)
    /* Translators: a day and an amount. */
    return g_strdup_printf (_("On %1$s the insurance pays back %2$s, the same in secteur 1 and in secteur 2."),
                            day, s1);

  s2 = hon_format_money (moment.s2, HON_MONEY_CENTIMES);
  gap = hon_format_money (ABS (moment.gap), HON_MONEY_CENTIMES);
  if (moment.gap < 0)
    /* Translators: a day and three amounts. */
    return g_strdup_printf (_("On %1$s the insurance pays back %2$s in secteur 1, and %3$s in secteur 2 outside "
                              "the OPTAM: %4$s more for the same act."), day, s1, s2, gap);

  /* Translators: a day and three amounts. */
  return g_strdup_printf (_("On %1$s the insurance pays back %2$s in secteur 1, and %3$s in secteur 2 outside the "
                            "OPTAM: %4$s less for the same act."), day, s1, s2, gap);
}

/* A bill of each moment, in both sectors. */
static GPtrArray *
list_bills (HonBillHistory *self)
{
  static const HonBillSector sectors[] = { HON_BILL_SECTOR_S1, HON_BILL_SECTOR_S2 };
  GPtrArray *bills = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->moments->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (sectors); j++)
      {
        HonDate date = g_array_index (self->moments, HonBillMoment, i).date;
        g_autoptr (HonEncounter) encounter = move_encounter (self, sectors[j], date);
        HonBill *bill = hon_bill_new (self->catalogue, encounter, NULL);

        if (bill != NULL)
          g_ptr_array_add (bills, bill);
      }

  return bills;
}

/**
 * hon_bill_history_make_credits:
 * @self: a history
 *
 * Returns: (transfer full): what the figures rest on
 */
HonCredits *
hon_bill_history_make_credits (HonBillHistory *self)
{
  g_autoptr (GPtrArray) bills = NULL;

  g_return_val_if_fail (HON_IS_BILL_HISTORY (self), NULL);

  bills = list_bills (self);

  return hon_bill_make_credits ((HonBill * const *) bills->pdata, bills->len);
}

/**
 * hon_bill_history_dup_credits:
 * @self: a history
 *
 * Returns: (transfer full) (nullable): where the figures come from, for those
 *   who publish them; %NULL without figures
 */
char *
hon_bill_history_dup_credits (HonBillHistory *self)
{
  g_autoptr (GPtrArray) bills = NULL;
  g_autofree char *credits = NULL;

  g_return_val_if_fail (HON_IS_BILL_HISTORY (self), NULL);

  bills = list_bills (self);
  if (bills->len == 0)
    return NULL;

  credits = hon_bill_dup_credits ((HonBill * const *) bills->pdata, bills->len);

  return g_strconcat (hon_encounter_get_fee (self->encounter) == HON_BILL_UNKNOWN
                      ? _("What the insurance pays back for one act, in secteur 1 at the tariff, in secteur 2 with an "
                          "overrun.")
                      : _("What the insurance pays back for one act, in secteur 1 at the tariff."),
                      "\n", credits, NULL);
}
