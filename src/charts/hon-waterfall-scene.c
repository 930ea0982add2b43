/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-waterfall-scene.h"

#include "hon-chart-axis.h"
#include "hon-chart-step.h"
#include "hon-chart-text.h"

#include <glib/gi18n.h>

#include <math.h>

/* Steps below each other, each with its name, its bar and its value, in and out of the window. Bars of
 * changes hang between two levels, which lines connect. Where there is room, name, bar and value stand in
 * a row; else the bar is below the two others.
 */

#define BAR_HEIGHT 16.0
#define RADIUS 3.0f
#define GAP 10.0
#define ROW_GAP 8.0
#define CURSOR_GAP 4.0f
#define BAR_GAP 2.0
#define NAME_SHARE 0.34

/* The least width of the row with all three, in heights of a line of text. */
#define ROW_LINES 26

enum
{
  STYLE_LEVEL,
  STYLE_FALL,
  STYLE_RISE,
};

/* Where everything stands at a width, in pixels. */
typedef struct
{
  gboolean is_row;
  double   name_width;
  double   bar_left;
  double   bar_width;
  double   lowest;     /* of the levels, and zero */
  double   highest;
} Geometry;

/* Where a step stands. */
typedef struct
{
  double top;
  double height;
  double bar_top;
} Place;

static HonChartStep *
get_step (const HonWaterfallScene *self,
          guint                    position)
{
  return g_ptr_array_index (self->steps, position);
}

static PangoLayout *
make_value (const HonWaterfallScene *self,
            PangoContext            *context,
            guint                    position)
{
  g_autofree char *text = hon_waterfall_scene_dup_value (self, position);

  return hon_chart_text_new (context, text, 1.0,
                             hon_chart_step_is_level (get_step (self, position)) ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
}

static PangoLayout *
make_name (const HonWaterfallScene *self,
           const Geometry          *geometry,
           PangoContext            *context,
           guint                    position)
{
  HonChartStep *step = get_step (self, position);
  PangoLayout *layout = hon_chart_text_new (context, hon_chart_step_get_name (step), 1.0,
                                            hon_chart_step_is_level (step) ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);

  pango_layout_set_width (layout, (int) (geometry->name_width * PANGO_SCALE));

  return layout;
}

static void
init_geometry (Geometry                *geometry,
               const HonWaterfallScene *self,
               PangoContext            *context,
               int                      width)
{
  double value_width = 0.0;
  double line_height = 0.0;

  *geometry = (Geometry) { 0 };
  for (guint i = 0; i < self->steps->len; i++)
    {
      g_autoptr (PangoLayout) value = make_value (self, context, i);
      double level = hon_waterfall_scene_get_level (self, i);

      value_width = MAX (value_width, hon_chart_text_get_width (value));
      line_height = MAX (line_height, hon_chart_text_get_height (value));
      geometry->lowest = MIN (geometry->lowest, level);
      geometry->highest = MAX (geometry->highest, level);
    }

  geometry->is_row = width >= ROW_LINES * line_height;
  geometry->name_width = geometry->is_row ? width * NAME_SHARE : width - value_width - GAP;
  geometry->name_width = MAX (geometry->name_width, 1.0);
  geometry->bar_left = geometry->is_row ? geometry->name_width + GAP : 0.0;
  geometry->bar_width = geometry->is_row ? width - geometry->bar_left - value_width - GAP : width;
}

/* Where a value stands between the lowest and the highest. */
static double
to_pixel (const Geometry *geometry,
          double          value)
{
  double highest = geometry->highest > geometry->lowest ? geometry->highest : geometry->lowest + 1.0;

  return geometry->bar_left + hon_chart_axis_to_pixel (value, geometry->lowest, highest, geometry->bar_width);
}

/* Measures the step that begins at @top. */
static void
init_place (Place                   *place,
            const HonWaterfallScene *self,
            const Geometry          *geometry,
            PangoContext            *context,
            guint                    position,
            double                   top)
{
  g_autoptr (PangoLayout) name = make_name (self, geometry, context, position);
  double name_height = hon_chart_text_get_height (name);

  place->top = top;
  if (geometry->is_row)
    {
      place->height = MAX (name_height, BAR_HEIGHT);
      place->bar_top = top + (place->height - BAR_HEIGHT) / 2.0;
    }
  else
    {
      place->height = name_height + BAR_GAP + BAR_HEIGHT;
      place->bar_top = top + name_height + BAR_GAP;
    }
}

static void
find_place (Place                   *place,
            const HonWaterfallScene *self,
            const Geometry          *geometry,
            PangoContext            *context,
            guint                    position)
{
  double top = 0.0;

  for (guint i = 0;; i++)
    {
      init_place (place, self, geometry, context, i, top);
      if (i == position)
        return;
      top += place->height + ROW_GAP;
    }
}

/* A change of nothing still has a line at its level. */
static void
snapshot_bar (const HonWaterfallScene *self,
              const Geometry          *geometry,
              const Place             *place,
              guint                    position,
              const HonChartPalette   *palette,
              GtkSnapshot             *snapshot)
{
  HonChartStep *step = get_step (self, position);
  gboolean is_level = hon_chart_step_is_level (step);
  double level = hon_waterfall_scene_get_level (self, position);
  double from = to_pixel (geometry, is_level ? 0.0 : level - hon_chart_step_get_value (step));
  double to = to_pixel (geometry, level);
  guint style = is_level ? STYLE_LEVEL : hon_chart_step_get_value (step) < 0.0 ? STYLE_FALL : STYLE_RISE;
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) MIN (from, to), (float) place->bar_top,
                                             (float) MAX (fabs (to - from), 1.0), (float) BAR_HEIGHT);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &area, MIN (RADIUS, area.size.width / 2.0f));
  hon_chart_fill_snapshot (palette->contrast ? HON_CHART_FILL_PATTERN : HON_CHART_FILL_PLAIN, style, &shape,
                           hon_chart_palette_get_style (palette, style), snapshot);
}

