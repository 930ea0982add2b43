/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_PREFERENCES_DIALOG (hon_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HonPreferencesDialog, hon_preferences_dialog, HON, PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *hon_preferences_dialog_new (GSettings *settings);

G_END_DECLS
