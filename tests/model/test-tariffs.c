/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-money.h"
#include "hon-tariff-history.h"

#include <glib/gi18n.h>

#include <locale.h>
#include <math.h>

#define END_2026 hon_date_new (2026, 11, 22)

static HonCatalogue *catalogue;
static gboolean is_french;

/* One step, as the sources have it. */
typedef struct
{
  const char *act;
  const char *from;
  gint64      amount;
  gint64      francs;
  const char *code;
} StepCase;

/* The general practitioner's consultation since 1960, in full. */
static const StepCase general_practitioner[] = {
  { "GP_REF", "1960-05-01", 152, 1000, "C" },
  { "GP_REF", "1970-01-01", 244, 1600, "C" },
  { "GP_REF", "1980-01-01", 656, 4300, "C" },
  { "GP_REF", "1981-01-01", 838, 5500, "C" },
  { "GP_REF", "1983-01-01", 991, 6500, "C" },
  { "GP_REF", "1984-01-01", 1067, 7000, "C" },
  { "GP_REF", "1985-01-01", 1143, 7500, "C" },
  { "GP_REF", "1986-01-01", 1220, 8000, "C" },
  { "GP_REF", "1987-11-01", 1296, 8500, "C" },
  { "GP_REF", "1990-03-28", 1372, 9000, "C" },
  { "GP_REF", "1992-07-11", 1524, 10000, "C" },
  { "GP_REF", "1994-01-01", 1601, 10500, "C" },
  { "GP_REF", "1995-03-01", 1677, 11000, "C" },
  { "GP_REF", "1998-04-01", 1753, 11500, "C" },
  { "GP_REF", "2002-02-01", 1850, 0, "C" },
  { "GP_REF", "2002-07-01", 2000, 0, "C" },
  { "GP_REF", "2006-08-01", 2100, 0, "C" },
  { "GP_REF", "2007-07-01", 2200, 0, "C" },
  { "GP_REF", "2011-01-01", 2300, 0, "C" },
  { "GP_REF", "2017-05-01", 2500, 0, "G/GS" },
  { "GP_REF", "2023-11-01", 2650, 0, "G/GS" },
  { "GP_REF", "2024-12-22", 3000, 0, "G" },
};

/* Table 5.2 of the interns' guide (ISNAR-IMG, January 2017): each new tariff
 * with its day, and what it replaces; 0 where it says « Nouveau ».
 */
static const struct
{
  const char *act;
  const char *from;
  gint64      old_amount;
  gint64      amount;
} guide[] = {
  { "GP_REF", "2017-05-01", 2300, 2500 },
  { "MMG", "2017-05-01", 0, 200 },
  { "CS_COORD", "2017-07-01", 2800, 3000 },
  { "CCX", "2017-11-01", 0, 4600 },
  { "COE", "2017-11-01", 0, 4600 },
  { "CTCX", "2017-11-01", 0, 6000 },
  { "VL", "2017-11-01", 0, 6000 },
  { "CNPSY", "2017-07-01", 3700, 3900 },
  { "CSC", "2017-07-01", 4573, 4773 },
  { "APC", "2017-10-01", 4600, 4800 },
  { "APC", "2018-06-01", 4800, 5000 },
  { "APY", "2017-10-01", 5750, 6000 },
  { "APY", "2018-06-01", 6000, 6250 },
  { "APU", "2017-10-01", 0, 6900 },
};

static HonTariff *
get_tariff (const char *id)
{
  HonTariff *tariff = hon_catalogue_find (catalogue, HON_RECORDS_TARIFFS, id);

  g_assert_nonnull (tariff);

  return tariff;
}

static HonTariffStep *
get_step (const char *id,
          const char *date)
{
  HonDate day = hon_date_parse (date, NULL);
  HonTariffStep *step;

  g_assert_cmpint (day, !=, HON_DATE_NONE);
  step = hon_tariff_get_step_at (get_tariff (id), day);
  g_assert_nonnull (step);

  return step;
}

