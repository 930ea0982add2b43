/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-csv.h"

/* What a table holds: cells between bars, records between line breaks; or the message of an error. */
static char *
dup_cells (const char *table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HonCsvReader) reader = hon_csv_reader_new (table, &error);
  g_autoptr (GString) text = NULL;
  g_autofree char *columns = NULL;

  if (reader == NULL)
    return g_strdup (error->message);

  columns = g_strjoinv ("|", hon_csv_reader_get_columns (reader));
  text = g_string_new (columns);
  while (error == NULL)
    {
      g_auto (GStrv) cells = hon_csv_reader_next (reader, &error);
      g_autofree char *joined = NULL;

      if (cells == NULL)
        break;
      joined = g_strjoinv ("|", cells);
      g_string_append_printf (text, "\n%s", joined);
    }

  return error != NULL ? g_strdup (error->message) : g_string_free_and_steal (g_steal_pointer (&text));
}

/* Every spreadsheet has its own way to write the same table. */
static void
test_dialects (void)
{
  static const char * const tables[] = {
    "a,b\n1,2\n3,\n",
    "a,b\r\n1,2\r\n3,",
    "a;b\r1;2\r3;\r",
    "a\tb\n1\t2\n3\t\n",
    "sep=|\na|b\n1|2\n3|\n",
    "SEP=;\r\na;b\r\n1;2\r\n3;\r\n",
    ("\xef\xbb\xbf" "a,b\n1,2\n3,\n"),
    "a,b,,\n1,2,,\n,,,\n\n3,,,\n",
    " a , b \n 1 ,\"2\"\n3,\"\"\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *cells = dup_cells (tables[i]);

      g_assert_cmpstr (cells, ==, "a|b\n1|2\n3|");
    }
}

static void
test_quotes (void)
{
  g_autofree char *cells = dup_cells ("a;b\n\"1;\"\"2\"\"\";\"3\n4\"\n5;6\n");
  g_autoptr (HonCsvReader) reader = hon_csv_reader_new ("a;b\n\"1\n\n2\";3\n\n4;5\n", NULL);

  g_assert_cmpstr (cells, ==, "a|b\n1;\"2\"|3\n4\n5|6");

  for (guint line = 2; line <= 6; line += 4)
    {
      g_auto (GStrv) record = hon_csv_reader_next (reader, NULL);

      g_assert_nonnull (record);
      g_assert_cmpuint (hon_csv_reader_get_line (reader), ==, line);
    }
}

