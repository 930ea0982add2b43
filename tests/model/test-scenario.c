/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-credits.h"
#include "hon-income-words.h"
#include "hon-test-inputs.h"
#include "hon-years-words.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

static HonScenario *
read_scenario (const char  *text,
               GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return hon_scenario_read ("reform.json", bytes, error);
}

static HonScenario *
make_scenario (const char *changes)
{
  g_autofree char *text = g_strdup_printf ("{\"format\":\"honoraires-scenario\",\"version\":1,"
                                           "\"title\":\"Reform\",\"changes\":[%s]}", changes);
  g_autoptr (GError) error = NULL;
  HonScenario *scenario = read_scenario (text, &error);

  g_assert_no_error (error);

  return scenario;
}

static HonCatalogue *
load_over (GFile       *folder,
           HonScenario *scenario)
{
  HonCatalogue *catalogue = hon_catalogue_new_scenario (folder, scenario);
  g_autoptr (GError) error = NULL;

  hon_catalogue_load (catalogue, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (hon_catalogue_get_problems (catalogue)[0]);

  return catalogue;
}

static HonCatalogue *
load (HonScenario *scenario)
{
  return load_over (NULL, scenario);
}

static HonCatalogue *
load_changes (const char *changes)
{
  g_autoptr (HonScenario) scenario = make_scenario (changes);

  return load (scenario);
}

static HonBill *
make_bill (HonCatalogue *catalogue,
           const char   *date)
{
  g_autofree char *json = g_strdup_printf ("{\"date\":\"%s\",\"specialite\":\"generaliste\",\"secteur\":\"S1\"}", date);
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autoptr (GError) error = NULL;
  HonBill *bill;

  hon_test_fill_input (encounter, json);
  bill = hon_bill_new (catalogue, encounter, &error);
  g_assert_no_error (error);

  return bill;
}

static HonIncome *
make_income (HonCatalogue *catalogue,
             int           year)
{
  g_autofree char *json = g_strdup_printf ("{\"year\":%d,\"secteur\":\"S1\",\"recettes_eur\":150000}", year);
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GError) error = NULL;
  HonIncome *income;

  hon_test_fill_input (practice, json);
  income = hon_income_new (catalogue, practice, &error);
  g_assert_no_error (error);

  return income;
}

/* A general practitioner's consultation at 35 € from a day on, and a deduction of 3 €. */
static void
test_bills (void)
{
  static const char changes[] =
    "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":35},"
    "{\"parameter\":\"participation-forfaitaire\",\"from\":\"2027-07-01\",\"value\":3}";
  g_autoptr (HonCatalogue) law = load (NULL);
  g_autoptr (HonCatalogue) changed = load_changes (changes);
  static const struct
  {
    const char *date;
    gint64      law_asked;
    gint64      asked;
    gint64      deduction;
    gboolean    is_own;
  } cases[] = {
    { "2026-12-31", 3000, 3000, 200, FALSE },
    { "2027-01-01", 3000, 3500, 200, TRUE },
    { "2027-06-30", 3000, 3500, 200, TRUE },
    { "2027-07-01", 3000, 3500, 300, TRUE },
    { "2035-01-01", 3000, 3500, 300, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonBill) before = make_bill (law, cases[i].date);
      g_autoptr (HonBill) after = make_bill (changed, cases[i].date);
      g_autoptr (HonCredits) law_credits = hon_bill_make_credits (&before, 1);
      g_autoptr (HonCredits) credits = hon_bill_make_credits (&after, 1);
      g_autofree char *law_origins = hon_credits_dup_origins (law_credits);
      g_autofree char *origins = hon_credits_dup_origins (credits);

      g_assert_cmpint (hon_bill_get_result (before)->asked, ==, cases[i].law_asked);
      g_assert_cmpint (hon_bill_get_result (before)->deduction, ==, 200);
      g_assert_cmpint (hon_bill_get_result (after)->asked, ==, cases[i].asked);
      g_assert_cmpint (hon_bill_get_result (after)->deduction, ==, cases[i].deduction);
      g_assert_null (law_origins);
      g_assert_cmpstr (origins, ==, cases[i].is_own ? "scenario “Reform”" : NULL);
    }
}

