/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-inputs.h"
#include "hon-test-situations.h"

#include "hon-bill-credits.h"
#include "hon-household-credits.h"
#include "hon-household-words.h"

#include <time.h>

#define HEADER "personne;medecin;date;specialite;secteur;parcours;age;honoraires_eur;garantie_pct;ald\n"

static HonHousehold *
read_household (const char *rows)
{
  HonHousehold *household = hon_household_new (hon_test_get_catalogue ());
  g_autofree char *text = g_strconcat (HEADER, rows, NULL);
  g_autoptr (GError) error = NULL;

  hon_household_restore_csv (household, text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hon_household_get_unread (household)->len, ==, 0);

  return household;
}

/* A person of a year, however the name is spelt; %NULL for none. */
static const HonHouseholdPerson *
find_person (HonHouseholdYear *year,
             const char       *name)
{
  for (guint i = 0; i < year->persons->len; i++)
    {
      const HonHouseholdPerson *person = g_ptr_array_index (year->persons, i);

      if (g_str_equal (person->name, name))
        return person;
    }

  return NULL;
}

/* Who paid what in a year, or in all of them: for one person, or for all. */
static HonHouseholdTotals
get_totals (HonHousehold *household,
            const char   *name,
            int           year)
{
  g_autoptr (HonHouseholdYear) of_year = hon_household_year_new (household, year);
  const HonHouseholdPerson *person = name != NULL ? find_person (of_year, name) : NULL;

  g_assert_true (name == NULL || person != NULL);

  return person != NULL ? person->totals : of_year->totals;
}

static char *
dup_ceiling (HonHousehold *household,
             const char   *name,
             int           year)
{
  g_autoptr (HonHouseholdYear) of_year = hon_household_year_new (household, year);

  return hon_household_dup_ceiling (of_year, find_person (of_year, name));
}

static void
count_cb (GListModel *model,
          guint       position,
          guint       removed,
          guint       added,
          gpointer    user_data)
{
  guint *n = user_data;

  *n = *n - removed + added;
}

/* Totals by person and by month, of visits that came in any order. */
static void
test_totals (void)
{
  g_autoptr (HonHousehold) household =
    read_household ("Anne;Dr A;2025-02-03;generaliste;S1;medecin_traitant;40;;100;\n"
                    "Luc;Dr A;2025-01-15;generaliste;S1;medecin_traitant;8;;;non\n"
                    "Anne;\"Dr \"\"B\"\"\";2025-01-20;specialiste;S2;correspondant;40;70,50;;\n"
                    "Anne;Dr C;2025-01-21;specialiste;S2;correspondant;40;;;\n"
                    "\n");
  g_autoptr (HonHouseholdYear) year = NULL;
  g_autoptr (HonVisit) first = g_list_model_get_item (G_LIST_MODEL (household), 0);
  g_autoptr (HonVisit) second = g_list_model_get_item (G_LIST_MODEL (household), 1);
  HonHouseholdTotals totals;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (household)), ==, 4);
  g_assert_cmpstr (hon_visit_get_person (first), ==, "Luc");
  g_assert_cmpstr (hon_visit_get_doctor (second), ==, "Dr \"B\"");
  g_assert_cmpint (hon_encounter_get_fee (hon_visit_get_encounter (second)), ==, 7050);
  /* The visit whose fee is not known counts nowhere. */
  totals = get_totals (household, NULL, 0);
  g_assert_cmpuint (totals.n, ==, 3);
  g_assert_cmpint (totals.asked, ==, 3000 + 7050 + 3000);
  g_assert_cmpint (totals.insurance, ==, 1900 + 1410 + 2100);
  g_assert_cmpint (totals.complementary, ==, 900);
  g_assert_cmpint (totals.patient, ==, totals.asked - totals.insurance - totals.complementary);
  g_assert_cmpint (totals.deduction, ==, 400);
  g_assert_cmpint (totals.overrun, ==, 4750);

  year = hon_household_year_new (household, 2025);
  g_assert_cmpuint (year->persons->len, ==, 2);
  g_assert_cmpstr (((HonHouseholdPerson *) g_ptr_array_index (year->persons, 1))->name, ==, "Anne");
  g_assert_cmpuint (year->months[0].n, ==, 2);
  g_assert_cmpuint (year->months[0].n_unknown, ==, 1);
  g_assert_cmpint (year->months[1].asked, ==, 3000);
  g_assert_cmpuint (find_person (year, "Anne")->totals.n, ==, 2);
  g_assert_cmpint (find_person (year, "Anne")->totals.asked, ==, 7050 + 3000);
  totals = get_totals (household, NULL, 2024);
  g_assert_cmpuint (totals.n, ==, 0);
}

