/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-text.h"

/**
 * hon_chart_text_new:
 * @context: fonts and text direction
 * @text: a text
 * @scale: its size, in sizes of the font of @context
 * @weight: its weight
 *
 * Lays out a text that is as wide as it needs to be.
 *
 * Returns: (transfer full): a new layout
 */
PangoLayout *
hon_chart_text_new (PangoContext *context,
                    const char   *text,
                    double        scale,
                    PangoWeight   weight)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (weight != PANGO_WEIGHT_NORMAL)
    pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/**
 * hon_chart_text_get_width:
 * @layout: a layout
 *
 * Gets the width of a text.
 *
 * Returns: the width in pixels
 */
int
hon_chart_text_get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/**
 * hon_chart_text_get_height:
 * @layout: a layout
 *
 * Gets the height of a text.
 *
 * Returns: the height in pixels
 */
int
hon_chart_text_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

/**
 * hon_chart_text_snapshot:
 * @layout: a layout
 * @color: the colour of the text
 * @x: its left edge, in pixels
 * @y: its top edge, in pixels
 * @snapshot: the snapshot to draw on
 *
 * Draws a text.
 */
void
hon_chart_text_snapshot (PangoLayout   *layout,
                         const GdkRGBA *color,
                         double         x,
                         double         y,
                         GtkSnapshot   *snapshot)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}
