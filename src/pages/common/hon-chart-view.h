/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hon-chart.h"

G_BEGIN_DECLS

#define HON_TYPE_CHART_VIEW (hon_chart_view_get_type ())

G_DECLARE_FINAL_TYPE (HonChartView, hon_chart_view, HON, CHART_VIEW, AdwBin)

GtkWidget *hon_chart_view_new       (HonChart     *chart) G_GNUC_WARN_UNUSED_RESULT;
HonChart  *hon_chart_view_get_chart (HonChartView *self);

G_END_DECLS