/* An age in months, and prescriptions of which nothing is paid back, in a table of visits. */
static void
test_words (void)
{
  g_autoptr (HonHousehold) household = hon_household_new (hon_test_get_catalogue ());
  g_autoptr (GError) error = NULL;
  g_autoptr (HonHouseholdYear) year = NULL;
  g_autofree char *sentence = NULL;
  HonHouseholdTotals totals;

  hon_household_restore_csv (household,
                             "personne;date;specialite;secteur;age;honoraires_eur;prescriptions_eur\n"
                             "Zoé;2027-02-03;generaliste;NC;18 mois;70;40\n"
                             "Anne;2026-02-03;generaliste;NC;40;70;40\n", &error);
  g_assert_no_error (error);
  g_assert_cmpint (hon_encounter_get_age (hon_visit_get_encounter (hon_household_find_latest (household, "Zoé", NULL))), ==, 1);
  totals = get_totals (household, NULL, 2027);
  g_assert_cmpint (totals.prescribed, ==, 4000);
  g_assert_cmpint (totals.asked + totals.prescribed, ==, totals.insurance + totals.complementary + totals.patient);
  year = hon_household_year_new (household, 2027);
  sentence = hon_household_dup_sentence (year);
  g_assert_nonnull (strstr (sentence, "40.00\u00a0€ of prescriptions that are not paid back"));
  totals = get_totals (household, NULL, 2026);
  g_assert_cmpint (totals.prescribed, ==, 0);
}

/* 50 € a year for each person, however many are ill. */
static void
test_ceilings (void)
{
  g_autoptr (HonHousehold) household = hon_household_new (hon_test_get_catalogue ());
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autoptr (GError) error = NULL;
  HonHouseholdTotals totals;
  guint n = 0;

  g_signal_connect (household, "items-changed", G_CALLBACK (count_cb), &n);
  for (guint i = 0; i < 30; i++)
    {
      hon_encounter_set_date (encounter, hon_date_new (2025, 3, 30) - i);
      hon_household_add (household, "Anne", "Dr A", encounter, &error);
      g_assert_no_error (error);
    }
  hon_household_add (household, "Luc", "Dr A", encounter, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 31);

  totals = get_totals (household, "Anne", 2025);
  g_assert_cmpint (totals.deduction, ==, 5000);
  totals = get_totals (household, "Luc", 2025);
  g_assert_cmpint (totals.deduction, ==, 200);

  while (n > 0)
    {
      g_autoptr (HonVisit) visit = g_list_model_get_item (G_LIST_MODEL (household), 0);

      g_assert_true (hon_household_remove (household, visit));
    }
  g_assert_cmpuint (n, ==, 0);

  /* Five visits of a day: 8 € for one doctor; those without a name are doctors of their own. */
  for (guint i = 0; i < 5; i++)
    {
      g_assert_true (hon_household_add (household, "Anne", "Dr A", encounter, NULL));
      g_assert_true (hon_household_add (household, "Luc", "", encounter, NULL));
    }
  totals = get_totals (household, "Anne", 0);
  g_assert_cmpint (totals.deduction, ==, 800);
  totals = get_totals (household, "Luc", 0);
  g_assert_cmpint (totals.deduction, ==, 1000);

  g_object_set (encounter, "age", 200, NULL);
  g_assert_false (hon_household_add (household, "Anne", "Dr A", encounter, &error));
  hon_test_assert_input_error (error, "age");
  g_assert_cmpuint (n, ==, 10);
}

