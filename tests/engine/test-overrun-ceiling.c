/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

/* A ceiling on overruns, which no law has: what it does to bills of every kind. */

/* Hundredths of a percent, the highest first: above every overrun here, then lower and lower. */
static const int ceilings[] = { 10000000, 30000, 10000, 5000, 2000, 500, 0 };

static const gint64 fees[] = { HON_BILL_UNKNOWN, 2300, 3000, 3100, 4500, 6000, 12000, 100000 };

typedef void (*CheckFunc) (HonTariffs         *tariffs,
                           const HonBillInput *input);

/* The same tariffs with a ceiling on overruns; -1 is the law. */
static const HonTariffs *
cap (HonTariffs *tariffs,
     int         ceiling)
{
  tariffs->overrun_ceiling = ceiling;

  return tariffs;
}

/* Whether two bills have the same figures; what is not one of them may differ. */
static gboolean
are_same (const HonBillResult *one,
          const HonBillResult *other)
{
  return one->asked == other->asked && one->base == other->base && one->overrun == other->overrun &&
         one->level == other->level && one->gross == other->gross && one->net == other->net &&
         one->refused == other->refused && one->copayment == other->copayment && one->patient == other->patient &&
         one->complementary == other->complementary && one->at_desk == other->at_desk &&
         one->doubts == other->doubts && one->n_parts == other->n_parts && one->ceiling == other->ceiling;
}

static gboolean
is_capped_sector (const HonBillInput *input)
{
  return (input->sector == HON_BILL_SECTOR_S2 || input->sector == HON_BILL_SECTOR_S2_OPTAM) && !input->c2s;
}

/* Goes over acts, specialities, sectors, ways to the doctor and fees, of the days on which something changes. */
static void
walk (CheckFunc check)
{
  static const HonPathway pathways[] = { HON_PATHWAY_REGULAR, HON_PATHWAY_CORRESPONDENT, HON_PATHWAY_OUTSIDE };
  guint n_days;
  const HonDate *days = hon_catalogue_get_bill_days (hon_test_get_catalogue (), &n_days);

  for (guint day = 0; day < n_days; day += 29)
    {
      g_autofree HonTariffs *tariffs =
        g_memdup2 (hon_catalogue_get_bill_tariffs (hon_test_get_catalogue (), days[day]), sizeof *tariffs);

      g_assert_cmpint (tariffs->overrun_ceiling, ==, -1);
      for (guint i = 0; i < tariffs->n_acts * tariffs->n_specialities * HON_N_BILL_SECTORS * G_N_ELEMENTS (pathways); i++)
        for (gsize fee = 0; fee < G_N_ELEMENTS (fees); fee++)
          {
            HonBillInput input = {
              .date = days[day],
              .sector = i % HON_N_BILL_SECTORS,
              .pathway = pathways[i / HON_N_BILL_SECTORS % G_N_ELEMENTS (pathways)],
              .speciality = i / HON_N_BILL_SECTORS / G_N_ELEMENTS (pathways) % tariffs->n_specialities,
              .act = i / HON_N_BILL_SECTORS / G_N_ELEMENTS (pathways) / tariffs->n_specialities,
              .age = 40,
              .fee = fees[fee],
              .tariff = HON_BILL_UNKNOWN,
              .prescribed = HON_BILL_UNKNOWN,
              .guarantee = fee % 2 == 0 ? 200 : -1,
              .c2s = fee == 3,
            };

            if (input.act == tariffs->technical)
              input.tariff = 5000;
            check (tariffs, &input);
          }
    }
}

/* Without a ceiling, with one above every overrun, and where it does not hold, bills are what they were. */
static void
check_unchanged (HonTariffs         *tariffs,
                 const HonBillInput *input)
{
  HonBillResult law;
  HonBillResult capped;
  gboolean is_known = hon_bill_compute (cap (tariffs, -1), input, &law);

  if (is_known)
    g_assert_cmpint (law.limit, ==, HON_BILL_UNKNOWN);
  for (gsize i = 0; i < G_N_ELEMENTS (ceilings); i++)
    {
      if (i > 0 && is_capped_sector (input))
        break;
      g_assert_cmpint (hon_bill_compute (cap (tariffs, ceilings[i]), input, &capped), ==, is_known);
      if (is_known)
        g_assert_true (are_same (&law, &capped));
      if (is_known && !is_capped_sector (input))
        g_assert_cmpint (capped.limit, ==, HON_BILL_UNKNOWN);
    }
}

