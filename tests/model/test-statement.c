/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-format.h"
#include "hon-income-comparison.h"
#include "hon-income-explain.h"
#include "hon-income-words.h"
#include "hon-test-formula.h"
#include "hon-test-inputs.h"
#include "hon-test-situations.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define EURO         100
#define N_SITUATIONS 800

#define NB    "\302\240"     /* U+00A0 */
#define MINUS "\342\210\222" /* U+2212 */
#define TIMES "\303\227"     /* U+00D7 */

/* Every line that is one amount of the result. */
static const struct
{
  const char *id;
  gsize       due;
} line_amounts[] = {
#define AT(member) G_STRUCT_OFFSET (HonIncomeResult, member)
  { "recettes", AT (receipts) },
  { "charges", AT (expenses) },
  { "revenu-brut", AT (gross_income) },
  { "maladie", AT (maladie_due) },
  { "contribution-additionnelle", AT (additional) },
  { "indemnites-journalieres", AT (ij) },
  { "allocations-familiales", AT (af_due) },
  { "csg-deductible", AT (csg_deductible) },
  { "csg-crds", AT (csg_crds) },
  { "cfp", AT (cfp) },
  { "curps", AT (curps) },
  { "retraite-base", AT (rb_due) },
  { "retraite-complementaire", AT (rc) },
  { "asv", AT (asv_due) },
  { "invalidite-deces", AT (id) },
  { "total-urssaf", AT (total_urssaf) },
  { "total-carmf", AT (total_carmf) },
  { "total-contributions", AT (total) },
  { "revenu-net-avant-impot", AT (net_before_tax) },
  { "impot-revenu", AT (tax) },
  { "revenu-net", AT (net) },
  { "provisoire", AT (provisional) },

  { "total-cpam", AT (taken_over) },

  /* Those that no statement lists, but that can be explained. */
  { "assiette-sociale", AT (social_base) },
  { "assiette-csg", AT (csg_base) },
  { "assiette-conventionnee", AT (agreed_base) },
  { "assiette-participation", AT (takeover_base) },
  { "assiette-autres-revenus", AT (other_base) },
  { "revenu-imposable", AT (taxable) },
#undef AT
};

typedef void (*IncomeFunc) (HonIncome *income);

static HonIncome *
make_income (int                   year,
             const HonIncomeInput *input)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GError) error = NULL;
  HonIncome *income;

  g_object_set (practice,
                "year", year,
                "sector", input->sector,
                "receipts", input->receipts,
                "outside", input->receipts - input->agreed_receipts,
                "overruns", input->overruns,
                "expenses", input->expenses,
                "start", input->start,
                "age", MAX ((int) input->age, 20),
                "rule", input->rule,
                "children", (int) input->n_children,
                "locum", input->locum,
                "retired", input->retired,
                "couple", input->couple,
                "micro", input->micro,
                NULL);
  income = hon_income_new (hon_test_get_catalogue (), practice, &error);
  g_assert_no_error (error);

  return income;
}

/* Says which situation broke a property, and lets the test go on. */
static void
expect (HonIncome  *income,
        gboolean    holds,
        const char *property,
        const char *detail)
{
  g_autofree char *situation = NULL;

  if (holds || g_test_failed ())
    return;

  situation = hon_test_describe (hon_income_get_rates (income), hon_income_get_input (income));
  g_test_fail_printf ("%s: %s: %s", property, detail, situation);
}

static void
foreach_income (IncomeFunc func)
{
  for (guint i = 0; i < N_SITUATIONS; i++)
    {
      int year = g_test_rand_int_range (2024, 2027);
      HonIncomeInput input;
      g_autoptr (HonIncome) income = NULL;

      hon_test_random_situation (hon_test_get_rates (year), &input);
      hon_test_random_rule (&input);
      income = make_income (year, &input);
      func (income);
    }
}

/* What the result says of a line. */
static gint64
amount_of (HonIncome  *income,
           const char *id)
{
  /* Named and explained, not counted. */
  if (g_str_equal (id, "prime-optam"))
    return HON_TABLE_NO_AMOUNT;

  for (gsize i = 0; i < G_N_ELEMENTS (line_amounts); i++)
    if (g_str_equal (line_amounts[i].id, id))
      return G_STRUCT_MEMBER (gint64, hon_income_get_result (income), line_amounts[i].due);

  g_assert_not_reached ();
}

/* All lines, each before the ones that it sums up. */
static void
collect_lines (GListModel *model,
               GPtrArray  *lines)
{
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      HonTableRow *line = g_list_model_get_item (model, i);

      g_ptr_array_add (lines, line);
      if (hon_table_row_get_children (line) != NULL)
        collect_lines (hon_table_row_get_children (line), lines);
    }
}