/* A ceiling that rises within the year: each visit has the one of its day. */
static void
test_rising_ceiling (void)
{
  g_autoptr (HonHousehold) household = hon_household_new (hon_test_get_catalogue ());
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  HonHouseholdTotals totals;
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;

  for (guint i = 0; i < 30; i++)
    {
      hon_encounter_set_date (encounter, hon_date_new (2026, 3, 1) + i);
      g_assert_true (hon_household_add (household, "Anne", "Dr A", encounter, NULL));
    }
  before = dup_ceiling (household, "Anne", 2026);
  g_assert_cmpstr (before, ==, "The ceiling of 50 € of flat-rate deductions a year was reached on 25 March 2026; "
                               "at the end of the year it is 70 €.");

  hon_encounter_set_date (encounter, hon_date_new (2026, 10, 1));
  g_assert_true (hon_household_add (household, "Anne", "Dr A", encounter, NULL));
  between = dup_ceiling (household, "Anne", 2026);
  g_assert_cmpstr (between, ==, "52 € of flat-rate deductions; the ceiling is 70 € a year.");

  for (guint i = 0; i < 10; i++)
    {
      hon_encounter_set_date (encounter, hon_date_new (2026, 11, 1) + i);
      g_assert_true (hon_household_add (household, "Anne", "Dr A", encounter, NULL));
    }
  after = dup_ceiling (household, "Anne", 2026);
  g_assert_cmpstr (after, ==, "The ceiling of 70 € of flat-rate deductions a year was reached on 9 November 2026.");
  totals = get_totals (household, "Anne", 2026);
  g_assert_cmpint (totals.deduction, ==, 7000);
}

/* People write a name in many ways; it is one person, and one doctor, all the same. */
static void
test_spellings (void)
{
  g_autoptr (HonHousehold) household =
    read_household ("Zoé Le Goff;Dr Müller;2025-02-03;generaliste;S1;medecin_traitant;40;;;\n"
                    "zoe le goff;dr muller;2025-02-03;generaliste;S1;medecin_traitant;40;;;\n"
                    "ZOÉ  LE  GOFF ;DR MÜLLER;2025-02-03;generaliste;S1;medecin_traitant;40;;;\n"
                    "Zoé Le-Goff;Dr. Müller;2025-02-03;generaliste;S1;medecin_traitant;40;;;\n"
                    "Zoé Le Goff;Dr Müller ;2025-02-03;generaliste;S1;medecin_traitant;41;;;\n"
                    "Zoélie;Dr Müller;2025-02-03;generaliste;S1;medecin_traitant;40;;;\n");
  g_autoptr (HonHouseholdYear) all = hon_household_year_new (household, 0);
  g_autofree char *ceiling = dup_ceiling (household, "Zoé Le Goff", 2025);
  HonHouseholdTotals totals;

  g_assert_cmpuint (all->persons->len, ==, 2);
  g_assert_nonnull (find_person (all, "Zoé Le Goff"));
  totals = get_totals (household, "Zoé Le Goff", 0);
  g_assert_cmpuint (totals.n, ==, 5);
  g_assert_cmpint (totals.deduction, ==, 800);
  g_assert_nonnull (strstr (ceiling, "8\u00a0€"));
  g_assert_cmpint (hon_encounter_get_age (hon_visit_get_encounter (hon_household_find_latest (household, " zoe le goff", NULL))),
                   ==, 41);
}

/* Commas, a byte order mark and the line ends of Windows are read too. */
static void
test_dialects (void)
{
  g_autoptr (HonHousehold) household = hon_household_new (hon_test_get_catalogue ());
  g_autoptr (GError) error = NULL;
  HonHouseholdTotals totals;

  hon_household_restore_csv (household,
                             "\xef\xbb\xbf" "date,secteur,specialite,c2s\r\n"
                             "2025-02-03,S2,\"Médecin généraliste\",oui", &error);
  g_assert_no_error (error);
  totals = get_totals (household, NULL, 0);
  g_assert_cmpuint (totals.n, ==, 1);
  g_assert_cmpint (totals.patient, ==, 0);
}

/* Spreadsheets write numbers, names of columns and empty cells in their own way. */
static void
test_spreadsheets (void)
{
  g_autoptr (HonHousehold) household = hon_household_new (hon_test_get_catalogue ());
  g_autoptr (HonVisit) visit = NULL;
  g_autoptr (GError) error = NULL;

  hon_household_restore_csv (household,
                             "sep=;\r\n"
                             "Personne;Médecin;DATE;Spécialité;secteur;Honoraires_EUR;garantie_pct;ALD;\r\n"
                             "Anne;Dr A;03/02/2025;Psychiatrie;S2;1\302\240234,50 €;150 %;x;\r\n"
                             ";;;;;;;;\r\n", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (household)), ==, 1);
  visit = g_list_model_get_item (G_LIST_MODEL (household), 0);
  g_assert_cmpstr (hon_visit_get_person (visit), ==, "Anne");
  g_assert_cmpstr (hon_visit_get_doctor (visit), ==, "Dr A");
  g_assert_cmpint (hon_encounter_get_date (hon_visit_get_encounter (visit)), ==, hon_date_new (2025, 2, 3));
  g_assert_cmpint (hon_encounter_get_fee (hon_visit_get_encounter (visit)), ==, 123450);
  g_assert_cmpint (hon_encounter_get_guarantee (hon_visit_get_encounter (visit)), ==, 150);
  g_assert_cmpint (hon_test_get_number (hon_visit_get_encounter (visit), "ald"), ==, TRUE);
}

