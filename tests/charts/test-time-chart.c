/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "charts-fixture.h"
#include "hon-time-chart.h"
#include "hon-time-flags-private.h"
#include "hon-time-plot-private.h"
#include "hon-time-words-private.h"

#include <adwaita.h>

#include <math.h>

#define MAX_POINTS 8

typedef struct
{
  const char         *title;
  HonChartSeriesKind  kind;
  gsize               n_points;
  HonChartPoint       points[MAX_POINTS]; /* x is a year */
} Example;

static const Example steps[] = {
  { "G", HON_CHART_SERIES_STEP, 4, { { 2002, 20 }, { 2011, 23 }, { 2017, 25 }, { 2024, 30 } } },
  { "CS", HON_CHART_SERIES_STEP, 2, { { 2002, 23 }, { 2023, 26 } } },
};

static const Example lines[] = {
  { "A", HON_CHART_SERIES_LINE, 3, { { 2000, 10 }, { 2010, 30 }, { 2020, 20 } } },
  { "B", HON_CHART_SERIES_LINE, 3, { { 2000, 5 }, { 2010, 15 }, { 2020, 25 } } },
};

static const Example bars[] = {
  { "A", HON_CHART_SERIES_BAR, 3, { { 2000, 10 }, { 2010, -5 }, { 2020, 20 } } },
  { "B", HON_CHART_SERIES_BAR, 3, { { 2000, 5 }, { 2010, 15 }, { 2020, 25 } } },
};

static const Example gaps[] = {
  { "S", HON_CHART_SERIES_STEP, 3, { { 2000, 10 }, { 2005, NAN }, { 2010, 20 } } },
  { "L", HON_CHART_SERIES_LINE, 5,
    { { 2000, 1 }, { 2002, NAN }, { 2004, 2 }, { 2006, NAN }, { 2008, 4 } } },
};

static HonDate
get_day (double year)
{
  return hon_date_new ((int) year, 1, 1);
}

static GListStore *
new_series (const Example *examples,
            guint          n_examples)
{
  GListStore *series = g_list_store_new (HON_TYPE_CHART_SERIES);

  for (guint i = 0; i < n_examples; i++)
    {
      g_autoptr (HonChartSeries) item = NULL;
      HonChartPoint points[MAX_POINTS];

      for (gsize j = 0; j < examples[i].n_points; j++)
        points[j] = (HonChartPoint) { get_day (examples[i].points[j].x), examples[i].points[j].y };

      item = hon_chart_series_new (examples[i].title, examples[i].kind, i);
      hon_chart_series_set_points (item, points, examples[i].n_points);
      g_list_store_append (series, item);
    }

  return series;
}

/* Makes a chart that owns the list of its series, so that tests can change them. */
static HonTimeChart *
new_chart (const Example *examples,
           guint          n_examples)
{
  HonTimeChart *chart = g_object_new (HON_TYPE_TIME_CHART, NULL);
  GListStore *series = new_series (examples, n_examples);

  hon_time_chart_set_series (chart, G_LIST_MODEL (series));
  g_object_set_data_full (G_OBJECT (chart), "test-series", series, g_object_unref);

  return g_object_ref_sink (chart);
}

static GListModel *
get_list (HonTimeChart *chart)
{
  return g_object_get_data (G_OBJECT (chart), "test-series");
}

static HonChartSeries *
get_series (HonTimeChart *chart,
            guint         position)
{
  g_autoptr (HonChartSeries) series = g_list_model_get_item (get_list (chart), position);

  /* The list keeps it. */
  return series;
}

static void
add_markers (HonTimeChart *chart)
{
  g_autoptr (GListStore) markers = g_list_store_new (HON_TYPE_CHART_MARKER);
  g_autoptr (HonChartMarker) later = NULL;
  g_autoptr (HonChartMarker) sooner = NULL;

  /* In no order, and one on the day of a point. */
  later = hon_chart_marker_new (get_day (2017), "Later", NULL);
  sooner = hon_chart_marker_new (get_day (2005), "Sooner", "A sentence.");
  g_list_store_append (markers, later);
  g_list_store_append (markers, sooner);
  hon_time_chart_set_markers (chart, G_LIST_MODEL (markers));
}

/* Finds the first widget in @root with this CSS name or style class. */
static GtkWidget *
find (GtkWidget  *root,
      const char *name)
{
  if (strcmp (gtk_widget_get_css_name (root), name) == 0 || gtk_widget_has_css_class (root, name))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_plot (HonTimeChart *chart)
{
  return find (GTK_WIDGET (chart), "plot");
}

static GtkWidget *
get_legend_button (HonTimeChart *chart,
                   guint         position)
{
  GtkWidget *button = find (find (GTK_WIDGET (chart), "legend"), "toggle");

  while (position-- > 0)
    button = gtk_widget_get_next_sibling (button);

  return button;
}

/* Reads what the plot shows, after changes that are due. */
static const HonTimeView *
get_view (HonTimeChart *chart)
{
  fixture_wait ();

  return hon_time_plot_get_view (HON_TIME_PLOT (get_plot (chart)));
}

static HonDate
get_cursor (HonTimeChart *chart)
{
  return hon_time_plot_get_cursor (HON_TIME_PLOT (get_plot (chart)));
}

static const char *
get_readout (HonTimeChart *chart)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (find (GTK_WIDGET (chart),
                                                                          "readout"))));
}

static void
assert_cursor (HonTimeChart *chart,
               double        year)
{
  g_assert_cmpint (get_cursor (chart), ==, year > 0 ? get_day (year) : 0);
}

static void
assert_range (HonTimeChart *chart,
              HonDate       start,
              HonDate       end)
{
  g_assert_cmpint (get_view (chart)->range.start, ==, start);
  g_assert_cmpint (get_view (chart)->range.end, ==, end);
}

/* Shows @chart in a window, waits until it is drawn, and returns the window. */
static GtkWindow *
show (HonTimeChart *chart,
      int           width)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (chart));
  gtk_window_set_default_size (GTK_WINDOW (window), width, 400);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (GTK_WIDGET (chart)) == 0)
    g_main_context_iteration (NULL, TRUE);

  return GTK_WINDOW (window);
}

/* Draws what leaves the window at a size.
 *
 * Returns: (nullable): the drawing
 */
static GskRenderNode *
draw_scene (HonTimeChart *chart,
            int           width)
{
  PangoContext *context = gtk_widget_create_pango_context (GTK_WIDGET (chart));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int height = hon_chart_measure_scene (HON_CHART (chart), context, width);

  g_assert_cmpint (height, >, 0);
  hon_chart_snapshot_scene (HON_CHART (chart), hon_chart_palette_get_print (), context, snapshot,
                            width, height);
  g_object_unref (context);

  return gtk_snapshot_free_to_node (snapshot);
}

/* Lays out @chart as it is exported. */
static HonTimeScene *
new_scene (HonTimeChart *chart,
           int           width,
           int           height)
{
  PangoContext *context = gtk_widget_create_pango_context (GTK_WIDGET (chart));
  HonTimeView view = *get_view (chart);
  HonTimeScene *scene;

  view.with_legend = TRUE;
  scene = hon_time_scene_new (&view, context, width, height);
  g_object_unref (context);

  return scene;
}

static double
get_x (HonTimeScene *scene,
       double        date)
{
  return hon_time_geometry_get_x (hon_time_scene_get_geometry (scene), date);
}

static double
get_y (HonTimeScene *scene,
       double        value)
{
  return hon_time_geometry_get_y (hon_time_scene_get_geometry (scene), value);
}

