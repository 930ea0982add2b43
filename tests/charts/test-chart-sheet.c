/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "charts-fixture.h"
#include "hon-chart-table.h"
#include "hon-composition-chart.h"
#include "hon-chart.h"

#include <math.h>

/* A sheet of squares that counts how often it was asked. */
#define TEST_TYPE_SHEET (test_sheet_get_type ())
G_DECLARE_FINAL_TYPE (TestSheet, test_sheet, TEST, SHEET, HonChartSheet)

struct _TestSheet
{
  HonChartSheet parent_instance;

  guint         n_columns;
  guint         n_rows;
  guint         n_asked;
  guint         offset;
};

G_DEFINE_FINAL_TYPE (TestSheet, test_sheet, HON_TYPE_CHART_SHEET)

static guint
test_sheet_get_n_columns (HonChartSheet *sheet)
{
  return TEST_SHEET (sheet)->n_columns;
}

static char *
test_sheet_dup_title (HonChartSheet    *sheet,
                      guint             column,
                      HonChartSheetUse  use)
{
  return g_strdup_printf ("Power %u", column + TEST_SHEET (sheet)->offset);
}

static guint
test_sheet_get_n_rows (HonChartSheet *sheet)
{
  return TEST_SHEET (sheet)->n_rows;
}

static char *
test_sheet_dup_cell (HonChartSheet    *sheet,
                     guint             row,
                     guint             column,
                     HonChartSheetUse  use)
{
  TestSheet *self = TEST_SHEET (sheet);

  if (use == HON_CHART_SHEET_FILE)
    return g_strdup_printf ("%u", row);

  self->n_asked++;

  return g_strdup_printf ("%.0f\tm\n", pow (row + self->offset, column + 1));
}

static void
test_sheet_class_init (TestSheetClass *klass)
{
  HonChartSheetClass *sheet_class = HON_CHART_SHEET_CLASS (klass);

  sheet_class->get_n_columns = test_sheet_get_n_columns;
  sheet_class->dup_title = test_sheet_dup_title;
  sheet_class->get_n_rows = test_sheet_get_n_rows;
  sheet_class->dup_cell = test_sheet_dup_cell;
}

static void
test_sheet_init (TestSheet *self)
{
  self->n_columns = 2;
}

static TestSheet *
new_sheet (guint n_rows)
{
  TestSheet *sheet = g_object_new (TEST_TYPE_SHEET, NULL);

  sheet->n_rows = n_rows;
  hon_chart_sheet_changed (HON_CHART_SHEET (sheet));

  return sheet;
}

static void
note_items_cb (GListModel *list,
               guint       position,
               guint       removed,
               guint       added,
               char      **note)
{
  g_autofree char *old = *note;

  *note = g_strdup_printf ("%s%u-%u+%u ", old, position, removed, added);
}

static void
note_changed_cb (HonChartSheet  *sheet,
                 char          **note)
{
  g_autofree char *old = *note;

  *note = g_strconcat (old, "changed ", NULL);
}

static void
test_list (void)
{
  TestSheet *sheet = new_sheet (3);
  HonChartSheet *base = HON_CHART_SHEET (sheet);
  g_autoptr (GObject) row = NULL;
  g_autofree char *note = g_strdup ("");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sheet)), ==, 3);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (sheet), 3));
  row = g_list_model_get_item (G_LIST_MODEL (sheet), 2);
  g_assert_nonnull (row);
  g_assert_false (hon_chart_sheet_is_total (base, 2));

  g_signal_connect (sheet, "items-changed", G_CALLBACK (note_items_cb), &note);
  g_signal_connect (sheet, "changed", G_CALLBACK (note_changed_cb), &note);

  /* The list is as long as was last signalled. */
  sheet->n_rows = 5;
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sheet)), ==, 3);
  hon_chart_sheet_changed (base);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sheet)), ==, 5);

  /* Rows stay, unless there are other columns. */
  hon_chart_sheet_changed (base);
  sheet->n_rows = 4;
  hon_chart_sheet_changed (base);
  sheet->n_columns = 3;
  hon_chart_sheet_changed (base);
  sheet->n_rows = 0;
  hon_chart_sheet_changed (base);
  g_assert_cmpstr (note, ==, "3-0+2 changed changed 4-1+0 changed 0-4+4 changed 0-4+0 changed ");

  g_clear_object (&row);
  g_assert_finalize_object (sheet);
}

