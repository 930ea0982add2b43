/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-eligibility.h"
#include "hon-test-inputs.h"
#include "hon-test-situations.h"

/* What is expected of one title: which lists name it, and what is said of a doctor
 * who asks on 22 November 2026.
 */
typedef struct
{
  const char     *id;
  const char     *lists;     /* G the guide, P the page, 6 that of 2016, 4 that of 2024 */
  HonVerdictKind  held_2020; /* under article 38.1.1 */
  HonVerdictKind  held;      /* under article 13-1, as the others */
  HonVerdictKind  under_way; /* since 1 May 2026 */
  const char     *opens;     /* the day on which it is complete then */
  HonVerdictKind  half_done; /* a year of it, which ended in 2025 */
  HonVerdictKind  espic;     /* held, gained in an ESPIC */
  HonVerdictKind  optam_s1;  /* the OPTAM of a doctor in secteur 1 who holds it */
} Row;

#define OPEN      HON_VERDICT_OPEN
#define LATER     HON_VERDICT_OPEN_FROM
#define CONTESTED HON_VERDICT_CONTESTED
#define UNKNOWN   HON_VERDICT_UNKNOWN
#define CLOSED    HON_VERDICT_CLOSED

static const Row rows[] = {
  { "CCU-AH", "GP64", OPEN, OPEN, LATER, "2028-05-01", CLOSED, CONTESTED, CONTESTED },
  { "AHU", "4", CONTESTED, OPEN, LATER, "2028-05-01", CLOSED, CONTESTED, CONTESTED },
  { "CCU-MG", "G64", OPEN, OPEN, LATER, "2028-05-01", CLOSED, CONTESTED, CONTESTED },
  { "AH", "P64", OPEN, OPEN, LATER, "2028-05-01", CLOSED, CONTESTED, CONTESTED },
  { "AHS", "P", CONTESTED, CONTESTED, CONTESTED, "2028-05-01", CLOSED, CONTESTED, CONTESTED },
  { "MA", "GP64", OPEN, OPEN, OPEN, NULL, OPEN, CONTESTED, CONTESTED },
  { "PH", "GP64", OPEN, OPEN, OPEN, NULL, OPEN, CONTESTED, CONTESTED },
  { "PH-TP", "GP64", OPEN, OPEN, LATER, "2031-05-01", CLOSED, CONTESTED, CONTESTED },
  { "PHC", "", CLOSED, CLOSED, CLOSED, NULL, CLOSED, CLOSED, CLOSED },
  { "DJ", "", CLOSED, CLOSED, CLOSED, NULL, CLOSED, CLOSED, CLOSED },
};

static HonCandidate *
make_candidate (const char *title,
                const char *from,
                const char *until)
{
  HonCandidate *candidate = hon_candidate_new ();
  g_autoptr (HonHeldTitle) held = NULL;

  g_object_set (candidate, "date", hon_date_new (2026, 11, 22), NULL);
  g_object_set (candidate, "speciality", "rhumatologue", NULL);
  if (title == NULL)
    return candidate;

  held = hon_held_title_new (title);
  if (from != NULL)
    g_object_set (held, "from", hon_date_parse (from, NULL), NULL);
  if (until != NULL)
    g_object_set (held, "until", hon_date_parse (until, NULL), NULL);
  hon_candidate_add_title (candidate, held);

  return candidate;
}

static HonEligibility *
judge (HonCandidate *candidate)
{
  g_autoptr (GError) error = NULL;
  HonEligibility *eligibility = hon_eligibility_new (hon_test_get_catalogue (), candidate, &error);

  g_assert_no_error (error);

  return eligibility;
}

static HonReason *
find_reason (GListModel    *reasons,
             HonReasonCode  code)
{
  for (guint i = 0; i < g_list_model_get_n_items (reasons); i++)
    {
      g_autoptr (HonReason) reason = g_list_model_get_item (reasons, i);

      if (hon_reason_get_code (reason) == code)
        return reason;
    }

  return NULL;
}

static void
assert_says (HonReason  *reason,
             const char *words)
{
  g_assert_nonnull (reason);
  if (strstr (hon_reason_get_plain_text (reason), words) == NULL)
    g_error ("“%s” is not in “%s”", words, hon_reason_get_plain_text (reason));
}

