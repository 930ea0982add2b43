/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-scene-private.h"

#include "hon-chart-sample.h"
#include "hon-format.h"
#include "hon-time-flags-private.h"
#include "hon-time-labels-private.h"
#include "hon-time-shapes-private.h"

#include <glib/gi18n.h>

#include <math.h>

/* A chart over time as it is drawn, on the screen and elsewhere.
 *
 * Everything is laid out once, for a view, a size and a font, and drawn as often as needed.
 */

#define AXIS_GAP 8.0
#define TICK_LENGTH 4.0
#define TICK_LABEL_GAP 6.0
#define END_MARGIN 8.0
#define CURSOR_DOT_RADIUS 4.5f
#define SAMPLE_WIDTH 18.0
#define SAMPLE_GAP 6.0
#define LEGEND_SPACING 18.0

/* In heights of a line of text. */
#define TICK_SPACING 2.4
#define LEGEND_ROW 1.5
#define LEGEND_GAP 0.5
#define MIN_SCENE_HEIGHT 14.0
#define MAX_SCENE_HEIGHT 22.0

#define MAX_TICKS 8
#define SCENE_PROPORTION 0.45

typedef struct
{
  HonChartSample sample;
  double         place;
  double         y; /* of its middle */
} Entry;

struct _HonTimeScene
{
  HonTimeGeometry  geometry;
  HonTimeTexts     texts;
  gboolean         is_empty;
  gboolean         has_labels;
  gboolean         has_flags;

  GArray          *labels; /* (nullable) (owned) */
  GArray          *flags; /* (nullable) (owned) */
  GArray          *shapes; /* (nullable) (owned) */
  GArray          *entries; /* (owned) (element-type Entry): the samples of the legend */
  GArray          *ticks; /* (owned) (element-type double): the places of the ticks of time */
};

static char *
format_tick (HonTimeScene   *self,
             HonChartFormat *format,
             guint           tick)
{
  return hon_chart_format_to_string (format, hon_chart_axis_get_tick (&self->geometry.axis, tick));
}

/* Checks whether a format writes the same text at two neighbouring ticks. */
static gboolean
has_same_ticks (HonTimeScene   *self,
                HonChartFormat *format)
{
  g_autofree char *last = format_tick (self, format, 0);

  for (guint i = 1; i < self->geometry.axis.n_ticks; i++)
    {
      g_autofree char *text = format_tick (self, format, i);

      if (strcmp (text, last) == 0)
        return TRUE;
      g_set_str (&last, text);
    }

  return FALSE;
}

/* Chooses the axis of values and its format.
 *
 * Returns: (transfer none) (nullable): the format
 */
