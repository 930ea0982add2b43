/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-format.h"
#include "hon-chart-marker.h"
#include "hon-chart-series.h"
#include "hon-chart.h"
#include "hon-date.h"

G_BEGIN_DECLS

#define HON_TYPE_TIME_CHART (hon_time_chart_get_type ())

G_DECLARE_FINAL_TYPE (HonTimeChart, hon_time_chart, HON, TIME_CHART, GtkWidget)

GtkWidget      *hon_time_chart_new             (void) G_GNUC_WARN_UNUSED_RESULT;
const char     *hon_time_chart_get_title       (HonTimeChart   *self);
void            hon_time_chart_set_title       (HonTimeChart   *self,
                                                const char     *title);
const char     *hon_time_chart_get_subtitle    (HonTimeChart   *self);
void            hon_time_chart_set_subtitle    (HonTimeChart   *self,
                                                const char     *subtitle);
const char     *hon_time_chart_get_credits     (HonTimeChart   *self);
void            hon_time_chart_set_credits     (HonTimeChart   *self,
                                                const char     *credits);
GListModel     *hon_time_chart_get_series      (HonTimeChart   *self);
void            hon_time_chart_set_series      (HonTimeChart   *self,
                                                GListModel     *series);
GListModel     *hon_time_chart_get_markers     (HonTimeChart   *self);
void            hon_time_chart_set_markers     (HonTimeChart   *self,
                                                GListModel     *markers);
HonChartFormat *hon_time_chart_get_format      (HonTimeChart   *self);
void            hon_time_chart_set_format      (HonTimeChart   *self,
                                                HonChartFormat *format);
HonChartFormat *hon_time_chart_get_axis_format (HonTimeChart   *self);
void            hon_time_chart_set_axis_format (HonTimeChart   *self,
                                                HonChartFormat *format);
HonChartFormat *hon_time_chart_get_date_format (HonTimeChart   *self);
void            hon_time_chart_set_date_format (HonTimeChart   *self,
                                                HonChartFormat *format);
gboolean        hon_time_chart_get_percent     (HonTimeChart   *self);
void            hon_time_chart_set_percent     (HonTimeChart   *self,
                                                gboolean        percent);
gboolean        hon_time_chart_get_from_zero   (HonTimeChart   *self);
void            hon_time_chart_set_from_zero   (HonTimeChart   *self,
                                                gboolean        from_zero);
HonDate         hon_time_chart_get_start       (HonTimeChart   *self);
void            hon_time_chart_set_start       (HonTimeChart   *self,
                                                HonDate         start);
HonDate         hon_time_chart_get_end         (HonTimeChart   *self);
void            hon_time_chart_set_end         (HonTimeChart   *self,
                                                HonDate         end);
void            hon_time_chart_set_range       (HonTimeChart   *self,
                                                HonDate         start,
                                                HonDate         end);
HonDate         hon_time_chart_get_first       (HonTimeChart   *self);
HonDate         hon_time_chart_get_last        (HonTimeChart   *self);
HonDate         hon_time_chart_get_cursor      (HonTimeChart   *self);
void            hon_time_chart_set_cursor      (HonTimeChart   *self,
                                                HonDate         cursor);
HonDate         hon_time_chart_get_today       (HonTimeChart   *self);
void            hon_time_chart_set_today       (HonTimeChart   *self,
                                                HonDate         today);

G_END_DECLS
