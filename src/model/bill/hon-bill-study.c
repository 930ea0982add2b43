/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-study.h"

#include "hon-bill-credits.h"
#include "hon-bill-explain.h"
#include "hon-bill-remarks.h"
#include "hon-bill-term-private.h"
#include "hon-speciality-private.h"
#include "hon-format.h"

#include <glib/gi18n-lib.h>

/**
 * HonBillStudy:
 *
 * One encounter looked at from every side: its bill, and the bills of the same
 * act in every sector. It never changes: another encounter has another study.
 *
 * Secteur 1 is looked at with its tariff, unless it is the sector that was
 * asked about; the others with the fee that is asked. Where that is free and
 * was not told, it is taken to be the tariff of secteur 1.
 */

struct _HonBillStudy
{
  GObject       parent_instance;

  HonCatalogue *catalogue; /* (owned) */
  HonEncounter *encounter; /* (owned) */
  HonBill      *bill;      /* (owned) */
  HonBill      *bills[HON_N_BILL_SECTORS]; /* (nullable) (owned): where there is a tariff */
  HonBill      *free_bill; /* (nullable) (owned): of secteur 2, where no fee is given */
  gboolean      is_fee_assumed;
};

G_DEFINE_FINAL_TYPE (HonBillStudy, hon_bill_study, G_TYPE_OBJECT)

static gboolean
is_known (HonBill *bill)
{
  return bill != NULL && hon_bill_get_result (bill)->patient != HON_BILL_UNKNOWN;
}

/* The bill of the same act in one sector; %NULL where it is unknown. */
static HonBill *
make_bill (HonBillStudy  *self,
           HonBillSector  sector)
{
  g_autoptr (HonEncounter) encounter = hon_input_dup (HON_INPUT (self->encounter));
  g_autoptr (HonBill) bill = NULL;
  HonBill *at_tariff = self->bills[HON_BILL_SECTOR_S1];

  hon_encounter_set_sector (encounter, sector);
  if (sector == HON_BILL_SECTOR_S1 && hon_encounter_get_sector (self->encounter) != HON_BILL_SECTOR_S1)
    hon_encounter_set_fee (encounter, HON_BILL_UNKNOWN);
  bill = hon_bill_new (self->catalogue, encounter, NULL);
  if (bill == NULL || is_known (bill))
    return g_steal_pointer (&bill);

  if (sector == HON_BILL_SECTOR_S2)
    g_set_object (&self->free_bill, bill);
  if (!is_known (at_tariff))
    return NULL;
  self->is_fee_assumed = TRUE;
  hon_encounter_set_fee (encounter, hon_bill_get_result (at_tariff)->asked);

  return hon_bill_new (self->catalogue, encounter, NULL);
}

static const char *
get_speciality_label (HonBillStudy *self)
{
  GListModel *specialities = hon_catalogue_get_list (self->catalogue, HON_RECORDS_SPECIALITIES);

  return hon_speciality_get_doctor (hon_specialities_find (specialities,
                                                           hon_encounter_get_speciality (self->encounter), NULL));
}

/* The day of the act, and when on it, unless it was a usual time. */
static char *
dup_moment (HonBillStudy *self)
{
  g_autofree char *date = hon_format_date (hon_encounter_get_date (self->encounter));

  switch (hon_bill_get_input (self->bill)->day)
    {
    case HON_BILL_DAY_WEEKDAY:
      return g_steal_pointer (&date);

    case HON_BILL_DAY_SATURDAY:
      /* Translators: %s is a date. */
      return g_strdup_printf (_("%s, on Saturday afternoon"), date);

    case HON_BILL_DAY_SUNDAY:
      /* Translators: %s is a date. */
      return g_strdup_printf (_("%s, on Sunday"), date);

    case HON_BILL_DAY_HOLIDAY:
      /* Translators: %s is a date. */
      return g_strdup_printf (_("%s, on a public holiday"), date);

    case HON_BILL_DAY_EVENING:
      /* Translators: %s is a date. */
      return g_strdup_printf (_("%s, in the evening"), date);

    case HON_BILL_DAY_NIGHT:
      /* Translators: %s is a date. */
      return g_strdup_printf (_("%s, at night"), date);

    case HON_BILL_DAY_MORNING:
      /* Translators: %s is a date. */
      return g_strdup_printf (_("%s, early in the morning"), date);
    }

  g_return_val_if_reached (NULL);
}

