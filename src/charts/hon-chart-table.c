/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-table.h"

#include "hon-chart-observer.h"
#include "hon-chart-template-private.h"

#include <glib/gi18n.h>

/**
 * HonChartTableRow:
 *
 * One row of a table: a part with its value in every bar, or the totals.
 */

struct _HonChartTableRow
{
  GObject   parent_instance;

  char     *label; /* (owned) */
  GStrv     values; /* (owned) */
  gboolean  total;
};

enum
{
  ROW_PROP_0,
  ROW_PROP_LABEL,
  ROW_PROP_VALUES,
  ROW_PROP_TOTAL,
  N_ROW_PROPS,
};

static GParamSpec *row_props[N_ROW_PROPS];

G_DEFINE_FINAL_TYPE (HonChartTableRow, hon_chart_table_row, G_TYPE_OBJECT)

static void
hon_chart_table_row_finalize (GObject *object)
{
  HonChartTableRow *self = HON_CHART_TABLE_ROW (object);

  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->values, g_strfreev);

  G_OBJECT_CLASS (hon_chart_table_row_parent_class)->finalize (object);
}

static void
hon_chart_table_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  HonChartTableRow *self = HON_CHART_TABLE_ROW (object);

  switch (prop_id)
    {
    case ROW_PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case ROW_PROP_VALUES:
      g_value_set_boxed (value, self->values);
      break;

    case ROW_PROP_TOTAL:
      g_value_set_boolean (value, self->total);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_table_row_class_init (HonChartTableRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_chart_table_row_finalize;
  object_class->get_property = hon_chart_table_row_get_property;

  /**
   * HonChartTableRow:label:
   *
   * The name of the part.
   */
  row_props[ROW_PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL,
                         "",
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartTableRow:values:
   *
   * What stands in each column, in the order of the bars.
   */
  row_props[ROW_PROP_VALUES] =
    g_param_spec_boxed ("values", NULL, NULL,
                        G_TYPE_STRV,
                        (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartTableRow:total:
   *
   * Whether these are the totals.
   */
  row_props[ROW_PROP_TOTAL] =
    g_param_spec_boolean ("total", NULL, NULL,
                          FALSE,
                          (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_ROW_PROPS, row_props);
}

static void
hon_chart_table_row_init (HonChartTableRow *self)
{
  self->label = g_strdup ("");
  self->values = g_new0 (char *, 1);
}

static void
set_row (HonChartTableRow *row,
         const char       *label,
         GStrv             values, /* (transfer full) */
         gboolean          total)
{
  g_auto (GStrv) old = NULL;

  g_object_freeze_notify (G_OBJECT (row));

  if (g_set_str (&row->label, label))
    g_object_notify_by_pspec (G_OBJECT (row), row_props[ROW_PROP_LABEL]);

  old = g_steal_pointer (&row->values);
  row->values = values;
  if (!g_strv_equal ((const char * const *) old, (const char * const *) values))
    g_object_notify_by_pspec (G_OBJECT (row), row_props[ROW_PROP_VALUES]);

  if (row->total != total)
    {
      row->total = total;
      g_object_notify_by_pspec (G_OBJECT (row), row_props[ROW_PROP_TOTAL]);
    }

  g_object_thaw_notify (G_OBJECT (row));
}

/**
 * hon_chart_table_row_get_label:
 * @self: a row
 *
 * Gets the name of the part.
 *
 * Returns: (transfer none): the name
 */
const char *
hon_chart_table_row_get_label (HonChartTableRow *self)
{
  g_return_val_if_fail (HON_IS_CHART_TABLE_ROW (self), NULL);

  return self->label;
}

/**
 * hon_chart_table_row_get_values:
 * @self: a row
 *
 * Gets what stands in each column.
 *
 * Returns: (transfer none) (array zero-terminated=1): texts in the order of the bars
 */
const char * const *
hon_chart_table_row_get_values (HonChartTableRow *self)
{
  g_return_val_if_fail (HON_IS_CHART_TABLE_ROW (self), NULL);

  return (const char * const *) self->values;
}

/**
 * HonChartTable:
 *
 * The figures of a chart: one row for each part, one column for each bar, and the totals.
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
 * - `clipboard.copy`: copies the table as text with tabs, ready for a spreadsheet; Ctrl+C.
 *
 * ## Accessibility
 *
 * The column view has the role GRID and the title as its label.
 */

struct _HonChartTable
{
  GtkWidget         parent_instance;

  /* Template children */
  GtkColumnView    *column_view;

  HonChartObserver *observer; /* (owned) */
  GListStore       *rows; /* (owned) (element-type HonChartTableRow) */
  HonChartFormat   *format; /* (nullable) (owned) */
  char             *title; /* (nullable) (owned) */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_BARS,
  PROP_FORMAT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonChartTable, hon_chart_table, GTK_TYPE_WIDGET)

/* Column 0 is that of the labels, column n that of bar n - 1. */
static const char *
get_cell_text (HonChartTableRow *row,
               guint             column)
{
  if (column == 0)
    return row->label;

  /* The column may be there before the row knows of its bar. */
  return column <= g_strv_length (row->values) ? row->values[column - 1] : "";
}

/* A screen reader is not told of which row and column a cell is: the cell says it. */
static void
name_cell (GtkWidget           *label,
           HonChartTableRow    *row,
           GtkColumnViewColumn *column,
           guint                position)
{
  /* Translators: the names of a row and of a column, and what stands there. */
  g_autofree char *name = g_strdup_printf (C_("table", "%1$s, %2$s: %3$s"), row->label,
                                           gtk_column_view_column_get_title (column),
                                           get_cell_text (row, position));

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_cell (GtkColumnViewCell *cell)
{
  HonChartTableRow *row = gtk_column_view_cell_get_item (cell);
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "hon-column"));

  gtk_label_set_label (GTK_LABEL (label), get_cell_text (row, column));
  if (column > 0)
    name_cell (label, row, g_object_get_data (G_OBJECT (cell), "hon-title"), column);
  if (row->total)
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
}

static char *
make_value (HonChartTable *self,
            HonChartBar   *bar,
            const char    *id)
{
  HonChartPart *part = hon_chart_bar_get_part (bar, id);

  if (part == NULL)
    return g_strdup ("");

  return hon_chart_format_to_string (self->format, hon_chart_part_get_value (part));
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
  g_object_set_data (G_OBJECT (cell), "hon-title", g_object_get_data (G_OBJECT (factory), "hon-title"));
  gtk_column_view_cell_set_child (cell, label);
  gtk_column_view_cell_set_focusable (cell, TRUE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkColumnViewCell        *cell,
         gpointer                  user_data)
{
  g_signal_connect_object (gtk_column_view_cell_get_item (cell), "notify",
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
  g_signal_handlers_disconnect_by_func (gtk_column_view_cell_get_item (cell), update_cell, cell);
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

  /* The column owns the factory, so it is there as long as the cells are. */
  column = gtk_column_view_column_new (NULL, factory);
  g_object_set_data (G_OBJECT (factory), "hon-title", column);
  gtk_column_view_column_set_expand (column, position == 0);
  gtk_column_view_append_column (self->column_view, column);
}

static void
update_columns (HonChartTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);
  guint n_bars = hon_chart_observer_get_n_bars (self->observer);

  while (g_list_model_get_n_items (columns) > n_bars + 1)
    {
      g_autoptr (GtkColumnViewColumn) column =
        g_list_model_get_item (columns, g_list_model_get_n_items (columns) - 1);

      gtk_column_view_remove_column (self->column_view, column);
    }

  while (g_list_model_get_n_items (columns) < n_bars + 1)
    append_column (self, g_list_model_get_n_items (columns));

  for (guint i = 0; i < n_bars; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i + 1);
      HonChartBar *bar = hon_chart_observer_get_bar (self->observer, i);

      gtk_column_view_column_set_title (column, hon_chart_bar_get_label (bar));
    }
}

static void
update_row (HonChartTable *self,
            guint          position,
            HonChartPart  *kind)
{
  guint n_bars = hon_chart_observer_get_n_bars (self->observer);
  g_autoptr (HonChartTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  for (guint i = 0; i < n_bars; i++)
    {
      HonChartBar *bar = hon_chart_observer_get_bar (self->observer, i);

      if (kind != NULL)
        g_strv_builder_take (values, make_value (self, bar, hon_chart_part_get_id (kind)));
      else
        g_strv_builder_take (values,
                             hon_chart_format_to_string (self->format,
                                                         hon_chart_bar_get_total (bar)));
    }

  set_row (row,
           kind != NULL ? hon_chart_part_get_label (kind) : C_("table", "Total"),
           g_strv_builder_end (values),
           kind == NULL);
}

static void
update (HonChartTable *self)
{
  g_autoptr (GPtrArray) kinds =
    hon_chart_bar_dup_kinds (hon_chart_observer_get_bars (self->observer));
  GListModel *rows = G_LIST_MODEL (self->rows);
  guint n_rows = kinds->len > 0 ? kinds->len + 1 : 0;
  guint n_old = g_list_model_get_n_items (rows);

  update_columns (self);

  if (n_old > n_rows)
    g_list_store_splice (self->rows, n_rows, n_old - n_rows, NULL, 0);
  for (guint i = n_old; i < n_rows; i++)
    {
      g_autoptr (HonChartTableRow) row = g_object_new (HON_TYPE_CHART_TABLE_ROW, NULL);

      g_list_store_append (self->rows, row);
    }

  for (guint i = 0; i < kinds->len; i++)
    update_row (self, i, g_ptr_array_index (kinds, i));
  if (n_rows > 0)
    update_row (self, n_rows - 1, NULL);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autofree char *text = hon_chart_table_to_string (HON_CHART_TABLE (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), _("Table copied"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
hon_chart_table_dispose (GObject *object)
{
  HonChartTable *self = HON_CHART_TABLE (object);
  GtkWidget *child;

  g_clear_object (&self->observer);
  g_clear_object (&self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_CHART_TABLE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hon_chart_table_parent_class)->dispose (object);
}

static void
hon_chart_table_finalize (GObject *object)
{
  HonChartTable *self = HON_CHART_TABLE (object);

  g_clear_pointer (&self->format, hon_chart_format_unref);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (hon_chart_table_parent_class)->finalize (object);
}

static void
hon_chart_table_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HonChartTable *self = HON_CHART_TABLE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, hon_chart_table_get_title (self));
      break;

    case PROP_BARS:
      g_value_set_object (value, hon_chart_table_get_bars (self));
      break;

    case PROP_FORMAT:
      g_value_set_boxed (value, hon_chart_table_get_format (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_table_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HonChartTable *self = HON_CHART_TABLE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      hon_chart_table_set_title (self, g_value_get_string (value));
      break;

    case PROP_BARS:
      hon_chart_table_set_bars (self, g_value_get_object (value));
      break;

    case PROP_FORMAT:
      hon_chart_table_set_format (self, g_value_get_boxed (value));
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
  object_class->finalize = hon_chart_table_finalize;
  object_class->get_property = hon_chart_table_get_property;
  object_class->set_property = hon_chart_table_set_property;

  /**
   * HonChartTable:title: (nullable)
   *
   * What the table shows, already translated; its accessible label.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartTable:bars: (nullable)
   *
   * The bars from the first column to the last, a list of [class@ChartBar].
   */
  props[PROP_BARS] =
    g_param_spec_object ("bars", NULL, NULL,
                         G_TYPE_LIST_MODEL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartTable:format: (nullable)
   *
   * How values are written; plain numbers if it is %NULL.
   */
  props[PROP_FORMAT] =
    g_param_spec_boxed ("format", NULL, NULL,
                        HON_TYPE_CHART_FORMAT,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

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
}

static void
hon_chart_table_init (HonChartTable *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_list_store_new (HON_TYPE_CHART_TABLE_ROW);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (selection));

  self->observer = hon_chart_observer_new ();
  g_signal_connect_object (self->observer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * hon_chart_table_new:
 *
 * Makes an empty table.
 *
 * Returns: a new table
 */
GtkWidget *
hon_chart_table_new (void)
{
  return g_object_new (HON_TYPE_CHART_TABLE, NULL);
}

/**
 * hon_chart_table_get_title:
 * @self: a table
 *
 * Gets what the table shows.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
hon_chart_table_get_title (HonChartTable *self)
{
  g_return_val_if_fail (HON_IS_CHART_TABLE (self), NULL);

  return self->title;
}

/**
 * hon_chart_table_set_title:
 * @self: a table
 * @title: (nullable): a title
 *
 * Sets what the table shows.
 */
void
hon_chart_table_set_title (HonChartTable *self,
                           const char    *title)
{
  g_return_if_fail (HON_IS_CHART_TABLE (self));

  if (!g_set_str (&self->title, title))
    return;

  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->column_view),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->column_view),
                                   GTK_ACCESSIBLE_PROPERTY_LABEL);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * hon_chart_table_get_bars:
 * @self: a table
 *
 * Gets the bars from the first column to the last.
 *
 * Returns: (transfer none) (nullable): a list of [class@ChartBar]
 */
GListModel *
hon_chart_table_get_bars (HonChartTable *self)
{
  g_return_val_if_fail (HON_IS_CHART_TABLE (self), NULL);

  return hon_chart_observer_get_bars (self->observer);
}

/**
 * hon_chart_table_set_bars:
 * @self: a table
 * @bars: (nullable): a list of [class@ChartBar]
 *
 * Sets the bars from the first column to the last.
 */
void
hon_chart_table_set_bars (HonChartTable *self,
                          GListModel    *bars)
{
  g_return_if_fail (HON_IS_CHART_TABLE (self));
  g_return_if_fail (bars == NULL || G_IS_LIST_MODEL (bars));

  if (hon_chart_observer_set_bars (self->observer, bars))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BARS]);
}

/**
 * hon_chart_table_get_format:
 * @self: a table
 *
 * Gets how values are written.
 *
 * Returns: (transfer none) (nullable): the format
 */
HonChartFormat *
hon_chart_table_get_format (HonChartTable *self)
{
  g_return_val_if_fail (HON_IS_CHART_TABLE (self), NULL);

  return self->format;
}

/**
 * hon_chart_table_set_format:
 * @self: a table
 * @format: (nullable): a format; %NULL writes plain numbers
 *
 * Sets how values are written.
 */
void
hon_chart_table_set_format (HonChartTable  *self,
                            HonChartFormat *format)
{
  g_return_if_fail (HON_IS_CHART_TABLE (self));

  if (self->format == format)
    return;

  g_clear_pointer (&self->format, hon_chart_format_unref);
  if (format != NULL)
    self->format = hon_chart_format_ref (format);
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FORMAT]);
}

/**
 * hon_chart_table_get_rows:
 * @self: a table
 *
 * Gets what is shown.
 *
 * Returns: (transfer none): a list of [class@ChartTableRow]
 */
GListModel *
hon_chart_table_get_rows (HonChartTable *self)
{
  g_return_val_if_fail (HON_IS_CHART_TABLE (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * hon_chart_table_to_string:
 * @self: a table
 *
 * Writes the table with the texts that are seen, tabs between the columns and one line a row.
 *
 * Returns: (transfer full): the text
 */
char *
hon_chart_table_to_string (HonChartTable *self)
{
  g_autoptr (GString) text = NULL;
  GListModel *rows;

  g_return_val_if_fail (HON_IS_CHART_TABLE (self), NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < hon_chart_observer_get_n_bars (self->observer); i++)
    {
      HonChartBar *bar = hon_chart_observer_get_bar (self->observer, i);

      g_string_append_printf (text, "\t%s", hon_chart_bar_get_label (bar));
    }
  g_string_append_c (text, '\n');

  rows = G_LIST_MODEL (self->rows);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HonChartTableRow) row = g_list_model_get_item (rows, i);

      g_string_append (text, row->label);
      for (guint j = 0; row->values[j] != NULL; j++)
        g_string_append_printf (text, "\t%s", row->values[j]);
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
