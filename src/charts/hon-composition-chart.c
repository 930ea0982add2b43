/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-chart.h"

#include "hon-chart-readout.h"
#include "hon-chart-swatch.h"
#include "hon-chart-template-private.h"
#include "hon-composition-row-private.h"
#include "hon-composition-scene.h"
#include "hon-composition-sheet.h"
#include "hon-composition-words-private.h"

#include <glib/gi18n.h>

#include <adwaita.h>

/**
 * HonCompositionChart:
 *
 * Compares compositions: one horizontal bar for each, stacked from the same named parts.
 *
 * The bars share one scale. Parts below zero are on the other side of zero. Names and totals are
 * labels, above the bar if the chart is narrow. A line under the bars reads out the part under the
 * cursor, which the pointer, touch and the arrow keys move.
 *
 * ## CSS nodes
 *
 * ```
 * composition-chart
 * ├── box.plot
 * │   ╰── bar[:hover][:selected]
 * │       ├── label.name
 * │       ├── track
 * │       │   ╰── segment.part-0…5[.negative]
 * │       │       ╰── label
 * │       ╰── label.total
 * ├── readout
 * ╰── wrap-box.legend
 *     ╰── box
 *         ├── swatch.part-0…5
 *         ╰── label
 * ```
 *
 * ## Keys
 *
 * | Key                  | Does                                             |
 * |----------------------|--------------------------------------------------|
 * | Left, Right          | moves over the parts of a bar, as they are seen  |
 * | Up, Down             | moves to the same part of another bar            |
 * | Home, End            | moves to the first or the last part of the bar   |
 * | Enter, Space         | activates the bar                                |
 * | Escape               | removes the cursor                               |
 *
 * The chart is one stop of the Tab key.
 *
 * ## Pointer and touch
 *
 * A click activates a bar. A tap on a part moves the cursor there; a second tap on the same part,
 * or a tap beside the parts, activates the bar.
 *
 * ## Accessibility
 *
 * The role is GROUP, labelled with the title, described by a sentence about the bars. Bars and
 * parts are nested lists; moves made by key are announced.
 *
 * ## Export
 *
 * Outside the window there is no cursor: each part has its name and value on it, or below the bar
 * if it is too narrow for them.
 */

struct _HonCompositionChart
{
  HonChart             parent_instance;

  /* Template children */
  GtkWidget           *plot;
  GtkSizeGroup        *names;
  GtkSizeGroup        *totals;
  HonChartReadout     *readout;
  AdwWrapBox          *legend;
  GtkWidget           *empty_label;

  GListModel          *list; /* (nullable) (owned) */
  GSignalGroup        *list_signals; /* (owned) */
  GPtrArray           *bars; /* (owned) (element-type HonChartBar): the items of the list */
  GPtrArray           *rows; /* (owned) (element-type HonCompositionRow) */
  GPtrArray           *entries; /* (owned) (element-type GtkWidget) */
  HonCompositionSheet *sheet; /* (owned) */
  guint                selected;
  guint                cursor_bar;
  guint                cursor_part;
  double               pointer_x;
  double               pointer_y;
};

enum
{
  SIGNAL_BAR_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonCompositionChart, hon_composition_chart, HON_TYPE_CHART)

static HonCompositionTrack *
get_track (HonCompositionChart *self,
           guint                bar)
{
  return hon_composition_row_get_track (g_ptr_array_index (self->rows, bar));
}

static guint
get_n_parts (HonCompositionChart *self,
             guint                bar)
{
  if (bar >= self->bars->len)
    return 0;

  return hon_chart_bar_get_n_parts (g_ptr_array_index (self->bars, bar));
}

static const HonChartPart *
get_part (HonCompositionChart *self,
          guint                bar,
          guint                part)
{
  return hon_chart_bar_get_part (g_ptr_array_index (self->bars, bar), part);
}

static const char *
get_hint (void)
{
  return _("Point at a part, or use the arrow keys");
}

static void
update_readout (HonCompositionChart *self)
{
  g_autofree char *text = NULL;

  if (self->cursor_bar == GTK_INVALID_LIST_POSITION)
    {
      hon_chart_readout_show_hint (self->readout, get_hint ());
      return;
    }

  text = hon_composition_words_dup_readout (g_ptr_array_index (self->bars, self->cursor_bar), self->cursor_part,
                                            hon_chart_get_format (HON_CHART (self)));
  hon_chart_readout_show (self->readout, text);
}

