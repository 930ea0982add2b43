/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-catalogue.h"
#include "hon-format.h"
#include "hon-parameter-use.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include <locale.h>
#include <math.h>

#define NB  "\302\240"     /* U+00A0 */
#define NNB "\342\200\257" /* U+202F */

static HonCatalogue *catalogue;
static gboolean is_french;

/* A dataset with parameters of every kind and unit, some of them with bounds
 * that no shipped one has.
 */
static const char trial[] =
  "{ \"dataset\": \"contributions\", \"version\": \"1\", \"valid\": \"2027-01-01\","
  "  \"licence\": \"CC0-1.0\", \"parameters\": ["
  "  { \"id\": \"pass-bounds\", \"label\": { \"fr\": \"Essai\", \"en\": \"Trial\" },"
  "    \"unit\": \"percent\","
  "    \"kind\": \"tiers\", \"bound\": \"pass\", \"values\": [ { \"from\": \"2026-01-01\","
  "    \"tiers\": [ { \"below\": 0.25, \"amount\": 12.5 }, { \"amount\": 1.125, \"rate\": 2 } ],"
  "    \"source\": \"carmf-taux-2026\", \"confidence\": \"secondary\","
  "    \"note\": { \"fr\": \"À savoir\", \"en\": \"To know\" } } ] },"
  "  { \"id\": \"one-tier\", \"label\": { \"fr\": \"Essai\", \"en\": \"Trial\" },"
  "    \"unit\": \"euro\","
  "    \"kind\": \"tiers\", \"bound\": \"euro\", \"values\": [ { \"from\": \"2026-01-01\","
  "    \"tiers\": [ { \"amount\": 10.5 } ], \"source\": \"carmf-taux-2026\","
  "    \"confidence\": \"official\" } ] },"
  "  { \"id\": \"pass\", \"label\": { \"fr\": \"Essai\", \"en\": \"Trial\" },"
  "    \"unit\": \"pass\","
  "    \"kind\": \"scalar\", \"values\": [ { \"from\": \"2026-01-01\", \"value\": 1.75,"
  "    \"source\": \"carmf-taux-2026\", \"confidence\": \"official\" },"
  "    { \"from\": \"2027-01-01\", \"value\": null, \"source\": \"carmf-taux-2026\","
  "      \"confidence\": \"official\" } ] },"
  "  { \"id\": \"parts\", \"label\": { \"fr\": \"Essai\", \"en\": \"Trial\" },"
  "    \"unit\": \"parts\","
  "    \"kind\": \"scalar\", \"values\": [ { \"from\": \"2026-01-01\", \"value\": 0.25,"
  "    \"source\": \"carmf-taux-2026\","
  "    \"confidence\": \"official\" } ] },"
  "  { \"id\": \"contested\", \"label\": { \"fr\": \"Essai\", \"en\": \"Trial\" },"
  "    \"unit\": \"percent\","
  "    \"kind\": \"scalar\", \"values\": [ { \"from\": \"2026-01-01\", \"value\": 11.8,"
  "    \"source\": \"carmf-taux-2026\", \"confidence\": \"contested\", \"claims\": ["
  "    { \"text\": { \"fr\": \"Un\", \"en\": \"One\" }, \"source\": \"carmf-taux-2026\" },"
  "    { \"text\": { \"fr\": \"Deux\", \"en\": \"Two\" },"
  "      \"source\": \"urssaf-modele-ti\" } ] } ] } ] }";

static HonParameter *
get_parameter (const char *id)
{
  HonParameter *parameter = hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, id);

  g_assert_nonnull (parameter);

  return parameter;
}

/* What is in force: a number, or NaN when there is nothing. */
static double
number_at (const char *id,
           int         year,
           int         month,
           int         day)
{
  HonDatedValue *value =
    hon_parameter_get_value_at (get_parameter (id), hon_date_new (year, month, day));

  return value != NULL ? hon_dated_value_get_number (value) : (double) NAN;
}

