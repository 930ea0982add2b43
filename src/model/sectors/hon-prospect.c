/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-prospect.h"

#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* The act that is shown of every speciality. */
#define TYPICAL_ACT "consultation"

/* What stands in for a speciality that has no such act. */
#define ANY_SPECIALITY "specialiste"

/**
 * HonProspect:
 *
 * What one sector would bring a candidate, and cost the patients: the income of a year and the
 * bill of one consultation, both from their engines.
 *
 * It is the same activity in every sector: as many patients, of whom the wished share pays the
 * tariff and the others the wished fee, where the sector allows it.
 */

struct _HonProspect
{
  GObject      parent_instance;

  HonPractice *practice; /* (owned) */
  gboolean     has_fees; /* they were given, and are not those of the example */
  gboolean     has_expenses;
  HonIncome   *income;   /* (owned) */
  HonBill     *bill;     /* (nullable) (owned): none where no tariff is known */
  char        *act;      /* (nullable) (owned): what the bill is for */
};

G_DEFINE_FINAL_TYPE (HonProspect, hon_prospect, G_TYPE_OBJECT)

static const HonBillSector bill_sectors[HON_N_SECTORS] = {
  [HON_SECTOR_S1] = HON_BILL_SECTOR_S1,
  [HON_SECTOR_S2] = HON_BILL_SECTOR_S2,
  [HON_SECTOR_S2_OPTAM] = HON_BILL_SECTOR_S2_OPTAM,
  [HON_SECTOR_NC] = HON_BILL_SECTOR_NC,
};

static HonDate
get_date (HonCandidate *candidate)
{
  g_autoptr (GDateTime) now = NULL;

  if (hon_candidate_get_date (candidate) != HON_DATE_NONE)
    return hon_candidate_get_date (candidate);

  now = g_date_time_new_now_local ();
  return hon_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                       g_date_time_get_day_of_month (now));
}

/* The year of @date, or the nearest that the rules are known of. */
static int
find_year (HonCatalogue *catalogue,
           HonDate       date)
{
  guint n;
  const int *years = hon_catalogue_get_years (catalogue, &n);
  int year, month, day;

  hon_date_get_ymd (date, &year, &month, &day);

  return CLAMP (year, years[0], years[n - 1]);
}

/* One consultation of a patient who is in the pathway; NULL where no tariff is known. */
static HonBill *
make_bill (HonCatalogue  *catalogue,
           HonCandidate  *candidate,
           const char    *speciality,
           HonBillSector  sector,
           gint64         fee)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();

  hon_encounter_set_date (encounter, get_date (candidate));
  hon_encounter_set_act (encounter, TYPICAL_ACT);
  hon_encounter_choose_speciality (encounter, catalogue, speciality);
  hon_encounter_set_sector (encounter, sector);
  hon_encounter_set_fee (encounter, fee);

  return hon_bill_new (catalogue, encounter, NULL);
}

/* The speciality whose consultation has a tariff. */
static const char *
find_speciality (HonCatalogue *catalogue,
                 HonCandidate *candidate)
{
  const char *id = hon_candidate_get_speciality (candidate);
  g_autoptr (HonBill) bill = NULL;

  if (id != NULL)
    bill = make_bill (catalogue, candidate, id, HON_BILL_SECTOR_S1, HON_BILL_UNKNOWN);

  return bill != NULL ? id : ANY_SPECIALITY;
}

/* What a part of the activity becomes when @fee is had instead of @tariff, in whole euros: an
 * example needs no centimes, and amounts that are shown without them must add up.
 */
static gint64
scale (gint64 part,
       gint64 fee,
       gint64 tariff)
{
  double centimes = round ((double) part * fee / tariff / 100.0) * 100.0;

  return centimes < HON_MONEY_MAX ? (gint64) centimes : HON_MONEY_MAX;
}

/* Fees and overruns of a year, from those of one consultation: of those who pay @tariff, which may
 * be above the base of the sector, and of the others.
 */
static void
fill_practice (HonProspect  *self,
               HonCandidate *candidate,
               HonIntention *intention,
               HonBill      *at_tariff_bill,
               gint64        tariff)
{
  gint64 activity = hon_intention_get_activity (intention);
  gint64 at_tariff = activity;
  gint64 more = 0;
  gint64 overruns = 0;

  if (self->bill != NULL && tariff > 0)
    {
      const HonBillResult *result = hon_bill_get_result (self->bill);
      gint64 part;

      at_tariff = scale (activity, hon_candidate_get_share (candidate), 100);
      part = MAX (activity - at_tariff, 0);
      more = scale (part, result->asked, tariff);
      overruns = MIN (scale (part, result->overrun, tariff), more);
      if (at_tariff_bill != NULL)
        overruns += MIN (scale (at_tariff, hon_bill_get_result (at_tariff_bill)->overrun, tariff), at_tariff);
    }
  if (hon_practice_get_sector (self->practice) == HON_SECTOR_NC)
    overruns = 0;
  g_object_set (self->practice,
                "receipts", MIN (at_tariff + more, HON_MONEY_MAX),
                "overruns", MIN (overruns, HON_MONEY_MAX),
                "expenses", hon_intention_get_expenses (intention),
                NULL);
}

