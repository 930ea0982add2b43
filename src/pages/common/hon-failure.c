/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-failure.h"

#include "hon-announcer.h"

#include <glib/gi18n.h>

/**
 * hon_failure_tell:
 * @widget: where it was asked for
 * @heading: what did not work
 * @reason: why
 *
 * Tells in a dialog that something did not work: the reason may be too long for
 * a toast or a banner, and must not go away unread. Tells nothing once @widget is
 * closed.
 */
void
hon_failure_tell (GtkWidget  *widget,
                  const char *heading,
                  const char *reason)
{
  AdwDialog *dialog;

  if (gtk_widget_get_root (widget) == NULL)
    return;

  dialog = adw_alert_dialog_new (heading, reason);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, widget);
}

/**
 * hon_failure_show:
 * @banner: a banner for what does not work
 * @message: (nullable): what that is; %NULL once it works again
 *
 * Shows in a banner that something does not work, and says so aloud: once, however often it is tried.
 */
void
hon_failure_show (AdwBanner  *banner,
                  const char *message)
{
  g_return_if_fail (ADW_IS_BANNER (banner));

  /* While it goes away, it keeps its words. */
  if (message != NULL)
    adw_banner_set_title (banner, message);
  hon_announcer_tell_error (hon_announcer_of (GTK_WIDGET (banner)), banner, message);
  adw_banner_set_revealed (banner, message != NULL);
}