static void
test_value_at (void)
{
  const struct { const char *id; int year; int month; int day; double number; } cases[] = {
    { "smic-horaire", 1990, 3, 31, NAN },
    { "smic-horaire", 1990, 4, 1, 4.65 },
    { "smic-horaire", 2001, 12, 31, 6.67 },
    { "smic-horaire", 2002, 7, 1, 6.83 },
    { "smic-horaire", 2023, 12, 31, 11.52 },
    { "smic-horaire", 2024, 1, 1, 11.65 },
    { "smic-horaire", 2024, 10, 31, 11.65 },
    { "smic-horaire", 2024, 11, 1, 11.88 },
    { "smic-horaire", 2025, 12, 31, 11.88 },
    { "smic-horaire", 2026, 1, 1, 12.02 },
    { "smic-horaire", 2199, 1, 1, 12.31 },
    { "maladie-assiette-minimale-nc", 2024, 12, 31, 40.0 },
    { "maladie-assiette-minimale-nc", 2025, 1, 1, NAN },
    { "maladie-assiette-minimale-nc", 2026, 1, 1, NAN },
    { "assiette-abattement-taux", 2024, 12, 31, NAN },
    { "assiette-abattement-taux", 2025, 1, 1, 26.0 },
    { "asv-prise-en-charge", 2026, 1, 1, 2.0 / 3.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double number = number_at (cases[i].id, cases[i].year, cases[i].month, cases[i].day);

      g_assert_true (isnan (number) == isnan (cases[i].number));
      if (!isnan (number))
        g_assert_cmpfloat (number, ==, cases[i].number);
    }
}

/* The list holds every value, oldest first, and their periods follow on. */
static void
test_list (void)
{
  GListModel *model = hon_parameter_get_values (get_parameter ("smic-horaire"));
  HonDate until = HON_DATE_NONE;

  g_assert_true (g_list_model_get_item_type (model) == HON_TYPE_DATED_VALUE);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 50);
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (HonDatedValue) value = g_list_model_get_item (model, i);
      const HonPeriod *period = hon_dated_value_get_period (value);

      g_assert_true (i == 0 || period->from == until);
      g_assert_false (hon_dated_value_is_end (value));
      until = period->until;
    }
  g_assert_cmpint (until, ==, HON_DATE_NONE);
  g_assert_null (g_list_model_get_item (model, 50));
}

static void
test_end (void)
{
  HonParameter *parameter = get_parameter ("pass");
  g_autoptr (HonDatedValue) first = g_list_model_get_item (hon_parameter_get_values (parameter), 0);
  g_autoptr (HonDatedValue) end = g_list_model_get_item (hon_parameter_get_values (parameter), 1);

  g_assert_false (hon_dated_value_is_end (first));
  g_assert_cmpint (hon_dated_value_get_period (first)->until, ==, hon_date_new (2027, 1, 1));
  g_assert_true (hon_dated_value_is_end (end));
  g_assert_true (hon_parameter_get_value_at (parameter, hon_date_new (2026, 12, 31)) == first);
  g_assert_null (hon_parameter_get_value_at (parameter, hon_date_new (2027, 1, 1)));
}

static void
test_shapes (void)
{
  HonDate date = hon_date_new (2026, 1, 1);
  HonParameter *maladie = get_parameter ("maladie-taux");
  HonParameter *tax = get_parameter ("impot-bareme");
  HonParameter *id = get_parameter ("invalidite-deces");
  const HonCurve *curve;
  const HonScale *scale;
  const HonTiers *tiers;

  g_assert_cmpint (hon_parameter_get_kind (maladie), ==, HON_PARAMETER_PROGRESSIVE);
  curve = hon_dated_value_get_curve (hon_parameter_get_value_at (maladie, date));
  g_assert_cmpuint (curve->n, ==, 6);
  g_assert_cmpfloat (curve->at[5], ==, 3.0);
  g_assert_cmpfloat (curve->rate[5], ==, 8.5);

  g_assert_cmpint (hon_parameter_get_kind (tax), ==, HON_PARAMETER_MARGINAL);
  scale = hon_dated_value_get_scale (hon_parameter_get_value_at (tax, date));
  g_assert_cmpuint (scale->n, ==, 5);
  g_assert_cmpfloat (scale->from[4], ==, 181917.0);
  g_assert_cmpfloat (scale->rate[4], ==, 45.0);

  g_assert_cmpint (hon_parameter_get_kind (id), ==, HON_PARAMETER_TIERS);
  tiers = hon_dated_value_get_tiers (hon_parameter_get_value_at (id, date));
  g_assert_cmpuint (tiers->n, ==, 3);
  g_assert_cmpfloat (tiers->below[1], ==, 3.0);
  g_assert_true (isinf (tiers->below[2]));
  g_assert_cmpfloat (tiers->rate[1], ==, 0.4);
  g_assert_cmpfloat (tiers->rate[2], ==, 0.0);
}

static void
test_source (void)
{
  HonDatedValue *value =
    hon_parameter_get_value_at (get_parameter ("asv-forfait"), hon_date_new (2026, 1, 1));
  const HonEvidence *evidence = hon_dated_value_get_evidence (value);

  g_assert_cmpstr (hon_source_get_id (hon_evidence_get_source (evidence)), ==, "carmf-taux-2026");
  g_assert_cmpint (evidence->confidence, ==, HON_CONFIDENCE_OFFICIAL);
  g_assert_cmpuint (hon_evidence_get_n_claims (evidence), ==, 0);
  g_assert_null (evidence->note);
  g_assert_cmpint (evidence->since, ==, hon_date_new (2026, 1, 1));
}

