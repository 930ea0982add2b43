/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean hon_json_load (JsonParser  *parser,
                        const char  *text,
                        gssize       length,
                        GError     **error);

G_END_DECLS