static void
test_general_practitioner (void)
{
  GListModel *steps = hon_tariff_get_steps (get_tariff ("GP_REF"));

  g_assert_cmpuint (g_list_model_get_n_items (steps), ==, G_N_ELEMENTS (general_practitioner));
  for (gsize i = 0; i < G_N_ELEMENTS (general_practitioner); i++)
    {
      const StepCase *expected = &general_practitioner[i];
      g_autoptr (HonTariffStep) step = g_list_model_get_item (steps, i);
      g_autofree char *from = hon_date_to_iso (hon_tariff_step_get_date (step));

      g_assert_cmpstr (from, ==, expected->from);
      g_assert_cmpint (hon_tariff_step_get_amount (step), ==, expected->amount);
      g_assert_cmpint (hon_tariff_step_get_francs (step), ==, expected->francs);
      g_assert_cmpstr (hon_tariff_step_get_code (step), ==, expected->code);
      g_assert_false (hon_tariff_step_is_ended (step));
      g_assert_true (HON_IS_SOURCE (hon_evidence_get_source (hon_tariff_step_get_evidence (step))));
      g_assert_true (get_step ("GP_REF", expected->from) == step);
    }
  g_assert_null (hon_tariff_get_step_at (get_tariff ("GP_REF"), hon_date_new (1960, 4, 30)));
}

static void
test_guide (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (guide); i++)
    {
      HonTariffStep *step = get_step (guide[i].act, guide[i].from);
      HonDate date = hon_tariff_step_get_date (step);
      HonTariffStep *old = hon_tariff_get_step_at (get_tariff (guide[i].act), date - 1);
      g_autofree char *from = hon_date_to_iso (date);

      g_assert_cmpstr (from, ==, guide[i].from);
      g_assert_cmpint (hon_tariff_step_get_amount (step), ==, guide[i].amount);
      g_assert_cmpint (old != NULL ? hon_tariff_step_get_amount (old) : 0, ==, guide[i].old_amount);
    }
}

static void
test_sectors (void)
{
  static const struct
  {
    const char *act;
    gboolean    applies[HON_N_SECTORS];
  } cases[] = {
    { "GP_REF", { [HON_SECTOR_S1] = TRUE, [HON_SECTOR_S2_OPTAM] = TRUE } },
    { "GP_S2_BASE", { [HON_SECTOR_S2] = TRUE } },
    { "APC", { [HON_SECTOR_S1] = TRUE, [HON_SECTOR_S2] = TRUE, [HON_SECTOR_S2_OPTAM] = TRUE } },
    { "TA_GP", { [HON_SECTOR_NC] = TRUE } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint kind = 0; kind < HON_N_SECTORS; kind++)
      g_assert_true (hon_tariff_applies_to (get_tariff (cases[i].act), kind) ==
                     cases[i].applies[kind]);

  g_assert_cmpint (hon_tariff_step_get_amount (get_step ("GP_S2_BASE", "2026-11-22")), ==, 2300);
  g_assert_cmpint (hon_tariff_step_get_amount (get_step ("GP_S2_BASE", "2011-01-01")), ==, 2300);
}

static void
test_end (void)
{
  g_assert_false (hon_tariff_step_is_ended (get_step ("MMG", "2024-12-21")));
  g_assert_true (hon_tariff_step_is_ended (get_step ("MMG", "2024-12-22")));
  g_assert_null (hon_tariff_step_get_code (get_step ("MMG", "2024-12-22")));
}

/* Two sides that say different things, each with its source. */
static void
assert_two_claims (const HonEvidence *evidence)
{
  g_assert_cmpuint (hon_evidence_get_n_claims (evidence), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      HonClaim *claim = hon_evidence_get_claim (evidence, i);

      g_assert_cmpstr (hon_claim_get_text (claim), !=, "");
      g_assert_true (HON_IS_SOURCE (hon_claim_get_source (claim)));
    }
  g_assert_cmpstr (hon_claim_get_text (hon_evidence_get_claim (evidence, 0)), !=,
                   hon_claim_get_text (hon_evidence_get_claim (evidence, 1)));
}

/* What sources dispute comes with both sides, and with who says it. */
static void
test_contested (void)
{
  static const struct
  {
    const char *act;
    const char *date;
  } cases[] = {
    { "CNPSY", "2024-12-22" }, { "DERM", "2024-12-22" }, { "VISITE", "2023-11-01" },
    { "TA_GP", "2026-01-01" }, { "TA_SPE", "2026-01-01" }, { "DA_MAX", "2017-07-01" },
  };
  GListModel *events = hon_catalogue_get_list (catalogue, HON_RECORDS_EVENTS);
  guint n_contested = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonTariffStep *step = get_step (cases[i].act, cases[i].date);

      g_assert_cmpint (hon_tariff_step_get_evidence (step)->confidence, ==, HON_CONFIDENCE_CONTESTED);
      assert_two_claims (hon_tariff_step_get_evidence (step));
    }

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (HonEvent) event = g_list_model_get_item (events, i);
      const HonEvidence *evidence = hon_event_get_evidence (event);

      if (evidence->confidence != HON_CONFIDENCE_CONTESTED)
        {
          g_assert_cmpuint (hon_evidence_get_n_claims (evidence), ==, 0);
          continue;
        }
      assert_two_claims (evidence);
      n_contested++;
    }
  g_assert_cmpuint (n_contested, >, 3);
}

