/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-csv.h"
#include "hon-household-credits.h"
#include "hon-household-words.h"
#include "hon-visit-table.h"

/* The table of a household as it comes back from a disk: whatever happened to it, nothing of it is lost. */

#define HEADER "personne,medecin,date,specialite,secteur,age,honoraires_eur\n"
#define ANNE "Anne,Dr A,2025-02-03,generaliste,S1,40,30.00\n"
#define LUC "Luc,Dr B,2025-03-04,generaliste,S1,30,30.00\n"
#define LUC_OTHER "Luc,Dr B,2025-03-04,generaliste,S1,30,30.00,,G\n"
#define TEN "abcdefghij"
#define LONG_NAME TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN "k"
#define MARIE "Marie,Dr C,2025-04-05,generaliste,S1,20,30.00\n"

static HonHousehold *
restore (const char *table)
{
  HonHousehold *household = hon_household_new (hon_test_get_catalogue ());
  g_autoptr (GError) error = NULL;

  hon_household_restore_csv (household, table, &error);
  g_assert_no_error (error);

  return household;
}

static guint
count_visits (HonHousehold *household)
{
  return g_list_model_get_n_items (G_LIST_MODEL (household));
}

/* One row that is wrong in whatever way leaves the others alone, and stays as it was, however often the
 * table is read and written.
 */
static void
test_wrong_rows (void)
{
  static const struct
  {
    const char *row;
    const char *cells;   /* as they are kept, between bars */
    const char *problem; /* what is said of it */
  } cases[] = {
    { "Zoé,Dr Z,2025-02-30,generaliste,S1,40,30.00\n", "Zoé|Dr Z|2025-02-30", "column “date”: " },
    { "Zoé,Dr Z,,generaliste,S1,40,30.00\n", "Zoé|Dr Z||", "column “date”: " },
    { "Zoé,Dr Z,2025-02-03,generaliste,S9,40,30.00\n", "Zoé|Dr Z|2025-02-03", "column “secteur”: " },
    { "Zoé,Dr Z,2025-02-03,generaliste,S1,200,30.00\n", "Zoé|Dr Z|2025-02-03", "column “age”: " },
    { "Zoé,Dr Z,2025-02-03,generaliste,S1,40,1.234\n", "Zoé|Dr Z|2025-02-03", "column “honoraires_eur”: " },
    { "Zoé,Dr Z,2025-02-03,gene\n", "Zoé|Dr Z|2025-02-03|gene", "fewer cells" },
    { "Zoé,Dr Z,2025-02-03,generaliste,S1,40,45,50\n", "Zoé|Dr Z|2025-02-03|generaliste|S1|40|45|50", "more cells" },
    { "Zoé,\"Dr Z,2025-02-03,generaliste,S1,40,30.00\n", "Zoé|\"Dr Z|2025-02-03", "a quote is not closed" },
    { LONG_NAME ",Dr Z,2025-02-03,generaliste,S1,40,30.00\n", LONG_NAME "|Dr Z|2025-02-03", "at most 100 characters" },
    { "Zoé," LONG_NAME ",2025-02-03,generaliste,S1,40,30.00\n", "Zoé|" LONG_NAME, "at most 100 characters" },
    { "=cmd|x,Dr Z,2025-02-30,\"a \"\"b\"\", c\",S1,40,30.00\n", "=cmd|x|Dr Z|2025-02-30", "column “date”: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEADER ANNE, cases[i].row, LUC, NULL);
      g_autoptr (HonHousehold) household = restore (text);
      HonUnreadVisit *row;
      g_autofree char *cells = NULL;
      g_autofree char *written = NULL;

      g_assert_cmpuint (count_visits (household), ==, 2);
      g_assert_cmpuint (hon_household_get_unread (household)->len, ==, 1);
      row = g_ptr_array_index (hon_household_get_unread (household), 0);
      cells = g_strjoinv ("|", hon_unread_visit_get_cells (row));
      if (!g_str_has_prefix (cells, cases[i].cells) || strstr (hon_unread_visit_get_reason (row), cases[i].problem) == NULL)
        g_test_fail_printf ("“%s”: “%s”: %s", cases[i].row, cells, hon_unread_visit_get_reason (row));

      written = hon_household_to_csv (household);
      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (HonHousehold) again = restore (written);
          g_autofree char *second = hon_household_to_csv (again);

          g_assert_cmpuint (count_visits (again), ==, 2);
          g_assert_cmpuint (hon_household_get_unread (again)->len, ==, 1);
          g_assert_cmpstr (second, ==, written);
        }
    }
}