static GPtrArray *
list_lines (HonIncome *income)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  collect_lines (G_LIST_MODEL (hon_income_get_table (income)), lines);

  return lines;
}

static void
check_order (HonIncome *income)
{
  static const char * const outermost[] = {
    "recettes", "charges", "revenu-brut", "total-urssaf", "total-carmf", "total-cpam",
    "total-contributions", "revenu-net-avant-impot", "impot-revenu", "revenu-net", "provisoire",
  };
  gboolean is_beginner = hon_income_get_result (income)->provisional > 0;
  gboolean has_optam = hon_income_get_input (income)->sector == HON_SECTOR_S2_OPTAM;
  guint n_always = G_N_ELEMENTS (outermost) - 1;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (hon_income_get_table (income)));

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (hon_income_get_table (income))) == HON_TYPE_TABLE_ROW);
  g_assert_cmpuint (n, ==, n_always + (is_beginner ? 1 : 0) + (has_optam ? 1 : 0));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (hon_income_get_table (income)), n));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonTableRow) line = g_list_model_get_item (G_LIST_MODEL (hon_income_get_table (income)), i);

      if (has_optam && i + 1 == n)
        g_assert_cmpstr (hon_table_row_get_id (line), ==, "prime-optam");
      else
        g_assert_cmpstr (hon_table_row_get_id (line), ==, outermost[i]);
      g_assert_cmpstr (hon_table_row_get_text (line, HON_INCOME_COLUMN_LABEL), !=, "");
      g_assert_true ((hon_table_row_get_children (line) != NULL) == (i == 3 || i == 4));
    }
}

static void
check_lines (HonIncome *income)
{
  HonSectorKind sector = hon_income_get_input (income)->sector;
  g_autoptr (GPtrArray) lines = list_lines (income);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    {
      HonTableRow *line = g_ptr_array_index (lines, i);
      const char *id = hon_table_row_get_id (line);
      gint64 base = hon_table_row_get_amount (line, HON_INCOME_COLUMN_BASE);
      gint64 gross = hon_table_row_get_amount (line, HON_INCOME_COLUMN_GROSS);

      g_assert_true (g_hash_table_add (ids, (gpointer) id));
      expect (income, hon_table_row_get_amount (line, HON_INCOME_COLUMN_DUE) == amount_of (income, id),
              "a line is what is due", id);
      expect (income, base == HON_TABLE_NO_AMOUNT || base >= 0, "a base is an amount", id);
      expect (income, gross == HON_TABLE_NO_AMOUNT || gross >= 0, "a contribution is an amount",
              id);
      expect (income,
              hon_table_row_get_amount (line, HON_INCOME_COLUMN_TAKEN_OVER) == HON_TABLE_NO_AMOUNT ||
                  hon_table_row_get_amount (line, HON_INCOME_COLUMN_TAKEN_OVER) >= 0,
              "what is taken over is an amount", id);
      expect (income,
              isnan (hon_table_row_get_number (line, HON_INCOME_COLUMN_RATE)) || (hon_table_row_get_number (line, HON_INCOME_COLUMN_RATE) >= 0.0 &&
                                                          hon_table_row_get_number (line, HON_INCOME_COLUMN_RATE) <= 100.0),
              "a rate is one", id);
      expect (income,
              isnan (hon_table_row_get_number (line, HON_INCOME_COLUMN_RATE)) || base == HON_TABLE_NO_AMOUNT ||
                  fabs ((double) base * hon_table_row_get_number (line, HON_INCOME_COLUMN_RATE) / 100.0 - (double) gross) < EURO,
              "a rate makes the amount that it stands beside", id);
      expect (income,
              gross == HON_TABLE_NO_AMOUNT || hon_table_row_get_children (line) != NULL ||
                  hon_table_row_get_amount (line, HON_INCOME_COLUMN_TAKEN_OVER) == HON_TABLE_NO_AMOUNT ||
                  hon_table_row_is_total (line) ||
                  gross == hon_table_row_get_amount (line, HON_INCOME_COLUMN_DUE) + hon_table_row_get_amount (line, HON_INCOME_COLUMN_TAKEN_OVER),
              "what is taken over and what is due are the whole", id);
    }

  g_assert_true (g_hash_table_contains (ids, "asv") == (sector != HON_SECTOR_NC));
  g_assert_true (g_hash_table_contains (ids, "curps") == (sector != HON_SECTOR_NC));
  g_assert_true (g_hash_table_contains (ids, "contribution-additionnelle") ==
                 (sector != HON_SECTOR_NC));
}

