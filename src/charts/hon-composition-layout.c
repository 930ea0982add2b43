/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-layout.h"

#include <math.h>

/* A part that is not zero stays visible, however small it is. */
#define MIN_WIDTH 3

/* Far above any figure worth a chart, and sums of it stay finite. */
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

/* What @n_parts need to be seen, with a gap each. */
static int
get_room (guint n_parts,
          int   gap)
{
  return (int) n_parts * (MIN_WIDTH + gap);
}

/* Lays the parts of one sign side by side from 0 to @length. Widths are first
 * shared out in proportion; those below the least width are fixed there, and
 * the others share what remains, until nothing changes. Then the edges are
 * rounded, not the widths, so that no pixel is lost.
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

  /* Too narrow for gaps, then too narrow for everyone to be seen. */
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
 * @values: (array length=n_values): the parts of a bar
 * @n_values: how many
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
 * @width: the width it is drawn over
 * @gap: the gap to keep between neighbours
 *
 * Finds where zero lies, with room on either side for every part to be seen.
 *
 * Returns: pixels from the start
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
 * @values: (array length=n_values): the parts of a bar
 * @n_values: how many
 * @width: the width of the whole scale
 * @gap: the gap to keep between neighbours
 * @spans: (out caller-allocates) (array length=n_values): where each part lies
 *
 * Lays out the parts of a bar.
 *
 * Widths are proportional to the values but for the gaps, and for a part too
 * small to be seen, which is drawn a little wider at the cost of the others.
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

  /* The gap at zero is taken from the negative side. */
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
 * @spans: (array length=n_spans): where the parts lie
 * @n_spans: how many
 * @gap: the gap between neighbours, half of which belongs to each
 * @x: pixels from the start
 *
 * Finds the part at a place.
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
 * @values: (array length=n_values): the parts of a bar
 * @n_values: how many, at least one
 * @from: the index to start from
 * @steps: how many places to go towards the end; towards the start if negative
 *
 * Walks over the parts as they lie side by side, and stops at either end.
 *
 * Returns: an index
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
