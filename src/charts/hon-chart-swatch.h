/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-sample.h"

G_BEGIN_DECLS

#define HON_TYPE_CHART_SWATCH (hon_chart_swatch_get_type ())

G_DECLARE_FINAL_TYPE (HonChartSwatch, hon_chart_swatch, HON, CHART_SWATCH, GtkWidget)

GtkWidget *hon_chart_swatch_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       hon_chart_swatch_show (HonChartSwatch       *self,
                                  const HonChartSample *sample);

G_END_DECLS
