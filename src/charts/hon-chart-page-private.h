/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-edition.h"
#include "hon-chart-text.h"
#include "hon-chart.h"

G_BEGIN_DECLS

typedef struct _HonChartPage HonChartPage;

HonChartPage *hon_chart_page_new          (HonChart              *chart,
                                           const HonChartEdition *edition,
                                           gboolean               keeps_texts) G_GNUC_WARN_UNUSED_RESULT;
void          hon_chart_page_free         (HonChartPage          *page);
const char   *hon_chart_page_get_title    (HonChartPage          *page);
int           hon_chart_page_get_width    (HonChartPage          *page);
int           hon_chart_page_get_height   (HonChartPage          *page);
void          hon_chart_page_draw         (HonChartPage          *page,
                                           cairo_t               *cr);
void          hon_chart_page_foreach_text (HonChartPage          *page,
                                           HonChartTextFunc       func,
                                           gpointer               data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonChartPage, hon_chart_page_free)

G_END_DECLS
