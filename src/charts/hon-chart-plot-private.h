/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HON_TYPE_CHART_PLOT (hon_chart_plot_get_type ())

G_DECLARE_FINAL_TYPE (HonChartPlot, hon_chart_plot, HON, CHART_PLOT, GtkWidget)

void hon_chart_plot_set_label (HonChartPlot *self,
                               const char   *label);

G_END_DECLS
