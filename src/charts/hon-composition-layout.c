/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-layout.h"

#include <math.h>

/* The smallest width of a part that is not zero, so that it stays visible. */
#define MIN_WIDTH 3

/* Limits values so that their sums stay finite. */
#define MAX_VALUE 1e300

static double
get_magnitude (double value)
{
  return isfinite (value) ? MIN (fabs (value), MAX_VALUE) : 0.0;
}

static gboolean
is_negative (double value)
{
  return isfinite (value) && value < 0.0;
}

/* Gets the smallest width for @n_parts visible parts with a gap each. */
static int
get_room (guint n_parts,
          int   gap)
{
  return (int) n_parts * (MIN_WIDTH + gap);
}

/* Places the parts of one sign side by side from 0 to @length. Widths are proportional at first;
 * those below the smallest width are set to it, and the others share the rest, until no more are
 * too small. Then the edges are rounded, rather than the widths, so that no pixel is lost.
 */
static void
lay_side (const double       *values,
          guint               n_values,
          gboolean            negative,
          int                 length,
          int                 gap,
          HonCompositionSpan *spans)
{
  g_autofree gboolean *fixed = g_new0 (gboolean, n_values);
  double available, rest, sum = 0.0;
  double edge = 0.0;
  int min_width = MIN_WIDTH;
  guint n_visible = 0;
  guint n_placed = 0;
  gboolean again;

  for (guint i = 0; i < n_values; i++)
    {
      if (is_negative (values[i]) != negative || get_magnitude (values[i]) == 0.0)
        continue;
      sum += get_magnitude (values[i]);
      n_visible++;
    }

  /* Without enough room, first the gaps are dropped, then the smallest width. */
  if (length < get_room (n_visible, gap) - gap)
    gap = 0;
  if (length < (int) n_visible * min_width)
    min_width = 0;

  available = n_visible > 0 ? length - gap * (int) (n_visible - 1) : 0;
  rest = available;

  do
    {
      double scale = sum > 0.0 ? rest / sum : 0.0;

      again = FALSE;
      for (guint i = 0; i < n_values; i++)
        {
          double magnitude = get_magnitude (values[i]);

          if (is_negative (values[i]) != negative || magnitude == 0.0 || fixed[i])
            continue;
          if (magnitude * scale >= min_width)
            continue;

          fixed[i] = TRUE;
          rest -= min_width;
          sum -= magnitude;
          again = TRUE;
        }
    }
  while (again && sum > 0.0);

  for (guint i = 0; i < n_values; i++)
    {
      double magnitude = get_magnitude (values[i]);
      double next = edge;
      int shift = gap * (int) n_placed;

      if (is_negative (values[i]) != negative)
        continue;

      if (magnitude > 0.0)
        next += fixed[i] || !(sum > 0.0) ? min_width : magnitude / sum * rest;

      spans[i].start = MIN ((int) lround (edge) + shift, length);
      spans[i].width = (int) (lround (next) - lround (edge));
      edge = next;

      if (magnitude > 0.0)
        n_placed++;
    }
}

/**
 * hon_composition_range_include:
 * @range: a range
 * @values: (array length=n_values): the values of a bar
 * @n_values: the number of values
 *
 * Widens @range so that the stacks of @values fit.
 */
void
hon_composition_range_include (HonCompositionRange *range,
                               const double        *values,
                               guint                n_values)
{
  HonCompositionRange own = HON_COMPOSITION_RANGE_INIT;

  g_return_if_fail (range != NULL);
  g_return_if_fail (values != NULL || n_values == 0);

  for (guint i = 0; i < n_values; i++)
    {
      double magnitude = get_magnitude (values[i]);

      if (is_negative (values[i]))
        {
          own.lower -= magnitude;
          own.n_below++;
        }
      else if (magnitude > 0.0)
        {
          own.upper += magnitude;
          own.n_above++;
        }
    }

  range->lower = MIN (range->lower, own.lower);
  range->upper = MAX (range->upper, own.upper);
  range->n_below = MAX (range->n_below, own.n_below);
  range->n_above = MAX (range->n_above, own.n_above);
}

/**
 * hon_composition_range_zero:
 * @range: a range
 * @width: the width of the scale, in pixels
 * @gap: the gap between neighbours, in pixels
 *
 * Finds the position of zero that leaves room for all parts on both sides.
 *
 * Returns: the distance from the start, in pixels
 */
