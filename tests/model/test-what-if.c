/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-changeable.h"
#include "hon-format.h"
#include "hon-money.h"
#include "hon-patients.h"
#include "hon-scenario-draft.h"
#include "hon-test-situations.h"
#include "hon-what-if-words.h"

#include <locale.h>
#include <math.h>

#define GP "generaliste"

static HonScenario *
read_scenario (const char *changes)
{
  g_autofree char *text = g_strdup_printf ("{\"format\":\"honoraires-scenario\",\"version\":1,\"later\":7,"
                                           "\"title\":\"Reform\",\"changes\":[%s]}", changes);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HonScenario *scenario = hon_scenario_read ("reform.json", bytes, &error);

  g_assert_no_error (error);

  return scenario;
}

static HonCatalogue *
load (HonScenario *scenario)
{
  HonCatalogue *catalogue = hon_catalogue_new_scenario (NULL, scenario);
  g_autoptr (GError) error = NULL;

  hon_catalogue_load (catalogue, NULL, &error);
  g_assert_no_error (error);

  return catalogue;
}

static HonWhatIf *
make_act (HonScenario *scenario,
          HonPractice *practice,
          const char  *act,
          HonDate      day)
{
  g_autoptr (HonScenario) unchanged = hon_scenario_dup_unchanged (scenario);
  g_autoptr (HonCatalogue) law = load (unchanged);
  g_autoptr (HonCatalogue) changed = load (scenario);

  return hon_what_if_new (law, changed, scenario, practice, GP, act, day);
}

static HonWhatIf *
make (HonScenario *scenario,
      HonPractice *practice,
      HonDate      day)
{
  return make_act (scenario, practice, HON_PATIENTS_ACT, day);
}

static HonWhatIf *
make_example (HonScenarioExample example)
{
  g_autoptr (HonScenario) scenario = hon_scenario_example_make (example, hon_test_get_catalogue ());
  g_autoptr (HonPractice) practice = hon_practice_new ();

  return make (scenario, practice, hon_scenario_get_last_day (scenario));
}

static gint64
get_amount (HonTable   *table,
            const char *id,
            const char *name)
{
  for (guint i = 0; i < hon_table_get_n_columns (table); i++)
    if (g_strcmp0 (hon_table_get_column (table, i)->name, name) == 0)
      return hon_table_row_get_amount (hon_table_find (table, id), i);

  g_assert_not_reached ();
}

static void
assert_row (HonTable   *table,
            const char *id,
            gint64      law,
            gint64      scenario)
{
  g_assert_cmpint (get_amount (table, id, "en_vigueur"), ==, law);
  g_assert_cmpint (get_amount (table, id, "scenario"), ==, scenario);
  g_assert_cmpint (get_amount (table, id, "difference"), ==, scenario - law);
}

/* What people look for is found by its words or its code, with what it is worth; what no figure rests on is not. */
static void
test_search (void)
{
  static const struct
  {
    const char *words;
    const char *id;
    HonRecords  records;
    const char *unit;
    const char *typed;
  } cases[] = {
    { "flat-rate deduction", "participation-forfaitaire", HON_RECORDS_PARAMETERS, "euros", "2" },
    { "participation forfaitaire", "participation-forfaitaire", HON_RECORDS_PARAMETERS, "euros", "2" },
    { "GP_REF", "GP_REF", HON_RECORDS_TARIFFS, "euros", "30" },
    { "part de l’asv payée", "asv-prise-en-charge", HON_RECORDS_PARAMETERS, "a fraction such as 2/3", "2/3" },
    { "taux maladie-maternité au-delà", "maladie-taux-au-dela", HON_RECORDS_PARAMETERS, "%", "6.5" },
  };
  HonDate today = hon_date_get_today ();
  g_autoptr (GListModel) none = hon_changeable_search (hon_test_get_catalogue (), "appels mensuels", 30);
  g_autoptr (GListModel) ended = hon_changeable_search (hon_test_get_catalogue (), "MMG", 30);
  g_autoptr (GListModel) published = hon_changeable_search (hon_test_get_catalogue (), "carmf", 30);
  g_autoptr (GListModel) all = hon_changeable_search (hon_test_get_catalogue (), "", 1000);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListModel) found = hon_changeable_search (hon_test_get_catalogue (), cases[i].words, 30);
      g_autoptr (HonChangeable) item = g_list_model_get_item (found, 0);
      g_autofree char *typed = NULL;

      g_assert_nonnull (item);
      typed = hon_changeable_dup_typed (item, today);
      g_assert_cmpstr (hon_changeable_get_id (item), ==, cases[i].id);
      g_assert_cmpint (hon_changeable_get_records (item), ==, cases[i].records);
      g_assert_cmpstr (hon_changeable_get_unit (item), ==, cases[i].unit);
      g_assert_cmpstr (typed, ==, cases[i].typed);
    }
  g_assert_cmpuint (g_list_model_get_n_items (published), >, 3);
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (ended), ==, 0);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonChangeable) item = g_list_model_get_item (all, i);
      g_autofree char *since = hon_changeable_dup_since (item, today);
      g_autofree char *typed = hon_changeable_dup_typed (item, today);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) value = hon_changeable_read_value (item, typed, &error);

      /* Whatever is shown can be typed, and what there is not is not proposed. */
      g_assert_true ((value == NULL) == hon_changeable_is_none (item, today));
      g_assert_true ((*typed == '\0') == hon_changeable_is_none (item, today));
      g_assert_nonnull (since);
      g_assert_nonnull (hon_changeable_get_unit (item));
    }
}

