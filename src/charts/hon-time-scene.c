/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-scene-private.h"

#include "hon-chart-stroke.h"
#include "hon-format.h"
#include "hon-time-layout.h"

#include <glib/gi18n.h>

#include <math.h>

/* A chart over time as it is drawn, on the screen and elsewhere.
 *
 * Everything is laid out once, for a size, a range of time and a font, and drawn as often as
 * wanted. Places are reckoned from the start of the text direction; flip() turns them into pixels.
 */

/* Texts are as large as captions. */
#define TEXT_SCALE PANGO_SCALE_SMALL

#define AXIS_GAP 8.0
#define TICK_LENGTH 4.0
#define LABEL_GAP 6.0
#define LEADER_START 5.0
#define LEADER_END 15.0
#define LABEL_START 19.0
#define END_MARGIN 8.0
#define DOT_RADIUS 3.5f
#define CURSOR_DOT_RADIUS 4.5f
#define MARKER_RADIUS 3.5f
#define MARKER_REACH 10.0
#define LINE_WIDTH 2.0f
#define CONTRAST_LINE_WIDTH 3.0f
#define FLAG_OPACITY 0.4f
#define CONTRAST_FLAG_OPACITY 0.7f
#define AREA_OPACITY 0.35f
#define PLANNED_OPACITY 0.4f
#define MAX_BAR_WIDTH 44.0
#define BAR_PART 0.7
#define SAMPLE_WIDTH 18.0
#define LEGEND_SPACING 18.0

/* In heights of a line of text. */
#define TICK_SPACING 2.4
#define MAX_TICKS 8
#define MIN_WIDTH_FOR_LABELS 26.0
#define MIN_SCENE_HEIGHT 14.0
#define MAX_SCENE_HEIGHT 22.0
#define SCENE_PROPORTION 0.45

/* Names beside the lines may take these parts of the width, with and without the last values. */
#define LABELS_PART 0.26
#define NAMES_PART 0.3

typedef enum
{
  TEXT_DIM,
  TEXT_FOREGROUND,
} TextRole;

typedef struct
{
  PangoLayout *layout; /* (owned) */
  TextRole     role;
  double       x;
  double       y;
  double       width;
} Text;

typedef struct
{
  HonChartSeriesKind  kind;
  guint               style_index;
  gboolean            is_dashed;
  gboolean            is_dense; /* its fill is a line, too long to be stroked */
  GskPath            *line; /* (nullable) (owned) */
  GskPath            *fill; /* (nullable) (owned) */
  GskPath            *dots; /* (nullable) (owned) */
} Shape;

typedef struct
{
  guint        layer;
  PangoLayout *name; /* (owned) */
  PangoLayout *value; /* (nullable) (owned) */
  double       name_width;
  double       value_width;
} Label;

typedef struct
{
  guint  style_index;
  double from_y;
  double to_y;
} Leader;

typedef struct
{
  guint              style_index;
  HonChartSeriesKind kind;
  gboolean           is_dashed;
  double             x;
  double             y;
} Sample;

typedef struct
{
  guint  marker;
  double x;
  double title_start;
  double title_end;
} Flag;

struct _HonTimeScene
{
  HonTimeView      view;
  PangoContext    *context; /* (owned) */
  double           width;
  double           height;
  gboolean         is_mirrored;
  double           text_height;
  double           flag_y;
  gboolean         has_labels;
  gboolean         is_empty;

  /* The plot, from the start of the text direction. */
  double           plot_x;
  double           plot_y;
  double           plot_width;
  double           plot_height;
  double           inset;
  HonChartAxis     axis;
  HonChartTimeAxis time_axis;

  GArray          *texts; /* (owned) (element-type Text) */
  GArray          *shapes; /* (owned) (element-type Shape) */
  GArray          *leaders; /* (owned) (element-type Leader) */
  GArray          *samples; /* (owned) (element-type Sample) */
  GArray          *flags; /* (owned) (element-type Flag) */
  GArray          *ticks; /* (owned) (element-type double): places on the axis of time */
};

static void
clear_text (gpointer data)
{
  Text *text = data;

  g_clear_object (&text->layout);
}

static void
clear_shape (gpointer data)
{
  Shape *shape = data;

  g_clear_pointer (&shape->line, gsk_path_unref);
  g_clear_pointer (&shape->fill, gsk_path_unref);
  g_clear_pointer (&shape->dots, gsk_path_unref);
}

static void
clear_label (gpointer data)
{
  Label *label = data;

  g_clear_object (&label->name);
  g_clear_object (&label->value);
}

static double
flip (HonTimeScene *self,
      double        x)
{
  return self->is_mirrored ? self->width - x : x;
}

/* Where a day is, from the start of the text direction. */
static double
get_place (HonTimeScene *self,
           double        date)
{
  return (self->plot_x + self->inset +
          hon_chart_axis_to_pixel (date, self->view.start, self->view.end,
                                   self->plot_width - 2.0 * self->inset, FALSE));
}

static double
get_pixels_per_day (HonTimeScene *self)
{
  return ((self->plot_width - 2.0 * self->inset) / MAX (self->view.end - self->view.start, 1));
}

static HonTimeLayer *
get_layer (HonTimeScene *self,
           guint         layer)
{
  return &g_array_index (self->view.data->layers, HonTimeLayer, layer);
}

static PangoLayout *
make_layout (HonTimeScene *self,
             const char   *text,
             PangoWeight   weight,
             double       *width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *isolated = NULL;
  int text_width;

  /* From right to left, a number has its sign and its unit where its own script has them: first
   * strong isolate, pop directional isolate.
   */
  if (self->is_mirrored)
    isolated = g_strconcat ("\u2068", text, "\u2069", NULL);

  pango_attr_list_insert (attributes, pango_attr_scale_new (TEXT_SCALE));
  if (weight != PANGO_WEIGHT_NORMAL)
    pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, isolated != NULL ? isolated : text, -1);
  pango_layout_get_pixel_size (layout, &text_width, NULL);
  *width = text_width;

  return layout;
}

/* Adds @layout with its top at @y; @x is its start. */
static void
add_layout (HonTimeScene *self,
            PangoLayout  *layout,
            TextRole      role,
            double        x,
            double        y,
            double        width)
{
  Text text = { g_object_ref (layout), role, x, y, width };

  g_array_append_val (self->texts, text);
}

static double
measure_text (HonTimeScene *self,
              const char   *text)
{
  double width;
  g_autoptr (PangoLayout) layout = make_layout (self, text, PANGO_WEIGHT_NORMAL, &width);

  return width;
}

/* Reads the height of a line of text, in pixels. */
static double
measure_text_height (PangoContext *context)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (TEXT_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, "0", -1);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return MAX (height, 1);
}

static char *
format_tick (HonTimeScene   *self,
             HonChartFormat *format,
             guint           tick)
{
  return hon_chart_format_to_string (format, hon_chart_axis_get_tick (&self->axis, tick));
}

/* Whether two ticks beside each other would have the same text. */
static gboolean
has_same_ticks (HonTimeScene   *self,
                HonChartFormat *format)
{
  g_autofree char *last = format_tick (self, format, 0);

  for (guint i = 1; i < self->axis.n_ticks; i++)
    {
      g_autofree char *text = format_tick (self, format, i);

      if (strcmp (text, last) == 0)
        return TRUE;
      g_set_str (&last, text);
    }

  return FALSE;
}

