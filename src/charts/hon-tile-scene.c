/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tile-scene.h"

#include "hon-chart-text.h"
#include "hon-chart-tile.h"

#include <glib/gi18n.h>

#include <math.h>

/* Squares, their colours and the legend below them, in and out of the window. */

#define MAX_SIZE 46.0
#define GAP 2.0
#define RADIUS 4.0f
#define CODE_SCALE 0.75
#define LEGEND_SCALE 0.85
#define LEGEND_GAP 14.0
#define SWATCH_SIZE 14.0
#define SWATCH_GAP 6.0

/* How much of the colour each class has. */
static const float strengths[HON_TILE_N_BOUNDS + 1] = { 0.10f, 0.26f, 0.44f, 0.62f, 0.80f, 1.0f };

static void
get_extent (const HonTileScene *self,
            guint              *n_columns,
            guint              *n_rows)
{
  *n_columns = 1;
  *n_rows = 0;
  for (guint i = 0; i < self->tiles->len; i++)
    {
      HonChartTile *tile = g_ptr_array_index (self->tiles, i);

      *n_columns = MAX (*n_columns, hon_chart_tile_get_column (tile) + 1);
      *n_rows = MAX (*n_rows, hon_chart_tile_get_row (tile) + 1);
    }
}

/* The side of a square with its gap. */
static double
get_size (const HonTileScene *self,
          int                 width)
{
  guint n_columns, n_rows;

  get_extent (self, &n_columns, &n_rows);

  return MIN (MAX_SIZE, floor (width / (double) n_columns));
}

static double
get_left (const HonTileScene *self,
          int                 width)
{
  guint n_columns, n_rows;

  get_extent (self, &n_columns, &n_rows);

  return floor ((width - n_columns * get_size (self, width)) / 2.0);
}

static graphene_rect_t
get_area (const HonTileScene *self,
          guint               position,
          int                 width)
{
  HonChartTile *tile = g_ptr_array_index (self->tiles, position);
  double size = get_size (self, width);

  return GRAPHENE_RECT_INIT ((float) (get_left (self, width) + hon_chart_tile_get_column (tile) * size),
                             (float) (hon_chart_tile_get_row (tile) * size),
                             (float) (size - GAP), (float) (size - GAP));
}

/* Which of the colours a value has, the weakest being 0; one more than there are if it is not known. */
static guint
get_class (const HonTileScene *self,
           double              value)
{
  guint class = 0;

  if (!isfinite (value))
    return HON_TILE_N_BOUNDS + 1;
  while (class < HON_TILE_N_BOUNDS && value >= self->bounds[class])
    class++;

  return class;
}

/* What stands in the legend beside a colour; the last one is for what is not known. */
static char *
dup_class_text (const HonTileScene *self,
                guint               class)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (class > HON_TILE_N_BOUNDS)
    return g_strdup (self->missing);
  if (class > 0)
    low = hon_chart_format_to_string (self->format, self->bounds[class - 1]);
  if (class < HON_TILE_N_BOUNDS)
    high = hon_chart_format_to_string (self->format, self->bounds[class]);

  if (low == NULL)
    /* Translators: a class of values; %s is a value that is too high for it. */
    return g_strdup_printf (C_("scale", "under %s"), high);
  if (high == NULL)
    /* Translators: a class of values; %s is the lowest of them. */
    return g_strdup_printf (C_("scale", "%s and more"), low);

  /* Translators: a class of values, from one that is in it to one that is not. */
  return g_strdup_printf (C_("scale", "%1$s to %2$s"), low, high);
}

static double
get_luminance (const GdkRGBA *color)
{
  const float channels[] = { color->red, color->green, color->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    luminance += weights[i] * (channels[i] <= 0.03928f ? channels[i] / 12.92 : pow ((channels[i] + 0.055) / 1.055, 2.4));

  return luminance;
}

static double
get_contrast (const GdkRGBA *a,
              const GdkRGBA *b)
{
  double first = get_luminance (a) + 0.05;
  double second = get_luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

/* The colour of a text on a square: that of texts, or its opposite, whichever is easier to read. */
static GdkRGBA
choose_text_color (const HonChartPalette *palette,
                   float                  strength)
{
  gboolean is_dark = get_luminance (&palette->foreground) > 0.5;
  GdkRGBA opposite = is_dark ? (GdkRGBA) { 0.0f, 0.0f, 0.0f, 1.0f } : (GdkRGBA) { 1.0f, 1.0f, 1.0f, 1.0f };
  GdkRGBA page = is_dark ? (GdkRGBA) { 0.14f, 0.14f, 0.14f, 1.0f } : opposite;
  const GdkRGBA *color = hon_chart_palette_get_style (palette, 0);
  GdkRGBA mixed = {
    page.red + (color->red - page.red) * strength,
    page.green + (color->green - page.green) * strength,
    page.blue + (color->blue - page.blue) * strength,
    1.0f,
  };

  return get_contrast (&mixed, &palette->foreground) >= get_contrast (&mixed, &opposite) ? palette->foreground
                                                                                       : opposite;
}

static void
stroke_rect (const graphene_rect_t *area,
             const GdkRGBA         *color,
             float                  width,
             GtkSnapshot           *snapshot)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, area, RADIUS);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { width, width, width, width },
                              (GdkRGBA[]) { *color, *color, *color, *color });
}

