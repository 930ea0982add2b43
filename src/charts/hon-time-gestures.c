/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-gestures-private.h"

#include "hon-time-cursor-private.h"

#include <math.h>

/**
 * HonTimeGestures:
 *
 * What the pointer and touch do on the plot of a chart over time.
 *
 * The cursor follows the pointer, and snaps to points and markers near by. The wheel zooms with
 * Ctrl; without it, it scrolls the page. A zoomed plot can be dragged, and horizontal scrolling
 * pans it. A finger that is dragged sideways moves the cursor, two fingers zoom and pan. A click or
 * a tap on a marker activates it.
 */

#define WHEEL_STEP 1.25
#define WHEEL_PIXELS 50.0
#define DRAG_THRESHOLD 6.0

struct _HonTimeGestures
{
  GObject       parent_instance;

  HonTimePlot  *plot; /* (unowned): the callbacks run only as long as it lives */

  /* Where the pointer is, or -1, and where a drag or a pinch began. */
  double        pointer_x;
  double        pointer_y;
  double        drag_x;
  double        pinch_date;
  HonTimeRange  old_range;
  gboolean      is_dragging;
};

enum
{
  SIGNAL_CURSOR_MOVED,
  SIGNAL_RANGE_MOVED,
  SIGNAL_MARKER_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonTimeGestures, hon_time_gestures, G_TYPE_OBJECT)

static HonDate
get_date (HonTimeScene *scene,
          double        x)
{
  return hon_time_geometry_get_date (hon_time_scene_get_geometry (scene), x);
}

static void
emit_cursor (HonTimeGestures *self,
             HonDate          date)
{
  g_signal_emit (self, signals[SIGNAL_CURSOR_MOVED], 0, date);
}

static void
emit_range (HonTimeGestures *self,
            HonTimeRange     range)
{
  g_signal_emit (self, signals[SIGNAL_RANGE_MOVED], 0, range.start, range.end);
}

static gboolean
is_zoomed (HonTimeGestures *self)
{
  const HonTimeView *view = hon_time_plot_get_view (self->plot);

  return view->data != NULL && hon_time_range_is_part (view->range, view->data->whole);
}

/* Moves the cursor to a position. Before a change is laid out, the cursor stays where it is. */
static void
point_at (HonTimeGestures *self,
          double           x,
          double           y)
{
  HonTimeScene *scene = hon_time_plot_get_scene (self->plot);

  if (scene != NULL && hon_time_plot_get_view (self->plot)->data->whole.start != HON_DATE_NONE)
    emit_cursor (self, hon_time_cursor_pick (scene, x, y));
}

/* Converts a horizontal distance to days of a range, towards later days if positive. */
static double
get_days (HonTimeGestures *self,
          double           dx,
          HonTimeRange     range)
{
  HonTimeScene *scene = hon_time_plot_get_scene (self->plot);

  if (gtk_widget_get_direction (GTK_WIDGET (self->plot)) == GTK_TEXT_DIR_RTL)
    dx = -dx;

  return dx * (range.end - range.start) / hon_time_scene_get_geometry (scene)->plot_width;
}

static void
motion_cb (HonTimeGestures *self,
           double           x,
           double           y)
{
  /* GTK also reports a pointer at rest after each layout, as when the readout changes; that must
   * not undo moves made by key.
   */
  if (self->pointer_x == x && self->pointer_y == y)
    return;

  self->pointer_x = x;
  self->pointer_y = y;
  if (!self->is_dragging)
    point_at (self, x, y);
}

static void
leave_cb (HonTimeGestures *self)
{
  self->pointer_x = -1.0;
  self->pointer_y = -1.0;
  emit_cursor (self, HON_DATE_NONE);
}

static gboolean
scroll_cb (HonTimeGestures          *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  const HonTimeView *view = hon_time_plot_get_view (self->plot);
  HonTimeScene *scene = hon_time_plot_get_scene (self->plot);
  GdkModifierType state;

  if (scene == NULL)
    return GDK_EVENT_PROPAGATE;

  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE)
    {
      dx /= WHEEL_PIXELS;
      dy /= WHEEL_PIXELS;
    }

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      HonDate cursor = hon_time_plot_get_cursor (self->plot);
      double center = (self->pointer_x >= 0.0
                       ? get_date (scene, self->pointer_x)
                       : hon_time_range_get_center (view->range, cursor));

      emit_range (self, hon_time_range_zoom (view->range,
                                             (view->range.end - view->range.start) *
                                             pow (WHEEL_STEP, dy),
                                             center, center, view->data->whole));
      return GDK_EVENT_STOP;
    }

  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0.0)
    {
      dx = dy;
      dy = 0.0;
    }
  if (!is_zoomed (self) || fabs (dx) <= fabs (dy))
    return GDK_EVENT_PROPAGATE;

  emit_range (self, hon_time_range_pan (view->range,
                                        get_days (self, dx * WHEEL_PIXELS, view->range),
                                        view->data->whole));

  return GDK_EVENT_STOP;
}

static void
released_cb (HonTimeGestures *self,
             int              n_press,
             double           x,
             double           y)
{
  HonTimeScene *scene = hon_time_plot_get_scene (self->plot);
  int marker;

  if (scene == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self->plot));
  point_at (self, x, y);

  marker = hon_time_scene_find_marker (scene, x, y);
  if (marker >= 0)
    g_signal_emit (self, signals[SIGNAL_MARKER_ACTIVATED], 0,
                   g_ptr_array_index (hon_time_plot_get_view (self->plot)->data->markers, marker));
}

static void
drag_begin_cb (HonTimeGestures *self,
               double           x,
               double           y)
{
  self->drag_x = x;
  self->old_range = hon_time_plot_get_view (self->plot)->range;
}

