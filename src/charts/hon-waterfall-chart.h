/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-step.h"
#include "hon-plot-chart.h"

G_BEGIN_DECLS

#define HON_TYPE_WATERFALL_CHART (hon_waterfall_chart_get_type ())

G_DECLARE_FINAL_TYPE (HonWaterfallChart, hon_waterfall_chart, HON, WATERFALL_CHART, HonPlotChart)

void hon_waterfall_chart_set_steps (HonWaterfallChart *self,
                                    GListModel        *steps);

G_END_DECLS
