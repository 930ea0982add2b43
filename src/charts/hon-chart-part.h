/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HON_TYPE_CHART_PART (hon_chart_part_get_type ())

G_DECLARE_FINAL_TYPE (HonChartPart, hon_chart_part, HON, CHART_PART, GObject)

HonChartPart *hon_chart_part_new             (const char   *id,
                                              const char   *label,
                                              guint         style_index,
                                              double        value) G_GNUC_WARN_UNUSED_RESULT;
const char   *hon_chart_part_get_id          (HonChartPart *self);
const char   *hon_chart_part_get_label       (HonChartPart *self);
void          hon_chart_part_set_label       (HonChartPart *self,
                                              const char   *label);
double        hon_chart_part_get_value       (HonChartPart *self);
void          hon_chart_part_set_value       (HonChartPart *self,
                                              double        value);
guint         hon_chart_part_get_style_index (HonChartPart *self);
void          hon_chart_part_set_style_index (HonChartPart *self,
                                              guint         style_index);
const char   *hon_chart_part_get_description (HonChartPart *self);
void          hon_chart_part_set_description (HonChartPart *self,
                                              const char   *description);

G_END_DECLS
