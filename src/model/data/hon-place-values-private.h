/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-json-cursor-private.h"

G_BEGIN_DECLS

gboolean hon_place_values_read (const HonJsonCursor  *cursor,
                                guint                 n_places,
                                GArray               *values,
                                GError              **error);

G_END_DECLS