/* A figure that changes several times holds each of its values until the next one, in whichever order they are written. */
static void
test_order (void)
{
  static const char * const changes[] = {
    "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":35}",
    "{\"parameter\":\"participation-forfaitaire\",\"from\":\"2027-01-01\",\"value\":3}",
    "{\"tariff\":\"GP_REF\",\"from\":\"2028-01-01\",\"value\":40}",
    "{\"parameter\":\"participation-forfaitaire\",\"from\":\"2028-07-01\",\"value\":4}",
    "{\"tariff\":\"GP_REF\",\"from\":\"2029-01-01\",\"value\":45}",
  };
  static const guint orders[][G_N_ELEMENTS (changes)] = { { 0, 1, 2, 3, 4 }, { 4, 3, 2, 1, 0 }, { 2, 4, 3, 0, 1 } };
  static const struct
  {
    const char *date;
    gint64      asked;
    gint64      deduction;
  } days[] = {
    { "2026-12-31", 3000, 200 },
    { "2027-01-01", 3500, 300 },
    { "2028-01-01", 4000, 300 },
    { "2028-07-01", 4000, 400 },
    { "2029-01-01", 4500, 400 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *text = g_strjoin (",", changes[orders[i][0]], changes[orders[i][1]], changes[orders[i][2]],
                                         changes[orders[i][3]], changes[orders[i][4]], NULL);
      g_autoptr (HonCatalogue) changed = load_changes (text);
      HonParameter *parameter = hon_catalogue_find (changed, HON_RECORDS_PARAMETERS, "participation-forfaitaire");
      GListModel *values = hon_parameter_get_values (parameter);
      guint n = g_list_model_get_n_items (values);

      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (HonDatedValue) value = g_list_model_get_item (values, n - 2 + j);

          g_assert_cmpfloat (hon_dated_value_get_number (value), ==, 3.0 + j);
        }
      for (guint j = 0; j < G_N_ELEMENTS (days); j++)
        {
          g_autoptr (HonBill) bill = make_bill (changed, days[j].date);

          g_assert_cmpint (hon_bill_get_result (bill)->asked, ==, days[j].asked);
          g_assert_cmpint (hon_bill_get_result (bill)->deduction, ==, days[j].deduction);
        }
    }
}

/* Years that are not known yet have the last known parameters, save those that change; and they say so. */
static void
test_incomes (void)
{
  g_autoptr (HonScenario) scenario =
    make_scenario ("{\"parameter\":\"plafond-securite-sociale\",\"from\":\"2027-03-01\",\"value\":50000}");
  g_autoptr (HonScenario) unchanged = hon_scenario_dup_unchanged (scenario);
  g_autoptr (HonCatalogue) law = load (NULL);
  g_autoptr (HonCatalogue) projected = load (unchanged);
  g_autoptr (HonCatalogue) changed = load (scenario);
  g_autoptr (HonIncome) known = make_income (law, 2026);
  g_autoptr (HonIncome) same = make_income (changed, 2026);
  g_autoptr (HonIncome) before = make_income (projected, 2028);
  g_autoptr (HonIncome) middle = make_income (changed, 2027);
  g_autoptr (HonIncome) after = make_income (changed, 2028);
  g_autoptr (HonCredits) credits = hon_income_make_credits (after);
  g_autofree char *origins = hon_credits_dup_origins (credits);
  g_autofree char *none = hon_income_dup_projection (known);
  g_autofree char *projection = hon_income_dup_projection (after);

  g_assert_null (hon_catalogue_get_rates (law, 2027));
  g_assert_cmpmem (hon_income_get_result (known), sizeof (HonIncomeResult), hon_income_get_result (same),
                   sizeof (HonIncomeResult));
  g_assert_cmpint (hon_income_get_result (known)->total, ==, hon_income_get_result (before)->total);
  g_assert_cmpint (hon_income_get_result (known)->net, ==, hon_income_get_result (before)->net);
  /* The parameters of a year are those of its first day. */
  g_assert_cmpint (hon_income_get_result (middle)->pass, ==, hon_income_get_result (known)->pass);
  g_assert_cmpint (hon_income_get_result (after)->pass, ==, 5000000);
  g_assert_cmpint (hon_income_get_result (after)->cfp, ==, 12500);
  g_assert_cmpstr (origins, ==, "scenario “Reform”");
  g_assert_null (none);
  g_assert_nonnull (strstr (projection, "2028"));
  g_assert_nonnull (strstr (projection, "2026"));
}

