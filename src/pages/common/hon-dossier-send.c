/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-send.h"

#include "hon-dossier-json.h"
#include "hon-toast.h"

#include <glib/gi18n.h>

/* The way of an item into the dossier: the window has it, and takes items by the action `dossier.add`. */

static void
show_cb (AdwToast  *toast,
         GtkWidget *widget)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (widget, ADW_TYPE_DIALOG);

  gtk_widget_activate_action (widget, "pages.show", "s", "dossier");
  if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
}

/**
 * hon_dossier_send:
 * @widget: where it was asked for
 * @item: an item
 *
 * Puts an item into the dossier, tells it in a toast, and offers to go there.
 */
void
hon_dossier_send (GtkWidget      *widget,
                  HonDossierItem *item)
{
  g_autofree char *text = NULL;
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (HON_IS_DOSSIER_ITEM (item));

  text = hon_dossier_item_to_json (item);
  if (!gtk_widget_activate_action (widget, "dossier.add", "s", text))
    return;

  toast = adw_toast_new (_("Added to the Dossier"));
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Show"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (show_cb), widget, G_CONNECT_DEFAULT);
  hon_toast_show (widget, toast);
}
