/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-crossing.h"

#define FROM      0
#define UNTIL     1000000
#define STEPS     400
#define TOLERANCE 100

static gint64
get_nothing (gint64   x,
             gpointer user_data)
{
  return 0;
}

static gint64
get_constant (gint64   x,
              gpointer user_data)
{
  return *(gint64 *) user_data;
}

static gint64
get_line (gint64   x,
          gpointer user_data)
{
  return x - *(gint64 *) user_data;
}

static gint64
get_falling_line (gint64   x,
                  gpointer user_data)
{
  return *(gint64 *) user_data - x;
}

/* Ahead between two places. */
static gint64
get_hill (gint64   x,
          gpointer user_data)
{
  const gint64 *places = user_data;

  return -(x - places[0]) * (x - places[1]);
}

/* Behind, level for a while, then ahead. */
static gint64
get_terrace (gint64   x,
             gpointer user_data)
{
  const gint64 *places = user_data;

  return x < places[0] ? -1 : x > places[1] ? 1 : 0;
}

/* Touches zero and turns back. */
static gint64
get_valley (gint64   x,
            gpointer user_data)
{
  gint64 bottom = *(gint64 *) user_data;

  return (x - bottom) * (x - bottom);
}

static gint64
get_jump (gint64   x,
          gpointer user_data)
{
  return x < *(gint64 *) user_data ? 5000 : -5000;
}

static HonCrossings
find (HonGapFunc func,
      gpointer   data)
{
  HonCrossings crossings;

  hon_crossings_find (&crossings, func, data, FROM, UNTIL, STEPS, TOLERANCE);

  return crossings;
}

static void
check_place (const HonCrossing *crossing,
             gint64             place,
             gboolean           is_ahead)
{
  g_assert_cmpint (ABS (crossing->at - place), <=, TOLERANCE);
  g_assert_true (crossing->is_ahead == is_ahead);
}

static void
test_flat (void)
{
  gint64 above = 1;
  gint64 below = -1;
  HonCrossings crossings = find (get_nothing, NULL);

  g_assert_cmpuint (crossings.n, ==, 0);
  g_assert_true (crossings.is_equal);
  crossings = find (get_constant, &above);
  g_assert_cmpuint (crossings.n, ==, 0);
  g_assert_true (crossings.is_ahead && !crossings.is_equal);
  crossings = find (get_constant, &below);
  g_assert_cmpuint (crossings.n, ==, 0);
  g_assert_true (!crossings.is_ahead && !crossings.is_equal);
}

/* Wherever the place is, it is found to the tolerance. */
static void
test_once (void)
{
  for (gint64 place = 1; place < UNTIL; place += 7919)
    {
      HonCrossings crossings = find (get_line, &place);

      g_assert_cmpuint (crossings.n, ==, 1);
      g_assert_false (crossings.is_ahead);
      check_place (&crossings.all[0], place, TRUE);

      crossings = find (get_falling_line, &place);
      g_assert_cmpuint (crossings.n, ==, 1);
      g_assert_true (crossings.is_ahead);
      check_place (&crossings.all[0], place, FALSE);

      crossings = find (get_jump, &place);
      g_assert_cmpuint (crossings.n, ==, 1);
      check_place (&crossings.all[0], place, FALSE);
    }
}

static void
test_twice (void)
{
  gint64 places[] = { 200000, 700000 };
  HonCrossings crossings = find (get_hill, places);

  g_assert_cmpuint (crossings.n, ==, 2);
  g_assert_false (crossings.is_ahead);
  check_place (&crossings.all[0], places[0], TRUE);
  check_place (&crossings.all[1], places[1], FALSE);
}

/* A gap that closes and opens again the same way is not crossed; one that stays closed for a while
 * is crossed where it closes.
 */
static void
test_touching (void)
{
  gint64 bottom = 500000;
  gint64 places[] = { 300000, 600000 };
  HonCrossings crossings = find (get_valley, &bottom);

  g_assert_cmpuint (crossings.n, ==, 0);
  g_assert_true (crossings.is_ahead);
  crossings = find (get_terrace, places);
  g_assert_cmpuint (crossings.n, ==, 1);
  check_place (&crossings.all[0], places[0], TRUE);
}

static void
test_never (void)
{
  gint64 place = UNTIL + 1;
  HonCrossings crossings = find (get_line, &place);

  g_assert_cmpuint (crossings.n, ==, 0);
  g_assert_false (crossings.is_ahead);
  hon_crossings_find (&crossings, get_line, &place, place, place, 1, 1);
  g_assert_true (crossings.is_equal);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/crossing/flat", test_flat);
  g_test_add_func ("/crossing/once", test_once);
  g_test_add_func ("/crossing/twice", test_twice);
  g_test_add_func ("/crossing/touching", test_touching);
  g_test_add_func ("/crossing/never", test_never);

  return g_test_run ();
}
