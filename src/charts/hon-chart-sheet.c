/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-sheet.h"

#include <math.h>

/**
 * HonChartSheet:
 *
 * The figures of a chart in rows and columns: the contents of its table and of a CSV file.
 *
 * Each kind of chart derives a sheet. It is a list with an object for each row, which has no
 * contents: a table reads cells from the sheet, by their position. Added and removed rows are
 * signalled by `items-changed`, and any change of titles or cells by [signal@ChartSheet::changed].
 */

typedef struct
{
  guint n_rows; /* as last signalled */
  guint n_columns;
} HonChartSheetPrivate;

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (HonChartSheet, hon_chart_sheet, G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (HonChartSheet)
                                  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* Appends a field without tabs and line breaks, which would look like its end. */
static void
append_field (GString    *text,
              const char *field)
{
  for (const char *c = field; *c != '\0'; c++)
    g_string_append_c (text, *c == '\t' || *c == '\n' || *c == '\r' ? ' ' : *c);
}

static GType
hon_chart_sheet_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
hon_chart_sheet_get_n_items (GListModel *model)
{
  HonChartSheetPrivate *priv = hon_chart_sheet_get_instance_private (HON_CHART_SHEET (model));

  return priv->n_rows;
}

static gpointer
hon_chart_sheet_get_item (GListModel *model,
                          guint       position)
{
  if (position >= hon_chart_sheet_get_n_items (model))
    return NULL;

  return g_object_new (G_TYPE_OBJECT, NULL);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hon_chart_sheet_get_item_type;
  iface->get_n_items = hon_chart_sheet_get_n_items;
  iface->get_item = hon_chart_sheet_get_item;
}

static void
hon_chart_sheet_class_init (HonChartSheetClass *klass)
{
  /**
   * HonChartSheet::changed:
   * @self: a sheet
   *
   * Emitted when columns, titles or cells have changed.
   */
  signals[CHANGED] =
    g_signal_new ("changed",
                  HON_TYPE_CHART_SHEET,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
hon_chart_sheet_init (HonChartSheet *self)
{
}

/**
 * hon_chart_sheet_get_n_columns:
 * @self: a sheet
 *
 * Counts the columns, including the one with the names of the rows.
 *
 * Returns: the number of columns
 */
guint
hon_chart_sheet_get_n_columns (HonChartSheet *self)
{
  g_return_val_if_fail (HON_IS_CHART_SHEET (self), 0);

  return HON_CHART_SHEET_GET_CLASS (self)->get_n_columns (self);
}

/**
 * hon_chart_sheet_get_n_rows:
 * @self: a sheet
 *
 * Counts the rows.
 *
 * Returns: the number of rows
 */
guint
hon_chart_sheet_get_n_rows (HonChartSheet *self)
{
  g_return_val_if_fail (HON_IS_CHART_SHEET (self), 0);

  return HON_CHART_SHEET_GET_CLASS (self)->get_n_rows (self);
}

/**
 * hon_chart_sheet_dup_title:
 * @self: a sheet
 * @column: the position of a column
 * @use: what the title is used for
 *
 * Gets the title of a column.
 *
 * Returns: (transfer full): the title, translated for any use
 */
char *
hon_chart_sheet_dup_title (HonChartSheet    *self,
                           guint             column,
                           HonChartSheetUse  use)
{
  g_return_val_if_fail (HON_IS_CHART_SHEET (self), NULL);
  g_return_val_if_fail (column < hon_chart_sheet_get_n_columns (self), NULL);

  return HON_CHART_SHEET_GET_CLASS (self)->dup_title (self, column, use);
}

/**
 * hon_chart_sheet_dup_cell:
 * @self: a sheet
 * @row: the position of a row
 * @column: the position of a column
 * @use: what the contents are used for
 *
 * Gets the contents of a cell.
 *
 * Returns: (transfer full): the contents; an empty string if there are none
 */
char *
hon_chart_sheet_dup_cell (HonChartSheet    *self,
                          guint             row,
                          guint             column,
                          HonChartSheetUse  use)
{
  g_return_val_if_fail (HON_IS_CHART_SHEET (self), NULL);
  g_return_val_if_fail (row < hon_chart_sheet_get_n_rows (self), NULL);
  g_return_val_if_fail (column < hon_chart_sheet_get_n_columns (self), NULL);

  return HON_CHART_SHEET_GET_CLASS (self)->dup_cell (self, row, column, use);
}

/**
 * hon_chart_sheet_is_total:
 * @self: a sheet
 * @row: the position of a row
 *
 * Checks whether a row is the sum of the others.
 *
 * Returns: whether it is
 */
gboolean
hon_chart_sheet_is_total (HonChartSheet *self,
                          guint          row)
{
  HonChartSheetClass *klass;

  g_return_val_if_fail (HON_IS_CHART_SHEET (self), FALSE);
  g_return_val_if_fail (row < hon_chart_sheet_get_n_rows (self), FALSE);

  klass = HON_CHART_SHEET_GET_CLASS (self);

  return klass->is_total != NULL && klass->is_total (self, row);
}

/**
 * hon_chart_sheet_changed:
 * @self: a sheet
 *
 * Signals what has changed. Derived sheets call it after any change. As long as the columns stay,
 * so do the first rows: they are not signalled as new ones, and a table keeps its position.
 */
void
hon_chart_sheet_changed (HonChartSheet *self)
{
  HonChartSheetPrivate *priv = hon_chart_sheet_get_instance_private (self);
  guint n_old, n_kept;

  g_return_if_fail (HON_IS_CHART_SHEET (self));

  n_old = priv->n_rows;
  priv->n_rows = hon_chart_sheet_get_n_rows (self);
  n_kept = MIN (n_old, priv->n_rows);
  if (priv->n_columns != hon_chart_sheet_get_n_columns (self))
    n_kept = 0;
  priv->n_columns = hon_chart_sheet_get_n_columns (self);

  if (n_kept < n_old || n_kept < priv->n_rows)
    g_list_model_items_changed (G_LIST_MODEL (self), n_kept, n_old - n_kept,
                                priv->n_rows - n_kept);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * hon_chart_sheet_write_number:
 * @value: a figure
 *
 * Writes a figure as it stands in a cell for programs.
 *
 * Returns: (transfer full): the number; an empty string if the figure is not known
 */
char *
hon_chart_sheet_write_number (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return g_strdup ("");

  /* Two digits fewer than a double may need, so that the sum of 0.1 and 0.2 is written as 0.3.
   * Adding zero turns −0 into 0.
   */
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", value + 0.0));
}

/**
 * hon_chart_sheet_to_text:
 * @self: a sheet
 *
 * Writes the sheet as it is seen, with tabs between the columns and a line for each row, ready to
 * be pasted into a spreadsheet.
 *
 * Returns: (transfer full): the text
 */
char *
hon_chart_sheet_to_text (HonChartSheet *self)
{
  g_autoptr (GString) text = NULL;
  guint n_columns, n_rows;

  g_return_val_if_fail (HON_IS_CHART_SHEET (self), NULL);

  text = g_string_new (NULL);
  n_columns = hon_chart_sheet_get_n_columns (self);
  n_rows = hon_chart_sheet_get_n_rows (self);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *title = hon_chart_sheet_dup_title (self, i, HON_CHART_SHEET_SCREEN);

      if (i > 0)
        g_string_append_c (text, '\t');
      append_field (text, title);
    }
  g_string_append_c (text, '\n');

  for (guint i = 0; i < n_rows; i++)
    {
      for (guint j = 0; j < n_columns; j++)
        {
          g_autofree char *cell = hon_chart_sheet_dup_cell (self, i, j, HON_CHART_SHEET_SCREEN);

          if (j > 0)
            g_string_append_c (text, '\t');
          append_field (text, cell);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
