/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence.h"
#include "hon-figure-topic.h"

G_BEGIN_DECLS

#define HON_TYPE_FIGURE_MAP (hon_figure_map_get_type ())

G_DECLARE_FINAL_TYPE (HonFigureMap, hon_figure_map, HON, FIGURE_MAP, HonRecord)

const char        *hon_figure_map_get_id       (HonFigureMap *self);
HonFigureTopic    *hon_figure_map_get_topic    (HonFigureMap *self);
const char        *hon_figure_map_get_label    (HonFigureMap *self);
guint              hon_figure_map_get_n_years  (HonFigureMap *self);
int                hon_figure_map_get_year     (HonFigureMap *self,
                                                guint         position);
double             hon_figure_map_get_value    (HonFigureMap *self,
                                                guint         position,
                                                guint         place);
char              *hon_figure_map_dup_years    (HonFigureMap *self) G_GNUC_WARN_UNUSED_RESULT;
const HonEvidence *hon_figure_map_get_evidence (HonFigureMap *self);

G_END_DECLS
