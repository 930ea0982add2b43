/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-time-chart.h"
#include "hon-years.h"

G_BEGIN_DECLS

GListModel *hon_years_chart_set_up (HonTimeChart *chart) G_GNUC_WARN_UNUSED_RESULT;
void        hon_years_chart_show   (HonTimeChart *chart,
                                    GListModel   *series,
                                    HonYears     *years);

G_END_DECLS