/* The parameters that a year has, its own or projected ones. */
static HonIncomeRates
get_rates (HonCatalogue *catalogue,
           int           year)
{
  HonIncomeRates projected;

  return *hon_catalogue_project_rates (catalogue, year, &projected);
}

/* What is known already of years that are not known as a whole counts in them, under every law. */
static void
test_announced (void)
{
  static const char overlay[] =
    "{\"dataset\":\"contributions\",\"version\":\"1\",\"valid\":\"2026-11-01\",\"licence\":\"CC0-1.0\",\"parameters\":[{"
    "\"id\":\"asv-forfait\",\"label\":{\"fr\":\"ASV\",\"en\":\"ASV\"},\"unit\":\"euro-per-year\",\"kind\":\"scalar\","
    "\"values\":["
    "{\"from\":\"2024-01-01\",\"value\":5421,\"source\":\"carmf-taux-2024\",\"confidence\":\"official\"},"
    "{\"from\":\"2027-01-01\",\"value\":5900,\"source\":\"carmf-taux-2026\",\"confidence\":\"secondary\"},"
    "{\"from\":\"2028-01-02\",\"value\":6000,\"source\":\"carmf-taux-2026\",\"confidence\":\"secondary\"}]}]}";
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "announced", NULL);
  g_autofree char *path = g_build_filename (folder, "contributions.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (HonScenario) scenario =
    make_scenario ("{\"parameter\":\"cfp-taux\",\"from\":\"2028-01-01\",\"value\":0.5}");
  g_autoptr (HonScenario) unchanged = hon_scenario_dup_unchanged (scenario);
  g_autoptr (HonCatalogue) law = NULL;
  g_autoptr (HonCatalogue) projected = NULL;
  g_autoptr (HonCatalogue) changed = NULL;
  static const struct
  {
    int    year;
    int    known_year;
    double asv;
    double wage; /* on its first day */
    double cfp;  /* under the scenario */
  } cases[] = {
    { 2026, 2026, 5421, 12.02, 0.25 },
    { 2027, 2026, 5900, 12.31, 0.25 },
    { 2028, 2026, 5900, 12.31, 0.5 },
    { 2029, 2026, 6000, 12.31, 0.5 },
    { 2040, 2026, 6000, 12.31, 0.5 },
  };

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_set_contents (path, overlay, -1, NULL));
  law = load_over (file, NULL);
  projected = load_over (file, unchanged);
  changed = load_over (file, scenario);
  g_assert_null (hon_catalogue_get_rates (law, 2027));
  g_assert_cmpuint (hon_scenario_get_n_changes (unchanged), ==, 0);
  g_assert_nonnull (hon_catalogue_get_rates (projected, 2028));
  g_assert_null (hon_catalogue_get_rates (projected, 2029));
  g_assert_nonnull (hon_catalogue_get_rates (changed, 2028));
  g_assert_null (hon_catalogue_get_rates (changed, 2029));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonCatalogue *catalogues[] = { law, projected, changed };

      for (guint j = 0; j < G_N_ELEMENTS (catalogues); j++)
        {
          HonIncomeRates rates = get_rates (catalogues[j], cases[i].year);

          g_assert_cmpint (rates.year, ==, cases[i].year);
          g_assert_cmpint (rates.first_day, ==, hon_date_new (cases[i].year, 1, 1));
          g_assert_cmpint (rates.known_year, ==, cases[i].known_year);
          g_assert_cmpfloat (rates.asv_flat, ==, cases[i].asv);
          g_assert_cmpfloat (rates.smic_hourly, ==, cases[i].wage);
          g_assert_cmpfloat (rates.cfp_rate, ==, j == 2 ? cases[i].cfp : 0.25);
        }
    }

  /* What is explained is what was read. */
  g_assert_cmpint (hon_catalogue_get_rules_day (law, 2027), ==, hon_date_new (2027, 1, 1));
  g_assert_cmpint (hon_catalogue_get_rules_day (law, 2028), ==, hon_date_new (2027, 1, 1));
  g_assert_cmpint (hon_catalogue_get_rules_day (law, 2040), ==, hon_date_new (2029, 1, 1));
}