/* What the law has none of is found, and is told without a day. */
static void
test_none (void)
{
  HonDate today = hon_date_get_today ();
  g_autoptr (GListModel) found = hon_changeable_search (hon_test_get_catalogue (), "ceiling overruns", 1);
  g_autoptr (HonChangeable) ceiling = g_list_model_get_item (found, 0);
  g_autoptr (HonChangeable) ended =
    hon_changeable_find (hon_test_get_catalogue (), HON_RECORDS_PARAMETERS, "majoration-plafond");
  HonParameter *parameter = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_PARAMETERS, "overrun-ceiling");
  g_autoptr (HonParameterUse) use =
    hon_parameter_use_new (parameter, hon_parameter_get_stated_at (parameter, today));
  g_autofree char *value = hon_changeable_dup_value (ceiling, today);
  g_autofree char *since = hon_changeable_dup_since (ceiling, today);
  g_autofree char *nothing = hon_changeable_dup_value (ended, today);
  g_autofree char *text = hon_parameter_use_dup_text (use);
  g_autofree char *validity = hon_parameter_use_dup_validity (use);

  g_assert_cmpstr (hon_changeable_get_id (ceiling), ==, "overrun-ceiling");
  g_assert_cmpstr (hon_changeable_get_unit (ceiling), ==, "% of the tariff");
  g_assert_true (hon_changeable_is_none (ceiling, today));
  g_assert_true (isnan (hon_changeable_get_number (ceiling, today)));
  g_assert_cmpstr (value, ==, "no ceiling");
  g_assert_cmpstr (since, ==, "no ceiling");
  g_assert_cmpstr (text, ==, "no ceiling");
  g_assert_cmpstr (validity, ==, "Official; in force");
  g_assert_null (hon_parameter_get_value_at (parameter, today));
  /* What has ended is no such thing. */
  g_assert_false (hon_changeable_is_none (ended, today));
  g_assert_null (nothing);
}

static void
test_values (void)
{
  g_autoptr (HonChangeable) item = hon_changeable_find (hon_test_get_catalogue (), HON_RECORDS_TARIFFS, "GP_REF");
  g_autoptr (JsonNode) number = hon_changeable_read_value (item, "35.50", NULL);
  g_autoptr (JsonNode) fraction = hon_changeable_read_value (item, "2/3", NULL);
  static const char * const wrong[] = { "", " ", "a lot", "1/", "/2", "2/x" };

  g_assert_cmpfloat (json_node_get_double (number), ==, 35.5);
  g_assert_cmpfloat (json_array_get_double_element (json_node_get_array (fraction), 1), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hon_changeable_read_value (item, wrong[i], &error));
      g_assert_nonnull (error);
    }
  g_assert_null (hon_changeable_find (hon_test_get_catalogue (), HON_RECORDS_TARIFFS, "no-such"));
}

