/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-help-window.h"

#include "hon-fold.h"
#include "hon-help-page.h"

/**
 * HonHelpWindow:
 *
 * The help, beside the window that it is about: what pages there are, searched
 * by any of their words, and the page that was chosen.
 *
 * ## Actions
 *
 * - `help.show`: goes to the page with this id.
 *
 * ## Keys
 *
 * Typing and Ctrl+F search, Escape ends that; Escape and Alt+Left go back.
 */

struct _HonHelpWindow
{
  AdwWindow            parent_instance;

  /* Template children */
  AdwNavigationView   *view;
  AdwNavigationPage   *root;
  AdwPreferencesPage  *index_page;
  GtkSearchEntry      *search_entry;
  GtkStack            *stack;

  HonHelpBook         *book;   /* (owned) */
  GtkStringFilter     *filter; /* (owned) */
  GPtrArray           *lists;  /* (owned) (element-type GListModel): what is found, by group */
};

G_DEFINE_FINAL_TYPE (HonHelpWindow, hon_help_window, ADW_TYPE_WINDOW)

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  HonHelpTopic *topic = HON_HELP_TOPIC (item);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "activatable", TRUE,
                                 "subtitle", hon_help_topic_get_summary (topic),
                                 "title", hon_help_topic_get_title (topic),
                                 "use-markup", FALSE,
                                 NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "help.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", hon_help_topic_get_id (topic));

  return row;
}

/* A group of the index with what is found of it. */
static void
add_group (HonHelpWindow      *self,
           const HonHelpBlock *block)
{
  GListModel *topics = hon_help_book_list_topics (self->book, (const char * const *) block->topics);
  GtkFilterListModel *found = gtk_filter_list_model_new (topics, g_object_ref (GTK_FILTER (self->filter)));
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", block->markup, NULL);
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, block->markup, -1);
  gtk_list_box_bind_model (GTK_LIST_BOX (list), G_LIST_MODEL (found), make_row, NULL, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  adw_preferences_page_add (self->index_page, ADW_PREFERENCES_GROUP (group));
  g_object_bind_property (found, "n-items", group, "visible", G_BINDING_SYNC_CREATE);
  g_ptr_array_add (self->lists, found);
}

static void
add_groups (HonHelpWindow *self)
{
  HonHelpTopic *index = hon_help_book_get_index (self->book);

  for (guint i = 0; i < hon_help_topic_get_n_blocks (index); i++)
    {
      const HonHelpBlock *block = hon_help_topic_get_block (index, i);

      if (block->topics != NULL)
        add_group (self, block);
      else
        adw_preferences_page_set_description (self->index_page, block->markup);
    }
}

static void
search_changed_cb (HonHelpWindow *self)
{
  g_autofree char *folded = hon_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  guint n_found = 0;

  gtk_string_filter_set_search (self->filter, folded);
  for (guint i = 0; i < self->lists->len; i++)
    n_found += g_list_model_get_n_items (g_ptr_array_index (self->lists, i));
  gtk_stack_set_visible_child_name (self->stack, n_found > 0 ? "index" : "empty");
}

static gboolean
find_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  HonHelpWindow *self = HON_HELP_WINDOW (widget);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->search_entry)))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));

  return GDK_EVENT_STOP;
}

static void
stop_search_cb (HonHelpWindow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonHelpWindow *self = HON_HELP_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  HonHelpTopic *topic = hon_help_book_find_topic (self->book, id);

  if (topic == NULL)
    return;
  if (adw_navigation_view_find_page (self->view, id) != NULL)
    adw_navigation_view_pop_to_tag (self->view, id);
  else
    adw_navigation_view_push (self->view, hon_help_page_new (self->book, topic));
}

static void
hon_help_window_dispose (GObject *object)
{
  HonHelpWindow *self = HON_HELP_WINDOW (object);

  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_object (&self->filter);
  g_clear_object (&self->book);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_HELP_WINDOW);

  G_OBJECT_CLASS (hon_help_window_parent_class)->dispose (object);
}

static void
hon_help_window_class_init (HonHelpWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_help_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/honoraires/Honoraires/ui/help/hon-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HonHelpWindow, view);
  gtk_widget_class_bind_template_child (widget_class, HonHelpWindow, root);
  gtk_widget_class_bind_template_child (widget_class, HonHelpWindow, index_page);
  gtk_widget_class_bind_template_child (widget_class, HonHelpWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HonHelpWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, find_cb, NULL);
  gtk_widget_class_install_action (widget_class, "help.show", "s", show_action);
}

static void
hon_help_window_init (HonHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->root));
  self->book = hon_help_book_new (g_get_language_names ());
  self->filter = gtk_string_filter_new (gtk_property_expression_new (HON_TYPE_HELP_TOPIC, NULL, "words"));
  self->lists = g_ptr_array_new_with_free_func (g_object_unref);
  add_groups (self);
}

/**
 * hon_help_window_new:
 *
 * Returns: (transfer none): a window with the help, on its index
 */
GtkWindow *
hon_help_window_new (void)
{
  return g_object_new (HON_TYPE_HELP_WINDOW, NULL);
}

/**
 * hon_help_window_show_topic:
 * @self: the window
 * @id: the id of a page
 *
 * Goes to a page as if it had been chosen from the index.
 */
void
hon_help_window_show_topic (HonHelpWindow *self,
                            const char    *id)
{
  g_return_if_fail (HON_IS_HELP_WINDOW (self));
  g_return_if_fail (hon_help_book_find_topic (self->book, id) != NULL);

  adw_navigation_view_pop_to_tag (self->view, "index");
  gtk_widget_activate_action (GTK_WIDGET (self), "help.show", "s", id);
}
