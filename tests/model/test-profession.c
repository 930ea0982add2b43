/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-profession-explain.h"
#include "hon-profession-private.h"
#include "hon-scenario-draft.h"
#include "hon-territory.h"
#include "hon-test-situations.h"

#include <math.h>

/* How far a population may be from what was published. */
#define TOLERANCE 0.005

/* Centimes of a million. */
#define MILLION 100000000

static void
get_supposed (double *supposed)
{
  for (HonSupposition i = 0; i < HON_N_SUPPOSITIONS; i++)
    supposed[i] = hon_supposition_get_value (hon_test_get_catalogue (), i);
}

static HonScenario *
make_scenario (HonRecords  records,
               const char *id,
               double      value)
{
  g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), value);
  HonScenario *scenario = hon_scenario_new ("Reform");
  const HonScenarioChange change = {
    .records = records, .id = (char *) id, .from = hon_date_new (2027, 1, 1), .payload = "value", .value = node,
  };

  hon_scenario_set_change (scenario, &change);

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

static HonProfession *
make (HonRecords    records,
      const char   *id,
      double        value,
      const double *supposed) /* (nullable) */
{
  g_autoptr (HonScenario) scenario = make_scenario (records, id, value);
  g_autoptr (HonScenario) unchanged = hon_scenario_dup_unchanged (scenario);
  g_autoptr (HonCatalogue) law = load (unchanged);
  g_autoptr (HonCatalogue) changed = load (scenario);
  double usual[HON_N_SUPPOSITIONS];

  get_supposed (usual);

  return hon_profession_new (law, changed, scenario, hon_date_new (2027, 1, 1), supposed != NULL ? supposed : usual);
}

static gint64
get_amount (HonProfession *profession,
            const char    *party,
            guint          column)
{
  return hon_table_row_get_amount (hon_table_find (hon_profession_get_parties (profession), party), column);
}

static void
assert_near (const char *what,
             double      is,
             double      published)
{
  g_test_message ("%s: %.4f, published %.4f", what, is, published);
  g_assert_cmpfloat (fabs (is / published - 1), <, TOLERANCE);
}

/* All doctors give back what was published of them: the table of totals. */
static void
test_totals (void)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  g_autoptr (HonCensus) census = NULL;
  const HonProfessionPopulation *population;
  const HonProfessionSuppositions *suppositions;
  const HonProfessionFit *fit;
  GListModel *groups;
  double supposed[HON_N_SUPPOSITIONS];
  double overruns;
  double specialists = 0;

  get_supposed (supposed);
  census = hon_census_new (catalogue, supposed);
  g_assert_nonnull (census);
  population = hon_census_get_population (census);
  suppositions = hon_census_get_suppositions (census);
  fit = hon_census_get_fit (census);
  groups = hon_census_get_groups (census);
  overruns = hon_profession_count_overruns (population, fit, -1);

  assert_near ("doctors", hon_census_count_doctors (census, TRUE),
               hon_aggregate_get_value (hon_census_find (catalogue, "doctors")));
  assert_near ("overruns", overruns / 100, hon_aggregate_get_value (hon_census_find (catalogue, "overruns")));
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (HonPopulation) group = g_list_model_get_item (groups, i);
      double own = hon_profession_count_overruns (population, fit, (int) i);

      if (!hon_population_is_generalist (group))
        specialists += own;
      if (hon_population_get_total (group) != NULL)
        assert_near (hon_population_get_id (group), own / 100, hon_aggregate_get_value (hon_population_get_total (group)));
      g_test_message ("%s: %.0f million, rate beyond secteur 1 %.3f", hon_population_get_id (group), own / MILLION,
                      hon_profession_get_rate (population, fit, suppositions, (int) i, -1));
    }
  assert_near ("overruns of specialists", specialists / 100,
               hon_aggregate_get_value (hon_census_find (catalogue, "overruns-specialists")));
  assert_near ("share of overruns", overruns / (overruns + hon_profession_count_fees (population, fit)) * 100,
               hon_aggregate_get_value (hon_census_find (catalogue, "overruns-of-fees")));
  assert_near ("rate of specialists", hon_profession_get_rate (population, fit, suppositions, -1, -1) * 100,
               hon_aggregate_get_value (hon_census_find (catalogue, "rate-specialists")));
  assert_near ("dearest tenth of surgeons", hon_profession_get_highest (population, fit, suppositions),
               hon_aggregate_get_value (hon_census_find (catalogue, "rate-surgeons-highest")) /
               hon_aggregate_get_value (hon_census_find (catalogue, "rate-surgeons")));
  g_test_message ("spread %.3f, share %.3f, fees × %.3f", fit->spread, fit->share, fit->fees);

  /* No mean, nothing invented: a few percent of the doctors. */
  g_assert_cmpuint (hon_census_count_doctors (census, FALSE), <, hon_census_count_doctors (census, TRUE));
  g_assert_cmpuint (hon_census_count_doctors (census, FALSE), >, hon_census_count_doctors (census, TRUE) * 0.95);
}

