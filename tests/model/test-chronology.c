/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-chronology.h"
#include "hon-debate-explain.h"
#include "hon-event-explain.h"

static GListModel *
get_list (HonRecords records)
{
  return hon_catalogue_get_list (hon_test_get_catalogue (), records);
}

static HonEvent *
find_event (const char *id)
{
  HonEvent *event = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_EVENTS, id);

  g_assert_nonnull (event);

  return event;
}

static gboolean
has (GListModel *list,
     gpointer    record)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      if (item == record)
        return TRUE;
    }

  return FALSE;
}

/* Every event is about something, and leads to what it changed. */
static void
test_events (void)
{
  static const struct
  {
    const char *id;
    const char *day;
    HonTheme    theme;
  } cases[] = {
    { "1945-securite-sociale", "1945-10-19", HON_THEME_ASSURANCE },
    { "1980-secteur-2", "1980-05-29", HON_THEME_SECTEURS },
    { "1989-gel-secteur-2", "1989-12-01", HON_THEME_SECTEURS },
    { "2005-convention", "2005-01-12", HON_THEME_CONVENTIONS },
    { "2008-egos", "2008-07-23", HON_THEME_NEGOCIATIONS },
    { "2009-secteur-optionnel", "2009-10-15", HON_THEME_SECTEURS },
    { "2012-avenant-8", "2012-10-25", HON_THEME_SECTEURS },
    { "2017-optam", "2017-01-01", HON_THEME_SECTEURS },
    { "2024-g-30-euros", "2024-12-22", HON_THEME_TARIFS },
    { "2027-secteur-3", "2027-01-01", HON_THEME_LOIS },
  };
  GListModel *events = get_list (HON_RECORDS_EVENTS);
  guint n_terms = 0;
  guint n_changes = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonEvent *event = find_event (cases[i].id);

      g_assert_cmpint (hon_event_get_date (event), ==, hon_date_parse (cases[i].day, NULL));
      g_assert_true (hon_event_has_theme (event, cases[i].theme));
    }

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (HonEvent) event = g_list_model_get_item (events, i);
      guint n_themes = 0;

      for (guint theme = 0; theme < HON_N_THEMES; theme++)
        n_themes += hon_event_has_theme (event, theme);
      g_assert_cmpuint (n_themes, >, 0);
      n_terms += g_list_model_get_n_items (hon_event_get_terms (event));
      n_changes += g_list_model_get_n_items (hon_event_get_tariffs (event));
      n_changes += g_list_model_get_n_items (hon_event_get_parameters (event));
    }
  g_assert_cmpuint (n_terms, >, g_list_model_get_n_items (events));
  g_assert_cmpuint (n_changes, >, 60);
  g_assert_true (has (hon_event_get_terms (find_event ("2017-optam")),
                      hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_TERMS, "cas")));
  g_assert_true (has (hon_event_get_tariffs (find_event ("2024-g-30-euros")),
                      hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_TARIFFS, "GP_REF")));
}

