/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-question-page.h"

#include "hon-announcer.h"
#include "hon-page-template.h"

#include <glib/gi18n.h>

/**
 * HonQuestionPage:
 *
 * One screen of the wizard: what is asked, how far there is to go, the answers, and a button that
 * goes on. It leaves the answers to what it is given as content.
 *
 * ## Accessibility
 *
 * The page is named by its question; what is wrong with an answer is an alert.
 */

struct _HonQuestionPage
{
  AdwNavigationPage  parent_instance;

  /* Template children */
  AdwWindowTitle    *window_title;
  GtkProgressBar    *progress_bar;
  GtkLabel          *question_label;
  GtkLabel          *description_label;
  AdwBin            *content_bin;
  GtkLabel          *error_label;
};

G_DEFINE_FINAL_TYPE (HonQuestionPage, hon_question_page, ADW_TYPE_NAVIGATION_PAGE)

static void
hon_question_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HON_TYPE_QUESTION_PAGE);

  G_OBJECT_CLASS (hon_question_page_parent_class)->dispose (object);
}

static void
hon_question_page_class_init (HonQuestionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_question_page_dispose;

  hon_page_set_template (widget_class, "wizard/hon-question-page");
  gtk_widget_class_bind_template_child (widget_class, HonQuestionPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, HonQuestionPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, HonQuestionPage, question_label);
  gtk_widget_class_bind_template_child (widget_class, HonQuestionPage, description_label);
  gtk_widget_class_bind_template_child (widget_class, HonQuestionPage, content_bin);
  gtk_widget_class_bind_template_child (widget_class, HonQuestionPage, error_label);
}

static void
hon_question_page_init (HonQuestionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hon_question_page_new:
 * @tag: the name of the page in its view
 * @question: what is asked
 * @description: (nullable): what helps to answer
 * @content: where it is answered
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
hon_question_page_new (const char *tag,
                       const char *question,
                       const char *description,
                       GtkWidget  *content)
{
  HonQuestionPage *self;

  g_return_val_if_fail (question != NULL, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (content), NULL);

  self = g_object_new (HON_TYPE_QUESTION_PAGE, "tag", tag, "title", question, NULL);
  gtk_label_set_label (self->question_label, question);
  gtk_label_set_label (self->description_label, description != NULL ? description : "");
  gtk_widget_set_visible (GTK_WIDGET (self->description_label), description != NULL);
  adw_bin_set_child (self->content_bin, content);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * hon_question_page_get_content:
 * @self: a page
 *
 * Returns: (transfer none): where it is answered
 */
GtkWidget *
hon_question_page_get_content (HonQuestionPage *self)
{
  g_return_val_if_fail (HON_IS_QUESTION_PAGE (self), NULL);

  return adw_bin_get_child (self->content_bin);
}

/**
 * hon_question_page_set_progress:
 * @self: a page
 * @position: which question it is, from 1
 * @n_questions: how many there are
 *
 * Shows how far one has come.
 */
void
hon_question_page_set_progress (HonQuestionPage *self,
                                guint            position,
                                guint            n_questions)
{
  g_autofree char *text = NULL;

  g_return_if_fail (HON_IS_QUESTION_PAGE (self));
  g_return_if_fail (position > 0 && position <= n_questions);

  /* Translators: %1$u is the number of a question, %2$u how many questions there are. */
  text = g_strdup_printf (ngettext ("Question %1$u of %2$u", "Question %1$u of %2$u", n_questions),
                          position, n_questions);
  adw_window_title_set_subtitle (self->window_title, text);
  gtk_progress_bar_set_fraction (self->progress_bar, (double) position / n_questions);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress_bar),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

/**
 * hon_question_page_set_error:
 * @self: a page
 * @message: (nullable): what is wrong with the answer
 *
 * Says why one cannot go on.
 */
void
hon_question_page_set_error (HonQuestionPage *self,
                             const char      *message)
{
  g_return_if_fail (HON_IS_QUESTION_PAGE (self));

  gtk_label_set_label (self->error_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), message != NULL);
  /* Told again each time that one tries to go on. */
  hon_announcer_tell_error (hon_announcer_of (GTK_WIDGET (self)), self->error_label, NULL);
  if (message != NULL)
    hon_announcer_tell_error (hon_announcer_of (GTK_WIDGET (self)), self->error_label, message);
}
