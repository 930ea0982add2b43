/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-format.h"
#include "hon-chart-sheet.h"

G_BEGIN_DECLS

#define HON_TYPE_TILE_SHEET (hon_tile_sheet_get_type ())

G_DECLARE_FINAL_TYPE (HonTileSheet, hon_tile_sheet, HON, TILE_SHEET, HonChartSheet)

HonTileSheet *hon_tile_sheet_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void          hon_tile_sheet_update (HonTileSheet   *self,
                                     GPtrArray      *tiles,
                                     HonChartFormat *format,
                                     const char     *missing);

G_END_DECLS