static gboolean
has_source (HonReason  *reason,
            const char *id)
{
  GListModel *sources = hon_reason_get_sources (reason);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      if (g_str_equal (hon_source_get_id (source), id))
        return TRUE;
    }

  return FALSE;
}

/* Every sentence is whole, and says where it comes from. */
static void
check_reasons (GListModel    *reasons,
               HonReasonKind  kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (reasons); i++)
    {
      g_autoptr (HonReason) reason = g_list_model_get_item (reasons, i);
      const char *text = hon_reason_get_text (reason);

      g_assert_cmpint (hon_reason_get_kind (reason), ==, kind);
      g_assert_null (strchr (text, '{'));
      g_assert_null (strchr (hon_reason_get_plain_text (reason), '{'));
      g_assert_null (strstr (text, "“”"));
      g_assert_null (strstr (text, "  "));
      g_assert_null (strstr (text, " ,"));
      g_assert_true (g_str_has_suffix (text, "."));
      g_assert_cmpuint (g_list_model_get_n_items (hon_reason_get_sources (reason)), >, 0);
      if (hon_reason_get_confidence (reason) == HON_CONFIDENCE_CONTESTED)
        g_assert_cmpuint (g_list_model_get_n_items (hon_reason_get_claims (reason)), >=, 2);
      else
        g_assert_cmpuint (g_list_model_get_n_items (hon_reason_get_claims (reason)), ==, 0);
    }
}

static void
check_all (HonEligibility *eligibility)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (eligibility)), ==, HON_N_SECTORS);
  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      HonVerdict *verdict = hon_eligibility_get_verdict (eligibility, i);
      g_autofree char *summary = hon_verdict_dup_summary (verdict);

      g_assert_cmpint (hon_sector_get_kind (hon_verdict_get_sector (verdict)), ==, (int) i);
      g_assert_cmpstr (summary, !=, "");
      g_assert_cmpuint (g_list_model_get_n_items (hon_verdict_get_reasons (verdict)), >, 0);
      check_reasons (hon_verdict_get_reasons (verdict), HON_REASON_KIND_GROUND);
      check_reasons (hon_verdict_get_warnings (verdict), HON_REASON_KIND_WARNING);
      check_reasons (hon_verdict_get_changes (verdict), HON_REASON_KIND_CHANGE);
      g_assert_true ((hon_verdict_get_confidence (verdict) == HON_CONFIDENCE_CONTESTED) ==
                     (hon_verdict_get_kind (verdict) == HON_VERDICT_CONTESTED));
    }
}

static HonVerdict *
assert_kind (HonEligibility *eligibility,
             HonSectorKind   sector,
             HonVerdictKind  kind,
             const char     *from)
{
  HonVerdict *verdict = hon_eligibility_get_verdict (eligibility, sector);

  check_all (eligibility);
  g_assert_cmpint (hon_verdict_get_kind (verdict), ==, kind);
  g_assert_cmpint (hon_verdict_get_from (verdict), ==,
                   from != NULL ? hon_date_parse (from, NULL) : HON_DATE_NONE);

  return verdict;
}

/* The reason that an article gives for the title of @row, or against it. */
static void
assert_text (HonVerdict *verdict,
             const Row  *row,
             gboolean    is_named,
             const char *article)
{
  GListModel *reasons = hon_verdict_get_reasons (verdict);
  HonReason *reason;

  if (g_str_equal (row->id, "DJ"))
    {
      assert_says (find_reason (reasons, HON_REASON_TITLE_CREDIT_ALONE), "docteur junior");
      return;
    }

  if (is_named)
    {
      reason = find_reason (reasons, HON_REASON_TITLE_NAMED);
      assert_says (reason, article);
      if (g_str_equal (article, "38.1.1"))
        {
          g_assert_cmpint (hon_reason_get_confidence (reason), ==, HON_CONFIDENCE_OFFICIAL);
          g_assert_true (has_source (reason, "convention-2016-art-38"));
        }
      else
        {
          g_assert_cmpint (hon_reason_get_confidence (reason), ==, HON_CONFIDENCE_SECONDARY);
          g_assert_nonnull (find_reason (hon_verdict_get_warnings (verdict),
                                         HON_REASON_TITLE_LIST_PARTIAL));
        }
    }
  else if (*row->lists != '\0')
    {
      assert_says (find_reason (reasons, HON_REASON_TITLE_CONTESTED), article);
    }
  else
    {
      assert_says (find_reason (reasons, HON_REASON_TITLE_ABSENT), article);
    }
}

