/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-table.h"

#include "hon-chart-template-private.h"
#include "hon-column-heads.h"

#include <glib/gi18n.h>

/**
 * HonChartTable:
 *
 * The figures of a chart in rows and columns, with totals in bold.
 *
 * Cells are created for visible rows only. A short table is as high as its rows; a long one
 * scrolls.
 *
 * ## CSS nodes
 *
 * ```
 * chart-table
 * ╰── scrolledwindow
 *     ╰── columnview
 * ```
 *
 * ## Actions
 *
 * - `clipboard.copy`: copies the table as tab-separated text, ready for a spreadsheet; Ctrl+C.
 *
 * ## Accessibility
 *
 * The column view has the role GRID and the title as its label. The label of a cell includes the
 * names of its row and its column.
 */

/* With more rows, a table would push what follows it out of sight. */
#define LONG_TABLE 25
#define LONG_TABLE_HEIGHT 480

struct _HonChartTable
{
  GtkWidget          parent_instance;

  /* Template children */
  GtkColumnView     *column_view;
  GtkScrolledWindow *scrolled_window;

  HonChartSheet     *sheet; /* (owned) */
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonChartTable, hon_chart_table, GTK_TYPE_WIDGET)

/* The view may still show a row or a column that the sheet has no more. */
static char *
dup_text (HonChartSheet *sheet,
          guint          row,
          guint          column)
{
  if (row >= hon_chart_sheet_get_n_rows (sheet) || column >= hon_chart_sheet_get_n_columns (sheet))
    return g_strdup ("");

  return hon_chart_sheet_dup_cell (sheet, row, column, HON_CHART_SHEET_SCREEN);
}

/* GTK does not report the row and the column of a cell to screen readers; its label does. */
static void
name_cell (GtkWidget           *label,
           HonChartSheet       *sheet,
           guint                row,
           GtkColumnViewColumn *column,
           const char          *text)
{
  g_autofree char *row_name = dup_text (sheet, row, 0);
  /* Translators: the names of a row and of a column, and what stands there. */
  g_autofree char *name = g_strdup_printf (C_("table", "%1$s, %2$s: %3$s"), row_name,
                                           gtk_column_view_column_get_title (column), text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_cell (GtkColumnViewCell *cell)
{
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  HonChartSheet *sheet = g_object_get_data (G_OBJECT (cell), "hon-sheet");
  guint row = gtk_column_view_cell_get_position (cell);
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "hon-column"));
  g_autofree char *text = dup_text (sheet, row, column);

  gtk_label_set_label (GTK_LABEL (label), text);
  if (column > 0)
    name_cell (label, sheet, row, g_object_get_data (G_OBJECT (cell), "hon-title"), text);
  if (row < hon_chart_sheet_get_n_rows (sheet) && hon_chart_sheet_is_total (sheet, row))
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkColumnViewCell        *cell,
          gpointer                  user_data)
{
  guint column = GPOINTER_TO_UINT (user_data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0.0f : 1.0f);
  if (column > 0)
    gtk_widget_add_css_class (label, "numeric");

  g_object_set_data (G_OBJECT (cell), "hon-column", user_data);
  g_object_set_data (G_OBJECT (cell), "hon-sheet",
                     g_object_get_data (G_OBJECT (factory), "hon-sheet"));
  g_object_set_data (G_OBJECT (cell), "hon-title",
                     g_object_get_data (G_OBJECT (factory), "hon-title"));
  gtk_column_view_cell_set_child (cell, label);
  gtk_column_view_cell_set_focusable (cell, TRUE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkColumnViewCell        *cell,
         gpointer                  user_data)
{
  g_signal_connect_object (g_object_get_data (G_OBJECT (cell), "hon-sheet"), "changed",
                           G_CALLBACK (update_cell), cell, G_CONNECT_SWAPPED);
  g_signal_connect_object (g_object_get_data (G_OBJECT (cell), "hon-title"), "notify::title",
                           G_CALLBACK (update_cell), cell, G_CONNECT_SWAPPED);
  update_cell (cell);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkColumnViewCell        *cell,
           gpointer                  user_data)
{
  g_signal_handlers_disconnect_by_func (g_object_get_data (G_OBJECT (cell), "hon-sheet"),
                                        update_cell, cell);
  g_signal_handlers_disconnect_by_func (g_object_get_data (G_OBJECT (cell), "hon-title"),
                                        update_cell, cell);
}

static void
append_column (HonChartTable *self,
               guint          position)
{
  g_autoptr (GtkColumnViewColumn) column = NULL;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (position));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  /* The column owns the factory, and the table owns the sheet: both live as long as the cells. */
  column = gtk_column_view_column_new (NULL, factory);
  g_object_set_data (G_OBJECT (factory), "hon-title", column);
  g_object_set_data (G_OBJECT (factory), "hon-sheet", self->sheet);
  gtk_column_view_column_set_expand (column, position == 0);
  if (position > 0)
    hon_column_head_set_end (column);
  gtk_column_view_append_column (self->column_view, column);
}

