/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-visit-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_IMPORT_DIALOG (hon_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HonImportDialog, hon_import_dialog, HON, IMPORT_DIALOG, AdwDialog)

AdwDialog *hon_import_dialog_new           (HonVisitTable   *table) G_GNUC_WARN_UNUSED_RESULT;
void       hon_import_dialog_save_template (HonImportDialog *self,
                                            GFile           *file);

G_END_DECLS
