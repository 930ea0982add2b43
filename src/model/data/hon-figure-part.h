/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-record.h"

G_BEGIN_DECLS

#define HON_TYPE_FIGURE_PART (hon_figure_part_get_type ())

G_DECLARE_FINAL_TYPE (HonFigurePart, hon_figure_part, HON, FIGURE_PART, HonRecord)

const char *hon_figure_part_get_id            (HonFigurePart *self);
const char *hon_figure_part_get_label         (HonFigurePart *self);
const char *hon_figure_part_get_computed_from (HonFigurePart *self);

G_END_DECLS
