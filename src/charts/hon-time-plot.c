/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-plot-private.h"

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
 * The nodes in it are never seen: their `color` is what things are drawn in.
 *
 * ## Accessibility
 *
 * The role is IMG, the chart keeps the label.
 */

#define MIN_WIDTH 12
#define NATURAL_WIDTH 32
#define MIN_HEIGHT 11
#define NATURAL_HEIGHT 18

struct _HonTimePlot
{
  GtkWidget      parent_instance;

  GtkWidget     *axis;
  GtkWidget     *grid;
  GtkWidget     *styles[HON_CHART_N_STYLES];

  HonTimeView    view; /* nothing if its data is %NULL */
  HonTimeScene  *scene; /* (nullable) (owned) */
  GskRenderNode *node; /* (nullable) (owned): the scene, drawn */
  guint          context_serial;
  HonDate        cursor;
  gboolean       patterns;
};

enum
{
  PROP_0,
  PROP_PATTERNS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonTimePlot, hon_time_plot, GTK_TYPE_WIDGET)

static void
clear_scene (HonTimePlot *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->scene, hon_time_scene_free);
}

/* The height of a line of text, which all sizes follow. */
static int
get_text_height (HonTimePlot *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
read_palette (HonTimePlot     *self,
              HonChartPalette *palette)
{
  *palette = (HonChartPalette) { .contrast = self->view.contrast };
  gtk_widget_get_color (GTK_WIDGET (self), &palette->foreground);
  gtk_widget_get_color (self->axis, &palette->dim);
  gtk_widget_get_color (self->grid, &palette->grid);
  for (guint i = 0; i < HON_CHART_N_STYLES; i++)
    gtk_widget_get_color (self->styles[i], &palette->styles[i]);
}

/* A child that is there for its colour only. */
static GtkWidget *
add_color (HonTimePlot *self,
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
hon_time_plot_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HonTimePlot *self = HON_TIME_PLOT (object);

  switch (prop_id)
    {
    case PROP_PATTERNS:
      g_value_set_boolean (value, hon_time_plot_get_patterns (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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
      *minimum = text_height * MIN_WIDTH;
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

  read_palette (self, &palette);
  if (self->node == NULL)
    {
      GtkSnapshot *drawing = gtk_snapshot_new ();

      hon_time_scene_snapshot (scene, &palette, drawing);
      self->node = gtk_snapshot_free_to_node (drawing);
    }

  /* The cursor moves over a drawing that stays. */
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_time_plot_dispose;
  object_class->get_property = hon_time_plot_get_property;

  widget_class->measure = hon_time_plot_measure;
  widget_class->size_allocate = hon_time_plot_size_allocate;
  widget_class->direction_changed = hon_time_plot_direction_changed;
  widget_class->snapshot = hon_time_plot_snapshot;
  widget_class->css_changed = hon_time_plot_css_changed;

  /**
   * HonTimePlot:patterns:
   *
   * Whether lines are told apart by their dashes.
   */
  props[PROP_PATTERNS] =
    g_param_spec_boolean ("patterns", NULL, NULL,
                          FALSE,
                          (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hon_time_plot_init (HonTimePlot *self)
{
  AdwStyleManager *style_manager = adw_style_manager_get_default ();

  self->axis = add_color (self, "axis", NULL);
  self->grid = add_color (self, "grid", NULL);
  for (guint i = 0; i < HON_CHART_N_STYLES; i++)
    self->styles[i] = add_color (self, "series", hon_chart_fill_get_style_class (i));

  g_signal_connect_object (style_manager, "notify::dark",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style_manager, "notify::high-contrast",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hon_time_plot_show:
 * @self: a plot
 * @view: (nullable): what is to be seen; what it points to must stay until it is replaced
 *
 * Sets what is to be seen. Whether contrast is high is read from the desktop.
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
 * hon_time_plot_get_scene:
 * @self: a plot
 *
 * Gets what is drawn, laid out anew if something it depends on has changed.
 *
 * Returns: (transfer none) (nullable): the scene, or %NULL if there is no room yet
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

  patterns = hon_time_scene_has_patterns (self->scene);
  if (self->patterns != patterns)
    {
      self->patterns = patterns;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PATTERNS]);
    }

  return self->scene;
}

/**
 * hon_time_plot_get_patterns:
 * @self: a plot
 *
 * Gets whether lines are told apart by their dashes.
 *
 * Returns: whether they are
 */
gboolean
hon_time_plot_get_patterns (HonTimePlot *self)
{
  g_return_val_if_fail (HON_IS_TIME_PLOT (self), FALSE);

  return self->patterns;
}

/**
 * hon_time_plot_set_cursor:
 * @self: a plot
 * @cursor: a day, or 0
 *
 * Sets where the cursor is drawn.
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
