/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-open.h"

#include "hon-failure.h"
#include "hon-save.h"

/* The one way to ask for a file that is to be read: a dialog asks which, and another one tells where that dialog
 * could not be shown.
 */

/* What waits for a choice. */
typedef struct
{
  GtkWidget   *widget;  /* (owned) */
  char        *failure; /* (owned) */
  HonOpenFunc  func;
} Question;

static void
free_question (Question *question)
{
  g_object_unref (question->widget);
  g_free (question->failure);
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
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, &error);

  /* The window may have been closed meanwhile. */
  if (gtk_widget_get_root (question->widget) == NULL)
    return;

  if (file != NULL)
    question->func (question->widget, file);
  else if (!hon_save_is_given_up (error))
    hon_failure_tell (question->widget, question->failure, error->message);
}

/**
 * hon_open_ask:
 * @widget: where it was asked for
 * @title: the title of the dialog
 * @suffix: of what kind the file is, such as `csv`
 * @failure: the heading of what is told where nothing can be chosen
 * @func: called with the file, unless none is chosen
 *
 * Asks for a file to read.
 */
void
hon_open_ask (GtkWidget   *widget,
              const char  *title,
              const char  *suffix,
              const char  *failure,
              HonOpenFunc  func)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (title != NULL);
  g_return_if_fail (suffix != NULL);
  g_return_if_fail (failure != NULL);
  g_return_if_fail (func != NULL);

  dialog = hon_save_make_dialog (title, suffix);
  question = g_new (Question, 1);
  *question = (Question) { g_object_ref (widget), g_strdup (failure), func };
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, question);
}