/* Writes the titles above the plot, a line for each. */
static char *
dup_titles (HonTimeChart *chart,
            HonTimeScene *scene)
{
  PangoContext *context = gtk_widget_create_pango_context (GTK_WIDGET (chart));
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autoptr (GArray) flags = NULL;
  HonTimeTexts texts;

  hon_time_texts_init (&texts, context);
  flags = hon_time_flags_new (hon_time_scene_get_geometry (scene), &texts);
  for (guint i = 0; i < texts.items->len; i++)
    g_string_append_printf (titles, "%s\n",
                            pango_layout_get_text (g_array_index (texts.items, HonTimeText,
                                                                  i).layout));
  hon_time_texts_clear (&texts);
  g_object_unref (context);

  return g_string_free_and_steal (g_steal_pointer (&titles));
}

typedef struct
{
  GPtrArray *strokes; /* (element-type GskPath) */
  GPtrArray *fills; /* (element-type GskPath) */
  GPtrArray *dashes; /* (element-type GskStroke) */
  guint      n_texts;
  guint      n_others; /* what would be no vectors */
} Drawing;

static void
clear_drawing (Drawing *drawing)
{
  g_ptr_array_unref (drawing->strokes);
  g_ptr_array_unref (drawing->fills);
  g_ptr_array_unref (drawing->dashes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Drawing, clear_drawing)

static void
read_node (GskRenderNode *node,
           Drawing       *drawing)
{
  GskRenderNodeType type = gsk_render_node_get_node_type (node);

  if (type == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        read_node (gsk_container_node_get_child (node, i), drawing);
    }
  else if (type == GSK_TRANSFORM_NODE)
    {
      read_node (gsk_transform_node_get_child (node), drawing);
    }
  else if (type == GSK_CLIP_NODE)
    {
      read_node (gsk_clip_node_get_child (node), drawing);
    }
  else if (type == GSK_STROKE_NODE)
    {
      g_ptr_array_add (drawing->strokes, gsk_path_ref (gsk_stroke_node_get_path (node)));
      g_ptr_array_add (drawing->dashes, gsk_stroke_copy (gsk_stroke_node_get_stroke (node)));
    }
  else if (type == GSK_FILL_NODE)
    {
      g_ptr_array_add (drawing->fills, gsk_path_ref (gsk_fill_node_get_path (node)));
    }
  else if (type == GSK_TEXT_NODE)
    {
      drawing->n_texts++;
    }
  else if (type != GSK_COLOR_NODE)
    {
      drawing->n_others++;
    }
}

static void
read_drawing (HonTimeScene *scene,
              Drawing      *drawing)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  drawing->strokes = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_path_unref);
  drawing->fills = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_path_unref);
  drawing->dashes = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_stroke_free);
  hon_time_scene_snapshot (scene, hon_chart_palette_get_print (), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  read_node (node, drawing);
}

/* One corner of a path: a year, a value, and whether the path begins there. */
typedef struct
{
  double   year;
  double   value;
  gboolean begins;
} Corner;

static void
assert_path (HonTimeScene *scene,
             GskPath      *path,
             const Corner *corners,
             gsize         n_corners,
             gboolean      on_pixels,
             gboolean      is_closed)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) expected = NULL;
  g_autofree char *text = gsk_path_to_string (path);
  g_autofree char *expected_text = NULL;

  for (gsize i = 0; i < n_corners; i++)
    {
      double x = get_x (scene, get_day (corners[i].year));
      double y = get_y (scene, corners[i].value);

      if (on_pixels)
        {
          y = round (y);
          x = i + 1 < n_corners ? round (x) : x;
        }
      if (corners[i].begins)
        gsk_path_builder_move_to (builder, (float) x, (float) y);
      else
        gsk_path_builder_line_to (builder, (float) x, (float) y);
    }
  if (is_closed)
    gsk_path_builder_close (builder);

  expected = gsk_path_builder_to_path (builder);
  expected_text = gsk_path_to_string (expected);
  g_assert_cmpstr (text, ==, expected_text);
}

static void
test_finalize (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  GListModel *series = g_object_ref (get_list (chart));
  HonChartSeries *first = g_object_ref (get_series (chart, 0));

  add_markers (chart);

  /* It may go while an update is due. */
  hon_chart_series_set_short_title (first, "Another");
  g_assert_finalize_object (chart);
  g_assert_finalize_object (series);
  g_assert_finalize_object (first);

  g_assert_finalize_object (g_object_ref_sink (g_object_new (HON_TYPE_TIME_CHART, NULL)));
}

static char *
format_value (double   value,
              gpointer user_data)
{
  return g_strdup_printf ("<%g>", value);
}

/* Whatever is set in any order is shown. */
static void
test_setters (void)
{
  HonTimeChart *chart = g_object_ref_sink (g_object_new (HON_TYPE_TIME_CHART, NULL));
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_value, NULL, NULL);
  g_autoptr (HonChartFormat) axis_format = hon_chart_format_new (format_value, NULL, NULL);
  g_autoptr (GListStore) series = new_series (steps, 2);

  g_assert_cmpint (get_view (chart)->data->whole.start, ==, HON_DATE_NONE);
  for (guint i = 0; i < 2; i++)
    {
      hon_chart_set_format (HON_CHART (chart), format);
      hon_time_chart_set_axis_format (chart, axis_format);
      hon_time_chart_set_series (chart, G_LIST_MODEL (series));
      add_markers (chart);
      hon_time_chart_set_cursor (chart, get_day (2010));
      hon_time_chart_set_today (chart, get_day (2026));
      assert_range (chart, get_day (2002), get_day (2026));
      assert_cursor (chart, 2010);
      g_assert_true (get_view (chart)->format == format);
      g_assert_true (get_view (chart)->axis_format == axis_format);
      g_assert_cmpint (get_view (chart)->today, ==, get_day (2026));
      g_assert_cmpuint (get_view (chart)->data->markers->len, ==, 2);
      g_assert_cmpuint (get_view (chart)->data->layers->len, ==, 2);
    }

  hon_time_chart_set_markers (chart, NULL);
  hon_time_chart_set_series (chart, NULL);
  g_assert_cmpuint (get_view (chart)->data->markers->len, ==, 0);
  assert_range (chart, HON_DATE_NONE, HON_DATE_NONE);

  g_assert_finalize_object (chart);
}

/* What a screen reader is told of the cursor. */
static void
assert_said (HonTimeChart *chart,
             const char   *text)
{
  HonDate cursor = hon_time_plot_get_cursor (HON_TIME_PLOT (get_plot (chart)));
  g_autofree char *readout = hon_time_words_dup_readout (get_view (chart), cursor);

  g_assert_cmpstr (readout, ==, text);
}

static void
test_accessible (void)
{
  HonTimeChart *chart = new_chart (steps, 2);

  hon_chart_set_title (HON_CHART (chart), "A title");
  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "A title");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "2 series from 1 January 2002 to 1 January 2024: between "
                                       "20 (G) and 30 (G); in the end G: 30 · CS: 26.");

  /* The plot takes the focus, called as the chart is; how to move in it is told once, at the chart. */
  gtk_test_accessible_assert_role (get_plot (chart), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (gtk_widget_get_focusable (get_plot (chart)));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT));
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (get_plot (chart)),
                                                    GTK_ACCESSIBLE_PROPERTY_HELP_TEXT));
  gtk_test_accessible_assert_property (get_plot (chart), GTK_ACCESSIBLE_PROPERTY_LABEL, "A title");
  hon_time_chart_set_cursor (chart, get_day (2012));
  g_assert_cmpstr (get_readout (chart), ==, "1 January 2012");
  assert_said (chart, "1 January 2012 · G: 23 · CS: 23");
  /* A value that is announced is not told once more by the name of what has the focus. */
  gtk_test_accessible_assert_property (get_plot (chart), GTK_ACCESSIBLE_PROPERTY_LABEL, "A title");

  /* One series is told by its name, as is what is hidden. */
  g_object_set (get_series (chart, 1), "visible", FALSE, NULL);
  fixture_wait ();
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "G from 1 January 2002 to 1 January 2024: between 20 and "
                                       "30, in the end 30.");
  assert_said (chart, "1 January 2012 · G: 23");

  hon_chart_set_title (HON_CHART (chart), NULL);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (chart),
                                                    GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_finalize_object (chart);
}

