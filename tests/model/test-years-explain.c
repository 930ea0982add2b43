/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-careers.h"
#include "hon-test-formula.h"

#include "hon-format.h"

/* How the figures of a doctor's years come about. */

/* Every figure has an explanation, and what follows no known rule says so, of a year and of each of its months. */
static void
test_explain (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = hon_test_new_years (career);
  HonTable *tables[] = { hon_years_get_table (years), hon_years_get_account (years) };
  g_autoptr (HonExplanation) called = NULL;

  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (tables[t])); i++)
      for (guint column = HON_YEARS_COLUMN_RECEIPTS; column < hon_table_get_n_columns (tables[t]); column++)
        {
          g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (tables[t]), i);
          const char *name = hon_table_get_column (tables[t], column)->name;
          GListModel *months = hon_table_row_get_children (row);
          g_autoptr (HonExplanation) explanation = NULL;
          g_autofree char *text = NULL;

          /* What stands for others where there is no room is their sum. */
          if (name == NULL)
            continue;
          explanation = hon_years_explain (years, hon_table_row_get_id (row), name);
          g_assert_nonnull (explanation);
          g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_sources (explanation)), >, 0);
          g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_remarks (explanation)), >, 0);
          text = hon_explanation_to_text (explanation);
          g_assert_true (g_utf8_validate (text, -1, NULL));
          for (guint m = 0; months != NULL && m < g_list_model_get_n_items (months); m++)
            {
              g_autoptr (HonTableRow) month = g_list_model_get_item (months, m);
              g_autoptr (HonExplanation) of_month = hon_years_explain (years, hon_table_row_get_id (month), name);
              g_autofree char *of_month_text = NULL;

              g_assert_nonnull (of_month);
              of_month_text = hon_explanation_to_text (of_month);
              g_assert_nonnull (strstr (of_month_text, "with the parameters of 2026 and the changes that are known already"));
            }
        }

  called = hon_years_explain (years, "2027", "appele_eur");
  g_assert_nonnull (strstr (hon_explanation_get_summary (called), "not what is due in the end"));
  g_assert_null (hon_years_explain (years, "2027", "periode"));
  g_assert_null (hon_years_explain (years, "2027", "regles_de"));
  g_assert_null (hon_years_explain (years, "2027", "nothing"));
  g_assert_null (hon_years_explain (years, "2026", "urssaf_eur"));
  g_assert_null (hon_years_explain (years, "2027-11", "reste_eur"));
}

/* What is due ends with its sum, and what is none says why. */
static void
test_explained_dues (void)
{
  static const char * const columns[] = { "du_urssaf_eur", "du_carmf_eur" };
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = hon_test_new_years (career);
  HonTable *account = hon_years_get_account (years);

  for (gsize c = 0; c < G_N_ELEMENTS (columns); c++)
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (account)); i++)
      {
        g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (account), i);
        g_autoptr (HonExplanation) explanation = hon_years_explain (years, hon_table_row_get_id (row), columns[c]);
        GListModel *steps = hon_explanation_get_steps (explanation);
        g_autoptr (HonStep) last = g_list_model_get_item (steps, g_list_model_get_n_items (steps) - 1);
        g_autofree char *amount = hon_format_money (
          hon_table_row_get_amount (row, c == 0 ? HON_ACCOUNT_COLUMN_DUE_URSSAF : HON_ACCOUNT_COLUMN_DUE_CARMF),
          HON_MONEY_AUTO);
        g_autofree char *text = hon_explanation_to_text (explanation);

        g_assert_cmpstr (hon_step_get_label (last), ==, "Due for the year");
        g_assert_cmpstr (hon_step_get_result (last), ==, amount);
        if (c == 1 && i == 0)
          g_assert_nonnull (strstr (text, "not in this year"));
        if (c == 1 && (i == 1 || i == 2))
          g_assert_nonnull (strstr (text, "nothing in the first years of an affiliation"));
        if (c == 1 && i == 3)
          g_assert_null (strstr (text, "nothing in the first years"));
      }
}