static void
check_row (const Row *row)
{
  gboolean is_new = strchr (row->lists, '4') != NULL;
  gboolean is_old = strchr (row->lists, '6') != NULL;

  g_test_message ("%s", row->id);

  /* Held, when article 38.1.1 was in force. */
  {
    g_autoptr (HonCandidate) candidate = make_candidate (row->id, NULL, NULL);
    g_autoptr (HonEligibility) eligibility = NULL;

    g_object_set (candidate, "date", hon_date_new (2020, 1, 1), NULL);
    eligibility = judge (candidate);
    assert_text (assert_kind (eligibility, HON_SECTOR_S2, row->held_2020, NULL), row, is_old,
                 "38.1.1");
  }

  /* Held, under article 13-1. */
  {
    g_autoptr (HonCandidate) candidate = make_candidate (row->id, NULL, NULL);
    g_autoptr (HonEligibility) eligibility = judge (candidate);
    HonVerdict *verdict = assert_kind (eligibility, HON_SECTOR_S2, row->held, NULL);

    assert_text (verdict, row, is_new, "13-1");
    assert_kind (eligibility, HON_SECTOR_S2_OPTAM, row->held, NULL);

    /* The report has the text of 2024 in part only: nothing here is official. */
    g_assert_cmpint (hon_verdict_get_confidence (verdict), !=, HON_CONFIDENCE_OFFICIAL);
    g_assert_nonnull (find_reason (hon_verdict_get_warnings (verdict),
                                   HON_REASON_S1_IRREVERSIBLE));
  }

  /* Under way. */
  {
    g_autoptr (HonCandidate) candidate = make_candidate (row->id, "2026-05-01", NULL);
    g_autoptr (HonEligibility) eligibility = judge (candidate);
    HonVerdict *verdict = assert_kind (eligibility, HON_SECTOR_S2, row->under_way, row->opens);

    if (row->opens != NULL)
      assert_says (find_reason (hon_verdict_get_reasons (verdict), HON_REASON_TITLE_UNDER_WAY),
                   row->opens);
  }

  /* Half done, and left. */
  {
    g_autoptr (HonCandidate) candidate = make_candidate (row->id, "2024-06-01", "2025-05-31");
    g_autoptr (HonEligibility) eligibility = judge (candidate);
    HonVerdict *verdict = assert_kind (eligibility, HON_SECTOR_S2, row->half_done, NULL);

    if (row->opens != NULL)
      {
        HonTitle *title =
          hon_title_find (hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_TITLES), row->id);
        g_autofree char *missing = g_strdup_printf ("is %u year", hon_title_get_months (title) / 12 - 1);

        assert_says (find_reason (hon_verdict_get_reasons (verdict), HON_REASON_TITLE_TOO_SHORT),
                     "2025-05-31");
        assert_says (find_reason (hon_verdict_get_changes (verdict), HON_REASON_TITLE_COMPLETE_LATER),
                     missing);
      }
  }

  /* Held, from an ESPIC. */
  {
    g_autoptr (HonCandidate) candidate = make_candidate (row->id, NULL, NULL);
    g_autoptr (HonHeldTitle) held = g_list_model_get_item (hon_candidate_get_titles (candidate), 0);
    g_autoptr (HonEligibility) eligibility = NULL;
    HonVerdict *verdict;

    g_object_set (held, "place", HON_TITLE_PLACE_ESPIC, NULL);
    eligibility = judge (candidate);
    verdict = assert_kind (eligibility, HON_SECTOR_S2, row->espic, NULL);
    if (row->espic == CONTESTED)
      assert_says (find_reason (hon_verdict_get_reasons (verdict), HON_REASON_PLACE_ESPIC),
                   "38.1.2");
  }

  /* By a doctor in secteur 1. */
  {
    g_autoptr (HonCandidate) candidate = make_candidate (row->id, NULL, NULL);
    g_autoptr (HonEligibility) eligibility = NULL;
    HonVerdict *verdict;

    g_object_set (candidate, "situation", HON_SITUATION_INSTALLED, NULL);
    g_object_set (candidate, "installed", HON_INSTALLED_S1, NULL);
    eligibility = judge (candidate);
    verdict = assert_kind (eligibility, HON_SECTOR_S2, CLOSED, NULL);
    g_assert_cmpint (hon_verdict_get_confidence (verdict), ==, HON_CONFIDENCE_OFFICIAL);
    assert_says (find_reason (hon_verdict_get_reasons (verdict), HON_REASON_S2_AFTER_S1), "21594");
    verdict = assert_kind (eligibility, HON_SECTOR_S2_OPTAM, row->optam_s1, NULL);
    g_assert_nonnull (find_reason (hon_verdict_get_reasons (verdict),
                                   row->optam_s1 == CLOSED ? HON_REASON_OPTAM_S1_UNTITLED
                                                           : HON_REASON_OPTAM_S1_TITLED));
  }
}