/* Visits that the facts at hand cannot compute are kept, say why, and count nowhere. */
static void
test_not_computed (void)
{
  static const char * const rows[] = {
    "Zoé,Dr Z,1999-03-02,generaliste,S1,40,30.00\n",
    "Zoé,Dr Z,2025-03-02,dompteuse,S1,40,30.00\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (HEADER ANNE, rows[i], LUC, NULL);
      g_autoptr (HonHousehold) household = restore (text);
      g_autofree char *written = hon_household_to_csv (household);
      g_autoptr (HonHousehold) again = restore (written);
      g_autofree char *second = hon_household_to_csv (again);
      g_autoptr (HonHouseholdYear) all = hon_household_year_new (household, 0);
      HonVisit *visit = hon_household_find_latest (household, "zoé", NULL);
      g_autofree char *amount = hon_visit_dup_text (visit, HON_VISIT_COLUMN_PATIENT);
      g_autofree char *act = hon_visit_dup_text (visit, HON_VISIT_COLUMN_ACT);
      g_autoptr (HonHouseholdYear) year = hon_household_year_new (household, hon_visit_get_year (visit));
      g_autofree char *sentence = hon_household_dup_sentence (year);

      g_assert_cmpuint (count_visits (household), ==, 3);
      g_assert_nonnull (hon_visit_get_problem (visit));
      g_assert_cmpstr (amount, ==, "–");
      g_assert_nonnull (strstr (sentence, "1 visit that cannot be calculated is not counted."));
      g_assert_cmpuint (all->totals.n, ==, 2);
      g_assert_cmpuint (all->totals.n_problems, ==, 1);
      g_assert_cmpuint (all->totals.n_unknown, ==, 0);
      g_assert_cmpstr (second, ==, written);
    }
}

/* A later version may have columns that this one does not know. */
static void
test_other_version (void)
{
  g_autoptr (HonHousehold) household =
    restore ("personne,date,humeur,specialite,secteur\n"
             "Anne,2025-02-03,bonne,generaliste,S1\n"
             "Zoé,2025-02-30,\"pas, bonne\",generaliste,S1\n");
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autofree char *written = NULL;
  g_autofree char *second = NULL;
  g_autofree char *exported = NULL;
  g_autoptr (HonHousehold) again = NULL;

  hon_encounter_set_date (encounter, hon_date_new (2025, 5, 5));
  g_assert_true (hon_household_add (household, "Luc", "", encounter, NULL));
  g_assert_true (hon_household_replace (household, hon_household_find_latest (household, "Anne", NULL), "Anna", "", encounter, NULL));
  written = hon_household_to_csv (household);
  g_assert_nonnull (strstr (written, ",humeur\r\n"));
  g_assert_nonnull (strstr (written, ",bonne\r\n"));
  g_assert_nonnull (strstr (written, ",\"pas, bonne\"\r\n"));
  again = restore (written);
  second = hon_household_to_csv (again);
  g_assert_cmpstr (second, ==, written);
  exported = hon_household_export_csv (household);
  g_assert_null (strstr (exported, "humeur"));
}

/* A row that was not read is removed like any other, and comes back. */
static void
test_remove_unread (void)
{
  g_autoptr (HonHousehold) household = restore (HEADER ANNE "Zoé,x\n");
  g_autoptr (GPtrArray) before = hon_household_dup_rows (household);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_true (hon_household_remove (household, g_ptr_array_index (hon_household_get_unread (household), 0)));
  g_assert_cmpuint (hon_household_get_unread (household)->len, ==, 0);
  after = hon_household_dup_rows (household);
  hon_household_revert (household, before, after);
  g_assert_cmpuint (hon_household_get_unread (household)->len, ==, 1);
  g_assert_cmpuint (count_visits (household), ==, 1);
}