/* The separator is one that stands between cells, not one that stands in quotes. */
static void
test_separators_in_quotes (void)
{
  static const struct { const char *table; const char *cells; } cases[] = {
    { "\"Name; first name\",b\n1,2\n", "Name; first name|b\n1|2" },
    { "\"Name\tfirst name\",b\n1,2\n", "Name\tfirst name|b\n1|2" },
    { "\"Name; first name\"\tb\n1\t2\n", "Name; first name|b\n1|2" },
    { "\"Fee, in euros\";b\n1;2\n", "Fee, in euros|b\n1|2" },
    { "\"a \"\";\"\" c\",b\n1,2\n", "a \";\" c|b\n1|2" },
    { "\"Name;\nfirst name\",b\n1,2\n", "Name;\nfirst name|b\n1|2" },
    { "\"a\nb\";c\n1;2\n", "a\nb|c\n1|2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cells = dup_cells (cases[i].table);

      g_assert_cmpstr (cells, ==, cases[i].cells);
    }
}

static void
test_mistakes (void)
{
  static const struct { const char *table; const char *message; } cases[] = {
    { "", "the table names no columns" },
    { ",,\n1,2\n", "the table names no columns" },
    { "sep=;\n", "the table names no columns" },
    { "a,b\n\"1,2\n3,4\n", "a quote is not closed" },
    { "\"a,b\n", "a quote in the line that names the columns is not closed" },
    { "a,b\n1,2,3\n", "there are more cells than columns" },
    { "a,b\n1,2\n3\n", "there are fewer cells than columns; the line may have been cut off" },
    { "a,b,c\n1,2,", NULL },
    { "a\n\xe9\n", "the table is not UTF-8; save it as “CSV UTF-8”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cells = dup_cells (cases[i].table);

      if (cases[i].message != NULL)
        g_assert_cmpstr (cells, ==, cases[i].message);
      else
        g_assert_cmpstr (cells, ==, "a|b|c\n1|2|");
    }
}

/* One record that is wrong takes no other with it, and its cells can be looked at. */
static void
test_goes_on (void)
{
  static const struct { const char *table; const char *wrong; int code; } cases[] = {
    { "a,b\n1\n2,3\n", "1", HON_CSV_ERROR_CELLS },
    { "a,b\n1,,0\n2,3\n", "1||0", HON_CSV_ERROR_CELLS },
    { "a,b\n\"1,0\n2,3\n", "\"1|0", HON_CSV_ERROR_QUOTE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonCsvReader) reader = hon_csv_reader_new (cases[i].table, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *wrong = NULL;
      g_auto (GStrv) cells = NULL;

      g_assert_null (hon_csv_reader_next (reader, &error));
      g_assert_error (error, HON_CSV_ERROR, cases[i].code);
      wrong = g_strjoinv ("|", hon_csv_reader_get_wrong_cells (reader));
      g_assert_cmpstr (wrong, ==, cases[i].wrong);
      cells = hon_csv_reader_next (reader, NULL);
      g_assert_cmpstr (cells[1], ==, "3");
      g_assert_cmpuint (hon_csv_reader_get_line (reader), ==, 3);
    }
}

/* What is written is read as it was, and no cell begins like a formula. */
static void
test_round_trip (void)
{
  static const char * const texts[] = {
    "", "Anne", "Anne, \"la grande\"", "Anne; Luc", "two\nlines", "O’Neill", "'quoted'", "'",
    "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "+1+1", "-1", "=HYPERLINK(\"a\",\"b\")", "'=1", "''@a",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) table = g_string_new ("a,b\r\n");
      g_autoptr (HonCsvReader) reader = NULL;
      g_auto (GStrv) cells = NULL;
      const char *cell;

      hon_csv_append_text (table, texts[i]);
      cell = table->str + strlen ("a,b\r\n");
      cell += *cell == '"' ? 1 : 0;
      g_assert_true (*cell == '\0' || strchr ("=+-@\t", *cell) == NULL);
      g_string_append (table, ",end\r\n");
      reader = hon_csv_reader_new (table->str, NULL);
      cells = hon_csv_reader_next (reader, NULL);
      g_assert_cmpstr (cells[0], ==, texts[i]);
      g_assert_cmpstr (cells[1], ==, "end");
    }
}

/* A table for spreadsheets in French: what is between cells and the numbers change, and no text does. */
static void
test_french (void)
{
  static const struct
  {
    const char *standard;
    const char *french;
  } cases[] = {
    { "", "" },
    { "a,b\r\n1,2.50\r\n", "a;b\r\n1;2,50\r\n" },
    { "-1.5,1e-05,1.5e-05\n,,\n", "-1,5;1e-05;1,5e-05\n;;\n" },
    { "\"1.50\",1.50\n", "\"1.50\";1,50\n" },
    { "\"a, \"\"b\"\"\nc\",\"d;e\",3.25", "\"a, \"\"b\"\"\nc\";\"d;e\";3,25" },
    { "1.2.3,v1.5,1.5 €,2025-02-03,.5,5.\n", "1.2.3;v1.5;1.5 €;2025-02-03;.5;5,\n" },
    { "\"never closed, 1.50", "\"never closed, 1.50" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) standard = hon_csv_to_bytes (cases[i].standard, HON_CSV_STANDARD);
      g_autoptr (GBytes) french = hon_csv_to_bytes (cases[i].french, HON_CSV_STANDARD);
      g_autoptr (GBytes) written = hon_csv_to_bytes (cases[i].standard, HON_CSV_FRENCH);

      g_assert_true (g_str_has_prefix (g_bytes_get_data (standard, NULL), "\xef\xbb\xbf"));
      g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                       g_bytes_get_data (french, NULL), g_bytes_get_size (french));
    }
}

/* Whatever a text says, both dialects are read as it was, and begin no formula. */
static void
test_texts (void)
{
  static const char * const texts[] = {
    "1.50", "12,50", "-3", "=1+1", " =1+1", "'=1", "@SUM(1)", "+33 1", "\t=1", "a;=1", "a\tb", "1e5", "\"", "x;\"y\",z", "'", "' x",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (HonCsvDialect dialect = HON_CSV_STANDARD; dialect <= HON_CSV_FRENCH; dialect++)
      {
        g_autoptr (GString) table = g_string_new ("a,b,c\r\n");
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (HonCsvReader) reader = NULL;
        g_auto (GStrv) cells = NULL;
        g_autofree char *text = NULL;
        const char *cell;

        hon_csv_append_cell (table, "1234.50");
        g_string_append_c (table, ',');
        hon_csv_append_text (table, texts[i]);
        g_string_append (table, ",x\r\n");
        bytes = hon_csv_to_bytes (table->str, dialect);
        text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
        reader = hon_csv_reader_new (text, NULL);
        cells = hon_csv_reader_next (reader, NULL);
        g_assert_cmpuint (g_strv_length (cells), ==, 3);
        g_assert_cmpstr (cells[0], ==, dialect == HON_CSV_FRENCH ? "1234,50" : "1234.50");
        g_assert_cmpstr (cells[1], ==, texts[i]);
        cell = strstr (text, dialect == HON_CSV_FRENCH ? "50;" : "50,") + 3;
        cell += strspn (cell, "\" ");
        if (strchr ("=+-@\t", *cell) != NULL)
          g_test_fail_printf ("“%s” is written as a formula: %s", texts[i], text);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/dialects", test_dialects);
  g_test_add_func ("/csv/quotes", test_quotes);
  g_test_add_func ("/csv/mistakes", test_mistakes);
  g_test_add_func ("/csv/separators-in-quotes", test_separators_in_quotes);
  g_test_add_func ("/csv/goes-on", test_goes_on);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  g_test_add_func ("/csv/french", test_french);
  g_test_add_func ("/csv/texts", test_texts);

  return g_test_run ();
}