static void
test_table (void)
{
  static const struct
  {
    char        mark;
    const char *id;
  } lists[] = {
    { 'G', "isnar-guide-2017" },
    { 'P', "sedmen-2017" },
    { '6', "convention-2016-38-1-1" },
    { '4', "convention-2024-13-1" },
  };
  GListModel *titles = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_TITLES);

  g_assert_cmpuint (g_list_model_get_n_items (titles), ==, G_N_ELEMENTS (rows));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HonTitle *title = hon_title_find (titles, rows[i].id);
      GListModel *listings = hon_title_get_listings (title);

      g_assert_cmpuint (g_list_model_get_n_items (listings), ==, G_N_ELEMENTS (lists));
      for (gsize j = 0; j < G_N_ELEMENTS (lists); j++)
        {
          g_autoptr (HonListing) listing = g_list_model_get_item (listings, j);

          g_assert_cmpstr (hon_record_get_id (HON_RECORD (hon_listing_get_list (listing))), ==, lists[j].id);
          g_assert_cmpint (hon_listing_is_named (listing), ==,
                           strchr (rows[i].lists, lists[j].mark) != NULL);
        }
      check_row (&rows[i]);
    }
}

/* CCA until 31 October 2027, rheumatology, never installed. */
static void
test_example (void)
{
  g_autoptr (HonCandidate) candidate = make_candidate ("CCA", NULL, "2027-10-31");
  g_autoptr (HonEligibility) eligibility = judge (candidate);
  HonVerdict *verdict;

  verdict = assert_kind (eligibility, HON_SECTOR_S1, OPEN, NULL);
  assert_says (find_reason (hon_verdict_get_warnings (verdict), HON_REASON_S1_IRREVERSIBLE),
               "Irreversible");
  g_assert_true (hon_verdict_is_irreversible (verdict));

  verdict = assert_kind (eligibility, HON_SECTOR_S2, LATER, "2027-11-01");
  assert_says (find_reason (hon_verdict_get_reasons (verdict), HON_REASON_TITLE_ENDS),
               "2027-10-31");
  g_assert_nonnull (find_reason (hon_verdict_get_warnings (verdict), HON_REASON_S1_IRREVERSIBLE));
  g_assert_false (hon_verdict_is_irreversible (verdict));

  assert_kind (eligibility, HON_SECTOR_S2_OPTAM, LATER, "2027-11-01");
  verdict = assert_kind (eligibility, HON_SECTOR_NC, OPEN, NULL);
  assert_says (find_reason (hon_verdict_get_warnings (verdict), HON_REASON_NC_PRESCRIPTIONS),
               "2027");
}