static void
test_dates (void)
{
  static const struct
  {
    const char  *act;
    const char  *date;
    HonPrecision precision;
    const char  *english;
    const char  *french;
  } cases[] = {
    { "GP_REF", "1960-05-01", HON_PRECISION_MONTH, "May 1960", "mai 1960" },
    { "GP_REF", "1983-01-01", HON_PRECISION_YEAR, "1983", "1983" },
    { "GP_REF", "2024-12-22", HON_PRECISION_DAY, "22 December 2024", "22 décembre 2024" },
    { "CNPSY", "1998-11-13", HON_PRECISION_BY, "by 13 November 1998 at the latest",
      "au plus tard le 13 novembre 1998" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonTariffStep *step = get_step (cases[i].act, cases[i].date);
      g_autofree char *text = hon_evidence_dup_date (hon_tariff_step_get_evidence (step));

      g_assert_cmpint (hon_tariff_step_get_evidence (step)->precision, ==, cases[i].precision);
      g_assert_cmpstr (text, ==, is_french ? cases[i].french : cases[i].english);
    }
}

/* What was announced for July 2025 came in January 2026. */
static void
test_plans (void)
{
  GListModel *plans = hon_catalogue_get_list (catalogue, HON_RECORDS_PLANS);
  guint n_suspended = 0;
  guint n_planned = 0;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (HonPlan) plan = g_list_model_get_item (plans, i);
      GListModel *promises = hon_plan_get_promises (plan);

      if (hon_plan_get_status (plan) == HON_PLAN_SUSPENDED)
        {
          g_assert_cmpint (hon_plan_get_date (plan), ==, hon_date_new (2025, 7, 1));
          g_assert_cmpuint (g_list_model_get_n_items (promises), ==, 11);
          for (guint j = 0; j < 11; j++)
            {
              g_autoptr (HonPromise) promise = g_list_model_get_item (promises, j);
              const char *act = hon_act_get_id (hon_promise_get_act (promise));

              g_assert_cmpint (hon_tariff_step_get_planned (get_step (act, "2026-01-01")), ==,
                               hon_plan_get_date (plan));
            }
          n_suspended++;
        }
      if (hon_plan_get_status (plan) == HON_PLAN_PLANNED)
        n_planned++;
    }
  g_assert_cmpuint (n_suspended, ==, 1);
  g_assert_cmpuint (n_planned, ==, 1);
}