static GtkWidget *
find_text (GtkWidget  *root,
           const char *text)
{
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_label (GTK_LABEL (root)), text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static char *
format_year (double   value,
             gpointer user_data)
{
  return g_strdup_printf ("in %d", hon_date_get_year ((HonDate) value));
}

/* Days are written as the chart is told to, in the read-out and in the table. */
static void
test_date_format (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_year, NULL, NULL);
  HonChartSheet *sheet = hon_chart_get_sheet (HON_CHART (chart));
  g_autofree char *cell = NULL;
  g_autofree char *raw = NULL;

  hon_time_chart_set_date_format (chart, format);
  fixture_wait ();
  hon_time_chart_set_cursor (chart, get_day (2012));
  g_assert_cmpstr (get_readout (chart), ==, "in 2012");
  assert_said (chart, "in 2012 · G: 23 · CS: 23");
  cell = hon_chart_sheet_dup_cell (sheet, 0, 0, HON_CHART_SHEET_SCREEN);
  raw = hon_chart_sheet_dup_cell (sheet, 0, 0, HON_CHART_SHEET_FILE);
  g_assert_cmpstr (cell, ==, "in 2002");
  g_assert_cmpstr (raw, ==, "2002-01-01");

  g_assert_finalize_object (chart);
}

static void
test_readout (void)
{
  HonTimeChart *chart = new_chart (gaps, 2);
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_value, NULL, NULL);

  add_markers (chart);
  hon_chart_set_format (HON_CHART (chart), format);
  hon_time_chart_set_today (chart, get_day (2012));

  /* The values stand in the legend, which tells the last ones while there is no cursor. */
  g_assert_nonnull (find_text (GTK_WIDGET (chart), "<20>"));
  hon_time_chart_set_cursor (chart, get_day (2004));
  g_assert_nonnull (find_text (GTK_WIDGET (chart), "<10>"));
  g_assert_cmpstr (get_readout (chart), ==, "1 January 2004");
  assert_said (chart, "1 January 2004 · S: <10> · L: <2>");

  /* Half-way between two gaps. */
  hon_time_chart_set_cursor (chart, get_day (2007));
  assert_said (chart, "1 January 2007 · no value");

  hon_time_chart_set_cursor (chart, get_day (2005));
  assert_said (chart, "1 January 2005 · no value\nSooner: A sentence.");
  hon_time_chart_set_cursor (chart, get_day (2017));
  assert_said (chart, "1 January 2017 (planned) · S: <20>\nLater");
  g_assert_cmpstr (get_readout (chart), ==, "1 January 2017 (planned) · Later");

  /* What changes while the cursor is there is read again. */
  hon_time_chart_set_markers (chart, NULL);
  assert_said (chart, "1 January 2017 (planned) · S: <20>");
  hon_chart_series_set_short_title (get_series (chart, 0), "Steps");
  fixture_wait ();
  assert_said (chart, "1 January 2017 (planned) · Steps: <20>");

  g_assert_finalize_object (chart);
}

/* Bars come to nothing: without a cursor the legend names them alone. */
static void
test_readout_bars (void)
{
  HonTimeChart *chart = new_chart (bars, 2);
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_value, NULL, NULL);

  hon_chart_set_format (HON_CHART (chart), format);
  g_assert_null (find_text (GTK_WIDGET (chart), "<20>"));
  hon_time_chart_set_cursor (chart, get_day (2020));
  g_assert_nonnull (find_text (GTK_WIDGET (chart), "<20>"));

  g_assert_finalize_object (chart);
}

static char *
format_gap (double   value,
            gpointer user_data)
{
  return g_strdup (value < get_day (2007) ? "[unknown]" : "");
}

/* A series that can tell why it has no value does so, in the read-out and in the table. */
static void
test_gap (void)
{
  HonTimeChart *chart = new_chart (gaps, 2);
  HonChartSheet *sheet = hon_chart_get_sheet (HON_CHART (chart));
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_gap, NULL, NULL);
  HonChartSeries *series = get_series (chart, 0);
  g_autofree char *cell = NULL;
  g_autofree char *raw = NULL;

  g_assert_null (hon_chart_series_dup_gap_at (series, get_day (2006)));
  hon_chart_series_set_gap_format (series, format);
  fixture_wait ();

  hon_time_chart_set_cursor (chart, get_day (2006));
  assert_said (chart, "1 January 2006 · S: [unknown]");
  g_assert_nonnull (find_text (GTK_WIDGET (chart), "[unknown]"));
  hon_time_chart_set_cursor (chart, get_day (2007));
  assert_said (chart, "1 January 2007 · no value");
  g_assert_null (hon_chart_series_dup_gap_at (series, get_day (2004)));

  /* Programs read no words among numbers. */
  cell = hon_chart_sheet_dup_cell (sheet, 3, 1, HON_CHART_SHEET_SCREEN);
  raw = hon_chart_sheet_dup_cell (sheet, 3, 1, HON_CHART_SHEET_FILE);
  g_assert_cmpstr (cell, ==, "[unknown]");
  g_assert_cmpstr (raw, ==, "");

  g_assert_finalize_object (chart);
}

/* Nothing below the read-out moves with the cursor. */
static void
test_readout_room (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  GtkWindow *window = show (chart, 360);
  int height;

  add_markers (chart);
  gtk_widget_measure (GTK_WIDGET (chart), GTK_ORIENTATION_VERTICAL, 360, NULL, &height, NULL, NULL);
  for (int year = 2002; year <= 2024; year++)
    {
      int with_cursor;

      hon_time_chart_set_cursor (chart, get_day (year));
      gtk_widget_measure (GTK_WIDGET (chart), GTK_ORIENTATION_VERTICAL, 360, NULL, &with_cursor,
                          NULL, NULL);
      g_assert_cmpint (with_cursor, ==, height);
    }

  gtk_window_destroy (window);
  g_assert_finalize_object (chart);
}

static void
test_keyboard (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  gboolean used;

  add_markers (chart);

  /* The first key shows the last point, or what is in force today. */
  g_assert_true (fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, -1));
  assert_cursor (chart, 2024);
  g_signal_emit_by_name (chart, "clear-cursor", &used);
  g_assert_true (used);
  assert_cursor (chart, 0);
  g_signal_emit_by_name (chart, "clear-cursor", &used);
  g_assert_false (used);
  hon_time_chart_set_today (chart, get_day (2020));
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  assert_cursor (chart, 2017);

  /* Points of either series, and markers. */
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  assert_cursor (chart, 2023);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  assert_cursor (chart, 2024);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  assert_cursor (chart, 2024);
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINE_ENDS, -1);
  assert_cursor (chart, 2002);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, -1);
  assert_cursor (chart, 2002);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  assert_cursor (chart, 2005);
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1);
  assert_cursor (chart, 2024);
  fixture_move_cursor (chart, GTK_MOVEMENT_PAGES, -1);
  assert_cursor (chart, 2002);

  /* From between two points. */
  hon_time_chart_set_cursor (chart, get_day (2013));
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  assert_cursor (chart, 2017);
  hon_time_chart_set_cursor (chart, get_day (2013));
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, -1);
  assert_cursor (chart, 2011);

  /* Keys follow what is seen. */
  gtk_widget_set_direction (GTK_WIDGET (chart), GTK_TEXT_DIR_RTL);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, -1);
  assert_cursor (chart, 2017);

  /* Hidden series are no places to stop. */
  g_object_set (get_series (chart, 1), "visible", FALSE, NULL);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, -1);
  assert_cursor (chart, 2024);

  g_assert_finalize_object (chart);
}