/* The ways of the dataset say what the rules say. */
static void
test_transitions (void)
{
  static const struct
  {
    const char   *from;
    HonInstalled  installed;
    const char   *title; /* (nullable) */
  } origins[] = {
    { "none", HON_INSTALLED_NEVER, NULL },
    { "none-titled", HON_INSTALLED_NEVER, "CCU-AH" },
    { "none-untitled", HON_INSTALLED_NEVER, NULL },
    { "S1", HON_INSTALLED_S1, "CCU-AH" },
    { "S1-titled", HON_INSTALLED_S1, "CCU-AH" },
    { "S1-untitled", HON_INSTALLED_S1, NULL },
    { "S1_DP", HON_INSTALLED_S1_DP, NULL },
    { "S2", HON_INSTALLED_S2, NULL },
    { "S2_OPTAM", HON_INSTALLED_S2_OPTAM, NULL },
    { "NC", HON_INSTALLED_NC, "CCU-AH" },
  };
  GListModel *transitions = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_TRANSITIONS);

  g_assert_cmpuint (g_list_model_get_n_items (transitions), ==, 14);
  for (guint i = 0; i < 14; i++)
    {
      g_autoptr (HonTransition) transition = g_list_model_get_item (transitions, i);
      g_autoptr (HonCandidate) candidate = NULL;
      g_autoptr (HonEligibility) eligibility = NULL;
      HonVerdict *verdict;
      int sector = hon_choices_find (&hon_sector_kind_choices, hon_transition_get_to (transition));
      guint origin = 0;

      g_test_message ("%s", hon_transition_get_id (transition));
      g_assert_nonnull (hon_evidence_get_source (&hon_transition_get_finding (transition)->evidence));

      /* No rule leads to the droit permanent: it is not granted any more. */
      if (sector < 0)
        {
          g_assert_cmpstr (hon_transition_get_to (transition), ==, "S1_DP");
          g_assert_cmpint (hon_transition_get_verdict (transition), ==, CLOSED);
          continue;
        }

      while (!g_str_equal (origins[origin].from, hon_transition_get_from (transition)))
        origin++;
      candidate = make_candidate (origins[origin].title, NULL, NULL);
      g_object_set (candidate, "installed", origins[origin].installed, NULL);
      eligibility = judge (candidate);
      assert_kind (eligibility, sector, hon_transition_get_verdict (transition), NULL);
      verdict = hon_eligibility_get_verdict (eligibility, sector);
      g_assert_cmpint (hon_verdict_is_irreversible (verdict), ==,
                       sector == HON_SECTOR_S1 && !g_str_equal (hon_transition_get_from (transition), "NC"));
    }
}

static guint
count_steps (HonEligibility *eligibility,
             HonSectorKind   sector,
             const char     *id)
{
  g_autoptr (GListModel) steps = hon_eligibility_dup_steps (eligibility, sector);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HonFormality) step = g_list_model_get_item (steps, i);

      g_assert_cmpstr (hon_formality_get_label (step), !=, "");
      g_assert_cmpstr (hon_formality_get_organism_label (step), !=, "");
      n += id == NULL || g_str_equal (hon_formality_get_id (step), id) ? 1 : 0;
    }

  return n;
}

