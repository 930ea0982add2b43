/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Texts that charts draw by themselves, where no label can be. */

/**
 * HonChartTextFunc:
 * @layout: a text
 * @color: its colour
 * @x: its left edge, in pixels
 * @y: its top edge, in pixels
 * @data: what was given with the function
 *
 * Is called with a text that was kept.
 */
typedef void (* HonChartTextFunc) (PangoLayout   *layout,
                                   const GdkRGBA *color,
                                   double         x,
                                   double         y,
                                   gpointer       data);

PangoLayout *hon_chart_text_new        (PangoContext     *context,
                                        const char       *text,
                                        double            scale,
                                        PangoWeight       weight) G_GNUC_WARN_UNUSED_RESULT;
int          hon_chart_text_get_width  (PangoLayout      *layout);
int          hon_chart_text_get_height (PangoLayout      *layout);
void         hon_chart_text_snapshot   (PangoLayout      *layout,
                                        const GdkRGBA    *color,
                                        double            x,
                                        double            y,
                                        GtkSnapshot      *snapshot);
void         hon_chart_text_keep       (PangoContext     *context);
void         hon_chart_text_forget     (PangoContext     *context);
void         hon_chart_text_foreach    (PangoContext     *context,
                                        GskRenderNode    *scene,
                                        double            x,
                                        double            y,
                                        HonChartTextFunc  func,
                                        gpointer          data);

G_END_DECLS
