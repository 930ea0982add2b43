/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-sample.h"

#include <math.h>

#define INSET_SIZE 0.75
#define INSET_RADIUS 3.0f

static void
snapshot_square (const HonChartSample  *self,
                 gboolean               contrast,
                 const GdkRGBA         *color,
                 GtkSnapshot           *snapshot,
                 const graphene_rect_t *area,
                 float                  radius)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, area, radius);
  hon_chart_fill_snapshot (contrast ? HON_CHART_FILL_PATTERN : HON_CHART_FILL_PLAIN,
                           self->style_index, &shape, color, snapshot);
}

static void
snapshot_line (const HonChartSample *self,
               gboolean              contrast,
               const GdkRGBA        *color,
               GtkSnapshot          *snapshot,
               double                width,
               double                height)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = hon_chart_stroke_new (self->stroke, self->style_index,
                                                       hon_chart_stroke_get_width (contrast));
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, 0.0f, (float) round (height / 2.0));
  gsk_path_builder_line_to (builder, (float) width, (float) round (height / 2.0));
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

/**
 * hon_chart_sample_init_for_series:
 * @self: (out caller-allocates): a sample
 * @series: a series
 * @patterns: whether dashes distinguish the lines
 *
 * Initializes the sample of a series.
 */
void
hon_chart_sample_init_for_series (HonChartSample *self,
                                  HonChartSeries *series,
                                  gboolean        patterns)
{
  HonChartSeriesKind kind = hon_chart_series_get_kind (series);
  gboolean is_line = kind != HON_CHART_SERIES_BAR;

  self->kind = is_line ? HON_CHART_SAMPLE_LINE : HON_CHART_SAMPLE_INSET;
  self->style_index = hon_chart_series_get_style_index (series);
  self->stroke = hon_chart_stroke_choose (hon_chart_series_get_dashed (series), patterns);
}

/**
 * hon_chart_sample_snapshot:
 * @self: a sample
 * @contrast: whether lines are wider and squares have patterns
 * @color: its colour
 * @snapshot: the snapshot to draw on
 * @width: the width in pixels
 * @height: the height in pixels
 *
 * Draws the sample.
 */
void
hon_chart_sample_snapshot (const HonChartSample *self,
                           gboolean              contrast,
                           const GdkRGBA        *color,
                           GtkSnapshot          *snapshot,
                           double                width,
                           double                height)
{
  double size = MIN (width, height);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width, (float) height);

  switch (self->kind)
    {
    case HON_CHART_SAMPLE_SQUARE:
      snapshot_square (self, contrast, color, snapshot, &area, (float) size / 4.0f);
      break;

    case HON_CHART_SAMPLE_INSET:
      size *= INSET_SIZE;
      area = GRAPHENE_RECT_INIT ((float) ((width - size) / 2.0), (float) ((height - size) / 2.0),
                                 (float) size, (float) size);
      snapshot_square (self, contrast, color, snapshot, &area, INSET_RADIUS);
      break;

    case HON_CHART_SAMPLE_LINE:
      snapshot_line (self, contrast, color, snapshot, width, height);
      break;
    }
}
