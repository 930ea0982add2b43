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

static const char *
get_style (const PangoFontDescription *font)
{
  switch (pango_font_description_get_style (font))
    {
    case PANGO_STYLE_NORMAL:
      return "normal";

    case PANGO_STYLE_OBLIQUE:
      return "oblique";

    case PANGO_STYLE_ITALIC:
      return "italic";
    }

  g_return_val_if_reached ("normal");
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
  family = hon_chart_svg_write_family (pango_font_description_get_family (font));
  g_string_append_printf (svg, " font-family=\"%s, sans-serif\" font-style=\"%s\" font-weight=\"%d\" font-size=\"",
                          family, get_style (font), (int) pango_font_description_get_weight (font));
  append_number (svg, pango_font_description_get_size (font) / (double) PANGO_SCALE);
  g_string_append_c (svg, '"');
  pango_font_description_free (font);
}

/* Where a line is held, in parts of its width: another font leaves it there. */
static double
append_anchor (GString     *svg,
               PangoLayout *layout)
{
  switch (pango_layout_get_alignment (layout))
    {
    case PANGO_ALIGN_LEFT:
      return 0.0;

    case PANGO_ALIGN_CENTER:
      g_string_append (svg, " text-anchor=\"middle\"");
      return 0.5;

    case PANGO_ALIGN_RIGHT:
      g_string_append (svg, " text-anchor=\"end\"");
      return 1.0;
    }

  g_return_val_if_reached (0.0);
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
  double anchor;

  g_string_append (svg, "<text xml:space=\"preserve\"");
  append_font (svg, layout);
  append_color (svg, color);
  anchor = append_anchor (svg, layout);
  g_string_append_c (svg, '>');
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      g_autofree char *words = g_markup_escape_text (text + line->start_index, line->length);
      PangoRectangle area;

      pango_layout_iter_get_line_extents (iter, NULL, &area);
      g_string_append (svg, "<tspan x=\"");
      append_number (svg, x + (area.x + anchor * area.width) / PANGO_SCALE);
      g_string_append (svg, "\" y=\"");
      append_number (svg, y + pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE);
      g_string_append_printf (svg, "\">%s</tspan>", words);
    }
  while (pango_layout_iter_next_line (iter));
  g_string_append (svg, "</text>\n");
  pango_layout_iter_free (iter);
}

/**
 * hon_chart_svg_write_family:
 * @family: the name of a family of fonts
 *
 * Writes a name as a string of CSS in an attribute, since without quotes a name may have no commas, and no figure at
 * the beginning of a word.
 *
 * Returns: (transfer full): the string, with its quotes
 */
char *
hon_chart_svg_write_family (const char *family)
{
  g_autoptr (GString) text = g_string_new (family);
  g_autofree char *markup = NULL;

  g_string_replace (text, "\\", "\\\\", 0);
  g_string_replace (text, "'", "\\'", 0);
  markup = g_markup_escape_text (text->str, -1);

  return g_strdup_printf ("'%s'", markup);
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
