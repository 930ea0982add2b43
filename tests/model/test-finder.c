/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-finder.h"

static HonFinder *
make_finder (void)
{
  HonFinder *finder = hon_finder_new (hon_test_get_catalogue ());
  g_autoptr (HonPlace) page = hon_place_new (HON_PLACE_PAGE, "simulator", "Simuler mes revenus", NULL);
  g_autoptr (HonPlace) help = hon_place_new (HON_PLACE_HELP, "overlay", "Vos propres données", NULL);

  hon_finder_add (finder, page, NULL);
  hon_finder_add (finder, help, "Un dossier de fichiers que l’on remplace, fait par fait");

  return finder;
}

/* The name of what is found at @position, or NULL. */
static char *
dup_name (HonFinder  *finder,
          const char *text,
          guint       position)
{
  g_autoptr (GListModel) found = hon_finder_search (finder, text);
  g_autoptr (HonPlace) place = g_list_model_get_item (found, position);

  g_assert_true (g_list_model_get_item_type (found) == HON_TYPE_PLACE);

  return place != NULL ? hon_place_dup_name (place) : NULL;
}

/* What comes first is what was meant. */
static void
test_first (void)
{
  static const struct
  {
    const char *text;
    const char *name;
  } cases[] = {
    { "simuler", "page:simulator" },
    { "SIMULER MES REVENU", "page:simulator" },
    { "optam", "term:optam" },
    { "OPTAM-ACO", "term:optam-aco" },
    { "depassement autorise", "term:da" },
    { "dépassements autorisés", "term:da" },
    { "tact et mesure", "term:tact-et-mesure" },
    { "g", "act:G" },
    { "mcg", "act:MCG" },
    { "yyyy", "act:YYYY166" },
    { "fichiers remplacés", "help:overlay" },
    { "CISS", "term:ciss" },
    { "secteur optionnel", "term:secteur-optionnel" },
    { "legifrance", "source:" },
    { "annual social security ceiling", "parameter:plafond-securite-sociale" },
    { "Plafond de la retraite complémentaire", "parameter:retraite-complementaire-plafond" },
    { "secteur 2 is made", "event:" },
    { "should there be a secteur optionnel", "debate:" },
    { "share of doctors in secteur 2", "figure:secteur-2-share" },
    { "part des medecins en secteur 2", "figure:secteur-2-share" },
    { "gynécologues médicaux et obstétriciens", "figure:" },
    { "secteur 2 gynaecologists and obstetricians", "figure:sectors-by-speciality-2021/s-2021-gynecologues-medicaux-et-obstetriciens" },
    { "tariff of the general practitioner", "tariff:GP_REF" },
  };
  g_autoptr (HonFinder) finder = make_finder ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = dup_name (finder, cases[i].text, 0);

      g_test_message ("%s: %s", cases[i].text, name);
      g_assert_nonnull (name);
      g_assert_true (g_str_has_prefix (name, cases[i].name));
    }
}

static guint
count (HonFinder  *finder,
       const char *text)
{
  g_autoptr (GListModel) found = hon_finder_search (finder, text);

  return g_list_model_get_n_items (found);
}

static gboolean
is_found (HonFinder  *finder,
          const char *text,
          const char *name)
{
  g_autoptr (GListModel) found = hon_finder_search (finder, text);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (HonPlace) place = g_list_model_get_item (found, i);
      g_autofree char *own = hon_place_dup_name (place);

      if (g_str_equal (own, name))
        return TRUE;
    }

  return FALSE;
}

/* Nothing typed finds the pages; one letter only what is called so, not what says so somewhere. */
static void
test_short (void)
{
  g_autoptr (HonFinder) finder = make_finder ();
  g_autofree char *first = dup_name (finder, "  ", 0);

  g_assert_cmpstr (first, ==, "page:simulator");
  g_assert_cmpuint (count (finder, ""), ==, 1);
  g_assert_cmpuint (count (finder, "xyzzy"), ==, 0);
  g_assert_true (is_found (finder, "pr", "help:overlay"));
  g_assert_false (is_found (finder, "fi", "help:overlay"));
  g_assert_true (is_found (finder, "fich", "help:overlay"));
  g_assert_true (is_found (finder, "un d", "help:overlay"));
}

/* Numbers are found with what parts their thousands and without; parameters by who published them and
 * what they are for.
 */
static void
test_words (void)
{
  g_autoptr (HonFinder) finder = make_finder ();

  g_assert_cmpuint (count (finder, "1347"), >, 0);
  g_assert_cmpuint (count (finder, "1347"), ==, count (finder, "1 347"));
  g_assert_cmpuint (count (finder, "1347"), ==, count (finder, "1,347"));
  g_assert_true (is_found (finder, "CARMF", "parameter:retraite-complementaire-taux"));
  g_assert_true (is_found (finder, "carmf 2026", "parameter:retraite-complementaire-taux"));
}

