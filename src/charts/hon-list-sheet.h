/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-sheet.h"

G_BEGIN_DECLS

#define HON_TYPE_LIST_SHEET (hon_list_sheet_get_type ())

G_DECLARE_FINAL_TYPE (HonListSheet, hon_list_sheet, HON, LIST_SHEET, HonChartSheet)

/**
 * HonListSheetCell:
 * @row: the position of a row
 * @column: the position of a column
 * @use: what the contents are used for
 * @data: what was given with the function
 *
 * Writes a cell.
 *
 * Returns: (transfer full): the contents; an empty string if there are none
 */
typedef char *(* HonListSheetCell) (guint             row,
                                    guint             column,
                                    HonChartSheetUse  use,
                                    gpointer          data);

HonListSheet *hon_list_sheet_new       (const char * const *titles) G_GNUC_WARN_UNUSED_RESULT;
void          hon_list_sheet_set_title (HonListSheet        *self,
                                        guint                column,
                                        const char          *title);
void          hon_list_sheet_fill      (HonListSheet        *self,
                                        guint                n_rows,
                                        HonListSheetCell     cell,
                                        gpointer             data);

G_END_DECLS
