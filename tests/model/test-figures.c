/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-figure-scatter.h"
#include "hon-figure-study.h"

#include <math.h>
#include <stdlib.h>

static HonFigureTopic *
find_topic (const char *id)
{
  HonFigureTopic *topic = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_TOPICS, id);

  g_assert_nonnull (topic);

  return topic;
}

static HonFigureStudy *
new_study (const char *topic)
{
  return hon_figure_study_new (hon_test_get_catalogue (), find_topic (topic));
}

static guint
count_remarks (HonExplanation *explanation,
               const char     *text)
{
  GListModel *remarks = hon_explanation_get_remarks (explanation);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (remarks); i++)
    {
      g_autoptr (HonRemark) remark = g_list_model_get_item (remarks, i);

      n += strstr (hon_remark_get_text (remark), text) != NULL;
    }

  return n;
}

/* Every topic has figures of one form, each with an explanation and a source. */
static void
test_topics (void)
{
  GListModel *topics = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_TOPICS);
  guint seen[HON_N_FIGURE_THEMES] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (topics); i++)
    {
      g_autoptr (HonFigureTopic) topic = g_list_model_get_item (topics, i);
      g_autoptr (HonFigureStudy) study = hon_figure_study_new (hon_test_get_catalogue (), topic);
      g_autoptr (GListModel) maps = hon_figure_atlas_list_maps (hon_test_get_catalogue (), topic);
      g_autofree char *csv = hon_table_to_csv (hon_figure_study_get_table (study));
      guint n_series = g_list_model_get_n_items (hon_figure_study_get_series (study));
      guint n_splits = g_list_model_get_n_items (hon_figure_study_get_splits (study));
      guint n_bounds;

      seen[hon_figure_topic_get_theme (topic)]++;
      g_assert_cmpuint ((n_series > 0) + (n_splits > 0) + (g_list_model_get_n_items (maps) > 0), ==, 1);
      g_assert_true ((n_splits > 0) == (g_list_model_get_n_items (hon_figure_topic_get_parts (topic)) > 0));
      g_assert_true ((g_list_model_get_n_items (maps) > 0) ==
                     (hon_figure_topic_get_scale (topic, &n_bounds) != NULL ||
                      g_list_model_get_n_items (hon_figure_topic_get_axes (topic)) > 0));
      g_assert_nonnull (csv);
    }
  for (guint i = 0; i < HON_N_FIGURE_THEMES; i++)
    g_assert_cmpuint (seen[i], >, 0);
}

/* All counts of doctors outside the agreement are told at once, each with its author and the others. */
static void
test_outside (void)
{
  g_autoptr (HonFigureStudy) study = new_study ("outside-agreement");
  g_autoptr (HonExplanation) explanation = hon_figure_study_explain (study, "outside-ms3");
  g_autofree char *amount = hon_figure_study_dup_amount (study);
  g_autofree char *context = hon_figure_study_dup_context (study);

  g_assert_cmpstr (amount, ==, "927 · 1347 · 1124 · 800");
  g_assert_cmpstr (context, ==, "Doctors");
  g_assert_nonnull (explanation);
  g_assert_cmpuint (count_remarks (explanation, "927"), >=, 1);
  g_assert_null (hon_figure_study_explain (study, "nothing"));
}

/* What is contested has each of its claims once, with who says it where its source only relays it. */
static void
test_claims (void)
{
  static const char * const claims[] = { "927", "MS3", "SM3", "HCAAM" };
  g_autoptr (HonFigureStudy) study = new_study ("outside-agreement");
  g_autoptr (HonCredits) credits = hon_figure_study_make_credits (study);
  GListModel *list = hon_credits_get_claims (credits);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, G_N_ELEMENTS (claims));
  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      g_autoptr (HonClaim) claim = g_list_model_get_item (list, i);

      g_assert_nonnull (strstr (hon_claim_get_text (claim), claims[i]));
    }
}

