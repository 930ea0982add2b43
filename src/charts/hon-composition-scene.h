/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-format.h"
#include "hon-chart-palette.h"

G_BEGIN_DECLS

int  hon_composition_scene_measure  (GPtrArray             *bars,
                                     HonChartFormat        *format,
                                     PangoContext          *context,
                                     int                    width);
void hon_composition_scene_snapshot (GPtrArray             *bars,
                                     HonChartFormat        *format,
                                     const HonChartPalette *palette,
                                     PangoContext          *context,
                                     GtkSnapshot           *snapshot,
                                     int                    width);

G_END_DECLS
