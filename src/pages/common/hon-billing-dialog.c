/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-billing-dialog.h"

#include "hon-announcer.h"
#include "hon-billing.h"
#include "hon-format.h"
#include "hon-page-template.h"
#include "hon-search-keys.h"

#include <glib/gi18n.h>

/* More than people read; who does not find it writes another word. */
#define FOUND_MAX 30

/**
 * HonBillingDialog:
 *
 * A search among all that can be billed. What is taken is added to an encounter, and the dialog closes.
 *
 * ## Keys
 *
 * Typing searches; Enter takes the first that was found, or the row in focus. Down goes from the search
 * to the rows, Escape closes.
 */

struct _HonBillingDialog
{
  AdwDialog          parent_instance;

  /* Template children */
  GtkStack          *stack;
  GtkSearchEntry    *search_entry;
  GtkScrolledWindow *scrolled_window;
  GtkListBox        *list;

  HonCatalogue      *catalogue;    /* (owned) */
  HonEncounter      *encounter;    /* (owned) */
  gboolean           is_technical; /* nothing but technical acts is searched */
  GListModel        *found;        /* (nullable) (owned) (element-type HonBillingItem) */
};

G_DEFINE_FINAL_TYPE (HonBillingDialog, hon_billing_dialog, ADW_TYPE_DIALOG)

/* What the insurance counts on, where that does not depend on the patient; else of what kind it is. */
static char *
dup_base (HonBillingDialog *self,
          HonBillingItem   *billing)
{
  gint64 base = hon_billing_item_get_base (billing, hon_encounter_get_sector (self->encounter),
                                           hon_encounter_get_date (self->encounter));
  g_autofree char *amount = NULL;

  if (base == HON_BILL_UNKNOWN)
    return g_strdup (hon_billing_item_get_kind_label (billing));

  amount = hon_format_money (base, HON_MONEY_CENTIMES);

  /* Translators: %s is an amount, on which the insurance counts what it pays back. */
  return g_strdup_printf (_("base %s"), amount);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  HonBillingItem *billing = HON_BILLING_ITEM (item);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "activatable", TRUE, "use-markup", FALSE, "subtitle-lines", 0, NULL);
  g_autofree char *base = dup_base (HON_BILLING_DIALOG (user_data), billing);
  GtkWidget *kind = g_object_new (GTK_TYPE_LABEL, "label", base, NULL);

  /* While it is made, its labels do not know yet that this is no markup. */
  g_object_set (row,
                "title", hon_billing_item_get_code (billing),
                "subtitle", hon_billing_item_get_label (billing),
                NULL);
  gtk_widget_add_css_class (kind, "caption");
  gtk_widget_add_css_class (kind, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), kind);

  return row;
}

static void
search (HonBillingDialog *self)
{
  g_clear_object (&self->found);
  self->found = hon_billing_search (self->catalogue, hon_encounter_get_date (self->encounter),
                                    gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), self->is_technical,
                                    FOUND_MAX);
  gtk_list_box_bind_model (self->list, self->found, create_row, self, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->found) > 0 ? "list" : "empty");
}

static void
search_changed_cb (HonBillingDialog *self)
{
  search (self);
  hon_announcer_tell_found (hon_announcer_of (GTK_WIDGET (self)), g_list_model_get_n_items (self->found));
}

static void
take (HonBillingDialog *self,
      guint             position)
{
  g_autoptr (HonBillingItem) billing = g_list_model_get_item (self->found, position);

  if (billing == NULL)
    return;

  hon_encounter_add_code (self->encounter, self->catalogue, hon_billing_item_get_code (billing));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
entered_cb (HonBillingDialog *self)
{
  hon_search_keys_take_enter (self->search_entry, self->list);
}

static void
row_activated_cb (HonBillingDialog *self,
                  GtkListBoxRow    *row)
{
  take (self, (guint) gtk_list_box_row_get_index (row));
}

static void
stop_search_cb (HonBillingDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
hon_billing_dialog_dispose (GObject *object)
{
  HonBillingDialog *self = HON_BILLING_DIALOG (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->encounter);
  g_clear_object (&self->found);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_BILLING_DIALOG);

  G_OBJECT_CLASS (hon_billing_dialog_parent_class)->dispose (object);
}

static void
hon_billing_dialog_class_init (HonBillingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_billing_dialog_dispose;

  hon_page_set_template (widget_class, "common/hon-billing-dialog");
  gtk_widget_class_bind_template_child (widget_class, HonBillingDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HonBillingDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HonBillingDialog, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, HonBillingDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
hon_billing_dialog_init (HonBillingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_search_keys_bind (self->search_entry, GTK_WIDGET (self), TRUE);
}

/**
 * hon_billing_dialog_new:
 * @catalogue: a loaded catalogue
 * @encounter: what is added to
 * @is_technical: whether nothing but technical acts is searched
 *
 * Returns: (transfer floating): a dialog that is not yet shown
 */
AdwDialog *
hon_billing_dialog_new (HonCatalogue *catalogue,
                        HonEncounter *encounter,
                        gboolean      is_technical)
{
  HonBillingDialog *self;

  g_return_val_if_fail (hon_catalogue_is_loaded (catalogue), NULL);
  g_return_val_if_fail (HON_IS_ENCOUNTER (encounter), NULL);

  self = g_object_new (HON_TYPE_BILLING_DIALOG, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->encounter = g_object_ref (encounter);
  self->is_technical = is_technical;
  if (is_technical)
    adw_dialog_set_title (ADW_DIALOG (self), _("Add a Technical Act"));
  search (self);

  return ADW_DIALOG (self);
}
