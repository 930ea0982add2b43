/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-toast.h"

#include <glib/gi18n.h>

/* What libadwaita has screen readers told of a toast: it looks for its translation among those of the program. */
static const char * const told[] G_GNUC_UNUSED = {
  /* Translators: a short message came up; %s is what it says. */
  N_("A toast appeared: %s"),
  /* Translators: the same; the second %s is what its button says. */
  N_("A toast appeared: %s, has a button: %s"),
};

/**
 * hon_toast_show:
 * @widget: where something happened
 * @toast: (transfer full): what to say
 *
 * Shows a toast in the overlay that @widget is in.
 */
void
hon_toast_show (GtkWidget *widget,
                AdwToast  *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

/**
 * hon_toast_say:
 * @widget: where something happened
 * @text: what to say
 *
 * Says something that needs no answer.
 */
void
hon_toast_say (GtkWidget  *widget,
               const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  hon_toast_show (widget, toast);
}
