/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-table-view.h"

#include "hon-column-heads.h"
#include "hon-columns.h"
#include "hon-dossier-add.h"
#include "hon-page-template.h"
#include "hon-save.h"
#include "hon-table-words.h"
#include "hon-toast.h"
#include "hon-visibility.h"

#include <glib/gi18n.h>

/**
 * HonTableView:
 *
 * A [class@Table] under its title, with what copies it and writes it to a file. Columns give way
 * in two steps where there is no room for them.
 *
 * A table of many cells is costly: its rows are made when it first becomes visible, by scrolling
 * or by keyboard.
 *
 * ## Actions
 *
 * - `table.add-to-dossier`: puts the table into the dossier.
 * - `table.copy`: copies the table as text between tabs.
 * - `table.export`: asks for a file and writes the table as CSV.
 *
 * ## Keys
 *
 * Those of a table; Enter activates the row, Left and Right fold and unfold a total.
 */

struct _HonTableView
{
  AdwBin         parent_instance;

  /* Template children */
  GtkColumnView *column_view;
  GtkWidget     *export_button;

  HonVisibility *visibility;  /* (owned) */
  HonTable      *table;       /* (nullable) (owned) */
  HonTable      *model;       /* (nullable) (owned): the table that the columns were made for */
  GtkWidget     *tool;        /* (nullable) (owned) */
  char          *title;       /* (nullable) (owned) */
  char          *description; /* (nullable) (owned) */
  char          *name;        /* (nullable) (owned): what it is called where its page is not seen */
  char          *heading;     /* (nullable) (owned) */
  char          *file_name;   /* (nullable) (owned) */
  int            reserved_height;
  guint          divisor;
  gboolean       brief;
  gboolean       compact;
  gboolean       copyable;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_FILE_NAME,
  PROP_TOOL,
  PROP_TABLE,
  PROP_RESERVED_HEIGHT,
  PROP_BRIEF,
  PROP_COMPACT,
  PROP_COPYABLE,
  N_PROPS,
};

enum
{
  ROW_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonTableView, hon_table_view, ADW_TYPE_BIN)

static HonTableRow *
get_row (GtkColumnViewCell *cell)
{
  g_autoptr (HonTableRow) row =
    gtk_tree_list_row_get_item (GTK_TREE_LIST_ROW (gtk_column_view_cell_get_item (cell)));

  /* The cell keeps it alive. */
  return row;
}

static GListModel *
create_children (gpointer item,
                 gpointer user_data)
{
  GListModel *children = hon_table_row_get_children (HON_TABLE_ROW (item));

  return children != NULL ? g_object_ref (children) : NULL;
}

static void
set_total (GtkWidget   *label,
           HonTableRow *row)
{
  if (hon_table_row_is_total (row))
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
}

/* A row is read as what its cells are named: an amount without its column says little. */
static void
name_cell (GtkWidget  *label,
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

static guint
get_position (GtkListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
}

static GtkWidget *
make_label (const HonColumn *column)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "justify", hon_column_is_figure (column) ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT,
                                   "xalign", hon_column_is_figure (column) ? 1.0 : 0.0,
                                   NULL);

  if (hon_column_is_figure (column))
    gtk_widget_add_css_class (label, "numeric");
  if (column->kind == HON_COLUMN_NAME || column->kind == HON_COLUMN_LONG_TEXT)
    return hon_table_words_new (label);

  return label;
}

/* Whether any row can be unfolded; else names begin at the edge. */
static gboolean
has_children (HonTableView *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->table)); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->table), i);

      if (hon_table_row_get_children (row) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
setup_name_cb (HonTableView      *self,
               GtkColumnViewCell *cell,
               GtkListItemFactory *factory)
{
  GtkWidget *expander = gtk_tree_expander_new ();

  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander),
                               make_label (hon_table_get_column (self->model, get_position (factory))));
  gtk_column_view_cell_set_child (cell, expander);
}

