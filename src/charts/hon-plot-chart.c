/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-plot-chart.h"

#include "hon-chart-plot-private.h"
#include "hon-chart-readout.h"
#include "hon-chart-template-private.h"
#include "hon-list-sheet.h"

/**
 * HonPlotChart:
 *
 * A chart of items that one plot draws, such as squares, steps or dots: with a cursor on one of them, which pointer
 * and keys move, a line that reads it out, and a sheet with a row for each.
 *
 * ## CSS nodes
 *
 * ```
 * NAME
 * ├── plot
 * ╰── readout
 * ```
 *
 * Each kind of chart has a name of its own.
 *
 * ## Keys
 *
 * | Key          | Does                                              |
 * |--------------|---------------------------------------------------|
 * | arrows       | move to the item beside                           |
 * | Home, End    | move to the first or the last item                |
 * | Enter, Space | activate the item, if the kind of chart does that |
 * | Escape       | removes the cursor                                |
 *
 * ## Accessibility
 *
 * The role is GROUP, labelled with the title; the kind of chart describes it. The plot takes the focus; moves
 * made by key are announced.
 */

typedef struct
{
  /* Template children */
  HonChartPlot    *plot;
  HonChartReadout *readout;

  GPtrArray       *items;  /* (owned) (element-type GObject) */
  HonListSheet    *sheet;  /* (owned) */
  int              cursor; /* -1: none */
} HonPlotChartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HonPlotChart, hon_plot_chart, HON_TYPE_CHART)

static HonPlotChartPrivate *
get_private (HonPlotChart *self)
{
  return hon_plot_chart_get_instance_private (self);
}

static void
set_cursor (HonPlotChart *self,
            int           cursor)
{
  HonPlotChartPrivate *priv = get_private (self);
  HonPlotChartClass *klass = HON_PLOT_CHART_GET_CLASS (self);
  g_autofree char *text = cursor >= 0 ? klass->dup_readout (self, (guint) cursor) : NULL;

  priv->cursor = cursor;
  if (text != NULL)
    hon_chart_readout_show (priv->readout, text);
  else
    hon_chart_readout_show_hint (priv->readout, klass->get_hint (self));
  hon_chart_plot_set_label (priv->plot, text != NULL ? text : klass->get_hint (self));
}

static char *
write_cell (guint             row,
            guint             column,
            HonChartSheetUse  use,
            gpointer          data)
{
  return HON_PLOT_CHART_GET_CLASS (data)->dup_cell (data, row, column, use);
}

static gboolean
has_key (HonPlotChart *self,
         guint         position,
         const char   *key)
{
  GPtrArray *items = get_private (self)->items;

  return (position < items->len &&
          g_str_equal (HON_PLOT_CHART_GET_CLASS (self)->get_key (g_ptr_array_index (items, position)), key));
}

/* Where the item with a key is, or -1. It stays at its position where two have the same. */
static int
find_key (HonPlotChart *self,
          guint         position,
          const char   *key)
{
  if (has_key (self, position, key))
    return (int) position;
  for (guint i = 0; i < get_private (self)->items->len; i++)
    if (has_key (self, i, key))
      return (int) i;

  return -1;
}

