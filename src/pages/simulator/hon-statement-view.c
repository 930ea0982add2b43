/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-statement-view.h"

#include "hon-columns.h"
#include "hon-explanation-dialog.h"
#include "hon-failure.h"
#include "hon-file.h"
#include "hon-page-template.h"
#include "hon-sight.h"
#include "hon-toast.h"

#include <glib/gi18n.h>

/* About what two dozen lines take. */
#define RESERVED_HEIGHT 860

/**
 * HonStatementView:
 *
 * A statement as a table: every line with its base, rate, amount, what the
 * health insurance takes over and what is left to pay, by year or by month.
 * Activating a line opens its explanation.
 *
 * A table of that many cells is costly: its rows are made when it first comes
 * into sight, by scrolling or by keyboard.
 *
 * ## Actions
 *
 * - `statement.copy`: copies the table as text between tabs.
 * - `statement.export`: asks for a file and writes the table as CSV.
 *
 * ## Keys
 *
 * Those of a table; Enter explains the line, Left and Right fold and unfold a
 * total.
 */

struct _HonStatementView
{
  AdwBin         parent_instance;

  /* Template children */
  GtkColumnView *column_view;

  HonSight      *sight;   /* (owned) */
  HonIncome     *income;  /* (nullable) (owned) */
  char          *period;  /* (owned): "year" or "month" */
  gboolean       brief;
  gboolean       compact;
};

enum
{
  PROP_0,
  PROP_INCOME,
  PROP_PERIOD,
  PROP_BRIEF,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonStatementView, hon_statement_view, ADW_TYPE_BIN)

static guint
get_months (HonStatementView *self)
{
  return g_str_equal (self->period, "month") ? 12 : 1;
}

static HonIncomeLine *
get_line (GtkColumnViewCell *cell)
{
  GtkTreeListRow *row = GTK_TREE_LIST_ROW (gtk_column_view_cell_get_item (cell));
  HonIncomeLine *line = HON_INCOME_LINE (gtk_tree_list_row_get_item (row));

  /* The row keeps it alive. */
  g_object_unref (line);

  return line;
}

static GListModel *
create_children (gpointer item,
                 gpointer user_data)
{
  GListModel *children = hon_income_line_get_children (HON_INCOME_LINE (item));

  return children != NULL ? g_object_ref (children) : NULL;
}

/* Shows the statement anew; lines keep their place, so focus and scrolling do. */
static void
show_lines (HonStatementView *self)
{
  GtkTreeListModel *tree;
  GtkSelectionModel *selection;

  if (self->income == NULL || !hon_sight_is_seen (self->sight))
    return;

  tree = gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (self->income)), FALSE, TRUE,
                                  create_children, NULL, NULL);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (tree)));
  gtk_column_view_set_model (self->column_view, selection);
  g_object_unref (selection);
}

static void
set_total (GtkWidget     *label,
           HonIncomeLine *line)
{
  if (hon_income_line_is_total (line))
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
}

static void
setup_name_cb (GtkSignalListItemFactory *factory,
               GtkColumnViewCell        *cell)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_tree_expander_set_indent_for_icon (GTK_TREE_EXPANDER (expander), TRUE);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), label);
  gtk_column_view_cell_set_child (cell, expander);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory,
              GtkColumnViewCell        *cell)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_column_view_cell_get_child (cell));
  GtkWidget *label = gtk_tree_expander_get_child (expander);
  HonIncomeLine *line = get_line (cell);

  gtk_tree_expander_set_list_row (expander, GTK_TREE_LIST_ROW (gtk_column_view_cell_get_item (cell)));
  gtk_label_set_label (GTK_LABEL (label), hon_income_line_get_label (line));
  gtk_widget_set_tooltip_text (label, hon_income_line_get_label (line));
  set_total (label, line);
}

static void
unbind_name_cb (GtkSignalListItemFactory *factory,
                GtkColumnViewCell        *cell)
{
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_column_view_cell_get_child (cell)), NULL);
}

