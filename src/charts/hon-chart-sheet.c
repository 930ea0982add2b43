/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-sheet.h"

/**
 * HonChartSheet:
 *
 * The figures of a chart in rows and columns: what its table shows, and what leaves as CSV.
 *
 * Each kind of chart derives one. It is a list of [class@ChartSheetRow]. Rows and columns may be
 * fewer or more at any time, which is told by `items-changed` and by [signal@ChartSheet::changed];
 * other figures in the same places are told by [signal@ChartSheet::figures-changed].
 */

/**
 * HonChartSheetRow:
 *
 * One row of a sheet. It is made when the list is asked for it, and reads from the sheet.
 */

struct _HonChartSheetRow
{
  GObject        parent_instance;

  HonChartSheet *sheet; /* (owned) */
  guint          index;
};

typedef struct
{
  guint n_rows; /* as the list was last told */
} HonChartSheetPrivate;

enum
{
  CHANGED,
  FIGURES_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonChartSheetRow, hon_chart_sheet_row, G_TYPE_OBJECT)

static void
hon_chart_sheet_row_dispose (GObject *object)
{
  HonChartSheetRow *self = HON_CHART_SHEET_ROW (object);

  g_clear_object (&self->sheet);

  G_OBJECT_CLASS (hon_chart_sheet_row_parent_class)->dispose (object);
}

static void
hon_chart_sheet_row_class_init (HonChartSheetRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hon_chart_sheet_row_dispose;
}

