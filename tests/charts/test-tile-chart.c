/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "charts-fixture.h"
#include "hon-tile-chart.h"

#include <math.h>

static const double bounds[] = { 1, 2, 3, 4, 5 };

/* Two rows with a gap, and a square far away:
 *
 *   A . B
 *   C D .
 *   . . . . E
 */
static GListModel *
new_tiles (void)
{
  static const struct
  {
    const char *code;
    guint       column;
    guint       row;
    double      value;
  } tiles[] = {
    { "A", 0, 0, 0 }, { "B", 2, 0, 1 }, { "C", 0, 1, NAN }, { "D", 1, 1, 4.5 }, { "E", 4, 2, 9 },
  };
  GListStore *list = g_list_store_new (HON_TYPE_CHART_TILE);

  for (guint i = 0; i < G_N_ELEMENTS (tiles); i++)
    {
      g_autofree char *name = g_strdup_printf ("Place %s", tiles[i].code);
      g_autoptr (HonChartTile) tile = hon_chart_tile_new (tiles[i].code, name, tiles[i].column, tiles[i].row,
                                                          tiles[i].value);

      g_list_store_append (list, tile);
    }

  return G_LIST_MODEL (list);
}

static HonTileChart *
new_chart (void)
{
  HonTileChart *chart = g_object_ref_sink (g_object_new (HON_TYPE_TILE_CHART, NULL));
  g_autoptr (GListModel) tiles = new_tiles ();

  hon_tile_chart_set_tiles (chart, tiles, bounds, G_N_ELEMENTS (bounds), "unknown");

  return chart;
}

static void
activated_cb (HonTileChart *chart,
              guint         position,
              guint        *found)
{
  *found = position;
}

/* What the cursor is on, told by activating it. */
static guint
get_cursor (HonTileChart *chart)
{
  guint found = G_MAXUINT;
  gboolean used = FALSE;
  gulong id = g_signal_connect (chart, "tile-activated", G_CALLBACK (activated_cb), &found);

  g_signal_emit_by_name (chart, "activate-cursor", &used);
  g_signal_handler_disconnect (chart, id);

  return found;
}

static void
test_keys (void)
{
  HonTileChart *chart = new_chart ();
  gboolean used = FALSE;

  g_assert_cmpuint (get_cursor (chart), ==, G_MAXUINT);
  g_assert_true (fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1));
  g_assert_cmpuint (get_cursor (chart), ==, 0);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  g_assert_cmpuint (get_cursor (chart), ==, 1);
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, 1);
  g_assert_cmpuint (get_cursor (chart), ==, 3);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, -1);
  g_assert_cmpuint (get_cursor (chart), ==, 2);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, -1);
  g_assert_cmpuint (get_cursor (chart), ==, 2);
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1);
  g_assert_cmpuint (get_cursor (chart), ==, 4);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, -1);
  g_assert_cmpuint (get_cursor (chart), ==, 3);
  g_assert_false (fixture_move_cursor (chart, GTK_MOVEMENT_PAGES, 1));
  g_signal_emit_by_name (chart, "clear-cursor", &used);
  g_assert_true (used);
  g_assert_cmpuint (get_cursor (chart), ==, G_MAXUINT);

  g_assert_finalize_object (chart);
}

/* What is not known is told to people, and an empty cell in files, not a zero. */
static void
test_sheet (void)
{
  HonTileChart *chart = new_chart ();
  HonChartSheet *sheet = hon_chart_get_sheet (HON_CHART (chart));

  g_assert_cmpuint (hon_chart_sheet_get_n_rows (sheet), ==, 5);
  fixture_assert_cell (sheet, 0, 0, HON_CHART_SHEET_SCREEN, "Place A");
  fixture_assert_cell (sheet, 0, 1, HON_CHART_SHEET_SCREEN, "A");
  fixture_assert_cell (sheet, 0, 2, HON_CHART_SHEET_FILE, "0");
  fixture_assert_cell (sheet, 2, 2, HON_CHART_SHEET_SCREEN, "unknown");
  fixture_assert_cell (sheet, 2, 2, HON_CHART_SHEET_FILE, "");
  fixture_assert_cell (sheet, 3, 2, HON_CHART_SHEET_FILE, "4.5");

  g_assert_finalize_object (chart);
}