/* Draws a square of a class; that of what is not known is empty and crossed out. */
static void
snapshot_square (const graphene_rect_t *area,
                 guint                  class,
                 const HonChartPalette *palette,
                 GtkSnapshot           *snapshot)
{
  GskRoundedRect outline;
  GdkRGBA color;

  if (class > HON_TILE_N_BOUNDS)
    {
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskPath) path = NULL;
      g_autoptr (GskStroke) stroke = gsk_stroke_new (1.0f);

      gsk_path_builder_move_to (builder, area->origin.x + RADIUS, area->origin.y + area->size.height - RADIUS);
      gsk_path_builder_line_to (builder, area->origin.x + area->size.width - RADIUS, area->origin.y + RADIUS);
      path = gsk_path_builder_to_path (builder);
      gtk_snapshot_append_stroke (snapshot, path, stroke, &palette->grid);
      stroke_rect (area, &palette->grid, 1.0f, snapshot);
      return;
    }

  color = hon_chart_palette_fade (hon_chart_palette_get_style (palette, 0), strengths[class]);
  gsk_rounded_rect_init_from_rect (&outline, area, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, area);
  gtk_snapshot_pop (snapshot);
  if (palette->contrast)
    stroke_rect (area, &palette->foreground, 1.0f, snapshot);
}

static void
snapshot_tile (const HonTileScene    *self,
               guint                  position,
               const HonChartPalette *palette,
               PangoContext          *context,
               GtkSnapshot           *snapshot,
               int                    width)
{
  HonChartTile *tile = g_ptr_array_index (self->tiles, position);
  graphene_rect_t area = get_area (self, position, width);
  guint class = get_class (self, hon_chart_tile_get_value (tile));
  g_autoptr (PangoLayout) layout = hon_chart_text_new (context, hon_chart_tile_get_code (tile), CODE_SCALE,
                                                       PANGO_WEIGHT_NORMAL);
  GdkRGBA color = class > HON_TILE_N_BOUNDS ? palette->dim : choose_text_color (palette, strengths[class]);
  double room = hon_chart_text_get_width (layout);

  snapshot_square (&area, class, palette, snapshot);
  /* With very large text the codes have no room; the cursor still reads them out. */
  if (room <= area.size.width)
    hon_chart_text_snapshot (layout, &color, area.origin.x + (area.size.width - room) / 2.0,
                             area.origin.y + (area.size.height - hon_chart_text_get_height (layout)) / 2.0, snapshot);
}

/* Lays out the legend from @top on, and draws it if there is a snapshot; returns where it ends. */
static double
put_legend (const HonTileScene    *self,
            const HonChartPalette *palette,
            PangoContext          *context,
            GtkSnapshot           *snapshot,
            int                    width,
            double                 top)
{
  double x = 0.0;
  double height = 0.0;

  for (guint class = 0; class <= HON_TILE_N_BOUNDS + 1; class++)
    {
      g_autofree char *text = dup_class_text (self, class);
      g_autoptr (PangoLayout) layout = hon_chart_text_new (context, text, LEGEND_SCALE, PANGO_WEIGHT_NORMAL);
      double room = SWATCH_SIZE + SWATCH_GAP + hon_chart_text_get_width (layout);

      height = MAX (SWATCH_SIZE, hon_chart_text_get_height (layout));
      if (x > 0.0 && x + room > width)
        {
          x = 0.0;
          top += height + SWATCH_GAP;
        }
      if (snapshot != NULL)
        {
          graphene_rect_t area = GRAPHENE_RECT_INIT ((float) x, (float) (top + (height - SWATCH_SIZE) / 2.0),
                                                     (float) SWATCH_SIZE, (float) SWATCH_SIZE);

          snapshot_square (&area, class, palette, snapshot);
          hon_chart_text_snapshot (layout, &palette->foreground, x + SWATCH_SIZE + SWATCH_GAP, top, snapshot);
        }
      x += room + LEGEND_GAP;
    }

  return top + height;
}

