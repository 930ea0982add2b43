/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-layout.h"

#include <math.h>

#define MAX_PARTS 5

typedef struct
{
  const char          *name;
  HonCompositionRange  range;
  guint                n_values;
  double               values[MAX_PARTS];
  int                  width;
  int                  gap;
  HonCompositionSpan   spans[MAX_PARTS];
} Case;

static const Case cases[] = {
  { "full", { 0, 100 }, 2, { 25, 75 }, 100, 0,
    { { 0, 25 }, { 25, 75 } } },
  { "gap", { 0, 100 }, 2, { 50, 50 }, 102, 2,
    { { 0, 50 }, { 52, 50 } } },
  { "shorter-than-scale", { 0, 200 }, 2, { 50, 50 }, 200, 0,
    { { 0, 50 }, { 50, 50 } } },
  { "rounding-loses-nothing", { 0, 3 }, 3, { 1, 1, 1 }, 100, 0,
    { { 0, 33 }, { 33, 34 }, { 67, 33 } } },
  { "tiny-is-seen", { 0, 1000 }, 3, { 500, 0.001, 499.999 }, 203, 0,
    { { 0, 100 }, { 100, 3 }, { 103, 100 } } },
  { "zero-has-no-width", { 0, 100 }, 3, { 50, 0, 50 }, 102, 2,
    { { 0, 50 }, { 52, 0 }, { 52, 50 } } },
  { "unknown-has-no-width", { 0, 100 }, 3, { NAN, 50, 50 }, 102, 2,
    { { 0, 0 }, { 0, 50 }, { 52, 50 } } },
  { "infinite-is-unknown", { 0, 100 }, 3, { INFINITY, -INFINITY, 100 }, 100, 0,
    { { 0, 0 }, { 0, 0 }, { 0, 100 } } },
  { "negative-goes-before-zero", { -50, 100 }, 2, { 100, -50 }, 150, 0,
    { { 50, 100 }, { 0, 50 } } },
  { "negative-keeps-gap", { -50, 100 }, 2, { 100, -50 }, 150, 2,
    { { 50, 100 }, { 0, 48 } } },
  { "negatives-stack-outwards", { -100, 0 }, 2, { -25, -75 }, 100, 0,
    { { 75, 25 }, { 0, 75 } } },
  { "tiny-negative-is-seen", { -50, 100 }, 2, { 100, -0.001 }, 150, 2,
    { { 50, 100 }, { 45, 3 } } },
  { "tiny-negative-in-tiny-range", { -0.001, 100, 1, 1 }, 2, { 100, -0.001 }, 150, 2,
    { { 5, 145 }, { 0, 3 } } },
  { "no-room", { 0, 4 }, 4, { 1, 1, 1, 1 }, 4, 2,
    { { 0, 1 }, { 1, 1 }, { 2, 1 }, { 3, 1 } } },
  { "no-width", { 0, 4 }, 2, { 1, 3 }, 0, 2,
    { { 0, 0 }, { 0, 0 } } },
  { "all-zero", { 0, 0 }, 2, { 0, 0 }, 100, 2,
    { { 0, 0 }, { 0, 0 } } },
  { "huge", { 0, 2e300 }, 2, { 1e300, 1e300 }, 102, 2,
    { { 0, 50 }, { 52, 50 } } },
};

static void
test_layout (gconstpointer data)
{
  const Case *item = data;
  HonCompositionSpan spans[MAX_PARTS] = { 0 };

  hon_composition_layout (&item->range, item->values, item->n_values,
                          item->width, item->gap, spans);

  for (guint i = 0; i < item->n_values; i++)
    {
      g_test_message ("part %u: %d + %d", i, spans[i].start, spans[i].width);
      g_assert_cmpint (spans[i].start, ==, item->spans[i].start);
      g_assert_cmpint (spans[i].width, ==, item->spans[i].width);
    }
}

