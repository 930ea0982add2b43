/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence.h"

G_BEGIN_DECLS

#define HON_TYPE_FIGURE_VALUE (hon_figure_value_get_type ())

G_DECLARE_FINAL_TYPE (HonFigureValue, hon_figure_value, HON, FIGURE_VALUE, HonRecord)

HonDate            hon_figure_value_get_date     (HonFigureValue *self);
double             hon_figure_value_get_value    (HonFigureValue *self);
const HonEvidence *hon_figure_value_get_evidence (HonFigureValue *self);

G_END_DECLS