static void
test_contested (void)
{
  HonDatedValue *value =
    hon_parameter_get_value_at (get_parameter ("contested"), hon_date_new (2026, 1, 1));
  const HonEvidence *evidence = hon_dated_value_get_evidence (value);
  HonClaim *second;

  g_assert_cmpint (evidence->confidence, ==, HON_CONFIDENCE_CONTESTED);
  g_assert_cmpuint (hon_evidence_get_n_claims (evidence), ==, 2);
  second = hon_evidence_get_claim (evidence, 1);
  g_assert_cmpstr (hon_claim_get_text (second), ==, is_french ? "Deux" : "Two");
  /* The reader's file alone says that the publisher says so. */
  g_assert_cmpstr (hon_source_get_cited_id (hon_claim_get_source (second)), ==, "own:contributions.json");
  g_assert_null (hon_source_get_publisher (hon_claim_get_source (second)));
  for (int confidence = HON_CONFIDENCE_OFFICIAL; confidence <= HON_CONFIDENCE_OWN; confidence++)
    g_assert_cmpstr (hon_confidence_get_label (confidence), !=, "");
}

/* The facts are told in the language of the reader. */
static void
test_language (void)
{
  HonParameter *parameter = get_parameter ("pass-bounds");
  HonDatedValue *value = hon_parameter_get_value_at (parameter, hon_date_new (2026, 1, 1));

  g_assert_cmpstr (hon_parameter_get_label (parameter), ==, is_french ? "Essai" : "Trial");
  g_assert_cmpstr (hon_dated_value_get_evidence (value)->note, ==, is_french ? "À savoir" : "To know");
}

