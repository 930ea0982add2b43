/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-practice.h"
#include "hon-reader.h"
#include "hon-test-careers.h"
#include "hon-test-situations.h"

#include "hon-format.h"
#include "hon-years-words.h"

#include <json-glib/json-glib.h>

#define EURO 100

/* The rows stand for the years and months from the opening on, and add up. */
static void
test_tables (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = hon_test_new_years (career);
  HonTable *table = hon_years_get_table (years);
  HonTable *account = hon_years_get_account (years);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (account)), ==, 4);
  g_assert_nonnull (hon_table_find (table, "2027-11"));
  g_assert_null (hon_table_find (table, "2027-10"));
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (HonTableRow) year = g_list_model_get_item (G_LIST_MODEL (table), i);
      GListModel *months = hon_table_row_get_children (year);

      g_assert_cmpuint (g_list_model_get_n_items (months), ==, i == 0 ? 2 : 12);
      g_assert_cmpstr (hon_table_row_get_text (year, HON_YEARS_COLUMN_RULES), ==, "2026");
      for (guint m = 0; m < g_list_model_get_n_items (months); m++)
        {
          g_autoptr (HonTableRow) month = g_list_model_get_item (months, m);
          g_autofree char *lines = hon_table_row_dup_lines (month, HON_YEARS_COLUMN_BRIEF_PERIOD, 1);
          g_autofree char *long_lines = hon_table_row_dup_lines (month, HON_YEARS_COLUMN_PERIOD, 1);

          /* Each says that it is projected, wherever it stands. */
          g_assert_true (g_str_has_suffix (hon_table_row_get_text (month, HON_YEARS_COLUMN_PERIOD), ", projected"));
          g_assert_true (g_str_has_suffix (lines, " *"));
          g_assert_true (g_str_has_suffix (long_lines, " *"));
        }
      for (guint column = HON_YEARS_COLUMN_RECEIPTS; column <= HON_YEARS_COLUMN_TAX; column++)
        {
          gint64 sum = 0;

          for (guint m = 0; m < g_list_model_get_n_items (months); m++)
            {
              g_autoptr (HonTableRow) month = g_list_model_get_item (months, m);

              sum += hon_table_row_get_amount (month, column);
            }
          g_assert_cmpint (sum, ==, hon_table_row_get_amount (year, column));
        }
    }
}

/* What has to be set aside is told with its month; which months are projected, too. */
static void
test_answer (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = hon_test_new_years (career);
  g_autofree char *answer = hon_years_dup_answer (years);
  g_autofree char *outlook = hon_years_dup_outlook (years);
  g_autofree char *context = hon_years_dup_context (years);
  g_autofree char *month = hon_years_dup_month_text (years, hon_date_new (2028, 5, 1));
  g_autofree char *before = hon_years_dup_month_text (years, hon_date_new (2026, 5, 1));
  g_autofree char *subtitle = hon_years_dup_chart_subtitle (years);
  g_autofree char *known_subtitle = NULL;
  g_autofree char *known_month = NULL;
  g_autofree char *voluntary_outlook = NULL;
  g_autoptr (HonYears) voluntary = NULL;
  g_autofree char *id = NULL;
  g_autoptr (HonYears) known = NULL;
  guint first_call, projection;

  g_assert_cmpstr (answer, ==, "By the end of July 2028, 31609\u00a0€ must be set aside");
  g_assert_nonnull (strstr (outlook, "January 2028"));
  g_assert_nonnull (strstr (outlook, "for the CARMF"));
  g_assert_nonnull (strstr (outlook, "and tax are called late"));
  g_assert_nonnull (strstr (context, "2027"));
  g_assert_cmpstr (month, ==, "May 2028, projected");
  g_assert_cmpstr (before, ==, "May 2026");
  g_assert_nonnull (strstr (subtitle, "by the rules of 2026"));

  g_assert_cmpuint (hon_years_get_first_month (years), ==, 10);
  g_assert_cmpuint (hon_years_get_n_months (years), ==, 48);
  g_assert_true (hon_years_find_first_call (years, &first_call));
  for (guint m = 0; m < first_call; m++)
    g_assert_cmpint (hon_years_get_called (years, m), ==, 0);
  for (guint m = 0; m < 48; m++)
    {
      const HonYearsMonth *of = &hon_years_get_result (years)->months[m];
      gint64 before_cash = m > 0 ? of[-1].cash : 0;

      g_assert_cmpint (hon_years_get_left (years, m), ==, of->cash - before_cash);
    }
  id = hon_years_dup_month_id (hon_years_get_month (years, first_call));
  g_assert_nonnull (hon_table_find (hon_years_get_table (years), id));

  g_object_set (career, "opening", hon_date_new (2025, 3, 1), "years", 2, NULL);
  known = hon_test_new_years (career);
  known_subtitle = hon_years_dup_chart_subtitle (known);
  g_object_set (career, "tax-voluntary", TRUE, NULL);
  voluntary = hon_test_new_years (career);
  voluntary_outlook = hon_years_dup_outlook (voluntary);
  g_assert_null (strstr (voluntary_outlook, "and tax are called late"));
  known_month = hon_years_dup_month_text (known, hon_date_new (2026, 5, 1));
  g_assert_false (hon_years_find_projection (known, &projection));
  g_assert_null (strstr (known_subtitle, "rules"));
  g_assert_cmpstr (known_month, ==, "May 2026");
}

