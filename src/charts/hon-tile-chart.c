/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tile-chart.h"

#include "hon-chart-plot-private.h"
#include "hon-chart-readout.h"
#include "hon-chart-template-private.h"
#include "hon-tile-scene.h"
#include "hon-tile-sheet.h"

#include <glib/gi18n.h>

/**
 * HonTileChart:
 *
 * Values of places as squares, placed as on a map, so that small places are seen as well as large ones.
 *
 * The colours are those of a fixed scale: the same value has the same colour in every chart with the
 * same bounds. What is not known is an empty square that is crossed out, which is not zero.
 *
 * ## CSS nodes
 *
 * ```
 * tile-chart
 * ├── plot
 * ╰── readout
 * ```
 *
 * ## Keys
 *
 * | Key          | Does                                                     |
 * |--------------|----------------------------------------------------------|
 * | arrows       | move to the square beside, or behind a gap               |
 * | Home, End    | move to the first or the last square of the list         |
 * | Enter, Space | activate the square                                      |
 * | Escape       | removes the cursor                                       |
 *
 * ## Accessibility
 *
 * The role is GROUP, labelled with the title, described by how many values are known and which are the
 * lowest and the highest. The plot takes the focus; moves made by key are announced.
 */

struct _HonTileChart
{
  HonChart         parent_instance;

  /* Template children */
  HonChartPlot    *plot;
  HonChartReadout *readout;

  GPtrArray       *tiles;   /* (owned) (element-type HonChartTile) */
  double           bounds[HON_TILE_N_BOUNDS];
  char            *missing; /* (owned) */
  HonTileSheet    *sheet;   /* (owned) */
  int              cursor;  /* -1: none */
};

enum
{
  SIGNAL_TILE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonTileChart, hon_tile_chart, HON_TYPE_CHART)

static HonTileScene
get_scene (HonTileChart *self)
{
  return (HonTileScene) {
    .tiles = self->tiles,
    .bounds = self->bounds,
    .format = hon_chart_get_format (HON_CHART (self)),
    .missing = self->missing,
  };
}

static char *
dup_readout (HonTileChart *self,
             guint         position)
{
  HonTileScene scene = get_scene (self);
  HonChartTile *tile = g_ptr_array_index (self->tiles, position);
  g_autofree char *value = hon_tile_scene_dup_value (&scene, hon_chart_tile_get_value (tile));

  /* Translators: the name of a place, its code, and a value. */
  return g_strdup_printf (C_("tiles", "%1$s (%2$s): %3$s"), hon_chart_tile_get_name (tile),
                          hon_chart_tile_get_code (tile), value);
}

static const char *
get_hint (void)
{
  return _("Point at a square, or use the arrow keys");
}

static void
set_cursor (HonTileChart *self,
            int           cursor)
{
  g_autofree char *text = cursor >= 0 ? dup_readout (self, (guint) cursor) : NULL;

  self->cursor = cursor;
  if (text != NULL)
    hon_chart_readout_show (self->readout, text);
  else
    hon_chart_readout_show_hint (self->readout, get_hint ());
  hon_chart_plot_set_label (self->plot, text != NULL ? text : get_hint ());
}

/* How many values are known, and which are the lowest and the highest. */
static char *
dup_description (HonTileChart *self)
{
  int lowest = -1;
  int highest = -1;
  guint n_known = 0;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *count = NULL;

  for (guint i = 0; i < self->tiles->len; i++)
    {
      double value = hon_chart_tile_get_value (g_ptr_array_index (self->tiles, i));

      if (value != value)
        continue;
      n_known++;
      if (lowest < 0 || value < hon_chart_tile_get_value (g_ptr_array_index (self->tiles, lowest)))
        lowest = (int) i;
      if (highest < 0 || value > hon_chart_tile_get_value (g_ptr_array_index (self->tiles, highest)))
        highest = (int) i;
    }
  if (n_known == 0)
    return g_strdup (_("No value is known."));

  low = dup_readout (self, (guint) lowest);
  high = dup_readout (self, (guint) highest);
  count = g_strdup_printf (ngettext ("%u value is known.", "%u values are known.", n_known), n_known);

  /* Translators: how many values are known; the highest and the lowest, with their places. */
  return g_strdup_printf (_("%1$s Highest: %2$s. Lowest: %3$s."), count, high, low);
}