static void
bind_name_cb (HonTableView       *self,
              GtkColumnViewCell  *cell,
              GtkListItemFactory *factory)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_column_view_cell_get_child (cell));
  GtkWidget *label = hon_table_words_get_label (gtk_tree_expander_get_child (expander));
  HonTableRow *row = get_row (cell);
  g_autofree char *lines = hon_table_row_dup_lines (row, get_position (factory), self->divisor);
  gboolean can_unfold = has_children (self);

  gtk_tree_expander_set_list_row (expander, GTK_TREE_LIST_ROW (gtk_column_view_cell_get_item (cell)));
  gtk_tree_expander_set_indent_for_icon (expander, can_unfold);
  /* Where nothing unfolds, the row is the one stop of Tab. */
  gtk_widget_set_focusable (GTK_WIDGET (expander), can_unfold);
  hon_table_words_set_text (label, lines);
  set_total (label, row);
}

static void
unbind_name_cb (HonTableView       *self,
                GtkColumnViewCell  *cell,
                GtkListItemFactory *factory)
{
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_column_view_cell_get_child (cell)), NULL);
}

/* The caption stands under the text, smaller. */
static void
setup_captioned_cb (HonTableView       *self,
                    GtkColumnViewCell  *cell,
                    GtkListItemFactory *factory)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);

      gtk_box_append (GTK_BOX (box), hon_table_words_new (label));
    }
  gtk_widget_add_css_class (hon_table_words_get_label (gtk_widget_get_last_child (box)), "caption");
  gtk_widget_add_css_class (hon_table_words_get_label (gtk_widget_get_last_child (box)), "dim-label");
  gtk_column_view_cell_set_child (cell, box);
}

static void
bind_captioned_cb (HonTableView       *self,
                   GtkColumnViewCell  *cell,
                   GtkListItemFactory *factory)
{
  GtkWidget *box = gtk_column_view_cell_get_child (cell);
  g_autofree char *lines = hon_table_row_dup_lines (get_row (cell), get_position (factory), self->divisor);
  g_auto (GStrv) parts = g_strsplit (lines, "\n", 2);

  hon_table_words_set_text (hon_table_words_get_label (gtk_widget_get_first_child (box)),
                            parts[0] != NULL ? parts[0] : "");
  hon_table_words_set_text (hon_table_words_get_label (gtk_widget_get_last_child (box)),
                            parts[0] != NULL && parts[1] != NULL ? parts[1] : "");
}

static void
setup_cell_cb (HonTableView       *self,
               GtkColumnViewCell  *cell,
               GtkListItemFactory *factory)
{
  gtk_column_view_cell_set_child (cell, make_label (hon_table_get_column (self->model, get_position (factory))));
}

static void
bind_cell_cb (HonTableView       *self,
              GtkColumnViewCell  *cell,
              GtkListItemFactory *factory)
{
  guint position = get_position (factory);
  const HonColumn *column = hon_table_get_column (self->model, position);
  HonTableRow *row = get_row (cell);
  GtkWidget *label = hon_table_words_get_label (gtk_column_view_cell_get_child (cell));
  g_autofree char *text = hon_table_row_dup_text (row, position, self->divisor);
  g_autofree char *lines = hon_table_row_dup_lines (row, position, self->divisor);

  if (column->kind == HON_COLUMN_LONG_TEXT)
    hon_table_words_set_text (label, lines);
  else
    gtk_label_set_label (GTK_LABEL (label), lines);
  name_cell (label, column->title, text);
  set_total (label, row);
}

static void
setup_arrow_cb (GtkListItemFactory *factory,
                GtkColumnViewCell  *cell)
{
  /* The table says what activating a row does; not every row again. */
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-next-symbolic",
                                   NULL);

  gtk_widget_add_css_class (image, "dim-label");
  gtk_widget_set_margin_end (image, 6);
  gtk_column_view_cell_set_child (cell, image);
}

static GtkListItemFactory *
make_factory (HonTableView  *self,
              guint          position,
              HonColumnKind  kind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GCallback setup = G_CALLBACK (setup_cell_cb);
  GCallback bind = G_CALLBACK (bind_cell_cb);

  if (kind == HON_COLUMN_NAME)
    {
      setup = G_CALLBACK (setup_name_cb);
      bind = G_CALLBACK (bind_name_cb);
      g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_name_cb), self, G_CONNECT_SWAPPED);
    }
  else if (kind == HON_COLUMN_CAPTIONED)
    {
      setup = G_CALLBACK (setup_captioned_cb);
      bind = G_CALLBACK (bind_captioned_cb);
    }
  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (position));
  g_signal_connect_object (factory, "setup", setup, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", bind, self, G_CONNECT_SWAPPED);

  return factory;
}

