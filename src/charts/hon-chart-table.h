/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-bar.h"
#include "hon-chart-format.h"

G_BEGIN_DECLS

#define HON_TYPE_CHART_TABLE_ROW (hon_chart_table_row_get_type ())

G_DECLARE_FINAL_TYPE (HonChartTableRow, hon_chart_table_row, HON, CHART_TABLE_ROW, GObject)

const char         *hon_chart_table_row_get_label  (HonChartTableRow *self);
const char * const *hon_chart_table_row_get_values (HonChartTableRow *self);

#define HON_TYPE_CHART_TABLE (hon_chart_table_get_type ())

G_DECLARE_FINAL_TYPE (HonChartTable, hon_chart_table, HON, CHART_TABLE, GtkWidget)

GtkWidget          *hon_chart_table_new            (void) G_GNUC_WARN_UNUSED_RESULT;
const char         *hon_chart_table_get_title      (HonChartTable    *self);
void                hon_chart_table_set_title      (HonChartTable    *self,
                                                    const char       *title);
GListModel         *hon_chart_table_get_bars       (HonChartTable    *self);
void                hon_chart_table_set_bars       (HonChartTable    *self,
                                                    GListModel       *bars);
HonChartFormat     *hon_chart_table_get_format     (HonChartTable    *self);
void                hon_chart_table_set_format     (HonChartTable    *self,
                                                    HonChartFormat   *format);
GListModel         *hon_chart_table_get_rows       (HonChartTable    *self);
char               *hon_chart_table_to_string      (HonChartTable    *self)
                                                    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
