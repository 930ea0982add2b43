/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-format.h"

#include "hon-fold.h"

#include <glib/gi18n.h>

#include <langinfo.h>
#include <string.h>

/* Dates as people write and read them; hon-format.c has the numbers, and says how the locale is
 * asked.
 */

/* Dates of the region that writes the month first; the C locale does so too,
 * but with a year of two digits, and belongs to no region.
 */
static gboolean
get_month_is_first (void)
{
  return g_str_has_prefix (nl_langinfo (D_FMT), "%m/%d/%Y");
}

static const char *
get_date_pattern (int day)
{
  if (get_month_is_first ())
    /* Translators: a day such as “December 22, 2024”, for regions that write the month first.
     * If your language never does, translate it as the pattern “%-d %B %Y”.
     * The letters are those of g_date_time_format().
     */
    /* xgettext:no-c-format */
    return C_("date", "%B %-d, %Y");

  if (day == 1)
    /* Translators: the first day of a month, such as “1 December 2024”; in French “1er décembre
     * 2024”. The letters are those of g_date_time_format().
     */
    /* xgettext:no-c-format */
    return C_("first day of a month", "%-d %B %Y");

  /* Translators: a day such as “22 December 2024”. The letters are those of
   * g_date_time_format().
   */
  /* xgettext:no-c-format */
  return C_("date", "%-d %B %Y");
}

static const char *
get_short_date_pattern (void)
{
  if (get_month_is_first ())
    /* Translators: a day with a short month, such as “Dec 22, 2024”, for regions that write the
     * month first. If your language never does, translate it as the pattern “%-d %b %Y”.
     * The letters are those of g_date_time_format().
     */
    /* xgettext:no-c-format */
    return C_("short date", "%b %-d, %Y");

  /* Translators: a day with a short month, such as “22 Dec 2024”. The letters are those of
   * g_date_time_format().
   */
  /* xgettext:no-c-format */
  return C_("short date", "%-d %b %Y");
}

static char *
format_day (HonDate     date,
            const char *pattern)
{
  g_autoptr (GDateTime) date_time = NULL;
  int year = 0;
  int month = 0;
  int day = 0;

  hon_date_get_ymd (date, &year, &month, &day);
  date_time = g_date_time_new_utc (year, month, day, 0, 0, 0);
  g_return_val_if_fail (date_time != NULL, NULL);

  return g_date_time_format (date_time, pattern);
}

/* A whole number of so many digits; -1 for anything else. */
static int
read_word (const char *word,
           gsize       min,
           gsize       max)
{
  gsize length = strlen (word);

  if (length < min || length > max || strspn (word, "0123456789") != length)
    return -1;

  return (int) g_ascii_strtoll (word, NULL, 10);
}

/* Two digits are a year from 1970 to 2069, three are none. */
static int
read_year (const char *word)
{
  int year = read_word (word, 4, 4);

  if (year >= 0)
    return year;
  year = read_word (word, 2, 2);

  return year < 0 ? -1 : year + (year < 70 ? 2000 : 1900);
}

/* “1er” is the first day in French. */
static int
read_day (const char *word)
{
  return strcmp (word, "1er") == 0 ? 1 : read_word (word, 1, 2);
}

/* The month that the locale gives this name, whole or cut short, or 0. */
static int
find_month (const char *word)
{
  static const char * const patterns[] = { "%B", "%b" };

  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) date_time = g_date_time_new_utc (2001, month, 1, 0, 0, 0);

      for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
        {
          g_autofree char *name = g_date_time_format (date_time, patterns[i]);
          g_autofree char *folded = hon_fold (name);

          if (strcmp (word, folded) == 0)
            return month;
        }
    }

  return 0;
}

/* The parts of a date with its month in words, in either order, or with a short year between slashes. */
static gboolean
read_date_words (const char *text,
                 int        *year,
                 int        *month,
                 int        *day)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = g_strsplit (text, "/", -1);
  gsize first = 0;

  if (g_strv_length (words) == 3)
    {
      *day = read_word (words[0], 1, 2);
      *month = read_word (words[1], 1, 2);
      *year = strlen (words[2]) == 2 ? read_year (words[2]) : -1;
      return *day >= 0 && *month >= 0 && *year >= 0;
    }

  folded = hon_fold (text);
  g_strfreev (words);
  words = g_strsplit (folded, " ", -1);
  if (g_strv_length (words) != 3)
    return FALSE;
  *month = find_month (words[1]);
  if (*month == 0)
    {
      *month = find_month (words[0]);
      first = 1;
    }
  *day = read_day (words[first]);
  *year = read_year (words[2]);

  return *day >= 0 && *month > 0 && *year >= 0;
}

/**
 * hon_format_date:
 * @date: a date
 *
 * Writes a date for people, with the month in words.
 *
 * The words are those of LC_TIME, their order that of the translation.
 *
 * This function may be called from any thread.
 *
 * Returns: (transfer full): the date
 */
char *
hon_format_date (HonDate date)
{
  int day = 0;

  g_return_val_if_fail (date != HON_DATE_NONE, NULL);

  hon_date_get_ymd (date, NULL, NULL, &day);

  return format_day (date, get_date_pattern (day));
}

