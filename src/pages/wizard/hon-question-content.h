/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-wizard.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget  *hon_question_content_new             (HonQuestion   question,
                                                  HonCandidate *candidate,
                                                  HonCatalogue *catalogue);
const char *hon_question_content_get_description (HonQuestion   question);
void        hon_question_content_focus           (GtkWidget    *content);
gboolean    hon_question_content_enter           (GtkWidget    *content,
                                                  HonQuestion   question);
char       *hon_question_content_check           (GtkWidget    *content,
                                                  HonQuestion   question,
                                                  HonCandidate *candidate,
                                                  HonCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
