/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HON_TYPE_CHART_SHEET (hon_chart_sheet_get_type ())

G_DECLARE_DERIVABLE_TYPE (HonChartSheet, hon_chart_sheet, HON, CHART_SHEET, GObject)

/**
 * HonChartSheetClass:
 * @get_n_columns: how many columns there are; column 0 names the rows
 * @dup_title: the title of a column, with its unit where figures have one
 * @dup_raw_title: (nullable): the same where there is room for all of it
 * @get_n_rows: how many rows there are
 * @dup_text: what stands in a cell, for people; "" where there is nothing
 * @dup_raw: the same for programs, whatever the locale: numbers with a point, days as ISO dates
 * @is_total: (nullable): whether a row sums up the others
 *
 * What a sheet reads its cells from. They are asked for when they are needed, so that long
 * sheets cost nothing.
 */
struct _HonChartSheetClass
{
  GObjectClass parent_class;

  guint    (* get_n_columns) (HonChartSheet *self);
  char    *(* dup_title)     (HonChartSheet *self,
                              guint          column);
  char    *(* dup_raw_title) (HonChartSheet *self,
                              guint          column);
  guint    (* get_n_rows)    (HonChartSheet *self);
  char    *(* dup_text)      (HonChartSheet *self,
                              guint          row,
                              guint          column);
  char    *(* dup_raw)       (HonChartSheet *self,
                              guint          row,
                              guint          column);
  gboolean (* is_total)      (HonChartSheet *self,
                              guint          row);
};

#define HON_TYPE_CHART_SHEET_ROW (hon_chart_sheet_row_get_type ())

G_DECLARE_FINAL_TYPE (HonChartSheetRow, hon_chart_sheet_row, HON, CHART_SHEET_ROW, GObject)

guint          hon_chart_sheet_get_n_columns   (HonChartSheet    *self);
char          *hon_chart_sheet_dup_title       (HonChartSheet    *self,
                                                guint             column) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_chart_sheet_dup_raw_title   (HonChartSheet    *self,
                                                guint             column) G_GNUC_WARN_UNUSED_RESULT;
guint          hon_chart_sheet_get_n_rows      (HonChartSheet    *self);
char          *hon_chart_sheet_dup_text        (HonChartSheet    *self,
                                                guint             row,
                                                guint             column) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_chart_sheet_dup_raw         (HonChartSheet    *self,
                                                guint             row,
                                                guint             column) G_GNUC_WARN_UNUSED_RESULT;
gboolean       hon_chart_sheet_is_total        (HonChartSheet    *self,
                                                guint             row);
void           hon_chart_sheet_rows_changed    (HonChartSheet    *self,
                                                guint             position,
                                                guint             removed,
                                                guint             added);
void           hon_chart_sheet_changed         (HonChartSheet    *self);
void           hon_chart_sheet_figures_changed (HonChartSheet    *self);
char          *hon_chart_sheet_to_text         (HonChartSheet    *self) G_GNUC_WARN_UNUSED_RESULT;

HonChartSheet *hon_chart_sheet_row_get_sheet   (HonChartSheetRow *self);
guint          hon_chart_sheet_row_get_index   (HonChartSheetRow *self);

G_END_DECLS