/* The newest figure of the first scope answers; a value is found by its day. */
static void
test_series (void)
{
  g_autoptr (HonFigureStudy) study = new_study ("overrun-rate");
  g_autoptr (HonExplanation) contested = hon_figure_study_explain (study, "overrun-rate-specialists 2011-01-01");
  g_autofree char *amount = hon_figure_study_dup_amount (study);
  g_autofree char *context = hon_figure_study_dup_context (study);
  g_autofree char *credits = hon_figure_study_dup_credits (study);

  g_assert_cmpuint (g_list_model_get_n_items (hon_figure_study_get_series (study)), ==, 4);
  g_assert_cmpstr (amount, ==, "48%");
  g_assert_cmpstr (context, ==, "Specialists of secteur 2, 2024");
  g_assert_nonnull (strstr (credits, "Sources: "));
  g_assert_nonnull (contested);
  g_assert_cmpuint (count_remarks (contested, "2000"), ==, 1);
}

/* A line says what each of its parts is; a published sum that cannot be right is told. */
static void
test_splits (void)
{
  g_autoptr (HonFigureStudy) study = new_study ("sectors-by-speciality-2021");
  g_autoptr (HonExplanation) gynaecologists =
    hon_figure_study_explain (study, "s-2021-gynecologues-medicaux-et-obstetriciens");
  g_autoptr (HonExplanation) wrong = hon_figure_study_explain (study, "s-2021-ophtalmologues");
  g_autofree char *amount = hon_figure_study_dup_amount (study);

  g_assert_null (amount);
  g_assert_cmpstr (hon_explanation_get_summary (gynaecologists), ==,
                   "Secteur 1: 29.4%.\nSecteur 2 with OPTAM: 36.2%.\nSecteur 2 without OPTAM: 33.9%.\n"
                   "Secteur 2: 70.1%, computed: 36.2% + 33.9%.");
  g_assert_cmpuint (count_remarks (wrong, "128.1"), >=, 1);
}

/* A column of the table. */
static guint
find_column (HonTable   *table,
             const char *name)
{
  for (guint i = 0; i < hon_table_get_n_columns (table); i++)
    if (g_strcmp0 (hon_table_get_column (table, i)->name, name) == 0)
      return i;
  g_assert_not_reached ();
}

/* Parts that people add up have their sum, which says that it is computed and from what; nothing is computed
 * from figures that cannot be right.
 */
static void
test_sums (void)
{
  static const struct
  {
    const char *topic;
    const char *line;
    const char *sum;
    const char *text;
  } cases[] = {
    { "sectors-2024", "sectors-2024-all", "s2-all", "34322" },
    { "sectors-by-speciality-2021", "s-2021-gynecologues-medicaux-et-obstetriciens", "s2-all", "70.1%" },
    { "sectors-by-speciality-2021", "s-2021-chirurgiens", "s2-all", "83.7%" },
    { "sectors-by-speciality-2021", "s-2021-ophtalmologues", "s2-all", "not computed" },
  };
  HonFigureSplit *wrong = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_SPLITS, "s-2021-pneumologues");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonFigureStudy) study = new_study (cases[i].topic);
      HonTable *table = hon_figure_study_get_table (study);
      guint column = find_column (table, cases[i].sum);
      const char *text = hon_table_row_get_text (hon_table_find (table, cases[i].line), column);
      g_autofree char *note = hon_figure_study_dup_note (study);
      g_autofree char *credits = hon_figure_study_dup_credits (study);
      g_autofree char *csv = hon_table_to_csv (table);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (g_str_has_suffix (hon_table_get_column (table, column)->title, "(computed)"));
      g_assert_nonnull (strstr (note, " is computed: "));
      g_assert_nonnull (strstr (credits, note));
      g_assert_nonnull (strstr (csv, cases[i].sum));
    }
  g_assert_null (hon_figure_split_dup_sums (wrong));
}

/* Figures of which nothing is computed do not speak of it. */
static void
test_no_sums (void)
{
  g_autoptr (HonFigureStudy) study = new_study ("outside-agreement");
  g_autofree char *credits = hon_figure_study_dup_credits (study);
  g_autofree char *csv = hon_table_to_csv (hon_figure_study_get_table (study));

  g_assert_null (strstr (credits, "computed"));
  g_assert_null (strstr (csv, "computed"));
}

