/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-shapes-private.h"

#include "hon-chart-stroke.h"
#include "hon-time-layout.h"

#include <math.h>

/* Shapes are built once for a geometry, and drawn as often as needed. */

#define DOT_RADIUS 3.5f
#define CONTRAST_DOT_RADIUS 4.5f
#define OVERHANG 2.0f
#define PLANNED_OPACITY 0.4f
#define MAX_BAR_WIDTH 44.0
#define BAR_PART 0.7
#define MIN_WIDTH_FOR_GAP 6.0
#define BAR_GAP 2.0

typedef struct
{
  guint     style_index;
  gboolean  is_dashed;
  gboolean  is_dense; /* its fill is a line with too many points to be stroked */
  GskPath  *line; /* (nullable) (owned) */
  GskPath  *fill; /* (nullable) (owned) */
  GskPath  *dots; /* (nullable) (owned) */
} Shape;

static void
clear_shape (gpointer data)
{
  Shape *shape = data;

  g_clear_pointer (&shape->line, gsk_path_unref);
  g_clear_pointer (&shape->fill, gsk_path_unref);
  g_clear_pointer (&shape->dots, gsk_path_unref);
}

static void
add_point (const HonTimeGeometry *geometry,
           GskPathBuilder        *builder,
           double                 place,
           double                 y,
           gboolean               is_first)
{
  float x = (float) hon_time_geometry_flip (geometry, place);

  if (is_first)
    gsk_path_builder_move_to (builder, x, (float) y);
  else
    gsk_path_builder_line_to (builder, x, (float) y);
}

static void
add_dot (const HonTimeGeometry *geometry,
         GskPathBuilder        *builder,
         double                 place,
         double                 y)
{
  float x = (float) hon_time_geometry_flip (geometry, place);

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, (float) y),
                               geometry->view.contrast ? CONTRAST_DOT_RADIUS : DOT_RADIUS);
}

/* Fills @slice with the visible points of a layer. With more than @density points for each pixel,
 * those that make no visible difference are left out.
 *
 * Returns: whether all points are in @slice
 */
static gboolean
slice_points (const HonTimeGeometry *geometry,
              const HonTimeLayer    *layer,
              double                 density,
              GArray                *slice)
{
  hon_time_slice (layer->points, layer->n_points,
                  geometry->view.range.start, geometry->view.range.end,
                  layer->kind == HON_CHART_SERIES_STEP, slice);
  if (slice->len <= geometry->plot_width * density)
    return TRUE;

  hon_time_decimate (slice, hon_time_geometry_get_pixels_per_day (geometry));

  return FALSE;
}

/* Gets how many points for each pixel a line may have and still be stroked: more if it has dashes,
 * which a filled band would lose.
 */
static double
get_density (const HonTimeGeometry *geometry,
             const Shape           *shape)
{
  HonChartStroke stroke = hon_chart_stroke_choose (shape->is_dashed, geometry->patterns);

  return stroke == HON_CHART_STROKE_PLAIN ? 1.0 : 2.0;
}

/* Widens a vertical span of a band so that it reaches @y. */
static void
include_y (graphene_rect_t *span,
           double           y)
{
  double bottom = MAX (span->origin.y + span->size.height, y);

  span->origin.y = (float) MIN (span->origin.y, y);
  span->size.height = (float) bottom - span->origin.y;
}

/* Adds the outline of a band of vertical spans, and empties the band. */
static void
close_band (GArray         *band,
            float           half_width,
            GskPathBuilder *builder)
{
  for (guint i = 0; i < band->len; i++)
    {
      const graphene_rect_t *span = &g_array_index (band, graphene_rect_t, i);

      if (i == 0)
        gsk_path_builder_move_to (builder, span->origin.x, span->origin.y - half_width);
      else
        gsk_path_builder_line_to (builder, span->origin.x, span->origin.y - half_width);
    }
  for (guint i = band->len; i > 0; i--)
    {
      const graphene_rect_t *span = &g_array_index (band, graphene_rect_t, i - 1);

      gsk_path_builder_line_to (builder, span->origin.x,
                                span->origin.y + span->size.height + half_width);
    }
  if (band->len > 0)
    gsk_path_builder_close (builder);
  g_array_set_size (band, 0);
}

/* A line with more points than pixels covers a band: in each column of pixels, from its lowest to
 * its highest value. Filling the band is many times faster than stroking the line.
 */
