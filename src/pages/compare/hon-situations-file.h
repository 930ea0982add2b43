/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-career-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HonSituationsFileFunc:
 * @message: (nullable): that changes could not be saved, and why; %NULL once they could
 * @user_data: what was given with the function
 */
typedef void (* HonSituationsFileFunc) (const char *message,
                                        gpointer    user_data);

typedef struct _HonSituationsFile HonSituationsFile;

HonSituationsFile *hon_situations_file_new          (GFile                  *file,
                                                     HonCareerDocument      *document,
                                                     GListModel             *situations,
                                                     HonSituationsFileFunc   tell_unsaved,
                                                     gpointer                user_data) G_GNUC_WARN_UNUSED_RESULT;
HonSituationsFile *hon_situations_file_ref          (HonSituationsFile      *self);
void               hon_situations_file_unref        (HonSituationsFile      *self);
GFile             *hon_situations_file_get_file     (HonSituationsFile      *self);
HonCareerDocument *hon_situations_file_dup_document (HonSituationsFile      *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean           hon_situations_file_save         (HonSituationsFile      *self,
                                                     GError                **error);
void               hon_situations_file_queue_save   (HonSituationsFile      *self);
void               hon_situations_file_cancel_save  (HonSituationsFile      *self);
gboolean           hon_situations_file_flush        (HonSituationsFile      *self,
                                                     GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonSituationsFile, hon_situations_file_unref)

G_END_DECLS
