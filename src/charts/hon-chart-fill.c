/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-fill.h"

#define LINE_SPACING 6.0f
#define LINE_WIDTH 2.0f
#define TINT_OPACITY 0.6f
#define NEGATIVE_OPACITY 0.15f

typedef enum
{
  LINES_RISING = 1 << 0,
  LINES_FALLING = 1 << 1,
  LINES_LEVEL = 1 << 2,
  LINES_UPRIGHT = 1 << 3,
} Lines;

typedef struct
{
  const char *style_class;
  Lines       lines;
} Style;

static const Style styles[HON_CHART_N_STYLES] = {
  { "part-0", 0 },
  { "part-1", LINES_RISING },
  { "part-2", LINES_UPRIGHT },
  { "part-3", LINES_FALLING },
  { "part-4", LINES_LEVEL },
  { "part-5", LINES_RISING | LINES_FALLING },
};

static GskPath *
make_lines (Lines                  lines,
            const graphene_rect_t *area)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  float left = area->origin.x;
  float top = area->origin.y;
  float right = left + area->size.width;
  float bottom = top + area->size.height;
  float height = area->size.height;

  if ((lines & (LINES_RISING | LINES_FALLING)) != 0)
    {
      guint n_lines = (guint) ((area->size.width + height) / LINE_SPACING) + 1;

      for (guint i = 0; i < n_lines; i++)
        {
          float x = left - height + (i + 0.5f) * LINE_SPACING;

          if ((lines & LINES_RISING) != 0)
            {
              gsk_path_builder_move_to (builder, x, bottom);
              gsk_path_builder_line_to (builder, x + height, top);
            }
          if ((lines & LINES_FALLING) != 0)
            {
              gsk_path_builder_move_to (builder, x, top);
              gsk_path_builder_line_to (builder, x + height, bottom);
            }
        }
    }

  if ((lines & LINES_LEVEL) != 0)
    {
      for (float y = top + LINE_SPACING / 2.0f; y < bottom; y += LINE_SPACING)
        {
          gsk_path_builder_move_to (builder, left, y);
          gsk_path_builder_line_to (builder, right, y);
        }
    }

  if ((lines & LINES_UPRIGHT) != 0)
    {
      for (float x = left + LINE_SPACING / 2.0f; x < right; x += LINE_SPACING)
        {
          gsk_path_builder_move_to (builder, x, top);
          gsk_path_builder_line_to (builder, x, bottom);
        }
    }

  return gsk_path_builder_to_path (builder);
}

/**
 * hon_chart_fill_get_style_class:
 * @style_index: an index, counted from 0
 *
 * Gets the style class whose `color` a style is drawn in. After the last style, the first one
 * follows again.
 *
 * Returns: (transfer none): the name of a style class
 */
const char *
hon_chart_fill_get_style_class (guint style_index)
{
  return styles[style_index % HON_CHART_N_STYLES].style_class;
}

/**
 * hon_chart_fill_snapshot:
 * @fill: how to fill
 * @style_index: which pattern, counted from 0
 * @shape: the shape
 * @color: the colour
 * @snapshot: the snapshot to draw on
 *
 * Fills a shape. The lines of a pattern stay inside it; text on a pattern needs a plain background.
 */
void
hon_chart_fill_snapshot (HonChartFill          fill,
                         guint                 style_index,
                         const GskRoundedRect *shape,
                         const GdkRGBA        *color,
                         GtkSnapshot          *snapshot)
{
  const float widths[4] = { LINE_WIDTH, LINE_WIDTH, LINE_WIDTH, LINE_WIDTH };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  Lines lines = 0;
  GdkRGBA ground = *color;

  g_return_if_fail (shape != NULL);
  g_return_if_fail (color != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  switch (fill)
    {
    case HON_CHART_FILL_PLAIN:
      break;

    case HON_CHART_FILL_PATTERN:
      lines = styles[style_index % HON_CHART_N_STYLES].lines;
      if (lines != 0)
        ground.alpha *= TINT_OPACITY;
      break;

    case HON_CHART_FILL_NEGATIVE:
      lines = LINES_RISING;
      ground.alpha *= NEGATIVE_OPACITY;
      break;
    }

  gtk_snapshot_push_rounded_clip (snapshot, shape);
  gtk_snapshot_append_color (snapshot, &ground, &shape->bounds);
  if (lines != 0)
    {
      g_autoptr (GskPath) path = make_lines (lines, &shape->bounds);
      g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE_WIDTH / 2.0f);

      gtk_snapshot_append_stroke (snapshot, path, stroke, color);
    }
  gtk_snapshot_pop (snapshot);

  if (lines != 0)
    gtk_snapshot_append_border (snapshot, shape, widths, colors);
}

/**
 * hon_chart_fill_snapshot_rect:
 * @color: the colour
 * @x: the left edge, in pixels
 * @y: the top edge, in pixels
 * @width: the width in pixels
 * @height: the height in pixels
 * @snapshot: the snapshot to draw on
 *
 * Fills a rectangle, such as a horizontal or vertical line.
 */
void
hon_chart_fill_snapshot_rect (const GdkRGBA *color,
                              double         x,
                              double         y,
                              double         width,
                              double         height,
                              GtkSnapshot   *snapshot)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y,
                                                  (float) width, (float) height));
}