/* A practice hands over what a career knows too, and nothing else. */
static void
test_handed_over (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (HonReader) reader = hon_reader_new ();
  g_autoptr (HonCareer) before = hon_test_new_career ();
  HonCareer *career = hon_reader_get_career (reader);
  g_autoptr (GVariant) inputs = NULL;
  g_autoptr (GVariant) activity = NULL;
  HonYearsInput input;

  g_object_set (practice,
                "sector", HON_SECTOR_S2_OPTAM,
                "receipts", (gint64) 15000000,
                "outside", (gint64) 200000,
                "overruns", (gint64) 1000000,
                "expenses", (gint64) 4000000,
                "start", hon_date_new (2015, 1, 1),
                "age", 41,
                "children", 2,
                NULL);
  inputs = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (practice)));
  activity = hon_career_dup_activity (hon_test_get_catalogue (), inputs, HON_DATE_NONE);
  hon_input_copy (HON_INPUT (career), HON_INPUT (before));
  g_assert_true (hon_reader_take (reader, activity));
  hon_career_get_input (career, &input);
  g_assert_cmpint (input.phases[0].from, ==, hon_date_new (2027, 11, 2));
  g_assert_cmpint (input.phases[0].sector, ==, HON_SECTOR_S2_OPTAM);
  g_assert_cmpint (input.phases[0].receipts, ==, 15000000);
  g_assert_cmpint (input.phases[0].outside, ==, 200000);
  g_assert_cmpint (input.phases[0].overruns, ==, 1000000);
  g_assert_cmpint (input.expenses, ==, 4000000);
  g_assert_true (input.couple);
  g_assert_cmpint (input.other_income, ==, 3000000);
}

static void
test_words (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = hon_test_new_years (career);
  g_autoptr (GListModel) notices = hon_years_list_notices (years);
  g_autofree char *sentence = hon_years_dup_sentence (years);
  g_autoptr (HonYears) without = NULL;
  g_autoptr (GListModel) more = NULL;

  g_assert_nonnull (strstr (sentence, "2027"));
  g_assert_nonnull (strstr (sentence, "2030"));
  g_assert_cmpint (hon_years_get_rule_gap (years), !=, 0);

  g_object_set (career, "rent", (gint64) 0, "other-expenses", (gint64) 0, NULL);
  without = hon_test_new_years (career);
  more = hon_years_list_notices (without);
  g_assert_cmpuint (g_list_model_get_n_items (more), ==, g_list_model_get_n_items (notices) + 1);
}

/* Says the text of the notice with a title, if there is one. */
static char *
dup_notice (HonCareer  *career,
            const char *title)
{
  g_autoptr (HonYears) years = hon_test_new_years (career);
  g_autoptr (GListModel) notices = hon_years_list_notices (years);

  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (HonRemark) notice = g_list_model_get_item (notices, i);

      if (g_str_equal (hon_remark_get_title (notice), title))
        return g_strdup (hon_remark_get_text (notice));
    }

  return NULL;
}