/* The conversion is the ratio of the indices, for every step, to the centime. */
static void
test_prices (void)
{
  GListModel *prices = hon_catalogue_get_list (catalogue, HON_RECORDS_PRICES);
  HonPrice *base = hon_prices_get_price (prices, 2025);
  gint64 centimes = 7;

  g_assert_cmpint (hon_prices_get_first_year (prices), ==, 1960);
  g_assert_cmpint (hon_prices_get_last_year (prices), ==, 2025);
  g_assert_cmpfloat (hon_price_get_index (base), ==, 100.0);
  g_assert_cmpfloat (hon_price_get_index (hon_prices_get_price (prices, 1960)), ==, 8.1739);

  for (gsize i = 0; i < G_N_ELEMENTS (general_practitioner); i++)
    {
      int year = hon_date_get_year (hon_date_parse (general_practitioner[i].from, NULL));
      double index = hon_price_get_index (hon_prices_get_price (prices, year));

      g_assert_true (hon_prices_convert (prices, general_practitioner[i].amount, year, 2025,
                                         &centimes));
      g_assert_cmpint (centimes, ==, llround (general_practitioner[i].amount * 100.0 / index));
    }

  /* What 23 € of 2011 are in euros of 2025, and back. */
  g_assert_true (hon_prices_convert (prices, 2300, 2011, 2025, &centimes));
  g_assert_cmpint (centimes, ==, 2875);
  g_assert_true (hon_prices_convert (prices, centimes, 2025, 2011, &centimes));
  g_assert_cmpint (centimes, ==, 2300);

  /* Nothing is extrapolated, and nothing is set then. */
  g_assert_false (hon_prices_convert (prices, 2300, 2011, 2026, &centimes));
  g_assert_false (hon_prices_convert (prices, 2300, 1959, 2025, &centimes));
  g_assert_cmpint (centimes, ==, 2300);
  g_assert_true (isnan (hon_prices_get_factor (prices, 2025, 2026)));
}

static const HonTariffPoint *
find_point (HonTariffHistory *history,
            HonDate           date)
{
  guint n;
  const HonTariffPoint *points = hon_tariff_history_get_points (history, &n);

  for (guint i = 0; i < n; i++)
    if (points[i].date == date)
      return &points[i];
  g_assert_not_reached ();
}

/* A gap is named in place of its value. */
static gboolean
is_gap (HonTariffHistory *history,
        HonDate           date)
{
  g_autofree char *text = hon_tariff_history_dup_gap_text (history, date);

  return *text != '\0';
}

/* Where steps are missing there is no value, in any measure, and a point tells where that begins. */
static void
test_gaps (void)
{
  static const struct
  {
    const char *act;
    const char *day;
    gboolean    is_gap;
  } cases[] = {
    { "GP_REF", "1960-04-30", FALSE },
    { "GP_REF", "1970-12-31", FALSE },
    { "GP_REF", "1971-01-01", TRUE },
    { "GP_REF", "1979-12-31", TRUE },
    { "GP_REF", "1980-01-01", FALSE },
    { "GP_REF", "1991-12-31", FALSE },
    { "GP_REF", "1992-01-01", TRUE },
    { "GP_REF", "1992-07-10", TRUE },
    { "GP_REF", "1992-07-11", FALSE },
    { "GP_REF", "1995-02-28", FALSE },
    { "CS", "1989-12-31", FALSE },
    { "CS", "1990-01-01", TRUE },
    { "CS", "1991-01-01", TRUE },
    { "CS", "1992-07-11", FALSE },
    { "CNPSY", "1998-11-12", TRUE },
    { "CNPSY", "1998-11-13", FALSE },
    { "CSC_COORD", "2024-12-21", FALSE },
    { "CSC_COORD", "2024-12-22", TRUE },
    { "MMG", "2025-01-01", FALSE },
  };

  for (guint measure = 0; measure < HON_N_MEASURES; measure++)
    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        HonDate day = hon_date_parse (cases[i].day, NULL);
        gint32 base = measure == HON_MEASURE_REAL ? 2025 : hon_date_new (2018, 1, 1);
        g_autoptr (HonTariffHistory) history =
          hon_tariff_history_new (catalogue, get_tariff (cases[i].act), measure, base, END_2026);

        if (is_gap (history, day) != cases[i].is_gap)
          g_test_fail_printf ("%s on %s", cases[i].act, cases[i].day);
        if (cases[i].is_gap)
          g_assert_true (isnan (hon_tariff_history_get_value_at (history, day)));
      }

  {
    g_autoptr (HonTariffHistory) history =
      hon_tariff_history_new (catalogue, get_tariff ("GP_REF"), HON_MEASURE_REAL, 2025, END_2026);
    const HonTariffPoint *point = find_point (history, hon_date_new (1971, 1, 1));

    g_assert_true (isnan (point->value));
    g_assert_false (point->is_own);
  }
}

