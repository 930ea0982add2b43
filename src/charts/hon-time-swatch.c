/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-swatch-private.h"

#include "hon-time-scene-private.h"

#include <adwaita.h>

/**
 * HonTimeSwatch:
 *
 * What stands for a series in a legend: a piece of its line, or a square of its area.
 *
 * ## CSS nodes
 *
 * `swatch` with the style class `.part-0` to `.part-5`, whose `color` is shown; the size comes from
 * `min-width` and `min-height`.
 *
 * ## Accessibility
 *
 * The role is PRESENTATION: the label beside it says what it stands for.
 */

struct _HonTimeSwatch
{
  GtkWidget           parent_instance;

  HonChartSeriesKind  kind;
  HonChartStroke      stroke;
  guint               style_index;
};

G_DEFINE_FINAL_TYPE (HonTimeSwatch, hon_time_swatch, GTK_TYPE_WIDGET)

static void
hon_time_swatch_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  HonTimeSwatch *self = HON_TIME_SWATCH (widget);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  hon_time_scene_snapshot_sample (self->kind, self->style_index, self->stroke,
                                  adw_style_manager_get_high_contrast (
                                    adw_style_manager_get_default ()),
                                  &color, snapshot,
                                  gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

static void
hon_time_swatch_class_init (HonTimeSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = hon_time_swatch_snapshot;

  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hon_time_swatch_init (HonTimeSwatch *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), hon_chart_fill_get_style_class (0));
}

/**
 * hon_time_swatch_new:
 *
 * Makes a swatch.
 *
 * Returns: a new swatch
 */
GtkWidget *
hon_time_swatch_new (void)
{
  return g_object_new (HON_TYPE_TIME_SWATCH, NULL);
}

/**
 * hon_time_swatch_show:
 * @self: a swatch
 * @series: a series
 * @patterns: whether lines are told apart by their dashes
 *
 * Sets what the swatch stands for.
 */
void
hon_time_swatch_show (HonTimeSwatch  *self,
                      HonChartSeries *series,
                      gboolean        patterns)
{
  g_return_if_fail (HON_IS_TIME_SWATCH (self));
  g_return_if_fail (HON_IS_CHART_SERIES (series));

  gtk_widget_remove_css_class (GTK_WIDGET (self),
                               hon_chart_fill_get_style_class (self->style_index));
  self->kind = hon_chart_series_get_kind (series);
  self->style_index = hon_chart_series_get_style_index (series);
  if (hon_chart_series_get_dashed (series))
    self->stroke = HON_CHART_STROKE_REFERENCE;
  else
    self->stroke = patterns ? HON_CHART_STROKE_PATTERN : HON_CHART_STROKE_PLAIN;
  gtk_widget_add_css_class (GTK_WIDGET (self),
                            hon_chart_fill_get_style_class (self->style_index));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
