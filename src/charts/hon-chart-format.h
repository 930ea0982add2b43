/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HonChartFormatFunc:
 * @value: a finite value
 * @user_data: what was given to [ctor@ChartFormat.new]
 *
 * Writes a value for people, with its unit.
 *
 * Returns: (transfer full): the text
 */
typedef char * (*HonChartFormatFunc) (double   value,
                                      gpointer user_data);

#define HON_TYPE_CHART_FORMAT (hon_chart_format_get_type ())

typedef struct _HonChartFormat HonChartFormat;

GType           hon_chart_format_get_type  (void) G_GNUC_CONST;
HonChartFormat *hon_chart_format_new       (HonChartFormatFunc  func,
                                            gpointer            user_data,
                                            GDestroyNotify      destroy)
                                            G_GNUC_WARN_UNUSED_RESULT;
HonChartFormat *hon_chart_format_ref       (HonChartFormat     *self);
void            hon_chart_format_unref     (HonChartFormat     *self);
char           *hon_chart_format_to_string (HonChartFormat     *self,
                                            double              value) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonChartFormat, hon_chart_format_unref)

G_END_DECLS