static void
hon_bill_study_dispose (GObject *object)
{
  HonBillStudy *self = HON_BILL_STUDY (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->encounter);
  g_clear_object (&self->bill);
  g_clear_object (&self->free_bill);
  for (guint i = 0; i < HON_N_BILL_SECTORS; i++)
    g_clear_object (&self->bills[i]);

  G_OBJECT_CLASS (hon_bill_study_parent_class)->dispose (object);
}

static void
hon_bill_study_class_init (HonBillStudyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hon_bill_study_dispose;
}

static void
hon_bill_study_init (HonBillStudy *self)
{
}

/**
 * hon_bill_study_new:
 * @catalogue: a loaded catalogue
 * @encounter: what was done, for whom, by whom
 * @error: return location for an error in the `HON_ENCOUNTER_ERROR` domain
 *
 * Returns: (transfer full) (nullable): the study
 */
HonBillStudy *
hon_bill_study_new (HonCatalogue  *catalogue,
                    HonEncounter  *encounter,
                    GError       **error)
{
  g_autoptr (HonBillStudy) self = NULL;
  g_autoptr (HonBill) bill = NULL;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_ENCOUNTER (encounter), NULL);

  bill = hon_bill_new (catalogue, encounter, error);
  if (bill == NULL)
    return NULL;

  self = g_object_new (HON_TYPE_BILL_STUDY, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->encounter = hon_input_dup (HON_INPUT (encounter));
  self->bill = g_steal_pointer (&bill);
  for (HonBillSector sector = 0; sector < HON_N_BILL_SECTORS; sector++)
    self->bills[sector] = make_bill (self, sector);

  return g_steal_pointer (&self);
}

/**
 * hon_bill_study_get_bill:
 * @self: a study
 *
 * Returns: (transfer none): the bill that was asked for
 */
HonBill *
hon_bill_study_get_bill (HonBillStudy *self)
{
  g_return_val_if_fail (HON_IS_BILL_STUDY (self), NULL);

  return self->bill;
}

/**
 * hon_bill_study_get_sector_bill:
 * @self: a study
 * @sector: a sector
 *
 * Returns: (transfer none) (nullable): the bill of the same act there, with a
 *   fee that is known; %NULL where there is no tariff
 */
HonBill *
hon_bill_study_get_sector_bill (HonBillStudy  *self,
                                HonBillSector  sector)
{
  g_return_val_if_fail (HON_IS_BILL_STUDY (self), NULL);
  g_return_val_if_fail ((guint) sector < HON_N_BILL_SECTORS, NULL);

  return self->bills[sector];
}

/**
 * hon_bill_study_dup_context:
 * @self: a study
 *
 * Returns: (transfer full): of what the amount is
 */
char *
hon_bill_study_dup_context (HonBillStudy *self)
{
  g_autofree char *act = NULL;
  g_autofree char *sector = NULL;
  g_autofree char *moment = NULL;
  g_auto (GStrv) mentions = NULL;

  g_return_val_if_fail (HON_IS_BILL_STUDY (self), NULL);

  mentions = hon_input_dup_mentions (HON_INPUT (self->encounter));
  act = hon_encounter_dup_act_label (self->encounter, self->catalogue);
  sector = hon_bill_sector_dup_label (hon_encounter_get_sector (self->encounter));
  moment = dup_moment (self);
  if (*mentions != NULL)
    {
      /* Translators: stands between the names of a list. */
      g_autofree char *circumstances = g_strjoinv (C_("list", ", "), mentions);

      /* Translators: an act, the speciality of a doctor, the doctor's sector, what holds of the patient
       * (“ALD, accident at work”), and a day.
       */
      return g_strdup_printf (_("%1$s, %2$s, %3$s, %4$s, on %5$s"), act, get_speciality_label (self), sector,
                              circumstances, moment);
    }

  /* Translators: an act, the speciality of a doctor, the doctor's sector, and a day. */
  return g_strdup_printf (_("%1$s, %2$s, %3$s, on %4$s"), act, get_speciality_label (self),
                          sector, moment);
}

