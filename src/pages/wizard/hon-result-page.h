/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-checklist.h"
#include "hon-eligibility.h"
#include "hon-intention.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_RESULT_PAGE (hon_result_page_get_type ())

G_DECLARE_FINAL_TYPE (HonResultPage, hon_result_page, HON, RESULT_PAGE, AdwNavigationPage)

AdwNavigationPage *hon_result_page_new      (HonCatalogue  *catalogue,
                                             HonChecklist  *checklist,
                                             HonIntention  *intention);
void               hon_result_page_show     (HonResultPage *self,
                                             HonCandidate  *candidate);
void               hon_result_page_focus    (HonResultPage *self);

G_END_DECLS
