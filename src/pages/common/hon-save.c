/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-save.h"

#include "hon-failure.h"
#include "hon-file.h"
#include "hon-toast.h"

#include <glib/gi18n.h>

/* The one way to save a file from a window: a dialog asks where, a worker writes, a toast says that
 * it is done and opens the file, and a dialog says what went wrong.
 */

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  hon_file_question_answer (user_data, file, error);
}

static void
launched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
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
  hon_toast_say (widget, message);
}

static void
open_clicked_cb (AdwToast  *toast,
                 GtkWidget *widget)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (g_object_get_data (G_OBJECT (toast), "hon-file"));

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, launched_cb,
                            g_object_ref (widget));
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  hon_file_replace_finish (G_FILE (object), result, &error);
  hon_save_tell (widget, G_FILE (object), error);
}

/**
 * hon_save_ask:
 * @widget: where it was asked for
 * @title: the title of the dialog
 * @name: the name of a new file; its suffix tells the kind of file
 * @func: called with the file, unless none is chosen
 * @user_data: data for @func
 *
 * Asks where to save a file.
 */
void
hon_save_ask (GtkWidget           *widget,
              const char          *title,
              const char          *name,
              HonFileQuestionFunc  func,
              gpointer             user_data)
{
  HonFileQuestion *question = hon_file_question_new (widget, title, name, _("File Not Saved"), func, user_data);

  gtk_file_dialog_set_initial_name (hon_file_question_get_dialog (question), name);
  gtk_file_dialog_save (hon_file_question_get_dialog (question), hon_file_question_get_window (question), NULL,
                        chosen_cb, question);
}

/**
 * hon_save_write:
 * @widget: where it was asked for
 * @file: where to write
 * @contents: what to write
 *
 * Writes a file, whole or not at all, and tells how that went.
 */
void
hon_save_write (GtkWidget *widget,
                GFile     *file,
                GBytes    *contents)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (contents != NULL);

  hon_file_replace_async (file, contents, G_FILE_CREATE_NONE, NULL, written_cb, g_object_ref (widget));
}

/**
 * hon_save_get_dialect:
 *
 * Returns: how people want tables to be written
 */
HonCsvDialect
hon_save_get_dialect (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");

  return (HonCsvDialect) g_settings_get_enum (settings, "spreadsheet");
}

/**
 * hon_save_write_table:
 * @widget: where it was asked for
 * @file: where to write
 * @table: a table after RFC 4180
 *
 * Writes a table for the spreadsheet that people have, and tells how that went.
 */
void
hon_save_write_table (GtkWidget  *widget,
                      GFile      *file,
                      const char *table)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (table != NULL);

  bytes = hon_csv_to_bytes (table, hon_save_get_dialect ());
  hon_save_write (widget, file, bytes);
}

/**
 * hon_save_tell:
 * @widget: where it was asked for
 * @file: (nullable): what was written; %NULL where it did not come to that
 * @error: (nullable): what went wrong, which names the file and the reason
 *
 * Tells in a toast that a file was saved, and offers to open it, or tells in a dialog why it was not.
 */
void
hon_save_tell (GtkWidget    *widget,
               GFile        *file,
               const GError *error)
{
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (file != NULL || error != NULL);

  if (error != NULL)
    {
      hon_failure_tell (widget, _("File Not Saved"), error->message);
      return;
    }

  name = g_file_get_basename (file);
  /* Translators: %s is the name of a file. */
  message = g_strdup_printf (_("Saved as “%s”"), name);
  toast = adw_toast_new (message);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Open"));
  g_object_set_data_full (G_OBJECT (toast), "hon-file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_clicked_cb), widget, G_CONNECT_DEFAULT);
  hon_toast_show (widget, toast);
}
