/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *hon_plain_dup_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *hon_plain_dup_line (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
