/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-toast.h"

#include "hon-toast.h"

#include <glib/gi18n.h>

static void
launched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HonChartView) view = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if (gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (object), result, &error) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  name = g_file_get_basename (gtk_file_launcher_get_file (GTK_FILE_LAUNCHER (object)));
  g_debug ("“%s” was not opened: %s", name, error->message);
  /* Translators: %s is the name of a file. */
  message = g_strdup_printf (_("Nothing could open “%s”"), name);
  hon_toast_say (GTK_WIDGET (view), message);
}

static void
open_clicked_cb (AdwToast     *toast,
                 HonChartView *view)
{
  GFile *file = g_object_get_data (G_OBJECT (toast), "hon-file");
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (view))), NULL,
                            launched_cb, g_object_ref (view));
}

static void
told_cb (HonChartView *view,
         const char   *text,
         GFile        *file)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  if (file != NULL)
    {
      adw_toast_set_button_label (toast, _("_Open"));
      g_object_set_data_full (G_OBJECT (toast), "hon-file", g_object_ref (file), g_object_unref);
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_clicked_cb), view,
                               G_CONNECT_DEFAULT);
    }
  hon_toast_show (GTK_WIDGET (view), toast);
}

/**
 * hon_chart_toast_connect:
 * @view: a view of a chart
 *
 * Shows a toast for whatever the view tells; one that opens the file that was written.
 */
void
hon_chart_toast_connect (HonChartView *view)
{
  g_return_if_fail (HON_IS_CHART_VIEW (view));

  g_signal_connect (view, "told", G_CALLBACK (told_cb), NULL);
}