/* Tabs and line breaks within a cell would look like those between cells. */
static void
test_text (void)
{
  g_autoptr (TestSheet) sheet = new_sheet (3);
  g_autofree char *text = hon_chart_sheet_to_text (HON_CHART_SHEET (sheet));

  g_assert_cmpstr (text, ==, "Power 0\tPower 1\n0 m \t0 m \n1 m \t1 m \n2 m \t4 m \n");
}

static void
test_composition (void)
{
  static const double values[][FIXTURE_N_PARTS] = { { 0.1, 0.2, -0.0 }, { 1e9 + 0.01, NAN, 40 } };
  static const char *raw[][3] = {
    { "Alpha", "0.1", "1000000000.01" },
    { "Beta", "0.2", "" },
    { "Gamma", "0", "40" },
    { "Total", "0.3", "1000000040.01" },
  };
  g_autoptr (GtkWidget) chart = g_object_ref_sink (hon_composition_chart_new ());
  g_autoptr (GListStore) bars = fixture_new_bars (values, 2);
  g_autoptr (HonChartBar) empty = hon_chart_bar_new ("empty", "Empty");
  HonChartSheet *sheet = hon_chart_get_sheet (HON_CHART (chart));
  g_autofree char *cell = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (hon_chart_sheet_get_n_rows (sheet), ==, 0);
  g_assert_cmpuint (hon_chart_sheet_get_n_columns (sheet), ==, 1);

  hon_composition_chart_set_bars (HON_COMPOSITION_CHART (chart), G_LIST_MODEL (bars));
  g_assert_cmpuint (hon_chart_sheet_get_n_rows (sheet), ==, G_N_ELEMENTS (raw));
  for (guint i = 0; i < G_N_ELEMENTS (raw); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (raw[i]); j++)
        fixture_assert_cell (sheet, i, j, HON_CHART_SHEET_FILE, raw[i][j]);
    }

  /* What is unknown is told to people; what a bar has not got is left out. */
  cell = hon_chart_sheet_dup_cell (sheet, 1, 2, HON_CHART_SHEET_SCREEN);
  g_assert_cmpstr (cell, ==, "no value");
  g_list_store_append (bars, empty);
  text = hon_chart_sheet_dup_cell (sheet, 1, 3, HON_CHART_SHEET_SCREEN);
  g_assert_cmpstr (text, ==, "");
}

/* A sum of some parts stands between them and the total; what has none has an empty cell. */
static void
test_sums (void)
{
  static const double values[][FIXTURE_N_PARTS] = { { 1, 2, 4 }, { 1, 2, 4 }, { 1, 2, 4 } };
  static const char *raw[][4] = {
    { "Alpha", "1", "1", "1" },
    { "Beta", "2", "2", "2" },
    { "Gamma", "4", "4", "4" },
    { "Alpha and Beta", "3", "", "" },
    { "Total", "7", "7", "7" },
  };
  g_autoptr (GtkWidget) chart = g_object_ref_sink (hon_composition_chart_new ());
  g_autoptr (GListStore) bars = fixture_new_bars (values, G_N_ELEMENTS (values));
  g_autoptr (HonChartBar) first = g_list_model_get_item (G_LIST_MODEL (bars), 0);
  g_autoptr (HonChartBar) second = g_list_model_get_item (G_LIST_MODEL (bars), 1);
  HonChartSheet *sheet = hon_chart_get_sheet (HON_CHART (chart));

  hon_chart_bar_append_sum (first, "ab", "Alpha and Beta", 3);
  hon_chart_bar_append_sum (second, "ab", "Alpha and Beta", NAN);
  hon_composition_chart_set_bars (HON_COMPOSITION_CHART (chart), G_LIST_MODEL (bars));

  g_assert_cmpuint (hon_chart_sheet_get_n_rows (sheet), ==, G_N_ELEMENTS (raw));
  for (guint i = 0; i < G_N_ELEMENTS (raw); i++)
    {
      g_assert_true (hon_chart_sheet_is_total (sheet, i) == (i + 1 == G_N_ELEMENTS (raw)));
      for (guint j = 0; j < G_N_ELEMENTS (raw[i]); j++)
        fixture_assert_cell (sheet, i, j, HON_CHART_SHEET_FILE, raw[i][j]);
    }
  fixture_assert_cell (sheet, 3, 2, HON_CHART_SHEET_SCREEN, "no value");
  g_assert_cmpfloat (hon_chart_bar_get_total (first), ==, 7);
}