/* What is the difference of two published figures says so wherever it stands; what it was taken from is published. */
static void
test_differences (void)
{
  static const char * const topics[] = { "consultation-price-2022", "consultation-price-highest-2022" };

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autoptr (HonFigureStudy) study = new_study (topics[i]);
      HonTable *table = hon_figure_study_get_table (study);
      HonFigureTopic *topic = hon_figure_study_get_topic (study);
      g_autoptr (HonFigurePart) tariff = g_list_model_get_item (hon_figure_topic_get_parts (topic), 0);
      g_autoptr (HonFigurePart) overrun = g_list_model_get_item (hon_figure_topic_get_parts (topic), 1);
      g_autofree char *note = hon_figure_study_dup_note (study);

      g_assert_cmpstr (hon_figure_part_get_computed_from (tariff), ==, "price-overrun");
      g_assert_null (hon_figure_part_get_computed_from (overrun));
      g_assert_cmpuint (g_list_model_get_n_items (hon_figure_topic_get_sums (topic)), ==, 0);
      g_assert_cmpstr (hon_table_get_column (table, find_column (table, "tariff"))->title, ==,
                       "Price without the overrun (computed)");
      g_assert_true (g_str_has_prefix (note, "Published are the price paid"));
    }
}

static void
test_units (void)
{
  static const struct
  {
    HonFigureUnit  unit;
    double         value;
    const char    *text;
  } cases[] = {
    { HON_FIGURE_UNIT_PERCENT, 29.4, "29.4%" },
    { HON_FIGURE_UNIT_DOCTORS, 76910, "76910" },
    { HON_FIGURE_UNIT_EUROS, 10.9, "10.90 €" },
    { HON_FIGURE_UNIT_EURO_MILLIONS, 754, "€754 million" },
    { HON_FIGURE_UNIT_EURO_BILLIONS, 0.763, "€0.763 billion" },
    { HON_FIGURE_UNIT_PER_100000, 77.5, "77.5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hon_figure_unit_dup_text (cases[i].unit, cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_nonnull (hon_figure_unit_get_label (cases[i].unit));
    }
}

static guint
find_place (HonFigureAtlas *atlas,
            const char     *id)
{
  GListModel *places = hon_figure_atlas_get_places (atlas);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (HonTerritory) place = g_list_model_get_item (places, i);

      if (g_str_equal (hon_territory_get_id (place), id))
        return i;
    }
  g_assert_not_reached ();
}

/* The highest come first; what was not published comes last, and is not zero. */
static void
test_atlas (void)
{
  HonFigureMap *map = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_MAPS, "overruns-specialists");
  HonFigureMap *income = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_MAPS, "income-median");
  g_autoptr (HonFigureAtlas) atlas = hon_figure_atlas_new (hon_test_get_catalogue (), map, 2019);
  g_autoptr (HonFigureAtlas) newest = hon_figure_atlas_new (hon_test_get_catalogue (), map, 2040);
  g_autoptr (HonFigureAtlas) incomes = hon_figure_atlas_new (hon_test_get_catalogue (), income, 2020);
  g_autoptr (HonExplanation) guadeloupe = hon_figure_atlas_explain (incomes, "971");
  g_autofree char *title = hon_figure_atlas_dup_title (atlas);
  g_autofree char *newest_title = hon_figure_atlas_dup_title (newest);
  g_autofree char *amount = hon_figure_atlas_dup_amount (atlas);

  g_assert_true (g_str_has_suffix (newest_title, ", 2021"));
  g_assert_cmpstr (title, ==, "Overruns by département: Specialists, all specialities, 2019");
  g_assert_true (g_str_has_prefix (amount, "Paris "));
  g_assert_true (isnan (hon_figure_atlas_get_value (incomes, find_place (incomes, "971"))));
  g_assert_cmpfloat (hon_figure_atlas_get_value (incomes, find_place (incomes, "01")), ==, 24030);
  g_assert_nonnull (strstr (hon_explanation_get_summary (guadeloupe), "not published"));
  g_assert_null (hon_figure_atlas_explain (incomes, "999"));
}

/* Figures have the digits that they were published with: one behind the point at most. */
static void
test_digits (void)
{
  GListModel *maps = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_MAPS);
  HonFigureMap *density = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_MAPS, "density-generalists");
  guint n_figures = 0;
  guint n_places = g_list_model_get_n_items (hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_PLACES));
  gboolean has_digit = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (maps); i++)
    {
      g_autoptr (HonFigureMap) map = g_list_model_get_item (maps, i);

      for (guint j = 0; j < hon_figure_map_get_n_years (map) * n_places; j++)
        {
          double value = hon_figure_map_get_value (map, j / n_places, j % n_places);

          if (isnan (value))
            continue;
          n_figures++;
          g_assert_cmpfloat_with_epsilon (value * 10, round (value * 10), 1e-9);
        }
    }
  g_assert_cmpuint (n_figures, >, 10000);

  for (guint i = 0; i < n_places; i++)
    {
      double value = hon_figure_map_get_value (density, 0, i);
      g_autofree char *text = isnan (value) ? NULL : hon_figure_unit_dup_text (HON_FIGURE_UNIT_PER_100000, value);
      const char *point = text != NULL ? strchr (text, '.') : NULL;

      if (point == NULL)
        continue;
      has_digit = TRUE;
      g_assert_cmpuint (strlen (point), ==, 2);
    }
  g_assert_true (has_digit);
}

