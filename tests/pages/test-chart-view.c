/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "charts-fixture.h"
#include "hon-chart-table.h"
#include "hon-chart-view.h"
#include "hon-composition-chart.h"

#include <math.h>

static const double values[][FIXTURE_N_PARTS] = { { 50, 30, -20 }, { 100, NAN, 40 } };

static char *
format_value (double   value,
              gpointer user_data)
{
  return g_strdup_printf ("%g %s", value, (const char *) user_data);
}

/* A row of two bars; NULL stands for no second one. */
static void
assert_row (HonChartSheet *sheet,
            guint          position,
            const char    *label,
            const char    *first,
            const char    *second)
{
  const char *expected[] = { label, first, second };

  g_assert_cmpuint (position, <, hon_chart_sheet_get_n_rows (sheet));
  g_assert_cmpuint (hon_chart_sheet_get_n_columns (sheet), ==, second != NULL ? 3 : 2);
  for (guint i = 0; i < hon_chart_sheet_get_n_columns (sheet); i++)
    {
      g_autofree char *text = hon_chart_sheet_dup_cell (sheet, position, i, HON_CHART_SHEET_SCREEN);

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

static GtkWidget *
find_type (GtkWidget *root,
           GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
count (guint *counter)
{
  (*counter)++;
}

/* Presses the button that shows the table in place of the chart, or the chart again. */
static void
show_table (GtkWidget *view,
            gboolean   show_table)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_type (view, GTK_TYPE_TOGGLE_BUTTON)),
                                show_table);
}

static void
test_table_rows (void)
{
  GtkWidget *chart = g_object_ref_sink (hon_composition_chart_new ());
  HonChartSheet *sheet = hon_chart_get_sheet (HON_CHART (chart));
  GtkWidget *table = g_object_ref_sink (hon_chart_table_new (sheet));
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_value, (gpointer) "m", NULL);
  g_autoptr (GListStore) bars = fixture_new_bars (values, 2);
  g_autofree char *text = NULL;
  GListModel *columns;
  GtkWidget *column_view;
  guint n_changes = 0;

  hon_composition_chart_set_bars (HON_COMPOSITION_CHART (chart), G_LIST_MODEL (bars));
  hon_chart_set_format (HON_CHART (chart), format);
  g_object_set (table, "title", "A title", NULL);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sheet)), ==, 4);
  assert_row (sheet, 0, "Alpha", "50 m", "100 m");
  assert_row (sheet, 1, "Beta", "30 m", "no value");
  assert_row (sheet, 2, "Gamma", "-20 m", "40 m");
  assert_row (sheet, 3, "Total", "60 m", "140 m");
  g_assert_false (hon_chart_sheet_is_total (sheet, 2));
  g_assert_true (hon_chart_sheet_is_total (sheet, 3));

  text = hon_chart_sheet_to_text (sheet);
  g_assert_cmpstr (text, ==,
                   "\tBar 1\tBar 2\n"
                   "Alpha\t50 m\t100 m\n"
                   "Beta\t30 m\tno value\n"
                   "Gamma\t-20 m\t40 m\n"
                   "Total\t60 m\t140 m\n");

  column_view = find_type (table, GTK_TYPE_COLUMN_VIEW);
  gtk_test_accessible_assert_property (column_view, GTK_ACCESSIBLE_PROPERTY_LABEL, "A title");
  g_object_set (table, "title", NULL, NULL);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (column_view),
                                                    GTK_ACCESSIBLE_PROPERTY_LABEL));
  columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (column_view));
  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 3);

  /* New values keep the rows; new bars change the columns. */
  g_signal_connect_swapped (sheet, "items-changed", G_CALLBACK (count), &n_changes);
  fixture_set_value (bars, 1, 1, 60);
  fixture_wait ();
  assert_row (sheet, 1, "Beta", "30 m", "60 m");
  assert_row (sheet, 3, "Total", "60 m", "200 m");
  g_assert_cmpuint (n_changes, ==, 0);

  g_list_store_remove (bars, 1);
  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 2);
  assert_row (sheet, 0, "Alpha", "50 m", NULL);

  g_list_store_remove_all (bars);
  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sheet)), ==, 0);

  g_assert_finalize_object (table);
  g_assert_finalize_object (chart);
}

