/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-catalogue.h"
#include "hon-explanation.h"

static GListModel *
get_terms (void)
{
  return hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_TERMS);
}

static HonTerm *
find_term (const char *id)
{
  HonTerm *term = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_TERMS, id);

  g_assert_nonnull (term);

  return term;
}

/* Every term says what it means and who says so, and leads to terms that exist. */
static void
test_all (void)
{
  GListModel *terms = get_terms ();

  g_assert_cmpuint (g_list_model_get_n_items (terms), >, 90);
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (terms, i);
      const char * const *related = hon_term_get_related (term);

      g_assert_true (find_term (hon_term_get_id (term)) == term);
      g_assert_cmpstr (hon_term_get_term (term), !=, "");
      g_assert_cmpuint (strlen (hon_term_get_text (term)), >, 30);
      g_assert_true (HON_IS_SOURCE (hon_evidence_get_source (hon_term_get_evidence (term))));
      for (guint j = 0; related[j] != NULL; j++)
        g_assert_cmpstr (hon_term_get_term (find_term (related[j])), !=, hon_term_get_term (term));
    }
}

/* The words that the debate turns on. */
static void
test_terms (void)
{
  static const struct
  {
    const char *id;
    const char *abbreviation;
    guint       n_claims;
  } cases[] = {
    { "dp", "DP", 2 },
    { "de", "DE", 0 },
    { "da", "DA", 0 },
    { "cas", "CAS", 2 },
    { "optam", "OPTAM", 0 },
    { "optam-aco", "OPTAM-ACO", 0 },
    { "rosp", "ROSP", 0 },
    { "rmt", "RMT", 0 },
    { "asv", "ASV", 0 },
    { "carmf", "CARMF", 0 },
    { "pass", "PASS", 0 },
    { "uncam", "UNCAM", 0 },
    { "medecin-traitant", "MT", 0 },
    { "medecin-correspondant", NULL, 0 },
    { "tact-et-mesure", NULL, 0 },
    { "tarif-autorite", NULL, 3 },
    { "secteur-3", NULL, 0 },
    { "secteur-optionnel", NULL, 0 },
    { "redevance-hopital", NULL, 5 },
    { "taux-depassement", NULL, 2 },
    { "rspm", "RSPM", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonTerm *term = find_term (cases[i].id);
      const HonEvidence *evidence = hon_term_get_evidence (term);

      g_assert_cmpstr (hon_term_get_abbreviation (term), ==, cases[i].abbreviation);
      g_assert_cmpuint (hon_evidence_get_n_claims (evidence), ==, cases[i].n_claims);
      g_assert_true ((evidence->confidence == HON_CONFIDENCE_CONTESTED) == (cases[i].n_claims > 0));
    }
}

/* Terms stand in texts by what they are called, whatever their case and number; capitals are meant as such, the longest
 * name counts, and each term once. What leads to a term in a search alone is not found.
 */
static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *ids; /* in the order of the text */
  } cases[] = {
    { "", "" },
    { "Nothing of the field", "" },
    { "OPTAM", "optam" },
    { "S’il s’agit de l’OPTAM-ACO, et de l’OPTAM\u00a0: l’OPTAM", "optam-aco optam" },
    { "Prime OPTAM", "prime-optam" },
    { "AFFECTIONS DE LONGUE DURÉE (ALD)", "ald" },
    { "affections de longue duree exonérantes", "ald" },
    { "Tarifs d'autorité ou tarif d’autorité", "tarif-autorite" },
    { "participation forfaitaire pour les actes lourds, puis participation forfaitaire", "acte-lourd participation-forfaitaire" },
    { "He who must pass a de cas", "" },
    { "PASS, DE et CAS", "pass de cas" },
    { "Secteur 1, secteurs 2", "secteur-1 secteur-2" },
    { "secteur 12", "" },
    { "Des tarifs opposables", "tarif-opposable" },
    { "Ce qu’il garde\u00a0: 100\u00a0% du forfait, en classe C", "" },
    { "\xff OPTAM \xff", "optam" },
  };
  HonGlossary *glossary = hon_catalogue_get_glossary (hon_test_get_catalogue ());

  g_assert_true (hon_catalogue_get_glossary (hon_test_get_catalogue ()) == glossary);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore) found = g_list_store_new (HON_TYPE_TERM);
      g_autoptr (GString) ids = g_string_new (NULL);

      hon_glossary_find (glossary, cases[i].text, found);
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (found)); j++)
        {
          g_autoptr (HonTerm) term = g_list_model_get_item (G_LIST_MODEL (found), j);

          g_string_append_printf (ids, "%s%s", j > 0 ? " " : "", hon_term_get_id (term));
        }
      g_assert_cmpstr (ids->str, ==, cases[i].ids);
    }
}

/* Every term is found by whatever it is called, and by nothing that another one is called. */
static void
test_names (void)
{
  GListModel *terms = get_terms ();
  HonGlossary *glossary = hon_catalogue_get_glossary (hon_test_get_catalogue ());

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (terms, i);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) names = NULL;

      g_strv_builder_addv (builder, (const char **) hon_term_get_names (term));
      g_strv_builder_add (builder, hon_term_get_term (term));
      if (hon_term_get_abbreviation (term) != NULL)
        g_strv_builder_add (builder, hon_term_get_abbreviation (term));
      names = g_strv_builder_end (builder);
      for (guint j = 0; names[j] != NULL; j++)
        {
          g_autoptr (GListStore) found = g_list_store_new (HON_TYPE_TERM);
          g_autoptr (HonTerm) first = NULL;

          g_test_message ("%s", names[j]);
          hon_glossary_find (glossary, names[j], found);
          g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found)), ==, 1);
          first = g_list_model_get_item (G_LIST_MODEL (found), 0);
          g_assert_true (first == term);
        }
    }
}

