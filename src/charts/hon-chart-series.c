/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-series.h"

#include <math.h>

/**
 * HonChartSeries:
 *
 * A named series of points, in the order of their x.
 *
 * It is a list of [class@ChartSeriesPoint], which are made when they are asked for; whoever draws
 * or computes reads [method@ChartSeries.get_points] instead.
 */

/**
 * HonChartSeriesPoint:
 *
 * A point of a series, as its list gives it. It never changes.
 */

struct _HonChartSeriesPoint
{
  GObject       parent_instance;

  HonChartPoint point;
};

struct _HonChartSeries
{
  GObject             parent_instance;

  char               *id; /* (owned) */
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
  PROP_ID,
  PROP_TITLE,
  PROP_SHORT_TITLE,
  PROP_KIND,
  PROP_STYLE_INDEX,
  PROP_VISIBLE,
  PROP_DASHED,
  PROP_N_POINTS,
  PROP_GAP_FORMAT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ENUM_TYPE (HonChartSeriesKind, hon_chart_series_kind,
                    G_DEFINE_ENUM_VALUE (HON_CHART_SERIES_STEP, "step"),
                    G_DEFINE_ENUM_VALUE (HON_CHART_SERIES_LINE, "line"),
                    G_DEFINE_ENUM_VALUE (HON_CHART_SERIES_AREA, "area"),
                    G_DEFINE_ENUM_VALUE (HON_CHART_SERIES_BAR, "bar"))

G_DEFINE_FINAL_TYPE (HonChartSeriesPoint, hon_chart_series_point, G_TYPE_OBJECT)

static void
hon_chart_series_point_class_init (HonChartSeriesPointClass *klass)
{
}

static void
hon_chart_series_point_init (HonChartSeriesPoint *self)
{
}

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HonChartSeries, hon_chart_series, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
hon_chart_series_get_item_type (GListModel *model)
{
  return HON_TYPE_CHART_SERIES_POINT;
}

static guint
hon_chart_series_get_n_items (GListModel *model)
{
  return HON_CHART_SERIES (model)->points->len;
}

static gpointer
hon_chart_series_get_item (GListModel *model,
                           guint       position)
{
  HonChartSeries *self = HON_CHART_SERIES (model);
  HonChartSeriesPoint *item;

  if (position >= self->points->len)
    return NULL;

  item = g_object_new (HON_TYPE_CHART_SERIES_POINT, NULL);
  item->point = g_array_index (self->points, HonChartPoint, position);

  return item;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hon_chart_series_get_item_type;
  iface->get_n_items = hon_chart_series_get_n_items;
  iface->get_item = hon_chart_series_get_item;
}

/* Finds the last point that is not after @x, or -1. */
static gint64
find_point (HonChartSeries *self,
            double          x)
{
  const HonChartPoint *points = (const HonChartPoint *) (gpointer) self->points->data;
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
hon_chart_series_finalize (GObject *object)
{
  HonChartSeries *self = HON_CHART_SERIES (object);

  g_clear_pointer (&self->id, g_free);
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
  HonChartSeries *self = HON_CHART_SERIES (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, hon_chart_series_get_id (self));
      break;

    case PROP_TITLE:
      g_value_set_string (value, hon_chart_series_get_title (self));
      break;

    case PROP_SHORT_TITLE:
      g_value_set_string (value, hon_chart_series_get_short_title (self));
      break;

    case PROP_KIND:
      g_value_set_enum (value, (int) hon_chart_series_get_kind (self));
      break;

    case PROP_STYLE_INDEX:
      g_value_set_uint (value, hon_chart_series_get_style_index (self));
      break;

    case PROP_VISIBLE:
      g_value_set_boolean (value, hon_chart_series_get_visible (self));
      break;

    case PROP_DASHED:
      g_value_set_boolean (value, hon_chart_series_get_dashed (self));
      break;

    case PROP_N_POINTS:
      g_value_set_uint (value, hon_chart_series_get_n_points (self));
      break;

    case PROP_GAP_FORMAT:
      g_value_set_boxed (value, self->gap_format);
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
    case PROP_ID:
      self->id = g_value_dup_string (value);
      if (self->id == NULL)
        self->id = g_strdup ("");
      break;

    case PROP_TITLE:
      hon_chart_series_set_title (self, g_value_get_string (value));
      break;

    case PROP_SHORT_TITLE:
      hon_chart_series_set_short_title (self, g_value_get_string (value));
      break;

    case PROP_KIND:
      hon_chart_series_set_kind (self, (HonChartSeriesKind) g_value_get_enum (value));
      break;

    case PROP_STYLE_INDEX:
      hon_chart_series_set_style_index (self, g_value_get_uint (value));
      break;

    case PROP_VISIBLE:
      hon_chart_series_set_visible (self, g_value_get_boolean (value));
      break;

    case PROP_DASHED:
      hon_chart_series_set_dashed (self, g_value_get_boolean (value));
      break;

    case PROP_GAP_FORMAT:
      hon_chart_series_set_gap_format (self, g_value_get_boxed (value));
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
   * HonChartSeries:id:
   *
   * What makes it the same series when others come and go.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL,
                         "",
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartSeries:title:
   *
   * The name shown to people, already translated.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL,
                         "",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartSeries:short-title:
   *
   * The name where there is little room, as beside the end of a line; the title if not set.
   */
  props[PROP_SHORT_TITLE] =
    g_param_spec_string ("short-title", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartSeries:kind:
   *
   * How the points are understood and drawn.
   */
  props[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL,
                       HON_TYPE_CHART_SERIES_KIND, HON_CHART_SERIES_STEP,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartSeries:style-index:
   *
   * Which of the six colours, patterns and dashes it is drawn with, counted from 0.
   */
  props[PROP_STYLE_INDEX] =
    g_param_spec_uint ("style-index", NULL, NULL,
                       0, G_MAXUINT, 0,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartSeries:visible:
   *
   * Whether it is shown; a legend may hide it.
   */
  props[PROP_VISIBLE] =
    g_param_spec_boolean ("visible", NULL, NULL,
                          TRUE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartSeries:dashed:
   *
   * Whether its line is dashed, as for a value that is only there to compare with.
   */
  props[PROP_DASHED] =
    g_param_spec_boolean ("dashed", NULL, NULL,
                          FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartSeries:n-points:
   *
   * How many points there are.
   */
  props[PROP_N_POINTS] =
    g_param_spec_uint ("n-points", NULL, NULL,
                       0, G_MAXUINT, 0,
                       (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartSeries:gap-format: (nullable)
   *
   * What is said instead of a value where there is none: it is given where, and writes "" where
   * there is nothing to say.
   */
  props[PROP_GAP_FORMAT] =
    g_param_spec_boxed ("gap-format", NULL, NULL,
                        HON_TYPE_CHART_FORMAT,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_chart_series_init (HonChartSeries *self)
{
  self->title = g_strdup ("");
  self->points = g_array_new (FALSE, FALSE, sizeof (HonChartPoint));
  self->visible = TRUE;
}

/**
 * hon_chart_series_point_get_x:
 * @self: a point
 *
 * Gets where the point is.
 *
 * Returns: its x; on an axis of time a [type@Date]
 */
double
hon_chart_series_point_get_x (HonChartSeriesPoint *self)
{
  g_return_val_if_fail (HON_IS_CHART_SERIES_POINT (self), 0.0);

  return self->point.x;
}

/**
 * hon_chart_series_point_get_y:
 * @self: a point
 *
 * Gets the value of the point.
 *
 * Returns: its value, or NAN
 */
double
hon_chart_series_point_get_y (HonChartSeriesPoint *self)
{
  g_return_val_if_fail (HON_IS_CHART_SERIES_POINT (self), 0.0);

  return self->point.y;
}

/**
 * hon_chart_series_new:
 * @id: what makes it the same series when others come and go
 * @title: the name shown to people, already translated
 * @kind: how its points are understood and drawn
 * @style_index: which colour, pattern and dash, counted from 0
 *
 * Makes a series without points.
 *
 * Returns: (transfer full): a new series
 */
HonChartSeries *
hon_chart_series_new (const char         *id,
                      const char         *title,
                      HonChartSeriesKind  kind,
                      guint               style_index)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (HON_TYPE_CHART_SERIES,
                       "id", id,
                       "title", title,
                       "kind", kind,
                       "style-index", style_index,
                       NULL);
}

/**
 * hon_chart_series_get_id:
 * @self: a series
 *
 * Gets what makes it the same series when others come and go.
 *
 * Returns: (transfer none): the id
 */
const char *
hon_chart_series_get_id (HonChartSeries *self)
{
  g_return_val_if_fail (HON_IS_CHART_SERIES (self), NULL);

  return self->id;
}

/**
 * hon_chart_series_get_title:
 * @self: a series
 *
 * Gets the name shown to people.
 *
 * Returns: (transfer none): the title
 */
const char *
hon_chart_series_get_title (HonChartSeries *self)
{
  g_return_val_if_fail (HON_IS_CHART_SERIES (self), NULL);

  return self->title;
}

/**
 * hon_chart_series_set_title:
 * @self: a series
 * @title: (nullable): the title, already translated; %NULL is an empty one
 *
 * Sets the name shown to people.
 */
void
hon_chart_series_set_title (HonChartSeries *self,
                            const char     *title)
{
  gboolean is_short;

  g_return_if_fail (HON_IS_CHART_SERIES (self));

  is_short = self->short_title == NULL;
  if (!g_set_str (&self->title, title != NULL ? title : ""))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
  if (is_short)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHORT_TITLE]);
}

/**
 * hon_chart_series_get_short_title:
 * @self: a series
 *
 * Gets the name for where there is little room.
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
 * @short_title: (nullable): a short title, or %NULL to use the title
 *
 * Sets the name for where there is little room.
 */
void
hon_chart_series_set_short_title (HonChartSeries *self,
                                  const char     *short_title)
{
  g_return_if_fail (HON_IS_CHART_SERIES (self));

  if (g_set_str (&self->short_title, short_title))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHORT_TITLE]);
}

/**
 * hon_chart_series_get_kind:
 * @self: a series
 *
 * Gets how the points are understood and drawn.
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
 * hon_chart_series_set_kind:
 * @self: a series
 * @kind: a kind
 *
 * Sets how the points are understood and drawn.
 */
void
hon_chart_series_set_kind (HonChartSeries     *self,
                           HonChartSeriesKind  kind)
{
  g_return_if_fail (HON_IS_CHART_SERIES (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KIND]);
}

/**
 * hon_chart_series_get_style_index:
 * @self: a series
 *
 * Gets which colour, pattern and dash it is drawn with.
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
 * hon_chart_series_set_style_index:
 * @self: a series
 * @style_index: an index, counted from 0
 *
 * Sets which colour, pattern and dash it is drawn with.
 */
void
hon_chart_series_set_style_index (HonChartSeries *self,
                                  guint           style_index)
{
  g_return_if_fail (HON_IS_CHART_SERIES (self));

  if (self->style_index == style_index)
    return;

  self->style_index = style_index;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STYLE_INDEX]);
}

/**
 * hon_chart_series_get_visible:
 * @self: a series
 *
 * Gets whether it is shown.
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
 * hon_chart_series_set_visible:
 * @self: a series
 * @visible: whether to show it
 *
 * Shows or hides it.
 */
void
hon_chart_series_set_visible (HonChartSeries *self,
                              gboolean        visible)
{
  g_return_if_fail (HON_IS_CHART_SERIES (self));

  if (self->visible == visible)
    return;

  self->visible = visible;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VISIBLE]);
}

/**
 * hon_chart_series_get_dashed:
 * @self: a series
 *
 * Gets whether its line is dashed.
 *
 * Returns: whether it is
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
 * @dashed: whether it is
 *
 * Sets whether its line is dashed.
 */
void
hon_chart_series_set_dashed (HonChartSeries *self,
                             gboolean        dashed)
{
  g_return_if_fail (HON_IS_CHART_SERIES (self));

  if (self->dashed == dashed)
    return;

  self->dashed = dashed;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DASHED]);
}

