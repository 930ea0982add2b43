/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-plot-private.h"

#include "hon-chart-colors-private.h"
#include "hon-chart.h"

#include <adwaita.h>

/**
 * HonChartPlot:
 *
 * The drawing of the chart that it is in, with the cursor.
 *
 * ## CSS nodes
 *
 * ```
 * plot
 * ├── axis
 * ├── grid
 * ├── series.part-0
 * ┊
 * ╰── series.part-5
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

struct _HonChartPlot
{
  GtkWidget      parent_instance;

  HonChartColors colors;
};

G_DEFINE_FINAL_TYPE (HonChartPlot, hon_chart_plot, GTK_TYPE_WIDGET)

static HonChart *
get_chart (HonChartPlot *self)
{
  return HON_CHART (gtk_widget_get_ancestor (GTK_WIDGET (self), HON_TYPE_CHART));
}

static void
hon_chart_plot_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hon_chart_plot_parent_class)->dispose (object);
}

static GtkSizeRequestMode
hon_chart_plot_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hon_chart_plot_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  HonChart *chart = get_chart (HON_CHART_PLOT (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = *natural = hon_chart_measure_scene (chart, gtk_widget_get_pango_context (widget),
                                                     for_size < 0 ? MIN_WIDTH : for_size);
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
hon_chart_plot_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  HonChartPlot *self = HON_CHART_PLOT (widget);
  HonChart *chart = get_chart (self);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  int width = gtk_widget_get_width (widget);
  HonChartPalette palette;

  if (width <= 0)
    return;

  hon_chart_colors_read (&self->colors, widget, &palette);
  hon_chart_snapshot_scene (chart, &palette, context, snapshot, width, gtk_widget_get_height (widget));
  HON_CHART_GET_CLASS (chart)->snapshot_cursor (chart, &palette, context, snapshot, width);
}

static void
hon_chart_plot_class_init (HonChartPlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_chart_plot_dispose;
  widget_class->get_request_mode = hon_chart_plot_get_request_mode;
  widget_class->measure = hon_chart_plot_measure;
  widget_class->snapshot = hon_chart_plot_snapshot;

  gtk_widget_class_set_css_name (widget_class, "plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hon_chart_plot_init (HonChartPlot *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  hon_chart_colors_init (&self->colors, GTK_WIDGET (self));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * hon_chart_plot_set_label:
 * @self: a plot
 * @label: what a screen reader says of it: what the cursor is on, or how to move it
 *
 * Tells what the cursor is on, which is drawn again.
 */
void
hon_chart_plot_set_label (HonChartPlot *self,
                          const char   *label)
{
  g_return_if_fail (HON_IS_CHART_PLOT (self));
  g_return_if_fail (label != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
