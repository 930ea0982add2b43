/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-dot.h"
#include "hon-plot-chart.h"

G_BEGIN_DECLS

#define HON_TYPE_SCATTER_CHART (hon_scatter_chart_get_type ())

G_DECLARE_FINAL_TYPE (HonScatterChart, hon_scatter_chart, HON, SCATTER_CHART, HonPlotChart)

void hon_scatter_chart_set_dots (HonScatterChart *self,
                                 GListModel      *dots,
                                 const char      *x_title,
                                 HonChartFormat  *x_format,
                                 const char      *y_title);

G_END_DECLS