static HonChartFormat *
choose_axis (HonTimeScene *self)
{
  const HonTimeView *view = &self->geometry.view;
  HonChartFormat *format = view->axis_format != NULL ? view->axis_format : view->format;
  double room = self->geometry.plot_height / (self->texts.line_height * TICK_SPACING) + 1.0;
  guint max_ticks = (guint) CLAMP (room, 2.0, MAX_TICKS);

  for (;;)
    {
      hon_chart_axis_init (&self->geometry.axis, view->data->lowest, view->data->highest,
                           max_ticks);
      if (!has_same_ticks (self, format))
        return format;

      /* The format of the axis may round too much for these values. */
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
  GArray *items = self->texts.items;
  guint first = items->len;
  double widest = 0.0;

  for (guint i = 0; i < self->geometry.axis.n_ticks; i++)
    {
      g_autofree char *text = format_tick (self, format, i);
      double value = hon_chart_axis_get_tick (&self->geometry.axis, i);
      double y = hon_time_geometry_get_y (&self->geometry, value);
      g_autoptr (PangoLayout) layout = NULL;
      double width;

      layout = hon_time_texts_new_layout (&self->texts, text, PANGO_WEIGHT_NORMAL, &width);
      hon_time_texts_add (&self->texts, layout, TRUE, 0.0, y - self->texts.line_height / 2.0,
                          width);
      widest = MAX (widest, width);
    }

  for (guint i = first; i < items->len; i++)
    {
      HonTimeText *text = &g_array_index (items, HonTimeText, i);

      text->place = widest - text->width;
    }

  self->geometry.plot_x = widest + AXIS_GAP;
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
  HonTimeGeometry *geometry = &self->geometry;
  HonDate sample = hon_date_new (2000, 9, 28);
  double y = geometry->plot_y + geometry->plot_height + TICK_LENGTH + 2.0;
  double spacings[HON_CHART_N_TIME_UNITS];
  double free_from = -INFINITY;
  HonChartTimeAxis axis;

  for (guint unit = 0; unit < HON_CHART_N_TIME_UNITS; unit++)
    {
      /* One of the widest texts: short names of months have about the same width. */
      g_autofree char *text = format_date_tick ((HonChartTimeUnit) unit, sample);
      g_autoptr (PangoLayout) layout = NULL;

      layout = hon_time_texts_new_layout (&self->texts, text, PANGO_WEIGHT_NORMAL,
                                          &spacings[unit]);
      spacings[unit] += self->texts.line_height * 1.25;
    }

  hon_chart_time_axis_init (&axis, geometry->view.range.start, geometry->view.range.end,
                            geometry->plot_width - 2.0 * geometry->inset, spacings);

  for (guint i = 0; i < axis.n_ticks; i++)
    {
      HonDate date = hon_chart_time_axis_get_tick (&axis, i);
      g_autofree char *text = format_date_tick (axis.unit, date);
      double place = hon_time_geometry_get_place (geometry, date);
      g_autoptr (PangoLayout) layout = NULL;
      double width, start;

      g_array_append_val (self->ticks, place);
      layout = hon_time_texts_new_layout (&self->texts, text, PANGO_WEIGHT_NORMAL, &width);
      start = CLAMP (place - width / 2.0, 0.0, MAX (geometry->width - width, 0.0));
      if (start < free_from)
        continue;

      hon_time_texts_add (&self->texts, layout, TRUE, start, y, width);
      free_from = start + width + TICK_LABEL_GAP;
    }
}

static gboolean
needs_legend (HonTimeScene *self)
{
  const HonTimeView *view = &self->geometry.view;

  return view->with_legend && view->data->layers->len > 1;
}

/* Lays out the legend from @y downwards; only measures it if @y is negative.
 *
 * Returns: its height
 */
static double
add_legend (HonTimeScene *self,
            double        y)
{
  double room = self->geometry.width - SAMPLE_WIDTH - SAMPLE_GAP;
  double line_height = self->texts.line_height;
  double row_height = ceil (line_height * LEGEND_ROW);
  double place = 0.0;
  double row = 0.0;

  for (guint i = 0; i < self->geometry.view.data->layers->len; i++)
    {
      const HonTimeLayer *layer = hon_time_geometry_get_layer (&self->geometry, i);
      g_autoptr (PangoLayout) layout = NULL;
      double width;

      layout = hon_time_texts_new_layout (&self->texts, hon_chart_series_get_title (layer->series),
                                          PANGO_WEIGHT_NORMAL, &width);
      if (width > room)
        {
          width = room;
          pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
          pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
        }
      if (place > 0.0 && place + width > room)
        {
          place = 0.0;
          row += row_height;
        }

      if (y >= 0.0)
        {
          Entry entry = { .place = place, .y = y + row + row_height / 2.0 };

          hon_chart_sample_init_for_series (&entry.sample, layer->series, self->geometry.patterns);
          g_array_append_val (self->entries, entry);
          hon_time_texts_add (&self->texts, layout, FALSE, place + SAMPLE_WIDTH + SAMPLE_GAP,
                              y + row + (row_height - line_height) / 2.0, width);
        }
      place += SAMPLE_WIDTH + SAMPLE_GAP + width + LEGEND_SPACING;
    }

  return row + row_height;
}

/* Lays out the plot and the axis of values, with room for labels of a width beside the plot.
 *
 * Returns: the height of the legend with the space above it
 */
static double
lay_out_plot (HonTimeScene *self,
              double        labels_width)
{
  HonTimeGeometry *geometry = &self->geometry;
  double line_height = self->texts.line_height;
  double top = line_height * 0.5 + 2.0;
  double legend = 0.0;
  double end = END_MARGIN;

  g_array_set_size (self->texts.items, 0);
  self->has_labels = labels_width > 0.0;
  geometry->patterns = (geometry->view.contrast ||
                        (!self->has_labels && geometry->view.data->layers->len > 1));

  if (self->has_flags)
    top = ceil (line_height * 1.5) + 4.0;
  if (needs_legend (self))
    legend = add_legend (self, -1.0) + line_height * LEGEND_GAP;

  geometry->plot_y = top;
  geometry->plot_height = floor (geometry->height - top - line_height - TICK_LENGTH - 2.0 -
                                 legend);
  geometry->plot_height = MAX (geometry->plot_height, 1.0);
  add_value_axis (self, choose_axis (self));

  if (self->has_labels)
    end = HON_TIME_LABELS_START + labels_width;
  geometry->plot_width = MAX (geometry->width - geometry->plot_x - end, 1.0);
  geometry->inset = 0.0;
  if (geometry->view.data->n_bars > 0)
    geometry->inset = MIN (hon_time_shapes_get_bars_width (geometry) / 2.0 + 2.0,
                           geometry->plot_width / 4.0);

  return legend;
}

static void
lay_out (HonTimeScene *self)
{
  HonTimeGeometry *geometry = &self->geometry;
  double labels_width, legend;

  self->has_flags = (geometry->view.data->markers->len > 0 ||
                     hon_time_geometry_shows_today (geometry));
  self->labels = hon_time_labels_new (geometry, &self->texts, &labels_width);
  legend = lay_out_plot (self, labels_width);
  if (self->has_labels && !hon_time_labels_place (self->labels, geometry, &self->texts))
    legend = lay_out_plot (self, 0.0);

  if (legend > 0.0)
    add_legend (self, geometry->height - legend + self->texts.line_height * LEGEND_GAP);
  add_time_axis (self);
  self->flags = hon_time_flags_new (geometry, &self->texts);
  self->shapes = hon_time_shapes_new (geometry);
}

static void
lay_out_nothing (HonTimeScene *self)
{
  HonTimeGeometry *geometry = &self->geometry;
  g_autoptr (PangoLayout) layout = NULL;
  double width;

  self->is_empty = TRUE;
  geometry->plot_width = geometry->width;
  geometry->plot_height = geometry->height;
  layout = hon_time_texts_new_layout (&self->texts, C_("chart", "Nothing to show"),
                                      PANGO_WEIGHT_NORMAL, &width);
  hon_time_texts_add (&self->texts, layout, TRUE, (geometry->width - width) / 2.0,
                      (geometry->height - self->texts.line_height) / 2.0, width);
}

static void
snapshot_grid (HonTimeScene          *self,
               const HonChartPalette *palette,
               GtkSnapshot           *snapshot)
{
  const HonTimeGeometry *geometry = &self->geometry;
  double left = hon_time_geometry_flip_span (geometry, geometry->plot_x, geometry->plot_width);

  for (guint i = 0; i < geometry->axis.n_ticks; i++)
    {
      double value = hon_chart_axis_get_tick (&geometry->axis, i);
      double y = round (hon_time_geometry_get_y (geometry, value));

      hon_chart_fill_snapshot_rect (value == 0.0 ? &palette->dim : &palette->grid,
                                    left, y, geometry->plot_width, 1.0, snapshot);
    }

  for (guint i = 0; i < self->ticks->len; i++)
    {
      double place = g_array_index (self->ticks, double, i);

      hon_chart_fill_snapshot_rect (&palette->dim, round (hon_time_geometry_flip (geometry, place)),
                                    geometry->plot_y + geometry->plot_height + 1.0,
                                    1.0, TICK_LENGTH, snapshot);
    }
}

static void
snapshot_entries (HonTimeScene          *self,
                  const HonChartPalette *palette,
                  GtkSnapshot           *snapshot)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      double left = hon_time_geometry_flip_span (&self->geometry, entry->place, SAMPLE_WIDTH);
      double top = entry->y - SAMPLE_WIDTH / 2.0;

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) left, (float) top));
      hon_chart_sample_snapshot (&entry->sample, self->geometry.view.contrast,
                                 hon_chart_palette_get_style (palette, entry->sample.style_index),
                                 snapshot, SAMPLE_WIDTH, SAMPLE_WIDTH);
      gtk_snapshot_restore (snapshot);
    }
}

