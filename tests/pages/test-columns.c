/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-columns.h"
#include "pages-fixture.h"

/* More than one line only where there is next to no room. */
#define SENTENCE "Fixed fees of secteur 1"

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkColumnViewCell        *cell,
          gpointer                  user_data)
{
  GtkWidget *label = gtk_label_new (SENTENCE);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_name (label, user_data);
  gtk_column_view_cell_set_child (cell, label);
}

/* Columns are called by one letter. Those with an owner are shown as long as it is active. */
static void
append_column (GtkColumnView   *view,
               const char      *title,
               GtkToggleButton *owner)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) title);
  gtk_column_view_column_set_expand (column, TRUE);
  hon_columns_append (view, column, owner, owner != NULL ? "active" : NULL, G_BINDING_DEFAULT);
}

static GtkColumnView *
new_view (GtkToggleButton *owner)
{
  const char * const rows[] = { "1", "2", NULL };
  GListModel *model = G_LIST_MODEL (gtk_string_list_new (rows));
  GtkWidget *view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (model)));

  g_object_ref_sink (view);
  append_column (GTK_COLUMN_VIEW (view), "a", owner);
  append_column (GTK_COLUMN_VIEW (view), "b", NULL);
  append_column (GTK_COLUMN_VIEW (view), "c", owner);
  append_column (GTK_COLUMN_VIEW (view), "d", owner);
  append_column (GTK_COLUMN_VIEW (view), "e", NULL);

  return GTK_COLUMN_VIEW (view);
}

static GtkToggleButton *
new_owner (gboolean active)
{
  GtkWidget *owner = gtk_toggle_button_new ();

  g_object_ref_sink (owner);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (owner), active);

  return GTK_TOGGLE_BUTTON (owner);
}

static void
assert_titles (GtkColumnView *view,
               const char    *expected)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_string_append (titles, gtk_column_view_column_get_title (column));
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

/* The first row, if there is one. */
static GtkWidget *
find_row (GtkColumnView *view)
{
  GtkWidget *label = fixture_find (GTK_WIDGET (view), GTK_TYPE_LABEL, SENTENCE);

  return label != NULL ? gtk_widget_get_parent (gtk_widget_get_parent (label)) : NULL;
}

/* The cells of the first row, in the order that a screen reader comes upon them. */
static void
assert_cells (GtkColumnView *view,
              const char    *expected)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (GtkWidget *cell = gtk_widget_get_first_child (find_row (view));
       cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    g_string_append (titles, gtk_widget_get_name (gtk_widget_get_first_child (cell)));
  g_assert_cmpstr (titles->str, ==, expected);
}

/* Whether the columns share the width that there is, less what is around each text. */
static gboolean
is_laid_out (gpointer data)
{
  GtkWidget *row = find_row (data);
  int n_columns = g_list_model_get_n_items (gtk_column_view_get_columns (data));

  return row != NULL &&
         gtk_widget_get_width (row) > 0 &&
         ABS (gtk_widget_get_width (row) / n_columns - gtk_widget_get_width (gtk_widget_get_first_child (row))) < 50;
}

static void
test_titles (void)
{
  g_autoptr (GtkToggleButton) owner = new_owner (FALSE);
  GtkColumnView *view = new_view (owner);

  assert_titles (view, "be");
  gtk_toggle_button_set_active (owner, TRUE);
  assert_titles (view, "abcde");
  gtk_toggle_button_set_active (owner, FALSE);
  assert_titles (view, "be");

  g_assert_finalize_object (view);
}

/* What comes back takes its old place in every row, and not the last one. */
static void
test_cells (void)
{
  g_autoptr (GtkToggleButton) owner = new_owner (TRUE);
  GtkColumnView *view = new_view (owner);
  GtkWidget *window = fixture_show (GTK_WIDGET (view));

  fixture_wait_for (is_laid_out, view);
  assert_cells (view, "abcde");
  gtk_toggle_button_set_active (owner, FALSE);
  assert_cells (view, "be");
  gtk_toggle_button_set_active (owner, TRUE);
  assert_cells (view, "abcde");

  fixture_close (window);
  g_assert_finalize_object (view);
}

/* A row is measured for the columns that it has: with room for all, each text stays on its line. */
static void
test_height (void)
{
  g_autoptr (GtkToggleButton) owner = new_owner (TRUE);
  GtkColumnView *view = new_view (owner);
  GtkWidget *window = fixture_show (GTK_WIDGET (view));
  int height;

  fixture_wait_for (is_laid_out, view);
  height = gtk_widget_get_height (find_row (view));

  for (guint i = 0; i < 2; i++)
    {
      gtk_toggle_button_set_active (owner, i > 0);
      fixture_wait_for (is_laid_out, view);
      g_assert_cmpint (gtk_widget_get_height (find_row (view)), ==, height);
    }

  fixture_close (window);
  g_assert_finalize_object (view);
}

/* The owner may outlive the table, and the other way round. */
static void
test_finalize (void)
{
  GtkToggleButton *owner = new_owner (FALSE);
  GtkColumnView *view = new_view (owner);

  g_assert_finalize_object (view);
  gtk_toggle_button_set_active (owner, TRUE);

  view = new_view (owner);
  g_assert_finalize_object (owner);
  assert_titles (view, "abcde");
  g_assert_finalize_object (view);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/columns/titles", test_titles);
  g_test_add_func ("/columns/cells", test_cells);
  g_test_add_func ("/columns/height", test_height);
  g_test_add_func ("/columns/finalize", test_finalize);

  return fixture_run ();
}
