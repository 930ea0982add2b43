/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-explanation.h"
#include "hon-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * HonRowExplainFunc:
 * @row_id: the id of a row of a table
 * @column: what files call one of its columns
 * @user_data: what was given with the function
 *
 * Returns: (transfer full) (nullable): how that figure came about
 */
typedef HonExplanation *(* HonRowExplainFunc) (const char *row_id,
                                               const char *column,
                                               gpointer    user_data);

#define HON_TYPE_ROW_DIALOG (hon_row_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HonRowDialog, hon_row_dialog, HON, ROW_DIALOG, AdwDialog)

AdwDialog *hon_row_dialog_new (HonTable          *table,
                               HonTableRow       *row,
                               HonRowExplainFunc  explain,
                               gpointer           user_data,
                               GDestroyNotify     destroy);

G_END_DECLS
