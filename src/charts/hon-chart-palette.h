/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-fill.h"

G_BEGIN_DECLS

/**
 * HonChartPalette:
 * @background: the background of the scene
 * @foreground: important text and lines
 * @dim: labels of axes and notes
 * @grid: lines behind the values
 * @styles: the colour of each style index
 * @contrast: whether shapes have patterns in addition to colours, and lines are wider
 *
 * The colours of a scene.
 */
typedef struct
{
  GdkRGBA  background;
  GdkRGBA  foreground;
  GdkRGBA  dim;
  GdkRGBA  grid;
  GdkRGBA  styles[HON_CHART_N_STYLES];
  gboolean contrast;
} HonChartPalette;

const HonChartPalette *hon_chart_palette_get_print (void);
const GdkRGBA         *hon_chart_palette_get_style (const HonChartPalette *self,
                                                    guint                  style_index);
GdkRGBA                hon_chart_palette_fade      (const GdkRGBA         *color,
                                                    float                  opacity);

G_END_DECLS
