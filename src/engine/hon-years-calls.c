/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-calls-private.h"

/* How what is due for a year is spread over its months. */

/* The months of a number of calls that lie evenly in a year. */
HonCalls
hon_calls_list (double n,
                double first_month)
{
  HonCalls calls = { .n = (guint) n };

  for (guint i = 0; i < calls.n; i++)
    calls.month[i] = MIN (HON_CALLS_MAX, (int) first_month + (int) (i * HON_CALLS_MAX / calls.n));

  return calls;
}

/* Leaves the calls from @month on; when there are none, one in that month remains. */
void
hon_calls_drop_before (HonCalls *calls,
                       int    month)
{
  guint kept = 0;

  for (guint i = 0; i < calls->n; i++)
    if (calls->month[i] >= month)
      calls->month[kept++] = calls->month[i];
  if (kept == 0)
    calls->month[kept++] = MIN (month, HON_CALLS_MAX);
  calls->n = kept;
}

/* One of @n equal parts that make an amount to the centime together. */
gint64
hon_calls_get_part (gint64 amount,
                    guint  part,
                    guint  n)
{
  return amount * (part + 1) / n - amount * part / n;
}

/* Spreads what is called in a year. What is called before the declaration is a part of @first; the
 * calls from @change on bring the whole to @later, and settle the year before (Urssaf, *L'ajustement
 * et la régularisation*: in as many equal parts as there are calls left).
 *
 * Returns: the month of the first of these
 */
int
hon_calls_spread (const HonCalls *calls,
                  int             change,
                  gint64          first,
                  gint64          later,
                  gint64          settled,
                  gint64          called[HON_CALLS_MAX],
                  gint64          settling[HON_CALLS_MAX])
{
  guint n_before = 0;
  gint64 paid = 0;

  while (n_before < calls->n && calls->month[n_before] < change)
    n_before++;
  if (n_before == calls->n)
    n_before--;

  for (guint i = 0; i < n_before; i++)
    {
      gint64 part = hon_calls_get_part (first, i, calls->n);

      called[calls->month[i] - 1] += part;
      paid += part;
    }
  for (guint i = n_before; i < calls->n; i++)
    {
      called[calls->month[i] - 1] += hon_calls_get_part (later - paid, i - n_before, calls->n - n_before);
      settling[calls->month[i] - 1] += hon_calls_get_part (settled, i - n_before, calls->n - n_before);
    }

  return calls->month[n_before];
}
