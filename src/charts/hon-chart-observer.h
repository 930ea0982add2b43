/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-bar.h"

G_BEGIN_DECLS

#define HON_TYPE_CHART_OBSERVER (hon_chart_observer_get_type ())

G_DECLARE_FINAL_TYPE (HonChartObserver, hon_chart_observer, HON, CHART_OBSERVER, GObject)

HonChartObserver *hon_chart_observer_new        (void) G_GNUC_WARN_UNUSED_RESULT;
GListModel       *hon_chart_observer_get_bars   (HonChartObserver *self);
gboolean          hon_chart_observer_set_bars   (HonChartObserver *self,
                                                 GListModel       *bars);
guint             hon_chart_observer_get_n_bars (HonChartObserver *self);
HonChartBar      *hon_chart_observer_get_bar    (HonChartObserver *self,
                                                 guint             position);

G_END_DECLS
