/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-bill-words.h"

/* Rules that were once missed somewhere, each over all that it is about. */

#define NONE HON_BILL_UNKNOWN

static HonCatalogue *
get_catalogue (void)
{
  return hon_test_get_catalogue ();
}

static guint
count (HonRecords records)
{
  return g_list_model_get_n_items (hon_catalogue_get_list (get_catalogue (), records));
}

static char *
dup_id (HonRecords records,
        guint      position)
{
  g_autoptr (HonRecord) record = g_list_model_get_item (hon_catalogue_get_list (get_catalogue (), records), position);

  return g_strdup (hon_record_get_id (record));
}

static guint
find (HonRecords  records,
      const char *id)
{
  for (guint i = 0; i < count (records); i++)
    {
      g_autofree char *own = dup_id (records, i);

      if (g_str_equal (own, id))
        return i;
    }

  g_assert_not_reached ();
}

static HonBillInput
make_input (const char    *date,
            const char    *act,
            const char    *speciality,
            HonBillSector  sector,
            const char    *pathway,
            int            age)
{
  HonBillInput input = {
    .date = hon_date_parse (date, NULL),
    .act = find (HON_RECORDS_BILL_ACTS, act),
    .speciality = find (HON_RECORDS_SPECIALITIES, speciality),
    .sector = sector,
    .age = age,
    .fee = NONE,
    .tariff = NONE,
    .guarantee = -1,
  };

  input.pathway = hon_choices_find (&hon_pathway_choices, pathway);

  return input;
}

static gboolean
compute (const HonBillInput *input,
         HonBillResult      *result)
{
  return hon_bill_compute (hon_catalogue_get_bill_tariffs (get_catalogue (), input->date), input, result);
}

/* The base, or NONE where no source tells it. */
static gint64
get_base (const HonBillInput *input)
{
  HonBillResult result;

  return compute (input, &result) ? result.base : NONE;
}

/* Outside the OPTAM, a fee without an overrun is counted as in secteur 1: of everybody
 * since 1 April 2018, of people with the C2S since 2017, of others never before.
 */
static void
test_without_overrun (void)
{
  static const HonBillSector sectors[] = { HON_BILL_SECTOR_S2, HON_BILL_SECTOR_S1_DP };
  static const int ages[] = { 1, 10, 20, 84 };
  const HonDate *days;
  guint n_days;
  guint n_same = 0;

  days = hon_catalogue_get_bill_days (get_catalogue (), &n_days);
  for (guint day = 0; day < n_days; day++)
    for (guint act = 0; act < count (HON_RECORDS_BILL_ACTS); act++)
      for (guint speciality = 0; speciality < count (HON_RECORDS_SPECIALITIES); speciality++)
        for (HonPathway pathway = 0; pathway < HON_N_PATHWAYS; pathway++)
          for (guint i = 0; days[day] >= hon_date_new (2016, 1, 1) && i < G_N_ELEMENTS (ages) * 4; i++)
            {
              HonBillInput input = {
                .date = days[day],
                .act = act,
                .speciality = speciality,
                .pathway = pathway,
                .age = ages[i / 4],
                .fee = NONE,
                .tariff = NONE,
                .guarantee = -1,
                .c2s = i % 2,
              };
              HonDate since = input.c2s ? hon_date_new (2017, 1, 1) : hon_date_new (2018, 4, 1);
              HonBillResult at_tariff;
              HonBillResult result;

              if (!compute (&input, &at_tariff))
                continue;
              input.sector = sectors[i / 2 % 2];
              input.fee = at_tariff.base;
              if (input.date < since)
                {
                  if (compute (&input, &result))
                    g_assert_cmpint (result.level, ==, HON_BILL_LEVEL_OVERRUN);
                  continue;
                }
              n_same++;
              g_assert_true (compute (&input, &result));
              g_assert_cmpint (result.base, ==, at_tariff.base);
              g_assert_cmpint (result.net, ==, at_tariff.net);
              g_assert_cmpint (result.refused, ==, 0);
            }
  g_assert_cmpuint (n_same, >, 10000);
}

