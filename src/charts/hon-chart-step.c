/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-step.h"

/**
 * HonChartStep:
 *
 * A step of a waterfall: a level that it starts from or comes to, or a change from one to the next.
 */

struct _HonChartStep
{
  GObject   parent_instance;

  char     *name; /* (owned) */
  double    value;
  gboolean  is_level;
};

G_DEFINE_FINAL_TYPE (HonChartStep, hon_chart_step, G_TYPE_OBJECT)

static void
hon_chart_step_finalize (GObject *object)
{
  HonChartStep *self = HON_CHART_STEP (object);

  g_free (self->name);

  G_OBJECT_CLASS (hon_chart_step_parent_class)->finalize (object);
}

static void
hon_chart_step_class_init (HonChartStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_chart_step_finalize;
}

static void
hon_chart_step_init (HonChartStep *self)
{
}

/**
 * hon_chart_step_new:
 * @name: what it is, already translated
 * @value: the level, or by how much it changes
 * @is_level: whether it is a level, and no change
 *
 * Returns: (transfer full): a step
 */
HonChartStep *
hon_chart_step_new (const char *name,
                    double      value,
                    gboolean    is_level)
{
  HonChartStep *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (HON_TYPE_CHART_STEP, NULL);
  self->name = g_strdup (name);
  self->value = value;
  self->is_level = !!is_level;

  return self;
}

const char *
hon_chart_step_get_name (HonChartStep *self)
{
  g_return_val_if_fail (HON_IS_CHART_STEP (self), NULL);

  return self->name;
}

/**
 * hon_chart_step_get_value:
 * @self: a step
 *
 * Returns: the level, or by how much it changes
 */
double
hon_chart_step_get_value (HonChartStep *self)
{
  g_return_val_if_fail (HON_IS_CHART_STEP (self), 0.0);

  return self->value;
}

/**
 * hon_chart_step_is_level:
 * @self: a step
 *
 * Returns: whether it is a level, and no change
 */
gboolean
hon_chart_step_is_level (HonChartStep *self)
{
  g_return_val_if_fail (HON_IS_CHART_STEP (self), FALSE);

  return self->is_level;
}
