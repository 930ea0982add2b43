/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-scatter-scene.h"

#include "hon-chart-axis.h"
#include "hon-chart-dot.h"
#include "hon-chart-text.h"

#include <math.h>

/* Dots between two axes, in and out of the window. The title of an axis stands at its end, across, where it is
 * read without turning the head. As many dots as there is room for have their name beside them, those
 * furthest from the others first.
 */

#define DOT_RADIUS 3.5f
#define CONTRAST_DOT_RADIUS 4.5f
#define DOT_OPACITY 0.75f
#define CURSOR_RADIUS 8.0f
#define REACH 14.0
#define GAP 6.0
#define TICK_GAP 24.0
#define MAX_TICKS 8.0
#define ROW_HEIGHT 48.0
#define SMALL_SCALE 0.85
#define NAME_SCALE 0.75
#define PROPORTION 0.6
#define MIN_PLOT 220.0
#define MAX_PLOT 420.0

/* Where everything stands, in pixels. */
typedef struct
{
  HonChartAxis x_axis;
  HonChartAxis y_axis;
  double       left;
  double       top;
  double       width;
  double       height;
} Geometry;

/* A dot on its way to a name. */
typedef struct
{
  guint  position;
  double distance; /* from the middle of all dots, in parts of the plot */
} Rank;

static PangoLayout *
make_title (PangoContext *context,
            const char   *title,
            int           width)
{
  PangoLayout *layout = hon_chart_text_new (context, title, SMALL_SCALE, PANGO_WEIGHT_NORMAL);

  pango_layout_set_width (layout, width * PANGO_SCALE);

  return layout;
}

static PangoLayout *
make_value (PangoContext   *context,
            HonChartFormat *format,
            double          value)
{
  g_autofree char *text = hon_chart_format_to_string (format, value);

  return hon_chart_text_new (context, text, SMALL_SCALE, PANGO_WEIGHT_NORMAL);
}

/* How wide the widest value of an axis is. */
static double
measure_values (PangoContext       *context,
                HonChartFormat     *format,
                const HonChartAxis *axis)
{
  double widest = 0.0;

  for (guint i = 0; i < axis->n_ticks; i++)
    {
      g_autoptr (PangoLayout) layout = make_value (context, format, hon_chart_axis_get_tick (axis, i));

      widest = MAX (widest, hon_chart_text_get_width (layout));
    }

  return widest;
}

static void
get_extent (const HonScatterScene *self,
            double                *lowest_x,
            double                *highest_x,
            double                *lowest_y,
            double                *highest_y)
{
  *lowest_x = *highest_x = *lowest_y = *highest_y = NAN;
  for (guint i = 0; i < self->dots->len; i++)
    {
      HonChartDot *dot = g_ptr_array_index (self->dots, i);

      *lowest_x = fmin (*lowest_x, hon_chart_dot_get_x (dot));
      *highest_x = fmax (*highest_x, hon_chart_dot_get_x (dot));
      *lowest_y = fmin (*lowest_y, hon_chart_dot_get_y (dot));
      *highest_y = fmax (*highest_y, hon_chart_dot_get_y (dot));
    }
}

/* Sets the height of the plot, or of the whole scene where @height is given; returns that of the scene. */
static double
init_geometry (Geometry              *geometry,
               const HonScatterScene *self,
               PangoContext          *context,
               int                    width,
               int                    height)
{
  g_autoptr (PangoLayout) y_title = make_title (context, self->y_title, width);
  g_autoptr (PangoLayout) x_title = make_title (context, self->x_title, width);
  g_autoptr (PangoLayout) sample = NULL;
  double lowest_x, highest_x, lowest_y, highest_y;
  double value_width, below;

  get_extent (self, &lowest_x, &highest_x, &lowest_y, &highest_y);
  sample = make_value (context, self->x_format, isnan (highest_x) ? 0.0 : highest_x);
  value_width = hon_chart_text_get_width (sample);

  geometry->top = hon_chart_text_get_height (y_title) + GAP + hon_chart_text_get_height (sample) / 2.0;
  below = GAP + hon_chart_text_get_height (sample) + GAP + hon_chart_text_get_height (x_title);
  geometry->height = height > 0 ? height - geometry->top - below : CLAMP (width * PROPORTION, MIN_PLOT, MAX_PLOT);
  hon_chart_axis_init (&geometry->y_axis, lowest_y, highest_y, (guint) MAX (geometry->height / ROW_HEIGHT, 2.0));
  geometry->left = measure_values (context, self->y_format, &geometry->y_axis) + GAP;
  geometry->width = width - geometry->left - value_width / 2.0;
  hon_chart_axis_init_close (&geometry->x_axis, lowest_x, highest_x,
                             (guint) CLAMP (geometry->width / (value_width + TICK_GAP), 2.0, MAX_TICKS));

  return geometry->top + geometry->height + below;
}

