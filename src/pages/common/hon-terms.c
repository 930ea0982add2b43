/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-terms.h"

#include <glib/gi18n.h>

#include <adwaita.h>

/* The terms of the field, told where they stand: a row whose texts use one has a button that opens what it means, and
 * dialogs list those that they use. All that is known of a term is shown by the action `pages.show-term` of the window.
 *
 * A row that leads on has no such button: what it leads to tells its terms.
 */

/* How wide the text of a popover is, in characters. */
#define TEXT_CHARS 36

/* How high it may be before it scrolls, in pixels. */
#define TEXT_HEIGHT_MAX 320

static const char *
get_short_title (HonTerm *term)
{
  return hon_term_get_abbreviation (term) != NULL ? hon_term_get_abbreviation (term) : hon_term_get_term (term);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_max_width_chars (GTK_LABEL (label), TEXT_CHARS);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);

  return label;
}

static void
close_cb (GtkWidget *button)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
}

/* Appends what a term means. A screen reader reads it with the button below, which has the focus. */
static void
append_term (GtkBox  *box,
             HonTerm *term)
{
  g_autofree char *title = hon_term_dup_title (term);
  /* Translators: a button; %s is a term. */
  g_autofree char *name = g_strdup_printf (_("More about “%s”"), get_short_title (term));
  GtkWidget *heading = make_label (title);
  GtkWidget *text = make_label (hon_term_get_text (term));
  GtkWidget *button = gtk_button_new_with_label (_("In the Glossary"));

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", hon_term_get_id (term));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "pages.show-term");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hon_term_get_text (term),
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (close_cb), NULL);
  gtk_box_append (box, heading);
  gtk_box_append (box, text);
  gtk_box_append (box, button);
}

static GListModel *
get_found (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "hon-terms");
}

/* Few are ever opened: each is made when it is. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  GListModel *terms = get_found (GTK_WIDGET (button));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "child", box,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "max-content-height", TEXT_HEIGHT_MAX,
                                      "propagate-natural-width", TRUE,
                                      "propagate-natural-height", TRUE,
                                      NULL);
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_add_css_class (popover, "terms");
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (terms, i);

      append_term (GTK_BOX (box), term);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
make_button (GListModel *terms)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *label = NULL;
  GtkWidget *button = gtk_menu_button_new ();
  guint n = g_list_model_get_n_items (terms);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (terms, i);

      g_string_append_printf (names, "%s%s", i > 0 ? C_("list separator", ", ") : "", get_short_title (term));
    }
  /* Translators: a button; %s is a term, or a list of terms. */
  label = g_strdup_printf (ngettext ("Definition: %s", "Definitions: %s", n), names->str);
  /* Orca 48 takes a toggle button in a row to choose from for a part of it, and says nothing of it. */
  g_object_set (gtk_widget_get_first_child (button), "accessible-role", GTK_ACCESSIBLE_ROLE_BUTTON, NULL);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "help-about-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover_cb, NULL, NULL);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "dim-label");
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "hon-terms", g_object_ref (terms), g_object_unref);

  return button;
}

/* The button stands before all else at the end of a row, next to its texts. */
static void
add_button (GtkWidget *row,
            GtkWidget *button)
{
  if (ADW_IS_ENTRY_ROW (row))
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  else if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), button);
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (button)), button, NULL);
}

static void
find_in_property (GtkWidget   *row,
                  const char  *property,
                  HonGlossary *glossary,
                  GListStore  *found)
{
  g_autofree char *text = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (row), property) == NULL)
    return;

  g_object_get (row, property, &text, NULL);
  if (text != NULL)
    hon_glossary_find (glossary, text, found);
}

static gboolean
leads_on (GtkWidget *row)
{
  return G_OBJECT_TYPE (row) == ADW_TYPE_ACTION_ROW && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row));
}

static gboolean
is_same (GListModel *a,
         GListModel *b)
{
  guint n = g_list_model_get_n_items (a);

  if (n != g_list_model_get_n_items (b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonTerm) left = g_list_model_get_item (a, i);
      g_autoptr (HonTerm) right = g_list_model_get_item (b, i);

      if (left != right)
        return FALSE;
    }

  return TRUE;
}