/* All rows of a table, those below others too. */
static void
add_rows (GListModel *rows,
          GPtrArray  *all)
{
  for (guint i = 0; rows != NULL && i < g_list_model_get_n_items (rows); i++)
    {
      HonTableRow *row = g_list_model_get_item (rows, i);

      g_ptr_array_add (all, row);
      add_rows (hon_table_row_get_children (row), all);
    }
}

/* The last step of a figure is the figure, and each formula of its steps comes out. */
static void
check_amounts (HonYears *years,
               HonTable *table)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  add_rows (G_LIST_MODEL (table), rows);
  for (guint r = 0; r < rows->len; r++)
    for (guint i = HON_YEARS_COLUMN_RECEIPTS; i < hon_table_get_n_columns (table); i++)
      {
        HonTableRow *row = g_ptr_array_index (rows, r);
        const HonColumn *column = hon_table_get_column (table, i);
        g_autoptr (HonExplanation) explanation =
          column->name != NULL ? hon_years_explain (years, hon_table_row_get_id (row), column->name) : NULL;
        GListModel *steps = explanation != NULL ? hon_explanation_get_steps (explanation) : NULL;
        guint n = steps != NULL ? g_list_model_get_n_items (steps) : 0;
        g_autoptr (HonStep) last = n > 0 ? g_list_model_get_item (steps, n - 1) : NULL;
        g_autofree char *amount = NULL;

        /* What is entered has no steps. */
        if (explanation == NULL || column->kind != HON_COLUMN_MONEY ||
            (n == 0 && (g_str_equal (column->name, "recettes_eur") || g_str_equal (column->name, "charges_eur"))))
          continue;
        g_test_message ("%s, %s", hon_table_row_get_id (row), column->name);
        amount = hon_format_money (hon_table_row_get_amount (row, i), HON_MONEY_AUTO);
        g_assert_nonnull (last);
        g_assert_cmpstr (hon_step_get_result (last), ==, amount);
        for (guint s = 0; s < n; s++)
          {
            g_autoptr (HonStep) step = g_list_model_get_item (steps, s);
            g_autofree char *told = hon_test_describe_step (step);

            g_test_message ("%s", told);
            g_assert_cmpint (hon_test_read_formula (step), !=, HON_TEST_FORMULA_FAILS);
          }
      }
}

static void
test_explained_amounts (void)
{
  static const struct
  {
    const char *option; /* (nullable) */
    gint64      estimate; /* 0: none */
    gint64      receipts;
    HonRspm     rspm;
    HonZone     zone;
  } cases[] = {
    { NULL, 0, 18000000, HON_RSPM_NONE, HON_ZONE_NONE },
    { "urssaf-quarterly", 0, 6000000, HON_RSPM_NONE, HON_ZONE_ZIP },
    { "carmf-monthly", 9000000, 6000000, HON_RSPM_NONE, HON_ZONE_NONE },
    { "acre", 20000000, 5000000, HON_RSPM_NONE, HON_ZONE_NONE },
    { "locum", 0, 1800000, HON_RSPM_WHOLE, HON_ZONE_NONE },
    { "micro", 0, 6000000, HON_RSPM_NONE, HON_ZONE_NONE },
  };

  for (gsize c = 0; c < G_N_ELEMENTS (cases); c++)
    for (int month = 2; month <= 11; month += 9)
      {
        g_autoptr (HonCareer) career = hon_test_new_career ();
        g_autoptr (HonYears) years = NULL;

        g_object_set (career, "opening", hon_date_new (2027, month, 2), "sector", HON_SECTOR_S2_OPTAM,
                      "receipts", cases[c].receipts, "overruns", cases[c].receipts / 5, "rent", (gint64) 0,
                      "other-expenses", cases[c].receipts / 6, "rspm", cases[c].rspm, "zone", cases[c].zone, NULL);
        if (cases[c].option != NULL)
          g_object_set (career, cases[c].option, TRUE, NULL);
        if (cases[c].estimate > 0)
          g_object_set (career, "estimate", cases[c].estimate, NULL);
        years = hon_test_new_years (career);
        check_amounts (years, hon_years_get_table (years));
        check_amounts (years, hon_years_get_account (years));
      }
}

