/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GBytes            *hon_document_make_pdf   (const char  *title,
                                         const char  *markup,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GtkPrintOperation *hon_document_make_print (const char  *title,
                                         const char  *markup) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