/* A click gives the plot the focus, and activates what is there: nothing between the squares. */
static void
test_click (void)
{
  HonTileChart *chart = new_chart ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *plot = gtk_widget_get_first_child (GTK_WIDGET (chart));
  gpointer click = fixture_get_controller (plot, GTK_TYPE_GESTURE_CLICK);
  guint found = G_MAXUINT;

  gtk_window_set_child (window, GTK_WIDGET (chart));
  gtk_window_set_default_size (window, 600, 600);
  gtk_window_present (window);
  fixture_wait_for_layout (plot);
  g_signal_connect (chart, "tile-activated", G_CALLBACK (activated_cb), &found);

  g_signal_emit_by_name (click, "released", 1, -50.0, -50.0);
  g_assert_true (gtk_window_get_focus (window) == plot);
  g_assert_cmpuint (found, ==, G_MAXUINT);
  g_assert_cmpint (hon_plot_chart_get_cursor (HON_PLOT_CHART (chart)), ==, -1);
  for (double x = 0; found == G_MAXUINT && x < gtk_widget_get_width (plot); x += 5)
    g_signal_emit_by_name (click, "released", 1, x, 12.0);
  g_assert_cmpuint (found, ==, 0);
  g_assert_cmpint (hon_plot_chart_get_cursor (HON_PLOT_CHART (chart)), ==, 0);

  gtk_window_destroy (window);
  g_assert_finalize_object (chart);
}

/* The pointer takes the cursor along, and lets go of it where there is no square, and outside. */
static void
test_pointer (void)
{
  HonTileChart *chart = new_chart ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *plot = gtk_widget_get_first_child (GTK_WIDGET (chart));
  gpointer motion = fixture_get_controller (plot, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  guint found;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (chart));
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 600);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait_for_layout (plot);

  /* The first square is at the edge, wherever the scene begins. */
  found = G_MAXUINT;
  for (double x = 0; found == G_MAXUINT && x < gtk_widget_get_width (plot); x += 5)
    {
      g_signal_emit_by_name (motion, "motion", x, 12.0);
      found = get_cursor (chart);
    }
  g_assert_cmpuint (found, ==, 0);
  g_signal_emit_by_name (motion, "motion", -50.0, -50.0);
  g_assert_cmpuint (get_cursor (chart), ==, G_MAXUINT);

  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  g_assert_cmpuint (get_cursor (chart), ==, 0);
  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpuint (get_cursor (chart), ==, G_MAXUINT);

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (chart);
}

/* It is drawn without a window, as high as it says. */
static void
test_scene (void)
{
  HonTileChart *chart = new_chart ();
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (chart));
  int wide = hon_chart_measure_scene (HON_CHART (chart), context, 800);
  int narrow = hon_chart_measure_scene (HON_CHART (chart), context, 100);
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t area;

  g_assert_cmpint (wide, >, 3 * 40);
  g_assert_cmpint (narrow, >, 3 * 20);
  hon_chart_snapshot_scene (HON_CHART (chart), hon_chart_palette_get_print (), context, snapshot, 800, wide);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  gsk_render_node_get_bounds (node, &area);
  g_assert_cmpfloat (area.origin.x, >=, 0);
  g_assert_cmpfloat (area.origin.y, >=, -1);
  g_assert_cmpfloat (area.origin.y + area.size.height, <=, wide + 1);
  g_assert_cmpfloat (area.origin.y + area.size.height, >, wide * 0.9);
  g_assert_cmpfloat (area.origin.x + area.size.width, <=, 800);
  g_assert_cmpfloat (area.size.width, >, 400);

  g_assert_finalize_object (chart);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/tile-chart/keys", test_keys);
  g_test_add_func ("/tile-chart/sheet", test_sheet);
  g_test_add_func ("/tile-chart/pointer", test_pointer);
  g_test_add_func ("/tile-chart/click", test_click);
  g_test_add_func ("/tile-chart/scene", test_scene);

  return g_test_run ();
}
