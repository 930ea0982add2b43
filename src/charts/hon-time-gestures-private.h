/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-time-plot-private.h"

G_BEGIN_DECLS

#define HON_TYPE_TIME_GESTURES (hon_time_gestures_get_type ())

G_DECLARE_FINAL_TYPE (HonTimeGestures, hon_time_gestures, HON, TIME_GESTURES, GObject)

HonTimeGestures *hon_time_gestures_new (HonTimePlot *plot) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
