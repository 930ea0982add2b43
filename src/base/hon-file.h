/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The one place where a user's file is written, and where one is read that may be anything. */

GBytes  *hon_file_load           (GFile                *file,
                                  gsize                 max_size,
                                  GCancellable         *cancellable,
                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void     hon_file_load_async     (GFile                *file,
                                  gsize                 max_size,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
GBytes  *hon_file_load_finish    (GFile                *file,
                                  GAsyncResult         *result,
                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
char    *hon_file_dup_name       (const char           *title,
                                  const char           *extension);
GFile   *hon_file_set_aside      (GFile                *file,
                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean hon_file_delete_all     (GFile                *file,
                                  GError              **error);
gboolean hon_file_has_copies     (GFile                *file);
gboolean hon_file_replace        (GFile                *file,
                                  GBytes               *contents,
                                  GFileCreateFlags      flags,
                                  GCancellable         *cancellable,
                                  GError              **error);
void     hon_file_replace_async  (GFile                *file,
                                  GBytes               *contents,
                                  GFileCreateFlags      flags,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean hon_file_replace_finish (GFile                *file,
                                  GAsyncResult         *result,
                                  GError              **error);

G_END_DECLS