static void
test_nominal (void)
{
  g_autoptr (HonTariffHistory) history =
    hon_tariff_history_new (catalogue, get_tariff ("GP_REF"), HON_MEASURE_NOMINAL, 0, END_2026);

  for (gsize i = 0; i < G_N_ELEMENTS (general_practitioner); i++)
    {
      HonDate date = hon_date_parse (general_practitioner[i].from, NULL);
      const HonTariffPoint *point = find_point (history, date);
      double amount = hon_money_to_euros (general_practitioner[i].amount);
      double old = i > 0 ? hon_money_to_euros (general_practitioner[i - 1].amount) : NAN;
      gboolean is_franc = i > 0 && general_practitioner[i].francs > 0;
      double ratio = is_franc ? general_practitioner[i].francs / (double) general_practitioner[i - 1].francs
                              : amount / old;

      g_assert_true (point->is_own);
      g_assert_cmpfloat (point->value, ==, amount);
      if (i == 0)
        {
          g_assert_null (point->old_step);
          g_assert_true (isnan (hon_tariff_history_get_value_at (history, point->date - 1)));
          g_assert_true (isnan (point->change));
          g_assert_true (isnan (point->real_change));
          continue;
        }
      if (is_gap (history, date - 1))
        g_assert_true (isnan (hon_tariff_history_get_value_at (history, point->date - 1)));
      else
        g_assert_cmpfloat (hon_tariff_history_get_value_at (history, point->date - 1), ==, old);
      g_assert_cmpfloat_with_epsilon (point->change,
                                      (ratio - 1.0) * 100.0, 1e-9);
    }
  g_assert_null (hon_tariff_history_get_start_reason (history));
  g_assert_null (hon_tariff_history_get_end_reason (history));
  g_assert_true (isnan (hon_tariff_history_get_value_at (history, hon_date_new (1960, 4, 30))));
  g_assert_cmpfloat (hon_tariff_history_get_value_at (history, END_2026), ==, 30.0);
  g_assert_true (isnan (hon_tariff_history_get_value_at (history, END_2026 + 1)));
}

static void
test_real (void)
{
  GListModel *prices = hon_catalogue_get_list (catalogue, HON_RECORDS_PRICES);
  g_autoptr (HonTariffHistory) history =
    hon_tariff_history_new (catalogue, get_tariff ("GP_REF"), HON_MEASURE_REAL, 2025, END_2026);
  guint n;
  const HonTariffPoint *points = hon_tariff_history_get_points (history, &n);
  guint n_own = 0;
  HonDate last = HON_DATE_NONE;

  for (guint i = 0; i < n; i++)
    {
      const HonTariffPoint *point = &points[i];
      HonDate date = point->date;
      int year = hon_date_get_year (date);
      double nominal = hon_money_to_euros (
          hon_tariff_step_get_amount (point->step));

      g_assert_cmpint (date, >, last);
      last = date;
      n_own += point->is_own;
      if (year > 2025 || is_gap (history, date))
        {
          g_assert_true (isnan (point->value));
          continue;
        }
      g_assert_cmpfloat_with_epsilon (point->value,
                                      nominal * hon_prices_get_factor (prices, year, 2025), 1e-9);
      g_assert_cmpfloat (hon_tariff_history_get_value_at (history, date), ==,
                         point->value);
    }
  g_assert_cmpuint (n_own, ==, G_N_ELEMENTS (general_practitioner));

  /* A step of the tariff, and 1 January of each year without one, up to the end. */
  g_assert_cmpint (last, ==, hon_date_new (2026, 1, 1));
  g_assert_true (isnan (hon_tariff_history_get_value_at (history, END_2026)));
  g_assert_false (isnan (hon_tariff_history_get_value_at (history, hon_date_new (2025, 12, 31))));
  g_assert_nonnull (strstr (hon_tariff_history_get_end_reason (history), "2025"));
  g_assert_null (hon_tariff_history_get_start_reason (history));
}

