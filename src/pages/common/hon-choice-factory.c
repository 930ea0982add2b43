/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-choice-factory.h"

/* A list of choices is as wide as the longest line of its widest choice, and no wider than this. */
#define WIDTH_CHARS 26

static G_DEFINE_QUARK (hon-choice-hints, hints)

static GtkWidget *
make_label (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "max-width-chars", WIDTH_CHARS,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "xalign", 0.0f,
                       NULL);
}

static void
set_up_cb (AdwComboRow *row,
           GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = g_object_new (GTK_TYPE_BOX,
                                   "hexpand", TRUE,
                                   "orientation", GTK_ORIENTATION_VERTICAL,
                                   "valign", GTK_ALIGN_CENTER,
                                   NULL);
  GtkWidget *label = make_label ();
  GtkWidget *hint = make_label ();
  GtkWidget *check = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "object-select-symbolic",
                                   NULL);

  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dimmed");
  gtk_box_append (GTK_BOX (texts), label);
  gtk_box_append (GTK_BOX (texts), hint);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_item_set_child (item, box);
}

static char *
dup_label (AdwComboRow *row,
           gpointer     item)
{
  GtkExpression *expression = adw_combo_row_get_expression (row);
  g_auto (GValue) value = G_VALUE_INIT;

  if (expression == NULL)
    return g_strdup (gtk_string_object_get_string (item));
  if (!gtk_expression_evaluate (expression, item, &value))
    return NULL;

  return g_value_dup_string (&value);
}

/* The check mark is of what the row has chosen, not of what the list's keyboard is on. */
static void
show_check (AdwComboRow *row,
            GParamSpec  *pspec,
            GtkListItem *item)
{
  GtkWidget *check = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (check, adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (item));
}

static void
bind_cb (AdwComboRow *row,
         GtkListItem *item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_widget_get_first_child (gtk_list_item_get_child (item)));
  GtkWidget *hint = gtk_widget_get_next_sibling (label);
  GStrv hints = g_object_get_qdata (G_OBJECT (row), hints_quark ());
  g_autofree char *text = dup_label (row, gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (hint, hints != NULL);
  if (hints != NULL)
    gtk_label_set_label (GTK_LABEL (hint), hints[gtk_list_item_get_position (item)]);
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (show_check), item);
  show_check (row, NULL, item);
}

static void
unbind_cb (AdwComboRow *row,
           GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (row, show_check, item);
}

/* The first widget of a kind below another one. */
static GtkWidget *
find_below (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_below (child, type);

  return found;
}

/* Enter in the search of a list takes the first that was found, as everywhere where something is searched for. */
static void
search_activated_cb (GtkListView    *list,
                     GtkSearchEntry *entry)
{
  GtkSelectionModel *found = gtk_list_view_get_model (list);

  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0' || found == NULL ||
      g_list_model_get_n_items (G_LIST_MODEL (found)) == 0)
    return;

  gtk_selection_model_select_item (found, 0, TRUE);
  g_signal_emit_by_name (list, "activate", 0);
}

static void
bind_search (AdwComboRow *row)
{
  GtkWidget *popover = find_below (GTK_WIDGET (row), GTK_TYPE_POPOVER);
  GtkWidget *entry = popover != NULL ? find_below (popover, GTK_TYPE_SEARCH_ENTRY) : NULL;
  GtkWidget *list = popover != NULL ? find_below (popover, GTK_TYPE_LIST_VIEW) : NULL;

  if (entry == NULL || list == NULL)
    return;

  g_signal_handlers_disconnect_by_func (entry, search_activated_cb, list);
  g_signal_connect_object (entry, "activate", G_CALLBACK (search_activated_cb), list, G_CONNECT_SWAPPED);
}

/* What is chosen describes the row. Rows do that themselves by a label, if they do: but labels do not tell when their
 * texts change, and Orca 48 keeps what it has read of one. It would read what was chosen before.
 */
static void
describe (AdwComboRow *row)
{
  GObject *item = adw_combo_row_get_selected_item (row);
  g_autofree char *text = item != NULL ? dup_label (row, item) : NULL;

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
}

/**
 * hon_choice_factory_set:
 * @row: a row whose choices are strings, or have an expression that tells them
 * @hints: (nullable) (transfer full): what is said below each choice, for as many
 *   as there are
 *
 * Lets the words of the choices wrap in the list of @row: what is cut off there
 * could not be read anywhere else. Enter in the search of the list takes the first
 * choice that was found. A screen reader reads what is chosen.
 */
void
hon_choice_factory_set (AdwComboRow *row,
                        GStrv        hints)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_object_set_qdata_full (G_OBJECT (row), hints_quark (), hints, (GDestroyNotify) g_strfreev);
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), row, G_CONNECT_SWAPPED);
  adw_combo_row_set_list_factory (row, factory);
  bind_search (row);
  g_signal_handlers_disconnect_by_func (row, describe, NULL);
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (describe), NULL);
  g_signal_connect (row, "notify::subtitle", G_CALLBACK (describe), NULL);
  describe (row);
}
