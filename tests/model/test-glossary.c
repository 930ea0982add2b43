/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-catalogue.h"

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
    { "redevance-hopital", NULL, 2 },
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/glossary/all", test_all);
  g_test_add_func ("/glossary/terms", test_terms);
  g_test_add_func ("/glossary/find", test_find);
  g_test_add_func ("/glossary/names", test_names);

  return g_test_run ();
}