/* A row says which year it is of and who published it; its explanation has all years, and a year without
 * figures is the nearest that has some.
 */
static void
test_atlas_table (void)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  HonFigureMap *map = hon_catalogue_find (catalogue, HON_RECORDS_MAPS, "overruns-specialists");
  HonFigureMap *income = hon_catalogue_find (catalogue, HON_RECORDS_MAPS, "income-median");
  g_autoptr (HonFigureAtlas) atlas = hon_figure_atlas_new (catalogue, map, 2019);
  g_autoptr (HonFigureAtlas) oldest = hon_figure_atlas_new (catalogue, map, 1950);
  g_autoptr (HonFigureAtlas) incomes = hon_figure_atlas_new (catalogue, income, 1950);
  g_autoptr (HonExplanation) paris = hon_figure_atlas_explain (atlas, "75");
  g_autoptr (HonExplanation) ain = hon_figure_atlas_explain (incomes, "01");
  g_autofree char *csv = hon_table_to_csv (hon_figure_atlas_get_table (atlas));
  g_autofree char *credits = hon_figure_atlas_dup_credits (atlas);
  HonSource *source = hon_evidence_get_source (hon_figure_map_get_evidence (map));
  g_autofree char *reference = hon_source_dup_reference (source);
  g_auto (GStrv) lines = g_strsplit (csv, "\n", -1);

  g_assert_nonnull (strstr (lines[0], "year"));
  g_assert_nonnull (strstr (lines[0], "source"));
  for (guint i = 1; i <= 101; i++)
    {
      g_assert_nonnull (strstr (lines[i], "2019"));
      g_assert_nonnull (strstr (lines[i], hon_source_get_publisher (source)));
    }
  g_assert_nonnull (strstr (credits, reference));

  g_assert_cmpint (hon_figure_atlas_get_year (oldest), ==, 2010);
  g_assert_cmpint (hon_figure_atlas_get_year (incomes), ==, 2020);
  g_assert_cmpuint (count_remarks (paris, "2010: "), ==, 1);
  g_assert_cmpuint (count_remarks (paris, "2021: "), ==, 1);
  g_assert_cmpuint (count_remarks (ain, "2020: "), ==, 0);
}

