/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-credits.h"
#include "hon-bill-explain.h"
#include "hon-citation.h"
#include "hon-dossier-make.h"
#include "hon-figure-study.h"
#include "hon-income-explain.h"
#include "hon-income-words.h"
#include "hon-tariff-study.h"
#include "hon-tariff-words.h"
#include "hon-test-inputs.h"
#include "hon-years-words.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

/* What of the reader's own a figure rests on is told wherever a publisher is: every kind of record is
 * laid over the shipped ones, and all that tells of sources is looked at.
 */

typedef struct
{
  HonCatalogue *catalogue; /* (owned) */
  char         *folder;    /* (owned) */
} Fixture;

/* Changes a record so that it is still right. */
typedef void (*ChangeFunc) (JsonObject *record);

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = NULL;

  fixture->folder = g_build_filename (g_get_user_data_dir (), "honoraires", "datasets", NULL);
  g_assert_no_errno (g_mkdir_with_parents (fixture->folder, 0700));
  file = g_file_new_for_path (fixture->folder);
  fixture->catalogue = hon_catalogue_new (file);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_finalize_object (fixture->catalogue);
  g_free (fixture->folder);
}

static void
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  hon_catalogue_load (fixture->catalogue, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; hon_catalogue_get_problems (fixture->catalogue)[i] != NULL; i++)
    g_test_message ("%s", hon_catalogue_get_problems (fixture->catalogue)[i]);
  g_assert_null (hon_catalogue_get_problems (fixture->catalogue)[0]);
}

static void
write_overlay (Fixture    *fixture,
               const char *dataset,
               JsonNode   *root)
{
  g_autofree char *name = g_strconcat (dataset, ".json", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *text = json_to_string (root, FALSE);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static JsonNode *
parse_shipped (Fixture    *fixture,
               const char *dataset)
{
  g_autoptr (GBytes) bytes = hon_dataset_dup_bytes (hon_catalogue_find_dataset (fixture->catalogue, dataset));
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  json_parser_load_from_data (parser, text, (gssize) size, &error);
  g_assert_no_error (error);

  return json_node_copy (json_parser_get_root (parser));
}

/* Lays all records of a dataset over themselves, changed or not. */
static void
lay_over (Fixture    *fixture,
          const char *dataset,
          ChangeFunc  change)
{
  g_autoptr (JsonNode) root = parse_shipped (fixture, dataset);
  JsonObjectIter iter;
  JsonNode *member;

  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, NULL, &member))
    for (guint i = 0; JSON_NODE_HOLDS_ARRAY (member) && i < json_array_get_length (json_node_get_array (member)); i++)
      change (json_array_get_object_element (json_node_get_array (member), i));
  write_overlay (fixture, dataset, root);
}

static void
keep (JsonObject *record)
{
}

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) && json_object_has_member (json_node_get_object (node), "fr") &&
         json_object_has_member (json_node_get_object (node), "en");
}

static void
add_star (JsonObject *object,
          const char *member)
{
  g_autofree char *text = g_strconcat (json_object_get_string_member (object, member), " *", NULL);

  json_object_set_string_member (object, member, text);
}

/* Says something of every value of a record that has nothing to say of itself. */
static void
add_notes (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        add_notes (json_array_get_element (json_node_get_array (node), i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node) && json_object_has_member (json_node_get_object (node), "confidence"))
    {
      JsonObject *note = json_object_new ();

      json_object_set_string_member (note, "fr", "Une note.");
      json_object_set_string_member (note, "en", "A note.");
      json_object_set_object_member (json_node_get_object (node), "note", note);
    }
}

static void
change_record (JsonObject *record)
{
  g_autoptr (GList) names = json_object_get_members (record);

  /* The change of prices may be off by a little. */
  if (json_object_has_member (record, "index"))
    {
      json_object_set_double_member (record, "change", json_object_get_double_member (record, "change") + 0.001);
      return;
    }
  if (json_object_has_member (record, "publisher"))
    {
      add_star (record, "title");
      return;
    }
  for (GList *name = names; name != NULL; name = name->next)
    if (is_text (json_object_get_member (record, name->data)))
      {
        JsonObject *text = json_object_get_object_member (record, name->data);

        add_star (text, "fr");
        add_star (text, "en");
        return;
      }
  if (json_object_has_member (record, "name"))
    {
      add_star (record, "name");
      return;
    }
  if (json_object_has_member (record, "values"))
    {
      add_notes (json_object_get_member (record, "values"));
      return;
    }
  /* An edition says where others were read. */
  if (json_object_has_member (record, "about"))
    {
      g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

      json_node_set_object (node, record);
      add_notes (node);
    }
}

