/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-range-private.h"

#include <math.h>

static const HonTimeRange whole = { 1000, 2000 };

static void
assert_range (HonTimeRange range,
              HonDate      start,
              HonDate      end)
{
  g_assert_cmpint (range.start, ==, start);
  g_assert_cmpint (range.end, ==, end);
}

/* Bounds that make no sense show everything. */
static void
test_resolve (void)
{
  static const struct
  {
    HonTimeRange range;
    HonTimeRange expected;
  } cases[] = {
    { { 0, 0 }, { 1000, 2000 } },
    { { 1200, 0 }, { 1200, 2000 } },
    { { 0, 1800 }, { 1000, 1800 } },
    { { 1200, 1800 }, { 1200, 1800 } },
    { { 500, 2500 }, { 1000, 2000 } },
    { { 1800, 1200 }, { 1000, 2000 } },
    { { 1500, 1500 }, { 1000, 2000 } },
    { { 2100, 2200 }, { 1000, 2000 } },
    { { 100, 200 }, { 1000, 2000 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonTimeRange range = hon_time_range_resolve (cases[i].range, whole);

      assert_range (range, cases[i].expected.start, cases[i].expected.end);
      g_assert_true (hon_time_range_is_part (range, whole) ==
                     (range.start != whole.start || range.end != whole.end));
    }
}

static void
test_pan (void)
{
  const HonTimeRange range = { 1200, 1300 };

  assert_range (hon_time_range_pan (range, 25.4, whole), 1225, 1325);
  assert_range (hon_time_range_pan (range, -25.6, whole), 1174, 1274);

  /* It stops at the ends. */
  assert_range (hon_time_range_pan (range, -1e6, whole), 1000, 1100);
  assert_range (hon_time_range_pan (range, 1e6, whole), 1900, 2000);
  assert_range (hon_time_range_pan (whole, 10, whole), 0, 0);
}

static void
test_zoom (void)
{
  const HonTimeRange range = { 1200, 1400 };

  /* A day stays where it is, or comes to the place of another. */
  assert_range (hon_time_range_zoom (range, 100, 1250, 1250, whole), 1225, 1325);
  assert_range (hon_time_range_zoom (range, 100, 1300, 1250, whole), 1275, 1375);
  assert_range (hon_time_range_zoom (range, 400, 1200, 1200, whole), 1200, 1600);
  assert_range (hon_time_range_zoom (range, 400, 1400, 1400, whole), 1000, 1400);

  /* There is a shortest range, and a longest one. */
  assert_range (hon_time_range_zoom (range, 1, 1300, 1300, whole), 1293, 1307);
  g_assert_false (hon_time_range_can_shrink ((HonTimeRange) { 1293, 1307 }));
  g_assert_true (hon_time_range_can_shrink ((HonTimeRange) { 1293, 1308 }));
  assert_range (hon_time_range_zoom (range, 1000, 1300, 1300, whole), 0, 0);
  assert_range (hon_time_range_zoom (range, INFINITY, 1300, 1300, whole), 0, 0);

  /* Little data can be shown as a whole only. */
  assert_range (hon_time_range_zoom ((HonTimeRange) { 5, 10 }, 2, 7, 7, (HonTimeRange) { 5, 10 }),
                0, 0);
  assert_range (hon_time_range_zoom ((HonTimeRange) { 5, 5 }, 2, 5, 5, (HonTimeRange) { 5, 5 }),
                0, 0);
}

static void
test_reveal (void)
{
  const HonTimeRange range = { 1200, 1300 };

  assert_range (hon_time_range_reveal (range, 1200, whole), 1200, 1300);
  assert_range (hon_time_range_reveal (range, 1300, whole), 1200, 1300);
  assert_range (hon_time_range_reveal (range, 1100, whole), 1090, 1190);
  assert_range (hon_time_range_reveal (range, 1400, whole), 1310, 1410);
  assert_range (hon_time_range_reveal (range, 1000, whole), 1000, 1100);
  assert_range (hon_time_range_reveal (whole, 1500, whole), 0, 0);

  g_assert_cmpfloat (hon_time_range_get_center (range, 1210), ==, 1210);
  g_assert_cmpfloat (hon_time_range_get_center (range, 1310), ==, 1250);
  g_assert_cmpfloat (hon_time_range_get_center (range, HON_DATE_NONE), ==, 1250);
}

/* Wherever a range goes, it is inside the whole, and not shorter than the shortest one. */
static void
test_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  HonTimeRange wish = { 0, 0 };

  for (guint i = 0; i < 20000; i++)
    {
      HonTimeRange range = hon_time_range_resolve (wish, whole);
      double date = g_rand_double_range (random, 900, 2100);

      g_assert_cmpint (range.start, >=, whole.start);
      g_assert_cmpint (range.end, <=, whole.end);
      g_assert_cmpint (range.end - range.start, >=, 14);

      if (g_rand_boolean (random))
        wish = hon_time_range_zoom (range, g_rand_double_range (random, 0, 1500), date, date, whole);
      else
        wish = hon_time_range_pan (range, g_rand_double_range (random, -900, 900), whole);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-range/resolve", test_resolve);
  g_test_add_func ("/time-range/pan", test_pan);
  g_test_add_func ("/time-range/zoom", test_zoom);
  g_test_add_func ("/time-range/reveal", test_reveal);
  g_test_add_func ("/time-range/any", test_any);

  return g_test_run ();
}
