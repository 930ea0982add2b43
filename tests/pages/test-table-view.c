/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-words.h"
#include "hon-table-view.h"
#include "pages-fixture.h"

#include <math.h>

static GtkWidget *
new_view (HonIncome *income)
{
  GtkWidget *view = g_object_ref_sink (g_object_new (HON_TYPE_TABLE_VIEW, "title", "Statement", NULL));

  if (income != NULL)
    hon_table_view_set_table (HON_TABLE_VIEW (view), hon_income_get_table (income));

  return view;
}

static GtkColumnView *
get_table (GtkWidget *view)
{
  return GTK_COLUMN_VIEW (fixture_find (view, GTK_TYPE_COLUMN_VIEW, NULL));
}

static GListModel *
get_rows (GtkWidget *view)
{
  return G_LIST_MODEL (gtk_column_view_get_model (get_table (view)));
}

static gboolean
has_rows (gpointer data)
{
  return get_rows (data) != NULL && fixture_find (data, GTK_TYPE_TREE_EXPANDER, NULL) != NULL;
}

/* Every text that is on screen in a row, in order, between bars. */
static void
append_texts (GtkWidget *widget,
              GString   *texts)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "|%s", gtk_label_get_label (GTK_LABEL (widget)));
  if (!gtk_widget_get_visible (widget))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_texts (child, texts);
}

static gboolean
is_shown (HonIncomeColumn column,
          gboolean        brief,
          gboolean        compact)
{
  switch (column)
    {
    case HON_INCOME_COLUMN_ID:
      return FALSE;

    case HON_INCOME_COLUMN_BASE:
    case HON_INCOME_COLUMN_RATE:
      return !brief;

    case HON_INCOME_COLUMN_GROSS:
    case HON_INCOME_COLUMN_TAKEN_OVER:
      return !compact;

    case HON_INCOME_COLUMN_LABEL:
    case HON_INCOME_COLUMN_DUE:
      return TRUE;
    }

  g_assert_not_reached ();
}

static char *
make_texts (HonTableRow *line,
            guint          months,
            gboolean       brief,
            gboolean       compact)
{
  GString *texts = g_string_new (NULL);

  for (HonIncomeColumn column = 0; column <= HON_INCOME_COLUMN_DUE; column++)
    {
      g_autofree char *text = hon_table_row_dup_text (line, column, months);

      if (is_shown (column, brief, compact))
        g_string_append_printf (texts, "|%s", text);
    }

  return g_string_free (texts, FALSE);
}

static GtkWidget *
get_row (GtkWidget *view,
         guint      position)
{
  GtkWidget *list = fixture_find (GTK_WIDGET (get_table (view)), GTK_TYPE_LIST_VIEW, NULL);
  GtkWidget *row = gtk_widget_get_first_child (list);

  while (position-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

/* The texts of a row in the order that a screen reader comes upon them. */
static char *
dup_row_texts (GtkWidget *row)
{
  GString *texts = g_string_new (NULL);

  append_texts (row, texts);

  return g_string_free (texts, FALSE);
}

typedef struct
{
  GtkWidget *view;
  guint      months;
  gboolean   brief;
  gboolean   compact;
} Expectation;

static gboolean
shows_rows (gpointer data)
{
  Expectation *expected = data;
  GListModel *rows = get_rows (expected->view);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr (HonTableRow) line = gtk_tree_list_row_get_item (row);
      g_autofree char *wanted = make_texts (line, expected->months, expected->brief, expected->compact);
      g_autofree char *texts = dup_row_texts (get_row (expected->view, i));

      if (strcmp (texts, wanted) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Columns that come and go have their places with the next frame. */
static void
wait_for_rows (GtkWidget *view,
               guint      months,
               gboolean   brief,
               gboolean   compact)
{
  Expectation expected = { view, months, brief, compact };

  fixture_wait_for (shows_rows, &expected);
}

static guint
count_lines (GListModel *lines)
{
  guint n = g_list_model_get_n_items (lines);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (HonTableRow) line = g_list_model_get_item (lines, i);

      if (hon_table_row_get_children (line) != NULL)
        n += count_lines (hon_table_row_get_children (line));
    }

  return n;
}

static guint
count_columns (GtkWidget *view)
{
  GListModel *columns = gtk_column_view_get_columns (get_table (view));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      n += gtk_column_view_column_get_visible (column);
    }

  return n;
}

static void
test_finalize (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  HonIncome *income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  GtkWidget *view = new_view (income);
  GtkWidget *window = fixture_show (view);

  fixture_wait_for (has_rows, view);
  fixture_close (window);
  g_assert_finalize_object (view);
  g_assert_finalize_object (income);
}

static float
get_end (GtkWidget *widget,
         GtkWidget *view)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, view, &bounds));

  return bounds.origin.x + bounds.size.width;
}

