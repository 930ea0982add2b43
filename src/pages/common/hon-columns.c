/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-columns.h"

/* All columns that a view has been given, in order. */
static GPtrArray *
get_columns (GtkColumnView *view)
{
  GPtrArray *columns = g_object_get_data (G_OBJECT (view), "hon-columns");

  if (columns == NULL)
    {
      columns = g_ptr_array_new_with_free_func (g_object_unref);
      g_object_set_data_full (G_OBJECT (view), "hon-columns", columns, (GDestroyNotify) g_ptr_array_unref);
    }

  return columns;
}

static gboolean
has_column_at (GtkColumnView       *view,
               guint                position,
               GtkColumnViewColumn *column)
{
  g_autoptr (GtkColumnViewColumn) present =
    g_list_model_get_item (gtk_column_view_get_columns (view), position);

  return present == column;
}

/* Takes away all columns from a position on. */
static void
truncate_columns (GtkColumnView *view,
                  guint          position)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = g_list_model_get_n_items (columns); i > position; i--)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i - 1);

      gtk_column_view_remove_column (view, column);
    }
}

/* Gives the view the columns that are visible, and no others. */
static void
update_columns (GtkColumnView *view)
{
  GPtrArray *columns = get_columns (view);
  guint position = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      GtkColumnViewColumn *column = g_ptr_array_index (columns, i);

      if (!gtk_column_view_column_get_visible (column))
        continue;

      if (!has_column_at (view, position, column))
        {
          truncate_columns (view, position);
          gtk_column_view_append_column (view, column);
        }
      position++;
    }

  truncate_columns (view, position);
}

static void
property_changed_cb (GtkColumnView *view)
{
  update_columns (view);
}

/**
 * hon_columns_append:
 * @view: a table
 * @column: a column of its own
 * @owner: (nullable): who says whether the column is visible
 * @property: (nullable): the property of @owner that says so, or %NULL for a column that always is
 * @flags: how to read the property: %G_BINDING_INVERT_BOOLEAN where it hides the column
 *
 * Adds a column to a table, which has it only as long as it is visible.
 *
 * A hidden column may not stay in its table: GTK 4.24 counts it when it measures the cells of a
 * row, and takes the widths of other columns for those that follow. What wraps there makes its row
 * many times too high, and GTK warns of each. Nor may a column come back in between others: GTK
 * puts its cells at the end of every row, where a screen reader finds them, and measures them in
 * that order. So what stands behind a column comes back with it.
 */
void
hon_columns_append (GtkColumnView       *view,
                    GtkColumnViewColumn *column,
                    gpointer             owner,
                    const char          *property,
                    GBindingFlags        flags)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (column));
  g_return_if_fail (gtk_column_view_column_get_column_view (column) == NULL);
  g_return_if_fail (property == NULL || G_IS_OBJECT (owner));

  g_ptr_array_add (get_columns (view), g_object_ref (column));
  if (property != NULL)
    {
      g_autofree char *detailed_signal = g_strconcat ("notify::", property, NULL);

      /* Once the property has told all columns, they come and go together. */
      g_object_bind_property (owner, property, column, "visible", G_BINDING_SYNC_CREATE | flags);
      g_signal_connect_object (owner, detailed_signal, G_CALLBACK (property_changed_cb), view,
                               G_CONNECT_AFTER | G_CONNECT_SWAPPED);
    }
  update_columns (view);
}

/**
 * hon_columns_clear:
 * @view: a table
 * @owner: (nullable): who said whether its columns are visible
 *
 * Takes away all columns that the table was given.
 */
void
hon_columns_clear (GtkColumnView *view,
                   gpointer       owner)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (owner == NULL || G_IS_OBJECT (owner));

  if (owner != NULL)
    g_signal_handlers_disconnect_by_func (owner, property_changed_cb, view);
  truncate_columns (view, 0);
  g_ptr_array_set_size (get_columns (view), 0);
}
