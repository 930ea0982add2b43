/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HON_TYPE_TIME_LEGEND (hon_time_legend_get_type ())

G_DECLARE_FINAL_TYPE (HonTimeLegend, hon_time_legend, HON, TIME_LEGEND, GtkWidget)

void hon_time_legend_show        (HonTimeLegend *self,
                                  GPtrArray     *series,
                                  gboolean       patterns);
void hon_time_legend_show_values (HonTimeLegend *self,
                                  GPtrArray     *texts);

G_END_DECLS