/* Changes each record of a kind in a dataset to what the law says of it: to its last value, on the first day of that. */
static void
add_equal_changes (HonCatalogue *law,
                   HonScenario  *scenario,
                   const char   *dataset,
                   const char   *member,
                   HonRecords    records)
{
  static const char * const payloads[] = { "value", "points", "brackets", "tiers" };
  g_autoptr (GBytes) bytes = hon_dataset_dup_bytes (hon_catalogue_find_dataset (law, dataset));
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *array;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  g_assert_true (json_parser_load_from_data (parser, text, (gssize) size, NULL));
  array = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), member);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *record = json_array_get_object_element (array, i);
      JsonArray *values = json_object_get_array_member (record, "values");
      JsonObject *last = json_array_get_object_element (values, json_array_get_length (values) - 1);
      HonScenarioChange change = { records, (char *) json_object_get_string_member (record, "id") };

      change.from = hon_date_parse (json_object_get_string_member (last, "from"), NULL);
      for (guint j = 0; j < G_N_ELEMENTS (payloads); j++)
        if (json_object_has_member (last, payloads[j]))
          {
            change.payload = payloads[j];
            change.value = json_object_get_member (last, payloads[j]);
          }
      hon_scenario_set_change (scenario, &change);
    }
}

/* Every parameter is worth the same for as long under both laws. */
static void
assert_same_parameters (HonCatalogue *law,
                        HonCatalogue *other)
{
  GListModel *parameters = hon_catalogue_get_list (law, HON_RECORDS_PARAMETERS);

  for (guint i = 0; i < g_list_model_get_n_items (parameters); i++)
    {
      g_autoptr (HonParameter) parameter = g_list_model_get_item (parameters, i);
      HonParameter *same = hon_catalogue_find (other, HON_RECORDS_PARAMETERS, hon_parameter_get_id (parameter));
      GListModel *values = hon_parameter_get_values (parameter);
      GListModel *others = hon_parameter_get_values (same);

      g_assert_cmpuint (g_list_model_get_n_items (values), ==, g_list_model_get_n_items (others));
      for (guint j = 0; j < g_list_model_get_n_items (values); j++)
        {
          g_autoptr (HonDatedValue) value = g_list_model_get_item (values, j);
          g_autoptr (HonDatedValue) found = g_list_model_get_item (others, j);
          g_autofree char *text = hon_parameter_dup_value_text (parameter, value);
          g_autofree char *told = hon_parameter_dup_value_text (same, found);

          g_assert_cmpint (hon_dated_value_get_period (value)->from, ==, hon_dated_value_get_period (found)->from);
          g_assert_cmpint (hon_dated_value_get_period (value)->until, ==, hon_dated_value_get_period (found)->until);
          g_assert_cmpstr (text, ==, told);
        }
    }
}

/* What a bill says, or why there is none. */
static char *
describe_bill (HonCatalogue *catalogue,
               HonEncounter *encounter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HonBill) bill = hon_bill_new (catalogue, encounter, &error);

  return bill != NULL ? hon_table_to_csv (hon_bill_get_table (bill)) : g_strdup (error->message);
}

