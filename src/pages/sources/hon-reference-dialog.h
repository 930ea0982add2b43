/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_REFERENCE_DIALOG (hon_reference_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HonReferenceDialog, hon_reference_dialog, HON, REFERENCE_DIALOG, AdwDialog)

AdwDialog *hon_reference_dialog_new (HonCatalogue *catalogue,
                                     gpointer      item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