/* What is asked for shows in the explanations of the figures that it changes. */
static void
test_explained_options (void)
{
  static const struct
  {
    const char *row;
    const char *column;
    const char *text;
  } cases[] = {
    { "2030", "impot_du_eur", "Deductions of secteur 1" },
    { "2030", "impot_du_eur", "Exempt in a zone FRR" },
    { "2030", "carmf_eur", ", less " },
    { "2030", "carmf_eur", ", lowered by " },
    { "2030", "du_carmf_eur", ", lowered by " },
    { "2030", "points_base", "both slices" },
    { "2030", "points_complementaire", "highest contribution" },
    { "2030", "points_complementaire", ", less " },
    { "2030", "points_asv", "flat part" },
    { "2030", "trimestres", "at most four" },
  };
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = NULL;

  g_object_set (career,
                "sector", HON_SECTOR_S1,
                "receipts", (gint64) 6000000,
                "overruns", (gint64) 0,
                "other-expenses", (gint64) 0,
                "s1-deductions", TRUE,
                "reductions", TRUE,
                "frr", TRUE,
                NULL);
  years = hon_test_new_years (career);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonExplanation) explanation = hon_years_explain (years, cases[i].row, cases[i].column);
      g_autofree char *text = NULL;

      g_assert_nonnull (explanation);
      text = hon_explanation_to_text (explanation);
      g_assert_nonnull (strstr (text, cases[i].text));
    }

  /* Nothing is lowered in the first two years, nor of an income that is not low. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HonExplanation) explanation = hon_years_explain (years, i == 0 ? "2028" : "2030", "carmf_eur");
      g_autofree char *text = hon_explanation_to_text (explanation);

      g_assert_nonnull (strstr (text, "Flat part"));
      g_assert_null (strstr (text, "lowered"));
      g_clear_object (&years);
      g_object_set (career, "receipts", (gint64) 20000000, NULL);
      years = hon_test_new_years (career);
    }

  g_clear_object (&years);
  g_object_set (career, "locum", TRUE, "receipts", (gint64) 1800000, "rspm", HON_RSPM_WHOLE, NULL);
  years = hon_test_new_years (career);
  for (guint i = 0; i < 2; i++)
    {
      const char *column = i == 0 ? "du_urssaf_eur" : "urssaf_eur";
      g_autoptr (HonExplanation) explanation = hon_years_explain (years, "2029", column);
      g_autofree char *text = hon_explanation_to_text (explanation);

      g_assert_nonnull (strstr (text, "one rate on the fees"));
      g_assert_null (strstr (text, "Health and maternity"));
    }
}

/* The Acre and the aid for a first practice show in the figures that they change, and nowhere else. */
static void
test_explained_aids (void)
{
  static const char * const acre = "Taken off by the Acre";
  static const char * const aid = "paid once";
  static const struct
  {
    const char *row;
    const char *column;
    const char *text;
    gboolean    is_there;
  } cases[] = {
    /* On the flat base health and family cost nothing that could be taken off. */
    { "2027", "urssaf_eur", acre, FALSE },
    { "2028", "urssaf_eur", acre, TRUE },
    { "2028-12", "urssaf_eur", acre, TRUE },
    { "2029", "urssaf_eur", acre, FALSE },
    { "2028", "carmf_eur", acre, TRUE },
    { "2029", "carmf_eur", acre, FALSE },
    { "2028", "du_urssaf_eur", acre, TRUE },
    { "2028", "du_carmf_eur", acre, TRUE },
    { "2028", "appele_eur", acre, TRUE },
    { "2029", "du_urssaf_eur", acre, FALSE },
    { "2028", "recettes_eur", aid, TRUE },
    { "2028-02", "recettes_eur", aid, TRUE },
    { "2028-03", "recettes_eur", aid, FALSE },
    { "2027", "recettes_eur", aid, FALSE },
    { "2028", "revenu_brut_eur", aid, TRUE },
    { "2028", "impot_du_eur", aid, TRUE },
    { "2028", "reste_eur", aid, TRUE },
    { "2028", "du_urssaf_eur", "with the aid for a first practice", TRUE },
    { "2029", "reste_eur", aid, FALSE },
  };
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = NULL;

  g_object_set (career,
                "sector", HON_SECTOR_S1,
                "receipts", (gint64) 5000000,
                "overruns", (gint64) 0,
                "other-expenses", (gint64) 0,
                "acre", TRUE,
                "zone", HON_ZONE_ZIP,
                NULL);
  years = hon_test_new_years (career);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonExplanation) explanation = hon_years_explain (years, cases[i].row, cases[i].column);
      g_autofree char *text = hon_explanation_to_text (explanation);

      g_test_message ("%s, %s", cases[i].row, cases[i].column);
      g_assert_true ((strstr (text, cases[i].text) != NULL) == cases[i].is_there);
    }
}