/* A scale is told in one line, as a list. */
static void
test_scales (void)
{
  static const char * const scales[] = {
    "allocations-familiales-prise-en-charge", "invalidite-deces", "retraite-complementaire-reduction",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (HonChangeable) item = hon_changeable_find (hon_test_get_catalogue (), HON_RECORDS_PARAMETERS, scales[i]);
      g_autofree char *value = hon_changeable_dup_value (item, hon_date_new (2026, 6, 1));
      g_auto (GStrv) parts = g_strsplit (value, ";", -1);

      g_assert_cmpuint (g_strv_length (parts), >, 1);
      g_assert_null (strchr (value, '\n'));
      for (guint j = 1; parts[j] != NULL; j++)
        g_assert_true (parts[j][0] == ' ' && parts[j][1] != ' ');
    }
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Every edit makes another scenario; what the document has beside stays. */
static void
test_draft (void)
{
  g_autoptr (HonScenarioDraft) draft = hon_scenario_draft_new ();
  g_autoptr (HonScenario) first =
    read_scenario ("{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":35,\"later\":8,"
                   "\"source\":{\"title\":\"A text\",\"url\":\"https://example.org/\"}}");
  g_autoptr (HonScenario) titled = hon_scenario_dup_titled (first, "50 %");
  g_autoptr (HonScenario) without = hon_scenario_dup_without (titled, 0);
  g_autoptr (HonScenario) with = NULL;
  g_autoptr (HonScenario) moved = NULL;
  g_autoptr (HonScenario) bare = NULL;
  g_autoptr (JsonNode) value = json_node_init_double (json_node_alloc (), 40);
  HonScenarioChange change = { HON_RECORDS_TARIFFS, (char *) "GP_REF", hon_date_new (2027, 1, 1), "value", value,
                               (char *) "Another", (char *) "https://example.org/2" };
  g_autofree char *text = NULL;
  guint count = 0;

  g_assert_true (hon_scenario_draft_is_empty (draft));
  g_signal_connect_swapped (draft, "changed", G_CALLBACK (count_cb), &count);
  hon_scenario_draft_set_scenario (draft, first);
  hon_scenario_draft_set_scenario (draft, first);
  g_assert_cmpuint (count, ==, 1);
  g_assert_false (hon_scenario_draft_is_empty (draft));
  g_assert_true (hon_scenario_draft_get_scenario (draft) == first);

  g_assert_cmpstr (hon_scenario_get_name (titled), ==, "scenario “50 %”");
  g_assert_cmpstr (hon_scenario_get_title (first), ==, "Reform");
  g_assert_cmpuint (hon_scenario_get_n_changes (without), ==, 0);
  g_assert_cmpint (hon_scenario_get_last_day (without), ==, HON_DATE_NONE);

  with = hon_scenario_dup_with (first, 0, &change);
  g_assert_cmpuint (hon_scenario_get_n_changes (with), ==, 1);
  g_assert_cmpfloat (json_node_get_double (hon_scenario_get_change (with, 0)->value), ==, 40);
  text = hon_scenario_write (with);
  g_assert_nonnull (strstr (text, "\"later\" : 7"));
  g_assert_nonnull (strstr (text, "\"later\" : 8"));
  g_assert_nonnull (strstr (text, "https://example.org/2"));

  change.from = hon_date_new (2028, 7, 1);
  moved = hon_scenario_dup_with (first, 0, &change);
  g_assert_cmpuint (hon_scenario_get_n_changes (moved), ==, 1);
  g_assert_cmpint (hon_scenario_get_last_day (moved), ==, change.from);

  /* A source that was taken away does not stay in the document. */
  change.from = hon_date_new (2027, 1, 1);
  change.title = NULL;
  change.url = NULL;
  bare = hon_scenario_dup_with (first, 0, &change);
  g_set_str (&text, NULL);
  text = hon_scenario_write (bare);
  g_assert_null (strstr (text, "A text"));
  g_assert_null (strstr (text, "example.org"));
}

/* A change that is edited stays where it is, and replaces one of the same figure and day. What a later version says of a
 * figure is not said of another one.
 */
static void
test_replace (void)
{
  static const char before[] =
    "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":35,\"later\":\"a\"},"
    "{\"parameter\":\"participation-forfaitaire\",\"from\":\"2027-01-01\",\"value\":3,\"later\":\"b\"},"
    "{\"tariff\":\"GP_REF\",\"from\":\"2028-01-01\",\"value\":40,\"later\":\"c\"}";
  static const struct
  {
    HonRecords  records;
    const char *id;
    const char *from;
    guint       position;
    const char *after;
  } cases[] = {
    { HON_RECORDS_TARIFFS, "GP_REF", "2027-01-01", 0,
      "GP_REF 2027-01-01 a, participation-forfaitaire 2027-01-01 b, "
      "GP_REF 2028-01-01 c" },
    { HON_RECORDS_TARIFFS, "GP_REF", "2026-07-01", 0,
      "GP_REF 2026-07-01 a, participation-forfaitaire 2027-01-01 b, "
      "GP_REF 2028-01-01 c" },
    { HON_RECORDS_TARIFFS, "GP_REF", "2028-01-01", 0,
      "GP_REF 2028-01-01 a, participation-forfaitaire 2027-01-01 b" },
    { HON_RECORDS_TARIFFS, "GP_REF", "2027-01-01", 2,
      "participation-forfaitaire 2027-01-01 b, GP_REF 2027-01-01 c" },
    { HON_RECORDS_PARAMETERS, "cfp-taux", "2027-01-01", 0,
      "cfp-taux 2027-01-01 -, "
      "participation-forfaitaire 2027-01-01 b, GP_REF 2028-01-01 c" },
    { HON_RECORDS_TARIFFS, "GP_REF", "2028-01-01", 1,
      "GP_REF 2027-01-01 a, GP_REF 2028-01-01 -" },
    { HON_RECORDS_TARIFFS, "GP_REF", "2028-01-01", HON_SCENARIO_DRAFT_NEW,
      "GP_REF 2027-01-01 a, participation-forfaitaire 2027-01-01 b, GP_REF 2028-01-01 c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonScenario) scenario = read_scenario (before);
      g_autoptr (JsonNode) value = json_node_init_double (json_node_alloc (), 1);
      HonScenarioChange change = { cases[i].records, (char *) cases[i].id, hon_date_parse (cases[i].from, NULL), "value",
                                   value };
      g_autoptr (HonScenario) with = hon_scenario_dup_with (scenario, cases[i].position, &change);
      g_autofree char *text = hon_scenario_write (with);
      g_autoptr (JsonNode) root = json_from_string (text, NULL);
      JsonArray *array = json_object_get_array_member (json_node_get_object (root), "changes");
      g_autoptr (GString) after = g_string_new (NULL);

      g_assert_cmpuint (json_array_get_length (array), ==, hon_scenario_get_n_changes (with));
      for (guint j = 0; j < hon_scenario_get_n_changes (with); j++)
        {
          const HonScenarioChange *found = hon_scenario_get_change (with, j);
          JsonObject *object = json_array_get_object_element (array, j);
          g_autofree char *from = hon_date_to_iso (found->from);

          /* The document and what is in memory are one. */
          g_assert_cmpstr (json_object_get_string_member (object, "from"), ==, from);
          g_assert_cmpstr (json_object_get_string_member_with_default (
                             object, found->records == HON_RECORDS_TARIFFS ? "tariff" : "parameter", NULL),
                           ==, found->id);
          g_string_append_printf (after, "%s%s %s %s", j > 0 ? ", " : "", found->id, from,
                                  json_object_get_string_member_with_default (object, "later", "-"));
        }
      g_assert_cmpstr (after->str, ==, cases[i].after);
    }
}

/* The examples are of the first of January after what is known, and load. */
static void
test_examples (void)
{
  HonDate day = hon_scenario_get_usual_day (hon_test_get_catalogue ());
  int year, month, day_of_month;

  hon_date_get_ymd (day, &year, &month, &day_of_month);
  g_assert_cmpint (month, ==, 1);
  g_assert_cmpint (day_of_month, ==, 1);
  g_assert_cmpint (day, >, hon_date_get_today ());
  for (HonScenarioExample example = 0; example < HON_N_SCENARIO_EXAMPLES; example++)
    {
      g_autoptr (HonScenario) scenario = hon_scenario_example_make (example, hon_test_get_catalogue ());
      g_autoptr (HonCatalogue) changed = load (scenario);
      g_autofree char *title = hon_scenario_example_dup_title (example);

      g_assert_cmpstr (hon_scenario_get_title (scenario), ==, title);
      g_assert_cmpint (hon_scenario_get_last_day (scenario), ==, day);
    }
}

/* 30 € become 35 €: 70 % of 5 € are the insurance's. What doctors keep of what was entered stays. */
static void
assert_sources_once (HonCredits *credits)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *sources = hon_credits_get_sources (credits);

  g_assert_cmpuint (g_list_model_get_n_items (sources), >, 1);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonRecord) source = g_list_model_get_item (sources, i);

      g_assert_true (g_hash_table_add (ids, (gpointer) hon_record_get_id (source)));
    }
}