/* Other visits take the place of those that are there, and not of what could not be read. */
static void
test_replace_visits (void)
{
  g_autoptr (HonHousehold) household = restore (HEADER ANNE "Zoé,x\n" LUC);
  g_autoptr (HonHousehold) other = restore (HEADER MARIE);
  g_autoptr (HonHousehold) expected = restore (HEADER MARIE "Zoé,x\n");
  g_autoptr (GPtrArray) before = hon_household_dup_rows (household);
  g_autoptr (GPtrArray) visits = hon_household_dup_rows (other);
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *table = hon_household_to_csv (household);
  g_autofree char *wanted = hon_household_to_csv (expected);
  g_autofree char *replaced = NULL;
  g_autofree char *reverted = NULL;

  hon_household_replace_visits (household, visits);
  replaced = hon_household_to_csv (household);
  g_assert_cmpstr (replaced, ==, wanted);
  after = hon_household_dup_rows (household);
  hon_household_revert (household, before, after);
  reverted = hon_household_to_csv (household);
  g_assert_cmpstr (reverted, ==, table);
}

typedef struct
{
  guint n_added;
  guint n_removed;
} Merge;

static void
merged_cb (HonHousehold *household,
           GPtrArray    *before,
           guint         n_added,
           guint         n_removed,
           Merge        *merge)
{
  g_assert_true (n_added > 0 || n_removed > 0);
  *merge = (Merge) { n_added, n_removed };
}