static void
update (HonPlotChart *self)
{
  HonPlotChartPrivate *priv = get_private (self);
  g_autofree char *description = HON_PLOT_CHART_GET_CLASS (self)->dup_description (self);

  gtk_widget_queue_resize (GTK_WIDGET (priv->plot));
  hon_list_sheet_fill (priv->sheet, priv->items->len, write_cell, self);
  gtk_widget_set_focusable (GTK_WIDGET (priv->plot), priv->items->len > 0);
  set_cursor (self, priv->cursor);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static int
find_at (HonPlotChart *self,
         double        x,
         double        y)
{
  GtkWidget *plot = GTK_WIDGET (get_private (self)->plot);

  return HON_PLOT_CHART_GET_CLASS (self)->find (self, gtk_widget_get_pango_context (plot),
                                                gtk_widget_get_width (plot), x, y);
}

static void
motion_cb (HonPlotChart *self,
           double        x,
           double        y)
{
  int found = find_at (self, x, y);

  if (found != get_private (self)->cursor)
    set_cursor (self, found);
}

static void
leave_cb (HonPlotChart *self)
{
  set_cursor (self, -1);
}

static void
released_cb (HonPlotChart *self,
             int           n_press,
             double        x,
             double        y,
             GtkGesture   *gesture)
{
  HonPlotChartPrivate *priv = get_private (self);
  HonPlotChartClass *klass = HON_PLOT_CHART_GET_CLASS (self);
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  gboolean is_touch = event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_END;
  int found = find_at (self, x, y);
  gboolean is_new = found != priv->cursor;

  gtk_widget_grab_focus (GTK_WIDGET (priv->plot));
  if (found < 0)
    return;
  if (is_new)
    set_cursor (self, found);
  /* A first tap only shows what is there. */
  if (klass->activate != NULL && !(is_touch && is_new))
    klass->activate (self, (guint) found);
}

static HonChartSheet *
hon_plot_chart_get_sheet (HonChart *chart)
{
  return HON_CHART_SHEET (get_private (HON_PLOT_CHART (chart))->sheet);
}

static void
hon_plot_chart_format_changed (HonChart *chart)
{
  update (HON_PLOT_CHART (chart));
}

static int
find_end (HonPlotChart *self,
          gboolean      is_last)
{
  HonPlotChartClass *klass = HON_PLOT_CHART_GET_CLASS (self);

  if (klass->find_end != NULL)
    return klass->find_end (self, is_last);

  return is_last ? (int) get_private (self)->items->len - 1 : 0;
}

static gboolean
hon_plot_chart_move_cursor (HonChart        *chart,
                            GtkMovementStep  step,
                            int              count)
{
  HonPlotChart *self = HON_PLOT_CHART (chart);
  HonPlotChartPrivate *priv = get_private (self);
  HonPlotChartClass *klass = HON_PLOT_CHART_GET_CLASS (self);
  gboolean is_line = step == GTK_MOVEMENT_DISPLAY_LINES;
  g_autofree char *text = NULL;
  int cursor;

  if (priv->items->len == 0 || step == GTK_MOVEMENT_PAGES)
    return GDK_EVENT_PROPAGATE;

  if (step == GTK_MOVEMENT_DISPLAY_LINE_ENDS)
    cursor = find_end (self, count > 0);
  else if (priv->cursor < 0)
    cursor = find_end (self, FALSE);
  else
    cursor = klass->step (self, (guint) priv->cursor, is_line ? 0 : count, is_line ? count : 0);

  if (cursor < 0)
    return GDK_EVENT_STOP;
  set_cursor (self, cursor);
  text = klass->dup_readout (self, (guint) cursor);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return GDK_EVENT_STOP;
}

static gboolean
hon_plot_chart_activate_cursor (HonChart *chart)
{
  HonPlotChart *self = HON_PLOT_CHART (chart);
  HonPlotChartClass *klass = HON_PLOT_CHART_GET_CLASS (self);
  int cursor = get_private (self)->cursor;

  if (klass->activate == NULL || cursor < 0)
    return GDK_EVENT_PROPAGATE;
  klass->activate (self, (guint) cursor);

  return GDK_EVENT_STOP;
}

static gboolean
hon_plot_chart_clear_cursor (HonChart *chart)
{
  HonPlotChart *self = HON_PLOT_CHART (chart);

  if (get_private (self)->cursor < 0)
    return GDK_EVENT_PROPAGATE;
  set_cursor (self, -1);

  return GDK_EVENT_STOP;
}

static void
hon_plot_chart_constructed (GObject *object)
{
  HonPlotChart *self = HON_PLOT_CHART (object);

  G_OBJECT_CLASS (hon_plot_chart_parent_class)->constructed (object);

  get_private (self)->sheet = hon_list_sheet_new (HON_PLOT_CHART_GET_CLASS (self)->titles);
  update (self);
}

static void
hon_plot_chart_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HON_TYPE_PLOT_CHART);

  G_OBJECT_CLASS (hon_plot_chart_parent_class)->dispose (object);
}

