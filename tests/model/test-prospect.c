/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-checklist.h"
#include "hon-eligibility-explain.h"
#include "hon-format.h"
#include "hon-income-explain.h"
#include "hon-prospect.h"
#include "hon-test-inputs.h"
#include "hon-test-situations.h"

typedef struct
{
  HonCatalogue *catalogue;
  HonCandidate *candidate;
  HonIntention *intention;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->catalogue = hon_test_get_catalogue ();
  fixture->candidate = hon_candidate_new ();
  g_object_set (fixture->candidate, "date", hon_date_new (2026, 3, 2), NULL);
  g_object_set (fixture->candidate, "speciality", "generaliste", NULL);
  g_object_set (fixture->candidate, "fees", HON_FEE_WISH_FREE, NULL);
  g_object_set (fixture->candidate, "share", 40, NULL);
  fixture->intention = hon_intention_new ();
  g_object_set (fixture->intention,
                "activity", (gint64) 15000000,
                "fee", (gint64) 6000,
                "expenses", (gint64) 2000000,
                NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->intention);
  g_assert_finalize_object (fixture->candidate);
}

static HonProspect *
make (Fixture       *fixture,
      HonSectorKind  sector)
{
  g_autoptr (GError) error = NULL;
  HonProspect *prospect = hon_prospect_new (fixture->catalogue, fixture->candidate, fixture->intention, sector,
                                            &error);

  g_assert_no_error (error);

  return prospect;
}

/* 40 of 100 patients at the tariff of 30 €, the others at 60 €: 40 % + 60 % × 2 of 150 000 €. The
 * overrun is counted from the base: 23 € outside the OPTAM, 30 € with it.
 */
static void
test_fees (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    gint64 receipts;
    gint64 overruns;
    gint64 base;
    gint64 asked;
  } expected[HON_N_SECTORS] = {
    [HON_SECTOR_S1] = { 15000000, 0, 3000, 3000 },
    [HON_SECTOR_S2] = { 24000000, 11100000, 2300, 6000 },
    [HON_SECTOR_S2_OPTAM] = { 24000000, 9000000, 3000, 6000 },
    [HON_SECTOR_NC] = { 24000000, 0, 61, 6000 },
  };

  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      g_autoptr (HonProspect) prospect = make (fixture, i);
      HonPractice *practice = hon_prospect_get_practice (prospect);
      const HonBillResult *bill = hon_bill_get_result (hon_prospect_get_bill (prospect));
      g_autoptr (HonIncome) income = hon_income_new (fixture->catalogue, practice, NULL);

      g_assert_cmpint (hon_practice_get_sector (practice), ==, i);
      g_assert_cmpint (hon_practice_get_year (practice), ==, 2026);
      g_assert_cmpint (hon_test_get_number (practice, "receipts"), ==, expected[i].receipts);
      g_assert_cmpint (hon_practice_get_overruns (practice), ==, expected[i].overruns);
      g_assert_cmpint (hon_test_get_number (practice, "expenses"), ==, 2000000);
      g_assert_cmpint (bill->base, ==, expected[i].base);
      g_assert_cmpint (bill->asked, ==, expected[i].asked);

      /* There are no other rules than those of the simulator. */
      g_assert_cmpint (hon_income_get_result (hon_prospect_get_income (prospect))->net, ==,
                       hon_income_get_result (income)->net);
    }
}

/* What other pages take is what was given, and nothing of the example. */
static void
test_inputs (Fixture       *fixture,
             gconstpointer  data)
{
  for (gboolean is_given = FALSE; is_given <= TRUE; is_given++)
    {
      g_autoptr (HonProspect) prospect = NULL;
      g_autoptr (GVariant) inputs = NULL;
      gint64 amount = 0;

      g_object_set (fixture->intention,
                    "activity", (gint64) (is_given ? 12000000 : 15000000),
                    "expenses", (gint64) (is_given ? 2000000 : 0),
                    NULL);
      prospect = make (fixture, HON_SECTOR_S2);
      inputs = hon_prospect_dup_inputs (prospect);
      g_assert_true (g_variant_lookup (inputs, "sector", "x", &amount));
      g_assert_cmpint (amount, ==, HON_SECTOR_S2);
      g_assert_cmpint (g_variant_lookup (inputs, "receipts", "x", &amount), ==, is_given);
      g_assert_cmpint (g_variant_lookup (inputs, "overruns", "x", &amount), ==, is_given);
      g_assert_cmpint (g_variant_lookup (inputs, "expenses", "x", &amount), ==, is_given);
      g_assert_false (g_variant_lookup (inputs, "children", "x", &amount));
    }
}