/* What other programs take of the processor does not count. */
static gint64
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* The shortest of some times that it takes to compute so many visits of one year. */
static gint64
time_visits (guint n)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (HonHousehold) household = NULL;
  gint64 shortest = G_MAXINT64;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (rows, "P%u;Dr %u;2025-%02u-%02u;generaliste;S1;;40;;;\n", i % 3, i % 7, 1 + i % 12, 1 + i % 28);
  household = read_household (rows->str);
  for (guint i = 0; i < 3; i++)
    {
      gint64 begin = get_time ();

      hon_household_refresh (household);
      shortest = MIN (shortest, get_time () - begin);
    }

  return shortest;
}

/* The same for what they sum up to, for as many persons as there are ten visits. */
static gint64
time_year (guint n)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (HonHousehold) household = NULL;
  gint64 shortest = G_MAXINT64;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (rows, "P%u;Dr A;2025-%02u-03;generaliste;S1;;40;;;\n", i % (n / 10), 1 + i % 12);
  household = read_household (rows->str);
  for (guint i = 0; i < 3; i++)
    {
      gint64 begin = get_time ();
      g_autoptr (HonHouseholdYear) year = hon_household_year_new (household, 2025);

      g_assert_cmpuint (year->persons->len, ==, n / 10);
      shortest = MIN (shortest, get_time () - begin);
    }

  return shortest;
}

/* A practice has tens of thousands of visits a year: ten times as many take ten times as long, not a
 * hundred times.
 */
static void
test_linear (void)
{
  g_assert_cmpint (time_visits (20000), <, 40 * MAX (time_visits (2000), 1));
  g_assert_cmpint (time_year (20000), <, 40 * MAX (time_year (2000), 1));
}

/* A name is a name, whatever a spreadsheet would make of it. */
static void
test_formulas (void)
{
  static const char * const names[] = { "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "+1+1", "-2", "'=1", "O’Neill" };
  g_autoptr (HonHousehold) household = hon_household_new (hon_test_get_catalogue ());
  g_autoptr (HonHousehold) again = hon_household_new (hon_test_get_catalogue ());
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autofree char *table = NULL;
  g_autoptr (HonHouseholdYear) all = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  hon_encounter_set_date (encounter, hon_date_new (2025, 2, 3));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (hon_household_add (household, names[i], names[i], encounter, NULL));
  table = hon_household_to_csv (household);
  lines = g_strsplit (table, "\r\n", -1);
  for (gsize i = 1; i <= G_N_ELEMENTS (names); i++)
    g_assert_null (strchr ("=+-@", *lines[i]));

  hon_household_restore_csv (again, table, &error);
  g_assert_no_error (error);
  all = hon_household_year_new (again, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_nonnull (find_person (all, names[i]));
}

/* What is written is read again as it was. */
static void
test_round_trip (void)
{
  g_autoptr (HonHousehold) household =
    read_household ("\"Anne, \"\"la grande\"\"\";Dr A;2025-02-03;generaliste;S1;medecin_traitant;40;;100;\n"
                    "Luc;;2025-01-15;Psychiatrie;S2;acces_direct;20;90,5;;oui\n");
  g_autoptr (HonHousehold) again = hon_household_new (hon_test_get_catalogue ());
  g_autofree char *text = hon_household_to_csv (household);
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (text, "Luc,,2025-01-15,consultation,psychiatre,S2,acces_direct,20,90.50,,,oui"));
  hon_household_restore_csv (again, text, &error);
  g_assert_no_error (error);
  second = hon_household_to_csv (again);
  g_assert_cmpstr (second, ==, text);
}

/* What leaves the program has also who paid what, and is read again all the same. */
static void
test_results (void)
{
  g_autoptr (HonHousehold) household =
    read_household ("Anne;Dr A;2025-02-03;generaliste;S1;medecin_traitant;40;;100;\n"
                    "Luc;;2025-02-04;specialiste;S2;correspondant;40;;;\n");
  g_autoptr (HonHousehold) again = hon_household_new (hon_test_get_catalogue ());
  g_autofree char *text = hon_household_export_csv (household);
  g_autofree char *inputs = hon_household_to_csv (household);
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (text, ",demande_eur,rembourse_eur,complementaire_eur,reste_eur\r\n"));
  g_assert_nonnull (strstr (text, ",30.00,19.00,9.00,2.00\r\n"));
  /* What depends on a fee that is not known is left out. */
  g_assert_nonnull (strstr (text, ",,14.10,0.00,\r\n"));
  g_assert_null (strstr (inputs, "reste_eur"));

  hon_household_restore_csv (again, text, &error);
  g_assert_no_error (error);
  second = hon_household_to_csv (again);
  g_assert_cmpstr (second, ==, inputs);
}

