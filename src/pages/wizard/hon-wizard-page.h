/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-page.h"
#include "hon-wizard.h"

G_BEGIN_DECLS

#define HON_TYPE_WIZARD_PAGE (hon_wizard_page_get_type ())

G_DECLARE_FINAL_TYPE (HonWizardPage, hon_wizard_page, HON, WIZARD_PAGE, HonPage)

HonWizard *hon_wizard_page_get_wizard (HonWizardPage *self);
void       hon_wizard_page_save       (HonWizardPage *self,
                                       GFile         *file);

G_END_DECLS
