/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-plot-private.h"

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
  GtkWidget  parent_instance;

  GtkWidget *axis;
  GtkWidget *grid;
  GtkWidget *styles[HON_CHART_N_STYLES];
};

G_DEFINE_FINAL_TYPE (HonChartPlot, hon_chart_plot, GTK_TYPE_WIDGET)

static HonChart *
get_chart (HonChartPlot *self)
{
  return HON_CHART (gtk_widget_get_ancestor (GTK_WIDGET (self), HON_TYPE_CHART));
}

static void
read_palette (HonChartPlot     *self,
              HonChartPalette *palette)
{
  *palette = (HonChartPalette) {
    .contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()),
  };
  gtk_widget_get_color (GTK_WIDGET (self), &palette->foreground);
  gtk_widget_get_color (self->axis, &palette->dim);
  gtk_widget_get_color (self->grid, &palette->grid);
  for (guint i = 0; i < HON_CHART_N_STYLES; i++)
    gtk_widget_get_color (self->styles[i], &palette->styles[i]);
}

/* Adds a child that only provides a colour. */
static GtkWidget *
add_color (HonChartPlot *self,
           const char  *css_name,
           const char  *style_class)
{
  GtkWidget *child = g_object_new (ADW_TYPE_BIN,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "css-name", css_name,
                                   NULL);

  if (style_class != NULL)
    gtk_widget_add_css_class (child, style_class);
  gtk_widget_set_child_visible (child, FALSE);
  gtk_widget_set_parent (child, GTK_WIDGET (self));

  return child;
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

  read_palette (self, &palette);
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

  self->axis = add_color (self, "axis", NULL);
  self->grid = add_color (self, "grid", NULL);
  for (guint i = 0; i < HON_CHART_N_STYLES; i++)
    self->styles[i] = add_color (self, "series", hon_chart_fill_get_style_class (i));
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
