/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-scatter-chart.h"

#include "hon-scatter-scene.h"

#include <glib/gi18n.h>

/**
 * HonScatterChart:
 *
 * Two values of each of many things, as dots: one across, one upwards. Sizes are read upwards from zero; across,
 * a dot only has its place, so that the axis there begins near the lowest.
 *
 * Values upwards are written with the format of the chart, values across with one of their own.
 *
 * The CSS node is `scatter-chart`. Left and right go through the dots by their values across, up and down by
 * those upwards; Home and End lead to the lowest and the highest value across. Enter, Space, a click and a second
 * tap activate one.
 *
 * ## Accessibility
 *
 * The chart is described by how many dots there are, what its axes are, and the two highest.
 */

struct _HonScatterChart
{
  HonPlotChart    parent_instance;

  char           *x_title;  /* (owned) */
  char           *y_title;  /* (owned) */
  HonChartFormat *x_format; /* (nullable) (owned) */
};

enum
{
  COLUMN_NAME,
  COLUMN_CODE,
  COLUMN_X,
  COLUMN_Y,
  N_COLUMNS,
};

/* What the axes are is known with the dots only. */
static const char * const titles[N_COLUMNS + 1] = {
  [COLUMN_NAME] = NC_("column of a table", "Name"),
  [COLUMN_CODE] = NC_("column of a table", "Code"),
  [COLUMN_X] = NC_("column of a table", "Across"),
  [COLUMN_Y] = NC_("column of a table", "Upwards"),
};

enum
{
  SIGNAL_DOT_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonScatterChart, hon_scatter_chart, HON_TYPE_PLOT_CHART)

static HonScatterScene
get_scene (gpointer chart)
{
  HonScatterChart *self = HON_SCATTER_CHART (chart);

  return (HonScatterScene) {
    .dots = hon_plot_chart_get_items (HON_PLOT_CHART (self)),
    .x_title = self->x_title,
    .y_title = self->y_title,
    .x_format = self->x_format,
    .y_format = hon_chart_get_format (HON_CHART (self)),
  };
}

static char *
hon_scatter_chart_dup_readout (HonPlotChart *chart,
                               guint         position)
{
  HonScatterScene scene = get_scene (chart);
  HonChartDot *dot = g_ptr_array_index (scene.dots, position);
  g_autofree char *x = hon_chart_format_to_string (scene.x_format, hon_chart_dot_get_x (dot));
  g_autofree char *y = hon_chart_format_to_string (scene.y_format, hon_chart_dot_get_y (dot));

  /* Translators: the name of a dot and its code; what its first value is, and the value; the same of the second. */
  return g_strdup_printf (C_("scatter", "%1$s (%2$s). %3$s: %4$s. %5$s: %6$s"), hon_chart_dot_get_name (dot),
                          hon_chart_dot_get_code (dot), scene.x_title, x, scene.y_title, y);
}

static const char *
hon_scatter_chart_get_hint (HonPlotChart *chart)
{
  return _("Point at a dot, or use the arrow keys");
}

/* How many dots there are, what of, and the highest of each axis. */
static char *
hon_scatter_chart_dup_description (HonPlotChart *chart)
{
  HonScatterScene scene = get_scene (chart);
  g_autofree char *count = NULL;
  HonChartDot *rightmost;
  HonChartDot *highest;

  if (scene.dots->len == 0)
    return g_strdup (_("No value is known."));

  rightmost = highest = g_ptr_array_index (scene.dots, 0);
  for (guint i = 1; i < scene.dots->len; i++)
    {
      HonChartDot *dot = g_ptr_array_index (scene.dots, i);

      if (hon_chart_dot_get_x (dot) > hon_chart_dot_get_x (rightmost))
        rightmost = dot;
      if (hon_chart_dot_get_y (dot) > hon_chart_dot_get_y (highest))
        highest = dot;
    }
  count = g_strdup_printf (ngettext ("%u dot.", "%u dots.", scene.dots->len), scene.dots->len);

  /* Translators: how many dots there are; what the axis across is and the dot with its highest value; the same
   * of the axis upwards.
   */
  return g_strdup_printf (_("%1$s Across: %2$s; the highest is %3$s. Upwards: %4$s; the highest is %5$s."), count,
                          scene.x_title, hon_chart_dot_get_name (rightmost), scene.y_title,
                          hon_chart_dot_get_name (highest));
}

static char *
hon_scatter_chart_dup_cell (HonPlotChart     *chart,
                            guint             position,
                            guint             column,
                            HonChartSheetUse  use)
{
  HonScatterScene scene = get_scene (chart);
  HonChartDot *dot = g_ptr_array_index (scene.dots, position);
  double value = column == COLUMN_X ? hon_chart_dot_get_x (dot) : hon_chart_dot_get_y (dot);

  if (column == COLUMN_NAME)
    return g_strdup (hon_chart_dot_get_name (dot));
  if (column == COLUMN_CODE)
    return g_strdup (hon_chart_dot_get_code (dot));
  if (use == HON_CHART_SHEET_FILE)
    return hon_chart_sheet_write_number (value);

  return hon_chart_format_to_string (column == COLUMN_X ? scene.x_format : scene.y_format, value);
}

static const char *
hon_scatter_chart_get_key (gpointer item)
{
  return hon_chart_dot_get_code (item);
}

