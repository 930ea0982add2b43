/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-explanation.h"
#include "hon-format.h"
#include "hon-income-rules.h"

#include <glib/gi18n-lib.h>

#include <math.h>
#include <stdarg.h>

G_BEGIN_DECLS

/* Tells in steps, with the numbers filled in, what the engine did. Nothing is
 * computed here: every number is one of the engine.
 */
typedef struct
{
  HonExplanation        *explanation;
  const HonIncomeRates  *rates;
  const HonIncomeInput  *input;
  const HonIncomeResult *result;
  const HonIncomeSteps  *steps;
  GPtrArray             *strings; /* (element-type utf8): keeps the texts of the steps */
  const HonIncomeBases  *bases;   /* (nullable): what was computed on, where that is not the income itself */
  const char            *base;    /* (nullable): what they are, in words */
} Writer;

static inline const char *
keep (Writer *writer,
      char   *text)
{
  g_ptr_array_add (writer->strings, text);

  return text;
}

static inline const char *
money (Writer *writer,
       gint64  centimes)
{
  return keep (writer, hon_format_money (centimes, HON_MONEY_AUTO));
}

static inline const char *
euros (Writer *writer,
       double  amount)
{
  return money (writer, llround (amount * 100.0));
}

static inline const char *
percent (Writer *writer,
         double  rate)
{
  return keep (writer, hon_format_percent (rate, 2));
}

static inline const char *
in_pass (Writer *writer,
         double  bound)
{
  /* Bounds have one decimal, bases compared with them have two. */
  int decimals = bound == floor (bound) ? 0 : fabs (bound * 10.0 - round (bound * 10.0)) < 1e-9 ? 1 : 2;
  const char *number = keep (writer, hon_format_number (bound, decimals));

  /* Translators: %s is a number; PASS is the yearly ceiling of the French social security. */
  return keep (writer, g_strdup_printf (_("%s PASS"), number));
}

static inline const char *
text (Writer     *writer,
      const char *format,
      ...) G_GNUC_PRINTF (2, 3);

static inline const char *
text (Writer     *writer,
      const char *format,
      ...)
{
  va_list arguments;
  char *made;

  va_start (arguments, format);
  made = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return keep (writer, made);
}

static inline gboolean
is_s1 (Writer *writer)
{
  return writer->input->sector == HON_SECTOR_S1;
}

/* How two amounts make a third. */
static inline const char *
sum (Writer *writer,
     gint64  amount,
     gint64  added)
{
  return text (writer, "%s + %s", money (writer, amount), money (writer, added));
}

static inline const char *
difference (Writer *writer,
            gint64  amount,
            gint64  taken)
{
  return text (writer, "%s − %s", money (writer, amount), money (writer, taken));
}

static inline const char *
product (Writer *writer,
         double  rate,
         gint64  base)
{
  return text (writer, "%s × %s", percent (writer, rate), money (writer, base));
}

/* A difference that counts as zero when it is negative. */
static inline const char *
at_least_zero (Writer     *writer,
               const char *difference,
               gboolean    is_negative)
{
  if (!is_negative)
    return difference;

  /* Translators: a difference of amounts, and the least that it counts for. */
  return text (writer, _("%1$s, at least %2$s"), difference, money (writer, 0));
}

/* What counts at most. */
static inline const char *
capped (Writer     *writer,
        const char *amount,
        gint64      cap)
{
  /* Translators: an amount or a formula, and the most that it counts for. */
  return text (writer, _("%1$s, at most %2$s"), amount, money (writer, cap));
}

G_END_DECLS
