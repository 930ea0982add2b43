/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-record.h"

G_BEGIN_DECLS

#define HON_TYPE_FIGURE_SUM (hon_figure_sum_get_type ())

G_DECLARE_FINAL_TYPE (HonFigureSum, hon_figure_sum, HON, FIGURE_SUM, HonRecord)

const char         *hon_figure_sum_get_id    (HonFigureSum *self);
const char         *hon_figure_sum_get_label (HonFigureSum *self);
char               *hon_figure_sum_dup_title (HonFigureSum *self) G_GNUC_WARN_UNUSED_RESULT;
const char * const *hon_figure_sum_get_parts (HonFigureSum *self);

G_END_DECLS