static void
test_consultation (void)
{
  g_autoptr (HonWhatIf) what_if = make_example (HON_SCENARIO_EXAMPLE_CONSULTATION);
  HonTable *patients = hon_what_if_get_patients (what_if);
  HonTable *doctors = hon_what_if_get_doctors (what_if);
  g_autofree char *answer = hon_what_if_dup_answer (what_if);
  g_autofree char *sentence = hon_what_if_dup_sentence (what_if);
  g_autofree char *csv = hon_table_to_csv (patients);
  g_autofree char *text = hon_table_to_text (patients, 1);
  g_autofree char *context = hon_what_if_dup_context (what_if);
  g_autofree char *title = hon_what_if_dup_patients_title (what_if);
  g_autofree char *note = hon_what_if_dup_patients_note (what_if);
  g_autofree char *heading = hon_what_if_dup_heading (what_if, note);
  g_autoptr (HonCredits) credits = hon_what_if_make_credits (what_if, TRUE, FALSE);
  g_autofree char *origins = hon_credits_dup_origins (credits);
  g_auto (GStrv) rows = g_strsplit (csv, "\r\n", -1);

  /* No one can take what leaves the page for the law, and no source is told for each law. */
  g_assert_true (g_str_has_prefix (heading, context));
  g_assert_nonnull (strstr (heading, "it is not the law"));
  g_assert_nonnull (strstr (heading, "General practitioner’s consultation: 35\302\240€ instead of 30\302\240€, from "));
  g_assert_true (g_str_has_suffix (heading, note));
  assert_sources_once (credits);

  assert_row (patients, "S1/honoraires_eur", 3000, 3500);
  assert_row (patients, "S1/rembourse_eur", 1900, 2250);
  assert_row (patients, "S1/reste_sans_contrat_eur", 1100, 1250);
  assert_row (patients, "S1/reste_contrat_100_eur", 200, 200);
  assert_row (patients, "S1/reste_c2s_eur", 0, 0);
  assert_row (patients, "S2_OPTAM/reste_sans_contrat_eur", 1100, 1250);
  /* A fee that is free does not follow the tariff. */
  assert_row (patients, "NC/honoraires_eur", 3000, 3000);
  g_assert_cmpstr (answer, ==, "Consultation at the practice (General practitioner, Secteur 1): a patient without a "
                               "contract pays 1.50\302\240€ more, the insurance 3.50\302\240€ more");
  g_assert_nonnull (strstr (sentence, "the same"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (doctors)); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (doctors), i);

      g_assert_cmpint (get_amount (doctors, hon_table_row_get_id (row), "difference"), ==, 0);
    }

  /* It cannot be taken for the law. */
  g_assert_cmpstr (origins, ==, "scenario “GP consultation at 35\302\240€”");
  g_assert_nonnull (strstr (title, origins));
  g_assert_nonnull (strstr (context, "“GP consultation at 35\302\240€”"));
  g_assert_nonnull (strstr (text, "Scenario “GP consultation at 35\302\240€”"));
  for (guint i = 1; rows[i] != NULL && *rows[i] != '\0'; i++)
    g_assert_nonnull (strstr (rows[i], "GP consultation at 35\302\240€"));
}

static void
test_deduction (void)
{
  g_autoptr (HonWhatIf) what_if = make_example (HON_SCENARIO_EXAMPLE_DEDUCTION);
  g_autofree char *answer = hon_what_if_dup_answer (what_if);

  assert_row (hon_what_if_get_patients (what_if), "S1/reste_sans_contrat_eur", 1100, 1200);
  assert_row (hon_what_if_get_patients (what_if), "S1/rembourse_eur", 1900, 1800);
  g_assert_nonnull (strstr (answer, "a patient without a contract pays 1.00\302\240€ more, "
                                    "the insurance 1.00\302\240€ less"));
}

/* A flat part of 0 € leaves each doctor under the agreement more; patients pay as before. */
static void
test_doctors (void)
{
  g_autoptr (HonScenario) scenario =
    read_scenario ("{\"parameter\":\"asv-forfait\",\"from\":\"2027-01-01\",\"value\":0}");
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (HonWhatIf) what_if = make (scenario, practice, hon_date_new (2027, 6, 1));
  g_autoptr (HonWhatIf) before = make (scenario, practice, hon_date_new (2026, 6, 1));
  HonTable *doctors = hon_what_if_get_doctors (what_if);
  g_autofree char *answer = hon_what_if_dup_answer (what_if);
  g_autofree char *sentence = hon_what_if_dup_sentence (what_if);
  g_autofree char *unchanged = hon_what_if_dup_answer (before);
  g_autofree char *note = hon_what_if_dup_doctors_note (what_if);

  g_assert_cmpint (get_amount (doctors, "S2/total-contributions", "difference"), <, 0);
  g_assert_cmpint (get_amount (doctors, "S2/revenu-net", "difference"), >, 0);
  g_assert_cmpint (get_amount (doctors, "S1/total-cpam", "difference"), <, 0);
  g_assert_cmpint (get_amount (doctors, "NC/revenu-net", "difference"), ==, 0);
  g_assert_nonnull (strstr (answer, "more in 2027"));
  g_assert_nonnull (strstr (sentence, "What patients pay"));
  g_assert_nonnull (strstr (note, "2027"));
  g_assert_cmpstr (unchanged, ==, "Nothing differs here");
}