/* Chooses the axis of values, and how it is written.
 *
 * Returns: (transfer none) (nullable): a format
 */
static HonChartFormat *
choose_axis (HonTimeScene *self)
{
  const HonTimeView *view = &self->view;
  HonChartFormat *format = view->axis_format != NULL ? view->axis_format : view->format;
  HonChartAxisFlags flags = HON_CHART_AXIS_NONE;
  guint max_ticks;

  max_ticks = (guint) CLAMP (self->plot_height / (self->text_height * TICK_SPACING) + 1.0,
                             2.0, MAX_TICKS);
  if (view->from_zero || view->data->from_zero)
    flags |= HON_CHART_AXIS_ZERO;
  if (view->percent)
    flags |= HON_CHART_AXIS_QUARTERS;

  for (;;)
    {
      hon_chart_axis_init (&self->axis, view->data->lowest, view->data->highest, max_ticks, flags);
      if (!has_same_ticks (self, format))
        return format;

      /* What is rounded for the axis may be too coarse for the values. */
      if (format == view->axis_format && view->format != NULL &&
          !has_same_ticks (self, view->format))
        return view->format;

      if (max_ticks == 2)
        return format;
      max_ticks--;
    }
}

static void
add_value_axis (HonTimeScene   *self,
                HonChartFormat *format)
{
  double widest = 0.0;
  guint first = self->texts->len;

  for (guint i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *string = format_tick (self, format, i);
      g_autoptr (PangoLayout) layout = NULL;
      double y = hon_time_scene_get_y (self, hon_chart_axis_get_tick (&self->axis, i));
      double width;

      layout = make_layout (self, string, PANGO_WEIGHT_NORMAL, &width);
      add_layout (self, layout, TEXT_DIM, 0.0, y - self->text_height / 2.0, width);
      widest = MAX (widest, width);
    }

  for (guint i = first; i < self->texts->len; i++)
    {
      Text *text = &g_array_index (self->texts, Text, i);

      text->x = widest - text->width;
    }

  self->plot_x = widest + AXIS_GAP;
}

/* Finds the last day that is shown and on which a layer has a value. */
static gboolean
find_last_value (HonTimeScene *self,
                 HonTimeLayer *layer,
                 double       *value)
{
  if (layer->kind == HON_CHART_SERIES_BAR)
    return FALSE;

  if (hon_chart_series_get_value_at (layer->series, self->view.end, value))
    return TRUE;

  for (gsize i = layer->n_points; i > 0 && layer->points[i - 1].x >= self->view.start; i--)
    {
      if (layer->points[i - 1].x <= self->view.end && isfinite (layer->points[i - 1].y))
        {
          *value = layer->points[i - 1].y;
          return TRUE;
        }
    }

  return FALSE;
}

/* Makes the names to be put beside the ends of the lines.
 *
 * Returns: the room they need, or -1 if there is not enough
 */
static double
make_labels (HonTimeScene *self,
             GArray       *labels)
{
  double names_width = 0.0;
  double labels_width = 0.0;

  if (self->width < MIN_WIDTH_FOR_LABELS * self->text_height)
    return -1.0;

  for (guint i = 0; i < self->view.data->layers->len; i++)
    {
      HonTimeLayer *layer = get_layer (self, i);
      g_autofree char *string = NULL;
      Label label = { .layer = i };
      double value;

      /* Bars end nowhere. */
      if (layer->kind == HON_CHART_SERIES_BAR)
        return -1.0;
      if (!find_last_value (self, layer, &value))
        continue;

      string = hon_chart_format_to_string (self->view.format, value);
      label.name = make_layout (self, hon_chart_series_get_short_title (layer->series),
                                PANGO_WEIGHT_SEMIBOLD, &label.name_width);
      label.value = make_layout (self, string, PANGO_WEIGHT_NORMAL, &label.value_width);
      names_width = MAX (names_width, label.name_width);
      labels_width = MAX (labels_width, label.name_width + LABEL_GAP + label.value_width);
      g_array_append_val (labels, label);
    }

  if (labels->len == 0)
    return 0.0;
  if (labels_width <= self->width * LABELS_PART)
    return labels_width;
  if (names_width > self->width * NAMES_PART)
    return -1.0;

  for (guint i = 0; i < labels->len; i++)
    g_clear_object (&g_array_index (labels, Label, i).value);

  return names_width;
}

static HonChartStroke
get_stroke (HonTimeScene *self,
            gboolean      is_dashed)
{
  if (is_dashed)
    return HON_CHART_STROKE_REFERENCE;

  return hon_time_scene_has_patterns (self) ? HON_CHART_STROKE_PATTERN : HON_CHART_STROKE_PLAIN;
}

static float
get_line_width (HonTimeScene *self)
{
  return self->view.contrast ? CONTRAST_LINE_WIDTH : LINE_WIDTH;
}

/* Lays out the legend from @y downwards, if @y is not negative.
 *
 * Returns: how high it is
 */
static double
add_legend (HonTimeScene *self,
            double        y)
{
  double row_height = ceil (self->text_height * 1.5);
  double x = 0.0;
  double row = 0.0;

  for (guint i = 0; i < self->view.data->layers->len; i++)
    {
      HonTimeLayer *layer = get_layer (self, i);
      g_autoptr (PangoLayout) layout = NULL;
      double width;

      layout = make_layout (self, hon_chart_series_get_title (layer->series),
                            PANGO_WEIGHT_NORMAL, &width);
      if (SAMPLE_WIDTH + LABEL_GAP + width > self->width)
        {
          width = self->width - SAMPLE_WIDTH - LABEL_GAP;
          pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
          pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
        }
      if (x > 0.0 && x + SAMPLE_WIDTH + LABEL_GAP + width > self->width)
        {
          x = 0.0;
          row += row_height;
        }

      if (y >= 0.0)
        {
          Sample sample = {
            hon_chart_series_get_style_index (layer->series), layer->kind,
            hon_chart_series_get_dashed (layer->series), x, y + row + row_height / 2.0,
          };

          g_array_append_val (self->samples, sample);
          add_layout (self, layout, TEXT_FOREGROUND, x + SAMPLE_WIDTH + LABEL_GAP,
                      y + row + (row_height - self->text_height) / 2.0, width);
        }
      x += SAMPLE_WIDTH + LABEL_GAP + width + LEGEND_SPACING;
    }

  return row + row_height;
}

static gboolean
needs_legend (HonTimeScene *self)
{
  return self->view.with_legend && self->view.data->layers->len > 1;
}

/* Puts names beside the ends of the lines, which @anchors tells.
 *
 * Returns: whether there was room for all
 */
