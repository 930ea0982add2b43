/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-catalogue.h"

static GListModel *
get_list (HonRecords records)
{
  return hon_catalogue_get_list (hon_test_get_catalogue (), records);
}

static HonTechnicalAct *
find_act (const char *code)
{
  HonTechnicalAct *act = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_TECHNICAL_ACTS, code);

  g_assert_nonnull (act);

  return act;
}

static HonDate
parse (const char *day)
{
  HonDate date = hon_date_parse (day, NULL);

  g_assert_cmpint (date, !=, HON_DATE_NONE);

  return date;
}

/* What a tariff is, in centimes, or -1. */
static gint64
get_tariff (const char    *code,
            HonSubject     subject,
            HonPriceLevel  level,
            HonDate        date)
{
  gint64 centimes = -1;
  gboolean is_known = hon_technical_act_get_tariff (find_act (code), subject, level, date, &centimes);

  g_assert_true (is_known == (centimes >= 0));

  return centimes;
}

static void
test_tariffs (void)
{
  static const struct
  {
    const char *code;
    const char *day;
    HonSubject  subject;
    gint64      s1;
    gint64      others;
  } cases[] = {
    { "BFGA427", "2026-03-01", HON_SUBJECT_ACT, 27170, 27170 },
    { "BFGA427", "2026-03-01", HON_SUBJECT_ANAESTHESIA, 11100, 11100 },
    { "BFGA427", "2019-05-10", HON_SUBJECT_ACT, -1, -1 },
    { "DEQP003", "2024-12-31", HON_SUBJECT_ACT, 1426, 1352 },
    { "DEQP003", "2025-01-01", HON_SUBJECT_ACT, 1452, 1366 },
    { "DEQP003", "2025-12-31", HON_SUBJECT_ACT, 1452, 1366 },
    { "DEQP003", "2026-01-01", HON_SUBJECT_ACT, 1477, 1381 },
    { "DEQP003", "2026-01-01", HON_SUBJECT_ANAESTHESIA, -1, -1 },
    { "BZQK001", "2026-11-30", HON_SUBJECT_ACT, 5882, 4920 },
    { "BZQK001", "2018-12-31", HON_SUBJECT_ACT, 4788, 4788 },
    { "BZQK001", "2007-09-11", HON_SUBJECT_ACT, -1, -1 },
    /* The older grids had two prices of it, of which only one is shipped. */
    { "AFLH001", "2014-12-31", HON_SUBJECT_ACT, 2880, 2880 },
    { "AFLH001", "2015-01-01", HON_SUBJECT_ACT, 6826, -1 },
    { "AFLH001", "2017-06-14", HON_SUBJECT_ACT, 6826, -1 },
    { "AFLH001", "2017-06-15", HON_SUBJECT_ACT, 6826, 2880 },
    /* An anaesthesia that ends. */
    { "JSED001", "2013-06-30", HON_SUBJECT_ANAESTHESIA, 4877, 4877 },
    { "JSED001", "2013-07-01", HON_SUBJECT_ANAESTHESIA, -1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonDate date = parse (cases[i].day);

      g_assert_cmpint (get_tariff (cases[i].code, cases[i].subject, HON_PRICE_LEVEL_S1, date), ==,
                       cases[i].s1);
      g_assert_cmpint (get_tariff (cases[i].code, cases[i].subject, HON_PRICE_LEVEL_OTHERS, date), ==,
                       cases[i].others);
    }
}

/* Every act has a tariff of today at both levels, of which that of secteur 1 is not the
 * lower, and every step was read somewhere.
 */
static void
test_all (void)
{
  GListModel *acts = get_list (HON_RECORDS_TECHNICAL_ACTS);
  GListModel *editions = get_list (HON_RECORDS_EDITIONS);
  guint last_count = G_MAXUINT;

  g_assert_cmpuint (g_list_model_get_n_items (acts), >=, 600);
  for (guint i = 0; i < g_list_model_get_n_items (acts); i++)
    {
      g_autoptr (HonTechnicalAct) act = g_list_model_get_item (acts, i);
      HonDate today = hon_date_new (2026, 3, 1);
      gint64 s1;
      gint64 others;

      g_assert_true (hon_technical_act_get_tariff (act, HON_SUBJECT_ACT, HON_PRICE_LEVEL_S1, today, &s1));
      g_assert_true (hon_technical_act_get_tariff (act, HON_SUBJECT_ACT, HON_PRICE_LEVEL_OTHERS, today,
                                                   &others));
      g_assert_cmpint (s1, >=, others);
      g_assert_cmpint (others, >, 0);
      g_assert_cmpuint (hon_technical_act_get_count (act), <=, last_count);
      last_count = hon_technical_act_get_count (act);
      g_assert_cmpuint (strlen (hon_technical_group_to_id (hon_technical_act_get_group (act))), ==, 3);
      g_assert_cmpstr (hon_technical_act_get_label (act), !=, "");

      for (guint subject = HON_SUBJECT_ACT; subject <= HON_SUBJECT_ANAESTHESIA; subject++)
        {
          guint n;
          const HonTechnicalStep *steps = hon_technical_act_get_steps (act, subject, &n);

          for (guint j = 0; j < n; j++)
            {
              HonEdition *edition = hon_edition_find (editions, subject, steps[j].from);

              g_assert_nonnull (edition);
              g_assert_nonnull (hon_evidence_get_source (hon_edition_get_evidence (edition)));
            }
        }
    }
}

static void
test_editions (void)
{
  GListModel *editions = get_list (HON_RECORDS_EDITIONS);
  HonEdition *read = hon_edition_find (editions, HON_SUBJECT_ANAESTHESIA, hon_date_new (2025, 12, 31));
  HonEdition *computed = hon_edition_find (editions, HON_SUBJECT_ANAESTHESIA, hon_date_new (2026, 1, 1));

  g_assert_cmpint (hon_edition_get_evidence (read)->confidence, ==, HON_CONFIDENCE_OFFICIAL);
  g_assert_cmpint (hon_edition_get_evidence (computed)->confidence, ==, HON_CONFIDENCE_SECONDARY);
  g_assert_nonnull (hon_edition_get_evidence (computed)->note);
  g_assert_true (hon_edition_find (editions, HON_SUBJECT_ACT, hon_date_new (2026, 1, 1)) != computed);
  g_assert_null (hon_edition_find (editions, HON_SUBJECT_ACT, hon_date_new (2005, 3, 24)));
  g_assert_nonnull (hon_edition_find (editions, HON_SUBJECT_COUNT, hon_date_new (2026, 1, 1)));
}

static void
test_levels (void)
{
  static const HonPriceLevel expected[HON_N_SECTORS] = {
    [HON_SECTOR_S1] = HON_PRICE_LEVEL_S1,
    [HON_SECTOR_S2] = HON_PRICE_LEVEL_OTHERS,
    [HON_SECTOR_S2_OPTAM] = HON_PRICE_LEVEL_S1,
  };

  for (guint sector = 0; sector < HON_N_SECTORS; sector++)
    {
      HonPriceLevel level = HON_N_PRICE_LEVELS;

      g_assert_true (hon_price_level_from_sector (sector, &level) == (sector != HON_SECTOR_NC));
      g_assert_cmpint (level, ==, sector == HON_SECTOR_NC ? HON_N_PRICE_LEVELS : (int) expected[sector]);
    }
}

/* What people type, and the code that they look for. */
static void
test_search (void)
{
  static const char * const cases[][2] = {
    { "cataracte", "BFGA427" },
    { "cataract", "BFGA427" },
    { "Cataractes", "BFGA427" },
    { "canaux lombaires étroits", "LFFA001" },
    { "opération de la cataracte", "BFGA427" },
    { "coloscopie", "HHQE005" },
    { "coloscopies", "HHQE005" },
    { "prothèse de hanche", "NEKA020" },
    { "prothese hanche", "NEKA020" },
    { "prothèse de la hanche", "NEKA020" },
    { "hip replacement", "NEKA020" },
    { "prothèse du genou", "NFKA008" },
    { "grain de beauté", "QZFA036" },
    { "grains de beauté", "QZFA036" },
    { "mole removal", "QZFA036" },
    { "IRM du genou", "NZQN001" },
    { "irm genou", "NZQN001" },
    { "ECG", "DEQP003" },
    { "électrocardiogramme", "DEQP003" },
    { "gastroscopie", "HEQE002" },
    { "fond d'oeil", "BGQP002" },
    { "fond d’œil", "BGQP002" },
    { "radio du poumon", "ZBQK002" },
    { "stérilet", "JKLD001" },
    { "frottis", "JKHD001" },
    { "mammographie de dépistage", "QEQK004" },
    { "vasectomie", "JHSA001" },
    { "canal carpien", "AHPA009" },
    { "carpal tunnel", "AHPA009" },
    { "césarienne", "JQGA002" },
    { "scanner thoracique", "ZBQK001" },
    { "échographie du cœur", "DZQM006" },
    { "bfga427", "BFGA427" },
    { "BFGA", "BFGA427" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListModel) found = hon_technical_act_search (get_list (HON_RECORDS_TECHNICAL_ACTS),
                                                               cases[i][0]);
      g_autoptr (HonTechnicalAct) first = g_list_model_get_item (found, 0);

      if (g_strcmp0 (first != NULL ? hon_technical_act_get_code (first) : NULL, cases[i][1]) != 0)
        g_test_fail_printf ("“%s” finds %s first", cases[i][0],
                            first != NULL ? hon_technical_act_get_code (first) : "nothing");
    }
}

/* Every so many acts are searched for: it takes a while where memory is watched. */
#define SEARCH_STEP 16

/* A code in any case finds its act, and a label one of that label; nonsense finds none. */
static void
test_search_all (void)
{
  GListModel *acts = get_list (HON_RECORDS_TECHNICAL_ACTS);
  g_autoptr (GListModel) blank = hon_technical_act_search (acts, "  ");
  g_autoptr (GListModel) nonsense = hon_technical_act_search (acts, "xyzzy");

  g_assert_cmpuint (g_list_model_get_n_items (blank), ==, g_list_model_get_n_items (acts));
  g_assert_cmpuint (g_list_model_get_n_items (nonsense), ==, 0);
  for (guint i = 0; i < g_list_model_get_n_items (acts); i += SEARCH_STEP)
    {
      g_autoptr (HonTechnicalAct) act = g_list_model_get_item (acts, i);
      g_autofree char *code = g_ascii_strdown (hon_technical_act_get_code (act), -1);
      g_autoptr (GListModel) by_code = hon_technical_act_search (acts, code);
      g_autoptr (GListModel) by_label = hon_technical_act_search (acts, hon_technical_act_get_label (act));
      g_autoptr (HonTechnicalAct) first = g_list_model_get_item (by_code, 0);
      g_autoptr (HonTechnicalAct) labelled = g_list_model_get_item (by_label, 0);

      g_assert_true (first == act);
      g_assert_cmpstr (hon_technical_act_get_label (labelled), ==, hon_technical_act_get_label (act));
    }
}

/* What a modifier adds for a doctor of a speciality on a day: in centimes where it is an
 * amount, in hundredths of a percent where it is a part; 0 where no value was read.
 */
static gint64
get_modification (const char *id,
                  const char *speciality,
                  const char *day,
                  guint      *n)
{
  HonModifier *modifier = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_MODIFIERS, id);
  HonSpeciality *found = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_SPECIALITIES, speciality);
  g_autoptr (GListModel) values = hon_modifier_get_values_at (modifier, found, parse (day));
  g_autoptr (HonModifierValue) first = g_list_model_get_item (values, 0);

  *n = g_list_model_get_n_items (values);
  if (first == NULL)
    return 0;
  g_assert_nonnull (hon_evidence_get_source (hon_modifier_value_get_evidence (first)));

  return hon_modifier_value_get_amount (first) +
         (gint64) (hon_modifier_value_get_percent (first) * 100.0);
}

