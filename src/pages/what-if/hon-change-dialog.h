/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-changeable.h"
#include "hon-scenario-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_CHANGE_DIALOG (hon_change_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HonChangeDialog, hon_change_dialog, HON, CHANGE_DIALOG, AdwDialog)

AdwDialog *hon_change_dialog_new (HonCatalogue  *catalogue,
                                  HonScenario   *scenario,
                                  guint          position,
                                  HonChangeable *figure);

G_END_DECLS