static void
append_column (HonTableView *self,
               guint         position)
{
  const HonColumn *column = hon_table_get_column (self->model, position);
  const char *property = NULL;
  GBindingFlags flags = G_BINDING_INVERT_BOOLEAN;
  g_autoptr (GtkColumnViewColumn) made = NULL;

  switch (column->room)
    {
    case HON_COLUMN_ALWAYS:
      break;

    case HON_COLUMN_UNLESS_COMPACT:
      property = "compact";
      break;

    case HON_COLUMN_UNLESS_BRIEF:
      property = "brief";
      break;

    case HON_COLUMN_IF_BRIEF:
      property = "brief";
      flags = G_BINDING_DEFAULT;
      break;

    case HON_COLUMN_IN_ROW:
    case HON_COLUMN_IN_TEXT:
      return;
    }
  made = gtk_column_view_column_new (column->title, make_factory (self, position, column->kind));
  gtk_column_view_column_set_expand (made, column->kind == HON_COLUMN_NAME || column->kind == HON_COLUMN_LONG_TEXT ||
                                           column->kind == HON_COLUMN_CAPTIONED);
  if (hon_column_is_figure (column))
    hon_column_head_set_end (made);
  hon_columns_append (self->column_view, made, self, property, flags);
}

static void
append_columns (HonTableView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) arrow = gtk_column_view_column_new (NULL, factory);

  for (guint i = 0; i < hon_table_get_n_columns (self->model); i++)
    if (hon_table_get_column (self->model, i)->title != NULL)
      append_column (self, i);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_arrow_cb), NULL);
  hon_columns_append (self->column_view, arrow, NULL, NULL, G_BINDING_DEFAULT);
}

static gboolean
has_same_columns (HonTable *table,
                  HonTable *other)
{
  guint n = hon_table_get_n_columns (table);

  if (n != hon_table_get_n_columns (other))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const HonColumn *a = hon_table_get_column (table, i);
      const HonColumn *b = hon_table_get_column (other, i);

      if (g_strcmp0 (a->title, b->title) != 0 || a->kind != b->kind || a->room != b->room)
        return FALSE;
    }

  return TRUE;
}

/* Rows keep their place, so focus and scrolling do. */
static void
show_rows (HonTableView *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;
  GtkTreeListModel *tree;

  if (self->table == NULL)
    {
      gtk_column_view_set_model (self->column_view, NULL);
      return;
    }
  if (self->visibility == NULL || !hon_visibility_is_seen (self->visibility))
    return;

  tree = gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (self->table)), FALSE, TRUE, create_children, NULL, NULL);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (tree)));
  gtk_column_view_set_model (self->column_view, selection);
}

static void
update_actions (HonTableView *self)
{
  gboolean is_exportable = self->file_name != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.add-to-dossier", self->table != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.copy", self->table != NULL && self->copyable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.export", self->table != NULL && is_exportable);
  gtk_widget_set_visible (self->export_button, is_exportable);
}

static void
activate_cb (HonTableView *self,
             guint         position)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (self->column_view));
  g_autoptr (GtkTreeListRow) item = g_list_model_get_item (model, position);
  g_autoptr (HonTableRow) row = HON_TABLE_ROW (gtk_tree_list_row_get_item (item));

  g_signal_emit (self, signals[ROW_ACTIVATED], 0, row);
}

static void
add_to_dossier_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  HonTableView *self = HON_TABLE_VIEW (widget);
  const char *title = self->name != NULL ? self->name : self->title;

  hon_dossier_add_table (widget, title != NULL ? title : _("Table"), self->heading, self->table, self->divisor);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonTableView *self = HON_TABLE_VIEW (widget);
  g_autofree char *table = hon_table_to_text (self->table, self->divisor);
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->name != NULL)
    g_string_append_printf (text, "%s\n", self->name);
  if (self->heading != NULL)
    g_string_append_printf (text, "%s\n", self->heading);
  g_string_append (text, table);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
  hon_toast_say (widget, _("Table copied"));
}

static void
chosen_cb (gpointer  widget,
           GFile    *file,
           gpointer  user_data)
{
  if (HON_TABLE_VIEW (widget)->table != NULL)
    hon_table_view_export (HON_TABLE_VIEW (widget), file);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  hon_save_ask (widget, _("Export as CSV"), HON_TABLE_VIEW (widget)->file_name, chosen_cb, NULL);
}

