/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-format.h"
#include "hon-chart-series.h"
#include "hon-chart-sheet.h"

G_BEGIN_DECLS

#define HON_TYPE_TIME_SHEET (hon_time_sheet_get_type ())

G_DECLARE_FINAL_TYPE (HonTimeSheet, hon_time_sheet, HON, TIME_SHEET, HonChartSheet)

HonTimeSheet *hon_time_sheet_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void          hon_time_sheet_update (HonTimeSheet   *self,
                                     GPtrArray      *series,
                                     HonChartFormat *format,
                                     HonChartFormat *date_format);

G_END_DECLS