/* The greatest amount to set aside is told of each year, that of the answer among them. */
static void
test_peaks (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = hon_test_new_years (career);
  g_autofree char *text = dup_notice (career, "Year by year");

  for (guint i = 0; i < 4; i++)
    {
      guint peak = hon_years_find_peak (years, i);
      gint64 most = hon_years_get_result (years)->months[peak].set_aside;
      g_autofree char *amount = hon_format_money (most, HON_MONEY_EUROS);

      g_assert_nonnull (strstr (text, amount));
      for (guint m = i * 12; m < i * 12 + 12; m++)
        g_assert_cmpint (hon_years_get_result (years)->months[m].set_aside, <=, most);
    }
}

/* What was paid in advance is nothing to set aside: every month tells one of both, and so does its explanation. */
static void
test_ahead (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = NULL;
  HonTable *table;
  guint n_ahead = 0;
  g_autofree char *text = NULL;

  /* Too high an estimate is paid on at first, and paid back later. */
  g_object_set (career, "receipts", (gint64) 6000000, "overruns", (gint64) 0, "estimate", (gint64) 20000000, NULL);
  years = hon_test_new_years (career);
  table = hon_years_get_table (years);
  for (guint m = hon_years_get_first_month (years); m < hon_years_get_n_months (years); m++)
    {
      g_autofree char *id = hon_years_dup_month_id (hon_years_get_month (years, m));
      HonTableRow *row = hon_table_find (table, id);
      gint64 state = hon_years_get_result (years)->months[m].set_aside;
      gint64 set_aside = hon_table_row_get_amount (row, HON_YEARS_COLUMN_SET_ASIDE);
      gint64 ahead = hon_table_row_get_amount (row, HON_YEARS_COLUMN_AHEAD);
      g_autoptr (HonExplanation) explanation = hon_years_explain (years, id, "a_mettre_de_cote_eur");
      g_autoptr (HonExplanation) same = hon_years_explain (years, id, "paye_d_avance_eur");

      g_assert_cmpint (set_aside, ==, hon_years_get_set_aside (years, m));
      g_assert_cmpint (set_aside, >=, 0);
      g_assert_cmpint (ahead, >=, 0);
      g_assert_cmpint (set_aside - ahead, ==, state);
      g_assert_nonnull (explanation);
      g_assert_nonnull (same);
      g_assert_cmpint (hon_table_row_get_amount (row, HON_YEARS_COLUMN_URSSAF_ASIDE) +
                       hon_table_row_get_amount (row, HON_YEARS_COLUMN_CARMF_ASIDE) +
                       hon_table_row_get_amount (row, HON_YEARS_COLUMN_TAX_ASIDE), ==, state);
      n_ahead += ahead > 0 ? 1 : 0;
    }
  g_assert_cmpuint (n_ahead, >, 0);

  /* A text has room for it, a page has none. */
  text = hon_table_to_text (table, 1);
  g_assert_nonnull (strstr (text, "Paid in advance"));
  g_assert_null (strstr (text, "Points of the ASV"));
  g_assert_false (hon_column_is_written (hon_table_get_column (table, HON_YEARS_COLUMN_AHEAD)));
}

/* A salary of the opening year is asked for, where there can be one and none was entered. */
static void
test_income_before (void)
{
  static const char * const title = "Salary before the opening";
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = NULL;
  g_autoptr (GListModel) notices = NULL;
  g_autoptr (HonRemark) first = NULL;
  g_autofree char *asked = dup_notice (career, title);
  g_autofree char *entered = NULL;
  g_autofree char *whole = NULL;

  g_assert_nonnull (strstr (asked, "2027"));
  years = hon_test_new_years (career);
  notices = hon_years_list_notices (years);
  first = g_list_model_get_item (notices, 0);
  g_assert_cmpstr (hon_remark_get_title (first), ==, title);
  g_assert_cmpstr (hon_remark_get_input (first), ==, "income-before");

  g_object_set (career, "income-before", (gint64) 2000000, NULL);
  entered = dup_notice (career, title);
  g_assert_null (entered);
  g_object_set (career, "income-before", (gint64) 0, "opening", hon_date_new (2027, 1, 1), NULL);
  whole = dup_notice (career, title);
  g_assert_null (whole);
}

