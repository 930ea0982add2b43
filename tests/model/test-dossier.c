/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-html.h"
#include "hon-dossier-json.h"
#include "hon-dossier-make.h"
#include "hon-dossier-notes.h"
#include "hon-dossier-words.h"
#include "hon-income-explain.h"
#include "hon-test-situations.h"

#include <string.h>

#define EURO 100

/* One pixel. */
static const guint8 png[] = {
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
  0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00,
  0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01, 0x48, 0xaf, 0xa4,
  0x71, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
};

/* A table with a row of a name and an amount. */
static const HonColumn columns[] = {
  { "line", "Line", HON_COLUMN_NAME, HON_COLUMN_ALWAYS, NULL },
  { "hidden", NULL, HON_COLUMN_TEXT, HON_COLUMN_ALWAYS, NULL },
  { "brief", "Brief", HON_COLUMN_TEXT, HON_COLUMN_IF_BRIEF, NULL },
  { "amount", "Amount", HON_COLUMN_MONEY, HON_COLUMN_ALWAYS, NULL },
};

static HonTable *
new_table (void)
{
  HonTable *table = hon_table_new (columns, G_N_ELEMENTS (columns));
  HonTableRow *total = hon_table_append (table, NULL, "total");
  HonTableRow *part = hon_table_append (table, total, "part");

  hon_table_row_set_text (total, 0, "Total");
  hon_table_row_set_amount (total, 3, 1200 * EURO);
  hon_table_row_set_text (part, 0, "Part");
  hon_table_row_set_amount (part, 3, 600 * EURO);

  return table;
}

static HonDossierItem *
new_chart (void)
{
  HonDossierItem *item = hon_dossier_item_new (HON_DOSSIER_CHART, "A <chart> & more", FALSE);
  g_autoptr (GBytes) picture = g_bytes_new (png, sizeof png);

  hon_dossier_item_add_paragraph (item, "What it shows");
  hon_dossier_item_add_paragraph (item, "");
  hon_dossier_item_insert_picture (item, 1, "A \"line\"", picture);
  hon_dossier_item_add_source (item, "Law", "State", "1 May 2024", "https://example.org/?a=1&b=2");
  hon_dossier_item_add_source (item, "Paper", "Union", NULL, NULL);
  hon_dossier_item_add_claim (item, "It is 927", "Paper", "Union", NULL, NULL);
  hon_dossier_item_add_claim (item, "It is 1,347", "Report", "Senate", "2025", "https://example.org/report");

  return item;
}

static HonDossier *
new_dossier (void)
{
  HonDossier *dossier = hon_dossier_new ();
  g_autoptr (HonDossierItem) chart = new_chart ();
  g_autoptr (HonDossierItem) item = hon_dossier_item_new (HON_DOSSIER_TABLE, "Of my own", TRUE);
  g_autoptr (HonTable) table = new_table ();

  g_object_set (dossier, "title", "A <title>", "author", "Claude Martin", "day", hon_date_new (2026, 11, 30), NULL);
  hon_dossier_item_set_origin (chart, "scenario “Higher”");
  hon_dossier_insert (dossier, G_MAXUINT, chart);
  hon_dossier_item_add_table (item, "Caption", table, 12);
  hon_dossier_item_set_note (item, "My own note");
  hon_dossier_item_add_source (item, "Law", "State", "1 May 2024", "https://example.org/?a=1&b=2");
  hon_dossier_insert (dossier, G_MAXUINT, item);

  return dossier;
}

