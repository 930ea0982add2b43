/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * HonPrecision:
 * @HON_PRECISION_DAY: the day is known
 * @HON_PRECISION_MONTH: only the month is known; the date is its first day
 * @HON_PRECISION_YEAR: only the year is known; the date lies in it
 * @HON_PRECISION_BY: in force on this day, since an unknown one
 *
 * How exactly it is known when something began.
 */
typedef enum
{
  HON_PRECISION_DAY,
  HON_PRECISION_MONTH,
  HON_PRECISION_YEAR,
  HON_PRECISION_BY,
} HonPrecision;

#define HON_N_PRECISIONS 4

const char *hon_precision_to_id     (HonPrecision precision);
char       *hon_precision_dup_text  (HonPrecision precision,
                                     HonDate      date) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_precision_dup_since (HonPrecision precision,
                                     HonDate      date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
