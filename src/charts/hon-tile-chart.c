/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tile-chart.h"

#include "hon-tile-scene.h"

#include <glib/gi18n.h>

/**
 * HonTileChart:
 *
 * Values of places as squares, placed as on a map, so that small places are seen as well as large ones.
 *
 * The colours are those of a fixed scale: the same value has the same colour in every chart with the
 * same bounds. What is not known is an empty square that is crossed out, which is not zero.
 *
 * The CSS node is `tile-chart`. Arrows move to the square beside, or behind a gap; Enter, Space, a click and a
 * second tap activate it.
 *
 * ## Accessibility
 *
 * The chart is described by how many values are known and which are the lowest and the highest.
 */

struct _HonTileChart
{
  HonPlotChart  parent_instance;

  double        bounds[HON_TILE_N_BOUNDS];
  char         *missing; /* (owned) */
};

enum
{
  COLUMN_NAME,
  COLUMN_CODE,
  COLUMN_VALUE,
  N_COLUMNS,
};

static const char * const titles[N_COLUMNS + 1] = {
  [COLUMN_NAME] = NC_("column of a table", "Name"),
  [COLUMN_CODE] = NC_("column of a table", "Code"),
  [COLUMN_VALUE] = NC_("column of a table", "Value"),
};

enum
{
  SIGNAL_TILE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonTileChart, hon_tile_chart, HON_TYPE_PLOT_CHART)

static HonTileScene
get_scene (HonTileChart *self)
{
  return (HonTileScene) {
    .tiles = hon_plot_chart_get_items (HON_PLOT_CHART (self)),
    .bounds = self->bounds,
    .format = hon_chart_get_format (HON_CHART (self)),
    .missing = self->missing,
  };
}

static char *
hon_tile_chart_dup_readout (HonPlotChart *chart,
                            guint         position)
{
  HonTileScene scene = get_scene (HON_TILE_CHART (chart));
  HonChartTile *tile = g_ptr_array_index (scene.tiles, position);
  g_autofree char *value = hon_tile_scene_dup_value (&scene, hon_chart_tile_get_value (tile));

  /* Translators: the name of a place, its code, and a value. */
  return g_strdup_printf (C_("tiles", "%1$s (%2$s): %3$s"), hon_chart_tile_get_name (tile),
                          hon_chart_tile_get_code (tile), value);
}

static const char *
hon_tile_chart_get_hint (HonPlotChart *chart)
{
  return _("Point at a square, or use the arrow keys");
}

/* How many values are known, and which are the lowest and the highest. */
static char *
hon_tile_chart_dup_description (HonPlotChart *chart)
{
  GPtrArray *tiles = hon_plot_chart_get_items (chart);
  int lowest = -1;
  int highest = -1;
  guint n_known = 0;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *count = NULL;

  for (guint i = 0; i < tiles->len; i++)
    {
      double value = hon_chart_tile_get_value (g_ptr_array_index (tiles, i));

      if (value != value)
        continue;
      n_known++;
      if (lowest < 0 || value < hon_chart_tile_get_value (g_ptr_array_index (tiles, lowest)))
        lowest = (int) i;
      if (highest < 0 || value > hon_chart_tile_get_value (g_ptr_array_index (tiles, highest)))
        highest = (int) i;
    }
  if (n_known == 0)
    return g_strdup (_("No value is known."));

  low = hon_tile_chart_dup_readout (chart, (guint) lowest);
  high = hon_tile_chart_dup_readout (chart, (guint) highest);
  count = g_strdup_printf (ngettext ("%u value is known.", "%u values are known.", n_known), n_known);

  /* Translators: how many values are known; the highest and the lowest, with their places. */
  return g_strdup_printf (_("%1$s Highest: %2$s. Lowest: %3$s."), count, high, low);
}

static char *
hon_tile_chart_dup_cell (HonPlotChart     *chart,
                         guint             position,
                         guint             column,
                         HonChartSheetUse  use)
{
  HonTileScene scene = get_scene (HON_TILE_CHART (chart));
  HonChartTile *tile = g_ptr_array_index (scene.tiles, position);
  double value = hon_chart_tile_get_value (tile);

  if (column == COLUMN_NAME)
    return g_strdup (hon_chart_tile_get_name (tile));
  if (column == COLUMN_CODE)
    return g_strdup (hon_chart_tile_get_code (tile));

  return use == HON_CHART_SHEET_FILE ? hon_chart_sheet_write_number (value) : hon_tile_scene_dup_value (&scene, value);
}

static const char *
hon_tile_chart_get_key (gpointer item)
{
  return hon_chart_tile_get_code (item);
}