static gboolean
place_labels (HonTimeScene *self,
              GArray       *labels,
              const double *anchors)
{
  g_autofree double *centers = g_new (double, labels->len);
  g_autofree double *heights = g_new (double, labels->len);
  double x = self->plot_x + self->plot_width;

  for (guint i = 0; i < labels->len; i++)
    {
      centers[i] = anchors[i];
      heights[i] = self->text_height + 1.0;
    }

  if (!hon_time_place_labels (centers, heights, labels->len,
                              self->plot_y - self->text_height / 2.0,
                              self->plot_y + self->plot_height + self->text_height / 2.0))
    return FALSE;

  for (guint i = 0; i < labels->len; i++)
    {
      const Label *label = &g_array_index (labels, Label, i);
      HonTimeLayer *layer = get_layer (self, label->layer);
      Leader leader = {
        hon_chart_series_get_style_index (layer->series), anchors[i], centers[i],
      };
      double y = round (centers[i] - self->text_height / 2.0);

      g_array_append_val (self->leaders, leader);
      add_layout (self, label->name, TEXT_FOREGROUND, x + LABEL_START, y, label->name_width);
      if (label->value != NULL)
        add_layout (self, label->value, TEXT_DIM, x + LABEL_START + label->name_width + LABEL_GAP,
                    y, label->value_width);
    }

  return TRUE;
}

/* Where the end of a layer is, for the name beside it. */
static double
find_anchor (HonTimeScene *self,
             HonTimeLayer *layer,
             GArray       *slice)
{
  double value = 0.0;

  if (layer->kind != HON_CHART_SERIES_AREA)
    {
      find_last_value (self, layer, &value);
      return hon_time_scene_get_y (self, value);
    }

  hon_time_slice (layer->tops, layer->n_stacked, self->view.start, self->view.end, FALSE, slice);
  for (guint i = slice->len; i > 0; i--)
    {
      double top = g_array_index (slice, HonChartPoint, i - 1).y;

      if (!isfinite (top))
        continue;

      hon_time_slice (layer->bases, layer->n_stacked, self->view.start, self->view.end, FALSE,
                      slice);
      return hon_time_scene_get_y (self, (top + g_array_index (slice, HonChartPoint, i - 1).y) /
                                   2.0);
    }

  find_last_value (self, layer, &value);

  return hon_time_scene_get_y (self, value);
}

static char *
format_date_tick (HonChartTimeUnit unit,
                  HonDate          date)
{
  switch (unit)
    {
    case HON_CHART_TIME_DAY:
      return hon_format_short_date (date);

    case HON_CHART_TIME_MONTH:
      return hon_format_short_month (date);

    case HON_CHART_TIME_YEAR:
      return g_strdup_printf ("%d", hon_date_get_year (date));
    }

  g_assert_not_reached ();
}

static void
add_time_axis (HonTimeScene *self)
{
  double spacings[HON_CHART_N_TIME_UNITS];
  double free_from = -INFINITY;

  for (guint unit = 0; unit < HON_CHART_N_TIME_UNITS; unit++)
    {
      /* The widest there are: short names of months are about as long as one another. */
      g_autofree char *text = format_date_tick ((HonChartTimeUnit) unit,
                                                hon_date_new (2000, 9, 28));

      spacings[unit] = measure_text (self, text) + self->text_height * 1.25;
    }

  hon_chart_time_axis_init (&self->time_axis, self->view.start, self->view.end,
                            self->plot_width - 2.0 * self->inset, spacings);

  for (guint i = 0; i < self->time_axis.n_ticks; i++)
    {
      HonDate date = hon_chart_time_axis_get_tick (&self->time_axis, i);
      g_autofree char *string = format_date_tick (self->time_axis.unit, date);
      double place = get_place (self, date);
      g_autoptr (PangoLayout) layout = NULL;
      double width, x;

      g_array_append_val (self->ticks, place);
      layout = make_layout (self, string, PANGO_WEIGHT_NORMAL, &width);
      x = CLAMP (place - width / 2.0, 0.0, MAX (self->width - width, 0.0));
      if (x < free_from)
        continue;

      add_layout (self, layout, TEXT_DIM, x, self->plot_y + self->plot_height + TICK_LENGTH + 2.0,
                  width);
      free_from = x + width + LABEL_GAP;
    }
}

static gboolean
shows_today (HonTimeScene *self)
{
  const HonTimeView *view = &self->view;

  return view->today != HON_DATE_NONE && view->today >= view->start && view->today < view->end &&
         view->data->last > view->today;
}

/* Marks events, and today where something is planned after it, above the plot. Titles are written
 * where they fit between their neighbours.
 */
static void
add_flags (HonTimeScene *self)
{
  const GPtrArray *markers = self->view.data->markers;
  double free_from = self->plot_x - MARKER_RADIUS;
  double y = self->flag_y - self->text_height / 2.0;

  for (guint i = 0; i < markers->len; i++)
    {
      HonDate date = hon_chart_marker_get_date (g_ptr_array_index (markers, i));
      Flag flag = { .marker = i, .x = get_place (self, date) };

      if (date >= self->view.start && date <= self->view.end)
        g_array_append_val (self->flags, flag);
    }
  if (shows_today (self))
    {
      Flag flag = { .marker = G_MAXUINT, .x = get_place (self, self->view.today) };
      guint place = 0;

      while (place < self->flags->len && g_array_index (self->flags, Flag, place).x <= flag.x)
        place++;
      g_array_insert_val (self->flags, place, flag);
    }

  for (guint i = 0; i < self->flags->len; i++)
    {
      Flag *flag = &g_array_index (self->flags, Flag, i);
      gboolean is_today = flag->marker == G_MAXUINT;
      double gap = is_today ? LABEL_GAP / 2.0 : MARKER_RADIUS + LABEL_GAP / 2.0;
      double room_until = self->width;
      g_autoptr (PangoLayout) layout = NULL;
      const char *title;
      double width;

      /* Translators: stands at the line between what is in force and what is planned. */
      title = (is_today ? C_("chart", "Today") :
               hon_chart_marker_get_title (g_ptr_array_index (markers, flag->marker)));
      if (i + 1 < self->flags->len)
        room_until = g_array_index (self->flags, Flag, i + 1).x - MARKER_RADIUS - LABEL_GAP;

      layout = make_layout (self, title, PANGO_WEIGHT_NORMAL, &width);
      flag->title_start = flag->x;
      flag->title_end = flag->x;
      if (flag->x + gap + width <= room_until)
        {
          flag->title_start = flag->x + gap;
          flag->title_end = flag->title_start + width;
        }
      else if (flag->x - gap - width >= free_from + LABEL_GAP)
        {
          flag->title_start = flag->x - gap - width;
          flag->title_end = flag->title_start + width;
        }

      if (flag->title_end > flag->title_start)
        add_layout (self, layout, TEXT_DIM, flag->title_start, y, width);
      free_from = MAX (flag->x + MARKER_RADIUS, flag->title_end);
    }

  /* On paper nothing can be pointed at: what has no title there says nothing. */
  for (guint i = self->flags->len; self->view.with_legend && i > 0; i--)
    {
      const Flag *flag = &g_array_index (self->flags, Flag, i - 1);

      if (flag->title_end <= flag->title_start)
        g_array_remove_index (self->flags, i - 1);
    }
}

static void
add_point (HonTimeScene   *self,
           GskPathBuilder *builder,
           double          x,
           double          y,
           gboolean        begins)
{
  if (begins)
    gsk_path_builder_move_to (builder, (float) flip (self, x), (float) y);
  else
    gsk_path_builder_line_to (builder, (float) flip (self, x), (float) y);
}

