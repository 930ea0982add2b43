/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-composition-chart.h"
#include "hon-figure-scatter.h"
#include "hon-figure-study.h"
#include "hon-scatter-chart.h"
#include "hon-tile-chart.h"
#include "hon-time-chart.h"

G_BEGIN_DECLS

void hon_figure_charts_show_series  (HonTimeChart        *chart,
                                     HonFigureStudy      *study);
void hon_figure_charts_show_splits  (HonCompositionChart *chart,
                                     HonFigureStudy      *study);
void hon_figure_charts_show_map     (HonTileChart        *chart,
                                     HonFigureAtlas      *atlas);
void hon_figure_charts_show_scatter (HonScatterChart     *chart,
                                     HonFigureScatter    *scatter);

G_END_DECLS
