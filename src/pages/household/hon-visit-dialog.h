/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-household.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_VISIT_DIALOG (hon_visit_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HonVisitDialog, hon_visit_dialog, HON, VISIT_DIALOG, AdwDialog)

AdwDialog *hon_visit_dialog_new (HonCatalogue *catalogue,
                                 HonHousehold *household,
                                 HonVisit     *visit,
                                 HonDate       day);

G_END_DECLS
