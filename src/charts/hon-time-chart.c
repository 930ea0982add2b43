/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-chart.h"

#include "hon-chart-readout.h"
#include "hon-chart-template-private.h"
#include "hon-time-cursor-private.h"
#include "hon-time-gestures-private.h"
#include "hon-time-legend-private.h"
#include "hon-time-sheet-private.h"
#include "hon-time-words-private.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * HonTimeChart:
 *
 * Shows how values change over time, and the events of that time.
 *
 * Series are drawn as steps, lines or bars. With enough room, their names are beside
 * the ends of the lines; the legend hides and shows series. A line under the plot reads out the day
 * under the cursor, which the pointer, touch and the arrow keys move. Time can be zoomed and
 * panned.
 *
 * ## CSS nodes
 *
 * ```
 * time-chart
 * ├── plot
 * ├── box.footer
 * │   ├── readout
 * │   ╰── button.flat.circular
 * ╰── legend
 * ```
 *
 * ## Actions
 *
 * - `chart.zoom-in`, `chart.zoom-out`: shows half as much time, or twice as much
 * - `chart.reset-zoom`: shows everything
 * - `chart.pan`: moves by a quarter of the visible time: to the left if the parameter is negative
 *
 * ## Keys
 *
 * | Key                              | Does                                             |
 * |----------------------------------|--------------------------------------------------|
 * | Left, Right                      | moves to the next point or marker, as it is seen |
 * | Page Up, Page Down               | moves by ten of them                             |
 * | Home, End                        | moves to the first or the last one               |
 * | +, −, 0                          | zooms in, out, and shows everything              |
 * | Ctrl or Shift with Left or Right | pans                                             |
 * | Enter, Space                     | activates the marker under the cursor            |
 * | Escape                           | removes the cursor                               |
 *
 * The plot is one stop of the Tab key, the legend another. For the pointer and touch, see
 * [class@TimeGestures].
 *
 * ## Accessibility
 *
 * The role is GROUP, labelled with the title, described by a sentence about the values. The plot
 * takes the focus, and is called what the chart is; what moves made by key come to is announced.
 *
 * ## Text direction
 *
 * From right to left, time runs to the left.
 */

#define PAGE 10
#define ZOOM_STEP 2.0
#define PAN_PART 0.25
#define MAX_DATE 3652059

struct _HonTimeChart
{
  HonChart         parent_instance;

  /* Template children */
  HonTimePlot     *plot;
  GtkWidget       *footer;
  HonChartReadout *readout;
  GtkWidget       *reset_button;
  HonTimeLegend   *legend;

  HonTimeGestures *gestures; /* (owned) */
  HonTimeSheet    *sheet; /* (owned) */
  GListModel      *series; /* (nullable) (owned) */
  GSignalGroup    *series_signals; /* (owned) */
  GPtrArray       *watched; /* (owned) (element-type HonChartSeries): the items of the list */
  GListModel      *markers; /* (nullable) (owned) */
  GSignalGroup    *markers_signals; /* (owned) */
  HonTimeData     *data; /* (nullable) (owned): computed when it is needed */
  HonChartFormat  *axis_format; /* (nullable) (owned) */
  HonChartFormat  *date_format; /* (nullable) (owned) */
  HonTimeRange     range;
  HonDate          cursor;
  HonDate          today;
  guint            update_id;
};

typedef struct
{
  guint       keyval;
  const char *action;
} Zoom;

static const Zoom zooms[] = {
  { GDK_KEY_plus, "chart.zoom-in" },
  { GDK_KEY_equal, "chart.zoom-in" },
  { GDK_KEY_KP_Add, "chart.zoom-in" },
  { GDK_KEY_minus, "chart.zoom-out" },
  { GDK_KEY_KP_Subtract, "chart.zoom-out" },
  { GDK_KEY_0, "chart.reset-zoom" },
  { GDK_KEY_KP_0, "chart.reset-zoom" },
};

static const struct
{
  guint keyval;
  int   direction;
} pans[] = {
  { GDK_KEY_Left, -1 },
  { GDK_KEY_Right, 1 },
};

enum
{
  SIGNAL_MARKER_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonTimeChart, hon_time_chart, HON_TYPE_CHART)

static const HonTimeData *
get_data (HonTimeChart *self)
{
  if (self->data == NULL)
    self->data = hon_time_data_new (self->series, self->markers, self->today);

  return self->data;
}

static HonTimeRange
get_range (HonTimeChart *self)
{
  return hon_time_range_resolve (self->range, get_data (self)->whole);
}