/**
 * hon_chart_series_get_n_points:
 * @self: a series
 *
 * Counts the points.
 *
 * Returns: how many there are
 */
guint
hon_chart_series_get_n_points (HonChartSeries *self)
{
  g_return_val_if_fail (HON_IS_CHART_SERIES (self), 0);

  return self->points->len;
}

/**
 * hon_chart_series_get_points:
 * @self: a series
 * @n_points: (out) (optional): how many there are
 *
 * Gets all points at once.
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
 * @points: (nullable) (array length=n_points): points; the x of each is finite and greater than
 *   that of the one before, what is not finite in y is no value
 * @n_points: how many there are
 *
 * Replaces all points. They are copied.
 */
void
hon_chart_series_set_points (HonChartSeries      *self,
                             const HonChartPoint *points,
                             gsize                n_points)
{
  guint n_old;

  g_return_if_fail (HON_IS_CHART_SERIES (self));
  g_return_if_fail (points != NULL || n_points == 0);
  g_return_if_fail (n_points <= G_MAXINT);
  for (gsize i = 0; i < n_points; i++)
    {
      g_return_if_fail (isfinite (points[i].x));
      g_return_if_fail (i == 0 || points[i - 1].x < points[i].x);
    }

  n_old = self->points->len;
  g_array_set_size (self->points, 0);
  if (n_points > 0)
    g_array_append_vals (self->points, points, (guint) n_points);

  if (n_old > 0 || n_points > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, (guint) n_points);
  if (n_old != n_points)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_POINTS]);
}

