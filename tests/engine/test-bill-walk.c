/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-billable.h"

/* Walks every kind of encounter since 2005 and finds a bill whose lines name their records,
 * or a refusal that says what is not known.
 *
 * Only what differs is walked: one day after each change of the data, one speciality of
 * those that no record sets apart, and one age of those between two limits.
 */

#define START (hon_date_new (2005, 1, 1))

typedef struct
{
  const HonTariffs *tariffs;
  GListModel       *billables;
  guint64           n_bills;
  guint64           n_refused[HON_N_BILL_REFUSALS];
} Walk;

static GListModel *
list_billables (void)
{
  return hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_BILLABLES);
}

/* Whether no item of the day sets two specialities apart. */
static gboolean
is_like (const HonTariffs *tariffs,
         guint             speciality,
         guint             other)
{
  const HonTariffSpeciality *a = &tariffs->specialities[speciality];
  const HonTariffSpeciality *b = &tariffs->specialities[other];

  if (a->is_generalist != b->is_generalist || a->direct_min != b->direct_min || a->direct_below != b->direct_below)
    return FALSE;
  for (guint act = 0; act < tariffs->n_acts; act++)
    if (tariffs->items_of[act][speciality] != tariffs->items_of[act][other] ||
        tariffs->supplements_of[act][speciality] != tariffs->supplements_of[act][other])
      return FALSE;

  return TRUE;
}

static gboolean
has_been (const HonTariffs *tariffs,
          guint             speciality)
{
  for (guint i = 0; i < speciality; i++)
    if (is_like (tariffs, speciality, i))
      return TRUE;

  return FALSE;
}

/* The youngest of the ages between two limits, for an act of a speciality. */
static guint
list_ages (const HonTariffs *tariffs,
           guint             act,
           guint             speciality,
           int               ages[HON_BILL_AGE_MAX + 1])
{
  gboolean is_limit[HON_BILL_AGE_MAX + 2] = { TRUE };
  guint n = 0;

  is_limit[tariffs->pathway_age] = TRUE;
  is_limit[tariffs->deduction_age] = TRUE;
  for (guint i = 0; i < tariffs->n_items; i++)
    if ((tariffs->items_of[act][speciality] >> i & 1) != 0)
      is_limit[tariffs->items[i].condition.age_min] = is_limit[tariffs->items[i].condition.age_below] = TRUE;
  for (guint i = 0; i < tariffs->n_supplements; i++)
    if ((tariffs->supplements_of[act][speciality] >> i & 1) != 0)
      is_limit[tariffs->supplements[i].condition.age_min] =
        is_limit[tariffs->supplements[i].condition.age_below] = TRUE;
  for (int age = 0; age <= HON_BILL_AGE_MAX; age++)
    if (is_limit[age])
      ages[n++] = age;

  return n;
}

/* What a record is worth on the day, among acts and supplements. */
static const HonTariffItem *
find_item (const HonTariffs *tariffs,
           guint             record)
{
  for (guint i = 0; i < tariffs->n_items; i++)
    if (tariffs->items[i].record == record)
      return &tariffs->items[i];
  for (guint i = 0; i < tariffs->n_supplements; i++)
    if (tariffs->supplements[i].record == record)
      return &tariffs->supplements[i];

  g_assert_not_reached ();
}

/* A line is worth what its record says for the price level; test_records() looks at its sources. */
static void
check_part (const HonTariffs    *tariffs,
            const HonBillResult *result,
            const HonBillPart   *part)
{
  const HonTariffItem *item = find_item (tariffs, part->record);

  g_assert_cmpint (part->kind, ==, HON_BILL_PART_BILLABLE);
  g_assert_cmpint (part->amount, >, 0);
  if (!item->is_share)
    g_assert_cmpint (part->amount, ==, item->amounts[result->level]);
}

/* Every line names a record that has a series and sources, and they make the base. */
static void
check_bill (Walk                *walk,
            const HonBillInput  *input,
            const HonBillResult *result)
{
  gint64 sum = 0;

  walk->n_bills++;
  if (input->sector == HON_BILL_SECTOR_NC || input->act == walk->tariffs->technical)
    {
      g_assert_cmpuint (result->n_parts, ==, 0);
      return;
    }

  g_assert_cmpuint (result->n_parts, >, 0);
  for (guint i = 0; i < result->n_parts; i++)
    {
      check_part (walk->tariffs, result, &result->parts[i]);
      sum += result->parts[i].amount;
    }
  g_assert_cmpint (result->base, ==, sum);
  if (result->at_tariff != HON_BILL_UNKNOWN)
    g_assert_cmpint (result->at_tariff, >=, result->base);
}