/* What has a word within another comes last, behind what has it at the beginning. */
static void
test_within (void)
{
  g_autoptr (HonFinder) finder = make_finder ();
  g_autoptr (HonPlace) place = hon_place_new (HON_PLACE_PAGE, "x", "Xyzzyment", NULL);
  g_autoptr (HonPlace) within = hon_place_new (HON_PLACE_PAGE, "within", "Unxyzzy", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  hon_finder_add (finder, within, NULL);
  hon_finder_add (finder, place, NULL);
  first = dup_name (finder, "xyzzy", 0);
  second = dup_name (finder, "xyzzy", 1);
  g_assert_cmpstr (first, ==, "page:x");
  g_assert_cmpstr (second, ==, "page:within");
  g_assert_cmpuint (count (finder, "xyzzyments"), ==, 1);
}

/* Every place is found by its title, and by its name. */
static void
test_all (void)
{
  static const char * const texts[] = {
    "secteur", "convention", "consultation", "tarif", "taux", "medecin", "the", "rate", "csmf", "optam", "scanner",
  };
  g_autoptr (HonFinder) finder = make_finder ();
  guint kinds = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GListModel) found = hon_finder_search (finder, texts[i]);

      g_assert_cmpuint (g_list_model_get_n_items (found), >, 0);
      for (guint j = 0; j < g_list_model_get_n_items (found); j++)
        {
          g_autoptr (HonPlace) place = g_list_model_get_item (found, j);
          g_autofree char *name = hon_place_dup_name (place);
          g_autofree char *description = hon_place_dup_description (place);
          g_autoptr (GListModel) own = hon_finder_search (finder, hon_place_get_title (place));
          gboolean is_there = FALSE;

          g_assert_true (hon_finder_find (finder, name) == place);
          g_assert_cmpstr (description, !=, "");
          kinds |= 1u << hon_place_get_kind (place);
          for (guint k = 0; k < g_list_model_get_n_items (own) && !is_there; k++)
            {
              g_autoptr (HonPlace) other = g_list_model_get_item (own, k);

              is_there = other == place;
            }
          g_assert_true (is_there);
        }
    }
  g_assert_cmpuint (kinds | 1u << HON_PLACE_PAGE | 1u << HON_PLACE_HELP, ==, (1u << HON_N_PLACE_KINDS) - 1);
  g_assert_null (hon_finder_find (finder, "term:xyzzy"));
}

/* What is found of a line tells the sum of its parts, as computed. */
static void
test_sums (void)
{
  g_autoptr (HonFinder) finder = make_finder ();
  HonPlace *place =
    hon_finder_find (finder, "figure:sectors-by-speciality-2021/s-2021-gynecologues-medicaux-et-obstetriciens");
  HonPlace *other = hon_finder_find (finder, "figure:outside-agreement/outside-ms3");
  g_autofree char *description = hon_place_dup_description (place);
  g_autofree char *published = hon_place_dup_description (other);

  g_assert_nonnull (strstr (description, "Doctors by sector and speciality, France, 2021"));
  g_assert_nonnull (strstr (description, "70.1%, computed: 36.2% + 33.9%"));
  g_assert_null (strstr (published, "computed"));
}

/* What was not loaded is not found, and is once it is loaded. */
static void
test_loading (void)
{
  HonCatalogue *catalogue = hon_catalogue_new (NULL);
  HonFinder *finder = hon_finder_new (catalogue);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count (finder, "optam"), ==, 0);
  g_assert_true (hon_catalogue_load (catalogue, NULL, &error));
  g_assert_no_error (error);
  hon_finder_prepare (finder);
  g_assert_cmpuint (count (finder, "optam"), >, 5);
  g_assert_nonnull (hon_finder_find (finder, "term:optam"));
  g_assert_true (hon_catalogue_load (catalogue, NULL, &error));
  g_assert_cmpuint (count (finder, "optam"), >, 5);

  g_assert_finalize_object (finder);
  g_assert_finalize_object (catalogue);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/finder/first", test_first);
  g_test_add_func ("/finder/short", test_short);
  g_test_add_func ("/finder/words", test_words);
  g_test_add_func ("/finder/within", test_within);
  g_test_add_func ("/finder/all", test_all);
  g_test_add_func ("/finder/sums", test_sums);
  g_test_add_func ("/finder/loading", test_loading);

  return g_test_run ();
}
