/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-palette.h"

G_BEGIN_DECLS

/**
 * HonChartColors:
 * @axis: labels of axes and notes
 * @grid: lines behind the values
 * @styles: a child for each style index
 *
 * Children of a plot that are never visible: things are drawn in their `color`, which style sheets set.
 */
typedef struct
{
  GtkWidget *axis;
  GtkWidget *grid;
  GtkWidget *styles[HON_CHART_N_STYLES];
} HonChartColors;

void hon_chart_colors_init (HonChartColors       *self,
                            GtkWidget            *plot);
void hon_chart_colors_read (const HonChartColors *self,
                            GtkWidget            *plot,
                            HonChartPalette      *palette);

G_END_DECLS