static void
init_view (HonTimeChart *self,
           HonTimeView  *view)
{
  *view = (HonTimeView) {
    .data = get_data (self),
    .format = hon_chart_get_format (HON_CHART (self)),
    .axis_format = self->axis_format,
    .date_format = self->date_format,
    .range = get_range (self),
    .today = self->today,
  };
}

static void
update_plot (HonTimeChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  HonTimeView view;
  gboolean is_zoomed;

  init_view (self, &view);
  hon_time_plot_show (self->plot, &view);

  is_zoomed = hon_time_range_is_part (view.range, view.data->whole);
  gtk_widget_action_set_enabled (widget, "chart.zoom-in", hon_time_range_can_shrink (view.range));
  gtk_widget_action_set_enabled (widget, "chart.zoom-out", is_zoomed);
  gtk_widget_action_set_enabled (widget, "chart.reset-zoom", is_zoomed);
  gtk_widget_action_set_enabled (widget, "chart.pan", is_zoomed);

  if (!is_zoomed && gtk_widget_has_focus (self->reset_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->plot));
  gtk_widget_set_visible (self->reset_button, is_zoomed);
  hon_chart_period_changed (HON_CHART (self));
}

static const char *
get_hint (void)
{
  return _("Point at the chart, or use the arrow keys");
}

/* Shows the values at the cursor in the legend, or the last ones. */
static void
update_values (HonTimeChart      *self,
               const HonTimeView *view)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->watched->len; i++)
    g_ptr_array_add (texts, hon_time_words_dup_value (view, g_ptr_array_index (self->watched, i),
                                                      self->cursor));
  hon_time_legend_show_values (self->legend, texts);
}

static void
update_readout (HonTimeChart *self)
{
  gboolean with_values = !gtk_widget_get_visible (GTK_WIDGET (self->legend));
  HonTimeView view;

  init_view (self, &view);
  if (self->cursor != HON_DATE_NONE)
    {
      g_autofree char *caption = hon_time_words_dup_caption (&view, self->cursor, with_values);

      hon_chart_readout_show (self->readout, caption);
    }
  else
    {
      hon_chart_readout_show_hint (self->readout, get_hint ());
    }

  update_values (self, &view);
}

static void
update_readout_room (HonTimeChart *self)
{
  gboolean with_values = !gtk_widget_get_visible (GTK_WIDGET (self->legend));
  g_autofree char *text = NULL;
  HonTimeView view;

  init_view (self, &view);
  if (view.data->whole.end == HON_DATE_NONE)
    return;

  text = hon_time_words_dup_longest_caption (&view, with_values);
  hon_chart_readout_set_longest (self->readout, g_utf8_strlen (text, -1) >
                                                g_utf8_strlen (get_hint (), -1)
                                                ? text : get_hint ());
}

/* One series needs no legend, unless it is hidden: then the legend is the way to show it again. */
static void
update_legend (HonTimeChart *self)
{
  gboolean is_needed = self->watched->len > 1;

  for (guint i = 0; i < self->watched->len; i++)
    is_needed |= !hon_chart_series_get_visible (g_ptr_array_index (self->watched, i));

  hon_time_legend_show (self->legend, self->watched, hon_time_plot_get_patterns (self->plot));
  gtk_widget_set_visible (GTK_WIDGET (self->legend), is_needed);
}

