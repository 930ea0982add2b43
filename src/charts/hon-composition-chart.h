/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-bar.h"
#include "hon-chart.h"

G_BEGIN_DECLS

#define HON_TYPE_COMPOSITION_CHART (hon_composition_chart_get_type ())

G_DECLARE_FINAL_TYPE (HonCompositionChart, hon_composition_chart,
                      HON, COMPOSITION_CHART, HonChart)

GtkWidget  *hon_composition_chart_new          (void) G_GNUC_WARN_UNUSED_RESULT;
GListModel *hon_composition_chart_get_bars     (HonCompositionChart *self);
void        hon_composition_chart_set_bars     (HonCompositionChart *self,
                                                GListModel          *bars);
void        hon_composition_chart_set_selected (HonCompositionChart *self,
                                                guint                selected);

G_END_DECLS