/* A doctor who wishes for the tariffs has the same fees everywhere, and no overruns. */
static void
test_tariffs (Fixture       *fixture,
              gconstpointer  data)
{
  g_object_set (fixture->candidate, "fees", HON_FEE_WISH_TARIFFS, NULL);
  g_object_set (fixture->candidate, "share", 100, NULL);
  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      g_autoptr (HonProspect) prospect = make (fixture, i);

      g_assert_cmpint (hon_test_get_number (hon_prospect_get_practice (prospect), "receipts"), ==, 15000000);
      g_assert_cmpint (hon_practice_get_overruns (hon_prospect_get_practice (prospect)), ==, 0);
    }
}

/* A specialist of secteur 2 who asks the tariff of secteur 1 asks no overrun: neither the bill nor
 * the year has one.
 */
static void
test_tariffs_of_specialist (Fixture       *fixture,
                            gconstpointer  data)
{
  const struct
  {
    HonSectorKind sector;
    gint64        overrun;
  } expected[] = {
    { HON_SECTOR_S1, 0 },
    { HON_SECTOR_S2, 0 },
    { HON_SECTOR_S2_OPTAM, 0 },
  };

  g_object_set (fixture->candidate, "speciality", "rhumatologue", NULL);
  g_object_set (fixture->candidate, "fees", HON_FEE_WISH_TARIFFS, NULL);
  g_object_set (fixture->candidate, "share", 100, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (HonProspect) prospect = make (fixture, expected[i].sector);
      const HonBillResult *bill = hon_bill_get_result (hon_prospect_get_bill (prospect));
      double year = 15000000.0 * expected[i].overrun / 3150;

      g_assert_cmpint (bill->asked, ==, 3150);
      g_assert_cmpint (bill->overrun, ==, expected[i].overrun);
      g_assert_cmpfloat_with_epsilon (hon_practice_get_overruns (hon_prospect_get_practice (prospect)), year, 100.0);
    }
}

/* What the figures suppose is said, with the year of the rules. */
static void
test_assumptions (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (HonProspect) prospect = make (fixture, HON_SECTOR_S2);
  g_autofree char *assumptions = hon_prospect_dup_assumptions (prospect);
  HonPractice *practice = hon_prospect_get_practice (prospect);
  const HonIncomeResult *result = hon_income_get_result (hon_prospect_get_income (prospect));

  g_assert_nonnull (strstr (assumptions, "full year of an established practice"));
  g_assert_nonnull (strstr (assumptions, " 2026"));
  g_assert_nonnull (strstr (assumptions, "single person without other income"));
  g_assert_false (hon_test_get_number (practice, "couple"));
  g_assert_cmpint (hon_test_get_number (practice, "children"), ==, 0);
  g_assert_cmpint (result->provisional, ==, 0);
}

/* From the fees to what is left: what is shown adds up, and is said. */
static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  static const gint64 activities[] = { 0, 4000000, 15000000, 15012345, 90000000 };
  const char * const *ids = hon_prospect_list_parts ();

  for (gsize i = 0; i < G_N_ELEMENTS (activities); i++)
    for (guint j = 0; j < HON_N_SECTORS; j++)
      {
        g_autoptr (HonProspect) prospect = NULL;
        g_autofree char *sentence = NULL;
        gint64 sum = 0;

        g_object_set (fixture->intention, "activity", activities[i], NULL);
        prospect = make (fixture, j);
        sentence = hon_prospect_dup_sentence (prospect);
        for (guint k = 0; ids[k] != NULL; k++)
          {
            HonTableRow *line = hon_prospect_get_line (prospect, ids[k]);
            gint64 part = hon_prospect_get_part (prospect, ids[k]);
            gint64 shown = ids[k + 1] != NULL ? ABS (part) : part;
            g_autofree char *text = hon_format_money (shown, HON_MONEY_EUROS);
            g_autoptr (HonExplanation) explanation =
              hon_income_explain (hon_prospect_get_income (prospect), ids[k]);

            g_assert_nonnull (explanation);
            g_assert_cmpint (hon_table_row_get_amount (line, HON_INCOME_COLUMN_DUE), ==, shown);
            g_assert_nonnull (strstr (sentence, text));
            if (ids[k + 1] != NULL)
              sum += part;
          }
        /* The law rounds to the euro on the way. */
        g_assert_cmpint (ABS (sum - hon_prospect_get_part (prospect, "revenu-net")), <, 100);
        g_assert_cmpint (hon_prospect_get_part (prospect, "revenu-net"), ==,
                         hon_income_get_result (hon_prospect_get_income (prospect))->net);
      }
}

