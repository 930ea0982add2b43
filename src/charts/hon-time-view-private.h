/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-format.h"
#include "hon-time-data-private.h"

G_BEGIN_DECLS

/**
 * HonTimeView:
 * @data: the data, which must live as long as the view is used; %NULL shows nothing
 * @format: (nullable): writes values
 * @axis_format: (nullable): writes values beside the axis, instead of @format
 * @date_format: (nullable): writes days; %NULL writes complete dates
 * @range: the days shown, resolved
 * @today: the last day that is not in the future, or 0; later values are planned
 * @contrast: whether lines are wider and have dashes
 * @with_legend: whether the scene stands alone: with a legend, and without markers whose title has
 *   no room
 *
 * How data are shown and written.
 */
typedef struct
{
  const HonTimeData *data;
  HonChartFormat    *format;
  HonChartFormat    *axis_format;
  HonChartFormat    *date_format;
  HonTimeRange       range;
  HonDate            today;
  gboolean           contrast;
  gboolean           with_legend;
} HonTimeView;

G_END_DECLS