static GStrv
list_datasets (Fixture *fixture)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GListModel *datasets = hon_catalogue_get_datasets (fixture->catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (datasets); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (datasets, i);

      g_strv_builder_add (ids, hon_dataset_get_id (dataset));
    }

  return g_strv_builder_end (ids);
}

static gboolean
is_own (HonSource *source)
{
  const char *origin = hon_source_get_origin (source);
  g_autofree char *reference = hon_source_dup_reference (source);
  g_autofree char *publisher = hon_source_dup_publisher (source);

  if (origin == NULL)
    return FALSE;

  /* What is the reader's own has no publisher, and says so wherever one would stand. */
  g_assert_true (g_str_has_prefix (origin, "own data “"));
  g_assert_null (hon_source_get_publisher (source));
  g_assert_nonnull (strstr (reference, origin));
  g_assert_cmpstr (publisher, ==, origin);

  return TRUE;
}

/* Counts what a publication says, and what the reader alone says. */
static void
count_citations (Fixture *fixture,
                 guint   *n_published,
                 guint   *n_own)
{
  *n_published = 0;
  *n_own = 0;
  for (HonRecords kind = HON_RECORDS_SOURCES + 1; kind < HON_N_RECORDS; kind++)
    {
      GListModel *records = hon_catalogue_get_list (fixture->catalogue, kind);

      for (guint i = 0; i < g_list_model_get_n_items (records); i++)
        {
          g_autoptr (HonRecord) record = g_list_model_get_item (records, i);
          g_autoptr (GListModel) citations = hon_citation_list (fixture->catalogue, record);

          for (guint j = 0; j < g_list_model_get_n_items (citations); j++)
            {
              g_autoptr (HonCitation) citation = g_list_model_get_item (citations, j);
              GListModel *sources = hon_citation_get_sources (citation);

              for (guint k = 0; k < g_list_model_get_n_items (sources); k++)
                {
                  g_autoptr (HonSource) source = g_list_model_get_item (sources, k);
                  gboolean own = is_own (source);

                  *(own ? n_own : n_published) += 1;
                  if (own && !hon_citation_is_contested (citation) && hon_citation_get_confidence (citation) != NULL)
                    {
                      g_test_message ("%s: %s", hon_record_get_id (record), hon_citation_get_subject (citation));
                      g_assert_cmpstr (hon_citation_get_confidence (citation), ==, "Not published");
                    }
                }
            }
        }
    }
}

/* Whatever record the reader changes, all that it says is told as his. */
static void
test_every_kind (Fixture       *fixture,
                 gconstpointer  data)
{
  g_auto (GStrv) datasets = NULL;
  guint n_shipped;
  guint n_published;
  guint n_own;

  load (fixture);
  datasets = list_datasets (fixture);
  count_citations (fixture, &n_shipped, &n_own);
  g_assert_cmpuint (n_shipped, >, 1000);
  g_assert_cmpuint (n_own, ==, 0);
  g_assert_false (hon_catalogue_has_own (fixture->catalogue));

  for (guint i = 0; datasets[i] != NULL; i++)
    lay_over (fixture, datasets[i], change_record);
  load (fixture);
  g_assert_true (hon_catalogue_has_own (fixture->catalogue));
  count_citations (fixture, &n_published, &n_own);
  g_assert_cmpuint (n_own, >, 1000);
  g_assert_cmpuint (n_published, ==, 0);
}

/* What the reader's file repeats is still said by its publisher. */
static void
test_word_for_word (Fixture       *fixture,
                    gconstpointer  data)
{
  g_auto (GStrv) datasets = NULL;
  guint n_shipped;
  guint n_published;
  guint n_own;

  load (fixture);
  datasets = list_datasets (fixture);
  count_citations (fixture, &n_shipped, &n_own);
  for (guint i = 0; datasets[i] != NULL; i++)
    lay_over (fixture, datasets[i], keep);
  load (fixture);
  count_citations (fixture, &n_published, &n_own);
  g_assert_cmpuint (n_published, ==, n_shipped);
  g_assert_cmpuint (n_own, ==, 0);
}

/* The values of a parameter in a file. */
static JsonArray *
get_values (JsonNode   *root,
            const char *id)
{
  JsonArray *parameters = json_object_get_array_member (json_node_get_object (root), "parameters");

  for (guint i = 0; i < json_array_get_length (parameters); i++)
    {
      JsonObject *parameter = json_array_get_object_element (parameters, i);

      if (g_str_equal (json_object_get_string_member (parameter, "id"), id))
        return json_object_get_array_member (parameter, "values");
    }

  g_assert_not_reached ();
}