static int
hon_scatter_chart_find (HonPlotChart *chart,
                        PangoContext *context,
                        int           width,
                        double        x,
                        double        y)
{
  HonScatterScene scene = get_scene (chart);

  return hon_scatter_scene_find (&scene, context, width, x, y);
}

static int
hon_scatter_chart_step (HonPlotChart *chart,
                        guint         position,
                        int           columns,
                        int           rows)
{
  HonScatterScene scene = get_scene (chart);

  return hon_scatter_scene_step (&scene, position, columns, rows);
}

static int
hon_scatter_chart_find_end (HonPlotChart *chart,
                            gboolean      is_last)
{
  HonScatterScene scene = get_scene (chart);

  return hon_scatter_scene_find_end (&scene, is_last);
}

static void
hon_scatter_chart_activate (HonPlotChart *chart,
                            guint         position)
{
  g_signal_emit (chart, signals[SIGNAL_DOT_ACTIVATED], 0, g_ptr_array_index (hon_plot_chart_get_items (chart), position));
}

static int
hon_scatter_chart_measure_scene (HonChart     *chart,
                                 PangoContext *context,
                                 int           width)
{
  HonScatterScene scene = get_scene (chart);

  return hon_scatter_scene_measure (&scene, context, width);
}

static void
hon_scatter_chart_snapshot_scene (HonChart              *chart,
                                  const HonChartPalette *palette,
                                  PangoContext          *context,
                                  GtkSnapshot           *snapshot,
                                  int                    width,
                                  int                    height)
{
  HonScatterScene scene = get_scene (chart);

  hon_scatter_scene_snapshot (&scene, palette, context, snapshot, width, height);
}

static void
hon_scatter_chart_snapshot_cursor (HonChart              *chart,
                                   const HonChartPalette *palette,
                                   PangoContext          *context,
                                   GtkSnapshot           *snapshot,
                                   int                    width)
{
  HonScatterScene scene = get_scene (chart);
  int cursor = hon_plot_chart_get_cursor (HON_PLOT_CHART (chart));

  if (cursor >= 0)
    hon_scatter_scene_snapshot_cursor (&scene, palette, context, snapshot, width, (guint) cursor);
}

static void
hon_scatter_chart_finalize (GObject *object)
{
  HonScatterChart *self = HON_SCATTER_CHART (object);

  g_free (self->x_title);
  g_free (self->y_title);
  g_clear_pointer (&self->x_format, hon_chart_format_unref);

  G_OBJECT_CLASS (hon_scatter_chart_parent_class)->finalize (object);
}

static void
hon_scatter_chart_class_init (HonScatterChartClass *klass)
{
  HonChartClass *chart_class = HON_CHART_CLASS (klass);
  HonPlotChartClass *plot_class = HON_PLOT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hon_scatter_chart_finalize;

  chart_class->measure_scene = hon_scatter_chart_measure_scene;
  chart_class->snapshot_scene = hon_scatter_chart_snapshot_scene;
  chart_class->snapshot_cursor = hon_scatter_chart_snapshot_cursor;
  plot_class->titles = titles;
  plot_class->dup_cell = hon_scatter_chart_dup_cell;
  plot_class->dup_description = hon_scatter_chart_dup_description;
  plot_class->dup_readout = hon_scatter_chart_dup_readout;
  plot_class->get_hint = hon_scatter_chart_get_hint;
  plot_class->get_key = hon_scatter_chart_get_key;
  plot_class->find = hon_scatter_chart_find;
  plot_class->step = hon_scatter_chart_step;
  plot_class->find_end = hon_scatter_chart_find_end;
  plot_class->activate = hon_scatter_chart_activate;

  /**
   * HonScatterChart::dot-activated:
   * @self: a chart
   * @dot: the [class@ChartDot]
   *
   * Emitted when a dot was clicked, tapped twice, or activated by key.
   */
  signals[SIGNAL_DOT_ACTIVATED] =
    g_signal_new ("dot-activated", HON_TYPE_SCATTER_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, HON_TYPE_CHART_DOT);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "scatter-chart");
}

static void
hon_scatter_chart_init (HonScatterChart *self)
{
  self->x_title = g_strdup ("");
  self->y_title = g_strdup ("");
}

/**
 * hon_scatter_chart_set_dots:
 * @self: a chart
 * @dots: (element-type HonChartDot): what it shows
 * @x_title: what the values across are, already translated
 * @x_format: (nullable): writes them; %NULL writes plain numbers
 * @y_title: what the values upwards are, already translated; they have the format of the chart
 *
 * Sets what the chart shows. The cursor stays on the dot of its code, if there is one.
 */
void
hon_scatter_chart_set_dots (HonScatterChart *self,
                            GListModel      *dots,
                            const char      *x_title,
                            HonChartFormat  *x_format,
                            const char      *y_title)
{
  g_return_if_fail (HON_IS_SCATTER_CHART (self));
  g_return_if_fail (G_IS_LIST_MODEL (dots));
  g_return_if_fail (x_title != NULL);
  g_return_if_fail (y_title != NULL);

  g_set_str (&self->x_title, x_title);
  g_set_str (&self->y_title, y_title);
  hon_chart_format_set (&self->x_format, x_format);
  hon_plot_chart_name_column (HON_PLOT_CHART (self), COLUMN_X, x_title);
  hon_plot_chart_name_column (HON_PLOT_CHART (self), COLUMN_Y, y_title);
  hon_plot_chart_set_items (HON_PLOT_CHART (self), dots);
}