static void
update (HonTileChart *self)
{
  HonTileScene scene = get_scene (self);
  g_autofree char *description = dup_description (self);

  gtk_widget_queue_resize (GTK_WIDGET (self->plot));
  hon_tile_sheet_update (self->sheet, self->tiles, scene.format, self->missing);
  gtk_widget_set_focusable (GTK_WIDGET (self->plot), self->tiles->len > 0);
  set_cursor (self, self->cursor < (int) self->tiles->len ? self->cursor : -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
activate (HonTileChart *self)
{
  if (self->cursor >= 0)
    g_signal_emit (self, signals[SIGNAL_TILE_ACTIVATED], 0, (guint) self->cursor);
}

static int
find_at (HonTileChart *self,
         double        x,
         double        y)
{
  HonTileScene scene = get_scene (self);

  return hon_tile_scene_find (&scene, gtk_widget_get_width (GTK_WIDGET (self->plot)), x, y);
}

static void
motion_cb (HonTileChart *self,
           double        x,
           double        y)
{
  int found = find_at (self, x, y);

  if (found != self->cursor)
    set_cursor (self, found);
}

static void
leave_cb (HonTileChart *self)
{
  set_cursor (self, -1);
}

static void
released_cb (HonTileChart *self,
             int           n_press,
             double        x,
             double        y,
             GtkGesture   *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  gboolean is_touch = event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_END;
  int found = find_at (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self->plot));
  if (found < 0)
    return;
  /* A first tap only shows what is there. */
  if (is_touch && found != self->cursor)
    {
      set_cursor (self, found);
      return;
    }
  set_cursor (self, found);
  activate (self);
}

static HonChartSheet *
hon_tile_chart_get_sheet (HonChart *chart)
{
  return HON_CHART_SHEET (HON_TILE_CHART (chart)->sheet);
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
  HonTileChart *self = HON_TILE_CHART (chart);
  HonTileScene scene = get_scene (self);

  if (self->cursor >= 0)
    hon_tile_scene_snapshot_cursor (&scene, palette, snapshot, width, (guint) self->cursor);
}

static void
hon_tile_chart_format_changed (HonChart *chart)
{
  update (HON_TILE_CHART (chart));
}

static gboolean
hon_tile_chart_move_cursor (HonChart        *chart,
                            GtkMovementStep  step,
                            int              count)
{
  HonTileChart *self = HON_TILE_CHART (chart);
  HonTileScene scene = get_scene (self);
  g_autofree char *text = NULL;
  int cursor;

  if (self->tiles->len == 0 || step == GTK_MOVEMENT_PAGES)
    return GDK_EVENT_PROPAGATE;

  if (step == GTK_MOVEMENT_DISPLAY_LINE_ENDS)
    cursor = count < 0 ? 0 : (int) self->tiles->len - 1;
  else if (self->cursor < 0)
    cursor = 0;
  else if (step == GTK_MOVEMENT_DISPLAY_LINES)
    cursor = hon_tile_scene_step (&scene, (guint) self->cursor, 0, count);
  else
    cursor = hon_tile_scene_step (&scene, (guint) self->cursor, count, 0);

  if (cursor < 0)
    return GDK_EVENT_STOP;
  set_cursor (self, cursor);
  text = dup_readout (self, (guint) cursor);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return GDK_EVENT_STOP;
}

static gboolean
hon_tile_chart_activate_cursor (HonChart *chart)
{
  HonTileChart *self = HON_TILE_CHART (chart);

  if (self->cursor < 0)
    return GDK_EVENT_PROPAGATE;
  activate (self);

  return GDK_EVENT_STOP;
}

static gboolean
hon_tile_chart_clear_cursor (HonChart *chart)
{
  HonTileChart *self = HON_TILE_CHART (chart);

  if (self->cursor < 0)
    return GDK_EVENT_PROPAGATE;
  set_cursor (self, -1);

  return GDK_EVENT_STOP;
}

static void
hon_tile_chart_finalize (GObject *object)
{
  HonTileChart *self = HON_TILE_CHART (object);

  g_ptr_array_unref (self->tiles);
  g_clear_object (&self->sheet);
  g_free (self->missing);

  G_OBJECT_CLASS (hon_tile_chart_parent_class)->finalize (object);
}

static void
hon_tile_chart_class_init (HonTileChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonChartClass *chart_class = HON_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hon_tile_chart_finalize;

  chart_class->get_sheet = hon_tile_chart_get_sheet;
  chart_class->measure_scene = hon_tile_chart_measure_scene;
  chart_class->snapshot_scene = hon_tile_chart_snapshot_scene;
  chart_class->snapshot_cursor = hon_tile_chart_snapshot_cursor;
  chart_class->format_changed = hon_tile_chart_format_changed;
  chart_class->move_cursor = hon_tile_chart_move_cursor;
  chart_class->activate_cursor = hon_tile_chart_activate_cursor;
  chart_class->clear_cursor = hon_tile_chart_clear_cursor;

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

  g_type_ensure (HON_TYPE_CHART_READOUT);
  g_type_ensure (HON_TYPE_CHART_PLOT);
  gtk_widget_class_set_css_name (widget_class, "tile-chart");
  hon_chart_set_template (widget_class, "hon-tile-chart");
  gtk_widget_class_bind_template_child (widget_class, HonTileChart, plot);
  gtk_widget_class_bind_template_child (widget_class, HonTileChart, readout);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
hon_tile_chart_init (HonTileChart *self)
{
  self->cursor = -1;
  self->tiles = g_ptr_array_new_with_free_func (g_object_unref);
  self->missing = g_strdup ("");
  self->sheet = hon_tile_sheet_new ();
  for (guint i = 0; i < HON_TILE_N_BOUNDS; i++)
    self->bounds[i] = i + 1;
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/**
 * hon_tile_chart_set_tiles:
 * @self: a chart
 * @tiles: (element-type HonChartTile): squares with their values
 * @bounds: (array length=n_bounds): where the colours change; increasing
 * @n_bounds: how many there are; a chart has five
 * @missing: what a value that is not known is called, already translated
 *
 * Sets what the chart shows. The cursor stays on its square.
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

  /* The sheet may still hold the old ones. */
  g_ptr_array_unref (self->tiles);
  self->tiles = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (tiles); i++)
    g_ptr_array_add (self->tiles, g_list_model_get_item (tiles, i));
  for (guint i = 0; i < HON_TILE_N_BOUNDS; i++)
    self->bounds[i] = bounds[i];
  g_set_str (&self->missing, missing);
  update (self);
}
