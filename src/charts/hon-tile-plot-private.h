/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-tile-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HON_TYPE_TILE_PLOT (hon_tile_plot_get_type ())

G_DECLARE_FINAL_TYPE (HonTilePlot, hon_tile_plot, HON, TILE_PLOT, GtkWidget)

void hon_tile_plot_show       (HonTilePlot        *self,
                               const HonTileScene *scene);
void hon_tile_plot_set_cursor (HonTilePlot        *self,
                               int                 cursor);

G_END_DECLS