static void
drag_update_cb (HonTimeGestures *self,
                double           dx,
                double           dy,
                GtkGesture      *gesture)
{
  const HonTimeView *view = hon_time_plot_get_view (self->plot);
  GdkDevice *device = gtk_gesture_get_device (gesture);
  gboolean is_touch = (device != NULL &&
                       gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN);

  if (hon_time_plot_get_scene (self->plot) == NULL)
    return;

  if (!self->is_dragging)
    {
      /* Vertical movements scroll the page. */
      if (is_touch && fabs (dy) > DRAG_THRESHOLD && fabs (dy) > fabs (dx))
        {
          gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
          return;
        }
      if (fabs (dx) <= DRAG_THRESHOLD || (!is_touch && !is_zoomed (self)))
        return;

      self->is_dragging = TRUE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    }

  if (is_touch)
    point_at (self, self->drag_x + dx, G_MAXINT);
  else
    emit_range (self, hon_time_range_pan (self->old_range,
                                          -get_days (self, dx, self->old_range),
                                          view->data->whole));
}

static void
drag_end_cb (HonTimeGestures *self)
{
  self->is_dragging = FALSE;
}

static void
pinch_begin_cb (HonTimeGestures  *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  HonTimeScene *scene = hon_time_plot_get_scene (self->plot);
  double x, y;

  self->old_range = hon_time_plot_get_view (self->plot)->range;
  self->pinch_date = hon_time_range_get_center (self->old_range, HON_DATE_NONE);
  if (scene != NULL && gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    self->pinch_date = get_date (scene, x);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The day between the fingers stays between them. */
static void
pinch_cb (HonTimeGestures *self,
          double           scale,
          GtkGesture      *gesture)
{
  const HonTimeView *view = hon_time_plot_get_view (self->plot);
  HonTimeScene *scene = hon_time_plot_get_scene (self->plot);
  double days = (self->old_range.end - self->old_range.start) / MAX (scale, 0.001);
  double x, y;

  if (scene != NULL && gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    emit_range (self, hon_time_range_zoom (view->range, days, self->pinch_date,
                                           get_date (scene, x),
                                           view->data->whole));
}

/* Connects a signal of a controller of the plot. */
static void
connect (HonTimeGestures *self,
         gpointer         controller,
         const char      *signal,
         GCallback        callback)
{
  g_signal_connect_object (controller, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
hon_time_gestures_class_init (HonTimeGesturesClass *klass)
{
  /**
   * HonTimeGestures::cursor-moved:
   * @self: gestures
   * @date: a day, or 0
   *
   * Emitted when the pointer or a finger points at a day, or leaves the plot.
   */
  signals[SIGNAL_CURSOR_MOVED] =
    g_signal_new ("cursor-moved",
                  HON_TYPE_TIME_GESTURES,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * HonTimeGestures::range-moved:
   * @self: gestures
   * @start: the first day, or 0
   * @end: the last day, or 0
   *
   * Emitted when other days should be shown.
   */
  signals[SIGNAL_RANGE_MOVED] =
    g_signal_new ("range-moved",
                  HON_TYPE_TIME_GESTURES,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  /**
   * HonTimeGestures::marker-activated:
   * @self: gestures
   * @marker: a marker
   *
   * Emitted when a marker was clicked or tapped.
   */
  signals[SIGNAL_MARKER_ACTIVATED] =
    g_signal_new ("marker-activated",
                  HON_TYPE_TIME_GESTURES,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, HON_TYPE_CHART_MARKER);
}

static void
hon_time_gestures_init (HonTimeGestures *self)
{
  self->pointer_x = -1.0;
  self->pointer_y = -1.0;
}

/**
 * hon_time_gestures_new:
 * @plot: a plot
 *
 * Adds gestures to a plot.
 *
 * Returns: (transfer full): the gestures, which work as long as they are referenced
 */
HonTimeGestures *
hon_time_gestures_new (HonTimePlot *plot)
{
  HonTimeGestures *self;
  GtkEventController *motion, *scroll;
  GtkGesture *click, *drag, *pinch;

  g_return_val_if_fail (HON_IS_TIME_PLOT (plot), NULL);

  self = g_object_new (HON_TYPE_TIME_GESTURES, NULL);
  self->plot = plot;

  motion = gtk_event_controller_motion_new ();
  connect (self, motion, "motion", G_CALLBACK (motion_cb));
  connect (self, motion, "leave", G_CALLBACK (leave_cb));
  gtk_widget_add_controller (GTK_WIDGET (plot), motion);

  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  connect (self, scroll, "scroll", G_CALLBACK (scroll_cb));
  gtk_widget_add_controller (GTK_WIDGET (plot), scroll);

  click = gtk_gesture_click_new ();
  connect (self, click, "released", G_CALLBACK (released_cb));
  gtk_widget_add_controller (GTK_WIDGET (plot), GTK_EVENT_CONTROLLER (click));

  drag = gtk_gesture_drag_new ();
  connect (self, drag, "drag-begin", G_CALLBACK (drag_begin_cb));
  connect (self, drag, "drag-update", G_CALLBACK (drag_update_cb));
  connect (self, drag, "drag-end", G_CALLBACK (drag_end_cb));
  gtk_widget_add_controller (GTK_WIDGET (plot), GTK_EVENT_CONTROLLER (drag));

  pinch = gtk_gesture_zoom_new ();
  connect (self, pinch, "begin", G_CALLBACK (pinch_begin_cb));
  connect (self, pinch, "scale-changed", G_CALLBACK (pinch_cb));
  gtk_widget_add_controller (GTK_WIDGET (plot), GTK_EVENT_CONTROLLER (pinch));

  return self;
}