static void
hon_table_view_constructed (GObject *object)
{
  HonTableView *self = HON_TABLE_VIEW (object);

  G_OBJECT_CLASS (hon_table_view_parent_class)->constructed (object);

  self->visibility = hon_visibility_new (GTK_WIDGET (self), self->reserved_height);
  g_signal_connect_object (self->visibility, "seen", G_CALLBACK (show_rows), self, G_CONNECT_SWAPPED);
}

static void
hon_table_view_dispose (GObject *object)
{
  HonTableView *self = HON_TABLE_VIEW (object);

  g_clear_object (&self->visibility);
  g_clear_object (&self->table);
  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_TABLE_VIEW);
  g_clear_object (&self->tool);

  G_OBJECT_CLASS (hon_table_view_parent_class)->dispose (object);
}

static void
hon_table_view_finalize (GObject *object)
{
  HonTableView *self = HON_TABLE_VIEW (object);

  g_free (self->title);
  g_free (self->description);
  g_free (self->name);
  g_free (self->heading);
  g_free (self->file_name);

  G_OBJECT_CLASS (hon_table_view_parent_class)->finalize (object);
}

static void
hon_table_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonTableView *self = HON_TABLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;

    case PROP_FILE_NAME:
      g_value_set_string (value, self->file_name);
      break;

    case PROP_TOOL:
      g_value_set_object (value, self->tool);
      break;

    case PROP_TABLE:
      g_value_set_object (value, self->table);
      break;

    case PROP_RESERVED_HEIGHT:
      g_value_set_int (value, self->reserved_height);
      break;

    case PROP_BRIEF:
      g_value_set_boolean (value, self->brief);
      break;

    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;

    case PROP_COPYABLE:
      g_value_set_boolean (value, self->copyable);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Sets a text that the table is known by to a screen reader. */
