/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-svg-private.h"

#include <math.h>

/* What cairo leaves out of a drawing: words for those who do not see it, and texts that can be edited. Cairo
 * itself only draws the shapes of letters.
 */

static void
append_number (GString *svg,
               double   value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (svg, g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
}

static void
append_color (GString       *svg,
              const GdkRGBA *color)
{
  g_string_append_printf (svg, " fill=\"#%02x%02x%02x\"", (guint) lroundf (color->red * 255.0f),
                          (guint) lroundf (color->green * 255.0f), (guint) lroundf (color->blue * 255.0f));
  if (color->alpha < 1.0f)
    {
      g_string_append (svg, " fill-opacity=\"");
      append_number (svg, color->alpha);
      g_string_append_c (svg, '"');
    }
}

/* The font that the first letters of a text have. */
static void
append_font (GString     *svg,
             PangoLayout *layout)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  PangoFontDescription *font;
  g_autofree char *family = NULL;

  if (line == NULL || line->runs == NULL)
    return;

  font = pango_font_describe_with_absolute_size (((PangoLayoutRun *) line->runs->data)->item->analysis.font);
  family = g_markup_escape_text (pango_font_description_get_family (font), -1);
  g_string_append_printf (svg, " font-family=\"%s, sans-serif\" font-weight=\"%d\" font-size=\"", family,
                          (int) pango_font_description_get_weight (font));
  append_number (svg, pango_font_description_get_size (font) / (double) PANGO_SCALE);
  g_string_append_c (svg, '"');
  pango_font_description_free (font);
}

/* A text of one or several lines; each has its own place, since no SVG wraps by itself. */
static void
append_text (PangoLayout   *layout,
             const GdkRGBA *color,
             double         x,
             double         y,
             gpointer       data)
{
  GString *svg = data;
  const char *text = pango_layout_get_text (layout);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  g_string_append (svg, "<text xml:space=\"preserve\"");
  append_font (svg, layout);
  append_color (svg, color);
  g_string_append_c (svg, '>');
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      g_autofree char *words = g_markup_escape_text (text + line->start_index, line->length);
      PangoRectangle area;

      pango_layout_iter_get_line_extents (iter, NULL, &area);
      g_string_append (svg, "<tspan x=\"");
      append_number (svg, x + area.x / (double) PANGO_SCALE);
      g_string_append (svg, "\" y=\"");
      append_number (svg, y + pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE);
      g_string_append_printf (svg, "\">%s</tspan>", words);
    }
  while (pango_layout_iter_next_line (iter));
  g_string_append (svg, "</text>\n");
  pango_layout_iter_free (iter);
}

/**
 * hon_chart_svg_add_words:
 * @svg: a drawing
 * @title: its title
 * @description: what it shows
 *
 * Adds what screen readers say of it, after the tag that opens it.
 */
void
hon_chart_svg_add_words (GString    *svg,
                         const char *title,
                         const char *description)
{
  const char *tag = strstr (svg->str, "<svg");
  const char *end = tag != NULL ? strchr (tag, '>') : NULL;
  g_autofree char *words = g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>", title, description);

  if (end != NULL)
    g_string_insert (svg, end + 1 - svg->str, words);
}

/**
 * hon_chart_svg_add_texts:
 * @svg: a drawing of @page
 * @page: a page that keeps its texts
 *
 * Adds the texts as text, above all that is drawn, before the tag that closes the drawing.
 */
void
hon_chart_svg_add_texts (GString      *svg,
                         HonChartPage *page)
{
  const char *end = g_strrstr (svg->str, "</svg>");
  g_autoptr (GString) texts = g_string_new (NULL);

  hon_chart_page_foreach_text (page, append_text, texts);
  if (end != NULL)
    g_string_insert_len (svg, end - svg->str, texts->str, (gssize) texts->len);
}
