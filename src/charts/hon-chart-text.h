/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Texts that charts draw by themselves, where no label can be. */

PangoLayout *hon_chart_text_new        (PangoContext  *context,
                                        const char    *text,
                                        double         scale,
                                        PangoWeight    weight) G_GNUC_WARN_UNUSED_RESULT;
int          hon_chart_text_get_width  (PangoLayout   *layout);
int          hon_chart_text_get_height (PangoLayout   *layout);
void         hon_chart_text_snapshot   (PangoLayout   *layout,
                                        const GdkRGBA *color,
                                        double         x,
                                        double         y,
                                        GtkSnapshot   *snapshot);

G_END_DECLS