/* Where everything stands in the window. */
static void
init_own_geometry (Geometry              *geometry,
                   const HonScatterScene *self,
                   PangoContext          *context,
                   int                    width)
{
  init_geometry (geometry, self, context, width, hon_scatter_scene_measure (self, context, width));
}

static graphene_point_t
get_point (const Geometry *geometry,
           HonChartDot    *dot)
{
  double x = hon_chart_axis_to_pixel (hon_chart_dot_get_x (dot), geometry->x_axis.lower, geometry->x_axis.upper,
                                      geometry->width);
  double y = hon_chart_axis_to_pixel (hon_chart_dot_get_y (dot), geometry->y_axis.upper, geometry->y_axis.lower,
                                      geometry->height);

  return GRAPHENE_POINT_INIT ((float) (geometry->left + x), (float) (geometry->top + y));
}

static void
snapshot_y_axis (const HonScatterScene *self,
                 const Geometry        *geometry,
                 const HonChartPalette *palette,
                 PangoContext          *context,
                 GtkSnapshot           *snapshot)
{
  for (guint i = 0; i < geometry->y_axis.n_ticks; i++)
    {
      double value = hon_chart_axis_get_tick (&geometry->y_axis, i);
      double y = geometry->top + hon_chart_axis_to_pixel (value, geometry->y_axis.upper, geometry->y_axis.lower,
                                                          geometry->height);
      g_autoptr (PangoLayout) layout = make_value (context, self->y_format, value);

      hon_chart_fill_snapshot_rect (i == 0 ? &palette->dim : &palette->grid, geometry->left, y - 0.5, geometry->width, 1.0,
                                    snapshot);
      hon_chart_text_snapshot (layout, &palette->dim, geometry->left - GAP - hon_chart_text_get_width (layout),
                               y - hon_chart_text_get_height (layout) / 2.0, snapshot);
    }
}

static void
snapshot_x_axis (const HonScatterScene *self,
                 const Geometry        *geometry,
                 const HonChartPalette *palette,
                 PangoContext          *context,
                 GtkSnapshot           *snapshot)
{
  double bottom = geometry->top + geometry->height;

  for (guint i = 0; i < geometry->x_axis.n_ticks; i++)
    {
      double value = hon_chart_axis_get_tick (&geometry->x_axis, i);
      double x = geometry->left + hon_chart_axis_to_pixel (value, geometry->x_axis.lower, geometry->x_axis.upper,
                                                           geometry->width);
      g_autoptr (PangoLayout) layout = make_value (context, self->x_format, value);

      hon_chart_fill_snapshot_rect (&palette->grid, x - 0.5, geometry->top, 1.0, geometry->height, snapshot);
      hon_chart_text_snapshot (layout, &palette->dim, MAX (0.0, x - hon_chart_text_get_width (layout) / 2.0),
                               bottom + GAP, snapshot);
    }
}

static void
snapshot_titles (const HonScatterScene *self,
                 const HonChartPalette *palette,
                 PangoContext          *context,
                 GtkSnapshot           *snapshot,
                 int                    width,
                 double                 height)
{
  g_autoptr (PangoLayout) y_title = make_title (context, self->y_title, width);
  g_autoptr (PangoLayout) x_title = make_title (context, self->x_title, width);

  pango_layout_set_alignment (x_title, PANGO_ALIGN_RIGHT);
  hon_chart_text_snapshot (y_title, &palette->foreground, 0.0, 0.0, snapshot);
  hon_chart_text_snapshot (x_title, &palette->foreground, 0.0, height - hon_chart_text_get_height (x_title), snapshot);
}

static void
snapshot_dots (const HonScatterScene *self,
               const Geometry        *geometry,
               const HonChartPalette *palette,
               GtkSnapshot           *snapshot)
{
  GdkRGBA color = hon_chart_palette_fade (hon_chart_palette_get_style (palette, 0),
                                          palette->contrast ? 1.0f : DOT_OPACITY);

  /* One by one, so that dots above each other are seen. */
  for (guint i = 0; i < self->dots->len; i++)
    {
      graphene_point_t point = get_point (geometry, g_ptr_array_index (self->dots, i));
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskPath) path = NULL;

      gsk_path_builder_add_circle (builder, &point, palette->contrast ? CONTRAST_DOT_RADIUS : DOT_RADIUS);
      path = gsk_path_builder_to_path (builder);
      gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &color);
    }
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const Rank *first = a;
  const Rank *second = b;

  if (first->distance != second->distance)
    return first->distance > second->distance ? -1 : 1;

  return first->position < second->position ? -1 : 1;
}

