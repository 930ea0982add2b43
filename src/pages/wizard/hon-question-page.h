/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_QUESTION_PAGE (hon_question_page_get_type ())

G_DECLARE_FINAL_TYPE (HonQuestionPage, hon_question_page, HON, QUESTION_PAGE, AdwNavigationPage)

AdwNavigationPage *hon_question_page_new          (const char      *tag,
                                                   const char      *question,
                                                   const char      *description,
                                                   GtkWidget       *content);
GtkWidget         *hon_question_page_get_content  (HonQuestionPage *self);
void               hon_question_page_set_progress (HonQuestionPage *self,
                                                   guint            position,
                                                   guint            n_questions);
void               hon_question_page_set_error    (HonQuestionPage *self,
                                                   const char      *message);

G_END_DECLS