/* What a figure leaves aside is said of the sectors where it does. */
static void
test_caveat (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const expected[HON_N_SECTORS] = {
    [HON_SECTOR_S2_OPTAM] = "OPTAM pays",
    [HON_SECTOR_NC] = "next to nothing back",
  };

  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      g_autoptr (HonProspect) prospect = make (fixture, i);
      const char *caveat = hon_prospect_get_caveat (prospect);

      if (expected[i] == NULL)
        g_assert_null (caveat);
      else
        g_assert_nonnull (strstr (caveat, expected[i]));
    }
}

/* Every contribution is a line of the income, with what is taken over in secteur 1 alone. */
static void
test_contributions (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (HonProspect) s1 = make (fixture, HON_SECTOR_S1);
  g_autoptr (HonProspect) s2 = make (fixture, HON_SECTOR_S2);
  const char * const *ids = hon_prospect_list_contributions ();
  g_autofree char *year = hon_format_money (hon_income_get_result (hon_prospect_get_income (s2))->total,
                                            HON_MONEY_EUROS);
  g_autofree char *whole = hon_prospect_dup_takeover (s2, "total-contributions");
  gint64 total = 0;
  guint n_taken_over = 0;

  g_assert_cmpstr (whole, ==, year);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      HonTableRow *line = hon_prospect_get_line (s1, ids[i]);
      g_autofree char *first = hon_prospect_dup_takeover (s1, ids[i]);
      g_autofree char *second = hon_prospect_dup_takeover (s2, ids[i]);

      g_assert_nonnull (line);
      g_assert_cmpstr (first, !=, "");
      g_assert_null (strstr (second, "taken over"));
      if (!g_str_equal (ids[i], "total-contributions"))
        {
          total += hon_table_row_get_amount (line, HON_INCOME_COLUMN_DUE);
          n_taken_over += strstr (first, "taken over") != NULL ? 1 : 0;
        }
    }
  g_assert_cmpint (total, ==, hon_income_get_result (hon_prospect_get_income (s1))->total);
  /* Maladie, allocations familiales, retraite de base (of low incomes), ASV. */
  g_assert_cmpuint (n_taken_over, >=, 2);
  g_assert_cmpuint (n_taken_over, <=, 4);
}

/* Every speciality has a bill, and every extreme of the inputs an income. */
static void
test_extremes (Fixture       *fixture,
               gconstpointer  data)
{
  static const gint64 amounts[] = { 0, 1, 99, 15000000, 100000000000 };
  GListModel *specialities = hon_catalogue_get_list (fixture->catalogue, HON_RECORDS_SPECIALITIES);

  for (guint i = 0; i < g_list_model_get_n_items (specialities); i++)
    {
      g_autoptr (HonSpeciality) speciality = g_list_model_get_item (specialities, i);
      g_autoptr (HonProspect) prospect = NULL;
      g_autofree char *act = NULL;

      g_object_set (fixture->candidate, "speciality", hon_speciality_get_id (speciality), NULL);
      prospect = make (fixture, HON_SECTOR_S2);
      act = hon_prospect_dup_act (prospect);
      g_assert_nonnull (hon_prospect_get_bill (prospect));
      g_assert_nonnull (act);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (amounts); j++)
      for (guint k = 0; k < HON_N_SECTORS; k++)
        {
          g_autoptr (HonProspect) prospect = NULL;

          g_object_set (fixture->intention,
                        "activity", amounts[i],
                        "fee", MIN (amounts[j], HON_BILL_FEE_MAX),
                        NULL);
          prospect = make (fixture, k);
          g_assert_cmpint (hon_practice_get_overruns (hon_prospect_get_practice (prospect)), <=,
                           hon_test_get_number (hon_prospect_get_practice (prospect), "receipts"));
        }
}