/* A year has the parameters of its first day: those that change within one are seen in the next. */
static void
test_mid_year (void)
{
  static const struct
  {
    const char *changes;
    int         chosen; /* the year of a day that was chosen; 0: the day from which all of it holds */
    int         year;
    gboolean    is_other;
  } cases[] = {
    { "{\"parameter\":\"cfp-taux\",\"from\":\"2027-01-01\",\"value\":0.5}", 0, 2027, TRUE },
    { "{\"parameter\":\"cfp-taux\",\"from\":\"2027-07-01\",\"value\":0.5}", 0, 2028, TRUE },
    { "{\"parameter\":\"cfp-taux\",\"from\":\"2027-12-31\",\"value\":0.5}", 0, 2028, TRUE },
    { "{\"tariff\":\"GP_REF\",\"from\":\"2028-07-01\",\"value\":40},"
      "{\"parameter\":\"cfp-taux\",\"from\":\"2027-07-01\",\"value\":0.5}", 0, 2028, TRUE },
    { "{\"parameter\":\"cfp-taux\",\"from\":\"2025-07-01\",\"value\":0.5}", 0, 2026, TRUE },
    /* Tariffs change no year; that of a day that was chosen is its own. */
    { "{\"tariff\":\"GP_REF\",\"from\":\"2026-07-01\",\"value\":40}", 0, 2026, FALSE },
    { "{\"parameter\":\"cfp-taux\",\"from\":\"2027-07-01\",\"value\":0.5}", 2027, 2027, FALSE },
  };
  g_autoptr (HonPractice) practice = hon_practice_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonScenario) scenario = read_scenario (cases[i].changes);
      HonDate day = cases[i].chosen == 0 ? hon_scenario_get_last_day (scenario)
                                          : hon_date_new (cases[i].chosen, 9, 1);
      g_autoptr (HonWhatIf) what_if = make (scenario, practice, day);
      g_autofree char *year = g_strdup_printf ("%d", cases[i].year);
      g_autofree char *title = hon_what_if_dup_doctors_title (what_if);
      g_autofree char *answer = hon_what_if_dup_answer (what_if);

      g_assert_nonnull (strstr (title, year));
      g_assert_true ((get_amount (hon_what_if_get_doctors (what_if), "S1/revenu-net", "difference") != 0) ==
                     cases[i].is_other);
      g_assert_true (!cases[i].is_other || !g_str_equal (answer, "Nothing differs here"));
    }
}

/* A scenario that says what the law says changes nothing at all. */
static void
test_equal (void)
{
  g_autoptr (HonScenario) scenario =
    read_scenario ("{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":30},"
                   "{\"parameter\":\"asv-forfait\",\"from\":\"2027-01-01\",\"value\":5751}");
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (HonWhatIf) what_if = make (scenario, practice, hon_date_new (2027, 1, 1));
  g_autofree char *answer = hon_what_if_dup_answer (what_if);
  g_autofree char *sentence = hon_what_if_dup_sentence (what_if);

  g_assert_cmpstr (answer, ==, "Nothing differs here");
  g_assert_nonnull (strstr (sentence, "2027"));
}

/* Only what was compared is the same, and a tariff is no reason where none changes. */
static void
test_sentences (void)
{
  static const char tariff[] = "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":35}";
  static const char deduction[] = "{\"parameter\":\"participation-forfaitaire\",\"from\":\"2027-01-01\",\"value\":3}";
  static const char flat[] = "{\"parameter\":\"asv-forfait\",\"from\":\"2027-01-01\",\"value\":0}";
  static const char contract[] =
    "{\"parameter\":\"contrat-responsable-plafond\",\"from\":\"2027-01-01\",\"value\":10}";
  const struct
  {
    const char *changes;
    const char *act;
    HonDate     day;
    gboolean    is_late; /* no income can be computed */
    gint64      overruns;
    const char *answer;
    const char *sentence;
  } cases[] = {
    { tariff, HON_PATIENTS_ACT, hon_date_new (2027, 6, 1), FALSE, 0, "a patient without a contract pays 1.50",
      "What doctors keep in 2026 is the same: it is counted on the fees that were entered, which a tariff does not "
      "change here." },
    { deduction, HON_PATIENTS_ACT, hon_date_new (2027, 6, 1), FALSE, 0, "a patient without a contract pays 1.00",
      "What doctors keep in 2027 is the same." },
    { deduction, HON_PATIENTS_ACT, hon_date_new (2027, 6, 1), TRUE, 0, "a patient without a contract pays 1.00",
      "What doctors keep in 2027 cannot be computed." },
    { deduction, HON_PATIENTS_ACT, hon_date_new (2003, 6, 1), TRUE, 0, "Nothing can be compared here",
      "What patients pay on 1 June 2003 is not known: the act has no tariff here on that day. "
      "What doctors keep in 2024 cannot be computed." },
    { flat, HON_PATIENTS_ACT, hon_date_new (2027, 6, 1), FALSE, 0, "the doctor keeps",
      "What patients pay on 1 June 2027 is the same." },
    { flat, "CNPSY", hon_date_new (2027, 6, 1), FALSE, 0, "the doctor keeps",
      "What patients pay on 1 June 2027 is not known: the act has no tariff here on that day." },
    { deduction, "CNPSY", hon_date_new (2027, 6, 1), FALSE, 0, "Nothing differs here",
      "What patients pay on 1 June 2027 is not known: the act has no tariff here on that day. "
      "What doctors keep in 2027 is the same." },
    { contract, HON_PATIENTS_ACT, hon_date_new (2027, 6, 1), FALSE, 8000000, "Some of the figures below differ",
      "Some of what patients pay on 1 June 2027 differs. What doctors keep in 2027 is the same." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonScenario) scenario = read_scenario (cases[i].changes);
      g_autoptr (HonPractice) practice = hon_practice_new ();
      g_autoptr (HonWhatIf) what_if = NULL;
      g_autofree char *answer = NULL;
      g_autofree char *sentence = NULL;

      g_object_set (practice, "overruns", cases[i].overruns, NULL);
      if (cases[i].is_late)
        g_object_set (practice, "start", hon_date_new (2190, 1, 1), NULL);
      what_if = make_act (scenario, practice, cases[i].act, cases[i].day);
      answer = hon_what_if_dup_answer (what_if);
      sentence = hon_what_if_dup_sentence (what_if);
      g_test_message ("%s / %s", answer, sentence);
      g_assert_nonnull (strstr (answer, cases[i].answer));
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

/* Where both change, the answer is about patients and the sentence about doctors, with a full stop of its own. */
static void
test_both (void)
{
  g_autoptr (HonScenario) scenario =
    read_scenario ("{\"parameter\":\"asv-forfait\",\"from\":\"2027-01-01\",\"value\":0},"
                   "{\"parameter\":\"participation-forfaitaire\",\"from\":\"2027-01-01\",\"value\":3}");
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (HonWhatIf) what_if = make (scenario, practice, hon_date_new (2027, 6, 1));
  g_autofree char *answer = hon_what_if_dup_answer (what_if);
  g_autofree char *sentence = hon_what_if_dup_sentence (what_if);

  g_assert_nonnull (strstr (answer, "a patient without a contract pays"));
  g_assert_nonnull (strstr (sentence, "the doctor keeps"));
  g_assert_true (g_str_has_suffix (sentence, " more in 2027."));
}

static void
assert_explained (HonWhatIf  *what_if,
                  HonTable   *table,
                  GListModel *rows)
{
  static const char * const columns[] = { "en_vigueur", "scenario", "difference" };

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (rows, i);

      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        {
          g_autoptr (HonExplanation) explanation =
            hon_what_if_explain (what_if, hon_table_row_get_id (row), columns[j]);
          gboolean is_known = get_amount (table, hon_table_row_get_id (row), columns[j]) != HON_TABLE_NO_AMOUNT;

          g_assert_true ((explanation != NULL) == is_known);
        }
      if (hon_table_row_get_children (row) != NULL)
        assert_explained (what_if, table, hon_table_row_get_children (row));
    }
}