static gboolean
is_own_on (Fixture    *fixture,
           const char *id,
           HonDate     date)
{
  HonParameter *parameter = hon_catalogue_find (fixture->catalogue, HON_RECORDS_PARAMETERS, id);
  HonDatedValue *value = hon_parameter_get_value_at (parameter, date);

  return is_own (hon_evidence_get_source (hon_dated_value_get_evidence (value)));
}

/* Of a list of values the changed one alone is the reader's; one that holds for longer is changed too. */
static void
test_dated_values (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *id = "plafond-securite-sociale";
  g_autoptr (JsonNode) added = NULL;
  g_autoptr (JsonNode) removed = NULL;
  JsonArray *values;
  JsonObject *last;
  guint n;

  load (fixture);
  added = parse_shipped (fixture, "contributions");
  values = get_values (added, id);
  last = json_array_get_object_element (values, json_array_get_length (values) - 1);
  g_assert_cmpstr (json_object_get_string_member (last, "from"), ==, "2026-01-01");
  {
    g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
    g_autofree char *text = NULL;
    g_autoptr (JsonNode) copy = NULL;

    json_node_set_object (node, last);
    text = json_to_string (node, FALSE);
    copy = json_from_string (text, NULL);
    json_object_set_string_member (json_node_get_object (copy), "from", "2030-01-01");
    json_array_add_element (values, g_steal_pointer (&copy));
  }
  write_overlay (fixture, "contributions", added);
  load (fixture);
  g_assert_false (is_own_on (fixture, id, hon_date_new (2025, 6, 1)));
  g_assert_false (is_own_on (fixture, id, hon_date_new (2026, 6, 1)));
  g_assert_true (is_own_on (fixture, id, hon_date_new (2030, 6, 1)));

  removed = parse_shipped (fixture, "contributions");
  values = get_values (removed, id);
  n = json_array_get_length (values);
  json_array_remove_element (values, n - 1);
  write_overlay (fixture, "contributions", removed);
  hon_catalogue_load (fixture->catalogue, NULL, NULL);
  g_assert_true (is_own_on (fixture, id, hon_date_new (2026, 6, 1)));
  g_assert_false (is_own_on (fixture, id, hon_date_new (2024, 6, 1)));
}

static void
assert_marked (const char *text)
{
  g_assert_nonnull (text);
  if (strstr (text, "own data “") == NULL || strstr (text, "amounts published by") != NULL)
    g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "own data “"));
  g_assert_null (strstr (text, "amounts published by"));
  g_assert_null (strstr (text, "Assurance maladie, "));
}

static void
assert_explained (HonExplanation *explanation)
{
  g_autofree char *text = NULL;
  g_autoptr (HonCredits) credits = hon_credits_new ();
  GListModel *sources;

  g_assert_nonnull (explanation);
  text = hon_explanation_to_text (explanation);
  assert_marked (text);
  hon_credits_add_explanation (credits, explanation);
  sources = hon_credits_get_sources (credits);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      g_assert_true (is_own (source));
    }
}

static HonEncounter *
make_encounter (void)
{
  HonEncounter *encounter = hon_encounter_new ();

  hon_test_fill_input (encounter, "{\"date\":\"2026-03-02\",\"specialite\":\"generaliste\",\"secteur\":\"S1\"}");

  return encounter;
}

static void
check_bill (Fixture *fixture)
{
  g_autoptr (HonEncounter) encounter = make_encounter ();
  g_autoptr (HonBill) bill = NULL;
  g_autoptr (HonExplanation) explanation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *credits = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *text = NULL;

  bill = hon_bill_new (fixture->catalogue, encounter, &error);
  g_assert_no_error (error);
  credits = hon_bill_dup_credits (&bill, 1);
  assert_marked (credits);
  explanation = hon_bill_explain (bill, "bill-base");
  assert_explained (explanation);
  csv = hon_table_to_csv (hon_bill_get_table (bill));
  g_assert_true (g_str_has_prefix (csv, "ligne,valeur,non_publie\r\n"));
  assert_marked (csv);
  text = hon_table_rows_to_text (hon_bill_get_table (bill), 1);
  assert_marked (text);
}

