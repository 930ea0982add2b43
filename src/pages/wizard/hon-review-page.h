/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-wizard.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_REVIEW_PAGE (hon_review_page_get_type ())

G_DECLARE_FINAL_TYPE (HonReviewPage, hon_review_page, HON, REVIEW_PAGE, AdwNavigationPage)

AdwNavigationPage *hon_review_page_new    (HonWizard     *wizard,
                                           HonCatalogue  *catalogue);
void               hon_review_page_update (HonReviewPage *self);
void               hon_review_page_focus  (HonReviewPage *self);

G_END_DECLS
