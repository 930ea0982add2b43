/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-date.h"

#include <string.h>

typedef struct
{
  int     year;
  int     month;
  int     day;
  HonDate date;
} DateCase;

typedef struct
{
  const char *text;
  const char *iso;  /* NULL when it cannot be read */
  int         code; /* 0 when it can */
} ParseCase;

static const DateCase date_cases[] = {
  { 1900, 1, 1, 693596 },
  { 2000, 2, 29, 730179 },
  { 2024, 2, 29, 738945 },
  { 2024, 12, 22, 739242 },
  { 2200, 12, 31, 803533 },

  { 1899, 12, 31, HON_DATE_NONE },
  { 2201, 1, 1, HON_DATE_NONE },
  { 1900, 2, 29, HON_DATE_NONE },
  { 2023, 2, 29, HON_DATE_NONE },
  { 2024, 2, 30, HON_DATE_NONE },
  { 2024, 4, 31, HON_DATE_NONE },
  { 2024, 0, 1, HON_DATE_NONE },
  { 2024, 13, 1, HON_DATE_NONE },
  { 2024, 1, 0, HON_DATE_NONE },
  { 2024, 1, 32, HON_DATE_NONE },
  { 2024, 1, 257, HON_DATE_NONE },
  { 2024, -1, -1, HON_DATE_NONE },
  { 67560, 1, 1, HON_DATE_NONE },
  { G_MAXINT, G_MAXINT, G_MAXINT, HON_DATE_NONE },
  { G_MININT, G_MININT, G_MININT, HON_DATE_NONE },
};

static const ParseCase parse_cases[] = {
  { "2024-12-22", "2024-12-22", 0 },
  { "22/12/2024", "2024-12-22", 0 },
  { "1/2/2025", "2025-02-01", 0 },
  { "01/02/2025", "2025-02-01", 0 },
  { "1900-01-01", "1900-01-01", 0 },
  { "31/12/2200", "2200-12-31", 0 },
  { "2024-02-29", "2024-02-29", 0 },

  { "31/02/2024", NULL, HON_DATE_ERROR_RANGE },
  { "2023-02-29", NULL, HON_DATE_ERROR_RANGE },
  { "2024-13-01", NULL, HON_DATE_ERROR_RANGE },
  { "2024-00-10", NULL, HON_DATE_ERROR_RANGE },
  { "0/1/2024", NULL, HON_DATE_ERROR_RANGE },
  { "99/99/9999", NULL, HON_DATE_ERROR_RANGE },
  { "1899-12-31", NULL, HON_DATE_ERROR_RANGE },
  { "01/01/2201", NULL, HON_DATE_ERROR_RANGE },
  { "0000-01-01", NULL, HON_DATE_ERROR_RANGE },

  { "", NULL, HON_DATE_ERROR_SYNTAX },
  { " ", NULL, HON_DATE_ERROR_SYNTAX },
  { "2024", NULL, HON_DATE_ERROR_SYNTAX },
  { "2024-12", NULL, HON_DATE_ERROR_SYNTAX },
  { "2024-1-1", NULL, HON_DATE_ERROR_SYNTAX },
  { "24-12-22", NULL, HON_DATE_ERROR_SYNTAX },
  { "22/12/24", NULL, HON_DATE_ERROR_SYNTAX },
  { "22/12/20245", NULL, HON_DATE_ERROR_SYNTAX },
  { "022/12/2024", NULL, HON_DATE_ERROR_SYNTAX },
  { "22-12-2024", NULL, HON_DATE_ERROR_SYNTAX },
  { "2024/12/22", NULL, HON_DATE_ERROR_SYNTAX },
  { "22.12.2024", NULL, HON_DATE_ERROR_SYNTAX },
  { "2024-12-22T00:00:00", NULL, HON_DATE_ERROR_SYNTAX },
  { "2024-12-22 ", NULL, HON_DATE_ERROR_SYNTAX },
  { " 2024-12-22", NULL, HON_DATE_ERROR_SYNTAX },
  { "-024-12-22", NULL, HON_DATE_ERROR_SYNTAX },
  { "+1/ 1/2024", NULL, HON_DATE_ERROR_SYNTAX },
  { "//2024", NULL, HON_DATE_ERROR_SYNTAX },
  { "demain", NULL, HON_DATE_ERROR_SYNTAX },
  { "22 décembre 2024", NULL, HON_DATE_ERROR_SYNTAX },
};

static void
test_new (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (date_cases); i++)
    {
      const DateCase *date_case = &date_cases[i];

      g_assert_cmpint (hon_date_new (date_case->year, date_case->month, date_case->day),
                       ==, date_case->date);
    }

  g_assert_cmpint (hon_date_new (2001, 1, 1) - hon_date_new (1901, 1, 1), ==, 36525);
}

