/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-stroke.h"

#include "hon-chart-fill.h"

#define MAX_DASHES 4
#define LINE_WIDTH 2.0f
#define CONTRAST_LINE_WIDTH 3.0f

typedef struct
{
  gsize n_dashes;
  float dashes[MAX_DASHES]; /* in widths of the line */
} Pattern;

static const Pattern style_patterns[HON_CHART_N_STYLES] = {
  { 0 },
  { 2, { 6.0f, 2.0f } },
  { 4, { 4.0f, 1.75f, 1.0f, 1.75f } },
  { 2, { 1.75f, 1.75f } },
  { 2, { 10.0f, 2.0f } },
  { 4, { 2.5f, 1.5f, 2.5f, 4.0f } },
};

static const Pattern reference = { 2, { 3.0f, 2.0f } };
static const Pattern planned = { 2, { 0.01f, 2.5f } };

/**
 * hon_chart_stroke_choose:
 * @is_dashed: whether a series is dashed
 * @patterns: whether dashes distinguish the lines
 *
 * Chooses how the line of a series is drawn.
 *
 * Returns: the stroke
 */
HonChartStroke
hon_chart_stroke_choose (gboolean is_dashed,
                         gboolean patterns)
{
  if (is_dashed)
    return HON_CHART_STROKE_REFERENCE;

  return patterns ? HON_CHART_STROKE_PATTERN : HON_CHART_STROKE_PLAIN;
}

/**
 * hon_chart_stroke_get_width:
 * @contrast: whether contrast is high
 *
 * Gets how wide lines are.
 *
 * Returns: the width in pixels
 */
float
hon_chart_stroke_get_width (gboolean contrast)
{
  return contrast ? CONTRAST_LINE_WIDTH : LINE_WIDTH;
}

/**
 * hon_chart_stroke_new:
 * @stroke: how to draw
 * @style_index: which dashes, counted from 0
 * @width: the width of the line, in pixels
 *
 * Creates the stroke for the line of a series.
 *
 * Returns: (transfer full): a new stroke
 */
GskStroke *
hon_chart_stroke_new (HonChartStroke stroke,
                      guint          style_index,
                      float          width)
{
  GskStroke *result = gsk_stroke_new (width);
  const Pattern *pattern = NULL;
  float dashes[MAX_DASHES];

  gsk_stroke_set_line_join (result, GSK_LINE_JOIN_ROUND);

  switch (stroke)
    {
    case HON_CHART_STROKE_PLAIN:
      return result;

    case HON_CHART_STROKE_PATTERN:
      pattern = &style_patterns[style_index % HON_CHART_N_STYLES];
      break;

    case HON_CHART_STROKE_REFERENCE:
      pattern = &reference;
      break;

    case HON_CHART_STROKE_PLANNED:
      /* Dashes without length and with round ends are dots. */
      gsk_stroke_set_line_cap (result, GSK_LINE_CAP_ROUND);
      pattern = &planned;
      break;
    }

  for (gsize i = 0; i < pattern->n_dashes; i++)
    dashes[i] = pattern->dashes[i] * width;
  if (pattern->n_dashes > 0)
    gsk_stroke_set_dash (result, dashes, pattern->n_dashes);

  return result;
}
