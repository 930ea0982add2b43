/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *hon_json_print (JsonNode *node,
                      guint     indent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
