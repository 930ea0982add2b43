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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/glossary/all", test_all);
  g_test_add_func ("/glossary/terms", test_terms);

  return g_test_run ();
}