static void
build_band (const HonTimeGeometry *geometry,
            GArray                *slice,
            gboolean               is_steps,
            Shape                 *shape)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GArray) band = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  double columns_per_x = hon_time_geometry_get_pixels_per_day (geometry);
  float half_width = hon_chart_stroke_get_width (geometry->view.contrast) / 2.0f;
  double last_y = NAN;
  guint next = 0;

  while (next < slice->len)
    {
      const HonChartPoint *first = &g_array_index (slice, HonChartPoint, next);
      double column = floor (first->x * columns_per_x);
      double place = hon_time_geometry_get_place (geometry, first->x);
      double top = INFINITY;
      double bottom = -INFINITY;

      /* The line comes from the last column: steps turn here, slopes are halved between both. */
      if (isfinite (last_y) && isfinite (first->y))
        {
          double y = hon_time_geometry_get_y (geometry,
                                              is_steps ? last_y : (last_y + first->y) / 2.0);

          top = bottom = y;
          if (band->len > 0)
            include_y (&g_array_index (band, graphene_rect_t, band->len - 1), y);
        }

      for (; next < slice->len; next++)
        {
          const HonChartPoint *point = &g_array_index (slice, HonChartPoint, next);

          if (floor (point->x * columns_per_x) != column)
            break;

          last_y = point->y;
          if (!isfinite (point->y))
            continue;

          top = MIN (top, hon_time_geometry_get_y (geometry, point->y));
          bottom = MAX (bottom, hon_time_geometry_get_y (geometry, point->y));
        }

      if (bottom >= top)
        {
          float x = (float) hon_time_geometry_flip (geometry, place);
          graphene_rect_t span = GRAPHENE_RECT_INIT (x, (float) top, 0.0f, (float) (bottom - top));

          g_array_append_val (band, span);
        }

      /* A gap closes the band, and so does the end. */
      if (next == slice->len || !isfinite (last_y) ||
          !isfinite (g_array_index (slice, HonChartPoint, next).y))
        close_band (band, half_width, builder);
    }

  shape->is_dense = TRUE;
  shape->fill = gsk_path_builder_to_path (builder);
}

static void
build_steps (const HonTimeGeometry *geometry,
             const HonTimeLayer    *layer,
             Shape                 *shape)
{
  g_autoptr (GArray) slice = g_array_new (FALSE, FALSE, sizeof (HonChartPoint));
  g_autoptr (GskPathBuilder) line = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) dots = gsk_path_builder_new ();
  HonDate last = geometry->view.data->whole.end;
  HonDate end = MIN (geometry->view.range.end, last);
  gboolean is_whole = slice_points (geometry, layer, get_density (geometry, shape), slice);
  gboolean is_drawing = FALSE;
  double last_y = 0.0;

  for (guint i = 0; i < slice->len; i++)
    {
      const HonChartPoint *point = &g_array_index (slice, HonChartPoint, i);
      double place = round (hon_time_geometry_get_place (geometry, point->x));
      double y = round (hon_time_geometry_get_y (geometry, point->y));

      if (is_drawing)
        add_point (geometry, line, place, last_y, FALSE);
      if (isfinite (point->y))
        add_point (geometry, line, place, y, !is_drawing);
      is_drawing = isfinite (point->y);
      last_y = y;
    }
  if (is_drawing)
    {
      double place = hon_time_geometry_get_place (geometry, end);

      add_point (geometry, line, place, last_y, FALSE);
      if (end == last)
        add_dot (geometry, dots, place, last_y);
    }

  if (is_whole)
    shape->line = gsk_path_builder_to_path (line);
  else
    build_band (geometry, slice, TRUE, shape);
  shape->dots = gsk_path_builder_to_path (dots);
}