/**
 * hon_bill_study_dup_amount:
 * @self: a study
 *
 * Returns: (transfer full): what is left to pay, or, where that depends on a fee
 *   that was not told, what is paid back
 */
char *
hon_bill_study_dup_amount (HonBillStudy *self)
{
  const HonBillResult *result;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (HON_IS_BILL_STUDY (self), NULL);

  result = hon_bill_get_result (self->bill);
  amount = hon_format_money (is_known (self->bill) ? result->patient : result->net, HON_MONEY_CENTIMES);
  if (is_known (self->bill))
    /* Translators: %s is an amount. */
    return g_strdup_printf (_("%s left to pay"), amount);
  if (result->at_tariff > result->base)
    /* Translators: %s is an amount. */
    return g_strdup_printf (_("%s paid back with an overrun"), amount);

  /* Translators: %s is an amount. */
  return g_strdup_printf (_("%s paid back"), amount);
}

/* What else decides who pays, as far as it is not usual; %NULL if there is nothing. */
static char *
dup_circumstances (HonBillStudy *self)
{
  HonEncounter *encounter = self->encounter;
  HonRegion region = hon_bill_get_input (self->bill)->region;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) mentions = hon_input_dup_mentions (HON_INPUT (encounter));
  g_auto (GStrv) all = NULL;

  g_strv_builder_addv (names, (const char **) mentions);
  if (region != HON_REGION_METROPOLE)
    g_strv_builder_add (names, hon_choices_get_label (&hon_region_choices, region));
  if (hon_encounter_get_guarantee (encounter) >= 0)
    {
      g_autofree char *guarantee = hon_format_percent (hon_encounter_get_guarantee (encounter), 0);

      /* Translators: %s is a percentage, the guarantee of a complementary contract. */
      g_strv_builder_take (names, g_strdup_printf (C_("circumstance", "contract at %s"), guarantee));
    }

  all = g_strv_builder_end (names);

  /* Translators: stands between the names of a list. */
  return *all != NULL ? g_strjoinv (C_("list", ", "), all) : NULL;
}

/**
 * hon_bill_study_dup_situation:
 * @self: a study
 *
 * Returns: (transfer full): the unit, and what a reader of a chart alone must
 *   know of the act and of the patient
 */
char *
hon_bill_study_dup_situation (HonBillStudy *self)
{
  g_autofree char *act = NULL;
  g_autofree char *pathway = NULL;
  g_autofree char *circumstances = NULL;
  g_autofree char *moment = NULL;

  g_return_val_if_fail (HON_IS_BILL_STUDY (self), NULL);

  act = hon_encounter_dup_act_label (self->encounter, self->catalogue);
  pathway = hon_pathway_dup_label (hon_bill_get_result (self->bill)->pathway);
  circumstances = dup_circumstances (self);
  moment = dup_moment (self);

  if (circumstances != NULL)
    /* Translators: an act, the speciality of a doctor, how the patient came there, the patient’s
     * age, what else there is to know of the patient (“ALD, contract at 150%”), and a day.
     */
    return g_strdup_printf (_("Euros; %1$s, %2$s, %3$s, patient aged %4$d, %5$s, on %6$s"), act,
                            get_speciality_label (self), pathway, hon_encounter_get_age (self->encounter),
                            circumstances, moment);

  /* Translators: an act, the speciality of a doctor, how the patient came there, the patient’s
   * age, and a day.
   */
  return g_strdup_printf (_("Euros; %1$s, %2$s, %3$s, patient aged %4$d, on %5$s"), act,
                          get_speciality_label (self), pathway, hon_encounter_get_age (self->encounter), moment);
}

/* Whether overruns have a ceiling in a sector. */
static gboolean
is_limited (HonBillStudy *self)
{
  for (guint i = 0; i < HON_N_BILL_SECTORS; i++)
    if (self->bills[i] != NULL && hon_bill_get_result (self->bills[i])->limit != HON_BILL_UNKNOWN)
      return TRUE;

  return FALSE;
}

/* Whether a part of the fee may not be asked in a sector. */
static gboolean
is_refused (HonBillStudy *self)
{
  for (guint i = 0; i < HON_N_BILL_SECTORS; i++)
    if (self->bills[i] != NULL && hon_bill_get_result (self->bills[i])->refused > 0)
      return TRUE;

  return FALSE;
}

