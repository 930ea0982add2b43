/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-eligibility.h"
#include "hon-format.h"
#include "hon-prospect.h"
#include "hon-test-situations.h"
#include "hon-wizard-report.h"

static void
add_title (HonWizard  *wizard,
           const char *id)
{
  g_autoptr (HonHeldTitle) held = hon_held_title_new (id);

  g_object_set (held, "from", hon_date_new (2025, 11, 1), NULL);
  g_object_set (held, "until", hon_date_new (2027, 10, 31), NULL);
  g_object_set (held, "place", HON_TITLE_PLACE_ESPIC, NULL);
  g_object_set (held, "absence", 30, NULL);
  g_object_set (held, "family-leave", 21, NULL);
  g_object_set (held, "early-leave", 7, NULL);
  hon_candidate_add_title (hon_wizard_get_candidate (wizard), held);
}

/* All answers, so that two can be compared. */
static char *
dup_answers (HonWizard *wizard)
{
  g_autoptr (GVariant) variant =
    g_variant_ref_sink (hon_candidate_to_variant (hon_wizard_get_candidate (wizard)));

  return g_variant_print (variant, FALSE);
}

/* The questions from the first to the result, as the initials of their nicks. */
static char *
dup_path (HonWizard *wizard)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (HON_TYPE_QUESTION);
  g_autoptr (GString) path = g_string_new (NULL);
  guint n = 0;

  hon_wizard_go_to (wizard, HON_QUESTION_SITUATION);
  while (!hon_wizard_is_finished (wizard))
    {
      HonQuestion question = hon_wizard_get_question (wizard);

      n++;
      g_assert_cmpuint (n, <=, hon_wizard_get_n_questions (wizard));
      g_string_append_printf (path, "%s%s", n > 1 ? " " : "",
                              g_enum_get_value (enum_class, question)->value_nick);
      g_assert_true (hon_wizard_can_go_forward (wizard));
      hon_wizard_go_forward (wizard);
    }
  g_assert_cmpuint (n, ==, hon_wizard_get_n_questions (wizard));
  g_assert_cmpuint (n, <=, 8);
  g_assert_false (hon_wizard_can_go_forward (wizard));

  return g_string_free_and_steal (g_steal_pointer (&path));
}

/* Which questions are asked of whom. */
static void
test_paths (void)
{
  static const struct
  {
    HonSituation  situation;
    HonInstalled  installed;
    const char   *title; /* (nullable) */
    HonFeeWish    fees;
    const char   *path;
  } cases[] = {
    { HON_SITUATION_STUDENT, HON_INSTALLED_NEVER, NULL, HON_FEE_WISH_TARIFFS,
      "situation speciality titles fees" },
    { HON_SITUATION_STUDENT, HON_INSTALLED_S1, "AH", HON_FEE_WISH_FREE,
      "situation speciality titles places fees share" },
    { HON_SITUATION_LOCUM, HON_INSTALLED_NEVER, "AH", HON_FEE_WISH_TARIFFS,
      "situation speciality installed titles places fees" },
    { HON_SITUATION_HOSPITAL, HON_INSTALLED_NEVER, "PH", HON_FEE_WISH_MODERATE,
      "situation speciality installed titles places fees share hospital" },
    { HON_SITUATION_INSTALLED, HON_INSTALLED_S1, NULL, HON_FEE_WISH_FREE,
      "situation speciality installed titles fees share hospital" },
    { HON_SITUATION_INSTALLED, HON_INSTALLED_S2, "PH", HON_FEE_WISH_TARIFFS,
      "situation speciality installed fees hospital" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonWizard) wizard = hon_wizard_new ();
      HonCandidate *candidate = hon_wizard_get_candidate (wizard);
      g_autofree char *path = NULL;

      g_object_set (candidate, "situation", cases[i].situation, NULL);
      g_object_set (candidate, "speciality", "rhumatologue", NULL);
      g_object_set (candidate, "installed", cases[i].installed, NULL);
      g_object_set (candidate, "fees", cases[i].fees, NULL);
      if (cases[i].title != NULL)
        add_title (wizard, cases[i].title);
      path = dup_path (wizard);
      g_assert_cmpstr (path, ==, cases[i].path);
    }
}

