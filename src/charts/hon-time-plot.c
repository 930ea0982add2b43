/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-plot-private.h"

#include "hon-chart-colors-private.h"

#include <adwaita.h>

/**
 * HonTimePlot:
 *
 * The drawing of a chart over time, with its axes and its cursor.
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

#define MIN_WIDTH 12
#define MIN_WIDTH_MAX 240 /* pixels */
#define NATURAL_WIDTH 32
#define MIN_HEIGHT 11
#define NATURAL_HEIGHT 18

struct _HonTimePlot
{
  GtkWidget       parent_instance;

  HonChartColors  colors;
  HonTimeView     view;
  HonTimeScene   *scene; /* (nullable) (owned) */
  GskRenderNode  *node;  /* (nullable) (owned): the drawing of the scene */
  guint           context_serial;
  HonDate         cursor;
  gboolean        patterns;
};

enum
{
  SIGNAL_PATTERNS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonTimePlot, hon_time_plot, GTK_TYPE_WIDGET)

static void
clear_scene (HonTimePlot *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->scene, hon_time_scene_free);
}

/* Gets the height of a line of text, in pixels, which all sizes depend on. */
static int
get_text_height (HonTimePlot *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
style_changed_cb (HonTimePlot *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
hon_time_plot_dispose (GObject *object)
{
  HonTimePlot *self = HON_TIME_PLOT (object);
  GtkWidget *child;

  clear_scene (self);
  self->view = (HonTimeView) { 0 };
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hon_time_plot_parent_class)->dispose (object);
}

static void
hon_time_plot_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  int text_height = get_text_height (HON_TIME_PLOT (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* Larger text leaves room for less of it, also on a telephone. */
      *minimum = MIN (text_height * MIN_WIDTH, MIN_WIDTH_MAX);
      *natural = text_height * NATURAL_WIDTH;
    }
  else
    {
      *minimum = text_height * MIN_HEIGHT;
      *natural = text_height * NATURAL_HEIGHT;
    }
}

static void
hon_time_plot_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  clear_scene (HON_TIME_PLOT (widget));
  hon_time_plot_get_scene (HON_TIME_PLOT (widget));
}

static void
hon_time_plot_direction_changed (GtkWidget        *widget,
                                 GtkTextDirection  previous)
{
  clear_scene (HON_TIME_PLOT (widget));
  GTK_WIDGET_CLASS (hon_time_plot_parent_class)->direction_changed (widget, previous);
}

static void
hon_time_plot_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  HonTimePlot *self = HON_TIME_PLOT (widget);
  HonTimeScene *scene = hon_time_plot_get_scene (self);
  HonChartPalette palette;

  if (scene == NULL)
    return;

  hon_chart_colors_read (&self->colors, widget, &palette);
  if (self->node == NULL)
    {
      GtkSnapshot *drawing = gtk_snapshot_new ();

      hon_time_scene_snapshot (scene, &palette, drawing);
      self->node = gtk_snapshot_free_to_node (drawing);
    }

  /* The drawing is kept while the cursor moves over it. */
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
  if (self->cursor != HON_DATE_NONE)
    hon_time_scene_snapshot_cursor (scene, &palette, snapshot, self->cursor);
}

static void
hon_time_plot_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  g_clear_pointer (&HON_TIME_PLOT (widget)->node, gsk_render_node_unref);
  GTK_WIDGET_CLASS (hon_time_plot_parent_class)->css_changed (widget, change);
}

