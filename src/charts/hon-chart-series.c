/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-series.h"

#include <math.h>

/**
 * HonChartSeries:
 *
 * A named series of points, ordered by their x.
 *
 * Title, kind and style never change. Charts that show the series follow the rest through
 * [signal@ChartSeries::changed].
 */

struct _HonChartSeries
{
  GObject             parent_instance;

  char               *title; /* (owned) */
  char               *short_title; /* (nullable) (owned) */
  GArray             *points; /* (owned) (element-type HonChartPoint) */
  HonChartFormat     *gap_format; /* (nullable) (owned) */
  HonChartSeriesKind  kind;
  guint               style_index;
  gboolean            visible;
  gboolean            dashed;
};

enum
{
  PROP_0,
  PROP_VISIBLE,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonChartSeries, hon_chart_series, G_TYPE_OBJECT)

/* Finds the last point that is not after @x, or -1. */
static gint64
find_point (HonChartSeries *self,
            double          x)
{
  const HonChartPoint *points = hon_chart_series_get_points (self, NULL);
  gint64 low = 0;
  gint64 high = self->points->len;

  while (low < high)
    {
      gint64 middle = low + (high - low) / 2;

      if (points[middle].x <= x)
        low = middle + 1;
      else
        high = middle;
    }

  return low - 1;
}