static void
test_steps (void)
{
  g_autoptr (HonCandidate) candidate = make_candidate ("AH", NULL, NULL);
  g_autoptr (HonHeldTitle) held = g_list_model_get_item (hon_candidate_get_titles (candidate), 0);

  {
    g_autoptr (HonEligibility) eligibility = judge (candidate);

    for (guint i = 0; i < HON_N_SECTORS; i++)
      {
        g_assert_cmpuint (count_steps (eligibility, i, "carmf"), ==, 1);
        g_assert_cmpuint (count_steps (eligibility, i, "urssaf"), ==, 1);
        g_assert_cmpuint (count_steps (eligibility, i, "order-registration"), ==, 1);
        g_assert_cmpuint (count_steps (eligibility, i, "title-equivalence"), ==, 0);
      }
    g_assert_cmpuint (count_steps (eligibility, HON_SECTOR_S1, "s2-request"), ==, 0);
    g_assert_cmpuint (count_steps (eligibility, HON_SECTOR_S2, "s2-request"), ==, 1);
    g_assert_cmpuint (count_steps (eligibility, HON_SECTOR_S2, "optam-membership"), ==, 0);
    g_assert_cmpuint (count_steps (eligibility, HON_SECTOR_S2_OPTAM, "optam-membership"), ==, 1);
    g_assert_cmpuint (count_steps (eligibility, HON_SECTOR_NC, "sector-choice"), ==, 0);
  }

  g_object_set (held, "place", HON_TITLE_PLACE_ESPIC, NULL);
  {
    g_autoptr (HonEligibility) eligibility = judge (candidate);

    g_assert_cmpuint (count_steps (eligibility, HON_SECTOR_S2, "title-equivalence"), ==, 1);
    g_assert_cmpuint (count_steps (eligibility, HON_SECTOR_S1, "title-equivalence"), ==, 0);
  }

  g_object_set (candidate, "installed", HON_INSTALLED_S1, NULL);
  {
    g_autoptr (HonEligibility) eligibility = judge (candidate);

    /* Nothing to do for what is closed, or where one is already. */
    g_assert_cmpuint (count_steps (eligibility, HON_SECTOR_S1, NULL), ==, 0);
    g_assert_cmpuint (count_steps (eligibility, HON_SECTOR_S2, NULL), ==, 0);
    g_assert_cmpuint (count_steps (eligibility, HON_SECTOR_NC, "leave-agreement"), ==, 1);
    g_assert_cmpuint (count_steps (eligibility, HON_SECTOR_NC, "carmf"), ==, 0);
  }
}

static void
assert_wrong (HonCandidate *candidate,
              const char   *input,
              const char   *column)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hon_eligibility_new (hon_test_get_catalogue (), candidate, &error));
  hon_test_assert_input_error (error, input);
  g_assert_cmpstr (hon_input_error_get_field (error)->column, ==, column);
}

static HonVerdict *
judge_leave (HonEligibility **eligibility,
             const char      *id,
             const char      *today,
             const char      *from,
             guint            family_leave,
             guint            early_leave)
{
  g_autoptr (HonCandidate) candidate = make_candidate (id, from, NULL);
  g_autoptr (HonHeldTitle) held = g_list_model_get_item (hon_candidate_get_titles (candidate), 0);

  g_object_set (candidate, "date", hon_date_parse (today, NULL), NULL);
  g_object_set (held, "family-leave", family_leave, NULL);
  g_object_set (held, "early-leave", early_leave, NULL);
  *eligibility = judge (candidate);

  return hon_eligibility_get_verdict (*eligibility, HON_SECTOR_S2);
}

/* Sixteen weeks of maternity leave: whatever the title, they put the date off before the decree
 * that counts them, and no longer since; a title without a text keeps to the old rule, and says so.
 */
