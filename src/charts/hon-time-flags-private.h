/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-time-texts-private.h"

G_BEGIN_DECLS

/* The line above the plot of a chart over time that marks events, and today if planned values
 * follow it.
 */

GArray *hon_time_flags_new             (const HonTimeGeometry *geometry,
                                        HonTimeTexts          *texts) G_GNUC_WARN_UNUSED_RESULT;
char   *hon_time_flags_dup_notes       (GArray                *flags,
                                        const HonTimeGeometry *geometry) G_GNUC_WARN_UNUSED_RESULT;
double  hon_time_flags_get_y           (const HonTimeTexts    *texts);
int     hon_time_flags_find            (GArray                *flags,
                                        const HonTimeGeometry *geometry,
                                        const HonTimeTexts    *texts,
                                        double                 x,
                                        double                 y);
void    hon_time_flags_snapshot        (GArray                *flags,
                                        const HonTimeGeometry *geometry,
                                        const HonTimeTexts    *texts,
                                        const HonChartPalette *palette,
                                        GtkSnapshot           *snapshot);
void    hon_time_flags_snapshot_cursor (GArray                *flags,
                                        const HonTimeGeometry *geometry,
                                        const HonTimeTexts    *texts,
                                        const HonChartPalette *palette,
                                        GtkSnapshot           *snapshot,
                                        HonDate                date);

G_END_DECLS
