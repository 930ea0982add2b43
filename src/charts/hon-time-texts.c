/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-texts-private.h"

#include "hon-chart-text.h"

#include <math.h>

#define SCALE PANGO_SCALE_SMALL

static void
clear_text (gpointer data)
{
  HonTimeText *text = data;

  g_clear_object (&text->layout);
}

/**
 * hon_time_texts_init:
 * @self: (out caller-allocates): texts
 * @context: fonts and text direction
 *
 * Initializes an empty collection of texts.
 */
void
hon_time_texts_init (HonTimeTexts *self,
                     PangoContext *context)
{
  g_autoptr (PangoLayout) layout = hon_chart_text_new (context, "0", SCALE, PANGO_WEIGHT_NORMAL);

  self->context = g_object_ref (context);
  self->line_height = MAX (hon_chart_text_get_height (layout), 1);
  self->items = g_array_new (FALSE, FALSE, sizeof (HonTimeText));
  g_array_set_clear_func (self->items, clear_text);
}

/**
 * hon_time_texts_clear:
 * @self: texts
 *
 * Frees what the texts own.
 */
void
hon_time_texts_clear (HonTimeTexts *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->items, g_array_unref);
}

/**
 * hon_time_texts_new_layout:
 * @self: texts
 * @text: a text
 * @weight: its weight
 * @width: (out): its width in pixels
 *
 * Lays out a text in one line, to be measured or added.
 *
 * Returns: (transfer full): a new layout
 */
PangoLayout *
hon_time_texts_new_layout (const HonTimeTexts *self,
                           const char         *text,
                           PangoWeight         weight,
                           double             *width)
{
  g_autofree char *isolated = NULL;
  PangoLayout *layout;

  /* From right to left, isolate the text (first strong isolate, pop directional isolate), so that
   * the sign and the unit of a number stay where its own script has them.
   */
  if (pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL)
    isolated = g_strconcat ("\u2068", text, "\u2069", NULL);

  layout = hon_chart_text_new (self->context, isolated != NULL ? isolated : text, SCALE, weight);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  *width = hon_chart_text_get_width (layout);

  return layout;
}

/**
 * hon_time_texts_add:
 * @self: texts
 * @layout: a layout
 * @is_dim: whether it is less prominent
 * @place: the place of its start
 * @y: the position of its top
 * @width: its width in pixels
 *
 * Adds a text.
 */
void
hon_time_texts_add (HonTimeTexts *self,
                    PangoLayout  *layout,
                    gboolean      is_dim,
                    double        place,
                    double        y,
                    double        width)
{
  HonTimeText text = { g_object_ref (layout), is_dim, place, y, width };

  g_array_append_val (self->items, text);
}

/**
 * hon_time_texts_snapshot:
 * @self: texts
 * @geometry: the geometry of the scene
 * @palette: colours
 * @snapshot: the snapshot to draw on
 *
 * Draws all texts.
 */
void
hon_time_texts_snapshot (const HonTimeTexts    *self,
                         const HonTimeGeometry *geometry,
                         const HonChartPalette *palette,
                         GtkSnapshot           *snapshot)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const HonTimeText *text = &g_array_index (self->items, HonTimeText, i);
      double left = hon_time_geometry_flip_span (geometry, text->place, text->width);

      hon_chart_text_snapshot (text->layout, text->is_dim ? &palette->dim : &palette->foreground,
                               round (left), round (text->y), snapshot);
    }
}
