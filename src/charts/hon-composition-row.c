/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-row-private.h"

#include "hon-chart-template-private.h"

#include <glib/gi18n.h>

/**
 * HonCompositionRow:
 *
 * One bar with its name and its total.
 *
 * With enough room, the three stand side by side, in columns that all rows share through two size
 * groups; otherwise the bar goes below its name and its total. All rows of a chart have the same
 * width, so they all choose the same layout.
 *
 * ## CSS nodes
 *
 * ```
 * bar[:hover][:selected]
 * ├── label.name
 * ├── track
 * ╰── label.total
 * ```
 *
 * ## Accessibility
 *
 * The role is LIST_ITEM, labelled with the name and the total. The segments
 * are the items of the list in it.
 */

#define COLUMN_SPACING 12
#define LINE_SPACING 4
#define MIN_SIDE_BY_SIDE 200

struct _HonCompositionRow
{
  GtkWidget            parent_instance;

  /* Template children */
  GtkLabel            *name_label;
  HonCompositionTrack *track;
  GtkLabel            *total_label;
};

/* The widths that decide the layout. */
typedef struct
{
  int name_minimum;
  int name_natural;
  int total;
  int track_minimum;
  int track_natural;
} Widths;

G_DEFINE_FINAL_TYPE (HonCompositionRow, hon_composition_row, GTK_TYPE_WIDGET)

static void
measure_widths (HonCompositionRow *self,
                Widths            *widths)
{
  gtk_widget_measure (GTK_WIDGET (self->name_label), GTK_ORIENTATION_HORIZONTAL, -1,
                      &widths->name_minimum, &widths->name_natural, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->total_label), GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &widths->total, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->track), GTK_ORIENTATION_HORIZONTAL, -1,
                      &widths->track_minimum, &widths->track_natural, NULL, NULL);
}

static gboolean
is_stacked (const Widths *widths,
            int           width)
{
  int rest = width - widths->name_natural - widths->total - 2 * COLUMN_SPACING;

  return rest < MAX (MIN_SIDE_BY_SIDE, width / 2);
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static int
measure_line (HonCompositionRow *self,
              const Widths      *widths,
              int                width)
{
  int rest = MAX (width - COLUMN_SPACING - widths->total, widths->name_minimum);

  return MAX (measure_height (GTK_WIDGET (self->name_label), rest),
              measure_height (GTK_WIDGET (self->total_label), widths->total));
}

static void
allocate (HonCompositionRow *self,
          GtkWidget         *child,
          int                x,
          int                y,
          int                width,
          int                height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;

  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
hon_composition_row_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), HON_TYPE_COMPOSITION_ROW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hon_composition_row_parent_class)->dispose (object);
}

static GtkSizeRequestMode
hon_composition_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hon_composition_row_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  HonCompositionRow *self = HON_COMPOSITION_ROW (widget);
  int track_height, line_height;
  Widths widths;

  measure_widths (self, &widths);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (widths.name_minimum + COLUMN_SPACING + widths.total, widths.track_minimum);
      *natural = (widths.name_natural + widths.track_natural + widths.total + 2 * COLUMN_SPACING);
      return;
    }

  track_height = measure_height (GTK_WIDGET (self->track), -1);
  if (for_size >= 0 && is_stacked (&widths, for_size))
    {
      line_height = measure_line (self, &widths, for_size);
      *minimum = line_height + LINE_SPACING + track_height;
    }
  else
    {
      line_height = measure_line (self, &widths, G_MAXINT / 2);
      *minimum = MAX (line_height, track_height);
    }
  *natural = *minimum;
}

static void
hon_composition_row_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  HonCompositionRow *self = HON_COMPOSITION_ROW (widget);
  Widths widths;

  measure_widths (self, &widths);

  if (is_stacked (&widths, width))
    {
      int line_height = measure_line (self, &widths, width);
      int rest = MAX (width - COLUMN_SPACING - widths.total, widths.name_minimum);

      allocate (self, GTK_WIDGET (self->name_label), 0, 0, rest, line_height);
      allocate (self, GTK_WIDGET (self->total_label),
                width - widths.total, 0, widths.total, line_height);
      allocate (self, GTK_WIDGET (self->track),
                0, line_height + LINE_SPACING,
                width, height - line_height - LINE_SPACING);
    }
  else
    {
      int start = widths.name_natural + COLUMN_SPACING;
      int track_height = measure_height (GTK_WIDGET (self->track), -1);

      allocate (self, GTK_WIDGET (self->name_label), 0, 0, widths.name_natural, height);
      allocate (self, GTK_WIDGET (self->track),
                start, (height - track_height) / 2,
                width - start - COLUMN_SPACING - widths.total, track_height);
      allocate (self, GTK_WIDGET (self->total_label),
                width - widths.total, 0, widths.total, height);
    }
}