static void
marker_activated_cb (HonTimeChart    *chart,
                     HonChartMarker  *marker,
                     HonChartMarker **activated)
{
  g_assert_true (HON_IS_CHART_MARKER (marker));
  *activated = marker;
}

static void
test_activate (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  HonChartMarker *activated = NULL;
  gboolean used;

  add_markers (chart);
  g_signal_connect (chart, "marker-activated", G_CALLBACK (marker_activated_cb), &activated);

  g_signal_emit_by_name (chart, "activate-cursor", &used);
  g_assert_false (used);
  hon_time_chart_set_cursor (chart, get_day (2011));
  g_signal_emit_by_name (chart, "activate-cursor", &used);
  g_assert_false (used);
  g_assert_null (activated);

  hon_time_chart_set_cursor (chart, get_day (2005));
  g_signal_emit_by_name (chart, "activate-cursor", &used);
  g_assert_true (used);
  g_assert_nonnull (activated);
  g_assert_cmpstr (hon_chart_marker_get_title (activated), ==, "Sooner");

  g_assert_finalize_object (chart);
}

static void
test_pointer (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  HonTimePlot *plot = HON_TIME_PLOT (get_plot (chart));
  HonChartMarker *activated = NULL;
  GtkWindow *window;
  gpointer motion = fixture_get_controller (get_plot (chart), GTK_TYPE_EVENT_CONTROLLER_MOTION);
  gpointer click = fixture_get_controller (get_plot (chart), GTK_TYPE_GESTURE_CLICK);
  HonTimeScene *scene;
  double x;

  add_markers (chart);
  g_signal_connect (chart, "marker-activated", G_CALLBACK (marker_activated_cb), &activated);
  window = show (chart, 600);
  fixture_wait ();
  scene = hon_time_plot_get_scene (plot);

  /* The cursor snaps to points near by, and to markers at the top; elsewhere any day is meant. */
  g_signal_emit_by_name (motion, "motion", get_x (scene, get_day (2011)) + 3.0, 150.0);
  assert_cursor (chart, 2011);
  g_signal_emit_by_name (motion, "motion", get_x (scene, get_day (2005)) + 8.5, 10.0);
  assert_cursor (chart, 2005);
  x = get_x (scene, get_day (2014));
  g_signal_emit_by_name (motion, "motion", x, 150.0);
  assert_cursor (chart, 2014);

  /* A pointer at rest does not undo what keys did. */
  hon_time_chart_set_cursor (chart, get_day (2002));
  g_signal_emit_by_name (motion, "motion", x, 150.0);
  assert_cursor (chart, 2002);
  g_signal_emit_by_name (motion, "leave");
  assert_cursor (chart, 0);

  g_signal_emit_by_name (click, "released", 1, x, 150.0);
  assert_cursor (chart, 2014);
  g_assert_true (gtk_window_get_focus (window) == GTK_WIDGET (plot));
  g_assert_null (activated);
  g_signal_emit_by_name (click, "released", 1, get_x (scene, get_day (2005)), 10.0);
  assert_cursor (chart, 2005);
  g_assert_cmpstr (hon_chart_marker_get_title (activated), ==, "Sooner");

  gtk_window_destroy (window);
  g_assert_finalize_object (chart);
}

/* A zoomed plot can be dragged and scrolled, as far as there are days. */
static void
test_drag (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  HonTimePlot *plot = HON_TIME_PLOT (get_plot (chart));
  GtkWindow *window;
  gpointer drag = fixture_get_controller (get_plot (chart), GTK_TYPE_GESTURE_DRAG);
  gpointer scroll = fixture_get_controller (get_plot (chart), GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  HonDate first = get_day (2002);
  HonDate last = get_day (2024);
  gboolean used;
  double width;
  int days;

  hon_time_chart_set_cursor (chart, get_day (2013));
  window = show (chart, 600);
  fixture_wait ();

  /* Everything is visible. */
  g_signal_emit_by_name (drag, "drag-begin", 300.0, 100.0);
  g_signal_emit_by_name (drag, "drag-update", 100.0, 0.0);
  g_signal_emit_by_name (drag, "drag-end", 100.0, 0.0);
  g_signal_emit_by_name (scroll, "scroll", 1.0, 0.0, &used);
  g_assert_false (used);
  assert_range (chart, first, last);

  gtk_widget_activate_action (GTK_WIDGET (chart), "chart.zoom-in", NULL);
  first = get_view (chart)->range.start;
  last = get_view (chart)->range.end;
  fixture_wait_for_layout (GTK_WIDGET (chart));
  width = hon_time_scene_get_geometry (hon_time_plot_get_scene (plot))->plot_width;
  days = (int) round (50.0 * (last - first) / width);

  /* To the right, earlier days appear. A few pixels are no drag. */
  g_signal_emit_by_name (drag, "drag-begin", 300.0, 100.0);
  g_signal_emit_by_name (drag, "drag-update", 5.0, 0.0);
  assert_range (chart, first, last);
  g_signal_emit_by_name (drag, "drag-update", 50.0, 0.0);
  g_assert_cmpint (abs (get_view (chart)->range.start - (first - days)), <=, 1);
  g_signal_emit_by_name (drag, "drag-update", -50.0, 0.0);
  g_assert_cmpint (abs (get_view (chart)->range.start - (first + days)), <=, 1);
  g_signal_emit_by_name (drag, "drag-update", 0.0, 0.0);
  assert_range (chart, first, last);
  g_signal_emit_by_name (drag, "drag-end", 0.0, 0.0);

  /* Vertical scrolling is for the page. */
  g_signal_emit_by_name (scroll, "scroll", 0.0, 1.0, &used);
  g_assert_false (used);
  g_signal_emit_by_name (scroll, "scroll", 1.0, 0.0, &used);
  g_assert_true (used);
  g_assert_cmpint (abs (get_view (chart)->range.start - (first + days)), <=, 1);
  g_assert_cmpint (get_view (chart)->range.end - get_view (chart)->range.start, ==, last - first);

  gtk_window_destroy (window);
  g_assert_finalize_object (chart);
}

static void
test_zoom (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  GtkWidget *reset = gtk_widget_get_last_child (gtk_widget_get_parent (find (GTK_WIDGET (chart), "circular")));
  HonDate first = get_day (2002);
  HonDate last = get_day (2024);
  HonDate start, end;

  g_assert_false (gtk_widget_get_visible (reset));
  gtk_widget_activate_action (GTK_WIDGET (chart), "chart.pan", "i", 1);
  gtk_widget_activate_action (GTK_WIDGET (chart), "chart.zoom-out", NULL);
  assert_range (chart, first, last);

  /* About the cursor, which keeps its place. */
  hon_time_chart_set_cursor (chart, get_day (2005));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (chart), "chart.zoom-in", NULL));
  g_assert_true (gtk_widget_get_visible (reset));
  start = get_view (chart)->range.start;
  end = get_view (chart)->range.end;
  g_assert_cmpfloat_with_epsilon (end - start, (last - first) / 2.0, 1.0);
  g_assert_cmpfloat_with_epsilon ((double) (get_day (2005) - start) / (end - start),
                                  (double) (get_day (2005) - first) / (last - first), 0.001);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (chart), "chart.pan", "i", 1));
  g_assert_cmpint (get_view (chart)->range.start - start, ==, (int) round ((end - start) / 4.0));
  g_assert_cmpint (get_view (chart)->range.end - get_view (chart)->range.start, ==,
                   end - start);

  /* It stops at the ends. */
  for (guint i = 0; i < 10; i++)
    gtk_widget_activate_action (GTK_WIDGET (chart), "chart.pan", "i", -1);
  g_assert_cmpint (get_view (chart)->range.start, ==, first);
  for (guint i = 0; i < 10; i++)
    gtk_widget_activate_action (GTK_WIDGET (chart), "chart.pan", "i", 1);
  g_assert_cmpint (get_view (chart)->range.end, ==, last);

  /* The cursor brings what is shown with it. */
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINE_ENDS, -1);
  g_assert_cmpint (get_view (chart)->range.start, ==, first);

  /* There is a closest, and everything. */
  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (GTK_WIDGET (chart), "chart.zoom-in", NULL);
  g_assert_cmpint (get_view (chart)->range.end - get_view (chart)->range.start, ==, 14);
  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (GTK_WIDGET (chart), "chart.zoom-out", NULL);
  assert_range (chart, first, last);
  g_assert_false (gtk_widget_get_visible (reset));

  gtk_widget_activate_action (GTK_WIDGET (chart), "chart.zoom-in", NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (chart), "chart.reset-zoom", NULL));
  assert_range (chart, first, last);
  g_assert_false (gtk_widget_get_visible (reset));

  g_assert_finalize_object (chart);
}

