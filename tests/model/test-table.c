/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-credits.h"
#include "hon-json-writer.h"
#include "hon-table.h"

#include <locale.h>
#include <math.h>

#define NB "\302\240" /* U+00A0 */

enum
{
  ID,
  NAME,
  BRIEF,
  AMOUNT,
  RATE,
  NUMBER,
  NOTE,
};

static HonTable *
make_table (void)
{
  static const HonColumn columns[] = {
    [ID] = { "id", NULL, HON_COLUMN_TEXT },
    [NAME] = { "name", "Line", HON_COLUMN_NAME },
    [BRIEF] = { NULL, "Both", HON_COLUMN_CAPTIONED, HON_COLUMN_IF_BRIEF },
    [AMOUNT] = { "amount_eur", "Amount", HON_COLUMN_MONEY },
    [RATE] = { "rate_pct", "Rate", HON_COLUMN_PERCENT },
    [NUMBER] = { "number", NULL, HON_COLUMN_NUMBER, HON_COLUMN_ALWAYS, "%.2f" },
    [NOTE] = { NULL, "Note", HON_COLUMN_LONG_TEXT },
  };
  HonTable *table = hon_table_new (columns, G_N_ELEMENTS (columns));
  HonTableRow *total = hon_table_append (table, NULL, "all");
  HonTableRow *part = hon_table_append (table, total, "part");
  HonTableRow *empty = hon_table_append (table, NULL, "none");

  hon_table_row_set_total (total, TRUE);
  hon_table_row_set_text (total, ID, "all");
  hon_table_row_set_text (total, NAME, "All, “in all”");
  hon_table_row_set_amount (total, AMOUNT, -1234560);
  hon_table_row_set_number (total, RATE, 12.345);
  hon_table_row_set_number (total, NUMBER, 1.5);
  hon_table_row_set_text (part, ID, "part");
  hon_table_row_set_text (part, NAME, "A \"part\"");
  hon_table_row_take_text (part, BRIEF, g_strdup ("A part"));
  hon_table_row_take_lines (part, BRIEF, g_strdup ("A part\nof it"));
  hon_table_row_set_amount (part, AMOUNT, 120000);
  hon_table_row_set_text (part, NOTE, "noted");
  hon_table_row_set_text (empty, ID, "none");

  return table;
}

static void
test_rows (void)
{
  g_autoptr (HonTable) table = make_table ();
  HonTableRow *total = hon_table_find (table, "all");
  HonTableRow *part = hon_table_find (table, "part");
  HonTableRow *empty = hon_table_find (table, "none");
  g_autofree char *year = hon_table_row_dup_text (part, AMOUNT, 1);
  g_autofree char *month = hon_table_row_dup_text (part, AMOUNT, 12);
  g_autofree char *text = hon_table_row_dup_text (part, BRIEF, 1);
  g_autofree char *lines = hon_table_row_dup_lines (part, BRIEF, 1);
  g_autofree char *same = hon_table_row_dup_lines (part, NOTE, 1);

  g_assert_null (hon_table_find (table, "nothing"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (hon_table_row_get_children (total)), ==, 1);
  g_assert_null (hon_table_row_get_children (part));
  g_assert_true (hon_table_row_is_total (total));
  g_assert_false (hon_table_row_is_total (part));
  g_assert_cmpstr (year, ==, "1200" NB "€");
  g_assert_cmpstr (month, ==, "100" NB "€");
  g_assert_cmpstr (text, ==, "A part");
  g_assert_cmpstr (lines, ==, "A part\nof it");
  g_assert_cmpstr (same, ==, "noted");
  g_assert_cmpint (hon_table_row_get_amount (empty, AMOUNT), ==, HON_TABLE_NO_AMOUNT);
  g_assert_true (isnan (hon_table_row_get_number (empty, RATE)));
  g_assert_null (hon_table_row_get_text (empty, NOTE));

  g_assert_finalize_object (g_steal_pointer (&table));
}

/* A row outlives its table. */
static void
test_row_alone (void)
{
  HonTable *table = make_table ();
  g_autoptr (HonTableRow) row = g_object_ref (hon_table_find (table, "part"));
  g_autofree char *text = NULL;

  g_assert_finalize_object (table);
  text = hon_table_row_dup_text (row, NOTE, 1);
  g_assert_cmpstr (text, ==, "noted");
}

static void
test_text (void)
{
  g_autoptr (HonTable) table = make_table ();
  g_autofree char *text = hon_table_to_text (table, 12);

  g_assert_cmpstr (text, ==,
                   "Line\tAmount\tRate\tNote\n"
                   "All, “in all”\t\342\210\2221029" NB "€\t12.35%\t\n"
                   "  A \"part\"\t100" NB "€\t\tnoted\n"
                   "\t\t\t\n");
}

/* Files are the same whatever the locale. */
static void
test_csv (void)
{
  g_autoptr (HonTable) table = make_table ();

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *csv = NULL;

      if (setlocale (LC_ALL, i == 0 ? "C.UTF-8" : "fr_FR.UTF-8") == NULL)
        continue;
      csv = hon_table_to_csv (table);
      g_assert_cmpstr (csv, ==,
                       "id,name,amount_eur,rate_pct,number\r\n"
                       "all,\"All, “in all”\",-12345.60,12.345,1.50\r\n"
                       "part,\"A \"\"part\"\"\",1200,,\r\n"
                       "none,,,,\r\n");
    }
  setlocale (LC_ALL, "C.UTF-8");
}

