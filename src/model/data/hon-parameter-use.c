/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-parameter-use.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

/**
 * HonParameterUse:
 *
 * A parameter, with the value that a computation used.
 */

struct _HonParameterUse
{
  GObject        parent_instance;

  HonParameter  *parameter; /* (owned) */
  HonDatedValue *value;     /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonParameterUse, hon_parameter_use, G_TYPE_OBJECT)

static void
hon_parameter_use_finalize (GObject *object)
{
  HonParameterUse *self = HON_PARAMETER_USE (object);

  g_clear_object (&self->parameter);
  g_clear_object (&self->value);

  G_OBJECT_CLASS (hon_parameter_use_parent_class)->finalize (object);
}

static void
hon_parameter_use_class_init (HonParameterUseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_parameter_use_finalize;
}

static void
hon_parameter_use_init (HonParameterUse *self)
{
}

/**
 * hon_parameter_use_new:
 * @parameter: a parameter
 * @value: the value of it that is used
 *
 * Returns: (transfer full): the use of a parameter
 */
HonParameterUse *
hon_parameter_use_new (HonParameter  *parameter,
                       HonDatedValue *value)
{
  HonParameterUse *self;

  g_return_val_if_fail (HON_IS_PARAMETER (parameter), NULL);
  g_return_val_if_fail (HON_IS_DATED_VALUE (value), NULL);

  self = g_object_new (HON_TYPE_PARAMETER_USE, NULL);
  self->parameter = g_object_ref (parameter);
  self->value = g_object_ref (value);

  return self;
}

/**
 * hon_parameter_use_get_parameter:
 * @self: a used parameter
 *
 * Returns: (transfer none): the parameter
 */
HonParameter *
hon_parameter_use_get_parameter (HonParameterUse *self)
{
  g_return_val_if_fail (HON_IS_PARAMETER_USE (self), NULL);

  return self->parameter;
}

/**
 * hon_parameter_use_get_value:
 * @self: a used parameter
 *
 * Returns: (transfer none): the value that was used
 */
HonDatedValue *
hon_parameter_use_get_value (HonParameterUse *self)
{
  g_return_val_if_fail (HON_IS_PARAMETER_USE (self), NULL);

  return self->value;
}

/**
 * hon_parameter_use_dup_text:
 * @self: a used parameter
 *
 * Returns: (transfer full): the value that was used, with its unit
 */
char *
hon_parameter_use_dup_text (HonParameterUse *self)
{
  g_return_val_if_fail (HON_IS_PARAMETER_USE (self), NULL);

  return hon_parameter_dup_value_text (self->parameter, self->value);
}

/**
 * hon_parameter_use_dup_period:
 * @self: a used parameter
 *
 * Returns: (transfer full): when that value holds, and that it is not published, where it is the
 *   reader's own; what there is not has no day on which it began
 */
char *
hon_parameter_use_dup_period (HonParameterUse *self)
{
  const HonEvidence *evidence;
  HonPeriod period;
  g_autofree char *text = NULL;

  g_return_val_if_fail (HON_IS_PARAMETER_USE (self), NULL);

  evidence = hon_dated_value_get_evidence (self->value);
  period = *hon_dated_value_get_period (self->value);
  if (hon_dated_value_is_end (self->value))
    {
      text = hon_parameter_dup_period (self->parameter, self->value);
      return hon_evidence_mark (evidence, text);
    }
  if (evidence->precision != HON_PRECISION_DAY && period.until == HON_DATE_NONE)
    return hon_evidence_dup_since (evidence);

  /* The day since which it has held is another one. */
  if (evidence->precision == HON_PRECISION_BY)
    period.from = HON_DATE_NONE;
  text = hon_format_period (&period);

  return hon_evidence_mark (evidence, text);
}

/**
 * hon_parameter_use_dup_validity:
 * @self: a used parameter
 *
 * Returns: (transfer full): how far that value can be relied on, and when it holds
 */
char *
hon_parameter_use_dup_validity (HonParameterUse *self)
{
  const char *confidence;
  g_autofree char *period = NULL;

  g_return_val_if_fail (HON_IS_PARAMETER_USE (self), NULL);

  confidence = hon_confidence_get_label (hon_dated_value_get_evidence (self->value)->confidence);
  period = hon_parameter_use_dup_period (self);
  if (hon_dated_value_is_end (self->value))
    /* Translators: how far a value can be relied on, and that it is in force. */
    return g_strdup_printf (C_("validity", "%1$s; %2$s"), confidence, period);

  /* Translators: how far a value can be relied on, and when it holds. */
  return g_strdup_printf (C_("validity", "%1$s; valid %2$s"), confidence, period);
}
