/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HON_TYPE_FIGURE_CHOICE (hon_figure_choice_get_type ())

G_DECLARE_FINAL_TYPE (HonFigureChoice, hon_figure_choice, HON, FIGURE_CHOICE, GObject)

HonFigureChoice *hon_figure_choice_new       (void) G_GNUC_WARN_UNUSED_RESULT;
const char      *hon_figure_choice_get_topic (HonFigureChoice *self);
void             hon_figure_choice_set_topic (HonFigureChoice *self,
                                              const char      *topic);
const char      *hon_figure_choice_get_map   (HonFigureChoice *self);
void             hon_figure_choice_set_map   (HonFigureChoice *self,
                                              const char      *map);
int              hon_figure_choice_get_year  (HonFigureChoice *self);
void             hon_figure_choice_set_year  (HonFigureChoice *self,
                                              int              year);

G_END_DECLS