static void
check_refusal (Walk                *walk,
               const HonBillResult *result)
{
  walk->n_refused[result->refusal]++;
  switch (result->refusal)
    {
    case HON_BILL_REFUSAL_NO_ACT:
      g_assert_cmpuint (result->record, ==, G_MAXUINT);
      break;

    case HON_BILL_REFUSAL_NO_TARIFF:
      g_assert_cmpuint (result->record, <, g_list_model_get_n_items (walk->billables));
      break;

    case HON_BILL_REFUSAL_NONE:
    case HON_BILL_REFUSAL_OVERRUN:
    case HON_BILL_REFUSAL_CODE:
    case HON_BILL_REFUSAL_TECHNICAL:
    case HON_BILL_REFUSAL_APART:
    default:
      g_assert_not_reached ();
    }
}

/* Whether a kind of day is walked: all of them of generalists, who alone have supplements
 * for them, one of each sort of others, and only plain ones overseas.
 */
static gboolean
is_walked (const Walk         *walk,
           const HonBillInput *input)
{
  if (input->day == HON_BILL_DAY_WEEKDAY && !input->is_regulated)
    return TRUE;
  if (input->region != HON_REGION_METROPOLE)
    return FALSE;

  return walk->tariffs->specialities[input->speciality].is_generalist ||
         (input->is_regulated ? input->day == HON_BILL_DAY_NIGHT : input->day == HON_BILL_DAY_SUNDAY);
}

/* The kinds of days and regions. */
static void
walk_occasions (Walk         *walk,
                HonBillInput *input)
{
  HonBillResult result;

  for (input->region = 0; input->region < HON_N_REGIONS; input->region++)
    for (input->day = 0; input->day < HON_N_BILL_DAYS; input->day++)
      for (input->is_regulated = FALSE; input->is_regulated <= TRUE; input->is_regulated++)
        {
          if (!is_walked (walk, input))
            continue;
          if (hon_bill_compute (walk->tariffs, input, &result))
            check_bill (walk, input, &result);
          else
            check_refusal (walk, &result);
        }
}

static void
walk_act (Walk    *walk,
          HonDate  date,
          guint    act,
          guint    speciality)
{
  int ages[HON_BILL_AGE_MAX + 1];
  guint n_ages = list_ages (walk->tariffs, act, speciality, ages);
  HonBillInput input = {
    .date = date,
    .act = act,
    .speciality = speciality,
    .fee = HON_BILL_UNKNOWN,
    .tariff = act == walk->tariffs->technical ? 5000 : HON_BILL_UNKNOWN,
    .guarantee = -1,
  };

  for (guint i = 0; i < n_ages; i++)
    for (input.pathway = 0; input.pathway < HON_N_PATHWAYS; input.pathway++)
      for (input.sector = 0; input.sector < HON_N_BILL_SECTORS; input.sector++)
        {
          input.age = ages[i];
          walk_occasions (walk, &input);
        }
}

static void
test_walk (void)
{
  Walk walk = { .billables = list_billables () };
  guint64 n = 0;
  guint n_days;
  const HonDate *days = hon_catalogue_get_bill_days (hon_test_get_catalogue (), &n_days);

  for (guint i = 0; i < n_days; i++)
    {
      if (days[i] < START)
        continue;
      walk.tariffs = hon_catalogue_get_bill_tariffs (hon_test_get_catalogue (), days[i]);
      for (guint act = 0; act < walk.tariffs->n_acts; act++)
        for (guint speciality = 0; speciality < walk.tariffs->n_specialities; speciality++)
          if (!has_been (walk.tariffs, speciality))
            walk_act (&walk, days[i], act, speciality);
    }

  for (guint i = 0; i < G_N_ELEMENTS (walk.n_refused); i++)
    n += walk.n_refused[i];
  g_test_message ("%" G_GUINT64_FORMAT " encounters: %" G_GUINT64_FORMAT " bills, %" G_GUINT64_FORMAT
                  " for which there is no such act, %" G_GUINT64_FORMAT " for which no source tells the tariff",
                  walk.n_bills + n, walk.n_bills, walk.n_refused[HON_BILL_REFUSAL_NO_ACT],
                  walk.n_refused[HON_BILL_REFUSAL_NO_TARIFF]);
  g_assert_cmpuint (walk.n_bills, >, 100000);
  g_assert_cmpuint (walk.n_refused[HON_BILL_REFUSAL_NO_TARIFF], >, 1000);
}