/* What was told of a figure is told again when the table comes back, and not kept. */
static void
test_origin_column (void)
{
  g_autoptr (HonHousehold) household = hon_household_new (hon_test_get_catalogue ());
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  hon_household_restore_csv (household, "date,secteur,reste_eur,non_publie\n2025-02-03,S1,11,own data “acts.json”\n", &error);
  g_assert_no_error (error);
  text = hon_household_to_csv (household);
  g_assert_null (strstr (text, "non_publie"));
}

static gboolean
has_source (HonCredits *credits,
            HonSource  *source)
{
  GListModel *sources = hon_credits_get_sources (credits);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) other = g_list_model_get_item (sources, i);

      if (other == source)
        return TRUE;
    }

  return FALSE;
}

/* The figures of a household rest on all that one of its visits rests on, and on nothing else. */
static void
test_credits (void)
{
  g_autoptr (HonHousehold) household =
    read_household ("Anne;Dr A;2024-02-03;generaliste;S1;medecin_traitant;40;;;\n"
                    "Anne;Dr A;2024-12-30;generaliste;S1;medecin_traitant;40;;;\n"
                    "Luc;Dr B;2025-01-04;specialiste;S2;correspondant;40;90;150;\n"
                    "Anne;Dr A;2025-02-03;generaliste;S1;hors_parcours;40;;;\n"
                    "Luc;Dr C;2025-03-04;psychiatre;S1;acces_direct;20;;;\n"
                    "Zoé;Dr D;2025-03-05;pediatre;S1;medecin_traitant;1;;;\n"
                    "Anne;Dr E;2025-04-05;specialiste;NC;correspondant;40;120;;\n"
                    "Anne;Dr E;2025-04-06;specialiste;NC;correspondant;41;120;;\n"
                    "Luc;Dr B;2025-05-04;specialiste;S2;correspondant;40;90;100;oui\n");
  guint n_different = 0;

  for (int year = 2024; year <= 2025; year++)
    {
      g_autoptr (HonCredits) credits = hon_household_make_credits (household, year);
      g_autoptr (HonCredits) expected = hon_credits_new ();

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (household)); i++)
        {
          g_autoptr (HonVisit) visit = g_list_model_get_item (G_LIST_MODEL (household), i);
          g_autoptr (HonBill) bill = hon_bill_new (hon_test_get_catalogue (), hon_visit_get_encounter (visit), NULL);
          g_autoptr (HonCredits) of_bill = NULL;
          guint n_before = g_list_model_get_n_items (hon_credits_get_sources (expected));

          if (hon_visit_get_year (visit) != year)
            continue;
          g_assert_null (hon_visit_get_problem (visit));
          of_bill = hon_bill_make_credits (&bill, 1);
          for (guint j = 0; j < g_list_model_get_n_items (hon_credits_get_sources (of_bill)); j++)
            {
              g_autoptr (HonSource) source = g_list_model_get_item (hon_credits_get_sources (of_bill), j);

              g_assert_true (has_source (credits, source));
            }
          hon_credits_add_all (expected, of_bill);
          n_different += g_list_model_get_n_items (hon_credits_get_sources (expected)) > n_before;
        }
      g_assert_cmpuint (g_list_model_get_n_items (hon_credits_get_sources (credits)), ==,
                        g_list_model_get_n_items (hon_credits_get_sources (expected)));
      g_assert_cmpuint (g_list_model_get_n_items (hon_credits_get_claims (credits)), ==,
                        g_list_model_get_n_items (hon_credits_get_claims (expected)));
    }
  /* They would not be tested if all had the same. */
  g_assert_cmpuint (n_different, >=, 5);
}

