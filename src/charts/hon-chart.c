/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart.h"

/**
 * HonChart:
 *
 * What all charts have in common: words around them, figures behind them, and a scene that can be
 * drawn anywhere.
 */

G_DEFINE_INTERFACE (HonChart, hon_chart, GTK_TYPE_WIDGET)

static void
hon_chart_default_init (HonChartInterface *iface)
{
  /**
   * HonChart:title: (nullable)
   *
   * What the chart shows.
   */
  g_object_interface_install_property (
    iface,
    g_param_spec_string ("title", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)));

  /**
   * HonChart:subtitle: (nullable)
   *
   * What its figures are: their unit, and how they were reckoned.
   */
  g_object_interface_install_property (
    iface,
    g_param_spec_string ("subtitle", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)));

  /**
   * HonChart:credits: (nullable)
   *
   * Where the figures come from and until when they hold; one line for each source.
   */
  g_object_interface_install_property (
    iface,
    g_param_spec_string ("credits", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)));
}

static char *
dup_words (HonChart   *self,
           const char *property)
{
  char *words;

  g_object_get (self, property, &words, NULL);

  return words;
}

/**
 * hon_chart_dup_title:
 * @self: a chart
 *
 * Gets what the chart shows.
 *
 * Returns: (transfer full) (nullable): the title
 */
char *
hon_chart_dup_title (HonChart *self)
{
  g_return_val_if_fail (HON_IS_CHART (self), NULL);

  return dup_words (self, "title");
}

/**
 * hon_chart_dup_subtitle:
 * @self: a chart
 *
 * Gets what its figures are.
 *
 * Returns: (transfer full) (nullable): the unit, and how they were reckoned
 */
char *
hon_chart_dup_subtitle (HonChart *self)
{
  g_return_val_if_fail (HON_IS_CHART (self), NULL);

  return dup_words (self, "subtitle");
}

/**
 * hon_chart_dup_credits:
 * @self: a chart
 *
 * Gets where the figures come from.
 *
 * Returns: (transfer full) (nullable): sources and date of validity, in lines
 */
char *
hon_chart_dup_credits (HonChart *self)
{
  g_return_val_if_fail (HON_IS_CHART (self), NULL);

  return dup_words (self, "credits");
}

/**
 * hon_chart_get_sheet:
 * @self: a chart
 *
 * Gets the figures of the chart in rows and columns.
 *
 * Returns: (transfer none): the sheet; it stays the same for the life of the chart
 */
HonChartSheet *
hon_chart_get_sheet (HonChart *self)
{
  g_return_val_if_fail (HON_IS_CHART (self), NULL);

  return HON_CHART_GET_IFACE (self)->get_sheet (self);
}

/**
 * hon_chart_measure_scene:
 * @self: a chart
 * @context: fonts and direction
 * @width: in pixels
 *
 * Measures the chart as it would be drawn outside the window.
 *
 * Returns: the height that it needs, in pixels
 */
int
hon_chart_measure_scene (HonChart     *self,
                         PangoContext *context,
                         int           width)
{
  g_return_val_if_fail (HON_IS_CHART (self), 0);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0);
  g_return_val_if_fail (width > 0, 0);

  return HON_CHART_GET_IFACE (self)->measure_scene (self, context, width);
}

/**
 * hon_chart_snapshot_scene:
 * @self: a chart
 * @palette: colours
 * @context: fonts and direction
 * @snapshot: where to draw
 * @width: in pixels
 * @height: in pixels, not less than what was measured
 *
 * Draws the chart as it leaves the window, without its title and its credits.
 */
void
hon_chart_snapshot_scene (HonChart              *self,
                          const HonChartPalette *palette,
                          PangoContext          *context,
                          GtkSnapshot           *snapshot,
                          int                    width,
                          int                    height)
{
  g_return_if_fail (HON_IS_CHART (self));
  g_return_if_fail (palette != NULL);
  g_return_if_fail (PANGO_IS_CONTEXT (context));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  HON_CHART_GET_IFACE (self)->snapshot_scene (self, palette, context, snapshot, width, height);
}