/* What sources differ in is told beside the answer where it is much of it, by either rule. */
static void
test_gap (void)
{
  static const HonIncomeRule rules[] = { HON_INCOME_RULE_TEXTES, HON_INCOME_RULE_URSSAF };

  for (gint64 receipts = 3000000; receipts <= 40000000; receipts += 1000000)
    for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
      {
        g_autoptr (HonCareer) career = hon_test_new_career ();
        g_autoptr (HonYears) years = NULL;
        g_autofree char *text = NULL;
        g_autofree char *amount = NULL;
        gint64 gap, answer;

        g_object_set (career, "receipts", receipts, "overruns", (gint64) 0, "rule", rules[i], NULL);
        years = hon_test_new_years (career);
        gap = ABS (hon_years_get_rule_gap (years));
        answer = hon_years_get_set_aside (years, hon_years_find_first_peak (years));
        text = hon_years_dup_gap (years);
        amount = hon_format_money (gap, HON_MONEY_EUROS);
        if (10 * gap < answer)
          g_assert_null (text);
        else if (gap > 0 && 10 * gap > answer + 1000)
          g_assert_nonnull (strstr (text, amount));
      }
}

/* Under the micro-BNC the rule changes the tax, which a notice tells by either rule. */
static void
test_rule_of_tax (void)
{
  static const char * const title = "The tax under the micro-BNC";
  g_autoptr (HonCareer) career = hon_test_new_career ();
  gint64 gap = 0;

  g_object_set (career, "receipts", (gint64) 7000000, "overruns", (gint64) 700000, NULL);
  g_assert_null (dup_notice (career, title));
  g_object_set (career, "micro", TRUE, NULL);
  for (HonIncomeRule rule = HON_INCOME_RULE_TEXTES; rule <= HON_INCOME_RULE_URSSAF; rule++)
    {
      g_autofree char *text = NULL;
      g_autofree char *amount = NULL;
      g_autoptr (HonYears) years = NULL;

      g_object_set (career, "rule", rule, NULL);
      text = dup_notice (career, title);
      years = hon_test_new_years (career);
      gap += hon_years_get_tax_gap (years);
      amount = hon_format_money (ABS (hon_years_get_tax_gap (years)), HON_MONEY_EUROS);
      g_assert_nonnull (strstr (text, amount));
      g_assert_nonnull (strstr (text, rule == HON_INCOME_RULE_TEXTES ? "more tax" : "less tax"));
    }
  g_assert_cmpint (gap, ==, 0);
}

/* Where figures mislead, a notice says so; elsewhere there is none. */
static void
test_warnings (void)
{
  static const char * const overruns = "Overruns in secteur 1";
  static const char * const micro = "The micro-BNC has a limit";
  static const char * const locum = "Locums have a simplified scheme";
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autofree char *text = NULL;

  /* A first year that is short brings less than the fees that were entered. */
  text = dup_notice (career, "The first year is short");
  g_assert_nonnull (strstr (text, "29500"));
  g_set_str (&text, NULL);
  g_object_set (career, "opening", hon_date_new (2027, 1, 1), NULL);
  g_assert_null (dup_notice (career, "The first year is short"));
  g_object_set (career, "opening", hon_date_new (2027, 11, 2), NULL);

  g_assert_null (dup_notice (career, overruns));
  g_object_set (career, "sector", HON_SECTOR_S1, NULL);
  text = dup_notice (career, overruns);
  g_assert_nonnull (text);
  g_object_set (career, "overruns", (gint64) 0, NULL);
  g_assert_null (dup_notice (career, overruns));

  /* Two years above the limit end it, of which the short first one counts as a whole one. */
  g_assert_null (dup_notice (career, micro));
  g_object_set (career, "micro", TRUE, NULL);
  g_set_str (&text, NULL);
  text = dup_notice (career, micro);
  g_assert_nonnull (strstr (text, "83600"));
  g_assert_nonnull (strstr (text, "2029"));
  g_object_set (career, "years", 2, NULL);
  g_assert_null (dup_notice (career, micro));
  g_object_set (career, "years", 5, "receipts", (gint64) 8360000, NULL);
  g_assert_null (dup_notice (career, micro));

  g_object_set (career, "locum", TRUE, "receipts", (gint64) 1900001, NULL);
  g_assert_null (dup_notice (career, locum));
  g_object_set (career, "receipts", (gint64) 1900000, NULL);
  g_set_str (&text, NULL);
  text = dup_notice (career, locum);
  g_assert_nonnull (strstr (text, "19000"));
}

