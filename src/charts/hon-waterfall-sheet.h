/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-sheet.h"
#include "hon-waterfall-scene.h"

G_BEGIN_DECLS

#define HON_TYPE_WATERFALL_SHEET (hon_waterfall_sheet_get_type ())

G_DECLARE_FINAL_TYPE (HonWaterfallSheet, hon_waterfall_sheet, HON, WATERFALL_SHEET, HonChartSheet)

HonWaterfallSheet *hon_waterfall_sheet_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void               hon_waterfall_sheet_update (HonWaterfallSheet       *self,
                                               const HonWaterfallScene *scene);

G_END_DECLS
