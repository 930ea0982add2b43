/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HonChartStroke:
 * @HON_CHART_STROKE_PLAIN: one line
 * @HON_CHART_STROKE_PATTERN: dashes that belong to the style index
 * @HON_CHART_STROKE_REFERENCE: long dashes, for values that others are compared with
 * @HON_CHART_STROKE_PLANNED: dots, for values that are not in force yet
 *
 * How a line is drawn.
 */
typedef enum
{
  HON_CHART_STROKE_PLAIN,
  HON_CHART_STROKE_PATTERN,
  HON_CHART_STROKE_REFERENCE,
  HON_CHART_STROKE_PLANNED,
} HonChartStroke;

HonChartStroke hon_chart_stroke_choose    (gboolean       is_dashed,
                                           gboolean       patterns);
float          hon_chart_stroke_get_width (gboolean       contrast);
GskStroke     *hon_chart_stroke_new       (HonChartStroke stroke,
                                           guint          style_index,
                                           float          width) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