static void
update_readout_room (HonCompositionChart *self)
{
  g_autofree char *longest = hon_composition_words_dup_longest_readout (self->bars,
                                                                        hon_chart_get_format (HON_CHART (self)));

  hon_chart_readout_set_longest (self->readout, longest != NULL && g_utf8_strlen (longest, -1) >
                                                                   g_utf8_strlen (get_hint (), -1)
                                                ? longest : get_hint ());
}

/* Moves the cursor; removes it if there is no such part. */
static void
set_cursor (HonCompositionChart *self,
            guint                bar,
            guint                part)
{
  if (part >= get_n_parts (self, bar))
    {
      bar = GTK_INVALID_LIST_POSITION;
      part = GTK_INVALID_LIST_POSITION;
    }

  if (self->cursor_bar == bar && self->cursor_part == part)
    return;

  if (self->cursor_bar < self->rows->len)
    hon_composition_track_set_current (get_track (self, self->cursor_bar),
                                       GTK_INVALID_LIST_POSITION);

  self->cursor_bar = bar;
  self->cursor_part = part;
  if (bar != GTK_INVALID_LIST_POSITION)
    hon_composition_track_set_current (get_track (self, bar), part);

  update_readout (self);
}

static GtkWidget *
make_legend_entry (void)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *swatch = hon_chart_swatch_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_box_append (GTK_BOX (entry), swatch);
  gtk_box_append (GTK_BOX (entry), label);

  return entry;
}

static void
update_legend (HonCompositionChart *self,
               GPtrArray           *kinds)
{
  while (self->entries->len > kinds->len)
    {
      adw_wrap_box_remove (self->legend,
                           g_ptr_array_index (self->entries, self->entries->len - 1));
      g_ptr_array_set_size (self->entries, (int) self->entries->len - 1);
    }

  for (guint i = 0; i < kinds->len; i++)
    {
      const HonChartPart *kind = g_ptr_array_index (kinds, i);
      HonChartSample sample = { .style_index = kind->style_index };
      GtkWidget *swatch;

      if (i == self->entries->len)
        {
          GtkWidget *entry = make_legend_entry ();

          g_ptr_array_add (self->entries, entry);
          adw_wrap_box_append (self->legend, entry);
        }

      swatch = gtk_widget_get_first_child (g_ptr_array_index (self->entries, i));
      hon_chart_swatch_show (HON_CHART_SWATCH (swatch), &sample);
      gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (swatch)), kind->label);
    }
}

static void
set_n_rows (HonCompositionChart *self,
            guint                n_rows)
{
  if (self->rows->len == n_rows)
    return;

  while (self->rows->len > n_rows)
    {
      gtk_box_remove (GTK_BOX (self->plot), g_ptr_array_index (self->rows, self->rows->len - 1));
      g_ptr_array_set_size (self->rows, (int) self->rows->len - 1);
    }

  while (self->rows->len < n_rows)
    {
      GtkWidget *row = hon_composition_row_new (self->names, self->totals);

      gtk_box_append (GTK_BOX (self->plot), row);
      g_ptr_array_add (self->rows, row);
    }

  for (guint i = 0; i < n_rows; i++)
    hon_composition_row_set_place (g_ptr_array_index (self->rows, i), i, n_rows);
}

