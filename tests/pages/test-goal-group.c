/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-format.h"
#include "hon-goal-group.h"
#include "pages-fixture.h"

#define BOUND 1.4 /* PASS */

static GtkWidget *
new_group (HonIncome *income,
           gint64     wanted)
{
  GtkWidget *group = g_object_ref_sink (g_object_new (HON_TYPE_GOAL_GROUP, NULL));

  g_object_set (group, "before-tax", TRUE, "wanted", wanted, "income", income, NULL);

  return group;
}

/* What is kept before tax half way down the fall at 1.4 PASS. */
static gint64
find_trap (HonIncome *income)
{
  HonIncomeCliff cliffs[HON_INCOME_CLIFFS_MAX];
  const HonIncomeRates *rates = hon_income_get_rates (income);
  guint n = hon_income_find_cliffs (rates, hon_income_get_input (income), cliffs);

  for (guint i = 0; i < n; i++)
    if (ABS (cliffs[i].bound - BOUND) < 0.001)
      {
        HonIncomeInput input = *hon_income_get_input (income);
        HonIncomeResult result;

        hon_income_input_scale (&input, cliffs[i].receipts);
        hon_income_compute (rates, &input, &result);

        return result.net_before_tax + cliffs[i].loss / 2;
      }

  g_assert_not_reached ();
}

static void
assert_answers (GtkWidget *group,
                HonIncome *income,
                gint64     wanted,
                guint      n_expected)
{
  HonIncomeAnswer answers[HON_INCOME_ANSWERS_MAX];
  guint n = hon_income_find_receipts (hon_income_get_rates (income), hon_income_get_input (income),
                                      HON_INCOME_GOAL_NET_BEFORE_TAX, wanted, answers);

  g_assert_cmpuint (n, ==, n_expected);
  g_assert_cmpuint (fixture_count (group, ADW_TYPE_ACTION_ROW, "property"), ==, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *from = hon_format_money (answers[i].from, HON_MONEY_EUROS);
      g_autofree char *until = NULL;
      g_autofree char *text = NULL;

      if (answers[i].until < 0)
        {
          text = g_strdup_printf ("%s, or more", from);
        }
      else
        {
          until = hon_format_money (answers[i].until, HON_MONEY_EUROS);
          text = g_strdup_printf ("from %s to %s", from, until);
        }
      g_assert_nonnull (fixture_find (group, GTK_TYPE_LABEL, text));
    }
}

static void
test_finalize (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  HonIncome *income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  GtkWidget *group = new_group (income, 6000000);
  GtkWidget *window = fixture_show (group);

  fixture_close (window);
  g_assert_finalize_object (group);
  g_assert_finalize_object (income);
}

static void
test_properties (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  GtkWidget *group = g_object_ref_sink (g_object_new (HON_TYPE_GOAL_GROUP, NULL));
  guint n_notify = 0;

  g_signal_connect (group, "notify", G_CALLBACK (fixture_count_notify), &n_notify);
  g_object_set (group, "income", NULL, "wanted", (gint64) 0, "before-tax", FALSE, NULL);
  g_assert_cmpuint (n_notify, ==, 0);
  g_object_set (group, "income", income, "wanted", (gint64) 5000000, "before-tax", TRUE, NULL);
  g_assert_cmpuint (n_notify, ==, 3);
  g_object_set (group, "income", income, "wanted", (gint64) 5000000, "before-tax", TRUE, NULL);
  g_assert_cmpuint (n_notify, ==, 3);

  g_assert_finalize_object (group);
}

/* In secteur 1 more than one stretch of receipts keeps as much; in secteur 2 only one does. */
static void
test_two_answers (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) s1 = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  g_autoptr (HonIncome) s2 = fixture_new_income (catalogue, HON_SECTOR_S2, 15000000);
  gint64 wanted = find_trap (s1);
  GtkWidget *group = new_group (s1, wanted);
  GtkWidget *window = fixture_show (group);

  assert_answers (group, s1, wanted, 2);
  hon_goal_group_set_income (HON_GOAL_GROUP (group), s2);
  assert_answers (group, s2, wanted, 1);

  fixture_close (window);
  g_assert_finalize_object (group);
}

static void
test_no_answer (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  GtkWidget *group = new_group (income, 6000000);

  assert_answers (group, income, 6000000, 1);
  g_object_set (group, "wanted", HON_INCOME_RECEIPTS_MAX, NULL);
  assert_answers (group, income, HON_INCOME_RECEIPTS_MAX, 0);
  g_object_set (group, "income", NULL, NULL);
  g_assert_cmpuint (fixture_count (group, ADW_TYPE_ACTION_ROW, "property"), ==, 0);

  g_assert_finalize_object (group);
}

/* What is typed is what is wanted. */
static void
test_typing (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  GtkWidget *group = new_group (income, 6000000);
  GtkWidget *row = fixture_find (group, ADW_TYPE_ENTRY_ROW, NULL);
  gint64 wanted;

  fixture_type (row, "70000");
  g_object_get (group, "wanted", &wanted, NULL);
  g_assert_cmpint (wanted, ==, 7000000);
  assert_answers (group, income, 7000000, 1);

  g_assert_finalize_object (group);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/goal-group/finalize", test_finalize);
  g_test_add_func ("/goal-group/properties", test_properties);
  g_test_add_func ("/goal-group/two-answers", test_two_answers);
  g_test_add_func ("/goal-group/no-answer", test_no_answer);
  g_test_add_func ("/goal-group/typing", test_typing);

  return fixture_run ();
}