/* A record that is billed has a series, which has sources of its own, and sources. */
static void
test_records (void)
{
  GListModel *billables = list_billables ();

  for (guint i = 0; i < g_list_model_get_n_items (billables); i++)
    {
      g_autoptr (HonBillable) billable = g_list_model_get_item (billables, i);
      const char *label = hon_billable_get_label (billable);

      g_assert_cmpstr (label, !=, "");
      g_assert_cmpuint (g_list_model_get_n_items (hon_billable_get_sources (billable)), >, 0);
      if (hon_billable_is_offered (billable))
        g_assert_nonnull (*hon_billable_get_codes (billable));
      if (hon_billable_is_supplement (billable))
        g_assert_true (hon_billable_get_series (billable, HON_BILL_LEVEL_TARIFF) != NULL ||
                       hon_billable_get_series (billable, HON_BILL_LEVEL_OVERRUN) != NULL);
      /* What is refused says why. */
      else if (hon_billable_get_series (billable, HON_BILL_LEVEL_TARIFF) == NULL &&
               hon_billable_get_series (billable, HON_BILL_LEVEL_OVERRUN) == NULL)
        g_assert_nonnull (hon_billable_get_note (billable));
    }
}

static gint64
get_amount (const HonBillResult *result,
            guint                record)
{
  for (guint i = 0; i < result->n_parts; i++)
    if (result->parts[i].record == record)
      return result->parts[i].amount;

  return 0;
}

/* A supplement that is asked for is on the bill with its tariff, adds it unless it takes the
 * place of others, and never lowers what is paid back.
 */
static void
test_supplements (void)
{
  static const HonBillSector sectors[] = { HON_BILL_SECTOR_S1, HON_BILL_SECTOR_S2 };
  static const HonPathway pathways[] = { HON_PATHWAY_REGULAR, HON_PATHWAY_CORRESPONDENT, HON_PATHWAY_OUTSIDE };
  static const int ages[] = { 1, 4, 20, 40, 84 };
  guint n_days;
  guint n_added = 0;
  guint n_refused = 0;
  const HonDate *days = hon_catalogue_get_bill_days (hon_test_get_catalogue (), &n_days);

  for (guint day = 0; day < n_days; day++)
    {
      const HonTariffs *tariffs = hon_catalogue_get_bill_tariffs (hon_test_get_catalogue (), days[day]);

      for (guint act = 0; act < tariffs->n_acts; act++)
        for (guint i = 0;
             i < tariffs->n_specialities * G_N_ELEMENTS (sectors) * G_N_ELEMENTS (ages) * G_N_ELEMENTS (pathways); i++)
          for (guint supplement = 0; supplement < tariffs->n_supplements; supplement++)
            {
              const HonTariffItem *item = &tariffs->supplements[supplement];
              HonBillInput input = {
                .date = days[day],
                .act = act,
                .speciality = i / G_N_ELEMENTS (pathways) / (G_N_ELEMENTS (sectors) * G_N_ELEMENTS (ages)),
                .sector = sectors[i / G_N_ELEMENTS (pathways) / G_N_ELEMENTS (ages) % G_N_ELEMENTS (sectors)],
                .pathway = pathways[i % G_N_ELEMENTS (pathways)],
                .age = ages[i / G_N_ELEMENTS (pathways) % G_N_ELEMENTS (ages)],
                .fee = HON_BILL_UNKNOWN,
                .tariff = HON_BILL_UNKNOWN,
                .guarantee = -1,
                .codes = { G_GUINT64_CONSTANT (1) << supplement },
              };
              HonBillResult without;
              HonBillResult with;

              if ((tariffs->supplements_of[act][input.speciality] >> supplement & 1) == 0 ||
                  !hon_bill_compute (tariffs, &input, &without))
                continue;
              input.n_codes = 1;
              if (!hon_bill_compute (tariffs, &input, &with))
                {
                  /* What does not go is told, or what has no tariff. */
                  n_refused++;
                  g_assert_true (with.refusal == HON_BILL_REFUSAL_CODE || with.refusal == HON_BILL_REFUSAL_NO_TARIFF);
                  g_assert_cmpuint (with.record, !=, G_MAXUINT);
                  continue;
                }
              n_added++;
              g_assert_cmpint (get_amount (&with, item->record), >, 0);
              g_assert_cmpint (with.net, >=, without.net);
              if (get_amount (&without, item->record) == 0 && item->excludes == 0)
                g_assert_cmpint (with.base, ==, without.base + get_amount (&with, item->record));
            }
    }
  g_test_message ("%u supplements were added, %u were refused", n_added, n_refused);
  g_assert_cmpuint (n_added, >, 1000);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bill-walk/walk", test_walk);
  g_test_add_func ("/bill-walk/records", test_records);
  g_test_add_func ("/bill-walk/supplements", test_supplements);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