/* A psychiatrist’s or neurologist’s one-off opinion, in every sector. */
static void
test_opinions (void)
{
  static const struct
  {
    const char *date;
    gint64      base;
  } opinions[] = {
    { "2004-12-31", NONE }, { "2005-06-01", 5000 }, { "2006-07-31", 5000 }, { "2006-08-01", 5250 },
    { "2007-06-30", 5250 }, { "2007-07-01", 5500 }, { "2008-06-01", 5500 }, { "2010-12-31", 5500 },
    { "2011-01-01", 5750 }, { "2018-06-01", 6250 }, { "2023-11-01", 6400 }, { "2026-03-02", 6750 },
  };
  static const char * const specialities[] = { "psychiatre", "neurologue", "neuropsychiatre" };

  for (guint i = 0; i < G_N_ELEMENTS (opinions) * G_N_ELEMENTS (specialities); i++)
    for (HonBillSector sector = 0; sector < HON_BILL_SECTOR_NC; sector++)
      {
        HonBillInput input = make_input (opinions[i / 3].date, "consultation", specialities[i % 3], sector,
                                         "avis_ponctuel", 40);

        g_assert_cmpint (get_base (&input), ==, opinions[i / 3].base);
      }
}

/* Where a special tariff was not found, the general one is not taken in its place. */
static void
test_gaps (void)
{
  static const struct
  {
    const char    *what;
    const char    *act;
    const char    *speciality;
    HonBillSector  sector;
    int            age_min;
    int            age_below;
    const char    *last; /* day without a source */
    const char    *next; /* day with one */
  } gaps[] = {
    { "an infant", "consultation", "generaliste", HON_BILL_SECTOR_S1, 0, 2, "2006-07-31", "2006-08-01" },
    { "a child below 6", "consultation", "generaliste", HON_BILL_SECTOR_S2_OPTAM, 2, 6, "2006-07-31", "2006-08-01" },
    { "with an overrun", "consultation", "generaliste", HON_BILL_SECTOR_S2, 0, 6, "2017-04-30", "2017-05-01" },
    { "of 6 to 16", "consultation", "generaliste", HON_BILL_SECTOR_S2, 6, 16, "2021-03-30", "2021-03-31" },
    { "at home", "visite", "generaliste", HON_BILL_SECTOR_S1, 0, 6, "2017-04-30", "2017-05-01" },
    { "paediatrician", "consultation", "pediatre", HON_BILL_SECTOR_S1, 0, 16, "2017-04-30", "2017-05-01" },
    { "psychiatrist, young", "consultation", "psychiatre", HON_BILL_SECTOR_S1, 0, 16, "2022-03-31", "2022-04-01" },
    { "the same before", "consultation", "psychiatre", HON_BILL_SECTOR_S1, 0, 16, "2012-03-22", "2012-03-23" },
    { "psychiatrist", "consultation", "psychiatre", HON_BILL_SECTOR_S1, 16, 131, "2006-03-30", "2006-03-31" },
    { "cardiologist", "consultation", "cardiologue", HON_BILL_SECTOR_S1, 0, 131, "2006-03-30", "2006-03-31" },
    { "at a distance", "teleconsultation", "rhumatologue", HON_BILL_SECTOR_S1, 0, 131, "2018-09-14", "2018-09-15" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    for (int age = gaps[i].age_min; age < gaps[i].age_below; age++)
      {
        HonBillInput input = make_input (gaps[i].last, gaps[i].act, gaps[i].speciality, gaps[i].sector,
                                         "medecin_traitant", age);
        HonBillResult result;

        g_test_message ("%s", gaps[i].what);
        g_assert_false (compute (&input, &result));
        g_assert_cmpint (result.refusal, ==, HON_BILL_REFUSAL_NO_TARIFF);
        g_assert_cmpuint (result.record, <, count (HON_RECORDS_BILLABLES));
        input.date = hon_date_parse (gaps[i].next, NULL);
        g_assert_true (compute (&input, &result));
      }
}

/* The supplement for the young is the psychiatrists’ alone, and ends with an age. */
static void
test_young (void)
{
  static const struct
  {
    const char *date;
    int         last_age;
    gint64      supplement;
  } days[] = {
    { "2013-01-02", 15, 400 },  { "2022-04-01", 15, 300 },  { "2024-06-01", 15, 300 },
    { "2024-12-22", 25, 1200 }, { "2026-03-02", 25, 1800 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (int age = 0; age < 60; age++)
      {
        HonBillInput input = make_input (days[i].date, "consultation", "psychiatre", HON_BILL_SECTOR_S1, "urgence", 60);
        gint64 adult = get_base (&input);

        input.age = age;
        g_assert_cmpint (get_base (&input) - adult, ==, age <= days[i].last_age ? days[i].supplement : 0);
        input.speciality = find (HON_RECORDS_SPECIALITIES, "neurologue");
        g_assert_cmpint (get_base (&input), ==, adult);
      }
}

/* A visit to a child below 6: act, supplement and travel. */
static void
test_visits (void)
{
  static const struct
  {
    const char *date;
    gint64      adult;
    gint64      child;
  } visits[] = {
    { "2005-06-01", 3000, NONE }, { "2011-10-04", 3300, NONE }, { "2017-05-01", 3500, 4000 }, { "2023-06-08", 3500, 4000 },
    { "2023-11-01", 3650, 4150 }, { "2025-01-18", 4000, 4500 }, { "2026-06-16", 4000, 4500 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (visits); i++)
    for (int age = 0; age < 20; age++)
      {
        HonBillInput input = make_input (visits[i].date, "visite", "generaliste", HON_BILL_SECTOR_S1,
                                         "medecin_traitant", age);
        gint64 expected = age < 6 ? visits[i].child : visits[i].adult;

        g_assert_cmpint (get_base (&input), ==, expected);
        input.sector = HON_BILL_SECTOR_S2;
        input.fee = expected;
        if (expected != NONE && input.date >= hon_date_new (2018, 4, 1))
          g_assert_cmpint (get_base (&input), ==, expected);
      }
}

/* A remote consultation is worth what one at the practice is, but where a page says else. */
static void
test_remote (void)
{
  static const struct
  {
    const char    *date;
    const char    *speciality;
    HonBillSector  sector;
    const char    *pathway;
    gint64         base;
  } printed[] = {
    { "2018-09-15", "generaliste", HON_BILL_SECTOR_S1, "medecin_traitant", 2500 },
    { "2018-09-15", "specialiste", HON_BILL_SECTOR_S1, "medecin_traitant", 2500 },
    { "2018-09-15", "dermatologue", HON_BILL_SECTOR_S2, "medecin_traitant", 2300 },
    { "2024-01-01", "generaliste", HON_BILL_SECTOR_S1, "medecin_traitant", 2500 },
    { "2024-01-01", "rhumatologue", HON_BILL_SECTOR_S2_OPTAM, "medecin_traitant", 3000 },
    { "2024-01-01", "psychiatre", HON_BILL_SECTOR_S2, "medecin_traitant", 4250 },
    { "2026-03-02", "generaliste", HON_BILL_SECTOR_S1, "medecin_traitant", 2500 },
    { "2026-03-02", "dermatologue", HON_BILL_SECTOR_S1, "correspondant", 3150 },
    { "2026-03-02", "dermatologue", HON_BILL_SECTOR_S2, "correspondant", 2300 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      HonBillInput input = make_input (printed[i].date, "teleconsultation", printed[i].speciality, printed[i].sector,
                                       printed[i].pathway, 40);

      g_assert_cmpint (get_base (&input), ==, printed[i].base);
    }
}

/* Nights, Sundays and holidays of a general practitioner, regulated or not. */
static void
test_days (void)
{
  static const struct
  {
    const char *date;
    const char *act;
    gboolean    is_regulated;
    gint64      supplements[HON_N_BILL_DAYS]; /* of each kind of day; NONE where no source tells it */
  } tables[] = {
    { "2018-01-02", "consultation", FALSE, { 0, 0, 1906, 1906, 3500, 4000, 3500 } },
    { "2018-01-02", "consultation", TRUE, { 0, 2650, 2650, 2650, 4250, 5150, 4250 } },
    { "2018-01-02", "visite", FALSE, { 1000, 1000, NONE, NONE, NONE, NONE, NONE } },
    { "2026-03-02", "consultation", FALSE, { 0, 0, 500, 500, 500, 500, 500 } },
    { "2026-03-02", "consultation", TRUE, { 0, 2650, 2650, 2650, 4250, 5150, 4250 } },
    { "2026-03-02", "visite", FALSE, { 1000, 1000, 2260, 2260, 3850, 4350, 3850 } },
    { "2026-03-02", "visite", TRUE, { 1000, 3000, 3000, 3000, 4600, 5950, 4600 } },
    { "2024-06-01", "teleconsultation", FALSE, { 0, NONE, NONE, NONE, NONE, NONE, NONE } },
    { "2026-03-02", "teleconsultation", FALSE, { 0, 0, 500, 500, 500, 500, 500 } },
    { "2026-03-02", "teleconsultation", TRUE, { 0, NONE, NONE, NONE, NONE, NONE, NONE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (HonBillDay day = 0; day < HON_N_BILL_DAYS; day++)
      {
        HonBillInput input = make_input (tables[i].date, tables[i].act, "generaliste", HON_BILL_SECTOR_S1, "urgence", 40);
        gint64 expected = tables[i].supplements[day];
        gint64 act;

        g_test_message ("%s, %s, day %d", tables[i].date, tables[i].act, day);
        act = get_base (&input) - tables[i].supplements[HON_BILL_DAY_WEEKDAY];
        input.day = day;
        input.is_regulated = tables[i].is_regulated;
        g_assert_cmpint (get_base (&input), ==, expected != NONE ? act + expected : NONE);
      }
}

/* Psychiatrists, neuropsychiatrists and neurologists since they have a base of their own in secteur 2,
 * where sources disagree by what the bill counts with; and the most of secteur 1 outside the pathway.
 */
static void
test_psychiatrists (void)
{
  static const struct
  {
    const char *date;
    gint64      regular;
    gint64      sent;
    gint64      urgent;
    gint64      outside;
    gint64      overrun;
    gint64      ceiling;
  } days[] = {
    { "2013-01-02", 3970, 4370, 3970, 3970, 3700, 5200 },
    { "2018-01-02", 4170, 4670, 4170, 4170, 3900, 5500 },
    { "2022-06-01", 4520, 5020, 4520, 4520, 4250, 5900 },
    { "2023-11-01", 4520, 5020, 4520, 4670, 4250, 5899 },
    { "2024-12-22", 5500, 5500, 5000, 5000, 4250, 6100 },
    { "2026-03-02", 5700, 5700, 5200, 5200, 4250, 6700 },
  };
  static const char * const specialities[] = { "psychiatre", "neurologue", "neuropsychiatre" };
  static const char * const pathways[] = { "medecin_traitant", "correspondant", "urgence", "hors_parcours" };

  for (guint i = 0; i < G_N_ELEMENTS (days) * G_N_ELEMENTS (specialities); i++)
    {
      const gint64 bases[] = { days[i / 3].regular, days[i / 3].sent, days[i / 3].urgent, days[i / 3].outside };

      for (guint j = 0; j < G_N_ELEMENTS (pathways); j++)
        {
          HonBillInput input = make_input (days[i / 3].date, "consultation", specialities[i % 3], HON_BILL_SECTOR_S1,
                                           pathways[j], 40);
          HonBillResult result;

          g_test_message ("%s, %s, %s", days[i / 3].date, specialities[i % 3], pathways[j]);
          g_assert_true (compute (&input, &result));
          g_assert_cmpint (result.base, ==, bases[j]);
          g_assert_cmpint (result.ceiling, ==, j == 3 ? days[i / 3].ceiling : NONE);
          input.sector = HON_BILL_SECTOR_S2_OPTAM;
          g_assert_cmpint (get_base (&input), ==, bases[j]);
          input.sector = HON_BILL_SECTOR_S2;
          g_assert_cmpint (get_base (&input), ==, days[i / 3].overrun);
        }
    }
}

/* Where a code says the day, the day brings nothing else: neither what the same day would without
 * regulation, nor what another one would.
 */
static void
test_told (void)
{
  static const char * const codes[] = { "f", "mn", "mm", "mhp", "crn", "crm", "crd", "crs", "vrn", "vrm", "vrd", "vrs" };
  static const char * const dates[] = { "2019-06-01", "2023-06-08", "2026-03-02" };
  guint n_told = 0;

  for (guint i = 0; i < G_N_ELEMENTS (codes) * G_N_ELEMENTS (dates); i++)
    for (HonBillDay day = 0; day < HON_N_BILL_DAYS; day++)
      for (gboolean is_regulated = FALSE; is_regulated <= TRUE; is_regulated++)
        {
          const char *code = codes[i / G_N_ELEMENTS (dates)];
          HonBillInput input = make_input (dates[i % G_N_ELEMENTS (dates)], code[0] == 'v' ? "visite" : "consultation",
                                           "generaliste", HON_BILL_SECTOR_S1, "urgence", 40);
          const HonTariffs *tariffs = hon_catalogue_get_bill_tariffs (get_catalogue (), input.date);
          guint record = find (HON_RECORDS_BILLABLES, code);
          HonBillResult plain;
          HonBillResult result;

          for (guint j = 0; j < tariffs->n_supplements; j++)
            if (tariffs->supplements[j].record == record)
              input.codes[input.n_codes++] = G_GUINT64_CONSTANT (1) << j;
          if (input.n_codes == 0)
            continue;
          if (!compute (&input, &plain))
            continue;
          n_told++;
          input.day = day;
          input.is_regulated = is_regulated;
          g_test_message ("%s, %s, day %d", dates[i % G_N_ELEMENTS (dates)], code, day);
          g_assert_true (compute (&input, &result));
          g_assert_cmpint (result.base, ==, plain.base);
        }
  g_assert_cmpuint (n_told, >, 200);
}

/* Overseas: 20 % more of the act, and 2 € in Mayotte. */
static void
test_regions (void)
{
  static const struct
  {
    const char    *date;
    const char    *speciality;
    HonBillSector  sector;
    int            age;
    gint64         bases[HON_N_REGIONS];
  } printed[] = {
    { "2019-01-01", "generaliste", HON_BILL_SECTOR_S1, 40, { 2500, 2960, 2960 } },
    { "2023-06-01", "generaliste", HON_BILL_SECTOR_S1, 40, { 2500, 2960, 2960 } },
    { "2023-06-01", "generaliste", HON_BILL_SECTOR_S2, 40, { 2300, 2530, 2530 } },
    { "2023-06-01", "rhumatologue", HON_BILL_SECTOR_S1, 40, { 2500, NONE, NONE } },
    { "2023-11-01", "generaliste", HON_BILL_SECTOR_S1, 40, { 2650, 3140, 3140 } },
    { "2023-11-01", "generaliste", HON_BILL_SECTOR_S2, 40, { 2300, 2760, 2760 } },
    { "2023-11-01", "rhumatologue", HON_BILL_SECTOR_S1, 40, { 2650, NONE, NONE } },
    { "2024-12-23", "generaliste", HON_BILL_SECTOR_S1, 40, { 3000, 3600, 3800 } },
    { "2024-12-23", "generaliste", HON_BILL_SECTOR_S2, 40, { 2300, NONE, NONE } },
    { "2024-12-23", "rhumatologue", HON_BILL_SECTOR_S2_OPTAM, 40, { 2650, 3180, 3380 } },
    { "2024-12-23", "gynecologue", HON_BILL_SECTOR_S1, 40, { 3200, 3840, 4040 } },
    { "2024-12-23", "geriatre", HON_BILL_SECTOR_S1, 80, { 3200, 3840, 4040 } },
    { "2024-12-23", "medecin_physique", HON_BILL_SECTOR_S1, 40, { 3100, 3720, 3920 } },
    { "2024-12-23", "psychiatre", HON_BILL_SECTOR_S1, 40, { 5500, 6000, 6200 } },
    { "2024-12-23", "pediatre", HON_BILL_SECTOR_S1, 1, { 3900, 4680, 4880 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    for (HonRegion region = 0; region < HON_N_REGIONS; region++)
      {
        HonBillInput input = make_input (printed[i].date, "consultation", printed[i].speciality, printed[i].sector,
                                         "medecin_traitant", printed[i].age);

        g_test_message ("%s, %s, region %d", printed[i].date, printed[i].speciality, region);
        input.region = region;
        g_assert_cmpint (get_base (&input), ==, printed[i].bases[region]);
      }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bill-kinds/without-overrun", test_without_overrun);
  g_test_add_func ("/bill-kinds/opinions", test_opinions);
  g_test_add_func ("/bill-kinds/gaps", test_gaps);
  g_test_add_func ("/bill-kinds/young", test_young);
  g_test_add_func ("/bill-kinds/visits", test_visits);
  g_test_add_func ("/bill-kinds/remote", test_remote);
  g_test_add_func ("/bill-kinds/days", test_days);
  g_test_add_func ("/bill-kinds/psychiatrists", test_psychiatrists);
  g_test_add_func ("/bill-kinds/told", test_told);
  g_test_add_func ("/bill-kinds/regions", test_regions);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
