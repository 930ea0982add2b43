/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HonChartFill:
 * @HON_CHART_FILL_PLAIN: one flat colour
 * @HON_CHART_FILL_PATTERN: the pattern of the style index
 * @HON_CHART_FILL_NEGATIVE: a hatched outline, for values below zero
 *
 * How a shape is filled.
 */
typedef enum
{
  HON_CHART_FILL_PLAIN,
  HON_CHART_FILL_PATTERN,
  HON_CHART_FILL_NEGATIVE,
} HonChartFill;

#define HON_CHART_N_STYLES 6

const char *hon_chart_fill_get_style_class (guint                 style_index);
void        hon_chart_fill_snapshot        (HonChartFill          fill,
                                            guint                 style_index,
                                            const GskRoundedRect *shape,
                                            const GdkRGBA        *color,
                                            GtkSnapshot          *snapshot);
void        hon_chart_fill_snapshot_rect   (const GdkRGBA        *color,
                                            double                x,
                                            double                y,
                                            double                width,
                                            double                height,
                                            GtkSnapshot          *snapshot);

G_END_DECLS