/* Draws a dot on the value that a layer has on a day, if it has one. */
static void
snapshot_cursor_dot (HonTimeScene          *self,
                     const HonTimeLayer    *layer,
                     HonDate                date,
                     const HonChartPalette *palette,
                     GtkSnapshot           *snapshot)
{
  guint style_index = hon_chart_series_get_style_index (layer->series);
  g_autoptr (GskPathBuilder) builder = NULL;
  g_autoptr (GskStroke) stroke = NULL;
  g_autoptr (GskPath) dot = NULL;
  double value;
  float x, y;

  if (layer->kind == HON_CHART_SERIES_BAR ||
      !hon_chart_series_get_value_at (layer->series, date, &value))
    return;

  x = (float) hon_time_geometry_get_x (&self->geometry, date) + 0.5f;
  y = (float) hon_time_geometry_get_y (&self->geometry, value);
  builder = gsk_path_builder_new ();
  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), CURSOR_DOT_RADIUS);
  dot = gsk_path_builder_to_path (builder);
  stroke = gsk_stroke_new (1.5f);
  gtk_snapshot_append_fill (snapshot, dot, GSK_FILL_RULE_WINDING,
                            hon_chart_palette_get_style (palette, style_index));
  if (self->geometry.view.contrast)
    gtk_snapshot_append_stroke (snapshot, dot, stroke, &palette->foreground);
}