static void
test_legend (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  GtkWindow *window = show (chart, 600);
  GtkWidget *legend = find (GTK_WIDGET (chart), "legend");
  GtkWidget *zoom;
  gboolean used = FALSE;

  gtk_test_accessible_assert_role (get_legend_button (chart, 0), GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON);
  gtk_test_accessible_assert_property (get_legend_button (chart, 1),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "CS");

  /* Button and series agree, whichever changes. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_legend_button (chart, 1)), FALSE);
  g_assert_false (hon_chart_series_get_visible (get_series (chart, 1)));
  g_object_set (get_series (chart, 0), "visible", FALSE, NULL);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_legend_button (chart, 0))));
  fixture_wait ();
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Nothing to show");
  g_assert_true (gtk_widget_get_visible (legend));
  g_object_set (get_series (chart, 0), "visible", TRUE, NULL);
  g_object_set (get_series (chart, 1), "visible", TRUE, NULL);
  fixture_wait_for_layout (GTK_WIDGET (chart));

  /* The plot is one stop of the Tab key, a button that can zoom another, and so is the legend; arrows
   * go from button to button.
   */
  gtk_widget_grab_focus (get_plot (chart));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_TAB_FORWARD));
  zoom = gtk_window_get_focus (window);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (zoom)), ==, "chart.zoom-in");
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (window) == get_legend_button (chart, 0));
  g_signal_emit_by_name (chart, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, 1, &used);
  g_assert_false (used);
  assert_cursor (chart, 0);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_RIGHT));
  g_assert_true (gtk_window_get_focus (window) == get_legend_button (chart, 1));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_window_get_focus (window) == zoom);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (window) == get_legend_button (chart, 1));

  /* One series needs no legend, but a way back when it is hidden. */
  g_list_store_remove (G_LIST_STORE (get_list (chart)), 1);
  fixture_wait ();
  g_assert_false (gtk_widget_get_visible (legend));
  g_object_set (get_series (chart, 0), "visible", FALSE, NULL);
  fixture_wait ();
  g_assert_true (gtk_widget_get_visible (legend));

  gtk_window_destroy (window);
  g_assert_finalize_object (chart);
}

static void
assert_cell (HonChartSheet *sheet,
             guint          row,
             guint          column,
             const char    *text,
             const char    *raw)
{
  fixture_assert_cell (sheet, row, column, HON_CHART_SHEET_SCREEN, text);
  fixture_assert_cell (sheet, row, column, HON_CHART_SHEET_FILE, raw);
}

static void
count (guint *counter)
{
  (*counter)++;
}

static void
test_sheet (void)
{
  HonTimeChart *chart = new_chart (gaps, 2);
  HonChartSheet *sheet = g_object_ref (hon_chart_get_sheet (HON_CHART (chart)));
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_value, NULL, NULL);
  g_autofree char *title = hon_chart_sheet_dup_title (sheet, 2, HON_CHART_SHEET_SCREEN);
  const HonChartPoint precise = { 730000, 1234567890.12345 };
  const HonChartPoint sum = { 730000, 0.1 + 0.2 };
  guint n_changes = 0;

  g_signal_connect_swapped (sheet, "changed", G_CALLBACK (count), &n_changes);
  hon_chart_set_format (HON_CHART (chart), format);
  g_assert_cmpuint (n_changes, >, 0);
  g_assert_cmpuint (hon_chart_sheet_get_n_columns (sheet), ==, 3);
  g_assert_cmpstr (title, ==, "L");
  g_assert_cmpuint (hon_chart_sheet_get_n_rows (sheet), ==, 7);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sheet)), ==, 7);

  /* Steps are in force, lines only where they were measured. */
  assert_cell (sheet, 0, 0, "1 January 2000", "2000-01-01");
  assert_cell (sheet, 0, 1, "<10>", "10");
  assert_cell (sheet, 1, 1, "<10>", "10");
  assert_cell (sheet, 1, 2, "", "");
  assert_cell (sheet, 2, 2, "<2>", "2");
  assert_cell (sheet, 3, 1, "", "");
  assert_cell (sheet, 6, 1, "<20>", "20");
  assert_cell (sheet, 6, 2, "", "");
  g_assert_false (hon_chart_sheet_is_total (sheet, 0));

  /* Hidden series are left out, and so are dates that only they have. */
  g_object_set (get_series (chart, 1), "visible", FALSE, NULL);
  fixture_wait ();
  g_assert_cmpuint (hon_chart_sheet_get_n_columns (sheet), ==, 2);
  g_assert_cmpuint (hon_chart_sheet_get_n_rows (sheet), ==, 3);

  /* No digit of a figure is lost. */
  hon_chart_series_set_points (get_series (chart, 0), &precise, 1);
  fixture_wait ();
  assert_cell (sheet, 0, 1, "<1.23457e+09>", "1234567890.12345");

  /* What only the arithmetic of doubles has is no digit of a figure. */
  hon_chart_series_set_points (get_series (chart, 0), &sum, 1);
  fixture_wait ();
  assert_cell (sheet, 0, 1, "<0.3>", "0.3");

  g_assert_finalize_object (chart);
  g_assert_finalize_object (sheet);
}