static void
emit_changed (HonChartSeries *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
hon_chart_series_finalize (GObject *object)
{
  HonChartSeries *self = HON_CHART_SERIES (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->short_title, g_free);
  g_clear_pointer (&self->points, g_array_unref);
  g_clear_pointer (&self->gap_format, hon_chart_format_unref);

  G_OBJECT_CLASS (hon_chart_series_parent_class)->finalize (object);
}

static void
hon_chart_series_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VISIBLE:
      g_value_set_boolean (value, HON_CHART_SERIES (object)->visible);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_series_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HonChartSeries *self = HON_CHART_SERIES (object);

  switch (prop_id)
    {
    case PROP_VISIBLE:
      if (self->visible == g_value_get_boolean (value))
        break;

      self->visible = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      emit_changed (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_series_class_init (HonChartSeriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_chart_series_finalize;
  object_class->get_property = hon_chart_series_get_property;
  object_class->set_property = hon_chart_series_set_property;

  /**
   * HonChartSeries:visible:
   *
   * Whether charts show the series; a legend may hide it.
   */
  props[PROP_VISIBLE] =
    g_param_spec_boolean ("visible", NULL, NULL,
                          TRUE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * HonChartSeries::changed:
   * @self: a series
   *
   * Emitted when anything about the series has changed.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed",
                  HON_TYPE_CHART_SERIES,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
hon_chart_series_init (HonChartSeries *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (HonChartPoint));
  self->visible = TRUE;
}

/**
 * hon_chart_series_new:
 * @title: the name shown to people, already translated
 * @kind: how the points are read and drawn
 * @style_index: which colour, pattern and dashes, counted from 0
 *
 * Creates a series without points.
 *
 * Returns: (transfer full): a new series
 */
HonChartSeries *
hon_chart_series_new (const char         *title,
                      HonChartSeriesKind  kind,
                      guint               style_index)
{
  HonChartSeries *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (HON_TYPE_CHART_SERIES, NULL);
  self->title = g_strdup (title);
  self->kind = kind;
  self->style_index = style_index;

  return self;
}

/**
 * hon_chart_series_get_title:
 * @self: a series
 *
 * Gets the name of the series.
 *
 * Returns: (transfer none): the name shown to people
 */
const char *
hon_chart_series_get_title (HonChartSeries *self)
{
  g_return_val_if_fail (HON_IS_CHART_SERIES (self), NULL);

  return self->title;
}

/**
 * hon_chart_series_get_short_title:
 * @self: a series
 *
 * Gets the name for places with little room, such as the end of a line.
 *
 * Returns: (transfer none): the short title, or the title if there is none
 */
const char *
hon_chart_series_get_short_title (HonChartSeries *self)
{
  g_return_val_if_fail (HON_IS_CHART_SERIES (self), NULL);

  return self->short_title != NULL ? self->short_title : self->title;
}

/**
 * hon_chart_series_set_short_title:
 * @self: a series
 * @short_title: (nullable): a short name, already translated; %NULL uses the title
 *
 * Sets the name for places with little room.
 */
void
hon_chart_series_set_short_title (HonChartSeries *self,
                                  const char     *short_title)
{
  g_return_if_fail (HON_IS_CHART_SERIES (self));

  if (g_set_str (&self->short_title, short_title))
    emit_changed (self);
}

/**
 * hon_chart_series_get_kind:
 * @self: a series
 *
 * Gets how the points are read and drawn.
 *
 * Returns: the kind
 */
HonChartSeriesKind
hon_chart_series_get_kind (HonChartSeries *self)
{
  g_return_val_if_fail (HON_IS_CHART_SERIES (self), HON_CHART_SERIES_STEP);

  return self->kind;
}

/**
 * hon_chart_series_get_style_index:
 * @self: a series
 *
 * Gets which colour, pattern and dashes the series is drawn with.
 *
 * Returns: the index, counted from 0
 */
guint
hon_chart_series_get_style_index (HonChartSeries *self)
{
  g_return_val_if_fail (HON_IS_CHART_SERIES (self), 0);

  return self->style_index;
}

/**
 * hon_chart_series_get_visible:
 * @self: a series
 *
 * Gets whether charts show the series.
 *
 * Returns: whether it is shown
 */
gboolean
hon_chart_series_get_visible (HonChartSeries *self)
{
  g_return_val_if_fail (HON_IS_CHART_SERIES (self), FALSE);

  return self->visible;
}

/**
 * hon_chart_series_get_dashed:
 * @self: a series
 *
 * Gets whether the line of the series is dashed.
 *
 * Returns: whether it is dashed
 */
gboolean
hon_chart_series_get_dashed (HonChartSeries *self)
{
  g_return_val_if_fail (HON_IS_CHART_SERIES (self), FALSE);

  return self->dashed;
}

/**
 * hon_chart_series_set_dashed:
 * @self: a series
 * @dashed: whether to dash the line
 *
 * Sets whether the line is dashed, as for values that serve as a reference for others.
 */
void
hon_chart_series_set_dashed (HonChartSeries *self,
                             gboolean        dashed)
{
  g_return_if_fail (HON_IS_CHART_SERIES (self));

  if (self->dashed == dashed)
    return;

  self->dashed = dashed;
  emit_changed (self);
}

/**
 * hon_chart_series_get_points:
 * @self: a series
 * @n_points: (out) (optional): the number of points
 *
 * Gets all points.
 *
 * Returns: (transfer none) (nullable) (array length=n_points): the points, until they change
 */
const HonChartPoint *
hon_chart_series_get_points (HonChartSeries *self,
                             gsize          *n_points)
{
  g_return_val_if_fail (HON_IS_CHART_SERIES (self), NULL);

  if (n_points != NULL)
    *n_points = self->points->len;

  return (const HonChartPoint *) (gpointer) self->points->data;
}

/**
 * hon_chart_series_set_points:
 * @self: a series
 * @points: (nullable) (array length=n_points): points; each x is finite and greater than the one
 *   before, a y that is not finite means that there is no value
 * @n_points: the number of points
 *
 * Replaces all points with a copy of @points.
 */
void
hon_chart_series_set_points (HonChartSeries      *self,
                             const HonChartPoint *points,
                             gsize                n_points)
{
  g_return_if_fail (HON_IS_CHART_SERIES (self));
  g_return_if_fail (points != NULL || n_points == 0);
  g_return_if_fail (n_points <= G_MAXINT);
  for (gsize i = 0; i < n_points; i++)
    {
      g_return_if_fail (isfinite (points[i].x));
      g_return_if_fail (i == 0 || points[i - 1].x < points[i].x);
    }

  g_array_set_size (self->points, 0);
  if (n_points > 0)
    g_array_append_vals (self->points, points, (guint) n_points);
  emit_changed (self);
}

/**
 * hon_chart_series_get_value_at:
 * @self: a series
 * @x: a position
 * @y: (out) (optional): the value, if there is one
 *
 * Gets the value at a position.
 *
 * A step holds until the next one, the last step without end. Lines are interpolated between two
 * points. A point and a bar have a value only at their own position.
 *
 * Returns: whether there is a value
 */
gboolean
hon_chart_series_get_value_at (HonChartSeries *self,
                               double          x,
                               double         *y)
{
  const HonChartPoint *points;
  double value = NAN;
  gint64 found;

  g_return_val_if_fail (HON_IS_CHART_SERIES (self), FALSE);

  points = hon_chart_series_get_points (self, NULL);
  found = find_point (self, x);
  if (found < 0)
    return FALSE;

  switch (self->kind)
    {
    case HON_CHART_SERIES_STEP:
      value = points[found].y;
      break;

    case HON_CHART_SERIES_LINE:
      if (points[found].x == x)
        value = points[found].y;
      else if (found + 1 < self->points->len)
        value = (points[found].y + (points[found + 1].y - points[found].y) *
                 ((x - points[found].x) / (points[found + 1].x - points[found].x)));
      break;

    case HON_CHART_SERIES_POINT:
    case HON_CHART_SERIES_BAR:
      if (points[found].x == x)
        value = points[found].y;
      break;
    }

  if (!isfinite (value))
    return FALSE;

  if (y != NULL)
    *y = value;

  return TRUE;
}

/**
 * hon_chart_series_set_gap_format:
 * @self: a series
 * @format: (nullable): writes why there is no value at an x; an empty string says nothing
 *
 * Sets the text that is shown where the series has no value.
 */
void
hon_chart_series_set_gap_format (HonChartSeries *self,
                                 HonChartFormat *format)
{
  g_return_if_fail (HON_IS_CHART_SERIES (self));

  if (hon_chart_format_set (&self->gap_format, format))
    emit_changed (self);
}

/**
 * hon_chart_series_dup_gap_at:
 * @self: a series
 * @x: a position
 *
 * Explains why there is no value at a position.
 *
 * Returns: (transfer full) (nullable): the text; %NULL if there is a value or no explanation
 */
char *
hon_chart_series_dup_gap_at (HonChartSeries *self,
                             double          x)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (HON_IS_CHART_SERIES (self), NULL);

  if (self->gap_format == NULL || hon_chart_series_get_value_at (self, x, NULL))
    return NULL;
  text = hon_chart_format_to_string (self->gap_format, x);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}
