/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HON_TYPE_CHART_TILE (hon_chart_tile_get_type ())

G_DECLARE_FINAL_TYPE (HonChartTile, hon_chart_tile, HON, CHART_TILE, GObject)

HonChartTile *hon_chart_tile_new        (const char   *code,
                                         const char   *name,
                                         guint         column,
                                         guint         row,
                                         double        value) G_GNUC_WARN_UNUSED_RESULT;
const char   *hon_chart_tile_get_code   (HonChartTile *self);
const char   *hon_chart_tile_get_name   (HonChartTile *self);
guint         hon_chart_tile_get_column (HonChartTile *self);
guint         hon_chart_tile_get_row    (HonChartTile *self);
double        hon_chart_tile_get_value  (HonChartTile *self);

G_END_DECLS
