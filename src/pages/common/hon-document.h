/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _HonDocument HonDocument;

HonDocument       *hon_document_new         (const char          *title,
                                             const char          *author) G_GNUC_WARN_UNUSED_RESULT;
void               hon_document_free        (HonDocument         *self);
void               hon_document_set_warning (HonDocument         *self,
                                             const char          *warning);
void               hon_document_add_heading (HonDocument         *self,
                                             const char          *markup);
void               hon_document_add_text    (HonDocument         *self,
                                             const char          *markup);
void               hon_document_add_table   (HonDocument         *self,
                                             guint                n_columns,
                                             const char * const  *cells,
                                             const gboolean      *figures);
void               hon_document_add_picture (HonDocument         *self,
                                             GBytes              *png);
GBytes            *hon_document_make_pdf    (HonDocument         *self,
                                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GtkPrintOperation *hon_document_make_print  (HonDocument         *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonDocument, hon_document_free)

G_END_DECLS