static void
test_leave (void)
{
  static const struct
  {
    const char    *id;
    const char    *leave_from; /* (nullable) */
    const char    *source;     /* (nullable) */
    HonConfidence  confidence;
    const char    *since;      /* the functions of who asks on 1 June 2021 */
    const char    *old;        /* when those open secteur 2, after the leave */
    const char    *without;    /* when functions since 1 May 2026 do, without any leave */
    const char    *with;       /* and with it */
  } cases[] = {
    { "CCU-AH", "2021-12-13", "senat-question-03719", HON_CONFIDENCE_SECONDARY,
      "2019-05-01", "2021-08-21", "2028-05-01", "2028-05-01" },
    { "AHU", "2021-12-13", "senat-question-03719", HON_CONFIDENCE_SECONDARY,
      "2019-05-01", "2021-08-21", "2028-05-01", "2028-05-01" },
    { "AH", "2022-02-05", "csp-r6152-537", HON_CONFIDENCE_OFFICIAL,
      "2019-05-01", "2021-08-21", "2028-05-01", "2028-05-01" },
    { "CCU-MG", NULL, NULL, 0, "2019-05-01", "2021-08-21", "2028-05-01", "2028-08-21" },
    { "AHS", NULL, NULL, 0, "2019-05-01", "2021-08-21", "2028-05-01", "2028-08-21" },
    { "PH-TP", NULL, NULL, 0, "2016-05-01", "2021-08-21", "2031-05-01", "2031-08-21" },
    { "MA", NULL, NULL, 0, NULL, NULL, NULL, NULL },
    { "PH", NULL, NULL, 0, NULL, NULL, NULL, NULL },
    { "PHC", NULL, NULL, 0, NULL, NULL, NULL, NULL },
    { "DJ", NULL, NULL, 0, NULL, NULL, NULL, NULL },
  };
  GListModel *titles = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_TITLES);

  g_assert_cmpuint (g_list_model_get_n_items (titles), ==, G_N_ELEMENTS (cases));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonEligibility) without = NULL;
      g_autoptr (HonEligibility) with = NULL;
      HonVerdict *plain = judge_leave (&without, cases[i].id, "2026-11-22", "2026-05-01", 0, 0);
      HonVerdict *now = judge_leave (&with, cases[i].id, "2026-11-22", "2026-05-01", 112, 0);
      g_autoptr (HonEligibility) past = NULL;
      HonVerdict *old;
      HonTitle *title = hon_title_find (titles, cases[i].id);
      HonReason *reason;

      g_test_message ("%s", cases[i].id);
      g_assert_cmpint (hon_title_get_leave (title)->since, ==,
                       cases[i].leave_from != NULL ? hon_date_parse (cases[i].leave_from, NULL)
                                                   : HON_DATE_NONE);
      g_assert_cmpint (hon_verdict_get_kind (now), ==, hon_verdict_get_kind (plain));
      if (cases[i].without == NULL)
        {
          g_assert_cmpint (hon_verdict_get_from (now), ==, hon_verdict_get_from (plain));
          continue;
        }
      g_assert_cmpint (hon_verdict_get_from (plain), ==, hon_date_parse (cases[i].without, NULL));
      g_assert_cmpint (hon_verdict_get_from (now), ==, hon_date_parse (cases[i].with, NULL));
      old = judge_leave (&past, cases[i].id, "2021-06-01", cases[i].since, 112, 112);
      g_assert_cmpint (hon_verdict_get_from (old), ==, hon_date_parse (cases[i].old, NULL));

      if (cases[i].leave_from == NULL)
        {
          assert_says (find_reason (hon_verdict_get_warnings (now), HON_REASON_TITLE_LEAVES_UNKNOWN),
                       "no text that was read");
          assert_says (find_reason (hon_verdict_get_reasons (now), HON_REASON_TITLE_LEAVE_COUNTED), "112");
          g_assert_null (find_reason (hon_verdict_get_reasons (now), HON_REASON_TITLE_LEAVE_IN_POST));
          continue;
        }

      /* The text of the title itself is named, with what limits it. */
      reason = find_reason (hon_verdict_get_warnings (plain), HON_REASON_TITLE_LEAVES);
      assert_says (reason, cases[i].leave_from);
      assert_says (reason, hon_title_get_leave (title)->note);
      g_assert_true (has_source (reason, cases[i].source));
      reason = find_reason (hon_verdict_get_reasons (now), HON_REASON_TITLE_LEAVE_IN_POST);
      assert_says (reason, "112");
      assert_says (reason, cases[i].leave_from);
      g_assert_true (has_source (reason, cases[i].source));
      g_assert_cmpint (hon_reason_get_confidence (reason), ==, cases[i].confidence);
      g_assert_null (find_reason (hon_verdict_get_reasons (now), HON_REASON_TITLE_LEAVE_COUNTED));
      reason = find_reason (hon_verdict_get_reasons (old), HON_REASON_TITLE_LEAVE_BEFORE);
      assert_says (reason, "112");
      assert_says (reason, cases[i].leave_from);
      g_assert_true (has_source (reason, "jeunes-medecins-maternite"));
    }
}