/* Two maps against each other: each of its own year, told where it is, with the words that go with it. */
static void
test_scatter (void)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  HonFigureTopic *topic = find_topic ("overruns-and-income");
  HonFigureMap *map = hon_catalogue_find (catalogue, HON_RECORDS_MAPS, "overruns-specialists");
  g_autoptr (HonFigureScatter) scatter = hon_figure_scatter_new (catalogue, topic, map, 2019);
  g_autoptr (GListModel) maps = hon_figure_atlas_list_maps (catalogue, topic);
  g_autoptr (HonExplanation) paris = hon_figure_scatter_explain (scatter, "75");
  g_autofree char *title = hon_figure_scatter_dup_title (scatter);
  g_autofree char *across = hon_figure_scatter_dup_across_title (scatter);
  g_autofree char *up = hon_figure_scatter_dup_up_title (scatter);
  g_autofree char *amount = hon_figure_scatter_dup_amount (scatter);
  g_autofree char *answer = hon_figure_scatter_dup_answer (scatter);
  g_autofree char *credits = hon_figure_scatter_dup_credits (scatter);
  HonTable *table = hon_figure_scatter_get_table (scatter);
  g_autoptr (HonTableRow) first = g_list_model_get_item (G_LIST_MODEL (table), 0);
  HonTableRow *guadeloupe = hon_table_find (table, "971");
  guint n_both = 0;

  for (guint i = 0; i < 101; i++)
    n_both += isfinite (hon_figure_atlas_get_value (hon_figure_scatter_get_across (scatter), i)) &&
              isfinite (hon_figure_atlas_get_value (hon_figure_scatter_get_up (scatter), i));

  g_assert_cmpuint (g_list_model_get_n_items (maps), ==, 19);
  g_assert_cmpstr (title, ==, "Overruns and median standard of living by département: Specialists, all specialities, 2019");
  g_assert_cmpstr (across, ==, "Median standard of living, 2020");
  g_assert_cmpstr (up, ==, "Overruns, 2019");
  g_assert_cmpint (atoi (amount), ==, (int) n_both);
  g_assert_true (g_str_has_suffix (amount, " of 101"));
  g_assert_cmpuint (n_both, >, 80);
  g_assert_cmpuint (n_both, <, 101);
  g_assert_nonnull (strstr (answer, "nothing of causes"));
  g_assert_nonnull (strstr (credits, "nothing of causes"));
  g_assert_nonnull (strstr (credits, "Insee"));
  g_assert_nonnull (strstr (credits, "Assurance maladie"));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, 101);
  g_assert_cmpstr (hon_table_row_get_id (first), ==, "92");
  g_assert_cmpstr (hon_table_row_get_text (guadeloupe, find_column (table, "across")), ==, "not published");
  g_assert_nonnull (strstr (hon_explanation_get_summary (paris), "Overruns by département: Specialists, all specialities, 2019: "));
  g_assert_nonnull (strstr (hon_explanation_get_summary (paris), "All inhabitants, 2020: "));
  g_assert_cmpuint (count_remarks (paris, "nothing of causes"), >=, 1);
  g_assert_null (hon_figure_scatter_explain (scatter, "999"));
  g_assert_null (hon_figure_scatter_new (catalogue, find_topic ("map-income"), map, 2019));
}

/* What is read out has the figure, not only its name. */
static void
test_answers (void)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  HonFigureMap *map = hon_catalogue_find (catalogue, HON_RECORDS_MAPS, "overruns-specialists");
  g_autoptr (HonFigureAtlas) atlas = hon_figure_atlas_new (catalogue, map, 2019);
  g_autoptr (HonFigureStudy) study = new_study ("overrun-rate");
  g_autoptr (HonFigureStudy) many = new_study ("sectors-by-speciality-2021");
  g_autofree char *amount = hon_figure_atlas_dup_amount (atlas);
  g_autofree char *of_map = hon_figure_atlas_dup_answer (atlas);
  g_autofree char *of_study = hon_figure_study_dup_answer (study);
  g_autofree char *of_many = hon_figure_study_dup_answer (many);

  g_assert_true (g_str_has_prefix (of_map, "Overruns by département: Specialists, all specialities, 2019; "));
  g_assert_true (g_str_has_suffix (of_map, amount));
  g_assert_true (g_str_has_prefix (of_study, hon_figure_topic_get_title (find_topic ("overrun-rate"))));
  g_assert_true (g_str_has_suffix (of_study, "Specialists of secteur 2, 2024: 48%"));
  g_assert_cmpstr (of_many, ==, hon_figure_topic_get_title (find_topic ("sectors-by-speciality-2021")));
}

/* A series is explained by its newest figure. */
static void
test_newest (void)
{
  g_autoptr (HonFigureStudy) study = new_study ("overrun-rate");
  g_autoptr (HonExplanation) explanation = hon_figure_study_explain (study, "overrun-rate-specialists");

  g_assert_nonnull (explanation);
  g_assert_cmpstr (hon_explanation_get_summary (explanation), ==, "2024: 48%.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/figures/topics", test_topics);
  g_test_add_func ("/figures/outside", test_outside);
  g_test_add_func ("/figures/claims", test_claims);
  g_test_add_func ("/figures/series", test_series);
  g_test_add_func ("/figures/splits", test_splits);
  g_test_add_func ("/figures/sums", test_sums);
  g_test_add_func ("/figures/no-sums", test_no_sums);
  g_test_add_func ("/figures/differences", test_differences);
  g_test_add_func ("/figures/units", test_units);
  g_test_add_func ("/figures/atlas", test_atlas);
  g_test_add_func ("/figures/digits", test_digits);
  g_test_add_func ("/figures/atlas-table", test_atlas_table);
  g_test_add_func ("/figures/scatter", test_scatter);
  g_test_add_func ("/figures/answers", test_answers);
  g_test_add_func ("/figures/newest", test_newest);

  return g_test_run ();
}
