/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HON_TYPE_CHART_STEP (hon_chart_step_get_type ())

G_DECLARE_FINAL_TYPE (HonChartStep, hon_chart_step, HON, CHART_STEP, GObject)

HonChartStep *hon_chart_step_new       (const char   *name,
                                        double        value,
                                        gboolean      is_level) G_GNUC_WARN_UNUSED_RESULT;
const char   *hon_chart_step_get_name  (HonChartStep *self);
double        hon_chart_step_get_value (HonChartStep *self);
gboolean      hon_chart_step_is_level  (HonChartStep *self);

G_END_DECLS
