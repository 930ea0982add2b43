/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-track-private.h"

#include "hon-composition-segment-private.h"
#include "hon-format.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * HonCompositionTrack:
 *
 * The segments of one bar side by side, on the scale that all bars share.
 *
 * ## CSS nodes
 *
 * ```
 * track
 * ╰── segment…
 * ```
 *
 * The `color` of the track outlines the current segment, and draws the line at zero if a bar has a
 * part below zero or is empty.
 *
 * ## Accessibility
 *
 * The role is LIST, its items are the segments.
 *
 * ## Text direction
 *
 * From right to left, the bar grows to the left.
 */

#define GAP 2
#define MIN_WIDTH 80
#define NATURAL_WIDTH 320
#define OUTLINE_DISTANCE 4.0f
#define OUTLINE_WIDTH 2.0f
#define ZERO_OVERHANG 4.0f
#define ZERO_OPACITY 0.5f

struct _HonCompositionTrack
{
  GtkWidget            parent_instance;

  GPtrArray           *segments; /* (owned) (element-type HonCompositionSegment) */
  GArray              *values; /* (owned) (element-type double) */
  GArray              *spans; /* (owned) (element-type HonCompositionSpan) */
  HonCompositionRange  range;
  guint                current;
};

G_DEFINE_FINAL_TYPE (HonCompositionTrack, hon_composition_track, GTK_TYPE_WIDGET)

static void
set_n_segments (HonCompositionTrack *self,
                guint                n_segments)
{
  while (self->segments->len > n_segments)
    {
      gtk_widget_unparent (g_ptr_array_index (self->segments, self->segments->len - 1));
      g_ptr_array_set_size (self->segments, (int) self->segments->len - 1);
    }

  while (self->segments->len < n_segments)
    {
      GtkWidget *segment = hon_composition_segment_new ();

      gtk_widget_set_parent (segment, GTK_WIDGET (self));
      g_ptr_array_add (self->segments, segment);
    }

  for (guint i = 0; i < n_segments; i++)
    gtk_accessible_update_relation (g_ptr_array_index (self->segments, i),
                                    GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) i + 1,
                                    GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_segments,
                                    -1);
}

static void
snapshot_zero (HonCompositionTrack *self,
               GtkSnapshot         *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  int x = hon_composition_range_zero (&self->range, width, GAP) - GAP;
  GdkRGBA color;

  if (x < 0)
    x = 0;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = width - x - GAP;

  gtk_widget_get_color (widget, &color);
  color.alpha *= ZERO_OPACITY;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (x, -ZERO_OVERHANG, GAP,
                                                  height + 2 * ZERO_OVERHANG));
}

