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

void       hon_composition_track_show          (HonCompositionTrack       *self,
                                                HonChartBar               *bar,
                                                HonChartFormat            *format,
                                                const HonCompositionRange *range);
const char *
           hon_composition_track_get_reading   (HonCompositionTrack       *self,
                                                guint                      part);
void       hon_composition_track_set_current   (HonCompositionTrack       *self,
                                                guint                      part);
int        hon_composition_track_find          (HonCompositionTrack       *self,
                                                double                     x);
guint      hon_composition_track_step          (HonCompositionTrack       *self,
                                                guint                      from,
                                                int                        steps);

G_END_DECLS