/* What is looked for is found in order, by plain words, with or without accents and plurals. */
static void
test_search (void)
{
  static const struct
  {
    const char *text;
    int         theme;
    const char *found;
    const char *not_found;
  } cases[] = {
    { "", HON_CHRONOLOGY_ALL, "1927-charte", NULL },
    { "", HON_THEME_ASSURANCE, "1967-caisses", "1980-secteur-2" },
    { "secteur optionnel", HON_CHRONOLOGY_ALL, "2009-secteur-optionnel", "1967-caisses" },
    { "securite sociale", HON_CHRONOLOGY_ALL, "1945-securite-sociale", "2009-secteur-optionnel" },
    { "SECTEURS OPTIONNELS", HON_THEME_SECTEURS, "2009-secteur-optionnel", "1967-caisses" },
    { "etats generaux", HON_CHRONOLOGY_ALL, "2008-egos", "1980-secteur-2" },
    { "annulation", HON_THEME_CONVENTIONS, "1992-annulation", "2009-secteur-optionnel" },
    { "optam", HON_CHRONOLOGY_ALL, "2017-optam", "1992-annulation" },
    { "xyzzy", HON_CHRONOLOGY_ALL, NULL, "2017-optam" },
    { "1980", HON_CHRONOLOGY_ALL, "1980-secteur-2", "1967-caisses" },
    { " 1980  secteur", HON_THEME_SECTEURS, "1980-secteur-2", "2009-secteur-optionnel" },
    { "1927", HON_CHRONOLOGY_ALL, "1927-charte", "1945-securite-sociale" },
    { "xyzzy 1980", HON_CHRONOLOGY_ALL, NULL, "1980-secteur-2" },
    { "1111", HON_CHRONOLOGY_ALL, NULL, "1980-secteur-2" },
  };
  GListModel *events = get_list (HON_RECORDS_EVENTS);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListModel) found = hon_chronology_search (events, cases[i].text, cases[i].theme);
      HonDate last = HON_DATE_NONE;

      g_assert_true (g_list_model_get_item_type (found) == HON_TYPE_EVENT);
      if (cases[i].found != NULL)
        g_assert_true (has (found, find_event (cases[i].found)));
      else
        g_assert_cmpuint (g_list_model_get_n_items (found), ==, 0);
      if (cases[i].not_found != NULL)
        g_assert_false (has (found, find_event (cases[i].not_found)));
      for (guint j = 0; j < g_list_model_get_n_items (found); j++)
        {
          g_autoptr (HonEvent) event = g_list_model_get_item (found, j);

          g_assert_cmpint (hon_event_get_date (event), >=, last);
          last = hon_event_get_date (event);
        }
    }
}

/* Terms are found by what they are called before what they say. */
static void
test_glossary_search (void)
{
  static const struct
  {
    const char *text;
    const char *first;
  } cases[] = {
    { "da", "da" },
    { "DE", "de" },
    { "optam", "optam" },
    { "hors convention", "secteur-3" },
    { "medecins traitants", "medecin-traitant" },
    { "tact", "tact-et-mesure" },
    { "mutuelle", "complementaire" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListModel) found = hon_glossary_search (get_list (HON_RECORDS_TERMS), cases[i].text);
      g_autoptr (HonTerm) first = g_list_model_get_item (found, 0);

      g_assert_nonnull (first);
      g_assert_cmpstr (hon_term_get_id (first), ==, cases[i].first);
    }
}

/* Who opposed the secteur optionnel is found from what was decided. */
static void
test_quarrels (void)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  GListModel *quarrels = get_list (HON_RECORDS_QUARRELS);
  g_autoptr (GListModel) around = hon_chronology_list_quarrels (catalogue, find_event ("2009-secteur-optionnel"));
  g_autoptr (HonQuarrel) quarrel = g_list_model_get_item (around, 0);
  g_autoptr (GListModel) against = hon_chronology_list_positions (catalogue, quarrel, HON_SIDE_AGAINST);
  g_autoptr (HonPosition) first = g_list_model_get_item (against, 0);

  g_assert_cmpuint (g_list_model_get_n_items (around), ==, 1);
  g_assert_cmpstr (hon_quarrel_get_id (quarrel), ==, "secteur-optionnel");
  g_assert_cmpstr (hon_position_get_id (first), ==, "so-ciss-2008");
  g_assert_cmpuint (g_list_model_get_n_items (against), ==, 5);

  for (guint i = 0; i < g_list_model_get_n_items (quarrels); i++)
    {
      g_autoptr (HonQuarrel) one = g_list_model_get_item (quarrels, i);
      guint n = 0;

      for (guint side = 0; side < HON_N_SIDES; side++)
        {
          g_autoptr (GListModel) positions = hon_chronology_list_positions (catalogue, one, side);

          n += g_list_model_get_n_items (positions);
          for (guint j = 0; j < g_list_model_get_n_items (positions); j++)
            {
              g_autoptr (HonPosition) position = g_list_model_get_item (positions, j);

              g_assert_true (hon_position_get_quarrel (position) == one);
              g_assert_true (hon_position_get_side (position) == side);
              g_assert_cmpstr (hon_position_get_actor (position), !=, "");
              g_assert_true (HON_IS_SOURCE (hon_evidence_get_source (hon_position_get_evidence (position))));
            }
        }
      g_assert_cmpuint (n, >=, 2);
      g_assert_cmpuint (g_list_model_get_n_items (hon_quarrel_get_events (one)), >, 0);
    }
}