static void
check_totals (HonIncome *income)
{
  gint64 all = 0;
  gint64 all_taken_over = 0;

  for (guint i = 3; i <= 4; i++)
    {
      g_autoptr (HonTableRow) group = g_list_model_get_item (G_LIST_MODEL (hon_income_get_table (income)), i);
      const char *id = hon_table_row_get_id (group);
      GListModel *children = hon_table_row_get_children (group);
      gint64 gross = 0;
      gint64 taken_over = 0;
      gint64 due = 0;

      g_assert_true (hon_table_row_is_total (group));
      for (guint j = 0; j < g_list_model_get_n_items (children); j++)
        {
          g_autoptr (HonTableRow) line = g_list_model_get_item (children, j);

          g_assert_false (hon_table_row_is_total (line));
          gross += hon_table_row_get_amount (line, HON_INCOME_COLUMN_GROSS);
          due += hon_table_row_get_amount (line, HON_INCOME_COLUMN_DUE);
          if (hon_table_row_get_amount (line, HON_INCOME_COLUMN_TAKEN_OVER) != HON_TABLE_NO_AMOUNT)
            taken_over += hon_table_row_get_amount (line, HON_INCOME_COLUMN_TAKEN_OVER);
        }
      expect (income, hon_table_row_get_amount (group, HON_INCOME_COLUMN_GROSS) == gross, "a total sums contributions up",
              id);
      expect (income, hon_table_row_get_amount (group, HON_INCOME_COLUMN_TAKEN_OVER) == taken_over,
              "a total sums takeovers up", id);
      expect (income, ABS (hon_table_row_get_amount (group, HON_INCOME_COLUMN_DUE) - due) <= EURO / 2,
              "a total sums dues up", id);
      all += gross;
      all_taken_over += taken_over;
    }

  {
    g_autoptr (HonTableRow) total = g_list_model_get_item (G_LIST_MODEL (hon_income_get_table (income)), 6);

    g_assert_cmpstr (hon_table_row_get_id (total), ==, "total-contributions");
    expect (income, hon_table_row_get_amount (total, HON_INCOME_COLUMN_GROSS) == all, "the total sums all up", "gross");
    expect (income, ABS (hon_table_row_get_amount (total, HON_INCOME_COLUMN_TAKEN_OVER) - all_taken_over) <= EURO / 2 + 2,
            "the total sums all up", "taken over");
  }
}

static void
check_statement (HonIncome *income)
{
  check_order (income);
  check_lines (income);
  check_totals (income);
}

static void
test_statement (void)
{
  foreach_income (check_statement);
}

static void
test_refused (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GError) error = NULL;

  g_object_set (practice, "receipts", (gint64) -1, NULL);
  g_assert_null (hon_income_new (hon_test_get_catalogue (), practice, &error));
  hon_test_assert_input_error (error, "receipts");
}

/* A statement stays what it was when the facts are read again. */
static void
test_outlives_catalogue (void)
{
  g_autoptr (HonCatalogue) catalogue = hon_catalogue_new (NULL);
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (HonExplanation) explanation = NULL;
  g_autoptr (HonIncome) income = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  hon_catalogue_load (catalogue, NULL, &error);
  g_assert_no_error (error);
  g_object_set (practice, "receipts", (gint64) (90000 * EURO), NULL);
  income = hon_income_new (catalogue, practice, &error);
  g_assert_no_error (error);
  before = hon_table_to_csv (hon_income_get_table (income));
  hon_catalogue_load (catalogue, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&catalogue);
  after = hon_table_to_csv (hon_income_get_table (income));
  g_assert_cmpstr (before, ==, after);
  explanation = hon_income_explain (income, "maladie");
  g_assert_nonnull (explanation);
}