/* How far the rates of specialists of secteur 2 are from those that were published of some départements, points. */
static double
get_distance (double of_places)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  GListModel *splits = hon_catalogue_get_list (catalogue, HON_RECORDS_SPLITS);
  GListModel *places = hon_catalogue_get_list (catalogue, HON_RECORDS_PLACES);
  g_autoptr (HonCensus) census = NULL;
  double supposed[HON_N_SUPPOSITIONS];
  double sum = 0;
  guint n = 0;

  get_supposed (supposed);
  supposed[HON_SUPPOSITION_PLACES] = of_places;
  census = hon_census_new (catalogue, supposed);
  for (guint i = 0; i < g_list_model_get_n_items (splits); i++)
    {
      g_autoptr (HonFigureSplit) split = g_list_model_get_item (splits, i);

      for (guint place = 0; place < g_list_model_get_n_items (places); place++)
        {
          g_autoptr (HonTerritory) territory = g_list_model_get_item (places, place);
          double rate;

          if (!g_str_equal (hon_figure_topic_get_id (hon_figure_split_get_topic (split)), "departements-2016") ||
              !g_str_equal (hon_figure_split_get_label (split), hon_territory_get_name (territory)))
            continue;
          rate = hon_profession_get_rate (hon_census_get_population (census), hon_census_get_fit (census),
                                          hon_census_get_suppositions (census), -1, (int) place) * 100;
          g_test_message ("%s: %.1f, published %.1f", hon_territory_get_name (territory), rate,
                          hon_figure_split_get_value (split, 0));
          sum += fabs (rate - hon_figure_split_get_value (split, 0));
          n++;
        }
    }
  g_assert_cmpuint (n, ==, 10);

  return sum / n;
}

/* What is supposed of places is what brings the population nearest to the published extremes: it never saw them. */
static void
test_places (void)
{
  double usual = hon_supposition_get_value (hon_test_get_catalogue (), HON_SUPPOSITION_PLACES);
  double distance = get_distance (usual);

  g_assert_cmpfloat (distance, <, 7);
  for (guint other = 0; other <= 100; other += 10)
    g_assert_cmpfloat (distance, <=, get_distance (other));
}

/* What was announced of past reforms and projects is within the range that is told. */
static void
test_published (void)
{
  static const struct
  {
    HonRecords  records;
    const char *id;
    double      value;
    const char *party;
    double      published; /* million euros a year */
  } cases[] = {
    /* From 70 to 60 %: 1.1 billion that the insurance does not pay. */
    { HON_RECORDS_PARAMETERS, "taux-parcours", 60, "assurance", -1100 },
    /* A euro more, as from 1 to 2 in 2024: 45 % of 800 million. */
    { HON_RECORDS_PARAMETERS, "participation-forfaitaire", 3, "menages", 360 },
    /* 25 € more are 100 000 € for each general practitioner, of 51 775. */
    { HON_RECORDS_TARIFFS, "GP_REF", 55, "medecins", 5177.5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonProfession) profession = make (cases[i].records, cases[i].id, cases[i].value, NULL);
      gint64 published = (gint64) (cases[i].published * MILLION);

      g_assert_true (hon_profession_is_told (profession));
      g_assert_cmpint (get_amount (profession, cases[i].party, HON_PROFESSION_COLUMN_LEAST_EUROS), <=, published + MILLION);
      g_assert_cmpint (get_amount (profession, cases[i].party, HON_PROFESSION_COLUMN_MOST_EUROS), >=, published - MILLION);
    }
}

static void
test_ceiling (void)
{
  static const double ceilings[] = { 0, 30, 50, 100, 200 };
  double last[3] = { -INFINITY, -INFINITY, -INFINITY };

  for (gsize i = 0; i < G_N_ELEMENTS (ceilings); i++)
    {
      g_autoptr (HonProfession) profession = make (HON_RECORDS_PARAMETERS, "overrun-ceiling", ceilings[i], NULL);
      g_autofree char *answer = hon_profession_dup_answer (profession);
      g_autofree char *sentence = hon_profession_dup_sentence (profession);
      g_autofree char *note = hon_profession_dup_note (profession);
      g_autofree char *text = hon_table_to_text (hon_profession_get_parties (profession), 1);

      g_assert_true (hon_profession_is_told (profession));
      g_assert_true (hon_profession_is_supposed (profession));
      g_test_message ("%.0f %%: %s\n%s\n%s\n%s", ceilings[i], answer, sentence, note, text);
      for (guint column = 0; column < 3; column++)
        {
          double amount = get_amount (profession, "medecins", HON_PROFESSION_COLUMN_LEAST_EUROS + column);

          g_assert_cmpfloat (amount, >=, last[column]);
          last[column] = amount;
        }
      g_assert_cmpint (get_amount (profession, "assurance", HON_PROFESSION_COLUMN_CENTRAL_EUROS), ==, 0);
    }
}

