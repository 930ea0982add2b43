/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-view.h"

#include "hon-chart-table.h"
#include "hon-chart-template-private.h"

/**
 * HonChartView:
 *
 * A chart under its title, with a button that shows its figures as a table instead.
 *
 * The table is made when it is first shown.
 *
 * ## CSS nodes
 *
 * `chart-view`
 */

struct _HonChartView
{
  AdwBin               parent_instance;

  /* Template children */
  GtkStack            *stack;
  AdwBin              *chart_bin;
  AdwBin              *table_bin;

  HonCompositionChart *chart; /* (nullable) (owned) */
  GBindingGroup       *chart_bindings; /* (owned) */
  gboolean             show_table;
};

enum
{
  PROP_0,
  PROP_CHART,
  PROP_SHOW_TABLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonChartView, hon_chart_view, ADW_TYPE_BIN)

static void
ensure_table (HonChartView *self)
{
  GtkWidget *table;

  if (adw_bin_get_child (self->table_bin) != NULL)
    return;

  table = hon_chart_table_new ();
  g_binding_group_bind (self->chart_bindings, "title", table, "title", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->chart_bindings, "format", table, "format", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->chart_bindings, "bars", table, "bars", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (self->table_bin, table);
}

static void
copy_clicked_cb (HonChartView *self)
{
  gtk_widget_activate_action (adw_bin_get_child (self->table_bin), "clipboard.copy", NULL);
}

static void
hon_chart_view_dispose (GObject *object)
{
  HonChartView *self = HON_CHART_VIEW (object);

  g_clear_object (&self->chart_bindings);
  g_clear_object (&self->chart);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_CHART_VIEW);

  G_OBJECT_CLASS (hon_chart_view_parent_class)->dispose (object);
}

static void
hon_chart_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonChartView *self = HON_CHART_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHART:
      g_value_set_object (value, hon_chart_view_get_chart (self));
      break;

    case PROP_SHOW_TABLE:
      g_value_set_boolean (value, hon_chart_view_get_show_table (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HonChartView *self = HON_CHART_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHART:
      hon_chart_view_set_chart (self, g_value_get_object (value));
      break;

    case PROP_SHOW_TABLE:
      hon_chart_view_set_show_table (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_view_class_init (HonChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_chart_view_dispose;
  object_class->get_property = hon_chart_view_get_property;
  object_class->set_property = hon_chart_view_set_property;

  /**
   * HonChartView:chart: (nullable)
   *
   * The chart; its title, bars and format are those of the table too.
   */
  props[PROP_CHART] =
    g_param_spec_object ("chart", NULL, NULL,
                         HON_TYPE_COMPOSITION_CHART,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartView:show-table:
   *
   * Whether the table stands in place of the chart.
   */
  props[PROP_SHOW_TABLE] =
    g_param_spec_boolean ("show-table", NULL, NULL,
                          FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "chart-view");
  hon_chart_set_template (widget_class, "hon-chart-view");
  gtk_widget_class_bind_template_child (widget_class, HonChartView, stack);
  gtk_widget_class_bind_template_child (widget_class, HonChartView, chart_bin);
  gtk_widget_class_bind_template_child (widget_class, HonChartView, table_bin);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
hon_chart_view_init (HonChartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->chart_bindings = g_binding_group_new ();
}

/**
 * hon_chart_view_new:
 * @chart: (nullable): a chart
 *
 * Makes a view of a chart.
 *
 * Returns: a new view
 */
GtkWidget *
hon_chart_view_new (HonCompositionChart *chart)
{
  g_return_val_if_fail (chart == NULL || HON_IS_COMPOSITION_CHART (chart), NULL);

  return g_object_new (HON_TYPE_CHART_VIEW, "chart", chart, NULL);
}

/**
 * hon_chart_view_get_chart:
 * @self: a view
 *
 * Gets the chart.
 *
 * Returns: (transfer none) (nullable): the chart
 */
HonCompositionChart *
hon_chart_view_get_chart (HonChartView *self)
{
  g_return_val_if_fail (HON_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

/**
 * hon_chart_view_set_chart:
 * @self: a view
 * @chart: (nullable): a chart
 *
 * Sets the chart.
 */
void
hon_chart_view_set_chart (HonChartView        *self,
                          HonCompositionChart *chart)
{
  g_return_if_fail (HON_IS_CHART_VIEW (self));
  g_return_if_fail (chart == NULL || HON_IS_COMPOSITION_CHART (chart));

  if (!g_set_object (&self->chart, chart))
    return;

  adw_bin_set_child (self->chart_bin, GTK_WIDGET (chart));
  g_binding_group_set_source (self->chart_bindings, chart);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHART]);
}

/**
 * hon_chart_view_get_show_table:
 * @self: a view
 *
 * Gets whether the table stands in place of the chart.
 *
 * Returns: whether it does
 */
gboolean
hon_chart_view_get_show_table (HonChartView *self)
{
  g_return_val_if_fail (HON_IS_CHART_VIEW (self), FALSE);

  return self->show_table;
}

/**
 * hon_chart_view_set_show_table:
 * @self: a view
 * @show_table: whether to show the table
 *
 * Shows the table in place of the chart, or the chart again.
 */
void
hon_chart_view_set_show_table (HonChartView *self,
                               gboolean      show_table)
{
  g_return_if_fail (HON_IS_CHART_VIEW (self));

  show_table = !!show_table;
  if (self->show_table == show_table)
    return;

  self->show_table = show_table;
  if (show_table)
    ensure_table (self);
  gtk_stack_set_visible_child (self->stack,
                               GTK_WIDGET (show_table ? self->table_bin : self->chart_bin));

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_TABLE]);
}