static char *
to_text (HonDossier *dossier)
{
  g_autoptr (GBytes) bytes = hon_dossier_to_json (dossier);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static gboolean
read_text (HonDossier  *dossier,
           const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return hon_dossier_read_json (dossier, "file", bytes, error);
}

/* A table is taken as people see it: without what is for files, the parts below their total. */
static void
test_table (void)
{
  g_autoptr (HonDossierItem) item = hon_dossier_item_new (HON_DOSSIER_TABLE, "Table", FALSE);
  g_autoptr (HonTable) table = new_table ();
  const HonDossierPart *part;

  hon_dossier_item_add_table (item, "", table, 12);
  part = g_ptr_array_index (hon_dossier_item_get_parts (item), 0);
  g_assert_cmpuint (part->n_columns, ==, 2);
  g_assert_false (part->figures[0]);
  g_assert_true (part->figures[1]);
  g_assert_cmpuint (g_strv_length (part->cells), ==, 6);
  g_assert_cmpstr (part->cells[0], ==, "Line");
  g_assert_cmpstr (part->cells[2], ==, "Total");
  g_assert_nonnull (strstr (part->cells[3], "100"));
  g_assert_true (g_str_has_suffix (part->cells[4], "Part"));
  g_assert_cmpstr (part->cells[4], !=, "Part");
}

static void
changed_cb (HonDossier *dossier,
            guint      *count)
{
  (*count)++;
}

static void
test_order (void)
{
  g_autoptr (HonDossier) dossier = new_dossier ();
  g_autoptr (HonDossierItem) first = g_object_ref (hon_dossier_get_item (dossier, 0));
  guint n_changes = 0;

  g_signal_connect (dossier, "changed", G_CALLBACK (changed_cb), &n_changes);
  hon_dossier_move (dossier, 0, 1);
  g_assert_true (hon_dossier_get_item (dossier, 1) == first);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (dossier)), ==, 2);
  hon_dossier_move (dossier, 1, 0);
  g_assert_true (hon_dossier_get_item (dossier, 0) == first);
  g_assert_cmpuint (n_changes, ==, 4);

  /* What is said of an item counts, and only once, wherever it was; of one that is gone, it does not. */
  g_object_set (first, "title", "Other", NULL);
  g_assert_cmpuint (n_changes, ==, 5);
  g_object_set (first, "title", "Other", NULL);
  g_assert_cmpuint (n_changes, ==, 5);
  hon_dossier_item_set_note (first, "Note");
  g_assert_cmpuint (n_changes, ==, 6);
  hon_dossier_remove (dossier, 0);
  g_assert_cmpuint (n_changes, ==, 7);
  hon_dossier_item_set_note (first, "Other note");
  g_object_set (dossier, "day", hon_date_new (2026, 11, 30), NULL);
  g_assert_cmpuint (n_changes, ==, 7);
}

/* All of it comes back, also what a later version says. */
static void
test_json (void)
{
  g_autoptr (HonDossier) dossier = new_dossier ();
  g_autoptr (HonDossier) read = hon_dossier_new ();
  g_autoptr (HonDossier) later = hon_dossier_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = to_text (dossier);
  g_autofree char *again = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *one = NULL;
  g_autoptr (HonDossierItem) item = NULL;
  g_auto (GStrv) parts = g_strsplit (text, "\"kind\" : \"chart\",", 2);
  const HonDossierPart *picture;

  g_assert_true (read_text (read, text, &error));
  g_assert_no_error (error);
  again = to_text (read);
  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (hon_dossier_get_title (read), ==, "A <title>");
  g_assert_cmpstr (hon_dossier_get_author (read), ==, "Claude Martin");
  g_assert_cmpint (hon_dossier_get_day (read), ==, hon_date_new (2026, 11, 30));
  g_assert_true (hon_dossier_item_is_contested (hon_dossier_get_item (read, 0)));
  g_assert_false (hon_dossier_item_is_contested (hon_dossier_get_item (read, 1)));
  g_assert_true (hon_dossier_item_is_personal (hon_dossier_get_item (read, 1)));
  g_assert_cmpstr (hon_dossier_item_get_origin (hon_dossier_get_item (read, 0)), ==, "scenario “Higher”");
  g_assert_null (hon_dossier_item_get_origin (hon_dossier_get_item (read, 1)));
  picture = g_ptr_array_index (hon_dossier_item_get_parts (hon_dossier_get_item (read, 0)), 1);
  g_assert_cmpint (picture->kind, ==, HON_DOSSIER_PICTURE);
  g_assert_cmpmem (g_bytes_get_data (picture->picture, NULL), g_bytes_get_size (picture->picture), png, sizeof png);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  changed = g_strconcat ("{ \"theme\": {\"a\": [1, null]},", parts[0] + 1, "\"kind\": \"chart\", \"tag\": \"new\",",
                         parts[1], NULL);
  g_assert_true (read_text (later, changed, &error));
  g_assert_no_error (error);
  g_object_set (hon_dossier_get_item (later, 0), "title", "Another", NULL);
  kept = to_text (later);
  g_assert_nonnull (strstr (kept, "\"theme\""));
  g_assert_nonnull (strstr (kept, "\"tag\" : \"new\""));

  /* One item goes the same way. */
  one = hon_dossier_item_to_json (hon_dossier_get_item (dossier, 0));
  item = hon_dossier_item_from_json (one, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hon_dossier_item_get_title (item), ==, "A <chart> & more");
}