static void
add_dot (HonTimeScene   *self,
         GskPathBuilder *builder,
         double          x,
         double          y)
{
  gsk_path_builder_add_circle (builder,
                               &GRAPHENE_POINT_INIT ((float) flip (self, x), (float) y),
                               self->view.contrast ? DOT_RADIUS + 1.0f : DOT_RADIUS);
}

/* Cuts what is shown out of @points and leaves out what cannot be seen: where there are more than
 * @density for each pixel.
 *
 * Returns: whether every point is there
 */
static gboolean
slice_points (HonTimeScene        *self,
              const HonChartPoint *points,
              gsize                n_points,
              gboolean             steps,
              double               density,
              GArray              *slice)
{
  hon_time_slice (points, n_points, self->view.start, self->view.end, steps, slice);
  if (slice->len <= self->plot_width * density)
    return TRUE;

  hon_time_decimate (slice, get_pixels_per_day (self));

  return FALSE;
}

/* How many points for each pixel a line may have and still be stroked: more where its dashes would
 * be lost otherwise.
 */
static double
get_density (HonTimeScene *self,
             const Shape  *shape)
{
  return get_stroke (self, shape->is_dashed) == HON_CHART_STROKE_PLAIN ? 1.0 : 2.0;
}

/* A line through more points than there are pixels covers a band: in each column, from its lowest
 * to its highest value. To fill that is many times faster than to stroke the line.
 */
static void
shape_dense (HonTimeScene *self,
             GArray       *slice,
             gboolean      steps,
             Shape        *shape)
{
  g_autoptr (GskPathBuilder) fill = gsk_path_builder_new ();
  g_autoptr (GArray) band = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  double columns_per_x = get_pixels_per_day (self);
  double half = get_line_width (self) / 2.0;
  double last_y = NAN;
  guint next = 0;

  while (next < slice->len)
    {
      const HonChartPoint *first = &g_array_index (slice, HonChartPoint, next);
      double column = floor (first->x * columns_per_x);
      double x = get_place (self, first->x);
      double top = INFINITY;
      double bottom = -INFINITY;
      graphene_rect_t span;

      /* The line comes from the column before: all the way, or half of it. */
      if (isfinite (last_y) && isfinite (first->y))
        {
          double y = hon_time_scene_get_y (self, steps ? last_y : (last_y + first->y) / 2.0);

          top = bottom = y;
          if (band->len > 0)
            {
              graphene_rect_t *before = &g_array_index (band, graphene_rect_t, band->len - 1);
              double before_bottom = MAX (before->origin.y + before->size.height, y);

              before->origin.y = (float) MIN (before->origin.y, y);
              before->size.height = (float) before_bottom - before->origin.y;
            }
        }

      for (; next < slice->len; next++)
        {
          const HonChartPoint *point = &g_array_index (slice, HonChartPoint, next);

          if (floor (point->x * columns_per_x) != column)
            break;

          last_y = point->y;
          if (!isfinite (point->y))
            continue;

          top = MIN (top, hon_time_scene_get_y (self, point->y));
          bottom = MAX (bottom, hon_time_scene_get_y (self, point->y));
        }

      if (bottom >= top)
        {
          span = GRAPHENE_RECT_INIT ((float) flip (self, x), (float) top,
                                     0.0f, (float) (bottom - top));
          g_array_append_val (band, span);
        }

      /* A gap, or the end, closes the band. */
      if (next < slice->len && isfinite (last_y) &&
          isfinite (g_array_index (slice, HonChartPoint, next).y))
        continue;

      for (guint i = 0; i < band->len; i++)
        {
          const graphene_rect_t *column_span = &g_array_index (band, graphene_rect_t, i);

          if (i == 0)
            gsk_path_builder_move_to (fill, column_span->origin.x,
                                      column_span->origin.y - (float) half);
          else
            gsk_path_builder_line_to (fill, column_span->origin.x,
                                      column_span->origin.y - (float) half);
        }
      for (guint i = band->len; i > 0; i--)
        {
          const graphene_rect_t *column_span = &g_array_index (band, graphene_rect_t, i - 1);

          gsk_path_builder_line_to (fill, column_span->origin.x,
                                    (column_span->origin.y + column_span->size.height +
                                     (float) half));
        }
      if (band->len > 0)
        gsk_path_builder_close (fill);
      g_array_set_size (band, 0);
    }

  shape->is_dense = TRUE;
  shape->fill = gsk_path_builder_to_path (fill);
}

static void
shape_steps (HonTimeScene *self,
             HonTimeLayer *layer,
             GArray       *slice,
             Shape        *shape)
{
  g_autoptr (GskPathBuilder) line = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) dots = gsk_path_builder_new ();
  double end = MIN (self->view.end, self->view.data->last);
  gboolean is_whole = slice_points (self, layer->points, layer->n_points, TRUE,
                                    get_density (self, shape), slice);
  gboolean is_drawing = FALSE;
  double last_y = 0.0;

  for (guint i = 0; i < slice->len; i++)
    {
      const HonChartPoint *point = &g_array_index (slice, HonChartPoint, i);
      double x = round (get_place (self, point->x));
      double y = round (hon_time_scene_get_y (self, point->y));

      if (is_drawing)
        add_point (self, line, x, last_y, FALSE);
      if (isfinite (point->y))
        add_point (self, line, x, y, !is_drawing);
      is_drawing = isfinite (point->y);
      last_y = y;
    }
  if (is_drawing)
    {
      add_point (self, line, get_place (self, end), last_y, FALSE);
      if (end == self->view.data->last)
        add_dot (self, dots, get_place (self, end), last_y);
    }

  if (is_whole)
    shape->line = gsk_path_builder_to_path (line);
  else
    shape_dense (self, slice, TRUE, shape);
  shape->dots = gsk_path_builder_to_path (dots);
}

static void
shape_line (HonTimeScene *self,
            HonTimeLayer *layer,
            GArray       *slice,
            Shape        *shape)
{
  g_autoptr (GskPathBuilder) line = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) dots = gsk_path_builder_new ();
  gboolean is_whole = slice_points (self, layer->points, layer->n_points, FALSE,
                                    get_density (self, shape), slice);
  gboolean is_drawing = FALSE;
  gsize last = layer->n_points;

  for (guint i = 0; i < slice->len; i++)
    {
      const HonChartPoint *point = &g_array_index (slice, HonChartPoint, i);
      gboolean goes_on = i + 1 < slice->len && isfinite (point[1].y);
      double x = get_place (self, point->x);
      double y = hon_time_scene_get_y (self, point->y);

      if (isfinite (point->y))
        add_point (self, line, x, y, !is_drawing);

      /* Alone between two gaps, a point would have no line to be seen by. */
      if (isfinite (point->y) && is_whole && !is_drawing && !goes_on)
        add_dot (self, dots, x, y);
      is_drawing = isfinite (point->y);
    }

  while (last > 0 && !isfinite (layer->points[last - 1].y))
    last--;
  if (last > 0 && layer->points[last - 1].x >= self->view.start &&
      layer->points[last - 1].x <= self->view.end)
    add_dot (self, dots, get_place (self, layer->points[last - 1].x),
             hon_time_scene_get_y (self, layer->points[last - 1].y));

  if (is_whole)
    shape->line = gsk_path_builder_to_path (line);
  else
    shape_dense (self, slice, FALSE, shape);
  shape->dots = gsk_path_builder_to_path (dots);
}

