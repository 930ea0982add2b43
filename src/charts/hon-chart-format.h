/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HonChartFormatFunc:
 * @value: a finite value
 * @user_data: the data given to hon_chart_format_new()
 *
 * Writes a value for people, with its unit.
 *
 * Returns: (transfer full): the text
 */
typedef char * (*HonChartFormatFunc) (double   value,
                                      gpointer user_data);

typedef struct _HonChartFormat HonChartFormat;

HonChartFormat *hon_chart_format_new       (HonChartFormatFunc  func,
                                            gpointer            user_data,
                                            GDestroyNotify      destroy)
                                            G_GNUC_WARN_UNUSED_RESULT;
void            hon_chart_format_unref     (HonChartFormat     *self);
gboolean        hon_chart_format_set       (HonChartFormat    **field,
                                            HonChartFormat     *format);
char           *hon_chart_format_to_string (HonChartFormat     *self,
                                            double              value) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonChartFormat, hon_chart_format_unref)

G_END_DECLS
