/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "charts-fixture.h"
#include "hon-chart-readout.h"
#include "hon-waterfall-chart.h"

/* A level, a rise, a fall below zero, nothing, and the level that they lead to. */
static const struct
{
  const char *name;
  double      value;
  gboolean    is_level;
} steps[] = {
  { "Start", 100.0, TRUE },
  { "Rise", 50, FALSE },
  { "Fall", -170, FALSE },
  { "Nothing", 0.0, FALSE },
  { "End", -20.0, TRUE },
};

/* Shows the steps from @first on. */
static void
show_steps (HonWaterfallChart *chart,
            guint              first)
{
  g_autoptr (GListStore) list = g_list_store_new (HON_TYPE_CHART_STEP);

  for (guint i = first; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (HonChartStep) step = hon_chart_step_new (steps[i].name, steps[i].value, steps[i].is_level);

      g_list_store_append (list, step);
    }
  hon_waterfall_chart_set_steps (chart, G_LIST_MODEL (list));
}

static HonWaterfallChart *
new_chart (void)
{
  HonWaterfallChart *chart = g_object_ref_sink (g_object_new (HON_TYPE_WATERFALL_CHART, NULL));

  show_steps (chart, 0);

  return chart;
}

static const char *
get_readout (HonWaterfallChart *chart)
{
  return hon_chart_readout_get_text (HON_CHART_READOUT (gtk_widget_get_last_child (GTK_WIDGET (chart))));
}

/* Each step is read out with what it makes; both arrows lead on, and stop at the ends. */
static void
test_keys (void)
{
  HonWaterfallChart *chart = new_chart ();
  gboolean used = FALSE;

  g_signal_emit_by_name (chart, "clear-cursor", &used);
  g_assert_false (used);
  g_assert_true (fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, 1));
  g_assert_cmpstr (get_readout (chart), ==, "Start: 100");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, -1);
  g_assert_cmpstr (get_readout (chart), ==, "Start: 100");
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  g_assert_cmpstr (get_readout (chart), ==, "Rise: +50, which makes 150");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, 1);
  g_assert_cmpstr (get_readout (chart), ==, "Fall: −170, which makes −20");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, 1);
  g_assert_cmpstr (get_readout (chart), ==, "Nothing: 0, which makes −20");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1);
  g_assert_cmpstr (get_readout (chart), ==, "End: −20");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, 1);
  g_assert_cmpstr (get_readout (chart), ==, "End: −20");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINE_ENDS, -1);
  g_assert_cmpstr (get_readout (chart), ==, "Start: 100");
  g_assert_false (fixture_move_cursor (chart, GTK_MOVEMENT_PAGES, 1));
  g_signal_emit_by_name (chart, "clear-cursor", &used);
  g_assert_true (used);

  g_assert_finalize_object (chart);
}

/* The cursor stays on its step among others, and not on another one in its place. */
static void
test_other_steps (void)
{
  HonWaterfallChart *chart = new_chart ();

  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1);
  show_steps (chart, 3);
  g_assert_cmpint (hon_plot_chart_get_cursor (HON_PLOT_CHART (chart)), ==, 1);
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, -1);
  show_steps (chart, 0);
  g_assert_cmpint (hon_plot_chart_get_cursor (HON_PLOT_CHART (chart)), ==, 3);
  show_steps (chart, 4);
  g_assert_cmpint (hon_plot_chart_get_cursor (HON_PLOT_CHART (chart)), ==, -1);

  g_assert_finalize_object (chart);
}

/* What is told of it without moving the cursor. */
static void
test_description (void)
{
  HonWaterfallChart *chart = new_chart ();

  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Start: 100. End: −20. Largest change: Fall: −170, which makes −20.");

  g_assert_finalize_object (chart);
}

/* A level is no change; the last changes lead to the last level. */
static void
test_sheet (void)
{
  HonWaterfallChart *chart = new_chart ();
  HonChartSheet *sheet = hon_chart_get_sheet (HON_CHART (chart));

  g_assert_cmpuint (hon_chart_sheet_get_n_rows (sheet), ==, G_N_ELEMENTS (steps));
  fixture_assert_cell (sheet, 0, 0, HON_CHART_SHEET_SCREEN, "Start");
  fixture_assert_cell (sheet, 0, 1, HON_CHART_SHEET_SCREEN, "");
  fixture_assert_cell (sheet, 0, 2, HON_CHART_SHEET_FILE, "100");
  fixture_assert_cell (sheet, 1, 1, HON_CHART_SHEET_SCREEN, "+50");
  fixture_assert_cell (sheet, 1, 1, HON_CHART_SHEET_FILE, "50");
  fixture_assert_cell (sheet, 1, 2, HON_CHART_SHEET_SCREEN, "150");
  fixture_assert_cell (sheet, 3, 2, HON_CHART_SHEET_FILE, "-20");
  fixture_assert_cell (sheet, 4, 2, HON_CHART_SHEET_FILE, "-20");

  g_assert_finalize_object (chart);
}

