/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-career.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HonCareerDocument:
 *
 * Careers as a document, which people keep and hand on: JSON, with everything that another version has
 * put in it.
 */
/* No document is longer, bytes. */
#define HON_CAREER_DOCUMENT_MAX (1024 * 1024)

typedef struct _HonCareerDocument HonCareerDocument;

HonCareerDocument *hon_career_document_new   (void) G_GNUC_WARN_UNUSED_RESULT;
HonCareerDocument *hon_career_document_read  (const char         *text,
                                              gsize               length,
                                              GListStore         *careers,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
HonCareerDocument *hon_career_document_dup   (HonCareerDocument  *self) G_GNUC_WARN_UNUSED_RESULT;
void               hon_career_document_free  (HonCareerDocument  *self);
char              *hon_career_document_write (HonCareerDocument  *self,
                                              GListModel         *careers) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonCareerDocument, hon_career_document_free)

G_END_DECLS