/* A row is read as what its cells are named: an amount without its column says little. */
static void
name_amount (GtkWidget  *label,
             const char *title,
             const char *text)
{
  g_autofree char *name = NULL;

  if (*text == '\0')
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL);
      return;
    }

  /* Translators: the title of a column, and what stands in it. */
  name = g_strdup_printf (_("%1$s: %2$s"), title, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
setup_amount_cb (GtkSignalListItemFactory *factory,
                 GtkColumnViewCell        *cell)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_amount_cb (HonStatementView         *self,
                GtkColumnViewCell        *cell,
                GtkSignalListItemFactory *factory)
{
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  HonIncomeLine *line = get_line (cell);
  HonIncomeColumn column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  g_autofree char *text = hon_income_line_dup_text (line, column, get_months (self));

  gtk_label_set_label (GTK_LABEL (label), text);
  name_amount (label, g_object_get_data (G_OBJECT (factory), "title"), text);
  set_total (label, line);
}

static void
setup_arrow_cb (GtkSignalListItemFactory *factory,
                GtkColumnViewCell        *cell)
{
  /* The table says what activating a line does; not every line again. */
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-next-symbolic",
                                   NULL);

  gtk_widget_add_css_class (image, "dim-label");
  gtk_widget_set_margin_end (image, 6);
  gtk_column_view_cell_set_child (cell, image);
}

static GtkColumnViewColumn *
append_column (HonStatementView   *self,
               const char         *title,
               GtkListItemFactory *factory,
               const char         *hidden_by)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  hon_columns_append (self->column_view, column, self, hidden_by, G_BINDING_INVERT_BOOLEAN);

  /* The view keeps it alive. */
  return column;
}

static void
append_amount_column (HonStatementView *self,
                      const char       *title,
                      HonIncomeColumn   column,
                      const char       *hidden_by)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (factory), "title", (gpointer) title);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_amount_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_amount_cb), self, G_CONNECT_SWAPPED);
  append_column (self, title, factory, hidden_by);
}

static void
append_columns (HonStatementView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_name_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_name_cb), NULL);
  gtk_column_view_column_set_expand (append_column (self, _("Line"), factory, NULL), TRUE);

  append_amount_column (self, _("Base"), HON_INCOME_COLUMN_BASE, "brief");
  append_amount_column (self, _("Rate"), HON_INCOME_COLUMN_RATE, "brief");
  append_amount_column (self, _("Gross"), HON_INCOME_COLUMN_GROSS, "compact");
  append_amount_column (self, _("Taken over"), HON_INCOME_COLUMN_TAKEN_OVER, "compact");
  append_amount_column (self, _("Amount"), HON_INCOME_COLUMN_DUE, NULL);

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_arrow_cb), NULL);
  append_column (self, NULL, factory, NULL);
}

static void
activate_cb (HonStatementView *self,
             guint             position)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (self->column_view));
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (model, position);
  g_autoptr (HonIncomeLine) line = HON_INCOME_LINE (gtk_tree_list_row_get_item (row));
  g_autoptr (HonExplanation) explanation = hon_income_explain (self->income, hon_income_line_get_id (line));

  adw_dialog_present (hon_explanation_dialog_new (explanation), GTK_WIDGET (self));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonStatementView *self = HON_STATEMENT_VIEW (widget);
  g_autofree char *title = hon_income_dup_title (self->income);
  g_autofree char *table = hon_income_to_text (self->income, get_months (self));
  g_autofree char *text = g_strconcat (title, "\n", table, NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  hon_toast_say (widget, _("Table copied"));
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  GFile *file = G_FILE (object);
  g_autoptr (HonStatementView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *message = NULL;

  if (!hon_file_replace_finish (file, result, &error))
    {
      hon_failure_tell (GTK_WIDGET (self), _("Table Not Exported"), error->message);
      return;
    }

  /* Translators: %s is the name of a file. */
  message = g_strdup_printf (_("Table written to “%s”"), base);
  hon_toast_say (GTK_WIDGET (self), message);
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HonStatementView) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, NULL);

  if (file != NULL && self->income != NULL)
    hon_statement_view_export (self, file);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Export as CSV"));
  /* Translators: the name of a new file; keep the extension. */
  gtk_file_dialog_set_initial_name (dialog, _("income.csv"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, file_chosen_cb,
                        g_object_ref (widget));
}

static void
hon_statement_view_dispose (GObject *object)
{
  HonStatementView *self = HON_STATEMENT_VIEW (object);

  g_clear_object (&self->sight);

  g_clear_object (&self->income);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_STATEMENT_VIEW);

  G_OBJECT_CLASS (hon_statement_view_parent_class)->dispose (object);
}

