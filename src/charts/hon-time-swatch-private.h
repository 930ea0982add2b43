/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-series.h"

G_BEGIN_DECLS

#define HON_TYPE_TIME_SWATCH (hon_time_swatch_get_type ())

G_DECLARE_FINAL_TYPE (HonTimeSwatch, hon_time_swatch, HON, TIME_SWATCH, GtkWidget)

GtkWidget *hon_time_swatch_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       hon_time_swatch_show (HonTimeSwatch  *self,
                                 HonChartSeries *series,
                                 gboolean        patterns);

G_END_DECLS
