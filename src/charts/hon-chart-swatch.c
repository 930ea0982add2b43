/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-swatch.h"

#include "hon-chart-fill.h"

#include <adwaita.h>

/**
 * HonChartSwatch:
 *
 * The coloured square of an entry in a legend.
 *
 * In high contrast it shows the pattern too.
 *
 * ## CSS nodes
 *
 * `swatch` with the style class `.part-0` to `.part-5`, whose `color` is shown;
 * the size comes from `min-width` and `min-height`.
 *
 * ## Accessibility
 *
 * The role is PRESENTATION: the label beside it says what it stands for.
 */

struct _HonChartSwatch
{
  GtkWidget parent_instance;

  guint     style_index;
};

enum
{
  PROP_0,
  PROP_STYLE_INDEX,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonChartSwatch, hon_chart_swatch, GTK_TYPE_WIDGET)

static void
hon_chart_swatch_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HonChartSwatch *self = HON_CHART_SWATCH (object);

  switch (prop_id)
    {
    case PROP_STYLE_INDEX:
      g_value_set_uint (value, hon_chart_swatch_get_style_index (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_swatch_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HonChartSwatch *self = HON_CHART_SWATCH (object);

  switch (prop_id)
    {
    case PROP_STYLE_INDEX:
      hon_chart_swatch_set_style_index (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_swatch_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  HonChartSwatch *self = HON_CHART_SWATCH (widget);
  gboolean high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  GskRoundedRect shape;
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (0, 0, width, height),
                                   MIN (width, height) / 4.0f);
  hon_chart_fill_snapshot (high_contrast ? HON_CHART_FILL_PATTERN : HON_CHART_FILL_PLAIN,
                           self->style_index, &shape, &color, snapshot);
}

static void
hon_chart_swatch_class_init (HonChartSwatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hon_chart_swatch_get_property;
  object_class->set_property = hon_chart_swatch_set_property;

  widget_class->snapshot = hon_chart_swatch_snapshot;

  /**
   * HonChartSwatch:style-index:
   *
   * Which colour and pattern is shown.
   */
  props[PROP_STYLE_INDEX] =
    g_param_spec_uint ("style-index", NULL, NULL,
                       0, G_MAXUINT, 0,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

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
 * Makes a swatch of the first style.
 *
 * Returns: a new swatch
 */
GtkWidget *
hon_chart_swatch_new (void)
{
  return g_object_new (HON_TYPE_CHART_SWATCH, NULL);
}

/**
 * hon_chart_swatch_get_style_index:
 * @self: a swatch
 *
 * Gets which colour and pattern is shown.
 *
 * Returns: the index, counted from 0
 */
guint
hon_chart_swatch_get_style_index (HonChartSwatch *self)
{
  g_return_val_if_fail (HON_IS_CHART_SWATCH (self), 0);

  return self->style_index;
}

/**
 * hon_chart_swatch_set_style_index:
 * @self: a swatch
 * @style_index: an index, counted from 0
 *
 * Sets which colour and pattern is shown.
 */
void
hon_chart_swatch_set_style_index (HonChartSwatch *self,
                                  guint           style_index)
{
  g_return_if_fail (HON_IS_CHART_SWATCH (self));

  if (self->style_index == style_index)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self),
                               hon_chart_fill_get_style_class (self->style_index));
  gtk_widget_add_css_class (GTK_WIDGET (self), hon_chart_fill_get_style_class (style_index));
  self->style_index = style_index;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STYLE_INDEX]);
}