/* Of ten thousand rows only those in sight are asked for, however wide the table becomes. */
static void
test_many_rows (void)
{
  g_autoptr (TestSheet) sheet = new_sheet (10000);
  GtkWidget *table = hon_chart_table_new (HON_CHART_SHEET (sheet));
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), table);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (table) == 0)
    g_main_context_iteration (NULL, TRUE);
  fixture_wait ();

  g_assert_cmpuint (sheet->n_asked, >, 0);
  g_assert_cmpuint (sheet->n_asked, <, 4000);
  g_assert_cmpint (gtk_widget_get_height (table), <, 1000);

  sheet->n_asked = 0;
  sheet->n_columns = 4;
  hon_chart_sheet_changed (HON_CHART_SHEET (sheet));
  fixture_wait ();
  g_assert_cmpuint (sheet->n_asked, <, 8000);

  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait ();
}

static void
collect_labels (GtkWidget *root,
                GPtrArray *labels)
{
  if (GTK_IS_LABEL (root))
    g_ptr_array_add (labels, g_strdup (gtk_label_get_label (GTK_LABEL (root))));

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_labels (child, labels);
}

static gboolean
shows (GtkWidget  *root,
       const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  collect_labels (root, labels);

  return g_ptr_array_find_with_equal_func (labels, text, g_str_equal, NULL);
}

/* Cells follow new figures, new columns and a sheet that became shorter. */
static void
test_cells (void)
{
  g_autoptr (TestSheet) sheet = new_sheet (3);
  HonChartSheet *base = HON_CHART_SHEET (sheet);
  GtkWidget *table = hon_chart_table_new (HON_CHART_SHEET (sheet));
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), table);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (table) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (shows (table, "Power 1"));
  g_assert_true (shows (table, "4\tm\n"));

  sheet->offset = 7;
  hon_chart_sheet_changed (base);
  g_assert_true (shows (table, "Power 8"));
  g_assert_true (shows (table, "81\tm\n"));
  g_assert_false (shows (table, "4\tm\n"));

  sheet->n_rows = 2;
  hon_chart_sheet_changed (base);
  g_assert_false (shows (table, "81\tm\n"));

  sheet->n_columns = 3;
  hon_chart_sheet_changed (base);
  fixture_wait ();
  g_assert_true (shows (table, "Power 9"));
  g_assert_true (shows (table, "343\tm\n"));

  sheet->n_columns = 1;
  hon_chart_sheet_changed (base);
  fixture_wait ();
  g_assert_false (shows (table, "Power 9"));

  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait ();
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/chart-sheet/list", test_list);
  g_test_add_func ("/chart-sheet/text", test_text);
  g_test_add_func ("/chart-sheet/composition", test_composition);
  g_test_add_func ("/chart-sheet/sums", test_sums);
  g_test_add_func ("/chart-sheet/many-rows", test_many_rows);
  g_test_add_func ("/chart-sheet/cells", test_cells);

  return g_test_run ();
}