/* Whether a step is the name of a contribution, below which its formula stands. */
static gboolean
is_contribution (HonStep *step)
{
  static const char * const names[] = {
    "Health and maternity", "Additional contribution", "Daily benefits", "Family allowances", "Deductible CSG",
    "CSG-CRDS that is not deductible", "CFP", "CURPS", "Basic pension", "Supplementary pension", "ASV",
    "Disability and death", NULL,
  };

  return g_strv_contains (names, hon_step_get_label (step));
}

static void
check_lines (HonYears   *years,
             const char *row,
             const char *column,
             gint64      total)
{
  g_autoptr (HonExplanation) explanation = hon_years_explain (years, row, column);
  GListModel *steps = hon_explanation_get_steps (explanation);
  g_autoptr (HonStep) line = NULL;
  g_autoptr (HonStep) before = NULL;
  gint64 sum = 0;
  guint n_lines = 0;
  guint n_formulas = 0;
  gboolean is_nothing = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HonStep) step = g_list_model_get_item (steps, i);
      gboolean is_end = g_str_has_suffix (hon_step_get_label (step), "for the year") ||
                        g_str_has_suffix (hon_step_get_label (step), "for the year, at first") ||
                        g_str_equal (hon_step_get_label (step), "Taken off by the Acre");

      g_autofree char *told = hon_test_describe_step (step);

      g_test_message ("%s", told);
      g_assert_cmpint (hon_test_read_formula (step), !=, HON_TEST_FORMULA_FAILS);
      if (line != NULL && (is_end || is_contribution (step)))
        {
          /* The last step of a formula is what stands at its head. */
          g_assert_cmpstr (hon_step_get_result (before), ==, hon_step_get_result (line));
          n_formulas += before != line ? 1 : 0;
          /* What costs something has been calculated, or is that of a class. */
          g_assert_true (is_nothing || hon_test_read_formula (before) == HON_TEST_FORMULA_HOLDS ||
                         strstr (hon_step_get_expression (before), "class of ") != NULL);
          g_clear_object (&line);
        }
      if (is_contribution (step))
        {
          gint64 amount;

          g_assert_true (hon_parse_money (hon_step_get_result (step), &amount, NULL));
          sum += amount;
          is_nothing = amount == 0;
          g_set_object (&line, step);
          n_lines++;
        }
      g_set_object (&before, step);
    }
  g_assert_cmpint (n_lines, >=, 3);
  g_assert_cmpint (n_formulas, >=, 1);
  g_assert_cmpint (sum, ==, total);
  g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_parameters (explanation)), >, 5);
}

/* Every contribution that is due or called has its formula, which comes out at it; together they make the total. */
static void
test_explained_lines (void)
{
  static const char * const options[] = { "locum", "retired", "reductions", "tariff-takeover", "acre", "micro" };

  for (HonSectorKind sector = 0; sector < HON_N_SECTORS; sector++)
    for (HonIncomeRule rule = HON_INCOME_RULE_TEXTES; rule <= HON_INCOME_RULE_URSSAF; rule++)
      for (gsize o = 0; o < G_N_ELEMENTS (options); o++)
        for (gint64 receipts = 2000000; receipts <= 128000000; receipts *= 4)
          {
            g_autoptr (HonCareer) career = hon_test_new_career ();
            g_autoptr (HonYears) years = NULL;

            g_object_set (career, "sector", sector, "rule", rule, "receipts", receipts, "overruns", receipts / 4,
                          "outside", receipts / 10, "rent", (gint64) 0, "other-expenses", receipts / 5, options[o], TRUE, NULL);
            years = hon_test_new_years (career);
            for (guint i = 0; i < 4; i++)
              {
                const HonYear *year = &hon_years_get_result (years)->years[i];
                g_autofree char *row = g_strdup_printf ("%d", year->year);
                gint64 acre = year->due.acre - year->due.carmf_acre;
                gint64 called_acre = year->called.acre - year->called.carmf_acre;

                g_test_message ("%s, %s, %d, %s, %" G_GINT64_FORMAT, row, hon_sector_kind_to_id (sector), rule, options[o],
                                receipts);
                check_lines (years, row, "du_urssaf_eur", hon_income_due_get_urssaf (&year->due) + acre);
                check_lines (years, row, "du_carmf_eur", hon_income_due_get_carmf (&year->due) + year->due.carmf_acre);
                check_lines (years, row, "urssaf_eur", hon_income_due_get_urssaf (&year->called) + called_acre);
                check_lines (years, row, "carmf_eur", hon_income_due_get_carmf (&year->called) + year->called.carmf_acre);
              }
          }
}