static void
update (HonCompositionChart *self)
{
  HonChartFormat *format = hon_chart_get_format (HON_CHART (self));
  g_autoptr (GPtrArray) kinds = hon_chart_bar_list_kinds (self->bars);
  HonCompositionRange range = HON_COMPOSITION_RANGE_INIT;
  g_autofree char *description = NULL;

  for (guint i = 0; i < self->bars->len; i++)
    {
      HonChartBar *bar = g_ptr_array_index (self->bars, i);
      g_autofree double *values = hon_chart_bar_dup_values (bar);

      hon_composition_range_include (&range, values, hon_chart_bar_get_n_parts (bar));
    }

  set_n_rows (self, self->bars->len);
  for (guint i = 0; i < self->rows->len; i++)
    {
      HonCompositionRow *row = g_ptr_array_index (self->rows, i);

      hon_composition_row_show (row, g_ptr_array_index (self->bars, i), format, &range);
      hon_composition_row_set_selected (row, i == self->selected);
    }

  update_legend (self, kinds);
  if (self->cursor_part >= get_n_parts (self, self->cursor_bar))
    set_cursor (self, GTK_INVALID_LIST_POSITION, GTK_INVALID_LIST_POSITION);
  update_readout_room (self);
  update_readout (self);
  hon_composition_sheet_update (self->sheet, self->bars, format);

  gtk_widget_set_visible (self->plot, kinds->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->readout), kinds->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), kinds->len > 0);
  gtk_widget_set_visible (self->empty_label, kinds->len == 0);
  gtk_widget_set_focusable (GTK_WIDGET (self), kinds->len > 0);

  description = hon_composition_words_dup_description (self->bars, format);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

/* Finds the row at @y in the coordinates of the plot, or -1. */
static int
find_row (HonCompositionChart *self,
          double               y)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (row, self->plot, &bounds) &&
          y >= bounds.origin.y && y < bounds.origin.y + bounds.size.height)
        return (int) i;
    }

  return -1;
}

/* Finds the part of @bar at a point in the coordinates of the plot, or -1. */
static int
find_part (HonCompositionChart *self,
           guint                bar,
           double               x,
           double               y)
{
  HonCompositionTrack *track = get_track (self, bar);
  graphene_point_t point;

  if (!gtk_widget_compute_point (self->plot, GTK_WIDGET (track),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return -1;

  if (point.y < 0.0f || point.y >= gtk_widget_get_height (GTK_WIDGET (track)))
    return -1;

  return hon_composition_track_find (track, point.x);
}

/* Moves the cursor over the parts of a bar in the order in which they are seen: from @part by
 * @steps, or to the first or last one if there are fewer.
 */
static void
move_along (HonCompositionChart *self,
            guint                bar,
            guint                part,
            int                  steps)
{
  HonChartBar *owner = g_ptr_array_index (self->bars, bar);
  g_autofree double *values = hon_chart_bar_dup_values (owner);

  set_cursor (self, bar, hon_composition_step (values, hon_chart_bar_get_n_parts (owner), part,
                                               steps));
}

/* Moves to the part with the same identifier, or else to the same position. */
static void
move_across (HonCompositionChart *self,
             int                  direction)
{
  const HonChartPart *from = get_part (self, self->cursor_bar, self->cursor_part);
  gint64 bar = self->cursor_bar;
  guint n_parts;

  do
    bar += direction;
  while (bar >= 0 && bar < self->rows->len && get_n_parts (self, (guint) bar) == 0);

  if (bar < 0 || bar >= self->rows->len)
    return;

  n_parts = get_n_parts (self, (guint) bar);
  for (guint i = 0; i < n_parts; i++)
    {
      if (g_str_equal (get_part (self, (guint) bar, i)->id, from->id))
        {
          set_cursor (self, (guint) bar, i);
          return;
        }
    }

  set_cursor (self, (guint) bar, MIN (self->cursor_part, n_parts - 1));
}

/* The first key press only shows the cursor, in the selected bar if it has parts. */
static void
start_cursor (HonCompositionChart *self)
{
  guint bar = get_n_parts (self, self->selected) > 0 ? self->selected : 0;

  while (bar < self->rows->len && get_n_parts (self, bar) == 0)
    bar++;

  if (bar < self->rows->len)
    move_along (self, bar, 0, -G_MAXINT);
}

static void
items_changed_cb (HonCompositionChart *self)
{
  /* The sheet may still hold the old ones. */
  g_ptr_array_unref (self->bars);
  self->bars = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; self->list != NULL && i < g_list_model_get_n_items (self->list); i++)
    g_ptr_array_add (self->bars, g_list_model_get_item (self->list, i));

  update (self);
}

static void
motion_cb (HonCompositionChart *self,
           double               x,
           double               y)
{
  int bar, part;

  /* GTK also reports a pointer at rest after each layout, as when the readout changes; that must
   * not undo moves made by key.
   */
  if (self->pointer_x == x && self->pointer_y == y)
    return;

  self->pointer_x = x;
  self->pointer_y = y;

  bar = find_row (self, y);
  part = bar >= 0 ? find_part (self, (guint) bar, x, y) : -1;
  if (part >= 0)
    set_cursor (self, (guint) bar, (guint) part);
  else
    set_cursor (self, GTK_INVALID_LIST_POSITION, GTK_INVALID_LIST_POSITION);
}

static void
leave_cb (HonCompositionChart *self)
{
  self->pointer_x = -1.0;
  self->pointer_y = -1.0;
  set_cursor (self, GTK_INVALID_LIST_POSITION, GTK_INVALID_LIST_POSITION);
}

static void
released_cb (HonCompositionChart *self,
             int                  n_press,
             double               x,
             double               y,
             GtkGesture          *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  int bar = find_row (self, y);
  int part;

  if (bar < 0)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));

  part = find_part (self, (guint) bar, x, y);
  if (event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_END && part >= 0 &&
      (self->cursor_bar != (guint) bar || self->cursor_part != (guint) part))
    {
      set_cursor (self, (guint) bar, (guint) part);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_BAR_ACTIVATED], 0, (guint) bar);
}

