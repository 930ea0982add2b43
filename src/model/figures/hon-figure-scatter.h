/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-figure-atlas.h"

G_BEGIN_DECLS

#define HON_TYPE_FIGURE_SCATTER (hon_figure_scatter_get_type ())

G_DECLARE_FINAL_TYPE (HonFigureScatter, hon_figure_scatter, HON, FIGURE_SCATTER, GObject)

HonFigureScatter *hon_figure_scatter_new              (HonCatalogue     *catalogue,
                                                       HonFigureTopic   *topic,
                                                       HonFigureMap     *map,
                                                       int               year) G_GNUC_WARN_UNUSED_RESULT;
HonFigureAtlas   *hon_figure_scatter_get_across       (HonFigureScatter *self);
HonFigureAtlas   *hon_figure_scatter_get_up           (HonFigureScatter *self);
char             *hon_figure_scatter_dup_across_title (HonFigureScatter *self) G_GNUC_WARN_UNUSED_RESULT;
char             *hon_figure_scatter_dup_up_title     (HonFigureScatter *self) G_GNUC_WARN_UNUSED_RESULT;
const char       *hon_figure_scatter_get_warning      (void);
HonTable         *hon_figure_scatter_get_table        (HonFigureScatter *self);
HonExplanation   *hon_figure_scatter_explain          (HonFigureScatter *self,
                                                       const char       *place_id) G_GNUC_WARN_UNUSED_RESULT;
char             *hon_figure_scatter_dup_title        (HonFigureScatter *self) G_GNUC_WARN_UNUSED_RESULT;
char             *hon_figure_scatter_dup_amount       (HonFigureScatter *self) G_GNUC_WARN_UNUSED_RESULT;
char             *hon_figure_scatter_dup_answer       (HonFigureScatter *self) G_GNUC_WARN_UNUSED_RESULT;
HonCredits       *hon_figure_scatter_make_credits     (HonFigureScatter *self) G_GNUC_WARN_UNUSED_RESULT;
char             *hon_figure_scatter_dup_credits      (HonFigureScatter *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
