/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-precision-private.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

#include <string.h>

const char * const hon_precision_words[] = {
  [HON_PRECISION_DAY] = "day",
  [HON_PRECISION_MONTH] = "month",
  [HON_PRECISION_YEAR] = "year",
  [HON_PRECISION_BY] = "by",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (hon_precision_words) == HON_N_PRECISIONS + 1);

/* Reads a year, a month or a day: what is left out is the first. */
gboolean
hon_precision_read_date (const HonJsonCursor  *cursor,
                         HonDate              *date,
                         HonPrecision         *precision,
                         GError              **error)
{
  static const char first_day[] = "0000-01-01";
  static const struct
  {
    gsize        length;
    HonPrecision precision;
  } forms[] = {
    { 4, HON_PRECISION_YEAR },
    { 7, HON_PRECISION_MONTH },
    { 10, HON_PRECISION_DAY },
  };
  const char *text;

  if (!hon_json_cursor_get_string (cursor, &text, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *day = NULL;
      HonDate found;

      if (strlen (text) != forms[i].length || strchr (text, '/') != NULL)
        continue;
      day = g_strconcat (text, first_day + forms[i].length, NULL);
      found = hon_date_parse (day, NULL);
      if (found == HON_DATE_NONE)
        break;
      *date = found;
      *precision = forms[i].precision;
      return TRUE;
    }

  hon_json_cursor_fail (cursor, HON_DATASET_ERROR_RANGE,
                        _("a date such as 2026, 2026-01 or 2026-01-31"), error);

  return FALSE;
}

/**
 * hon_precision_to_id:
 * @precision: how exactly a date is known
 *
 * Returns: what datasets and the command line call it
 */
const char *
hon_precision_to_id (HonPrecision precision)
{
  g_return_val_if_fail ((guint) precision < HON_N_PRECISIONS, NULL);

  return hon_precision_words[precision];
}

/**
 * hon_precision_dup_text:
 * @precision: how exactly @date is known
 * @date: a date
 *
 * Returns: (transfer full): as much of the date as is known, for people
 */
char *
hon_precision_dup_text (HonPrecision precision,
                        HonDate      date)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (date != HON_DATE_NONE, NULL);

  switch (precision)
    {
    case HON_PRECISION_DAY:
      return hon_format_date (date);

    case HON_PRECISION_MONTH:
      return hon_format_month (date);

    case HON_PRECISION_YEAR:
      return g_strdup_printf ("%d", hon_date_get_year (date));

    case HON_PRECISION_BY:
      day = hon_format_date (date);
      /* Translators: in force on a day, since an unknown one; %s is such as “31 March 2006”. */
      return g_strdup_printf (_("by %s at the latest"), day);
    }

  g_return_val_if_reached (NULL);
}

/* The same of what is still to come. */
static char *
dup_from (HonPrecision precision,
          HonDate      date)
{
  g_autofree char *text = NULL;

  switch (precision)
    {
    case HON_PRECISION_DAY:
      text = hon_format_date (date);
      /* Translators: of what is still to come; %s is a day, such as “1 January 2027”. */
      return g_strdup_printf (C_("day", "from %s on"), text);

    case HON_PRECISION_MONTH:
      text = hon_format_month (date);
      /* Translators: of what is still to come; %s is a month, such as “May 2027”. */
      return g_strdup_printf (C_("month", "from %s on"), text);

    case HON_PRECISION_YEAR:
      /* Translators: of what is still to come; %d is a year. */
      return g_strdup_printf (C_("year", "from %d on"), hon_date_get_year (date));

    case HON_PRECISION_BY:
      text = hon_format_date (date);
      /* Translators: of what is still to come; %s is a day, such as “31 March 2027”. */
      return g_strdup_printf (_("from %s on at the latest"), text);
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_precision_dup_since:
 * @precision: how exactly @date is known
 * @date: a date
 *
 * Tells since when something holds, as it stands inside a sentence; from when on, where that
 * day is still to come.
 *
 * Returns: (transfer full): a few words, such as "since May 1960"
 */
char *
hon_precision_dup_since (HonPrecision precision,
                         HonDate      date)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (date != HON_DATE_NONE, NULL);

  if (date > hon_date_get_today ())
    return dup_from (precision, date);

  switch (precision)
    {
    case HON_PRECISION_DAY:
      text = hon_format_date (date);
      /* Translators: %s is a day, such as “22 December 2024”. */
      return g_strdup_printf (C_("day", "since %s"), text);

    case HON_PRECISION_MONTH:
      text = hon_format_month (date);
      /* Translators: %s is a month, such as “May 1960”. */
      return g_strdup_printf (C_("month", "since %s"), text);

    case HON_PRECISION_YEAR:
      /* Translators: %d is a year. */
      return g_strdup_printf (C_("year", "since %d"), hon_date_get_year (date));

    case HON_PRECISION_BY:
      text = hon_format_date (date);
      /* Translators: %s is a day, such as “31 March 2006”. */
      return g_strdup_printf (_("since %s at the latest"), text);
    }

  g_return_val_if_reached (NULL);
}