static void
test_wrong (void)
{
  {
    g_autoptr (HonCandidate) candidate = make_candidate ("nothing of the kind", NULL, NULL);

    assert_wrong (candidate, "title-id", "titre");
  }
  {
    g_autoptr (HonCandidate) candidate = make_candidate ("AH", "2026-01-02", "2026-01-01");

    assert_wrong (candidate, "until", "titre");
  }
  {
    g_autoptr (HonCandidate) candidate = make_candidate ("AH", "2026-01-01", "2026-01-10");
    g_autoptr (HonHeldTitle) held = g_list_model_get_item (hon_candidate_get_titles (candidate), 0);

    g_object_set (held, "absence", 10, NULL);
    g_assert_true (hon_candidate_check (candidate, hon_test_get_catalogue (), NULL));
    g_object_set (held, "absence", 11, NULL);
    assert_wrong (candidate, "absence", "titre");

    /* Both kinds of leave together. */
    g_object_set (held, "absence", 4, NULL);
    g_object_set (held, "family-leave", 6, NULL);
    g_assert_true (hon_candidate_check (candidate, hon_test_get_catalogue (), NULL));
    g_object_set (held, "family-leave", 7, NULL);
    assert_wrong (candidate, "absence", "titre");
  }
  {
    g_autoptr (HonCandidate) candidate = make_candidate (NULL, NULL, NULL);

    g_object_set (candidate, "speciality", "astrologue", NULL);
    assert_wrong (candidate, "speciality", "specialite");
    g_object_set (candidate, "speciality", NULL, NULL);
    g_assert_true (hon_candidate_check (candidate, hon_test_get_catalogue (), NULL));
    g_object_set (candidate, "situation", HON_SITUATION_INSTALLED, NULL);
    assert_wrong (candidate, "installed", "deja_installe");
    g_object_set (candidate, "installed", HON_INSTALLED_NC, NULL);
    g_assert_true (hon_candidate_check (candidate, hon_test_get_catalogue (), NULL));
    g_object_set (candidate, "date", hon_date_new (2016, 10, 22), NULL);
    assert_wrong (candidate, "date", "date");
    g_object_set (candidate, "date", hon_date_new (2016, 10, 23), NULL);
    g_assert_true (hon_candidate_check (candidate, hon_test_get_catalogue (), NULL));
  }
  {
    g_autoptr (HonCandidate) candidate = make_candidate (NULL, NULL, NULL);

    for (guint i = 0; i <= HON_ELIGIBILITY_TITLES_MAX; i++)
      {
        g_autoptr (HonHeldTitle) held = hon_held_title_new ("AH");

        hon_candidate_add_title (candidate, held);
      }
    assert_wrong (candidate, "title-id", "titre");
    hon_candidate_remove_title (candidate, 0);
    g_assert_true (hon_candidate_check (candidate, hon_test_get_catalogue (), NULL));
  }
}

/* Today is meant when no day is given. */
static void
test_today (void)
{
  g_autoptr (HonCandidate) candidate = hon_candidate_new ();
  g_autoptr (HonEligibility) eligibility = judge (candidate);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  HonDate today = hon_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                                g_date_time_get_day_of_month (now));

  /* Midnight may pass between. */
  g_assert_cmpint (today - hon_eligibility_get_date (eligibility), >=, 0);
  g_assert_cmpint (today - hon_eligibility_get_date (eligibility), <=, 1);
}

/* One day short is told as that, and in the open that days may be wrong. */
static void
test_one_day (void)
{
  g_autoptr (HonCandidate) candidate = make_candidate ("CCU-AH", "2022-11-02", "2024-10-31");
  g_autoptr (HonEligibility) eligibility = judge (candidate);
  HonVerdict *verdict = assert_kind (eligibility, HON_SECTOR_S2, HON_VERDICT_CLOSED, NULL);

  assert_says (find_reason (hon_verdict_get_reasons (verdict), HON_REASON_TITLE_TOO_SHORT), "1 day short");
  assert_says (find_reason (hon_verdict_get_changes (verdict), HON_REASON_TITLE_COMPLETE_LATER), "is 1 day of");
  assert_says (find_reason (hon_verdict_get_warnings (verdict), HON_REASON_TITLE_CHECK_DATES), "certificate");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/eligibility/table", test_table);
  g_test_add_func ("/eligibility/one-day", test_one_day);
  g_test_add_func ("/eligibility/example", test_example);
  g_test_add_func ("/eligibility/transitions", test_transitions);
  g_test_add_func ("/eligibility/steps", test_steps);
  g_test_add_func ("/eligibility/leave", test_leave);
  g_test_add_func ("/eligibility/wrong", test_wrong);
  g_test_add_func ("/eligibility/today", test_today);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
