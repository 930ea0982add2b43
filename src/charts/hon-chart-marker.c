/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-marker.h"

/**
 * HonChartMarker:
 *
 * An event, marked on a time axis. A marker is immutable.
 */

struct _HonChartMarker
{
  GObject  parent_instance;

  HonDate  date;
  char    *title; /* (owned) */
  char    *text; /* (nullable) (owned) */
};

G_DEFINE_FINAL_TYPE (HonChartMarker, hon_chart_marker, G_TYPE_OBJECT)

static void
hon_chart_marker_finalize (GObject *object)
{
  HonChartMarker *self = HON_CHART_MARKER (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (hon_chart_marker_parent_class)->finalize (object);
}

static void
hon_chart_marker_class_init (HonChartMarkerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_chart_marker_finalize;
}

static void
hon_chart_marker_init (HonChartMarker *self)
{
}

/**
 * hon_chart_marker_new:
 * @date: the day of the event
 * @title: a short title, already translated
 * @text: (nullable): a sentence about the event, already translated
 *
 * Creates a marker.
 *
 * Returns: (transfer full): a new marker
 */
HonChartMarker *
hon_chart_marker_new (HonDate     date,
                      const char *title,
                      const char *text)
{
  HonChartMarker *self;

  g_return_val_if_fail (date > HON_DATE_NONE, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (HON_TYPE_CHART_MARKER, NULL);
  self->date = date;
  self->title = g_strdup (title);
  self->text = g_strdup (text);

  return self;
}

/**
 * hon_chart_marker_get_date:
 * @self: a marker
 *
 * Gets the day of the event.
 *
 * Returns: the day
 */
HonDate
hon_chart_marker_get_date (HonChartMarker *self)
{
  g_return_val_if_fail (HON_IS_CHART_MARKER (self), HON_DATE_NONE);

  return self->date;
}

/**
 * hon_chart_marker_get_title:
 * @self: a marker
 *
 * Gets the title of the event.
 *
 * Returns: (transfer none): the title
 */
const char *
hon_chart_marker_get_title (HonChartMarker *self)
{
  g_return_val_if_fail (HON_IS_CHART_MARKER (self), NULL);

  return self->title;
}

/**
 * hon_chart_marker_get_text:
 * @self: a marker
 *
 * Gets the sentence about the event.
 *
 * Returns: (transfer none) (nullable): the text
 */
const char *
hon_chart_marker_get_text (HonChartMarker *self)
{
  g_return_val_if_fail (HON_IS_CHART_MARKER (self), NULL);

  return self->text;
}
