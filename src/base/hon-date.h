/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day, counted from 0001-01-01 (day 1) in the Gregorian calendar; 0 is no
 * date. Days compare and subtract as the integers that they are.
 */
typedef gint32 HonDate;

#define HON_DATE_NONE ((HonDate) 0)

/* The years of the days that can be given. */
#define HON_DATE_YEAR_MIN 1900
#define HON_DATE_YEAR_MAX 2200

#define HON_DATE_ERROR (hon_date_error_quark ())

/**
 * HonDateError:
 * @HON_DATE_ERROR_SYNTAX: the text is not written as a date
 * @HON_DATE_ERROR_RANGE: the text is written as a date that no calendar has
 *
 * Errors from reading a date.
 */
typedef enum
{
  HON_DATE_ERROR_SYNTAX = 1,
  HON_DATE_ERROR_RANGE,
} HonDateError;

GQuark   hon_date_error_quark    (void);
HonDate  hon_date_new            (int          year,
                                  int          month,
                                  int          day);
HonDate  hon_date_parse          (const char  *text,
                                  GError     **error);
HonDate  hon_date_get_today      (void);
int      hon_date_get_year       (HonDate      date);
int      hon_date_get_whole_year (HonDate      date);
void     hon_date_get_ymd        (HonDate      date,
                                  int         *year,
                                  int         *month,
                                  int         *day);
char    *hon_date_to_iso         (HonDate      date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