/**
 * hon_time_scene_new:
 * @view: what to show; the view is copied, but what it points to must outlive the scene
 * @context: fonts and text direction
 * @width: the width in pixels
 * @height: the height in pixels
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

  self->geometry = (HonTimeGeometry) {
    .view = *view,
    .width = width,
    .height = height,
    .is_mirrored = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL,
    .patterns = view->contrast || view->data->layers->len > 1,
  };
  hon_time_texts_init (&self->texts, context);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
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
 * Frees a scene.
 */
void
hon_time_scene_free (HonTimeScene *self)
{
  g_return_if_fail (self != NULL);

  hon_time_texts_clear (&self->texts);
  g_clear_pointer (&self->labels, g_array_unref);
  g_clear_pointer (&self->flags, g_array_unref);
  g_clear_pointer (&self->shapes, g_array_unref);
  g_array_unref (self->entries);
  g_array_unref (self->ticks);
  g_free (self);
}

/**
 * hon_time_scene_measure:
 * @view: what to show
 * @context: fonts and text direction
 * @width: the width in pixels
 *
 * Suggests the height of a scene.
 *
 * Returns: the height in pixels
 */
int
hon_time_scene_measure (const HonTimeView *view,
                        PangoContext      *context,
                        int                width)
{
  g_autoptr (HonTimeScene) scene = hon_time_scene_new (view, context, width, 1);
  double line_height = scene->texts.line_height;
  double height = CLAMP (width * SCENE_PROPORTION, line_height * MIN_SCENE_HEIGHT,
                         MAX (line_height * MAX_SCENE_HEIGHT, width / 3.0));

  if (!scene->is_empty && needs_legend (scene))
    height += add_legend (scene, -1.0) + line_height * LEGEND_GAP;

  return (int) ceil (height);
}