/* It is drawn without a window, as large as it says: in rows where there is room, and higher where there
 * is none.
 */
static void
test_scene (void)
{
  static const int widths[] = { 276, 360, 900 };
  HonWaterfallChart *chart = new_chart ();
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (chart));

  g_assert_cmpint (hon_chart_measure_scene (HON_CHART (chart), context, 276), >,
                   hon_chart_measure_scene (HON_CHART (chart), context, 900));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
      int height = hon_chart_measure_scene (HON_CHART (chart), context, widths[i]);
      g_autoptr (GskRenderNode) node = NULL;
      graphene_rect_t area;

      hon_chart_snapshot_scene (HON_CHART (chart), hon_chart_palette_get_print (), context, snapshot, widths[i], height);
      node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
      gsk_render_node_get_bounds (node, &area);
      g_assert_cmpfloat (area.origin.x, >=, -1.0);
      g_assert_cmpfloat (area.origin.y, >=, -1.0);
      g_assert_cmpfloat (area.origin.y + area.size.height, <=, height + 1);
      g_assert_cmpfloat (area.origin.x + area.size.width, <=, widths[i] + 1);
      g_assert_cmpfloat (area.size.width, >, widths[i] * 0.9);
      g_assert_cmpfloat (area.size.height, >, height * 0.9);
    }

  g_assert_finalize_object (chart);
}

/* In a window the pointer comes to every step, one below the other, and lets go of it where there is none, and
 * outside.
 */
static void
test_pointer (void)
{
  static const char * const readouts[] = {
    "Start: 100", "Rise: +50, which makes 150", "Fall: −170, which makes −20", "Nothing: 0, which makes −20", "End: −20",
  };
  GtkWidget *window = gtk_window_new ();
  HonWaterfallChart *chart = new_chart ();
  GtkWidget *plot = gtk_widget_get_first_child (GTK_WIDGET (chart));
  gpointer motion = fixture_get_controller (plot, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  guint n_found = 0;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (chart));
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 500);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait_for_layout (plot);
  g_assert_true (gtk_widget_get_focusable (plot));
  for (double y = 0; y < gtk_widget_get_height (plot); y++)
    {
      g_signal_emit_by_name (motion, "motion", 50.0, y);
      if (n_found < G_N_ELEMENTS (readouts) && g_str_equal (get_readout (chart), readouts[n_found]))
        n_found++;
    }
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (readouts));
  gtk_test_accessible_assert_property (plot, GTK_ACCESSIBLE_PROPERTY_LABEL, get_readout (chart));

  g_signal_emit_by_name (motion, "motion", 50.0, -50.0);
  g_assert_cmpstr (get_readout (chart), !=, readouts[G_N_ELEMENTS (readouts) - 1]);
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, 1);
  g_assert_cmpstr (get_readout (chart), ==, readouts[0]);
  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpstr (get_readout (chart), !=, readouts[0]);

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (chart);
}

/* A click, or a tap, gives the plot the focus and reads out the step that is there. */
static void
test_click (void)
{
  HonWaterfallChart *chart = new_chart ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *plot = gtk_widget_get_first_child (GTK_WIDGET (chart));
  gpointer click = fixture_get_controller (plot, GTK_TYPE_GESTURE_CLICK);

  gtk_window_set_child (window, GTK_WIDGET (chart));
  gtk_window_set_default_size (window, 700, 500);
  gtk_window_present (window);
  fixture_wait_for_layout (plot);

  g_signal_emit_by_name (click, "released", 1, 50.0, -50.0);
  g_assert_true (gtk_window_get_focus (window) == plot);
  g_assert_cmpint (hon_plot_chart_get_cursor (HON_PLOT_CHART (chart)), ==, -1);
  for (double y = 0; hon_plot_chart_get_cursor (HON_PLOT_CHART (chart)) < 0 && y < gtk_widget_get_height (plot); y++)
    g_signal_emit_by_name (click, "released", 1, 50.0, y);
  g_assert_cmpstr (get_readout (chart), ==, "Start: 100");

  gtk_window_destroy (window);
  g_assert_finalize_object (chart);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/waterfall-chart/keys", test_keys);
  g_test_add_func ("/waterfall-chart/other-steps", test_other_steps);
  g_test_add_func ("/waterfall-chart/description", test_description);
  g_test_add_func ("/waterfall-chart/sheet", test_sheet);
  g_test_add_func ("/waterfall-chart/scene", test_scene);
  g_test_add_func ("/waterfall-chart/pointer", test_pointer);
  g_test_add_func ("/waterfall-chart/click", test_click);

  return g_test_run ();
}
