/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-tile.h"
#include "hon-plot-chart.h"

G_BEGIN_DECLS

#define HON_TYPE_TILE_CHART (hon_tile_chart_get_type ())

G_DECLARE_FINAL_TYPE (HonTileChart, hon_tile_chart, HON, TILE_CHART, HonPlotChart)

void hon_tile_chart_set_tiles (HonTileChart *self,
                               GListModel   *tiles,
                               const double *bounds,
                               guint         n_bounds,
                               const char   *missing);

G_END_DECLS
