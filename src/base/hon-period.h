/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"

G_BEGIN_DECLS

/**
 * HonPeriod:
 * @from: the first day, or `HON_DATE_NONE` when it has no beginning
 * @until: the first day after it, or `HON_DATE_NONE` when it has no end
 *
 * A stretch of days.
 */
typedef struct
{
  HonDate from;
  HonDate until;
} HonPeriod;

gboolean hon_period_contains (const HonPeriod *period,
                              HonDate          date);

G_END_DECLS