/* What the points look like: the path of each kind, corner by corner. */
static void
test_geometry_steps (void)
{
  static const Corner corners[] = {
    { 2002, 20, TRUE }, { 2011, 20, FALSE }, { 2011, 23, FALSE }, { 2017, 23, FALSE },
    { 2017, 25, FALSE }, { 2024, 25, FALSE }, { 2024, 30, FALSE }, { 2026, 30, FALSE },
  };
  HonTimeChart *chart = new_chart (steps, 2);
  g_autoptr (HonTimeScene) scene = NULL;
  g_auto (Drawing) drawing = { NULL };
  gsize n_dashes;

  hon_time_chart_set_today (chart, get_day (2026));
  scene = new_scene (chart, 700, 300);
  read_drawing (scene, &drawing);

  /* The lines, from their ends to the names beside them, and those in the legend. */
  g_assert_cmpuint (drawing.strokes->len, ==, 6);
  assert_path (scene, g_ptr_array_index (drawing.strokes, 0), corners, G_N_ELEMENTS (corners),
               TRUE, FALSE);
  g_assert_cmpuint (drawing.fills->len, ==, 2);
  g_assert_cmpuint (drawing.n_others, ==, 0);
  g_assert_cmpuint (drawing.n_texts, >, 0);
  g_assert_false (hon_time_scene_get_geometry (scene)->patterns);
  gsk_stroke_get_dash (g_ptr_array_index (drawing.dashes, 0), &n_dashes);
  g_assert_cmpuint (n_dashes, ==, 0);

  g_assert_finalize_object (chart);
}

static void
test_geometry_lines (void)
{
  static const Corner corners[] = {
    { 2000, 10, TRUE }, { 2010, 30, FALSE }, { 2020, 20, FALSE },
  };
  HonTimeChart *chart = new_chart (lines, 2);
  g_autoptr (HonTimeScene) scene = new_scene (chart, 700, 300);
  g_auto (Drawing) drawing = { NULL };

  read_drawing (scene, &drawing);
  assert_path (scene, g_ptr_array_index (drawing.strokes, 0), corners, G_N_ELEMENTS (corners),
               FALSE, FALSE);
  g_assert_cmpuint (drawing.n_others, ==, 0);

  g_assert_finalize_object (chart);
}

static void
test_geometry_bars (void)
{
  HonTimeChart *chart = new_chart (bars, 2);
  g_autoptr (HonTimeScene) scene = new_scene (chart, 700, 300);
  g_auto (Drawing) drawing = { NULL };
  double zero = round (get_y (scene, 0));
  const HonTimeGeometry *geometry = hon_time_scene_get_geometry (scene);
  graphene_rect_t first, second;

  read_drawing (scene, &drawing);
  g_assert_cmpuint (drawing.fills->len, ==, 2);
  g_assert_true (gsk_path_get_bounds (g_ptr_array_index (drawing.fills, 0), &first));
  g_assert_true (gsk_path_get_bounds (g_ptr_array_index (drawing.fills, 1), &second));

  /* From the highest to the lowest value, on both sides of zero, side by side, inside the plot. */
  g_assert_cmpfloat (first.origin.y, ==, round (get_y (scene, 20)));
  g_assert_cmpfloat (first.origin.y + first.size.height, ==,
                     round (get_y (scene, -5)));
  g_assert_cmpfloat (second.origin.y + second.size.height, ==, zero);
  g_assert_cmpfloat (first.origin.x, >=, geometry->plot_x);
  g_assert_cmpfloat (second.origin.x, >, first.origin.x);
  g_assert_cmpfloat (second.origin.x + second.size.width, <=,
                     geometry->plot_x + geometry->plot_width);

  /* Bars do not lead up to a last value, so that their names are in the legend. */
  g_assert_true (geometry->patterns);

  g_assert_finalize_object (chart);
}

/* A gap is a gap, and what is alone in it is seen. */
static void
test_geometry_gaps (void)
{
  static const Corner step_corners[] = {
    { 2000, 10, TRUE }, { 2005, 10, FALSE }, { 2010, 20, TRUE }, { 2010, 20, FALSE },
  };
  HonTimeChart *chart = new_chart (gaps, 2);
  g_autoptr (HonTimeScene) scene = new_scene (chart, 700, 300);
  g_auto (Drawing) drawing = { NULL };
  graphene_rect_t dots;

  read_drawing (scene, &drawing);
  assert_path (scene, g_ptr_array_index (drawing.strokes, 0), step_corners,
               G_N_ELEMENTS (step_corners), TRUE, FALSE);
  g_assert_cmpuint (drawing.fills->len, ==, 2);
  g_assert_true (gsk_path_get_bounds (g_ptr_array_index (drawing.fills, 1), &dots));
  g_assert_cmpfloat (dots.origin.x, <, get_x (scene, get_day (2000)));
  g_assert_cmpfloat (dots.origin.x + dots.size.width, >,
                     get_x (scene, get_day (2008)));

  g_assert_finalize_object (chart);
}

/* After today everything is dotted, and a line says where that is. */
static void
test_planned (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  g_autoptr (HonTimeScene) scene = NULL;
  g_autofree char *titles = NULL;
  g_auto (Drawing) drawing = { NULL };
  gsize n_dashes;

  hon_time_chart_set_today (chart, get_day (2020));
  g_assert_cmpint (get_view (chart)->data->whole.end, >, get_day (2024));
  scene = new_scene (chart, 700, 300);
  titles = dup_titles (chart, scene);
  g_assert_cmpstr (titles, ==, "Today\n");

  read_drawing (scene, &drawing);
  g_assert_cmpuint (drawing.strokes->len, ==, 8);
  gsk_stroke_get_dash (g_ptr_array_index (drawing.dashes, 0), &n_dashes);
  g_assert_cmpuint (n_dashes, ==, 0);
  gsk_stroke_get_dash (g_ptr_array_index (drawing.dashes, 1), &n_dashes);
  g_assert_cmpuint (n_dashes, ==, 2);

  g_assert_finalize_object (chart);
}

/* Where names have no room, there is a legend, and each line has its dashes. */
static void
test_narrow (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  g_autoptr (HonTimeScene) scene = new_scene (chart, 260, 300);
  g_auto (Drawing) drawing = { NULL };
  gsize n_dashes;

  g_assert_true (hon_time_scene_get_geometry (scene)->patterns);
  read_drawing (scene, &drawing);
  g_assert_cmpuint (drawing.strokes->len, ==, 4);
  gsk_stroke_get_dash (g_ptr_array_index (drawing.dashes, 1), &n_dashes);
  g_assert_cmpuint (n_dashes, >, 0);

  g_assert_finalize_object (chart);
}

static void
test_mirrored (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  g_autoptr (HonTimeScene) scene = new_scene (chart, 700, 300);
  g_autoptr (HonTimeScene) mirrored = NULL;

  gtk_widget_set_direction (GTK_WIDGET (chart), GTK_TEXT_DIR_RTL);
  mirrored = new_scene (chart, 700, 300);
  for (int year = 2002; year <= 2024; year += 2)
    {
      double x = get_x (scene, get_day (year));
      double mirrored_x = get_x (mirrored, get_day (year));

      g_assert_cmpfloat_with_epsilon (x + mirrored_x, 700, 0.001);
      g_assert_cmpint (hon_time_geometry_get_date (hon_time_scene_get_geometry (scene), x), ==,
                       get_day (year));
      g_assert_cmpint (hon_time_geometry_get_date (hon_time_scene_get_geometry (mirrored),
                                                   mirrored_x), ==, get_day (year));
    }

  g_assert_finalize_object (chart);
}

