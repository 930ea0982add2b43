/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-bar.h"
#include "hon-chart-format.h"

G_BEGIN_DECLS

#define HON_TYPE_COMPOSITION_CHART (hon_composition_chart_get_type ())

G_DECLARE_FINAL_TYPE (HonCompositionChart, hon_composition_chart,
                      HON, COMPOSITION_CHART, GtkWidget)

GtkWidget      *hon_composition_chart_new          (void) G_GNUC_WARN_UNUSED_RESULT;
const char     *hon_composition_chart_get_title    (HonCompositionChart *self);
void            hon_composition_chart_set_title    (HonCompositionChart *self,
                                                    const char          *title);
GListModel     *hon_composition_chart_get_bars     (HonCompositionChart *self);
void            hon_composition_chart_set_bars     (HonCompositionChart *self,
                                                    GListModel          *bars);
HonChartFormat *hon_composition_chart_get_format   (HonCompositionChart *self);
void            hon_composition_chart_set_format   (HonCompositionChart *self,
                                                    HonChartFormat      *format);
guint           hon_composition_chart_get_selected (HonCompositionChart *self);
void            hon_composition_chart_set_selected (HonCompositionChart *self,
                                                    guint                selected);
gboolean        hon_composition_chart_get_cursor   (HonCompositionChart *self,
                                                    guint               *bar,
                                                    guint               *part);
void            hon_composition_chart_set_cursor   (HonCompositionChart *self,
                                                    guint                bar,
                                                    guint                part);

G_END_DECLS
