/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hon-chart-part.h"

G_BEGIN_DECLS

#define HON_TYPE_CHART_BAR (hon_chart_bar_get_type ())

G_DECLARE_FINAL_TYPE (HonChartBar, hon_chart_bar, HON, CHART_BAR, GObject)

HonChartBar  *hon_chart_bar_new       (const char   *id,
                                       const char   *label) G_GNUC_WARN_UNUSED_RESULT;
const char   *hon_chart_bar_get_id    (HonChartBar  *self);
const char   *hon_chart_bar_get_label (HonChartBar  *self);
void          hon_chart_bar_set_label (HonChartBar  *self,
                                       const char   *label);
GListModel   *hon_chart_bar_get_parts (HonChartBar  *self);
double        hon_chart_bar_get_total (HonChartBar  *self);
void          hon_chart_bar_append    (HonChartBar  *self,
                                       HonChartPart *part);
HonChartPart *hon_chart_bar_get_part  (HonChartBar  *self,
                                       const char   *id);
GPtrArray    *hon_chart_bar_dup_kinds (GListModel   *bars) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