/* The thresholds that are worth a word: near, or passed and not made good. */
static void
test_near_cliffs (void)
{
  const struct { gint64 receipts; guint n; gint64 first; } cases[] = {
    { 0, 0, 0 },
    { 80000, 0, 0 },
    { 83000, 1, 90924 },
    { 90923, 1, 90924 },
    { 90924, 1, 90924 },
    { 101000, 1, 90924 },
    { 102000, 0, 0 },
    { 150000, 1, 162365 },
    { 162365, 1, 162365 },
    { 500000, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonIncomeCliff cliffs[HON_INCOME_CLIFFS_MAX];
      HonIncomeInput input;
      g_autoptr (HonIncome) income = NULL;

      hon_test_set_situation (&input, HON_SECTOR_S1, cases[i].receipts);
      income = make_income (2026, &input);
      g_assert_cmpuint (hon_income_get_near_cliffs (income, cliffs), ==, cases[i].n);
      if (cases[i].n > 0)
        g_assert_cmpint (cliffs[0].receipts, ==, cases[i].first * EURO);
    }
}

/* A loss that no receipts make good stays open for ever. */
static void
test_near_cliff_for_ever (void)
{
  HonIncomeCliff cliffs[HON_INCOME_CLIFFS_MAX];
  HonIncomeInput input;
  g_autoptr (HonIncome) income = NULL;
  guint n;

  hon_test_set_situation (&input, HON_SECTOR_S1, 100000000);
  input.overruns = input.receipts / 10000 * (10000 - 68);
  income = make_income (2026, &input);
  n = hon_income_get_near_cliffs (income, cliffs);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (cliffs[0].recovered, ==, -1);
}

static void
test_title (void)
{
  HonIncomeInput input;
  g_autoptr (HonIncome) income = NULL;
  g_autofree char *title = NULL;

  hon_test_set_situation (&input, HON_SECTOR_S2, 123456);
  input.overruns = 2345600;
  income = make_income (2025, &input);
  title = hon_income_dup_title (income);
  g_assert_true (g_str_has_prefix (title, "Secteur 2"));
  g_assert_true (g_str_has_suffix (title, ", 2025: 123456" NB "€ of fees, of which 23456" NB
                                          "€ of overruns"));
}

/* What is kept is told for the year and the month, a loss for the year. */
static void
check_sentence (HonIncome *income)
{
  gint64 net = hon_income_get_result (income)->net;
  g_autofree char *text = hon_income_dup_sentence (income);
  g_autofree char *shown = hon_income_dup_net (income);
  g_autofree char *year = hon_format_money (ABS (net), HON_MONEY_EUROS);
  g_autofree char *month = hon_format_money (net / 12, HON_MONEY_EUROS);

  expect (income, strstr (text, year) != NULL, "the year is told", text);
  if (net >= 0)
    expect (income, strstr (text, month) != NULL && g_str_equal (shown, year), "the month is told", text);
}

static void
test_sentence (void)
{
  foreach_income (check_sentence);
}

/* Reads one record of CSV after RFC 4180, and leaves *text behind it. */
static GStrv
read_record (const char **text)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  const char *c = *text;

  while (TRUE)
    {
      g_autoptr (GString) field = g_string_new (NULL);

      if (*c == '"')
        {
          for (c++; *c != '"' || c[1] == '"'; c++)
            {
              g_assert_cmpint (*c, !=, '\0');
              if (*c == '"')
                c++;
              g_string_append_c (field, *c);
            }
          c++;
        }
      else
        {
          for (; strchr (",\r\n", *c) == NULL; c++)
            {
              g_assert_cmpint (*c, !=, '"');
              g_string_append_c (field, *c);
            }
        }
      g_strv_builder_add (fields, field->str);

      if (*c == '\r')
        break;
      g_assert_cmpint (*c, ==, ',');
      c++;
    }
  g_assert_cmpint (c[1], ==, '\n');
  *text = c + 2;

  return g_strv_builder_end (fields);
}

static void
check_amount (HonIncome  *income,
              const char *field,
              gint64      amount,
              const char *id)
{
  char *end;
  double euros = g_ascii_strtod (field, &end);

  expect (income, *end == '\0', "a field is a number", id);
  if (amount == HON_TABLE_NO_AMOUNT)
    expect (income, *field == '\0', "no amount is an empty field", id);
  else
    expect (income, *field != '\0' && llround (euros * 100.0) == amount, "an amount is written",
            id);
}

static void
check_csv (HonIncome *income)
{
  g_autofree char *csv = hon_table_to_csv (hon_income_get_table (income));
  g_autoptr (GPtrArray) lines = list_lines (income);
  g_auto (GStrv) header = NULL;
  const char *text = csv;

  header = read_record (&text);
  g_assert_cmpuint (g_strv_length (header), ==, 7);
  g_assert_cmpstr (header[0], ==, "id");
  g_assert_cmpstr (header[6], ==, "montant_eur");

  for (guint i = 0; i < lines->len; i++)
    {
      HonTableRow *line = g_ptr_array_index (lines, i);
      const char *id = hon_table_row_get_id (line);
      g_auto (GStrv) fields = read_record (&text);

      g_assert_cmpuint (g_strv_length (fields), ==, 7);
      g_assert_cmpstr (fields[0], ==, id);
      g_assert_cmpstr (fields[1], ==, hon_table_row_get_text (line, HON_INCOME_COLUMN_LABEL));
      check_amount (income, fields[2], hon_table_row_get_amount (line, HON_INCOME_COLUMN_BASE), id);
      if (isnan (hon_table_row_get_number (line, HON_INCOME_COLUMN_RATE)))
        g_assert_cmpstr (fields[3], ==, "");
      else
        expect (income,
                fabs (g_ascii_strtod (fields[3], NULL) - hon_table_row_get_number (line, HON_INCOME_COLUMN_RATE)) < 1e-8,
                "a rate is written", id);
      check_amount (income, fields[4], hon_table_row_get_amount (line, HON_INCOME_COLUMN_GROSS), id);
      check_amount (income, fields[5], hon_table_row_get_amount (line, HON_INCOME_COLUMN_TAKEN_OVER), id);
      check_amount (income, fields[6], hon_table_row_get_amount (line, HON_INCOME_COLUMN_DUE), id);
    }
  g_assert_cmpstr (text, ==, "");
}