static void
build_line (const HonTimeGeometry *geometry,
            const HonTimeLayer    *layer,
            Shape                 *shape)
{
  g_autoptr (GArray) slice = g_array_new (FALSE, FALSE, sizeof (HonChartPoint));
  g_autoptr (GskPathBuilder) line = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) dots = gsk_path_builder_new ();
  const HonTimeRange *range = &geometry->view.range;
  gboolean is_whole = slice_points (geometry, layer, get_density (geometry, shape), slice);
  gboolean is_drawing = FALSE;
  gsize n_points = layer->n_points;

  for (guint i = 0; i < slice->len; i++)
    {
      const HonChartPoint *point = &g_array_index (slice, HonChartPoint, i);
      gboolean continues = i + 1 < slice->len && isfinite (point[1].y);
      double place = hon_time_geometry_get_place (geometry, point->x);
      double y = hon_time_geometry_get_y (geometry, point->y);

      if (isfinite (point->y))
        add_point (geometry, line, place, y, !is_drawing);

      /* A single point between two gaps has no line, so that it needs a dot to be visible. What the slice
       * has at its ends may be no point.
       */
      if (isfinite (point->y) && is_whole &&
          ((!is_drawing && !continues) ||
           (layer->kind == HON_CHART_SERIES_POINT &&
            hon_chart_series_get_value_at (layer->series, point->x, NULL))))
        add_dot (geometry, dots, place, y);
      is_drawing = isfinite (point->y);
    }

  while (n_points > 0 && !isfinite (layer->points[n_points - 1].y))
    n_points--;
  if (n_points > 0)
    {
      const HonChartPoint *last = &layer->points[n_points - 1];

      if (last->x >= range->start && last->x <= range->end)
        add_dot (geometry, dots, hon_time_geometry_get_place (geometry, last->x),
                 hon_time_geometry_get_y (geometry, last->y));
    }

  if (is_whole)
    shape->line = gsk_path_builder_to_path (line);
  else
    build_band (geometry, slice, FALSE, shape);
  shape->dots = gsk_path_builder_to_path (dots);
}

static void
build_bars (const HonTimeGeometry *geometry,
            const HonTimeLayer    *layer,
            guint                  position,
            Shape                 *shape)
{
  g_autoptr (GArray) slice = g_array_new (FALSE, FALSE, sizeof (HonChartPoint));
  g_autoptr (GskPathBuilder) fill = gsk_path_builder_new ();
  guint n_bars = geometry->view.data->n_bars;
  double zero = round (hon_time_geometry_get_y (geometry, 0.0));
  double width = hon_time_shapes_get_bars_width (geometry) / n_bars;
  double bar_width = n_bars > 1 && width > MIN_WIDTH_FOR_GAP ? width - BAR_GAP : width;

  slice_points (geometry, layer, 1.0, slice);
  for (guint i = 0; i < slice->len; i++)
    {
      const HonChartPoint *point = &g_array_index (slice, HonChartPoint, i);
      double y = round (hon_time_geometry_get_y (geometry, point->y));
      double place, left;

      /* The slice also has interpolated values at its ends, which are no bars. */
      if (!hon_chart_series_get_value_at (layer->series, point->x, NULL))
        continue;

      place = (hon_time_geometry_get_place (geometry, point->x) - width * n_bars / 2.0 +
               width * position);
      left = hon_time_geometry_flip_span (geometry, place, bar_width);
      if (fabs (y - zero) < 1.0 && point->y != 0.0)
        y = point->y < 0.0 ? zero + 1.0 : zero - 1.0;
      gsk_path_builder_add_rect (fill, &GRAPHENE_RECT_INIT ((float) left, (float) MIN (y, zero),
                                                            (float) bar_width,
                                                            (float) fabs (y - zero)));
    }

  shape->fill = gsk_path_builder_to_path (fill);
}

static void
snapshot_fill (const Shape           *shape,
               const HonTimeGeometry *geometry,
               const graphene_rect_t *area,
               const GdkRGBA         *color,
               gboolean               is_planned,
               GtkSnapshot           *snapshot)
{
  if (geometry->view.contrast && !is_planned && !shape->is_dense)
    {
      GskRoundedRect ground;

      gsk_rounded_rect_init_from_rect (&ground, area, 0.0f);
      gtk_snapshot_push_fill (snapshot, shape->fill, GSK_FILL_RULE_WINDING);
      hon_chart_fill_snapshot (HON_CHART_FILL_PATTERN, shape->style_index, &ground, color,
                               snapshot);
      gtk_snapshot_pop (snapshot);
    }
  else
    {
      GdkRGBA faded = hon_chart_palette_fade (color, is_planned ? PLANNED_OPACITY : 1.0f);

      gtk_snapshot_append_fill (snapshot, shape->fill, GSK_FILL_RULE_WINDING, &faded);
    }
}

