/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-step.h"

/**
 * HonStep:
 *
 * One step of a computation, with the numbers filled in.
 */

struct _HonStep
{
  GObject  parent_instance;

  char    *label;      /* (owned) */
  char    *expression; /* (owned) */
  char    *result;     /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonStep, hon_step, G_TYPE_OBJECT)

static void
hon_step_finalize (GObject *object)
{
  HonStep *self = HON_STEP (object);

  g_free (self->label);
  g_free (self->expression);
  g_free (self->result);

  G_OBJECT_CLASS (hon_step_parent_class)->finalize (object);
}

static void
hon_step_class_init (HonStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_step_finalize;
}

static void
hon_step_init (HonStep *self)
{
}

/**
 * hon_step_new:
 * @label: what is computed
 * @expression: how, with the numbers in it
 * @result: what comes out
 *
 * Returns: (transfer full): a step, all of it for people
 */
HonStep *
hon_step_new (const char *label,
              const char *expression,
              const char *result)
{
  HonStep *self;

  g_return_val_if_fail (label != NULL && expression != NULL && result != NULL, NULL);

  self = g_object_new (HON_TYPE_STEP, NULL);
  self->label = g_strdup (label);
  self->expression = g_strdup (expression);
  self->result = g_strdup (result);

  return self;
}

/**
 * hon_step_get_label:
 * @self: a step
 *
 * Returns: (transfer none): what is computed
 */
const char *
hon_step_get_label (HonStep *self)
{
  g_return_val_if_fail (HON_IS_STEP (self), NULL);

  return self->label;
}

/**
 * hon_step_get_expression:
 * @self: a step
 *
 * Returns: (transfer none): how, with the numbers in it
 */
const char *
hon_step_get_expression (HonStep *self)
{
  g_return_val_if_fail (HON_IS_STEP (self), NULL);

  return self->expression;
}

/**
 * hon_step_get_result:
 * @self: a step
 *
 * Returns: (transfer none): what comes out
 */
const char *
hon_step_get_result (HonStep *self)
{
  g_return_val_if_fail (HON_IS_STEP (self), NULL);

  return self->result;
}
