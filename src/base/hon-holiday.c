/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-holiday.h"

#include <glib/gi18n.h>

/* The public holidays of all of France: those of article L3133-1 of the Code du travail, as it has been since
 * 8 May is one of them (law 81-893 of 2 October 1981). Alsace-Moselle and places overseas have others besides.
 */

static const struct
{
  int         month;
  int         day;
  const char *name;
} fixed[] = {
  { 1, 1, N_("New Year’s Day") },
  { 5, 1, N_("Labour Day") },
  { 5, 8, N_("Victory Day") },
  { 7, 14, N_("National Day") },
  { 8, 15, N_("Assumption") },
  { 11, 1, N_("All Saints’ Day") },
  { 11, 11, N_("Armistice Day") },
  { 12, 25, N_("Christmas") },
};

static const struct
{
  int         days; /* after Easter */
  const char *name;
} movable[] = {
  { 1, N_("Easter Monday") },
  { 39, N_("Ascension") },
  { 50, N_("Whit Monday") },
};

/* Easter of the Gregorian calendar: the anonymous algorithm that Nature printed in 1876, which Meeus gives in
 * “Astronomical Algorithms”, chapter 8. The names of its numbers say nothing: they are those of the book.
 */
static HonDate
find_easter (int year)
{
  int a = year % 19;
  int b = year / 100;
  int c = year % 100;
  int d = b / 4;
  int e = b % 4;
  int f = (b + 8) / 25;
  int g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4;
  int k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  return hon_date_new (year, n / 31, n % 31 + 1);
}

/**
 * hon_holiday_is_sunday:
 * @date: a date
 *
 * Returns: whether the day is a Sunday
 */
gboolean
hon_holiday_is_sunday (HonDate date)
{
  /* The day 1 is a Monday. */
  return date % 7 == 0;
}

/**
 * hon_holiday_is_saturday:
 * @date: a date
 *
 * Returns: whether the day is a Saturday
 */
gboolean
hon_holiday_is_saturday (HonDate date)
{
  return date % 7 == 6;
}

/**
 * hon_holiday_get_name:
 * @date: a date
 *
 * Tells the public holidays of all of France, from 1982 on.
 *
 * Returns: (nullable): the name of the holiday that the day is; %NULL where it is none
 */
const char *
hon_holiday_get_name (HonDate date)
{
  int year = 0;
  int month = 0;
  int day = 0;
  HonDate easter;

  g_return_val_if_fail (date != HON_DATE_NONE, NULL);

  hon_date_get_ymd (date, &year, &month, &day);
  for (gsize i = 0; i < G_N_ELEMENTS (fixed); i++)
    if (fixed[i].month == month && fixed[i].day == day)
      return _(fixed[i].name);

  easter = find_easter (year);
  for (gsize i = 0; i < G_N_ELEMENTS (movable); i++)
    if (easter + movable[i].days == date)
      return _(movable[i].name);

  return NULL;
}