/* What a comparison without a fee hides: in secteur 2 outside the OPTAM, a fee without an overrun may
 * have another base than one with an overrun, however small. %NULL where it has not.
 */
static char *
dup_overrun_note (HonBillStudy *self)
{
  HonBill *at_tariff = self->bills[HON_BILL_SECTOR_S2];
  g_autofree char *net = NULL;
  g_autofree char *net_at_tariff = NULL;

  if (self->free_bill == NULL || at_tariff == NULL ||
      hon_bill_get_result (self->free_bill)->net == hon_bill_get_result (at_tariff)->net)
    return NULL;

  net = hon_format_money (hon_bill_get_result (self->free_bill)->net, HON_MONEY_CENTIMES);
  net_at_tariff = hon_format_money (hon_bill_get_result (at_tariff)->net, HON_MONEY_CENTIMES);

  /* Translators: both are amounts. */
  return g_strdup_printf (_("In secteur 2 outside the OPTAM, %1$s is paid back instead of %2$s as soon as more is "
                            "asked."), net, net_at_tariff);
}

static char *
dup_assumed_note (HonBillStudy *self)
{
  g_autofree char *tariff =
    hon_format_money (hon_bill_get_result (self->bills[HON_BILL_SECTOR_S1])->asked, HON_MONEY_CENTIMES);
  /* Translators: %s is an amount. */
  g_autofree char *note = g_strdup_printf (_("No fee was entered: where it is free, it is taken to be the tariff of "
                                             "secteur 1, %s."), tariff);
  g_autofree char *overrun = dup_overrun_note (self);

  return hon_format_sentences (note, overrun);
}

static char *
dup_fee_note (HonBillStudy *self)
{
  g_autofree char *fee = NULL;

  if (hon_encounter_get_fee (self->encounter) == HON_BILL_UNKNOWN)
    return self->is_fee_assumed ? dup_assumed_note (self)
                                : g_strdup (_("No fee was entered: every sector is at its tariff."));

  fee = hon_format_money (hon_encounter_get_fee (self->encounter), HON_MONEY_AUTO);
  if (hon_encounter_get_sector (self->encounter) == HON_BILL_SECTOR_S1)
    /* Translators: %s is an amount. */
    return g_strdup_printf (_("Every sector is at the fee that was entered, %s."), fee);

  /* Translators: %s is an amount. */
  return g_strdup_printf (_("Secteur 1 is at its tariff, the other sectors are at the fee that was entered, %s."),
                          fee);
}

/**
 * hon_bill_study_dup_note:
 * @self: a study
 *
 * Returns: (transfer full): which fees the bills of the sectors are for
 */
char *
hon_bill_study_dup_note (HonBillStudy *self)
{
  g_autofree char *note = NULL;

  g_return_val_if_fail (HON_IS_BILL_STUDY (self), NULL);

  note = dup_fee_note (self);
  if (!is_refused (self))
    return g_steal_pointer (&note);

  return hon_format_sentences (note, is_limited (self) ? _("What may not be asked is not counted.")
                                                      : _("What may not be asked of this patient is not counted."));
}

/* Adds the doubts about a bill that are not among others. */
static void
add_doubts (GPtrArray *doubts,
            HonBill   *bill,
            GStrv      others)
{
  g_auto (GStrv) found = hon_bill_dup_doubts (bill);

  for (guint i = 0; found[i] != NULL; i++)
    if (!g_strv_contains ((const char * const *) others, found[i]) &&
        !g_ptr_array_find_with_equal_func (doubts, found[i], g_str_equal, NULL))
      g_ptr_array_add (doubts, g_strdup (found[i]));
}

/**
 * hon_bill_study_dup_other_doubts:
 * @self: a study
 *
 * Returns: (transfer full) (array zero-terminated=1): what may be wrong with the
 *   bills of the sectors, and not with the bill that was asked for
 */
GStrv
hon_bill_study_dup_other_doubts (HonBillStudy *self)
{
  g_autoptr (GPtrArray) doubts = g_ptr_array_new ();
  g_auto (GStrv) own = NULL;

  g_return_val_if_fail (HON_IS_BILL_STUDY (self), NULL);

  own = hon_bill_dup_doubts (self->bill);
  for (guint i = 0; i < HON_N_BILL_SECTORS; i++)
    if (self->bills[i] != NULL)
      add_doubts (doubts, self->bills[i], own);
  g_ptr_array_add (doubts, NULL);

  return (GStrv) g_ptr_array_steal (doubts, NULL);
}