static void
test_markers (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  g_autoptr (HonTimeScene) scene = NULL;
  g_autofree char *titles = NULL;
  double y;

  add_markers (chart);
  scene = new_scene (chart, 700, 300);
  titles = dup_titles (chart, scene);
  g_assert_cmpstr (titles, ==, "Sooner\nLater\n");

  y = hon_time_scene_get_geometry (scene)->plot_y / 2.0;
  g_assert_cmpint (hon_time_scene_find_marker (scene, get_x (scene, get_day (2005)), y), ==, 0);
  g_assert_cmpint (hon_time_scene_find_marker (scene, get_x (scene, get_day (2017)) + 20, y), ==,
                   1);
  g_assert_cmpint (hon_time_scene_find_marker (scene, get_x (scene, get_day (2011)), y), ==, -1);
  g_assert_cmpint (hon_time_scene_find_marker (scene, get_x (scene, get_day (2005)), 250), ==, -1);

  g_assert_finalize_object (chart);
}

/* On paper, numbers stand for the titles of many events, and notes tell all of them. */
static void
test_many_markers (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  g_autoptr (GListStore) markers = g_list_store_new (HON_TYPE_CHART_MARKER);
  g_autoptr (HonTimeScene) scene = NULL;
  g_autofree char *titles = NULL;
  g_autofree char *notes = NULL;
  g_auto (GStrv) events = NULL;
  g_auto (GStrv) told = NULL;
  g_auto (GStrv) numbers = NULL;

  for (int year = 2002; year <= 2024; year++)
    {
      g_autoptr (HonChartMarker) marker = hon_chart_marker_new (get_day (year), "An event", NULL);

      g_list_store_append (markers, marker);
    }
  hon_time_chart_set_markers (chart, G_LIST_MODEL (markers));

  scene = new_scene (chart, 500, 300);
  titles = dup_titles (chart, scene);
  notes = hon_time_scene_dup_notes (scene);
  events = g_strsplit (notes, "An event", -1);
  told = g_strsplit (notes, "\u2003", -1);
  numbers = g_strsplit (titles, "\n", -1);
  g_assert_cmpuint (get_view (chart)->data->markers->len, ==, 23);
  g_assert_cmpuint (g_strv_length (events) - 1, ==, 23);
  g_assert_cmpuint (g_strv_length (told), >, 1);
  g_assert_cmpuint (g_strv_length (numbers) - 1, ==, g_strv_length (told));
  for (guint i = 0; told[i] != NULL; i++)
    {
      g_autofree char *start = g_strconcat (numbers[i], ". ", NULL);

      g_assert_cmpuint (g_ascii_strtoull (numbers[i], NULL, 10), ==, i + 1);
      g_assert_true (g_str_has_prefix (told[i], start));
    }

  g_assert_finalize_object (chart);
}

/* The heading tells the years that are shown; they can be chosen. */
static void
test_years (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  HonTimeChart *empty = g_object_ref_sink (g_object_new (HON_TYPE_TIME_CHART, NULL));
  guint n_changes = 0;
  int first, last, start, end;
  g_autofree char *whole = NULL;
  g_autofree char *part = NULL;
  g_autofree char *own = NULL;
  g_autofree char *year = NULL;
  g_autofree char *again = NULL;
  g_autofree char *nothing = NULL;

  g_signal_connect_swapped (chart, "notify::heading", G_CALLBACK (count), &n_changes);
  hon_chart_set_title (HON_CHART (chart), "Tariffs");
  g_assert_cmpuint (n_changes, ==, 1);
  g_object_get (chart, "heading", &whole, NULL);
  g_assert_cmpstr (whole, ==, "Tariffs, 2002–2024");

  g_assert_true (hon_time_chart_get_years (chart, &first, &last, &start, &end));
  g_assert_cmpint (first, ==, 2002);
  g_assert_cmpint (start, ==, first);
  g_assert_cmpint (end, ==, last);

  hon_time_chart_set_years (chart, 2005, 2010);
  g_assert_cmpuint (n_changes, >, 1);
  g_object_get (chart, "heading", &part, NULL);
  g_assert_cmpstr (part, ==, "Tariffs, 2005–2010");
  own = hon_chart_dup_heading (HON_CHART (chart), "Mine");
  g_assert_cmpstr (own, ==, "Mine, 2005–2010");
  g_assert_true (hon_time_chart_get_years (chart, &first, &last, &start, &end));
  g_assert_cmpint (first, ==, 2002);
  g_assert_cmpint (start, ==, 2005);
  g_assert_cmpint (end, ==, 2010);

  hon_time_chart_set_years (chart, 2005, 2005);
  g_object_get (chart, "heading", &year, NULL);
  g_assert_cmpstr (year, ==, "Tariffs, 2005");

  hon_time_chart_set_years (chart, 1900, 2100);
  g_object_get (chart, "heading", &again, NULL);
  g_assert_cmpstr (again, ==, whole);

  hon_chart_set_title (HON_CHART (empty), "Nothing");
  g_object_get (empty, "heading", &nothing, NULL);
  g_assert_cmpstr (nothing, ==, "Nothing");
  g_assert_false (hon_time_chart_get_years (empty, &first, &last, &start, &end));

  g_assert_finalize_object (chart);
  g_assert_finalize_object (empty);
}

static char *
format_whole (double   value,
              gpointer user_data)
{
  return g_strdup_printf ("%.0f", value);
}

/* A format that rounds never writes the same at two ticks. */
static void
test_coarse_format (void)
{
  static const Example small[] = {
    { "A", HON_CHART_SERIES_LINE, 2, { { 2000, 0.1 }, { 2010, 1.9 } } },
  };
  HonTimeChart *chart = new_chart (small, 1);
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_whole, NULL, NULL);
  g_autoptr (HonTimeScene) scene = NULL;

  hon_chart_set_format (HON_CHART (chart), format);
  scene = new_scene (chart, 700, 400);
  g_assert_cmpfloat (hon_time_scene_get_geometry (scene)->axis.upper, ==, 2);
  g_assert_cmpfloat (hon_time_scene_get_geometry (scene)->axis.step, >=, 1);

  g_assert_finalize_object (chart);
}

typedef struct
{
  const char *name;
  guint       n_examples;
  Example     examples[2];
  const char *description;
} BadCase;

static const BadCase bad_cases[] = {
  { "none", 0, { { NULL } }, "Nothing to show" },
  { "empty", 1, { { "A", HON_CHART_SERIES_STEP, 0, { { 0 } } } }, "Nothing to show" },
  { "no-value", 1, { { "A", HON_CHART_SERIES_LINE, 2, { { 2000, NAN }, { 2001, NAN } } } },
    "Nothing to show" },
  { "single-step", 1, { { "A", HON_CHART_SERIES_STEP, 1, { { 2000, 5 } } } },
    "A from 1 January 2000 to 1 January 2000: between 5 and 5, in the end 5." },
  { "single-line", 1, { { "A", HON_CHART_SERIES_LINE, 1, { { 2000, 5 } } } },
    "A from 1 January 2000 to 1 January 2000: between 5 and 5, in the end 5." },
  { "single-bar", 1, { { "A", HON_CHART_SERIES_BAR, 1, { { 2000, 5 } } } },
    "A from 1 January 2000 to 1 January 2000: between 5 and 5, in the end 5." },
  { "equal", 1, { { "A", HON_CHART_SERIES_LINE, 2, { { 2000, 0 }, { 2010, 0 } } } },
    "A from 1 January 2000 to 1 January 2010: between 0 and 0, in the end 0." },
  { "negative", 1, { { "A", HON_CHART_SERIES_BAR, 2, { { 2000, -5 }, { 2010, -8 } } } },
    "A from 1 January 2000 to 1 January 2010: between \u22128 and \u22125, in the end \u22128." },
  { "infinite", 1, { { "A", HON_CHART_SERIES_LINE, 2, { { 2000, INFINITY }, { 2010, 8 } } } },
    "A from 1 January 2000 to 1 January 2010: between 8 and 8, in the end 8." },
  { "far-apart", 1, { { "A", HON_CHART_SERIES_STEP, 2, { { 1900, 1 }, { 2200, 2 } } } },
    "A from 1 January 1900 to 1 January 2200: between 1 and 2, in the end 2." },
  { "one-empty", 2, { { "A", HON_CHART_SERIES_STEP, 0, { { 0 } } },
                      { "B", HON_CHART_SERIES_BAR, 2, { { 2000, 1 }, { 2001, 2 } } } },
    "B from 1 January 2000 to 1 January 2001: between 1 and 2, in the end 2." },
};

