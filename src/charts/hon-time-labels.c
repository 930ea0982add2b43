/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-labels-private.h"

#include "hon-time-layout.h"

#include <math.h>

#define LEADER_START 5.0
#define LEADER_END 15.0
#define LEADER_WIDTH 1.5f
#define VALUE_GAP 6.0

/* In heights of a line of text. */
#define MIN_SCENE_WIDTH 26.0

/* The largest parts of the width of the scene for names with and without the last values. */
#define MAX_LABELS_PART 0.26
#define MAX_NAMES_PART 0.3

typedef struct
{
  guint        style_index;
  double       last_value;
  PangoLayout *name; /* (owned) */
  PangoLayout *value; /* (nullable) (owned) */
  double       name_width;
  double       value_width;
  double       line_y; /* where the line ends */
  double       y; /* the middle of the label */
} Label;

static void
clear_label (gpointer data)
{
  Label *label = data;

  g_clear_object (&label->name);
  g_clear_object (&label->value);
}

/* Finds the value of a layer at the last visible day on which it has one. */
static gboolean
find_last_value (const HonTimeGeometry *geometry,
                 const HonTimeLayer    *layer,
                 double                *value)
{
  const HonTimeRange *range = &geometry->view.range;

  if (hon_chart_series_get_value_at (layer->series, range->end, value))
    return TRUE;

  for (gsize i = layer->n_points; i > 0 && layer->points[i - 1].x >= range->start; i--)
    {
      if (layer->points[i - 1].x <= range->end && isfinite (layer->points[i - 1].y))
        {
          *value = layer->points[i - 1].y;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * hon_time_labels_new:
 * @geometry: a geometry; only its view and its size are used
 * @texts: texts to lay out labels with
 * @width: (out): the width that the labels need, in pixels; 0 without labels or room for them
 *
 * Creates the labels of the lines, with the last values if there is enough room. Bars have no
 * label, since they do not lead up to a last value; with bars there are no labels at all.
 *
 * Returns: (transfer full): an array of labels
 */
GArray *
hon_time_labels_new (const HonTimeGeometry *geometry,
                     const HonTimeTexts    *texts,
                     double                *width)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (Label));
  double names_width = 0.0;
  double labels_width = 0.0;

  g_array_set_clear_func (labels, clear_label);
  *width = 0.0;
  if (geometry->width < MIN_SCENE_WIDTH * texts->line_height || geometry->view.data->n_bars > 0)
    return labels;

  for (guint i = 0; i < geometry->view.data->layers->len; i++)
    {
      const HonTimeLayer *layer = hon_time_geometry_get_layer (geometry, i);
      Label label = { .style_index = hon_chart_series_get_style_index (layer->series) };
      g_autofree char *value = NULL;

      if (!find_last_value (geometry, layer, &label.last_value))
        continue;

      value = hon_chart_format_to_string (geometry->view.format, label.last_value);
      label.name = hon_time_texts_new_layout (texts,
                                              hon_chart_series_get_short_title (layer->series),
                                              PANGO_WEIGHT_SEMIBOLD, &label.name_width);
      label.value = hon_time_texts_new_layout (texts, value, PANGO_WEIGHT_NORMAL,
                                               &label.value_width);
      names_width = MAX (names_width, label.name_width);
      labels_width = MAX (labels_width, label.name_width + VALUE_GAP + label.value_width);
      g_array_append_val (labels, label);
    }

  if (labels_width <= geometry->width * MAX_LABELS_PART)
    {
      *width = labels_width;
    }
  else if (names_width <= geometry->width * MAX_NAMES_PART)
    {
      *width = names_width;
      for (guint i = 0; i < labels->len; i++)
        g_clear_object (&g_array_index (labels, Label, i).value);
    }

  return labels;
}

/**
 * hon_time_labels_place:
 * @labels: an array of labels
 * @geometry: a geometry
 * @texts: texts, to which the labels are added
 *
 * Places the labels beside the ends of their lines, so that they do not overlap.
 *
 * Returns: whether there was room for all; if not, nothing has been added
 */
gboolean
hon_time_labels_place (GArray                *labels,
                       const HonTimeGeometry *geometry,
                       HonTimeTexts          *texts)
{
  g_autofree double *centers = g_new (double, labels->len);
  g_autofree double *heights = g_new (double, labels->len);
  double place = geometry->plot_x + geometry->plot_width + HON_TIME_LABELS_START;
  double half_height = texts->line_height / 2.0;

  for (guint i = 0; i < labels->len; i++)
    {
      centers[i] = hon_time_geometry_get_y (geometry, g_array_index (labels, Label, i).last_value);
      heights[i] = texts->line_height + 1.0;
    }

  if (!hon_time_place_labels (centers, heights, labels->len, geometry->plot_y - half_height,
                              geometry->plot_y + geometry->plot_height + half_height))
    return FALSE;

  for (guint i = 0; i < labels->len; i++)
    {
      Label *label = &g_array_index (labels, Label, i);
      double top = round (centers[i] - half_height);

      label->line_y = hon_time_geometry_get_y (geometry, label->last_value);
      label->y = centers[i];
      hon_time_texts_add (texts, label->name, FALSE, place, top, label->name_width);
      if (label->value != NULL)
        hon_time_texts_add (texts, label->value, TRUE, place + label->name_width + VALUE_GAP, top,
                            label->value_width);
    }

  return TRUE;
}

/**
 * hon_time_labels_snapshot:
 * @labels: an array of placed labels
 * @geometry: the geometry that they were placed for
 * @palette: colours
 * @snapshot: the snapshot to draw on
 *
 * Draws the leaders from the lines to the labels.
 */
void
hon_time_labels_snapshot (GArray                *labels,
                          const HonTimeGeometry *geometry,
                          const HonChartPalette *palette,
                          GtkSnapshot           *snapshot)
{
  double place = geometry->plot_x + geometry->plot_width;

  for (guint i = 0; i < labels->len; i++)
    {
      const Label *label = &g_array_index (labels, Label, i);
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskStroke) stroke = gsk_stroke_new (LEADER_WIDTH);
      g_autoptr (GskPath) path = NULL;

      gsk_path_builder_move_to (builder,
                                (float) hon_time_geometry_flip (geometry, place + LEADER_START),
                                (float) label->line_y);
      gsk_path_builder_line_to (builder,
                                (float) hon_time_geometry_flip (geometry, place + LEADER_END),
                                (float) label->y);
      path = gsk_path_builder_to_path (builder);
      gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
      gtk_snapshot_append_stroke (snapshot, path, stroke,
                                  hon_chart_palette_get_style (palette, label->style_index));
    }
}