/* Amounts to the centime and rates stand in one column; what is not known is a dash for people. */
static void
test_figures (void)
{
  static const HonColumn columns[] = {
    { "line", NULL, HON_COLUMN_TEXT },
    { NULL, "Step", HON_COLUMN_NAME },
    { "value", "Amount", HON_COLUMN_FIGURES },
  };
  g_autoptr (HonTable) table = hon_table_new (columns, G_N_ELEMENTS (columns));
  g_autofree char *rows = NULL;
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *titled = NULL;

  hon_table_row_set_amount (hon_table_append (table, NULL, NULL), 2, 2650);
  hon_table_row_set_amount (hon_table_append (table, NULL, NULL), 2, 3000);
  hon_table_row_set_number (hon_table_append (table, NULL, NULL), 2, 70.0);
  hon_table_row_set_number (hon_table_append (table, NULL, NULL), 2, 17.5);
  hon_table_append (table, NULL, NULL);

  rows = hon_table_rows_to_text (table, 1);
  g_assert_cmpstr (rows, ==, "\t26.50" NB "€\n\t30.00" NB "€\n\t70%\n\t17.5%\n\t–\n");
  text = hon_table_to_text (table, 1);
  titled = g_strconcat ("Step\tAmount\n", rows, NULL);
  g_assert_cmpstr (text, ==, titled);
  csv = hon_table_to_csv (table);
  g_assert_cmpstr (csv, ==, "line,value\r\n,26.50\r\n,30\r\n,70\r\n,17.50\r\n,\r\n");
}

static void
write_json (GString  *text,
            gboolean  is_spaced)
{
  HonJsonWriter json;

  hon_json_writer_init (&json, text, is_spaced);
  hon_json_writer_begin_object (&json);
  hon_json_writer_add_name (&json, "text");
  hon_json_writer_add_string (&json, "a \"quote\"\n");
  hon_json_writer_add_name (&json, "list");
  hon_json_writer_begin_array (&json);
  hon_json_writer_add_amount (&json, 1200);
  hon_json_writer_add_amount (&json, -5);
  hon_json_writer_add_number (&json, 1.0 / 3.0, 3);
  hon_json_writer_add_number (&json, NAN, 3);
  hon_json_writer_begin_array (&json);
  hon_json_writer_end_array (&json);
  hon_json_writer_end_array (&json);
  hon_json_writer_add_name (&json, "lines");
  hon_json_writer_begin_lines (&json, 2);
  hon_json_writer_begin_object (&json);
  hon_json_writer_end_object (&json);
  hon_json_writer_add_null (&json);
  hon_json_writer_end_array (&json);
  hon_json_writer_end_object (&json);
}

static void
test_json (void)
{
  g_autoptr (GString) tight = g_string_new (NULL);
  g_autoptr (GString) spaced = g_string_new (NULL);

  write_json (tight, FALSE);
  g_assert_cmpstr (tight->str, ==,
                   "{\"text\":\"a \\\"quote\\\"\\n\",\"list\":[12,-0.05,0.333,null,[]],"
                   "\"lines\":[\n  {},\n  null]}");
  write_json (spaced, TRUE);
  g_assert_cmpstr (spaced->str, ==,
                   "{\"text\": \"a \\\"quote\\\"\\n\", \"list\": [12, -0.05, 0.333, null, []], "
                   "\"lines\": [\n  {},\n  null]}");
}

static void
test_credits (void)
{
  g_autoptr (HonCredits) none = hon_credits_new ();
  g_autofree char *publishers = NULL;
  g_autofree char *validity = NULL;

  hon_credits_add_source (none, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (hon_credits_get_sources (none)), ==, 0);
  publishers = hon_credits_dup_publishers (none);
  g_assert_cmpstr (publishers, ==, "Rates and amounts published by: .");
  validity = hon_credits_dup_validity (HON_CHECK_CONTRIBUTIONS, hon_date_new (2026, 6, 30));
  g_assert_cmpstr (validity, ==, "Contributions and taxes were checked up to 30 June 2026.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/table/rows", test_rows);
  g_test_add_func ("/table/row-alone", test_row_alone);
  g_test_add_func ("/table/text", test_text);
  g_test_add_func ("/table/csv", test_csv);
  g_test_add_func ("/table/figures", test_figures);
  g_test_add_func ("/table/json", test_json);
  g_test_add_func ("/table/credits", test_credits);

  return g_test_run ();
}
