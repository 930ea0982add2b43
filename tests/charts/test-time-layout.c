/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-layout.h"

#include <math.h>

/* Writes points as "x=y x=y", y being - where there is no value. */
static char *
write_points (const HonChartPoint *points,
              gsize                n_points)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < n_points; i++)
    {
      if (isfinite (points[i].y))
        g_string_append_printf (text, "%s%g=%g", i > 0 ? " " : "", points[i].x, points[i].y);
      else
        g_string_append_printf (text, "%s%g=-", i > 0 ? " " : "", points[i].x);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GArray *
read_points (const char *text)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (HonChartPoint));

  while (*text != '\0')
    {
      HonChartPoint point;
      char *end;

      point.x = g_ascii_strtod (text, &end);
      g_assert_true (*end == '=');
      text = end + 1;
      point.y = NAN;
      if (*text == '-' && (text[1] == ' ' || text[1] == '\0'))
        end = (char *) text + 1;
      else
        point.y = g_ascii_strtod (text, &end);
      g_array_append_val (points, point);
      text = *end == ' ' ? end + 1 : end;
    }

  return points;
}

#define POINTS(array) ((const HonChartPoint *) (gpointer) (array)->data)

static void
test_merge (void)
{
  g_autoptr (GArray) a = read_points ("1=1 3=1 7=1");
  g_autoptr (GArray) b = read_points ("");
  g_autoptr (GArray) c = read_points ("0=1 3=1 4=- 9=1");
  const HonChartPoint *points[] = { POINTS (a), POINTS (b), POINTS (c) };
  const gsize n_points[] = { a->len, b->len, c->len };
  const double expected[] = { 0, 1, 3, 4, 7, 9 };
  g_autoptr (GArray) merged = hon_time_merge (points, n_points, 3);
  g_autoptr (GArray) nothing = hon_time_merge (points, n_points, 0);

  g_assert_cmpmem (merged->data, merged->len * sizeof (double), expected, sizeof expected);
  g_assert_cmpuint (nothing->len, ==, 0);
}

typedef struct
{
  const char *name;
  const char *points;
  double      from;
  double      to;
  gboolean    steps;
  const char *expected;
} SliceCase;

static const SliceCase slice_cases[] = {
  { "all", "0=0 10=10", 0, 10, FALSE, "0=0 10=10" },
  { "wider", "0=0 10=10", -5, 15, FALSE, "0=0 10=10" },
  { "cut-line", "0=0 10=10", 2, 8, FALSE, "2=2 8=8" },
  { "cut-steps", "0=1 10=2", 2, 8, TRUE, "2=1" },
  { "steps-go-on", "0=1 10=2 20=3", 12, 15, TRUE, "12=2" },
  { "steps-with-a-point", "0=1 10=2 20=3", 5, 15, TRUE, "5=1 10=2" },
  { "on-a-point", "0=0 5=1 10=4", 5, 10, FALSE, "5=1 10=4" },
  { "gap-before", "0=0 4=- 6=6 8=8", 5, 7, FALSE, "6=6 7=7" },
  { "gap-at-cut", "0=0 4=- 6=6", 2, 5, FALSE, "4=-" },
  { "steps-in-a-gap", "0=1 4=- 8=2", 5, 9, TRUE, "8=2" },
  { "before", "5=1 6=2", 0, 3, FALSE, "" },
  { "after-line", "5=1 6=2", 7, 9, FALSE, "" },
  { "after-steps", "5=1 6=2", 7, 9, TRUE, "7=2" },
  { "nothing", "", 0, 3, FALSE, "" },
  { "one-place", "0=0 10=10", 5, 5, FALSE, "5=5" },
  { "jump", "0=0 5=1 5=3 10=3", 5, 10, FALSE, "5=1 5=3 10=3" },
};

static void
test_slice (gconstpointer data)
{
  const SliceCase *slice_case = data;
  g_autoptr (GArray) points = read_points (slice_case->points);
  g_autoptr (GArray) slice = g_array_new (FALSE, FALSE, sizeof (HonChartPoint));
  g_autofree char *text = NULL;

  hon_time_slice (POINTS (points), points->len, slice_case->from, slice_case->to,
                  slice_case->steps, slice);
  text = write_points (POINTS (slice), slice->len);
  g_assert_cmpstr (text, ==, slice_case->expected);
}

typedef struct
{
  const char *name;
  const char *points;
  const char *expected; /* with one column for each unit of x */
} DecimateCase;

static const DecimateCase decimate_cases[] = {
  { "nothing", "", "" },
  { "few-stay", "0=1 1=2 2=3", "0=1 1=2 2=3" },
  { "extremes-stay", "0.1=5 0.2=9 0.3=6 0.4=1 0.5=5 0.9=4", "0.1=5 0.2=9 0.4=1 0.9=4" },
  { "order-stays", "0.1=5 0.2=1 0.3=6 0.4=9 0.9=4", "0.1=5 0.2=1 0.4=9 0.9=4" },
  { "level", "0.1=5 0.2=5 0.3=5 1.5=5", "0.1=5 0.3=5 1.5=5" },
  { "rising", "0.1=1 0.2=2 0.3=3", "0.1=1 0.3=3" },
  { "gap-at-end", "0.1=1 0.2=2 0.9=- 1.5=3", "0.1=1 0.2=2 0.9=- 1.5=3" },
  { "gap-at-start", "0.1=- 0.2=2 0.9=1", "0.1=- 0.2=2 0.9=1" },
  { "gap-narrower-than-a-pixel", "0.1=1 0.2=- 0.3=1 0.9=1", "0.1=1 0.9=1" },
  { "only-gaps", "0.1=- 0.2=- 0.3=-", "0.1=- 0.3=-" },
};