static void
test_csv (void)
{
  foreach_income (check_csv);
}

static void
check_text (HonIncome *income)
{
  g_autoptr (GPtrArray) lines = list_lines (income);

  for (guint months = 1; months <= 12; months += 11)
    {
      g_autofree char *text = hon_table_to_text (hon_income_get_table (income), months);
      g_auto (GStrv) rows = g_strsplit (text, "\n", -1);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpuint (g_strv_length (rows), ==, lines->len + 2);
      g_assert_cmpstr (rows[lines->len + 1], ==, "");
      for (guint i = 0; i <= lines->len; i++)
        {
          g_auto (GStrv) cells = g_strsplit (rows[i], "\t", -1);

          g_assert_cmpuint (g_strv_length (cells), ==, 6);
          if (i > 0)
            {
              HonTableRow *line = g_ptr_array_index (lines, i - 1);
              gint64 due = hon_table_row_get_amount (line, HON_INCOME_COLUMN_DUE);
              g_autofree char *shown =
                due == HON_TABLE_NO_AMOUNT
                    ? g_strdup ("")
                    : hon_format_money (due / (gint64) months, HON_MONEY_EUROS);

              g_assert_true (g_str_has_suffix (cells[0], hon_table_row_get_text (line, HON_INCOME_COLUMN_LABEL)));
              expect (income, g_str_equal (cells[5], shown), "a cell tells what is due",
                      hon_table_row_get_id (line));
              for (int column = HON_INCOME_COLUMN_BASE; column <= HON_INCOME_COLUMN_DUE; column++)
                {
                  g_autofree char *cell = hon_table_row_dup_text (line, column, months);

                  g_assert_cmpstr (cell, ==, cells[column - HON_INCOME_COLUMN_BASE + 1]);
                }
            }
        }
    }
}

static void
test_text (void)
{
  foreach_income (check_text);
}

static JsonObject *
write_json (HonIncome *income,
            JsonNode **node)
{
  g_autoptr (GString) text = g_string_new ("kept");
  g_autoptr (GError) error = NULL;

  hon_income_result_append_json (hon_income_get_result (income), text);
  g_assert_true (g_str_has_prefix (text->str, "kept{"));
  g_assert_null (strchr (text->str, '\n'));
  *node = json_from_string (text->str + strlen ("kept"), &error);
  g_assert_no_error (error);

  return json_node_get_object (*node);
}

/* The names of files are those of the reference cases, all of them. */
static void
test_json_names (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "tests", "oracle", "income.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HonIncome) income = NULL;
  g_autoptr (JsonNode) node = NULL;
  HonIncomeInput input;
  JsonObject *expected;
  JsonObject *found;
  JsonObjectIter iter;
  const char *name;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  expected = json_node_get_object (json_parser_get_root (parser));
  expected = json_array_get_object_element (json_object_get_array_member (expected, "cases"), 0);
  expected = json_object_get_object_member (expected, "outputs");

  hon_test_set_situation (&input, HON_SECTOR_S1, 90000);
  income = make_income (2026, &input);
  found = write_json (income, &node);
  g_assert_cmpuint (json_object_get_size (found), ==, json_object_get_size (expected));
  json_object_iter_init (&iter, expected);
  while (json_object_iter_next (&iter, &name, NULL))
    g_assert_true (json_object_has_member (found, name));
}

