/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-open.h"

/* The one way to ask for a file that is to be read. */

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, &error);

  hon_file_question_answer (user_data, file, error);
}

/**
 * hon_open_ask:
 * @widget: where it was asked for
 * @title: the title of the dialog
 * @suffix: of what kind the file is, such as `csv`
 * @failure: the heading of what is told where nothing can be chosen
 * @func: called with the file, unless none is chosen
 * @user_data: data for @func
 *
 * Asks for a file to read.
 */
void
hon_open_ask (GtkWidget           *widget,
              const char          *title,
              const char          *suffix,
              const char          *failure,
              HonFileQuestionFunc  func,
              gpointer             user_data)
{
  HonFileQuestion *question = hon_file_question_new (widget, title, suffix, failure, func, user_data);

  gtk_file_dialog_open (hon_file_question_get_dialog (question), hon_file_question_get_window (question), NULL,
                        chosen_cb, question);
}