/* 25 € of 2017 are 29.86 € of 2025, so that 26.50 € in 2023 were a loss. */
static void
test_real_change (void)
{
  g_autoptr (HonTariffHistory) history =
    hon_tariff_history_new (catalogue, get_tariff ("GP_REF"), HON_MEASURE_NOMINAL, 0, END_2026);
  const HonTariffPoint *point = find_point (history, hon_date_new (2023, 11, 1));
  double prices = hon_prices_get_factor (hon_catalogue_get_list (catalogue, HON_RECORDS_PRICES), 2017, 2023);

  g_assert_cmpfloat_with_epsilon (point->change, 6.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (point->real_change,
                                  (1.06 / prices - 1.0) * 100.0, 1e-9);
  g_assert_cmpfloat (point->real_change, <, -8.0);
}

/* Nothing is known of prices from 2026 on: neither a value nor a real change. */
static void
test_unknown_prices (void)
{
  g_autoptr (HonTariffHistory) history =
    hon_tariff_history_new (catalogue, get_tariff ("COE"), HON_MEASURE_NOMINAL, 0, END_2026);
  g_autoptr (HonTariffHistory) strange =
    hon_tariff_history_new (catalogue, get_tariff ("COE"), HON_MEASURE_REAL, 2030, END_2026);
  guint n;
  const HonTariffPoint *points = hon_tariff_history_get_points (history, &n);
  const HonTariffPoint *point = &points[n - 1];

  g_assert_cmpint (point->date, ==, hon_date_new (2026, 1, 1));
  g_assert_cmpfloat_with_epsilon (point->change, 100.0 / 9.0, 1e-9);
  g_assert_true (isnan (point->real_change));

  g_assert_true (isnan (hon_tariff_history_get_value_at (strange, hon_date_new (2020, 1, 1))));
  g_assert_nonnull (strstr (hon_tariff_history_get_end_reason (strange), "2030"));
}

static void
test_index (void)
{
  HonDate base = hon_date_new (2011, 1, 1);
  g_autoptr (HonTariffHistory) history =
    hon_tariff_history_new (catalogue, get_tariff ("GP_REF"), HON_MEASURE_INDEX, base, END_2026);
  g_autoptr (HonTariffHistory) too_early =
    hon_tariff_history_new (catalogue, get_tariff ("COE"), HON_MEASURE_INDEX, base, END_2026);

  g_assert_cmpfloat (hon_tariff_history_get_value_at (history, base), ==, 100.0);
  g_assert_cmpfloat_with_epsilon (hon_tariff_history_get_value_at (history, END_2026),
                                  3000.0 / 23.0, 1e-9);
  g_assert_null (hon_tariff_history_get_end_reason (history));

  g_assert_true (isnan (hon_tariff_history_get_value_at (too_early, END_2026)));
  g_assert_nonnull (hon_tariff_history_get_end_reason (too_early));
}

static void
test_minutes (void)
{
  g_autoptr (HonTariffHistory) history =
    hon_tariff_history_new (catalogue, get_tariff ("GP_REF"), HON_MEASURE_MINUTES, 0, END_2026);
  static const struct
  {
    const char *date;
    double      minutes;
  } cases[] = {
    { "1990-03-31", NAN },
    { "1990-04-01", 13.72 / 4.65 * 60.0 },
    { "2011-01-01", 23.0 / 9.0 * 60.0 },
    { "2024-12-21", 26.5 / 11.88 * 60.0 },
    { "2024-12-22", 30.0 / 11.88 * 60.0 },
    { "2026-01-01", 30.0 / 12.02 * 60.0 },
  };
  guint n;
  const HonTariffPoint *points = hon_tariff_history_get_points (history, &n);
  guint n_moves = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value =
        hon_tariff_history_get_value_at (history, hon_date_parse (cases[i].date, NULL));

      g_assert_true (isnan (value) == isnan (cases[i].minutes));
      if (!isnan (value))
        g_assert_cmpfloat_with_epsilon (value, cases[i].minutes, 1e-9);
    }

  for (guint i = 0; i < n; i++)
    {
      const HonTariffPoint *point = &points[i];

      if (!point->is_own)
        {
          g_assert_null (point->old_step);
          g_assert_true (isnan (point->change));
          n_moves++;
        }
    }
  g_assert_cmpuint (n_moves, >, 30);
  g_assert_nonnull (strstr (hon_tariff_history_get_start_reason (history), "1990"));
  g_assert_null (hon_tariff_history_get_end_reason (history));
}

