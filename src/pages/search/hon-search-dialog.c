/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-search-dialog.h"

#include "hon-announcer.h"
#include "hon-page-template.h"
#include "hon-search-keys.h"

#include <glib/gi18n.h>

/* More than people read; another word finds what is not among them. */
#define SHOWN_MAX 40

/**
 * HonSearchDialog:
 *
 * A search over everything: pages, acts, terms, events, figures, sources, help. What is chosen is
 * told by the signal `chosen`, once the dialog is closed.
 *
 * ## Keys
 *
 * Typing searches; Enter goes to the first that was found, or to the row in focus. Down goes from the
 * search to the rows, Escape closes.
 *
 * ## Accessibility
 *
 * How many were found is announced once typing has come to rest.
 */

struct _HonSearchDialog
{
  AdwDialog           parent_instance;

  /* Template children */
  GtkStack           *stack;
  GtkSearchEntry     *search_entry;
  GtkScrolledWindow  *scrolled_window;
  GtkLabel           *count_label;
  GtkListBox         *list;

  HonFinder          *finder; /* (owned) */
  GtkSliceListModel  *found;  /* (owned) (element-type HonPlace): those that are shown */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonSearchDialog, hon_search_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  HonPlace *place = HON_PLACE (item);
  g_autofree char *description = hon_place_dup_description (place);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "activatable", TRUE, "use-markup", FALSE, NULL);

  /* While it is made, its labels do not know yet that this is no markup. */
  g_object_set (row,
                "subtitle", description,
                "subtitle-lines", 2,
                "title", hon_place_get_title (place),
                "title-lines", 2,
                NULL);

  return row;
}

static void
show_count (HonSearchDialog *self,
            guint            n_found)
{
  gboolean is_searching = *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
  g_autofree char *count = g_strdup_printf (ngettext ("%u result", "%u results", n_found), n_found);

  gtk_label_set_label (self->count_label, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), is_searching);
  gtk_stack_set_visible_child_name (self->stack, n_found > 0 ? "list" : "empty");
  if (is_searching)
    hon_announcer_tell_found (hon_announcer_of (GTK_WIDGET (self)), n_found);
}

static void
search (HonSearchDialog *self)
{
  g_autoptr (GListModel) found = hon_finder_search (self->finder,
                                                    gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  gtk_slice_list_model_set_model (self->found, found);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
  show_count (self, g_list_model_get_n_items (found));
}

static void
search_changed_cb (HonSearchDialog *self)
{
  search (self);
}

static void
choose (HonSearchDialog *self,
        guint            position)
{
  g_autoptr (HonSearchDialog) alive = g_object_ref (self);
  g_autoptr (HonPlace) place = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (place == NULL)
    return;
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, place);
}

/* Enter may come before the entry has told of the last letters. */
static void
entered_cb (HonSearchDialog *self)
{
  if (hon_search_keys_is_elsewhere (self->search_entry))
    return;

  search (self);
  choose (self, 0);
}

static void
row_activated_cb (HonSearchDialog *self,
                  GtkListBoxRow   *row)
{
  choose (self, (guint) gtk_list_box_row_get_index (row));
}

/* What is typed in the list goes to the search, and the focus with it: a space would choose a row. */
static void
search_started_cb (HonSearchDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
stop_search_cb (HonSearchDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
hon_search_dialog_dispose (GObject *object)
{
  HonSearchDialog *self = HON_SEARCH_DIALOG (object);

  g_clear_object (&self->found);
  g_clear_object (&self->finder);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_SEARCH_DIALOG);

  G_OBJECT_CLASS (hon_search_dialog_parent_class)->dispose (object);
}

static void
hon_search_dialog_class_init (HonSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_search_dialog_dispose;

  /**
   * HonSearchDialog::chosen:
   * @self: a dialog, which is closed
   * @place: what was chosen
   *
   * A place was chosen: @place.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, HON_TYPE_PLACE);

  hon_page_set_template (widget_class, "search/hon-search-dialog");
  gtk_widget_class_bind_template_child (widget_class, HonSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HonSearchDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HonSearchDialog, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, HonSearchDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, HonSearchDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
hon_search_dialog_init (HonSearchDialog *self)
{
  self->found = gtk_slice_list_model_new (NULL, 0, SHOWN_MAX);
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_search_keys_bind (self->search_entry, GTK_WIDGET (self), TRUE);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->found), create_row, NULL, NULL);
}

/**
 * hon_search_dialog_new:
 * @finder: what finds
 *
 * Returns: (transfer floating): a dialog that is not yet shown
 */
AdwDialog *
hon_search_dialog_new (HonFinder *finder)
{
  HonSearchDialog *self;

  g_return_val_if_fail (HON_IS_FINDER (finder), NULL);

  self = g_object_new (HON_TYPE_SEARCH_DIALOG, NULL);
  self->finder = g_object_ref (finder);
  hon_finder_prepare (finder);
  search (self);

  return ADW_DIALOG (self);
}

/**
 * hon_search_dialog_set_text:
 * @self: a dialog
 * @text: what is looked for
 *
 * Searches as if @text had been typed, with the focus in the search.
 */
void
hon_search_dialog_set_text (HonSearchDialog *self,
                            const char      *text)
{
  g_return_if_fail (HON_IS_SEARCH_DIALOG (self));
  g_return_if_fail (text != NULL);

  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry))));
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
}