/* Whether each title of a column of figures ends where they do. */
static gboolean
has_heads_over_figures (gpointer data)
{
  GtkWidget *table = GTK_WIDGET (get_table (data));
  GtkWidget *head = gtk_widget_get_first_child (gtk_widget_get_first_child (table));
  GtkWidget *cell = gtk_widget_get_first_child (get_row (data, 0));
  guint n = 0;

  for (; cell != NULL && head != NULL; cell = gtk_widget_get_next_sibling (cell), head = gtk_widget_get_next_sibling (head))
    {
      GtkWidget *label = gtk_widget_get_first_child (cell);

      if (!GTK_IS_LABEL (label) || gtk_label_get_xalign (GTK_LABEL (label)) != 1.0f)
        continue;
      if (fabsf (get_end (gtk_widget_get_first_child (head), table) - get_end (label, table)) > 1)
        return FALSE;
      n++;
    }

  return n > 0;
}

/* Figures are at the end of their columns, and so is what says what they are, whatever columns come and go. */
static void
test_heads (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  GtkWidget *view = new_view (income);
  GtkWidget *window = fixture_show (view);

  fixture_wait_for (has_rows, view);
  fixture_wait_for (has_heads_over_figures, view);
  for (guint i = 0; i < 2; i++)
    {
      g_object_set (view, "compact", i == 0, NULL);
      wait_for_rows (view, 1, FALSE, i == 0);
      fixture_wait_for (has_heads_over_figures, view);
    }

  fixture_close (window);
  g_assert_finalize_object (view);
}

static void
test_properties (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  g_autoptr (GtkWidget) tool = g_object_ref_sink (gtk_label_new ("A tool"));
  GtkWidget *view = new_view (NULL);
  guint n_notify = 0;

  g_signal_connect (view, "notify", G_CALLBACK (fixture_count_notify), &n_notify);
  g_assert_null (fixture_get_table (view));
  g_object_set (view, "table", NULL, "title", "Statement", "description", NULL, "file-name", NULL, "tool", NULL,
                "brief", FALSE, "compact", FALSE, NULL);
  g_assert_cmpuint (n_notify, ==, 0);

  for (guint i = 0; i < 2; i++)
    {
      g_object_set (view, "table", hon_income_get_table (income), "title", "Other", "description", "What it is",
                    "file-name", "other.csv", "tool", tool, "brief", TRUE, "compact", TRUE, NULL);
      g_assert_cmpuint (n_notify, ==, 7);
    }
  g_assert_true (fixture_get_table (view) == hon_income_get_table (income));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_table (view)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Other");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_table (view)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "What it is");
  g_assert_nonnull (fixture_find (view, GTK_TYPE_LABEL, "A tool"));

  g_assert_finalize_object (view);
}

static void
test_lines (gconstpointer data)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, GPOINTER_TO_UINT (data), 15000000);
  g_autoptr (HonIncome) other = fixture_new_income (catalogue, GPOINTER_TO_UINT (data), 20000000);
  GtkWidget *view = new_view (income);
  GtkWidget *window = fixture_show (view);

  fixture_wait_for (has_rows, view);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (view)), ==, count_lines (G_LIST_MODEL (hon_income_get_table (income))));
  wait_for_rows (view, 1, FALSE, FALSE);

  hon_table_view_set_table (HON_TABLE_VIEW (view), hon_income_get_table (other));
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (view)), ==, count_lines (G_LIST_MODEL (hon_income_get_table (other))));
  wait_for_rows (view, 1, FALSE, FALSE);

  fixture_close (window);
  g_assert_finalize_object (view);
}

static void
test_divisor (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  GtkWidget *view = new_view (income);
  GtkWidget *window = fixture_show (view);

  fixture_wait_for (has_rows, view);
  hon_table_view_set_divisor (HON_TABLE_VIEW (view), 12);
  wait_for_rows (view, 12, FALSE, FALSE);
  hon_table_view_set_divisor (HON_TABLE_VIEW (view), 1);
  wait_for_rows (view, 1, FALSE, FALSE);

  fixture_close (window);
  g_assert_finalize_object (view);
}