/* No one goes past a question that has no answer. */
static void
test_missing (void)
{
  g_autoptr (HonWizard) wizard = hon_wizard_new ();
  HonCandidate *candidate = hon_wizard_get_candidate (wizard);

  hon_wizard_go_back (wizard);
  g_assert_cmpint (hon_wizard_get_question (wizard), ==, HON_QUESTION_SITUATION);

  g_object_set (candidate, "situation", HON_SITUATION_INSTALLED, NULL);
  hon_wizard_go_forward (wizard);
  g_assert_cmpint (hon_wizard_get_question (wizard), ==, HON_QUESTION_SPECIALITY);
  g_assert_false (hon_wizard_can_go_forward (wizard));
  hon_wizard_go_forward (wizard);
  g_assert_cmpint (hon_wizard_get_question (wizard), ==, HON_QUESTION_SPECIALITY);
  g_object_set (candidate, "speciality", "generaliste", NULL);
  g_assert_true (hon_wizard_can_go_forward (wizard));

  hon_wizard_go_to (wizard, HON_QUESTION_FEES);
  g_assert_cmpint (hon_wizard_get_question (wizard), ==, HON_QUESTION_INSTALLED);
  g_assert_false (hon_wizard_can_go_forward (wizard));
  g_object_set (candidate, "installed", HON_INSTALLED_S1, NULL);
  hon_wizard_go_to (wizard, HON_QUESTION_FEES);
  g_assert_cmpint (hon_wizard_get_question (wizard), ==, HON_QUESTION_FEES);
}

/* Back and forth, and through other answers: nothing is lost. */
static void
test_back (void)
{
  g_autoptr (HonWizard) wizard = hon_wizard_new ();
  HonCandidate *candidate = hon_wizard_get_candidate (wizard);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *path = NULL;

  g_object_set (candidate, "speciality", "chirurgien", NULL);
  g_object_set (candidate, "fees", HON_FEE_WISH_MODERATE, NULL);
  g_object_set (candidate, "share", 40, NULL);
  g_object_set (candidate, "hospital", TRUE, NULL);
  g_object_set (candidate, "other-speciality", TRUE, NULL);
  g_object_set (candidate, "installed", HON_INSTALLED_NC, NULL);
  add_title (wizard, "AH");
  add_title (wizard, "PH");
  before = dup_answers (wizard);

  path = dup_path (wizard);
  hon_wizard_go_back (wizard);
  g_assert_false (hon_wizard_is_finished (wizard));
  g_assert_cmpint (hon_wizard_get_question (wizard), ==, HON_QUESTION_HOSPITAL);
  for (int i = HON_QUESTION_HOSPITAL; i > 0; i--)
    {
      g_assert_cmpint (hon_wizard_get_question (wizard), ==, i);
      hon_wizard_go_back (wizard);
    }

  /* What a student is not asked comes back when it was a slip. */
  g_object_set (candidate, "situation", HON_SITUATION_STUDENT, NULL);
  g_object_set (candidate, "fees", HON_FEE_WISH_TARIFFS, NULL);
  hon_wizard_go_forward (wizard);
  hon_wizard_go_forward (wizard);
  g_assert_cmpint (hon_wizard_get_question (wizard), ==, HON_QUESTION_TITLES);
  g_object_set (candidate, "situation", HON_SITUATION_HOSPITAL, NULL);
  g_object_set (candidate, "fees", HON_FEE_WISH_MODERATE, NULL);

  after = dup_answers (wizard);
  g_assert_cmpstr (before, ==, after);
}

