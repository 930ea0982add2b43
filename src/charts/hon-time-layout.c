/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-layout.h"

#include <math.h>

/* Finds the first point that is not before @x. */
static gsize
find_point (const HonChartPoint *points,
            gsize                n_points,
            double               x)
{
  gsize low = 0;
  gsize high = n_points;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (points[middle].x < x)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static double
interpolate (const HonChartPoint *from,
             const HonChartPoint *to,
             double               x)
{
  if (from->x == to->x)
    return to->y;

  return from->y + (to->y - from->y) * ((x - from->x) / (to->x - from->x));
}

/**
 * hon_time_merge:
 * @points: (array length=n_series): the points of each series, in order
 * @n_points: (array length=n_series): the number of points of each
 * @n_series: the number of series
 *
 * Merges the positions of all points.
 *
 * Returns: (transfer full) (element-type double): each position once, in order
 */
GArray *
hon_time_merge (const HonChartPoint *const *points,
                const gsize                *n_points,
                guint                       n_series)
{
  g_autofree gsize *next = g_new0 (gsize, n_series);
  GArray *xs = g_array_new (FALSE, FALSE, sizeof (double));

  for (;;)
    {
      double x = INFINITY;

      for (guint i = 0; i < n_series; i++)
        {
          if (next[i] < n_points[i])
            x = MIN (x, points[i][next[i]].x);
        }
      if (!isfinite (x))
        break;

      g_array_append_val (xs, x);
      for (guint i = 0; i < n_series; i++)
        {
          if (next[i] < n_points[i] && points[i][next[i]].x == x)
            next[i]++;
        }
    }

  return xs;
}

/**
 * hon_time_slice:
 * @points: (array length=n_points): points in order
 * @n_points: the number of points
 * @from: the start of the slice
 * @to: the end of the slice
 * @steps: whether a value holds until the next point
 * @slice: (element-type HonChartPoint): filled with the slice
 *
 * Copies the points between two positions, and adds the values at the cuts.
 */
void
hon_time_slice (const HonChartPoint *points,
                gsize                n_points,
                double               from,
                double               to,
                gboolean             steps,
                GArray              *slice)
{
  gsize begin = find_point (points, n_points, from);
  gsize end = begin;
  HonChartPoint cut;

  g_array_set_size (slice, 0);

  if (begin > 0 && (begin == n_points || points[begin].x > from))
    {
      cut = (HonChartPoint) { from, NAN };
      if (steps)
        cut.y = points[begin - 1].y;
      else if (begin < n_points)
        cut.y = interpolate (&points[begin - 1], &points[begin], from);
      if (isfinite (cut.y))
        g_array_append_val (slice, cut);
    }

  while (end < n_points && points[end].x <= to)
    end++;
  if (end > begin)
    g_array_append_vals (slice, &points[begin], (guint) (end - begin));

  if (!steps && end > 0 && end < n_points && slice->len > 0 &&
      g_array_index (slice, HonChartPoint, slice->len - 1).x < to)
    {
      cut = (HonChartPoint) { to, interpolate (&points[end - 1], &points[end], to) };
      if (isfinite (cut.y))
        g_array_append_val (slice, cut);
    }
}

/**
 * hon_time_decimate:
 * @points: (element-type HonChartPoint): points in order
 * @columns_per_x: how many columns of pixels correspond to one unit of x
 *
 * Removes points that make no visible difference.
 *
 * Of each column, the first, the lowest, the highest and the last point are kept, so that the line
 * covers the same pixels. A gap is kept if it is at the start or the end of its column. Columns are
 * counted from x = 0, so that the choice does not change when the chart is panned.
 */
void
hon_time_decimate (GArray *points,
                   double  columns_per_x)
{
  HonChartPoint *all = (HonChartPoint *) (gpointer) points->data;
  gsize n_kept = 0;
  gsize begin = 0;

  while (begin < points->len)
    {
      double column = floor (all[begin].x * columns_per_x);
      gsize kept[4];
      gsize end = begin;
      gsize lowest = begin;
      gsize highest = begin;

      for (; end < points->len && floor (all[end].x * columns_per_x) == column; end++)
        {
          if (!(all[lowest].y <= all[end].y) && isfinite (all[end].y))
            lowest = end;
          if (!(all[highest].y >= all[end].y) && isfinite (all[end].y))
            highest = end;
        }

      kept[0] = begin;
      kept[1] = MIN (lowest, highest);
      kept[2] = MAX (lowest, highest);
      kept[3] = end - 1;
      for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
        {
          /* Points are written at or before the position that they are read from. */
          if (i == 0 || kept[i] > kept[i - 1])
            all[n_kept++] = all[kept[i]];
        }
      begin = end;
    }

  g_array_set_size (points, (guint) n_kept);
}

/**
 * hon_time_place_labels:
 * @centers: (inout) (array length=n_labels): the preferred middle of each label
 * @heights: (array length=n_labels): the height of each label
 * @n_labels: the number of labels
 * @top: the top of the available room
 * @bottom: the bottom of the available room
 *
 * Moves overlapping labels apart, each as little as possible. Labels with the same middle keep
 * their order.
 *
 * Returns: whether there was room for all; if not, no label has been moved
 */
gboolean
hon_time_place_labels (double       *centers,
                       const double *heights,
                       guint         n_labels,
                       double        top,
                       double        bottom)
{
  g_autofree guint *order = g_new (guint, n_labels);
  g_autofree guint *sizes = g_new (guint, n_labels);
  g_autofree double *starts = g_new (double, n_labels);
  g_autofree double *extents = g_new (double, n_labels);
  guint n_groups = 0;
  guint label = 0;
  double total = 0.0;

  for (guint i = 0; i < n_labels; i++)
    {
      guint place = i;

      for (; place > 0 && centers[order[place - 1]] > centers[i]; place--)
        order[place] = order[place - 1];
      order[place] = i;
      total += heights[i];
    }

  if (total > bottom - top)
    return FALSE;

  /* Labels that touch form a group, at the average of their preferred positions. */
  for (guint i = 0; i < n_labels; i++)
    {
      starts[n_groups] = centers[order[i]] - heights[order[i]] / 2.0;
      extents[n_groups] = heights[order[i]];
      sizes[n_groups] = 1;
      starts[n_groups] = CLAMP (starts[n_groups], top, bottom - extents[n_groups]);
      n_groups++;

      while (n_groups > 1 &&
             starts[n_groups - 2] + extents[n_groups - 2] > starts[n_groups - 1])
        {
          guint upper = n_groups - 2;
          guint lower = n_groups - 1;
          double wish = starts[lower] - extents[upper];

          starts[upper] = ((starts[upper] * sizes[upper] + wish * sizes[lower]) /
                           (sizes[upper] + sizes[lower]));
          extents[upper] += extents[lower];
          sizes[upper] += sizes[lower];
          starts[upper] = CLAMP (starts[upper], top, bottom - extents[upper]);
          n_groups--;
        }
    }

  for (guint group = 0; group < n_groups; group++)
    {
      double y = starts[group];

      for (guint i = 0; i < sizes[group]; i++)
        {
          centers[order[label]] = y + heights[order[label]] / 2.0;
          y += heights[order[label]];
          label++;
        }
    }

  return TRUE;
}
