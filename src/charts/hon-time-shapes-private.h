/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-palette.h"
#include "hon-time-geometry-private.h"

G_BEGIN_DECLS

/* The lines and bars of a chart over time. */

GArray *hon_time_shapes_new            (const HonTimeGeometry *geometry) G_GNUC_WARN_UNUSED_RESULT;
double  hon_time_shapes_get_bars_width (const HonTimeGeometry *geometry);
void    hon_time_shapes_snapshot       (GArray                *shapes,
                                        const HonTimeGeometry *geometry,
                                        const HonChartPalette *palette,
                                        GtkSnapshot           *snapshot);

G_END_DECLS
