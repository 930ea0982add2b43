/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-series.h"

G_BEGIN_DECLS

/* What a chart over time computes before it draws: arithmetic only, no widgets. */

GArray   *hon_time_merge        (const HonChartPoint *const *points,
                                 const gsize                *n_points,
                                 guint                       n_series)
                                 G_GNUC_WARN_UNUSED_RESULT;
void      hon_time_slice        (const HonChartPoint        *points,
                                 gsize                       n_points,
                                 double                      from,
                                 double                      to,
                                 gboolean                    steps,
                                 GArray                     *slice);
void      hon_time_decimate     (GArray                     *points,
                                 double                      columns_per_x);
gboolean  hon_time_place_labels (double                     *centers,
                                 const double               *heights,
                                 guint                       n_labels,
                                 double                      top,
                                 double                      bottom);

G_END_DECLS
