/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-column-heads.h"

#define END_DATA "hon-head-end"

/* A column view has its titles at the start of their columns, and nothing to say otherwise: those of figures would not
 * stand over them.
 */
static void
align_heads (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GtkWidget *head = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));

  for (guint i = 0; head != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      GtkWidget *title = gtk_widget_get_first_child (head);
      gboolean is_end = g_object_get_data (G_OBJECT (column), END_DATA) != NULL;

      if (title != NULL)
        gtk_widget_set_halign (title, is_end ? GTK_ALIGN_END : GTK_ALIGN_FILL);
      head = gtk_widget_get_next_sibling (head);
    }
}

/**
 * hon_column_heads_watch:
 * @view: a table whose columns are all visible
 *
 * Has the titles of its columns stand where hon_column_head_set_end() says, whatever columns come and go.
 */
void
hon_column_heads_watch (GtkColumnView *view)
{
  GListModel *heads;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  heads = gtk_widget_observe_children (gtk_widget_get_first_child (GTK_WIDGET (view)));
  g_signal_connect_object (heads, "items-changed", G_CALLBACK (align_heads), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_columns (view), "items-changed", G_CALLBACK (align_heads), view,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_object_set_data_full (G_OBJECT (view), "hon-heads", heads, g_object_unref);
}

/**
 * hon_column_head_set_end:
 * @column: a column that is in no table yet
 *
 * Has the title of a column of figures stand at its end, as they do.
 */
void
hon_column_head_set_end (GtkColumnViewColumn *column)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (column));

  g_object_set_data (G_OBJECT (column), END_DATA, GUINT_TO_POINTER (TRUE));
}