/* Every figure tells how it comes about, and what was changed has no publisher. */
static void
test_explanations (void)
{
  g_autoptr (HonWhatIf) what_if = make_example (HON_SCENARIO_EXAMPLE_CONSULTATION);
  g_autoptr (HonExplanation) law = hon_what_if_explain (what_if, "S1/honoraires_eur", "en_vigueur");
  g_autoptr (HonExplanation) scenario = hon_what_if_explain (what_if, "S1/honoraires_eur", "scenario");
  g_autoptr (HonCredits) of_law = hon_credits_new ();
  g_autoptr (HonCredits) of_scenario = hon_credits_new ();
  g_autofree char *published = NULL;
  g_autofree char *origins = NULL;

  hon_credits_add_explanation (of_law, law);
  hon_credits_add_explanation (of_scenario, scenario);
  published = hon_credits_dup_origins (of_law);
  origins = hon_credits_dup_origins (of_scenario);
  assert_explained (what_if, hon_what_if_get_patients (what_if), G_LIST_MODEL (hon_what_if_get_patients (what_if)));
  assert_explained (what_if, hon_what_if_get_doctors (what_if), G_LIST_MODEL (hon_what_if_get_doctors (what_if)));
  g_assert_null (published);
  g_assert_cmpstr (origins, ==, "scenario “GP consultation at 35\302\240€”");
  g_assert_null (hon_what_if_explain (what_if, "no such row", "scenario"));
}

/* The explanation of a fee names the scenario where it changes the fee, and where it does not, it has no part in it. */
static void
test_fees (void)
{
  static const char * const sectors[] = { "S1", "S2_OPTAM", "S2", "NC" };
  static const gint64 overruns[] = { 0, 1000000, 8000000 };

  for (guint i = 0; i < HON_N_SCENARIO_EXAMPLES * G_N_ELEMENTS (overruns); i++)
    {
      g_autoptr (HonScenario) scenario =
        hon_scenario_example_make (i % HON_N_SCENARIO_EXAMPLES, hon_test_get_catalogue ());
      g_autoptr (HonPractice) practice = hon_practice_new ();
      g_autoptr (HonWhatIf) what_if = NULL;

      g_object_set (practice, "overruns", overruns[i / HON_N_SCENARIO_EXAMPLES], NULL);
      what_if = make (scenario, practice, hon_scenario_get_last_day (scenario));
      for (guint j = 0; j < G_N_ELEMENTS (sectors); j++)
        {
          g_autofree char *id = g_strconcat (sectors[j], "/honoraires_eur", NULL);
          g_autoptr (HonExplanation) explanation = hon_what_if_explain (what_if, id, "scenario");
          g_autoptr (HonCredits) credits = hon_credits_new ();
          g_autofree char *origins = NULL;
          gint64 difference = get_amount (hon_what_if_get_patients (what_if), id, "difference");

          hon_credits_add_explanation (credits, explanation);
          origins = hon_credits_dup_origins (credits);
          g_test_message ("%s, %s: %s", hon_scenario_get_title (scenario), id, origins);
          g_assert_true ((origins != NULL) == (difference != 0));
        }
    }
}

