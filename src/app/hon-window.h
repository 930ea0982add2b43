/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-finder.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_WINDOW (hon_window_get_type ())

G_DECLARE_FINAL_TYPE (HonWindow, hon_window, HON, WINDOW, AdwApplicationWindow)

GtkWidget          *hon_window_new        (GtkApplication *application,
                                           HonCatalogue   *catalogue,
                                           GSettings      *settings);
const char * const *hon_window_list_pages (void);
const char         *hon_window_get_page   (HonWindow      *self);
void                hon_window_add_places (HonFinder      *finder);
void                hon_window_open       (HonWindow      *self,
                                           HonPlace       *place);
void                hon_window_open_document
                                          (HonWindow      *self,
                                           GFile          *file);
gboolean            hon_window_confirm_leaving
                                          (HonWindow      *self);

G_END_DECLS