static void
test_json (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = hon_test_new_years (career);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *list;

  hon_years_append_json (years, text);
  g_assert_null (strchr (text->str, '\n'));
  node = json_from_string (text->str, &error);
  g_assert_no_error (error);
  list = json_object_get_array_member (json_node_get_object (node), "annees");
  g_assert_cmpuint (json_array_get_length (list), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      JsonObject *year = json_array_get_object_element (list, i);

      g_assert_cmpint (json_object_get_int_member (year, "regles_de"), ==, 2026);
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (year, "mois")), ==, i == 0 ? 2 : 12);
    }
}

/* A settled year is that of the statement. */
static void
test_settled (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = NULL;
  const HonYear *last;
  HonIncomeResult expected;
  HonIncomeInput input;

  g_object_set (career, "opening", hon_date_new (2025, 3, 1), "years", 9, "partner-income", (gint64) 0, NULL);
  years = hon_test_new_years (career);
  last = &hon_years_get_result (years)->years[8];
  hon_test_set_situation (&input, HON_SECTOR_S2, 180000);
  input.overruns = 4153800;
  input.expenses = 5000000;
  input.couple = TRUE;
  hon_income_compute (hon_test_get_rates (2026), &input, &expected);
  g_assert_cmpint (hon_income_due_get_urssaf (&last->due) + hon_income_due_get_carmf (&last->due), ==,
                   expected.total);
  g_assert_cmpint (ABS (last->kept - expected.net), <, EURO);
  g_assert_cmpint (last->tax, ==, expected.tax);
}

/* What cannot be computed is refused at the input that is wrong. */
static void
test_check (void)
{
  const struct { const char *name; gint64 number; } cases[] = {
    { "opening", 0 },
    { "opening", hon_date_new (2023, 12, 31) },
    { "opening", hon_date_new (2161, 1, 1) },
    { "years", 0 },
    { "years", 41 },
    { "receipts", -1 },
    { "outside", 18000001 },
    { "overruns", 18000001 },
    { "change", hon_date_new (2027, 11, 2) },
    { "age", 19 },
    { "children", 21 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonCareer) career = hon_test_new_career ();
      g_autoptr (HonYears) years = NULL;
      g_autoptr (GError) error = NULL;
      GParamSpec *spec = g_object_class_find_property (G_OBJECT_GET_CLASS (career), cases[i].name);

      if (spec->value_type == G_TYPE_INT64)
        g_object_set (career, cases[i].name, cases[i].number, NULL);
      else
        g_object_set (career, cases[i].name, (int) cases[i].number, NULL);
      years = hon_years_new (hon_test_get_catalogue (), career, &error);
      g_assert_null (years);
      g_assert_error (error, HON_INPUT_ERROR, HON_INPUT_ERROR_VALUE);
      g_assert_true (hon_input_error_is_about (error, cases[i].name));
    }
}

/* A change of sector makes two phases; what is not told stays as it was. */
static void
test_change (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  HonYearsInput input;

  hon_career_get_input (career, &input);
  g_assert_cmpuint (input.n_phases, ==, 1);
  g_assert_cmpint (input.expenses, ==, 5000000);
  g_assert_cmpint (input.estimate, ==, -1);
  g_object_set (career, "change", hon_date_new (2029, 5, 1), "next-sector", HON_SECTOR_S2_OPTAM, NULL);
  hon_career_get_input (career, &input);
  g_assert_cmpuint (input.n_phases, ==, 2);
  g_assert_cmpint (input.phases[1].sector, ==, HON_SECTOR_S2_OPTAM);
  g_assert_cmpint (input.phases[1].receipts, ==, 18000000);
  g_assert_cmpint (input.phases[1].overruns, ==, 4153800);
  g_object_set (career, "next-receipts", (gint64) 16000000, "next-overruns", (gint64) 0, NULL);
  hon_career_get_input (career, &input);
  g_assert_cmpint (input.phases[1].receipts, ==, 16000000);
  g_assert_cmpint (input.phases[1].overruns, ==, 0);
}

/* What is not known is not taken: neither fees nor expenses are none then. */
static void
test_sector_handed_over (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (GVariant) sector = g_variant_ref_sink (g_variant_new_parsed ("{'sector': <int64 0>}"));
  g_autoptr (GVariant) activity = hon_career_dup_activity (hon_test_get_catalogue (), sector, HON_DATE_NONE);
  HonYearsInput input;

  g_assert_true (hon_input_take_variant (HON_INPUT (career), activity));
  hon_career_get_input (career, &input);
  g_assert_cmpint (input.phases[0].sector, ==, HON_SECTOR_S1);
  g_assert_cmpint (input.phases[0].receipts, ==, 18000000);
  g_assert_cmpint (input.phases[0].overruns, ==, 4153800);
  g_assert_cmpint (input.expenses, ==, 5000000);
}

