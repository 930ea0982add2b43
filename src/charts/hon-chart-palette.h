/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-fill.h"

G_BEGIN_DECLS

/**
 * HonChartPalette:
 * @background: what the scene stands on
 * @foreground: text and whatever must be read
 * @dim: labels of axes and notes
 * @grid: lines behind the figures
 * @styles: the colour of each style index
 * @contrast: whether shapes are told apart by more than their colour, and lines are stronger
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

G_END_DECLS