/* The dots in the order in which they get a name: those far from the middle are asked for first. */
static GArray *
rank_dots (const HonScatterScene *self,
           const Geometry        *geometry)
{
  GArray *ranks = g_array_sized_new (FALSE, FALSE, sizeof (Rank), self->dots->len);
  double x = 0.0;
  double y = 0.0;

  for (guint i = 0; i < self->dots->len; i++)
    {
      graphene_point_t point = get_point (geometry, g_ptr_array_index (self->dots, i));

      x += point.x / self->dots->len;
      y += point.y / self->dots->len;
    }
  for (guint i = 0; i < self->dots->len; i++)
    {
      graphene_point_t point = get_point (geometry, g_ptr_array_index (self->dots, i));
      Rank rank = { i, hypot ((point.x - x) / geometry->width, (point.y - y) / geometry->height) };

      g_array_append_val (ranks, rank);
    }
  g_array_sort (ranks, compare_ranks);

  return ranks;
}

/* Whether a name there covers neither a dot nor another name, and is within the plot. */
static gboolean
is_free (const HonScatterScene *self,
         const Geometry        *geometry,
         GArray                *taken,
         const graphene_rect_t *area)
{
  graphene_rect_t plot = GRAPHENE_RECT_INIT ((float) geometry->left, (float) geometry->top, (float) geometry->width,
                                             (float) geometry->height);
  graphene_rect_t reach;

  if (!graphene_rect_contains_rect (&plot, area))
    return FALSE;
  for (guint i = 0; i < taken->len; i++)
    if (graphene_rect_intersection (&g_array_index (taken, graphene_rect_t, i), area, NULL))
      return FALSE;
  graphene_rect_inset_r (area, -DOT_RADIUS, -DOT_RADIUS, &reach);
  for (guint i = 0; i < self->dots->len; i++)
    {
      graphene_point_t point = get_point (geometry, g_ptr_array_index (self->dots, i));

      if (graphene_rect_contains_point (&reach, &point))
        return FALSE;
    }

  return TRUE;
}

static void
snapshot_names (const HonScatterScene *self,
                const Geometry        *geometry,
                const HonChartPalette *palette,
                PangoContext          *context,
                GtkSnapshot           *snapshot)
{
  static const struct
  {
    float x; /* parts of the size of a name, from a dot to its corner */
    float y;
    float gap_x;
    float gap_y;
  } sides[] = {
    { 0.0f, -0.5f, 1.0f, 0.0f }, { -1.0f, -0.5f, -1.0f, 0.0f }, { -0.5f, -1.0f, 0.0f, -1.0f }, { -0.5f, 0.0f, 0.0f, 1.0f },
  };
  g_autoptr (GArray) ranks = rank_dots (self, geometry);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  for (guint i = 0; i < ranks->len; i++)
    {
      HonChartDot *dot = g_ptr_array_index (self->dots, g_array_index (ranks, Rank, i).position);
      graphene_point_t point = get_point (geometry, dot);
      g_autoptr (PangoLayout) layout = hon_chart_text_new (context, hon_chart_dot_get_name (dot), NAME_SCALE,
                                                           PANGO_WEIGHT_NORMAL);
      float width = (float) hon_chart_text_get_width (layout);
      float height = (float) hon_chart_text_get_height (layout);

      for (guint j = 0; j < G_N_ELEMENTS (sides); j++)
        {
          graphene_rect_t area = GRAPHENE_RECT_INIT (point.x + sides[j].x * width + sides[j].gap_x * (float) GAP,
                                                     point.y + sides[j].y * height + sides[j].gap_y * (float) GAP,
                                                     width, height);

          if (!is_free (self, geometry, taken, &area))
            continue;
          g_array_append_val (taken, area);
          hon_chart_text_snapshot (layout, &palette->foreground, area.origin.x, area.origin.y, snapshot);
          break;
        }
    }
}

/**
 * hon_scatter_scene_measure:
 * @self: a scene
 * @context: fonts and text direction
 * @width: the width in pixels
 *
 * Returns: the height that the plot with its axes needs, in pixels
 */
int
hon_scatter_scene_measure (const HonScatterScene *self,
                           PangoContext          *context,
                           int                    width)
{
  Geometry geometry;

  return (int) ceil (init_geometry (&geometry, self, context, width, 0));
}

/**
 * hon_scatter_scene_find:
 * @self: a scene
 * @context: fonts and text direction
 * @width: the width that it is drawn in, in pixels
 * @x: a position, in pixels
 * @y: a position, in pixels
 *
 * Returns: the position of the nearest dot within reach, or -1
 */