static void
hon_time_plot_class_init (HonTimePlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_time_plot_dispose;

  widget_class->measure = hon_time_plot_measure;
  widget_class->size_allocate = hon_time_plot_size_allocate;
  widget_class->direction_changed = hon_time_plot_direction_changed;
  widget_class->snapshot = hon_time_plot_snapshot;
  widget_class->css_changed = hon_time_plot_css_changed;

  /**
   * HonTimePlot::patterns-changed:
   * @self: a plot
   *
   * Emitted when dashes start or stop to distinguish the lines.
   */
  signals[SIGNAL_PATTERNS_CHANGED] =
    g_signal_new ("patterns-changed",
                  HON_TYPE_TIME_PLOT,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hon_time_plot_init (HonTimePlot *self)
{
  AdwStyleManager *style_manager = adw_style_manager_get_default ();

  hon_chart_colors_init (&self->colors, GTK_WIDGET (self));
  g_signal_connect_object (style_manager, "notify::dark",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style_manager, "notify::high-contrast",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hon_time_plot_show:
 * @self: a plot
 * @view: (nullable): what to show; its contents must live until it is replaced
 *
 * Sets what to show. The plot sets the contrast of the view to that of the desktop.
 */
void
hon_time_plot_show (HonTimePlot       *self,
                    const HonTimeView *view)
{
  g_return_if_fail (HON_IS_TIME_PLOT (self));

  clear_scene (self);
  self->view = view != NULL ? *view : (HonTimeView) { 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hon_time_plot_get_view:
 * @self: a plot
 *
 * Gets what the plot shows.
 *
 * Returns: (transfer none): the view; its data are %NULL while there is nothing to show
 */
const HonTimeView *
hon_time_plot_get_view (HonTimePlot *self)
{
  g_return_val_if_fail (HON_IS_TIME_PLOT (self), NULL);

  return &self->view;
}

/**
 * hon_time_plot_get_scene:
 * @self: a plot
 *
 * Gets the scene, and lays it out again if anything that it depends on has changed.
 *
 * Returns: (transfer none) (nullable): the scene, or %NULL if the plot has no view or no size yet
 */
HonTimeScene *
hon_time_plot_get_scene (HonTimePlot *self)
{
  gboolean high_contrast, patterns;
  PangoContext *context;
  int width, height;

  g_return_val_if_fail (HON_IS_TIME_PLOT (self), NULL);

  width = gtk_widget_get_width (GTK_WIDGET (self));
  height = gtk_widget_get_height (GTK_WIDGET (self));
  if (self->view.data == NULL || width <= 0 || height <= 0)
    return NULL;

  high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  if (self->scene != NULL && self->view.contrast == high_contrast &&
      self->context_serial == pango_context_get_serial (context))
    return self->scene;

  clear_scene (self);
  self->view.contrast = high_contrast;
  self->context_serial = pango_context_get_serial (context);
  self->scene = hon_time_scene_new (&self->view, context, width, height);

  patterns = hon_time_scene_get_geometry (self->scene)->patterns;
  if (self->patterns != patterns)
    {
      self->patterns = patterns;
      g_signal_emit (self, signals[SIGNAL_PATTERNS_CHANGED], 0);
    }

  return self->scene;
}

/**
 * hon_time_plot_get_patterns:
 * @self: a plot
 *
 * Gets whether dashes distinguish the lines.
 *
 * Returns: whether lines have dashes
 */
gboolean
hon_time_plot_get_patterns (HonTimePlot *self)
{
  g_return_val_if_fail (HON_IS_TIME_PLOT (self), FALSE);

  return self->patterns;
}

/**
 * hon_time_plot_get_cursor:
 * @self: a plot
 *
 * Gets the day where the cursor is drawn.
 *
 * Returns: the day, or 0
 */
HonDate
hon_time_plot_get_cursor (HonTimePlot *self)
{
  g_return_val_if_fail (HON_IS_TIME_PLOT (self), HON_DATE_NONE);

  return self->cursor;
}

/**
 * hon_time_plot_set_cursor:
 * @self: a plot
 * @cursor: a day, or 0
 *
 * Sets the day where the cursor is drawn.
 */
void
hon_time_plot_set_cursor (HonTimePlot *self,
                          HonDate      cursor)
{
  g_return_if_fail (HON_IS_TIME_PLOT (self));

  if (self->cursor == cursor)
    return;

  self->cursor = cursor;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