/* The bases of an area beside @tops, point by point. Both may have been thinned out, each in its
 * own way, so a part of the area is closed where both have a gap.
 */
static void
shape_area (HonTimeScene *self,
            HonTimeLayer *layer,
            GArray       *slice,
            Shape        *shape)
{
  g_autoptr (GArray) bases = g_array_new (FALSE, FALSE, sizeof (HonChartPoint));
  g_autoptr (GskPathBuilder) line = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) fill = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) dots = gsk_path_builder_new ();
  guint base = 0;
  guint top = 0;
  gboolean is_whole = slice_points (self, layer->tops, layer->n_stacked, FALSE, 1.0, slice);

  slice_points (self, layer->bases, layer->n_stacked, FALSE, 1.0, bases);

  while (top < slice->len)
    {
      guint base_end, base_start;
      gboolean begins = TRUE;

      while (top < slice->len && !isfinite (g_array_index (slice, HonChartPoint, top).y))
        top++;
      for (; top < slice->len && isfinite (g_array_index (slice, HonChartPoint, top).y); top++)
        {
          const HonChartPoint *point = &g_array_index (slice, HonChartPoint, top);
          double x = get_place (self, point->x);
          double y = hon_time_scene_get_y (self, point->y);

          add_point (self, fill, x, y, begins);
          add_point (self, line, x, y, begins);
          begins = FALSE;
        }

      while (base < bases->len && !isfinite (g_array_index (bases, HonChartPoint, base).y))
        base++;
      base_start = base;
      while (base < bases->len && isfinite (g_array_index (bases, HonChartPoint, base).y))
        base++;
      base_end = base;
      for (guint i = base_end; i > base_start; i--)
        {
          const HonChartPoint *point = &g_array_index (bases, HonChartPoint, i - 1);

          add_point (self, fill, get_place (self, point->x),
                     hon_time_scene_get_y (self, point->y), FALSE);
        }
      if (!begins)
        gsk_path_builder_close (fill);
    }

  if (layer->n_points == 1 && isfinite (layer->points[0].y))
    add_dot (self, dots, get_place (self, layer->points[0].x),
             hon_time_scene_get_y (self, layer->points[0].y));

  if (is_whole)
    shape->line = gsk_path_builder_to_path (line);
  shape->fill = gsk_path_builder_to_path (fill);
  shape->dots = gsk_path_builder_to_path (dots);
}

/* How wide the bars of one day are together. */
static double
get_bars_width (HonTimeScene *self)
{
  return CLAMP (self->view.data->bar_distance * get_pixels_per_day (self) * BAR_PART,
                1.0, MAX_BAR_WIDTH * self->view.data->n_bars);
}

static void
shape_bars (HonTimeScene *self,
            HonTimeLayer *layer,
            guint         position,
            GArray       *slice,
            Shape        *shape)
{
  g_autoptr (GskPathBuilder) fill = gsk_path_builder_new ();
  guint n_bars = self->view.data->n_bars;
  double zero = round (hon_time_scene_get_y (self, 0.0));
  double width = get_bars_width (self) / n_bars;
  double gap = n_bars > 1 && width > 6.0 ? 2.0 : 0.0;

  slice_points (self, layer->points, layer->n_points, FALSE, 1.0, slice);
  for (guint i = 0; i < slice->len; i++)
    {
      const HonChartPoint *point = &g_array_index (slice, HonChartPoint, i);
      double y, x, left;
      graphene_rect_t bar;

      /* Where the slice was cut it may have values that are no bars. */
      if (!hon_chart_series_get_value_at (layer->series, point->x, NULL))
        continue;

      x = get_place (self, point->x) - width * n_bars / 2.0 + width * position;
      y = round (hon_time_scene_get_y (self, point->y));
      if (fabs (y - zero) < 1.0 && point->y != 0.0)
        y = point->y < 0.0 ? zero + 1.0 : zero - 1.0;
      left = MIN (flip (self, x), flip (self, x + width - gap));
      bar = GRAPHENE_RECT_INIT ((float) left, (float) MIN (y, zero),
                                (float) (width - gap), (float) fabs (y - zero));
      gsk_path_builder_add_rect (fill, &bar);
    }

  shape->fill = gsk_path_builder_to_path (fill);
}

static void
add_shapes (HonTimeScene *self)
{
  g_autoptr (GArray) slice = g_array_new (FALSE, FALSE, sizeof (HonChartPoint));
  guint n_bars = 0;

  for (guint i = 0; i < self->view.data->layers->len; i++)
    {
      HonTimeLayer *layer = get_layer (self, i);
      Shape shape = {
        .kind = layer->kind,
        .style_index = hon_chart_series_get_style_index (layer->series),
        .is_dashed = hon_chart_series_get_dashed (layer->series),
      };

      switch (layer->kind)
        {
        case HON_CHART_SERIES_STEP:
          shape_steps (self, layer, slice, &shape);
          break;

        case HON_CHART_SERIES_LINE:
          shape_line (self, layer, slice, &shape);
          break;

        case HON_CHART_SERIES_AREA:
          shape_area (self, layer, slice, &shape);
          break;

        case HON_CHART_SERIES_BAR:
          shape_bars (self, layer, n_bars++, slice, &shape);
          break;
        }

      g_array_append_val (self->shapes, shape);
    }
}

/* Lays out the plot and its axes, with or without room beside the plot.
 *
 * Returns: how high the legend is
 */
static double
lay_out_plot (HonTimeScene *self,
              double        labels_width)
{
  double top = self->text_height * 0.5 + 2.0;
  double legend = 0.0;
  double end;

  g_array_set_size (self->texts, 0);
  self->has_labels = labels_width > 0.0;

  if (self->view.data->markers->len > 0 || shows_today (self))
    {
      self->flag_y = self->text_height / 2.0 + 1.0;
      top = ceil (self->text_height * 1.5) + 4.0;
    }
  if (needs_legend (self))
    legend = add_legend (self, -1.0) + self->text_height * 0.5;

  self->plot_y = top;
  self->plot_height = floor (self->height - top - self->text_height - TICK_LENGTH - 2.0 - legend);
  self->plot_height = MAX (self->plot_height, 1.0);
  add_value_axis (self, choose_axis (self));

  end = self->has_labels ? LABEL_START + labels_width : END_MARGIN;
  self->plot_width = MAX (self->width - self->plot_x - end, 1.0);
  self->inset = 0.0;
  if (self->view.data->n_bars > 0)
    self->inset = MIN (get_bars_width (self) / 2.0 + 2.0, self->plot_width / 4.0);

  return legend;
}

