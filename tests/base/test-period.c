/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-period.h"

#define FIRST 100
#define LAST  112

static const HonPeriod always = { HON_DATE_NONE, HON_DATE_NONE };

static void
test_contains (void)
{
  const HonPeriod closed = { 104, 108 };
  const HonPeriod open_end = { 104, HON_DATE_NONE };
  const HonPeriod open_beginning = { HON_DATE_NONE, 108 };
  const HonPeriod empty = { 104, 104 };
  const HonPeriod reversed = { 108, 104 };

  for (HonDate date = FIRST; date <= LAST; date++)
    {
      g_assert_true (hon_period_contains (&closed, date) == (date >= 104 && date <= 107));
      g_assert_true (hon_period_contains (&open_end, date) == (date >= 104));
      g_assert_true (hon_period_contains (&open_beginning, date) == (date <= 107));
      g_assert_true (hon_period_contains (&always, date));
      g_assert_false (hon_period_contains (&empty, date));
      g_assert_false (hon_period_contains (&reversed, date));
    }

  g_assert_true (hon_period_contains (&always, 1));
  g_assert_true (hon_period_contains (&always, hon_date_new (2200, 12, 31)));
}

static void
test_contains_misuse (void)
{
  if (!g_test_undefined ())
    {
      g_test_skip ("Programmer errors are not tried");
      return;
    }

  g_test_expect_message ("HonBase", G_LOG_LEVEL_CRITICAL, "*HON_DATE_NONE*");
  g_assert_false (hon_period_contains (&always, HON_DATE_NONE));
  g_test_assert_expected_messages ();
}

static gboolean
has_common_day (const HonPeriod *period,
                const HonPeriod *other)
{
  for (HonDate date = FIRST; date <= LAST; date++)
    {
      if (hon_period_contains (period, date) && hon_period_contains (other, date))
        return TRUE;
    }

  return FALSE;
}

/* Two periods overlap exactly when some day lies in both, whichever of their
 * ends are open, equal, or the wrong way round.
 */
static void
test_overlaps (void)
{
  const HonDate bounds[] = { HON_DATE_NONE, 103, 104, 105, 108, 109 };
  const gsize n = G_N_ELEMENTS (bounds);

  for (gsize i = 0; i < n * n * n * n; i++)
    {
      const HonPeriod period = { bounds[i % n], bounds[i / n % n] };
      const HonPeriod other = { bounds[i / n / n % n], bounds[i / n / n / n] };

      g_assert_true (hon_period_overlaps (&period, &other) == has_common_day (&period, &other));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period/contains", test_contains);
  g_test_add_func ("/period/contains/misuse", test_contains_misuse);
  g_test_add_func ("/period/overlaps", test_overlaps);

  return g_test_run ();
}
