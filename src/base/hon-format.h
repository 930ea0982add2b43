/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"
#include "hon-period.h"

G_BEGIN_DECLS

/* The one place where numbers become text for people, and text becomes
 * numbers. Everything follows LC_NUMERIC, LC_MONETARY and LC_TIME; groups are
 * kept together by no-break spaces, and a negative number has U+2212.
 */

#define HON_FORMAT_ERROR (hon_format_error_quark ())

/**
 * HonFormatError:
 * @HON_FORMAT_ERROR_SYNTAX: the text is not a number
 * @HON_FORMAT_ERROR_RANGE: the number is too large, or not finite
 *
 * Errors from reading what a person typed.
 */
typedef enum
{
  HON_FORMAT_ERROR_SYNTAX = 1,
  HON_FORMAT_ERROR_RANGE,
} HonFormatError;

/**
 * HonMoneyStyle:
 * @HON_MONEY_AUTO: centimes only where they are not zero
 * @HON_MONEY_EUROS: rounded half up to the euro
 * @HON_MONEY_CENTIMES: always with two decimals
 *
 * How much of an amount is shown.
 */
typedef enum
{
  HON_MONEY_AUTO,
  HON_MONEY_EUROS,
  HON_MONEY_CENTIMES,
} HonMoneyStyle;

GQuark    hon_format_error_quark (void);
char     *hon_format_number      (double            value,
                                  int               decimals) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_format_money       (gint64            centimes,
                                  HonMoneyStyle     style) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_format_percent     (double            percent,
                                  int               max_decimals) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_format_change      (double            percent,
                                  int               decimals) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_format_date        (HonDate           date) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_format_short_date  (HonDate           date) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_format_short_month (HonDate           date) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_format_month_name  (int               month) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_format_month       (HonDate           date) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_format_weekday     (HonDate           date) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_format_period      (const HonPeriod  *period) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_format_sentences   (const char       *first,
                                  const char       *second) G_GNUC_WARN_UNUSED_RESULT;
HonDate   hon_parse_date         (const char       *text,
                                  GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  hon_parse_number       (const char       *text,
                                  double           *value,
                                  GError          **error);
gboolean  hon_parse_age          (const char       *text,
                                  double           *years,
                                  GError          **error);
gboolean  hon_parse_money        (const char       *text,
                                  gint64           *centimes,
                                  GError          **error);
gboolean  hon_parse_plain_money  (const char       *text,
                                  gint64           *centimes,
                                  GError          **error);

G_END_DECLS