static void
hon_chart_sheet_row_init (HonChartSheetRow *self)
{
}

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (HonChartSheet, hon_chart_sheet, G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (HonChartSheet)
                                  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* A tab or a line break within a field would be read as its end. */
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
  return HON_TYPE_CHART_SHEET_ROW;
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
  HonChartSheet *self = HON_CHART_SHEET (model);
  HonChartSheetPrivate *priv = hon_chart_sheet_get_instance_private (self);
  HonChartSheetRow *row;

  if (position >= priv->n_rows)
    return NULL;

  row = g_object_new (HON_TYPE_CHART_SHEET_ROW, NULL);
  row->sheet = g_object_ref (self);
  row->index = position;

  return row;
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
   *
   * Emitted when the columns are not the same any more. The rows have been told as replaced.
   */
  signals[CHANGED] =
    g_signal_new ("changed",
                  HON_TYPE_CHART_SHEET,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  /**
   * HonChartSheet::figures-changed:
   *
   * Emitted when what stands in cells or in titles is not the same any more, in as many rows and
   * columns as before. Rows that are held then read anew.
   */
  signals[FIGURES_CHANGED] =
    g_signal_new ("figures-changed",
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
 * Gets how many columns there are, with that of the names of the rows.
 *
 * Returns: their number
 */
guint
hon_chart_sheet_get_n_columns (HonChartSheet *self)
{
  g_return_val_if_fail (HON_IS_CHART_SHEET (self), 0);

  return HON_CHART_SHEET_GET_CLASS (self)->get_n_columns (self);
}

/**
 * hon_chart_sheet_dup_title:
 * @self: a sheet
 * @column: the number of a column
 *
 * Gets the title of a column.
 *
 * Returns: (transfer full): the title, for people
 */
char *
hon_chart_sheet_dup_title (HonChartSheet *self,
                           guint          column)
{
  g_return_val_if_fail (HON_IS_CHART_SHEET (self), NULL);
  g_return_val_if_fail (column < hon_chart_sheet_get_n_columns (self), NULL);

  return HON_CHART_SHEET_GET_CLASS (self)->dup_title (self, column);
}

/**
 * hon_chart_sheet_dup_raw_title:
 * @self: a sheet
 * @column: the number of a column
 *
 * Gets the title of a column as it leaves the window, where there is room for all of it.
 *
 * Returns: (transfer full): the title, for people
 */
char *
hon_chart_sheet_dup_raw_title (HonChartSheet *self,
                               guint          column)
{
  HonChartSheetClass *klass;

  g_return_val_if_fail (HON_IS_CHART_SHEET (self), NULL);
  g_return_val_if_fail (column < hon_chart_sheet_get_n_columns (self), NULL);

  klass = HON_CHART_SHEET_GET_CLASS (self);

  return klass->dup_raw_title != NULL ? klass->dup_raw_title (self, column) : klass->dup_title (self, column);
}

/**
 * hon_chart_sheet_get_n_rows:
 * @self: a sheet
 *
 * Gets how many rows there are.
 *
 * Returns: their number
 */
guint
hon_chart_sheet_get_n_rows (HonChartSheet *self)
{
  g_return_val_if_fail (HON_IS_CHART_SHEET (self), 0);

  return HON_CHART_SHEET_GET_CLASS (self)->get_n_rows (self);
}

/**
 * hon_chart_sheet_dup_text:
 * @self: a sheet
 * @row: the number of a row
 * @column: the number of a column
 *
 * Gets what stands in a cell, for people.
 *
 * Returns: (transfer full): the text, with its unit; "" where there is nothing
 */
char *
hon_chart_sheet_dup_text (HonChartSheet *self,
                          guint          row,
                          guint          column)
{
  g_return_val_if_fail (HON_IS_CHART_SHEET (self), NULL);
  g_return_val_if_fail (row < hon_chart_sheet_get_n_rows (self), NULL);
  g_return_val_if_fail (column < hon_chart_sheet_get_n_columns (self), NULL);

  return HON_CHART_SHEET_GET_CLASS (self)->dup_text (self, row, column);
}

/**
 * hon_chart_sheet_dup_raw:
 * @self: a sheet
 * @row: the number of a row
 * @column: the number of a column
 *
 * Gets what stands in a cell, for programs: the same in every locale.
 *
 * Returns: (transfer full): a number with a point, an ISO date, or a text
 */
char *
hon_chart_sheet_dup_raw (HonChartSheet *self,
                         guint          row,
                         guint          column)
{
  g_return_val_if_fail (HON_IS_CHART_SHEET (self), NULL);
  g_return_val_if_fail (row < hon_chart_sheet_get_n_rows (self), NULL);
  g_return_val_if_fail (column < hon_chart_sheet_get_n_columns (self), NULL);

  return HON_CHART_SHEET_GET_CLASS (self)->dup_raw (self, row, column);
}

/**
 * hon_chart_sheet_is_total:
 * @self: a sheet
 * @row: the number of a row
 *
 * Gets whether a row sums up the others.
 *
 * Returns: whether it does
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
 * hon_chart_sheet_rows_changed:
 * @self: a sheet
 * @position: the first row that changed
 * @removed: how many rows are not there any more
 * @added: how many rows stand in their place
 *
 * Tells that rows changed. Called by what derives the sheet, after the change.
 */
void
hon_chart_sheet_rows_changed (HonChartSheet *self,
                              guint          position,
                              guint          removed,
                              guint          added)
{
  HonChartSheetPrivate *priv = hon_chart_sheet_get_instance_private (self);

  g_return_if_fail (HON_IS_CHART_SHEET (self));
  g_return_if_fail (position + removed <= priv->n_rows);

  priv->n_rows = hon_chart_sheet_get_n_rows (self);
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/**
 * hon_chart_sheet_changed:
 * @self: a sheet
 *
 * Tells that columns and rows changed. Called by what derives the sheet, after the change.
 */
void
hon_chart_sheet_changed (HonChartSheet *self)
{
  HonChartSheetPrivate *priv = hon_chart_sheet_get_instance_private (self);

  g_return_if_fail (HON_IS_CHART_SHEET (self));

  hon_chart_sheet_rows_changed (self, 0, priv->n_rows, hon_chart_sheet_get_n_rows (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * hon_chart_sheet_figures_changed:
 * @self: a sheet
 *
 * Tells that figures or titles changed, and neither rows nor columns came or went. Called by what
 * derives the sheet, after the change.
 */
void
hon_chart_sheet_figures_changed (HonChartSheet *self)
{
  g_return_if_fail (HON_IS_CHART_SHEET (self));

  g_signal_emit (self, signals[FIGURES_CHANGED], 0);
}

/**
 * hon_chart_sheet_to_text:
 * @self: a sheet
 *
 * Writes the sheet as it is seen, with tabs between the columns and one line a row, ready to be
 * pasted into a spreadsheet.
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
      g_autofree char *title = hon_chart_sheet_dup_title (self, i);

      if (i > 0)
        g_string_append_c (text, '\t');
      append_field (text, title);
    }
  g_string_append_c (text, '\n');

  for (guint i = 0; i < n_rows; i++)
    {
      for (guint j = 0; j < n_columns; j++)
        {
          g_autofree char *cell = hon_chart_sheet_dup_text (self, i, j);

          if (j > 0)
            g_string_append_c (text, '\t');
          append_field (text, cell);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * hon_chart_sheet_row_get_sheet:
 * @self: a row
 *
 * Gets the sheet that the row belongs to.
 *
 * Returns: (transfer none): the sheet
 */
HonChartSheet *
hon_chart_sheet_row_get_sheet (HonChartSheetRow *self)
{
  g_return_val_if_fail (HON_IS_CHART_SHEET_ROW (self), NULL);

  return self->sheet;
}

/**
 * hon_chart_sheet_row_get_index:
 * @self: a row
 *
 * Gets which row of the sheet it is.
 *
 * Returns: its number; the sheet may have become shorter since
 */
guint
hon_chart_sheet_row_get_index (HonChartSheetRow *self)
{
  g_return_val_if_fail (HON_IS_CHART_SHEET_ROW (self), 0);

  return self->index;
}
