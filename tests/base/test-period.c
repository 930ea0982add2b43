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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period/contains", test_contains);
  g_test_add_func ("/period/contains/misuse", test_contains_misuse);

  return g_test_run ();
}