/* From the level of a step down to the bar of the next one. */
static void
snapshot_connection (const HonWaterfallScene *self,
                     const Geometry          *geometry,
                     const Place             *from,
                     const Place             *to,
                     guint                    position,
                     const HonChartPalette   *palette,
                     GtkSnapshot             *snapshot)
{
  double x = to_pixel (geometry, hon_waterfall_scene_get_level (self, position));
  double top = from->bar_top + BAR_HEIGHT;

  /* Below the name of the next one, which the line must not cross. */
  if (!geometry->is_row)
    hon_chart_fill_snapshot_rect (&palette->grid, x, top, 1.0, to->top - top, snapshot);
  else
    hon_chart_fill_snapshot_rect (&palette->grid, x, top, 1.0, to->bar_top - top, snapshot);
}

static void
snapshot_texts (const HonWaterfallScene *self,
                const Geometry          *geometry,
                const Place             *place,
                guint                    position,
                const HonChartPalette   *palette,
                PangoContext            *context,
                GtkSnapshot             *snapshot,
                int                      width)
{
  g_autoptr (PangoLayout) name = make_name (self, geometry, context, position);
  g_autoptr (PangoLayout) value = make_value (self, context, position);
  double name_top = geometry->is_row ? (place->height - hon_chart_text_get_height (name)) / 2.0 : 0.0;
  double value_top = geometry->is_row ? (place->height - hon_chart_text_get_height (value)) / 2.0 : 0.0;

  hon_chart_text_snapshot (name, &palette->foreground, 0.0, place->top + name_top, snapshot);
  hon_chart_text_snapshot (value, &palette->foreground, width - hon_chart_text_get_width (value),
                           place->top + value_top, snapshot);
}

/**
 * hon_waterfall_scene_get_level:
 * @self: a scene
 * @position: the position of a step
 *
 * Returns: the level after it
 */
double
hon_waterfall_scene_get_level (const HonWaterfallScene *self,
                               guint                    position)
{
  double level = 0.0;

  for (guint i = 0; i <= position; i++)
    level = (hon_chart_step_is_level (get_step (self, i)) ? 0.0 : level) + hon_chart_step_get_value (get_step (self, i));

  return level;
}

/**
 * hon_waterfall_scene_dup_value:
 * @self: a scene
 * @position: the position of a step
 *
 * Returns: (transfer full): its value for people; that of a change has its sign
 */