/* The OPTAM pays its premium only while it lasts, and is kept to or not. */
static void
test_optam (void)
{
  static const char * const overrun = "OPTAM: mean overrun";
  static const char * const share = "OPTAM: share at the tariff";
  static const char * const fees = "OPTAM: fees that fit";
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) without = NULL;
  g_autoptr (HonYears) with = NULL;
  g_autofree char *text = NULL;

  g_object_set (career, "premium", (gint64) 500000, "receipts", (gint64) 13000000, "overruns", (gint64) 3000000, NULL);
  without = hon_test_new_years (career);
  g_assert_cmpint (hon_years_get_result (without)->years[1].receipts, ==, 13000000);
  g_assert_null (dup_notice (career, "OPTAM: the premium"));

  g_object_set (career, "sector", HON_SECTOR_S2_OPTAM, NULL);
  with = hon_test_new_years (career);
  g_assert_cmpint (hon_years_get_result (with)->years[1].receipts, ==, 13500000);
  g_assert_cmpint (hon_years_get_kept (with), >, hon_years_get_kept (without));
  text = dup_notice (career, "OPTAM: the premium");
  g_assert_nonnull (text);
  g_assert_null (dup_notice (career, overrun));
  g_object_set (career, "premium", (gint64) 0, NULL);
  g_set_str (&text, NULL);
  text = dup_notice (career, "OPTAM: no premium is counted");
  g_assert_nonnull (strstr (text, "2017"));

  /* 30 000 € of overruns for 100 000 € at the tariff. */
  g_object_set (career, "agreed-overrun", 30, "agreed-share", 40, "tariff-share", 50, NULL);
  g_set_str (&text, NULL);
  text = dup_notice (career, overrun);
  g_assert_nonnull (strstr (text, "within"));
  g_set_str (&text, NULL);
  text = dup_notice (career, share);
  g_assert_nonnull (strstr (text, "no less"));
  g_set_str (&text, NULL);
  text = dup_notice (career, fees);
  g_assert_nonnull (strstr (text, "160"));

  g_object_set (career, "agreed-overrun", 29, "agreed-share", 51, NULL);
  g_set_str (&text, NULL);
  text = dup_notice (career, overrun);
  g_assert_nonnull (strstr (text, "more than"));
  g_set_str (&text, NULL);
  text = dup_notice (career, share);
  g_assert_nonnull (strstr (text, "less than"));
  g_object_set (career, "agreed-share", 100, NULL);
  g_assert_null (dup_notice (career, fees));
}