/* Columns give way in two steps when there is no room. */
static void
test_compact (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  GtkWidget *view = new_view (income);
  GtkWidget *window = fixture_show (view);
  guint n_columns = count_columns (view);

  fixture_wait_for (has_rows, view);
  g_object_set (view, "brief", TRUE, NULL);
  g_assert_cmpuint (count_columns (view), ==, n_columns - 2);
  wait_for_rows (view, 1, TRUE, FALSE);
  g_object_set (view, "compact", TRUE, NULL);
  g_assert_cmpuint (count_columns (view), ==, n_columns - 4);
  wait_for_rows (view, 1, TRUE, TRUE);

  g_object_set (view, "brief", FALSE, "compact", FALSE, NULL);
  g_assert_cmpuint (count_columns (view), ==, n_columns);
  wait_for_rows (view, 1, FALSE, FALSE);

  fixture_close (window);
  g_assert_finalize_object (view);
}

/* An amount is named after its column: there is nothing else that says it to a screen reader. */
static void
test_accessible (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  GtkWidget *view = new_view (income);
  GtkWidget *window = fixture_show (view);
  guint n_rates = 0;

  fixture_wait_for (has_rows, view);
  for (guint i = 0; i < g_list_model_get_n_items (get_rows (view)); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (get_rows (view), i);
      g_autoptr (HonTableRow) line = gtk_tree_list_row_get_item (row);
      g_autofree char *rate = hon_table_row_dup_text (line, HON_INCOME_COLUMN_RATE, 1);
      g_autofree char *name = g_strdup_printf ("Rate: %s", rate);

      if (*rate == '\0')
        continue;
      n_rates++;
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture_find (get_row (view, i), GTK_TYPE_LABEL, rate)),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    }
  g_assert_cmpuint (n_rates, >, 0);

  fixture_close (window);
  g_assert_finalize_object (view);
}

static void
row_activated_cb (HonTableView  *view,
                  HonTableRow   *row,
                  HonTableRow  **activated)
{
  *activated = row;
}

static void
test_activate (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  GtkWidget *view = new_view (income);
  GtkWidget *window = fixture_show (view);
  HonTableRow *activated = NULL;

  g_signal_connect (view, "row-activated", G_CALLBACK (row_activated_cb), &activated);
  fixture_wait_for (has_rows, view);
  for (guint i = 0; i < g_list_model_get_n_items (get_rows (view)); i++)
    {
      g_autoptr (GtkTreeListRow) item = g_list_model_get_item (get_rows (view), i);
      g_autoptr (HonTableRow) row = gtk_tree_list_row_get_item (item);

      g_signal_emit_by_name (get_table (view), "activate", i);
      g_assert_true (activated == row);
    }

  fixture_close (window);
  g_assert_finalize_object (view);
}

static void
text_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

static gboolean
is_read (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_copy (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  g_autofree char *expected = hon_table_to_text (hon_income_get_table (income), 1);
  g_autofree char *title = hon_income_dup_title (income);
  g_autofree char *text = NULL;
  GtkWidget *view = new_view (NULL);
  GtkWidget *window = fixture_show (view);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (view);

  /* There is nothing to copy yet. */
  gtk_widget_activate_action (view, "table.copy", NULL);
  g_assert_null (gdk_clipboard_get_content (clipboard));

  hon_table_view_set_table (HON_TABLE_VIEW (view), hon_income_get_table (income));
  hon_table_view_set_heading (HON_TABLE_VIEW (view), title);
  gtk_widget_activate_action (view, "table.copy", NULL);
  gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &text);
  fixture_wait_for (is_read, &text);
  /* What the table is about stands above it. */
  g_assert_true (g_str_has_prefix (text, title));
  g_assert_true (g_str_has_suffix (text, expected));

  fixture_close (window);
  g_assert_finalize_object (view);
}

static void
export_cb (GtkWidget *widget,
           GFile     *file)
{
  hon_table_view_export (HON_TABLE_VIEW (widget), file);
}

/* A table that is exported over another one takes its place whole or not at all. */
static void
test_export_full_disk (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  GtkWidget *view = new_view (income);
  GtkWidget *window = fixture_show (view);

  fixture_check_export (window, view, export_cb);

  fixture_close (window);
  g_assert_finalize_object (view);
}

