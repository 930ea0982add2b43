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

/* What waits for a choice. */
typedef struct
{
  GtkWidget   *widget;    /* (owned) */
  HonSaveFunc  func;
  gpointer     user_data; /* (unowned) */
} Question;

static void
free_question (Question *question)
{
  g_object_unref (question->widget);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, free_question)

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  /* The window may have been closed meanwhile. */
  if (gtk_widget_get_root (question->widget) == NULL)
    return;

  if (file != NULL)
    question->func (question->widget, file, question->user_data);
  else if (!hon_save_is_given_up (error))
    hon_save_tell (question->widget, NULL, error);
}

/* The files of the kind that @name is of. */
static GtkFileFilter *
make_filter (const char *name)
{
  static const struct
  {
    const char *suffix;
    const char *label;
    const char *mime_type; /* %NULL where other kinds of files have it too */
  } kinds[] = {
    { "csv", N_("CSV tables"), "text/csv" },
    { "honoraires", N_("Honoraires documents") },
    { "html", N_("HTML documents") },
    { "json", N_("JSON documents") },
    { "pdf", N_("PDF documents") },
    { "png", N_("PNG images") },
    { "svg", N_("SVG drawings") },
  };
  GtkFileFilter *filter = gtk_file_filter_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (!g_str_has_suffix (name, kinds[i].suffix))
        continue;
      gtk_file_filter_set_name (filter, _(kinds[i].label));
      gtk_file_filter_add_suffix (filter, kinds[i].suffix);
      if (kinds[i].mime_type != NULL)
        gtk_file_filter_add_mime_type (filter, kinds[i].mime_type);
    }

  return filter;
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
 * hon_save_make_dialog:
 * @title: its title
 * @name: a name of the kind of file that it is for, such as its suffix
 *
 * Returns: (transfer full): a dialog for files, which shows those of that kind
 */
GtkFileDialog *
hon_save_make_dialog (const char *title,
                      const char *name)
{
  GtkFileDialog *dialog;
  g_autoptr (GListStore) filters = NULL;
  g_autoptr (GtkFileFilter) filter = NULL;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  dialog = gtk_file_dialog_new ();
  filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  filter = make_filter (name);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  return dialog;
}

/**
 * hon_save_is_given_up:
 * @error: why a dialog for files has chosen none
 *
 * Returns: whether that was meant, so that there is nothing to tell
 */
gboolean
hon_save_is_given_up (const GError *error)
{
  return g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
         g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED);
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
hon_save_ask (GtkWidget   *widget,
              const char  *title,
              const char  *name,
              HonSaveFunc  func,
              gpointer     user_data)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (title != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (func != NULL);

  dialog = hon_save_make_dialog (title, name);
  gtk_file_dialog_set_initial_name (dialog, name);

  question = g_new (Question, 1);
  *question = (Question) { g_object_ref (widget), func, user_data };
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, question);
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
