/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-bar.h"

G_BEGIN_DECLS

#define HON_TYPE_COMPOSITION_SEGMENT (hon_composition_segment_get_type ())

G_DECLARE_FINAL_TYPE (HonCompositionSegment, hon_composition_segment,
                      HON, COMPOSITION_SEGMENT, GtkWidget)

GtkWidget *hon_composition_segment_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       hon_composition_segment_show      (HonCompositionSegment *self,
                                              const HonChartPart    *part,
                                              const char            *value,
                                              const char            *reading);
void       hon_composition_segment_set_ends  (HonCompositionSegment *self,
                                              gboolean               round_start,
                                              gboolean               round_end);
void       hon_composition_segment_get_shape (HonCompositionSegment *self,
                                              GskRoundedRect        *shape);

G_END_DECLS