static void
lay_out (HonTimeScene *self)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_autoptr (GArray) slice = g_array_new (FALSE, FALSE, sizeof (HonChartPoint));
  double labels_width, legend;

  g_array_set_clear_func (labels, clear_label);
  labels_width = make_labels (self, labels);
  legend = lay_out_plot (self, labels_width);

  if (self->has_labels)
    {
      g_autofree double *anchors = g_new (double, labels->len);

      for (guint i = 0; i < labels->len; i++)
        anchors[i] = find_anchor (self, get_layer (self, g_array_index (labels, Label, i).layer),
                                  slice);
      if (!place_labels (self, labels, anchors))
        legend = lay_out_plot (self, 0.0);
    }

  if (legend > 0.0)
    add_legend (self, self->height - legend + self->text_height * 0.5);
  add_time_axis (self);
  add_flags (self);
  add_shapes (self);
}

static void
lay_out_nothing (HonTimeScene *self)
{
  double width;
  g_autoptr (PangoLayout) layout = make_layout (self, C_("chart", "Nothing to show"),
                                                PANGO_WEIGHT_NORMAL, &width);

  self->is_empty = TRUE;
  self->plot_width = self->width;
  self->plot_height = self->height;
  add_layout (self, layout, TEXT_DIM, (self->width - width) / 2.0,
              (self->height - self->text_height) / 2.0, width);
}

static void
append_line (GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             double         x,
             double         y,
             double         width,
             double         height)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y,
                                                  (float) width, (float) height));
}

static GdkRGBA
fade (const GdkRGBA *color,
      float          opacity)
{
  GdkRGBA faded = *color;

  faded.alpha *= opacity;

  return faded;
}

static void
snapshot_grid (HonTimeScene          *self,
               const HonChartPalette *palette,
               GtkSnapshot           *snapshot)
{
  double left = MIN (flip (self, self->plot_x), flip (self, self->plot_x + self->plot_width));

  for (guint i = 0; i < self->axis.n_ticks; i++)
    {
      double value = hon_chart_axis_get_tick (&self->axis, i);
      double y = round (hon_time_scene_get_y (self, value));

      /* Only zero is a ground that values stand on. */
      append_line (snapshot, value == 0.0 ? &palette->dim : &palette->grid,
                   left, y, self->plot_width, 1.0);
    }

  for (guint i = 0; i < self->ticks->len; i++)
    append_line (snapshot, &palette->dim,
                 round (flip (self, g_array_index (self->ticks, double, i))),
                 self->plot_y + self->plot_height + 1.0, 1.0, TICK_LENGTH);
}

static void
snapshot_flags (HonTimeScene          *self,
                const HonChartPalette *palette,
                GtkSnapshot           *snapshot)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) dots = NULL;
  GdkRGBA color = fade (&palette->dim, self->view.contrast ? CONTRAST_FLAG_OPACITY : FLAG_OPACITY);

  for (guint i = 0; i < self->flags->len; i++)
    {
      const Flag *flag = &g_array_index (self->flags, Flag, i);
      double x = round (flip (self, flag->x));
      double bottom = self->plot_y + self->plot_height;

      append_line (snapshot, flag->marker == G_MAXUINT ? &palette->dim : &color,
                   x, self->flag_y, 1.0, bottom - self->flag_y);
      if (flag->marker != G_MAXUINT)
        gsk_path_builder_add_circle (builder,
                                     &GRAPHENE_POINT_INIT ((float) x + 0.5f, (float) self->flag_y),
                                     MARKER_RADIUS);
    }

  dots = gsk_path_builder_to_path (builder);
  if (!gsk_path_is_empty (dots))
    gtk_snapshot_append_fill (snapshot, dots, GSK_FILL_RULE_WINDING, &palette->dim);
}

/* Fills and strokes a shape between two places. */
static void
snapshot_shape_part (HonTimeScene          *self,
                     const Shape           *shape,
                     const HonChartPalette *palette,
                     GtkSnapshot           *snapshot,
                     double                 from,
                     double                 to,
                     gboolean               is_planned)
{
  const GdkRGBA *color = &palette->styles[shape->style_index % HON_CHART_N_STYLES];
  double left = MIN (flip (self, from), flip (self, to));
  graphene_rect_t area;

  area = GRAPHENE_RECT_INIT ((float) left, (float) (self->plot_y - LINE_WIDTH * 2.0f),
                             (float) (to - from),
                             (float) (self->plot_height + LINE_WIDTH * 4.0f));
  gtk_snapshot_push_clip (snapshot, &area);

  if (shape->fill != NULL && !gsk_path_is_empty (shape->fill))
    {
      float opacity = (shape->kind == HON_CHART_SERIES_AREA ? AREA_OPACITY : 1.0f);

      if (self->view.contrast && !is_planned && !shape->is_dense)
        {
          GskRoundedRect ground;

          gsk_rounded_rect_init_from_rect (&ground, &area, 0.0f);
          gtk_snapshot_push_fill (snapshot, shape->fill, GSK_FILL_RULE_WINDING);
          hon_chart_fill_snapshot (HON_CHART_FILL_PATTERN, shape->style_index, &ground, color,
                                   snapshot);
          gtk_snapshot_pop (snapshot);
        }
      else
        {
          GdkRGBA faded = fade (color, is_planned ? opacity * PLANNED_OPACITY : opacity);

          gtk_snapshot_append_fill (snapshot, shape->fill, GSK_FILL_RULE_WINDING, &faded);
        }
    }

  if (shape->line != NULL && !gsk_path_is_empty (shape->line))
    {
      HonChartStroke style = HON_CHART_STROKE_PLAIN;
      g_autoptr (GskStroke) stroke = NULL;

      /* Areas are told apart by what fills them. */
      if (is_planned)
        style = HON_CHART_STROKE_PLANNED;
      else if (shape->fill == NULL)
        style = get_stroke (self, shape->is_dashed);
      stroke = hon_chart_stroke_new (style, shape->style_index, get_line_width (self));

      gtk_snapshot_append_stroke (snapshot, shape->line, stroke, color);
    }

  gtk_snapshot_pop (snapshot);
}

static void
snapshot_shapes (HonTimeScene          *self,
                 const HonChartPalette *palette,
                 GtkSnapshot           *snapshot)
{
  double from = self->plot_x - LINE_WIDTH;
  double to = self->plot_x + self->plot_width + LINE_WIDTH;
  double today = shows_today (self) ? get_place (self, self->view.today) : to;

  if (self->view.today != HON_DATE_NONE && self->view.today < self->view.start)
    today = from;

  for (guint i = 0; i < self->shapes->len; i++)
    {
      const Shape *shape = &g_array_index (self->shapes, Shape, i);
      const GdkRGBA *color = &palette->styles[shape->style_index % HON_CHART_N_STYLES];

      if (today > from)
        snapshot_shape_part (self, shape, palette, snapshot, from, today, FALSE);
      if (today < to)
        snapshot_shape_part (self, shape, palette, snapshot, today, to, TRUE);
      if (shape->dots != NULL && !gsk_path_is_empty (shape->dots))
        gtk_snapshot_append_fill (snapshot, shape->dots, GSK_FILL_RULE_WINDING, color);
    }
}