/* The answer is about those who pay and for whom most changes, and names a scenario nowhere as a law. */
static void
test_answer (void)
{
  static const struct
  {
    HonRecords  records;
    const char *id;
    double      value;
    const char *begin;
    const char *end;
  } cases[] = {
    { HON_RECORDS_PARAMETERS, "overrun-ceiling", 50, "Households would pay", "less a year" },
    { HON_RECORDS_TARIFFS, "GP_REF", 35, "The health insurance would pay", "more a year" },
    { HON_RECORDS_TARIFFS, "GP_REF", 25, "The health insurance would pay", "less a year" },
    { HON_RECORDS_PARAMETERS, "taux-parcours", 60, "The health insurance would pay", "less a year" },
    { HON_RECORDS_PARAMETERS, "taux-parcours", 80, "The health insurance would pay", "more a year" },
    { HON_RECORDS_PARAMETERS, "participation-forfaitaire", 3, "Households would pay", "more a year" },
    { HON_RECORDS_PARAMETERS, "taux-parcours", 70.001, "Nothing differs", "profession" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonProfession) profession = make (cases[i].records, cases[i].id, cases[i].value, NULL);
      g_autofree char *answer = hon_profession_dup_answer (profession);

      g_assert_true (g_str_has_prefix (answer, cases[i].begin));
      g_assert_true (g_str_has_suffix (answer, cases[i].end));
    }
}

/* Sums of specialities and of places are those of all. */
static void
test_sums (void)
{
  g_autoptr (HonProfession) profession = make (HON_RECORDS_PARAMETERS, "overrun-ceiling", 50, NULL);
  HonTable *tables[] = { hon_profession_get_specialities (profession), hon_profession_get_places (profession) };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint column = HON_PROFESSION_COLUMN_LEAST_EUROS; column <= HON_PROFESSION_COLUMN_MOST_EUROS; column++)
      {
        GListModel *rows = G_LIST_MODEL (tables[i]);
        gint64 sum = 0;

        for (guint j = 0; j < g_list_model_get_n_items (rows); j++)
          {
            g_autoptr (HonTableRow) row = g_list_model_get_item (rows, j);

            sum += hon_table_row_get_amount (row, column);
          }
        g_assert_cmpint (ABS (sum - get_amount (profession, "medecins", column)), <, 10000);
      }
}

/* Nothing can be told of a scenario that is the law or of something else: no row has an amount, not even zero. */
static void
test_same (void)
{
  g_autoptr (HonProfession) same = make (HON_RECORDS_TARIFFS, "GP_REF", 30, NULL);
  g_autoptr (HonProfession) other = make (HON_RECORDS_TARIFFS, "CS", 40, NULL);
  HonProfession *all[] = { same, other };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    {
      GListModel *rows = G_LIST_MODEL (hon_profession_get_parties (all[i]));
      g_autofree char *answer = hon_profession_dup_answer (all[i]);

      g_assert_false (hon_profession_is_told (all[i]));
      g_assert_null (hon_profession_explain (all[i], "menages"));
      g_assert_cmpstr (answer, !=, "");
      for (guint j = 0; j < g_list_model_get_n_items (rows); j++)
        {
          g_autoptr (HonTableRow) row = g_list_model_get_item (rows, j);

          for (guint column = HON_PROFESSION_COLUMN_LEAST_EUROS; column <= HON_PROFESSION_COLUMN_MOST_EUROS; column++)
            g_assert_cmpint (hon_table_row_get_amount (row, column), ==, HON_TABLE_NO_AMOUNT);
        }
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hon_profession_get_specialities (all[i]))), ==, 0);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hon_profession_get_places (all[i]))), ==, 0);
    }
}

