/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-candidate.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_SPECIALITY_VIEW (hon_speciality_view_get_type ())

G_DECLARE_FINAL_TYPE (HonSpecialityView, hon_speciality_view, HON, SPECIALITY_VIEW, AdwBin)

GtkWidget *hon_speciality_view_new          (HonCandidate       *candidate,
                                             HonCatalogue       *catalogue);
void       hon_speciality_view_focus        (HonSpecialityView  *self);
void       hon_speciality_view_enter        (HonSpecialityView  *self);
gboolean   hon_speciality_view_shows_choice (HonSpecialityView  *self);

G_END_DECLS