/* A tariff that has ended ends in a point without a value. */
static void
test_ended (void)
{
  for (guint measure = 0; measure < HON_N_MEASURES; measure++)
    {
      gint32 base = measure == HON_MEASURE_REAL ? 2025 : hon_date_new (2018, 1, 1);
      g_autoptr (HonTariffHistory) history =
        hon_tariff_history_new (catalogue, get_tariff ("MMG"), measure, base, END_2026);
      guint n;
      const HonTariffPoint *points = hon_tariff_history_get_points (history, &n);
      const HonTariffPoint *point = &points[n - 1];

      g_assert_cmpint (point->date, ==, hon_date_new (2024, 12, 22));
      g_assert_true (isnan (point->value));
      g_assert_true (isnan (point->change));
      g_assert_false (isnan (hon_tariff_history_get_value_at (history, point->date - 1)));
      g_assert_nonnull (strstr (hon_tariff_history_get_end_reason (history), "2024"));
    }
}

static void
test_search (void)
{
  static const struct
  {
    const char *query;
    const char *act;
    gboolean    matches;
  } cases[] = {
    { "", "GP_REF", TRUE },
    { "medecin traitant", "GP_REF", TRUE },
    { "GENERAL", "GP_REF", TRUE },
    { "gs", "GP_REF", TRUE },
    { "gp_ref", "GP_REF", TRUE },
    { "medecin pediatre", "GP_REF", FALSE },
    { "apc", "APC", TRUE },
    { "c2", "APC", TRUE },
    { "zebre", "APC", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonAct *act = hon_catalogue_find (catalogue, HON_RECORDS_ACTS, cases[i].act);

      /* The keywords are those of the language: French ones need French. */
      if (g_str_equal (cases[i].query, "medecin traitant") && !is_french)
        continue;
      if (hon_act_matches (act, cases[i].query) != cases[i].matches)
        g_test_fail_printf ("“%s” and %s", cases[i].query, cases[i].act);
    }

  g_assert_true (hon_act_has_code (hon_catalogue_find (catalogue, HON_RECORDS_ACTS, "GP_REF"), "gs"));
  g_assert_true (hon_act_has_code (hon_catalogue_find (catalogue, HON_RECORDS_ACTS, "GP_REF"), "gp_ref"));
  g_assert_false (hon_act_has_code (hon_catalogue_find (catalogue, HON_RECORDS_ACTS, "GP_REF"), "apc"));
}

/* The presets, each of acts that have a tariff. */
static void
test_presets (void)
{
  static const char * const ids[] = {
    "generaliste", "medecine-generale", "specialistes", "pediatrie", "psychiatrie",
    "actes-complexes", "avis-ponctuel",
  };
  GListModel *presets = hon_catalogue_get_list (catalogue, HON_RECORDS_PRESETS);

  g_assert_cmpuint (g_list_model_get_n_items (presets), ==, G_N_ELEMENTS (ids));
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (HonActPreset) preset = g_list_model_get_item (presets, i);
      GListModel *acts = hon_act_preset_get_acts (preset);

      g_assert_cmpstr (hon_record_get_id (HON_RECORD (preset)), ==, ids[i]);
      g_assert_cmpuint (g_list_model_get_n_items (acts), <=, HON_ACT_PRESET_MAX);
      for (guint j = 0; j < g_list_model_get_n_items (acts); j++)
        {
          g_autoptr (HonAct) act = g_list_model_get_item (acts, j);

          g_assert_true (hon_tariff_get_act (get_tariff (hon_act_get_id (act))) == act);
        }
    }
}

static void
test_events (void)
{
  GListModel *events = hon_catalogue_get_list (catalogue, HON_RECORDS_EVENTS);
  HonDate last = HON_DATE_NONE;
  guint n_major = 0;

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (HonEvent) event = g_list_model_get_item (events, i);
      g_autofree char *day = hon_evidence_dup_date (hon_event_get_evidence (event));

      g_assert_cmpint (hon_event_get_date (event), >=, last);
      g_assert_true (HON_IS_SOURCE (hon_evidence_get_source (hon_event_get_evidence (event))));
      g_assert_cmpstr (day, !=, "");
      last = hon_event_get_date (event);
      n_major += hon_event_is_major (event);
    }
  g_assert_cmpuint (n_major, >=, 12);
  g_assert_cmpuint (n_major, <=, 20);
}

