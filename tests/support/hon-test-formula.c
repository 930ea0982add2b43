/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-formula.h"

#include <math.h>
#include <string.h>

#define NB    "\302\240"     /* U+00A0 */
#define MINUS "\342\210\222" /* U+2212 */
#define TIMES "\303\227"     /* U+00D7 */

/* A little reader of formulas, to check those that are shown: amounts, rates and numbers in the C locale, sums,
 * products and parentheses, and what bounds or lowers them. It gives up on other words.
 */
typedef struct
{
  const char *c;
  gboolean    gave_up;
  double      largest;
} Formula;

static double read_sum (Formula *formula);

static gboolean
take (Formula    *formula,
      const char *mark)
{
  while (*formula->c == ' ')
    formula->c++;
  if (!g_str_has_prefix (formula->c, mark))
    return FALSE;
  formula->c += strlen (mark);

  return TRUE;
}

static double
read_number (Formula *formula)
{
  gboolean is_negative;
  double number;
  char *end;

  if (take (formula, "("))
    {
      number = read_sum (formula);
      formula->gave_up |= !take (formula, ")");
      return number;
    }

  is_negative = take (formula, MINUS) && g_ascii_isdigit (*formula->c);
  if (!g_ascii_isdigit (*formula->c))
    {
      formula->gave_up = TRUE;
      return 0.0;
    }
  number = g_ascii_strtod (formula->c, &end);
  formula->c = end;
  if (take (formula, "%"))
    number /= 100.0;
  else if (!take (formula, NB "€"))
    take (formula, "h ");
  formula->largest = MAX (formula->largest, number);

  return is_negative ? -number : number;
}

static double
read_product (Formula *formula)
{
  double product = read_number (formula);

  while (!formula->gave_up)
    {
      if (take (formula, TIMES))
        product *= read_number (formula);
      else if (take (formula, "/"))
        product /= read_number (formula);
      else
        break;
    }

  return product;
}

static double
read_sum (Formula *formula)
{
  double sum = read_product (formula);

  while (!formula->gave_up)
    {
      if (take (formula, "+"))
        sum += read_product (formula);
      else if (take (formula, MINUS))
        sum -= read_product (formula);
      else
        break;
    }

  return sum;
}

/* What may follow a formula. */
static double
read_bounded (Formula *formula)
{
  double amount = read_sum (formula);

  while (!formula->gave_up && *formula->c != '\0')
    {
      if (take (formula, ", at least "))
        amount = fmax (amount, read_sum (formula));
      else if (take (formula, ", at most "))
        amount = fmin (amount, read_sum (formula));
      else if (take (formula, ", from "))
        {
          amount = fmax (amount, read_sum (formula));
          formula->gave_up |= !take (formula, "to ");
          amount = fmin (amount, read_sum (formula));
        }
      else if (take (formula, ", lowered by "))
        {
          amount -= read_sum (formula);
          formula->gave_up |= !take (formula, "on request");
        }
      else if (take (formula, ", less "))
        {
          amount *= 1.0 - read_sum (formula);
          formula->gave_up |= !take (formula, "on request");
        }
      else
        formula->gave_up = TRUE;
    }

  return amount;
}

/* Numbers are shown with two decimals, results are rounded to the euro. */
HonTestFormula
hon_test_read_formula (HonStep *step)
{
  Formula expression = { hon_step_get_expression (step), FALSE, 0.0 };
  Formula result = { hon_step_get_result (step), FALSE, 0.0 };
  double left = read_bounded (&expression);
  double right = read_sum (&result);

  if (expression.gave_up || *expression.c != '\0' || result.gave_up || *result.c != '\0')
    return HON_TEST_FORMULA_NONE;

  return fabs (left - right) <= 1.01 + 0.00006 * expression.largest ? HON_TEST_FORMULA_HOLDS : HON_TEST_FORMULA_FAILS;
}

/* The step, for messages. */
char *
hon_test_describe_step (HonStep *step)
{
  return g_strdup_printf ("%s: %s = %s", hon_step_get_label (step), hon_step_get_expression (step),
                          hon_step_get_result (step));
}
