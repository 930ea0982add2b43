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

/* The arrow key itself would lead to what scrolls what was found, which says nothing. */
static gboolean
down_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  return gtk_widget_child_focus (GTK_WIDGET (user_data), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
get_focus (GtkSearchEntry *entry)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (entry));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* Enter was meant for what has the focus. */
static void
entered_cb (GtkSearchEntry *entry)
{
  if (hon_search_keys_is_elsewhere (entry))
    gtk_widget_activate (get_focus (entry));
}

static void
add_key (GtkWidget      *widget,
         guint           key,
         GdkModifierType modifiers,
         GtkShortcutFunc func,
         GtkWidget      *target)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                                                          gtk_callback_action_new (func, target, NULL)));
  gtk_widget_add_controller (widget, controller);
}

/**
 * hon_search_keys_bind:
 * @entry: where what is looked for is typed
 * @widget: an ancestor of @entry: the page or dialog that it searches
 * @captures: whether typing anywhere in @widget searches
 *
 * Lets Ctrl+F, and typing, lead to a search, and Down to what was found.
 */
void
hon_search_keys_bind (GtkSearchEntry *entry,
                      GtkWidget      *widget,
                      gboolean        captures)
{
  g_return_if_fail (GTK_IS_SEARCH_ENTRY (entry));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  add_key (widget, GDK_KEY_f, GDK_CONTROL_MASK, find_cb, GTK_WIDGET (entry));
  add_key (GTK_WIDGET (entry), GDK_KEY_Down, GDK_NO_MODIFIER_MASK, down_cb, widget);
  if (captures)
    {
      gtk_search_entry_set_key_capture_widget (entry, widget);
      g_signal_connect (entry, "activate", G_CALLBACK (entered_cb), NULL);
    }
}

/**
 * hon_search_keys_take_enter:
 * @entry: an entry that was activated
 * @list: what it has found
 *
 * Activates the row that has the focus, or else the best one, which is the first. Nothing else is to be done with
 * the Enter that activated @entry.
 */
void
hon_search_keys_take_enter (GtkSearchEntry *entry,
                            GtkListBox     *list)
{
  GtkWidget *focus, *row;

  g_return_if_fail (GTK_IS_SEARCH_ENTRY (entry));
  g_return_if_fail (GTK_IS_LIST_BOX (list));

  focus = get_focus (entry);
  row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  if (row == NULL || gtk_widget_get_parent (row) != GTK_WIDGET (list))
    row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0));

  g_signal_stop_emission_by_name (entry, "activate");
  if (row != NULL)
    g_signal_emit_by_name (list, "row-activated", row);
}

/**
 * hon_search_keys_is_elsewhere:
 * @entry: an entry
 *
 * An entry that captures the keys of its surroundings gets Enter too while something else there has the
 * focus. What is outside of them does not count, such as what is behind a dialog.
 *
 * Returns: whether something else has the focus, which hon_search_keys_bind() has activated
 */
gboolean
hon_search_keys_is_elsewhere (GtkSearchEntry *entry)
{
  GtkWidget *surroundings, *focus;

  g_return_val_if_fail (GTK_IS_SEARCH_ENTRY (entry), FALSE);

  surroundings = gtk_search_entry_get_key_capture_widget (entry);
  focus = get_focus (entry);

  return surroundings != NULL && focus != NULL && gtk_widget_is_ancestor (focus, surroundings)
         && !gtk_widget_is_ancestor (focus, GTK_WIDGET (entry));
}
