/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-candidate.h"
#include "hon-career.h"
#include "hon-encounter.h"

static GListModel *
get_titles (void)
{
  return hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_TITLES);
}

/* People write titles in many ways. */
static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *id; /* (nullable) */
  } cases[] = {
    { "CCU-AH", "CCU-AH" },
    { "ccuah", "CCU-AH" },
    { "CCA", "CCU-AH" },
    { "chef de clinique", "CCU-AH" },
    { "  Chef  de Clinique-Assistant ", "CCU-AH" },
    { "AH", "AH" },
    { "assistant des hopitaux", "AH" },
    { "ASSISTANT DES HÔPITAUX", "AH" },
    { "Assistant spécialiste des hôpitaux", "AH" },
    { "AHU", "AHU" },
    { "ccumg", "CCU-MG" },
    { "Médecin des armées", "MA" },
    { "PH", "PH" },
    { "praticien hospitalier", "PH" },
    { "PH-TP", "PH-TP" },
    { "praticien hospitalier à temps partiel", "PH-TP" },
    { "PHC", "PHC" },
    { "docteur junior", "DJ" },
    { "assistant", NULL },
    { "C", NULL },
    { "", NULL },
    { "   ", NULL },
    { "é", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonTitle *title = hon_title_find (get_titles (), cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (title != NULL ? hon_title_get_id (title) : NULL, ==, cases[i].id);
    }
}

static void
assert_found (GListModel *found,
              guint       position,
              const char *id)
{
  g_autoptr (HonTitle) title = g_list_model_get_item (found, position);

  g_assert_nonnull (title);
  g_assert_cmpstr (hon_title_get_id (title), ==, id);
}

static void
test_search (void)
{
  {
    g_autoptr (GListModel) found = hon_title_search (get_titles (), "ah");

    /* The one that is meant, then those that begin so. */
    assert_found (found, 0, "AH");
    assert_found (found, 1, "AHU");
    assert_found (found, 2, "AHS");
  }
  {
    g_autoptr (GListModel) found = hon_title_search (get_titles (), "clinique med gen");

    g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);
    assert_found (found, 0, "CCU-MG");
  }
  {
    g_autoptr (GListModel) found = hon_title_search (get_titles (), "armée");

    assert_found (found, 0, "MA");
  }
  {
    g_autoptr (GListModel) all = hon_title_search (get_titles (), " ");
    g_autoptr (GListModel) none = hon_title_search (get_titles (), "zzz");

    g_assert_cmpuint (g_list_model_get_n_items (all), ==, g_list_model_get_n_items (get_titles ()));
    g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  }
}

static void
test_near (void)
{
  {
    g_autoptr (GListModel) near = hon_title_near (get_titles (), "chef de clinque");

    assert_found (near, 0, "CCU-AH");
  }
  {
    g_autoptr (GListModel) near = hon_title_near (get_titles (), "CCB");

    assert_found (near, 0, "CCU-AH");
  }
  {
    g_autoptr (GListModel) near = hon_title_near (get_titles (), "plumber");

    g_assert_cmpuint (g_list_model_get_n_items (near), ==, 0);
  }
}

static void
test_specialities (void)
{
  GListModel *all = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_SPECIALITIES);
  g_autoptr (GListModel) found = hon_speciality_search (all, "gyneco");
  g_autoptr (HonCareer) career = hon_career_new ();
  g_autoptr (HonCandidate) candidate = hon_candidate_new ();
  g_autoptr (GError) of_career = NULL;
  g_autoptr (GError) of_candidate = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 2);

  /* Each that tells it is told which was perhaps meant. */
  g_object_set (career, "speciality", "rumatologue", NULL);
  g_object_set (candidate, "speciality", "rumatologue", NULL);
  g_assert_false (hon_career_check (career, hon_test_get_catalogue (), &of_career));
  g_assert_false (hon_candidate_check (candidate, hon_test_get_catalogue (), &of_candidate));
  g_assert_cmpstr (of_career->message, ==, "there is no speciality “rumatologue”; perhaps: rhumatologue, hematologue");
  g_assert_cmpstr (of_candidate->message, ==, of_career->message);

  g_assert_true (hon_speciality_get_operates (hon_speciality_find (all, "anesthésiste")));
  g_assert_true (hon_speciality_get_operates (hon_speciality_find (all, "chirurgien")));
  g_assert_true (hon_speciality_get_operates (hon_speciality_find (all, "obstétricien")));
  g_assert_false (hon_speciality_get_operates (hon_speciality_find (all, "gynecologue")));
  g_assert_false (hon_speciality_get_operates (hon_speciality_find (all, "rhumatologue")));
}

