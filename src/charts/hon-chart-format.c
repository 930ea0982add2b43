/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-format.h"

#include "hon-format.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * HonChartFormat:
 *
 * Writes the values of a chart and of its table as text. A format is immutable.
 */

struct _HonChartFormat
{
  HonChartFormatFunc func;
  gpointer           user_data;
  GDestroyNotify     destroy; /* (nullable) */
};

static void
clear_format (gpointer data)
{
  HonChartFormat *self = data;

  if (self->destroy != NULL)
    self->destroy (self->user_data);
}

/**
 * hon_chart_format_new:
 * @func: (scope notified): writes a value
 * @user_data: data for @func
 * @destroy: (nullable): frees @user_data
 *
 * Creates a format.
 *
 * Returns: (transfer full): a new format
 */
HonChartFormat *
hon_chart_format_new (HonChartFormatFunc func,
                      gpointer           user_data,
                      GDestroyNotify     destroy)
{
  HonChartFormat *self;

  g_return_val_if_fail (func != NULL, NULL);

  self = g_rc_box_new (HonChartFormat);
  self->func = func;
  self->user_data = user_data;
  self->destroy = destroy;

  return self;
}

/**
 * hon_chart_format_unref:
 * @self: (transfer full): a format
 *
 * Releases a reference.
 */
void
hon_chart_format_unref (HonChartFormat *self)
{
  g_return_if_fail (self != NULL);

  g_rc_box_release_full (self, clear_format);
}

/**
 * hon_chart_format_set:
 * @field: (inout) (nullable): a format that the caller owns, to be replaced
 * @format: (nullable): a format
 *
 * Replaces a format, as g_set_object() replaces an object.
 *
 * Returns: whether @format is another one
 */
gboolean
hon_chart_format_set (HonChartFormat **field,
                      HonChartFormat  *format)
{
  g_return_val_if_fail (field != NULL, FALSE);

  if (*field == format)
    return FALSE;

  g_clear_pointer (field, hon_chart_format_unref);
  *field = format != NULL ? g_rc_box_acquire (format) : NULL;

  return TRUE;
}

/**
 * hon_chart_format_to_string:
 * @self: (nullable): a format; %NULL writes plain numbers
 * @value: a value, not finite if there is none
 *
 * Writes a value, or a note that there is none.
 *
 * Returns: (transfer full): the text
 */
char *
hon_chart_format_to_string (HonChartFormat *self,
                            double          value)
{
  /* Translators: stands where a figure of a chart or of a table is unknown. */
  if (!isfinite (value))
    return g_strdup (C_("chart", "no value"));

  /* Adding zero turns −0 into 0. */
  value += 0.0;

  if (self == NULL)
    return hon_format_number (value, 0);

  return self->func (value, self->user_data);
}
