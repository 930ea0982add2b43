/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-json-cursor-private.h"
#include "hon-source.h"

G_BEGIN_DECLS

HonSource *hon_source_read (const HonJsonCursor  *cursor,
                            GError              **error);

G_END_DECLS
