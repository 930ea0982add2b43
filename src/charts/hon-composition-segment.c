/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-segment-private.h"

#include "hon-chart-fill.h"

#include <adwaita.h>

#include <math.h>

/**
 * HonCompositionSegment:
 *
 * One part of a bar, drawn in proportion by its track, with its value where
 * there is room for it.
 *
 * ## CSS nodes
 *
 * ```
 * segment.part-0…5[.negative]
 * ╰── label
 * ```
 *
 * The `color` of the segment fills it, that of the label is for text on it.
 * `.negative` segments are outlined and hatched. In high contrast every style
 * has a pattern of its own besides its colour.
 *
 * ## Accessibility
 *
 * The role is LIST_ITEM, labelled with the name, value and share of the part.
 */

#define CORNER_RADIUS 6.0f

struct _HonCompositionSegment
{
  GtkWidget  parent_instance;

  GtkWidget *label; /* (owned) */

  guint      style_index;
  guint      round_start : 1;
  guint      round_end : 1;
};

G_DEFINE_FINAL_TYPE (HonCompositionSegment, hon_composition_segment, GTK_TYPE_WIDGET)

static HonChartFill
get_fill (HonCompositionSegment *self)
{
  if (gtk_widget_has_css_class (GTK_WIDGET (self), "negative"))
    return HON_CHART_FILL_NEGATIVE;

  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    return HON_CHART_FILL_PATTERN;

  return HON_CHART_FILL_PLAIN;
}

static void
hon_composition_segment_dispose (GObject *object)
{
  HonCompositionSegment *self = HON_COMPOSITION_SEGMENT (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (hon_composition_segment_parent_class)->dispose (object);
}

static void
hon_composition_segment_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline)
{
  HonCompositionSegment *self = HON_COMPOSITION_SEGMENT (widget);

  /* The width follows from the value alone, the height from the text. */
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (self->label, orientation, -1, minimum, natural, NULL, NULL);
}

static void
hon_composition_segment_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  HonCompositionSegment *self = HON_COMPOSITION_SEGMENT (widget);
  GtkRequisition natural;
  gboolean fits;

  gtk_widget_get_preferred_size (self->label, NULL, &natural);
  fits = natural.width <= width;
  gtk_widget_set_child_visible (self->label, fits);
  if (!fits)
    return;

  gtk_widget_size_allocate (self->label,
                            &(GtkAllocation) {
                              .x = (width - natural.width) / 2,
                              .y = (height - natural.height) / 2,
                              .width = natural.width,
                              .height = natural.height,
                            },
                            -1);
}

static void
hon_composition_segment_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  HonCompositionSegment *self = HON_COMPOSITION_SEGMENT (widget);
  GskRoundedRect shape;
  GdkRGBA color;

  hon_composition_segment_get_shape (self, &shape);
  if (shape.bounds.size.width <= 0.0f)
    return;

  gtk_widget_get_color (widget, &color);
  hon_chart_fill_snapshot (get_fill (self), self->style_index, &shape, &color, snapshot);
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
hon_composition_segment_class_init (HonCompositionSegmentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_composition_segment_dispose;

  widget_class->measure = hon_composition_segment_measure;
  widget_class->size_allocate = hon_composition_segment_size_allocate;
  widget_class->snapshot = hon_composition_segment_snapshot;

  gtk_widget_class_set_css_name (widget_class, "segment");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
hon_composition_segment_init (HonCompositionSegment *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), hon_chart_fill_get_style_class (0));

  /* The accessible label of the segment has the value already. */
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              NULL);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * hon_composition_segment_new:
 *
 * Creates a segment that shows nothing yet.
 *
 * Returns: a new segment
 */
GtkWidget *
hon_composition_segment_new (void)
{
  return g_object_new (HON_TYPE_COMPOSITION_SEGMENT, NULL);
}

/**
 * hon_composition_segment_show:
 * @self: a segment
 * @part: the part to show
 * @value: its value, for people
 * @reading: its name, value and share, for screen readers
 *
 * Shows a part.
 */
void
hon_composition_segment_show (HonCompositionSegment *self,
                              const HonChartPart    *part,
                              const char            *value,
                              const char            *reading)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (HON_IS_COMPOSITION_SEGMENT (self));
  g_return_if_fail (part != NULL);

  gtk_widget_remove_css_class (widget, hon_chart_fill_get_style_class (self->style_index));
  gtk_widget_add_css_class (widget, hon_chart_fill_get_style_class (part->style_index));
  self->style_index = part->style_index;

  if (isfinite (part->value) && part->value < 0.0)
    gtk_widget_add_css_class (widget, "negative");
  else
    gtk_widget_remove_css_class (widget, "negative");

  gtk_label_set_label (GTK_LABEL (self->label), value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, reading,
                                  -1);
}

/**
 * hon_composition_segment_set_ends:
 * @self: a segment
 * @round_start: whether to round the corners at the start
 * @round_end: whether to round the corners at the end
 *
 * Sets which corners are also corners of the whole bar, and round.
 */
void
hon_composition_segment_set_ends (HonCompositionSegment *self,
                                  gboolean               round_start,
                                  gboolean               round_end)
{
  g_return_if_fail (HON_IS_COMPOSITION_SEGMENT (self));

  if (self->round_start == round_start && self->round_end == round_end)
    return;

  self->round_start = round_start;
  self->round_end = round_end;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hon_composition_segment_get_shape:
 * @self: a segment
 * @shape: (out caller-allocates): the area that it fills, in its own coordinates
 *
 * Gets the shape of the segment.
 */
void
hon_composition_segment_get_shape (HonCompositionSegment *self,
                                   GskRoundedRect        *shape)
{
  gboolean rtl, round_left, round_right;
  float width, height, radius;
  graphene_size_t left, right;

  g_return_if_fail (HON_IS_COMPOSITION_SEGMENT (self));
  g_return_if_fail (shape != NULL);

  width = gtk_widget_get_width (GTK_WIDGET (self));
  height = gtk_widget_get_height (GTK_WIDGET (self));
  rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  round_left = rtl ? self->round_end : self->round_start;
  round_right = rtl ? self->round_start : self->round_end;

  radius = MIN (CORNER_RADIUS, width / 2.0f);
  left = GRAPHENE_SIZE_INIT (round_left ? radius : 0.0f, round_left ? radius : 0.0f);
  right = GRAPHENE_SIZE_INIT (round_right ? radius : 0.0f, round_right ? radius : 0.0f);

  gsk_rounded_rect_init (shape, &GRAPHENE_RECT_INIT (0, 0, width, height),
                         &left, &right, &right, &left);
}