static void
update (HonTimeChart *self)
{
  const HonTimeData *data = get_data (self);
  gboolean has_values = isfinite (data->lowest);
  g_autofree char *description = NULL;
  HonTimeView view;

  g_clear_handle_id (&self->update_id, g_source_remove);

  init_view (self, &view);
  if (data->whole.start == HON_DATE_NONE)
    hon_time_chart_set_cursor (self, HON_DATE_NONE);
  update_plot (self);
  update_legend (self);
  update_readout_room (self);
  update_readout (self);
  hon_time_sheet_update (self->sheet, self->watched, view.format, self->date_format);
  gtk_widget_set_visible (self->footer, has_values);
  gtk_widget_set_focusable (GTK_WIDGET (self->plot), has_values);

  description = hon_time_words_dup_description (&view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static gboolean
update_cb (gpointer user_data)
{
  HonTimeChart *self = HON_TIME_CHART (user_data);

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* Forgets what was computed from the series. The chart is updated once for many changes, before the
 * next frame is laid out.
 */
static void
invalidate (HonTimeChart *self)
{
  hon_time_plot_show (self->plot, NULL);
  g_clear_pointer (&self->data, hon_time_data_free);

  if (self->update_id != 0)
    return;

  /* GTK lays out and draws with a lower priority. */
  self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
  g_source_set_name_by_id (self->update_id, "[honoraires] time chart");
}

static void
unwatch (HonTimeChart *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->watched, i), invalidate, self);

  g_ptr_array_set_size (self->watched, 0);
}

static void
set_range (HonTimeChart *self,
           HonTimeRange  range)
{
  if (self->range.start == range.start && self->range.end == range.end)
    return;

  self->range = range;
  update_plot (self);
}

/* Zooms about the cursor, or the middle, for an action. */
static void
zoom (HonTimeChart *self,
      double        factor)
{
  HonTimeRange range = get_range (self);
  double center = hon_time_range_get_center (range, self->cursor);

  set_range (self, hon_time_range_zoom (range, (range.end - range.start) * factor, center, center,
                                        get_data (self)->whole));
}

static void
announce_range (HonTimeChart *self)
{
  g_autofree char *text = NULL;
  HonTimeView view;

  init_view (self, &view);
  text = hon_time_words_dup_range (&view);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The plot has the focus: it is called what the chart is. What is at the cursor is announced. */
static void
title_changed_cb (HonTimeChart *self)
{
  const char *title = hon_chart_get_title (HON_CHART (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plot), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
}

static HonDate
get_moved_cursor (HonTimeChart    *self,
                  GtkMovementStep  step,
                  int              count)
{
  const HonTimeData *data = get_data (self);
  HonDate until = get_range (self).end;

  if (step == GTK_MOVEMENT_DISPLAY_LINE_ENDS)
    return hon_time_cursor_move_end (data, self->cursor, count);

  /* The first key press only shows the cursor, at the last value that is in force. */
  if (self->cursor == HON_DATE_NONE)
    return hon_time_cursor_find_last (data, self->today != HON_DATE_NONE ? MIN (until, self->today)
                                                                         : until);

  if (step == GTK_MOVEMENT_PAGES)
    count *= PAGE;
  else if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    count = -count;

  return hon_time_cursor_move (data, self->cursor, count);
}

static gboolean
is_in_legend (HonTimeChart *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->legend));
}

static void
series_changed_cb (HonTimeChart *self)
{
  unwatch (self);
  for (guint i = 0; self->series != NULL && i < g_list_model_get_n_items (self->series); i++)
    {
      HonChartSeries *series = g_list_model_get_item (self->series, i);

      g_signal_connect_object (series, "changed", G_CALLBACK (invalidate), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->watched, series);
    }

  invalidate (self);
}

static void
patterns_changed_cb (HonTimeChart *self)
{
  update_legend (self);
}

static void
cursor_moved_cb (HonTimeChart *self,
                 HonDate       date)
{
  hon_time_chart_set_cursor (self, date);
}

static void
range_moved_cb (HonTimeChart *self,
                HonDate       start,
                HonDate       end)
{
  set_range (self, (HonTimeRange) { start, end });
}

static void
marker_activated_cb (HonTimeChart   *self,
                     HonChartMarker *marker)
{
  g_signal_emit (self, signals[SIGNAL_MARKER_ACTIVATED], 0, marker);
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  zoom (HON_TIME_CHART (widget), 1.0 / ZOOM_STEP);
  announce_range (HON_TIME_CHART (widget));
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  zoom (HON_TIME_CHART (widget), ZOOM_STEP);
  announce_range (HON_TIME_CHART (widget));
}

static void
reset_zoom_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  set_range (HON_TIME_CHART (widget), (HonTimeRange) { HON_DATE_NONE, HON_DATE_NONE });
  announce_range (HON_TIME_CHART (widget));
}

static void
pan_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  HonTimeChart *self = HON_TIME_CHART (widget);
  HonTimeRange range = get_range (self);
  double days = g_variant_get_int32 (parameter) * (range.end - range.start) * PAN_PART;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    days = -days;

  set_range (self, hon_time_range_pan (range, days, get_data (self)->whole));
  announce_range (self);
}

static void
hon_time_chart_dispose (GObject *object)
{
  HonTimeChart *self = HON_TIME_CHART (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->gestures);
  g_clear_object (&self->series_signals);
  g_clear_object (&self->markers_signals);
  unwatch (self);
  if (self->plot != NULL)
    hon_time_plot_show (self->plot, NULL);
  g_clear_pointer (&self->data, hon_time_data_free);
  g_clear_object (&self->series);
  g_clear_object (&self->markers);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_TIME_CHART);

  G_OBJECT_CLASS (hon_time_chart_parent_class)->dispose (object);
}

