/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-colors-private.h"

#include <adwaita.h>

/* The colours that a plot draws in, from the style sheets. */

/* Adds a child that only provides a colour. */
static GtkWidget *
add_color (GtkWidget  *plot,
           const char *css_name,
           const char *style_class)
{
  GtkWidget *child = g_object_new (ADW_TYPE_BIN,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "css-name", css_name,
                                   NULL);

  if (style_class != NULL)
    gtk_widget_add_css_class (child, style_class);
  gtk_widget_set_child_visible (child, FALSE);
  gtk_widget_set_parent (child, plot);

  return child;
}

/**
 * hon_chart_colors_init:
 * @self: colours that are not set yet
 * @plot: a plot, which unparents all its children when it is disposed
 *
 * Adds the children that provide the colours.
 */
void
hon_chart_colors_init (HonChartColors *self,
                       GtkWidget      *plot)
{
  self->axis = add_color (plot, "axis", NULL);
  self->grid = add_color (plot, "grid", NULL);
  for (guint i = 0; i < HON_CHART_N_STYLES; i++)
    self->styles[i] = add_color (plot, "series", hon_chart_fill_get_style_class (i));
}

/**
 * hon_chart_colors_read:
 * @self: colours
 * @plot: the plot that they are of
 * @palette: (out): return location for a palette
 *
 * Reads the colours as they are now, with the contrast of the desktop.
 */
void
hon_chart_colors_read (const HonChartColors *self,
                       GtkWidget            *plot,
                       HonChartPalette      *palette)
{
  *palette = (HonChartPalette) {
    .contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()),
  };
  gtk_widget_get_color (plot, &palette->foreground);
  gtk_widget_get_color (self->axis, &palette->dim);
  gtk_widget_get_color (self->grid, &palette->grid);
  for (guint i = 0; i < HON_CHART_N_STYLES; i++)
    gtk_widget_get_color (self->styles[i], &palette->styles[i]);
}