/* Bills of a day are the same under both laws, for every doctor and every way to one. */
static void
assert_same_bills (HonCatalogue *law,
                   HonCatalogue *other,
                   HonDate       day)
{
  GListModel *specialities = hon_catalogue_get_list (law, HON_RECORDS_SPECIALITIES);
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();

  hon_encounter_set_date (encounter, day);
  for (guint i = 0; i < g_list_model_get_n_items (specialities); i++)
    {
      g_autoptr (HonRecord) speciality = g_list_model_get_item (specialities, i);

      hon_encounter_set_speciality (encounter, hon_record_get_id (speciality));
      for (guint j = 0; j < HON_N_BILL_SECTORS * HON_N_PATHWAYS; j++)
        {
          g_autofree char *bill = NULL;
          g_autofree char *same = NULL;

          hon_encounter_set_sector (encounter, j / HON_N_PATHWAYS);
          g_object_set (encounter, "pathway", j % HON_N_PATHWAYS, NULL);
          bill = describe_bill (law, encounter);
          same = describe_bill (other, encounter);
          g_assert_cmpstr (bill, ==, same);
        }
    }
}

static void
assert_no_origin (HonCatalogue *catalogue)
{
  GListModel *parameters = hon_catalogue_get_list (catalogue, HON_RECORDS_PARAMETERS);
  GListModel *tariffs = hon_catalogue_get_list (catalogue, HON_RECORDS_TARIFFS);

  for (guint i = 0; i < g_list_model_get_n_items (parameters); i++)
    {
      g_autoptr (HonParameter) parameter = g_list_model_get_item (parameters, i);
      GListModel *values = hon_parameter_get_values (parameter);

      for (guint j = 0; j < g_list_model_get_n_items (values); j++)
        {
          g_autoptr (HonDatedValue) value = g_list_model_get_item (values, j);
          HonSource *source = hon_evidence_get_source (hon_dated_value_get_evidence (value));

          g_assert_null (hon_source_get_origin (source));
        }
    }
  for (guint i = 0; i < g_list_model_get_n_items (tariffs); i++)
    {
      g_autoptr (HonTariff) tariff = g_list_model_get_item (tariffs, i);
      GListModel *steps = hon_tariff_get_steps (tariff);

      for (guint j = 0; j < g_list_model_get_n_items (steps); j++)
        {
          g_autoptr (HonTariffStep) step = g_list_model_get_item (steps, j);

          g_assert_null (hon_source_get_origin (hon_evidence_get_source (hon_tariff_step_get_evidence (step))));
        }
    }
}

/* A scenario that says what the law says differs by nothing, and has the sources of the law. */
static void
test_equal (void)
{
  g_autoptr (HonCatalogue) law = load (NULL);
  g_autoptr (HonScenario) scenario = hon_scenario_new ("The law");
  g_autoptr (HonCatalogue) same = NULL;
  guint n_years;
  const int *years = hon_catalogue_get_years (law, &n_years);

  add_equal_changes (law, scenario, "contributions", "parameters", HON_RECORDS_PARAMETERS);
  add_equal_changes (law, scenario, "taxation", "parameters", HON_RECORDS_PARAMETERS);
  add_equal_changes (law, scenario, "reimbursement", "parameters", HON_RECORDS_PARAMETERS);
  add_equal_changes (law, scenario, "minimum-wage", "parameters", HON_RECORDS_PARAMETERS);
  add_equal_changes (law, scenario, "tariffs", "tariffs", HON_RECORDS_TARIFFS);
  g_assert_cmpuint (hon_scenario_get_n_changes (scenario), >, 150);
  same = load (scenario);
  assert_no_origin (same);
  assert_same_parameters (law, same);

  for (guint i = 0; i < n_years; i++)
    {
      g_autoptr (HonIncome) before = make_income (law, years[i]);
      g_autoptr (HonIncome) after = make_income (same, years[i]);
      g_autofree char *text = hon_table_to_csv (hon_income_get_table (before));
      g_autofree char *other = hon_table_to_csv (hon_income_get_table (after));

      g_assert_cmpmem (hon_income_get_result (before), sizeof (HonIncomeResult), hon_income_get_result (after),
                       sizeof (HonIncomeResult));
      g_assert_cmpstr (text, ==, other);
    }
  for (HonDate day = hon_date_new (2005, 1, 1); day < hon_date_new (2028, 1, 1); day += 97)
    {
      g_autofree char *date = hon_date_to_iso (day);
      g_autoptr (HonBill) before = make_bill (law, date);
      g_autoptr (HonBill) after = make_bill (same, date);
      g_autofree char *text = hon_bill_dup_credits (&before, 1);
      g_autofree char *other = hon_bill_dup_credits (&after, 1);

      g_assert_cmpstr (text, ==, other);
    }
  for (HonDate day = hon_date_new (2005, 1, 1); day < hon_date_new (2028, 1, 1); day += 971)
    assert_same_bills (law, same, day);
}