static void
check_income (Fixture *fixture)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (HonIncome) income = NULL;
  g_autoptr (HonExplanation) explanation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *credits = NULL;
  g_autofree char *csv = NULL;

  hon_test_fill_input (practice, "{\"year\":2026,\"secteur\":\"S1\",\"recettes_eur\":150000}");
  income = hon_income_new (fixture->catalogue, practice, &error);
  g_assert_no_error (error);
  credits = hon_income_dup_credits (income);
  assert_marked (credits);
  explanation = hon_income_explain (income, "maladie");
  assert_explained (explanation);
  csv = hon_table_to_csv (hon_income_get_table (income));
  assert_marked (csv);
}

static void
check_years (Fixture *fixture)
{
  g_autoptr (HonCareer) career = hon_career_new ();
  g_autoptr (HonYears) years = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *credits = NULL;
  g_autofree char *csv = NULL;

  hon_test_fill_input (career, "{\"date_debut_activite\":\"2026-01-01\",\"secteur\":\"S1\",\"recettes_eur\":150000}");
  years = hon_years_new (fixture->catalogue, career, &error);
  g_assert_no_error (error);
  credits = hon_years_dup_credits (&years, 1, "Years");
  assert_marked (credits);
  csv = hon_table_to_csv (hon_years_get_table (years));
  assert_marked (csv);
}

static void
check_figures (Fixture *fixture)
{
  GListModel *topics = hon_catalogue_get_list (fixture->catalogue, HON_RECORDS_TOPICS);
  guint n_studied = 0;

  for (guint i = 0; i < g_list_model_get_n_items (topics); i++)
    {
      g_autoptr (HonFigureTopic) topic = g_list_model_get_item (topics, i);
      g_autoptr (HonFigureStudy) study = hon_figure_study_new (fixture->catalogue, topic);
      g_autofree char *footer = NULL;

      if (g_list_model_get_n_items (G_LIST_MODEL (hon_figure_study_get_table (study))) == 0)
        continue;
      footer = hon_figure_study_dup_credits (study);
      assert_marked (footer);
      n_studied++;
    }
  g_assert_cmpuint (n_studied, >, 0);
}

static void
check_tariffs (Fixture *fixture)
{
  static const char * const acts[] = { "GP_REF", NULL };
  g_autoptr (HonTariffStudy) study = hon_tariff_study_new (fixture->catalogue, acts, HON_MEASURE_NOMINAL, 0,
                                                         hon_date_new (2011, 1, 1), hon_date_new (2026, 11, 22));
  g_autofree char *footer = hon_tariff_study_dup_credits (study);
  g_autofree char *context = hon_tariff_study_dup_context (study);
  g_autofree char *table = hon_table_to_text (hon_tariff_study_get_table (study), 1);

  assert_marked (footer);
  assert_marked (context);
  assert_marked (table);
}

/* What is collected keeps the name of the reader's file in the place of a publisher. */
static void
check_dossier (Fixture *fixture)
{
  g_autoptr (HonEncounter) encounter = make_encounter ();
  g_autoptr (HonBill) bill = hon_bill_new (fixture->catalogue, encounter, NULL);
  g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, "bill-base");
  g_autoptr (HonDossierItem) item = hon_dossier_item_new_explanation (explanation);
  const GPtrArray *sources = hon_dossier_item_get_sources (item);

  g_assert_cmpuint (sources->len, >, 0);
  for (guint i = 0; i < sources->len; i++)
    {
      const HonDossierSource *source = g_ptr_array_index (sources, i);

      g_assert_true (g_str_has_prefix (source->publisher, "own data “"));
    }
}

/* All that tells of publishers tells of the reader's own in their place. */
static void
test_every_output (Fixture       *fixture,
                   gconstpointer  data)
{
  g_auto (GStrv) datasets = NULL;

  load (fixture);
  datasets = list_datasets (fixture);
  for (guint i = 0; datasets[i] != NULL; i++)
    lay_over (fixture, datasets[i], change_record);
  load (fixture);

  check_bill (fixture);
  check_income (fixture);
  check_years (fixture);
  check_figures (fixture);
  check_tariffs (fixture);
  check_dossier (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/origins/every-kind", Fixture, NULL, fixture_set_up, test_every_kind, fixture_tear_down);
  g_test_add ("/origins/word-for-word", Fixture, NULL, fixture_set_up, test_word_for_word, fixture_tear_down);
  g_test_add ("/origins/dated-values", Fixture, NULL, fixture_set_up, test_dated_values, fixture_tear_down);
  g_test_add ("/origins/every-output", Fixture, NULL, fixture_set_up, test_every_output, fixture_tear_down);

  return g_test_run ();
}