static void
test_unchanged (void)
{
  walk (check_unchanged);
}

/* No overrun is above the ceiling, and what is asked is the most that may be, where it was more. */
static void
check_limit (HonTariffs         *tariffs,
             const HonBillInput *input)
{
  HonBillResult law;
  HonBillResult capped;

  if (!is_capped_sector (input) || !hon_bill_compute (cap (tariffs, -1), input, &law))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (ceilings); i++)
    {
      g_assert_true (hon_bill_compute (cap (tariffs, ceilings[i]), input, &capped));
      if (input->fee == HON_BILL_UNKNOWN)
        {
          g_assert_true (are_same (&law, &capped));
          continue;
        }
      g_assert_cmpint (capped.asked + capped.refused, ==, law.asked);
      g_assert_cmpint (capped.overrun, <=, (capped.base * ceilings[i] + HON_BILL_WHOLE / 2) / HON_BILL_WHOLE);
      if (capped.refused > 0)
        g_assert_cmpint (capped.asked, ==, capped.limit);
      if (capped.limit != HON_BILL_UNKNOWN)
        g_assert_cmpint (capped.asked, <=, capped.limit);
      /* Who asks the tariff and no more goes on doing so. */
      if (law.overrun <= 0)
        g_assert_true (are_same (&law, &capped));
    }
}

static void
test_limit (void)
{
  walk (check_limit);
}

/* A lower ceiling never makes patients pay more, nor the insurance pay less. */
static void
check_monotony (HonTariffs         *tariffs,
                const HonBillInput *input)
{
  HonBillResult before;
  HonBillResult capped;

  if (input->fee == HON_BILL_UNKNOWN || !hon_bill_compute (cap (tariffs, -1), input, &before))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (ceilings); i++)
    {
      g_assert_true (hon_bill_compute (cap (tariffs, ceilings[i]), input, &capped));
      g_assert_cmpint (capped.asked, <=, before.asked);
      g_assert_cmpint (capped.overrun, <=, before.overrun);
      g_assert_cmpint (capped.patient, <=, before.patient);
      g_assert_cmpint (capped.net, >=, before.net);
      before = capped;
    }
}

static void
test_monotony (void)
{
  walk (check_monotony);
}

/* An overrun that is asked leads to a fee that may be. */
static void
check_fees (HonTariffs         *tariffs,
            const HonBillInput *input)
{
  static const gint64 overruns[] = { 0, 1, 100, 1500, 20000 };

  for (gsize i = 0; i < G_N_ELEMENTS (ceilings); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (overruns); j++)
      {
        gint64 law = hon_bill_find_fee (cap (tariffs, -1), input, overruns[j]);
        gint64 capped = hon_bill_find_fee (cap (tariffs, ceilings[i]), input, overruns[j]);
        HonBillInput asked = *input;
        HonBillResult result;

        g_assert_cmpint (law == HON_BILL_UNKNOWN, ==, capped == HON_BILL_UNKNOWN);
        if (law == HON_BILL_UNKNOWN)
          continue;
        g_assert_cmpint (capped, <=, MAX (law, hon_bill_find_fee (cap (tariffs, -1), input, 0)));
        asked.fee = capped;
        g_assert_true (hon_bill_compute (cap (tariffs, ceilings[i]), &asked, &result));
        g_assert_cmpint (result.refused, ==, 0);
        if (i == 0 || !is_capped_sector (input))
          g_assert_cmpint (capped, ==, law);
      }
}

static void
test_fees (void)
{
  walk (check_fees);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/overrun-ceiling/unchanged", test_unchanged);
  g_test_add_func ("/overrun-ceiling/limit", test_limit);
  g_test_add_func ("/overrun-ceiling/monotony", test_monotony);
  g_test_add_func ("/overrun-ceiling/fees", test_fees);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
