/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Finds records by their names; see hon_record_get_keys(). */

GListModel *hon_search_list  (GListModel *records,
                              const char *text) G_GNUC_WARN_UNUSED_RESULT;
gpointer    hon_search_exact (GListModel *records,
                              const char *text,
                              guint      *position);
GListModel *hon_search_near  (GListModel *records,
                              const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