static void
set_accessible (HonTableView           *self,
                char                  **field,
                const GValue           *value,
                GtkAccessibleProperty   property,
                GParamSpec             *pspec)
{
  if (!g_set_str (field, g_value_get_string (value)))
    return;

  if (*field != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->column_view), property, *field, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->column_view), property);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_flag (HonTableView *self,
          gboolean     *flag,
          gboolean      value,
          GParamSpec   *pspec)
{
  value = !!value;
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
hon_table_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HonTableView *self = HON_TABLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      set_accessible (self, &self->title, value, GTK_ACCESSIBLE_PROPERTY_LABEL, pspec);
      break;

    case PROP_DESCRIPTION:
      set_accessible (self, &self->description, value, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, pspec);
      break;

    case PROP_FILE_NAME:
      if (g_set_str (&self->file_name, g_value_get_string (value)))
        {
          update_actions (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_TOOL:
      if (g_set_object (&self->tool, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_TABLE:
      hon_table_view_set_table (self, g_value_get_object (value));
      break;

    case PROP_RESERVED_HEIGHT:
      self->reserved_height = g_value_get_int (value);
      break;

    case PROP_BRIEF:
      set_flag (self, &self->brief, g_value_get_boolean (value), pspec);
      break;

    case PROP_COMPACT:
      set_flag (self, &self->compact, g_value_get_boolean (value), pspec);
      break;

    case PROP_COPYABLE:
      set_flag (self, &self->copyable, g_value_get_boolean (value), pspec);
      update_actions (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_table_view_class_init (HonTableViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hon_table_view_constructed;
  object_class->dispose = hon_table_view_dispose;
  object_class->finalize = hon_table_view_finalize;
  object_class->get_property = hon_table_view_get_property;
  object_class->set_property = hon_table_view_set_property;

  /**
   * HonTableView:title: (nullable)
   *
   * What stands above the table, and what it is called.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTableView:description: (nullable)
   *
   * What activating a row does, for screen readers.
   */
  props[PROP_DESCRIPTION] =
    g_param_spec_string ("description", NULL, NULL, NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTableView:file-name: (nullable)
   *
   * The name of a new file; without one the table is not exported.
   */
  props[PROP_FILE_NAME] =
    g_param_spec_string ("file-name", NULL, NULL, NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTableView:tool: (nullable)
   *
   * A widget beside the title.
   */
  props[PROP_TOOL] =
    g_param_spec_object ("tool", NULL, NULL, GTK_TYPE_WIDGET,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTableView:table: (nullable)
   *
   * The table on show.
   */
  props[PROP_TABLE] =
    g_param_spec_object ("table", NULL, NULL, HON_TYPE_TABLE,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTableView:reserved-height:
   *
   * About how high the table is, for as long as its rows are not made.
   */
  props[PROP_RESERVED_HEIGHT] =
    g_param_spec_int ("reserved-height", NULL, NULL, 0, G_MAXINT, 0,
                      (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTableView:brief:
   *
   * Whether there is no room for columns that explanations tell too.
   */
  props[PROP_BRIEF] =
    g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTableView:compact:
   *
   * Whether there is no room for others either.
   */
  props[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTableView:copyable:
   *
   * Whether the table is copied alone; where it is not, a tool copies it with what belongs to it.
   */
  props[PROP_COPYABLE] =
    g_param_spec_boolean ("copyable", NULL, NULL, TRUE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * HonTableView::row-activated:
   * @self: the view
   * @row: a row of its table
   *
   * A row was activated, which explains it.
   */
  signals[ROW_ACTIVATED] =
    g_signal_new ("row-activated", HON_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, HON_TYPE_TABLE_ROW);

  hon_page_set_template (widget_class, "common/hon-table-view");
  gtk_widget_class_bind_template_child (widget_class, HonTableView, column_view);
  gtk_widget_class_bind_template_child (widget_class, HonTableView, export_button);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "table.add-to-dossier", NULL, add_to_dossier_action);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "table.export", NULL, export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "table.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "table.export", NULL);
}

static void
hon_table_view_init (HonTableView *self)
{
  self->divisor = 1;
  self->copyable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_column_heads_watch (self->column_view);
  update_actions (self);
}

/**
 * hon_table_view_set_table:
 * @self: a view
 * @table: (nullable): a table
 *
 * Sets the table on show.
 */
void
hon_table_view_set_table (HonTableView *self,
                          HonTable     *table)
{
  g_return_if_fail (HON_IS_TABLE_VIEW (self));
  g_return_if_fail (table == NULL || HON_IS_TABLE (table));

  if (!g_set_object (&self->table, table))
    return;

  if (table != NULL && (self->model == NULL || !has_same_columns (self->model, table)))
    {
      /* The rows of before do not have what the new columns show. */
      gtk_column_view_set_model (self->column_view, NULL);
      hon_columns_clear (self->column_view, self);
      g_set_object (&self->model, table);
      append_columns (self);
    }
  show_rows (self);
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TABLE]);
}

/**
 * hon_table_view_set_divisor:
 * @self: a view
 * @divisor: 1, or what amounts are divided by: 12 for those of a month
 *
 * Sets how amounts are told.
 */
void
hon_table_view_set_divisor (HonTableView *self,
                            guint         divisor)
{
  g_return_if_fail (HON_IS_TABLE_VIEW (self));
  g_return_if_fail (divisor > 0);

  if (self->divisor == divisor)
    return;

  self->divisor = divisor;
  show_rows (self);
}

/**
 * hon_table_view_set_name:
 * @self: a view
 * @name: (nullable): what the table is called
 *
 * Sets what the table is called in a dossier, and where it is copied to, if its title says too little there.
 */
void
hon_table_view_set_name (HonTableView *self,
                         const char   *name)
{
  g_return_if_fail (HON_IS_TABLE_VIEW (self));

  g_set_str (&self->name, name);
}

/**
 * hon_table_view_set_heading:
 * @self: a view
 * @heading: (nullable): what the table is about
 *
 * Sets what stands above the table where it is copied to.
 */
void
hon_table_view_set_heading (HonTableView *self,
                            const char   *heading)
{
  g_return_if_fail (HON_IS_TABLE_VIEW (self));

  g_set_str (&self->heading, heading);
}

/**
 * hon_table_view_export:
 * @self: a view that has a table
 * @file: where the table goes
 *
 * Writes the table as CSV, whole or not at all.
 */
void
hon_table_view_export (HonTableView *self,
                       GFile        *file)
{
  g_autofree char *table = NULL;

  g_return_if_fail (HON_IS_TABLE_VIEW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->table != NULL);

  table = hon_table_to_csv (self->table);
  hon_save_write_table (GTK_WIDGET (self), file, table);
}