/* What only a later version knows stays where it was, and does not keep what is known from being read. */
static void
test_unknown (void)
{
  static const char text[] =
    "{\"format\": \"honoraires-dossier\", \"version\": 1, \"title\": \"\", \"author\": \"\", \"more\": [1], \"items\": ["
    "{\"kind\": \"table\", \"title\": \"T\", \"personal\": false, \"tag\": \"of the item\", \"contents\": ["
    "{\"paragraph\": \"Known\", \"style\": \"of the paragraph\"},"
    "{\"sound\": \"of a bell\", \"length\": {\"s\": 2}},"
    "{\"table\": \"\", \"figures\": [true], \"rows\": [[\"a\"]], \"width\": \"of the table\"}],"
    "\"sources\": [{\"title\": \"a\", \"publisher\": \"b\", \"page\": \"of the source\"}],"
    "\"claims\": [{\"text\": \"c\", \"title\": \"a\", \"publisher\": \"b\", \"weight\": \"of the claim\"}]}]}";
  static const char * const kept[] = {
    "\"more\"", "of the item", "of the paragraph", "\"sound\" : \"of a bell\"", "\"length\"", "of the table",
    "of the source", "of the claim",
  };
  g_autoptr (HonDossier) dossier = hon_dossier_new ();
  g_autoptr (HonDossier) again = hon_dossier_new ();
  g_autoptr (HonDossier) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  g_autofree char *rewritten = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *html = NULL;

  g_assert_true (read_text (dossier, text, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (hon_dossier_item_get_parts (hon_dossier_get_item (dossier, 0))->len, ==, 3);
  html = hon_dossier_to_html (dossier);
  g_assert_nonnull (strstr (html, hon_dossier_get_other_remark ()));
  g_assert_nonnull (strstr (html, "Known"));

  written = to_text (dossier);
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    if (strstr (written, kept[i]) == NULL)
      g_error ("“%s” is not in “%s”", kept[i], written);
  g_assert_true (read_text (again, written, &error));
  g_assert_no_error (error);
  rewritten = to_text (again);
  g_assert_cmpstr (rewritten, ==, written);

  /* A copy shows all that it was made of then. */
  copy = hon_dossier_copy (dossier);
  g_object_set (hon_dossier_get_item (dossier, 0), "title", "Other", "note", "Other", NULL);
  g_object_set (dossier, "title", "Other", NULL);
  copied = hon_dossier_to_html (copy);
  g_assert_cmpstr (copied, ==, html);
}

/* What is wrong is told with its place, and nothing is taken over. */
static void
test_damaged (void)
{
#define HEAD "{\"format\": \"honoraires-dossier\", \"title\": \"\", \"author\": \"\", \"items\": ["
#define ITEM "{\"kind\": \"table\", \"title\": \"T\", \"personal\": false, "
  static const struct
  {
    const char *text;
    const char *place;
  } cases[] = {
    { "", "empty" },
    { "{", "JSON" },
    { "[]", "$" },
    { "{\"format\": \"other\"}", "$.format" },
    { "{\"format\": \"honoraires-dossier\", \"title\": 1}", "$.title" },
    { "{\"format\": \"honoraires-dossier\", \"version\": 2, \"title\": \"\"}", "$.version" },
    { "{\"format\": \"honoraires-dossier\", \"version\": \"1\", \"title\": \"\"}", "$.version" },
    { HEAD "1]}", "$.items[0]" },
    { HEAD "{\"kind\": \"song\"}]}", "$.items[0].kind" },
    { HEAD ITEM "\"contents\": 1}]}", "$.items[0].contents" },
    { HEAD ITEM "\"contents\": [{}]}]}", "$.items[0].contents[0]" },
    { HEAD ITEM "\"contents\": [{\"table\": \"\", \"figures\": [], \"rows\": []}]}]}", "$.items[0].contents[0].figures" },
    { HEAD ITEM "\"contents\": [{\"table\": \"\", \"figures\": [true], \"rows\": []}]}]}", "$.items[0].contents[0].rows" },
    { HEAD ITEM "\"contents\": [{\"table\": \"\", \"figures\": [true], \"rows\": [[\"a\", \"b\"]]}]}]}",
      "$.items[0].contents[0].rows[0]" },
    { HEAD ITEM "\"contents\": [{\"picture\": \"\", \"png\": \"AAAA\"}]}]}", "$.items[0].contents[0].png" },
    { HEAD ITEM "\"contents\": [], \"sources\": [{\"title\": \"a\"}], \"claims\": []}]}", "$.items[0].sources[0].publisher" },
    { HEAD ITEM "\"contents\": [], \"sources\": [], \"claims\": [{\"title\": \"a\", \"publisher\": \"b\"}]}]}",
      "$.items[0].claims[0].text" },
    { "{\"format\": \"honoraires-dossier\", \"title\": \"\", \"author\": \"\", \"day\": \"2026-02-30\", \"items\": []}",
      "$.day" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonDossier) dossier = hon_dossier_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (read_text (dossier, cases[i].text, &error));
      g_assert_nonnull (error);
      if (strstr (error->message, cases[i].place) == NULL || !g_str_has_prefix (error->message, "file: "))
        g_error ("“%s” is not in “%s”", cases[i].place, error->message);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (dossier)), ==, 0);
    }
}

