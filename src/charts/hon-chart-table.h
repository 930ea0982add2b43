/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-sheet.h"

G_BEGIN_DECLS

#define HON_TYPE_CHART_TABLE (hon_chart_table_get_type ())

G_DECLARE_FINAL_TYPE (HonChartTable, hon_chart_table, HON, CHART_TABLE, GtkWidget)

GtkWidget *hon_chart_table_new (HonChartSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
