/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-page.h"
#include "hon-scenario-draft.h"

G_BEGIN_DECLS

#define HON_TYPE_WHAT_IF_PAGE (hon_what_if_page_get_type ())

G_DECLARE_FINAL_TYPE (HonWhatIfPage, hon_what_if_page, HON, WHAT_IF_PAGE, HonPage)

HonScenarioDraft *hon_what_if_page_get_draft (HonWhatIfPage *self);
void              hon_what_if_page_open      (HonWhatIfPage *self,
                                              GFile         *file);
void              hon_what_if_page_save      (HonWhatIfPage *self,
                                              GFile         *file);

G_END_DECLS
