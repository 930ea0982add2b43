/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-marker.h"
#include "hon-chart-series.h"
#include "hon-chart.h"

G_BEGIN_DECLS

#define HON_TYPE_TIME_CHART (hon_time_chart_get_type ())

G_DECLARE_FINAL_TYPE (HonTimeChart, hon_time_chart, HON, TIME_CHART, HonChart)

void hon_time_chart_set_series      (HonTimeChart   *self,
                                     GListModel     *series);
void hon_time_chart_set_markers     (HonTimeChart   *self,
                                     GListModel     *markers);
void hon_time_chart_set_axis_format (HonTimeChart   *self,
                                     HonChartFormat *format);
void hon_time_chart_set_date_format (HonTimeChart   *self,
                                     HonChartFormat *format);
void hon_time_chart_set_cursor      (HonTimeChart   *self,
                                     HonDate         cursor);
gboolean hon_time_chart_get_years   (HonTimeChart   *self,
                                     int            *first,
                                     int            *last,
                                     int            *start,
                                     int            *end);
void hon_time_chart_set_years       (HonTimeChart   *self,
                                     int             start,
                                     int             end);
void hon_time_chart_set_today       (HonTimeChart   *self,
                                     HonDate         today);

G_END_DECLS