/* Draws a ring at a distance from the segment, so that it is visible around any colour. */
static void
snapshot_outline (HonCompositionTrack *self,
                  GtkWidget           *segment,
                  GtkSnapshot         *snapshot)
{
  const float widths[4] = { OUTLINE_WIDTH, OUTLINE_WIDTH, OUTLINE_WIDTH, OUTLINE_WIDTH };
  GskRoundedRect shape;
  graphene_point_t origin;
  GdkRGBA color;

  if (!gtk_widget_compute_point (segment, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0), &origin))
    return;

  hon_composition_segment_get_shape (HON_COMPOSITION_SEGMENT (segment), &shape);
  gsk_rounded_rect_offset (&shape, origin.x, origin.y);
  gsk_rounded_rect_shrink (&shape, -OUTLINE_DISTANCE, -OUTLINE_DISTANCE,
                           -OUTLINE_DISTANCE, -OUTLINE_DISTANCE);

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  gtk_snapshot_append_border (snapshot, &shape, widths,
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
hon_composition_track_dispose (GObject *object)
{
  HonCompositionTrack *self = HON_COMPOSITION_TRACK (object);

  set_n_segments (self, 0);

  G_OBJECT_CLASS (hon_composition_track_parent_class)->dispose (object);
}

static void
hon_composition_track_finalize (GObject *object)
{
  HonCompositionTrack *self = HON_COMPOSITION_TRACK (object);

  g_clear_pointer (&self->segments, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_array_unref);
  g_clear_pointer (&self->spans, g_array_unref);

  G_OBJECT_CLASS (hon_composition_track_parent_class)->finalize (object);
}

static void
hon_composition_track_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  HonCompositionTrack *self = HON_COMPOSITION_TRACK (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : 0;

  for (guint i = 0; i < self->segments->len; i++)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (g_ptr_array_index (self->segments, i), orientation, -1,
                          &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
hon_composition_track_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  HonCompositionTrack *self = HON_COMPOSITION_TRACK (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const HonCompositionSpan *spans = (HonCompositionSpan *) self->spans->data;
  int start = G_MAXINT;
  int end = G_MININT;

  hon_composition_layout (&self->range, (double *) self->values->data, self->values->len,
                          width, GAP, (HonCompositionSpan *) self->spans->data);

  for (guint i = 0; i < self->segments->len; i++)
    {
      if (spans[i].width == 0)
        continue;
      start = MIN (start, spans[i].start);
      end = MAX (end, spans[i].start + spans[i].width);
    }

  for (guint i = 0; i < self->segments->len; i++)
    {
      GtkWidget *segment = g_ptr_array_index (self->segments, i);
      int x = spans[i].start;

      hon_composition_segment_set_ends (HON_COMPOSITION_SEGMENT (segment),
                                        x == start, x + spans[i].width == end);
      if (rtl)
        x = width - x - spans[i].width;
      gtk_widget_size_allocate (segment,
                                &(GtkAllocation) { x, 0, spans[i].width, height },
                                -1);
    }
}

static void
hon_composition_track_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  HonCompositionTrack *self = HON_COMPOSITION_TRACK (widget);
  gboolean empty = TRUE;

  for (guint i = 0; i < self->segments->len; i++)
    {
      empty = empty && g_array_index (self->spans, HonCompositionSpan, i).width == 0;
      gtk_widget_snapshot_child (widget, g_ptr_array_index (self->segments, i), snapshot);
    }

  if (empty || self->range.lower < 0.0)
    snapshot_zero (self, snapshot);

  /* Last, since it also covers the neighbours. */
  if (self->current < self->segments->len)
    snapshot_outline (self, g_ptr_array_index (self->segments, self->current), snapshot);
}

static void
hon_composition_track_class_init (HonCompositionTrackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_composition_track_dispose;
  object_class->finalize = hon_composition_track_finalize;

  widget_class->measure = hon_composition_track_measure;
  widget_class->size_allocate = hon_composition_track_size_allocate;
  widget_class->snapshot = hon_composition_track_snapshot;

  gtk_widget_class_set_css_name (widget_class, "track");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
hon_composition_track_init (HonCompositionTrack *self)
{
  self->segments = g_ptr_array_new ();
  self->values = g_array_new (FALSE, TRUE, sizeof (double));
  self->spans = g_array_new (FALSE, TRUE, sizeof (HonCompositionSpan));
  self->current = GTK_INVALID_LIST_POSITION;
}

/**
 * hon_composition_track_dup_reading:
 * @bar: a bar
 * @position: the position of a part
 * @format: (nullable): writes values
 *
 * Writes the name, the value and the share of a part.
 *
 * Returns: (transfer full): the text
 */
char *
hon_composition_track_dup_reading (HonChartBar    *bar,
                                   guint           position,
                                   HonChartFormat *format)
{
  const HonChartPart *part = hon_chart_bar_get_part (bar, position);
  double total = hon_chart_bar_get_total (bar);
  double percent = part->value / total * 100.0;
  g_autofree char *value = hon_chart_format_to_string (format, part->value);
  g_autofree char *share = NULL;

  /* A share makes sense only if the total is positive. */
  if (!(total > 0.0) || !isfinite (percent))
    {
      /* Translators: %1$s is the name of a part of a bar in a chart, %2$s its value with
       * its unit, or that it has none.
       */
      return g_strdup_printf (C_("chart", "%1$s: %2$s"), part->label, value);
    }

  share = hon_format_percent (percent, 1);

  /* Translators: %1$s is the name of a part of a bar in a chart, %2$s its value with its
   * unit, %3$s its share of the whole bar in percent.
   */
  return g_strdup_printf (C_("chart", "%1$s: %2$s (%3$s)"), part->label, value, share);
}

/**
 * hon_composition_track_show:
 * @self: a track
 * @bar: the bar to show
 * @format: (nullable): writes values
 * @range: the scale that all bars share
 *
 * Shows a bar.
 */
void
hon_composition_track_show (HonCompositionTrack       *self,
                            HonChartBar               *bar,
                            HonChartFormat            *format,
                            const HonCompositionRange *range)
{
  guint n_parts;

  g_return_if_fail (HON_IS_COMPOSITION_TRACK (self));
  g_return_if_fail (HON_IS_CHART_BAR (bar));
  g_return_if_fail (range != NULL);

  n_parts = hon_chart_bar_get_n_parts (bar);
  if (n_parts != self->segments->len)
    set_n_segments (self, n_parts);

  self->range = *range;
  g_array_set_size (self->values, n_parts);
  g_array_set_size (self->spans, n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      const HonChartPart *part = hon_chart_bar_get_part (bar, i);
      g_autofree char *value = hon_chart_format_to_string (format, part->value);
      g_autofree char *reading = hon_composition_track_dup_reading (bar, i, format);

      hon_composition_segment_show (g_ptr_array_index (self->segments, i), part, value, reading);
      g_array_index (self->values, double, i) = part->value;
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, hon_chart_bar_get_label (bar),
                                  -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hon_composition_track_set_current:
 * @self: a track
 * @part: the position of a part, or %GTK_INVALID_LIST_POSITION
 *
 * Outlines a segment.
 */
void
hon_composition_track_set_current (HonCompositionTrack *self,
                                   guint                part)
{
  g_return_if_fail (HON_IS_COMPOSITION_TRACK (self));

  if (self->current == part)
    return;

  self->current = part;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hon_composition_track_find:
 * @self: a track
 * @x: a position in its own coordinates
 *
 * Finds the segment at a position.
 *
 * Returns: the position of the part, or -1
 */
int
hon_composition_track_find (HonCompositionTrack *self,
                            double               x)
{
  g_return_val_if_fail (HON_IS_COMPOSITION_TRACK (self), -1);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;

  return hon_composition_find ((HonCompositionSpan *) self->spans->data, self->spans->len, GAP, x);
}
