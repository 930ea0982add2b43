/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-time-chart.h"
#include "hon-years-comparison.h"

G_BEGIN_DECLS

void hon_compare_chart_set_up (HonTimeChart       *chart);
void hon_compare_chart_show   (HonTimeChart       *chart,
                               HonYearsComparison *comparison);

G_END_DECLS
