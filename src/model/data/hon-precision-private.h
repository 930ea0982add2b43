/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-json-cursor-private.h"
#include "hon-precision.h"

G_BEGIN_DECLS

/* What datasets call each precision. */
extern const char * const hon_precision_words[];

gboolean hon_precision_read_date (const HonJsonCursor  *cursor,
                                  HonDate              *date,
                                  HonPrecision         *precision,
                                  GError              **error);

G_END_DECLS