/* All digits of a value are shown, and no more. */
static void
test_text (void)
{
  const struct
  {
    const char *id;
    const char *english;
    const char *french;
  } cases[] = {
    { "plafond-securite-sociale", "48060" NB "€", "48" NNB "060" NB "€" },
    { "smic-horaire", "12.02" NB "€ an hour", NULL },
    { "assiette-abattement-taux", "26%", "26" NB "%" },
    { "assiette-abattement-plancher", "1.76% of the PASS", NULL },
    { "csg-deductible-taux", "6.8%", "6,8" NB "%" },
    { "indemnites-journalieres-plafond", "3 PASS", "3" NB "PASS" },
    { "retraite-complementaire-plafond", "3.5 PASS", "3,5" NB "PASS" },
    { "retraite-base-minimum-heures", "450 hours", NULL },
    { "retraite-base-minimum-jours", "90 days", NULL },
    { "asv-prise-en-charge", "2/3", "2/3" },
    { "urssaf-appels-trimestriels", "4 payments a year", NULL },
    { "urssaf-trimestre-premier-mois", "February", "février" },
    { "urssaf-report-jour", "day 5 of the month", "le 5 du mois" },
    { "carmf-affiliation-trimestre", "3 months", "3" NB "mois" },
    { "impot-parts-enfant", "0.5", "0,5" },
    { "impot-parts-enfant-suivants", "1", "1" },
    { "allocations-familiales-taux", "0% at 1.1 PASS\n3.1% at 1.4 PASS", NULL },
    { "cehr-celibataire", "0% above 0" NB "€\n3% above 250000" NB "€\n4% above 500000" NB "€",
      NULL },
    { "invalidite-deces",
      "below 1 PASS: 626" NB "€\nbelow 3 PASS: 434" NB "€ + 0.4% of the base\nfrom 3 PASS: 1010"
      NB "€",
      NULL },
    { "allocations-familiales-prise-en-charge",
      "below 1.4 PASS: 100%\nbelow 2.5 PASS: 75%\nfrom 2.5 PASS: 60%", NULL },
    { "pass-bounds", "below 0.25 PASS: 12.5%\nfrom 0.25 PASS: 1.125% + 2% of the base", NULL },
    { "one-tier", "10.50" NB "€", "10,50" NB "€" },
    { "pass", "1.75 PASS", "1,75" NB "PASS" },
    { "parts", "0.25", "0,25" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonParameter *parameter = get_parameter (cases[i].id);
      HonDatedValue *value = hon_parameter_get_value_at (parameter, hon_date_new (2026, 1, 1));
      g_autofree char *text = hon_parameter_dup_value_text (parameter, value);

      if (!is_french)
        g_assert_cmpstr (text, ==, cases[i].english);
      else if (cases[i].french != NULL)
        g_assert_cmpstr (text, ==, cases[i].french);
      else
        g_assert_cmpstr (text, !=, cases[i].english);
    }
}

static void
test_text_of_end (void)
{
  HonParameter *parameter = get_parameter ("pass");
  g_autoptr (HonDatedValue) end = g_list_model_get_item (hon_parameter_get_values (parameter), 1);
  g_autofree char *text = hon_parameter_dup_value_text (parameter, end);

  if (!is_french)
    g_assert_cmpstr (text, ==, "no longer exists");
  g_assert_cmpstr (text, !=, "");
}

/* Every shipped value can be told, without what no reader should see. */
static void
test_text_of_all (void)
{
  GListModel *datasets = hon_catalogue_get_datasets (catalogue);
  HonLineInfo *line;
  const char * const lines[] = {
    "maladie", "contribution-additionnelle", "indemnites-journalieres", "allocations-familiales",
    "csg-deductible", "csg-crds", "cfp", "curps", "retraite-base", "retraite-complementaire", "asv",
    "invalidite-deces", "abattement", "impot-revenu", "provisoire", "appels-urssaf", "appels-carmf",
    "regularisations", "appels-impot",
  };

  g_assert_cmpuint (g_list_model_get_n_items (datasets), >, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      line = hon_catalogue_find (catalogue, HON_RECORDS_LINES, lines[i]);
      for (guint j = 0; j < g_list_model_get_n_items (hon_line_info_get_parameters (line)); j++)
        {
          g_autoptr (HonParameter) parameter =
            g_list_model_get_item (hon_line_info_get_parameters (line), j);
          GListModel *values = hon_parameter_get_values (parameter);

          for (guint k = 0; k < g_list_model_get_n_items (values); k++)
            {
              g_autoptr (HonDatedValue) value = g_list_model_get_item (values, k);
              g_autofree char *text = hon_parameter_dup_value_text (parameter, value);

              g_assert_true (g_utf8_validate (text, -1, NULL));
              g_assert_cmpstr (text, !=, "");
              g_assert_null (strstr (text, "inf"));
              g_assert_null (strstr (text, "nan"));
            }
        }
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

/* What may be older than the records does not read as if it had come on the day with which they begin. */
static void
test_periods (void)
{
  GListModel *parameters = hon_catalogue_get_list (catalogue, HON_RECORDS_PARAMETERS);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (parameters); i++)
    {
      g_autoptr (HonParameter) parameter = g_list_model_get_item (parameters, i);
      GListModel *values = hon_parameter_get_values (parameter);

      for (guint j = 0; j < g_list_model_get_n_items (values); j++)
        {
          g_autoptr (HonDatedValue) value = g_list_model_get_item (values, j);
          const HonEvidence *evidence = hon_dated_value_get_evidence (value);
          const HonPeriod *period = hon_dated_value_get_period (value);
          g_autoptr (HonParameterUse) use = hon_parameter_use_new (parameter, value);
          g_autofree char *told = hon_parameter_use_dup_period (use);
          g_autofree char *plain = hon_format_period (period);

          if (evidence->precision != HON_PRECISION_BY)
            continue;
          n++;
          g_assert_cmpstr (told, !=, plain);
          if (!is_french && period->until == HON_DATE_NONE)
            g_assert_true (g_str_has_prefix (told, "since ") && g_str_has_suffix (told, " at the latest"));
          else if (!is_french)
            g_assert_true (g_str_has_prefix (told, "until "));
        }
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *po_dir = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
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
      g_test_add_func ("/parameter/locale", name == NULL ? test_no_locale : test_no_translation);
      return g_test_run ();
    }

  folder = g_dir_make_tmp ("hon-parameter-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "contributions.json", NULL);
  g_file_set_contents (path, trial, -1, &error);
  g_assert_no_error (error);
  file = g_file_new_for_path (folder);
  catalogue = hon_catalogue_new (file);
  hon_catalogue_load (catalogue, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hon_catalogue_get_problems (catalogue)[0], ==, NULL);
  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (g_rmdir (folder));

  g_test_add_func ("/parameter/value-at", test_value_at);
  g_test_add_func ("/parameter/list", test_list);
  g_test_add_func ("/parameter/end", test_end);
  g_test_add_func ("/parameter/shapes", test_shapes);
  g_test_add_func ("/parameter/source", test_source);
  g_test_add_func ("/parameter/contested", test_contested);
  g_test_add_func ("/parameter/language", test_language);
  g_test_add_func ("/parameter/text", test_text);
  g_test_add_func ("/parameter/text/end", test_text_of_end);
  g_test_add_func ("/parameter/text/all", test_text_of_all);
  g_test_add_func ("/parameter/periods", test_periods);

  status = g_test_run ();
  g_assert_finalize_object (catalogue);

  return status;
}
