/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-fill.h"
#include "hon-chart-series.h"
#include "hon-chart-stroke.h"

G_BEGIN_DECLS

/**
 * HonChartSampleKind:
 * @HON_CHART_SAMPLE_SQUARE: a square that fills its area
 * @HON_CHART_SAMPLE_INSET: a smaller square, as large as lines beside it are wide
 * @HON_CHART_SAMPLE_LINE: a piece of a line
 *
 * What a legend shows beside a name.
 */
typedef enum
{
  HON_CHART_SAMPLE_SQUARE,
  HON_CHART_SAMPLE_INSET,
  HON_CHART_SAMPLE_LINE,
} HonChartSampleKind;

/**
 * HonChartSample:
 * @kind: its shape
 * @style_index: its colour, pattern and dashes, counted from 0
 * @stroke: how a line is drawn
 *
 * A sample in a legend.
 */
typedef struct
{
  HonChartSampleKind kind;
  guint              style_index;
  HonChartStroke     stroke;
} HonChartSample;

void hon_chart_sample_init_for_series (HonChartSample       *self,
                                       HonChartSeries       *series,
                                       gboolean              patterns);
void hon_chart_sample_snapshot        (const HonChartSample *self,
                                       gboolean              contrast,
                                       const GdkRGBA        *color,
                                       GtkSnapshot          *snapshot,
                                       double                width,
                                       double                height);

G_END_DECLS