/* The document keeps what this version does not know of it. */
static void
test_document (void)
{
  static const char text[] =
    "{\"format\":\"honoraires-scenario\",\"version\":1,\"title\":\"Reform\",\"later\":[1],\"changes\":["
    "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":35,\"mood\":\"bold\","
    "\"source\":{\"title\":\"A bill\",\"page\":3}}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (HonScenario) scenario = read_scenario (text, &error);
  g_autoptr (HonScenario) again = NULL;
  g_autoptr (JsonNode) value = json_from_string ("36", NULL);
  g_autoptr (JsonNode) other = json_from_string ("37", NULL);
  HonScenarioChange change = { HON_RECORDS_TARIFFS, (char *) "GP_REF", 0, "value", value };
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (hon_scenario_get_title (scenario), ==, "Reform");
  g_assert_cmpstr (hon_scenario_get_change (scenario, 0)->title, ==, "A bill");
  change.from = hon_date_new (2027, 1, 1);
  change.title = (char *) "A bill";
  hon_scenario_set_change (scenario, &change);
  change.from = hon_date_new (2028, 1, 1);
  change.value = other;
  hon_scenario_set_change (scenario, &change);

  written = hon_scenario_write (scenario);
  g_assert_nonnull (strstr (written, "\"later\""));
  g_assert_nonnull (strstr (written, "\"bold\""));
  g_assert_nonnull (strstr (written, "\"page\""));
  again = read_scenario (written, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hon_scenario_get_n_changes (again), ==, 2);
  g_assert_cmpfloat (json_node_get_double (hon_scenario_get_change (again, 0)->value), ==, 36.0);
  g_assert_cmpfloat (json_node_get_double (hon_scenario_get_change (again, 1)->value), ==, 37.0);
}

/* A source says where a value comes from: another value has another one, or none. */
static void
test_sources (void)
{
  static const struct
  {
    const char *title;
    const char *url;
    const char *written;
  } cases[] = {
    { "A bill", "https://example.org/bill", "{\"title\":\"A bill\",\"url\":\"https://example.org/bill\"}" },
    { "A bill", NULL, "{\"title\":\"A bill\"}" },
    { "A report", "https://example.org/report", "{\"title\":\"A report\",\"url\":\"https://example.org/report\"}" },
    { "A bill", NULL, "{\"title\":\"A bill\"}" },
    { NULL, NULL, NULL },
    { NULL, NULL, NULL },
    { "A report", NULL, "{\"title\":\"A report\"}" },
  };
  g_autoptr (HonScenario) scenario = hon_scenario_new ("Reform");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) value = json_node_init_int (json_node_alloc (), 30 + i);
      HonScenarioChange change = { HON_RECORDS_TARIFFS, (char *) "GP_REF", hon_date_new (2027, 1, 1), "value", value,
                                   (char *) cases[i].title, (char *) cases[i].url };
      g_autofree char *text = NULL;
      g_autoptr (JsonNode) root = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (HonScenario) read = NULL;
      g_autofree char *source = NULL;
      JsonObject *object;

      hon_scenario_set_change (scenario, &change);
      text = hon_scenario_write (scenario);
      root = json_from_string (text, NULL);
      object = json_array_get_object_element (json_object_get_array_member (json_node_get_object (root), "changes"), 0);
      if (json_object_has_member (object, "source"))
        source = json_to_string (json_object_get_member (object, "source"), FALSE);
      g_assert_cmpstr (source, ==, cases[i].written);

      /* The document and what is in memory are one. */
      read = read_scenario (text, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (hon_scenario_get_change (read, 0)->title, ==, hon_scenario_get_change (scenario, 0)->title);
      g_assert_cmpstr (hon_scenario_get_change (read, 0)->url, ==, hon_scenario_get_change (scenario, 0)->url);
    }
}