static void
snapshot_leaders (HonTimeScene          *self,
                  const HonChartPalette *palette,
                  GtkSnapshot           *snapshot)
{
  double x = self->plot_x + self->plot_width;

  for (guint i = 0; i < self->leaders->len; i++)
    {
      const Leader *leader = &g_array_index (self->leaders, Leader, i);
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);
      g_autoptr (GskPath) path = NULL;

      add_point (self, builder, x + LEADER_START, leader->from_y, TRUE);
      add_point (self, builder, x + LEADER_END, leader->to_y, FALSE);
      path = gsk_path_builder_to_path (builder);
      gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
      gtk_snapshot_append_stroke (snapshot, path, stroke,
                                  &palette->styles[leader->style_index % HON_CHART_N_STYLES]);
    }
}

static void
snapshot_samples (HonTimeScene          *self,
                  const HonChartPalette *palette,
                  GtkSnapshot           *snapshot)
{
  for (guint i = 0; i < self->samples->len; i++)
    {
      const Sample *sample = &g_array_index (self->samples, Sample, i);
      double left = MIN (flip (self, sample->x), flip (self, sample->x + SAMPLE_WIDTH));

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float) left,
                                                    (float) (sample->y - SAMPLE_WIDTH / 2.0)));
      hon_time_scene_snapshot_sample (sample->kind, sample->style_index,
                                      get_stroke (self, sample->is_dashed), self->view.contrast,
                                      &palette->styles[sample->style_index % HON_CHART_N_STYLES],
                                      snapshot, SAMPLE_WIDTH, SAMPLE_WIDTH);
      gtk_snapshot_restore (snapshot);
    }
}

static void
snapshot_texts (HonTimeScene          *self,
                const HonChartPalette *palette,
                GtkSnapshot           *snapshot)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const Text *text = &g_array_index (self->texts, Text, i);
      double left = MIN (flip (self, text->x), flip (self, text->x + text->width));

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (left),
                                                              (float) round (text->y)));
      gtk_snapshot_append_layout (snapshot, text->layout,
                                  text->role == TEXT_DIM ? &palette->dim : &palette->foreground);
      gtk_snapshot_restore (snapshot);
    }
}

/**
 * hon_time_scene_new:
 * @view: what is to be seen; copied, but for what it points to
 * @context: fonts and direction
 * @width: in pixels
 * @height: in pixels
 *
 * Lays out a scene.
 *
 * Returns: (transfer full): a new scene
 */
HonTimeScene *
hon_time_scene_new (const HonTimeView *view,
                    PangoContext      *context,
                    int                width,
                    int                height)
{
  HonTimeScene *self = g_new0 (HonTimeScene, 1);

  self->view = *view;
  self->context = g_object_ref (context);
  self->width = width;
  self->height = height;
  self->is_mirrored = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  self->text_height = measure_text_height (context);
  self->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  g_array_set_clear_func (self->texts, clear_text);
  self->shapes = g_array_new (FALSE, FALSE, sizeof (Shape));
  g_array_set_clear_func (self->shapes, clear_shape);
  self->leaders = g_array_new (FALSE, FALSE, sizeof (Leader));
  self->samples = g_array_new (FALSE, FALSE, sizeof (Sample));
  self->flags = g_array_new (FALSE, FALSE, sizeof (Flag));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (double));

  if (isfinite (view->data->lowest))
    lay_out (self);
  else
    lay_out_nothing (self);

  return self;
}

/**
 * hon_time_scene_free:
 * @self: (transfer full): a scene
 *
 * Frees it.
 */
void
hon_time_scene_free (HonTimeScene *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->context);
  g_array_unref (self->texts);
  g_array_unref (self->shapes);
  g_array_unref (self->leaders);
  g_array_unref (self->samples);
  g_array_unref (self->flags);
  g_array_unref (self->ticks);
  g_free (self);
}

/**
 * hon_time_scene_measure:
 * @view: what is to be seen
 * @context: fonts and direction
 * @width: in pixels
 *
 * Tells how high a scene should be.
 *
 * Returns: the height in pixels
 */
int
hon_time_scene_measure (const HonTimeView *view,
                        PangoContext      *context,
                        int                width)
{
  double text_height = measure_text_height (context);
  double height = CLAMP (width * SCENE_PROPORTION, text_height * MIN_SCENE_HEIGHT,
                         MAX (text_height * MAX_SCENE_HEIGHT, width / 3.0));
  g_autoptr (HonTimeScene) scene = hon_time_scene_new (view, context, width, (int) ceil (height));

  if (!scene->is_empty && needs_legend (scene))
    height += add_legend (scene, -1.0) + text_height * 0.5;

  return (int) ceil (height);
}

/**
 * hon_time_scene_snapshot:
 * @self: a scene
 * @palette: colours
 * @snapshot: where to draw
 *
 * Draws a scene.
 */
void
hon_time_scene_snapshot (HonTimeScene          *self,
                         const HonChartPalette *palette,
                         GtkSnapshot           *snapshot)
{
  if (!self->is_empty)
    {
      snapshot_grid (self, palette, snapshot);
      snapshot_flags (self, palette, snapshot);
      snapshot_shapes (self, palette, snapshot);
      snapshot_leaders (self, palette, snapshot);
      snapshot_samples (self, palette, snapshot);
    }
  snapshot_texts (self, palette, snapshot);
}

/**
 * hon_time_scene_snapshot_cursor:
 * @self: a scene
 * @palette: colours
 * @snapshot: where to draw
 * @date: a day
 *
 * Draws a line over the scene on a day, and a dot on each value, if the day is shown.
 */
void
hon_time_scene_snapshot_cursor (HonTimeScene          *self,
                                const HonChartPalette *palette,
                                GtkSnapshot           *snapshot,
                                HonDate                date)
{
  g_autoptr (GArray) slice = NULL;
  double x, top;

  if (self->is_empty || date < self->view.start || date > self->view.end)
    return;

  x = get_place (self, date);
  top = self->flag_y > 0.0 ? self->flag_y : self->plot_y;
  append_line (snapshot, self->view.contrast ? &palette->foreground : &palette->dim,
               round (flip (self, x)) - (self->view.contrast ? 1.0 : 0.0), top,
               self->view.contrast ? 2.0 : 1.0, self->plot_y + self->plot_height - top);

  for (guint i = 0; i < self->flags->len; i++)
    {
      const Flag *flag = &g_array_index (self->flags, Flag, i);
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskPath) dot = NULL;

      if (flag->marker == G_MAXUINT ||
          hon_chart_marker_get_date (g_ptr_array_index (self->view.data->markers,
                                                        flag->marker)) != date)
        continue;

      gsk_path_builder_add_circle (builder,
                                   &GRAPHENE_POINT_INIT ((float) round (flip (self, x)) + 0.5f,
                                                         (float) self->flag_y),
                                   MARKER_RADIUS + 1.5f);
      dot = gsk_path_builder_to_path (builder);
      gtk_snapshot_append_fill (snapshot, dot, GSK_FILL_RULE_WINDING, &palette->foreground);
    }

  slice = g_array_new (FALSE, FALSE, sizeof (HonChartPoint));
  for (guint i = 0; i < self->view.data->layers->len; i++)
    {
      HonTimeLayer *layer = get_layer (self, i);
      guint style_index = hon_chart_series_get_style_index (layer->series);
      g_autoptr (GskPathBuilder) builder = NULL;
      g_autoptr (GskStroke) stroke = NULL;
      g_autoptr (GskPath) dot = NULL;
      double value = NAN;

      if (layer->kind == HON_CHART_SERIES_BAR ||
          !hon_chart_series_get_value_at (layer->series, date, &value))
        continue;

      if (layer->kind == HON_CHART_SERIES_AREA)
        {
          hon_time_slice (layer->tops, layer->n_stacked, date, date, FALSE, slice);
          for (guint j = 0; j < slice->len; j++)
            {
              if (isfinite (g_array_index (slice, HonChartPoint, j).y))
                value = g_array_index (slice, HonChartPoint, j).y;
            }
        }

      builder = gsk_path_builder_new ();
      gsk_path_builder_add_circle (builder,
                                   &GRAPHENE_POINT_INIT ((float) flip (self, x) + 0.5f,
                                                         (float) hon_time_scene_get_y (self,
                                                                                       value)),
                                   CURSOR_DOT_RADIUS);
      dot = gsk_path_builder_to_path (builder);
      stroke = gsk_stroke_new (1.5f);
      gtk_snapshot_append_fill (snapshot, dot, GSK_FILL_RULE_WINDING,
                                &palette->styles[style_index % HON_CHART_N_STYLES]);
      if (self->view.contrast)
        gtk_snapshot_append_stroke (snapshot, dot, stroke, &palette->foreground);
    }
}