static void
hon_statement_view_finalize (GObject *object)
{
  HonStatementView *self = HON_STATEMENT_VIEW (object);

  g_free (self->period);

  G_OBJECT_CLASS (hon_statement_view_parent_class)->finalize (object);
}

static void
hon_statement_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HonStatementView *self = HON_STATEMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_INCOME:
      g_value_set_object (value, self->income);
      break;

    case PROP_PERIOD:
      g_value_set_string (value, self->period);
      break;

    case PROP_BRIEF:
      g_value_set_boolean (value, self->brief);
      break;

    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_period (HonStatementView *self,
            const char       *period)
{
  if (!g_set_str (&self->period, period != NULL ? period : "year"))
    return;

  show_lines (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERIOD]);
}

static void
set_flag (HonStatementView *self,
          gboolean         *flag,
          gboolean          value,
          GParamSpec       *pspec)
{
  value = !!value;
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
hon_statement_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HonStatementView *self = HON_STATEMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_INCOME:
      hon_statement_view_set_income (self, g_value_get_object (value));
      break;

    case PROP_PERIOD:
      set_period (self, g_value_get_string (value));
      break;

    case PROP_BRIEF:
      set_flag (self, &self->brief, g_value_get_boolean (value), pspec);
      break;

    case PROP_COMPACT:
      set_flag (self, &self->compact, g_value_get_boolean (value), pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_statement_view_class_init (HonStatementViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_statement_view_dispose;
  object_class->finalize = hon_statement_view_finalize;
  object_class->get_property = hon_statement_view_get_property;
  object_class->set_property = hon_statement_view_set_property;

  /**
   * HonStatementView:income: (nullable)
   *
   * The statement on show.
   */
  props[PROP_INCOME] =
    g_param_spec_object ("income", NULL, NULL, HON_TYPE_INCOME,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonStatementView:period:
   *
   * Whether amounts are those of a `year` or of a `month`.
   */
  props[PROP_PERIOD] =
    g_param_spec_string ("period", NULL, NULL, "year",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonStatementView:brief:
   *
   * Whether bases and rates are left to the explanations, for want of room.
   */
  props[PROP_BRIEF] =
    g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonStatementView:compact:
   *
   * Whether what is taken over is left out too, for want of more room.
   */
  props[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  hon_page_set_template (widget_class, "simulator/hon-statement-view");
  gtk_widget_class_bind_template_child (widget_class, HonStatementView, column_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "statement.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "statement.export", NULL, export_action);
}

static void
hon_statement_view_init (HonStatementView *self)
{
  self->period = g_strdup ("year");
  gtk_widget_init_template (GTK_WIDGET (self));
  append_columns (self);
  self->sight = hon_sight_new (GTK_WIDGET (self), RESERVED_HEIGHT);
  g_signal_connect_object (self->sight, "seen", G_CALLBACK (show_lines), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statement.copy", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statement.export", FALSE);
}

/**
 * hon_statement_view_get_income:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the statement on show
 */
HonIncome *
hon_statement_view_get_income (HonStatementView *self)
{
  g_return_val_if_fail (HON_IS_STATEMENT_VIEW (self), NULL);

  return self->income;
}

void
hon_statement_view_set_income (HonStatementView *self,
                               HonIncome        *income)
{
  g_return_if_fail (HON_IS_STATEMENT_VIEW (self));
  g_return_if_fail (income == NULL || HON_IS_INCOME (income));

  if (!g_set_object (&self->income, income))
    return;

  show_lines (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statement.copy", income != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statement.export", income != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_INCOME]);
}

/**
 * hon_statement_view_export:
 * @self: a view that has a statement
 * @file: where the table goes
 *
 * Writes the statement as a table, whole or not at all.
 */
void
hon_statement_view_export (HonStatementView *self,
                           GFile            *file)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *table = NULL;
  char *text;

  g_return_if_fail (HON_IS_STATEMENT_VIEW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->income != NULL);

  /* The mark at the beginning tells spreadsheets that it is UTF-8. */
  table = hon_income_to_csv (self->income);
  text = g_strconcat ("\xEF\xBB\xBF", table, NULL);
  bytes = g_bytes_new_take (text, strlen (text));
  hon_file_replace_async (file, bytes, G_FILE_CREATE_NONE, NULL, written_cb, g_object_ref (self));
}
