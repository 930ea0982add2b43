/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HON_TYPE_CHART_DOT (hon_chart_dot_get_type ())

G_DECLARE_FINAL_TYPE (HonChartDot, hon_chart_dot, HON, CHART_DOT, GObject)

HonChartDot *hon_chart_dot_new      (const char  *code,
                                     const char  *name,
                                     double       x,
                                     double       y) G_GNUC_WARN_UNUSED_RESULT;
const char  *hon_chart_dot_get_code (HonChartDot *self);
const char  *hon_chart_dot_get_name (HonChartDot *self);
double       hon_chart_dot_get_x    (HonChartDot *self);
double       hon_chart_dot_get_y    (HonChartDot *self);

G_END_DECLS