/* Draws a shape between two places. */
static void
snapshot_part (const Shape           *shape,
               const HonTimeGeometry *geometry,
               const GdkRGBA         *color,
               double                 from,
               double                 to,
               gboolean               is_planned,
               GtkSnapshot           *snapshot)
{
  double left = hon_time_geometry_flip_span (geometry, from, to - from);
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) left,
                                             (float) (geometry->plot_y - OVERHANG * 2.0f),
                                             (float) (to - from),
                                             (float) (geometry->plot_height + OVERHANG * 4.0f));

  gtk_snapshot_push_clip (snapshot, &area);

  if (shape->fill != NULL && !gsk_path_is_empty (shape->fill))
    snapshot_fill (shape, geometry, &area, color, is_planned, snapshot);

  if (shape->line != NULL && !gsk_path_is_empty (shape->line))
    {
      HonChartStroke style = hon_chart_stroke_choose (shape->is_dashed, geometry->patterns);
      g_autoptr (GskStroke) stroke = NULL;

      stroke = hon_chart_stroke_new (is_planned ? HON_CHART_STROKE_PLANNED : style,
                                     shape->style_index,
                                     hon_chart_stroke_get_width (geometry->view.contrast));
      gtk_snapshot_append_stroke (snapshot, shape->line, stroke, color);
    }

  gtk_snapshot_pop (snapshot);
}

/**
 * hon_time_shapes_get_bars_width:
 * @geometry: a geometry
 *
 * Gets the width of all bars of one day together.
 *
 * Returns: the width in pixels
 */
double
hon_time_shapes_get_bars_width (const HonTimeGeometry *geometry)
{
  const HonTimeData *data = geometry->view.data;

  return CLAMP (data->bar_distance * hon_time_geometry_get_pixels_per_day (geometry) * BAR_PART,
                1.0, MAX_BAR_WIDTH * data->n_bars);
}

/**
 * hon_time_shapes_new:
 * @geometry: a geometry
 *
 * Builds the shapes of all layers.
 *
 * Returns: (transfer full): an array of shapes
 */
GArray *
hon_time_shapes_new (const HonTimeGeometry *geometry)
{
  GArray *shapes = g_array_new (FALSE, FALSE, sizeof (Shape));
  guint n_bars = 0;

  g_array_set_clear_func (shapes, clear_shape);
  for (guint i = 0; i < geometry->view.data->layers->len; i++)
    {
      const HonTimeLayer *layer = hon_time_geometry_get_layer (geometry, i);
      Shape shape = {
        .style_index = hon_chart_series_get_style_index (layer->series),
        .is_dashed = hon_chart_series_get_dashed (layer->series),
      };

      switch (layer->kind)
        {
        case HON_CHART_SERIES_STEP:
          build_steps (geometry, layer, &shape);
          break;

        case HON_CHART_SERIES_LINE:
        case HON_CHART_SERIES_POINT:
          build_line (geometry, layer, &shape);
          break;

        case HON_CHART_SERIES_BAR:
          build_bars (geometry, layer, n_bars++, &shape);
          break;
        }

      g_array_append_val (shapes, shape);
    }

  return shapes;
}

/**
 * hon_time_shapes_snapshot:
 * @shapes: an array of shapes
 * @geometry: the geometry that they were built for
 * @palette: colours
 * @snapshot: the snapshot to draw on
 *
 * Draws shapes: until today as values in force, after today as planned values.
 */
void
hon_time_shapes_snapshot (GArray                *shapes,
                          const HonTimeGeometry *geometry,
                          const HonChartPalette *palette,
                          GtkSnapshot           *snapshot)
{
  HonDate today = geometry->view.today;
  double from = geometry->plot_x - OVERHANG;
  double to = geometry->plot_x + geometry->plot_width + OVERHANG;
  double middle = to;

  if (hon_time_geometry_shows_today (geometry))
    middle = hon_time_geometry_get_place (geometry, today);
  else if (today != HON_DATE_NONE && today < geometry->view.range.start)
    middle = from;

  for (guint i = 0; i < shapes->len; i++)
    {
      const Shape *shape = &g_array_index (shapes, Shape, i);
      const GdkRGBA *color = hon_chart_palette_get_style (palette, shape->style_index);

      if (middle > from)
        snapshot_part (shape, geometry, color, from, middle, FALSE, snapshot);
      if (middle < to)
        snapshot_part (shape, geometry, color, middle, to, TRUE, snapshot);
      if (shape->dots != NULL && !gsk_path_is_empty (shape->dots))
        gtk_snapshot_append_fill (snapshot, shape->dots, GSK_FILL_RULE_WINDING, color);
    }
}
