/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-composition-track-private.h"

G_BEGIN_DECLS

#define HON_TYPE_COMPOSITION_ROW (hon_composition_row_get_type ())

G_DECLARE_FINAL_TYPE (HonCompositionRow, hon_composition_row, HON, COMPOSITION_ROW, GtkWidget)

GtkWidget           *hon_composition_row_new       (GtkSizeGroup              *labels,
                                                    GtkSizeGroup              *totals)
                                                    G_GNUC_WARN_UNUSED_RESULT;
HonCompositionTrack *hon_composition_row_get_track (HonCompositionRow         *self);
void                 hon_composition_row_show      (HonCompositionRow         *self,
                                                    HonChartBar               *bar,
                                                    HonChartFormat            *format,
                                                    const HonCompositionRange *range);
void                 hon_composition_row_set_place (HonCompositionRow         *self,
                                                    guint                      position,
                                                    guint                      n_rows);
void                 hon_composition_row_set_selected
                                                   (HonCompositionRow         *self,
                                                    gboolean                   selected);

G_END_DECLS