static void
test_search_quarrels (void)
{
  static const struct
  {
    const char *text;
    const char *id;
    guint       n;
  } cases[] = {
    { "", "secteur-optionnel", 10 },
    { "1 347", "nombre-secteur-3", 1 },
    { "Dadsetan", "secteur-3-prescriptions", 1 },
    { "xyzzy", NULL, 0 },
  };
  HonCatalogue *catalogue = hon_test_get_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListModel) found = hon_chronology_search_quarrels (catalogue, cases[i].text);

      g_assert_cmpuint (g_list_model_get_n_items (found), ==, cases[i].n);
      if (cases[i].id != NULL)
        g_assert_true (has (found, hon_catalogue_find (catalogue, HON_RECORDS_QUARRELS, cases[i].id)));
    }
}

static void
test_decades (void)
{
  g_assert_cmpint (hon_chronology_get_decade (find_event ("1980-secteur-2")), ==, 1980);
  g_assert_cmpint (hon_chronology_get_decade (find_event ("1989-gel-secteur-2")), ==, 1980);
  g_assert_cmpint (hon_chronology_get_decade (find_event ("2027-secteur-3")), ==, 2020);
}

/* What is told of each record says who says so. */
static void
test_explanations (void)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  HonQuarrel *quarrel = hon_catalogue_find (catalogue, HON_RECORDS_QUARRELS, "nombre-secteur-3");
  HonPosition *position = hon_catalogue_find (catalogue, HON_RECORDS_POSITIONS, "s3-ms3");
  HonTerm *term = hon_catalogue_find (catalogue, HON_RECORDS_TERMS, "taux-depassement");
  HonParameter *parameter = hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, "taux-hors-parcours");
  g_autoptr (HonExplanation) of_quarrel = hon_quarrel_explain (catalogue, quarrel);
  g_autoptr (HonExplanation) of_position = hon_position_explain (position);
  g_autoptr (HonExplanation) of_term = hon_term_explain (term);
  g_autoptr (HonExplanation) of_parameter = hon_event_explain_parameter (find_event ("2004-medecin-traitant"),
                                                                         parameter);
  g_autofree char *text = hon_explanation_to_text (of_quarrel);

  g_assert_nonnull (strstr (text, "927"));
  g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_remarks (of_quarrel)), ==, 5);
  g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_sources (of_quarrel)), >=, 4);
  g_assert_cmpstr (hon_explanation_get_title (of_position), ==, hon_position_get_actor (position));
  g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_sources (of_position)), ==, 1);
  /* The confidence and both claims. */
  g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_remarks (of_term)), ==, 3);
  /* The rule came after the law. */
  g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_parameters (of_parameter)), ==, 1);
}

/* Every event leads to the term, and from the term back to the event. */
static void
test_mentions (void)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  HonTerm *term = hon_catalogue_find (catalogue, HON_RECORDS_TERMS, "optam");
  g_autoptr (GListModel) events = hon_chronology_list_mentions (catalogue, term);

  g_assert_true (has (events, find_event ("2017-optam")));
  g_assert_false (has (events, find_event ("1967-caisses")));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/chronology/events", test_events);
  g_test_add_func ("/chronology/search", test_search);
  g_test_add_func ("/chronology/search/glossary", test_glossary_search);
  g_test_add_func ("/chronology/quarrels", test_quarrels);
  g_test_add_func ("/chronology/search/quarrels", test_search_quarrels);
  g_test_add_func ("/chronology/decades", test_decades);
  g_test_add_func ("/chronology/explanations", test_explanations);
  g_test_add_func ("/chronology/mentions", test_mentions);

  return g_test_run ();
}
