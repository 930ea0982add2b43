/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-view.h"

G_BEGIN_DECLS

void hon_chart_toast_connect (HonChartView *view);

G_END_DECLS