/* Every row says how it came about, on which sources, and that a scenario is among them. */
static void
test_explain (void)
{
  static const struct
  {
    HonRecords  records;
    const char *id;
    double      value;
  } cases[] = {
    { HON_RECORDS_PARAMETERS, "overrun-ceiling", 50 },
    { HON_RECORDS_TARIFFS, "GP_REF", 35 },
    { HON_RECORDS_PARAMETERS, "taux-parcours", 60 },
    { HON_RECORDS_PARAMETERS, "participation-forfaitaire", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonProfession) profession = make (cases[i].records, cases[i].id, cases[i].value, NULL);
      g_autoptr (HonCredits) credits = hon_profession_make_credits (profession);
      g_autofree char *origins = hon_credits_dup_origins (credits);
      g_autofree char *heading = hon_profession_dup_heading (profession);
      HonTable *tables[] = { hon_profession_get_parties (profession), hon_profession_get_specialities (profession),
                             hon_profession_get_places (profession) };

      g_assert_nonnull (origins);
      g_assert_nonnull (strstr (heading, "Reform"));
      for (gsize j = 0; j < G_N_ELEMENTS (tables); j++)
        for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (tables[j])); k++)
          {
            g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (tables[j]), k);
            g_autoptr (HonExplanation) explanation = hon_profession_explain (profession, hon_table_row_get_id (row));
            g_autofree char *text = hon_explanation_to_text (explanation);
            g_autofree char *central =
              hon_profession_dup_amount (hon_table_row_get_amount (row, HON_PROFESSION_COLUMN_CENTRAL_EUROS));
            GListModel *steps = hon_explanation_get_steps (explanation);
            g_autoptr (HonStep) last = g_list_model_get_item (steps, g_list_model_get_n_items (steps) - 1);

            g_assert_cmpstr (hon_step_get_label (last), ==, "Central");
            g_assert_cmpstr (hon_step_get_result (last), ==, central);
            g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_steps (explanation)), >, 2);
            g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_sources (explanation)), >, 1);
            g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_remarks (explanation)), >, 0);
            if (j == 0 && k == 0)
              g_test_message ("%s", text);
          }
    }
}