static void
hon_composition_row_class_init (HonCompositionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_composition_row_dispose;

  widget_class->get_request_mode = hon_composition_row_get_request_mode;
  widget_class->measure = hon_composition_row_measure;
  widget_class->size_allocate = hon_composition_row_size_allocate;

  g_type_ensure (HON_TYPE_COMPOSITION_TRACK);
  gtk_widget_class_set_css_name (widget_class, "bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  hon_chart_set_template (widget_class, "hon-composition-row");
  gtk_widget_class_bind_template_child (widget_class, HonCompositionRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionRow, track);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionRow, total_label);
}

static void
hon_composition_row_init (HonCompositionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hon_composition_row_new:
 * @labels: gives the names of all rows the same width
 * @totals: gives the totals of all rows the same width
 *
 * Creates a row that shows nothing yet.
 *
 * Returns: a new row
 */
GtkWidget *
hon_composition_row_new (GtkSizeGroup *labels,
                         GtkSizeGroup *totals)
{
  HonCompositionRow *self = g_object_new (HON_TYPE_COMPOSITION_ROW, NULL);

  gtk_size_group_add_widget (labels, GTK_WIDGET (self->name_label));
  gtk_size_group_add_widget (totals, GTK_WIDGET (self->total_label));

  return GTK_WIDGET (self);
}

/**
 * hon_composition_row_get_track:
 * @self: a row
 *
 * Gets the segments.
 *
 * Returns: (transfer none): the track
 */
HonCompositionTrack *
hon_composition_row_get_track (HonCompositionRow *self)
{
  g_return_val_if_fail (HON_IS_COMPOSITION_ROW (self), NULL);

  return self->track;
}

/**
 * hon_composition_row_show:
 * @self: a row
 * @bar: the bar to show
 * @format: (nullable): writes values
 * @range: the scale that all bars share
 *
 * Shows a bar.
 */
void
hon_composition_row_show (HonCompositionRow         *self,
                          HonChartBar               *bar,
                          HonChartFormat            *format,
                          const HonCompositionRange *range)
{
  g_autofree char *total = NULL;
  g_autofree char *reading = NULL;
  const char *name;

  g_return_if_fail (HON_IS_COMPOSITION_ROW (self));
  g_return_if_fail (HON_IS_CHART_BAR (bar));

  name = hon_chart_bar_get_label (bar);
  total = hon_chart_format_to_string (format, hon_chart_bar_get_total (bar));

  /* Translators: %1$s is the name of a bar in a chart, %2$s its total with its unit. */
  reading = g_strdup_printf (C_("chart", "%1$s, %2$s"), name, total);

  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->total_label, total);
  hon_composition_track_show (self->track, bar, format, range);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, reading,
                                  -1);
}

/**
 * hon_composition_row_set_place:
 * @self: a row
 * @position: its position, counted from 0
 * @n_rows: the number of rows
 *
 * Sets the position that assistive technologies report.
 */
void
hon_composition_row_set_place (HonCompositionRow *self,
                               guint              position,
                               guint              n_rows)
{
  g_return_if_fail (HON_IS_COMPOSITION_ROW (self));
  g_return_if_fail (position < n_rows);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_rows,
                                  -1);
}

/**
 * hon_composition_row_set_selected:
 * @self: a row
 * @selected: whether the bar is selected
 *
 * Emphasizes the row if it is selected.
 */
void
hon_composition_row_set_selected (HonCompositionRow *self,
                                  gboolean           selected)
{
  g_return_if_fail (HON_IS_COMPOSITION_ROW (self));

  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_SELECTED, selected,
                               -1);
}