/* Who made a scenario by forms has seen no place of its document. */
static void
test_places (void)
{
  g_autoptr (HonScenario) scenario =
    read_scenario ("{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":35},"
                   "{\"parameter\":\"overrun-ceiling\",\"from\":\"2027-01-01\",\"value\":1001}");
  g_autoptr (HonCatalogue) changed = hon_catalogue_new_scenario (NULL, scenario);
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  g_autofree char *other = hon_scenario_dup_problem (scenario, hon_test_get_catalogue (), "at $.changes[7]: no");

  g_assert_false (hon_catalogue_load (changed, NULL, &error));
  told = hon_scenario_dup_problem (scenario, hon_test_get_catalogue (), error->message);
  g_assert_nonnull (strstr (error->message, "reform.json: at $.changes[1].value: "));
  g_assert_nonnull (strstr (told, "reform.json: at “Ceiling on the overruns of secteur 2”: "));
  g_assert_cmpstr (other, ==, "at $.changes[7]: no");
}

/* What can be typed has a range, which is told before the datasets are asked. */
static void
test_problems (void)
{
  static const struct
  {
    HonRecords  records;
    const char *id;
    const char *text;
    const char *problem; /* (nullable) */
  } cases[] = {
    { HON_RECORDS_TARIFFS, "GP_REF", "35", NULL },
    { HON_RECORDS_TARIFFS, "GP_REF", "100001", "The value must be from 0 to 100000." },
    { HON_RECORDS_TARIFFS, "GP_REF", "-1", "The value must be from 0 to 100000." },
    { HON_RECORDS_TARIFFS, "GP_REF", "1/2", "This figure is a number, and no fraction." },
    { HON_RECORDS_PARAMETERS, "taux-parcours", "100", NULL },
    { HON_RECORDS_PARAMETERS, "taux-parcours", "100.1", "The value must be from 0 to 100." },
    { HON_RECORDS_PARAMETERS, "overrun-ceiling", "150", NULL },
    { HON_RECORDS_PARAMETERS, "overrun-ceiling", "1000.5", "The value must be from 0 to 1000." },
    { HON_RECORDS_PARAMETERS, "asv-prise-en-charge", "1/2", NULL },
    { HON_RECORDS_PARAMETERS, "asv-prise-en-charge", "3/2", "The value must be from 0 to 1." },
    { HON_RECORDS_PARAMETERS, "asv-prise-en-charge", "1/0", "The value must be from 0 to 1." },
    { HON_RECORDS_PARAMETERS, "asv-prise-en-charge", "0.5", "This figure is a fraction, such as 2/3." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonChangeable) figure =
        hon_changeable_find (hon_test_get_catalogue (), cases[i].records, cases[i].id);
      g_autoptr (JsonNode) value = hon_changeable_read_value (figure, cases[i].text, NULL);
      g_autofree char *problem = hon_changeable_dup_problem (figure, value);

      g_assert_cmpstr (problem, ==, cases[i].problem);
    }
}

/* A doctor with a mean overrun of 40 %, and a ceiling. */
static HonWhatIf *
make_ceiling (const char *percent,
              const char *from,
              HonDate     day)
{
  g_autofree char *change =
    g_strdup_printf ("{\"parameter\":\"overrun-ceiling\",\"from\":\"%s\",\"value\":%s}", from, percent);
  g_autoptr (HonScenario) scenario = read_scenario (change);
  g_autoptr (HonPractice) practice = hon_practice_new ();

  g_object_set (practice, "receipts", G_GINT64_CONSTANT (14000000), "overruns", G_GINT64_CONSTANT (4000000), NULL);

  return make (scenario, practice, day);
}

/* The last step of an explanation is the figure. */
static void
assert_ends_at (HonWhatIf  *what_if,
                HonTable   *table,
                const char *id)
{
  g_autoptr (HonExplanation) explanation = hon_what_if_explain (what_if, id, "scenario");
  GListModel *steps = hon_explanation_get_steps (explanation);
  g_autoptr (HonStep) last = g_list_model_get_item (steps, g_list_model_get_n_items (steps) - 1);
  g_autofree char *figure = hon_format_money (get_amount (table, id, "scenario"), HON_MONEY_CENTIMES);
  g_autofree char *text = hon_explanation_to_text (explanation);

  g_assert_cmpstr (hon_step_get_result (last), ==, figure);
  g_assert_nonnull (strstr (text, "scenario “Reform”"));
}

/* In secteur 2 no more is asked than the ceiling allows, of patients and so by doctors; elsewhere nothing changes. */
static void
test_ceiling (void)
{
  static const char * const elsewhere[] = {
    "S1/honoraires_eur", "S1/reste_sans_contrat_eur", "NC/honoraires_eur", "NC/reste_sans_contrat_eur",
  };
  g_autoptr (HonWhatIf) what_if = make_ceiling ("20", "2027-01-01", hon_date_new (2027, 1, 1));
  HonTable *patients = hon_what_if_get_patients (what_if);
  HonTable *doctors = hon_what_if_get_doctors (what_if);
  g_autofree char *note = hon_what_if_dup_doctors_note (what_if);
  g_autofree char *fees = hon_what_if_dup_patients_note (what_if);
  g_autofree char *heading = hon_what_if_dup_heading (what_if, note);
  g_autoptr (HonExplanation) kept = hon_what_if_explain (what_if, "S2/revenu-net", "scenario");
  g_autofree char *told = hon_explanation_to_text (kept);

  /* The tariff of a GP, 30 €, with 40 % and with 20 %. */
  assert_row (patients, "S2_OPTAM/honoraires_eur", 4200, 3600);
  assert_row (patients, "S2_OPTAM/rembourse_eur", 1900, 1900);
  g_assert_cmpint (get_amount (patients, "S2/honoraires_eur", "difference"), <, 0);
  g_assert_cmpint (get_amount (patients, "S2/reste_sans_contrat_eur", "difference"), <, 0);
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    g_assert_cmpint (get_amount (patients, elsewhere[i], "difference"), ==, 0);

  assert_row (doctors, "S2/recettes", 14000000, 12000000);
  assert_row (doctors, "S2_OPTAM/recettes", 14000000, 12000000);
  assert_row (doctors, "S1/recettes", 10000000, 10000000);
  assert_row (doctors, "NC/recettes", 14000000, 14000000);
  g_assert_cmpint (get_amount (doctors, "S2/revenu-net", "difference"), <, 0);
  g_assert_cmpint (get_amount (doctors, "NC/revenu-net", "difference"), ==, 0);

  assert_ends_at (what_if, patients, "S2_OPTAM/honoraires_eur");
  assert_ends_at (what_if, patients, "S2_OPTAM/reste_sans_contrat_eur");
  assert_ends_at (what_if, patients, "S2/honoraires_eur");
  assert_ends_at (what_if, doctors, "S2/recettes");
  assert_explained (what_if, doctors, G_LIST_MODEL (doctors));
  assert_explained (what_if, patients, G_LIST_MODEL (patients));
  g_assert_nonnull (strstr (note, "A ceiling on overruns"));
  g_assert_nonnull (strstr (fees, "ceiling on overruns allows less"));
  g_assert_nonnull (strstr (heading, "on; in force: no ceiling."));
  g_assert_nonnull (strstr (told, "scenario “Reform”"));
}