static HonTable *
new_table (guint       n_columns,
           const char *title)
{
  HonColumn columns[] = {
    { NULL, "Name", HON_COLUMN_NAME, HON_COLUMN_ALWAYS },
    { "one", title, HON_COLUMN_MONEY, HON_COLUMN_ALWAYS },
    { "two", "Two", HON_COLUMN_MONEY, HON_COLUMN_UNLESS_BRIEF },
  };
  HonTable *table = hon_table_new (columns, n_columns);
  HonTableRow *row = hon_table_append (table, NULL, "row");

  hon_table_row_set_text (row, 0, "A row");
  for (guint i = 1; i < n_columns; i++)
    hon_table_row_set_amount (row, i, 100 * i);

  return table;
}

/* A table may have other columns than the one before. */
static void
test_other_columns (void)
{
  static const struct { guint n; const char *title; } cases[] = { { 2, "One" }, { 3, "One" }, { 3, "1" }, { 2, "1" } };
  g_autoptr (HonTable) first = new_table (2, "One");
  GtkWidget *view = g_object_ref_sink (g_object_new (HON_TYPE_TABLE_VIEW, "table", first, NULL));
  GtkWidget *window = fixture_show (view);

  fixture_wait_for (has_rows, view);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonTable) table = new_table (cases[i].n, cases[i].title);
      GListModel *columns = gtk_column_view_get_columns (get_table (view));
      g_autoptr (GtkColumnViewColumn) column = NULL;

      hon_table_view_set_table (HON_TABLE_VIEW (view), table);
      fixture_wait_for (has_rows, view);
      /* That of the arrow comes last. */
      g_assert_cmpuint (g_list_model_get_n_items (columns), ==, cases[i].n + 1);
      column = g_list_model_get_item (columns, 1);
      g_assert_cmpstr (gtk_column_view_column_get_title (column), ==, cases[i].title);
      g_object_set (view, "brief", TRUE, NULL);
      g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 3);
      g_object_set (view, "brief", FALSE, NULL);
      g_assert_cmpuint (g_list_model_get_n_items (columns), ==, cases[i].n + 1);
    }

  fixture_close (window);
  g_assert_finalize_object (view);
}

/* Neither a table that has gone nor one whose column only holds other things leaves its columns behind. */
static void
test_columns_of_others (void)
{
  const HonColumn columns[] = {
    { NULL, "Name", HON_COLUMN_NAME, HON_COLUMN_ALWAYS },
    { "one", "One", HON_COLUMN_LONG_TEXT, HON_COLUMN_UNLESS_BRIEF },
  };
  g_autoptr (HonTable) first = new_table (2, "One");
  g_autoptr (HonTable) second = new_table (3, "One");
  g_autoptr (HonTable) third = hon_table_new (columns, G_N_ELEMENTS (columns));
  GtkWidget *view = g_object_ref_sink (g_object_new (HON_TYPE_TABLE_VIEW, "table", first, NULL));
  GtkWidget *window = fixture_show (view);
  GListModel *shown = gtk_column_view_get_columns (get_table (view));

  fixture_wait_for (has_rows, view);
  hon_table_view_set_table (HON_TABLE_VIEW (view), NULL);
  fixture_settle ();
  g_assert_null (gtk_column_view_get_model (get_table (view)));
  hon_table_view_set_table (HON_TABLE_VIEW (view), second);
  fixture_wait_for (has_rows, view);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 4);

  hon_table_view_set_table (HON_TABLE_VIEW (view), first);
  hon_table_view_set_table (HON_TABLE_VIEW (view), third);
  g_object_set (view, "brief", TRUE, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 2);

  fixture_close (window);
  g_assert_finalize_object (view);
}

/* However little room there is, a short name is read whole, and the other columns can be scrolled to. */
static void
test_name (void)
{
  g_autoptr (HonTable) table = new_table (3, "What needs as much room as there is in a narrow window, and more");
  GtkWidget *view = g_object_ref_sink (g_object_new (HON_TYPE_TABLE_VIEW, "table", table, NULL));
  GtkWidget *window = fixture_show (view);
  GtkWidget *label;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 300);
  fixture_wait_for (has_rows, view);
  fixture_draw (view);
  g_assert_cmpint (gtk_widget_get_width (view), <, 400);
  label = fixture_find (view, GTK_TYPE_LABEL, "A row");
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));

  fixture_close (window);
  g_assert_finalize_object (view);
}

/* Whether its text is shortened, or wider or higher than the cell that it is in. */
static gboolean
is_cut_off (GtkWidget *label)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  GtkWidget *cell = label;
  int width;
  int height;

  while (!g_str_equal (gtk_widget_get_css_name (cell), "cell"))
    {
      cell = gtk_widget_get_parent (cell);
      if (cell == NULL || GTK_IS_COLUMN_VIEW (cell))
        return FALSE;
    }
  pango_layout_get_pixel_size (layout, &width, &height);
  g_test_message ("%s: %d×%d in %d×%d", gtk_label_get_text (GTK_LABEL (label)), width, height,
                  gtk_widget_get_width (cell), gtk_widget_get_height (cell));

  return pango_layout_is_ellipsized (layout) || width > gtk_widget_get_width (cell) ||
         height > gtk_widget_get_height (cell);
}

