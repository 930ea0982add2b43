/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-candidate.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_TITLES_VIEW (hon_titles_view_get_type ())

G_DECLARE_FINAL_TYPE (HonTitlesView, hon_titles_view, HON, TITLES_VIEW, AdwBin)

GtkWidget *hon_titles_view_new          (HonCandidate   *candidate,
                                         HonCatalogue   *catalogue);
void       hon_titles_view_focus        (HonTitlesView  *self);
gboolean   hon_titles_view_enter        (HonTitlesView  *self);
gboolean   hon_titles_view_is_valid     (HonTitlesView  *self);
void       hon_titles_view_focus_faulty (HonTitlesView  *self);

G_END_DECLS
