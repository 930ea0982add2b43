/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HonFileQuestionFunc:
 * @widget: (type GtkWidget): where it was asked for
 * @file: the file that was chosen
 * @user_data: as given when it was asked for
 *
 * Does something with a file, or has it done.
 */
typedef void (* HonFileQuestionFunc) (gpointer  widget,
                                      GFile    *file,
                                      gpointer  user_data);

typedef struct _HonFileQuestion HonFileQuestion;

HonFileQuestion *hon_file_question_new        (GtkWidget           *widget,
                                               const char          *title,
                                               const char          *name,
                                               const char          *failure,
                                               HonFileQuestionFunc  func,
                                               gpointer             user_data) G_GNUC_WARN_UNUSED_RESULT;
GtkFileDialog   *hon_file_question_get_dialog (HonFileQuestion     *self);
GtkWindow       *hon_file_question_get_window (HonFileQuestion     *self);
void             hon_file_question_answer     (HonFileQuestion     *self,
                                               GFile               *file,
                                               const GError        *error);

G_END_DECLS