/**
 * hon_time_scene_snapshot_sample:
 * @kind: the kind of a series
 * @style_index: its style index
 * @stroke: how its line is drawn
 * @contrast: whether lines are stronger, and shapes have patterns
 * @color: its colour
 * @snapshot: where to draw
 * @width: in pixels
 * @height: in pixels
 *
 * Draws what stands for a series in a legend.
 */
void
hon_time_scene_snapshot_sample (HonChartSeriesKind  kind,
                                guint               style_index,
                                HonChartStroke      stroke,
                                gboolean            contrast,
                                const GdkRGBA      *color,
                                GtkSnapshot        *snapshot,
                                double              width,
                                double              height)
{
  if (kind == HON_CHART_SERIES_AREA || kind == HON_CHART_SERIES_BAR)
    {
      double size = MIN (width, height) * 0.75;
      GskRoundedRect shape;

      gsk_rounded_rect_init_from_rect (&shape,
                                       &GRAPHENE_RECT_INIT ((float) ((width - size) / 2.0),
                                                            (float) ((height - size) / 2.0),
                                                            (float) size, (float) size),
                                       3.0f);
      hon_chart_fill_snapshot (contrast ? HON_CHART_FILL_PATTERN : HON_CHART_FILL_PLAIN,
                               style_index, &shape, color, snapshot);
    }
  else
    {
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskStroke) line = hon_chart_stroke_new (stroke, style_index,
                                                         contrast ? CONTRAST_LINE_WIDTH :
                                                         LINE_WIDTH);
      g_autoptr (GskPath) path = NULL;

      gsk_path_builder_move_to (builder, 0.0f, (float) round (height / 2.0));
      gsk_path_builder_line_to (builder, (float) width, (float) round (height / 2.0));
      path = gsk_path_builder_to_path (builder);
      gtk_snapshot_append_stroke (snapshot, path, line, color);
    }
}

/**
 * hon_time_scene_has_labels:
 * @self: a scene
 *
 * Tells whether the names stand beside the lines.
 *
 * Returns: whether they do
 */
gboolean
hon_time_scene_has_labels (HonTimeScene *self)
{
  return self->has_labels;
}

/**
 * hon_time_scene_has_patterns:
 * @self: a scene
 *
 * Tells whether each line has its dashes: in high contrast, and where nothing but its colour would
 * tell it from others.
 *
 * Returns: whether it has
 */
gboolean
hon_time_scene_has_patterns (HonTimeScene *self)
{
  return self->view.contrast || (!self->has_labels && self->view.data->layers->len > 1);
}

/**
 * hon_time_scene_get_plot:
 * @self: a scene
 * @plot: (out): where the shapes are
 *
 * Tells where the plot is.
 */
void
hon_time_scene_get_plot (HonTimeScene    *self,
                         graphene_rect_t *plot)
{
  double left = MIN (flip (self, self->plot_x), flip (self, self->plot_x + self->plot_width));

  *plot = GRAPHENE_RECT_INIT ((float) left, (float) self->plot_y,
                              (float) self->plot_width, (float) self->plot_height);
}

/**
 * hon_time_scene_get_x:
 * @self: a scene
 * @date: a day
 *
 * Tells where a day is.
 *
 * Returns: the pixel
 */
double
hon_time_scene_get_x (HonTimeScene *self,
                      double        date)
{
  return flip (self, get_place (self, date));
}

/**
 * hon_time_scene_get_y:
 * @self: a scene
 * @value: a value
 *
 * Tells where a value is.
 *
 * Returns: the pixel
 */
double
hon_time_scene_get_y (HonTimeScene *self,
                      double        value)
{
  return self->plot_y + hon_chart_axis_to_pixel (value, self->axis.upper, self->axis.lower,
                                                 self->plot_height, FALSE);
}

/**
 * hon_time_scene_get_date:
 * @self: a scene
 * @x: a pixel
 *
 * Tells which day is at a place, the nearest one that is shown.
 *
 * Returns: the day
 */
HonDate
hon_time_scene_get_date (HonTimeScene *self,
                         double        x)
{
  double date = hon_chart_axis_to_value (flip (self, x) - self->plot_x - self->inset,
                                         self->view.start, self->view.end,
                                         self->plot_width - 2.0 * self->inset, FALSE);

  return (HonDate) CLAMP (round (date), self->view.start, self->view.end);
}

/**
 * hon_time_scene_find_marker:
 * @self: a scene
 * @x: a pixel
 * @y: a pixel
 *
 * Finds the marker whose dot or title is at a place.
 *
 * Returns: its position, or -1
 */
int
hon_time_scene_find_marker (HonTimeScene *self,
                            double        x,
                            double        y)
{
  double place = flip (self, x);
  double nearest = MARKER_REACH;
  int found = -1;

  if (self->flag_y <= 0.0 || fabs (y - self->flag_y) > self->text_height)
    return -1;

  for (guint i = 0; i < self->flags->len; i++)
    {
      const Flag *flag = &g_array_index (self->flags, Flag, i);
      double distance = fabs (place - flag->x);

      if (flag->marker == G_MAXUINT)
        continue;

      if (place >= flag->title_start && place <= flag->title_end)
        distance = MIN (distance, MARKER_REACH / 2.0);
      if (distance < nearest)
        {
          nearest = distance;
          found = (int) flag->marker;
        }
    }

  return found;
}

/**
 * hon_time_scene_dup_texts:
 * @self: a scene
 *
 * Gets everything that is written, for tests.
 *
 * Returns: (transfer full): a line for each text, in the order it is drawn
 */
char *
hon_time_scene_dup_texts (HonTimeScene *self)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < self->texts->len; i++)
    g_string_append_printf (texts, "%s\n",
                            pango_layout_get_text (g_array_index (self->texts, Text, i).layout));

  return g_string_free_and_steal (g_steal_pointer (&texts));
}