/* What is wrong is told with the file, the place and the reason. */
static void
test_bad (void)
{
  static const struct
  {
    const char *changes;
    const char *place;
  } cases[] = {
    { "1", "at $.changes[0]:" },
    { "{}", "at $.changes[0].parameter:" },
    { "{\"parameter\":\"cfp-taux\",\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":1}", "at $.changes[0].tariff:" },
    { "{\"tariff\":\"GP_REF\",\"value\":1}", "at $.changes[0].from:" },
    { "{\"tariff\":\"GP_REF\",\"from\":\"soon\",\"value\":1}", "at $.changes[0].from:" },
    { "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\"}", "at $.changes[0].value:" },
    { "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":1,\"tiers\":[]}", "at $.changes[0].tiers:" },
    { "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":1,\"source\":{}}", "at $.changes[0].source.title:" },
    { "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":1},"
      "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":2}", "at $.changes[1]:" },
    { "{\"tariff\":\"NONE\",\"from\":\"2027-01-01\",\"value\":1}", "at $.changes[0].tariff:" },
    { "{\"parameter\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":1}", "at $.changes[0].parameter:" },
    { "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":-1}", "at $.changes[0].value:" },
    { "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":35},"
      "{\"parameter\":\"plafond-securite-sociale\",\"from\":\"2027-01-01\",\"value\":\"much\"}", "at $.changes[1].value:" },
    { "{\"parameter\":\"maladie-taux\",\"from\":\"2027-01-01\",\"value\":3}", "at $.changes[0].value:" },
    { "{\"tariff\":\"GP_REF\",\"from\":\"2028-01-01\",\"value\":-1},"
      "{\"tariff\":\"GP_REF\",\"from\":\"2027-01-01\",\"value\":35}", "at $.changes[0].value:" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"format\":\"honoraires-scenario\",\"version\":1,"
                                               "\"title\":\"Reform\",\"changes\":[%s]}", cases[i].changes);
      g_autoptr (GError) error = NULL;
      g_autoptr (HonScenario) scenario = read_scenario (text, &error);

      if (scenario != NULL)
        {
          g_autoptr (HonCatalogue) catalogue = hon_catalogue_new_scenario (NULL, scenario);

          g_assert_false (hon_catalogue_load (catalogue, NULL, &error));
        }
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, "reform.json: "));
      g_assert_nonnull (strstr (error->message, cases[i].place));
    }
}

static void
test_no_document (void)
{
  static const char * const texts[] = {
    "", "[]", "{}", "{\"format\":\"honoraires\"}",
    "{\"format\":\"honoraires-scenario\",\"version\":2,\"title\":\"Reform\",\"changes\":[]}",
    "{\"format\":\"honoraires-scenario\",\"version\":1,\"changes\":[]}",
    "{\"format\":\"honoraires-scenario\",\"version\":1,\"title\":\"Reform\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_scenario (texts[i], &error));
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "reform.json: "));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/scenario/bills", test_bills);
  g_test_add_func ("/scenario/order", test_order);
  g_test_add_func ("/scenario/incomes", test_incomes);
  g_test_add_func ("/scenario/announced", test_announced);
  g_test_add_func ("/scenario/equal", test_equal);
  g_test_add_func ("/scenario/document", test_document);
  g_test_add_func ("/scenario/sources", test_sources);
  g_test_add_func ("/scenario/bad", test_bad);
  g_test_add_func ("/scenario/no-document", test_no_document);

  return g_test_run ();
}