/**
 * hon_format_short_date:
 * @date: a date
 *
 * Writes a date for where there is little room, with the month cut short.
 *
 * This function may be called from any thread.
 *
 * Returns: (transfer full): the date
 */
char *
hon_format_short_date (HonDate date)
{
  g_return_val_if_fail (date != HON_DATE_NONE, NULL);

  return format_day (date, get_short_date_pattern ());
}

/**
 * hon_format_short_month:
 * @date: a date
 *
 * Writes the month and the year of a date, the month cut short.
 *
 * This function may be called from any thread.
 *
 * Returns: (transfer full): the month
 */
char *
hon_format_short_month (HonDate date)
{
  g_return_val_if_fail (date != HON_DATE_NONE, NULL);

  /* Translators: a month of a year, such as “Dec 2024”. The letters are those of
   * g_date_time_format().
   */
  /* xgettext:no-c-format */
  return format_day (date, C_("month", "%b %Y"));
}

/**
 * hon_format_month:
 * @date: a day of the month
 *
 * Writes the month of a date for people, in words, with its year.
 *
 * This function may be called from any thread.
 *
 * Returns: (transfer full): the month
 */
char *
hon_format_month (HonDate date)
{
  g_return_val_if_fail (date != HON_DATE_NONE, NULL);

  /* Translators: a month such as “May 1960”. The letters are those of g_date_time_format(). */
  /* xgettext:no-c-format */
  return format_day (date, C_("date", "%OB %Y"));
}

/**
 * hon_format_month_name:
 * @month: a month, from 1 to 12
 *
 * Writes the name of a month for people, as it stands by itself.
 *
 * This function may be called from any thread.
 *
 * Returns: (transfer full): the name
 */
char *
hon_format_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  /* The year plays no part. */
  return format_day (hon_date_new (2000, month, 1), "%OB");
}

/**
 * hon_format_weekday:
 * @date: a date
 *
 * Writes the name of its day of the week for people, as it stands within a sentence.
 *
 * This function may be called from any thread.
 *
 * Returns: (transfer full): the name
 */
char *
hon_format_weekday (HonDate date)
{
  g_return_val_if_fail (date != HON_DATE_NONE, NULL);

  return format_day (date, "%A");
}

/**
 * hon_format_period:
 * @period: a period of at least one day
 *
 * Writes a period for people, up to and with its last day. What is still to come is not told as
 * having begun.
 *
 * It begins with a small letter, and follows a noun or a verb as well as it
 * fills a cell of a table.
 *
 * This function may be called from any thread.
 *
 * Returns: (transfer full): the period
 */
char *
hon_format_period (const HonPeriod *period)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (period != NULL, NULL);
  g_return_val_if_fail (period->from == HON_DATE_NONE || period->until == HON_DATE_NONE ||
                        period->from < period->until, NULL);

  if (period->from != HON_DATE_NONE)
    first = hon_format_date (period->from);
  if (period->until != HON_DATE_NONE)
    last = hon_format_date (period->until - 1);

  if (first == NULL && last == NULL)
    /* Translators: a period that neither begins nor ends. */
    return g_strdup (C_("period", "at any date"));

  if (last == NULL && period->from > hon_date_get_today ())
    /* Translators: a period without an end that is still to begin; %s is its first day. */
    return g_strdup_printf (C_("period", "from %s on"), first);

  if (last == NULL)
    /* Translators: a period without an end; %s is its first day, such as “22 December 2024”. */
    return g_strdup_printf (C_("period", "since %s"), first);

  if (first == NULL)
    /* Translators: a period without a beginning; %s is its last day. */
    return g_strdup_printf (C_("period", "until %s"), last);

  if (period->until - period->from == 1)
    /* Translators: a period of one day. */
    return g_strdup_printf (C_("period", "on %s"), first);

  /* Translators: a period; %1$s is its first day, %2$s its last day. */
  return g_strdup_printf (C_("period", "from %1$s to %2$s"), first, last);
}

/**
 * hon_parse_date:
 * @text: what a person typed
 * @error: return location for an error in the `HON_DATE_ERROR` domain
 *
 * Reads a date as [func@date_parse] does, and also as [func@format_date] writes it, with the month in
 * words, whole or cut short; with slashes or words, a year may have two digits, from 1970 to 2069.
 *
 * Returns: the date, or `HON_DATE_NONE` with @error set
 */
HonDate
hon_parse_date (const char  *text,
                GError     **error)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *plain = NULL;
  HonDate date;
  int year;
  int month;
  int day;

  g_return_val_if_fail (text != NULL, HON_DATE_NONE);
  g_return_val_if_fail (error == NULL || *error == NULL, HON_DATE_NONE);

  trimmed = g_strstrip (g_strdup (text));
  /* Tables have thousands of dates in figures; comparing one with the names of months takes a hundred times as long. */
  date = hon_date_parse (trimmed, NULL);
  if (date != HON_DATE_NONE)
    return date;

  if (!read_date_words (trimmed, &year, &month, &day))
    return hon_date_parse (trimmed, error);

  plain = g_strdup_printf ("%02d/%02d/%04d", day, month, year);

  return hon_date_parse (plain, error);
}