/* What is there of a household after others have changed its table. */
static void
test_merge (void)
{
  static const struct
  {
    const char *before;
    const char *ours;
    const char *theirs;
    const char *expected;
    guint       n_added;
    guint       n_removed;
  } cases[] = {
    { ANNE, ANNE, ANNE, ANNE, 0, 0 },
    { ANNE, ANNE, ANNE LUC, ANNE LUC, 1, 0 },
    { ANNE, ANNE LUC, ANNE MARIE, ANNE LUC MARIE, 1, 0 },
    { ANNE LUC, ANNE LUC, ANNE, ANNE, 0, 1 },
    { ANNE LUC, ANNE, ANNE LUC MARIE, ANNE MARIE, 1, 0 },
    { "", ANNE, "", ANNE, 0, 0 },
    { "", ANNE, LUC, ANNE LUC, 1, 0 },
    { NULL, ANNE, LUC, ANNE LUC, 1, 0 },
    /* Both did the same. */
    { ANNE, ANNE LUC, ANNE LUC, ANNE LUC, 0, 0 },
    { ANNE LUC, ANNE, ANNE, ANNE, 0, 0 },
    /* The same visit twice is two visits. */
    { ANNE, ANNE, ANNE ANNE, ANNE ANNE, 1, 0 },
    { ANNE ANNE, ANNE ANNE, ANNE, ANNE, 0, 1 },
    /* Rows that cannot be read are rows too. */
    { ANNE, ANNE, ANNE "Zoé,x\n", ANNE "Zoé,x\n", 1, 0 },
    { ANNE "Zoé,x\n", ANNE "Zoé,x\n", ANNE, ANNE, 0, 1 },
    { ANNE "Zoé,x\n", ANNE, ANNE "Zoé,x\n" LUC, ANNE LUC, 1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = cases[i].before != NULL ? g_strconcat (HEADER, cases[i].before, NULL) : NULL;
      g_autofree char *ours = g_strconcat (HEADER, cases[i].ours, NULL);
      g_autofree char *theirs = g_strconcat (HEADER, cases[i].theirs, NULL);
      g_autofree char *expected = g_strconcat (HEADER, cases[i].expected, NULL);
      g_autoptr (HonHousehold) household = restore (ours);
      g_autoptr (HonHousehold) other = restore (expected);
      g_autofree char *result = NULL;
      g_autofree char *wanted = hon_household_to_csv (other);
      g_autoptr (GError) error = NULL;
      Merge merge = { 0, };

      g_signal_connect (household, "merged", G_CALLBACK (merged_cb), &merge);
      hon_household_merge_csv (household, before, theirs, &error);
      g_assert_no_error (error);
      result = hon_household_to_csv (household);
      g_assert_cmpstr (result, ==, wanted);
      g_assert_cmpuint (merge.n_added, ==, cases[i].n_added);
      g_assert_cmpuint (merge.n_removed, ==, cases[i].n_removed);
    }
}

/* What is exported for whichever spreadsheet, inputs and results, is read as the same household: as the
 * file that is kept, and by the import.
 */
static void
test_dialects (void)
{
  g_autoptr (HonHousehold) household =
    restore ("personne,medecin,date,specialite,secteur,age,honoraires_eur,prescriptions_eur,codes\n"
             "=cmd|' /C calc'!A0,\"Dr \"\"B\"\"; et fils\",2025-02-03,generaliste,S1,40,1234.50,12.05,\n"
             "12.50,-1,2025-02-04,specialiste,S2,30,,,\n" LUC_OTHER);
  g_autofree char *expected = hon_household_to_csv (household);
  g_autofree char *exported = hon_household_export_csv (household);

  for (HonCsvDialect dialect = HON_CSV_STANDARD; dialect <= HON_CSV_FRENCH; dialect++)
    {
      g_autoptr (GBytes) bytes = hon_csv_to_bytes (exported, dialect);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_autoptr (HonHousehold) kept = restore (text);
      g_autoptr (HonHousehold) imported = hon_household_new (hon_test_get_catalogue ());
      g_autoptr (HonVisitTable) table = hon_visit_table_new (hon_test_get_catalogue (), bytes, NULL);
      g_autoptr (GPtrArray) visits = hon_visit_table_dup_visits (table);
      g_autofree char *first = hon_household_to_csv (kept);
      g_autofree char *second = NULL;

      g_assert_cmpuint (hon_visit_table_get_questions (table)->len, ==, 0);
      hon_household_add_visits (imported, visits);
      second = hon_household_to_csv (imported);
      g_assert_cmpstr (first, ==, expected);
      g_assert_cmpstr (second, ==, expected);
      g_assert_null (strstr (text, "\n="));
      if (dialect == HON_CSV_FRENCH)
        {
          g_assert_nonnull (strstr (text, ";1234,50;"));
          g_assert_nonnull (strstr (text, ";12,05;"));
          g_assert_null (strstr (text, "1234.50"));
        }
    }
}

/* Columns that cannot be told apart, and what is no text, are no table. */
static void
test_no_table (void)
{
  static const struct { const char *text; const char *message; } cases[] = {
    { "", "the table names no columns" },
    { "personne\n\xff\n", "UTF-8" },
    { "\"personne\nAnne\n", "a quote in the line that names the columns" },
    { "date,date,specialite,secteur\n2025-02-03,2025-02-04,generaliste,S1\n", "the column “date” is there twice" },
    { "personne,date,Personne\nA,2025-02-03,B\n", "the column “Personne” is there twice" },
    { "personne,reste_eur,RESTE EUR\nA,1.00,2.00\n", "the column “RESTE EUR” is there twice" },
    { "personne,humeur,Humeur\nA,bonne,mauvaise\n", "the column “Humeur” is there twice" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonHousehold) household = hon_household_new (hon_test_get_catalogue ());
      g_autoptr (GError) error = NULL;

      g_assert_false (hon_household_restore_csv (household, cases[i].text, &error));
      g_assert_error (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE);
      if (strstr (error->message, cases[i].message) == NULL)
        g_test_fail_printf ("“%s” is not in “%s”", cases[i].message, error->message);
      g_assert_cmpuint (count_visits (household), ==, 0);
    }
}

/* What is no table changes nothing. */
static void
test_merge_damaged (void)
{
  g_autoptr (HonHousehold) household = restore (HEADER ANNE);
  g_autoptr (GError) error = NULL;

  g_assert_false (hon_household_merge_csv (household, HEADER ANNE, "", &error));
  g_assert_error (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE);
  g_assert_cmpuint (count_visits (household), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/household-file/wrong-rows", test_wrong_rows);
  g_test_add_func ("/household-file/not-computed", test_not_computed);
  g_test_add_func ("/household-file/other-version", test_other_version);
  g_test_add_func ("/household-file/remove-unread", test_remove_unread);
  g_test_add_func ("/household-file/replace-visits", test_replace_visits);
  g_test_add_func ("/household-file/merge", test_merge);
  g_test_add_func ("/household-file/dialects", test_dialects);
  g_test_add_func ("/household-file/no-table", test_no_table);
  g_test_add_func ("/household-file/merge-damaged", test_merge_damaged);

  return g_test_run ();
}