static void
note_text_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

/* Shows the view, and through it every cell of the table. */
static void
test_view_copy (void)
{
  GtkWidget *chart = hon_composition_chart_new ();
  GtkWidget *view = g_object_ref_sink (hon_chart_view_new (HON_CHART (chart)));
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GListStore) bars = fixture_new_bars (values, 1);
  g_autofree char *text = NULL;
  GtkWidget *table;

  hon_composition_chart_set_bars (HON_COMPOSITION_CHART (chart), G_LIST_MODEL (bars));
  show_table (view, TRUE);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  table = find_type (view, HON_TYPE_CHART_TABLE);
  while (gtk_widget_get_width (table) == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (gtk_widget_activate_action (table, "clipboard.copy", NULL));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (table), NULL, note_text_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (text, ==, "\tBar 1\nAlpha\t50\nBeta\t30\nGamma\t\u221220\nTotal\t60\n");

  /* Bound cells follow the values. */
  fixture_set_value (bars, 0, 0, 70);
  fixture_wait ();
  assert_row (hon_chart_get_sheet (HON_CHART (chart)), 3, "Total", "80", NULL);

  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait ();
  g_assert_finalize_object (view);
}

static void
test_view_table (void)
{
  GtkWidget *chart = hon_composition_chart_new ();
  GtkWidget *view = g_object_ref_sink (hon_chart_view_new (HON_CHART (chart)));
  GtkWidget *stack = gtk_widget_get_ancestor (chart, GTK_TYPE_STACK);
  GtkWidget *table;

  hon_chart_set_title (HON_CHART (chart), "A title");
  g_assert_true (hon_chart_view_get_chart (HON_CHART_VIEW (view)) == HON_CHART (chart));
  g_assert_null (find_type (view, HON_TYPE_CHART_TABLE));
  g_assert_nonnull (find_type (gtk_stack_get_visible_child (GTK_STACK (stack)),
                               HON_TYPE_COMPOSITION_CHART));

  show_table (view, TRUE);
  table = find_type (view, HON_TYPE_CHART_TABLE);
  g_assert_nonnull (table);
  g_assert_true (find_type (gtk_stack_get_visible_child (GTK_STACK (stack)),
                            HON_TYPE_CHART_TABLE) == table);
  gtk_test_accessible_assert_property (find_type (table, GTK_TYPE_COLUMN_VIEW),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "A title");

  /* The table follows the chart. */
  hon_chart_set_title (HON_CHART (chart), "Another");
  gtk_test_accessible_assert_property (find_type (table, GTK_TYPE_COLUMN_VIEW),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Another");

  show_table (view, FALSE);
  g_assert_nonnull (find_type (gtk_stack_get_visible_child (GTK_STACK (stack)),
                               HON_TYPE_COMPOSITION_CHART));
  show_table (view, TRUE);
  g_assert_true (find_type (view, HON_TYPE_CHART_TABLE) == table);

  g_assert_finalize_object (view);
}

static GtkWidget *
find_label (GtkWidget  *root,
            const char *text)
{
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_label (GTK_LABEL (root)), text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
note_texture_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GdkTexture **texture = user_data;

  *texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (object), result, NULL);
}

static GtkWidget *
new_window_with_view (GtkWidget *view)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *toasts = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), view);
  adw_window_set_content (ADW_WINDOW (window), toasts);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (view) == 0)
    g_main_context_iteration (NULL, TRUE);

  return window;
}

