/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-profession-explain.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_PROFESSION_VIEW (hon_profession_view_get_type ())

G_DECLARE_FINAL_TYPE (HonProfessionView, hon_profession_view, HON, PROFESSION_VIEW, AdwBin)

void        hon_profession_view_set_laws     (HonProfessionView *self,
                                              HonCatalogue      *law,
                                              HonCatalogue      *changed,
                                              HonScenario       *scenario,
                                              HonDate            day);
HonProfession *hon_profession_view_get_profession (HonProfessionView *self);
HonCredits *hon_profession_view_make_credits (HonProfessionView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
