/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-measure.h"

#include "hon-date.h"
#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* Their words depend on a year or a day. */
static const HonChoice measures[] = {
  [HON_MEASURE_NOMINAL] = { .id = "nominal", .nick = "nominal" },
  [HON_MEASURE_REAL] = { .id = "real", .nick = "real" },
  [HON_MEASURE_INDEX] = { .id = "index", .nick = "index" },
  [HON_MEASURE_MINUTES] = { .id = "minutes", .nick = "minutes" },
};

HON_DEFINE_CHOICES (HonMeasure, hon_measure, NULL, measures)

/**
 * hon_measure_dup_label:
 * @measure: what a tariff is counted in
 * @base: the year of `HON_MEASURE_REAL`, the day of `HON_MEASURE_INDEX`
 *
 * Returns: (transfer full): what it is, for people
 */
char *
hon_measure_dup_label (HonMeasure measure,
                       gint32     base)
{
  g_autofree char *day = NULL;

  switch (measure)
    {
    case HON_MEASURE_NOMINAL:
      return g_strdup (_("Euros of the day"));

    case HON_MEASURE_REAL:
      /* Translators: amounts of all times as the prices of one year have them; %d is the year. */
      return g_strdup_printf (_("Euros of %d"), base);

    case HON_MEASURE_INDEX:
      day = hon_format_date (base);
      /* Translators: an index that is 100 on one day; %s is the day. */
      return g_strdup_printf (_("Index, 100 on %s"), day);

    case HON_MEASURE_MINUTES:
      return g_strdup (_("Time at the gross minimum wage"));
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_measure_dup_text:
 * @measure: what a tariff is counted in
 * @value: how much it is in that
 *
 * Returns: (transfer full): the value for people, with its unit; a dash when
 *   @value is NAN
 */
char *
hon_measure_dup_text (HonMeasure measure,
                      double     value)
{
  g_autofree char *number = NULL;
  int minutes;

  if (isnan (value))
    return g_strdup ("–");

  switch (measure)
    {
    case HON_MEASURE_NOMINAL:
    case HON_MEASURE_REAL:
      return hon_format_money (hon_money_from_euros (value), HON_MONEY_CENTIMES);

    case HON_MEASURE_INDEX:
      return hon_format_number (value, 1);

    case HON_MEASURE_MINUTES:
      minutes = (int) round (value);
      if (minutes >= 60)
        /* Translators: hours and minutes of work, abbreviated. There are no-break spaces around the unit. */
        return g_strdup_printf (C_("minutes", "%1$d h %2$02d"), minutes / 60, minutes % 60);
      number = hon_format_number (minutes, 0);
      /* Translators: minutes of work, abbreviated. There is a no-break space before the unit. */
      return g_strdup_printf (C_("minutes", "%s min"), number);
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_measure_dup_tick:
 * @measure: what a tariff is counted in
 * @value: a value beside a line of an axis
 *
 * Returns: (transfer full): the value with no more digits than it needs
 */
char *
hon_measure_dup_tick (HonMeasure measure,
                      double     value)
{
  switch (measure)
    {
    case HON_MEASURE_NOMINAL:
    case HON_MEASURE_REAL:
      return hon_format_money (hon_money_from_euros (value), HON_MONEY_AUTO);

    case HON_MEASURE_INDEX:
      return hon_format_number (value, 0);

    case HON_MEASURE_MINUTES:
      return hon_measure_dup_text (measure, value);
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_measure_round:
 * @measure: what a tariff is counted in
 * @value: how much it is in that, or NaN
 *
 * Returns: the value as it is told, where that is money: what is drawn, listed and exported is what
 *   is read
 */
double
hon_measure_round (HonMeasure measure,
                   double     value)
{
  if (isnan (value) || measure == HON_MEASURE_INDEX || measure == HON_MEASURE_MINUTES)
    return value;

  return hon_money_to_euros (hon_money_from_euros (value));
}
