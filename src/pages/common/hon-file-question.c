/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-file-question.h"

#include "hon-failure.h"

#include <glib/gi18n.h>

/* What has asked for a file, to open it or to save it, and waits for a choice: a dialog that shows files of one kind,
 * and another one that tells where that could not be shown.
 */

struct _HonFileQuestion
{
  GtkWidget           *widget;    /* (owned) */
  GtkFileDialog       *dialog;    /* (owned) */
  char                *failure;   /* (owned) */
  HonFileQuestionFunc  func;
  gpointer             user_data; /* (unowned) */
};

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
free_question (HonFileQuestion *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->dialog);
  g_free (self->failure);
  g_free (self);
}

/* Who chooses nothing is told nothing. */
static gboolean
is_given_up (const GError *error)
{
  return g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
         g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED);
}

/**
 * hon_file_question_new:
 * @widget: where it was asked for
 * @title: the title of the dialog
 * @name: a name of the kind of files that it shows, such as their suffix
 * @failure: the heading of what is told where nothing can be chosen
 * @func: called with the file, unless none is chosen
 * @user_data: data for @func
 *
 * Returns: (transfer full): what asks, until hon_file_question_answer() takes it
 */
HonFileQuestion *
hon_file_question_new (GtkWidget           *widget,
                       const char          *title,
                       const char          *name,
                       const char          *failure,
                       HonFileQuestionFunc  func,
                       gpointer             user_data)
{
  HonFileQuestion *self;
  g_autoptr (GListStore) filters = NULL;
  g_autoptr (GtkFileFilter) filter = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (failure != NULL, NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_new (HonFileQuestion, 1);
  *self = (HonFileQuestion) { g_object_ref (widget), gtk_file_dialog_new (), g_strdup (failure), func, user_data };
  filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  filter = make_filter (name);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (self->dialog, title);
  gtk_file_dialog_set_filters (self->dialog, G_LIST_MODEL (filters));

  return self;
}

GtkFileDialog *
hon_file_question_get_dialog (HonFileQuestion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->dialog;
}

/**
 * hon_file_question_get_window:
 * @self: what asks
 *
 * Returns: (transfer none) (nullable): the window that the dialog is over
 */
GtkWindow *
hon_file_question_get_window (HonFileQuestion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return GTK_WINDOW (gtk_widget_get_root (self->widget));
}

/**
 * hon_file_question_answer:
 * @self: (transfer full): what asked
 * @file: (nullable): what was chosen
 * @error: (nullable): why nothing was
 *
 * Does what was asked for, or tells why it cannot be done, unless the window has been closed meanwhile.
 */
void
hon_file_question_answer (HonFileQuestion *self,
                          GFile           *file,
                          const GError    *error)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (file != NULL || error != NULL);

  if (gtk_widget_get_root (self->widget) != NULL)
    {
      if (file != NULL)
        self->func (self->widget, file, self->user_data);
      else if (!is_given_up (error))
        hon_failure_tell (self->widget, self->failure, error->message);
    }
  free_question (self);
}
