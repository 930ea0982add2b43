/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-explanation.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_EXPLANATION_DIALOG (hon_explanation_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HonExplanationDialog, hon_explanation_dialog, HON, EXPLANATION_DIALOG, AdwDialog)

AdwDialog *hon_explanation_dialog_new (HonExplanation *explanation);

G_END_DECLS