static void
hon_composition_chart_dispose (GObject *object)
{
  HonCompositionChart *self = HON_COMPOSITION_CHART (object);

  g_clear_object (&self->list_signals);
  g_clear_object (&self->list);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_COMPOSITION_CHART);

  G_OBJECT_CLASS (hon_composition_chart_parent_class)->dispose (object);
}

static void
hon_composition_chart_finalize (GObject *object)
{
  HonCompositionChart *self = HON_COMPOSITION_CHART (object);

  g_clear_object (&self->sheet);
  g_clear_pointer (&self->bars, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (hon_composition_chart_parent_class)->finalize (object);
}

static HonChartSheet *
hon_composition_chart_get_sheet (HonChart *chart)
{
  return HON_CHART_SHEET (HON_COMPOSITION_CHART (chart)->sheet);
}

static int
hon_composition_chart_measure_scene (HonChart     *chart,
                                     PangoContext *context,
                                     int           width)
{
  return hon_composition_scene_measure (HON_COMPOSITION_CHART (chart)->bars,
                                        hon_chart_get_format (chart), context, width);
}

static void
hon_composition_chart_snapshot_scene (HonChart              *chart,
                                      const HonChartPalette *palette,
                                      PangoContext          *context,
                                      GtkSnapshot           *snapshot,
                                      int                    width,
                                      int                    height)
{
  hon_composition_scene_snapshot (HON_COMPOSITION_CHART (chart)->bars,
                                  hon_chart_get_format (chart), palette, context, snapshot, width);
}

static void
hon_composition_chart_format_changed (HonChart *chart)
{
  update (HON_COMPOSITION_CHART (chart));
}

static gboolean
hon_composition_chart_move_cursor (HonChart        *chart,
                                   GtkMovementStep  step,
                                   int              count)
{
  HonCompositionChart *self = HON_COMPOSITION_CHART (chart);

  if (step == GTK_MOVEMENT_PAGES)
    return GDK_EVENT_PROPAGATE;

  if (self->cursor_bar == GTK_INVALID_LIST_POSITION)
    start_cursor (self);
  else if (step == GTK_MOVEMENT_DISPLAY_LINES)
    move_across (self, count);
  else if (step == GTK_MOVEMENT_DISPLAY_LINE_ENDS)
    move_along (self, self->cursor_bar, 0, count < 0 ? -G_MAXINT : G_MAXINT);
  else if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    move_along (self, self->cursor_bar, self->cursor_part, -count);
  else
    move_along (self, self->cursor_bar, self->cursor_part, count);

  if (self->cursor_bar != GTK_INVALID_LIST_POSITION)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), hon_chart_readout_get_text (self->readout),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return GDK_EVENT_STOP;
}

static gboolean
hon_composition_chart_activate_cursor (HonChart *chart)
{
  HonCompositionChart *self = HON_COMPOSITION_CHART (chart);

  if (self->cursor_bar == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_BAR_ACTIVATED], 0, self->cursor_bar);

  return GDK_EVENT_STOP;
}