/* Each source has one number. */
static void
test_notes (void)
{
  g_autoptr (HonDossier) dossier = new_dossier ();
  g_autoptr (HonDossierNotes) notes = hon_dossier_notes_new (dossier);
  GPtrArray *sources = hon_dossier_item_get_sources (hon_dossier_get_item (dossier, 1));

  g_assert_cmpuint (hon_dossier_notes_get_n (notes), ==, 3);
  g_assert_cmpstr (hon_dossier_notes_get_source (notes, 3)->title, ==, "Report");
  g_assert_cmpuint (hon_dossier_notes_get_number (notes, g_ptr_array_index (sources, 0)), ==, 1);
}

static void
assert_has (const char *text,
            const char *wanted)
{
  if (strstr (text, wanted) == NULL)
    g_error ("“%s” is not in “%s”", wanted, text);
}

static void
test_html (void)
{
  g_autoptr (HonDossier) dossier = new_dossier ();
  g_autofree char *html = hon_dossier_to_html (dossier);
  static const char * const wanted[] = {
    "<html lang=\"en\">", "<title>A &lt;title&gt;</title>", "<h1>A &lt;title&gt;</h1>", "Claude Martin, 30 November 2026",
    "<h2>1. A &lt;chart&gt; &amp; more</h2>", "src=\"data:image/png;base64,iVBOR", "alt=\"A &quot;line&quot;\"",
    "<th scope=\"col\">Line</th>", "<caption>Caption</caption>", "My own note", "<a href=\"#note-1\">[1]</a>",
    "<li id=\"note-3\">Report – Senate, 2025<br><a class=\"url\" href=\"https://example.org/report\">",
    "Contested: sources disagree.", "Union: It is 927 <a href=\"#note-2\">[2]</a>", "Senate: It is 1,347",
    "data of the author’s own", "https://example.org/?a=1&amp;b=2",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    assert_has (html, wanted[i]);
}

/* An explanation comes with its computation, its parameters, and the sources of both. */
static void
test_explanation (void)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (HonIncome) income = hon_income_new (catalogue, practice, NULL);
  g_autoptr (HonExplanation) explanation = hon_income_explain (income, "retraite-base");
  g_autoptr (HonDossierItem) item = hon_dossier_item_new_explanation (explanation);
  GPtrArray *parts = hon_dossier_item_get_parts (item);
  g_autofree char *summary = hon_dossier_item_dup_summary (item);
  guint n_tables = 0;

  g_assert_cmpint (hon_dossier_item_get_kind (item), ==, HON_DOSSIER_EXPLANATION);
  g_assert_true (hon_dossier_item_is_personal (item));
  for (guint i = 0; i < parts->len; i++)
    n_tables += ((const HonDossierPart *) g_ptr_array_index (parts, i))->kind == HON_DOSSIER_CELLS;
  g_assert_cmpuint (n_tables, ==, 2);
  g_assert_cmpuint (hon_dossier_item_get_sources (item)->len, >, 0);
  g_assert_true (g_str_has_prefix (summary, "Explanation, "));
}

