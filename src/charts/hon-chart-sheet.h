/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HON_TYPE_CHART_SHEET (hon_chart_sheet_get_type ())

G_DECLARE_DERIVABLE_TYPE (HonChartSheet, hon_chart_sheet, HON, CHART_SHEET, GObject)

/**
 * HonChartSheetUse:
 * @HON_CHART_SHEET_SCREEN: for people, who see it in a table: figures with their unit
 * @HON_CHART_SHEET_FILE: for programs, the same in all locales: numbers with a decimal point, days
 *   as ISO dates
 *
 * What the contents of a sheet are used for.
 */
typedef enum
{
  HON_CHART_SHEET_SCREEN,
  HON_CHART_SHEET_FILE,
} HonChartSheetUse;

/**
 * HonChartSheetClass:
 * @get_n_columns: gets the number of columns; column 0 names the rows
 * @get_n_rows: gets the number of rows
 * @dup_title: gets the title of a column; in a file there is room for a long one
 * @dup_cell: gets the contents of a cell; an empty string if there are none
 * @is_total: (nullable): checks whether a row is the sum of the others
 *
 * What each kind of sheet implements. Cells are read when they are needed, so that long sheets cost
 * nothing.
 */
struct _HonChartSheetClass
{
  GObjectClass parent_class;

  guint    (* get_n_columns) (HonChartSheet    *self);
  guint    (* get_n_rows)    (HonChartSheet    *self);
  char    *(* dup_title)     (HonChartSheet    *self,
                              guint             column,
                              HonChartSheetUse  use);
  char    *(* dup_cell)      (HonChartSheet    *self,
                              guint             row,
                              guint             column,
                              HonChartSheetUse  use);
  gboolean (* is_total)      (HonChartSheet    *self,
                              guint             row);
};

guint     hon_chart_sheet_get_n_columns   (HonChartSheet    *self);
guint     hon_chart_sheet_get_n_rows      (HonChartSheet    *self);
char     *hon_chart_sheet_dup_title       (HonChartSheet    *self,
                                           guint             column,
                                           HonChartSheetUse  use) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_chart_sheet_dup_cell        (HonChartSheet    *self,
                                           guint             row,
                                           guint             column,
                                           HonChartSheetUse  use) G_GNUC_WARN_UNUSED_RESULT;
gboolean  hon_chart_sheet_is_total        (HonChartSheet    *self,
                                           guint             row);
void      hon_chart_sheet_changed         (HonChartSheet    *self);
char     *hon_chart_sheet_write_number    (double            value) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_chart_sheet_to_text         (HonChartSheet    *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