static void
hon_prospect_finalize (GObject *object)
{
  HonProspect *self = HON_PROSPECT (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->income);
  g_clear_object (&self->bill);
  g_free (self->act);

  G_OBJECT_CLASS (hon_prospect_parent_class)->finalize (object);
}

static void
hon_prospect_class_init (HonProspectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_prospect_finalize;
}

static void
hon_prospect_init (HonProspect *self)
{
  self->practice = hon_practice_new ();
}

/**
 * hon_prospect_new:
 * @catalogue: a loaded catalogue
 * @candidate: who asks, and which fees are wished for
 * @intention: how much they mean to work
 * @sector: which sector
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Returns: (transfer full) (nullable): what @sector would bring and cost
 */
HonProspect *
hon_prospect_new (HonCatalogue   *catalogue,
                  HonCandidate   *candidate,
                  HonIntention   *intention,
                  HonSectorKind   sector,
                  GError        **error)
{
  g_autoptr (HonProspect) self = NULL;
  g_autoptr (HonBill) reference = NULL;
  g_autoptr (HonBill) at_tariff = NULL;
  const char *speciality;
  gint64 tariff = 0;
  gint64 fee = HON_BILL_UNKNOWN;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_CANDIDATE (candidate), NULL);
  g_return_val_if_fail (HON_IS_INTENTION (intention), NULL);
  g_return_val_if_fail ((guint) sector < HON_N_SECTORS, NULL);

  self = g_object_new (HON_TYPE_PROSPECT, NULL);
  self->has_fees = hon_intention_has_fees (intention);
  self->has_expenses = hon_intention_has_expenses (intention);
  speciality = find_speciality (catalogue, candidate);
  reference = make_bill (catalogue, candidate, speciality, HON_BILL_SECTOR_S1, HON_BILL_UNKNOWN);
  if (reference != NULL)
    tariff = hon_bill_get_result (reference)->asked;

  /* Secteur 1 has its tariff; elsewhere one asks what one wishes, and never less than the tariff. */
  if (sector != HON_SECTOR_S1 && tariff > 0)
    fee = hon_candidate_get_fees (candidate) != HON_FEE_WISH_TARIFFS
          ? MAX (hon_intention_get_fee (intention), tariff) : tariff;
  self->bill = make_bill (catalogue, candidate, speciality, bill_sectors[sector], fee);
  if (self->bill != NULL)
    {
      HonSpeciality *known =
        hon_speciality_find (hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES), speciality);

      self->act = g_strdup (known != NULL ? hon_speciality_get_doctor (known) : speciality);
    }

  g_object_set (self->practice,
                "year", find_year (catalogue, get_date (candidate)),
                "sector", sector,
                NULL);
  if (sector != HON_SECTOR_S1 && tariff > 0)
    at_tariff = make_bill (catalogue, candidate, speciality, bill_sectors[sector], tariff);
  fill_practice (self, candidate, intention, at_tariff, tariff);
  self->income = hon_income_new (catalogue, self->practice, error);
  if (self->income == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * hon_prospect_get_practice:
 * @self: a prospect
 *
 * Returns: (transfer none): the practice that the income is of
 */
HonPractice *
hon_prospect_get_practice (HonProspect *self)
{
  g_return_val_if_fail (HON_IS_PROSPECT (self), NULL);

  return self->practice;
}

static void
insert (GVariantDict *dict,
        GVariant     *practice,
        const char   *name)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (practice, name, NULL);

  g_variant_dict_insert_value (dict, name, value);
}

/**
 * hon_prospect_dup_inputs:
 * @self: a prospect
 *
 * Tells what other pages take of the practice: its sector, and what the doctor gave of its fees and
 * expenses. Examples do not take the place of what was entered there.
 *
 * Returns: (transfer full): some inputs of a practice
 */