/* A ceiling above every overrun changes nothing, and a lower one never leaves more. */
static void
test_ceilings (void)
{
  static const char * const percents[] = { "1000", "40", "39.5", "30", "15", "5", "0" };
  gint64 fee = G_MAXINT64;
  gint64 left = G_MAXINT64;
  gint64 kept = G_MAXINT64;

  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      g_autoptr (HonWhatIf) what_if = make_ceiling (percents[i], "2027-01-01", hon_date_new (2027, 1, 1));
      HonTable *patients = hon_what_if_get_patients (what_if);
      HonTable *doctors = hon_what_if_get_doctors (what_if);
      g_autofree char *answer = hon_what_if_dup_answer (what_if);
      g_autofree char *sentence = hon_what_if_dup_sentence (what_if);

      g_assert_true (g_str_equal (answer, "Nothing differs here") == (i < 2));
      g_assert_true ((strstr (sentence, "not above the ceiling") != NULL) == (i < 2));
      g_assert_true ((hon_table_find (doctors, "S2/recettes") == NULL) == (i < 2));
      g_assert_cmpint (get_amount (patients, "S2/honoraires_eur", "scenario"), <=, fee);
      g_assert_cmpint (get_amount (patients, "S2/reste_sans_contrat_eur", "scenario"), <=, left);
      g_assert_cmpint (get_amount (doctors, "S2/revenu-net", "scenario"), <=, kept);
      fee = get_amount (patients, "S2/honoraires_eur", "scenario");
      left = get_amount (patients, "S2/reste_sans_contrat_eur", "scenario");
      kept = get_amount (doctors, "S2/revenu-net", "scenario");
    }
  /* At the tariff nothing is an overrun. */
  g_assert_cmpint (fee, ==, 3000);
}

/* In the year in which it begins, a ceiling counts for its months. */
static void
test_ceiling_months (void)
{
  g_autoptr (HonWhatIf) what_if = make_ceiling ("20", "2027-07-01", hon_date_new (2027, 8, 1));
  g_autoptr (HonExplanation) explanation = hon_what_if_explain (what_if, "S2/recettes", "scenario");
  g_autofree char *text = hon_explanation_to_text (explanation);

  assert_row (hon_what_if_get_doctors (what_if), "S2/recettes", 14000000, 13000000);
  assert_ends_at (what_if, hon_what_if_get_doctors (what_if), "S2/recettes");
  g_assert_nonnull (strstr (text, "in 6 months of the year"));
}

/* A situation that cannot be computed leaves the patients, and says why. */
static void
test_problem (void)
{
  g_autoptr (HonScenario) scenario =
    hon_scenario_example_make (HON_SCENARIO_EXAMPLE_DEDUCTION, hon_test_get_catalogue ());
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (HonWhatIf) what_if = NULL;
  g_autofree char *note = NULL;
  g_autofree char *answer = NULL;

  g_object_set (practice, "start", hon_date_new (2190, 1, 1), NULL);
  what_if = make (scenario, practice, hon_scenario_get_last_day (scenario));
  note = hon_what_if_dup_doctors_note (what_if);
  answer = hon_what_if_dup_answer (what_if);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hon_what_if_get_doctors (what_if))), ==, 0);
  g_assert_nonnull (strstr (note, "the activity starts after the end of"));
  g_assert_nonnull (strstr (answer, "a patient without a contract pays"));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/what-if/search", test_search);
  g_test_add_func ("/what-if/none", test_none);
  g_test_add_func ("/what-if/values", test_values);
  g_test_add_func ("/what-if/scales", test_scales);
  g_test_add_func ("/what-if/draft", test_draft);
  g_test_add_func ("/what-if/replace", test_replace);
  g_test_add_func ("/what-if/examples", test_examples);
  g_test_add_func ("/what-if/consultation", test_consultation);
  g_test_add_func ("/what-if/deduction", test_deduction);
  g_test_add_func ("/what-if/doctors", test_doctors);
  g_test_add_func ("/what-if/mid-year", test_mid_year);
  g_test_add_func ("/what-if/equal", test_equal);
  g_test_add_func ("/what-if/sentences", test_sentences);
  g_test_add_func ("/what-if/both", test_both);
  g_test_add_func ("/what-if/explanations", test_explanations);
  g_test_add_func ("/what-if/fees", test_fees);
  g_test_add_func ("/what-if/places", test_places);
  g_test_add_func ("/what-if/problems", test_problems);
  g_test_add_func ("/what-if/ceiling", test_ceiling);
  g_test_add_func ("/what-if/ceilings", test_ceilings);
  g_test_add_func ("/what-if/ceiling-months", test_ceiling_months);
  g_test_add_func ("/what-if/problem", test_problem);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
