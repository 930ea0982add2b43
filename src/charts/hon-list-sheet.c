/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-list-sheet.h"

#include <glib/gi18n.h>

/**
 * HonListSheet:
 *
 * The figures of a list that is short enough to be drawn whole: a row for each item, in columns that stay the
 * same. It keeps the cells as they are written, and needs nothing of the chart any more.
 */

#define N_USES (HON_CHART_SHEET_FILE + 1)

struct _HonListSheet
{
  HonChartSheet       parent_instance;

  const char * const *titles;
  guint               n_columns;
  GPtrArray          *own;   /* (owned) (element-type utf8): titles instead of those, or NULL */
  GPtrArray          *cells; /* (owned) (element-type utf8): row by row, each cell once for each use */
};

G_DEFINE_FINAL_TYPE (HonListSheet, hon_list_sheet, HON_TYPE_CHART_SHEET)

static guint
hon_list_sheet_get_n_columns (HonChartSheet *sheet)
{
  return HON_LIST_SHEET (sheet)->n_columns;
}

static guint
hon_list_sheet_get_n_rows (HonChartSheet *sheet)
{
  HonListSheet *self = HON_LIST_SHEET (sheet);

  return self->cells->len / (self->n_columns * N_USES);
}

static char *
hon_list_sheet_dup_title (HonChartSheet    *sheet,
                          guint             column,
                          HonChartSheetUse  use)
{
  HonListSheet *self = HON_LIST_SHEET (sheet);
  const char *own = g_ptr_array_index (self->own, column);

  return g_strdup (own != NULL ? own : g_dpgettext2 (NULL, "column of a table", self->titles[column]));
}

static char *
hon_list_sheet_dup_cell (HonChartSheet    *sheet,
                         guint             row,
                         guint             column,
                         HonChartSheetUse  use)
{
  HonListSheet *self = HON_LIST_SHEET (sheet);

  return g_strdup (g_ptr_array_index (self->cells, (row * self->n_columns + column) * N_USES + use));
}

static void
hon_list_sheet_finalize (GObject *object)
{
  HonListSheet *self = HON_LIST_SHEET (object);

  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->own);

  G_OBJECT_CLASS (hon_list_sheet_parent_class)->finalize (object);
}

static void
hon_list_sheet_class_init (HonListSheetClass *klass)
{
  HonChartSheetClass *sheet_class = HON_CHART_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hon_list_sheet_finalize;

  sheet_class->get_n_columns = hon_list_sheet_get_n_columns;
  sheet_class->get_n_rows = hon_list_sheet_get_n_rows;
  sheet_class->dup_title = hon_list_sheet_dup_title;
  sheet_class->dup_cell = hon_list_sheet_dup_cell;
}

static void
hon_list_sheet_init (HonListSheet *self)
{
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->own = g_ptr_array_new_with_free_func (g_free);
}

/**
 * hon_list_sheet_new:
 * @titles: (array zero-terminated=1): the titles of the columns, marked for translation as those of a
 *   `column of a table`; they must live as long as the program
 *
 * Returns: (transfer full): a sheet without rows
 */
HonListSheet *
hon_list_sheet_new (const char * const *titles)
{
  HonListSheet *self;

  g_return_val_if_fail (titles != NULL && titles[0] != NULL, NULL);

  self = g_object_new (HON_TYPE_LIST_SHEET, NULL);
  self->titles = titles;
  self->n_columns = g_strv_length ((char **) titles);
  g_ptr_array_set_size (self->own, (int) self->n_columns);

  return self;
}

/**
 * hon_list_sheet_set_title:
 * @self: a sheet
 * @column: the position of a column
 * @title: its title from now on, already translated
 *
 * Names a column by what is shown; the next hon_list_sheet_fill() signals the change.
 */
void
hon_list_sheet_set_title (HonListSheet *self,
                          guint         column,
                          const char   *title)
{
  char **own;

  g_return_if_fail (HON_IS_LIST_SHEET (self));
  g_return_if_fail (column < self->n_columns);
  g_return_if_fail (title != NULL);

  own = (char **) &g_ptr_array_index (self->own, column);
  g_set_str (own, title);
}

/**
 * hon_list_sheet_fill:
 * @self: a sheet
 * @n_rows: how many rows there are
 * @cell: (scope call): writes each cell
 * @data: what the function is called with
 *
 * Replaces the figures, and signals the change.
 */
void
hon_list_sheet_fill (HonListSheet     *self,
                     guint             n_rows,
                     HonListSheetCell  cell,
                     gpointer          data)
{
  g_return_if_fail (HON_IS_LIST_SHEET (self));
  g_return_if_fail (cell != NULL);

  g_ptr_array_set_size (self->cells, 0);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++)
      for (guint use = 0; use < N_USES; use++)
        g_ptr_array_add (self->cells, cell (row, column, use, data));
  hon_chart_sheet_changed (HON_CHART_SHEET (self));
}