char *
hon_waterfall_scene_dup_value (const HonWaterfallScene *self,
                               guint                    position)
{
  HonChartStep *step = get_step (self, position);
  char *text = hon_chart_format_to_string (self->format, hon_chart_step_get_value (step));
  g_autofree char *rise = NULL;

  if (hon_chart_step_is_level (step) || hon_chart_step_get_value (step) <= 0.0)
    return text;

  rise = text;

  /* Translators: a value by which something is higher. */
  return g_strdup_printf (C_("waterfall", "+%s"), rise);
}

/**
 * hon_waterfall_scene_measure:
 * @self: a scene
 * @context: fonts and text direction
 * @width: the width in pixels
 *
 * Returns: the height that the steps need, in pixels
 */
int
hon_waterfall_scene_measure (const HonWaterfallScene *self,
                             PangoContext            *context,
                             int                      width)
{
  Geometry geometry;
  Place place;

  if (self->steps->len == 0)
    return 0;

  init_geometry (&geometry, self, context, width);
  find_place (&place, self, &geometry, context, self->steps->len - 1);

  return (int) ceil (place.top + place.height);
}

/**
 * hon_waterfall_scene_find:
 * @self: a scene
 * @context: fonts and text direction
 * @width: the width that it is drawn in, in pixels
 * @y: a height, in pixels
 *
 * Returns: the position of the step there, or -1
 */
int
hon_waterfall_scene_find (const HonWaterfallScene *self,
                          PangoContext            *context,
                          int                      width,
                          double                   y)
{
  Geometry geometry;
  double top = 0.0;

  init_geometry (&geometry, self, context, width);
  for (guint i = 0; i < self->steps->len; i++)
    {
      Place place;

      init_place (&place, self, &geometry, context, i, top);
      top += place.height + ROW_GAP;
      if (y >= place.top - ROW_GAP / 2.0 && y < top - ROW_GAP / 2.0)
        return (int) i;
    }

  return -1;
}

/**
 * hon_waterfall_scene_snapshot:
 * @self: a scene
 * @palette: colours
 * @context: fonts and text direction
 * @snapshot: the snapshot to draw on
 * @width: the width in pixels
 *
 * Draws the steps.
 */
void
hon_waterfall_scene_snapshot (const HonWaterfallScene *self,
                              const HonChartPalette   *palette,
                              PangoContext            *context,
                              GtkSnapshot             *snapshot,
                              int                      width)
{
  Geometry geometry;
  Place before = { 0 };
  double top = 0.0;

  init_geometry (&geometry, self, context, width);
  for (guint i = 0; i < self->steps->len; i++)
    {
      Place place;

      init_place (&place, self, &geometry, context, i, top);
      if (i > 0)
        snapshot_connection (self, &geometry, &before, &place, i - 1, palette, snapshot);
      snapshot_texts (self, &geometry, &place, i, palette, context, snapshot, width);
      snapshot_bar (self, &geometry, &place, i, palette, snapshot);
      top += place.height + ROW_GAP;
      before = place;
    }
}

/**
 * hon_waterfall_scene_snapshot_cursor:
 * @self: a scene
 * @palette: colours
 * @context: fonts and text direction
 * @snapshot: the snapshot to draw on
 * @width: the width in pixels
 * @position: the position of the step with the cursor
 *
 * Draws the cursor.
 */
void
hon_waterfall_scene_snapshot_cursor (const HonWaterfallScene *self,
                                     const HonChartPalette   *palette,
                                     PangoContext            *context,
                                     GtkSnapshot             *snapshot,
                                     int                      width,
                                     guint                    position)
{
  Geometry geometry;
  Place place;
  GskRoundedRect outline;
  const GdkRGBA *color = &palette->foreground;

  init_geometry (&geometry, self, context, width);
  find_place (&place, self, &geometry, context, position);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (-CURSOR_GAP, (float) place.top - CURSOR_GAP,
                                                        (float) width + 2.0f * CURSOR_GAP,
                                                        (float) place.height + 2.0f * CURSOR_GAP),
                                   RADIUS);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { 2.0f, 2.0f, 2.0f, 2.0f },
                              (GdkRGBA[]) { *color, *color, *color, *color });
}
