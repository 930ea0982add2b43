/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-credits.h"
#include "hon-explanation.h"
#include "hon-table.h"

G_BEGIN_DECLS

#define HON_TYPE_FIGURE_STUDY (hon_figure_study_get_type ())

G_DECLARE_FINAL_TYPE (HonFigureStudy, hon_figure_study, HON, FIGURE_STUDY, GObject)

HonFigureStudy *hon_figure_study_new          (HonCatalogue   *catalogue,
                                               HonFigureTopic *topic) G_GNUC_WARN_UNUSED_RESULT;
HonFigureTopic *hon_figure_study_get_topic    (HonFigureStudy *self);
GListModel     *hon_figure_study_get_series   (HonFigureStudy *self);
GListModel     *hon_figure_study_get_splits   (HonFigureStudy *self);
HonTable       *hon_figure_study_get_table    (HonFigureStudy *self);
HonExplanation *hon_figure_study_explain      (HonFigureStudy *self,
                                               const char     *row_id) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_figure_study_dup_context  (HonFigureStudy *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_figure_study_dup_amount   (HonFigureStudy *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_figure_study_dup_answer   (HonFigureStudy *self) G_GNUC_WARN_UNUSED_RESULT;
HonCredits     *hon_figure_study_make_credits (HonFigureStudy *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_figure_study_dup_note     (HonFigureStudy *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_figure_study_dup_credits  (HonFigureStudy *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_figure_study_dup_validity (HonFigureStudy *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