/* A month is explained by what is called in it: before last year’s income is declared on the first base, and then on
 * the later one.
 */
static void
test_explained_months (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = NULL;
  guint n_first = 0;

  g_object_set (career, "sector", HON_SECTOR_S2, "carmf-monthly", TRUE, NULL);
  years = hon_test_new_years (career);
  for (guint i = 0; i < 4; i++)
    for (int m = 1; m <= 12; m++)
      {
        const HonYear *year = &hon_years_get_result (years)->years[i];
        const HonYearsMonth *month = &hon_years_get_result (years)->months[i * 12 + m - 1];
        gboolean is_first = i > 0 && m < year->urssaf_change;
        gboolean is_carmf_first = i > 0 && m < year->carmf_change;
        g_autofree char *row = g_strdup_printf ("%d-%02d", year->year, m);
        g_autoptr (HonExplanation) explanation = hon_years_explain (years, row, "urssaf_eur");
        GListModel *steps;
        g_autoptr (HonStep) last = NULL;
        g_autofree char *text = NULL;
        gint64 amount;

        /* Before the opening there are none. */
        if (i == 0 && explanation == NULL)
          continue;
        steps = hon_explanation_get_steps (explanation);
        last = g_list_model_get_item (steps, g_list_model_get_n_items (steps) - 1);
        g_assert_cmpstr (hon_step_get_label (last), ==, "In this month");
        g_assert_true (hon_parse_money (hon_step_get_result (last), &amount, NULL));
        g_assert_cmpint (amount, ==, month->urssaf);
        /* However short the first year was, those after it have a profit to pay the CURPS from. */
        text = hon_explanation_to_text (explanation);
        g_assert_null (strstr (text, "no profit"));
        check_lines (years, row, "urssaf_eur", hon_income_due_get_urssaf (is_first ? &year->first_called : &year->called));
        check_lines (years, row, "carmf_eur",
                     hon_income_due_get_carmf (is_carmf_first ? &year->first_called : &year->called));
        n_first += is_first && hon_income_due_get_urssaf (&year->first_called) != hon_income_due_get_urssaf (&year->called);
      }
  g_assert_cmpuint (n_first, >, 0);
}

/* In which months a call is one of those before last year’s income is declared (f), in which it is a later one (l). The
 * declaration counts from July on; the CARMF has its balance in August, or calls by the month.
 */