/* Where a parameter is contested, every claim about it is kept with who makes it. */
static void
test_contested (void)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  GListModel *parameters = hon_catalogue_get_list (catalogue, HON_RECORDS_PARAMETERS);
  guint n_contested = 0;

  for (guint i = 0; i < g_list_model_get_n_items (parameters); i++)
    {
      g_autoptr (HonParameter) parameter = g_list_model_get_item (parameters, i);
      HonDate date = hon_date_new (2026, 6, 1);
      HonDatedValue *value = hon_parameter_get_value_at (parameter, date);
      g_autoptr (HonExplanation) explanation = hon_explanation_new_titled ("Title", "Summary");
      g_autoptr (HonDossierItem) item = NULL;
      guint n_claims;

      if (value == NULL)
        continue;
      n_claims = hon_evidence_get_n_claims (hon_dated_value_get_evidence (value));
      hon_explanation_add_parameter (explanation, parameter, date);
      item = hon_dossier_item_new_explanation (explanation);
      g_assert_cmpuint (hon_dossier_item_get_claims (item)->len, ==, n_claims);
      g_assert_false (hon_dossier_item_is_personal (item));
      n_contested += hon_dossier_item_is_contested (item);
    }
  g_assert_cmpuint (n_contested, >, 0);
}

static void
test_words (void)
{
  g_autoptr (HonDossier) dossier = hon_dossier_new ();
  g_autoptr (HonDossierItem) chart = new_chart ();
  g_autofree char *heading = hon_dossier_dup_heading (dossier);
  g_autofree char *byline = hon_dossier_dup_byline (dossier);
  g_autofree char *summary = hon_dossier_item_dup_summary (chart);

  g_assert_cmpstr (heading, ==, "Dossier");
  g_assert_cmpstr (byline, !=, "");
  g_assert_cmpstr (summary, ==, "Chart, 2 sources, contested");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/dossier/table", test_table);
  g_test_add_func ("/dossier/order", test_order);
  g_test_add_func ("/dossier/json", test_json);
  g_test_add_func ("/dossier/unknown", test_unknown);
  g_test_add_func ("/dossier/damaged", test_damaged);
  g_test_add_func ("/dossier/notes", test_notes);
  g_test_add_func ("/dossier/html", test_html);
  g_test_add_func ("/dossier/explanation", test_explanation);
  g_test_add_func ("/dossier/contested", test_contested);
  g_test_add_func ("/dossier/words", test_words);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