static double
get_legend_top (const HonTileScene *self,
                int                 width)
{
  guint n_columns, n_rows;

  get_extent (self, &n_columns, &n_rows);

  return n_rows * get_size (self, width) + LEGEND_GAP;
}

/**
 * hon_tile_scene_measure:
 * @self: a scene
 * @context: fonts and text direction
 * @width: the width in pixels
 *
 * Returns: the height that squares and legend need, in pixels
 */
int
hon_tile_scene_measure (const HonTileScene *self,
                        PangoContext       *context,
                        int                 width)
{
  return (int) ceil (put_legend (self, NULL, context, NULL, width, get_legend_top (self, width)));
}

/**
 * hon_tile_scene_find:
 * @self: a scene
 * @width: the width that it is drawn in, in pixels
 * @x: a position, in pixels
 * @y: a position, in pixels
 *
 * Returns: the position of the tile there, or -1
 */
int
hon_tile_scene_find (const HonTileScene *self,
                     int                 width,
                     double              x,
                     double              y)
{
  for (guint i = 0; i < self->tiles->len; i++)
    {
      graphene_rect_t area = get_area (self, i, width);

      if (graphene_rect_contains_point (&area, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return (int) i;
    }

  return -1;
}

/**
 * hon_tile_scene_step:
 * @self: a scene
 * @position: the position of a tile
 * @columns: 1 to the right, -1 to the left, 0 for a step up or down
 * @rows: 1 down, -1 up, 0 for a step aside
 *
 * Finds the tile beside another one; where there is a gap, the nearest one behind it.
 *
 * Returns: its position, or -1 at the edge
 */
int
hon_tile_scene_step (const HonTileScene *self,
                     guint               position,
                     int                 columns,
                     int                 rows)
{
  HonChartTile *from = g_ptr_array_index (self->tiles, position);
  int nearest = G_MAXINT;
  int found = -1;

  for (guint i = 0; i < self->tiles->len; i++)
    {
      HonChartTile *tile = g_ptr_array_index (self->tiles, i);
      int right = (int) hon_chart_tile_get_column (tile) - (int) hon_chart_tile_get_column (from);
      int down = (int) hon_chart_tile_get_row (tile) - (int) hon_chart_tile_get_row (from);
      int along = right * columns + down * rows;
      int aside = ABS (right * rows) + ABS (down * columns);

      /* A step never leads further aside than ahead. */
      if (along <= 0 || aside > along || along + 2 * aside >= nearest)
        continue;
      nearest = along + 2 * aside;
      found = (int) i;
    }

  return found;
}

/**
 * hon_tile_scene_dup_value:
 * @self: a scene
 * @value: a value
 *
 * Returns: (transfer full): the value for people, or what it is called if it is not known
 */
char *
hon_tile_scene_dup_value (const HonTileScene *self,
                          double              value)
{
  return isfinite (value) ? hon_chart_format_to_string (self->format, value) : g_strdup (self->missing);
}

/**
 * hon_tile_scene_snapshot:
 * @self: a scene
 * @palette: colours
 * @context: fonts and text direction
 * @snapshot: the snapshot to draw on
 * @width: the width in pixels
 *
 * Draws squares and legend.
 */
void
hon_tile_scene_snapshot (const HonTileScene    *self,
                         const HonChartPalette *palette,
                         PangoContext          *context,
                         GtkSnapshot           *snapshot,
                         int                    width)
{
  for (guint i = 0; i < self->tiles->len; i++)
    snapshot_tile (self, i, palette, context, snapshot, width);
  put_legend (self, palette, context, snapshot, width, get_legend_top (self, width));
}

/**
 * hon_tile_scene_snapshot_cursor:
 * @self: a scene
 * @palette: colours
 * @snapshot: the snapshot to draw on
 * @width: the width in pixels
 * @position: the position of the tile with the cursor
 *
 * Draws the cursor.
 */
void
hon_tile_scene_snapshot_cursor (const HonTileScene    *self,
                                const HonChartPalette *palette,
                                GtkSnapshot           *snapshot,
                                int                    width,
                                guint                  position)
{
  graphene_rect_t area = get_area (self, position, width);

  stroke_rect (&area, &palette->foreground, 2.0f, snapshot);
}