static void
hon_time_chart_finalize (GObject *object)
{
  HonTimeChart *self = HON_TIME_CHART (object);

  g_clear_object (&self->sheet);
  g_clear_pointer (&self->watched, g_ptr_array_unref);
  g_clear_pointer (&self->axis_format, hon_chart_format_unref);
  g_clear_pointer (&self->date_format, hon_chart_format_unref);

  G_OBJECT_CLASS (hon_time_chart_parent_class)->finalize (object);
}

static HonChartSheet *
hon_time_chart_get_sheet (HonChart *chart)
{
  return HON_CHART_SHEET (HON_TIME_CHART (chart)->sheet);
}

static int
hon_time_chart_measure_scene (HonChart     *chart,
                              PangoContext *context,
                              int           width)
{
  HonTimeView view;

  init_view (HON_TIME_CHART (chart), &view);
  view.with_legend = TRUE;

  return hon_time_scene_measure (&view, context, width);
}

static void
hon_time_chart_snapshot_scene (HonChart              *chart,
                               const HonChartPalette *palette,
                               PangoContext          *context,
                               GtkSnapshot           *snapshot,
                               int                    width,
                               int                    height)
{
  HonTimeView view;
  g_autoptr (HonTimeScene) scene = NULL;

  init_view (HON_TIME_CHART (chart), &view);
  view.with_legend = TRUE;
  view.contrast = palette->contrast;
  scene = hon_time_scene_new (&view, context, width, height);
  hon_time_scene_snapshot (scene, palette, snapshot);
}

/* The scene as it stands alone, on paper. */
static char *
hon_time_chart_dup_notes (HonChart     *chart,
                          PangoContext *context,
                          int           width)
{
  HonTimeView view;
  g_autoptr (HonTimeScene) scene = NULL;

  init_view (HON_TIME_CHART (chart), &view);
  view.with_legend = TRUE;
  scene = hon_time_scene_new (&view, context, width, hon_time_scene_measure (&view, context, width));

  return hon_time_scene_dup_notes (scene);
}

static char *
hon_time_chart_dup_period (HonChart *chart)
{
  HonTimeView view;
  int start, end;

  init_view (HON_TIME_CHART (chart), &view);
  if (view.range.start == HON_DATE_NONE)
    return NULL;

  start = hon_date_get_year (view.range.start);
  end = hon_date_get_year (view.range.end);
  if (start != end)
    return g_strdup_printf ("%d–%d", start, end);

  /* What is told month by month stands at the first day of each. */
  if (view.range.start == hon_date_new (start, 1, 1) && view.range.end >= hon_date_new (end, 12, 1))
    return g_strdup_printf ("%d", start);

  return hon_time_words_dup_range (&view);
}

static void
hon_time_chart_format_changed (HonChart *chart)
{
  update (HON_TIME_CHART (chart));
}

static gboolean
hon_time_chart_move_cursor (HonChart        *chart,
                            GtkMovementStep  step,
                            int              count)
{
  HonTimeChart *self = HON_TIME_CHART (chart);
  g_autofree char *readout = NULL;
  HonTimeView view;

  /* In the legend, arrow keys move from button to button. */
  if (step == GTK_MOVEMENT_DISPLAY_LINES || is_in_legend (self))
    return GDK_EVENT_PROPAGATE;

  hon_time_chart_set_cursor (self, get_moved_cursor (self, step, count));
  if (self->cursor == HON_DATE_NONE)
    return GDK_EVENT_STOP;

  set_range (self, hon_time_range_reveal (get_range (self), self->cursor, get_data (self)->whole));
  init_view (self, &view);
  readout = hon_time_words_dup_readout (&view, self->cursor);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), readout,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return GDK_EVENT_STOP;
}

static gboolean
hon_time_chart_activate_cursor (HonChart *chart)
{
  HonTimeChart *self = HON_TIME_CHART (chart);
  HonChartMarker *marker;

  if (self->cursor == HON_DATE_NONE || is_in_legend (self))
    return GDK_EVENT_PROPAGATE;

  marker = hon_time_data_find_marker (get_data (self), self->cursor);
  if (marker == NULL)
    return GDK_EVENT_PROPAGATE;

  marker_activated_cb (self, marker);

  return GDK_EVENT_STOP;
}