static void
test_modifiers (void)
{
  static const struct
  {
    const char *id;
    const char *speciality;
    const char *day;
    guint       n;
    gint64      expected;
  } cases[] = {
    { "P", "generaliste", "2026-03-01", 1, 3500 },
    { "P", "pediatre", "2026-03-01", 1, 5000 },
    { "P", "cardiologue", "2026-03-01", 0, 0 },
    { "P", "pediatre", "2018-12-31", 0, 0 },
    { "S", "chirurgien", "2026-03-01", 1, 8000 },
    { "S", "generaliste", "2026-03-01", 1, 4000 },
    { "S", "cardiologue", "2026-03-01", 1, 4000 },
    { "R", "dermatologue", "2026-03-01", 1, 5000 },
    { "F", "chirurgien", "2014-04-25", 1, 1906 },
    { "F", "chirurgien", "2014-04-24", 0, 0 },
    { "DROM", "radiologue", "2025-12-31", 1, 300 },
    { "DROM", "radiologue", "2026-01-01", 1, 400 },
    /* Only their scope tells these two apart. */
    { "3", "anesthesiste", "2025-01-01", 2, 800 },
    { "3", "chirurgien", "2025-01-01", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n;

      g_assert_cmpint (get_modification (cases[i].id, cases[i].speciality, cases[i].day, &n), ==,
                       cases[i].expected);
      g_assert_cmpuint (n, ==, cases[i].n);
    }
}

static void
test_associations (void)
{
  static const struct
  {
    const char *id;
    guint       at_most;
    double      rates[4]; /* the first is below 0 where the rule has none */
  } cases[] = {
    { "general", 2, { 100.0, 50.0, 0.0, 0.0 } },
    { "gestures", 0, { 100.0, 100.0, 100.0, 100.0 } },
    { "limbs", 2, { 100.0, 75.0, 0.0, 0.0 } },
    { "injuries", 3, { 100.0, 75.0, 50.0, 0.0 } },
    { "head-neck-cancer", 3, { 100.0, 50.0, 50.0, 0.0 } },
    { "imaging", 0, { 100.0, 50.0, 50.0, 50.0 } },
    { "percent-only", 0, { -1.0 } },
  };
  HonAssociation *ecg = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_ASSOCIATIONS,
                                            "ecg-consultation");
  g_autoptr (GObject) act = g_list_model_get_item (hon_association_get_acts (ecg), 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonAssociation *rule = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_ASSOCIATIONS,
                                                 cases[i].id);

      g_assert_cmpuint (hon_association_get_at_most (rule), ==, cases[i].at_most);
      g_assert_false (hon_association_is_beside (rule));
      for (guint position = 0; position < G_N_ELEMENTS (cases[i].rates); position++)
        {
          double rate = -1.0;

          g_assert_true (hon_association_get_rate (rule, position, &rate) == (cases[i].rates[0] >= 0.0));
          g_assert_cmpfloat (rate, ==, cases[i].rates[0] >= 0.0 ? cases[i].rates[position] : -1.0);
        }
    }
  g_assert_true (hon_association_is_beside (ecg));
  g_assert_true (act == (GObject *) find_act ("DEQP003"));
}