/**
 * hon_time_scene_dup_notes:
 * @self: a scene
 *
 * Writes the events that have only a number in the scene.
 *
 * Returns: (transfer full) (nullable): one paragraph; %NULL if there is nothing to tell
 */
char *
hon_time_scene_dup_notes (HonTimeScene *self)
{
  return self->flags != NULL ? hon_time_flags_dup_notes (self->flags, &self->geometry) : NULL;
}

/**
 * hon_time_scene_snapshot:
 * @self: a scene
 * @palette: colours
 * @snapshot: the snapshot to draw on
 *
 * Draws a scene.
 */
void
hon_time_scene_snapshot (HonTimeScene          *self,
                         const HonChartPalette *palette,
                         GtkSnapshot           *snapshot)
{
  const HonTimeGeometry *geometry = &self->geometry;

  if (!self->is_empty)
    {
      snapshot_grid (self, palette, snapshot);
      hon_time_flags_snapshot (self->flags, geometry, &self->texts, palette, snapshot);
      hon_time_shapes_snapshot (self->shapes, geometry, palette, snapshot);
      if (self->has_labels)
        hon_time_labels_snapshot (self->labels, geometry, palette, snapshot);
      snapshot_entries (self, palette, snapshot);
    }
  hon_time_texts_snapshot (&self->texts, geometry, palette, snapshot);
}

/**
 * hon_time_scene_snapshot_cursor:
 * @self: a scene
 * @palette: colours
 * @snapshot: the snapshot to draw on
 * @date: a day
 *
 * Draws the cursor over the scene if the day is visible: a line, and a dot on each value.
 */
void
hon_time_scene_snapshot_cursor (HonTimeScene          *self,
                                const HonChartPalette *palette,
                                GtkSnapshot           *snapshot,
                                HonDate                date)
{
  const HonTimeGeometry *geometry = &self->geometry;
  gboolean contrast = geometry->view.contrast;
  double x, top;

  if (self->is_empty || date < geometry->view.range.start || date > geometry->view.range.end)
    return;

  x = round (hon_time_geometry_get_x (geometry, date)) - (contrast ? 1.0 : 0.0);
  top = self->has_flags ? hon_time_flags_get_y (&self->texts) : geometry->plot_y;
  hon_chart_fill_snapshot_rect (contrast ? &palette->foreground : &palette->dim, x, top,
                                contrast ? 2.0 : 1.0,
                                geometry->plot_y + geometry->plot_height - top, snapshot);
  hon_time_flags_snapshot_cursor (self->flags, geometry, &self->texts, palette, snapshot, date);
  for (guint i = 0; i < geometry->view.data->layers->len; i++)
    snapshot_cursor_dot (self, hon_time_geometry_get_layer (geometry, i), date, palette, snapshot);
}

/**
 * hon_time_scene_get_geometry:
 * @self: a scene
 *
 * Gets where the plot is, and the positions of days and values.
 *
 * Returns: (transfer none): the geometry
 */
const HonTimeGeometry *
hon_time_scene_get_geometry (HonTimeScene *self)
{
  return &self->geometry;
}

/**
 * hon_time_scene_find_marker:
 * @self: a scene
 * @x: a position in pixels
 * @y: a position in pixels
 *
 * Finds the marker whose dot or title is at a position.
 *
 * Returns: the position of the marker in the data, or -1
 */
int
hon_time_scene_find_marker (HonTimeScene *self,
                            double        x,
                            double        y)
{
  if (self->flags == NULL)
    return -1;

  return hon_time_flags_find (self->flags, &self->geometry, &self->texts, x, y);
}