static void
test_changes (void)
{
  g_autoptr (HonHousehold) household =
    read_household ("Anne;Dr A;2025-02-03;generaliste;S1;medecin_traitant;40;;100;\n"
                    "Luc;Dr A;2024-01-15;generaliste;S1;medecin_traitant;40;;;non\n");
  g_autoptr (HonVisit) visit = g_list_model_get_item (G_LIST_MODEL (household), 0);
  g_autoptr (HonVisit) changed = NULL;
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autoptr (GError) error = NULL;
  guint n_years;
  g_autofree int *years = hon_household_dup_years (household, &n_years);

  g_assert_cmpuint (n_years, ==, 2);
  g_assert_cmpint (years[0], ==, 2025);
  g_assert_cmpint (years[1], ==, 2024);
  g_assert_cmpint (hon_visit_get_year (visit), ==, 2024);

  /* A change that cannot be leaves all as it was. */
  hon_encounter_set_date (encounter, hon_date_new (2025, 5, 5));
  g_object_set (encounter, "age", 200, NULL);
  g_assert_false (hon_household_replace (household, visit, "Luc", "", encounter, &error));
  hon_test_assert_input_error (error, "age");
  g_object_set (encounter, "age", 41, NULL);
  g_assert_true (hon_household_replace (household, visit, "Lucien", "Dr B", encounter, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (household)), ==, 2);
  changed = g_list_model_get_item (G_LIST_MODEL (household), 1);
  g_assert_cmpstr (hon_visit_get_person (changed), ==, "Lucien");
  g_assert_cmpstr (hon_visit_get_doctor (changed), ==, "Dr B");
  g_assert_cmpint (hon_encounter_get_age (hon_visit_get_encounter (changed)), ==, 41);

  g_assert_false (hon_household_remove (household, visit));
  g_assert_true (hon_household_remove (household, changed));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (household)), ==, 1);

  /* A visit that others have removed while it was changed is entered all the same. */
  g_assert_true (hon_household_replace (household, changed, "Lucille", "Dr B", encounter, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (household)), ==, 2);
  g_assert_nonnull (hon_household_find_latest (household, "Lucille", NULL));
}

/* Visits as they were come back, and the last one of a person is found. */
static void
test_visits (void)
{
  g_autoptr (HonHousehold) household =
    read_household ("Anne;Dr A;2025-02-03;generaliste;S1;medecin_traitant;40;;;\n"
                    "Anne;Dr A;2025-01-04;generaliste;S1;medecin_traitant;39;;;\n"
                    "Marie;Dr A;2025-03-04;generaliste;S1;medecin_traitant;12;;;\n");
  g_autoptr (GPtrArray) before = hon_household_dup_rows (household);
  g_autoptr (GPtrArray) after = NULL;
  HonVisit *latest;
  g_autofree char *table = hon_household_to_csv (household);
  g_autofree char *again = NULL;

  g_assert_cmpint (hon_encounter_get_age (hon_visit_get_encounter (hon_household_find_latest (household, "Anne", NULL))),
                   ==, 40);
  g_assert_null (hon_household_find_latest (household, "Jeanne", NULL));
  g_assert_true (hon_household_find_latest (household, NULL, "DR  A") == hon_household_find_latest (household, "Marie", "Dr A"));
  g_assert_null (hon_household_find_latest (household, "Anne", "Dr B"));

  /* A change is taken back; what came after it stays. */
  hon_household_remove (household, g_ptr_array_index (before, 0));
  after = hon_household_dup_rows (household);
  hon_household_add (household, "Paul", "", hon_visit_get_encounter (g_ptr_array_index (before, 0)), NULL);
  hon_household_revert (household, before, after);
  latest = hon_household_find_latest (household, "Paul", NULL);
  g_assert_nonnull (latest);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (household)), ==, 4);
  hon_household_remove (household, latest);
  again = hon_household_to_csv (household);
  g_assert_cmpstr (again, ==, table);

  /* So is an addition. */
  hon_household_revert (household, after, before);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (household)), ==, after->len);
}