static gboolean
hon_composition_chart_clear_cursor (HonChart *chart)
{
  HonCompositionChart *self = HON_COMPOSITION_CHART (chart);

  if (self->cursor_bar == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;

  set_cursor (self, GTK_INVALID_LIST_POSITION, GTK_INVALID_LIST_POSITION);

  return GDK_EVENT_STOP;
}

static void
hon_composition_chart_class_init (HonCompositionChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonChartClass *chart_class = HON_CHART_CLASS (klass);

  object_class->dispose = hon_composition_chart_dispose;
  object_class->finalize = hon_composition_chart_finalize;

  chart_class->get_sheet = hon_composition_chart_get_sheet;
  chart_class->measure_scene = hon_composition_chart_measure_scene;
  chart_class->snapshot_scene = hon_composition_chart_snapshot_scene;
  chart_class->format_changed = hon_composition_chart_format_changed;
  chart_class->move_cursor = hon_composition_chart_move_cursor;
  chart_class->activate_cursor = hon_composition_chart_activate_cursor;
  chart_class->clear_cursor = hon_composition_chart_clear_cursor;

  /**
   * HonCompositionChart::bar-activated:
   * @self: a chart
   * @position: the position of the bar
   *
   * Emitted when a bar was clicked, tapped, or activated by key.
   */
  signals[SIGNAL_BAR_ACTIVATED] =
    g_signal_new ("bar-activated",
                  HON_TYPE_COMPOSITION_CHART,
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (HON_TYPE_CHART_READOUT);
  gtk_widget_class_set_css_name (widget_class, "composition-chart");
  hon_chart_set_template (widget_class, "hon-composition-chart");
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, plot);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, names);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, totals);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, readout);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, legend);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
hon_composition_chart_init (HonCompositionChart *self)
{
  self->bars = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  self->entries = g_ptr_array_new ();
  self->selected = GTK_INVALID_LIST_POSITION;
  self->cursor_bar = GTK_INVALID_LIST_POSITION;
  self->cursor_part = GTK_INVALID_LIST_POSITION;
  self->pointer_x = -1.0;
  self->pointer_y = -1.0;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _("Left and Right move over the parts of a bar, Up and Down "
                                    "over the bars, Home and End to either end of a bar. "
                                    "Enter chooses the bar. Escape removes the cursor."),
                                  -1);

  self->sheet = hon_composition_sheet_new ();
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_object (self->list_signals, "items-changed",
                                 G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * hon_composition_chart_new:
 *
 * Creates a chart without bars.
 *
 * Returns: a new chart
 */
GtkWidget *
hon_composition_chart_new (void)
{
  return g_object_new (HON_TYPE_COMPOSITION_CHART, NULL);
}

/**
 * hon_composition_chart_get_bars:
 * @self: a chart
 *
 * Gets the bars from top to bottom.
 *
 * Returns: (transfer none) (nullable): a list of [class@ChartBar]
 */
GListModel *
hon_composition_chart_get_bars (HonCompositionChart *self)
{
  g_return_val_if_fail (HON_IS_COMPOSITION_CHART (self), NULL);

  return self->list;
}

/**
 * hon_composition_chart_set_bars:
 * @self: a chart
 * @bars: (nullable): a list of [class@ChartBar]
 *
 * Sets the bars from top to bottom.
 */
void
hon_composition_chart_set_bars (HonCompositionChart *self,
                                GListModel          *bars)
{
  g_return_if_fail (HON_IS_COMPOSITION_CHART (self));
  g_return_if_fail (bars == NULL || G_IS_LIST_MODEL (bars));

  if (!g_set_object (&self->list, bars))
    return;

  g_signal_group_set_target (self->list_signals, bars);
  items_changed_cb (self);
}

/**
 * hon_composition_chart_set_selected:
 * @self: a chart
 * @selected: the position of a bar, or %GTK_INVALID_LIST_POSITION
 *
 * Emphasizes a bar. The position may be set before there are bars; the chart never changes it.
 */
void
hon_composition_chart_set_selected (HonCompositionChart *self,
                                    guint                selected)
{
  g_return_if_fail (HON_IS_COMPOSITION_CHART (self));

  if (self->selected == selected)
    return;

  self->selected = selected;
  for (guint i = 0; i < self->rows->len; i++)
    hon_composition_row_set_selected (g_ptr_array_index (self->rows, i), i == selected);
}
