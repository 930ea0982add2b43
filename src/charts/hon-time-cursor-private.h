/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-time-scene-private.h"

G_BEGIN_DECLS

/* Where keys and the pointer move the cursor of a chart over time. */

HonDate hon_time_cursor_find_last (const HonTimeData *data,
                                   HonDate            until);
HonDate hon_time_cursor_move      (const HonTimeData *data,
                                   HonDate            cursor,
                                   int                count);
HonDate hon_time_cursor_move_end  (const HonTimeData *data,
                                   HonDate            cursor,
                                   int                direction);
HonDate hon_time_cursor_pick      (HonTimeScene      *scene,
                                   double             x,
                                   double             y);

G_END_DECLS