GVariant *
hon_prospect_dup_inputs (HonProspect *self)
{
  g_autoptr (GVariant) practice = NULL;
  GVariantDict dict;

  g_return_val_if_fail (HON_IS_PROSPECT (self), NULL);

  practice = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (self->practice)));
  g_variant_dict_init (&dict, NULL);
  insert (&dict, practice, "sector");
  if (self->has_fees)
    {
      insert (&dict, practice, "receipts");
      insert (&dict, practice, "outside");
      insert (&dict, practice, "overruns");
    }
  if (self->has_expenses)
    insert (&dict, practice, "expenses");

  return g_variant_ref_sink (g_variant_dict_end (&dict));
}

/**
 * hon_prospect_get_income:
 * @self: a prospect
 *
 * Returns: (transfer none): what a year brings
 */
HonIncome *
hon_prospect_get_income (HonProspect *self)
{
  g_return_val_if_fail (HON_IS_PROSPECT (self), NULL);

  return self->income;
}

/**
 * hon_prospect_get_bill:
 * @self: a prospect
 *
 * Returns: (transfer none) (nullable): what one consultation costs a patient
 */
HonBill *
hon_prospect_get_bill (HonProspect *self)
{
  g_return_val_if_fail (HON_IS_PROSPECT (self), NULL);

  return self->bill;
}

/**
 * hon_prospect_get_line:
 * @self: a prospect
 * @id: the id of a line of the income
 *
 * Returns: (transfer none) (nullable): that line, wherever it stands
 */