/* An answer to a question that is no longer asked is kept, and does not count. */
static void
test_effective (void)
{
  g_autoptr (HonWizard) wizard = hon_wizard_new ();
  HonCandidate *candidate = hon_wizard_get_candidate (wizard);

  g_object_set (candidate, "speciality", "chirurgien", NULL);
  g_object_set (candidate, "situation", HON_SITUATION_INSTALLED, NULL);
  g_object_set (candidate, "installed", HON_INSTALLED_S1, NULL);
  g_object_set (candidate, "other-speciality", TRUE, NULL);
  g_object_set (candidate, "fees", HON_FEE_WISH_FREE, NULL);
  g_object_set (candidate, "share", 30, NULL);
  g_object_set (candidate, "hospital", TRUE, NULL);
  add_title (wizard, "AH");
  {
    g_autoptr (HonCandidate) effective = hon_wizard_dup_effective (wizard);

    g_assert_cmpint (hon_candidate_get_installed (effective), ==, HON_INSTALLED_S1);
    g_assert_true (hon_candidate_get_other_speciality (effective));
    g_assert_cmpuint (hon_candidate_get_share (effective), ==, 30);
    g_assert_true (hon_candidate_get_hospital (effective));
    g_assert_cmpuint (g_list_model_get_n_items (hon_candidate_get_titles (effective)), ==, 1);
  }

  g_object_set (candidate, "situation", HON_SITUATION_STUDENT, NULL);
  g_object_set (candidate, "fees", HON_FEE_WISH_TARIFFS, NULL);
  {
    g_autoptr (HonCandidate) effective = hon_wizard_dup_effective (wizard);

    g_assert_cmpint (hon_candidate_get_installed (effective), ==, HON_INSTALLED_NEVER);
    g_assert_false (hon_candidate_get_other_speciality (effective));
    g_assert_cmpuint (hon_candidate_get_share (effective), ==, 100);
    g_assert_false (hon_candidate_get_hospital (effective));
    g_assert_cmpint (hon_candidate_get_installed (candidate), ==, HON_INSTALLED_S1);
  }

  g_object_set (candidate, "situation", HON_SITUATION_INSTALLED, NULL);
  g_object_set (candidate, "installed", HON_INSTALLED_S2_OPTAM, NULL);
  {
    g_autoptr (HonCandidate) effective = hon_wizard_dup_effective (wizard);

    g_assert_cmpuint (g_list_model_get_n_items (hon_candidate_get_titles (effective)), ==, 0);
    g_assert_cmpuint (g_list_model_get_n_items (hon_candidate_get_titles (candidate)), ==, 1);
  }
}

/* An answer that makes the present question pointless leads back to one that is asked. */
static void
test_vanish (void)
{
  g_autoptr (HonWizard) wizard = hon_wizard_new ();
  HonCandidate *candidate = hon_wizard_get_candidate (wizard);

  g_object_set (candidate, "speciality", "generaliste", NULL);
  add_title (wizard, "CCU-MG");
  hon_wizard_go_to (wizard, HON_QUESTION_PLACES);
  hon_candidate_remove_titles (candidate);
  g_assert_cmpint (hon_wizard_get_question (wizard), ==, HON_QUESTION_TITLES);
}

static void
test_restart (void)
{
  for (int question = 0; question < HON_N_QUESTIONS; question++)
    {
      g_autoptr (HonWizard) first = hon_wizard_new ();
      g_autoptr (HonWizard) second = hon_wizard_new ();
      HonCandidate *candidate = hon_wizard_get_candidate (first);
      g_autofree char *text = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      g_object_set (candidate, "date", hon_date_new (2026, 11, 22), NULL);
      g_object_set (candidate, "speciality", "orl", NULL);
      g_object_set (candidate, "fees", HON_FEE_WISH_FREE, NULL);
      g_object_set (candidate, "share", 0, NULL);
      g_object_set (candidate, "hospital", TRUE, NULL);
      add_title (first, "Ancien « assistant » d’un 'hôpital'");
      add_title (first, "PH");
      hon_wizard_go_to (first, question);
      if (question == HON_QUESTION_HOSPITAL)
        hon_wizard_go_forward (first);

      text = hon_wizard_to_string (first);
      g_assert_true (hon_wizard_restore (second, text));
      before = dup_answers (first);
      after = dup_answers (second);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpint (hon_wizard_get_question (second), ==, question);
      g_assert_cmpint (hon_wizard_is_finished (second), ==, question == HON_QUESTION_HOSPITAL);

      hon_wizard_restart (second);
      g_assert_cmpint (hon_wizard_get_question (second), ==, HON_QUESTION_SITUATION);
      g_assert_false (hon_wizard_is_finished (second));
      g_assert_null (hon_candidate_get_speciality (hon_wizard_get_candidate (second)));
      g_assert_cmpuint (g_list_model_get_n_items (hon_candidate_get_titles (
                            hon_wizard_get_candidate (second))), ==, 0);
    }
}

