/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-date.h"

#include <glib/gi18n.h>

/* 9999-12-31. Sums of days may leave the years that can be given, but not the
 * calendar.
 */
#define LAST_DAY ((HonDate) 3652059)

G_DEFINE_QUARK (hon-date-error-quark, hon_date_error)

/* Reads from @min to @max digits, and leaves @text behind them. */
static gboolean
read_digits (const char **text,
             int          min,
             int          max,
             int         *value)
{
  int n = 0;

  *value = 0;
  while (n < max && g_ascii_isdigit (**text))
    {
      *value = *value * 10 + g_ascii_digit_value (**text);
      (*text)++;
      n++;
    }

  return n >= min;
}

static gboolean
read_mark (const char **text,
           char         mark)
{
  if (**text != mark)
    return FALSE;

  (*text)++;

  return TRUE;
}

static gboolean
read_iso (const char *text,
          int        *year,
          int        *month,
          int        *day)
{
  return (read_digits (&text, 4, 4, year) && read_mark (&text, '-') &&
          read_digits (&text, 2, 2, month) && read_mark (&text, '-') &&
          read_digits (&text, 2, 2, day) && *text == '\0');
}

static gboolean
read_french (const char *text,
             int        *year,
             int        *month,
             int        *day)
{
  return (read_digits (&text, 1, 2, day) && read_mark (&text, '/') &&
          read_digits (&text, 1, 2, month) && read_mark (&text, '/') &&
          read_digits (&text, 4, 4, year) && *text == '\0');
}

/**
 * hon_date_new:
 * @year: a year
 * @month: a month, from 1
 * @day: a day of the month, from 1
 *
 * Gives a day of the Gregorian calendar, from 1900-01-01 to 2200-12-31.
 *
 * Returns: the date, or `HON_DATE_NONE` when there is no such day
 */
HonDate
hon_date_new (int year,
              int month,
              int day)
{
  GDate date;

  if (year < HON_DATE_YEAR_MIN || year > HON_DATE_YEAR_MAX || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return HON_DATE_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return (HonDate) g_date_get_julian (&date);
}

/**
 * hon_date_parse:
 * @text: a text
 * @error: return location for an error
 *
 * Reads a date written as `2024-12-22` or as `22/12/2024`.
 *
 * The whole text must be the date. Years have four digits; days and months
 * have two, or one or two where slashes stand between them.
 *
 * Returns: the date, or `HON_DATE_NONE` with @error set
 */
HonDate
hon_date_parse (const char  *text,
                GError     **error)
{
  g_autofree char *shown = NULL;
  int year;
  int month;
  int day;
  HonDate date;

  g_return_val_if_fail (text != NULL, HON_DATE_NONE);
  g_return_val_if_fail (error == NULL || *error == NULL, HON_DATE_NONE);

  if (read_iso (text, &year, &month, &day) || read_french (text, &year, &month, &day))
    {
      date = hon_date_new (year, month, day);

      if (date != HON_DATE_NONE)
        return date;

      if (year < HON_DATE_YEAR_MIN || year > HON_DATE_YEAR_MAX)
        g_set_error (error, HON_DATE_ERROR, HON_DATE_ERROR_RANGE,
                     /* Translators: %1$s is the date that was given; the numbers are years. */
                     _("The year of “%1$s” is not between %2$d and %3$d"),
                     text, HON_DATE_YEAR_MIN, HON_DATE_YEAR_MAX);
      else
        g_set_error (error, HON_DATE_ERROR, HON_DATE_ERROR_RANGE,
                     /* Translators: %s is a date such as 31/02/2024. */
                     _("“%s” does not exist in the calendar"), text);

      return HON_DATE_NONE;
    }

  if (*text == '\0')
    {
      g_set_error_literal (error, HON_DATE_ERROR, HON_DATE_ERROR_SYNTAX, _("A date is missing"));
      return HON_DATE_NONE;
    }

  shown = g_utf8_make_valid (text, -1);
  g_set_error (error, HON_DATE_ERROR, HON_DATE_ERROR_SYNTAX,
               /* Translators: %s is the text that was given. Keep both ways of writing a date. */
               _("“%s” is not a date such as 2024-12-22 or 22/12/2024"), shown);

  return HON_DATE_NONE;
}

/**
 * hon_date_get_today:
 *
 * Returns: the present day, in local time; the first or the last day that there is, where the clock is beyond
 */
HonDate
hon_date_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year = g_date_time_get_year (now);

  if (year < HON_DATE_YEAR_MIN)
    return hon_date_new (HON_DATE_YEAR_MIN, 1, 1);
  if (year > HON_DATE_YEAR_MAX)
    return hon_date_new (HON_DATE_YEAR_MAX, 12, 31);

  return hon_date_new (year, g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

/**
 * hon_date_get_year:
 * @date: a date
 *
 * Gets the year of a date.
 *
 * Returns: the year
 */
int
hon_date_get_year (HonDate date)
{
  int year = 0;

  hon_date_get_ymd (date, &year, NULL, NULL);

  return year;
}

/**
 * hon_date_get_whole_year:
 * @date: a date
 *
 * Returns: the first year that is whole from @date on: its own on 1 January, else the next one
 */
int
hon_date_get_whole_year (HonDate date)
{
  return hon_date_get_year (date - 1) + 1;
}

/**
 * hon_date_get_ymd:
 * @date: a date
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, from 1
 * @day: (out) (optional): the day of the month, from 1
 *
 * Gets the parts of a date.
 *
 * Every day until 9999-12-31 has them, so that one may count days across the
 * bounds of [func@date_new].
 */
void
hon_date_get_ymd (HonDate  date,
                  int     *year,
                  int     *month,
                  int     *day)
{
  GDate parts;

  g_return_if_fail (date > HON_DATE_NONE && date <= LAST_DAY);

  g_date_clear (&parts, 1);
  g_date_set_julian (&parts, (guint32) date);

  if (year != NULL)
    *year = g_date_get_year (&parts);
  if (month != NULL)
    *month = (int) g_date_get_month (&parts);
  if (day != NULL)
    *day = g_date_get_day (&parts);
}

/**
 * hon_date_to_iso:
 * @date: a date
 *
 * Writes a date for files and for programs, such as `2024-12-22`.
 *
 * People are shown [func@format_date] instead.
 *
 * Returns: (transfer full): the date, as [func@date_parse] reads it
 */
char *
hon_date_to_iso (HonDate date)
{
  int year;
  int month;
  int day;

  g_return_val_if_fail (date > HON_DATE_NONE && date <= LAST_DAY, NULL);

  hon_date_get_ymd (date, &year, &month, &day);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}