static void
check_json (HonIncome *income)
{
  const HonIncomeResult *result = hon_income_get_result (income);
  const struct { const char *name; double rate; } rates[] = {
    { "taux_urssaf_pct", result->takeover_share_rate },
    { "taux_maladie_tranche1_pct", result->maladie_rate },
    { "taux_allocations_familiales_pct", result->af_rate },
    { "taux_cotisations_sur_revenu_brut_pct", result->total_of_gross_rate },
    { "taux_cotisations_sur_recettes_pct", result->total_of_receipts_rate },
    { "taux_prelevements_total_sur_revenu_brut_pct", result->levies_of_gross_rate },
  };
  const struct { const char *name; gint64 amount; } amounts[] = {
    { "recettes", result->receipts },
    { "revenu_brut", result->gross_income },
    { "maladie_brute", result->maladie_gross },
    { "total_cotisations_contributions", result->total },
    { "revenu_net_avant_impot", result->net_before_tax },
    { "revenu_net_apres_impot", result->net },
  };
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object = write_json (income, &node);

  for (gsize i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      expect (income, json_object_get_null_member (object, rates[i].name) == isnan (rates[i].rate),
              "a rate of nothing is null", rates[i].name);
      if (!isnan (rates[i].rate))
        expect (income,
                fabs (json_object_get_double_member (object, rates[i].name) - rates[i].rate) <=
                    0.005 + 1e-9 * rates[i].rate,
                "a rate is written", rates[i].name);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    expect (income, llround (json_object_get_double_member (object, amounts[i].name) * 100.0) ==
                    amounts[i].amount, "an amount is written", amounts[i].name);
}

static void
test_json (void)
{
  foreach_income (check_json);
}

/* Files are the same whatever the reader's locale. */
static void
test_locale (void)
{
  HonIncomeInput input;
  g_autoptr (HonIncome) income = NULL;
  g_autoptr (GString) json_before = g_string_new (NULL);
  g_autoptr (GString) json_after = g_string_new (NULL);
  g_autofree char *csv_before = NULL;
  g_autofree char *csv_after = NULL;

  hon_test_set_situation (&input, HON_SECTOR_S1, 123456);
  input.expenses = 7890;
  income = make_income (2026, &input);
  csv_before = hon_table_to_csv (hon_income_get_table (income));
  hon_income_result_append_json (hon_income_get_result (income), json_before);

  if (setlocale (LC_ALL, "fr_FR.UTF-8") == NULL)
    {
      g_test_skip ("The locale is not installed");
      return;
    }
  csv_after = hon_table_to_csv (hon_income_get_table (income));
  hon_income_result_append_json (hon_income_get_result (income), json_after);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpstr (json_before->str, ==, json_after->str);
  g_assert_cmpstr (csv_before, ==, csv_after);
}

static guint n_formulas;

static void
check_formula (HonIncome *income,
               HonStep   *step)
{
  HonTestFormula formula = hon_test_read_formula (step);
  g_autofree char *detail = hon_test_describe_step (step);

  n_formulas += formula == HON_TEST_FORMULA_HOLDS;
  expect (income, formula != HON_TEST_FORMULA_FAILS, "a formula holds", detail);
}

static void
check_words (HonIncome  *income,
             const char *words)
{
  static GRegex *never;

  if (never == NULL)
    never = g_regex_new ("\\b(nan|inf|infinity)\\b|" MINUS "0(" NB "|%)|\\(null\\)",
                         G_REGEX_OPTIMIZE, 0, NULL);

  expect (income, words != NULL && *words != '\0', "a text is not empty", "text");
  expect (income, !g_regex_match (never, words, 0, NULL), "a text has only numbers", words);
}

static void
check_explanation (HonIncome  *income,
                   const char *id)
{
  g_autoptr (HonExplanation) explanation = hon_income_explain (income, id);
  g_autofree char *amount = NULL;
  g_autofree char *whole = NULL;
  GListModel *steps;
  guint n;

  g_assert_nonnull (explanation);
  g_assert_cmpstr (hon_record_get_id (HON_RECORD (hon_explanation_get_info (explanation))), ==, id);
  steps = hon_explanation_get_steps (explanation);
  n = g_list_model_get_n_items (steps);
  whole = hon_explanation_to_text (explanation);
  check_words (income, whole);
  g_assert_nonnull (
      strstr (whole, hon_line_info_get_label (hon_explanation_get_info (explanation))));
  if (hon_explanation_get_outlook (explanation) != NULL)
    check_words (income, hon_explanation_get_outlook (explanation));

  if (g_str_equal (id, "recettes") || g_str_equal (id, "charges") ||
      g_str_equal (id, "prime-optam"))
    {
      g_assert_cmpuint (n, ==, 0);
      return;
    }

  expect (income, n > 0, "a line has steps", id);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonStep) step = g_list_model_get_item (steps, i);

      check_words (income, hon_step_get_label (step));
      check_words (income, hon_step_get_expression (step));
      check_words (income, hon_step_get_result (step));
      check_formula (income, step);
      if (i + 1 == n)
        {
          amount = hon_format_money (amount_of (income, id), HON_MONEY_AUTO);
          expect (income, g_str_equal (hon_step_get_result (step), amount),
                  "the last step comes out at the line", id);
        }
    }

  for (guint i = 0; i < g_list_model_get_n_items (hon_explanation_get_parameters (explanation));
       i++)
    {
      g_autoptr (HonParameterUse) use =
        g_list_model_get_item (hon_explanation_get_parameters (explanation), i);
      g_autofree char *text = hon_parameter_use_dup_text (use);
      g_autofree char *period = hon_parameter_use_dup_period (use);

      check_words (income, text);
      check_words (income, period);
      g_assert_true (
          hon_period_contains (hon_dated_value_get_period (hon_parameter_use_get_value (use)),
                               hon_income_get_rates (income)->first_day));
    }
}