/* Whatever the values: nothing overlaps, leaves the track, or loses its order. */
static void
test_properties (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      HonCompositionRange range = HON_COMPOSITION_RANGE_INIT;
      double values[MAX_PARTS];
      HonCompositionSpan spans[MAX_PARTS];
      guint n_values = (guint) g_test_rand_int_range (0, MAX_PARTS + 1);
      int width = g_test_rand_int_range (0, 500);
      int gap = g_test_rand_int_range (0, 4);

      for (guint i = 0; i < n_values; i++)
        {
          double exponent = g_test_rand_double_range (-4.0, 8.0);

          values[i] = g_test_rand_int_range (-2, 4) * pow (10.0, exponent);
        }
      hon_composition_range_include (&range, values, n_values);
      hon_composition_layout (&range, values, n_values, width, gap, spans);

      for (guint i = 0; i < n_values; i++)
        {
          g_assert_cmpint (spans[i].start, >=, 0);
          g_assert_cmpint (spans[i].width, >=, 0);
          g_assert_cmpint (spans[i].start + spans[i].width, <=, width);

          if (values[i] == 0.0)
            g_assert_cmpint (spans[i].width, ==, 0);
          else if (width > 60)
            g_assert_cmpint (spans[i].width, >, 0);

          for (guint j = 0; j < i; j++)
            g_assert_true (spans[i].width == 0 || spans[j].width == 0 ||
                           spans[i].start >= spans[j].start + spans[j].width ||
                           spans[j].start >= spans[i].start + spans[i].width);
        }
    }
}

static void
test_range (void)
{
  const double first[] = { 10, -5, NAN, 20 };
  const double second[] = { -1, -7, 12 };
  HonCompositionRange range = HON_COMPOSITION_RANGE_INIT;

  hon_composition_range_include (&range, NULL, 0);
  g_assert_cmpfloat (range.lower, ==, 0);
  g_assert_cmpfloat (range.upper, ==, 0);
  g_assert_cmpint (hon_composition_range_zero (&range, 100, 0), ==, 0);

  hon_composition_range_include (&range, first, G_N_ELEMENTS (first));
  g_assert_cmpfloat (range.lower, ==, -5);
  g_assert_cmpfloat (range.upper, ==, 30);

  hon_composition_range_include (&range, second, G_N_ELEMENTS (second));
  g_assert_cmpuint (range.n_below, ==, 2);
  g_assert_cmpuint (range.n_above, ==, 2);
  g_assert_cmpfloat (range.lower, ==, -8);
  g_assert_cmpfloat (range.upper, ==, 30);
  g_assert_cmpint (hon_composition_range_zero (&range, 380, 0), ==, 80);
}

static void
test_find (void)
{
  const HonCompositionSpan spans[] = { { 50, 30 }, { 82, 0 }, { 82, 18 }, { 0, 48 } };

  g_assert_cmpint (hon_composition_find (spans, 4, 2, 50), ==, 0);
  g_assert_cmpint (hon_composition_find (spans, 4, 2, 80.5), ==, 0);
  g_assert_cmpint (hon_composition_find (spans, 4, 2, 81.5), ==, 2);
  g_assert_cmpint (hon_composition_find (spans, 4, 2, 0), ==, 3);
  g_assert_cmpint (hon_composition_find (spans, 4, 2, 102), ==, -1);
  g_assert_cmpint (hon_composition_find (spans, 4, 2, -5), ==, -1);
  g_assert_cmpint (hon_composition_find (NULL, 0, 2, 10), ==, -1);
}

static void
test_step (void)
{
  /* Seen from the start: 3, 1, 0, 2, 4. */
  const double values[] = { 10, -1, 0, -2, 5 };

  g_assert_cmpuint (hon_composition_step (values, 5, 3, 1), ==, 1);
  g_assert_cmpuint (hon_composition_step (values, 5, 1, 1), ==, 0);
  g_assert_cmpuint (hon_composition_step (values, 5, 0, 1), ==, 2);
  g_assert_cmpuint (hon_composition_step (values, 5, 2, 1), ==, 4);
  g_assert_cmpuint (hon_composition_step (values, 5, 4, 1), ==, 4);
  g_assert_cmpuint (hon_composition_step (values, 5, 0, -1), ==, 1);
  g_assert_cmpuint (hon_composition_step (values, 5, 3, -1), ==, 3);
  g_assert_cmpuint (hon_composition_step (values, 5, 0, -5), ==, 3);
  g_assert_cmpuint (hon_composition_step (values, 5, 0, 5), ==, 4);
  g_assert_cmpuint (hon_composition_step (values, 1, 0, 1), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/composition-layout/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_layout);
    }
  g_test_add_func ("/composition-layout/properties", test_properties);
  g_test_add_func ("/composition-layout/range", test_range);
  g_test_add_func ("/composition-layout/find", test_find);
  g_test_add_func ("/composition-layout/step", test_step);

  return g_test_run ();
}