static void
hon_plot_chart_finalize (GObject *object)
{
  HonPlotChartPrivate *priv = get_private (HON_PLOT_CHART (object));

  g_ptr_array_unref (priv->items);
  g_clear_object (&priv->sheet);

  G_OBJECT_CLASS (hon_plot_chart_parent_class)->finalize (object);
}

static void
hon_plot_chart_class_init (HonPlotChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonChartClass *chart_class = HON_CHART_CLASS (klass);

  object_class->constructed = hon_plot_chart_constructed;
  object_class->dispose = hon_plot_chart_dispose;
  object_class->finalize = hon_plot_chart_finalize;

  chart_class->get_sheet = hon_plot_chart_get_sheet;
  chart_class->format_changed = hon_plot_chart_format_changed;
  chart_class->move_cursor = hon_plot_chart_move_cursor;
  chart_class->activate_cursor = hon_plot_chart_activate_cursor;
  chart_class->clear_cursor = hon_plot_chart_clear_cursor;

  g_type_ensure (HON_TYPE_CHART_PLOT);
  g_type_ensure (HON_TYPE_CHART_READOUT);
  hon_chart_set_template (widget_class, "hon-plot-chart");
  gtk_widget_class_bind_template_child_private (widget_class, HonPlotChart, plot);
  gtk_widget_class_bind_template_child_private (widget_class, HonPlotChart, readout);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
hon_plot_chart_init (HonPlotChart *self)
{
  HonPlotChartPrivate *priv = get_private (self);

  priv->cursor = -1;
  priv->items = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hon_plot_chart_get_items:
 * @self: a chart
 *
 * Gets what the chart shows, for a scene to draw.
 *
 * Returns: (transfer none) (element-type GObject): the items
 */
GPtrArray *
hon_plot_chart_get_items (HonPlotChart *self)
{
  g_return_val_if_fail (HON_IS_PLOT_CHART (self), NULL);

  return get_private (self)->items;
}

/**
 * hon_plot_chart_set_items:
 * @self: a chart
 * @items: (element-type GObject): what the chart shows
 *
 * Sets what the chart shows. The cursor stays on its item where that is still there, and is removed otherwise.
 */
void
hon_plot_chart_set_items (HonPlotChart *self,
                          GListModel   *items)
{
  HonPlotChartPrivate *priv = get_private (self);
  g_autofree char *key = NULL;

  g_return_if_fail (HON_IS_PLOT_CHART (self));
  g_return_if_fail (G_IS_LIST_MODEL (items));

  if (priv->cursor >= 0)
    key = g_strdup (HON_PLOT_CHART_GET_CLASS (self)->get_key (g_ptr_array_index (priv->items, priv->cursor)));
  g_ptr_array_set_size (priv->items, 0);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    g_ptr_array_add (priv->items, g_list_model_get_item (items, i));
  priv->cursor = key != NULL ? find_key (self, (guint) priv->cursor, key) : -1;
  update (self);
}

/**
 * hon_plot_chart_name_column:
 * @self: a chart
 * @column: a column of its sheet
 * @title: its title from now on, already translated
 *
 * Names a column by what is shown. The sheet has it with the items that are set next.
 */
void
hon_plot_chart_name_column (HonPlotChart *self,
                            guint         column,
                            const char   *title)
{
  g_return_if_fail (HON_IS_PLOT_CHART (self));

  hon_list_sheet_set_title (get_private (self)->sheet, column, title);
}

/**
 * hon_plot_chart_get_cursor:
 * @self: a chart
 *
 * Gets the position of the item with the cursor.
 *
 * Returns: the position, or -1
 */
int
hon_plot_chart_get_cursor (HonPlotChart *self)
{
  g_return_val_if_fail (HON_IS_PLOT_CHART (self), -1);

  return get_private (self)->cursor;
}