/**
 * hon_bill_study_dup_fee_notice:
 * @self: a study
 *
 * Returns: (transfer full) (nullable): what to enter for an answer; %NULL where there is one
 */
char *
hon_bill_study_dup_fee_notice (HonBillStudy *self)
{
  g_return_val_if_fail (HON_IS_BILL_STUDY (self), NULL);

  return is_known (self->bill) ? NULL : g_strdup (_("Enter the fee asked to see what is left to pay."));
}

/* The bill, and those of the other sectors. */
static GPtrArray *
list_bills (HonBillStudy *self)
{
  GPtrArray *bills = g_ptr_array_new ();

  g_ptr_array_add (bills, self->bill);
  for (guint i = 0; i < HON_N_BILL_SECTORS; i++)
    if (self->bills[i] != NULL)
      g_ptr_array_add (bills, self->bills[i]);

  return bills;
}

/**
 * hon_bill_study_make_credits:
 * @self: a study
 *
 * Returns: (transfer full): what the figures rest on
 */
HonCredits *
hon_bill_study_make_credits (HonBillStudy *self)
{
  g_autoptr (GPtrArray) bills = NULL;

  g_return_val_if_fail (HON_IS_BILL_STUDY (self), NULL);

  bills = list_bills (self);

  return hon_bill_make_credits ((HonBill * const *) bills->pdata, bills->len);
}

/**
 * hon_bill_study_dup_credits:
 * @self: a study
 *
 * Returns: (transfer full): what the figures are of, which of them are in doubt,
 *   and where they come from, for those who publish them
 */
char *
hon_bill_study_dup_credits (HonBillStudy *self)
{
  g_autoptr (GPtrArray) bills = NULL;
  g_autofree char *note = NULL;
  g_auto (GStrv) own = NULL;
  g_auto (GStrv) others = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (HON_IS_BILL_STUDY (self), NULL);

  bills = list_bills (self);
  note = hon_bill_study_dup_note (self);
  own = hon_bill_dup_doubts (self->bill);
  others = hon_bill_study_dup_other_doubts (self);

  g_strv_builder_add (builder, note);
  g_strv_builder_addv (builder, (const char **) own);
  g_strv_builder_addv (builder, (const char **) others);
  g_strv_builder_take (builder, hon_bill_dup_credits ((HonBill * const *) bills->pdata, bills->len));
  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}

/**
 * hon_bill_study_to_text:
 * @self: a study
 *
 * Writes the bill for a letter: the answer, every line, what must be said of
 * it, and how each line came about, with its sources.
 *
 * Returns: (transfer full): paragraphs
 */
char *
hon_bill_study_to_text (HonBillStudy *self)
{
  GListModel *table;
  g_autoptr (GString) text = NULL;
  g_autofree char *context = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *lines = NULL;
  g_auto (GStrv) remarks = NULL;

  g_return_val_if_fail (HON_IS_BILL_STUDY (self), NULL);

  context = hon_bill_study_dup_context (self);
  sentence = hon_bill_dup_sentence (self->bill);
  table = G_LIST_MODEL (hon_bill_get_table (self->bill));
  lines = hon_table_rows_to_text (HON_TABLE (table), 1);
  remarks = hon_bill_dup_remarks (self->bill);
  text = g_string_new (NULL);
  g_string_append_printf (text, "%s\n%s\n\n%s", context, sentence, lines);
  for (guint i = 0; remarks[i] != NULL; i++)
    g_string_append_printf (text, "%s%s\n", i == 0 ? "\n" : "", remarks[i]);
  for (guint i = 0; i < g_list_model_get_n_items (table); i++)
    {
      g_autoptr (HonTableRow) line = g_list_model_get_item (table, i);
      g_autoptr (HonExplanation) explanation = hon_bill_explain (self->bill, hon_table_row_get_id (line));
      g_autofree char *told = hon_explanation_to_text (explanation);

      g_string_append_printf (text, "\n%s", told);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
