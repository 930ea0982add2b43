/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-json-cursor-private.h"
#include "hon-precision.h"

G_BEGIN_DECLS

gboolean hon_precision_read         (const HonJsonCursor  *cursor,
                                     const char           *member,
                                     HonPrecision         *precision,
                                     GError              **error);
gboolean hon_precision_read_partial (const HonJsonCursor  *cursor,
                                     const char           *member,
                                     HonDate              *date,
                                     HonPrecision         *precision,
                                     GError              **error);

G_END_DECLS
