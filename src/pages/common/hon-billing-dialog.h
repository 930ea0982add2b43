/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-encounter.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_BILLING_DIALOG (hon_billing_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HonBillingDialog, hon_billing_dialog, HON, BILLING_DIALOG, AdwDialog)

AdwDialog *hon_billing_dialog_new (HonCatalogue *catalogue,
                                   HonEncounter *encounter,
                                   gboolean      is_technical);

G_END_DECLS
