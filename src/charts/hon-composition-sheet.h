/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-format.h"
#include "hon-chart-sheet.h"

G_BEGIN_DECLS

#define HON_TYPE_COMPOSITION_SHEET (hon_composition_sheet_get_type ())

G_DECLARE_FINAL_TYPE (HonCompositionSheet, hon_composition_sheet,
                      HON, COMPOSITION_SHEET, HonChartSheet)

HonCompositionSheet *hon_composition_sheet_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void                 hon_composition_sheet_update (HonCompositionSheet *self,
                                                   GPtrArray           *bars,
                                                   HonChartFormat      *format);

G_END_DECLS