static int
hon_tile_chart_find (HonPlotChart *chart,
                     PangoContext *context,
                     int           width,
                     double        x,
                     double        y)
{
  HonTileScene scene = get_scene (HON_TILE_CHART (chart));

  return hon_tile_scene_find (&scene, width, x, y);
}

static int
hon_tile_chart_step (HonPlotChart *chart,
                     guint         position,
                     int           columns,
                     int           rows)
{
  HonTileScene scene = get_scene (HON_TILE_CHART (chart));

  return hon_tile_scene_step (&scene, position, columns, rows);
}

static void
hon_tile_chart_activate (HonPlotChart *chart,
                         guint         position)
{
  g_signal_emit (chart, signals[SIGNAL_TILE_ACTIVATED], 0, position);
}

static int
hon_tile_chart_measure_scene (HonChart     *chart,
                              PangoContext *context,
                              int           width)
{
  HonTileScene scene = get_scene (HON_TILE_CHART (chart));

  return hon_tile_scene_measure (&scene, context, width);
}

static void
hon_tile_chart_snapshot_scene (HonChart              *chart,
                               const HonChartPalette *palette,
                               PangoContext          *context,
                               GtkSnapshot           *snapshot,
                               int                    width,
                               int                    height)
{
  HonTileScene scene = get_scene (HON_TILE_CHART (chart));

  hon_tile_scene_snapshot (&scene, palette, context, snapshot, width);
}

static void
hon_tile_chart_snapshot_cursor (HonChart              *chart,
                                const HonChartPalette *palette,
                                PangoContext          *context,
                                GtkSnapshot           *snapshot,
                                int                    width)
{
  HonTileScene scene = get_scene (HON_TILE_CHART (chart));
  int cursor = hon_plot_chart_get_cursor (HON_PLOT_CHART (chart));

  if (cursor >= 0)
    hon_tile_scene_snapshot_cursor (&scene, palette, snapshot, width, (guint) cursor);
}

static void
hon_tile_chart_finalize (GObject *object)
{
  g_free (HON_TILE_CHART (object)->missing);

  G_OBJECT_CLASS (hon_tile_chart_parent_class)->finalize (object);
}

static void
hon_tile_chart_class_init (HonTileChartClass *klass)
{
  HonChartClass *chart_class = HON_CHART_CLASS (klass);
  HonPlotChartClass *plot_class = HON_PLOT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hon_tile_chart_finalize;

  chart_class->measure_scene = hon_tile_chart_measure_scene;
  chart_class->snapshot_scene = hon_tile_chart_snapshot_scene;
  chart_class->snapshot_cursor = hon_tile_chart_snapshot_cursor;
  plot_class->titles = titles;
  plot_class->dup_cell = hon_tile_chart_dup_cell;
  plot_class->dup_description = hon_tile_chart_dup_description;
  plot_class->dup_readout = hon_tile_chart_dup_readout;
  plot_class->get_hint = hon_tile_chart_get_hint;
  plot_class->get_key = hon_tile_chart_get_key;
  plot_class->find = hon_tile_chart_find;
  plot_class->step = hon_tile_chart_step;
  plot_class->activate = hon_tile_chart_activate;

  /**
   * HonTileChart::tile-activated:
   * @self: a chart
   * @position: the position of the tile
   *
   * Emitted when a square was clicked, tapped twice, or activated by key.
   */
  signals[SIGNAL_TILE_ACTIVATED] =
    g_signal_new ("tile-activated", HON_TYPE_TILE_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tile-chart");
}

static void
hon_tile_chart_init (HonTileChart *self)
{
  self->missing = g_strdup ("");
  for (guint i = 0; i < HON_TILE_N_BOUNDS; i++)
    self->bounds[i] = i + 1;
}

/**
 * hon_tile_chart_set_tiles:
 * @self: a chart
 * @tiles: (element-type HonChartTile): squares with their values
 * @bounds: (array length=n_bounds): where the colours change; increasing
 * @n_bounds: how many there are; a chart has five
 * @missing: what a value that is not known is called, already translated
 *
 * Sets what the chart shows. The cursor stays on the square of its code, if there is one.
 */
void
hon_tile_chart_set_tiles (HonTileChart *self,
                          GListModel   *tiles,
                          const double *bounds,
                          guint         n_bounds,
                          const char   *missing)
{
  g_return_if_fail (HON_IS_TILE_CHART (self));
  g_return_if_fail (G_IS_LIST_MODEL (tiles));
  g_return_if_fail (bounds != NULL && n_bounds == HON_TILE_N_BOUNDS);
  g_return_if_fail (missing != NULL);

  for (guint i = 0; i < HON_TILE_N_BOUNDS; i++)
    self->bounds[i] = bounds[i];
  g_set_str (&self->missing, missing);
  hon_plot_chart_set_items (HON_PLOT_CHART (self), tiles);
}