static void
test_decimate (gconstpointer data)
{
  const DecimateCase *decimate_case = data;
  g_autoptr (GArray) points = read_points (decimate_case->points);
  g_autofree char *text = NULL;

  hon_time_decimate (points, 1.0);
  text = write_points (POINTS (points), points->len);
  g_assert_cmpstr (text, ==, decimate_case->expected);
}

/* Of any series, every column keeps its first, last, lowest and highest value, in few points. */
static void
test_decimate_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (HonChartPoint));
  g_autoptr (GArray) kept = NULL;
  guint next = 0;

  for (guint i = 0; i < 10000; i++)
    {
      HonChartPoint point = { i, g_rand_double (random) };

      g_array_append_val (points, point);
    }
  kept = g_array_copy (points);
  hon_time_decimate (kept, 0.05);

  g_assert_cmpuint (kept->len, <=, 4 * 500);
  for (guint column = 0; column < 500; column++)
    {
      double lowest = INFINITY, highest = -INFINITY;
      double kept_lowest = INFINITY, kept_highest = -INFINITY;
      double kept_first = kept->len > next ? POINTS (kept)[next].x : -1.0;

      for (guint i = column * 20; i < column * 20 + 20; i++)
        {
          lowest = MIN (lowest, POINTS (points)[i].y);
          highest = MAX (highest, POINTS (points)[i].y);
        }
      for (; next < kept->len && POINTS (kept)[next].x < column * 20 + 20; next++)
        {
          kept_lowest = MIN (kept_lowest, POINTS (kept)[next].y);
          kept_highest = MAX (kept_highest, POINTS (kept)[next].y);
        }

      g_assert_cmpfloat (kept_first, ==, column * 20);
      g_assert_cmpfloat (POINTS (kept)[next - 1].x, ==, column * 20 + 19);
      g_assert_cmpfloat (kept_lowest, ==, lowest);
      g_assert_cmpfloat (kept_highest, ==, highest);
    }
  g_assert_cmpuint (next, ==, kept->len);
}

typedef struct
{
  const char *name;
  guint       n_labels;
  double      centers[4];
  double      top;
  double      bottom;
  gboolean    fit;
  double      expected[4];
} LabelCase;

/* All labels are ten high. */
static const LabelCase label_cases[] = {
  { "none", 0, { 0 }, 0, 100, TRUE, { 0 } },
  { "apart", 2, { 20, 60 }, 0, 100, TRUE, { 20, 60 } },
  { "same", 2, { 50, 50 }, 0, 100, TRUE, { 45, 55 } },
  { "close", 2, { 50, 54 }, 0, 100, TRUE, { 47, 57 } },
  { "three", 3, { 50, 50, 50 }, 0, 100, TRUE, { 40, 50, 60 } },
  { "any-order", 3, { 60, 20, 58 }, 0, 100, TRUE, { 64, 20, 54 } },
  { "push-others", 3, { 40, 48, 57 }, 0, 100, TRUE, { 38.333, 48.333, 58.333 } },
  { "at-the-top", 2, { 2, 3 }, 0, 100, TRUE, { 5, 15 } },
  { "at-the-bottom", 2, { 98, 99 }, 0, 100, TRUE, { 85, 95 } },
  { "just-fit", 4, { 20, 20, 20, 20 }, 0, 40, TRUE, { 5, 15, 25, 35 } },
  { "no-room", 4, { 20, 20, 20, 20 }, 0, 39, FALSE, { 20, 20, 20, 20 } },
};

static void
test_labels (gconstpointer data)
{
  const LabelCase *label_case = data;
  const double heights[4] = { 10, 10, 10, 10 };
  double centers[4];

  memcpy (centers, label_case->centers, sizeof centers);
  g_assert_true (hon_time_place_labels (centers, heights, label_case->n_labels, label_case->top,
                                        label_case->bottom) == label_case->fit);
  for (guint i = 0; i < label_case->n_labels; i++)
    g_assert_cmpfloat_with_epsilon (centers[i], label_case->expected[i], 0.001);
}

/* Wherever labels want to be, they do not touch and stay inside. */
static void
test_labels_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint i = 0; i < 5000; i++)
    {
      guint n_labels = (guint) g_rand_int_range (random, 1, 9);
      double centers[8], heights[8];

      for (guint j = 0; j < n_labels; j++)
        {
          centers[j] = g_rand_double_range (random, -50, 250);
          heights[j] = g_rand_double_range (random, 5, 25);
        }

      g_assert_true (hon_time_place_labels (centers, heights, n_labels, 0, 200));
      for (guint j = 0; j < n_labels; j++)
        {
          g_assert_cmpfloat (centers[j] - heights[j] / 2.0, >=, -1e-6);
          g_assert_cmpfloat (centers[j] + heights[j] / 2.0, <=, 200 + 1e-6);
          for (guint k = 0; k < j; k++)
            g_assert_cmpfloat (fabs (centers[j] - centers[k]), >=,
                               (heights[j] + heights[k]) / 2.0 - 1e-6);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-layout/merge", test_merge);
  for (gsize i = 0; i < G_N_ELEMENTS (slice_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/time-layout/slice/", slice_cases[i].name, NULL);

      g_test_add_data_func (path, &slice_cases[i], test_slice);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (decimate_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/time-layout/decimate/", decimate_cases[i].name, NULL);

      g_test_add_data_func (path, &decimate_cases[i], test_decimate);
    }
  g_test_add_func ("/time-layout/decimate-any", test_decimate_any);
  for (gsize i = 0; i < G_N_ELEMENTS (label_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/time-layout/labels/", label_cases[i].name, NULL);

      g_test_add_data_func (path, &label_cases[i], test_labels);
    }
  g_test_add_func ("/time-layout/labels-any", test_labels_any);

  return g_test_run ();
}
