/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tile-plot-private.h"

#include "hon-chart-colors-private.h"

#include <adwaita.h>

/**
 * HonTilePlot:
 *
 * The drawing of a chart of tiles, with its legend and its cursor.
 *
 * ## CSS nodes
 *
 * ```
 * plot
 * ├── axis
 * ├── grid
 * ╰── series.part-0…5
 * ```
 *
 * The child nodes are never visible: things are drawn in their `color`.
 *
 * ## Accessibility
 *
 * The role is IMG; the chart sets the label.
 */

#define MIN_WIDTH 276
#define NATURAL_WIDTH 560

struct _HonTilePlot
{
  GtkWidget       parent_instance;

  HonChartColors  colors;
  HonTileScene    scene;
  int             cursor; /* -1: none */
};

G_DEFINE_FINAL_TYPE (HonTilePlot, hon_tile_plot, GTK_TYPE_WIDGET)

static void
hon_tile_plot_dispose (GObject *object)
{
  HonTilePlot *self = HON_TILE_PLOT (object);
  GtkWidget *child;

  self->scene = (HonTileScene) { 0 };
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hon_tile_plot_parent_class)->dispose (object);
}

static GtkSizeRequestMode
hon_tile_plot_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hon_tile_plot_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  HonTilePlot *self = HON_TILE_PLOT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = *natural = self->scene.tiles == NULL ? 0
                              : hon_tile_scene_measure (&self->scene, gtk_widget_get_pango_context (widget),
                                                        for_size < 0 ? MIN_WIDTH : for_size);
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
hon_tile_plot_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  HonTilePlot *self = HON_TILE_PLOT (widget);
  int width = gtk_widget_get_width (widget);
  HonChartPalette palette;

  if (self->scene.tiles == NULL || width <= 0)
    return;

  hon_chart_colors_read (&self->colors, GTK_WIDGET (self), &palette);
  hon_tile_scene_snapshot (&self->scene, &palette, gtk_widget_get_pango_context (widget), snapshot, width);
  if (self->cursor >= 0)
    hon_tile_scene_snapshot_cursor (&self->scene, &palette, snapshot, width, (guint) self->cursor);
}

static void
hon_tile_plot_class_init (HonTilePlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_tile_plot_dispose;
  widget_class->get_request_mode = hon_tile_plot_get_request_mode;
  widget_class->measure = hon_tile_plot_measure;
  widget_class->snapshot = hon_tile_plot_snapshot;

  gtk_widget_class_set_css_name (widget_class, "plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hon_tile_plot_init (HonTilePlot *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->cursor = -1;
  hon_chart_colors_init (&self->colors, GTK_WIDGET (self));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * hon_tile_plot_show:
 * @self: a plot
 * @scene: what to draw; what it borrows must live until it is replaced
 *
 * Sets what to draw.
 */
void
hon_tile_plot_show (HonTilePlot        *self,
                    const HonTileScene *scene)
{
  g_return_if_fail (HON_IS_TILE_PLOT (self));
  g_return_if_fail (scene != NULL);

  self->scene = *scene;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * hon_tile_plot_set_cursor:
 * @self: a plot
 * @cursor: the position of a tile, or -1
 *
 * Sets where the cursor is drawn.
 */
void
hon_tile_plot_set_cursor (HonTilePlot *self,
                          int          cursor)
{
  g_return_if_fail (HON_IS_TILE_PLOT (self));

  if (self->cursor == cursor)
    return;
  self->cursor = cursor;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
