/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-credits.h"
#include "hon-explanation.h"
#include "hon-table.h"

G_BEGIN_DECLS

#define HON_TYPE_FIGURE_ATLAS (hon_figure_atlas_get_type ())

G_DECLARE_FINAL_TYPE (HonFigureAtlas, hon_figure_atlas, HON, FIGURE_ATLAS, GObject)

HonFigureAtlas *hon_figure_atlas_new          (HonCatalogue   *catalogue,
                                               HonFigureMap   *map,
                                               int             year) G_GNUC_WARN_UNUSED_RESULT;
GListModel     *hon_figure_atlas_list_maps    (HonCatalogue   *catalogue,
                                               HonFigureTopic *topic) G_GNUC_WARN_UNUSED_RESULT;
HonFigureMap   *hon_figure_atlas_get_map      (HonFigureAtlas *self);
int             hon_figure_atlas_get_year     (HonFigureAtlas *self);
GListModel     *hon_figure_atlas_get_places   (HonFigureAtlas *self);
double          hon_figure_atlas_get_value    (HonFigureAtlas *self,
                                               guint           place);
int             hon_figure_atlas_find_place   (HonFigureAtlas *self,
                                               const char     *place_id);
char           *hon_figure_atlas_dup_text     (HonFigureAtlas *self,
                                               guint           place) G_GNUC_WARN_UNUSED_RESULT;
const char     *hon_figure_atlas_get_missing  (void);
HonTable       *hon_figure_atlas_get_table    (HonFigureAtlas *self);
HonExplanation *hon_figure_atlas_explain      (HonFigureAtlas *self,
                                               const char     *place_id) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_figure_atlas_dup_title    (HonFigureAtlas *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_figure_atlas_dup_amount   (HonFigureAtlas *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_figure_atlas_dup_answer   (HonFigureAtlas *self) G_GNUC_WARN_UNUSED_RESULT;
HonCredits     *hon_figure_atlas_make_credits (HonFigureAtlas *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_figure_atlas_dup_credits  (HonFigureAtlas *self) G_GNUC_WARN_UNUSED_RESULT;
HonDate         hon_figure_atlas_get_valid    (HonFigureAtlas *self);
char           *hon_figure_atlas_dup_validity (HonFigureAtlas *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
