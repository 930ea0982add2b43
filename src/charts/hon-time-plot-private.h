/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-time-scene-private.h"

G_BEGIN_DECLS

#define HON_TYPE_TIME_PLOT (hon_time_plot_get_type ())

G_DECLARE_FINAL_TYPE (HonTimePlot, hon_time_plot, HON, TIME_PLOT, GtkWidget)

void               hon_time_plot_show         (HonTimePlot       *self,
                                               const HonTimeView *view);
const HonTimeView *hon_time_plot_get_view     (HonTimePlot       *self);
HonTimeScene      *hon_time_plot_get_scene    (HonTimePlot       *self);
gboolean           hon_time_plot_get_patterns (HonTimePlot       *self);
HonDate            hon_time_plot_get_cursor   (HonTimePlot       *self);
void               hon_time_plot_set_cursor   (HonTimePlot       *self,
                                               HonDate            cursor);

G_END_DECLS