int
hon_composition_range_zero (const HonCompositionRange *range,
                            int                        width,
                            int                        gap)
{
  double extent;
  int below, above;

  g_return_val_if_fail (range != NULL, 0);

  extent = range->upper - range->lower;
  if (!(extent > 0.0) || width <= 0)
    return 0;

  below = MIN (get_room (range->n_below, gap), width / 2);
  above = MIN (get_room (range->n_above, gap), width / 2);

  return CLAMP ((int) lround (-range->lower / extent * width), below, width - above);
}

/**
 * hon_composition_layout:
 * @range: the scale, which includes @values
 * @values: (array length=n_values): the values of a bar
 * @n_values: the number of values
 * @width: the width of the whole scale, in pixels
 * @gap: the gap between neighbours, in pixels
 * @spans: (out caller-allocates) (array length=n_values): the position of each part
 *
 * Places the parts of a bar.
 *
 * Widths are proportional to the values, except for the gaps, and for very small parts, which are
 * made wide enough to be visible.
 */
void
hon_composition_layout (const HonCompositionRange *range,
                        const double              *values,
                        guint                      n_values,
                        int                        width,
                        int                        gap,
                        HonCompositionSpan        *spans)
{
  HonCompositionRange own = HON_COMPOSITION_RANGE_INIT;
  int zero, before, after;

  g_return_if_fail (range != NULL);
  g_return_if_fail (values != NULL || n_values == 0);
  g_return_if_fail (spans != NULL || n_values == 0);

  width = MAX (width, 0);
  zero = hon_composition_range_zero (range, width, gap);
  hon_composition_range_include (&own, values, n_values);

  before = range->lower < 0.0 ? (int) lround (own.lower / range->lower * zero) : 0;
  before = CLAMP (before, MIN (get_room (own.n_below, gap), zero), zero);
  after = range->upper > 0.0 ? (int) lround (own.upper / range->upper * (width - zero)) : 0;
  after = CLAMP (after, MIN (get_room (own.n_above, gap), width - zero), width - zero);

  /* The negative side has the gap at zero. */
  lay_side (values, n_values, TRUE, MAX (before - gap, 0), gap, spans);
  lay_side (values, n_values, FALSE, after, gap, spans);

  for (guint i = 0; i < n_values; i++)
    {
      if (is_negative (values[i]))
        spans[i].start = MAX (zero - gap - spans[i].start - spans[i].width, 0);
      else
        spans[i].start += zero;
    }
}

/**
 * hon_composition_find:
 * @spans: (array length=n_spans): the positions of the parts
 * @n_spans: the number of parts
 * @gap: the gap between neighbours, half of which belongs to each, in pixels
 * @x: the distance from the start, in pixels
 *
 * Finds the part at a position.
 *
 * Returns: its index, or -1
 */
int
hon_composition_find (const HonCompositionSpan *spans,
                      guint                     n_spans,
                      int                       gap,
                      double                    x)
{
  g_return_val_if_fail (spans != NULL || n_spans == 0, -1);

  for (guint i = 0; i < n_spans; i++)
    {
      if (spans[i].width > 0 &&
          x >= spans[i].start - gap / 2.0 &&
          x < spans[i].start + spans[i].width + gap / 2.0)
        return (int) i;
    }

  return -1;
}

/**
 * hon_composition_step:
 * @values: (array length=n_values): the values of a bar
 * @n_values: the number of values, at least one
 * @from: the index of a part
 * @steps: the number of parts to move towards the end; towards the start if negative
 *
 * Moves over the parts in the order in which they are seen, and stops at both ends.
 *
 * Returns: the index of a part
 */
guint
hon_composition_step (const double *values,
                      guint         n_values,
                      guint         from,
                      int           steps)
{
  g_autofree guint *order = NULL;
  guint n_ordered = 0;
  gint64 place = 0;

  g_return_val_if_fail (values != NULL, 0);
  g_return_val_if_fail (from < n_values, 0);

  order = g_new (guint, n_values);
  for (guint i = n_values; i > 0; i--)
    {
      if (is_negative (values[i - 1]))
        order[n_ordered++] = i - 1;
    }
  for (guint i = 0; i < n_values; i++)
    {
      if (!is_negative (values[i]))
        order[n_ordered++] = i;
    }

  while (order[place] != from)
    place++;
  place = CLAMP (place + steps, 0, (gint64) n_values - 1);

  return order[place];
}
