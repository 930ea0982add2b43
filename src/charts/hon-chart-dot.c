/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-dot.h"

#include <math.h>

/**
 * HonChartDot:
 *
 * A dot of a scatter chart: something of which two values are known.
 */

struct _HonChartDot
{
  GObject  parent_instance;

  char    *code; /* (owned) */
  char    *name; /* (owned) */
  double   x;
  double   y;
};

G_DEFINE_FINAL_TYPE (HonChartDot, hon_chart_dot, G_TYPE_OBJECT)

static void
hon_chart_dot_finalize (GObject *object)
{
  HonChartDot *self = HON_CHART_DOT (object);

  g_free (self->code);
  g_free (self->name);

  G_OBJECT_CLASS (hon_chart_dot_parent_class)->finalize (object);
}

static void
hon_chart_dot_class_init (HonChartDotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_chart_dot_finalize;
}

static void
hon_chart_dot_init (HonChartDot *self)
{
}

/**
 * hon_chart_dot_new:
 * @code: a few characters that tell it from the others
 * @name: what it stands for, already translated
 * @x: its value across
 * @y: its value upwards
 *
 * Returns: (transfer full): a dot
 */
HonChartDot *
hon_chart_dot_new (const char *code,
                   const char *name,
                   double      x,
                   double      y)
{
  HonChartDot *self;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (isfinite (x) && isfinite (y), NULL);

  self = g_object_new (HON_TYPE_CHART_DOT, NULL);
  self->code = g_strdup (code);
  self->name = g_strdup (name);
  self->x = x;
  self->y = y;

  return self;
}

const char *
hon_chart_dot_get_code (HonChartDot *self)
{
  g_return_val_if_fail (HON_IS_CHART_DOT (self), NULL);

  return self->code;
}

const char *
hon_chart_dot_get_name (HonChartDot *self)
{
  g_return_val_if_fail (HON_IS_CHART_DOT (self), NULL);

  return self->name;
}

/**
 * hon_chart_dot_get_x:
 * @self: a dot
 *
 * Returns: its value across
 */
double
hon_chart_dot_get_x (HonChartDot *self)
{
  g_return_val_if_fail (HON_IS_CHART_DOT (self), 0.0);

  return self->x;
}

/**
 * hon_chart_dot_get_y:
 * @self: a dot
 *
 * Returns: its value upwards
 */
double
hon_chart_dot_get_y (HonChartDot *self)
{
  g_return_val_if_fail (HON_IS_CHART_DOT (self), 0.0);

  return self->y;
}