/* Settings may hold anything: what makes no sense is left out, and nothing breaks. */
static void
test_restore_nonsense (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_ours;
  } cases[] = {
    { "", FALSE },
    { "42", FALSE },
    { "{", FALSE },
    { "@a{sv} {}", FALSE },
    { "{'candidate': <1>}", FALSE },
    { "{'candidate': <@a{sv} {}>}", TRUE },
    { "{'candidate': <@a{sv} {}>, 'question': <99>, 'finished': <true>}", TRUE },
    { "{'candidate': <@a{sv} {}>, 'question': <-1>}", TRUE },
    { "{'candidate': <@a{sv} {}>, 'question': <4>, 'finished': <'yes'>}", TRUE },
    { "{'candidate': <{'situation': <7>, 'installed': <-3>, 'share': <400>, 'fees': <'free'>, "
      "'date': <2147483647>, 'titles': <[('AH', 77, 0, 0, 0), ('AH', 0, 5, 0, 0), "
      "('AH', 0, 0, 0, -1), ('AH', 0, 0, 9999999, 0)]>}>, 'question': <7>, 'finished': <true>}",
      TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonWizard) wizard = hon_wizard_new ();
      g_autoptr (HonWizard) blank = hon_wizard_new ();
      g_autofree char *before = dup_answers (blank);
      g_autofree char *after = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (hon_wizard_restore (wizard, cases[i].text) == cases[i].is_ours);
      after = dup_answers (wizard);
      g_assert_cmpstr (before, ==, after);
      g_assert_false (hon_wizard_is_finished (wizard));
      g_assert_cmpint (hon_wizard_get_question (wizard), <=, HON_QUESTION_SPECIALITY);
    }
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_notify (void)
{
  g_autoptr (HonWizard) wizard = hon_wizard_new ();
  HonCandidate *candidate = hon_wizard_get_candidate (wizard);
  guint n_question = 0;
  guint n_share = 0;

  g_signal_connect_swapped (wizard, "notify::question", G_CALLBACK (count_cb), &n_question);
  g_signal_connect_swapped (candidate, "notify::share", G_CALLBACK (count_cb), &n_share);

  g_object_set (candidate, "share", 50, NULL);
  g_object_set (candidate, "share", 50, NULL);
  g_assert_cmpuint (n_share, ==, 1);
  g_assert_cmpuint (n_question, ==, 0);
  hon_wizard_go_forward (wizard);
  g_assert_cmpuint (n_question, ==, 1);
  hon_wizard_go_to (wizard, HON_QUESTION_SPECIALITY);
  g_assert_cmpuint (n_question, ==, 1);
}

/* From the first question to the verdicts. */
static void
test_judge (void)
{
  g_autoptr (HonWizard) wizard = hon_wizard_new ();
  HonCandidate *candidate = hon_wizard_get_candidate (wizard);
  g_autoptr (HonCandidate) effective = NULL;
  g_autoptr (HonEligibility) eligibility = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  g_object_set (candidate, "date", hon_date_new (2026, 11, 22), NULL);
  g_object_set (candidate, "speciality", "anesthesiste", NULL);
  add_title (wizard, "AH");
  path = dup_path (wizard);
  effective = hon_wizard_dup_effective (wizard);
  eligibility = hon_eligibility_new (hon_test_get_catalogue (), effective, &error);
  g_assert_no_error (error);

  /* Thirty days of leave, and two years to the day: thirty days are missing. */
  g_assert_cmpint (hon_verdict_get_kind (hon_eligibility_get_verdict (eligibility, HON_SECTOR_S2)),
                   ==, HON_VERDICT_CLOSED);
}

