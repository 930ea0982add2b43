/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-holiday.h"

#include <string.h>

/* Easter Mondays, by the calendars of these years: the earliest and the latest that there are among them. */
static const char * const easter_mondays[] = {
  "2000-04-24", "2005-03-28", "2008-03-24", "2011-04-25", "2019-04-22", "2024-04-01", "2025-04-21", "2026-04-06",
  "2027-03-29", "2028-04-17", "2030-04-22", "2035-03-26", "2038-04-26",
};

static const struct { const char *day; const char *name; } days[] = {
  { "2026-01-01", "New Year’s Day" },
  { "2026-05-01", "Labour Day" },
  { "2026-05-08", "Victory Day" },
  { "2026-05-14", "Ascension" },
  { "2026-05-25", "Whit Monday" },
  { "2026-07-14", "National Day" },
  { "2026-08-15", "Assumption" },
  { "2026-11-01", "All Saints’ Day" },
  { "2026-11-11", "Armistice Day" },
  { "2026-12-25", "Christmas" },
  { "2024-05-09", "Ascension" },
  { "2024-05-20", "Whit Monday" },
  { "2008-05-01", "Labour Day" }, /* also Ascension */

  { "2026-12-01", NULL },
  { "2026-04-03", NULL }, /* Good Friday: in Alsace-Moselle only */
  { "2026-04-05", NULL }, /* Easter is a Sunday */
  { "2026-12-26", NULL }, /* in Alsace-Moselle only */
  { "2026-05-22", NULL }, /* in Martinique only */
};

static HonDate
read_day (const char *text)
{
  g_autoptr (GError) error = NULL;
  HonDate date = hon_date_parse (text, &error);

  g_assert_no_error (error);

  return date;
}

static void
test_easter (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (easter_mondays); i++)
    g_assert_cmpstr (hon_holiday_get_name (read_day (easter_mondays[i])), ==, "Easter Monday");
}

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpstr (hon_holiday_get_name (read_day (days[i].day)), ==, days[i].name);
}

/* Each year has eleven, of which two may fall on one day, and each is on the weekday that it must be. */
static void
test_every_year (void)
{
  for (int year = 1982; year <= HON_DATE_YEAR_MAX; year++)
    {
      guint n = 0;

      for (HonDate date = hon_date_new (year, 1, 1); date <= hon_date_new (year, 12, 31); date++)
        {
          const char *name = hon_holiday_get_name (date);

          if (name == NULL)
            continue;
          n++;
          if (strstr (name, "Monday") != NULL)
            g_assert_cmpint (date % 7, ==, 1);
          if (strcmp (name, "Ascension") == 0)
            g_assert_cmpint (date % 7, ==, 4);
        }
      g_assert_true (n == 11 || n == 10);
    }
}

static void
test_weekdays (void)
{
  g_assert_true (hon_holiday_is_sunday (read_day ("2026-11-29")));
  g_assert_true (hon_holiday_is_saturday (read_day ("2026-11-28")));
  g_assert_false (hon_holiday_is_sunday (read_day ("2026-12-01")));
  g_assert_false (hon_holiday_is_saturday (read_day ("2026-12-01")));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holiday/easter", test_easter);
  g_test_add_func ("/holiday/names", test_names);
  g_test_add_func ("/holiday/every-year", test_every_year);
  g_test_add_func ("/holiday/weekdays", test_weekdays);

  return g_test_run ();
}
