/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HON_TYPE_CHART_MARKER (hon_chart_marker_get_type ())

G_DECLARE_FINAL_TYPE (HonChartMarker, hon_chart_marker, HON, CHART_MARKER, GObject)

HonChartMarker *hon_chart_marker_new       (HonDate         date,
                                            const char     *title,
                                            const char     *text) G_GNUC_WARN_UNUSED_RESULT;
HonDate         hon_chart_marker_get_date  (HonChartMarker *self);
const char     *hon_chart_marker_get_title (HonChartMarker *self);
const char     *hon_chart_marker_get_text  (HonChartMarker *self);

G_END_DECLS