/* Days of leave change a verdict: they stand wherever the days of a title do. */
static void
test_leave (void)
{
  g_autoptr (HonWizard) wizard = hon_wizard_new ();
  g_autoptr (HonHeldTitle) held = NULL;
  g_autofree char *with_leave = NULL;
  g_autofree char *one_day = NULL;
  g_autofree char *without = NULL;

  add_title (wizard, "CCU-AH");
  held = g_list_model_get_item (hon_candidate_get_titles (hon_wizard_get_candidate (wizard)), 0);
  with_leave = hon_wizard_dup_answer (wizard, hon_test_get_catalogue (), HON_QUESTION_TITLES);
  g_assert_true (g_str_has_suffix (with_leave, "2027, 21 days of maternity, adoption or paternity leave, 30 days of leave left out"));
  g_object_set (held, "family-leave", 0, NULL);
  g_object_set (held, "absence", 1, NULL);
  one_day = hon_held_title_dup_period (held);
  g_assert_true (g_str_has_suffix (one_day, "2027, 1 day of leave left out"));
  g_object_set (held, "absence", 0, NULL);
  without = hon_held_title_dup_period (held);
  g_assert_true (g_str_has_suffix (without, "2027"));
}

/* Who wishes for overruns starts from half of the patients; what was answered stays. */
static void
test_share (void)
{
  g_autoptr (HonWizard) wizard = hon_wizard_new ();
  g_autoptr (HonWizard) restored = hon_wizard_new ();
  HonCandidate *candidate = hon_wizard_get_candidate (wizard);
  g_autofree char *kept = NULL;

  g_assert_cmpuint (hon_candidate_get_share (candidate), ==, 100);
  g_object_set (candidate, "fees", HON_FEE_WISH_MODERATE, NULL);
  g_assert_cmpuint (hon_candidate_get_share (candidate), ==, 50);
  g_object_set (candidate, "share", 100, NULL);
  g_object_set (candidate, "fees", HON_FEE_WISH_FREE, NULL);
  g_assert_cmpuint (hon_candidate_get_share (candidate), ==, 100);
  kept = hon_wizard_to_string (wizard);
  g_assert_true (hon_wizard_restore (restored, kept));
  g_assert_cmpuint (hon_candidate_get_share (hon_wizard_get_candidate (restored)), ==, 100);
  g_object_set (candidate, "share", 30, NULL);
  g_object_set (candidate, "fees", HON_FEE_WISH_TARIFFS, NULL);
  g_object_set (candidate, "fees", HON_FEE_WISH_FREE, NULL);
  g_assert_cmpuint (hon_candidate_get_share (candidate), ==, 30);
  hon_wizard_restart (wizard);
  g_assert_cmpuint (hon_candidate_get_share (candidate), ==, 100);
}

static HonFormality *
find_step (HonCatalogue *catalogue,
           const char   *id)
{
  GListModel *all = hon_catalogue_get_list (catalogue, HON_RECORDS_STEPS);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonFormality) step = g_list_model_get_item (all, i);

      if (g_str_equal (hon_formality_get_id (step), id))
        return step;
    }

  g_assert_not_reached ();
}