int
hon_scatter_scene_find (const HonScatterScene *self,
                        PangoContext          *context,
                        int                    width,
                        double                 x,
                        double                 y)
{
  Geometry geometry;
  double nearest = REACH;
  int found = -1;

  init_own_geometry (&geometry, self, context, width);
  for (guint i = 0; i < self->dots->len; i++)
    {
      graphene_point_t point = get_point (&geometry, g_ptr_array_index (self->dots, i));
      double distance = hypot (point.x - x, point.y - y);

      if (distance >= nearest)
        continue;
      nearest = distance;
      found = (int) i;
    }

  return found;
}

/**
 * hon_scatter_scene_step:
 * @self: a scene
 * @position: the position of a dot
 * @columns: 1 to the next value across, -1 to the one before, 0 for a step up or down
 * @rows: 1 to the next lower value upwards, -1 to the next higher one, 0 for a step aside
 *
 * Finds the dot that comes next by one of its values, so that every dot is reached by each pair of arrows. Of
 * equal ones the order of the list decides.
 *
 * Returns: its position, or -1 at the end
 */
int
hon_scatter_scene_step (const HonScatterScene *self,
                        guint                  position,
                        int                    columns,
                        int                    rows)
{
  HonChartDot *from = g_ptr_array_index (self->dots, position);
  double nearest = G_MAXDOUBLE;
  int order = columns - rows;
  int found = -1;

  for (guint i = 0; i < self->dots->len; i++)
    {
      HonChartDot *dot = g_ptr_array_index (self->dots, i);
      double ahead = (columns != 0 ? hon_chart_dot_get_x (dot) - hon_chart_dot_get_x (from)
                                   : hon_chart_dot_get_y (dot) - hon_chart_dot_get_y (from)) * order;
      int later = ((int) i - (int) position) * order;

      if (ahead < 0.0 || (ahead == 0.0 && later <= 0))
        continue;
      /* Of equal ones, the first in this direction. */
      if (ahead > nearest || (ahead == nearest && order > 0))
        continue;
      nearest = ahead;
      found = (int) i;
    }

  return found;
}

/**
 * hon_scatter_scene_find_end:
 * @self: a scene
 * @is_last: whether the other end is looked for
 *
 * Finds the dot from which steps aside reach all others. Of equal ones the order of the list decides.
 *
 * Returns: the position of the dot with the lowest value across, or with the highest one; -1 if there is no dot
 */
int
hon_scatter_scene_find_end (const HonScatterScene *self,
                            gboolean               is_last)
{
  double end = NAN;
  int found = -1;

  for (guint i = 0; i < self->dots->len; i++)
    {
      double x = hon_chart_dot_get_x (g_ptr_array_index (self->dots, i));

      if (found >= 0 && (is_last ? x < end : x >= end))
        continue;
      end = x;
      found = (int) i;
    }

  return found;
}

/**
 * hon_scatter_scene_snapshot:
 * @self: a scene
 * @palette: colours
 * @context: fonts and text direction
 * @snapshot: the snapshot to draw on
 * @width: the width in pixels
 * @height: the height in pixels, which the plot fills
 *
 * Draws axes, dots and as many names as there is room for.
 */
void
hon_scatter_scene_snapshot (const HonScatterScene *self,
                            const HonChartPalette *palette,
                            PangoContext          *context,
                            GtkSnapshot           *snapshot,
                            int                    width,
                            int                    height)
{
  Geometry geometry;

  init_geometry (&geometry, self, context, width, height);
  snapshot_y_axis (self, &geometry, palette, context, snapshot);
  snapshot_x_axis (self, &geometry, palette, context, snapshot);
  snapshot_titles (self, palette, context, snapshot, width, height);
  snapshot_dots (self, &geometry, palette, snapshot);
  snapshot_names (self, &geometry, palette, context, snapshot);
}

/**
 * hon_scatter_scene_snapshot_cursor:
 * @self: a scene
 * @palette: colours
 * @context: fonts and text direction
 * @snapshot: the snapshot to draw on
 * @width: the width in pixels
 * @position: the position of the dot with the cursor
 *
 * Draws the cursor.
 */
void
hon_scatter_scene_snapshot_cursor (const HonScatterScene *self,
                                   const HonChartPalette *palette,
                                   PangoContext          *context,
                                   GtkSnapshot           *snapshot,
                                   int                    width,
                                   guint                  position)
{
  Geometry geometry;
  graphene_point_t point;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (2.0f);

  init_own_geometry (&geometry, self, context, width);
  point = get_point (&geometry, g_ptr_array_index (self->dots, position));
  gsk_path_builder_add_circle (builder, &point, CURSOR_RADIUS);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &palette->foreground);
}
