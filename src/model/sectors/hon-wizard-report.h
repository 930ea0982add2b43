/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-checklist.h"
#include "hon-intention.h"
#include "hon-wizard.h"

G_BEGIN_DECLS

HonDate  hon_wizard_get_valid (HonCatalogue  *catalogue);
char    *hon_wizard_report    (HonWizard     *wizard,
                               HonCatalogue  *catalogue,
                               HonChecklist  *checklist,
                               HonIntention  *intention,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