static void
test_measures (void)
{
  static const struct
  {
    HonMeasure  measure;
    double      value;
    const char *english;
    const char *french;
  } cases[] = {
    { HON_MEASURE_NOMINAL, 16.77, "16.77\302\240€", "16,77\302\240€" },
    { HON_MEASURE_REAL, 28.754, "28.75\302\240€", "28,75\302\240€" },
    { HON_MEASURE_INDEX, 130.43, "130.4", "130,4" },
    { HON_MEASURE_MINUTES, 153.3, "2\302\240h\302\24033", "2\302\240h\302\24033" },
    { HON_MEASURE_MINUTES, 119.6, "2\302\240h\302\24000", "2\302\240h\302\24000" },
    { HON_MEASURE_MINUTES, 59.4, "59\302\240min", "59\302\240min" },
    { HON_MEASURE_REAL, NAN, "–", "–" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hon_measure_dup_text (cases[i].measure, cases[i].value);

      g_assert_cmpstr (text, ==, is_french ? cases[i].french : cases[i].english);
    }
  for (guint measure = 0; measure < HON_N_MEASURES; measure++)
    {
      g_autofree char *label = hon_measure_dup_label (measure, 2025);

      g_assert_cmpstr (label, !=, "");
    }
  for (guint group = 0; group < HON_N_ACT_GROUPS; group++)
    {
      g_autofree char *label = hon_act_group_dup_label (group);

      g_assert_cmpstr (label, !=, "");
    }
}

static void
test_no_locale (void)
{
  g_test_skip ("The locale is not installed");
}

static void
test_no_translation (void)
{
  g_test_skip ("The French translation is not built");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *po_dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;
  int status;

  /* Only LC_ALL decides, as the build sets it. */
  g_unsetenv ("LANGUAGE");
  name = setlocale (LC_ALL, "");

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  po_dir = g_test_build_filename (G_TEST_BUILT, "po", NULL);
  bindtextdomain (GETTEXT_PACKAGE, po_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  is_french = name != NULL && g_str_has_prefix (name, "fr");
  if (name == NULL || (is_french && !g_str_equal (C_("dataset language", "en"), "fr")))
    {
      g_test_add_func ("/tariffs/locale", name == NULL ? test_no_locale : test_no_translation);
      return g_test_run ();
    }

  catalogue = hon_catalogue_new (NULL);
  hon_catalogue_load (catalogue, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/tariffs/general-practitioner", test_general_practitioner);
  g_test_add_func ("/tariffs/guide", test_guide);
  g_test_add_func ("/tariffs/sectors", test_sectors);
  g_test_add_func ("/tariffs/end", test_end);
  g_test_add_func ("/tariffs/contested", test_contested);
  g_test_add_func ("/tariffs/dates", test_dates);
  g_test_add_func ("/tariffs/plans", test_plans);
  g_test_add_func ("/tariffs/prices", test_prices);
  g_test_add_func ("/tariffs/gaps", test_gaps);
  g_test_add_func ("/tariffs/nominal", test_nominal);
  g_test_add_func ("/tariffs/real", test_real);
  g_test_add_func ("/tariffs/real-change", test_real_change);
  g_test_add_func ("/tariffs/unknown-prices", test_unknown_prices);
  g_test_add_func ("/tariffs/index", test_index);
  g_test_add_func ("/tariffs/minutes", test_minutes);
  g_test_add_func ("/tariffs/ended", test_ended);
  g_test_add_func ("/tariffs/search", test_search);
  g_test_add_func ("/tariffs/presets", test_presets);
  g_test_add_func ("/tariffs/events", test_events);
  g_test_add_func ("/tariffs/measures", test_measures);

  status = g_test_run ();
  g_assert_finalize_object (catalogue);

  return status;
}
