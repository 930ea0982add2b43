/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "hon-date.h"
#include "hon-format.h"
#include "hon-money.h"

#include <math.h>

/* Any bytes as a number, an amount and a date as typed: what is
 * accepted is read the same again when it has been written.
 */

static void
check_error (const GError *error,
             GQuark        domain)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == domain);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_number (const char *text)
{
  g_autoptr (GError) error = NULL;
  double number;

  if (!hon_parse_number (text, &number, &error))
    {
      check_error (error, HON_FORMAT_ERROR);
      return;
    }
  g_assert_no_error (error);
  g_assert_true (isfinite (number));
}

static void
check_money (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 centimes;

  if (!hon_parse_money (text, &centimes, &error))
    {
      check_error (error, HON_FORMAT_ERROR);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpint (ABS (centimes), <=, HON_MONEY_MAX);

  for (HonMoneyStyle style = HON_MONEY_AUTO; style <= HON_MONEY_CENTIMES; style++)
    {
      g_autofree char *written = hon_format_money (centimes, style);
      gint64 again;

      hon_parse_money (written, &again, &error);
      g_assert_no_error (error);
      if (style == HON_MONEY_EUROS)
        g_assert_cmpint (ABS (again - centimes), <=, 50);
      else
        g_assert_cmpint (again, ==, centimes);
    }
}

static void
check_date (const char *text)
{
  g_autoptr (GError) error = NULL;
  HonDate date = hon_date_parse (text, &error);
  g_autofree char *written = NULL;

  if (date == HON_DATE_NONE)
    {
      check_error (error, HON_DATE_ERROR);
      return;
    }
  g_assert_no_error (error);
  written = hon_date_to_iso (date);
  g_assert_cmpint (hon_date_parse (written, NULL), ==, date);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");

  check_number (text);
  check_money (text);
  check_date (text);

  return 0;
}
