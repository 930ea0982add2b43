/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "charts-fixture.h"
#include "hon-scatter-chart.h"

/* Two of them have the same value across, two the same upwards. */
static const struct
{
  const char *code;
  double      x;
  double      y;
} dots[] = {
  { "A", 30, 5 }, { "B", 10, 1 }, { "C", 20, 9 }, { "D", 20, 5 },
};

static char *
format_x (double   value,
          gpointer user_data)
{
  return g_strdup_printf ("%.0f m", value);
}

/* Shows the dots from @first on. */
static void
show_dots (HonScatterChart *chart,
           guint            first)
{
  g_autoptr (GListStore) list = g_list_store_new (HON_TYPE_CHART_DOT);
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_x, NULL, NULL);

  for (guint i = first; i < G_N_ELEMENTS (dots); i++)
    {
      g_autofree char *name = g_strdup_printf ("Place %s", dots[i].code);
      g_autoptr (HonChartDot) dot = hon_chart_dot_new (dots[i].code, name, dots[i].x, dots[i].y);

      g_list_store_append (list, dot);
    }
  hon_scatter_chart_set_dots (chart, G_LIST_MODEL (list), "Height", format, "Weight");
}

static HonScatterChart *
new_chart (void)
{
  HonScatterChart *chart = g_object_ref_sink (g_object_new (HON_TYPE_SCATTER_CHART, NULL));

  show_dots (chart, 0);

  return chart;
}

static void
activated_cb (HonScatterChart  *chart,
              HonChartDot      *dot,
              const char      **found)
{
  *found = hon_chart_dot_get_code (dot);
}

/* What the cursor is on, told by activating it. */
static const char *
get_cursor (HonScatterChart *chart)
{
  const char *found = "";
  gboolean used = FALSE;
  gulong id = g_signal_connect (chart, "dot-activated", G_CALLBACK (activated_cb), &found);

  g_signal_emit_by_name (chart, "activate-cursor", &used);
  g_signal_handler_disconnect (chart, id);

  return found;
}

/* Each pair of arrows goes through all dots, and back. */
static void
test_keys (void)
{
  static const struct
  {
    GtkMovementStep  step;
    int              count;
    const char      *code;
  } keys[] = {
    { GTK_MOVEMENT_VISUAL_POSITIONS, -1, "B" }, /* the lowest gets the cursor, and not the first of the list */
    { GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1, "A" },
    { GTK_MOVEMENT_VISUAL_POSITIONS, -1, "D" }, { GTK_MOVEMENT_VISUAL_POSITIONS, -1, "C" },
    { GTK_MOVEMENT_VISUAL_POSITIONS, -1, "B" }, { GTK_MOVEMENT_VISUAL_POSITIONS, -1, "B" },
    { GTK_MOVEMENT_VISUAL_POSITIONS, 1, "C" }, { GTK_MOVEMENT_VISUAL_POSITIONS, 1, "D" },
    { GTK_MOVEMENT_VISUAL_POSITIONS, 1, "A" }, { GTK_MOVEMENT_VISUAL_POSITIONS, 1, "A" },
    /* Up is a negative count of lines. */
    { GTK_MOVEMENT_DISPLAY_LINES, -1, "D" }, { GTK_MOVEMENT_DISPLAY_LINES, -1, "C" },
    { GTK_MOVEMENT_DISPLAY_LINES, -1, "C" }, { GTK_MOVEMENT_DISPLAY_LINES, 1, "D" },
    { GTK_MOVEMENT_DISPLAY_LINES, 1, "A" }, { GTK_MOVEMENT_DISPLAY_LINES, 1, "B" },
    { GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1, "A" }, { GTK_MOVEMENT_DISPLAY_LINE_ENDS, -1, "B" },
  };
  HonScatterChart *chart = new_chart ();
  gboolean used = FALSE;

  g_assert_cmpstr (get_cursor (chart), ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_test_message ("key %u", i);
      g_assert_true (fixture_move_cursor (chart, keys[i].step, keys[i].count));
      g_assert_cmpstr (get_cursor (chart), ==, keys[i].code);
    }
  g_signal_emit_by_name (chart, "clear-cursor", &used);
  g_assert_true (used);
  g_assert_cmpstr (get_cursor (chart), ==, "");

  g_assert_finalize_object (chart);
}

/* The cursor stays on its dot among others, and not on another one in its place. */
static void
test_other_dots (void)
{
  HonScatterChart *chart = new_chart ();

  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  while (!g_str_equal (get_cursor (chart), "A"))
    fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  while (!g_str_equal (get_cursor (chart), "C"))
    fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, -1);
  show_dots (chart, 1);
  g_assert_cmpstr (get_cursor (chart), ==, "C");
  show_dots (chart, 0);
  g_assert_cmpstr (get_cursor (chart), ==, "C");
  show_dots (chart, 3);
  g_assert_cmpstr (get_cursor (chart), ==, "");

  g_assert_finalize_object (chart);
}

