/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"

G_BEGIN_DECLS

/* Which part of time a chart shows: arithmetic only, no widgets. */

/**
 * HonTimeRange:
 * @start: the first day, or 0 for the first day with data
 * @end: the last day, or 0 for the last day with data
 *
 * A range of days.
 */
typedef struct
{
  HonDate start;
  HonDate end;
} HonTimeRange;

HonTimeRange hon_time_range_resolve    (HonTimeRange self,
                                        HonTimeRange whole);
gboolean     hon_time_range_is_part    (HonTimeRange self,
                                        HonTimeRange whole);
gboolean     hon_time_range_can_shrink (HonTimeRange self);
double       hon_time_range_get_center (HonTimeRange self,
                                        HonDate      cursor);
HonTimeRange hon_time_range_pan        (HonTimeRange self,
                                        double       days,
                                        HonTimeRange whole);
HonTimeRange hon_time_range_zoom       (HonTimeRange self,
                                        double       days,
                                        double       date,
                                        double       at,
                                        HonTimeRange whole);
HonTimeRange hon_time_range_reveal     (HonTimeRange self,
                                        HonDate      date,
                                        HonTimeRange whole);

G_END_DECLS
