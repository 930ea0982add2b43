/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Parses the files of readers, strictly, and packs them. */

gboolean hon_json_check_size (const char  *label,
                              goffset      size,
                              GError     **error);
GBytes  *hon_json_pack       (const char  *label,
                              GBytes      *bytes,
                              GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