/* The paper stands by itself: inputs, what they suppose, steps with their words, sources, addresses. */
static void
test_report (void)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  g_autoptr (HonWizard) wizard = hon_wizard_new ();
  g_autoptr (HonIntention) intention = hon_intention_new ();
  g_autoptr (HonChecklist) checklist = hon_checklist_new ();
  g_autoptr (HonHeldTitle) held = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *report = NULL;
  HonFormality *step = find_step (catalogue, "title-proof");
  g_autofree char *done = g_strdup_printf ("☑ %s – %s", hon_formality_get_organism_label (step),
                                           hon_formality_get_label (step));
  const char *overview;
  g_auto (GStrv) lines = NULL;
  gboolean is_in_contributions = FALSE;
  guint n_cited = 0;
  HonCandidate *candidate = hon_wizard_get_candidate (wizard);

  g_object_set (candidate, "date", hon_date_new (2026, 3, 2), NULL);
  g_object_set (candidate, "speciality", "rhumatologue", NULL);
  g_object_set (candidate, "fees", HON_FEE_WISH_FREE, NULL);
  add_title (wizard, "CCU-AH");
  held = g_list_model_get_item (hon_candidate_get_titles (candidate), 0);
  g_object_set (held, "absence", 0, NULL);
  g_object_set (held, "family-leave", 0, NULL);
  g_object_set (intention,
                "activity", (gint64) 12345600,
                "fee", (gint64) 7700,
                "expenses", (gint64) 1234500,
                NULL);
  hon_checklist_set_done (checklist, "title-proof", TRUE);
  report = hon_wizard_report (wizard, catalogue, checklist, intention, &error);
  g_assert_no_error (error);

  g_assert_nonnull (strstr (report, "123456"));
  g_assert_nonnull (strstr (report, "77"));
  g_assert_nonnull (strstr (report, "12345"));
  g_assert_nonnull (strstr (report, "established practice, by the rules of 2026"));
  g_assert_nonnull (strstr (report, done));
  g_assert_nonnull (strstr (report, hon_formality_get_finding (step)->text));
  g_assert_nonnull (strstr (report, "☐ "));

  /* All sectors are told in short before anything else. */
  overview = strstr (report, "In Short");
  g_assert_nonnull (overview);
  g_assert_true (overview < strstr (report, "Your Answers"));
  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      g_autoptr (HonProspect) prospect = hon_prospect_new (catalogue, candidate, intention, i, NULL);
      g_autofree char *net =
        hon_format_money (hon_income_get_result (hon_prospect_get_income (prospect))->net, HON_MONEY_EUROS);
      const char *found = strstr (overview, net);

      g_assert_true (found != NULL && found < strstr (report, "Your Answers"));
    }

  lines = g_strsplit (report, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strstr (lines[i], "Contributions of a Year, by the Rules of 2026") != NULL)
        is_in_contributions = TRUE;
      else if (strstr (lines[i], "size=\"120%\"") != NULL)
        is_in_contributions = FALSE;
      else if (is_in_contributions && strstr (lines[i], "Secteur 1") != NULL)
        {
          g_assert_nonnull (strstr (lines[i], " ["));
          n_cited++;
        }
      if (strstr (lines[i], "https://") != NULL)
        g_assert_nonnull (strstr (lines[i], "insert_hyphens=\"false\""));
    }
  g_assert_cmpuint (n_cited, >, 5);
}

/* Every value has words, an id of its own and a type. */
static void
test_labels (void)
{
  const HonChoices *all[] = {
    &hon_question_choices, &hon_installed_choices, &hon_title_place_choices, &hon_verdict_kind_choices,
    &hon_situation_choices, &hon_fee_wish_choices,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_assert_cmpstr (g_type_name (all[i]->get_type ()), ==, all[i]->name);
      for (int j = 0; j < all[i]->n_items; j++)
        {
          g_assert_cmpstr (hon_choices_get_label (all[i], j), !=, "");
          g_assert_cmpint (hon_choices_find (all[i], hon_choices_get_id (all[i], j)), ==, j);
        }
    }
  for (int i = 0; i < HON_N_QUESTIONS; i++)
    g_assert_cmpstr (hon_choices_get_hint (&hon_question_choices, i), !=, "");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/wizard/paths", test_paths);
  g_test_add_func ("/wizard/missing", test_missing);
  g_test_add_func ("/wizard/back", test_back);
  g_test_add_func ("/wizard/effective", test_effective);
  g_test_add_func ("/wizard/vanish", test_vanish);
  g_test_add_func ("/wizard/restart", test_restart);
  g_test_add_func ("/wizard/restore-nonsense", test_restore_nonsense);
  g_test_add_func ("/wizard/notify", test_notify);
  g_test_add_func ("/wizard/judge", test_judge);
  g_test_add_func ("/wizard/leave", test_leave);
  g_test_add_func ("/wizard/share", test_share);
  g_test_add_func ("/wizard/report", test_report);
  g_test_add_func ("/wizard/labels", test_labels);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