static void
test_get (void)
{
  int year = 0;
  int month = 0;
  int day = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (date_cases); i++)
    {
      const DateCase *date_case = &date_cases[i];

      if (date_case->date == HON_DATE_NONE)
        continue;

      hon_date_get_ymd (date_case->date, &year, &month, &day);
      g_assert_cmpint (year, ==, date_case->year);
      g_assert_cmpint (month, ==, date_case->month);
      g_assert_cmpint (day, ==, date_case->day);
      g_assert_cmpint (hon_date_get_year (date_case->date), ==, date_case->year);
    }

  hon_date_get_ymd (1, &year, NULL, NULL);
  g_assert_cmpint (year, ==, 1);
  hon_date_get_ymd (hon_date_new (2024, 12, 22), NULL, &month, &day);
  g_assert_cmpint (month, ==, 12);
  g_assert_cmpint (day, ==, 22);
  g_assert_cmpint (hon_date_get_year (hon_date_new (2200, 12, 31) + 1), ==, 2201);

  g_assert_cmpint (hon_date_get_whole_year (hon_date_new (2026, 12, 31)), ==, 2027);
  g_assert_cmpint (hon_date_get_whole_year (hon_date_new (2027, 1, 1)), ==, 2027);
  g_assert_cmpint (hon_date_get_whole_year (hon_date_new (2027, 1, 2)), ==, 2028);
}

/* No day is lost or counted twice, and every one is read back as written. */
static void
test_every_day (void)
{
  HonDate last = hon_date_new (2200, 12, 31);

  for (HonDate date = hon_date_new (1900, 1, 1); date <= last; date++)
    {
      g_autofree char *iso = hon_date_to_iso (date);
      g_autoptr (GError) error = NULL;
      int year;
      int month;
      int day;

      hon_date_get_ymd (date, &year, &month, &day);
      g_assert_cmpint (hon_date_new (year, month, day), ==, date);
      g_assert_cmpint (hon_date_parse (iso, &error), ==, date);
      g_assert_no_error (error);
    }
}

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      const ParseCase *parse_case = &parse_cases[i];
      g_autoptr (GError) error = NULL;
      HonDate date = hon_date_parse (parse_case->text, &error);

      if (parse_case->iso != NULL)
        {
          g_autofree char *iso = NULL;

          g_assert_no_error (error);
          g_assert_cmpint (date, !=, HON_DATE_NONE);
          iso = hon_date_to_iso (date);
          g_assert_cmpstr (iso, ==, parse_case->iso);
        }
      else
        {
          g_assert_error (error, HON_DATE_ERROR, parse_case->code);
          g_assert_cmpint (date, ==, HON_DATE_NONE);
          g_assert_nonnull (strstr (error->message, parse_case->text));
        }

      g_assert_cmpint (hon_date_parse (parse_case->text, NULL), ==, date);
    }
}

static void
test_parse_invalid_utf8 (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hon_date_parse ("2024-12-\xff", &error), ==, HON_DATE_NONE);
  g_assert_error (error, HON_DATE_ERROR, HON_DATE_ERROR_SYNTAX);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_misuse (void)
{
  g_autofree char *iso = NULL;

  if (!g_test_undefined ())
    {
      g_test_skip ("Programmer errors are not tried");
      return;
    }

  g_test_expect_message ("HonBase", G_LOG_LEVEL_CRITICAL, "*HON_DATE_NONE*");
  g_assert_cmpint (hon_date_get_year (HON_DATE_NONE), ==, 0);
  g_test_assert_expected_messages ();

  g_test_expect_message ("HonBase", G_LOG_LEVEL_CRITICAL, "*HON_DATE_NONE*");
  g_assert_cmpint (hon_date_get_year (-1), ==, 0);
  g_test_assert_expected_messages ();

  g_test_expect_message ("HonBase", G_LOG_LEVEL_CRITICAL, "*LAST_DAY*");
  iso = hon_date_to_iso (G_MAXINT32);
  g_assert_null (iso);
  g_test_assert_expected_messages ();

  g_test_expect_message ("HonBase", G_LOG_LEVEL_CRITICAL, "*text != NULL*");
  g_assert_cmpint (hon_date_parse (NULL, NULL), ==, HON_DATE_NONE);
  g_test_assert_expected_messages ();
}

/* Stands in for the clock. */
static const char *now;

GDateTime *
g_date_time_new_now_local (void)
{
  return g_date_time_new_from_iso8601 (now, NULL);
}

/* A clock that is wrong by centuries gives a day all the same. */
static void
test_today (void)
{
  static const struct
  {
    const char *now;
    const char *day;
  } clocks[] = {
    { "0001-01-01T00:00:00Z", "1900-01-01" },
    { "1899-12-31T23:59:59Z", "1900-01-01" },
    { "1969-12-31T23:59:59Z", "1969-12-31" },
    { "2026-11-30T12:00:00Z", "2026-11-30" },
    { "2200-12-31T23:59:59Z", "2200-12-31" },
    { "2201-01-01T00:00:00Z", "2200-12-31" },
    { "9999-12-31T23:59:59Z", "2200-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      g_autofree char *day = NULL;

      now = clocks[i].now;
      day = hon_date_to_iso (hon_date_get_today ());
      g_assert_cmpstr (day, ==, clocks[i].day);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/new", test_new);
  g_test_add_func ("/date/get", test_get);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/parse/invalid-utf8", test_parse_invalid_utf8);
  g_test_add_func ("/date/today", test_today);
  g_test_add_func ("/date/misuse", test_misuse);

  return g_test_run ();
}