HonTableRow *
hon_prospect_get_line (HonProspect *self,
                       const char  *id)
{
  g_return_val_if_fail (HON_IS_PROSPECT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return hon_table_find (hon_income_get_table (self->income), id);
}

/**
 * hon_prospect_dup_sentence:
 * @self: a prospect
 *
 * Returns: (transfer full): what a year brings, in one sentence
 */
char *
hon_prospect_dup_sentence (HonProspect *self)
{
  const HonIncomeResult *result;
  g_autofree char *receipts = NULL;
  g_autofree char *net = NULL;
  g_autofree char *expenses = NULL;
  g_autofree char *total = NULL;
  g_autofree char *tax = NULL;
  g_autofree char *taken_over = NULL;

  g_return_val_if_fail (HON_IS_PROSPECT (self), NULL);

  result = hon_income_get_result (self->income);
  receipts = hon_format_money (result->receipts, HON_MONEY_EUROS);
  net = hon_format_money (result->net, HON_MONEY_EUROS);
  expenses = hon_format_money (result->expenses, HON_MONEY_EUROS);
  total = hon_format_money (result->total, HON_MONEY_EUROS);
  tax = hon_format_money (result->tax, HON_MONEY_EUROS);
  taken_over = hon_format_money (result->taken_over, HON_MONEY_EUROS);
  if (result->taken_over > 0)
    /* Translators: all are amounts of one year. */
    return g_strdup_printf (_("Of %1$s of fees a year, %2$s are left after %3$s of expenses, %4$s of contributions "
                              "and %5$s of income tax. The health insurance pays another %6$s of contributions."),
                            receipts, net, expenses, total, tax, taken_over);

  /* Translators: all are amounts of one year. */
  return g_strdup_printf (_("Of %1$s of fees a year, %2$s are left after %3$s of expenses, %4$s of contributions "
                            "and %5$s of income tax. The health insurance pays none of the contributions."),
                          receipts, net, expenses, total, tax);
}

/**
 * hon_prospect_get_caveat:
 * @self: a prospect
 *
 * Returns: (nullable): what the figures of this sector leave aside
 */
const char *
hon_prospect_get_caveat (HonProspect *self)
{
  g_return_val_if_fail (HON_IS_PROSPECT (self), NULL);

  switch (hon_practice_get_sector (self->practice))
    {
    case HON_SECTOR_S1:
    case HON_SECTOR_S2:
      return NULL;

    case HON_SECTOR_S2_OPTAM:
      return _("What the OPTAM pays is not counted.");

    case HON_SECTOR_NC:
      return _("The same patients at the same price as in the other sectors, although outside the agreement they "
               "get next to nothing back.");
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_prospect_list_parts:
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the lines that lead from the fees
 *   to what is left: as hon_prospect_get_part() counts them, all but the last add up to it
 */
const char * const *
hon_prospect_list_parts (void)
{
  static const char * const ids[] = {
    "recettes", "charges", "total-contributions", "impot-revenu", "revenu-net", NULL
  };

  return ids;
}

/**
 * hon_prospect_get_part:
 * @self: a prospect
 * @id: one of hon_prospect_list_parts()
 *
 * Returns: how much it is, in centimes, below nothing when it is taken off the fees
 */
gint64
hon_prospect_get_part (HonProspect *self,
                       const char  *id)
{
  const HonIncomeResult *result;

  g_return_val_if_fail (HON_IS_PROSPECT (self), 0);
  g_return_val_if_fail (id != NULL, 0);

  result = hon_income_get_result (self->income);
  if (g_str_equal (id, "recettes"))
    return result->receipts;
  if (g_str_equal (id, "charges"))
    return -result->expenses;
  if (g_str_equal (id, "total-contributions"))
    return -result->total;
  if (g_str_equal (id, "impot-revenu"))
    return -result->tax;
  g_return_val_if_fail (g_str_equal (id, "revenu-net"), 0);

  return result->net;
}

/**
 * hon_prospect_dup_assumptions:
 * @self: a prospect
 *
 * Says what is taken for granted of the practice, since it is not asked.
 *
 * Returns: (transfer full): one sentence
 */
char *
hon_prospect_dup_assumptions (HonProspect *self)
{
  g_return_val_if_fail (HON_IS_PROSPECT (self), NULL);

  /* Translators: %d is a year. */
  return g_strdup_printf (_("Counted for a full year of an established practice, by the rules of %d, for a single "
                            "person without other income; in the first two years contributions are called on a "
                            "flat base."),
                          hon_practice_get_year (self->practice));
}

/**
 * hon_prospect_dup_act:
 * @self: a prospect
 *
 * Returns: (transfer full) (nullable): which consultation the bill is for
 */
char *
hon_prospect_dup_act (HonProspect *self)
{
  g_return_val_if_fail (HON_IS_PROSPECT (self), NULL);

  if (self->act == NULL)
    return NULL;

  /* Translators: %s is a kind of doctor, such as “Rheumatologist”. */
  return g_strdup_printf (_("One consultation, an adult in the pathway of care (%s)"), self->act);
}

/* An amount as it is shown without centimes: what is shown must add up. */
static gint64
in_euros (gint64 centimes)
{
  return (centimes + 50) / 100 * 100;
}

/**
 * hon_prospect_dup_takeover:
 * @self: a prospect
 * @id: a contribution
 *
 * Returns: (transfer full): its rate, how much it is, how much of it is taken over and left
 */
char *
hon_prospect_dup_takeover (HonProspect *self,
                           const char  *id)
{
  HonTableRow *line;
  gint64 amount;
  g_autofree char *rate = NULL;
  g_autofree char *gross = NULL;
  g_autofree char *taken_over = NULL;
  g_autofree char *due = NULL;

  g_return_val_if_fail (HON_IS_PROSPECT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  line = hon_prospect_get_line (self, id);
  if (line == NULL)
    return g_strdup (C_("contribution", "Not owed"));

  due = hon_table_row_dup_text (line, HON_INCOME_COLUMN_DUE, 1);
  if (!isnan (hon_table_row_get_number (line, HON_INCOME_COLUMN_RATE)))
    rate = hon_table_row_dup_text (line, HON_INCOME_COLUMN_RATE, 1);
  amount = hon_table_row_get_amount (line, HON_INCOME_COLUMN_TAKEN_OVER);
  if (amount == HON_TABLE_NO_AMOUNT || amount == 0)
    {
      if (rate == NULL)
        return g_steal_pointer (&due);
      /* Translators: %1$s is a rate, %2$s an amount to pay. */
      return g_strdup_printf (C_("contribution", "%2$s (%1$s)"), rate, due);
    }

  gross = hon_format_money (in_euros (amount) +
                            in_euros (hon_table_row_get_amount (line, HON_INCOME_COLUMN_DUE)),
                            HON_MONEY_EUROS);
  taken_over = hon_table_row_dup_text (line, HON_INCOME_COLUMN_TAKEN_OVER, 1);
  if (rate == NULL)
    /* Translators: all are amounts: the whole, what others pay, what is left. */
    return g_strdup_printf (C_("contribution", "%1$s, of which %2$s taken over; %3$s left"),
                            gross, taken_over, due);

  /* Translators: %1$s is a rate, the others are amounts: the whole, what others pay, what is left. */
  return g_strdup_printf (C_("contribution", "%2$s (%1$s), of which %3$s taken over; %4$s left"),
                          rate, gross, taken_over, due);
}

/**
 * hon_prospect_list_contributions:
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of all contributions, as they stand
 *   in an income
 */
const char * const *
hon_prospect_list_contributions (void)
{
  static const char * const ids[] = {
    "maladie", "contribution-additionnelle", "indemnites-journalieres", "allocations-familiales",
    "csg-deductible", "csg-crds", "cfp", "curps", "retraite-base", "retraite-complementaire", "asv",
    "invalidite-deces", "total-contributions", NULL
  };

  return ids;
}
