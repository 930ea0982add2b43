/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-help-topic.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HON_TYPE_HELP_BOOK (hon_help_book_get_type ())
G_DECLARE_FINAL_TYPE (HonHelpBook, hon_help_book, HON, HELP_BOOK, GObject)

HonHelpBook  *hon_help_book_new            (const char * const *languages) G_GNUC_WARN_UNUSED_RESULT;
HonHelpTopic *hon_help_book_get_index      (HonHelpBook        *self);
HonHelpTopic *hon_help_book_find_topic     (HonHelpBook        *self,
                                            const char         *id);
GListModel   *hon_help_book_list_topics    (HonHelpBook        *self,
                                            const char * const *ids) G_GNUC_WARN_UNUSED_RESULT;
GdkTexture   *hon_help_book_load_figure    (HonHelpBook        *self,
                                            const char         *path,
                                            gboolean            is_dark) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
