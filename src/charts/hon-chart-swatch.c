/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-swatch.h"

#include <adwaita.h>

/**
 * HonChartSwatch:
 *
 * The sample in an entry of a legend: a coloured square or a piece of a line.
 *
 * In high contrast it shows the pattern too.
 *
 * ## CSS nodes
 *
 * `swatch` with the style class `.part-0` to `.part-5`, whose `color` is shown; the size comes from
 * `min-width` and `min-height`.
 *
 * ## Accessibility
 *
 * The role is PRESENTATION: the label beside it names what it stands for.
 */

struct _HonChartSwatch
{
  GtkWidget      parent_instance;

  HonChartSample sample;
};

G_DEFINE_FINAL_TYPE (HonChartSwatch, hon_chart_swatch, GTK_TYPE_WIDGET)

static void
hon_chart_swatch_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  hon_chart_sample_snapshot (&HON_CHART_SWATCH (widget)->sample,
                             adw_style_manager_get_high_contrast (adw_style_manager_get_default ()),
                             &color, snapshot,
                             gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

static void
hon_chart_swatch_class_init (HonChartSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = hon_chart_swatch_snapshot;

  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hon_chart_swatch_init (HonChartSwatch *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), hon_chart_fill_get_style_class (0));
}

/**
 * hon_chart_swatch_new:
 *
 * Creates a swatch that shows a square of the first style.
 *
 * Returns: a new swatch
 */
GtkWidget *
hon_chart_swatch_new (void)
{
  return g_object_new (HON_TYPE_CHART_SWATCH, NULL);
}

/**
 * hon_chart_swatch_show:
 * @self: a swatch
 * @sample: the sample to show
 *
 * Sets what the swatch shows.
 */
void
hon_chart_swatch_show (HonChartSwatch       *self,
                       const HonChartSample *sample)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (HON_IS_CHART_SWATCH (self));
  g_return_if_fail (sample != NULL);

  gtk_widget_remove_css_class (widget, hon_chart_fill_get_style_class (self->sample.style_index));
  gtk_widget_add_css_class (widget, hon_chart_fill_get_style_class (sample->style_index));
  self->sample = *sample;
  gtk_widget_queue_draw (widget);
}
