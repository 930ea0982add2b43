/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-page-private.h"

G_BEGIN_DECLS

char *hon_chart_svg_write_family (const char   *family) G_GNUC_WARN_UNUSED_RESULT;
void  hon_chart_svg_add_words    (GString      *svg,
                                  const char   *title,
                                  const char   *description);
void  hon_chart_svg_add_texts    (GString      *svg,
                                  HonChartPage *page);

G_END_DECLS