/* Everything that is said has an explanation with a source. */
static void
test_explain (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (HonEligibility) eligibility = hon_eligibility_new (fixture->catalogue, fixture->candidate, NULL);

  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      HonVerdict *verdict = hon_eligibility_get_verdict (eligibility, i);
      GListModel *reasons = hon_verdict_get_reasons (verdict);
      GListModel *points = hon_sector_get_points (hon_verdict_get_sector (verdict));

      g_assert_cmpuint (g_list_model_get_n_items (reasons), >, 0);
      for (guint j = 0; j < g_list_model_get_n_items (reasons); j++)
        {
          g_autoptr (HonReason) reason = g_list_model_get_item (reasons, j);
          g_autoptr (HonExplanation) explanation = hon_reason_explain (reason, "Sector");

          g_assert_cmpstr (hon_explanation_get_title (explanation), ==, "Sector");
          g_assert_cmpstr (hon_explanation_get_summary (explanation), ==, hon_reason_get_text (reason));
          g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_sources (explanation)), >, 0);
        }
      for (guint j = 0; j < g_list_model_get_n_items (points); j++)
        {
          g_autoptr (HonSectorPoint) point = g_list_model_get_item (points, j);
          g_autoptr (HonExplanation) explanation = hon_finding_explain (hon_sector_point_get_finding (point),
                                                                        "Sector");

          g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_sources (explanation)), >, 0);
        }
    }
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_checklist (void)
{
  static const char * const twice[] = { "carmf", "urssaf", "carmf", NULL };
  g_autoptr (HonChecklist) checklist = hon_checklist_new ();
  g_auto (GStrv) ids = NULL;
  guint n = 0;

  g_signal_connect_swapped (checklist, "notify::ids", G_CALLBACK (count_cb), &n);
  g_assert_false (hon_checklist_is_done (checklist, "carmf"));
  hon_checklist_set_done (checklist, "carmf", FALSE);
  g_assert_cmpuint (n, ==, 0);
  hon_checklist_set_done (checklist, "carmf", TRUE);
  hon_checklist_set_done (checklist, "carmf", TRUE);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (hon_checklist_is_done (checklist, "carmf"));
  g_object_set (checklist, "ids", twice, NULL);
  g_assert_cmpuint (n, ==, 2);
  g_object_get (checklist, "ids", &ids, NULL);
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  g_object_set (checklist, "ids", ids, NULL);
  g_assert_cmpuint (n, ==, 2);
  hon_checklist_set_done (checklist, "carmf", FALSE);
  g_object_set (checklist, "ids", NULL, NULL);
  g_assert_cmpuint (n, ==, 4);
  g_assert_false (hon_checklist_is_done (checklist, "urssaf"));
}

static void
test_intention (void)
{
  g_autoptr (HonIntention) intention = hon_intention_new ();
  guint n = 0;

  g_signal_connect_swapped (intention, "notify", G_CALLBACK (count_cb), &n);
  g_object_set (intention, "activity", (gint64) 1, "fee", (gint64) 2, "expenses", (gint64) 3, NULL);
  g_assert_cmpuint (n, ==, 3);
  g_object_set (intention, "activity", (gint64) 1, "fee", (gint64) 2, "expenses", (gint64) 3, NULL);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (hon_intention_get_activity (intention), ==, 1);
  g_assert_cmpint (hon_intention_get_fee (intention), ==, 2);
  g_assert_cmpint (hon_intention_get_expenses (intention), ==, 3);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/prospect/fees", Fixture, NULL, set_up, test_fees, tear_down);
  g_test_add ("/prospect/inputs", Fixture, NULL, set_up, test_inputs, tear_down);
  g_test_add ("/prospect/tariffs", Fixture, NULL, set_up, test_tariffs, tear_down);
  g_test_add ("/prospect/tariffs-of-specialist", Fixture, NULL, set_up, test_tariffs_of_specialist, tear_down);
  g_test_add ("/prospect/assumptions", Fixture, NULL, set_up, test_assumptions, tear_down);
  g_test_add ("/prospect/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/prospect/caveat", Fixture, NULL, set_up, test_caveat, tear_down);
  g_test_add ("/prospect/contributions", Fixture, NULL, set_up, test_contributions, tear_down);
  g_test_add ("/prospect/extremes", Fixture, NULL, set_up, test_extremes, tear_down);
  g_test_add ("/prospect/explain", Fixture, NULL, set_up, test_explain, tear_down);
  g_test_add_func ("/prospect/checklist", test_checklist);
  g_test_add_func ("/prospect/intention", test_intention);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
