/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-steps.h"

#include <glib/gi18n-lib.h>

#include <stdarg.h>

struct _HonSteps
{
  HonExplanation *explanation; /* (owned) */
  HonMoneyStyle   style;       /* of all amounts */
  GPtrArray      *texts;       /* (owned) (element-type utf8): all that were made on the way */
};

/**
 * hon_steps_new:
 * @explanation: what is written
 * @style: how amounts are written
 *
 * Returns: (transfer full): what writes its steps
 */
HonSteps *
hon_steps_new (HonExplanation *explanation,
               HonMoneyStyle   style)
{
  HonSteps *self;

  g_return_val_if_fail (HON_IS_EXPLANATION (explanation), NULL);

  self = g_new (HonSteps, 1);
  *self = (HonSteps) { g_object_ref (explanation), style, g_ptr_array_new_with_free_func (g_free) };

  return self;
}

void
hon_steps_free (HonSteps *self)
{
  g_object_unref (self->explanation);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

/**
 * hon_steps_keep:
 * @self: what writes steps
 * @text: (transfer full): a text
 *
 * Returns: (transfer none): @text
 */
const char *
hon_steps_keep (HonSteps *self,
                char     *text)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ptr_array_add (self->texts, text);

  return text;
}

/**
 * hon_steps_text:
 * @self: what writes steps
 * @format: as of printf()
 * @...: what @format asks for
 *
 * Returns: (transfer none): a text
 */
const char *
hon_steps_text (HonSteps   *self,
                const char *format,
                ...)
{
  va_list arguments;
  char *text;

  g_return_val_if_fail (self != NULL, NULL);

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return hon_steps_keep (self, text);
}

const char *
hon_steps_money (HonSteps *self,
                 gint64    centimes)
{
  g_return_val_if_fail (self != NULL, NULL);

  return hon_steps_keep (self, hon_format_money (centimes, self->style));
}

const char *
hon_steps_percent (HonSteps *self,
                   double    rate)
{
  g_return_val_if_fail (self != NULL, NULL);

  return hon_steps_keep (self, hon_format_percent (rate, 2));
}

/**
 * hon_steps_sum:
 * @self: what writes steps
 * @amount: an amount
 * @added: what is added to it
 *
 * Returns: (transfer none): how the two make a third
 */
const char *
hon_steps_sum (HonSteps *self,
               gint64    amount,
               gint64    added)
{
  return hon_steps_text (self, "%s + %s", hon_steps_money (self, amount), hon_steps_money (self, added));
}

/**
 * hon_steps_difference:
 * @self: what writes steps
 * @amount: an amount
 * @taken: what is taken from it
 *
 * Returns: (transfer none): how the two make a third
 */
const char *
hon_steps_difference (HonSteps *self,
                      gint64    amount,
                      gint64    taken)
{
  return hon_steps_text (self, "%s − %s", hon_steps_money (self, amount), hon_steps_money (self, taken));
}

/**
 * hon_steps_product:
 * @self: what writes steps
 * @rate: a rate, in percent
 * @base: what it is of
 *
 * Returns: (transfer none): how the two make an amount
 */
const char *
hon_steps_product (HonSteps *self,
                   double    rate,
                   gint64    base)
{
  return hon_steps_text (self, "%s × %s", hon_steps_percent (self, rate), hon_steps_money (self, base));
}

/**
 * hon_steps_at_least_zero:
 * @self: what writes steps
 * @difference: a difference of amounts
 * @is_negative: whether it is
 *
 * Returns: (transfer none): a difference that counts as zero when it is negative
 */
const char *
hon_steps_at_least_zero (HonSteps   *self,
                         const char *difference,
                         gboolean    is_negative)
{
  if (!is_negative)
    return difference;

  /* Translators: a difference of amounts, and the least that it counts for. */
  return hon_steps_text (self, _("%1$s, at least %2$s"), difference, hon_steps_money (self, 0));
}

/**
 * hon_steps_capped:
 * @self: what writes steps
 * @amount: an amount or a formula
 * @cap: the most that it counts for
 *
 * Returns: (transfer none): what counts at most
 */
const char *
hon_steps_capped (HonSteps   *self,
                  const char *amount,
                  gint64      cap)
{
  /* Translators: an amount or a formula, and the most that it counts for. */
  return hon_steps_text (self, _("%1$s, at most %2$s"), amount, hon_steps_money (self, cap));
}

/**
 * hon_steps_add:
 * @self: what writes steps
 * @label: what is computed
 * @expression: how, with numbers
 * @result: what comes of it
 *
 * Appends a step.
 */
void
hon_steps_add (HonSteps   *self,
               const char *label,
               const char *expression,
               const char *result)
{
  g_return_if_fail (self != NULL);

  hon_explanation_add_step (self->explanation, label, expression, result);
}

/**
 * hon_steps_add_once:
 * @self: what writes steps
 * @label: what is computed
 * @expression: how, with numbers
 * @result: what comes of it
 *
 * Appends a step, unless it is there already.
 */
void
hon_steps_add_once (HonSteps   *self,
                    const char *label,
                    const char *expression,
                    const char *result)
{
  g_return_if_fail (self != NULL);

  if (!hon_explanation_has_step (self->explanation, label, expression, result))
    hon_steps_add (self, label, expression, result);
}
