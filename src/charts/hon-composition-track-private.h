/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-bar.h"
#include "hon-chart-format.h"
#include "hon-composition-layout.h"

G_BEGIN_DECLS

#define HON_TYPE_COMPOSITION_TRACK (hon_composition_track_get_type ())

G_DECLARE_FINAL_TYPE (HonCompositionTrack, hon_composition_track,
                      HON, COMPOSITION_TRACK, GtkWidget)

char *hon_composition_track_dup_reading (HonChartBar               *bar,
                                         guint                      position,
                                         HonChartFormat            *format)
                                         G_GNUC_WARN_UNUSED_RESULT;
void  hon_composition_track_show        (HonCompositionTrack       *self,
                                         HonChartBar               *bar,
                                         HonChartFormat            *format,
                                         const HonCompositionRange *range);
void  hon_composition_track_set_current (HonCompositionTrack       *self,
                                         guint                      part);
int   hon_composition_track_find        (HonCompositionTrack       *self,
                                         double                     x);

G_END_DECLS
