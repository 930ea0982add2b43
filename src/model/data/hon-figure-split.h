/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence.h"
#include "hon-figure-topic.h"

G_BEGIN_DECLS

#define HON_TYPE_FIGURE_SPLIT (hon_figure_split_get_type ())

G_DECLARE_FINAL_TYPE (HonFigureSplit, hon_figure_split, HON, FIGURE_SPLIT, HonRecord)

const char        *hon_figure_split_get_id       (HonFigureSplit *self);
HonFigureTopic    *hon_figure_split_get_topic    (HonFigureSplit *self);
const char        *hon_figure_split_get_label    (HonFigureSplit *self);
double             hon_figure_split_get_value    (HonFigureSplit *self,
                                                  guint           part);
double             hon_figure_split_get_sum      (HonFigureSplit *self,
                                                  HonFigureSum   *sum);
char              *hon_figure_split_dup_text     (HonFigureSplit *self) G_GNUC_WARN_UNUSED_RESULT;
char              *hon_figure_split_dup_sums     (HonFigureSplit *self) G_GNUC_WARN_UNUSED_RESULT;
const HonEvidence *hon_figure_split_get_evidence (HonFigureSplit *self);

G_END_DECLS
