/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-crossing.h"

static int
get_sign (gint64 gap)
{
  return gap > 0 ? 1 : gap < 0 ? -1 : 0;
}

/* Narrows down where the gap loses the sign that it has at @low. */
static gint64
narrow (HonGapFunc func,
        gpointer   user_data,
        gint64     low,
        gint64     high,
        int        sign,
        gint64     tolerance)
{
  while (high - low > tolerance)
    {
      gint64 middle = low + (high - low) / 2;

      if (get_sign (func (middle, user_data)) == sign)
        low = middle;
      else
        high = middle;
    }

  return high;
}

/**
 * hon_crossings_find:
 * @crossings: (out caller-allocates): where the crossings are written
 * @func: (scope call): the gap between two curves
 * @user_data: data for @func
 * @from: where to begin
 * @until: where to end, not before @from
 * @n_steps: at how many places in between to look, at least 1
 * @tolerance: how far a crossing may be from what is told, at least 1
 *
 * Finds where a gap changes its sign between @from and @until. The gap is looked at after each of
 * @n_steps equal steps; two changes within one step are not seen. A gap that is zero for a while
 * counts as crossed where it has the other sign afterwards, and not where it has the same again.
 */
void
hon_crossings_find (HonCrossings *crossings,
                    HonGapFunc    func,
                    gpointer      user_data,
                    gint64        from,
                    gint64        until,
                    guint         n_steps,
                    gint64        tolerance)
{
  gint64 last = from;
  int sign = 0;

  *crossings = (HonCrossings) { 0 };
  for (guint i = 0; i <= n_steps; i++)
    {
      gint64 x = from + (gint64) ((until - from) * (double) i / n_steps);
      int here = get_sign (func (x, user_data));

      if (here == 0)
        continue;
      if (sign == 0)
        crossings->is_ahead = here > 0;
      else if (here != sign && crossings->n < HON_CROSSINGS_MAX)
        crossings->all[crossings->n++] =
          (HonCrossing) { narrow (func, user_data, last, x, sign, tolerance), here > 0 };
      sign = here;
      last = x;
    }
  crossings->is_equal = sign == 0;
}