/* Whatever there is, it is drawn at any size, walked through by key, or said to be nothing. */
static void
test_bad (gconstpointer data)
{
  const BadCase *bad_case = data;
  HonTimeChart *chart = new_chart (bad_case->examples, bad_case->n_examples);
  gboolean is_empty = strcmp (bad_case->description, "Nothing to show") == 0;
  GtkWindow *window = show (chart, 400);

  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       bad_case->description);
  g_assert_true (gtk_widget_get_focusable (get_plot (chart)) == !is_empty);

  for (int width = 1; width < 1000; width = width * 3 + 1)
    {
      g_autoptr (GskRenderNode) node = draw_scene (chart, width);

      g_assert_nonnull (node);
    }

  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  fixture_move_cursor (chart, GTK_MOVEMENT_PAGES, -1);
  gtk_widget_activate_action (GTK_WIDGET (chart), "chart.zoom-in", NULL);
  gtk_widget_activate_action (GTK_WIDGET (chart), "chart.pan", "i", -1);
  gtk_widget_activate_action (GTK_WIDGET (chart), "chart.zoom-out", NULL);
  fixture_wait ();
  g_assert_true (is_empty || get_cursor (chart) != HON_DATE_NONE ||
                 bad_case->n_examples == 0);

  gtk_window_destroy (window);
  g_assert_finalize_object (chart);
}

/* Points outside the calendar do not lead out of it. */
static void
test_outside_calendar (void)
{
  const HonChartPoint points[] = { { -1e9, 1 }, { 730000.5, 2 }, { 1e9, 3 } };
  HonTimeChart *chart = new_chart (steps, 1);
  g_autoptr (GskRenderNode) node = NULL;

  hon_chart_series_set_points (get_series (chart, 0), points, G_N_ELEMENTS (points));
  assert_range (chart, 1, 3652059);
  fixture_wait ();
  node = draw_scene (chart, 500);
  g_assert_nonnull (node);
  for (guint i = 0; i < 6; i++)
    fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, i < 3 ? -1 : 1);
  g_assert_cmpint (get_cursor (chart), ==, 3652059);

  g_assert_finalize_object (chart);
}

/* Ten thousand points are drawn with no more corners than can be seen. */
static void
test_long (void)
{
  g_autofree HonChartPoint *points = g_new (HonChartPoint, 10000);
  HonTimeChart *chart = new_chart (lines, 1);
  g_autoptr (HonTimeScene) scene = NULL;
  g_auto (Drawing) drawing = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *sheet_date = NULL;
  graphene_rect_t bounds;
  guint n_corners = 0;

  for (gsize i = 0; i < 10000; i++)
    points[i] = (HonChartPoint) { 720000 + i, sin (i / 7.0) * 50 + 50 };
  hon_chart_series_set_points (get_series (chart, 0), points, 10000);

  scene = new_scene (chart, 700, 300);
  read_drawing (scene, &drawing);
  path = gsk_path_to_string (g_ptr_array_index (drawing.fills, 0));
  for (const char *corner = path; *corner != '\0'; corner++)
    n_corners += *corner == 'L';
  g_assert_cmpuint (n_corners, >, 700);
  g_assert_cmpuint (n_corners, <, 2 * 700);

  /* From the lowest to the highest value, and half a line more. */
  g_assert_true (gsk_path_get_bounds (g_ptr_array_index (drawing.fills, 0), &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, get_y (scene, get_view (chart)->data->highest) - 1,
                                  0.01);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y + bounds.size.height,
                                  get_y (scene, get_view (chart)->data->lowest) + 1, 0.01);

  fixture_wait ();
  sheet_date = hon_chart_sheet_dup_cell (hon_chart_get_sheet (HON_CHART (chart)), 9999, 0,
                                         HON_CHART_SHEET_FILE);
  g_assert_cmpstr (sheet_date, ==, "1999-09-02");

  g_assert_finalize_object (chart);
}

/* On screen and after many changes at once. */
static void
test_on_screen (void)
{
  HonTimeChart *chart = new_chart (steps, 2);
  GtkWindow *window = show (chart, 600);
  g_autoptr (GListStore) others = new_series (bars, 2);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (chart));

  add_markers (chart);
  hon_time_chart_set_cursor (chart, get_day (2005));
  for (guint i = 0; i < 4; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr (GskRenderNode) node = NULL;

      if (i == 1)
        hon_time_chart_set_series (chart, G_LIST_MODEL (others));
      if (i == 2)
        g_list_store_remove_all (others);
      if (i == 3)
        hon_time_chart_set_series (chart, NULL);
      fixture_wait ();
      gdk_paintable_snapshot (paintable, snapshot, 600, 400);
      node = gtk_snapshot_free_to_node (snapshot);
      g_assert_nonnull (node);
    }
  assert_cursor (chart, 0);

  gtk_window_destroy (window);
  g_assert_finalize_object (chart);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/time-chart/finalize", test_finalize);
  g_test_add_func ("/time-chart/setters", test_setters);
  g_test_add_func ("/time-chart/accessible", test_accessible);
  g_test_add_func ("/time-chart/date-format", test_date_format);
  g_test_add_func ("/time-chart/readout", test_readout);
  g_test_add_func ("/time-chart/readout/bars", test_readout_bars);
  g_test_add_func ("/time-chart/gap", test_gap);
  g_test_add_func ("/time-chart/readout-room", test_readout_room);
  g_test_add_func ("/time-chart/keyboard", test_keyboard);
  g_test_add_func ("/time-chart/activate", test_activate);
  g_test_add_func ("/time-chart/pointer", test_pointer);
  g_test_add_func ("/time-chart/drag", test_drag);
  g_test_add_func ("/time-chart/zoom", test_zoom);
  g_test_add_func ("/time-chart/legend", test_legend);
  g_test_add_func ("/time-chart/sheet", test_sheet);
  g_test_add_func ("/time-chart/geometry/steps", test_geometry_steps);
  g_test_add_func ("/time-chart/geometry/lines", test_geometry_lines);
  g_test_add_func ("/time-chart/geometry/bars", test_geometry_bars);
  g_test_add_func ("/time-chart/geometry/gaps", test_geometry_gaps);
  g_test_add_func ("/time-chart/planned", test_planned);
  g_test_add_func ("/time-chart/narrow", test_narrow);
  g_test_add_func ("/time-chart/mirrored", test_mirrored);
  g_test_add_func ("/time-chart/markers", test_markers);
  g_test_add_func ("/time-chart/many-markers", test_many_markers);
  g_test_add_func ("/time-chart/years", test_years);
  g_test_add_func ("/time-chart/coarse-format", test_coarse_format);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/time-chart/bad/", bad_cases[i].name, NULL);

      g_test_add_data_func (path, &bad_cases[i], test_bad);
    }
  g_test_add_func ("/time-chart/outside-calendar", test_outside_calendar);
  g_test_add_func ("/time-chart/long", test_long);
  g_test_add_func ("/time-chart/on-screen", test_on_screen);

  return g_test_run ();
}
