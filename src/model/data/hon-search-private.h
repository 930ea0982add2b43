/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How well a text finds something, from the best: it is a name of it, begins one, begins one
 * further in, each of its words begins a word of one name, or of any, or it is within one.
 */
enum
{
  HON_SEARCH_EXACT,
  HON_SEARCH_BEGINS,
  HON_SEARCH_WORD_BEGINS,
  HON_SEARCH_WORDS,
  HON_SEARCH_WORDS_APART,
  HON_SEARCH_WITHIN,
  HON_SEARCH_NONE = G_MAXINT,
};

/* Finds records by their names; see hon_record_get_keys(). */

gsize       hon_search_get_stem_length (const char         *word);
GStrv       hon_search_dup_forms       (const char         *text) G_GNUC_WARN_UNUSED_RESULT;
guint       hon_search_rank            (const char * const *keys,
                                        char * const       *forms);
GListModel *hon_search_list            (GListModel         *records,
                                        const char         *text) G_GNUC_WARN_UNUSED_RESULT;
gpointer    hon_search_exact           (GListModel         *records,
                                        const char         *text,
                                        guint              *position);
GListModel *hon_search_near            (GListModel         *records,
                                        const char         *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