/* Everything that can be asked for says what it brings, and what is not certain of it. */
static void
test_options (void)
{
  static const struct
  {
    const char *input;
    const char *title;
    const char *doubt;
    gboolean    is_in_s1;
  } options[] = {
    { "frr", "Zone FRR", "was not read", FALSE },
    { "acre", "Acre", "not checked here", FALSE },
    { "reductions", "Reductions of the CARMF", "those of 2024", FALSE },
    { "s1-deductions", "Deductions of secteur 1", "was not read", TRUE },
    { "s1-expenses", "Flat-rate expenses of secteur 1", "Sources disagree", TRUE },
    { "tariff-takeover", "Takeover at the tariff only", "was not read", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr (HonCareer) career = hon_test_new_career ();
      g_autofree char *text = NULL;
      g_autofree char *idle = NULL;

      g_object_set (career, "receipts", (gint64) 6000000, "overruns", (gint64) 600000, "other-expenses", (gint64) 0, NULL);
      if (options[i].is_in_s1)
        g_object_set (career, "sector", HON_SECTOR_S1, NULL);
      g_assert_null (dup_notice (career, options[i].title));
      g_object_set (career, options[i].input, TRUE, NULL);
      text = dup_notice (career, options[i].title);
      g_assert_nonnull (strstr (text, options[i].doubt));
      g_assert_nonnull (strstr (text, g_str_equal (options[i].input, "tariff-takeover") ? "less over" : "more over"));

      g_object_set (career, "receipts", (gint64) 60000000, "sector", HON_SECTOR_NC, "micro", TRUE, NULL);
      idle = dup_notice (career, options[i].title);
      /* What is for another sector alone, and cannot be seen there, is not told either. */
      if (options[i].is_in_s1)
        g_assert_null (idle);
      else
        g_assert_nonnull (strstr (idle, "changes nothing"));
    }
}

/* The aid, the scheme of locums, and points. */
static void
test_aids (void)
{
  static const char * const aid = "Aid for a first practice";
  static const char * const rspm = "Simplified scheme of locums";
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autofree char *text = NULL;

  g_assert_null (dup_notice (career, aid));
  g_object_set (career, "zone", HON_ZONE_ZIP, NULL);
  text = dup_notice (career, aid);
  g_assert_nonnull (strstr (text, "in secteur 1 or in the OPTAM"));
  g_set_str (&text, NULL);
  g_object_set (career, "sector", HON_SECTOR_S2_OPTAM, NULL);
  text = dup_notice (career, aid);
  g_assert_nonnull (strstr (text, "10000"));
  g_assert_nonnull (strstr (text, "2028"));

  g_set_str (&text, NULL);
  text = dup_notice (career, "Pensions");
  g_assert_nonnull (strstr (text, "12 quarters"));
  g_set_str (&text, NULL);
  g_object_set (career, "retired", TRUE, NULL);
  g_assert_null (dup_notice (career, "Pensions"));

  g_object_set (career, "zone", HON_ZONE_NONE, "retired", FALSE, "rspm", HON_RSPM_PART, NULL);
  g_assert_null (dup_notice (career, rspm));
  g_object_set (career, "locum", TRUE, "receipts", (gint64) 1800000, "overruns", (gint64) 0, NULL);
  text = dup_notice (career, rspm);
  g_assert_nonnull (strstr (text, "without the CARMF"));
  g_assert_nonnull (strstr (text, "more over"));
  g_set_str (&text, NULL);
  g_object_set (career, "receipts", (gint64) 6000000, NULL);
  text = dup_notice (career, rspm);
  g_assert_nonnull (strstr (text, "From 2029 on"));
}

/* What a day of opening shuts out says so, and not that it changes nothing. */
static void
test_option_days (void)
{
  const struct
  {
    const char *input;
    const char *title;
    HonDate     opening;
    const char *text;
  } cases[] = {
    { "frr", "Zone FRR", hon_date_new (2024, 6, 30), "from July 2024 to the end of 2029" },
    { "frr", "Zone FRR", hon_date_new (2024, 7, 1), "more over these years" },
    { "frr", "Zone FRR", hon_date_new (2029, 12, 31), "more over these years" },
    { "frr", "Zone FRR", hon_date_new (2030, 1, 1), "nothing is exempt here" },
    { "acre", "Acre", hon_date_new (2025, 12, 31), "opening in 2025 it had other rules" },
    { "acre", "Acre", hon_date_new (2026, 1, 1), "more over these years" },
    { "zone", "Aid for a first practice", hon_date_new (2025, 12, 31), "opening in 2025 there were other contracts" },
    { "zone", "Aid for a first practice", hon_date_new (2026, 1, 1), "more over these years" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonCareer) career = hon_test_new_career ();
      g_autofree char *text = NULL;

      g_object_set (career, "opening", cases[i].opening, "sector", HON_SECTOR_S1, "receipts", (gint64) 6000000, "overruns",
                    (gint64) 0, cases[i].input, g_str_equal (cases[i].input, "zone") ? HON_ZONE_ZIP : TRUE, NULL);
      text = dup_notice (career, cases[i].title);
      g_test_message ("%s: %s", cases[i].title, text);
      g_assert_nonnull (strstr (text, cases[i].text));
      g_assert_null (strstr (text, "changes nothing"));
    }
}

/* Which points the simplified scheme brings is not known: its years have no number, not zero. */
static void
test_unknown_points (void)
{
  static const char * const names[] = { "trimestres", "points_base", "points_complementaire", "points_asv" };
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *notice = NULL;
  JsonArray *list;

  g_object_set (career, "opening", hon_date_new (2027, 1, 1), "locum", TRUE, "receipts", (gint64) 2500000, "overruns",
                (gint64) 0, "rspm", HON_RSPM_PART, NULL);
  years = hon_test_new_years (career);
  hon_years_append_json (years, text);
  node = json_from_string (text->str, NULL);
  list = json_object_get_array_member (json_node_get_object (node), "annees");
  for (guint i = 0; i < 4; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (names); j++)
      {
        gboolean is_rspm = i < 2;
        g_autofree char *id = g_strdup_printf ("%u", 2027 + i);
        g_autoptr (HonExplanation) explanation = hon_years_explain (years, id, names[j]);
        g_autofree char *told = hon_explanation_to_text (explanation);

        g_assert_true (hon_years_get_result (years)->years[i].is_rspm == is_rspm);
        g_assert_true (json_object_get_null_member (json_array_get_object_element (list, i), names[j]) == is_rspm);
        g_assert_true ((strstr (told, "is not known here") != NULL) == is_rspm);
      }
  notice = dup_notice (career, "Pensions");
  g_assert_nonnull (strstr (notice, "quarters"));
  g_set_str (&notice, NULL);
  notice = dup_notice (career, "Pensions in the simplified scheme");
  g_assert_nonnull (strstr (notice, "are not counted"));

  /* A career within the scheme has no sum at all. */
  g_object_set (career, "receipts", (gint64) 1800000, NULL);
  g_assert_null (dup_notice (career, "Pensions"));
  g_set_str (&notice, NULL);
  notice = dup_notice (career, "Pensions in the simplified scheme");
  g_assert_nonnull (notice);
}

/* What a partner earns is taxed with a couple only. */
static void
test_partner (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  HonYearsInput input;

  g_object_set (career, "salaries", (gint64) 100000, NULL);
  hon_career_get_input (career, &input);
  g_assert_cmpint (input.other_income, ==, 3100000);
  g_object_set (career, "couple", FALSE, NULL);
  hon_career_get_input (career, &input);
  g_assert_cmpint (input.other_income, ==, 100000);
}

/* Outside the agreement overruns are neither counted nor refused, whatever was entered for another sector. */
static void
test_unagreed (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  HonYearsInput input;

  g_object_set (career, "sector", HON_SECTOR_NC, "receipts", (gint64) 3000000, "outside", (gint64) 5000000, NULL);
  g_object_unref (hon_test_new_years (career));
  hon_career_get_input (career, &input);
  g_assert_cmpint (input.phases[0].receipts, ==, 3000000);
  g_assert_cmpint (input.phases[0].outside, ==, 0);
  g_assert_cmpint (input.phases[0].overruns, ==, 0);
  g_assert_cmpint (hon_career_get_overruns_limit (career), >=, 4153800);
  g_assert_cmpint (hon_career_get_outside_limit (career), >=, 5000000);

  g_object_set (career,
                "sector", HON_SECTOR_S2,
                "receipts", (gint64) 18000000,
                "outside", (gint64) 0,
                "change", hon_date_new (2029, 5, 1),
                "next-sector", HON_SECTOR_NC,
                "next-receipts", (gint64) 3000000,
                NULL);
  g_object_unref (hon_test_new_years (career));
  hon_career_get_input (career, &input);
  g_assert_cmpint (input.phases[1].overruns, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/years/tables", test_tables);
  g_test_add_func ("/years/answer", test_answer);
  g_test_add_func ("/years/handed-over", test_handed_over);
  g_test_add_func ("/years/sector-handed-over", test_sector_handed_over);
  g_test_add_func ("/years/words", test_words);
  g_test_add_func ("/years/peaks", test_peaks);
  g_test_add_func ("/years/ahead", test_ahead);
  g_test_add_func ("/years/income-before", test_income_before);
  g_test_add_func ("/years/gap", test_gap);
  g_test_add_func ("/years/rule-of-tax", test_rule_of_tax);
  g_test_add_func ("/years/warnings", test_warnings);
  g_test_add_func ("/years/json", test_json);
  g_test_add_func ("/years/settled", test_settled);
  g_test_add_func ("/years/check", test_check);
  g_test_add_func ("/years/change", test_change);
  g_test_add_func ("/years/optam", test_optam);
  g_test_add_func ("/years/options", test_options);
  g_test_add_func ("/years/aids", test_aids);
  g_test_add_func ("/years/option-days", test_option_days);
  g_test_add_func ("/years/unknown-points", test_unknown_points);
  g_test_add_func ("/years/partner", test_partner);
  g_test_add_func ("/years/unagreed", test_unagreed);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