static void
leave_out_own (GtkWidget  *row,
               GListStore *found)
{
  HonTerm *own = g_object_get_data (G_OBJECT (row), "hon-terms-own");
  guint position;

  if (own != NULL && g_list_store_find (found, own, &position))
    g_list_store_remove (found, position);
}

/* Has the button of a row tell the terms that its texts use now. */
static void
mark_row (GtkWidget *row)
{
  HonGlossary *glossary = hon_terms_get_glossary (row);
  GtkWidget *old = g_object_get_data (G_OBJECT (row), "hon-terms-button");
  g_autoptr (GListStore) found = g_list_store_new (HON_TYPE_TERM);
  GtkWidget *button = NULL;

  if (glossary == NULL)
    return;
  if (!leads_on (row))
    {
      find_in_property (row, "title", glossary, found);
      find_in_property (row, "subtitle", glossary, found);
    }
  leave_out_own (row, found);
  if (old != NULL && is_same (get_found (old), G_LIST_MODEL (found)))
    return;

  if (old != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (old)), old);
  if (g_list_model_get_n_items (G_LIST_MODEL (found)) > 0)
    {
      button = make_button (G_LIST_MODEL (found));
      add_button (row, button);
    }
  g_object_set_data (G_OBJECT (row), "hon-terms-button", button);
}

/**
 * hon_terms_offer:
 * @window: a window
 * @catalogue: the facts, which may still be loading
 *
 * Has what is in a window, dialogs too, tell the terms of @catalogue.
 */
void
hon_terms_offer (GtkWidget    *window,
                 HonCatalogue *catalogue)
{
  g_return_if_fail (GTK_IS_ROOT (window));
  g_return_if_fail (HON_IS_CATALOGUE (catalogue));

  g_object_set_data_full (G_OBJECT (window), "hon-terms", g_object_ref (catalogue), g_object_unref);
}

/**
 * hon_terms_get_glossary:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the glossary that its window offers
 */
HonGlossary *
hon_terms_get_glossary (GtkWidget *widget)
{
  GtkRoot *window;
  HonCatalogue *catalogue;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  window = gtk_widget_get_root (widget);
  catalogue = window != NULL ? g_object_get_data (G_OBJECT (window), "hon-terms") : NULL;

  return catalogue != NULL && hon_catalogue_is_loaded (catalogue) ? hon_catalogue_get_glossary (catalogue) : NULL;
}

/**
 * hon_terms_watch:
 * @row: a row, in a window or not yet
 *
 * Has a row tell the terms that its title and its subtitle use, also after they have changed.
 */
void
hon_terms_watch (GtkWidget *row)
{
  static const char * const signals[] = { "notify::root", "notify::title", "notify::subtitle" };

  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));

  if (!ADW_IS_ENTRY_ROW (row) && !ADW_IS_EXPANDER_ROW (row) && !ADW_IS_ACTION_ROW (row))
    return;

  g_signal_handlers_disconnect_by_func (row, mark_row, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect (row, signals[i], G_CALLBACK (mark_row), NULL);
  mark_row (row);
}

/**
 * hon_terms_watch_definition:
 * @row: a row, in a window or not yet
 * @term: what the row tells
 *
 * Has a row that tells a term tell the others that it uses.
 */
void
hon_terms_watch_definition (GtkWidget *row,
                            HonTerm   *term)
{
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));
  g_return_if_fail (HON_IS_TERM (term));

  g_object_set_data_full (G_OBJECT (row), "hon-terms-own", g_object_ref (term), g_object_unref);
  hon_terms_watch (row);
}

/**
 * hon_terms_mark:
 * @widget: a widget
 *
 * Has all rows that are in a widget now tell their terms, as hon_terms_watch() does.
 */
void
hon_terms_mark (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    hon_terms_mark (child);
  if (ADW_IS_PREFERENCES_ROW (widget))
    hon_terms_watch (widget);
}