static void
test_explained_calendar (void)
{
  static const struct
  {
    const char *option; /* (nullable) */
    const char *column;
    const char *calls;
  } cases[] = {
    { NULL, "urssaf_eur", "ffffffllllll" },
    { "urssaf-quarterly", "urssaf_eur", ".f..f..l..l." },
    { NULL, "carmf_eur", ".f.....l...." },
    { "carmf-monthly", "carmf_eur", "ffffffllllll" },
  };

  for (gsize c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_autoptr (HonCareer) career = hon_test_new_career ();
      g_autoptr (HonYears) years = NULL;
      gboolean is_urssaf = g_str_equal (cases[c].column, "urssaf_eur");

      if (cases[c].option != NULL)
        g_object_set (career, cases[c].option, TRUE, NULL);
      years = hon_test_new_years (career);
      for (int year = 2028; year <= 2030; year++)
        for (int m = 0; m < 12; m++)
          {
            const HonYearsMonth *month = &hon_years_get_result (years)->months[(year - 2027) * 12 + m];
            g_autofree char *row = g_strdup_printf ("%d-%02d", year, m + 1);
            g_autoptr (HonExplanation) explanation = hon_years_explain (years, row, cases[c].column);
            GListModel *steps = hon_explanation_get_steps (explanation);
            guint n = g_list_model_get_n_items (steps);
            g_autoptr (HonStep) of_year = g_list_model_get_item (steps, n - 2);
            g_autoptr (HonStep) of_month = g_list_model_get_item (steps, n - 1);

            g_test_message ("%s, %s", row, cases[c].column);
            if (cases[c].calls[m] == '.')
              {
                g_assert_cmpint (is_urssaf ? month->urssaf : month->carmf, ==, 0);
                g_assert_cmpstr (hon_step_get_expression (of_month), ==, "no call in this month");
                continue;
              }
            g_assert_cmpint (is_urssaf ? month->urssaf : month->carmf, !=, 0);
            g_assert_cmpstr (hon_step_get_label (of_year), ==,
                             cases[c].calls[m] == 'f' ? "Called for the year, at first" : "Called for the year");
          }
    }
}

/* In the simplified scheme one rate stands for all: no figure tells of bases or contributions that it does not know. */
static void
test_explained_rspm (void)
{
  static const char * const others[] = { "Base until", "Base afterwards", "Base of the basic pension", "Health and maternity",
                                         "not in this year" };
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = NULL;
  HonTable *tables[2];

  g_object_set (career, "locum", TRUE, "receipts", (gint64) 1800000, "overruns", (gint64) 0, "rspm", HON_RSPM_PART, NULL);
  years = hon_test_new_years (career);
  tables[0] = hon_years_get_table (years);
  tables[1] = hon_years_get_account (years);
  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (tables[t])); i++)
      for (guint column = HON_YEARS_COLUMN_RECEIPTS; column < hon_table_get_n_columns (tables[t]); column++)
        {
          g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (tables[t]), i);
          const char *name = hon_table_get_column (tables[t], column)->name;
          g_autoptr (HonExplanation) explanation =
            name != NULL ? hon_years_explain (years, hon_table_row_get_id (row), name) : NULL;
          GListModel *steps = explanation != NULL ? hon_explanation_get_steps (explanation) : NULL;

          for (guint s = 0; steps != NULL && s < g_list_model_get_n_items (steps); s++)
            {
              g_autoptr (HonStep) step = g_list_model_get_item (steps, s);
              g_autofree char *told = hon_test_describe_step (step);

              for (gsize o = 0; o < G_N_ELEMENTS (others); o++)
                g_assert_null (strstr (told, others[o]));
            }
        }
}

/* A year with a change has the lines of each sector, for its days. */
static void
test_explained_change (void)
{
  g_autoptr (HonCareer) career = hon_test_new_career ();
  g_autoptr (HonYears) years = NULL;
  g_autoptr (HonExplanation) explanation = NULL;
  g_autofree char *text = NULL;

  g_object_set (career, "sector", HON_SECTOR_S1, "change", hon_date_new (2029, 5, 1), "next-sector", HON_SECTOR_S2, NULL);
  years = hon_test_new_years (career);
  explanation = hon_years_explain (years, "2029", "du_urssaf_eur");
  text = hon_explanation_to_text (explanation);
  g_assert_nonnull (strstr (text, "120 days of 365"));
  g_assert_nonnull (strstr (text, "245 days of 365"));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/years-explain/figures", test_explain);
  g_test_add_func ("/years-explain/dues", test_explained_dues);
  g_test_add_func ("/years-explain/amounts", test_explained_amounts);
  g_test_add_func ("/years-explain/options", test_explained_options);
  g_test_add_func ("/years-explain/aids", test_explained_aids);
  g_test_add_func ("/years-explain/lines", test_explained_lines);
  g_test_add_func ("/years-explain/months", test_explained_months);
  g_test_add_func ("/years-explain/calendar", test_explained_calendar);
  g_test_add_func ("/years-explain/rspm", test_explained_rspm);
  g_test_add_func ("/years-explain/change", test_explained_change);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
