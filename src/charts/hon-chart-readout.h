/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HON_TYPE_CHART_READOUT (hon_chart_readout_get_type ())

G_DECLARE_FINAL_TYPE (HonChartReadout, hon_chart_readout, HON, CHART_READOUT, GtkWidget)

const char *hon_chart_readout_get_text    (HonChartReadout *self);
void        hon_chart_readout_show        (HonChartReadout *self,
                                           const char      *text);
void        hon_chart_readout_show_hint   (HonChartReadout *self,
                                           const char      *hint);
void        hon_chart_readout_set_longest (HonChartReadout *self,
                                           const char      *text);

G_END_DECLS
