/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-moves-view.h"

#include "hon-columns.h"
#include "hon-explanation-dialog.h"
#include "hon-page-template.h"
#include "hon-sight.h"
#include "hon-toast.h"

#include <glib/gi18n.h>

/* About what two dozen moves take. */
#define RESERVED_HEIGHT 640

/**
 * HonMovesView:
 *
 * The moves of tariffs as a table, the newest first: since when, what it was, what it became, by
 * how much, and who says so. Activating a move opens its explanation.
 *
 * Its rows are made when it first comes into sight.
 *
 * ## Actions
 *
 * - `moves.copy`: copies the table as text between tabs.
 *
 * ## Keys
 *
 * Those of a table; Enter explains the move.
 */

struct _HonMovesView
{
  AdwBin          parent_instance;

  /* Template children */
  GtkColumnView  *column_view;

  HonSight       *sight;   /* (owned) */
  HonTariffStudy *study;   /* (nullable) (owned) */
  gboolean        brief;
  gboolean        compact;
};

enum
{
  PROP_0,
  PROP_STUDY,
  PROP_BRIEF,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonMovesView, hon_moves_view, ADW_TYPE_BIN)

/* Shows the moves anew. */
static void
show_moves (HonMovesView *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;
  GListModel *moves;

  if (self->study == NULL || !hon_sight_is_seen (self->sight))
    return;

  moves = g_object_ref (hon_tariff_study_get_moves (self->study));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (moves));
  gtk_column_view_set_model (self->column_view, selection);
}

/* A row is read as what its cells are named: an amount without its column says little. */
static void
name_cell (GtkWidget     *label,
           HonMoveColumn  column,
           const char    *text)
{
  g_autofree char *name = NULL;

  if (*text == '\0')
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL);
      return;
    }

  /* Translators: the title of a column, and what stands in it. */
  name = g_strdup_printf (_("%1$s: %2$s"), hon_move_column_get_title (column), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
is_figure (HonMoveColumn column)
{
  return column != HON_MOVE_COLUMN_DATE && column != HON_MOVE_COLUMN_TARIFF &&
         column != HON_MOVE_COLUMN_SOURCE;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkColumnViewCell        *cell,
          gpointer                  user_data)
{
  HonMoveColumn column = GPOINTER_TO_UINT (user_data);
  gboolean is_source = column == HON_MOVE_COLUMN_SOURCE;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "ellipsize", is_source ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE,
                                   "justify", is_figure (column) ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT,
                                   "xalign", is_figure (column) ? 1.0 : 0.0,
                                   NULL);

  if (is_figure (column))
    gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkColumnViewCell        *cell,
         gpointer                  user_data)
{
  HonMoveColumn column = GPOINTER_TO_UINT (user_data);
  HonTariffMove *move = HON_TARIFF_MOVE (gtk_column_view_cell_get_item (cell));
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  g_autofree char *text = hon_tariff_move_dup_text (move, column);
  g_autofree char *lines = hon_tariff_move_dup_lines (move, column);

  gtk_label_set_label (GTK_LABEL (label), lines);
  if (column == HON_MOVE_COLUMN_SOURCE)
    gtk_widget_set_tooltip_text (label, text);
  name_cell (label, column, text);
}

/* Without room for a column of its own, the tariff stands under the day. */
static void
setup_both_cb (GtkSignalListItemFactory *factory,
               GtkColumnViewCell        *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL,
                                               "ellipsize", PANGO_ELLIPSIZE_END,
                                               "xalign", 0.0,
                                               NULL));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  gtk_column_view_cell_set_child (cell, box);
}

static void
bind_both_cb (GtkSignalListItemFactory *factory,
              GtkColumnViewCell        *cell)
{
  HonTariffMove *move = HON_TARIFF_MOVE (gtk_column_view_cell_get_item (cell));
  GtkWidget *box = gtk_column_view_cell_get_child (cell);
  g_autofree char *date = hon_tariff_move_dup_text (move, HON_MOVE_COLUMN_DATE);
  g_autofree char *tariff = hon_tariff_move_dup_text (move, HON_MOVE_COLUMN_TARIFF);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), date);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), tariff);
  gtk_widget_set_tooltip_text (box, tariff);
}

static void
setup_arrow_cb (GtkSignalListItemFactory *factory,
                GtkColumnViewCell        *cell)
{
  /* The table says what activating a move does; not every move again. */
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-next-symbolic",
                                   NULL);

  gtk_widget_add_css_class (image, "dim-label");
  gtk_widget_set_margin_end (image, 6);
  gtk_column_view_cell_set_child (cell, image);
}

static GtkColumnViewColumn *
append_column (HonMovesView       *self,
               const char         *title,
               GtkListItemFactory *factory,
               const char         *property,
               GBindingFlags       flags)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  hon_columns_append (self->column_view, column, self, property, flags);

  /* The view keeps it alive. */
  return column;
}