/* Whether a file of the reader's own is right; its message is that of @place otherwise. */
static void
check (const char *records,
       const char *place)
{
  g_autofree char *text =
    g_strconcat ("{ \"dataset\": \"technical-acts\", \"version\": \"1\", \"valid\": \"2027-01-01\","
                 "  \"licence\": \"CC0-1.0\", ", records, "}", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  if (hon_catalogue_validate_bytes (hon_test_get_catalogue (), "technical-acts", bytes, &error) ==
      (place != NULL))
    g_test_fail_printf ("%s: %s", text, error != NULL ? error->message : "accepted");
  else if (place != NULL && strstr (error->message, place) == NULL)
    g_test_fail_printf ("%s: %s", text, error->message);
}

/* Steps are lists: their place in a message is a position. */
static void
test_messages (void)
{
#define ACT(tariffs) \
  "\"technical_acts\": [{ \"id\": \"ZZZZ001\", \"label\": { \"fr\": \"a\", \"en\": \"a\" }," \
  "  \"keywords\": [], \"group\": \"ATM\", \"tariffs\": " tariffs " }]"

  check (ACT ("[]"), NULL);
  check (ACT ("[[\"2026-01-01\", 1, 1, \"year\"], [\"2027-01-01\", null]]"), NULL);
  check (ACT ("[[\"2026-01-01\", 1, 2], [\"2027-01-01\", 1, null], [\"2028-01-01\", 1, 2]]"), NULL);
  check (ACT ("[[\"2026-01-01\", 1], [\"2026-01-01\", 2]]"), "$.technical_acts[0].tariffs[1][0]");
  check (ACT ("[[\"2026-01-01\", 1], [\"2027-01-01\", 1, 1]]"), "$.technical_acts[0].tariffs[1][1]");
  check (ACT ("[[\"2026-01-01\", null]]"), "$.technical_acts[0].tariffs[0][1]");
  check (ACT ("[[\"2026-01-01\", 1], [\"2027-01-01\", null, 2]]"), "tariffs[1][1]");
  check (ACT ("[[\"2026-01-01\", 1, \"2\"]]"), "tariffs[0][2]");
  check (ACT ("[[\"2026-01-01\", 1, 2, 3]]"), "tariffs[0][3]");
  check (ACT ("[[\"2026-01-01\"]]"), "tariffs[0]");
  check (ACT ("[[]]"), "tariffs[0]");
  check (ACT ("{}"), "tariffs");

#undef ACT
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/technical-acts/tariffs", test_tariffs);
  g_test_add_func ("/technical-acts/all", test_all);
  g_test_add_func ("/technical-acts/editions", test_editions);
  g_test_add_func ("/technical-acts/levels", test_levels);
  g_test_add_func ("/technical-acts/search", test_search);
  g_test_add_func ("/technical-acts/search/all", test_search_all);
  g_test_add_func ("/technical-acts/modifiers", test_modifiers);
  g_test_add_func ("/technical-acts/associations", test_associations);
  g_test_add_func ("/technical-acts/messages", test_messages);

  return g_test_run ();
}