static void
check_explanations (HonIncome *income)
{
  g_autoptr (GPtrArray) lines = list_lines (income);

  for (guint i = 0; i < lines->len; i++)
    check_explanation (income, hon_table_row_get_id (g_ptr_array_index (lines, i)));
}

static void
test_explanations (void)
{
  n_formulas = 0;
  foreach_income (check_explanations);
  g_assert_cmpuint (n_formulas, >, 10 * N_SITUATIONS);
}

/* What is not listed, but can be asked for. */
static void
check_other_explanations (HonIncome *income)
{
  static const char * const ids[] = {
    "assiette-sociale", "assiette-csg", "assiette-conventionnee", "assiette-participation",
    "revenu-imposable",
  };
  static const char * const agreed[] = { "contribution-additionnelle", "curps", "asv" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    check_explanation (income, ids[i]);
  if (hon_income_get_input (income)->sector != HON_SECTOR_NC)
    check_explanation (income, "assiette-autres-revenus");
  for (gsize i = 0; i < G_N_ELEMENTS (agreed) && hon_income_get_input (income)->sector == HON_SECTOR_NC; i++)
    {
      g_autoptr (HonExplanation) explanation = hon_income_explain (income, agreed[i]);
      g_autofree char *text = hon_explanation_to_text (explanation);

      check_explanation (income, agreed[i]);
      g_assert_nonnull (strstr (text, "not due outside the agreement"));
    }
  g_assert_null (hon_income_explain (income, "nothing"));
  g_assert_null (hon_income_explain (income, ""));
}

static void
test_other_explanations (void)
{
  foreach_income (check_other_explanations);
}

/* The takeover rate that is shown is the one that was used, at the very
 * threshold too.
 */
static void
test_explained_tier (void)
{
  for (gint64 receipts = 90900; receipts < 90950; receipts++)
    {
      HonIncomeInput input;
      g_autoptr (HonIncome) income = NULL;

      hon_test_set_situation (&input, HON_SECTOR_S1, receipts);
      income = make_income (2026, &input);
      check_explanations (income);
    }
  for (gint64 receipts = 62300; receipts < 62400; receipts++)
    {
      HonIncomeInput input;
      g_autoptr (HonIncome) income = NULL;

      hon_test_set_situation (&input, HON_SECTOR_S1, receipts);
      income = make_income (2024, &input);
      check_explanations (income);
    }
}

/* Receipts count in whole euros; all of them under the agreement stay all. */
static void
test_explained_centimes (void)
{
  HonIncomeInput input;
  g_autoptr (HonIncome) income = NULL;
  g_autoptr (HonExplanation) explanation = NULL;
  g_autoptr (HonStep) step = NULL;

  hon_test_set_situation (&input, HON_SECTOR_S1, 80000);
  input.receipts += 60;
  input.agreed_receipts = input.receipts;
  income = make_income (2026, &input);
  check_explanations (income);
  explanation = hon_income_explain (income, "assiette-conventionnee");
  step = g_list_model_get_item (hon_explanation_get_steps (explanation), 0);
  g_assert_cmpstr (hon_step_get_expression (step), ==,
                   "59201" NB "€ " TIMES " 80001" NB "€ / 80001" NB "€");
}

static void
test_outlook (void)
{
  HonIncomeInput input;
  g_autoptr (HonIncome) income = NULL;
  g_autoptr (HonExplanation) rb = NULL;
  g_autoptr (HonExplanation) rc = NULL;

  hon_test_set_situation (&input, HON_SECTOR_S1, 80000);
  income = make_income (2026, &input);
  rb = hon_income_explain (income, "retraite-base");
  g_assert_cmpstr (hon_explanation_get_outlook (rb), ==,
                   "From a base of 67284" NB
                   "€ (1.4 PASS) on, the rate taken over is 1.51% instead of 2.15%.");
  rc = hon_income_explain (income, "retraite-complementaire");
  g_assert_null (hon_explanation_get_outlook (rc));
}

/* A first year tells which contribution the later ones have besides. */
static void
test_spared (void)
{
  const struct { HonDate start; guint age; gboolean is_told; } cases[] = {
    { hon_date_new (2026, 2, 1), 30, TRUE },
    { hon_date_new (2025, 6, 1), 30, TRUE },
    { hon_date_new (2026, 2, 1), 45, FALSE },
    { hon_date_new (2020, 2, 1), 30, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonIncomeInput input;
      g_autoptr (HonIncome) income = NULL;
      g_autoptr (GListModel) notices = NULL;
      gboolean is_told = FALSE;

      hon_test_set_situation (&input, HON_SECTOR_S2, 100000);
      input.rule = HON_INCOME_RULE_TEXTES;
      input.start = cases[i].start;
      input.age = cases[i].age;
      income = make_income (2026, &input);
      notices = hon_income_list_notices (income);
      for (guint n = 0; n < g_list_model_get_n_items (notices); n++)
        {
          g_autoptr (HonRemark) notice = g_list_model_get_item (notices, n);

          if (!g_str_equal (hon_remark_get_title (notice), "No supplementary pension yet"))
            continue;
          g_assert_nonnull (strstr (hon_remark_get_text (notice), "later years have it too: "));
          is_told = TRUE;
        }
      g_assert_true (is_told == cases[i].is_told);
      g_assert_true (is_told == (hon_income_get_result (income)->rc == 0));
    }
}

/* Under the micro-BNC a notice tells what the other rule would tax, in a year like any other. */
static void
test_rule_of_tax (void)
{
  for (guint micro = 0; micro < 2; micro++)
    for (HonIncomeRule rule = HON_INCOME_RULE_TEXTES; rule <= HON_INCOME_RULE_URSSAF; rule++)
      {
        HonIncomeInput input = { 0 };
        HonIncomeResult other;
        g_autoptr (HonIncome) income = NULL;
        g_autoptr (GListModel) notices = NULL;
        g_autofree char *amount = NULL;
        guint n_found = 0;

        hon_test_set_situation (&input, HON_SECTOR_S2, 60000);
        input.micro = micro;
        input.rule = rule;
        income = make_income (2026, &input);
        input.rule = rule == HON_INCOME_RULE_TEXTES ? HON_INCOME_RULE_URSSAF : HON_INCOME_RULE_TEXTES;
        hon_income_compute (hon_test_get_rates (2026), &input, &other);
        amount = hon_format_money (other.tax, HON_MONEY_EUROS);
        notices = hon_income_list_notices (income);
        for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
          {
            g_autoptr (HonRemark) notice = g_list_model_get_item (notices, i);

            if (!g_str_equal (hon_remark_get_title (notice), "The tax under the micro-BNC"))
              continue;
            g_assert_nonnull (strstr (hon_remark_get_text (notice), amount));
            n_found++;
          }
        g_assert_cmpuint (n_found, ==, micro);
      }
}

static void
test_publishers (void)
{
  static const char *wanted[] = { "Urssaf", "CARMF", "Légifrance", "Journal officiel" };
  HonIncomeInput input = { 0 };
  g_autoptr (HonIncome) income = NULL;
  const char *sentence;
  g_autofree char *credits = NULL;
  g_autofree char *list = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) names = NULL;

  hon_test_set_situation (&input, HON_SECTOR_S1, 80000);
  income = make_income (2026, &input);
  credits = hon_income_dup_credits (income);
  lines = g_strsplit (credits, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  sentence = lines[1];
  g_assert_true (g_str_has_prefix (sentence, "Rates and amounts published by: "));
  g_assert_true (g_str_has_suffix (sentence, "."));
  list = g_strndup (strchr (sentence, ':') + 2, strlen (strchr (sentence, ':') + 2) - 1);
  names = g_strsplit (list, ", ", -1);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_true (g_strv_contains ((const char * const *) names, wanted[i]));
  for (guint i = 0; names[i] != NULL; i++)
    g_assert_false (g_strv_contains ((const char * const *) names + i + 1, names[i]));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/statement/lines", test_statement);
  g_test_add_func ("/statement/refused", test_refused);
  g_test_add_func ("/statement/outlives-catalogue", test_outlives_catalogue);
  g_test_add_func ("/statement/near-cliffs", test_near_cliffs);
  g_test_add_func ("/statement/near-cliffs/for-ever", test_near_cliff_for_ever);
  g_test_add_func ("/statement/title", test_title);
  g_test_add_func ("/statement/sentence", test_sentence);
  g_test_add_func ("/statement/csv", test_csv);
  g_test_add_func ("/statement/text", test_text);
  g_test_add_func ("/statement/spared", test_spared);
  g_test_add_func ("/statement/rule-of-tax", test_rule_of_tax);
  g_test_add_func ("/statement/publishers", test_publishers);
  g_test_add_func ("/statement/json", test_json);
  g_test_add_func ("/statement/json/names", test_json_names);
  g_test_add_func ("/statement/locale", test_locale);
  g_test_add_func ("/statement/explanations", test_explanations);
  g_test_add_func ("/statement/explanations/other", test_other_explanations);
  g_test_add_func ("/statement/explanations/tier", test_explained_tier);
  g_test_add_func ("/statement/explanations/centimes", test_explained_centimes);
  g_test_add_func ("/statement/explanations/outlook", test_outlook);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
