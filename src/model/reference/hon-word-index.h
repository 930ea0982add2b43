/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HonWordIndex HonWordIndex;

HonWordIndex *hon_word_index_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void          hon_word_index_free (HonWordIndex       *self);
void          hon_word_index_add  (HonWordIndex       *self,
                                   guint               item,
                                   const char * const *texts);
guint8       *hon_word_index_find (HonWordIndex       *self,
                                   const char * const *forms) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonWordIndex, hon_word_index_free)

G_END_DECLS