/* What the report says of each: where it stands, and how long it takes. */
/* Bills and sectors know each speciality by the same names, in any locale. */
static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *id;
  } cases[] = {
    { "medecin_generaliste", "generaliste" },
    { "medecine_generale", "generaliste" },
    { "Généraliste", "generaliste" },
    { "General practitioner", "generaliste" },
    { "autre", "specialiste" },
    { "Other specialist", "specialiste" },
    { "psychiatrie", "psychiatre" },
    { "pédopsychiatre", "psychiatre" },
    { "Neuropsychiatre", "neuropsychiatre" },
    { "gynecologie", "gynecologue" },
    { "gynecologue_medical", "gynecologue" },
    { "gynecologie_medicale", "gynecologue" },
    { "obstetricien", "gynecologue_obstetricien" },
    { "gynecologie_obstetrique", "gynecologue_obstetricien" },
    { "ophtalmologiste", "ophtalmologue" },
    { "stomatologie", "stomatologue" },
    { "chirurgie orale", "chirurgien_maxillofacial" },
    { "mpr", "medecin_physique" },
    { "medecine_physique", "medecin_physique" },
    { "reeducateur", "medecin_physique" },
    { "anesthesie", "anesthesiste" },
    { "chirurgie", "chirurgien" },
    { "gastro_enterologie", "gastro_enterologue" },
    { "gastroentérologue", "gastro_enterologue" },
    { "medecine_interne", "interniste" },
    { "angiologue", "medecin_vasculaire" },
    { "oto_rhino_laryngologiste", "orl" },
    { "  RHUMATOLOGIE ", "rhumatologue" },
    { "Rheumatology", "rhumatologue" },
    { "rhumatologue", "rhumatologue" },
  };
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  GListModel *all = hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonCandidate) candidate = hon_candidate_new ();
      g_autoptr (HonEncounter) encounter = hon_encounter_new ();
      g_autoptr (HonSpeciality) speciality = NULL;
      g_autoptr (GError) error = NULL;
      HonBillInput input;

      g_object_set (candidate, "speciality", cases[i].name, NULL);
      hon_candidate_check (candidate, catalogue, &error);
      g_assert_no_error (error);

      hon_encounter_set_speciality (encounter, cases[i].name);
      hon_encounter_set_date (encounter, hon_date_new (2026, 3, 2));
      hon_encounter_check (encounter, catalogue, &error);
      g_assert_no_error (error);
      hon_encounter_get_input (encounter, catalogue, &input);
      speciality = g_list_model_get_item (all, input.speciality);
      g_assert_cmpstr (hon_speciality_get_id (speciality), ==, cases[i].id);
      g_assert_true (hon_speciality_find (all, cases[i].name) == speciality);
    }
  g_assert_null (hon_speciality_find (all, ""));
  g_assert_null (hon_speciality_find (all, "…"));
}

/* Each speciality has a name for itself and one for its doctors, and goes by both. */
static void
test_labels (void)
{
  GListModel *all = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_SPECIALITIES);

  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 34);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonSpeciality) speciality = g_list_model_get_item (all, i);
      g_autofree char *doctor = NULL;

      g_object_get (speciality, "doctor", &doctor, NULL);
      g_assert_cmpstr (hon_speciality_get_doctor (speciality), ==, doctor);
      g_assert_true (hon_speciality_find (all, hon_speciality_get_id (speciality)) == speciality);
      g_assert_true (hon_speciality_find (all, hon_speciality_get_label (speciality)) == speciality);
      g_assert_true (hon_speciality_find (all, doctor) == speciality);
    }
}

static void
test_facts (void)
{
  static const struct
  {
    const char   *id;
    HonTitleGain  gain;
    guint         months;
    const char   *source; /* (nullable) */
  } cases[] = {
    { "CCU-AH", HON_TITLE_GAIN_FUNCTIONS, 24, "ordre-creuse-secteur-2" },
    { "AH", HON_TITLE_GAIN_FUNCTIONS, 24, "ordre-creuse-secteur-2" },
    { "AHU", HON_TITLE_GAIN_FUNCTIONS, 24, "question-14483" },
    { "CCU-MG", HON_TITLE_GAIN_FUNCTIONS, 24, "libizi-secteur-2" },
    { "PH-TP", HON_TITLE_GAIN_SENIORITY, 60, "convention-2016-art-38" },
    { "PH", HON_TITLE_GAIN_APPOINTMENT, 0, NULL },
    { "MA", HON_TITLE_GAIN_APPOINTMENT, 0, NULL },
  };
  HonTitle *junior = hon_title_find (get_titles (), "DJ");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonTitle *title = hon_title_find (get_titles (), cases[i].id);
      HonSource *source = hon_evidence_get_source (hon_title_get_duration (title));

      g_assert_cmpint (hon_title_get_gain (title), ==, cases[i].gain);
      g_assert_cmpuint (hon_title_get_months (title), ==, cases[i].months);
      g_assert_cmpstr (source != NULL ? hon_source_get_id (source) : NULL, ==, cases[i].source);
      g_assert_null (hon_title_get_counts_for (title));
    }
  g_assert_true (hon_title_get_counts_for (junior) == hon_title_find (get_titles (), "AH"));
  g_assert_cmpuint (hon_title_get_counts_months (junior), ==, 12);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/titles/find", test_find);
  g_test_add_func ("/titles/search", test_search);
  g_test_add_func ("/titles/near", test_near);
  g_test_add_func ("/titles/specialities/search", test_specialities);
  g_test_add_func ("/titles/specialities/names", test_names);
  g_test_add_func ("/titles/specialities/labels", test_labels);
  g_test_add_func ("/titles/facts", test_facts);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
