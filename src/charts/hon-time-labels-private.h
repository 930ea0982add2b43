/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-time-texts-private.h"

G_BEGIN_DECLS

/* The names beside the ends of the lines of a chart over time, and their leaders. */

#define HON_TIME_LABELS_START 19.0

GArray   *hon_time_labels_new      (const HonTimeGeometry *geometry,
                                    const HonTimeTexts    *texts,
                                    double                *width) G_GNUC_WARN_UNUSED_RESULT;
gboolean  hon_time_labels_place    (GArray                *labels,
                                    const HonTimeGeometry *geometry,
                                    HonTimeTexts          *texts);
void      hon_time_labels_snapshot (GArray                *labels,
                                    const HonTimeGeometry *geometry,
                                    const HonChartPalette *palette,
                                    GtkSnapshot           *snapshot);

G_END_DECLS