/* The dot with the cursor is read out with what its values are. */
static void
test_accessible (void)
{
  HonScatterChart *chart = new_chart ();
  GtkWidget *plot = gtk_widget_get_first_child (GTK_WIDGET (chart));

  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "4 dots. Across: Height; the highest is Place A. "
                                       "Upwards: Weight; the highest is Place C.");
  gtk_test_accessible_assert_role (plot, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (plot, GTK_ACCESSIBLE_PROPERTY_LABEL, "Point at a dot, or use the arrow keys");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1);
  gtk_test_accessible_assert_property (plot, GTK_ACCESSIBLE_PROPERTY_LABEL, "Place A (A). Height: 30 m. Weight: 5");
  g_assert_true (gtk_widget_get_focusable (plot));

  g_assert_finalize_object (chart);
}

/* Columns are called what the axes are. */
static void
test_sheet (void)
{
  HonScatterChart *chart = new_chart ();
  HonChartSheet *sheet = hon_chart_get_sheet (HON_CHART (chart));
  g_autofree char *text = hon_chart_sheet_to_text (sheet);

  g_assert_true (g_str_has_prefix (text, "Name\tCode\tHeight\tWeight\n"));
  g_assert_cmpuint (hon_chart_sheet_get_n_rows (sheet), ==, G_N_ELEMENTS (dots));
  fixture_assert_cell (sheet, 0, 0, HON_CHART_SHEET_SCREEN, "Place A");
  fixture_assert_cell (sheet, 0, 1, HON_CHART_SHEET_SCREEN, "A");
  fixture_assert_cell (sheet, 0, 2, HON_CHART_SHEET_SCREEN, "30 m");
  fixture_assert_cell (sheet, 0, 2, HON_CHART_SHEET_FILE, "30");
  fixture_assert_cell (sheet, 0, 3, HON_CHART_SHEET_FILE, "5");

  g_assert_finalize_object (chart);
}

/* The pointer finds every dot, and nothing far from all. */
static void
test_pointer (void)
{
  HonScatterChart *chart = new_chart ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *plot = gtk_widget_get_first_child (GTK_WIDGET (chart));
  gpointer motion = fixture_get_controller (plot, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (chart));
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 600);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait_for_layout (plot);

  for (double x = 0; x < gtk_widget_get_width (plot); x += 8)
    for (double y = 0; y < gtk_widget_get_height (plot); y += 8)
      {
        g_signal_emit_by_name (motion, "motion", x, y);
        g_hash_table_add (found, (gpointer) get_cursor (chart));
      }
  /* The dots, and nothing. */
  g_assert_cmpuint (g_hash_table_size (found), ==, G_N_ELEMENTS (dots) + 1);
  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpstr (get_cursor (chart), ==, "");

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (chart);
}

static int
draw (HonScatterChart *chart,
      int              width,
      int              more)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (chart));
  int height = hon_chart_measure_scene (HON_CHART (chart), context, width) + more;
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t area;

  hon_chart_snapshot_scene (HON_CHART (chart), hon_chart_palette_get_print (), context, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  gsk_render_node_get_bounds (node, &area);
  g_assert_cmpfloat (area.origin.x, >=, -1);
  g_assert_cmpfloat (area.origin.y, >=, -1);
  g_assert_cmpfloat (area.origin.x + area.size.width, <=, width + 1);
  g_assert_cmpfloat (area.origin.y + area.size.height, <=, height + 1);
  g_assert_cmpfloat (area.size.height, >, height * 0.9);

  return height;
}

/* It is drawn without a window within what it says, fills what it is given, and needs no dot. */
static void
test_scene (void)
{
  HonScatterChart *chart = new_chart ();
  g_autoptr (GListStore) none = g_list_store_new (HON_TYPE_CHART_DOT);

  g_assert_cmpint (draw (chart, 800, 0), >, 300);
  g_assert_cmpint (draw (chart, 280, 0), >, 200);
  draw (chart, 800, 300);
  hon_scatter_chart_set_dots (chart, G_LIST_MODEL (none), "Height", NULL, "Weight");
  draw (chart, 800, 0);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "No value is known.");
  g_assert_false (gtk_widget_get_focusable (gtk_widget_get_first_child (GTK_WIDGET (chart))));

  g_assert_finalize_object (chart);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/scatter-chart/keys", test_keys);
  g_test_add_func ("/scatter-chart/other-dots", test_other_dots);
  g_test_add_func ("/scatter-chart/accessible", test_accessible);
  g_test_add_func ("/scatter-chart/sheet", test_sheet);
  g_test_add_func ("/scatter-chart/pointer", test_pointer);
  g_test_add_func ("/scatter-chart/scene", test_scene);

  return g_test_run ();
}