static void
append_text_column (HonMovesView  *self,
                    HonMoveColumn  column,
                    const char    *hidden_by)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *made;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
  made = append_column (self, hon_move_column_get_title (column), factory, hidden_by, G_BINDING_INVERT_BOOLEAN);
  gtk_column_view_column_set_expand (made, column == HON_MOVE_COLUMN_SOURCE);
}

static void
append_columns (HonMovesView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *both;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_both_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_both_cb), NULL);
  both = append_column (self, hon_move_column_get_title (HON_MOVE_COLUMN_DATE), factory, "brief", G_BINDING_DEFAULT);
  gtk_column_view_column_set_expand (both, TRUE);

  append_text_column (self, HON_MOVE_COLUMN_DATE, "brief");
  append_text_column (self, HON_MOVE_COLUMN_TARIFF, "brief");
  append_text_column (self, HON_MOVE_COLUMN_OLD, "compact");
  append_text_column (self, HON_MOVE_COLUMN_NEW, NULL);
  append_text_column (self, HON_MOVE_COLUMN_CHANGE, "compact");
  append_text_column (self, HON_MOVE_COLUMN_REAL_CHANGE, NULL);
  append_text_column (self, HON_MOVE_COLUMN_SOURCE, "brief");

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_arrow_cb), NULL);
  append_column (self, NULL, factory, NULL, G_BINDING_DEFAULT);
}

static void
activate_cb (HonMovesView *self,
             guint         position)
{
  g_autoptr (HonTariffMove) move = g_list_model_get_item (hon_tariff_study_get_moves (self->study), position);
  g_autoptr (HonExplanation) explanation = hon_tariff_move_explain (move);

  adw_dialog_present (hon_explanation_dialog_new (explanation), GTK_WIDGET (self));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonMovesView *self = HON_MOVES_VIEW (widget);
  g_autofree char *text = hon_tariff_study_to_text (self->study);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  hon_toast_say (widget, _("Table copied"));
}

static void
hon_moves_view_dispose (GObject *object)
{
  HonMovesView *self = HON_MOVES_VIEW (object);

  g_clear_object (&self->sight);
  g_clear_object (&self->study);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_MOVES_VIEW);

  G_OBJECT_CLASS (hon_moves_view_parent_class)->dispose (object);
}

static void
hon_moves_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonMovesView *self = HON_MOVES_VIEW (object);

  switch (prop_id)
    {
    case PROP_STUDY:
      g_value_set_object (value, self->study);
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
set_flag (HonMovesView *self,
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
hon_moves_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HonMovesView *self = HON_MOVES_VIEW (object);

  switch (prop_id)
    {
    case PROP_STUDY:
      hon_moves_view_set_study (self, g_value_get_object (value));
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
hon_moves_view_class_init (HonMovesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_moves_view_dispose;
  object_class->get_property = hon_moves_view_get_property;
  object_class->set_property = hon_moves_view_set_property;

  /**
   * HonMovesView:study: (nullable)
   *
   * The study whose moves are on show.
   */
  props[PROP_STUDY] =
    g_param_spec_object ("study", NULL, NULL, HON_TYPE_TARIFF_STUDY,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonMovesView:brief:
   *
   * Whether sources are left to the explanations, and tariffs stand under the day, for want of
   * room.
   */
  props[PROP_BRIEF] =
    g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonMovesView:compact:
   *
   * Whether what it was, and the change with the prices in it, are left out too.
   */
  props[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  hon_page_set_template (widget_class, "revaluations/hon-moves-view");
  gtk_widget_class_bind_template_child (widget_class, HonMovesView, column_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "moves.copy", NULL, copy_action);
}

static void
hon_moves_view_init (HonMovesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  append_columns (self);
  self->sight = hon_sight_new (GTK_WIDGET (self), RESERVED_HEIGHT);
  g_signal_connect_object (self->sight, "seen", G_CALLBACK (show_moves), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "moves.copy", FALSE);
}

/**
 * hon_moves_view_get_study:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the study whose moves are on show
 */
HonTariffStudy *
hon_moves_view_get_study (HonMovesView *self)
{
  g_return_val_if_fail (HON_IS_MOVES_VIEW (self), NULL);

  return self->study;
}

void
hon_moves_view_set_study (HonMovesView   *self,
                          HonTariffStudy *study)
{
  g_return_if_fail (HON_IS_MOVES_VIEW (self));
  g_return_if_fail (study == NULL || HON_IS_TARIFF_STUDY (study));

  if (!g_set_object (&self->study, study))
    return;

  show_moves (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "moves.copy", study != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STUDY]);
}
