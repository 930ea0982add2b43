/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart.h"

G_BEGIN_DECLS

/* In pixels. */
#define HON_CHART_PAGE_WIDTH 800

typedef struct _HonChartPage HonChartPage;

HonChartPage *hon_chart_page_new        (HonChart     *chart) G_GNUC_WARN_UNUSED_RESULT;
void          hon_chart_page_free       (HonChartPage *page);
int           hon_chart_page_get_height (HonChartPage *page);
void          hon_chart_page_draw       (HonChartPage *page,
                                         cairo_t      *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonChartPage, hon_chart_page_free)

G_END_DECLS