/* What a ceiling's explanation says is computed is what stands beside it: of either law, or of both. */
static void
test_explain_ceiling (void)
{
  static const double none = -1;
  static const struct
  {
    double      before;
    double      after;
    double      regained;
    const char *expression;
  } cases[] = {
    { none, 50, 0, "−Σ max (0, overruns − 50% of the fees), all doctors of a cell alike" },
    { none, 50, 50, "(−Σ max (0, overruns − 50% of the fees), all doctors of a cell alike) × (1 − 50% made up for)" },
    { 50, none, 0,
      "Less what the ceiling in force brings: −Σ max (0, overruns − 50% of the fees), all doctors of a cell alike" },
    { 50, 100, 0,
      "−Σ max (0, overruns − 100% of the fees), all doctors of a cell alike; less the same with the ceiling in force, 50%" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_more = cases[i].before != none;
      g_autoptr (HonScenario) scenario = make_scenario (HON_RECORDS_PARAMETERS, "overrun-ceiling", cases[i].after);
      g_autoptr (HonScenario) own = make_scenario (HON_RECORDS_PARAMETERS, "overrun-ceiling", cases[i].before);
      g_autoptr (HonScenario) unchanged = hon_scenario_dup_unchanged (scenario);
      g_autoptr (HonCatalogue) law = load (is_more ? own : unchanged);
      g_autoptr (HonCatalogue) changed = load (cases[i].after != none ? scenario : unchanged);
      g_autoptr (HonProfession) profession = NULL;
      g_autoptr (HonExplanation) explanation = NULL;
      GListModel *steps;
      gint64 doctors[2];
      gboolean is_found = FALSE;
      gboolean has_tariff = FALSE;
      double supposed[HON_N_SUPPOSITIONS];

      get_supposed (supposed);
      supposed[HON_SUPPOSITION_REGAINED] = cases[i].regained;
      profession = hon_profession_new (law, changed, scenario, hon_date_new (2027, 1, 1), supposed);
      doctors[0] = get_amount (profession, "medecins", HON_PROFESSION_COLUMN_LEAST_EUROS);
      doctors[1] = get_amount (profession, "medecins", HON_PROFESSION_COLUMN_MOST_EUROS);
      g_assert_true (is_more ? doctors[0] > 0 : doctors[1] < 0);
      explanation = hon_profession_explain (profession, "medecins");
      steps = hon_explanation_get_steps (explanation);
      for (guint j = 0; j < g_list_model_get_n_items (steps); j++)
        {
          g_autoptr (HonStep) step = g_list_model_get_item (steps, j);
          const char *label = hon_step_get_label (step);
          g_autofree char *smallest = hon_profession_dup_amount (is_more ? doctors[0] : doctors[1]);
          g_autofree char *largest = hon_profession_dup_amount (is_more ? doctors[1] : doctors[0]);

          has_tariff |= g_str_has_prefix (label, "Agreement of 2024");
          if (g_str_equal (label, "Smallest change for doctors"))
            {
              is_found = TRUE;
              g_assert_cmpstr (hon_step_get_expression (step), ==, cases[i].expression);
              g_assert_cmpstr (hon_step_get_result (step), ==, smallest);
            }
          else if (g_str_equal (label, "Largest change for doctors"))
            g_assert_cmpstr (hon_step_get_result (step), ==, largest);
        }
      g_assert_true (is_found);

      /* Who pays for more care at the tariff matters once there is some. */
      g_assert_cmpint (has_tariff, ==, cases[i].regained > 0);
    }
}

/* A range says what it comes of: of what is not known of doctors, or of what was announced. */
static void
test_range (void)
{
  static const struct
  {
    HonRecords  records;
    const char *id;
    double      value;
    const char *of;
  } cases[] = {
    { HON_RECORDS_PARAMETERS, "overrun-ceiling", 50, "not known of doctors" },
    { HON_RECORDS_TARIFFS, "GP_REF", 35, "not known of doctors" },
    { HON_RECORDS_PARAMETERS, "taux-parcours", 60, "what was announced" },
    { HON_RECORDS_PARAMETERS, "participation-forfaitaire", 3, "what was announced" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonProfession) profession = make (cases[i].records, cases[i].id, cases[i].value, NULL);
      g_autofree char *sentence = hon_profession_dup_sentence (profession);

      g_assert_nonnull (strstr (sentence, cases[i].of));
    }
}

/* What is supposed is a share: with anything else, nothing is counted. */
static void
test_no_share (void)
{
  for (HonSupposition supposition = 0; supposition < HON_N_SUPPOSITIONS; supposition++)
    for (guint i = 0; i < 2; i++)
      {
        g_autoptr (HonProfession) profession = NULL;
        double supposed[HON_N_SUPPOSITIONS];

        get_supposed (supposed);
        supposed[supposition] = i == 0 ? -1 : 101;
        profession = make (HON_RECORDS_PARAMETERS, "overrun-ceiling", 50, supposed);
        g_assert_false (hon_profession_is_told (profession));
        g_assert_cmpint (get_amount (profession, "menages", HON_PROFESSION_COLUMN_CENTRAL_EUROS), ==, HON_TABLE_NO_AMOUNT);
      }
}

/* What is supposed changes what a ceiling brings, and its bounds stay in order. */
static void
test_supposed (void)
{
  for (HonSupposition supposition = 0; supposition < HON_N_SUPPOSITIONS; supposition++)
    {
      double supposed[HON_N_SUPPOSITIONS];
      double bounds[2];
      gint64 households[2][3];

      g_assert_cmpstr (hon_supposition_get_label (supposition), !=, "");
      hon_supposition_get_bounds (hon_test_get_catalogue (), supposition, &bounds[0], &bounds[1]);
      g_assert_cmpfloat (bounds[0], <, bounds[1]);
      for (guint i = 0; i < 2; i++)
        {
          g_autoptr (HonProfession) profession = NULL;

          get_supposed (supposed);
          g_assert_cmpfloat (supposed[supposition], >=, bounds[0]);
          g_assert_cmpfloat (supposed[supposition], <=, bounds[1]);
          supposed[supposition] = bounds[i];
          profession = make (HON_RECORDS_PARAMETERS, "overrun-ceiling", 50, supposed);
          for (guint column = 0; column < 3; column++)
            households[i][column] = get_amount (profession, "menages", HON_PROFESSION_COLUMN_LEAST_EUROS + column);
          g_assert_cmpint (households[i][0], <=, households[i][1]);
          g_assert_cmpint (households[i][1], <=, households[i][2]);
        }
      g_assert_true (households[0][0] != households[1][0] || households[0][1] != households[1][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profession/totals", test_totals);
  g_test_add_func ("/profession/places", test_places);
  g_test_add_func ("/profession/published", test_published);
  g_test_add_func ("/profession/ceiling", test_ceiling);
  g_test_add_func ("/profession/answer", test_answer);
  g_test_add_func ("/profession/sums", test_sums);
  g_test_add_func ("/profession/same", test_same);
  g_test_add_func ("/profession/explain", test_explain);
  g_test_add_func ("/profession/explain/ceiling", test_explain_ceiling);
  g_test_add_func ("/profession/range", test_range);
  g_test_add_func ("/profession/no-share", test_no_share);
  g_test_add_func ("/profession/supposed", test_supposed);

  return g_test_run ();
}