static void
update_titles (HonChartTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autofree char *title = hon_chart_sheet_dup_title (self->sheet, i, HON_CHART_SHEET_SCREEN);

      gtk_column_view_column_set_title (column, title);
    }
}

static void
update_columns (HonChartTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);
  guint n_columns = hon_chart_sheet_get_n_columns (self->sheet);

  while (g_list_model_get_n_items (columns) > n_columns)
    {
      g_autoptr (GtkColumnViewColumn) column =
        g_list_model_get_item (columns, g_list_model_get_n_items (columns) - 1);

      gtk_column_view_remove_column (self->column_view, column);
    }

  while (g_list_model_get_n_items (columns) < n_columns)
    append_column (self, g_list_model_get_n_items (columns));

  update_titles (self);
}

static void
update_height (HonChartTable *self)
{
  gboolean is_long = hon_chart_sheet_get_n_rows (self->sheet) > LONG_TABLE;

  gtk_scrolled_window_set_policy (self->scrolled_window, GTK_POLICY_AUTOMATIC,
                                  is_long ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_scrolled_window_set_min_content_height (self->scrolled_window,
                                              is_long ? LONG_TABLE_HEIGHT : -1);
  gtk_scrolled_window_set_max_content_height (self->scrolled_window,
                                              is_long ? LONG_TABLE_HEIGHT : -1);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonChartTable *self = HON_CHART_TABLE (widget);
  g_autofree char *text = hon_chart_sheet_to_text (self->sheet);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), _("Table copied"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
hon_chart_table_dispose (GObject *object)
{
  HonChartTable *self = HON_CHART_TABLE (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_CHART_TABLE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->sheet);

  G_OBJECT_CLASS (hon_chart_table_parent_class)->dispose (object);
}

static void
hon_chart_table_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GtkAccessible *column_view = GTK_ACCESSIBLE (HON_CHART_TABLE (object)->column_view);

  switch (prop_id)
    {
    case PROP_TITLE:
      if (g_value_get_string (value) != NULL)
        gtk_accessible_update_property (column_view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        g_value_get_string (value), -1);
      else
        gtk_accessible_reset_property (column_view, GTK_ACCESSIBLE_PROPERTY_LABEL);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_table_class_init (HonChartTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_chart_table_dispose;
  object_class->set_property = hon_chart_table_set_property;

  /**
   * HonChartTable:title: (nullable)
   *
   * What the table shows, already translated; its accessible label.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL,
                         NULL,
                         (G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "clipboard.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "clipboard.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK,
                                       "clipboard.copy", NULL);

  gtk_widget_class_set_css_name (widget_class, "chart-table");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  hon_chart_set_template (widget_class, "hon-chart-table");
  gtk_widget_class_bind_template_child (widget_class, HonChartTable, column_view);
  gtk_widget_class_bind_template_child (widget_class, HonChartTable, scrolled_window);
}

static void
hon_chart_table_init (HonChartTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_column_heads_watch (self->column_view);
}

/**
 * hon_chart_table_new:
 * @sheet: figures
 *
 * Creates a table that follows the changes of a sheet.
 *
 * Returns: a new table
 */
GtkWidget *
hon_chart_table_new (HonChartSheet *sheet)
{
  HonChartTable *self;
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_val_if_fail (HON_IS_CHART_SHEET (sheet), NULL);

  self = g_object_new (HON_TYPE_CHART_TABLE, NULL);
  self->sheet = g_object_ref (sheet);
  g_signal_connect_object (sheet, "changed", G_CALLBACK (update_columns), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sheet, "items-changed", G_CALLBACK (update_height), self,
                           G_CONNECT_SWAPPED);

  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (sheet)));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (selection));
  update_columns (self);
  update_height (self);

  return GTK_WIDGET (self);
}