/* Whichever of chart and table is on show, what leaves is the chart. */
static void
test_view_copy_actions (void)
{
  GtkWidget *chart = hon_composition_chart_new ();
  GtkWidget *view = g_object_ref_sink (hon_chart_view_new (HON_CHART (chart)));
  GtkWidget *window;
  g_autoptr (GListStore) bars = fixture_new_bars (values, 1);
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *text = NULL;

  hon_chart_set_title (HON_CHART (chart), "A title");
  hon_chart_set_subtitle (HON_CHART (chart), "A unit");
  hon_chart_set_credits (HON_CHART (chart), "A source");
  hon_composition_chart_set_bars (HON_COMPOSITION_CHART (chart), G_LIST_MODEL (bars));
  show_table (view, TRUE);
  window = new_window_with_view (view);

  g_assert_true (gtk_widget_activate_action (view, "chart.copy-data", NULL));
  g_assert_nonnull (find_label (window, "Data copied"));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (view), NULL, note_text_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (text, ==,
                   "A title\nA unit\n\n"
                   "\tBar 1\nAlpha\t50\nBeta\t30\nGamma\t\u221220\nTotal\t60\n\n"
                   "A source\n");

  g_assert_true (gtk_widget_activate_action (view, "chart.copy-image", NULL));
  while (find_label (window, "Image copied") == NULL)
    g_main_context_iteration (NULL, TRUE);
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (view), NULL,
                                    note_texture_cb, &texture);
  while (texture == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 1600);

  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait ();
  g_assert_finalize_object (view);
}

/* The unit stands below the title, and takes no room where there is none. */
static void
test_view_header (void)
{
  GtkWidget *chart = hon_composition_chart_new ();
  GtkWidget *view = g_object_ref_sink (hon_chart_view_new (HON_CHART (chart)));
  GtkWidget *subtitle;
  int least;

  hon_chart_set_title (HON_CHART (chart), "A title");
  hon_chart_set_subtitle (HON_CHART (chart), "A unit");
  g_assert_nonnull (find_label (view, "A title"));
  subtitle = find_label (view, "A unit");
  g_assert_nonnull (subtitle);
  g_assert_true (gtk_widget_get_visible (subtitle));

  hon_chart_set_subtitle (HON_CHART (chart), "");
  g_assert_false (gtk_widget_get_visible (subtitle));
  hon_chart_set_subtitle (HON_CHART (chart), "Another");
  g_assert_true (gtk_widget_get_visible (subtitle));
  hon_chart_set_subtitle (HON_CHART (chart), NULL);
  g_assert_false (gtk_widget_get_visible (subtitle));

  /* However long it is, the view has sizes that GTK does not complain of. */
  hon_chart_set_subtitle (HON_CHART (chart),
                          "So many words that they need more than one line anywhere, or two");
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  for (int height = least; height < 600; height += 20)
    {
      int minimum, natural;

      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, height, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (minimum, <=, natural);
    }

  g_assert_finalize_object (view);
}

/* The widget has all actions of the menu. */
static void
test_view_actions (void)
{
  GtkWidget *view = g_object_ref_sink (hon_chart_view_new (HON_CHART (hon_composition_chart_new ())));
  GtkWidget *button = find_type (view, GTK_TYPE_MENU_BUTTON);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  guint n_items = 0;

  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Export Chart");
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++)
        {
          g_autofree char *action = NULL;
          GType owner;
          const char *name;
          const GVariantType *type;

          g_assert_true (g_menu_model_get_item_attribute (section, j, "action", "s", &action));
          for (guint k = 0; ; k++)
            {
              const char *property;

              g_assert_true (gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (view), k, &owner,
                                                            &name, &type, &property));
              if (g_str_equal (name, action))
                break;
            }
          n_items++;
        }
    }
  g_assert_cmpuint (n_items, ==, 9);

  g_assert_finalize_object (view);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/chart-table/rows", test_table_rows);
  g_test_add_func ("/chart-view/table", test_view_table);
  g_test_add_func ("/chart-view/copy", test_view_copy);
  g_test_add_func ("/chart-view/copy-actions", test_view_copy_actions);
  g_test_add_func ("/chart-view/actions", test_view_actions);
  g_test_add_func ("/chart-view/header", test_view_header);

  return g_test_run ();
}
