/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-figure-topic.h"
#include "hon-figure-value.h"

G_BEGIN_DECLS

#define HON_TYPE_FIGURE_SERIES (hon_figure_series_get_type ())

G_DECLARE_FINAL_TYPE (HonFigureSeries, hon_figure_series, HON, FIGURE_SERIES, HonRecord)

const char     *hon_figure_series_get_id     (HonFigureSeries *self);
HonFigureTopic *hon_figure_series_get_topic  (HonFigureSeries *self);
const char     *hon_figure_series_get_label  (HonFigureSeries *self);
GListModel     *hon_figure_series_get_values (HonFigureSeries *self);

G_END_DECLS
