/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-page-private.h"

G_BEGIN_DECLS

void hon_chart_svg_add_words (GString      *svg,
                              const char   *title,
                              const char   *description);
void hon_chart_svg_add_texts (GString      *svg,
                              HonChartPage *page);

G_END_DECLS