/* What is told of a year, and of a visit. */
static void
test_texts (void)
{
  g_autoptr (HonHousehold) household =
    read_household ("Anne;Dr A;2025-02-03;generaliste;S1;medecin_traitant;40;;;\n"
                    "Anne;Dr A;2025-02-04;generaliste;S2;medecin_traitant;40;;;\n");
  g_autoptr (HonVisit) known = g_list_model_get_item (G_LIST_MODEL (household), 0);
  g_autoptr (HonVisit) unknown = g_list_model_get_item (G_LIST_MODEL (household), 1);
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autoptr (HonHouseholdYear) year = hon_household_year_new (household, 2025);
  g_autofree char *context = hon_household_dup_context (year);
  g_autofree char *amount = hon_household_dup_amount (year);
  g_autofree char *sentence = hon_household_dup_sentence (year);
  g_autofree char *below = dup_ceiling (household, "Anne", 2025);
  g_autofree char *credits = hon_household_dup_credits (household, 2025);
  g_autofree char *none = hon_household_dup_credits (household, 2024);
  g_autofree char *act = hon_visit_dup_text (known, HON_VISIT_COLUMN_ACT);
  g_autofree char *left = hon_visit_dup_text (known, HON_VISIT_COLUMN_PATIENT);
  g_autofree char *contract = hon_visit_dup_text (known, HON_VISIT_COLUMN_COMPLEMENTARY);
  g_autofree char *dash = hon_visit_dup_text (unknown, HON_VISIT_COLUMN_PATIENT);
  g_autofree char *reached = NULL;

  g_assert_cmpstr (context, ==, "2025, 2 visits");
  g_assert_cmpstr (amount, ==, "11.00 € left to pay");
  g_assert_nonnull (strstr (sentence, "Doctors asked 30.00 €: the insurance pays back 19.00 €"));
  g_assert_nonnull (strstr (sentence, "11.00 € is left: 9.00 € of ticket modérateur, 2.00 € of flat-rate deductions and "
                                      "0.00 € of overruns."));
  g_assert_nonnull (strstr (sentence, "1 visit whose fee is not known is not counted."));
  g_assert_cmpstr (below, ==, "4 € of flat-rate deductions; the ceiling is 50 € a year.");
  g_assert_nonnull (strstr (credits, "published by"));
  g_assert_null (none);
  g_assert_cmpstr (act, ==, "General practitioner, Consultation at the practice, Secteur 1");
  g_assert_cmpstr (left, ==, "11.00 €");
  g_assert_cmpstr (contract, ==, "0.00 €");
  g_assert_cmpstr (dash, ==, "–");
  for (HonVisitColumn column = 0; column < HON_N_VISIT_COLUMNS; column++)
    g_assert_nonnull (hon_visit_column_get_title (column));

  /* With two already, the 25th visit of the year takes the last of the 50 euros. */
  for (guint i = 0; i < 30; i++)
    {
      hon_encounter_set_date (encounter, hon_date_new (2025, 3, 1) + i);
      g_assert_true (hon_household_add (household, "Anne", "Dr A", encounter, NULL));
    }
  reached = dup_ceiling (household, "Anne", 2025);
  g_assert_nonnull (strstr (reached, "was reached on"));
  g_assert_nonnull (strstr (reached, "23"));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  g_test_add_func ("/household/totals", test_totals);
  g_test_add_func ("/household/words", test_words);
  g_test_add_func ("/household/ceilings", test_ceilings);
  g_test_add_func ("/household/rising-ceiling", test_rising_ceiling);
  g_test_add_func ("/household/spellings", test_spellings);
  g_test_add_func ("/household/dialects", test_dialects);
  g_test_add_func ("/household/spreadsheets", test_spreadsheets);
  g_test_add_func ("/household/linear", test_linear);
  g_test_add_func ("/household/formulas", test_formulas);
  g_test_add_func ("/household/round-trip", test_round_trip);
  g_test_add_func ("/household/results", test_results);
  g_test_add_func ("/household/origin-column", test_origin_column);
  g_test_add_func ("/household/credits", test_credits);
  g_test_add_func ("/household/changes", test_changes);
  g_test_add_func ("/household/visits", test_visits);
  g_test_add_func ("/household/texts", test_texts);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