/* The explanation of a line tells the terms that it is about before all others, also where its texts do not use them. */
static void
test_lines (void)
{
  HonGlossary *glossary = hon_catalogue_get_glossary (hon_test_get_catalogue ());
  GListModel *lines = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_LINES);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (HonLineInfo) info = g_list_model_get_item (lines, i);
      g_autoptr (HonExplanation) explanation = hon_explanation_new (info, hon_date_get_today ());
      g_autoptr (GListModel) found = hon_explanation_find_terms (explanation, glossary);
      GListModel *terms = hon_line_info_get_terms (info);

      for (guint j = 0; j < g_list_model_get_n_items (terms); j++, n++)
        {
          g_autoptr (HonTerm) term = g_list_model_get_item (terms, j);
          g_autoptr (HonTerm) told = g_list_model_get_item (found, j);

          g_assert_true (told == term);
        }
    }
  g_assert_cmpuint (n, >, 20);
}

/* Datasets whose texts rows, explanations and landmarks show. */
static const char * const files[] = {
  "acts.json",
  "calendar.json",
  "contributions.json",
  "conventions.json",
  "positions.json",
  "reimbursement.json",
  "sectors.json",
  "statistics.json",
  "tariffs.json",
  "taxation.json",
  "technical-acts.json",
  "territories.json",
  "titles.json",
  "transitions.json",
};

/* What a reader can be shown in a language: texts of the datasets, and of the interface. */
typedef struct
{
  const char *name;    /* of the language, as datasets write it */
  const char *message; /* what its texts are called in the file of translations */
} Language;

/* Adds the terms that a text uses. */
static void
find_in (HonGlossary *glossary,
         const char  *text,
         GHashTable  *offered)
{
  g_autoptr (GListStore) found = g_list_store_new (HON_TYPE_TERM);

  hon_glossary_find (glossary, text, found);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (found)); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (G_LIST_MODEL (found), i);

      g_hash_table_add (offered, g_strdup (hon_term_get_id (term)));
    }
}

static char *
load (const char *folder,
      const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

/* Adds the terms of all parts of a file that @pattern finds; what it catches may be in several quotes. */
static void
find_in_file (HonGlossary *glossary,
              const char  *text,
              const char  *pattern,
              GHashTable  *offered)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GRegex) joint = g_regex_new ("\"\n *\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *quoted = g_match_info_fetch (match, 1);
      g_autofree char *joined = g_regex_replace_literal (joint, quoted, -1, 0, "", 0, NULL);

      find_in (glossary, joined, offered);
    }
}

/* Adds the terms that records name. */
static void
find_named (const char *text,
            GHashTable *offered)
{
  g_autoptr (GRegex) lists = g_regex_new ("\"terms\": \\[([^]{]*)\\]", 0, 0, NULL);
  g_autoptr (GRegex) words = g_regex_new ("\"([^\"]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) list = NULL;

  for (g_regex_match (lists, text, 0, &list); g_match_info_matches (list); g_match_info_next (list, NULL))
    {
      g_autofree char *inside = g_match_info_fetch (list, 1);
      g_autoptr (GMatchInfo) word = NULL;

      for (g_regex_match (words, inside, 0, &word); g_match_info_matches (word); g_match_info_next (word, NULL))
        g_hash_table_add (offered, g_match_info_fetch (word, 1));
    }
}

/* Each term is offered where it is met, and not only where one looks for it: a row, an explanation or a landmark uses
 * it in its texts, or names it.
 */
static void
test_offered (gconstpointer data)
{
  const Language *language = data;
  HonGlossary *glossary = hon_catalogue_get_glossary (hon_test_get_catalogue ());
  g_autoptr (GHashTable) offered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *of_records = g_strdup_printf ("\"%s\": (\"(?:[^\"\\\\]|\\\\.)*\")", language->name);
  g_autofree char *of_messages = g_strdup_printf ("^%s(?:_plural|\\[\\d\\])? ((?:\".*\"\\n?)+)", language->message);
  g_autofree char *messages = load ("po", "fr.po");

  find_in_file (glossary, messages, of_messages, offered);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *text = load ("data/datasets", files[i]);

      find_in_file (glossary, text, of_records, offered);
      find_named (text, offered);
    }

  for (guint i = 0; i < g_list_model_get_n_items (get_terms ()); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (get_terms (), i);

      if (!g_hash_table_contains (offered, hon_term_get_id (term)))
        g_test_fail_printf ("nothing but the glossary has “%s”", hon_term_get_id (term));
    }
}

int
main (int   argc,
      char *argv[])
{
  static const Language english = { "en", "msgid" };
  static const Language french = { "fr", "msgstr" };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/glossary/all", test_all);
  g_test_add_func ("/glossary/terms", test_terms);
  g_test_add_func ("/glossary/find", test_find);
  g_test_add_func ("/glossary/names", test_names);
  g_test_add_func ("/glossary/lines", test_lines);
  g_test_add_data_func ("/glossary/offered/english", &english, test_offered);
  g_test_add_data_func ("/glossary/offered/french", &french, test_offered);

  return g_test_run ();
}