/**
 * hon_chart_series_get_value_at:
 * @self: a series
 * @x: where
 * @y: (out) (optional): the value there
 *
 * Gets the value at a place.
 *
 * Of steps it is the one in force there, the last one for ever; between the points of a line or an
 * area it lies on the straight line between them; a bar has one only where it stands.
 *
 * Returns: whether there is one
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
    case HON_CHART_SERIES_AREA:
      if (points[found].x == x)
        value = points[found].y;
      else if (found + 1 < self->points->len)
        value = (points[found].y + (points[found + 1].y - points[found].y) *
                 ((x - points[found].x) / (points[found + 1].x - points[found].x)));
      break;

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
 * hon_chart_series_get_gap_format:
 * @self: a series
 *
 * Gets what is said where there is no value.
 *
 * Returns: (transfer none) (nullable): how a place without a value is told
 */
HonChartFormat *
hon_chart_series_get_gap_format (HonChartSeries *self)
{
  g_return_val_if_fail (HON_IS_CHART_SERIES (self), NULL);

  return self->gap_format;
}

/**
 * hon_chart_series_set_gap_format:
 * @self: a series
 * @format: (nullable): writes why there is no value at an x; "" where there is nothing to say
 *
 * Sets what is said where there is no value.
 */
void
hon_chart_series_set_gap_format (HonChartSeries *self,
                                 HonChartFormat *format)
{
  g_return_if_fail (HON_IS_CHART_SERIES (self));

  if (self->gap_format == format)
    return;

  g_clear_pointer (&self->gap_format, hon_chart_format_unref);
  if (format != NULL)
    self->gap_format = hon_chart_format_ref (format);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GAP_FORMAT]);
}

/**
 * hon_chart_series_dup_gap_at:
 * @self: a series
 * @x: where
 *
 * Says why there is no value at a place.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where there is a value, or nothing to say
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