static void
count_cut_off (GtkWidget *widget,
               guint     *n_words,
               guint     *n_cut_off)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW) != NULL)
    {
      if (strchr (gtk_label_get_text (GTK_LABEL (widget)), ' ') != NULL)
        (*n_words)++;
      if (is_cut_off (widget))
        (*n_cut_off)++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_cut_off (child, n_words, n_cut_off);
}

/* Words go on below where there is no room beside the figures, in each kind of columns: no cell is cut off. */
static void
test_words (void)
{
  static const HonColumn columns[] = {
    { "name", "Name", HON_COLUMN_NAME },
    { "text", "Text", HON_COLUMN_LONG_TEXT },
    { "both", "Both", HON_COLUMN_CAPTIONED },
    { "first", "A figure with a long name", HON_COLUMN_FIGURES },
    { "second", "Another one with a long name", HON_COLUMN_FIGURES },
  };
  g_autoptr (HonTable) table = hon_table_new (columns, G_N_ELEMENTS (columns));
  HonTableRow *row = hon_table_append (table, NULL, "row");
  GtkWidget *view;
  GtkWidget *window;
  guint n_words = 0;
  guint n_cut_off = 0;

  for (guint i = 0; i < 2; i++)
    hon_table_row_set_text (row, i, "Words that need more room than there is beside so many figures");
  hon_table_row_set_text (row, 2, "A value\nand a caption that needs more room than there is beside so many figures");
  hon_table_row_set_amount (row, 3, 100);
  hon_table_row_set_amount (row, 4, 100);
  view = g_object_ref_sink (g_object_new (HON_TYPE_TABLE_VIEW, "table", table, NULL));
  window = fixture_show (view);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 400);
  fixture_wait_for (has_rows, view);
  fixture_draw (view);
  count_cut_off (view, &n_words, &n_cut_off);
  g_assert_cmpuint (n_words, >=, 3);
  g_assert_cmpuint (n_cut_off, ==, 0);

  fixture_close (window);
  g_assert_finalize_object (view);
}

/* A row is one stop of Tab, unless there is something in it to unfold. */
static void
test_tab_stops (void)
{
  g_autoptr (HonTable) flat = new_table (2, "One");
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  GtkWidget *view = g_object_ref_sink (g_object_new (HON_TYPE_TABLE_VIEW, "table", flat, NULL));
  GtkWidget *window = fixture_show (view);

  fixture_wait_for (has_rows, view);
  g_assert_false (gtk_widget_get_focusable (fixture_find (view, GTK_TYPE_TREE_EXPANDER, NULL)));
  hon_table_view_set_table (HON_TABLE_VIEW (view), hon_income_get_table (income));
  fixture_settle ();
  fixture_wait_for (has_rows, view);
  g_assert_true (gtk_widget_get_focusable (fixture_find (view, GTK_TYPE_TREE_EXPANDER, NULL)));

  fixture_close (window);
  g_assert_finalize_object (view);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/table-view/finalize", test_finalize);
  g_test_add_func ("/table-view/heads", test_heads);
  g_test_add_func ("/table-view/properties", test_properties);
  g_test_add_data_func ("/table-view/lines/s1", GUINT_TO_POINTER (HON_SECTOR_S1), test_lines);
  g_test_add_data_func ("/table-view/lines/nc", GUINT_TO_POINTER (HON_SECTOR_NC), test_lines);
  g_test_add_func ("/table-view/divisor", test_divisor);
  g_test_add_func ("/table-view/compact", test_compact);
  g_test_add_func ("/table-view/accessible", test_accessible);
  g_test_add_func ("/table-view/other-columns", test_other_columns);
  g_test_add_func ("/table-view/columns-of-others", test_columns_of_others);
  g_test_add_func ("/table-view/name", test_name);
  g_test_add_func ("/table-view/words", test_words);
  g_test_add_func ("/table-view/tab-stops", test_tab_stops);
  g_test_add_func ("/table-view/activate", test_activate);
  g_test_add_func ("/table-view/copy", test_copy);
  g_test_add_func ("/table-view/export-full-disk", test_export_full_disk);

  return fixture_run ();
}
