/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-citation.h"
#include "hon-dataset-records.h"

static gpointer
find (HonRecords  records,
      const char *id)
{
  gpointer record = hon_catalogue_find (hon_test_get_catalogue (), records, id);

  g_assert_nonnull (record);

  return record;
}

static GListModel *
list (gpointer record)
{
  return hon_citation_list (hon_test_get_catalogue (), record);
}

/* All that has a source can be quoted, with its source and its address. */
static void
test_all (void)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  guint n_citations = 0;

  for (HonRecords kind = HON_RECORDS_SOURCES + 1; kind < HON_N_RECORDS; kind++)
    {
      GListModel *records = hon_catalogue_get_list (catalogue, kind);

      for (guint i = 0; i < g_list_model_get_n_items (records); i++)
        {
          g_autoptr (HonRecord) record = g_list_model_get_item (records, i);
          g_autoptr (GListModel) citations = list (record);
          g_autofree char *title = hon_citation_dup_title (record);

          g_assert_cmpstr (title, !=, "");
          for (guint j = 0; j < g_list_model_get_n_items (citations); j++)
            {
              g_autoptr (HonCitation) citation = g_list_model_get_item (citations, j);
              g_autoptr (HonSource) source = g_list_model_get_item (hon_citation_get_sources (citation), 0);
              g_autofree char *text = hon_citation_dup_text (citation);

              n_citations++;
              g_assert_true (hon_citation_get_record (citation) == record);
              g_assert_cmpstr (hon_citation_get_subject (citation), ==, title);
              g_assert_nonnull (source);
              g_assert_nonnull (strstr (text, title));
              g_assert_nonnull (strstr (text, hon_source_get_title (source)));
              g_assert_null (strstr (text, "%s"));
              if (hon_source_get_url (source) != NULL)
                g_assert_nonnull (strstr (text, hon_source_get_url (source)));
              g_assert_true (hon_citation_is_contested (citation) == (hon_citation_get_claims (citation) != NULL &&
                             g_list_model_get_n_items (hon_citation_get_claims (citation)) > 0));
            }
        }
    }
  g_assert_cmpuint (n_citations, >, 1500);
}

/* A source has all that rests on it, and every source has something, or is told to have nothing. */
static void
test_resting (void)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  GListModel *sources = hon_catalogue_get_list (catalogue, HON_RECORDS_SOURCES);
  HonParameter *ceiling = find (HON_RECORDS_PARAMETERS, "plafond-securite-sociale");
  guint n_unused = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);
      g_autoptr (GListModel) citations = hon_citation_list_resting (catalogue, source);

      if (g_list_model_get_n_items (citations) == 0)
        {
          g_test_message ("nothing rests on %s", hon_source_get_id (source));
          n_unused++;
        }
    }
  g_assert_cmpuint (n_unused, <, 5);

  for (guint i = 0; i < g_list_model_get_n_items (hon_parameter_get_values (ceiling)); i++)
    {
      g_autoptr (HonDatedValue) value = g_list_model_get_item (hon_parameter_get_values (ceiling), i);
      HonSource *source = hon_evidence_get_source (hon_dated_value_get_evidence (value));
      g_autoptr (GListModel) citations = hon_citation_list_resting (catalogue, source);
      guint n_own = 0;

      for (guint j = 0; j < g_list_model_get_n_items (citations); j++)
        {
          g_autoptr (HonCitation) citation = g_list_model_get_item (citations, j);

          n_own += hon_citation_get_record (citation) == (HonRecord *) ceiling;
        }
      g_assert_cmpuint (n_own, >, 0);
    }
}

/* What a figure says, when, how we read it, and who says something else. */
static void
test_text (void)
{
  HonTerm *term = find (HON_RECORDS_TERMS, "tarif-autorite");
  g_autoptr (GListModel) citations = list (term);
  g_autoptr (HonCitation) citation = g_list_model_get_item (citations, 0);
  g_autoptr (GListModel) values = list (find (HON_RECORDS_PARAMETERS, "plafond-securite-sociale"));
  g_autoptr (HonCitation) last = g_list_model_get_item (values, g_list_model_get_n_items (values) - 1);
  g_autofree char *text = hon_citation_dup_text (citation);
  g_autofree char *summary = hon_citation_dup_summary (last);

  g_assert_cmpuint (g_list_model_get_n_items (citations), ==, 1);
  g_assert_true (hon_citation_is_contested (citation));
  g_assert_cmpuint (g_list_model_get_n_items (hon_citation_get_claims (citation)), ==, 3);
  g_assert_true (g_str_has_prefix (text, hon_term_get_term (term)));
  g_assert_nonnull (strstr (text, hon_term_get_text (term)));
  g_assert_nonnull (strstr (text, "Confidence: "));
  g_assert_nonnull (strstr (text, "Disputed: "));
  g_assert_nonnull (strstr (summary, "48"));
  g_assert_nonnull (strstr (summary, "2026"));
}

