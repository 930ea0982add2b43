/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-period.h"

/* A period without an end outlasts every date. */
static HonDate
get_end (const HonPeriod *period)
{
  return period->until == HON_DATE_NONE ? G_MAXINT32 : period->until;
}

/**
 * hon_period_contains:
 * @period: a period
 * @date: a date
 *
 * Checks whether a day lies in a period: its first day does, the day that it
 * ends with (`until`) does not.
 *
 * A period that ends before it begins contains nothing.
 *
 * Returns: whether @period contains @date
 */
gboolean
hon_period_contains (const HonPeriod *period,
                     HonDate          date)
{
  g_return_val_if_fail (period != NULL, FALSE);
  g_return_val_if_fail (date != HON_DATE_NONE, FALSE);

  /* No beginning is HON_DATE_NONE, which is before every date. */
  return date >= period->from && date < get_end (period);
}