static gboolean
hon_time_chart_clear_cursor (HonChart *chart)
{
  HonTimeChart *self = HON_TIME_CHART (chart);

  if (self->cursor == HON_DATE_NONE)
    return GDK_EVENT_PROPAGATE;

  hon_time_chart_set_cursor (self, HON_DATE_NONE);

  return GDK_EVENT_STOP;
}

static void
hon_time_chart_class_init (HonTimeChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonChartClass *chart_class = HON_CHART_CLASS (klass);

  object_class->dispose = hon_time_chart_dispose;
  object_class->finalize = hon_time_chart_finalize;

  chart_class->get_sheet = hon_time_chart_get_sheet;
  chart_class->measure_scene = hon_time_chart_measure_scene;
  chart_class->snapshot_scene = hon_time_chart_snapshot_scene;
  chart_class->dup_notes = hon_time_chart_dup_notes;
  chart_class->dup_period = hon_time_chart_dup_period;
  chart_class->format_changed = hon_time_chart_format_changed;
  chart_class->move_cursor = hon_time_chart_move_cursor;
  chart_class->activate_cursor = hon_time_chart_activate_cursor;
  chart_class->clear_cursor = hon_time_chart_clear_cursor;

  /**
   * HonTimeChart::marker-activated:
   * @self: a chart
   * @marker: a marker
   *
   * Emitted when a marker was clicked, tapped, or activated by key.
   */
  signals[SIGNAL_MARKER_ACTIVATED] =
    g_signal_new ("marker-activated",
                  HON_TYPE_TIME_CHART,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, HON_TYPE_CHART_MARKER);

  gtk_widget_class_install_action (widget_class, "chart.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "chart.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "chart.reset-zoom", NULL, reset_zoom_action);
  gtk_widget_class_install_action (widget_class, "chart.pan", "i", pan_action);

  for (guint i = 0; i < G_N_ELEMENTS (pans); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, pans[i].keyval, GDK_CONTROL_MASK,
                                           "chart.pan", "i", pans[i].direction);
      gtk_widget_class_add_binding_action (widget_class, pans[i].keyval, GDK_SHIFT_MASK,
                                           "chart.pan", "i", pans[i].direction);
    }
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding_action (widget_class, zooms[i].keyval, 0, zooms[i].action, NULL);

  g_type_ensure (HON_TYPE_CHART_READOUT);
  g_type_ensure (HON_TYPE_TIME_LEGEND);
  g_type_ensure (HON_TYPE_TIME_PLOT);

  gtk_widget_class_set_css_name (widget_class, "time-chart");
  hon_chart_set_template (widget_class, "hon-time-chart");
  gtk_widget_class_bind_template_child (widget_class, HonTimeChart, plot);
  gtk_widget_class_bind_template_child (widget_class, HonTimeChart, footer);
  gtk_widget_class_bind_template_child (widget_class, HonTimeChart, readout);
  gtk_widget_class_bind_template_child (widget_class, HonTimeChart, reset_button);
  gtk_widget_class_bind_template_child (widget_class, HonTimeChart, legend);
  gtk_widget_class_bind_template_callback (widget_class, patterns_changed_cb);
}

static void
hon_time_chart_init (HonTimeChart *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  self->sheet = hon_time_sheet_new ();
  self->series_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_object (self->series_signals, "items-changed",
                                 G_CALLBACK (series_changed_cb), self, G_CONNECT_SWAPPED);
  self->markers_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_object (self->markers_signals, "items-changed",
                                 G_CALLBACK (invalidate), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->gestures = hon_time_gestures_new (self->plot);
  g_signal_connect_object (self->gestures, "cursor-moved", G_CALLBACK (cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gestures, "range-moved", G_CALLBACK (range_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gestures, "marker-activated", G_CALLBACK (marker_activated_cb),
                           self, G_CONNECT_SWAPPED);

  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _("Left and Right move over the points and the events, Page Up "
                                    "and Page Down by ten of them, Home and End to either end. "
                                    "Plus and minus zoom, zero shows everything, Ctrl with Left "
                                    "or Right moves what is shown. Enter chooses an event. "
                                    "Escape removes the cursor."),
                                  -1);
  update (self);
}

/**
 * hon_time_chart_set_series:
 * @self: a chart
 * @series: (nullable): a list of [class@ChartSeries]
 *
 * Sets the series that the chart draws.
 */
void
hon_time_chart_set_series (HonTimeChart *self,
                           GListModel   *series)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));
  g_return_if_fail (series == NULL || G_IS_LIST_MODEL (series));

  if (!g_set_object (&self->series, series))
    return;

  g_signal_group_set_target (self->series_signals, series);
  series_changed_cb (self);
  update (self);
}