/* A published figure is quoted with what is counted, of whom, and how much; no two quotations are the same. */
static void
test_figures (void)
{
  static const HonRecords kinds[] = { HON_RECORDS_SERIES, HON_RECORDS_SPLITS, HON_RECORDS_MAPS };
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  HonTerritory *paris = find (HON_RECORDS_PLACES, "75");
  g_autofree char *place = hon_citation_dup_title (HON_RECORD (paris));
  g_autoptr (GListModel) rates = list (find (HON_RECORDS_SERIES, "overrun-rate-specialists"));
  g_autoptr (HonCitation) newest = g_list_model_get_item (rates, g_list_model_get_n_items (rates) - 1);
  g_autofree char *summary = hon_citation_dup_summary (newest);

  g_assert_cmpstr (place, ==, "Paris");
  g_assert_cmpstr (summary, ==, "2024: 48%");
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      GListModel *records = hon_catalogue_get_list (catalogue, kinds[k]);

      for (guint i = 0; i < g_list_model_get_n_items (records); i++)
        {
          g_autoptr (HonRecord) record = g_list_model_get_item (records, i);
          g_autoptr (GListModel) citations = list (record);
          g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

          g_assert_cmpuint (g_list_model_get_n_items (citations), >, 0);
          for (guint j = 0; j < g_list_model_get_n_items (citations); j++)
            {
              g_autoptr (HonCitation) citation = g_list_model_get_item (citations, j);
              g_autofree char *says = hon_citation_dup_summary (citation);
              g_auto (GStrv) words = g_strsplit (hon_citation_get_subject (citation), ": ", 2);

              g_assert_cmpuint (g_strv_length (words), ==, 2);
              g_assert_nonnull (strpbrk (says, "0123456789"));
              g_assert_true (g_hash_table_add (texts, hon_citation_dup_text (citation)));
            }
        }
    }
}

/* A source that should not be relied on alone is called so wherever it is named. */
static void
test_weak (void)
{
  GListModel *sources = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_SOURCES);
  HonSource *law = find (HON_RECORDS_SOURCES, "css-l131-6");
  g_autofree char *strong = hon_source_dup_reference (law);
  guint n_weak = 0;

  g_assert_null (strstr (strong, "weak"));
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);
      g_autofree char *reference = hon_source_dup_reference (source);
      g_autofree char *publisher = hon_source_dup_publisher (source);

      g_assert_true (g_str_has_prefix (reference, publisher));
      if (g_str_equal (hon_source_get_publisher (source), "Maison de santé de Rillieux-Village"))
        g_assert_cmpstr (publisher, ==, "Maison de santé de Rillieux-Village, a weak source");
      n_weak += g_str_has_suffix (publisher, ", a weak source");
    }
  g_assert_cmpuint (n_weak, >, 30);
}

/* A technical act is quoted with its edition. */
static void
test_technical (void)
{
  GListModel *acts = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_TECHNICAL_ACTS);

  for (guint i = 0; i < g_list_model_get_n_items (acts); i++)
    {
      g_autoptr (HonTechnicalAct) act = g_list_model_get_item (acts, i);
      g_autoptr (GListModel) citations = list (act);
      guint n;

      hon_technical_act_get_steps (act, HON_SUBJECT_ACT, &n);
      g_assert_cmpuint (g_list_model_get_n_items (citations), >=, n);
    }
}

/* The records of all datasets are all records; they are found without accents and plurals. */
static void
test_datasets (void)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  GListModel *datasets = hon_catalogue_get_datasets (catalogue);
  guint n_records = 0;
  guint n_listed = 0;

  for (HonRecords kind = 0; kind < HON_N_RECORDS; kind++)
    n_records += g_list_model_get_n_items (hon_catalogue_get_list (catalogue, kind));
  for (guint i = 0; i < g_list_model_get_n_items (datasets); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (datasets, i);
      g_autoptr (GListModel) records = hon_dataset_records_list (catalogue, hon_dataset_get_id (dataset));
      g_autoptr (GListModel) all = hon_dataset_records_search (records, " ");

      n_listed += g_list_model_get_n_items (records);
      g_assert_cmpuint (g_list_model_get_n_items (all), ==, g_list_model_get_n_items (records));
      if (g_str_equal (hon_dataset_get_id (dataset), "glossary"))
        {
          g_autoptr (GListModel) found = hon_dataset_records_search (records, "depassements autorises");
          g_autoptr (HonRecord) first = g_list_model_get_item (found, 0);

          g_assert_cmpuint (g_list_model_get_n_items (found), <, 10);
          g_assert_nonnull (first);
        }
    }
  g_assert_cmpuint (n_listed, ==, n_records);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/citations/all", test_all);
  g_test_add_func ("/citations/resting", test_resting);
  g_test_add_func ("/citations/text", test_text);
  g_test_add_func ("/citations/figures", test_figures);
  g_test_add_func ("/citations/weak", test_weak);
  g_test_add_func ("/citations/technical", test_technical);
  g_test_add_func ("/citations/datasets", test_datasets);

  return g_test_run ();
}
