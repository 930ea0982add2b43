/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-stroke.h"

#include "hon-chart-fill.h"

#define MAX_DASHES 4

typedef struct
{
  gsize n_dashes;
  float dashes[MAX_DASHES]; /* in widths of the line */
} Pattern;

static const Pattern patterns[HON_CHART_N_STYLES] = {
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
 * hon_chart_stroke_new:
 * @stroke: how to draw
 * @style_index: which dashes
 * @width: how wide the line is, in pixels
 *
 * Makes the stroke for the line of a series.
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
      pattern = &patterns[style_index % HON_CHART_N_STYLES];
      break;

    case HON_CHART_STROKE_REFERENCE:
      pattern = &reference;
      break;

    case HON_CHART_STROKE_PLANNED:
      /* Dashes of no length with round ends are dots. */
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