/**
 * hon_time_chart_set_markers:
 * @self: a chart
 * @markers: (nullable): a list of [class@ChartMarker] in any order
 *
 * Sets the events that the chart marks.
 */
void
hon_time_chart_set_markers (HonTimeChart *self,
                            GListModel   *markers)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));
  g_return_if_fail (markers == NULL || G_IS_LIST_MODEL (markers));

  if (!g_set_object (&self->markers, markers))
    return;

  g_signal_group_set_target (self->markers_signals, markers);
  invalidate (self);
  update (self);
}

/**
 * hon_time_chart_set_axis_format:
 * @self: a chart
 * @format: (nullable): a format; %NULL uses the format of the chart
 *
 * Sets how values are written beside the axis.
 */
void
hon_time_chart_set_axis_format (HonTimeChart   *self,
                                HonChartFormat *format)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));

  if (hon_chart_format_set (&self->axis_format, format))
    update (self);
}

/**
 * hon_time_chart_set_date_format:
 * @self: a chart
 * @format: (nullable): a format of [type@Date]; %NULL writes complete dates
 *
 * Sets how days are written in the readout and in the table: as exactly as they are known.
 */
void
hon_time_chart_set_date_format (HonTimeChart   *self,
                                HonChartFormat *format)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));

  if (hon_chart_format_set (&self->date_format, format))
    update (self);
}

/**
 * hon_time_chart_set_cursor:
 * @self: a chart
 * @cursor: a day, or 0 to remove the cursor
 *
 * Sets the day that is read out. It may be outside the visible days.
 */
void
hon_time_chart_set_cursor (HonTimeChart *self,
                           HonDate       cursor)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));
  g_return_if_fail (cursor >= HON_DATE_NONE && cursor <= MAX_DATE);

  if (self->cursor == cursor)
    return;

  self->cursor = cursor;
  hon_time_plot_set_cursor (self->plot, cursor);
  update_readout (self);
}

/**
 * hon_time_chart_get_years:
 * @self: a chart
 * @first: (out): the year of the first value
 * @last: (out): the year of the last value
 * @start: (out): the first year that is shown
 * @end: (out): the last year that is shown
 *
 * Gets which years are shown, of which.
 *
 * Returns: whether there are values; if not, nothing is set
 */
gboolean
hon_time_chart_get_years (HonTimeChart *self,
                          int          *first,
                          int          *last,
                          int          *start,
                          int          *end)
{
  const HonTimeData *data;
  HonTimeRange range;

  g_return_val_if_fail (HON_IS_TIME_CHART (self), FALSE);

  data = get_data (self);
  if (data->whole.start == HON_DATE_NONE)
    return FALSE;

  range = get_range (self);
  *first = hon_date_get_year (data->whole.start);
  *last = hon_date_get_year (data->whole.end);
  *start = hon_date_get_year (range.start);
  *end = hon_date_get_year (range.end);

  return TRUE;
}

/**
 * hon_time_chart_set_years:
 * @self: a chart
 * @start: the first year to show
 * @end: the last year to show, at least @start
 *
 * Shows some years, from the first day of one to the last day of another, as far as there are values.
 */
void
hon_time_chart_set_years (HonTimeChart *self,
                          int           start,
                          int           end)
{
  HonTimeRange whole, range;

  g_return_if_fail (HON_IS_TIME_CHART (self));
  g_return_if_fail (start <= end);

  whole = get_data (self)->whole;
  range = hon_time_range_resolve ((HonTimeRange) { hon_date_new (start, 1, 1), hon_date_new (end, 12, 31) }, whole);
  if (!hon_time_range_is_part (range, whole))
    range = (HonTimeRange) { HON_DATE_NONE, HON_DATE_NONE };
  set_range (self, range);
}

/**
 * hon_time_chart_set_today:
 * @self: a chart
 * @today: a day, or 0 for no distinction
 *
 * Sets the last day that is not in the future. Steps are drawn until that day; later values are
 * planned, and drawn as dots.
 */
void
hon_time_chart_set_today (HonTimeChart *self,
                          HonDate       today)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));
  g_return_if_fail (today >= HON_DATE_NONE && today <= MAX_DATE);

  if (self->today == today)
    return;

  self->today = today;
  invalidate (self);
  update (self);
}
