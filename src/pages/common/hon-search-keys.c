/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-search-keys.h"

/* How a search is come to by keyboard, the same wherever there is one. */

static gboolean
find_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  GtkWidget *entry = GTK_WIDGET (user_data);

  if (!gtk_widget_get_mapped (entry))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);

  return GDK_EVENT_STOP;
}

/**
 * hon_search_keys_bind:
 * @entry: where what is looked for is typed
 * @widget: an ancestor of @entry: the page or dialog that it searches
 * @captures: whether typing anywhere in @widget searches
 *
 * Lets Ctrl+F, and typing, lead to a search.
 */
void
hon_search_keys_bind (GtkSearchEntry *entry,
                      GtkWidget      *widget,
                      gboolean        captures)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_SEARCH_ENTRY (entry));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  controller = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_f, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (find_cb, entry, NULL)));
  gtk_widget_add_controller (widget, controller);
  if (captures)
    gtk_search_entry_set_key_capture_widget (entry, widget);
}

/**
 * hon_search_keys_find_row:
 * @list: what a search found
 *
 * Finds the row that Enter is meant for. An entry that captures the keys of its surroundings gets Enter
 * too while a row has the focus.
 *
 * Returns: the position of the row with the focus; 0, the best one, where none has
 */
guint
hon_search_keys_find_row (GtkListBox *list)
{
  GtkRoot *root;
  GtkWidget *focus;
  GtkWidget *row;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), 0);

  root = gtk_widget_get_root (GTK_WIDGET (list));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  if (row == NULL || gtk_widget_get_parent (row) != GTK_WIDGET (list))
    return 0;

  return (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}
